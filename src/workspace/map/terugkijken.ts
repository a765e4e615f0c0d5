import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId } from '#domain/id.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { useCards } from '#workspace/use-workspace.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'

export type Hoe = NonNullable<Item<'map', 'terugblikken'>['hoe']>

/** Three small answers about one day. They are the kandidaat's own and are shown to nobody. */
export interface Terugblik {
  doc: DocumentId
  id: string
  dag: string
  hoe?: Hoe
  onthouden: string
  gebruikt: readonly string[]
  /** the person said *Bewaren*; it was kept from the first tap on */
  isKlaar: boolean
}

/** Every terugblik in the own map, newest day first. */
export function useTerugblikken(): Terugblik[] {
  const maps = useCards('map')
  return useMemo(() => terugblikkenIn(maps), [maps])
}

export function useTerugblik(id: string): Terugblik | undefined {
  const maps = useCards('map')
  return useMemo(
    () => maps.flatMap((card) => terugblikOf(card, itemOf(card.items, 'map', 'terugblikken', id)) ?? []).at(0),
    [maps, id],
  )
}

export function terugblikkenIn(maps: readonly Card[]): Terugblik[] {
  return maps
    .flatMap((card) => itemsOf(card.items, 'map', 'terugblikken').flatMap((item) => terugblikOf(card, item) ?? []))
    .toSorted((a, b) => b.dag.localeCompare(a.dag) || (a.id < b.id ? -1 : 1))
}

function terugblikOf(card: Card, item: Item<'map', 'terugblikken'> | undefined): Terugblik | undefined {
  if (item?.dag === undefined || item.weg === true) return undefined
  return {
    doc: card.doc,
    id: item.id,
    dag: item.dag,
    ...(item.hoe === undefined ? {} : { hoe: item.hoe }),
    onthouden: item.onthouden ?? '',
    gebruikt: item.gebruikt ?? [],
    isKlaar: item.klaarOpMs !== undefined,
  }
}

/** Where to begin or go on: the one of today when there is one, finished or not, else a new one. */
export async function beginTerugblik(
  workspace: Workspace,
  doc: DocumentId,
  present: readonly Terugblik[],
): Promise<{ id: string; isKlaar: boolean }> {
  const dag = workspace.today()
  const known = present.find((one) => one.dag === dag)
  if (known !== undefined) return known
  const id = workspace.newId()
  await workspace.commit((batch) => batch.put('map', doc, 'terugblikken', id, { dag }))
  return { id, isKlaar: false }
}

/** Sets an answer. Typing goes through the text itself. */
export function setTerugblik(
  workspace: Workspace,
  terugblik: Terugblik,
  fields: { hoe?: Hoe; gebruikt?: string[] },
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', terugblik.doc, 'terugblikken', terugblik.id, fields))
}

/** *Bewaren in mijn map* */
export function finishTerugblik(workspace: Workspace, terugblik: Terugblik): Promise<CommitResult> {
  return workspace.commit((batch) =>
    batch.put('map', terugblik.doc, 'terugblikken', terugblik.id, { klaarOpMs: workspace.nowMs() }),
  )
}

export function removeTerugblik(workspace: Workspace, terugblik: Terugblik): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', terugblik.doc, 'terugblikken', terugblik.id, { weg: true }))
}

/**
 * What this person used before, besides the fixed words: for chips that are their own.
 *
 * @param fixed words that are offered to everybody
 */
export function ownWords(present: readonly Terugblik[], fixed: readonly string[], count = 4): string[] {
  const words = present.flatMap((one) => one.gebruikt).filter((word) => word.trim() !== '' && !fixed.includes(word))
  return [...new Set(words)].slice(0, count)
}
