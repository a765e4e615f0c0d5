/** What a kandidaat says of a plek that was proposed. @source docs/begrippen.md#voorstel */
export const oordelen = ['ja', 'liever_niet', 'eerst_kijken'] as const
export type Oordeel = (typeof oordelen)[number]

/** A proposed plek, by shape. */
export interface VoorstelVelden {
  readonly plekId?: string
  readonly opMs?: number
  readonly oordeel?: Oordeel
  readonly weg?: boolean
}

/** Whether a proposal stands: it was made, and not taken back. */
export function isVoorstel({ opMs, weg }: VoorstelVelden): boolean {
  return opMs !== undefined && weg !== true
}

/** Whether the kandidaat has not said anything about it yet. */
export function wachtOpOordeel(voorstel: VoorstelVelden): boolean {
  return isVoorstel(voorstel) && voorstel.oordeel === undefined
}

const first: readonly (Oordeel | undefined)[] = ['ja', 'eerst_kijken', undefined, 'liever_niet']

/** What the kandidaat wants stands first, what is still open after it, and what is not wanted last; the newest first. */
export function sortVoorstellen<V extends VoorstelVelden>(voorstellen: readonly V[]): V[] {
  return voorstellen.toSorted(
    (a, b) => first.indexOf(a.oordeel) - first.indexOf(b.oordeel) || (b.opMs ?? 0) - (a.opMs ?? 0),
  )
}
