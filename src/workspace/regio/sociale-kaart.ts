import { useMemo } from 'preact/hooks'
import type { DocumentId } from '#domain/id.ts'
import type { Instapeis, VoorzieningWet } from '#domain/sociale-kaart.ts'
import { itemsOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import { useRegio } from './regio.ts'

/** A place in the region where somebody can turn to. */
export interface Voorziening {
  id: string
  naam: string
  /** what one finds there */
  soort: string
  wet: VoorzieningWet
  gebied: string
  telefoon: string
  website: string
  eisen: readonly Instapeis[]
  /** people of other municipalities may come too */
  andereGemeenten: boolean
  /** the last day on which somebody looked whether it is still right */
  nagekekenOp: string
}

/** The provisions of a region by name, without what was taken out. */
export function voorzieningenIn(card: Card): Voorziening[] {
  return itemsOf(card.items, 'regio', 'socialeKaart')
    .flatMap((one): Voorziening[] => {
      const { id, naam = '', soort = '', wet = 'overig', gebied = '', telefoon = '', website = '', weg } = one
      const { eisen = [], andereGemeenten = false, nagekekenOp = '' } = one
      if (weg === true || naam === '') return []
      return [{ id, naam, soort, wet, gebied, telefoon, website, eisen, andereGemeenten, nagekekenOp }]
    })
    .toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl') || (a.id < b.id ? -1 : 1))
}

/** Followed as they change; `undefined` while the region is not here. */
export function useVoorzieningen(): { doc: DocumentId; canWrite: boolean; voorzieningen: Voorziening[] } | undefined {
  const card = useRegio()?.card
  return useMemo(
    () =>
      card === undefined ? undefined : { doc: card.doc, canWrite: card.canWrite, voorzieningen: voorzieningenIn(card) },
    [card],
  )
}

/** Adds or changes a provision; who writes it down has looked at it today. */
export async function saveVoorziening(
  workspace: Workspace,
  doc: DocumentId,
  wish: Omit<Voorziening, 'id' | 'nagekekenOp'> & { id?: string },
): Promise<CommitResult & { id: string }> {
  const { id = workspace.newId(), eisen, ...fields } = wish
  const result = await workspace.commit((batch) =>
    batch.put('regio', doc, 'socialeKaart', id, { ...fields, eisen: [...eisen], nagekekenOp: workspace.today() }),
  )
  return { ...result, id }
}

/** *Klopt nog*: looked at today, and nothing to change. */
export function confirmVoorziening(workspace: Workspace, doc: DocumentId, id: string): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('regio', doc, 'socialeKaart', id, { nagekekenOp: workspace.today() }))
}

export function removeVoorziening(workspace: Workspace, doc: DocumentId, id: string): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('regio', doc, 'socialeKaart', id, { weg: true }))
}
