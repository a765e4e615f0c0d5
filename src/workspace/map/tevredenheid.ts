import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId } from '#domain/id.ts'
import { itemOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'

/** There is one answer half-way, which can be changed; two own devices write in the same one. */
export const HALVERWEGE = 'halverwege'

export type Tevredenheid = Item<'map', 'tevredenheid'>

/** The own answer, which nobody reads until a copy of it is shown. */
export function tevredenheidVan(map: Card | undefined): Tevredenheid | undefined {
  const found = map === undefined ? undefined : itemOf(map.items, 'map', 'tevredenheid', HALVERWEGE)
  return found?.weg === true ? undefined : found
}

export function setTevredenheid(
  workspace: Workspace,
  map: DocumentId,
  fields: Pick<Tevredenheid, 'pastWerk' | 'waaromNiet' | 'groei'>,
): Promise<CommitResult> {
  return workspace.commit((batch) =>
    batch.put('map', map, 'tevredenheid', HALVERWEGE, { ...fields, opMs: workspace.nowMs(), weg: false }),
  )
}

/** An answer of before, when it was written where trainer and jobcoach read it. */
export function eerderGedeeld(leren: Card | undefined): Item<'leren', 'tevredenheid'> | undefined {
  const found = leren === undefined ? undefined : itemOf(leren.items, 'leren', 'tevredenheid', HALVERWEGE)
  return found === undefined || found.weg === true ? undefined : found
}

/** Brings such an answer into mijn map, without history, and takes its words from where others read them. */
export function haalEerderTerug(workspace: Workspace, map: DocumentId, leren: Card): Promise<CommitResult> {
  const { pastWerk, waaromNiet, woorden = '', verder = '', opMs } = eerderGedeeld(leren) ?? {}
  return workspace.commit((batch) => {
    batch.put('map', map, 'tevredenheid', HALVERWEGE, { pastWerk, waaromNiet, woorden, verder, opMs, weg: false })
    batch.put('leren', leren.doc, 'tevredenheid', HALVERWEGE, {
      ...{ pastWerk: undefined, waaromNiet: undefined, woorden: '', verder: '', weg: true },
    })
  })
}
