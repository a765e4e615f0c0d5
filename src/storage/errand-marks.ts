import { asBytes } from '#documents/bytes.ts'
import { hexFromBytes } from '#documents/record-header.ts'
import { z } from 'zod/mini'
import type { DeviceDatabase } from './database.ts'
import type { ErrandRow } from './rows.ts'

const DONE = 'errands-done'
/** Older ones are in no file that is still of use. */
const MOST = 1000

const doneSchema = z.array(z.string())

/**
 * Which errand this is, on every device that reads it out of a file and to the server: sealed bytes are never twice the
 * same, and are on the disk before anybody is asked.
 */
export async function markOf({ mark, sealed }: ErrandRow): Promise<string> {
  return mark ?? hexFromBytes(new Uint8Array(await crypto.subtle.digest('SHA-256', asBytes(sealed))))
}

/** Errands that are over on this device: a file from before must not ask the server for them once more. */
export async function doneMarks(db: DeviceDatabase): Promise<ReadonlySet<string>> {
  const parsed = doneSchema.safeParse((await db.vault.get(DONE))?.value)
  return new Set(parsed.success ? parsed.data : [])
}

/** Takes an errand off the list, for good. */
export async function endErrand(db: DeviceDatabase, n: number): Promise<void> {
  const row = await db.errands.get(n)
  if (row === undefined) return
  const mark = await markOf(row)
  await db.transaction('rw', [db.errands, db.vault], async () => {
    await db.errands.delete(n)
    const done = [...(await doneMarks(db))].filter((one) => one !== mark)
    await db.vault.put({ name: DONE, value: [...done, mark].slice(-MOST) })
  })
}
