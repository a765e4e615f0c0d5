import type { Documentvorm } from '#domain/documentvorm.ts'
import { hulpmiddelNamen } from './share-hulpmiddel.ts'
import { evaluatieGroepNamen } from './mee-velden-afronden.ts'

type Namen<L> = { readonly [F in keyof L]: string | null }
type GroepNamen = { readonly [V in Exclude<keyof Documentvorm['groep'], 'mensen'>]: Namen<Documentvorm['groep'][V]> }

/** What the fields of a group are called on the page of *Neem alles mee*; `null` as in `mee-velden.ts`. */
export const groepNamen: GroepNamen = {
  groep: {
    naam: 'Groep',
    startMaand: 'Begonnen in',
    plaats: 'Plaats',
    weekdag: 'Dag',
    groepsbeheer: null,
    werkafspraken: 'Werkafspraken',
  },
  bijeenkomsten: {
    nr: 'Nummer',
    soort: 'Soort',
    titel: 'Titel',
    thema: 'Thema',
    dag: 'Dag',
    van: 'Van',
    tot: 'Tot',
    plaats: 'Plaats',
    lunch: 'Met lunch',
    stand: 'Gehouden of niet',
    verzetVan: 'Verzet van',
    verzetOpMs: null,
    weg: null,
  },
  sessies: { gedeeldOpMs: 'Gedeeld op', gedeeldDoor: null },
  sessiepunten: {
    bijeenkomst: null,
    soort: 'Soort',
    volgorde: null,
    tekst: 'Afspraak of opdracht',
    dag: 'Uiterlijk',
    weg: null,
  },
  hulpmiddelen: hulpmiddelNamen,
  materialen: {
    titel: 'Materiaal',
    adres: 'Webadres',
    uitleg: 'Uitleg',
    bijeenkomst: null,
    opMs: 'Wanneer',
    weg: null,
  },
  evaluatie: evaluatieGroepNamen,
}
