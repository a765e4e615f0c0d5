import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import { KEY_BYTES } from '#documents/sealed-value.ts'
import type { Table } from 'dexie'
import { z } from 'zod/mini'
import type { DeviceDatabase } from './database.ts'
import { inPieces, part, partsOf } from './file-parts.ts'
import {
  attachmentRow,
  errandRow,
  feedState,
  headRow,
  laneRow,
  quarantineRow,
  recordRow,
  vaultRow,
  versionRow,
} from './rows.ts'
import type { FilePieces } from './sealed-file.ts'

export type ImportError = 'not-empty' | 'newer-version' | 'damaged'

const FORMAT = 1
const ATTACHMENTS_AT_ONCE = 20

/** First byte of a part; only grows. */
const HEADER = 0
const ATTACHMENT = 1

interface CopiedTable {
  code: number
  name: 'records' | 'heads' | 'versions' | 'vault' | 'quarantine' | 'errands' | 'lanes' | 'feed'
  schema: z.ZodMiniType
}

/** Cards are left out: they are made again. */
const tables: readonly CopiedTable[] = [
  { code: 2, name: 'records', schema: recordRow },
  { code: 3, name: 'heads', schema: headRow },
  { code: 4, name: 'versions', schema: versionRow },
  { code: 5, name: 'vault', schema: vaultRow },
  { code: 6, name: 'quarantine', schema: quarantineRow },
  { code: 7, name: 'errands', schema: errandRow },
  { code: 8, name: 'lanes', schema: laneRow },
  { code: 9, name: 'feed', schema: feedState },
]

const headerSchema = z.object({ format: z.int(), vaultKey: z.custom<Uint8Array>(isKey) })

/**
 * Everything on this device with the key that opens it: the vault key goes along, so this must be sealed at once.
 * All but attachments is read in one transaction. Flush the store before.
 */
export async function* exportEverything(db: DeviceDatabase, vaultKey: Uint8Array): FilePieces {
  const parts: Uint8Array[] = [part(HEADER, { format: FORMAT, vaultKey })]
  await db.transaction(
    'r',
    tables.map(({ name }) => db.table(name)),
    async () => {
      for (const { code, name } of tables) {
        for (const row of await db.table<unknown>(name).toArray()) parts.push(part(code, row))
      }
    },
  )
  yield* inPieces(parts)
  let last: [string, number] = ['', 0]
  for (;;) {
    const rows = await db.attachments.where('[name+part]').above(last).limit(ATTACHMENTS_AT_ONCE).toArray()
    const end = rows.at(-1)
    if (end === undefined) return
    last = [end.name, end.part]
    yield* inPieces(rows.map((row) => part(ATTACHMENT, row)))
  }
}

/** Whether nothing of a person is on this device. */
export async function isEmptyProfile(db: DeviceDatabase): Promise<boolean> {
  const counts = await Promise.all([db.heads.count(), db.records.count(), db.attachments.count(), db.vault.count()])
  return counts.every((count) => count === 0)
}

/**
 * Puts a copy on this device. Everything is read and checked before anything here is touched. The store must be opened
 * anew afterwards, with the vault key of the copy.
 *
 * @param pieces called twice: once to check, once to keep
 * @param mayOverwrite what is here goes
 */
export async function importEverything(
  db: DeviceDatabase,
  pieces: () => FilePieces,
  mayOverwrite = false,
): Promise<Result<{ vaultKey: Uint8Array }, ImportError>> {
  if (!mayOverwrite && !(await isEmptyProfile(db))) return fail('not-empty')
  const checked = await readParts(pieces(), async () => undefined)
  if (!checked.ok) return checked
  const { vaultKey, rows } = checked.value

  // Beside what is here: until the rows are replaced, the old ones still name the old photos.
  const brought = new Set<string>()
  await readParts(pieces(), async (row) => {
    await db.attachments.put(row)
    brought.add(`${row.name} ${row.part}`)
  })
  const all: Table[] = [...tables.map(({ name }) => db.table(name)), db.cards, db.packs]
  await db.transaction('rw', [...all, db.attachments], async () => {
    const old = (await db.attachments.toCollection().primaryKeys()).filter(
      ([name, part]) => !brought.has(`${name} ${part}`),
    )
    await db.attachments.bulkDelete(old)
    await Promise.all(all.map((table) => table.clear()))
    for (const { name } of tables) await db.table(name).bulkAdd(rows.get(name) ?? [])
  })
  return ok({ vaultKey })
}

interface Read {
  vaultKey: Uint8Array
  rows: Map<string, unknown[]>
}

async function readParts(
  pieces: FilePieces,
  onAttachment: (row: z.infer<typeof attachmentRow>) => Promise<void>,
): Promise<Result<Read, ImportError>> {
  let vaultKey: Uint8Array | undefined
  const rows = new Map<string, unknown[]>()
  for await (const { code, row } of partsOf(pieces)) {
    if (code === HEADER) {
      const header = headerSchema.safeParse(row)
      if (!header.success) return fail('damaged')
      if (header.data.format > FORMAT) return fail('newer-version')
      vaultKey = header.data.vaultKey
    } else if (code === ATTACHMENT) {
      const attachment = attachmentRow.safeParse(row)
      if (!attachment.success) return fail('damaged')
      await onAttachment(attachment.data)
    } else {
      const table = tables.find((one) => one.code === code)
      if (table === undefined) return fail('newer-version')
      if (!table.schema.safeParse(row).success) return fail('damaged')
      // As it was, with fields that this version does not know.
      rows.set(table.name, [...(rows.get(table.name) ?? []), row])
    }
  }
  return vaultKey === undefined ? fail('damaged') : ok({ vaultKey, rows })
}

function isKey(value: unknown): boolean {
  return value instanceof Uint8Array && value.length === KEY_BYTES
}
