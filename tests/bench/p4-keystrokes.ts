import * as Y from 'yjs'
import type { DocumentId } from '#domain/id.ts'
import type { After } from '#storage/context.ts'
import type { SyncDevice } from '#tests/sync/device.ts'
import { aDevice, member } from '#tests/sync/device.ts'
import { until } from '#tests/sync/until.ts'
import { newId } from '../server/raw-client.ts'
import { startTestServer } from '../server/start-server.ts'
import { typedInAutomerge } from './anchors/automerge-text.ts'
import type { Bench, BenchOptions } from './bench-run.ts'
import type { Line } from './line.ts'
import { anchor, lineOf } from './line.ts'
import type { Key } from './typed-keys.ts'
import { textAfter, typedKeys } from './typed-keys.ts'

const KEYS = 10_000
const KEYS_TOGETHER = 1000
/** of 500 ms */
const KEYS_PER_WINDOW = 5
const BETWEEN_KEYS_MS = 100
const PLACE = { collection: 'kaart', item: 'kaart', field: 'motivatie' } as const
const KB = 1024
/** What a WebSocket puts around a message: two bytes, four more for the mask of a browser, two for a longer one. */
const frameBytes = (bytes: number, isSent: boolean): number => bytes + 2 + (isSent ? 4 : 0) + (bytes > 125 ? 2 : 0)

/** P4: what typing weighs, in Node by the real store, connection and server; the clock of the windows is moved by hand. */
export const keystrokesBench: Bench = { id: 'P4', run: keystrokes }

async function keystrokes({ isQuick }: BenchOptions): Promise<Line[]> {
  const keys = typedKeys(KEYS).slice(0, isQuick ? 1000 : KEYS)
  // Goals are for all keys; fewer of them are held to as much less.
  const share = keys.length / KEYS
  // At once: what is counted is bytes, the windows end by clocks that are moved by hand, and both mostly wait for the disk.
  const [alone, together] = await Promise.all([
    typedAlone(keys, isQuick ? 50 : undefined),
    typedTogether(typedKeys(isQuick ? 200 : KEYS_TOGETHER)),
  ])
  const [yjs, automerge] = [asPlainYjs(keys), typedInAutomerge(keys)]
  const what = `${keys.length} keystrokes alone, ten a second`
  return [
    lineOf({
      ...{ id: 'P4', what: `${what}: sealed records with their headers`, unit: 'kB', goal: 220 * share },
      ...{ figure: alone.recordBytes / KB },
      anchors: [
        anchor('plain Yjs, an update per key, in plain text', yjs.logBytes / KB),
        anchor('Automerge, a change per key, in plain text', automerge.logBytes / KB),
      ],
    }),
    lineOf({
      ...{ id: 'P4-wire', what: `${what}: with frames and answers`, unit: 'kB', goal: 260 * share },
      ...{ figure: alone.wireBytes / KB },
    }),
    lineOf({
      ...{ id: 'P4-rest', what: `${what}: at rest on the device, sealed`, unit: 'kB', goal: 10 },
      ...{ figure: alone.restBytes / KB },
      anchors: [
        anchor('plain Yjs, its whole state, in plain text', yjs.stateBytes / KB),
        anchor('Automerge, saved, in plain text', automerge.stateBytes / KB),
        anchor('the text alone', new TextEncoder().encode(alone.text).length / KB),
      ],
    }),
    lineOf({
      ...{ id: 'P4-together', what: 'two people who look at it, per key in records', unit: 'bytes', goal: 90 },
      ...{ figure: together.recordBytes / together.keys },
      anchors: [anchor('with frames and answers', together.wireBytes / together.keys)],
    }),
  ]
}

/** A clock that only moves when it is told to. */
function handMoved(): { after: After; move(ms: number): void } {
  let nowMs = 0
  const waiting = new Map<() => void, number>()
  return {
    after(ms, work) {
      waiting.set(work, nowMs + ms)
      return () => void waiting.delete(work)
    },
    move(ms) {
      nowMs += ms
      for (const [work, atMs] of [...waiting]) {
        if (atMs <= nowMs && waiting.delete(work)) work()
      }
    },
  }
}

/** @param snapshotFrom  with few keys a snapshot has to come sooner */
async function typedAlone(keys: readonly Key[], snapshotFrom?: number) {
  const server = await startTestServer()
  const clock = handMoved()
  const { link, regio } = server.makeInvite({ role: 'regiocoordinator' })
  const more = snapshotFrom === undefined ? {} : { snapshotFrom }
  const device = await aDevice({ server: server.url, invite: link, after: clock.after, ...more })
  try {
    const doc = await device.bear('kaart', {
      ...{ regio, role: 'regiocoordinator', members: [member(device.person, 'regiocoordinator')] },
    })
    await device.allShared()
    const writer = await writerOn(device, doc)
    const before = countOf(device, server.store.records.page(doc, 0, 100_000, 1e9))
    for (const [nr, key] of keys.entries()) {
      await writer.type(key)
      clock.move(BETWEEN_KEYS_MS)
      // Only then does a window end: between two of them nothing is sent.
      if (nr % KEYS_PER_WINDOW === 0) await settled(device)
    }
    clock.move(10_000)
    await device.allShared(20_000)
    const after = countOf(device, server.store.records.page(doc, 0, 100_000, 1e9))
    await until('a snapshot took the place of the records', () => isCovered(device, doc, snapshotFrom), 60_000)
    const restBytes = await restOf(device, doc)
    return {
      ...{ restBytes, text: writer.text() },
      recordBytes: after.recordBytes - before.recordBytes,
      wireBytes: after.wireBytes - before.wireBytes,
    }
  } finally {
    await device.stop()
    await device.store.wipe()
    await server.stop()
  }
}

async function typedTogether(keys: readonly Key[]) {
  const server = await startTestServer()
  const clock = handMoved()
  const { link, regio } = server.makeInvite({ role: 'regiocoordinator' })
  const one = await aDevice({ server: server.url, invite: link, after: clock.after })
  const person = newId('p')
  await one.commit([], { errands: [{ kind: 'role', person, regio, rol: 'regiocoordinator' }] })
  await one.allShared()
  const { link: otherLink } = server.makeInvite({ person, role: 'regiocoordinator', regio })
  const other = await aDevice({ server: server.url, invite: otherLink, after: clock.after })
  try {
    const members = [member(one.person, 'regiocoordinator'), member(other.person, 'regiocoordinator')]
    const doc = await one.bear('kaart', { regio, role: 'regiocoordinator', members })
    await one.allShared()
    const writers = [await writerOn(one, doc), await writerOn(other, doc)]
    for (const device of [one, other]) {
      device.connection.watch([doc])
      device.store.setLive(doc, true)
    }
    const wireBefore = wireOf(one) + wireOf(other)
    const recordsBefore = recordsIn(server.store.records.page(doc, 0, 100_000, 1e9)).length
    for (const key of keys) {
      // Each at the end of the own half: that they write in one word is rare.
      for (const writer of writers) await writer.type({ ...key, at: Math.min(key.at, writer.text().length) })
      clock.move(BETWEEN_KEYS_MS)
      await Promise.all([settled(one), settled(other)])
    }
    await Promise.all([one.allShared(20_000), other.allShared(20_000)])
    const records = recordsIn(server.store.records.page(doc, 0, 100_000, 1e9)).slice(recordsBefore)
    return {
      keys: keys.length * 2,
      recordBytes: records.reduce((sum, bytes) => sum + bytes, 0),
      wireBytes: wireOf(one) + wireOf(other) - wireBefore,
    }
  } finally {
    for (const device of [one, other]) {
      await device.stop()
      await device.store.wipe()
    }
    await server.stop()
  }
}

interface Writer {
  type(key: Key): Promise<void>
  text(): string
}

async function writerOn(device: SyncDevice, doc: DocumentId): Promise<Writer> {
  const session = await device.openDocument(doc, 'kaart')
  const text = (): string => session.text(PLACE.item, PLACE.field).toString()
  let nowMs = Date.UTC(2026, 10, 22, 9)
  return {
    text,
    async type(key) {
      nowMs += BETWEEN_KEYS_MS
      const before = text()
      const change = session.type(PLACE, before, textAfter(before, key), { person: device.person, nowMs })
      if (change !== undefined) await device.commit([change])
    },
  }
}

/** What the moved clock set going has come to its end: no window that is over waits, nothing waits for an answer. */
async function settled({ store }: SyncDevice): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  await until('the records are shared', async () => {
    const waiting = await store.database.records.where('waits').equals(2).count()
    return waiting === 0
  })
}

type StoredRecords = readonly { id: Uint8Array; header: Uint8Array; body: Uint8Array }[]

function recordsIn(rows: StoredRecords): number[] {
  return rows.map(({ id, header, body }) => id.length + header.length + body.length)
}

function countOf(device: SyncDevice, rows: StoredRecords): { recordBytes: number; wireBytes: number } {
  const recordBytes = recordsIn(rows).reduce((sum, bytes) => sum + bytes, 0)
  return { recordBytes, wireBytes: wireOf(device) }
}

function wireOf({ transport }: SyncDevice): number {
  const pushed = transport.calls.filter(({ path }) => path === '/api/push').reduce((sum, { bytes }) => sum + bytes, 0)
  return transport.frames.reduce((sum, { bytes, isSent }) => sum + frameBytes(bytes, isSent), pushed)
}

async function rowsOf({ store }: SyncDevice, doc: DocumentId) {
  return store.database.records.where('[doc+n]').between([doc, -Infinity], [doc, Infinity]).toArray()
}

async function isCovered(device: SyncDevice, doc: DocumentId, from = 200): Promise<boolean> {
  return (await rowsOf(device, doc)).filter(({ kind }) => kind === 'record').length < from
}

async function restOf(device: SyncDevice, doc: DocumentId): Promise<number> {
  const rows = await rowsOf(device, doc)
  return rows.reduce((sum, { header, body }) => sum + 16 + header.length + body.length, 0)
}

function asPlainYjs(keys: readonly Key[]): { logBytes: number; stateBytes: number } {
  const doc = new Y.Doc()
  const text = doc.getText('motivatie')
  let logBytes = 0
  doc.on('update', (update) => (logBytes += update.length))
  for (const { at, letter } of keys) {
    if (letter === undefined) text.delete(at, 1)
    else text.insert(at, letter)
  }
  return { logBytes, stateBytes: Y.encodeStateAsUpdate(doc).length }
}
