import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import { rechtVan } from '#domain/documentsoort.ts'
import type { ClearPacket, OpenedPacket, PackedRecord, PacketError } from '#documents/exchange-packet.ts'
import { openPacket, PACKED_RECORD_BYTES, PACKET_BYTES, readPacket, sealPacket } from '#documents/exchange-packet.ts'
import { decodeHeader } from '#documents/record-header.ts'
import { projectUpdates } from '#documents/scratch.ts'
import { buildSnapshot, SnapshotContents } from '#documents/snapshot.ts'
import type { StoreContext } from './context.ts'
import { learnKeys } from './context.ts'
import { mayWrite } from './covering.ts'
import { raiseVersions } from './database.ts'
import type { LaneDesk } from './lane-desk.ts'
import type { LaneSealer } from './lane-sealing.ts'
import { keepRows } from './row-keeping.ts'
import type { Seen } from './row-opening.ts'
import { openRow, openStored, rowFromWire, wireOf } from './row-opening.ts'
import type { HeadRow, RecordRow } from './rows.ts'
import { WAITS_FOR_SEQ } from './rows.ts'
import { putOrSay, tidy } from './write-guard.ts'

/** Why there is no packet. */
export type GiveError =
  /** not here, or not any more */
  | 'unknown-document'
  /** made here, and never seen by the server: nobody else can have its key */
  | 'unborn'
  | 'not-allowed'
  /** nothing was written in it */
  | 'nothing'

/** Why a packet was not taken in; then nothing here changed. */
export type TakeError =
  | PacketError
  | 'unknown-document'
  /** this device does not have the key that it is sealed under */
  | 'no-key'
  | 'own'
  /** it is not known here that the device that made it belongs to who it says */
  | 'unknown-device'
  /** who made it may not write in it */
  | 'not-allowed'
  /** this person only reads it: they get it from the server */
  | 'reads-only'

export interface Given {
  bytes: Uint8Array
  /** what the server does not have yet, as far as is known here, is all in it; else there was no room */
  isWhole: boolean
}

export interface Taken {
  doc: DocumentId
  from: PersoonId
  /** how many records were not here */
  records: number
  /** something that these rest on is not here: it comes with the network */
  isMissing: boolean
}

/** The public key of a device that is believed to be this person's and was not put out; 32 bytes. */
export type BelievedKey = (person: PersoonId, device: ToestelId) => Promise<Uint8Array | undefined>

/** Hands records of a document to another device of somebody in it, and takes in what another one hands over. */
export class Exchanging {
  readonly #ctx: StoreContext
  readonly #desk: LaneDesk
  readonly #sealer: LaneSealer

  constructor(ctx: StoreContext, desk: LaneDesk, sealer: LaneSealer) {
    this.#ctx = ctx
    this.#desk = desk
    this.#sealer = sealer
  }

  /**
   * What waits for the server, and as far as there is room what it has already, the newest first: who was away longer
   * than this device may lack that.
   *
   * @param room so many bytes at most, unless what waits is more
   * @throws StoreFullError or StoreLostError; nothing is handed over then
   */
  async give(doc: DocumentId, room: number): Promise<Result<Given, GiveError>> {
    const { keyring, identity, sign } = this.#ctx
    const head = await learnKeys(this.#ctx, doc)
    if (head === undefined || head.gone !== undefined) return fail('unknown-document')
    if (head.born !== 'yes') return fail('unborn')
    const key = keyring.at(doc, head.epoch) ?? keyring.newest(doc)
    if (!mayWrite(head) || sign === undefined || key === undefined) return fail('not-allowed')
    await this.#putTogether(doc)
    const { rows, isWhole } = await this.#rowsToGive(doc, room)
    if (rows.length === 0) return fail('nothing')
    const records = rows.map((row): PackedRecord => ({ ...wireOf(row), device: row.device }))
    const bytes = await sealPacket({ doc, epoch: key.epoch, key: key.raw }, identity, sign, records)
    return ok({ bytes, isWhole })
  }

  /** So that what waits is few records, and each has the id under which it will be pushed. */
  async #putTogether(doc: DocumentId): Promise<void> {
    await tidy(() => this.#desk.flush())
    const waiting = (await this.#rowsOf(doc)).filter(({ waits }) => waits === WAITS_FOR_SEQ)
    for (const lane of new Set(waiting.map((row) => row.lane))) await tidy(() => this.#sealer.compact(doc, lane))
  }

  async #rowsToGive(doc: DocumentId, room: number): Promise<{ rows: RecordRow[]; isWhole: boolean }> {
    const { db } = this.#ctx
    return putOrSay(() =>
      db.transaction('rw', [db.records], async () => {
        const records = (await this.#rowsOf(doc)).filter(({ kind }) => kind === 'record')
        const waiting = records.filter(({ waits }) => waits === WAITS_FOR_SEQ)
        // Others have these very bytes from now on: they are never put together into something else.
        const fresh = waiting.filter((row) => row.isOffered !== true)
        await db.records.bulkPut(fresh.map((row) => ({ ...row, isOffered: true })))
        const shared = records.filter(({ seq }) => seq > 0).sort((a, b) => b.seq - a.seq)
        let left = waiting.reduce((bytes, row) => bytes - sizeOf(row), room - PACKET_BYTES)
        const added: RecordRow[] = []
        for (const row of shared) {
          left -= sizeOf(row)
          if (left < 0) break
          added.push(row)
        }
        return { rows: [...added.reverse(), ...waiting], isWhole: added.length === shared.length }
      }),
    )
  }

  /**
   * Takes in what another device handed over. It is looked at as what comes from the server is; besides, whose device
   * made it must be known here, and that person may write in it. What was not here waits to be pushed as history, under
   * the device it came from: whoever has the network first brings it, and the server knows records by their id.
   *
   * @throws StoreFullError or StoreLostError; nothing of it is kept then
   */
  async take(given: Uint8Array, believedKey: BelievedKey): Promise<Result<Taken, TakeError>> {
    const read = readPacket(given)
    if (!read.ok) return read
    const found = await this.#open(read.value)
    if (!found.ok) return found
    const { head, packet } = found.value
    const error = await this.#doubt(head, packet, believedKey)
    if (error !== undefined) return fail(error)
    const judged = await this.#judge(head, packet.records)
    if (judged === undefined) return fail('damaged')
    const { fresh, isMissing } = judged
    const isKept = fresh.length === 0 || (await this.#keep(head.doc, fresh))
    const { doc } = head
    return isKept ? ok({ doc, from: packet.sender.person, records: fresh.length, isMissing }) : fail('unknown-document')
  }

  async #open(clear: ClearPacket): Promise<Result<{ head: HeadRow; packet: OpenedPacket }, TakeError>> {
    for (const { doc } of await this.#ctx.db.heads.toArray()) {
      if (!(await clear.isOf(doc))) continue
      const head = await learnKeys(this.#ctx, doc)
      if (head === undefined || head.gone !== undefined || head.role === undefined) break
      const openers = this.#ctx.keyring.openers(doc, clear.epoch)
      for (const { key } of openers) {
        const packet = await openPacket(clear, key.raw)
        if (packet !== undefined) return ok({ head, packet })
      }
      return fail(openers.length === 0 ? 'no-key' : 'damaged')
    }
    return fail('unknown-document')
  }

  /** Who has the key may be somebody who only reads, or was put out: that it opens says nothing of who may write. */
  async #doubt(head: HeadRow, packet: OpenedPacket, believedKey: BelievedKey): Promise<TakeError | undefined> {
    const { person, device } = packet.sender
    const { identity } = this.#ctx
    if (device === identity.device) return 'own'
    if (!mayWrite(head)) return 'reads-only'
    const member = head.members.find((one) => one.person === person)
    const isOver = member?.untilMs !== undefined && member.untilMs <= this.#ctx.now()
    if (member === undefined || isOver || rechtVan(head.kind, member.role) !== 'schrijven') return 'not-allowed'
    const sigPub = await believedKey(person, device)
    if (sigPub === undefined) return 'unknown-device'
    return (await packet.isSignedBy(sigPub)) ? undefined : 'damaged'
  }

  /** @returns what is not here, opened and checked; `undefined` when one is not what it should be */
  async #judge(
    head: HeadRow,
    records: readonly PackedRecord[],
  ): Promise<{ fresh: Good[]; isMissing: boolean } | undefined> {
    const { doc, kind } = head
    const here = await this.#rowsOf(doc)
    const ids = new Set(here.map(({ id }) => id))
    const owners = new Map(here.map(({ lane, device }) => [lane, device]))
    const opened = (await openStored(this.#ctx, doc, here)).flatMap(updateOf)
    const contents = new SnapshotContents(opened)
    const fresh: Good[] = []
    for (const record of records) {
      const seen = await this.#see(doc, record)
      if (seen === undefined || seen.state === 'apart') return undefined
      const { row } = seen
      // A lane is one device's: the server would take neither.
      if ((owners.get(row.lane) ?? row.device) !== row.device) return undefined
      // Under a key that is not here it cannot be looked at, and under one that the server lost nobody else could read
      // it: whoever wrote it pushes it under another one.
      if (seen.state === 'waiting' || seen.isLostKey || ids.has(row.id) || contents.contains(seen.update)) continue
      // What this device wrote is here, or the server has it: nobody else says what comes next in a lane of its own.
      if (row.device === this.#ctx.identity.device && (await this.#ctx.db.lanes.get(row.lane)) !== undefined) continue
      ids.add(row.id)
      fresh.push(seen)
    }
    const all = [...opened, ...fresh.map(({ update }) => update)]
    const isMissing = buildSnapshot(all) === undefined
    if (fresh.length === 0) return { fresh, isMissing }
    const items = changedItems(projectUpdates(kind, opened), projectUpdates(kind, all))
    return { fresh: fresh.map((one) => ({ ...one, row: { ...one.row, items } })), isMissing }
  }

  async #see(doc: DocumentId, { device, ...wire }: PackedRecord): Promise<Seen | undefined> {
    const header = decodeHeader(wire.header)
    if (header?.kind !== 'record') return undefined
    const place = { device, covers: 0, seq: 0, waits: WAITS_FOR_SEQ, atMs: this.#ctx.now() }
    const row = { ...rowFromWire(doc, wire, header, place), isOffered: true, isHistory: true, isChecked: false }
    return openRow(this.#ctx, row)
  }

  /** @returns false when the document went meanwhile */
  async #keep(doc: DocumentId, fresh: readonly Good[]): Promise<boolean> {
    const { db } = this.#ctx
    const tables = [db.heads, db.records, db.lanes, db.quarantine, db.versions]
    return putOrSay(() =>
      db.transaction('rw', tables, async () => {
        const head = await db.heads.get(doc)
        if (head === undefined || head.gone !== undefined || !mayWrite(head)) return false
        // What lacks between them may be on the server: only a page of it can tell a hole.
        await keepRows(this.#ctx, fresh)
        await raiseVersions(db, [doc])
        return true
      }),
    )
  }

  #rowsOf(doc: DocumentId): Promise<RecordRow[]> {
    return this.#ctx.db.records.where('[doc+n]').between([doc, -Infinity], [doc, Infinity]).toArray()
  }
}

type Good = Seen & { state: 'good' }

function updateOf(seen: Seen): Uint8Array[] {
  return seen.state === 'good' ? [seen.update] : []
}

function sizeOf({ body }: RecordRow): number {
  return PACKED_RECORD_BYTES + body.length
}

/** Items that are not what they were: the line under each says that the server does not have it ([S3]). */
function changedItems(before: ReturnType<typeof projectUpdates>, after: ReturnType<typeof projectUpdates>): string[] {
  return Object.entries(after).flatMap(([collection, items]) =>
    Object.entries(items).flatMap(([id, item]) =>
      JSON.stringify(before[collection]?.[id]) === JSON.stringify(item) ? [] : [id],
    ),
  )
}
