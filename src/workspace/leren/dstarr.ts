import type { DstarrStand } from '#domain/dstarr.ts'
import { dstarrNaam, dstarrStand } from '#domain/dstarr.ts'
import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { cardsAbout } from '#workspace/plaatsing/werkplek.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** Where a DSTARR can lie: a draft in mijn map, or shown to trainer and jobcoach. Nobody else ever has one. */
export type DstarrSoort = 'map' | 'leren'
export type DstarrItem = Item<'leren', 'dstarrs'>

/** A tip that was received. */
export interface Tip {
  id: string
  tekst: string
  /** who gave it, in free words */
  van: string
  /** who typed it */
  door: string
  opMs: number
}

/** A DSTARR with its tips, wherever it lies. */
export interface Dstarr {
  doc: DocumentId
  kind: DstarrSoort
  id: string
  card: Card
  velden: DstarrItem
  stand: DstarrStand
  /** what to call it in a list; empty while nothing is written */
  naam: string
  /** in the order in which they came; those without words yet too */
  tips: Tip[]
  /** *Verhaal voor een sollicitatie*; only the kandidaat knows */
  isVerhaal: boolean
  verhuisd?: { doc: DocumentId; id: string }
}

type Cards = ReadonlyMap<DocumentId, Card>

/** One DSTARR; `undefined` while its document is not on this device, or when it was put away or is no longer shown. */
export function useDstarr(doc: string | undefined, id: string): Dstarr | undefined {
  const { cards } = useWorkspace()
  return useMemo(() => {
    const card = isId('d', doc) ? cards.value.get(doc) : undefined
    return card === undefined ? undefined : dstarrOf(card, id, verhalenIn(cards.value))
  }, [cards.value, doc, id])
}

/** The kandidaat's own, newest first. One that moved is not named twice. */
export function useMijnDstarrs(): Dstarr[] {
  const { cards, ik } = useWorkspace()
  const { persoon } = ik.value
  return useMemo(() => dstarrsVan(cards.value, persoon, ['map', 'leren']), [cards.value, persoon])
}

/** Those a kandidaat shows, for who may read them. */
export function useDstarrsVan(persoon: PersoonId | undefined): Dstarr[] {
  const { cards } = useWorkspace()
  return useMemo(
    () => (persoon === undefined ? [] : dstarrsVan(cards.value, persoon, ['leren'])),
    [cards.value, persoon],
  )
}

export function dstarrsVan(cards: Cards, persoon: PersoonId, kinds: readonly DstarrSoort[]): Dstarr[] {
  const verhalen = verhalenIn(cards)
  return cardsAbout(cards, persoon, kinds)
    .flatMap((card) => itemsOf(card.items, 'leren', 'dstarrs').map((item) => dstarrOf(card, item.id, verhalen)))
    .filter((one) => one !== undefined)
    .filter((one) => one.verhuisd === undefined)
    .toSorted((a, b) => (b.velden.gemaaktOpMs ?? 0) - (a.velden.gemaaktOpMs ?? 0) || (a.id < b.id ? -1 : 1))
}

/** Reads one from a card. @param verhalen ids of those that are kept as a story */
export function dstarrOf(card: Card, id: string, verhalen: ReadonlySet<string> = new Set()): Dstarr | undefined {
  if (card.kind !== 'map' && card.kind !== 'leren') return undefined
  // Both kinds hold the same fields; where a draft went is read apart.
  const velden = itemOf(card.items, 'leren', 'dstarrs', id)
  if (velden?.gemaaktOpMs === undefined || velden.weg === true) return undefined
  const { verhuisdNaar, verhuisdId } =
    (card.kind === 'map' ? itemOf(card.items, 'map', 'dstarrs', id) : undefined) ?? {}
  return {
    doc: card.doc,
    kind: card.kind,
    id,
    card,
    velden,
    stand: dstarrStand(velden),
    naam: dstarrNaam(velden),
    tips: tipsBij(card, id),
    isVerhaal: verhalen.has(id),
    ...(isId('d', verhuisdNaar) && verhuisdId !== undefined ? { verhuisd: { doc: verhuisdNaar, id: verhuisdId } } : {}),
  }
}

/** The tips of one DSTARR in the order in which they came. */
export function tipsBij(card: Card, dstarr: string): Tip[] {
  return itemsOf(card.items, 'leren', 'tips')
    .filter((tip) => tip.bij === dstarr && tip.weg !== true && tip.opMs !== undefined)
    .map(({ id, tekst = '', van = '', door = '', opMs = 0 }) => ({ id, tekst, van, door, opMs }))
    .toSorted((a, b) => a.opMs - b.opMs || (a.id < b.id ? -1 : 1))
}

/** What a DSTARR is kept as, in the own map: by its own id, and by the id it has where it is shown. */
export function verhalenIn(cards: Cards): ReadonlySet<string> {
  const kept = [...cards.values()]
    .filter((card) => card.kind === 'map')
    .flatMap((card) => itemsOf(card.items, 'map', 'dstarrs').filter((item) => item.verhaal === true))
  return new Set(kept.flatMap(({ id, verhuisdId }) => (verhuisdId === undefined ? [id] : [verhuisdId])))
}

/** The DSTARR with this id, or the one that got a tip with this id, wherever this person may read it. */
export function useDstarrMetTips(id: string | undefined): Dstarr | undefined {
  const { cards } = useWorkspace()
  return useMemo(() => (id === undefined ? undefined : dstarrMet(cards.value, id)), [cards.value, id])
}

export function dstarrMet(cards: Cards, id: string): Dstarr | undefined {
  for (const card of cards.values()) {
    if (card.kind !== 'map' && card.kind !== 'leren') continue
    const bij = itemOf(card.items, 'leren', 'tips', id)?.bij
    const found = dstarrOf(card, bij ?? id)
    if (found === undefined) continue
    const to = found.verhuisd === undefined ? undefined : cards.get(found.verhuisd.doc)
    return to === undefined || found.verhuisd === undefined ? found : dstarrOf(to, found.verhuisd.id)
  }
  return undefined
}
