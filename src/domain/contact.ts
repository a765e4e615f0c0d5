import { addDays, isDag } from './dag.ts'
import type { Rol } from './rol.ts'

/** How people had contact; the kinds that a programme counts. @source docs/begrippen.md#contact */
export const contactVormen = [
  'gesprek',
  'telefoon',
  'bericht',
  'mail',
  'videogesprek',
  'werkbezoek',
  'bijeenkomst',
] as const
export type ContactVorm = (typeof contactVormen)[number]

/** What a contact is counted for. @source docs/begrippen.md#contact */
export const contactTellingen = ['werkbegeleider_trainer', 'begeleiding', 'spreekuur', 'terugval', 'nazorg'] as const
export type ContactTelling = (typeof contactTellingen)[number]

/** So many talks of werkbegeleider and trainer belong to one plaatsing. */
export const CONTACTS_WANTED = 2
/** After this bijeenkomst the programme is half-way. */
export const HALF_WAY_NR = 5
/** After this one there is little time left for two talks. */
export const LATE_NR = 8

/** A finished contact, by shape. */
export interface ContactVelden {
  readonly id: string
  readonly vorm?: string
  /** `YYYY-MM-DD` */
  readonly dag?: string
  /** who wrote it down */
  readonly door?: string
  /** who else was in it */
  readonly met?: readonly string[]
  /** about whom it is */
  readonly kandidaat?: string
}

/** Two that were called the same or not, by their ids. */
export interface Contactpaar {
  readonly een: string
  readonly ander: string
  /** `undefined` as long as nobody said so, or two people said something else */
  readonly zelfde?: boolean
}

/** The name of a pair, the same on every phone. */
export function paarId(een: string, ander: string): string {
  return een < ander ? `${een}.${ander}` : `${ander}.${een}`
}

/**
 * Contacts in groups of one and the same: what two people each wrote down of one talk counts once. Nothing is moved or
 * taken away; the words of all stay with whoever wrote them.
 *
 * @returns groups in the order of their first contact
 */
export function joinContacten<C extends ContactVelden>(contacten: readonly C[], paren: readonly Contactpaar[]): C[][] {
  const groupOf = new Map(contacten.map((one) => [one.id, [one]]))
  for (const { een, ander, zelfde } of paren) {
    const [left, right] = [groupOf.get(een), groupOf.get(ander)]
    if (zelfde !== true || left === undefined || right === undefined || left === right) continue
    left.push(...right)
    for (const one of right) groupOf.set(one.id, left)
  }
  const order = new Map(contacten.map((one, at) => [one.id, at]))
  const at = (one: C): number => order.get(one.id) ?? 0
  return [...new Set(contacten.map((one) => groupOf.get(one.id) ?? [one]))].map((group) =>
    group.toSorted((a, b) => at(a) - at(b)),
  )
}

/**
 * Pairs that could be one talk, written down at both ends: by two people, each naming the other, on one day; or with a
 * day between them when it was in the same way. A pair that somebody answered is not asked again.
 *
 * @source docs/begrippen.md#contact
 */
export function maybeSame<C extends ContactVelden>(
  contacten: readonly C[],
  paren: readonly Contactpaar[],
): (readonly [C, C])[] {
  const answered = new Set(paren.flatMap((one) => (one.zelfde === undefined ? [] : [paarId(one.een, one.ander)])))
  const groups = joinContacten(contacten, paren)
  const groupOf = (one: C): C[] | undefined => groups.find((group) => group.includes(one))
  return contacten.flatMap((one, at) =>
    contacten.slice(at + 1).flatMap((other): (readonly [C, C])[] => {
      if (answered.has(paarId(one.id, other.id)) || groupOf(one) === groupOf(other)) return []
      return couldBeSame(one, other) ? [[one, other]] : []
    }),
  )
}

function couldBeSame(one: ContactVelden, other: ContactVelden): boolean {
  const { door: left = '', met: leftMet = [], dag: leftDag = '' } = one
  const { door: right = '', met: rightMet = [], dag: rightDag = '' } = other
  if (left === '' || right === '' || left === right || !isDag(leftDag) || !isDag(rightDag)) return false
  if (!leftMet.includes(right) || !rightMet.includes(left)) return false
  if (leftDag === rightDag) return true
  return one.vorm === other.vorm && (addDays(leftDag, 1) === rightDag || addDays(rightDag, 1) === leftDag)
}

/** How the talks of one plaatsing between werkbegeleider and trainer stand. */
export interface Contactstand {
  /** those with the trainer and those with the regiocoördinator together */
  readonly aantal: number
  readonly metTrainer: number
  readonly metCoordinator: number
  /** enough of them, and none with the trainer */
  readonly zonderTrainer: boolean
}

/**
 * Counts the talks of a werkbegeleider with the trainer or the regiocoördinator; the source names both, so both count,
 * and one with both counts once, as with the trainer.
 *
 * @param groups as `joinContacten` gives them
 * @param rolVan the role of a person around this plaatsing, of those who left too
 * @source docs/begrippen.md#contactteller
 */
export function countContacten(
  groups: readonly (readonly ContactVelden[])[],
  rolVan: (persoon: string) => Rol | undefined,
): Contactstand {
  const sides = groups.map((group) => tegenpartij(group, rolVan))
  const metTrainer = sides.filter((side) => side === 'trainer').length
  const metCoordinator = sides.filter((side) => side === 'regiocoordinator').length
  const aantal = metTrainer + metCoordinator
  return { aantal, metTrainer, metCoordinator, zonderTrainer: aantal >= CONTACTS_WANTED && metTrainer === 0 }
}

/**
 * With whom the werkbegeleider spoke in a contact that counts.
 *
 * @returns `undefined` for any other contact
 */
export function tegenpartij(
  group: readonly ContactVelden[],
  rolVan: (persoon: string) => Rol | undefined,
): 'trainer' | 'regiocoordinator' | undefined {
  const rollen = new Set(group.flatMap(({ door = '', met = [] }) => [door, ...met]).map(rolVan))
  if (!rollen.has('werkbegeleider')) return undefined
  if (rollen.has('trainer')) return 'trainer'
  return rollen.has('regiocoordinator') ? 'regiocoordinator' : undefined
}

/** What a new contact counts for, by who was in it; a person may choose otherwise. */
export function tellingVan(rollen: readonly (Rol | undefined)[]): ContactTelling {
  const isOffice = rollen.includes('trainer') || rollen.includes('regiocoordinator')
  return rollen.includes('werkbegeleider') && isOffice ? 'werkbegeleider_trainer' : 'begeleiding'
}

/** A gentle word about the talks: half-way when there was none yet, late when there are fewer than two. */
export type ContactSignaal = 'halverwege' | 'bijna_klaar'

/**
 * Whether it is time for a word about the talks with the werkbegeleider. A signal and never a block.
 *
 * @param lastNr the number of the last bijeenkomst that was; 0 before the first
 * @source docs/begrippen.md#contactteller
 */
export function contactSignaal(aantal: number, lastNr: number): ContactSignaal | undefined {
  if (lastNr >= LATE_NR && aantal < CONTACTS_WANTED) return 'bijna_klaar'
  return lastNr >= HALF_WAY_NR && aantal === 0 ? 'halverwege' : undefined
}

/** What a period had of contacts; for the report of a region. */
export interface Contacttelling {
  readonly totaal: number
  readonly perVorm: Readonly<Record<ContactVorm, number>>
  /** different kandidaten in it */
  readonly personen: number
}

/**
 * Counts a period by kind, and in how many different kandidaten. What two people each wrote down counts once, with the
 * kind that the first one gave.
 *
 * @param groups as `joinContacten` gives them
 * @param van the first day, `YYYY-MM-DD`
 * @param tot the last day, that day too
 * @source docs/begrippen.md#contact
 */
export function countPeriode(groups: readonly (readonly ContactVelden[])[], van: string, tot: string): Contacttelling {
  const own = groups.flatMap(([first]) => {
    const dag = first?.dag ?? ''
    return first !== undefined && dag >= van && dag <= tot ? [first] : []
  })
  const perVorm = Object.fromEntries(
    contactVormen.map((vorm) => [vorm, own.filter((one) => one.vorm === vorm).length]),
  ) as Record<ContactVorm, number> // one entry for each, made on the line above
  const personen = new Set(own.flatMap(({ kandidaat }) => (kandidaat === undefined ? [] : [kandidaat]))).size
  return { totaal: own.length, perVorm, personen }
}
