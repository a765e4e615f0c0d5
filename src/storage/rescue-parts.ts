import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import { KEY_BYTES } from '#documents/sealed-value.ts'
import { z } from 'zod/mini'
import { inPieces, part, partsOf } from './file-parts.ts'
import type { FilePieces } from './sealed-file.ts'
import { headRow, laneRow, quarantineRow, recordRow, vaultRow } from './rows.ts'

const FORMAT = 1

const key = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length === KEY_BYTES)
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const doc = z.custom<DocumentId>((value) => isId('d', value))

const headerSchema = z.object({
  format: z.int(),
  person: z.custom<PersoonId>((value) => isId('p', value)),
  device: z.custom<ToestelId>((value) => isId('t', value)),
  vaultKey: key,
})
const keySchema = z.object({ doc, epoch: z.int(), raw: key, isLost: z.optional(z.boolean()) })
const errandSchema = z.object({
  /** the errand as JSON */
  plain: bytes,
  atMs: z.number(),
  refused: z.optional(z.string()),
  /** which errand it is, on every device that ever reads it */
  mark: z.string(),
})
const attachmentSchema = z.object({ hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)), bytes })

export type RescuedKey = z.infer<typeof keySchema>
export type RescuedErrand = z.infer<typeof errandSchema>
export type RescuedAttachment = z.infer<typeof attachmentSchema>

/** First byte of a part; only grows. */
const HEADER = 0
const lists = {
  vault: { code: 1, schema: vaultRow },
  keys: { code: 2, schema: keySchema },
  heads: { code: 3, schema: headRow },
  lanes: { code: 4, schema: laneRow },
  records: { code: 5, schema: recordRow },
  quarantine: { code: 6, schema: quarantineRow },
  errands: { code: 7, schema: errandSchema },
  attachments: { code: 8, schema: attachmentSchema },
} as const

/**
 * What a device had that nobody else has: the contents of a reddingskopie. Rows are as they lie in the tables; heads
 * come without their keys, which are in the clear beside them, so this must be sealed at once. Scope: moment.
 */
export type Rescue = z.infer<typeof headerSchema> & {
  -readonly [Name in keyof typeof lists]: z.infer<(typeof lists)[Name]['schema']>[]
}

type ListName = keyof typeof lists
const listNames = Object.keys(lists) as ListName[] // the keys of an object of ours

/** The contents as bytes; `sealed-file.ts` seals them. */
export async function* rescuePieces(rescue: Omit<Rescue, 'format'>): FilePieces {
  const { person, device, vaultKey } = rescue
  const parts = listNames.flatMap((name) => rescue[name].map((row) => part(lists[name].code, row)))
  yield* inPieces([part(HEADER, { format: FORMAT, person, device, vaultKey }), ...parts])
}

/** Reads the contents again; everything is checked before anything is handed over. */
export async function readRescue(pieces: FilePieces): Promise<Result<Rescue, 'damaged' | 'newer-version'>> {
  let header: z.infer<typeof headerSchema> | undefined
  const read: Pick<Rescue, ListName> = {
    ...{ vault: [], keys: [], heads: [], lanes: [] },
    ...{ records: [], quarantine: [], errands: [], attachments: [] },
  }
  for await (const { code, row } of partsOf(pieces)) {
    if (code === HEADER) {
      const parsed = headerSchema.safeParse(row)
      if (!parsed.success) return fail('damaged')
      if (parsed.data.format > FORMAT) return fail('newer-version')
      header = parsed.data
      continue
    }
    const name = listNames.find((one) => lists[one].code === code)
    if (name === undefined) return fail('newer-version')
    if (!lists[name].schema.safeParse(row).success) return fail('damaged')
    // As it was, with fields that this version does not know.
    const list: unknown[] = read[name]
    list.push(row)
  }
  return header === undefined ? fail('damaged') : ok({ ...header, ...read })
}
