/** What can be established of a leerdoel at the end of a period; each is a normal ending. @source docs/begrippen.md#vaststelling */
export const uitkomsten = ['behaald', 'deels_behaald', 'losgelaten'] as const
export type Uitkomst = (typeof uitkomsten)[number]

/** What one person says of it, by shape. */
export interface OordeelVelden {
  readonly id: string
  readonly uitkomst?: Uitkomst | null
  readonly zin?: string
  readonly door?: string
  readonly dag?: string
  readonly opMs?: number
  readonly weg?: boolean
}

/** An answer that stands. */
export interface Oordeel {
  readonly id: string
  readonly uitkomst: Uitkomst
  readonly zin: string
  readonly door: string
  readonly dag: string
  readonly opMs: number
}

/**
 * `een`: one side has said it, and nobody is hurried. `samen`: the kandidaat and somebody else say the same, or there is
 * nobody else, or they chose. `verschil`: two answers, both shown until somebody picks.
 */
export type Vaststelling =
  | { readonly stand: 'geen'; readonly oordelen: readonly Oordeel[] }
  | { readonly stand: 'een'; readonly oordelen: readonly Oordeel[] }
  | {
      readonly stand: 'samen'
      readonly uitkomst: Uitkomst
      readonly dag: string
      readonly oordelen: readonly Oordeel[]
    }
  | { readonly stand: 'verschil'; readonly twee: readonly [Oordeel, Oordeel]; readonly oordelen: readonly Oordeel[] }

/** The answers that stand, newest first. */
export function oordelenVan(items: readonly OordeelVelden[]): Oordeel[] {
  return items
    .flatMap(({ id, uitkomst, zin = '', door = '', dag = '', opMs, weg }) =>
      uitkomst === undefined || uitkomst === null || opMs === undefined || weg === true
        ? []
        : [{ id, uitkomst, zin, door, dag, opMs }],
    )
    .toSorted((a, b) => b.opMs - a.opMs || (a.id < b.id ? -1 : 1))
}

/**
 * What was established together.
 *
 * @param kandidaat whose leerdoel it is
 * @param hasOthers whether somebody else writes in the document
 * @param gekozen what was picked out of two answers, and when
 * @source docs/begrippen.md#vaststelling
 */
export function vaststellingVan(
  items: readonly OordeelVelden[],
  kandidaat: string,
  hasOthers: boolean,
  gekozen?: { readonly uitkomst: Uitkomst; readonly dag: string; readonly opMs: number },
): Vaststelling {
  const oordelen = oordelenVan(items)
  const [newest] = oordelen
  if (newest === undefined) return { stand: 'geen', oordelen }
  if (gekozen !== undefined && gekozen.opMs >= newest.opMs) {
    return { stand: 'samen', uitkomst: gekozen.uitkomst, dag: gekozen.dag, oordelen }
  }
  const other = oordelen.find((one) => one.uitkomst !== newest.uitkomst)
  if (other !== undefined) return { stand: 'verschil', twee: [newest, other], oordelen }
  const isOfBoth = oordelen.some((one) => one.door === kandidaat) && oordelen.some((one) => one.door !== kandidaat)
  if (isOfBoth || !hasOthers) return { stand: 'samen', uitkomst: newest.uitkomst, dag: newest.dag, oordelen }
  return { stand: 'een', oordelen }
}
