import type { Inhoud, Verschil } from './handtekening.ts'
import { listVerschillen } from './handtekening.ts'
import type { Rol } from './rol.ts'

/** Who must sign a form. @source docs/begrippen.md#ondertekening */
export const ondertekenaars = ['kandidaat', 'werkbegeleider'] as const satisfies readonly Rol[]
export type Ondertekenaar = (typeof ondertekenaars)[number]

/** A signature whose root and cryptography were verified, with the content it stands for. */
export interface GeldigeHandtekening {
  readonly id: string
  readonly rol: Rol
  /** the root, hexadecimal */
  readonly wortel: string
  readonly inhoud: Inhoud
  readonly opMs: number
}

/** `verschillende_versies`: both signed, but not the same text. */
export type OndertekeningStand = 'geen' | 'een' | 'beide' | 'verschillende_versies'

export interface Ondertekening {
  readonly stand: OndertekeningStand
  /** who signed the version this is about */
  readonly door: readonly Ondertekenaar[]
  /** the signed version this is about: the last that both signed, else the last that anybody signed */
  readonly wortel: string | undefined
  readonly inhoud: Inhoud | undefined
  /** for `verschillende_versies`: from what the kandidaat signed to what the werkbegeleider signed */
  readonly verschillen: readonly Verschil[]
}

/**
 * How a form stands: it is signed when one root has both signatures, in either order. Two signatures under two roots
 * are two different versions, and the difference is told.
 *
 * @param handtekeningen verified ones of one form; those of other roles do not count
 * @source docs/begrippen.md#ondertekening
 */
export function judgeOndertekening(handtekeningen: readonly GeldigeHandtekening[]): Ondertekening {
  const newestFirst = handtekeningen.toSorted((a, b) => b.opMs - a.opMs || (a.id < b.id ? -1 : 1))
  const signersOf = (wortel: string) =>
    ondertekenaars.filter((rol) => newestFirst.some((one) => one.rol === rol && one.wortel === wortel))

  const counting = newestFirst.filter((one) => ondertekenaars.some((rol) => rol === one.rol))
  const both = counting.find((one) => signersOf(one.wortel).length === ondertekenaars.length)
  const about = both ?? counting[0]
  if (about === undefined) return { stand: 'geen', door: [], wortel: undefined, inhoud: undefined, verschillen: [] }

  const door = signersOf(about.wortel)
  const common = { door, wortel: about.wortel, inhoud: about.inhoud }
  if (both) return { stand: 'beide', ...common, verschillen: [] }
  const [kandidaat, werkbegeleider] = ondertekenaars.map((rol) => counting.find((one) => one.rol === rol))
  if (!kandidaat || !werkbegeleider) return { stand: 'een', ...common, verschillen: [] }
  const verschillen = listVerschillen(kandidaat.inhoud, valuesOf(werkbegeleider.inhoud))
  return { stand: 'verschillende_versies', ...common, verschillen }
}

/** The answers of signed content; erased ones are not there. */
export function valuesOf(inhoud: Inhoud): Record<string, string> {
  return Object.fromEntries(
    inhoud.answers.flatMap((answer) => ('leaf' in answer ? [] : [[answer.path, answer.value] as const])),
  )
}

/**
 * The versions whose words stay readable after the kandidaat stopped showing a form: those the werkbegeleider signed,
 * also when that was a confirmation on somebody else's phone. What only the kandidaat signed was agreed on by nobody
 * else, and goes along with the form.
 *
 * @returns roots
 * @source docs/decisions/0006-stop-delen.md
 */
export function rootsThatStay(
  handtekeningen: readonly { readonly rol?: Rol; readonly wortel?: string }[],
): Set<string> {
  return new Set(handtekeningen.flatMap(({ rol, wortel }) => (rol === 'werkbegeleider' && wortel ? [wortel] : [])))
}
