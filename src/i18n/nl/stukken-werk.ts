import type { StukWoorden } from './stuk-woorden-type.ts'

/** *Werk en sollicitaties*, en wat er onderweg besproken is. */
export const stukkenWerk: StukWoorden<'werkervaringen' | 'sollicitaties' | 'inkomensvragen' | 'voortgangen'> = {
  werkervaringen: {
    naam: 'Werkervaring',
    onder: 'Werk dat ik deed, betaald of niet',
    begin: 'Werk dat ik deed',
    vragen: {
      titel: { titel: 'Welk werk was het?', hint: 'Vrijwilligerswerk en thuis zorgen tellen ook.' },
      waar: { titel: 'Waar was het?' },
      wanneer: { titel: 'Wanneer was het?', hint: 'Zo ongeveer is goed. Overslaan mag.' },
      uren: { titel: 'Hoeveel uur, en wat was de afspraak?', hint: 'Bijvoorbeeld: drie ochtenden, proefplaats.' },
      leuk: { titel: 'Wat vond ik leuk?' },
      energie: { titel: 'Waar kreeg ik energie van?' },
      minderLeuk: { titel: 'Wat vond ik minder leuk?' },
      gestopt: { titel: 'Waarom stopte het?', hint: 'In je eigen woorden. Overslaan mag.' },
      past: {
        titel: 'Paste dit werk bij mij?',
        keuzes: { goed: 'Ja, goed', beetje: 'Een beetje', niet: 'Niet zo' },
      },
      pastWaarom: { titel: 'Waardoor kwam dat?' },
    },
  },
  sollicitaties: {
    naam: 'Sollicitaties',
    onder: 'Vacatures, brieven en je volgende stap',
    begin: 'Een sollicitatie',
    vragen: {
      titel: { titel: 'Welk werk is het?' },
      organisatie: { titel: 'Bij wie?' },
      vacature: { titel: 'Wat staat er in de vacature?', hint: 'Plak de tekst of het adres van de site.' },
      brief: { titel: 'Mijn brief', hint: 'Begin klein. Je kunt steeds verder schrijven.' },
      oefenen: { titel: 'Wat wil ik oefenen voor het gesprek?' },
      stand: {
        titel: 'Waar ben ik nu?',
        keuzes: {
          bekijken: 'Ik bekijk het',
          schrijven: 'Ik schrijf een brief',
          verstuurd: 'Verstuurd',
          gesprek: 'Er komt een gesprek',
          aangenomen: 'Aangenomen',
          niet_geworden: 'Het is een ander geworden',
          gestopt: 'Ik ben ermee gestopt',
        },
      },
      volgende: { titel: 'Wat is mijn volgende stap?' },
      volgendeDag: { titel: 'Wanneer doe ik dat?' },
    },
  },
  inkomensvragen: {
    naam: 'Vragen over inkomen',
    onder: 'Wat ik wil weten, en wie het zei',
    begin: 'Een vraag over inkomen',
    noot: 'Opstap rekent niets uit. Bedragen en nummers hoef je nergens in te vullen.',
    vragen: {
      titel: {
        titel: 'Wat is mijn vraag?',
        voorbeelden: [
          'Welke uitkering heb ik precies?',
          'Heb ik toestemming nodig voor deze plek, en voor hoelang?',
          'Wat verandert er als ik meer uren werk?',
          'Welke toeslagen veranderen dan?',
          'Moet ik inkomen doorgeven, en wanneer?',
          'Telt een vergoeding voor reizen mee?',
          'Kan werken leiden tot een nieuwe keuring?',
          'Kan ik terug naar dezelfde uitkering als het niet lukt?',
          'Wat zijn de voors en tegens van zo’n regeling voor mij?',
          'Wie is mijn vaste contactpersoon?',
        ],
      },
      gevraagdAan: { titel: 'Aan wie vroeg ik het?', hint: 'Een naam, of van welk loket.' },
      gevraagdOp: { titel: 'Wanneer vroeg ik het?' },
      antwoord: { titel: 'Wat was het antwoord?' },
      bewijs: { titel: 'Is er iets op papier?', hint: 'Een foto van de brief of een bestand uit je map.' },
      stand: { titel: 'Is het duidelijk?', keuzes: { open: 'Nog niet', beantwoord: 'Ja, ik weet het' } },
    },
  },
  voortgangen: {
    naam: 'Mijn voortgang',
    onder: 'Wat uit een gesprek kwam, en je stap naar werk',
    begin: 'Een gesprek opschrijven',
    vragen: {
      dag: { titel: 'Wanneer was het gesprek?' },
      metWie: { titel: 'Met wie?' },
      gaatGoed: { titel: 'Wat gaat goed?' },
      kanBeter: { titel: 'Wat kan beter?' },
      bijdrage: { titel: 'Hoe helpt dit bij mijn stap naar werk?' },
      afgesproken: { titel: 'Wat spraken we af?' },
    },
  },
}
