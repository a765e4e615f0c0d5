import type { RecordRow } from '#storage/rows.ts'
import { encodeHeader, NO_PREV } from '#documents/record-header.ts'
import { sealEntry } from '#documents/sealing.ts'
import { randomBytes } from '#documents/bytes.ts'
import { newLane } from '#documents/lane.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { SimulatedLog } from './simulated-log.ts'
import { aDevice, aToestel } from './a-device.ts'
import { aDocument, aWriter, exchange, introduce, pageOf, storedText } from './a-document.ts'

/** Three records of one writer, on a device that has opened them all. */
async function threeRecords() {
  const device = aDevice()
  const store = await device.open()
  const log = new SimulatedLog()
  const { session } = await aDocument(store, [device], '')
  const { doc } = session
  for (const word of ['een ', 'twee ', 'drie ']) {
    const writer = await aWriter(store, doc)
    await writer.write(word)
    await writer.session.close()
  }
  await exchange(store, device, log)
  const rows = await store.database.records.orderBy('n').toArray()
  return { device, store, log, doc, rows }
}

type Damage = (row: RecordRow) => unknown
const damages: [string, Damage][] = [
  ['a flipped bit', (row) => ({ ...row, body: row.body.map((byte, at) => (at === 5 ? byte ^ 4 : byte)) })],
  ['a truncated body', (row) => ({ ...row, body: row.body.slice(0, 10) })],
  ['an empty body', (row) => ({ ...row, body: new Uint8Array(0) })],
  ['a body that is no bytes', (row) => ({ ...row, body: 'tekst' })],
  ['a missing column', ({ header: _header, ...row }) => row],
  ['another lane in the clear', (row) => ({ ...row, lane: '0123456789abcdef' })],
  ['another device', (row) => ({ ...row, device: aToestel() })],
]

test.each(damages)('[D5] %s is set apart and counted, and the rest is there', async (_what, damage) => {
  const { store, doc, rows } = await threeRecords()
  const [, middle] = rows
  if (middle === undefined) throw new Error('There are three')
  await store.database.records.put(damage(middle) as RecordRow)

  const loaded = await store.load(doc)

  expect(loaded.quarantined).toBe(1)
  expect(loaded.updates.length).toBe(2)
  expect(await store.quarantined()).toMatchObject([{ doc }])
  const [kept] = await store.database.quarantine.toArray()
  expect(kept?.row).toMatchObject({ n: middle.n })
})

test('[D5] a row that was put into another document does not open there', async () => {
  const { store, device, doc, rows } = await threeRecords()
  const other = await aDocument(store, [device], 'van een ander')
  const [first] = rows
  if (first === undefined) throw new Error('There are three')
  await store.database.records.put({ ...first, doc: other.session.doc })

  const loaded = await store.load(other.session.doc)

  expect(loaded.quarantined).toBe(1)
  expect(await storedText(store, other.session.doc)).toBe('van een ander')
  expect((await store.load(doc)).quarantined).toBe(0)
})

test('[D5] a damaged row that the server has is fetched again and is whole', async () => {
  const { store, device, log, doc, rows } = await threeRecords()
  const [, middle] = rows
  if (middle === undefined) throw new Error('There are three')
  await store.database.records.put({ ...middle, body: middle.body.slice(1) })
  expect((await store.load(doc)).quarantined).toBe(1)

  await exchange(store, device, log)

  expect(await storedText(store, doc)).toBe('een twee drie ')
  expect((await store.load(doc)).quarantined).toBe(0)
})

test('[D5] [F1] a row that the browser let go of is fetched again, and asked for once when the server lost it too', async () => {
  const { store, device, log, doc, rows } = await threeRecords()
  const [, middle] = rows
  await store.database.records.delete(middle?.n ?? -1)

  await store.load(doc)
  expect((await store.database.heads.get(doc))?.have).toBe(1)
  await exchange(store, device, log)

  expect(await storedText(store, doc)).toBe('een twee drie ')
  expect((await store.database.heads.get(doc))?.have).toBe(3)
  await store.database.heads.update(doc, { have: 5 })
  await store.load(doc)
  expect((await store.database.heads.get(doc))?.have).toBe(3)
  await store.database.heads.update(doc, { have: 5 })
  await store.load(doc)
  expect((await store.database.heads.get(doc))?.have).toBe(5)
})

test('[D1] no snapshot is made of what the browser let go of', async () => {
  const device = aDevice()
  const store = await device.open({ snapshotFrom: 2 })
  const log = new SimulatedLog()
  const { session } = await aDocument(store, [device], '')
  for (const word of ['een ', 'twee ', 'drie ']) {
    const writer = await aWriter(store, session.doc)
    await writer.write(word)
    await writer.session.close()
  }
  await exchange(store, device, log)
  const [, middle] = await store.database.records.orderBy('n').toArray()
  await store.database.records.delete(middle?.n ?? -1)

  const offered = await store.snapshotToOffer()
  await store.load(session.doc)
  await exchange(store, device, log)

  expect(offered).toBeUndefined()
  expect(await store.snapshotToOffer()).toMatchObject({ covers: 3 })
})

test('[D5] a damaged row that was not shared yet is kept, and the rest of its lane still goes', async () => {
  const device = aDevice()
  const store = await device.open()
  const log = new SimulatedLog()
  const writer = await aDocument(store, [device], 'een')
  await introduce(store, device, log)
  await store.flush()
  await store.unsent(1)
  await writer.write(' twee')
  await store.flush()
  const [first] = await store.database.records.toArray()
  if (first === undefined) throw new Error('There are two')
  await store.database.records.put({ ...first, body: first.body.slice(1) })
  await store.load(writer.session.doc)

  await exchange(store, device, log)
  await exchange(store, device, log)

  expect(await store.whereabouts(writer.session.doc)).toMatchObject({ unsent: 0 })
  expect(await store.database.quarantine.count()).toBe(1)
})

/** A record of somebody else in a document that this device has the key of. */
async function foreign(change: (row: { lane: string; update: Uint8Array }) => { lane: string; update: Uint8Array }) {
  const [mine, theirs] = [aDevice(), aDevice()]
  const store = await mine.open()
  const log = new SimulatedLog()
  const writer = await aDocument(store, [mine, theirs], 'mijn tekst')
  await exchange(store, mine, log)
  const { doc } = writer.session
  const key = log.keys(theirs.identity.person, [doc])[0]?.key ?? new Uint8Array(0)
  const lane = newLane(doc)
  const inner = new Y.Doc()
  inner.clientID = lane.clientId
  inner.getText('gesprek.onderwerp').insert(0, 'hun tekst ')
  const { update, lane: laneId } = change({ lane: lane.id, update: Y.encodeStateAsUpdateV2(inner) })
  const header = { alg: 1, kind: 'record', epoch: 1, lane: laneId, counter: 0, prev: NO_PREV } as const
  const row = sealEntry(key, { doc, device: theirs.identity.device, covers: 0 }, header, update)
  log.push(theirs.identity.person, theirs.identity.device, { doc, ...row })
  await introduce(store, mine, log)
  await store.storePages(log.id, [pageOf(log, doc, 0)])
  return { store, doc, log, row }
}

test('a record of somebody else that is in order is applied', async () => {
  const { store, doc } = await foreign((row) => row)

  expect(await storedText(store, doc)).toContain('hun tekst')
})

test('[D5] structs under the client id of somebody else are never applied, and are counted', async () => {
  const { store, doc } = await foreign(({ update }) => ({ lane: newLane('d_').id, update }))

  const loaded = await store.load(doc)

  expect(loaded.quarantined).toBe(1)
  expect(await storedText(store, doc)).toBe('mijn tekst')
  expect(await store.quarantined()).toMatchObject([{ reason: 'other-client' }])
  expect(await store.behind()).toEqual([])
})

test('[D5] an update that is none is set apart', async () => {
  const { store, doc } = await foreign(({ lane }) => ({ lane, update: randomBytes(40) }))

  expect((await store.load(doc)).quarantined).toBe(1)
  expect(await storedText(store, doc)).toBe('mijn tekst')
})

test('[D5] a record of a later version is kept as it came', async () => {
  const { store, doc, log } = await foreign((row) => row)
  const header = encodeHeader({ alg: 9, kind: 'record', epoch: 1, lane: newLane(doc).id, counter: 0, prev: NO_PREV })
  const row = { id: randomBytes(16), header, body: randomBytes(50), seq: 2, covers: 0, device: aToestel() }

  await store.storeLive(log.id, doc, row)

  const [kept] = await store.database.quarantine.toArray()
  expect(kept).toMatchObject({ reason: 'header', seq: 2, row: { header, body: row.body } })
  expect((await store.database.heads.get(doc))?.have).toBe(2)
})
