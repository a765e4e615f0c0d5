import type { Result } from '#domain/result.ts'
import { fail } from '#domain/result.ts'
import type { DeviceDatabase } from './database.ts'
import type { ImportError } from './profile-copy.ts'
import { exportEverything, importEverything } from './profile-copy.ts'
import type { FileError } from './sealed-file.ts'
import { openFile, sealFile } from './sealed-file.ts'

export type CopyError = FileError | ImportError

/**
 * *Maak een kopie*: one file with everything on this device.
 *
 * @param code from `newCopyCode`
 * @throws RangeError when `code` is no code
 */
export function makeCopy(db: DeviceDatabase, vaultKey: Uint8Array, code: string): Promise<Blob> {
  return sealFile('opstap-kopie', exportEverything(db, vaultKey), code)
}

/**
 * Puts a copy back. Nothing here changes unless the whole file is good.
 *
 * @param mayOverwrite otherwise a device with something on it refuses
 * @returns the vault key under which everything is sealed now
 */
export async function restoreCopy(
  db: DeviceDatabase,
  file: Blob,
  code: string,
  mayOverwrite = false,
): Promise<Result<{ vaultKey: Uint8Array }, CopyError>> {
  const opened = await openFile(file, code)
  if (!opened.ok) return opened
  if (opened.value.kind !== 'opstap-kopie') return fail('not-a-copy')
  // Read through once already: what the file itself lacks was found.
  return importEverything(db, () => opened.value.pieces(() => undefined), mayOverwrite)
}
