import { MAX_FILE_BYTES } from '#domain/delimited-text.ts'
import type { RegisterImport, RegisterImportError } from '#domain/register-import.ts'
import { parseRegister } from '#domain/register-import.ts'
import type { Result } from '#domain/result.ts'
import { fail } from '#domain/result.ts'

export type ReadError = RegisterImportError | 'unreadable'

/** What of a `File` is needed, so that a test can hand in bytes. */
export interface PickedFile {
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** Reads a file somebody picked; one that is far too large is not even opened. */
export async function readListFile(file: PickedFile): Promise<Result<RegisterImport, ReadError>> {
  if (file.size > MAX_FILE_BYTES) return fail('too-large')
  // A file that was moved, or that the phone does not hand over, is a normal outcome here.
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  )
  return bytes === undefined ? fail('unreadable') : parseRegister(bytes)
}
