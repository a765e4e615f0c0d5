import 'fake-indexeddb/auto'
import type { DeviceStore } from '#storage/device-store.ts'
import { clientIdOf } from '#documents/lane.ts'
import { decodeHeader, NO_PREV } from '#documents/record-header.ts'
import { hashRecord } from '#documents/sealing.ts'
import { wireOf } from '#storage/row-opening.ts'
import { checkUpdate, recordLimits } from '#documents/guard.ts'
import { expect, test } from 'vitest'
import { StoreFullError } from '#documents/document-store.ts'
import { openDatabase } from '#storage/database.ts'
import { eventually } from '#tests/eventually.ts'
import { failWhenFull } from '../fuzz/disk-faults.ts'
import { SimulatedLog } from './simulated-log.ts'
import { aDevice } from './a-device.ts'
import { aDocument, aWriter, introduce, storedText } from './a-document.ts'

async function kinds(store: DeviceStore): Promise<string[]> {
  return (await store.database.records.orderBy('n').toArray()).map((row) => row.kind)
}

test('the first edit after a pause becomes a record at once, the next ones together after 500 ms', async () => {
  const device = aDevice()
  const store = await device.open()
  const writer = await aDocument(store, [device], 'een')
  await eventually(async () => expect(await kinds(store)).toEqual(['record']))

  for (const word of [' twee', ' drie', ' vier']) await writer.write(word)
  expect(await kinds(store)).toEqual(['record', 'entry', 'entry', 'entry'])
  device.clock.advance(499)
  expect(await kinds(store)).toEqual(['record', 'entry', 'entry', 'entry'])
  device.clock.advance(1)

  await eventually(async () => expect(await kinds(store)).toEqual(['record', 'record']))
  expect(await storedText(store, writer.session.doc)).toBe('een twee drie vier')
})

test('while two people look at it a window lasts 50 ms', async () => {
  const device = aDevice()
  const store = await device.open()
  const writer = await aDocument(store, [device], '')
  store.setLive(writer.session.doc, true)
  await writer.write('een')
  await eventually(async () => expect(await kinds(store)).toEqual(['record']))
  await writer.write(' twee')

  device.clock.advance(50)

  await eventually(async () => expect(await kinds(store)).toEqual(['record', 'record']))
})

test('records of a lane count up without gaps and each names the hash of the one before', async () => {
  const device = aDevice()
  const store = await device.open()
  const writer = await aDocument(store, [device], '')
  for (const word of ['een', ' twee', ' drie']) {
    await writer.write(word)
    await store.flush()
  }

  const rows = await store.database.records.orderBy('n').toArray()
  const headers = rows.map((row) => decodeHeader(row.header))
  expect(headers.map((header) => header?.counter)).toEqual([0, 1, 2])
  expect(new Set(headers.map((header) => header?.lane)).size).toBe(1)
  expect(headers[0]?.prev).toBe(NO_PREV)
  for (const at of [1, 2]) {
    const before = rows[at - 1]
    expect(headers[at]?.prev).toBe(before && (await hashRecord(wireOf(before))))
  }
})

test('[D6] what waits long without a connection is put together from entries before it is first sent', async () => {
  const device = aDevice()
  const store = await device.open()
  const log = new SimulatedLog()
  const writer = await aDocument(store, [device], '')
  await introduce(store, device, log)
  for (let at = 0; at < 30; at++) {
    await writer.write('woord ')
    await store.flush()
  }
  expect((await kinds(store)).length).toBe(30)

  const rows = await store.unsent(1_000_000)

  expect(rows.length).toBe(1)
  expect(decodeHeader(rows[0]?.header ?? new Uint8Array(0))).toMatchObject({ counter: 0, prev: NO_PREV })
  expect(await storedText(store, writer.session.doc)).toBe('woord '.repeat(30))
})

test('[D6] a record is the merge of its entries: no struct of anybody else, no repeated deletions', async () => {
  const device = aDevice()
  const store = await device.open()
  const writer = await aDocument(store, [device], 'een lange tekst om in te werken ')
  const { doc } = writer.session
  for (let at = 0; at < 20; at++) await writer.write('x')
  await store.flush()

  const { updates } = await store.load(doc)
  const rows = await store.database.records.orderBy('n').toArray()

  updates.forEach((update, at) => {
    expect(checkUpdate(update, recordLimits(clientIdOf(rows[at]?.lane ?? '')))).toHaveProperty('structs')
  })
  expect(updates.at(-1)?.length).toBeLessThan(300)
})

test('[D7] what was handed out once keeps its bytes: the server may have it', async () => {
  const device = aDevice()
  const store = await device.open()
  const log = new SimulatedLog()
  const writer = await aDocument(store, [device], 'een')
  await introduce(store, device, log)
  await store.flush()
  const [first] = await store.unsent(1_000_000)
  for (const word of [' twee', ' drie']) {
    await writer.write(word)
    await store.flush()
  }

  const rows = await store.unsent(1_000_000)

  expect(rows[0]).toEqual(first)
  expect(rows.map((row) => decodeHeader(row.header)?.counter)).toEqual([0, 1])
})

test('a lane that another tab holds is left alone; when that tab ends its entries become a record', async () => {
  const device = aDevice()
  const [here, there] = [await device.open(), await device.open()]
  const writer = await aDocument(here, [device], 'een')
  await eventually(async () => expect(await kinds(here)).toEqual(['record']))
  await writer.write(' twee')

  await there.unsent(1000)
  expect(await kinds(there)).toEqual(['record', 'entry'])
  here.abandon()
  device.locks.dropAll()
  await there.unsent(1000)

  expect(await kinds(there)).not.toContain('entry')
})

test('[D4] two tabs that seal the same orphaned lane make it once', async () => {
  const device = aDevice()
  const first = await device.open()
  const writer = await aDocument(first, [device], 'een')
  await writer.write(' twee')
  const { doc } = writer.session
  first.abandon()
  const tabs = await Promise.all([device.open({ locks: freeLocks() }), device.open({ locks: freeLocks() })])

  await Promise.all(tabs.flatMap((tab) => [tab.unsent(1000), tab.flush(), tab.unsent(1000)]))

  const rows = (await first.database.records.toArray()).filter((row) => row.kind === 'record')
  const places = rows.map((row) => `${row.lane}.${row.counter}`)
  expect(new Set(places).size).toBe(places.length)
  expect(await storedText(tabs[0], doc)).toBe('een twee')
})

test('closing a document leaves one record of what was written since it was last sent', async () => {
  const device = aDevice()
  const store = await device.open()
  const writer = await aDocument(store, [device], '')
  for (let at = 0; at < 5; at++) {
    await writer.write('woord ')
    await store.flush()
  }

  await writer.session.close()

  expect(await kinds(store)).toEqual(['record'])
  const again = await aWriter(store, writer.session.doc)
  expect(again.text()).toBe('woord '.repeat(5))
})

test('[S1] [S4] a page closed while its words could not be kept becomes a record, also when others of it come after', async () => {
  const device = aDevice()
  let failures = 0
  const database = openDatabase(device.name)
  failWhenFull(database, () => failures-- > 0)
  const store = await device.open({ database })
  const closed = await aDocument(store, [device], 'een')
  const { doc } = closed.session
  await store.flush()
  failures = Infinity
  await expect(closed.write(' twee')).rejects.toThrow(StoreFullError)
  await closed.session.close()
  const open = await aWriter(store, doc)
  await expect(open.write(' drie')).rejects.toThrow(StoreFullError)

  // Both at once do not go yet; one after the other they do.
  failures = 1
  device.clock.advance(5000)

  await eventually(async () => expect((await store.whereabouts(doc)).unsaved).toBe(0))
  device.clock.advance(1000)
  await eventually(async () => expect(new Set(await kinds(store))).toEqual(new Set(['record'])))
  expect(await storedText(store, doc)).toBe('een twee drie')
})

/** As when locks do not work: safety must not rest on them. */
function freeLocks() {
  return { take: async () => () => undefined }
}
