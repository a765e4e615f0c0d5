import type { DocumentId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { BatchBuilder, Workspace } from '#workspace/workspace.ts'

/** What somebody wrote at something that the kandidaat no longer shows: to read only. */
export interface Reactie {
  id: string
  /** the field it stood in, or `subdoel`, or `opmerking` */
  veld: string
  tekst: string
  /** empty when it is not known who wrote it */
  naam: string
  opMs: number
}

type Cards = ReadonlyMap<DocumentId, Card>

/** A draft in a map, or the pointer that a shown draft leaves there. */
export interface Draft {
  doc: DocumentId
  id: string
  teruggehaaldVan: readonly string[]
  isWeg: boolean
  /** where it lives while it is shown */
  verhuisd: { doc: DocumentId; id: string } | undefined
}

/** What others wrote at a draft, or at what the draft became; newest last. Only the kandidaat has a map to read in. */
export function useReacties(doc: DocumentId, collection: 'leerdoelen' | 'reflecties', id: string): Reactie[] {
  const { cards } = useWorkspace()
  return useMemo(() => reactiesBij(cards.value, doc, collection, id), [cards.value, doc, collection, id])
}

export function reactiesBij(
  cards: Cards,
  doc: DocumentId,
  collection: 'leerdoelen' | 'reflecties',
  id: string,
): Reactie[] {
  const draft = cards.get(doc)?.kind === 'map' ? id : draftOf(cards, collection, id)?.id
  if (draft === undefined) return []
  const all = maps(cards)
    .flatMap((card) => itemsOf(card.items, 'map', 'reacties'))
    .filter((item) => item.bij === draft && (item.tekst ?? '').trim() !== '')
    .map(({ id: own, veld = '', tekst = '', naam = '', opMs = 0 }): Reactie => ({ id: own, veld, tekst, naam, opMs }))
    .toSorted((a, b) => a.opMs - b.opMs || a.veld.localeCompare(b.veld) || (a.id < b.id ? -1 : 1))
  // Two tabs may bring the same words in at once.
  const same = (a: Reactie, b: Reactie) => a.veld === b.veld && a.tekst === b.tekst && a.naam === b.naam
  return all.filter((one, at) => all.findIndex((other) => same(one, other)) === at)
}

/** The draft that something shown came from, along every place it moved to. */
export function draftOf(cards: Cards, collection: 'leerdoelen' | 'reflecties', id: string): Draft | undefined {
  const own = drafts(cards, collection).find((one) => one.verhuisd?.id === id)
  if (own !== undefined) return own
  const between = [...cards.values()]
    .filter((card) => card.kind === 'leren' && collection === 'leerdoelen')
    .flatMap((card) => itemsOf(card.items, 'leren', 'leerdoelen'))
    .find((item) => item.verhuisdId === id)
  return between === undefined ? undefined : draftOf(cards, collection, between.id)
}

/** The draft that something came back to, put away or not. */
export function draftBack(cards: Cards, collection: 'leerdoelen' | 'reflecties', id: string): Draft | undefined {
  return drafts(cards, collection).find((one) => one.teruggehaaldVan.includes(id))
}

/** Where something that is no longer shown here can be read now, by the kandidaat; `undefined` when it was put away. */
export function useTerug(
  collection: 'leerdoelen' | 'reflecties',
  id: string,
): { doc: DocumentId; id: string } | undefined {
  const { cards } = useWorkspace()
  return useMemo(() => {
    const draft = draftBack(cards.value, collection, id)
    if (draft === undefined || draft.isWeg) return undefined
    return draft.verhuisd ?? { doc: draft.doc, id: draft.id }
  }, [cards.value, collection, id])
}

/** Something somebody wrote, with the name this device knows now. */
export function putReactie(
  workspace: Workspace,
  batch: BatchBuilder,
  people: ReadonlyMap<string, KnownPerson>,
  draft: { doc: DocumentId; id: string },
  words: { veld: string; tekst: string; door: string; opMs: number },
): void {
  const { veld, tekst, door, opMs } = words
  batch.put('map', draft.doc, 'reacties', workspace.newId(), {
    bij: draft.id,
    veld,
    tekst,
    opMs,
    ...(isId('p', door) ? { door, naam: people.get(door)?.naam ?? '' } : {}),
  })
}

function drafts(cards: Cards, collection: 'leerdoelen' | 'reflecties'): Draft[] {
  return maps(cards).flatMap((card) =>
    itemsOf(card.items, 'map', collection).map(({ id, weg, verhuisdNaar, verhuisdId, teruggehaaldVan = [] }): Draft => {
      const isMoved = isId('d', verhuisdNaar) && verhuisdId !== undefined
      const verhuisd = isMoved ? { doc: verhuisdNaar, id: verhuisdId } : undefined
      return { doc: card.doc, id, isWeg: weg === true, teruggehaaldVan, verhuisd }
    }),
  )
}

function maps(cards: Cards): Card[] {
  return [...cards.values()].filter((card) => card.kind === 'map')
}
