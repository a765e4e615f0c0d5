import 'fake-indexeddb/auto'
import type { DocumentId } from '#domain/id.ts'
import { openDatabase } from '#storage/database.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import type { HeadRow } from '#storage/rows.ts'
import { expect, test } from 'vitest'
import { failWhenFull } from '../fuzz/disk-faults.ts'
import { SimulatedLog } from './simulated-log.ts'
import { aDevice } from './a-device.ts'
import { aDocument, aWriter, exchange, storedText } from './a-document.ts'

/** A device whose disk can be filled, with two documents that the server knows. */
async function twoDocuments() {
  const device = aDevice()
  const disk = { isFull: false }
  const database = openDatabase(device.name)
  failWhenFull(database, () => disk.isFull)
  const store = await device.open({ database })
  const log = new SimulatedLog()
  const [stays, goes] = [await aDocument(store, [device], ''), await aDocument(store, [device], '')]
  await exchange(store, device, log)
  const leave = async (): Promise<void> => {
    const { log: id } = await store.cursor()
    const row = { kind: 'plaatsing', role: 'regiocoordinator', epoch: 1, head: 0, covers: 0, withdrawals: 0 } as const
    await store.storeFeed(id, [{ ...row, doc: goes.session.doc, members: [], gone: true }], 'later')
  }
  return { device, disk, store, stays, goes, leave, log }
}

// found by the simulation, seed 953 at the time
test('[S1][D7] what one action wrote in two documents is kept in the one that stays, when the other goes', async () => {
  const { disk, store, stays, goes, leave } = await twoDocuments()
  disk.isFull = true
  const put = store.append({ id: 'both', changes: [stays.change('blijft'), goes.change('gaat')] })
  await expect(put).rejects.toThrow('Not on disk')

  disk.isFull = false
  await leave()
  const isSettled = await store.settle()

  expect(isSettled).toBe(true)
  expect(await storedText(store, stays.session.doc)).toBe('blijft')
  expect((await store.database.records.toArray()).filter(({ doc }) => doc === goes.session.doc)).toEqual([])
})

test('[S1] a question to the server that waits for room on the disk stays when a document goes', async () => {
  const { disk, store, stays, leave } = await twoDocuments()
  disk.isFull = true
  const errand = { kind: 'members', doc: stays.session.doc, add: [], remove: [] } as const
  const put = store.append({ id: 'ask', changes: [], errands: [{ ...errand, add: [], remove: [] }] })
  await expect(put).rejects.toThrow('Not on disk')

  disk.isFull = false
  await leave()
  await store.settle()

  expect((await store.errands()).map((one) => one.errand)).toEqual([errand])
})

test('[S4][D7] who is taken out keeps the own words that were not shared, to read again later, and nothing of others', async () => {
  const { device, store, goes, leave, log } = await twoDocuments()
  const { doc } = goes.session
  await goes.write('Gedeeld met iedereen.')
  await store.flush()
  await exchange(store, device, log)
  await goes.write(' Dit is nog van mij')
  await goes.write(' alleen.')

  await leave()

  expect(await store.leftWords(doc)).toEqual(['Dit is nog van mij alleen.'])
  await store.close()
  const again = await device.open()
  expect(await again.leftWords(doc)).toEqual(['Dit is nog van mij alleen.'])
  const head = await again.database.heads.get(doc)
  expect(head).toMatchObject({ keys: [], members: [], gone: { unshared: 1 } })
  expect(Buffer.from(head?.leftWords ?? []).toString('latin1')).not.toContain('van mij')
  expect(await again.database.records.where('doc').equals(doc).count()).toBe(0)
  await again.dismissGone(doc)
  expect(await again.leftWords(doc)).toEqual([])
})

test('[S4] own words stay when somebody is let in again before reading them, and are added to when it happens twice', async () => {
  const { device, store, goes, leave, log } = await twoDocuments()
  const { doc } = goes.session
  await goes.write('Eerst dit.')
  await leave()
  const letIn = async (): Promise<void> => {
    const { log: id } = await store.cursor()
    const members = [{ person: device.identity.person, role: 'regiocoordinator' as const }]
    const row = { kind: 'plaatsing', role: 'regiocoordinator', epoch: 1, head: 0, covers: 0, withdrawals: 0 } as const
    await store.storeFeed(id, [{ ...row, doc, members }], 'again')
    await store.storeKeys(log.keys(device.identity.person, [doc]))
  }

  await letIn()
  expect(await store.leftWords(doc)).toEqual(['Eerst dit.'])
  await (await aWriter(store, doc)).write('Daarna dat.')
  await leave()
  expect(await store.leftWords(doc)).toEqual(['Eerst dit.', 'Daarna dat.'])

  await letIn()
  await store.dismissGone(doc)
  expect(await store.leftWords(doc)).toEqual([])
  expect((await store.database.heads.get(doc))?.role).toBe('regiocoordinator')
})

test('[D7] what another tab still puts into a document that went is not kept, and is told', async () => {
  const { device, store, goes, leave } = await twoDocuments()
  const other = await device.open()
  const { doc } = goes.session
  const there = await aWriter(other, doc)
  const late = there.change('te laat')
  await goes.write('op tijd')
  await leave()
  const told = (await store.database.heads.get(doc))?.gone?.unshared ?? 0

  await other.append({ id: 'late', changes: [late] })

  expect(told).toBeGreaterThan(0)
  expect((await store.database.heads.get(doc))?.gone?.unshared).toBe(told + 1)
  expect((await store.database.records.toArray()).filter((row) => row.doc === doc)).toEqual([])
})

test('[F4] an old row over the socket that says gone takes nothing from somebody who is in the document again', async () => {
  const { store, goes, log } = await twoDocuments()
  const { doc } = goes.session
  await goes.write('na het terugkomen')
  const { role, members } = await headOf(store, doc)
  const row = { doc, kind: 'plaatsing', epoch: 1, head: 0, covers: 0, withdrawals: 0 } as const

  const isReason = await store.storeNews(log.id, [{ ...row, role: 'regiocoordinator', members: [], gone: true }])

  expect(isReason).toBe(true)
  expect(await headOf(store, doc)).toMatchObject({ role, members })
  expect(await storedText(store, doc)).toBe('na het terugkomen')
})

test('[F4] an old row over the socket changes nobody’s role, brings no document, and raises what is there', async () => {
  const { store, goes, log } = await twoDocuments()
  const { doc } = goes.session
  const { role = 'regiocoordinator', members, there } = await headOf(store, doc)
  const row = { doc, kind: 'plaatsing', role, epoch: 2, head: there + 3, covers: 0, withdrawals: 0, members } as const
  const unknown = 'd_0000000000000000000000000g'

  const told = [
    await store.storeNews(log.id, [{ ...row, role: 'jobcoach' }]),
    await store.storeNews(log.id, [{ ...row, members: [] }]),
    await store.storeNews(log.id, [{ ...row, doc: unknown }]),
    await store.storeNews('another', [row]),
  ]
  const before = await headOf(store, doc)
  const isReason = await store.storeNews(log.id, [row, { ...row, doc: unknown, gone: true }])

  expect(told).toEqual([true, true, true, true])
  expect(before).toMatchObject({ role, members, there, epoch: 1 })
  expect(isReason).toBe(false)
  expect(await headOf(store, doc)).toMatchObject({ role, members, there: there + 3, epoch: 2 })
  expect(await store.database.heads.get(unknown)).toBe(undefined)
})

async function headOf(store: DeviceStore, doc: DocumentId): Promise<HeadRow> {
  const head = await store.database.heads.get(doc)
  if (head === undefined) throw new Error('It went')
  return head
}

// found by the simulation, seed 301 at the time
test('[D7] who lost the right to write and got it back between two feeds goes on sharing', async () => {
  const { store, stays } = await twoDocuments()
  await stays.write('toen niet')
  await store.flush()
  const { log, cursor } = await store.cursor()
  const waiting = await store.unsent(1_000_000)
  await store.markPushed(
    log,
    waiting.map(({ doc, id }) => ({ doc, id, code: 'no-write' })),
  )
  const held = await store.unsent(1_000_000)

  await store.storeFeed(log, [], cursor)

  expect(held).toEqual([])
  expect((await store.unsent(1_000_000)).map(({ id }) => id)).toEqual(waiting.map(({ id }) => id))
  expect((await store.whereabouts(stays.session.doc)).refused).toBeUndefined()
})
