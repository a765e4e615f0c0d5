import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod/mini'
import { documentsoorten } from '#domain/documentsoort.ts'
import type { DocumentSoort } from '#domain/documentsoort.ts'

const days = z.int().check(z.gte(1), z.lte(36_500))

/**
 * How long things are kept, per kind of document. `from`: `work` counts from the last thing that anybody wrote about the
 * same kandidaat in what is held, `contact` from the last time the kandidaat's app was there. `unseen`: `keep` erases it only
 * after the kandidaat saw that it is going to be erased; else it also goes when nobody saw that for `unseenDays`.
 */
const termsSchema = z.object({
  /** so long before it goes, the kandidaat is told */
  warnDays: days,
  unseenDays: days,
  kinds: z.record(
    z.string().check(z.refine((name) => documentsoorten.some((kind) => kind === name))),
    z.object({ days, from: z.enum(['work', 'contact']), unseen: z.optional(z.literal('keep')) }),
  ),
})
export type RetentionTerms = z.infer<typeof termsSchema>
export type RetentionTerm = RetentionTerms['kinds'][DocumentSoort]

/** The terms of the design; an organisation has a file of its own in `RETENTION_FILE`. */
const DEFAULT_FILE = join(import.meta.dirname, 'bewaartermijnen.json')

/**
 * Reads how long things are kept.
 *
 * @throws Error with a sentence for the administrator: nothing is erased by a file that was misread
 */
export function readTerms(file = DEFAULT_FILE): RetentionTerms {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`RETENTION_FILE ${file} cannot be read as JSON`, { cause: error })
  }
  const parsed = termsSchema.safeParse(value)
  if (!parsed.success) throw new Error(`RETENTION_FILE ${file} is not as server/bewaartermijnen.json is`)
  return parsed.data
}
