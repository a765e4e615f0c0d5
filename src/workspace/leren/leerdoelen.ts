import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Kerncompetentie, LeerdoelStatus, Leerdoelthema } from '#domain/leerdoel.ts'
import { sortSubdoelen } from '#domain/leerdoel.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { cardsAbout } from '#workspace/plaatsing/werkplek.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** Where a leerdoel can lie: a draft in mijn map, shown to the trainer, or shown to the werkplek. */
export type LeerdoelSoort = 'map' | 'leren' | 'werkplek'
export type LeerdoelItem = Item<'werkplek', 'leerdoelen'>
export type SubdoelItem = Item<'werkplek', 'subdoelen'>

/** A leerdoel with its steps, wherever it lies. */
export interface Leerdoel {
  doc: DocumentId
  kind: LeerdoelSoort
  id: string
  card: Card
  /** what to call it in a list; empty while nothing is written */
  naam: string
  status: LeerdoelStatus
  velden: LeerdoelItem
  /** in order, without those that were taken out */
  subdoelen: SubdoelItem[]
  /** where it lives from the moment of showing; this one is then only a pointer */
  verhuisd?: { doc: DocumentId; id: string }
}

const SHARED: readonly LeerdoelSoort[] = ['leren', 'werkplek']

/** One leerdoel, or `undefined` while its document is not on this device or it does not exist. */
export function useLeerdoel(doc: string | undefined, id: string): Leerdoel | undefined {
  const { cards } = useWorkspace()
  const card = isId('d', doc) ? cards.value.get(doc) : undefined
  return useMemo(() => (card === undefined ? undefined : leerdoelOf(card, id)), [card, id])
}

/** The kandidaat's own: drafts first, then what is shown; newest first. A draft that moved is not named twice. */
export function useMijnLeerdoelen(): Leerdoel[] {
  const { ik, cards } = useWorkspace()
  return useMemo(
    () => leerdoelenVan(cards.value, ik.value.persoon, ['map', ...SHARED]),
    [cards.value, ik.value.persoon],
  )
}

/** The shown leerdoelen of a kandidaat that this person may read; the rights table decides what is here. */
export function useLeerdoelenVan(persoon: PersoonId | undefined): Leerdoel[] {
  const { cards } = useWorkspace()
  return useMemo(
    () => (persoon === undefined ? [] : leerdoelenVan(cards.value, persoon, SHARED)),
    [cards.value, persoon],
  )
}

/** Leerdoelen about one kandidaat in documents of these kinds. */
export function leerdoelenVan(
  cards: ReadonlyMap<DocumentId, Card>,
  persoon: PersoonId,
  kinds: readonly LeerdoelSoort[],
): Leerdoel[] {
  return cardsAbout(cards, persoon, kinds)
    .flatMap((card) => itemsOf(card.items, 'werkplek', 'leerdoelen').map((item) => leerdoelOf(card, item.id)))
    .filter((doel) => doel !== undefined)
    .filter((doel) => doel.verhuisd === undefined)
    .toSorted((a, b) => draftFirst(a) - draftFirst(b) || (b.velden.gemaaktOpMs ?? 0) - (a.velden.gemaaktOpMs ?? 0))
}

/** A status line of something shown, without its text. */
export interface Spoor {
  id: string
  titel: string
  status: string
  dag: string
  getekendDoor: readonly string[]
}

/** Title and status of the leerdoelen shown to the werkplek; for who may not read the leerdoelen themselves. */
export function useLeerdoelsporen(persoon: PersoonId | undefined): Spoor[] {
  const { cards } = useWorkspace()
  return useMemo(() => sporenVan(cards.value, persoon, 'leerdoelsporen'), [cards.value, persoon])
}

/** Per shown zelfreflectie its date, status and who signed. */
export function useReflectiesporen(persoon: PersoonId | undefined): Spoor[] {
  const { cards } = useWorkspace()
  return useMemo(() => sporenVan(cards.value, persoon, 'reflectiesporen'), [cards.value, persoon])
}

/** Lines of what is shown; one of what is no longer shown does not count. */
export function sporenVan(
  cards: ReadonlyMap<DocumentId, Card>,
  persoon: PersoonId | undefined,
  collection: 'leerdoelsporen' | 'reflectiesporen',
): Spoor[] {
  if (persoon === undefined) return []
  return cardsAbout(cards, persoon, ['plaatsing'])
    .flatMap((card) => itemsOf(card.items, 'plaatsing', collection))
    .filter((item) => item.status !== undefined && item.weg !== true)
    .map(({ id, titel = '', status = '', dag = '', getekendDoor = [] }) => ({ id, titel, status, dag, getekendDoor }))
    .toSorted((a, b) => b.dag.localeCompare(a.dag) || (a.id < b.id ? -1 : 1))
}

/** Reads one leerdoel from a card. One that was undone, put away or is no longer shown does not exist. */
export function leerdoelOf(card: Card, id: string): Leerdoel | undefined {
  if (card.kind !== 'map' && card.kind !== 'leren' && card.kind !== 'werkplek') return undefined
  // The three kinds hold the same fields for a leerdoel; `map` adds where a draft went, which is read apart.
  const velden = itemOf(card.items, 'werkplek', 'leerdoelen', id)
  if (velden?.gemaaktOpMs === undefined || velden.weg === true) return undefined
  const draft = card.kind === 'werkplek' ? undefined : itemOf(card.items, 'map', 'leerdoelen', id)
  const subdoelen = sortSubdoelen(
    itemsOf(card.items, 'werkplek', 'subdoelen').filter((subdoel) => subdoel.leerdoelId === id),
  )
  const { verhuisdNaar, verhuisdId } = draft ?? {}
  return {
    doc: card.doc,
    kind: card.kind,
    id,
    card,
    naam: [velden.titel, velden.wat].find((text) => (text ?? '').trim() !== '')?.trim() ?? '',
    status: velden.status ?? 'concept',
    velden,
    subdoelen,
    ...(isId('d', verhuisdNaar) && verhuisdId !== undefined ? { verhuisd: { doc: verhuisdNaar, id: verhuisdId } } : {}),
  }
}

/** What a new leerdoel may begin with. */
export interface LeerdoelBegin {
  thema?: Leerdoelthema
  kerncompetentie?: Kerncompetentie
  titel?: string
}

function draftFirst(doel: Leerdoel): number {
  return doel.kind === 'map' ? 0 : 1
}
