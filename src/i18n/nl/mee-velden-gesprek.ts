import { sjabloonNamen } from '#domain/gesprek-sjabloon.ts'
import { gesprekWoorden } from './gesprek-woorden.ts'

const formulier = {
  sjabloon: 'Formulier',
  dag: 'Dag',
  door: null,
  gemaaktOpMs: 'Gemaakt',
  klaarOpMs: 'Klaar',
  weg: null,
} as const

const antwoorden = {
  bij: null,
  vraag: 'Vraag',
  volgorde: null,
  antwoord: 'Antwoord',
  van: 'Van wie',
  lieverNiet: 'Liever niet',
  gekozen: 'Gekozen',
} as const

const gesprekvinkjes = { bij: null, vraag: 'Antwoord', isAan: 'Gekozen' } as const

/** What the fields of a conversation form are called; see mee-velden.ts. */
export const gesprekNamen = { gesprekken: formulier, antwoorden, gesprekvinkjes } as const

/** And of those in mijn map. */
export const gesprekInMapNamen = {
  gesprekken: { ...formulier, laatst: null },
  antwoorden,
  gesprekvinkjes,
  gesprekapart: { bij: null, vraag: 'Vraag', volgorde: null, woorden: 'Antwoord' },
  gesprekpunten: {
    bij: null,
    tekst: 'Wat me bezighoudt',
    zone: 'Waar het hoort',
    actie: 'Wat ik ga doen',
    opMs: 'Opgeschreven',
    weg: null,
  },
} as const

/** Their choices in words; see mee-keuzes.ts. */
export const gesprekKeuzes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'gesprekken.sjabloon': Object.fromEntries(sjabloonNamen.map((naam) => [naam, gesprekWoorden[naam].titel])),
  'gesprekpunten.zone': gesprekWoorden.cirkel.vragen.punten.opties ?? {},
  'antwoorden.gekozen': gesprekWoorden.leerstap.vragen.stap.opties ?? {},
}
