import { buildSnapshot, SnapshotContents, splitByClient } from '#documents/snapshot.ts'
import { checkUpdate, recordLimits } from '#documents/guard.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { randomFrom } from '../fuzz/random.ts'

/** What several people wrote, one update per edit. */
function someUpdates(seed: number, steps = 80): Uint8Array[] {
  const random = randomFrom(seed)
  const updates: Uint8Array[] = []
  const docs = Array.from({ length: 3 }, (_, at) => {
    const inner = new Y.Doc()
    inner.clientID = 2 ** 40 + at * 1000
    inner.on('updateV2', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'sync') updates.push(update)
    })
    return inner
  })
  let shared = 0
  for (let step = 0; step < steps; step++) {
    const inner = random.pick(docs)
    const text = inner.getText('t')
    if (random.chance(0.3) && text.length > 4) text.delete(random.below(text.length - 3), 3)
    else text.insert(random.below(text.length + 1), `woord${step} `)
    if (random.chance(0.3)) {
      for (const other of docs) for (const update of updates.slice(shared)) Y.applyUpdateV2(other, update, 'sync')
      shared = updates.length
    }
  }
  return updates
}

function textOf(updates: readonly Uint8Array[]): string {
  const inner = new Y.Doc()
  for (const update of updates) Y.applyUpdateV2(inner, update)
  return inner.getText('t').toString()
}

test('[D1] a snapshot contains every row it was made of', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const updates = someUpdates(seed)

    const snapshot = buildSnapshot(updates)

    if (snapshot === undefined) throw new Error('Nothing is missing in these updates')
    const contents = new SnapshotContents([snapshot])
    expect(updates.filter((update) => !contents.contains(update))).toEqual([])
    expect(textOf([snapshot])).toBe(textOf(updates))
  }
})

test('[D1] a snapshot from which one row was left out does not contain that row', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const updates = someUpdates(seed)
    const left = updates.at(-1)
    if (left === undefined) throw new Error('There is something')

    const snapshot = buildSnapshot(updates.slice(0, -1))

    expect(new SnapshotContents([snapshot ?? new Uint8Array(0)]).contains(left)).toBe(false)
  }
})

test('[D1] a row that only deletes is contained only where it was deleted', () => {
  const inner = new Y.Doc()
  const updates: Uint8Array[] = []
  inner.on('updateV2', (update: Uint8Array) => updates.push(update))
  inner.getText('t').insert(0, 'Dit mag niemand lezen.')
  inner.getText('t').delete(0, 8)
  const [insert, deletion] = updates
  if (insert === undefined || deletion === undefined) throw new Error('Two edits, two updates')

  expect(new SnapshotContents([insert]).contains(deletion)).toBe(false)
  expect(new SnapshotContents([insert, deletion]).contains(deletion)).toBe(true)
})

test('[D1] no snapshot is made while a struct is pending', () => {
  const updates = someUpdates(3, 10)

  expect(buildSnapshot(updates.slice(1))).toBeUndefined()
})

test('a snapshot split by client id is the same document again, each part under its own client', () => {
  const updates = someUpdates(5)
  const snapshot = buildSnapshot(updates) ?? new Uint8Array(0)

  const parts = splitByClient(snapshot)

  expect(parts.length).toBe(3)
  for (const { clientId, update } of parts) {
    expect(checkUpdate(update, recordLimits(clientId))).toHaveProperty('structs')
  }
  expect(textOf(parts.map(({ update }) => update))).toBe(textOf(updates))
})
