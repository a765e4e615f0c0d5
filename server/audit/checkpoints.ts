import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { z } from 'zod'
import type { PersoonId } from '#domain/id.ts'
import type { Store } from '#server/store.ts'
import { rowHash, zaakHash } from './chain.ts'
import type { AuditKey } from './key.ts'

const checkpointSchema = z.object({
  v: z.literal(1),
  at: z.string(),
  /** id of the log this was true of */
  log: z.string(),
  /** the last row, and its hash: everything up to it follows from that */
  n: z.int(),
  hash: z.string(),
  /** per zaak that changed since the line before: number and hash of its last entry */
  zaken: z.record(z.string(), z.tuple([z.int(), z.string()])),
})
export type Checkpoint = z.infer<typeof checkpointSchema>

const lineSchema = z.object({ checkpoint: z.string(), signature: z.string() })

const PAGE_ROWS = 1000

/**
 * Adds a signed line to `file` that says how far the log goes; nothing when it says so already. Shipped to another
 * machine it shows later that nothing was taken off the end.
 *
 * @throws what the disk throws
 */
export function writeCheckpoint(file: string, store: Store, key: AuditKey, nowMs: number): void {
  const last = store.audit.last()
  const since = lastOf(file)
  if (last === undefined || (since?.n === last.n && since.log === store.log)) return
  const zaken: Record<PersoonId, [number, string]> = {}
  let n = since?.log === store.log ? since.n : 0
  for (let page = store.audit.rows(n, PAGE_ROWS); page.length > 0; page = store.audit.rows(n, PAGE_ROWS)) {
    for (const row of page) {
      n = row.n
      if (row.link !== undefined) zaken[row.link.zaak] = [row.link.n, zaakHash(row, row.link)]
    }
  }
  const at = new Date(nowMs).toISOString()
  const body = { v: 1, at, log: store.log, n: last.n, hash: rowHash(last), zaken } satisfies Checkpoint
  const checkpoint = JSON.stringify(body)
  const handle = openSync(file, 'a', 0o600)
  try {
    // A line that a crash cut off stays as it is; the next one begins on a line of its own.
    const isCut = existsSync(file) && !['', '\n'].includes(readFileSync(file, 'utf8').slice(-1))
    writeSync(handle, `${isCut ? '\n' : ''}${JSON.stringify({ checkpoint, signature: key.sign(checkpoint) })}\n`)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** A line of the file: what it says, or that it was cut off by a crash, or that it is not ours. */
export type ReadCheckpoint = { ok: true; value: Checkpoint } | { ok: false; isCut: boolean }

/** Every line of the file, in order. */
export function readCheckpoints(file: string, key: AuditKey): ReadCheckpoint[] {
  if (!existsSync(file)) return []
  const whole = readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
  return whole.map((text) => {
    const line = lineSchema.safeParse(jsonOf(text))
    if (!line.success) return { ok: false, isCut: jsonOf(text) === undefined }
    if (!key.isSigned(line.data.checkpoint, line.data.signature)) return { ok: false, isCut: false }
    const body = checkpointSchema.safeParse(jsonOf(line.data.checkpoint))
    return body.success ? { ok: true, value: body.data } : { ok: false, isCut: false }
  })
}

/** What the last line says, believed or not: only to know from where to go on. */
function lastOf(file: string): Checkpoint | undefined {
  if (!existsSync(file)) return undefined
  const texts = readFileSync(file, 'utf8').split('\n')
  const line = lineSchema.safeParse(texts.map(jsonOf).findLast((value) => value !== undefined))
  const body = line.success ? checkpointSchema.safeParse(jsonOf(line.data.checkpoint)) : undefined
  return body?.success === true ? body.data : undefined
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
