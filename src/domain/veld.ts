import { z } from 'zod/mini'

/**
 * How a field merges when two devices wrote it apart.
 * `waarde`: one person's fact, the later writer wins. `keuze`: several people may set it, nothing is lost silently,
 * two answers are both shown until someone picks ([D3]). `tekst`: long text, both texts stay ([D2]).
 */
export type VeldSoort = 'waarde' | 'keuze' | 'tekst'

export interface Veld<T, S extends VeldSoort = VeldSoort> {
  readonly soort: S
  readonly schema: z.ZodMiniType<T>
}

/** A fact with one owner, or where the later writer is right. */
export function waarde<T>(schema: z.ZodMiniType<T>): Veld<T, 'waarde'> {
  return { soort: 'waarde', schema }
}

/** A choice, date or tick that several people may set. */
export function keuze<T>(schema: z.ZodMiniType<T>): Veld<T, 'keuze'> {
  return { soort: 'keuze', schema }
}

/** Text that people write together. */
export function tekst(): Veld<string, 'tekst'> {
  return { soort: 'tekst', schema: z.string() }
}

export type VeldLijst = Readonly<Record<string, Veld<never> | Veld<unknown>>>

/** One answer of a `keuze` that nobody has replaced. */
export interface Antwoord<T> {
  sleutel: string
  waarde: T
  door: string
  opMs: number
}

type Waarden<V> = { [K in keyof V]?: V[K] extends Veld<infer T> ? T : never }

/**
 * An item as screens see it: every field may be missing; unreadable ones are named, never deleted.
 */
export type ItemVan<V> = Waarden<V> & {
  readonly id: string
  /** who last wrote a field, and when */
  readonly $wie: { [K in keyof V]?: { persoon: string; opMs: number } }
  /** fields with more than one standing answer, newest first */
  readonly $antwoorden: { [K in keyof V]?: Antwoord<V[K] extends Veld<infer T> ? T : never>[] }
  /** fields whose stored value this version cannot read */
  readonly $onleesbaar: string[]
}

export const dag = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
export const tijd = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))
export const kort = z.string().check(z.maxLength(400))
export const idTekst = z.string().check(z.maxLength(80))
export const ms = z.number()
