import 'fake-indexeddb/auto'
import { describe, expect, onTestFinished, test } from 'vitest'
import { idFromBytes } from '#domain/id.ts'
import { buildUpdate, projectUpdates } from '#documents/scratch.ts'
import { randomBytes } from '#documents/bytes.ts'
import { argon2Here } from '#identity/argon2-here.ts'
import { lockWithPin } from '#identity/slots.ts'
import { createVault, unlockVault } from '#identity/vault.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import { openDeviceStore } from '#storage/device-store.ts'
import { memoryLocks } from '#storage/locks.ts'
import type { VaultTable } from '#storage/vault-table.ts'
import { openVault } from '#storage/vault-table.ts'
import { readKopie, writeKopie } from '#workspace/bewaren/kopie.ts'
import { dropKey, holdKey } from '#workspace/device/held-key.ts'

const person = idFromBytes('p', randomBytes(16))
const identity = { device: idFromBytes('t', randomBytes(16)), person }
const doc = idFromBytes('d', randomBytes(16))
/** three parts of the attachments table */
const photo = Uint8Array.from({ length: 600 * 1024 }, (_, at) => (at * 31) % 251)

function anEmptyProfile(): VaultTable {
  const vault = openVault(`kopie-${crypto.randomUUID()}`)
  onTestFinished(() => vault.database.close())
  return vault
}

async function openStore(vault: VaultTable): Promise<DeviceStore> {
  const unlocked = await unlockVault(vault)
  if (!unlocked.ok) throw new Error(unlocked.error)
  const { name } = vault.database
  const options = { name, identity, vaultKey: unlocked.value.key, now: () => 1000, locks: memoryLocks() }
  const store = await openDeviceStore({ ...options, database: vault.database })
  onTestFinished(() => store.abandon())
  return store
}

/** A profile with mijn map, one text and one photo in it. */
async function aProfile(): Promise<{ vault: VaultTable; store: DeviceStore; hash: string }> {
  const vault = anEmptyProfile()
  await createVault(vault)
  const store = await openStore(vault)
  const birth = {
    doc,
    kind: 'map' as const,
    members: [{ person, role: 'kandidaat' as const }],
    role: 'kandidaat' as const,
  }
  await store.append({ id: crypto.randomUUID(), changes: [], births: [birth] })
  await addText(store, 'Ik kan goed bakken.')
  const hash = await store.attachments.put(photo)
  return { vault, store, hash }
}

async function addText(store: DeviceStore, text: string): Promise<void> {
  const lane = await store.beginLane(doc)
  const ops = [{ op: 'text' as const, collection: 'profiel', item: 'ik', field: 'ikKanDitGoed', text }]
  const update = buildUpdate('map', [{ by: person, ops }], 1000)
  await store.append({ id: crypto.randomUUID(), changes: [{ lane, update, items: ['ik'] }] })
  await store.endLane(lane)
}

async function textIn(store: DeviceStore): Promise<unknown> {
  const { updates } = await store.load(doc)
  return projectUpdates('map', updates)['profiel']?.['ik']?.['ikKanDitGoed']
}

/** Every row of every table that holds what a person made. */
async function rowsOf({ database }: VaultTable): Promise<unknown> {
  const names = ['records', 'heads', 'attachments', 'vault', 'quarantine', 'errands', 'lanes', 'feed'] as const
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await database.table(name).toArray()])))
}

async function aCopy() {
  const profile = await aProfile()
  await profile.store.flush()
  const made = await writeKopie(profile.vault)
  if (!made.ok) throw new Error(made.error)
  return { ...profile, ...made.value }
}

describe('a copy', () => {
  test('read back on an empty profile, every row, text and photo is equal to the byte', async () => {
    const { vault, bestand, code, hash } = await aCopy()
    const other = anEmptyProfile()

    const put = await readKopie(other, bestand, code.toLowerCase().replaceAll(' ', '-'), false)

    expect(put).toEqual({ ok: true, value: undefined })
    expect(await rowsOf(other)).toEqual(await rowsOf(vault))
    const store = await openStore(other)
    expect(await textIn(store)).toBe('Ik kan goed bakken.')
    expect(await store.attachments.get(hash)).toEqual(photo)
  })

  test('gets a code of its own each time, 24 letters and digits without look-alikes', async () => {
    const { vault, code } = await aCopy()

    const again = await writeKopie(vault)

    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){5}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(again.ok && again.value.code).not.toBe(code)
  })

  test('holds no readable word', async () => {
    const { bestand } = await aCopy()

    expect(new TextDecoder('latin1').decode(await bestand.arrayBuffer())).not.toContain('bakken')
  })
})

describe('a copy that cannot be put back changes nothing, and says why', () => {
  test.each([
    ['another code', (file: Blob) => file, 'ABCD ABCD ABCD ABCD ABCD ABCD', 'wrong-code'],
    ['half a code', (file: Blob) => file, 'ABCD', 'wrong-code'],
    ['a file cut in the middle', (file: Blob) => file.slice(0, file.size - 100), undefined, 'truncated'],
    ['a photo', () => new Blob([photo]), undefined, 'not-a-copy'],
    ['an empty file', () => new Blob([]), undefined, 'not-a-copy'],
  ])('%s', async (_what, change, otherCode, error) => {
    const { bestand, code } = await aCopy()
    const other = anEmptyProfile()
    const before = await rowsOf(other)

    const put = await readKopie(other, change(bestand), otherCode ?? code, false)

    expect(put).toEqual({ ok: false, error })
    expect(await rowsOf(other)).toEqual(before)
  })

  test('a newer version of the file', async () => {
    const { bestand, code } = await aCopy()
    const bytes = new Uint8Array(await bestand.arrayBuffer())
    bytes[12] = 2

    expect(await readKopie(anEmptyProfile(), new Blob([bytes]), code, false)).toEqual({
      ok: false,
      error: 'newer-version',
    })
  })

  test('a byte changed on the way', async () => {
    const { bestand, code } = await aCopy()
    const bytes = new Uint8Array(await bestand.arrayBuffer())
    bytes[200] = (bytes[200] ?? 0) ^ 1

    expect(await readKopie(anEmptyProfile(), new Blob([bytes]), code, false)).toEqual({ ok: false, error: 'damaged' })
  })
})

describe('a profile with something on it', () => {
  test('is not replaced without asking', async () => {
    const { bestand, code } = await aCopy()
    const { vault: other } = await aProfile()
    const before = await rowsOf(other)

    expect(await readKopie(other, bestand, code, false)).toEqual({ ok: false, error: 'not-empty' })
    expect(await rowsOf(other)).toEqual(before)
  })

  test('is replaced whole when the person said so', async () => {
    const { vault, bestand, code } = await aCopy()
    const { vault: other, store } = await aProfile()
    await store.close()
    const reopened = openVault(other.database.name)
    onTestFinished(() => reopened.database.close())

    expect(await readKopie(reopened, bestand, code, true)).toEqual({ ok: true, value: undefined })
    expect(await rowsOf(reopened)).toEqual(await rowsOf(vault))
  })
})

test('[S4] the copy of a locked device needs its code and no PIN, and what is put back has no lock yet', async () => {
  const { vault, store } = await aProfile()
  const unlocked = await unlockVault(vault)
  if (!unlocked.ok) throw new Error(unlocked.error)
  await lockWithPin(unlocked.value, '804213', argon2Here, { memoryKiB: 19 * 1024, passes: 2 })
  await store.flush()
  expect(await writeKopie(vault)).toEqual({ ok: false, error: 'op-slot' })
  holdKey(unlocked.value.key)
  const made = await writeKopie(vault)
  if (!made.ok) throw new Error(made.error)
  dropKey()

  const other = anEmptyProfile()
  expect((await readKopie(other, made.value.bestand, made.value.code, false)).ok).toBe(true)

  const opened = await unlockVault(other)
  expect(opened.ok && opened.value.key).toEqual(unlocked.value.key)
  expect(opened.ok && opened.value.slots).toEqual(['none'])
})
