import 'fake-indexeddb/auto'
import { openFile, newCopyCode } from '#storage/sealed-file.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import { readRescue } from '#storage/rescue-parts.ts'
import type { Rescue } from '#storage/rescue-parts.ts'
import { StoreFullError, StoreLostError } from '#documents/document-store.ts'
import { openDatabase } from '#storage/database.ts'
import { openVault } from '#storage/vault-table.ts'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { eventually } from '#tests/eventually.ts'
import { SimulatedLog } from './simulated-log.ts'
import type { TestDevice } from './a-device.ts'
import { aDevice, aPerson } from './a-device.ts'
import { aDocument, aWriter, exchange, introduce, push, storedText } from './a-document.ts'

/** The contents of a reddingskopie, out of the sealed file. */
async function rescueOf(store: DeviceStore, hashes: readonly string[] = []): Promise<Rescue> {
  const code = newCopyCode()
  const opened = await openFile(await store.makeRescue(code, hashes), code)
  if (!opened.ok) throw new Error(opened.error)
  const read = await readRescue(opened.value.pieces((error) => expect.fail(error)))
  if (!read.ok) throw new Error(read.error)
  return read.value
}

async function addedBy(store: DeviceStore, rescue: Rescue) {
  const added = await store.addRescue(rescue)
  if (!added.ok) throw new Error(added.error)
  return added.value
}

/** The same device on an empty disk. */
function emptied(device: TestDevice): TestDevice {
  const fresh = aDevice(device.identity.person)
  return Object.assign(fresh, {
    identity: device.identity,
    vaultKey: device.vaultKey,
    signer: device.signer,
    open: (more = {}) => device.open({ name: fresh.name, locks: fresh.locks, ...more }),
  })
}

/** A device that shared one sentence and then wrote another one, with a request besides. */
async function aDeviceWithWords() {
  const device = aDevice()
  const store = await device.open()
  const log = new SimulatedLog()
  const writer = await aDocument(store, [device], 'gedeeld')
  const { doc } = writer.session
  await store.flush()
  await exchange(store, device, log)
  await writer.write(' en nog niet')
  await store.append({ id: 'x', changes: [], errands: [{ kind: 'invite', body: { n: 1 } }] })
  return { device, store, log, writer, doc }
}

const nothing = { things: 0, requests: 0, setApart: 0, photos: 0, gone: 0 }

test('[S4] what was not shared comes back on the emptied device, and reaches the server from there', async () => {
  const { device, store, log, doc } = await aDeviceWithWords()
  const rescue = await rescueOf(store)
  store.abandon()
  const again = await emptied(device).open()

  const added = await addedBy(again, rescue)

  expect(added).toEqual({ ...nothing, things: 1, requests: 1 })
  expect(rescue.records).toHaveLength(1)
  await exchange(again, device, log)
  await exchange(again, device, log)
  expect((await again.whereabouts(doc)).unsent).toBe(0)
  expect(await storedText(again, doc)).toBe('gedeeld en nog niet')
  expect((await log.contents(doc)).getText('gesprek.onderwerp').toString()).toBe('gedeeld en nog niet')
  expect(await again.errands()).toMatchObject([{ errand: { kind: 'invite', body: { n: 1 } } }])
})

test('[S4] reading it twice adds nothing, on the emptied device nor where it was made, before and after sharing', async () => {
  const { device, store, log, doc } = await aDeviceWithWords()
  const rescue = await rescueOf(store)
  const again = await emptied(device).open()
  await addedBy(again, rescue)

  expect(await addedBy(again, rescue)).toEqual(nothing)
  expect(await addedBy(store, rescue)).toEqual(nothing)
  await exchange(store, device, log)
  await exchange(again, device, log)
  await exchange(store, device, log)
  for (const { n } of await store.errands()) await store.markErrand(n, { ok: true })
  expect(await addedBy(store, rescue)).toEqual(nothing)
  expect(await addedBy(again, rescue)).toEqual(nothing)

  for (const one of [store, again]) {
    expect((await one.whereabouts(doc)).unsent).toBe(0)
    expect(await storedText(one, doc)).toBe('gedeeld en nog niet')
  }
  expect(await store.errands()).toEqual([])
})

test('[S4] another device of the same person takes it in under its own keys and shares it as history', async () => {
  const { device, store, log, doc } = await aDeviceWithWords()
  const other = aDevice(device.identity.person)
  const laptop = await other.open()
  await exchange(laptop, other, log)
  const before = await aWriter(laptop, doc)
  const rescue = await rescueOf(store)
  store.abandon()

  expect(await addedBy(laptop, rescue)).toEqual({ ...nothing, things: 1, requests: 1 })
  await eventually(() => expect(before.text()).toBe('gedeeld en nog niet'))
  await exchange(laptop, other, log)

  expect((await laptop.whereabouts(doc)).unsent).toBe(0)
  expect((await log.contents(doc)).getText('gesprek.onderwerp').toString()).toBe('gedeeld en nog niet')
  await before.write('. En verder.')
  await laptop.flush()
  await exchange(laptop, other, log)
  expect((await log.contents(doc)).getText('gesprek.onderwerp').toString()).toBe('gedeeld en nog niet. En verder.')
})

test('[S4] a document that the server never heard of is born from another device, with its key', async () => {
  const device = aDevice()
  const store = await device.open()
  const log = new SimulatedLog()
  const writer = await aDocument(store, [device], 'alleen hier')
  const rescue = await rescueOf(store)
  store.abandon()
  const other = aDevice(device.identity.person)
  const laptop = await other.open()

  await addedBy(laptop, rescue)
  await introduce(laptop, other, log)
  await push(laptop, other, log)

  const { doc } = writer.session
  expect((await log.contents(doc)).getText('gesprek.onderwerp').toString()).toBe('alleen hier')
  expect((await laptop.whereabouts(doc)).unsent).toBe(0)
})

test('[R1] somebody else gets nothing out of it', async () => {
  const { store } = await aDeviceWithWords()
  const rescue = await rescueOf(store)
  const stranger = await aDevice(aPerson()).open()

  expect(await stranger.addRescue(rescue)).toEqual({ ok: false, error: 'other-person' })
  expect(await stranger.database.heads.count()).toBe(0)
})

test('[R1] words of a document that this person left stay in the file', async () => {
  const { store, log, doc } = await aDeviceWithWords()
  const rescue = await rescueOf(store)
  const row = { doc, kind: 'plaatsing', role: 'trainer', epoch: 1, head: 1, covers: 0, withdrawals: 0 } as const
  await store.storeFeed(log.id, [{ ...row, members: [], gone: true }], 'later')

  const added = await addedBy(store, rescue)

  expect(added).toEqual({ ...nothing, gone: 1 })
  expect((await store.whereabouts(doc)).unsent).toBe(0)
  expect(await store.load(doc)).toMatchObject({ updates: [] })
})

test('[S1] on a full disk the file is made too, with what is only in memory', async () => {
  const { device, store, log, writer, doc } = await aDeviceWithWords()
  await store.flush()
  const full = (): never => {
    throw new Dexie.AbortError('QuotaExceededError')
  }
  for (const table of [store.database.records, store.database.errands, store.database.vault]) {
    table.hook('creating', full)
    table.hook('updating', full)
  }
  await expect(writer.write(', dit staat nergens')).rejects.toThrow(StoreFullError)

  const rescue = await rescueOf(store)

  store.abandon()
  const again = await emptied(device).open()
  expect((await addedBy(again, rescue)).things).toBe(1)
  await exchange(again, device, log)
  await exchange(again, device, log)
  expect(await storedText(again, doc)).toBe('gedeeld en nog niet, dit staat nergens')
  expect((await again.whereabouts(doc)).unsent).toBe(0)
})

test('[S1] a device that was emptied while it was open keeps nothing of the server, and gives what is in memory', async () => {
  const { device, store, log, writer, doc } = await aDeviceWithWords()
  await store.flush()
  await exchange(store, device, log)
  let places: ReadonlyMap<string, { unsaved: number }> = new Map()
  store.watchWhereabouts((all) => {
    places = all
  })
  await eventually(() => expect(places.has(doc)).toBe(true))
  store.database.close({ disableAutoOpen: false })
  await openDatabase(device.name).delete()

  await expect(writer.write(', daarna')).rejects.toThrow(StoreLostError)
  const feed = log.feed(device.identity.person, { log: '', cursor: '' })
  await expect(store.storeFeed(feed.log, feed.rows, feed.cursor)).rejects.toThrow()
  await expect(writer.write(' typen')).rejects.toThrow(StoreLostError)

  expect((await Dexie.getDatabaseNames()).includes(device.name)).toBe(false)
  await eventually(() => expect(places.get(doc)).toMatchObject({ unsaved: 2 }))
  const own = [{ name: 'identity', value: 'xyz' }]
  const code = newCopyCode()
  const opened = await openFile(await store.makeRescue(code, ['f'.repeat(64)], own), code)
  if (!opened.ok) throw new Error(opened.error)
  const rescue = await readRescue(opened.value.pieces((error) => expect.fail(error)))
  if (!rescue.ok) throw new Error(rescue.error)
  expect(rescue.value.vault).toEqual(own)
  store.abandon()
  const again = await emptied(device).open()
  await addedBy(again, rescue.value)
  for (let round = 0; round < 3; round++) await exchange(again, device, log)
  expect((await log.contents(doc)).getText('gesprek.onderwerp').toString()).toBe('gedeeld en nog niet, daarna typen')
  expect((await again.whereabouts(doc)).unsent).toBe(0)
})

test('[D7] what the server refuses is in it, and is asked once more where it is read', async () => {
  const { device, store, log, doc } = await aDeviceWithWords()
  await store.flush()
  const [row] = await store.unsent(1_000_000)
  if (row === undefined) throw new Error('Nothing waits')
  await store.markPushed(log.id, [{ doc, id: row.id, code: 'too-big' }])
  for (const { n } of await store.errands()) await store.markErrand(n, { code: 'not-allowed' })
  const rescue = await rescueOf(store)
  const again = await emptied(device).open()

  await addedBy(again, rescue)

  await exchange(again, device, log)
  await exchange(again, device, log)
  expect((await again.whereabouts(doc)).unsent).toBe(0)
  expect(await again.refusedErrands()).toMatchObject([{ code: 'not-allowed', kind: 'invite' }])
  expect(await again.errands()).toEqual([])
})

test('[D5] what was set apart goes along, once, and keeps nothing of the server away', async () => {
  const { device, store, log, doc } = await aDeviceWithWords()
  await exchange(store, device, log)
  const damaged = await store.database.records.where('[doc+seq]').equals([doc, 1]).first()
  if (damaged?.n === undefined) throw new Error('Nothing is there')
  await store.database.records.put({ ...damaged, body: damaged.body.map((byte) => byte ^ 1) })
  await store.load(doc)
  const rescue = await rescueOf(store)
  const again = await emptied(device).open()

  expect((await addedBy(again, rescue)).setApart).toBe(1)
  expect((await addedBy(again, rescue)).setApart).toBe(0)
  expect(await again.quarantined()).toMatchObject([{ doc, reason: 'not-authentic' }])
  await exchange(again, device, log)

  // The whole row came from the server, so the damaged one is no longer missed.
  expect(await storedText(again, doc)).toBe('gedeeld en nog niet')
  expect(await again.quarantined()).toEqual([])
})

test('[S4] photos come along, and the vault of the device', async () => {
  const { device, store } = await aDeviceWithWords()
  const photo = new Uint8Array(600_000).map((_, at) => at % 251)
  const hash = await store.attachments.put(photo)
  await openVault(device.name).put('identity', { v: 1, sealed: 'xyz' })
  const rescue = await rescueOf(store, [hash, hash, 'f'.repeat(64)])
  const other = await aDevice(device.identity.person).open()

  expect((await addedBy(other, rescue)).photos).toBe(1)
  expect((await addedBy(other, rescue)).photos).toBe(0)
  expect(await other.attachments.get(hash)).toEqual(photo)
  expect(rescue.vault).toContainEqual({ name: 'identity', value: { v: 1, sealed: 'xyz' } })
  expect(rescue.vaultKey).toEqual(device.vaultKey)
})

test('[R4] nothing of it can be read in the file', async () => {
  const { store, doc } = await aDeviceWithWords()

  const file = await store.makeRescue(newCopyCode(), [])

  const bytes = Buffer.from(await file.arrayBuffer()).toString('latin1')
  expect(bytes.startsWith('opstap-extra')).toBe(true)
  for (const hidden of [doc, 'gesprek', 'nog niet', 'plaatsing']) expect(bytes).not.toContain(hidden)
})
