import { z } from 'zod'
import type { Purge } from '#server/store.ts'

const bodySchema = z.object({
  v: z.literal(1),
  /** everything up to here went */
  n: z.int(),
  /** of that row: what comes after goes on from it */
  hash: z.string(),
  atMs: z.int(),
  log: z.string(),
  /** per zaak the number and hash of its last entry that went */
  zaken: z.record(z.string(), z.tuple([z.int(), z.string()])),
})
export type PurgeBody = z.infer<typeof bodySchema>

/** What a purge says; `undefined` for none, or one that cannot be read. */
export function purgeBody(purge: Purge | undefined): PurgeBody | undefined {
  if (purge === undefined) return undefined
  const parsed = bodySchema.safeParse(jsonOf(purge.body))
  return parsed.success ? parsed.data : undefined
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
