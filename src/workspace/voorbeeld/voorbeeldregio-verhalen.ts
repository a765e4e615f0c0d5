import type { Bouw } from './voorbeeldregio-bouw.ts'
import type { Kandidaat, KandidaatExtra } from './voorbeeldregio-kandidaat.ts'
import type { Leerdoel, LeerdoelTekst } from './voorbeeldregio-leerdoelen.ts'
import type { MapInhoud } from './voorbeeldregio-map.ts'
import type { PlaatsingExtra, Reflectie } from './voorbeeldregio-plaatsing.ts'
import type { ReflectieTekst } from './voorbeeldregio-reflecties.ts'
import { besprokenReflectie, eersteReflectie, korteReflectie, wachtendeReflectie } from './voorbeeldregio-reflecties.ts'
import * as teksten from './voorbeeldregio-teksten.ts'

/** What one kandidaat lived through this year. */
export interface Verhaal {
  kandidaat: KandidaatExtra
  plaatsing: PlaatsingExtra
}

export interface Verhalen {
  /** the map of the kandidaat to try */
  map: MapInhoud
  of(kandidaat: Kandidaat): Verhaal
}

/** The stories of the kandidaten, with fresh ids. Whoever has no story of the own gets a quiet one. */
export function makeVerhalen(bouw: Bouw): Verhalen {
  const withId = (tekst: LeerdoelTekst): Leerdoel => ({ id: bouw.newItem(), tekst })
  const reflectie = (tekst: ReflectieTekst, leerdoelen: readonly Leerdoel[]): Reflectie => ({
    id: bouw.newItem(),
    tekst,
    leerdoelen,
  })
  const opWerkplek = [withId(teksten.hulpVragen), withId(teksten.werkIndelen)]
  const bijTrainer = [withId(teksten.briefSchrijven)]
  const reflecties = [reflectie(eersteReflectie, opWerkplek), reflectie(wachtendeReflectie, opWerkplek)]
  const vragenStellen = withId(teksten.vragenStellen)
  const bandPlakken = withId(teksten.bandPlakken)

  const verhalen: Readonly<Record<string, Verhaal>> = {
    'Noor de Graaf': makeNoor(bijTrainer, opWerkplek, reflecties),
    'Fatima El Idrani': makeFatima(vragenStellen, reflectie(besprokenReflectie, [vragenStellen])),
    'Zoë Brouwers': makeZoe(withId(teksten.urenOpbouwen)),
    'Dwight Landvoort': makeDwight(bandPlakken, reflectie(korteReflectie, [bandPlakken])),
    'Anne-Wilhelmina Charlotta Josephina van Oud-Heukelom': onlyLeren(withId(teksten.telefoonOpnemen)),
    'Thi Mai Nguyễn Vân': onlyLeren(withId(teksten.tempoBewaken)),
    'Łukasz Nowakowicz': makeLukasz(withId(teksten.klantenAanspreken)),
    'Amira Haddadi': {
      kandidaat: { wens: { functie: 'medewerker bediening', sector: 'horeca' } },
      plaatsing: { bezoeken: [{ dag: 0, tijd: '13:30' }] },
    },
    'Renée Schuurmans': zoekt(
      'medewerker balie',
      'zorg of welzijn',
      'Ik werk graag met mensen. Ik zoek een plek dicht bij huis.',
    ),
    'Björn Tolsema': zoekt('chauffeur', 'vervoer', 'Ik ben graag onderweg.'),
    'Guusje Raap': zoekt('tuinvrouw', 'groen', 'Buiten werken past bij mij.'),
  }
  return {
    map: { draft: withId(teksten.vertellenWatIkNodigHeb), opWerkplek, bijTrainer, reflecties },
    of: ({ mens, achternaam }) => verhalen[`${mens.naam} ${achternaam}`] ?? { kandidaat: {}, plaatsing: {} },
  }
}

function makeNoor(
  bijTrainer: readonly Leerdoel[],
  opWerkplek: readonly Leerdoel[],
  reflecties: readonly Reflectie[],
): Verhaal {
  return {
    kandidaat: {
      wens: { functie: 'bakkershulp', sector: 'voeding', organisatie: 'Bakkerij De Korenaar' },
      motivatie:
        'Ik wil weer werken, maar wel stap voor stap. Bakken geeft mij rust. Ik wil leren hoe het in een echte bakkerij gaat.',
      intake: 'We hebben gepraat over werken in de ochtend. Noor wil graag beginnen met 4 ochtenden.',
      leerdoelen: bijTrainer,
      notities: [
        { dag: -30, tekst: 'We hebben gepraat over een brief. Noor begint met 3 dingen die goed gaan.' },
        { dag: -8, tekst: 'Noor heeft 3 vacatures bewaard. De eerste gaan we samen lezen.', label: 'goed_nieuws' },
      ],
      afspraken: [
        { tekst: 'Noor neemt de 3 vacatures mee naar ons gesprek.', gemaakt: -30, voor: -8, gedaan: -8 },
        { tekst: 'We lezen samen de eerste vacature.', gemaakt: -8, voor: 6, tijd: '11:00' },
      ],
      vanTrainer: [{ dag: -31, tekst: 'Noor heeft in de groep mooi verteld hoe zij om hulp vroeg.' }],
    },
    plaatsing: {
      leerdoelen: opWerkplek,
      reflecties,
      bezoeken: [
        { dag: -28, tijd: '11:00', gedaan: true },
        { dag: 0, tijd: '15:30' },
        { dag: 14, tijd: '11:00' },
      ],
      contacten: [{ dag: -50, vorm: 'telefoon', onderwerp: 'Hoe het gaat met de leerdoelen in de bakkerij.' }],
      notities: [
        {
          dag: -28,
          tekst: 'We stonden bij de oven. Noor liet zien hoe de lijst werkt. Ron ziet het verschil.',
          label: 'goed_nieuws',
        },
        { dag: -28, tekst: 'Kan Noor een keer meekijken bij de bestellingen?', label: 'vraag' },
      ],
      afspraken: [
        { tekst: 'Ron plant 10 minuten werkoverleg op de eerste werkdag.', gemaakt: -28, voor: -14, gedaan: -13 },
        { tekst: 'Noor kijkt een ochtend mee bij de bestellingen.', gemaakt: -28, voor: 8 },
      ],
      vanWerkbegeleider: [{ dag: -12, tekst: 'De taartbodems van Noor liggen nu in de winkel.', label: 'goed_nieuws' }],
    },
  }
}

function makeFatima(leerdoel: Leerdoel, reflectie: Reflectie): Verhaal {
  return {
    kandidaat: {
      wens: { functie: 'medewerker kas', sector: 'groen' },
      motivatie: 'Ik houd van planten. Ik wil een vast ritme in mijn week.',
      notities: [{ dag: -20, tekst: 'Fatima wil ook leren hoe de kassa werkt. We kijken of dat kan.' }],
      afspraken: [{ tekst: 'Bram vraagt Ineke naar de kassa.', gemaakt: -20, voor: 2 }],
    },
    plaatsing: {
      leerdoelen: [leerdoel],
      reflecties: [reflectie],
      bezoeken: [
        { dag: -20, tijd: '10:30', gedaan: true },
        { dag: 3, tijd: '11:00' },
      ],
      contacten: [
        { dag: -65, vorm: 'werkbezoek', onderwerp: 'Kennismaken in de kas.' },
        { dag: -24, vorm: 'telefoon', onderwerp: 'Hoe Fatima vragen stelt.' },
      ],
      vanWerkbegeleider: [{ dag: -10, tekst: 'Fatima heeft een hele rij zelf gedaan.', label: 'goed_nieuws' }],
    },
  }
}

function makeZoe(leerdoel: Leerdoel): Verhaal {
  return {
    kandidaat: {
      wens: { functie: 'gastvrouw', sector: 'welzijn' },
      notities: [{ dag: -15, tekst: 'Een uur erbij per 2 weken gaat goed. Zoë kiest zelf de dag.' }],
    },
    plaatsing: {
      leerdoelen: [leerdoel],
      bezoeken: [
        { dag: -15, tijd: '14:00', gedaan: true },
        { dag: 6, tijd: '14:00' },
      ],
      afspraken: [{ tekst: 'Over 4 weken kijken we samen naar de uren.', gemaakt: -15, voor: 13 }],
    },
  }
}

function makeDwight(leerdoel: Leerdoel, reflectie: Reflectie): Verhaal {
  return {
    kandidaat: { wens: { functie: 'fietsenmaker', sector: 'techniek', organisatie: 'Fietsenmaker De Ketting' } },
    plaatsing: {
      leerdoelen: [leerdoel],
      reflecties: [reflectie],
      bezoeken: [{ dag: 8, tijd: '10:30' }],
      contacten: [{ dag: -40, vorm: 'telefoon', onderwerp: 'Wat Dwight na dit leerdoel wil leren.' }],
      notities: [
        { dag: -9, tekst: 'Het eerste leerdoel is behaald. Dwight denkt na over het volgende.', label: 'goed_nieuws' },
      ],
    },
  }
}

function makeLukasz(leerdoel: Leerdoel): Verhaal {
  return {
    kandidaat: {
      wens: { functie: 'winkelmedewerker', sector: 'winkel' },
      afspraken: [{ tekst: 'Łukasz belt Bram na zijn eerste ochtend alleen in de winkel.', gemaakt: -10, voor: 4 }],
    },
    plaatsing: {
      leerdoelen: [leerdoel],
      bezoeken: [{ dag: 0, tijd: '10:00' }],
    },
  }
}

function onlyLeren(leerdoel: Leerdoel): Verhaal {
  return { kandidaat: { leerdoelen: [leerdoel] }, plaatsing: {} }
}

function zoekt(functie: string, sector: string, motivatie: string): Verhaal {
  const notities = [{ dag: -11, tekst: 'We zoeken samen een plek die past. Er zijn nu 2 plekken om te bekijken.' }]
  return { kandidaat: { wens: { functie, sector }, motivatie, notities }, plaatsing: {} }
}
