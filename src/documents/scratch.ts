import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { PersoonId } from '#domain/id.ts'
import * as Y from 'yjs'
import { applyOp, checkOp } from './apply-op.ts'
import type { Op } from './op.ts'
import type { Items } from './project.ts'
import { projectDocument } from './project.ts'

/** What stored updates amount to, without keeping the document open. */
export function projectUpdates(kind: DocumentSoort, updates: readonly Uint8Array[]): Items {
  const inner = new Y.Doc()
  inner.transact(() => {
    for (const update of updates) Y.applyUpdateV2(inner, update)
  })
  const items = projectDocument(inner, kind)
  inner.destroy()
  return items
}

/**
 * A made-up document as one update; only for examples, real documents grow by sessions.
 *
 * @throws RangeError when an op does not fit the kind
 */
export function buildUpdate(
  kind: DocumentSoort,
  writes: readonly { by: PersoonId; ops: readonly Op[] }[],
  nowMs: number,
): Uint8Array {
  const inner = new Y.Doc()
  inner.transact(() => {
    for (const { by, ops } of writes) {
      for (const op of ops) {
        checkOp(kind, op)
        applyOp(inner, op, { person: by, nowMs })
      }
    }
  })
  return Y.encodeStateAsUpdateV2(inner)
}
