import type { Bewijsbron, BewijsRegel, Bron } from '#domain/bewijsstuk.ts'
import { bewijsRegels } from '#domain/bewijsstuk.ts'
import type { DocumentId } from '#domain/id.ts'
import { itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import { useMap } from './map.ts'

/** A frozen one, in mijn map. */
export interface Bewijsstuk {
  doc: DocumentId
  id: string
  bron: Bewijsbron
  titel: string
  regels: readonly BewijsRegel[]
  bewijs: string
  getekend?: string
  opMs: number
}

function bewijsstukId({ bron, bronId }: Pick<Bron, 'bron' | 'bronId'>): string {
  return `${bron}.${bronId}`
}

/** Newest first. */
export function useBewijsstukken(): Bewijsstuk[] {
  const maps = useCards('map')
  return useMemo(() => bewijsstukkenIn(maps), [maps])
}

export function bewijsstukkenIn(maps: readonly Card[]): Bewijsstuk[] {
  return maps
    .flatMap((card) =>
      itemsOf(card.items, 'map', 'bewijsstukken').flatMap((item): Bewijsstuk[] => {
        const { id, bron, titel = '', regels = '', bewijs = '', getekend, opMs, weg } = item
        if (opMs === undefined || bron === undefined || weg === true) return []
        const found = { doc: card.doc, id, bron, titel, regels: bewijsRegels(regels), bewijs, opMs }
        return [getekend === undefined ? found : { ...found, getekend }]
      }),
    )
    .toSorted((a, b) => b.opMs - a.opMs || (a.id < b.id ? -1 : 1))
}

/** A bron of the own map, as it stands in the portfolio, and what one tap on it does. */
export interface Bewijs {
  /** absent while it is not in the portfolio */
  stuk?: Bewijsstuk
  choose(isErbij: boolean): Promise<CommitResult>
}

/** @returns `undefined` where there is no map to put it in, or nothing to put */
export function useBewijs(bron: Bron | undefined): Bewijs | undefined {
  const workspace = useWorkspace()
  const doc = useMap()?.doc
  const stukken = useBewijsstukken()
  if (doc === undefined || bron === undefined) return undefined
  const id = bewijsstukId(bron)
  const stuk = stukken.find((one) => one.id === id)
  return {
    ...(stuk === undefined ? {} : { stuk }),
    choose: (isErbij) =>
      isErbij ? freezeBron(workspace, doc, bron) : removeBewijsstuk(workspace, { doc: stuk?.doc ?? doc, id }),
  }
}

/** *In mijn portfolio*: one tap. Later changes of what it was made of do not change it. */
function freezeBron(workspace: Workspace, doc: DocumentId, bron: Bron): Promise<CommitResult> {
  const { bronId, titel, regels, bewijs, getekend } = bron
  return workspace.commit((batch) =>
    batch.put('map', doc, 'bewijsstukken', bewijsstukId(bron), {
      ...{ bron: bron.bron, bronId, titel: titel.slice(0, 400), regels: JSON.stringify(regels) },
      ...{ bewijs: bewijs.slice(0, 400), getekend, opMs: workspace.nowMs(), weg: false },
    }),
  )
}

function removeBewijsstuk(workspace: Workspace, { doc, id }: Pick<Bewijsstuk, 'doc' | 'id'>): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', doc, 'bewijsstukken', id, { weg: true }))
}
