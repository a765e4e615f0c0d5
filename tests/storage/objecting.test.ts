import { randomBytes } from '#documents/bytes.ts'
import { newLane } from '#documents/lane.ts'
import { NO_PREV, SIGNATURE_BYTES } from '#documents/record-header.ts'
import { importKey } from '#documents/sealed-value.ts'
import { sealRecord } from '#documents/sealing.ts'
import { buildSnapshot } from '#documents/snapshot.ts'
import { signSnapshot } from '#documents/snapshot-signature.ts'
import type { SnapshotOffer } from '#documents/sync-store.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { aDevice } from './a-device.ts'
import { aSigner } from './a-signer.ts'
import { exchange, introduce, objectTo, pageOf, receive, storedText } from './a-document.ts'
import { twoDevices } from './two-devices.ts'

// Real stores; a planted snapshot stands for a client with a fault, or a server that is not to be trusted.

const WORDS = ['een', ' twee', ' drie', ' vier', ' vijf']
const ALL = WORDS.join('')

type World = Awaited<ReturnType<typeof twoDevices>>

/** Signed by `home`: what these words come to, said to cover `covers`. */
async function aSnapshot(world: World, updates: readonly Uint8Array[], covers = 5): Promise<SnapshotOffer> {
  const { log, home, doc } = world
  const { device, person } = home.identity
  const key = await importKey(log.keys(person, [doc])[0]?.key ?? new Uint8Array(0))
  const header = { alg: 1, kind: 'snapshot', epoch: 1, lane: newLane(doc).id, counter: 0, prev: NO_PREV } as const
  const update = buildSnapshot(updates) ?? new Uint8Array(0)
  const row = await sealRecord(key, { doc, device, covers }, header, update)
  const place = { log: log.id, doc, covers, device }
  return { ...place, row, signature: await signSnapshot(home.signer.sign, place, row) }
}

async function withUpdates(count: number, covers = 5) {
  const world = await twoDevices(WORDS)
  const updates = await world.log.updates(world.doc)
  return { ...world, bad: await aSnapshot(world, updates.slice(0, count), covers) }
}

const kindsIn = async (store: DeviceStore) =>
  (await store.database.records.toArray()).map(({ kind, seq }) => `${kind} ${seq}`).toSorted()
const reasonsIn = async (store: DeviceStore) => (await store.quarantined()).map(({ reason }) => reason)
const RECORDS = ['record 1', 'record 2', 'record 3', 'record 4', 'record 5']

test('[D1] a device that holds all rows compares a new snapshot with them, and keeps them when one is missing', async () => {
  const { here, home, log, doc, bad } = await withUpdates(4)
  log.plant(bad, home.identity.device, 'regiocoordinator')
  await introduce(here, home, log)

  expect(await here.behind()).toEqual([{ doc, since: 4 }])
  await receive(here, log, doc, 4)

  expect(await kindsIn(here)).toEqual(RECORDS)
  expect(await reasonsIn(here)).toEqual(['incomplete'])
  expect(await here.objections()).toEqual([{ doc, snapshot: bad.row.id }])
  expect(await here.behind()).toEqual([])
})

test('[D1] a device that has some of the rows objects too, and takes nothing of the bad snapshot', async () => {
  const { there, work, home, log, doc, bad } = await withUpdates(2)
  await there.storePages(log.id, [pageOf(log, doc, 0, 3)])
  log.plant(bad, home.identity.device, 'regiocoordinator')
  await introduce(there, work, log)

  await receive(there, log, doc, 3)

  expect((await there.database.heads.get(doc))?.have).toBe(3)
  expect(await storedText(there, doc)).toBe('een twee drie')
  expect(await there.objections()).toHaveLength(1)
})

test('[D1] after the objection a device that rested on the bad snapshot gets the missing row, and its own stays', async () => {
  const { here, there, home, work, log, doc, writer, bad } = await withUpdates(4)
  log.plant(bad, home.identity.device, 'regiocoordinator')
  await exchange(there, work, log)
  expect(await storedText(there, doc)).toBe('een twee drie vier')
  expect((await there.database.heads.get(doc))?.have).toBe(5)
  await writer.write(' nog niet gedeeld')
  await here.flush()

  await introduce(here, home, log)
  await receive(here, log, doc, 4)
  expect(await objectTo(here, home, log)).toEqual([{ ok: true }])
  await exchange(there, work, log)

  expect(await storedText(there, doc)).toBe(ALL)
  expect(await kindsIn(there)).toEqual(RECORDS)
  expect(await storedText(here, doc)).toBe(`${ALL} nog niet gedeeld`)
  expect(await here.unsent(1000)).toHaveLength(1)
})

test('[D1] an objection is sent once: not again after it was heard, nor when the same page comes twice', async () => {
  const { here, home, log, doc, bad } = await withUpdates(3)
  log.plant(bad, home.identity.device, 'regiocoordinator')
  await introduce(here, home, log)
  const page = pageOf(log, doc, 4)
  await receive(here, log, doc, 4)
  await objectTo(here, home, log)

  await here.storePages(log.id, [page])
  expect(await here.objections()).toEqual([])
  await introduce(here, home, log)
  await here.storePages(log.id, [page])

  expect(await here.objections()).toEqual([])
  expect(log.objections).toBe(1)
  expect(await storedText(here, doc)).toBe(ALL)
})

test('[D1] a page from before the withdrawal that comes late changes nothing', async () => {
  const { here, there, home, work, log, doc, bad } = await withUpdates(3)
  log.plant(bad, home.identity.device, 'regiocoordinator')
  await introduce(there, work, log)
  const late = pageOf(log, doc, 0)
  await there.storeSigners(doc, log.signers([home.identity.device]))
  await exchange(here, home, log)
  await introduce(there, work, log)

  await there.storePages(log.id, [late])

  expect(await there.database.records.count()).toBe(0)
  await exchange(there, work, log)
  expect(await storedText(there, doc)).toBe(ALL)
})

test('[D1] what is in no row is found by a device that has them all: a snapshot made of the live document', async () => {
  const { here, home, log, doc, ...rest } = await twoDevices(WORDS)
  const live = new Y.Doc()
  live.getText('gesprek.onderwerp').insert(0, 'niet van iemand')
  const updates = [...(await log.updates(doc)), Y.encodeStateAsUpdateV2(live)]
  const bad = await aSnapshot({ here, home, log, doc, ...rest }, updates)
  log.plant(bad, home.identity.device, 'regiocoordinator')

  await exchange(here, home, log)

  expect(await reasonsIn(here)).toEqual(['more'])
  expect(await storedText(here, doc)).toBe(ALL)
})

test.each([
  ['a forged signature', 'signature'],
  ['no signature', 'signature'],
  ['the signature of another device', 'signature'],
  ['a signature for another log', 'signature'],
  ['a maker who may not write', 'no-write'],
])('[D1] a snapshot with %s is set apart, never applied, and objected to', async (what, reason) => {
  const { there, home, work, log, doc, bad } = await withUpdates(5)
  const stranger = aSigner()
  const place = { log: log.id, doc, covers: 5, device: home.identity.device }
  const signatures: Record<string, Uint8Array> = {
    'a forged signature': randomBytes(SIGNATURE_BYTES),
    'no signature': new Uint8Array(0),
    'the signature of another device': await signSnapshot(stranger.sign, place, bad.row),
    'a signature for another log': await signSnapshot(home.signer.sign, { ...place, log: 'another' }, bad.row),
  }
  const role = what === 'a maker who may not write' ? 'maatje' : 'regiocoordinator'
  log.plant({ ...bad, signature: signatures[what] ?? bad.signature }, home.identity.device, role)

  await introduce(there, work, log)
  await receive(there, log, doc, 0)

  expect(await storedText(there, doc)).toBe('')
  expect((await there.database.heads.get(doc))?.have).toBe(0)
  expect(await reasonsIn(there)).toEqual([reason])
  expect(await objectTo(there, work, log)).toEqual([{ ok: true }])
  await exchange(there, work, log)
  expect(await storedText(there, doc)).toBe(ALL)
})

test('[D1] a device keeps the key it learned first; another one for the same device is not believed', async () => {
  const { there, home, work, log, doc, bad } = await withUpdates(5)
  await introduce(there, work, log)
  await there.storeSigners(doc, [{ ...home.identity, sigPub: await home.signer.sigPub() }])

  await there.storeSigners(doc, [{ ...home.identity, sigPub: await aSigner().sigPub() }])
  log.plant(bad, home.identity.device, 'regiocoordinator')
  await introduce(there, work, log)
  await receive(there, log, doc, 0)

  expect(await storedText(there, doc)).toBe(ALL)
})

test('[D1] when the server cannot go back any more, what the snapshot lacks is written again and reaches everybody', async () => {
  const { here, home, there, work, log, doc, bad } = await withUpdates(4)
  log.plant(bad, home.identity.device, 'regiocoordinator')
  log.isPurged = true

  for (let round = 0; round < 3; round++) {
    await exchange(here, home, log)
    await exchange(there, work, log)
  }

  expect(await storedText(there, doc)).toBe(ALL)
  expect(await storedText(here, doc)).toBe(ALL)
  expect(await here.cards.heads()).toMatchObject([{ pushedAgain: 1 }])
  expect(await here.objections()).toEqual([])
})

test('[D1] a reader keeps its rows, says nothing and follows when a writer objected', async () => {
  const { here, home, log, doc, bad } = await withUpdates(3)
  const reader = aDevice()
  const store = await reader.open()
  const { person, device } = reader.identity
  await store.storeFeed(log.id, log.feed(home.identity.person, { log: '', cursor: '' }).rows.map(asReader), '1')
  await store.storeKeys(log.keys(home.identity.person, [doc]))
  await store.storePages(log.id, [pageOf(log, doc, 0, 4)])
  log.enrol({ device, person, sigPub: await reader.signer.sigPub() })
  log.plant(bad, home.identity.device, 'regiocoordinator')

  await receive(store, log, doc, 4)

  expect(await store.objections()).toEqual([])
  expect(await storedText(store, doc)).toBe('een twee drie vier')
  await exchange(here, home, log)
  await store.storeFeed(log.id, log.feed(home.identity.person, { log: '', cursor: '' }).rows.map(asReader), '2')
  for (const { since } of await store.behind()) await receive(store, log, doc, since)
  expect(await storedText(store, doc)).toBe(ALL)
})

/** The same feed row for somebody whose role in it only reads. */
function asReader(row: ReturnType<World['log']['feed']>['rows'][number]) {
  return { ...row, kind: 'kaart' as const, role: 'trainer' as const }
}
