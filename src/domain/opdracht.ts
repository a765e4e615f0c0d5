/**
 * Something to do after a bijeenkomst, or agreed on in a coaching or werkoverleg, by shape.
 *
 * @source docs/begrippen.md#opdracht
 */
export interface OpdrachtVelden {
  readonly id: string
  readonly tekst?: string
  /** before when, `YYYY-MM-DD`; many have none */
  readonly dag?: string
  /** id of the bijeenkomst it came from */
  readonly bijeenkomst?: string
  readonly weg?: boolean
}

/** What somebody did with it, by shape. */
export interface OpbrengstVelden {
  readonly gedaanOp?: string | null
  readonly opbrengst?: string
  readonly weg?: boolean
}

/** Done, or to do. There is no "too late": a day that is over is a day, and nothing more. */
export type OpdrachtStand = 'open' | 'gedaan'

export function opdrachtStand(opbrengst: OpbrengstVelden | undefined): OpdrachtStand {
  return typeof opbrengst?.gedaanOp === 'string' ? 'gedaan' : 'open'
}

/** Whether there is something to look back on: it was ticked, or there are words. */
export function hasOpbrengst(opbrengst: OpbrengstVelden | undefined): boolean {
  if (opbrengst === undefined || opbrengst.weg === true) return false
  return opdrachtStand(opbrengst) === 'gedaan' || (opbrengst.opbrengst ?? '').trim() !== ''
}

/**
 * In the order in which one looks for them: to do first, by day, those without a day after them; then what is done, the
 * last first.
 */
export function sortOpdrachten<O extends OpdrachtVelden & { readonly gedaanOp?: string }>(
  opdrachten: readonly O[],
): O[] {
  const rank = (one: O) => (one.gedaanOp === undefined ? 0 : 1)
  const day = (one: O) => one.dag ?? '~'
  return opdrachten
    .filter((one) => one.weg !== true && (one.tekst ?? '').trim() !== '')
    .toSorted(
      (a, b) =>
        rank(a) - rank(b) ||
        (b.gedaanOp ?? '').localeCompare(a.gedaanOp ?? '') ||
        (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0) ||
        (a.id < b.id ? -1 : 1),
    )
}
