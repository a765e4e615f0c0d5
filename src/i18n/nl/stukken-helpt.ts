import type { StukWoorden } from './stuk-woorden-type.ts'

/** *Wat mij helpt*: wat ik nodig heb, mijn signalen en hoe een dag gaat. */
export const stukkenHelpt: StukWoorden<'behoeften' | 'signaalkaarten' | 'dagchecks'> = {
  behoeften: {
    naam: 'Wat ik nodig heb',
    onder: 'Wat ik zelf doe en wat een ander kan doen',
    begin: 'Iets wat ik nodig heb',
    vragen: {
      titel: {
        titel: 'Waar gaat het over?',
        hint: 'Een paar woorden is genoeg.',
        voorbeelden: ['Goed beginnen aan de dag', 'Als het druk is', 'Als ik iets nieuws leer', 'Samen pauze houden'],
      },
      zelf: { titel: 'Wat doe ik zelf?' },
      vanAnderen: { titel: 'Wat heb ik van anderen nodig?' },
      aanpassingen: {
        titel: 'Wat helpt mij op het werk?',
        hint: 'Open een onderwerp en tik aan wat past. Niets hoeft.',
        tikken: [
          {
            naam: 'Uren en opbouwen',
            woorden: [
              'Beginnen met een paar ochtenden',
              'Minder uren',
              'Zelf schuiven met uren',
              'Een vaste vrije dag',
            ],
          },
          {
            naam: 'Uitleg en structuur',
            woorden: ['Een lijst op papier', 'Uitleg in stappen', 'Rustig herhalen', 'In het begin samen werken'],
          },
          {
            naam: 'Weten wat er komt',
            woorden: ['De plek vooraf zien', 'Foto’s van hoe het eruitziet', 'Op tijd horen wat verandert'],
          },
          { naam: 'De plek', woorden: ['Een rustige plek', 'Een vaste plek', 'Iemand die ik ken in de buurt'] },
          {
            naam: 'Tempo en drukte',
            woorden: ['Eén ding tegelijk', 'Weten wanneer iets af is', 'Pauzes die doorgaan', 'Rust in drukke weken'],
          },
          {
            naam: 'Contact',
            woorden: [
              'Eén vaste collega',
              'Iemand die zelf even langsloopt',
              'Vragen hoe het gaat, en het blijven vragen',
            ],
          },
          {
            naam: 'Horen hoe het gaat',
            woorden: ['Rustig en direct zeggen', 'Ook horen wat goed gaat', 'Een compliment van een klant doorgeven'],
          },
          { naam: 'Het team', woorden: ['Mijn collega’s weten wat helpt', 'Een vast antwoord op lastige vragen'] },
          { naam: 'De taken', woorden: ['Taken die bij mij passen', 'Taken afwisselen', 'Een taak anders indelen'] },
          { naam: 'Een teken', woorden: ['Een afgesproken woord als het te veel is'] },
          { naam: 'Groeien', woorden: ['Een volgende stap met extra uitleg'] },
        ],
      },
      aanpassingenEigen: { titel: 'Nog iets anders?' },
      voorwaarden: { titel: 'Wat moet er eerst geregeld zijn?', hint: 'Bijvoorbeeld vervoer of een afspraak.' },
    },
  },
  signaalkaarten: {
    naam: 'Mijn signalen',
    onder: 'Hoe je het merkt, en wat dan helpt',
    begin: 'Een kaart met signalen',
    noot: 'Dit is geen alarm. Er gaat vanzelf geen bericht naar iemand.',
    vragen: {
      titel: {
        titel: 'Waarvoor is deze kaart?',
        voorbeelden: ['Op mijn werk', 'In de groep', 'Thuis'],
      },
      ikMerk: { titel: 'Waaraan merk ik dat het te veel wordt?', hint: 'Ook kleine dingen, van vroeg op de dag.' },
      anderenMerken: { titel: 'Wat merken anderen aan mij?' },
      woord: { titel: 'Welk woord zeg ik dan?', hint: 'Eén woord dat je samen afspreekt. Bijvoorbeeld: code rood.' },
      aanWie: { titel: 'Tegen wie zeg ik het?' },
      zijDoen: { titel: 'Wat doen zij dan?' },
      ikDoe: { titel: 'Wat doe ik zelf?' },
      liefstNiet: { titel: 'Wat helpt juist niet?' },
    },
  },
  dagchecks: {
    naam: 'Dagcheck',
    onder: 'Hoeveel energie je had, alleen voor jou',
    begin: 'Een dagcheck',
    noot: 'Dit is alleen voor jou. Er worden geen lijstjes of grafieken van gemaakt.',
    vragen: {
      dag: { titel: 'Welke dag?' },
      dagdeel: { titel: 'Welk deel van de dag?', keuzes: { ochtend: 'Ochtend', middag: 'Middag', avond: 'Avond' } },
      energie: {
        titel: 'Hoeveel energie had ik?',
        keuzes: { veel: 'Veel', gewoon: 'Gewoon', weinig: 'Weinig', zeg_ik_niet: 'Liever niet' },
      },
      gaf: { titel: 'Wat gaf mij energie?' },
      kostte: { titel: 'Wat kostte mij energie?' },
    },
  },
}
