import type { Kader, Verschil } from './handtekening.ts'
import { listVerschillen } from './handtekening.ts'
import type { GeldigeHandtekening, Ondertekenaar, Ondertekening } from './ondertekening.ts'
import { judgeOndertekening } from './ondertekening.ts'
import type { Rol } from './rol.ts'

/** The fields of the header, in the order of the paper form. */
export const kopVelden = ['naam', 'werkervaringsplaats', 'naamBegeleider', 'datum'] as const

/** The rows of each of the two tables, without their number. */
export const rijen = ['leerdoel', 'actie', 'goed', 'beter', 'reactie', 'verbeteractie'] as const
export type Rij = (typeof rijen)[number]
export type Blok = 1 | 2
export type ReflectieVeld = (typeof kopVelden)[number] | `${Rij}${Blok}`

/** One row as it is printed. */
export interface FormulierRij {
  readonly veld: ReflectieVeld
  readonly label: string
}

/**
 * The *Format zelfreflectie*: rows, order and labels exactly as on paper. The labels are part of the form, in Dutch
 * in every language, and say *je*. The paper prints "Hantekening"; that slip is not kept.
 *
 * @source docs/begrippen.md#zelfreflectie
 */
export const formatZelfreflectie = {
  titel: 'Format zelfreflectie',
  kop: [
    { veld: 'naam', label: 'Naam' },
    { veld: 'werkervaringsplaats', label: 'Werkervaringsplaats' },
    { veld: 'naamBegeleider', label: 'Naam begeleider' },
    { veld: 'datum', label: 'Datum' },
  ],
  blokken: [blok(1), blok(2)],
  handtekeningen: [
    { rol: 'kandidaat', label: 'Handtekening kandidaat' },
    { rol: 'werkbegeleider', label: 'Handtekening begeleider' },
  ],
} as const satisfies {
  titel: string
  kop: readonly FormulierRij[]
  blokken: readonly (readonly FormulierRij[])[]
  handtekeningen: readonly { rol: Ondertekenaar; label: string }[]
}

/** Every field of the form, in the order of the paper. */
export const reflectieVelden: readonly ReflectieVeld[] = [formatZelfreflectie.kop, ...formatZelfreflectie.blokken]
  .flat()
  .map((rij) => rij.veld)

const owners: Record<Rij | 'kop', readonly Rol[]> = {
  kop: ['kandidaat'],
  leerdoel: ['kandidaat'],
  actie: ['kandidaat'],
  goed: ['kandidaat'],
  beter: ['kandidaat'],
  reactie: ['werkbegeleider'],
  // Follows from the talk about the reaction, so it belongs to both.
  verbeteractie: ['kandidaat', 'werkbegeleider'],
}

/** Who fills in a field. @source docs/begrippen.md#zelfreflectie */
export function ownersOf(veld: ReflectieVeld): readonly Rol[] {
  const rij = rijen.find((one) => veld === `${one}1` || veld === `${one}2`)
  return owners[rij ?? 'kop']
}

/** Whether someone with this role fills in this field; for everybody else it is text to read. */
export function canEdit(veld: ReflectieVeld, rol: Rol): boolean {
  return ownersOf(veld).includes(rol)
}

/** The answers of a form, by shape; every one may be missing. `datum` is `YYYY-MM-DD`. */
export type ReflectieVelden = { readonly [V in ReflectieVeld]?: string }

/** What is known before anybody writes: the parts of the plaatsing that the header needs. */
export interface ReflectieAanleiding {
  readonly naam?: string
  readonly organisatie?: string
  readonly functie?: string
  readonly mensen: readonly { readonly naam?: string; readonly rol?: Rol; readonly weg?: boolean }[]
}

/**
 * The header of a new form.
 *
 * @param today `YYYY-MM-DD`
 * @returns only fields that are known: an empty one is not filled with an empty text
 */
export function prefillReflectie(aanleiding: ReflectieAanleiding, today: string): ReflectieVelden {
  const nameOf = (rol: Rol) => aanleiding.mensen.find((mens) => mens.rol === rol && mens.weg !== true)?.naam
  const known: ReflectieVelden = {
    naam: aanleiding.naam || nameOf('kandidaat'),
    werkervaringsplaats: aanleiding.organisatie || aanleiding.functie,
    naamBegeleider: nameOf('werkbegeleider'),
    datum: today,
  }
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value))
}

export const FORMULIER_VERSIE = 1

/** The answers that are signed: all rows of the paper, an empty text where nothing stands. */
export function signedValues(reflectie: ReflectieVelden): Record<ReflectieVeld, string> {
  const entries = reflectieVelden.map((veld) => [veld, reflectie[veld] ?? ''] as const)
  // Every ReflectieVeld is in reflectieVelden, which fromEntries cannot know.
  return Object.fromEntries(entries) as Record<ReflectieVeld, string>
}

/** The frame that is signed with the answers of one form. */
export function kaderOf(reflectieId: string, plaatsingId: string, reflectie: ReflectieVelden): Kader {
  return {
    schema: 'format-zelfreflectie',
    version: FORMULIER_VERSIE,
    case: reflectieId,
    workplace: plaatsingId,
    period: reflectie.datum ?? '',
  }
}

export const reflectieStatussen = ['concept', 'besproken', 'ondertekend', 'gewijzigd_na_ondertekening'] as const
export type ReflectieStatus = (typeof reflectieStatussen)[number]

export interface ReflectieStand {
  readonly status: ReflectieStatus
  readonly ondertekening: Ondertekening
  /** who signed the text as it stands now */
  readonly signersOfPresent: readonly Ondertekenaar[]
  /** what changed since the signed version that `ondertekening` is about */
  readonly gewijzigd: readonly Verschil[]
}

/**
 * The status of a form, from its present text and its signatures; it is never stored.
 *
 * `besproken`: the werkbegeleider reacted, or the present text has one signature. `ondertekend`: the present text has
 * both, on one root. `gewijzigd_na_ondertekening`: somebody signed, and the present text is not what they signed.
 * A text that was changed and changed back is what was signed.
 *
 * @param handtekeningen verified ones of this form
 * @source docs/begrippen.md#zelfreflectie
 */
export function reflectieStand(
  reflectie: ReflectieVelden,
  handtekeningen: readonly GeldigeHandtekening[],
): ReflectieStand {
  const present = signedValues(reflectie)
  const matching = handtekeningen.filter((one) => listVerschillen(one.inhoud, present).length === 0)
  const ondertekening = judgeOndertekening(handtekeningen)
  const now = judgeOndertekening(matching)
  const signersOfPresent = now.door
  if (now.stand === 'beide') return { status: 'ondertekend', ondertekening: now, signersOfPresent, gewijzigd: [] }

  const gewijzigd = ondertekening.inhoud ? listVerschillen(ondertekening.inhoud, present) : []
  const wasSigned = ondertekening.stand === 'beide' || (ondertekening.stand !== 'geen' && now.stand === 'geen')
  if (wasSigned) return { status: 'gewijzigd_na_ondertekening', ondertekening, signersOfPresent, gewijzigd }
  const hasReactie = [reflectie.reactie1, reflectie.reactie2].some((reactie) => (reactie ?? '').trim() !== '')
  return {
    status: hasReactie || now.stand !== 'geen' ? 'besproken' : 'concept',
    ondertekening,
    signersOfPresent,
    gewijzigd,
  }
}

function blok<B extends Blok>(nr: B) {
  return [
    { veld: `leerdoel${nr}`, label: `Leerdoel ${nr}` },
    { veld: `actie${nr}`, label: 'Wat heb je voor actie ondernomen?' },
    { veld: `goed${nr}`, label: 'Wat ging goed?' },
    { veld: `beter${nr}`, label: 'Wat kan beter?' },
    { veld: `reactie${nr}`, label: 'Reactie begeleider' },
    { veld: `verbeteractie${nr}`, label: 'Verbeteractie' },
  ] as const
}
