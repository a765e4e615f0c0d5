import type { DocumentSoort } from '#domain/documentsoort.ts'
import { projectDocument } from '#documents/project.ts'
import type { DeviceDatabase } from '#storage/database.ts'
import * as Y from 'yjs'

/** Everything in every table, bytes as Latin letters, to search in. */
export async function dumpTables(database: DeviceDatabase): Promise<string> {
  const parts: string[] = []
  const visit = (value: unknown): void => {
    if (value instanceof Uint8Array) parts.push(Buffer.from(value).toString('latin1'))
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        parts.push(key)
        visit(inner)
      }
    } else parts.push(String(value))
  }
  for (const table of database.tables) for (const row of await table.toArray()) visit(row)
  return parts.join('\n')
}

/** An inner document of these updates, in this order. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const inner = new Y.Doc()
  inner.transact(() => {
    for (const update of updates) Y.applyUpdateV2(inner, update)
  })
  return inner
}

/**
 * A document as bytes, the same whatever the order in which its parts came: every struct, every deletion, and whether
 * something waits for what is not there; with what a person reads of it.
 */
export function canonical(inner: Y.Doc, kind: DocumentSoort): string {
  // Loaded at once into an empty document, the structs are cut in one way only.
  const fresh = documentOf([Y.encodeStateAsUpdateV2(inner)])
  const bytes = Buffer.from(Y.encodeStateAsUpdateV2(fresh)).toString('base64')
  const { pendingStructs, pendingDs } = inner.store
  return sorted([bytes, projectDocument(inner, kind), pendingStructs !== null, pendingDs !== null])
}

/** JSON with the keys in order: a Y.Map lists them as they came. */
export function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** Everything that can be read in a document, to search in. */
export function textsOf(inner: Y.Doc, kind: DocumentSoort): string {
  const shown = JSON.stringify(projectDocument(inner, kind))
  // Also what no field shows: the simulation may be asked to write where the app never does.
  const rest = [...inner.share.keys()].filter((name) => name.startsWith('planted'))
  return shown + rest.map((name) => JSON.stringify(inner.getMap(name).toJSON())).join('')
}
