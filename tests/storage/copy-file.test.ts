import 'fake-indexeddb/auto'
import { makeCopy, restoreCopy } from '#storage/copy-file.ts'
import { openDatabase } from '#storage/database.ts'
import { exportEverything } from '#storage/profile-copy.ts'
import { joinBytes, randomBytes } from '#documents/bytes.ts'
import { newCopyCode, readCopyCode } from '#storage/sealed-file.ts'
import { openVault } from '#storage/vault-table.ts'
import { expect, test } from 'vitest'
import { SimulatedLog } from './simulated-log.ts'
import { aDevice } from './a-device.ts'
import { aDocument, exchange, storedText } from './a-document.ts'

function anEmptyDatabase() {
  return openDatabase(`opstap-${crypto.randomUUID()}`)
}

async function everything(db: ReturnType<typeof anEmptyDatabase>, vaultKey: Uint8Array): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of exportEverything(db, vaultKey)) pieces.push(piece)
  return joinBytes(...pieces)
}

/** A device with shared and unshared words, an attachment, errands and an identity. */
async function aFullDevice() {
  const device = aDevice()
  const store = await device.open()
  const log = new SimulatedLog()
  const vault = openVault(device.name)
  await vault.put('slots', { v: 1, slots: [{ kind: 'none', key: 'abc' }] })
  await vault.put('identity', { v: 1, sealed: 'xyz' })
  const writer = await aDocument(store, [device], 'gedeeld')
  await store.flush()
  await exchange(store, device, log)
  await writer.write(' en nog niet gedeeld')
  await store.append({ id: 'x', changes: [], errands: [{ kind: 'invite', body: { n: 1 } }] })
  const hash = await store.attachments.put(randomBytes(60_000))
  await store.database.cards.clear()
  return { device, store, writer, hash, doc: writer.session.doc, log }
}

test('a copy put on an empty device gives everything back, byte for byte, and the store opens with its key', async () => {
  const { device, store, hash, doc } = await aFullDevice()
  const code = newCopyCode()
  const file = await makeCopy(store.database, device.vaultKey, code)
  const other = anEmptyDatabase()

  const restored = await restoreCopy(other, file, code)

  expect(restored).toEqual({ ok: true, value: { vaultKey: device.vaultKey } })
  expect(await everything(other, device.vaultKey)).toEqual(await everything(store.database, device.vaultKey))
  const again = await device.open({ database: other, name: other.name })
  expect(await storedText(again, doc)).toBe('gedeeld en nog niet gedeeld')
  expect(await again.attachments.get(hash)).toEqual(await store.attachments.get(hash))
  expect(await again.errands()).toMatchObject([{ errand: { kind: 'invite' } }])
  expect(await openVault(other.name).get('identity')).toEqual({ v: 1, sealed: 'xyz' })
})

test('a copy that cannot be put in the place of what is here leaves the photos that are here', async () => {
  const { device, store } = await aFullDevice()
  const code = newCopyCode()
  const file = await makeCopy(store.database, device.vaultKey, code)
  const here = await aFullDevice()
  const refuse = (): never => {
    throw new Error('The disk is full')
  }
  here.store.database.heads.hook('creating', refuse)

  await expect(restoreCopy(here.store.database, file, code, true)).rejects.toThrow('The disk is full')

  expect((await here.store.attachments.get(here.hash))?.length).toBe(60_000)
  here.store.database.heads.hook('creating').unsubscribe(refuse)
  expect((await restoreCopy(here.store.database, file, code, true)).ok).toBe(true)
  expect(await here.store.attachments.get(here.hash)).toBeUndefined()
})

test('what a copy brings back and the old device still has is shared once and by both', async () => {
  const { device, store, log, doc } = await aFullDevice()
  const code = newCopyCode()
  const other = anEmptyDatabase()
  await restoreCopy(other, await makeCopy(store.database, device.vaultKey, code), code)
  const again = await device.open({ database: other, name: other.name })

  await again.flush()
  await exchange(again, device, log)
  await store.flush()
  await exchange(store, device, log)
  await exchange(store, device, log)

  expect((await store.whereabouts(doc)).unsent).toBe(0)
  expect((await log.contents(doc)).getText('gesprek.onderwerp').toString()).toBe('gedeeld en nog niet gedeeld')
})

test('a copy of more than one chunk comes back', async () => {
  const { device, store } = await aFullDevice()
  const large = new Uint8Array(3_000_000).map((_, at) => at % 251)
  const hash = await store.attachments.put(large)
  const code = newCopyCode()
  const other = anEmptyDatabase()

  const restored = await restoreCopy(other, await makeCopy(store.database, device.vaultKey, code), code)

  expect(restored.ok).toBe(true)
  const again = await device.open({ database: other, name: other.name })
  expect(await again.attachments.get(hash)).toEqual(large)
})

test('nothing of the contents can be read in the file', async () => {
  const { device, store, doc } = await aFullDevice()

  const file = await makeCopy(store.database, device.vaultKey, newCopyCode())

  const text = Buffer.from(await file.arrayBuffer()).toString('latin1')
  expect(text.startsWith('opstap-kopie')).toBe(true)
  for (const hidden of [doc, 'gesprek', 'slots', Buffer.from(device.vaultKey).toString('latin1')]) {
    expect(text).not.toContain(hidden)
  }
})

test('a wrong code, a cut file, a changed file, a newer version and another file are told apart', async () => {
  const { device, store } = await aFullDevice()
  const code = newCopyCode()
  const file = new Uint8Array(await (await makeCopy(store.database, device.vaultKey, code)).arrayBuffer())
  const other = anEmptyDatabase()
  const attempt = async (bytes: Uint8Array<ArrayBuffer>, typed = code) => {
    const result = await restoreCopy(other, new Blob([bytes]), typed)
    return result.ok ? 'ok' : result.error
  }
  const changed = file.slice()
  changed[200] = (changed[200] ?? 0) ^ 1
  const newer = file.slice()
  newer[12] = 2

  expect(await attempt(file, newCopyCode())).toBe('wrong-code')
  expect(await attempt(file, 'geen code')).toBe('wrong-code')
  expect(await attempt(changed)).toBe('damaged')
  expect(await attempt(newer)).toBe('newer-version')
  expect(await attempt(randomBytes(500))).toBe('not-a-copy')
  expect(await attempt(new Uint8Array(0))).toBe('not-a-copy')
  for (const length of [20, 46, 60, file.length - 1]) expect(await attempt(file.slice(0, length))).toBe('truncated')
  expect(await other.heads.count()).toBe(0)
  expect(await attempt(file)).toBe('ok')
})

test('a copy cut between two chunks is cut, not whole', async () => {
  const { device, store } = await aFullDevice()
  await store.attachments.put(new Uint8Array(1_500_000))
  const code = newCopyCode()
  const file = await makeCopy(store.database, device.vaultKey, code)

  const result = await restoreCopy(anEmptyDatabase(), file.slice(0, 45 + 4 + 1024 * 1024 + 16), code)

  expect(result).toEqual({ ok: false, error: 'truncated' })
})

test('a device with something on it refuses a copy unless asked', async () => {
  const [from, to] = [await aFullDevice(), await aFullDevice()]
  const code = newCopyCode()
  const file = await makeCopy(from.store.database, from.device.vaultKey, code)

  const refused = await restoreCopy(to.store.database, file, code)
  const before = await storedText(to.store, to.doc)
  const asked = await restoreCopy(to.store.database, file, code, true)

  expect(refused).toEqual({ ok: false, error: 'not-empty' })
  expect(before).toBe('gedeeld en nog niet gedeeld')
  expect(asked.ok).toBe(true)
  expect((await to.store.database.heads.toArray()).map((head) => head.doc)).toEqual([from.doc])
})

test('a code is 24 letters that cannot be mistaken, and forgives how it is typed', () => {
  const code = newCopyCode()
  const letters = code.replaceAll(' ', '')

  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){5}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(readCopyCode(code.toLowerCase())).toBe(letters)
  expect(readCopyCode(code.replaceAll(' ', '-'))).toBe(letters)
  expect(readCopyCode(letters.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(letters)
  expect(readCopyCode(letters.slice(1))).toBeUndefined()
  expect(new Set(Array.from({ length: 20 }, newCopyCode)).size).toBe(20)
})
