import type { mens, werkdag } from '#domain/veldlijst.ts'

type Namen<L> = { readonly [F in keyof L]: string | null }

/** Somebody who is around, as the page of *Neem alles mee* names the fields. */
export const mensNamen: Namen<typeof mens> = {
  persoonId: null,
  naam: 'Naam',
  rol: 'Rol',
  telefoon: 'Telefoon',
  email: 'E-mail',
  weg: null,
}

export const werkdagNamen: Namen<typeof werkdag> = { weekdag: 'Dag', van: 'Van', tot: 'Tot', weg: null }

export const overdrachtNamen = {
  overdracht: { tekst: 'Overdracht', klaarOpMs: 'Klaar' },
  overdrachten: {
    tekst: 'Overdracht',
    van: 'Van wie',
    akkoordOpMs: 'Je vond het goed op',
    gekozenOpMs: 'Gekozen',
  },
} as const

export const vervangingNamen = {
  voor: 'Voor wie',
  door: null,
  naam: 'Wie valt in',
  rol: 'Rol',
  telefoon: 'Telefoon',
  van: 'Vervanging vanaf',
  tot: 'Vervanging tot en met',
  weg: null,
} as const
