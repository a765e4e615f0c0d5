import { signal } from '@preact/signals'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import type { VaultTable } from '#storage/vault-table.ts'
import { DATABASE } from '#workspace/device/database-name.ts'
import { deviceKeeping } from '#workspace/device/keeping.ts'
import { dropKey, heldKey } from '#workspace/device/held-key.ts'
import { reopenAround, restart, started } from '#workspace/start.ts'

/** A copy of everything on this device, and the only code that opens it. Neither is kept anywhere. */
export interface Kopie {
  bestand: Blob
  /** 24 letters and digits, in groups of four */
  code: string
}

export type KopieError = 'vol' | 'op-slot'

/** Why a copy was not put back. What was on this device is still there. */
export type TerugzetError =
  | 'not-a-copy'
  | 'wrong-code'
  | 'truncated'
  | 'damaged'
  | 'newer-version'
  | 'not-empty' // something is on this device: ask first
  | 'full'

/** The day a copy was last made here. */
const LAST_COPY = 'opstap-kopie-gemaakt'

/** `YYYY-MM-DD` */
export function lastKopieDay(): string | undefined {
  return deviceKeeping.get(LAST_COPY)
}

export function noteKopie(today: string): void {
  deviceKeeping.set(LAST_COPY, today)
}

/** *Maak een kopie*: everything on this device, mijn map too, in one file. Absent in the Proefversie. */
export async function makeKopie(): Promise<Result<Kopie, KopieError> | undefined> {
  const now = started.value
  if (now.state !== 'echt') return undefined
  await now.engine.flush()
  return writeKopie(await now.engine.vault())
}

/** Writes the copy of one device. Everything typed must be a row already. */
export async function writeKopie(vault: VaultTable): Promise<Result<Kopie, KopieError>> {
  const { unlockVault } = await import('#identity/vault.ts')
  const { makeCopy } = await import('#storage/copy-file.ts')
  const { newCopyCode } = await import('#storage/sealed-file.ts')
  const unlocked = await unlockVault(vault, heldKey())
  if (!unlocked.ok) return fail('op-slot')
  const code = newCopyCode()
  return makeCopy(vault.database, unlocked.value.key, code).then(
    (bestand) => ok({ bestand, code }),
    (error: unknown) => {
      if (isFull(error)) return fail('vol')
      throw error
    },
  )
}

const lastError = signal<TerugzetError | undefined>(undefined)

/** What went wrong after everything was closed and opened again; the screen that asked is a new one by then. */
export function takeTerugzetError(): TerugzetError | undefined {
  const error = lastError.peek()
  lastError.value = undefined
  return error
}

/**
 * *Kopie terugzetten*: what is in the file is what is on this device. The app opens anew when it worked.
 *
 * @param mayReplace the person was asked what happens to what is here
 */
export async function putKopieBack(
  file: Blob,
  code: string,
  mayReplace: boolean,
): Promise<Result<undefined, TerugzetError>> {
  const { openVault } = await import('#storage/vault-table.ts')
  // First with everything as it is: a wrong code or a cut file must close nothing.
  const look = openVault(DATABASE)
  const looked = await readKopie(look, file, code, false)
  look.database.close()
  if (looked.ok) {
    await restart()
    return looked
  }
  if (looked.error !== 'not-empty' || !mayReplace) return looked
  return reopenAround(async () => {
    const vault = openVault(DATABASE)
    const put = await readKopie(vault, file, code, true)
    vault.database.close()
    if (!put.ok) lastError.value = put.error
    return put
  })
}

/** Reads a copy into the database of one device. */
export async function readKopie(
  vault: VaultTable,
  file: Blob,
  code: string,
  mayReplace: boolean,
): Promise<Result<undefined, TerugzetError>> {
  const { restoreCopy } = await import('#storage/copy-file.ts')
  return restoreCopy(vault.database, file, code, mayReplace).then(
    async (result) => {
      if (!result.ok) return fail(result.error)
      await openRestored(vault, result.value.vaultKey)
      return ok(undefined)
    },
    (error: unknown) => {
      if (isFull(error)) return fail('full')
      throw error
    },
  )
}

/** Whoever has the file and its code may be here because the PIN is forgotten: what was put back has no lock yet. */
async function openRestored(vault: VaultTable, key: Uint8Array): Promise<void> {
  dropKey()
  const { removeSlots, unlockVault } = await import('#identity/vault.ts')
  const unlocked = await unlockVault(vault, key)
  if (!unlocked.ok || unlocked.value.slots.includes('none')) return
  const { forgetTries } = await import('#identity/tries.ts')
  await forgetTries(vault)
  await removeSlots(unlocked.value)
}

/** Dexie wraps the browser's error about a full disk; the name or the message still says so. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && /Quota|StoreFull/.test(`${error.name} ${error.message}`)
}
