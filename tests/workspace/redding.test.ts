import 'fake-indexeddb/auto'
import { expect, onTestFinished, test } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { DocumentSession } from '#documents/document-session.ts'
import { projectUpdates } from '#documents/scratch.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import { openDeviceStore } from '#storage/device-store.ts'
import { memoryLocks } from '#storage/locks.ts'
import { newCopyCode } from '#storage/sealed-file.ts'
import type { VaultTable } from '#storage/vault-table.ts'
import { openVault } from '#storage/vault-table.ts'
import type { OpenedDevice } from '#workspace/device/device-identity.ts'
import { openDevice, openOrMakeDevice } from '#workspace/device/device-identity.ts'
import { takeInVault, vaultRowsOf } from '#workspace/device/device-rescue.ts'
import { keepDrafts } from '#workspace/device/device-drafts.ts'
import { newDocumentId } from '#workspace/batch.ts'
import { bijlagenIn } from '#workspace/bewaren/bijlagen.ts'
import { becomeDevice, readRedding } from '#workspace/bewaren/redding.ts'

// Without navigator.locks, which Node does not have.
const locks = memoryLocks()
Object.defineProperty(globalThis.navigator, 'locks', {
  configurable: true,
  value: { request: (_name: string, _options: unknown, work: (lock: null) => unknown) => work(null) },
})

function aProfile(): VaultTable {
  const vault = openVault(`redding-${crypto.randomUUID()}`)
  onTestFinished(() => vault.database.close())
  return vault
}

interface Profile {
  vault: VaultTable
  opened: OpenedDevice
  store: DeviceStore
}

async function storeOn(vault: VaultTable, opened: OpenedDevice): Promise<DeviceStore> {
  const { database } = vault
  const identity = { device: opened.device.public.id, person: opened.identity.person }
  const vaultKey = opened.vault.key
  const options = { name: database.name, identity, vaultKey, now: () => 1000, locks, database }
  const store = await openDeviceStore(options)
  onTestFinished(() => store.abandon())
  return store
}

/** Somebody who began alone, with one sentence in mijn map and a half filled-in form. */
async function aPerson(): Promise<Profile & { doc: DocumentId }> {
  const vault = aProfile()
  const opened = await openOrMakeDevice(vault, 'telefoon')
  const store = await storeOn(vault, opened)
  const doc = newDocumentId()
  const { person } = opened.identity
  const members = [{ person, role: 'kandidaat' as const }]
  await store.append({ id: 'b', changes: [], births: [{ doc, kind: 'map', members, role: 'kandidaat' }] })
  const session = await DocumentSession.open(doc, 'map', store)
  await session.ready()
  const place = { collection: 'profiel', item: 'ik', field: 'ikKanDitGoed' }
  const change = session.type(place, '', 'Brood bakken.', { person, nowMs: 1000 })
  if (change === undefined) throw new Error('Nothing was typed')
  await store.append({ id: 'c', changes: [change] })
  await keepDrafts(opened.vault).put('bezoek', { plek: 'half ingevuld' })
  return { vault, opened, store, doc }
}

async function aRescue({ store, opened }: Profile) {
  const code = newCopyCode()
  const read = await readRedding(await store.makeRescue(code, [], await vaultRowsOf(opened)), code)
  if (!read.ok) throw new Error(read.error)
  return read.value
}

test('[S4] an empty device becomes the one that made the file, with its map, its keys and its half filled-in form', async () => {
  const person = await aPerson()
  const rescue = await aRescue(person)
  person.store.abandon()
  const fresh = aProfile()

  const added = await becomeDevice(fresh, rescue)

  expect(added).toMatchObject({ ok: true, value: { things: 1 } })
  const opened = await openDevice(fresh)
  expect(opened?.identity).toEqual(person.opened.identity)
  if (opened === undefined) throw new Error('Nobody is there')
  const store = await storeOn(fresh, opened)
  const { updates } = await store.load(person.doc)
  expect(projectUpdates('map', updates)['profiel']?.['ik']?.['ikKanDitGoed']).toBe('Brood bakken.')
  expect(await keepDrafts(opened.vault).get('bezoek')).toEqual({ plek: 'half ingevuld' })
})

test('[S1] a device of somebody else is not touched, and a file that does not fit leaves an empty device empty', async () => {
  const [noor, tom] = [await aPerson(), await aPerson()]
  const rescue = await aRescue(noor)
  const before = await tom.vault.database.vault.toArray()
  const fresh = aProfile()

  expect(await becomeDevice(tom.vault, rescue)).toEqual({ ok: false, error: 'other-person' })
  expect(await tom.vault.database.vault.toArray()).toEqual(before)
  expect(await becomeDevice(fresh, { ...rescue, vault: rescue.vault.filter(({ name }) => name === 'slots') })).toEqual({
    ok: false,
    error: 'damaged',
  })
  expect(await fresh.database.vault.toArray()).toEqual([])
})

test('half filled-in forms come along to another device, and never replace one that is there', async () => {
  const person = await aPerson()
  const rescue = await aRescue(person)
  const laptop = aProfile()
  const opened = await openOrMakeDevice(laptop, 'computer')
  const drafts = keepDrafts(opened.vault)
  const before = opened.identity

  await takeInVault(opened.vault, rescue.vault)

  expect(await drafts.get('bezoek')).toEqual({ plek: 'half ingevuld' })
  await drafts.put('bezoek', { plek: 'hier verder' })
  await takeInVault(opened.vault, rescue.vault)
  expect(await drafts.get('bezoek')).toEqual({ plek: 'hier verder' })
  expect((await openDevice(laptop))?.identity).toEqual(before)
})

test.each([
  ['another code', (file: Blob) => file, '0000 0000 0000 0000 0000 0000', 'wrong-code'],
  ['a cut file', (file: Blob) => file.slice(0, file.size - 1), undefined, 'truncated'],
  ['a photo', () => new Blob([new Uint8Array(500)]), undefined, 'not-a-copy'],
])('%s is told apart', async (_what, change, typed, error) => {
  const { store } = await aPerson()
  const code = newCopyCode()
  const file = await store.makeRescue(code, [])

  expect(await readRedding(change(file), typed ?? code)).toEqual({ ok: false, error })
})

test('photos and papers are found in whatever document names them', () => {
  const items = (bijlage: string) => ({
    papieren: { een: { id: 'een', $wie: {}, $antwoorden: {}, $onleesbaar: [], bijlage } },
  })

  const found = bijlagenIn([
    { items: items('aa') },
    { items: items('bb') },
    { items: items('aa') },
    { items: items('') },
  ])

  expect(found).toEqual(['aa', 'bb'])
})
