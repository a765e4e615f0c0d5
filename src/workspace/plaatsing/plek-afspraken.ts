import type { KandidaatStatus } from '#domain/kandidaat.ts'
import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { RedenWijziging, Werkaanpassing } from '#domain/opbouw.ts'
import { sortOpbouw } from '#domain/opbouw.ts'
import type { PlaatsingStatus } from '#domain/plaatsing.ts'
import { itemsOf } from '#documents/project.ts'
import { useEffect, useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { kandidatenIn } from '#workspace/mensen/kandidaten.ts'
import { regioVan } from '#workspace/regio/regio.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'
import type { BatchBuilder, CommitResult, Fields, Workspace } from '#workspace/workspace.ts'
import { plaatsingenIn } from './plaatsingen.ts'
import { cardOf, plaatsingOf } from './werkplek.ts'

/** A line of the week, with the id under which it is kept. */
export interface RoosterDag {
  id: string
  weekdag: number
  van: string
  tot: string
}

export type OpbouwItem = Item<'plaatsing', 'opbouw'>

/** A plaatsing by its address, of any status; `undefined` while it is not here. */
export function usePlaatsingKaart(doc: string): Card | undefined {
  const { cards } = useWorkspace()
  const card = isId('d', doc) ? cards.value.get(doc) : undefined
  return card?.kind === 'plaatsing' && plaatsingOf(card) !== undefined ? card : undefined
}

/** The week, Monday first. */
export function roosterVan(card: Card): RoosterDag[] {
  return itemsOf(card.items, 'plaatsing', 'dagen')
    .flatMap(({ id, weekdag, van = '', tot = '', weg }) =>
      weg === true || weekdag === undefined ? [] : [{ id, weekdag, van, tot }],
    )
    .toSorted((a, b) => ((a.weekdag + 6) % 7) - ((b.weekdag + 6) % 7) || a.van.localeCompare(b.van))
}

/** A day more; the times are those of the last line, or a morning. */
export function addDag(workspace: Workspace, card: Card, weekdag: number): Promise<CommitResult> {
  const like = roosterVan(card).at(-1)
  return workspace.commit((batch) => {
    batch.put('plaatsing', card.doc, 'dagen', workspace.newId(), {
      ...{ weekdag, van: like?.van || '09:00', tot: like?.tot || '13:00' },
    })
  })
}

/** Other times, or a day less. */
export function setDag(
  workspace: Workspace,
  card: Card,
  id: string,
  fields: Fields<'plaatsing', 'dagen'>,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('plaatsing', card.doc, 'dagen', id, fields))
}

/**
 * What a maatje sees of the week follows the plaatsing. A werkbegeleider or trainer may not write there, so the device of
 * the kandidaat or a regiocoördinator brings it up to date.
 */
export function useMaatjeVolgt(): void {
  const workspace = useWorkspace()
  const plaatsingen = useCards('plaatsing')
  const maatjes = useCards('maatje')
  useEffect(() => {
    for (const card of plaatsingen) void followRooster(workspace, card)
  }, [workspace, plaatsingen, maatjes])
}

const busy = new Set<DocumentId>()

/** Brings one `maatje` up to the week of its plaatsing; nothing when it is, or when this person may not write there. */
export async function followRooster(workspace: Workspace, card: Card): Promise<void> {
  const maatje = writableMaatje(workspace, card)
  if (maatje === undefined || busy.has(maatje.doc)) return
  const wanted = roosterVan(card)
  const known = itemsOf(maatje.items, 'maatje', 'dagen').filter((one) => one.weg !== true)
  const isSame = (a: Partial<RoosterDag>, b: Partial<RoosterDag>): boolean =>
    a.weekdag === b.weekdag && (a.van ?? '') === (b.van ?? '') && (a.tot ?? '') === (b.tot ?? '')
  const over = known.filter((one) => !wanted.some((other) => isSame(one, other)))
  const missing = wanted.filter((one) => !known.some((other) => isSame(one, other)))
  if (over.length + missing.length === 0) return
  busy.add(maatje.doc)
  try {
    await workspace.commit((batch) => {
      for (const one of over) batch.put('maatje', maatje.doc, 'dagen', one.id, { weg: true })
      for (const { id, weekdag, van, tot } of missing) {
        batch.put('maatje', maatje.doc, 'dagen', id, { weekdag, van, tot, weg: false })
      }
    })
  } finally {
    busy.delete(maatje.doc)
  }
}

function writableMaatje(workspace: Workspace, card: Card): Card | undefined {
  const item = plaatsingOf(card)
  // Of two that name one maatje the one that goes on is followed: both would take turns for ever.
  if (item?.vervolg !== undefined) return undefined
  const maatje = cardOf(workspace.cards.value, item?.maatje)
  return maatje?.canWrite === true ? maatje : undefined
}

/** Changes what is arranged in the one item of the plaatsing. */
export function setPlek(
  workspace: Workspace,
  card: Card,
  fields: Fields<'plaatsing', 'plaatsing'>,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('plaatsing', card.doc, 'plaatsing', 'plaatsing', fields))
}

/** The steps of the build-up in their order. */
export function opbouwVan(card: Card): OpbouwItem[] {
  return sortOpbouw(itemsOf(card.items, 'plaatsing', 'opbouw'))
}

/** A step of the build-up: from this day on so many hours a week. Without an id a new one. */
export function setOpbouw(
  workspace: Workspace,
  card: Card,
  id: string | undefined,
  fields: Fields<'plaatsing', 'opbouw'>,
): Promise<CommitResult> {
  return workspace.commit((batch) => {
    batch.put('plaatsing', card.doc, 'opbouw', id ?? workspace.newId(), fields)
  })
}

/** Which adaptations hold now. */
export function aanpassingenVan(card: Card): ReadonlySet<string> {
  return new Set(
    itemsOf(card.items, 'plaatsing', 'aanpassingen').flatMap(({ id, geldt }) => (geldt === true ? [id] : [])),
  )
}

export function setAanpassing(
  workspace: Workspace,
  card: Card,
  aanpassing: Werkaanpassing,
  geldt: boolean,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('plaatsing', card.doc, 'aanpassingen', aanpassing, { geldt }))
}

export interface PlekEinde {
  dag: string
  reden: RedenWijziging | undefined
  status: Extract<PlaatsingStatus, 'afgerond' | 'voortijdig_gestopt'>
  /** what the kandidaat is then, where that does not follow from how the place ended */
  kandidaat?: KandidaatStatus
}

/**
 * The plaatsing is over. The functie is free again and the kandidaat looks for another place or is ready; only who may
 * write those does so.
 */
export function stopPlek(workspace: Workspace, card: Card, end: PlekEinde): Promise<CommitResult> {
  return workspace.commit((batch) => putStopPlek(workspace, batch, card, end))
}

/** As `stopPlek`, as a part of something larger. */
export function putStopPlek(workspace: Workspace, batch: BatchBuilder, card: Card, end: PlekEinde): void {
  const item = plaatsingOf(card)
  const regio = regioVan(workspace)
  const kandidaat = kandidatenIn(workspace.cards.value.values()).find((one) => one.persoon === item?.kandidaat)
  const { plekId } = item ?? {}
  batch.put('plaatsing', card.doc, 'plaatsing', 'plaatsing', {
    ...{ status: end.status, eindeWerkelijk: end.dag },
    ...(end.reden === undefined ? {} : { redenEinde: end.reden }),
  })
  if (kandidaat?.card.canWrite === true) {
    batch.put('kaart', kandidaat.doc, 'kaart', 'kaart', {
      status: end.kandidaat ?? (end.status === 'afgerond' ? 'afgerond' : 'zoekt_wep'),
    })
  }
  const isListed = plekId !== undefined && regio?.card?.items['plekken']?.[plekId] !== undefined
  if (regio?.card?.canWrite === true && isListed) {
    batch.put('regio', regio.doc, 'plekken', plekId, { status: 'beschikbaar' })
  }
}

/** The one plaatsing of a person that a screen without an address is about. */
export function useEigenPlaatsing(): DocumentId | undefined {
  const { cards, ik } = useWorkspace()
  const { persoon } = ik.value
  return useMemo(
    () => plaatsingenIn(cards.value.values()).find(({ velden }) => velden.kandidaat === persoon)?.doc,
    [cards.value, persoon],
  )
}
