import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId } from '#domain/id.ts'
import type { Leesblad, LeeslinkStand } from '#domain/leeslink.ts'
import { leeslinkFragment, leeslinkStand } from '#domain/leeslink.ts'
import type { Publiek } from '#domain/portfolio.ts'
import { itemsOf } from '#documents/project.ts'
import { makeLeeslink } from '#identity/leeslink.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import type { Portfolio } from './portfolio.ts'

/** A link by which somebody without account reads a page; in mijn map. */
export interface Leeslink {
  doc: DocumentId
  id: string
  publiek?: Publiek
  aan: string
  tot: string
  wat: string[]
  opMs: number
  stand: LeeslinkStand
  /** when it was read, oldest first */
  gelezenOp: readonly number[]
  /** what is sent; the secret stands behind `#`, which no server sees */
  adres: string
  item: LeeslinkItem
}

export type LeeslinkItem = Item<'map', 'leeslinks'>

/** Newest first. */
export function useLeeslinks(): Leeslink[] {
  const maps = useCards('map')
  const { nowMs } = useWorkspace()
  return useMemo(() => leeslinksIn(maps, nowMs()), [maps])
}

export function leeslinksIn(maps: Iterable<Card>, nowMs: number): Leeslink[] {
  return [...maps]
    .flatMap((card) => itemsOf(card.items, 'map', 'leeslinks').flatMap((item) => leeslinkOf(card.doc, item, nowMs)))
    .toSorted((a, b) => b.opMs - a.opMs || (a.id < b.id ? -1 : 1))
}

function leeslinkOf(doc: DocumentId, item: LeeslinkItem, nowMs: number): Leeslink[] {
  const { id, opMs, tot, geheim: secret, publiek, aan = '', wat = [], gelezenOp = [], weg } = item
  if (opMs === undefined || tot === undefined || secret === undefined || weg === true) return []
  const stand = leeslinkStand({ ...item, tot }, nowMs)
  const adres = `/lees.html#${leeslinkFragment({ id, secret, tot })}`
  return [
    { doc, id, aan, tot, wat, opMs, stand, gelezenOp, adres, item, ...(publiek === undefined ? {} : { publiek }) },
  ]
}

/** The whole address, as it is sent. */
export function leeslinkAdres({ adres }: Leeslink): string {
  return `${location.origin}${adres}`
}

/**
 * Freezes a page for a link. Works offline: the server hears of it later.
 *
 * @param wat the names of what stands on it
 * @returns the id of the link
 */
export async function makeLink(
  workspace: Workspace,
  portfolio: Pick<Portfolio, 'doc' | 'id' | 'publiek'>,
  made: { aan: string; tot: string; blad: Leesblad; wat: readonly string[] },
): Promise<CommitResult & { id: string }> {
  const { id, secret } = makeLeeslink()
  const { doc, publiek } = portfolio
  const done = await workspace.commit((batch) =>
    batch.put('map', doc, 'leeslinks', id, {
      ...{ portfolio: portfolio.id, aan: made.aan.slice(0, 400), tot: made.tot, geheim: secret },
      ...{ blad: JSON.stringify(made.blad), wat: made.wat.map((one) => one.slice(0, 400)) },
      ...(publiek === undefined ? {} : { publiek }),
      opMs: workspace.nowMs(),
    }),
  )
  return { ...done, id }
}

/** *Stop*: here at once; there as soon as the server hears it. Not to be taken back: its key is gone there. */
export function stopLink(workspace: Workspace, { doc, id }: Leeslink): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', doc, 'leeslinks', id, { gestoptOpMs: workspace.nowMs() }))
}

/** The same page by a fresh link, for who lost it or opened it elsewhere; the one before is stopped. */
export async function renewLink(
  workspace: Workspace,
  { doc, id: before, item }: Leeslink,
): Promise<CommitResult & { id: string }> {
  const { id, secret } = makeLeeslink()
  const { portfolio, publiek, aan, tot, blad, wat } = item
  const nowMs = workspace.nowMs()
  const done = await workspace.commit((batch) => {
    batch.put('map', doc, 'leeslinks', id, { portfolio, publiek, aan, tot, blad, wat, geheim: secret, opMs: nowMs })
    batch.put('map', doc, 'leeslinks', before, { gestoptOpMs: nowMs })
  })
  return { ...done, id }
}

/** Off the list; only one that is stopped or over. */
export function removeLink(workspace: Workspace, { doc, id }: Leeslink): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', doc, 'leeslinks', id, { weg: true }))
}
