import { projectUpdates } from '#documents/scratch.ts'
import type { DeviceDatabase } from '#storage/database.ts'
import * as Y from 'yjs'
import { KIND } from './simulated-device.ts'

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

/** What is in a document, in one form, whatever the order in which it came. */
export function canonical(update: Uint8Array): string {
  const inner = new Y.Doc()
  Y.applyUpdateV2(inner, update)
  const state = [...Y.decodeStateVector(Y.encodeStateVector(inner))].sort((a, b) => a[0] - b[0])
  const { pendingStructs, pendingDs } = inner.store
  const items = projectUpdates(KIND, [update])
  return sorted([state, items, pendingStructs !== null, pendingDs !== null])
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
export function textsOf(inner: Y.Doc): string {
  const items = projectUpdates(KIND, [Y.encodeStateAsUpdateV2(inner)])
  return JSON.stringify(items)
}

/** Whether `read` comes to give `wanted`. */
export async function untilEqual(read: () => string, wanted: string): Promise<boolean> {
  for (let turn = 0; turn < 200; turn++) {
    if (read() === wanted) return true
    await settleDown()
  }
  return false
}

/** Lets what is under way in the tables come to its end. */
export async function settleDown(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await new Promise((resolve) => setImmediate(resolve))
}
