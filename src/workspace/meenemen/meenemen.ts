import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import type { ZipEntry } from '#storage/zip-file.ts'

export type MeeBestand = ZipEntry

/**
 * Not made, and nothing was changed. `vol`: too little room, in memory or on the disk. `niet-hier`: what makes it is not on this
 * device, which keeps only the screens of its roles, and there is no internet.
 */
export type MeeError = 'vol' | 'niet-hier'

/** Where a ZIP says how many files are in it: its last bytes. */
const TAIL_BYTES = 22

/** Puts the files in one ZIP, and looks that the browser has it whole. */
export async function zipMee(files: AsyncIterable<MeeBestand>, nowMs: number): Promise<Result<Blob, MeeError>> {
  const { makeZip } = await import('#storage/zip-file.ts')
  const made = makeZip(files, nowMs).then(async (zip) => {
    // Where a browser keeps a large file on the disk, a full disk shows only when it is read.
    const tail = await zip.slice(-TAIL_BYTES).arrayBuffer()
    return tail.byteLength === TAIL_BYTES ? ok(zip) : fail('vol' as const)
  })
  return made.catch((error: unknown) => {
    if (isNoRoom(error)) return fail('vol')
    throw error
  })
}

/** A full disk, or no memory for one more piece; browsers name it in these ways. */
function isNoRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error instanceof RangeError || /Quota|StoreFull|NotReadable|NotFound/.test(`${error.name} ${error.message}`)
}
