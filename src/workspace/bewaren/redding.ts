import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import type { Added } from '#storage/rescue-adding.ts'
import type { Rescue } from '#storage/rescue-parts.ts'
import type { VaultTable } from '#storage/vault-table.ts'
import { DATABASE } from '#workspace/device/database-name.ts'
import { nowMs } from '#workspace/clock.ts'
import { restart, started } from '#workspace/start.ts'
import { bijlagenIn } from './bijlagen.ts'
import type { Kopie } from './kopie.ts'
import { isFull } from './kopie.ts'

/** What reading a reddingskopie brought, in things as a person counts them. */
export type Toegevoegd = Added

/** Why a reddingskopie was not read. What was on this device is still there. */
export type ReddingError =
  | 'not-a-copy'
  | 'wrong-code'
  | 'truncated'
  | 'damaged'
  | 'newer-version'
  | 'other-person' // made by somebody else, or this device was not let in yet
  | 'full'

/**
 * *Maak een reddingskopie*: what is on this device and nowhere else, in one file. It needs no internet, no server and no
 * room on the disk. Absent in the Proefversie.
 */
export async function makeRedding(): Promise<Kopie | undefined> {
  const now = started.value
  if (now.state !== 'echt') return undefined
  const { newCopyCode } = await import('#storage/sealed-file.ts')
  const code = newCopyCode()
  return { code, bestand: await now.engine.makeRescue(code, bijlagenIn(now.engine.cards.value.values())) }
}

/** Whether a chosen file is a reddingskopie, which adds, and not a copy, which replaces. */
export async function isRedding(file: Blob): Promise<boolean> {
  const { kindOfFile } = await import('#storage/sealed-file.ts')
  return (await kindOfFile(file)) === 'opstap-extra'
}

/** Adds what is in a reddingskopie to this device; on an empty one it becomes the device that made it. */
export async function putReddingBack(file: Blob, code: string): Promise<Result<Toegevoegd, ReddingError>> {
  const now = started.value
  const read = await readRedding(file, await shortCode(code))
  if (!read.ok) return read
  if (now.state === 'echt') return orFull(now.engine.addRescue(read.value))
  const { openVault } = await import('#storage/vault-table.ts')
  const vault = openVault(DATABASE)
  const added = await becomeDevice(vault, read.value)
  vault.database.close()
  if (added.ok) await restart()
  return added
}

/** A device that was put out gives a long code, which only some devices can open; anybody else typed the code itself. */
async function shortCode(code: string): Promise<string> {
  const now = started.value
  if (now.state !== 'echt' || code.trim().length < LONG_CODE) return code
  return (await now.engine.leftoverCode(code)) ?? code
}

const LONG_CODE = 60

/** Reads and checks a whole file; touches nothing. */
export async function readRedding(file: Blob, code: string): Promise<Result<Rescue, ReddingError>> {
  const { openFile } = await import('#storage/sealed-file.ts')
  const { readRescue } = await import('#storage/rescue-parts.ts')
  const opened = await openFile(file, code)
  if (!opened.ok) return opened
  return readRescue(opened.value.pieces(() => undefined))
}

/** A device that is nobody's becomes the one that made the file. Nothing of it stays when that does not go. */
export async function becomeDevice(vault: VaultTable, rescue: Rescue): Promise<Result<Toegevoegd, ReddingError>> {
  if ((await vault.get('slots')) !== undefined) return fail('other-person')
  const { database } = vault
  const kept = await orFull<undefined, never>(database.vault.bulkPut(rescue.vault).then(() => ok(undefined)))
  const added = kept.ok ? await addToFresh(vault, rescue) : kept
  if (!added.ok) await database.vault.bulkDelete(rescue.vault.map(({ name }) => name))
  return added
}

async function addToFresh(vault: VaultTable, rescue: Rescue): Promise<Result<Toegevoegd, ReddingError>> {
  const { openDevice } = await import('#workspace/device/device-identity.ts')
  const { openDeviceStore } = await import('#storage/device-store.ts')
  const opened = await openDevice(vault)
  if (opened === undefined) return fail('damaged')
  const { database } = vault
  const identity = { device: opened.device.public.id, person: opened.identity.person }
  const options = { name: database.name, identity, vaultKey: opened.vault.key, now: nowMs, database }
  const store = await openDeviceStore(options)
  const added = await orFull(store.addRescue(rescue))
  // Not closed: whoever opened the database does that.
  store.abandon()
  return added
}

function orFull<T, E>(work: PromiseLike<Result<T, E>>): Promise<Result<T, E | 'full'>> {
  return Promise.resolve(work).catch((error: unknown) => {
    if (isFull(error)) return fail('full')
    throw error
  })
}
