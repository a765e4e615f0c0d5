import type { DocumentId, ToestelId } from '#domain/id.ts'
import { documentsoorten } from '#domain/documentsoort.ts'
import type { PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { rolSchema } from '#domain/rol.ts'
import { z } from 'zod/mini'
import { HEAD_LOOSE, HEAD_PACKED } from './head-loose.ts'

const doc = z.custom<DocumentId>((value) => isId('d', value))
const person = z.custom<PersoonId>((value) => isId('p', value))
const device = z.custom<ToestelId>((value) => isId('t', value))
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
const count = z.int().check(z.gte(0))
const lane = z.string().check(z.regex(/^[0-9a-f]{16}$/))
const recordId = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const members = z.array(z.object({ person, role: rolSchema, untilMs: z.optional(count) }))

/** What a row waits for. Absent: nothing, the server has it; and nearly all rows are in no index of what waits. */
export const WAITS_NOT = undefined
/** An entry: until its window becomes a record. */
export const WAITS_FOR_RECORD = 1
/** A record: until the server answers with its seq. */
export const WAITS_FOR_SEQ = 2

export const recordRow = z.object({
  /** local order; grows with every row */
  n: z.optional(count),
  doc,
  id: recordId,
  kind: z.enum(['entry', 'record', 'snapshot']),
  lane,
  /** of a record within its lane; of an entry within its opening */
  counter: count,
  epoch: count,
  /** 0: the server has given none; a snapshot never has one */
  seq: count,
  covers: count,
  device,
  header: bytes,
  body: bytes,
  /** 0 in rows of the first releases */
  waits: z.optional(count),
  atMs: z.number(),
  /** opened once and found good; false while its key is missing */
  isChecked: z.boolean(),
  /** ids of the items it touches, until it is shared */
  items: z.optional(z.array(z.string())),
  /** was handed to the connection once, so the server may have these very bytes */
  isOffered: z.optional(z.boolean()),
  /** is pushed again as it is, under the device it came from */
  isHistory: z.optional(z.boolean()),
  /** a snapshot from before the server went back to a backup: it covers nothing any more */
  isVoid: z.optional(z.boolean()),
})
export type RecordRow = z.infer<typeof recordRow>

export const headRow = z.object({
  doc,
  kind: z.enum(documentsoorten),
  /** absent where the maker may not read it, and after it is gone */
  role: z.optional(rolSchema),
  epoch: count,
  /** the log that `have`, `there` and every seq belong to; empty until the server named it */
  log: z.string(),
  have: count,
  there: count,
  /** what the newest snapshot on the server covers */
  covers: count,
  members,
  regio: z.optional(doc),
  keys: z.array(z.object({ epoch: count, sealed: bytes, isLost: z.optional(z.boolean()) })),
  born: z.enum(['yes', 'pending', 'refused']),
  /** 0 when it was not made on this device */
  madeAtMs: z.number(),
  /** order among births of one action */
  madeNr: count,
  refused: z.optional(z.string()),
  sharedAtMs: z.number(),
  tries: count,
  /**
   * a snapshot that is not what [D1] says: the server's rows up to there cannot be had until there is another one.
   * `objection`: has to be sent, was heard, or was refused; absent where there is nothing to object to, or no right
   */
  badSnapshot: z.optional(
    z.object({
      id: recordId,
      covers: count,
      reason: z.optional(z.string()),
      objection: z.optional(z.enum(['open', 'heard', 'refused'])),
    }),
  ),
  /** a snapshot that lacks rows of this device, and that the server cannot go back from any more: taken as it is */
  tolerated: z.optional(recordId),
  /** snapshots up to here were compared with the rows of this device */
  checked: z.optional(count),
  /** how many snapshots of this document were withdrawn in this log, as far as heard */
  withdrawals: z.optional(count),
  /** one was withdrawn: everything is read again from before it */
  isRereading: z.optional(z.boolean()),
  /** whose snapshots of this document were met; a key that is known is not replaced */
  signers: z.optional(z.array(z.object({ device, person, sigPub: bytes }))),
  /** the server went back to a backup: everything is fetched first, then pushed as far as it is missing there */
  isRestoring: z.optional(z.boolean()),
  /** and it may have other keys than before */
  asksKeys: z.optional(z.boolean()),
  /** rows that a snapshot of somebody else had left out, and that were pushed again */
  pushedAgain: z.optional(count),
  /** records missing in the middle of a lane of somebody else */
  gaps: z.optional(count),
  /** nobody may write in it since then, by the server's clock; what is typed here waits */
  frozenMs: z.optional(count),
  /** by the noodprocedure, until then: read and not written */
  noodMs: z.optional(count),
  /** no longer a member: what was not shared yet went with it */
  gone: z.optional(z.object({ unshared: count, atMs: z.number() })),
  /** set by the database itself, at every put (docs/decisions/0015) */
  loose: z.optional(z.union([z.literal(HEAD_LOOSE), z.literal(HEAD_PACKED)])),
  /** what this person had typed and not shared when they were taken out, sealed (left-words.ts); stays when they are in again */
  leftWords: z.optional(bytes),
})
export type HeadRow = z.infer<typeof headRow>

export const versionRow = z.object({ doc, version: count })
export type VersionRow = z.infer<typeof versionRow>

export const cardRow = z.object({ doc, version: count, sealed: bytes })
export type CardRow = z.infer<typeof cardRow>

/** Cards that had come to rest, sealed together. A row is never changed: it goes, and another one comes. */
export const packRow = z.object({
  id: recordId,
  /** whose cards they are, and of which versions; as sealed */
  docs: z.array(doc),
  versions: z.array(count),
  /** of two packs that hold a document, the higher one has its head; absent in packs of cards alone */
  nr: z.optional(count),
  sealed: bytes,
})
export type PackRow = z.infer<typeof packRow>

export const attachmentRow = z.object({
  /** keyed hash of the hash, so that a known file cannot be recognised */
  name: z.string(),
  part: count,
  parts: count,
  sealed: bytes,
})
export type AttachmentRow = z.infer<typeof attachmentRow>

export const vaultRow = z.object({ name: z.string(), value: z.unknown() })
export type VaultRow = z.infer<typeof vaultRow>

export const quarantineRow = z.object({
  n: z.optional(count),
  doc: z.string(),
  id: z.string(),
  seq: count,
  reason: z.string(),
  atMs: z.number(),
  /** the whole row as it was found */
  row: z.unknown(),
})
export type QuarantineRow = z.infer<typeof quarantineRow>

export const errandRow = z.object({
  n: z.optional(count),
  sealed: bytes,
  atMs: z.number(),
  refused: z.optional(z.string()),
  /** which one it was on the device that it comes from; absent for who made it */
  mark: z.optional(z.string()),
})
export type ErrandRow = z.infer<typeof errandRow>

export const laneRow = z.object({
  lane,
  doc,
  /** counter of the next record, written here or seen from others */
  next: count,
  /** 16 hex characters: hash of the last record */
  prev: z.string(),
  /** refused for good: the rest of the lane is held back */
  refused: z.optional(z.string()),
  /** the server has a newer key: seal again before pushing */
  isStale: z.optional(z.boolean()),
})
export type LaneRow = z.infer<typeof laneRow>

export const feedState = z.object({ name: z.literal('feed'), log: z.string(), cursor: z.string() })
export type FeedState = z.infer<typeof feedState>
