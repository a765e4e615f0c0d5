import { addDays, isDag } from './dag.ts'

/** `a`: kandidaat and organisatie. `b`: stichting and organisatie. @source docs/begrippen.md#overeenkomst */
export const overeenkomstSoorten = ['a', 'b'] as const
export type OvereenkomstSoort = (typeof overeenkomstSoorten)[number]

/** What each agreement is about: headings only, the wording is that of the organisations themselves. */
export const overeenkomstKoppen = {
  a: [
    'werkzaamheden',
    'periode',
    'verantwoordelijkheden',
    'training',
    'contactpersonen',
    'geschillen',
    'verzekering',
    'overig',
  ],
  b: ['mensen', 'periode', 'training', 'verzekering', 'calamiteiten', 'beeindiging'],
} as const satisfies Record<OvereenkomstSoort, readonly string[]>
export type OvereenkomstKop = (typeof overeenkomstKoppen)[OvereenkomstSoort][number]

/** Who signs: `kandidaat` only in the first. */
export const overeenkomstPartijen = {
  a: ['kandidaat', 'organisatie'],
  b: ['stichting', 'organisatie'],
} as const satisfies Record<OvereenkomstSoort, readonly string[]>
export type OvereenkomstPartij = (typeof overeenkomstPartijen)[OvereenkomstSoort][number]

/** @source docs/begrippen.md#overeenkomst */
export const overeenkomstStanden = ['nog_niet', 'in_voorbereiding', 'getekend'] as const
export type OvereenkomstStand = (typeof overeenkomstStanden)[number]

/** From so many days before the start a missing agreement is worth a word. */
export const AGREED_BEFORE_DAYS = 7

/** One agreement, by shape. */
export interface OvereenkomstVelden {
  readonly soort: OvereenkomstSoort
  /** parties that signed */
  readonly getekend: readonly OvereenkomstPartij[]
  /** something was written in it, or a copy was added */
  readonly isBegonnen: boolean
}

/** Where an agreement stands: signed when every party has signed. */
export function overeenkomstStand({ soort, getekend, isBegonnen }: OvereenkomstVelden): OvereenkomstStand {
  if (overeenkomstPartijen[soort].every((partij) => getekend.includes(partij))) return 'getekend'
  return isBegonnen || getekend.length > 0 ? 'in_voorbereiding' : 'nog_niet'
}

/**
 * The agreements that are not signed at the start, or shortly before it. A word and never a block.
 *
 * @param start of the plaatsing, `YYYY-MM-DD`
 * @source docs/begrippen.md#overeenkomst
 */
export function missingOvereenkomsten(
  all: readonly OvereenkomstVelden[],
  start: string | undefined,
  today: string,
): OvereenkomstSoort[] {
  if (start === undefined || !isDag(start) || addDays(today, AGREED_BEFORE_DAYS) < start) return []
  return overeenkomstSoorten.filter((soort) => {
    const known = all.find((one) => one.soort === soort)
    return known === undefined || overeenkomstStand(known) !== 'getekend'
  })
}
