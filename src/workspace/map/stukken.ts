import type { DocumentId } from '#domain/id.ts'
import type { Antwoorden, Stuksoort } from '#domain/stuk.ts'
import { heeftDag, isBegonnen, paginasVan, stuksoorten } from '#domain/stuk.ts'
import { itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { useFromCards } from '#workspace/use-workspace.tsx'
import type { CommitResult, Fields, Workspace } from '#workspace/workspace.ts'

/** One thing in a section of mijn map. It is the kandidaat's own, and a copy is shown only by choice. */
export interface Stuk {
  doc: DocumentId
  id: string
  soort: Stuksoort
  antwoorden: Antwoorden
  opMs: number
  /** the last time that anything in it changed */
  gewijzigdOpMs: number
  /** the person said *Klaar*; it was kept from the first key on */
  isKlaar: boolean
  /** anything was written; one that was opened and left is not in the lists */
  isBegonnen: boolean
}

/** The things of one section: the newest day first, else the newest. */
export function useStukken(soort: Stuksoort): readonly Stuk[] {
  const all = useFromCards('map', stukkenIn)
  return useMemo(() => all.filter((stuk) => stuk.soort === soort && stuk.isBegonnen), [all, soort])
}

/** All that was begun, by section in their order. */
export function useAlleStukken(): readonly Stuk[] {
  const all = useFromCards('map', stukkenIn)
  return useMemo(() => all.filter((stuk) => stuk.isBegonnen), [all])
}

/** @returns `undefined` when it is not here or was taken away */
export function useStuk(soort: Stuksoort, id: string): Stuk | undefined {
  return useFromCards('map', stukkenIn).find((stuk) => stuk.soort === soort && stuk.id === id)
}

export function stukkenIn(maps: readonly Card[]): readonly Stuk[] {
  return stuksoorten.flatMap((soort) =>
    maps.flatMap((card) => stukkenOf(card, soort)).toSorted((a, b) => orderOf(b).localeCompare(orderOf(a))),
  )
}

function stukkenOf(card: Card, soort: Stuksoort): Stuk[] {
  const velden = paginasVan(soort).flatMap(({ vragen }) => vragen.map(({ veld }) => veld))
  return itemsOf(card.items, 'map', soort).flatMap((item) => {
    if (item.opMs === undefined || item.weg === true) return []
    const all: Readonly<Record<string, unknown>> = item
    // The projection checked every field against its shape, and the shapes of these are text or words.
    const antwoorden = Object.fromEntries(velden.map((veld) => [veld, all[veld]])) as Antwoorden
    return {
      ...{ doc: card.doc, id: item.id, soort, antwoorden, opMs: item.opMs },
      gewijzigdOpMs: Math.max(...Object.values(item.$wie).map((wie) => wie?.opMs ?? 0)),
      isKlaar: item.klaarOpMs !== undefined,
      isBegonnen: isBegonnen(soort, antwoorden),
    }
  })
}

/** A day goes before the moment of writing; digits of one length, so that text order is time order. */
function orderOf({ antwoorden, opMs, id }: Stuk): string {
  const dag = antwoorden['dag']
  return `${typeof dag === 'string' ? dag : ''} ${String(opMs).padStart(15, '0')} ${id}`
}

/**
 * A new thing in a section. One that was begun and left without a word is taken up again, so that looking leaves nothing.
 *
 * @returns its id
 */
export async function beginStuk(workspace: Workspace, doc: DocumentId, soort: Stuksoort): Promise<string> {
  const card = workspace.cards.value.get(doc)
  const left = card === undefined ? undefined : stukkenOf(card, soort).find((stuk) => !stuk.isBegonnen)
  const id = left?.id ?? workspace.newId()
  const today = heeftDag(soort) ? { dag: workspace.today() } : {}
  await workspace.commit((batch) => {
    if (left === undefined) batch.put('map', doc, soort, id, { opMs: workspace.nowMs() })
    batch.put('map', doc, soort, id, today as Fields<'map', Stuksoort>) // sections with a day have it under this name
  })
  return id
}

/** Sets an answer. Typing goes through the text itself. */
export function setStuk(
  workspace: Workspace,
  { doc, soort, id }: Pick<Stuk, 'doc' | 'soort' | 'id'>,
  veld: string,
  antwoord: string | readonly string[] | undefined,
): Promise<CommitResult> {
  // `put` refuses a field that the section does not have, and the document a value that does not fit.
  const fields = { [veld]: antwoord } as Fields<'map', Stuksoort>
  return workspace.commit((batch) => batch.put('map', doc, soort, id, fields))
}

/** *Klaar* */
export function finishStuk(workspace: Workspace, { doc, soort, id }: Stuk): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', doc, soort, id, { klaarOpMs: workspace.nowMs() }))
}

export function removeStuk(workspace: Workspace, { doc, soort, id }: Stuk): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', doc, soort, id, { weg: true }))
}
