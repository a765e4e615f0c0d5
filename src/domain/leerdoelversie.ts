/** What made somebody adapt a leerdoel. @source docs/begrippen.md#leerdoelversie */
export const versieAanleidingen = ['dstarr', 'tip', 'reflectie', 'werkoverleg', 'zelf'] as const
export type VersieAanleiding = (typeof versieAanleidingen)[number]

/** The words and choices of a leerdoel that a version keeps. */
export const versieVelden = [
  'titel',
  'wat',
  'wanneer',
  'waar',
  'waarom',
  'waartoe',
  'hoe',
  'uiterlijk',
  'maat',
  'haalbaar',
  'toelichting',
] as const
export type VersieVeld = (typeof versieVelden)[number]

/** How a leerdoel read at one moment; what was not filled in is not there. */
export type Leerdoelstand = { readonly [V in VersieVeld]?: string } & { readonly stappen?: readonly string[] }

/** A stored version, by shape: how it was, and why it was adapted after that. */
export type LeerdoelversieVelden = Leerdoelstand & {
  readonly id: string
  readonly leerdoelId?: string
  readonly aanleiding?: VersieAanleiding
  readonly aanleidingId?: string
  readonly reden?: string
  readonly door?: string
  /** the day of adapting, `YYYY-MM-DD` */
  readonly dag?: string
  readonly opMs?: number
  readonly weg?: boolean
}

/** What a part of a leerdoel is called in a list of changes. */
export type Wijziging = VersieVeld | 'stappen'

/** One adaptation: what it was, what it became, and what changed. */
export interface Aanpassing<V extends LeerdoelversieVelden> {
  readonly versie: V
  readonly daarna: Leerdoelstand
  readonly wijzigingen: readonly Wijziging[]
}

/**
 * How a leerdoel reads now, to keep before it is adapted. Spaces around words do not count.
 *
 * @param stappen the steps that stand, in order
 */
export function standVan(
  leerdoel: { readonly [V in VersieVeld]?: string },
  stappen: readonly (string | undefined)[],
): Leerdoelstand {
  const words = versieVelden.flatMap((veld) => {
    const text = (leerdoel[veld] ?? '').trim()
    return text === '' ? [] : [[veld, text] as const]
  })
  const steps = stappen.map((stap) => (stap ?? '').trim()).filter((stap) => stap !== '')
  return { ...Object.fromEntries(words), ...(steps.length === 0 ? {} : { stappen: steps }) }
}

/** What differs between two states, in the order of the method. */
export function wijzigingenTussen(before: Leerdoelstand, after: Leerdoelstand): Wijziging[] {
  const changed: Wijziging[] = versieVelden.filter((veld) => (before[veld] ?? '') !== (after[veld] ?? ''))
  const [left, right] = [before.stappen ?? [], after.stappen ?? []]
  const isSame = left.length === right.length && left.every((stap, index) => stap === right[index])
  return isSame ? changed : [...changed, 'stappen']
}

/**
 * *Zo werd je doel*: the adaptations in order, each beside what it became. A version that was begun and after which
 * nothing changed is no adaptation, unless somebody gave a reason: to look at a goal and keep it is an answer too.
 *
 * @param now how the leerdoel reads now
 */
export function aanpassingenVan<V extends LeerdoelversieVelden>(
  versies: readonly V[],
  now: Leerdoelstand,
): Aanpassing<V>[] {
  const sorted = sortVersies(versies)
  return sorted.flatMap((versie, index): Aanpassing<V>[] => {
    const daarna = sorted[index + 1] ?? now
    const wijzigingen = wijzigingenTussen(versie, daarna)
    const hasReason = (versie.reden ?? '').trim() !== ''
    return wijzigingen.length > 0 || hasReason ? [{ versie, daarna, wijzigingen }] : []
  })
}

/** The versions that stand, oldest first. The same one kept in two documents counts once. */
export function sortVersies<V extends LeerdoelversieVelden>(versies: readonly V[]): V[] {
  const standing = versies
    .filter((versie) => versie.weg !== true && versie.opMs !== undefined)
    .toSorted((a, b) => (a.opMs ?? 0) - (b.opMs ?? 0) || (a.id < b.id ? -1 : 1))
  return standing.filter((versie, at) => standing.findIndex((other) => isSameVersie(other, versie)) === at)
}

/** Whether two items keep the same moment: a version that went along to another document has an id of its own. */
export function isSameVersie(a: LeerdoelversieVelden, b: LeerdoelversieVelden): boolean {
  return a.id === b.id || (a.opMs === b.opMs && a.door === b.door && wijzigingenTussen(a, b).length === 0)
}

/**
 * Whether changing a leerdoel now has to keep first how it was: once a day and person is enough, a day's work on the words
 * is one adaptation.
 *
 * @param today `YYYY-MM-DD`
 */
export function needsVersie(versies: readonly LeerdoelversieVelden[], door: string, today: string): boolean {
  return !sortVersies(versies).some((versie) => versie.door === door && versie.dag === today)
}

/**
 * Whether a leerdoel was looked at again on or after a day: adapted, or kept with a reason. One that was made since
 * needs no version yet.
 *
 * @param sinds the day of the last coaching, `YYYY-MM-DD`
 * @param gemaaktOp the day on which the leerdoel was made or shown
 */
export function isBijgesteldSinds(
  aanpassingen: readonly Aanpassing<LeerdoelversieVelden>[],
  sinds: string,
  gemaaktOp: string,
): boolean {
  return gemaaktOp >= sinds || aanpassingen.some(({ versie }) => (versie.dag ?? '') >= sinds)
}
