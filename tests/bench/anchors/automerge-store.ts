import type { Doc } from '@automerge/automerge/slim'
import {
  change,
  getLastLocalChange,
  init,
  initializeBase64Wasm,
  loadIncremental,
  splice,
} from '@automerge/automerge/slim'
import { automergeWasmBase64 } from '@automerge/automerge/automerge.wasm.base64'
import { kaartEdits } from '../made-document.ts'

// The same files in Automerge, a row per change, as its own store for IndexedDB keeps them until they are compacted.
// Runs inside the page.

type Kaart = Record<string, string>

interface ChangeRow {
  doc: number
  at: number
  bytes: Uint8Array
}

export async function fillAutomerge(count: number): Promise<void> {
  const db = await openDatabase(count)
  const transaction = db.transaction('changes', 'readwrite')
  for (let nr = 0; nr < count; nr++) {
    for (const [at, bytes] of changesOf(nr).entries()) {
      transaction.objectStore('changes').put({ doc: nr, at, bytes } satisfies ChangeRow)
    }
  }
  await new Promise((resolve) => (transaction.oncomplete = resolve))
  db.close()
}

/** @returns reads one file and merges its changes */
export async function openAutomerge(count: number): Promise<(nr: number) => Promise<void>> {
  const db = await openDatabase(count)
  return async (nr) => {
    const range = IDBKeyRange.bound([nr, 0], [nr, Infinity])
    const rows = await answer<ChangeRow[]>(db.transaction('changes').objectStore('changes').getAll(range))
    const doc = loadIncremental(init<Kaart>(), joined(rows.map(({ bytes }) => bytes)))
    if ((doc['motivatie']?.length ?? 0) < 1000) throw new Error('The document is not there')
  }
}

/** The edits of one kaart, the same as ours and in the same steps. */
function changesOf(nr: number): Uint8Array[] {
  let doc: Doc<Kaart> = init<Kaart>()
  return kaartEdits(nr).map((ops) => {
    doc = change(doc, (draft) => {
      for (const op of ops) {
        if (op.op === 'set' && typeof op.value === 'string') draft[op.field] = op.value
        if (op.op !== 'text') continue
        draft[op.field] ??= ''
        const there = draft[op.field]?.length ?? 0
        splice(draft, [op.field], there, 0, op.text.slice(there))
      }
    })
    return getLastLocalChange(doc) ?? new Uint8Array()
  })
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

async function openDatabase(count: number): Promise<IDBDatabase> {
  await initializeBase64Wasm(automergeWasmBase64)
  const asked = indexedDB.open(`automerge-${count}`, 1)
  asked.onupgradeneeded = () => asked.result.createObjectStore('changes', { keyPath: ['doc', 'at'] })
  return answer(asked)
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('Not read'))
  })
}
