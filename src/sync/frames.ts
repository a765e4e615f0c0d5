import type { DocumentId, ToestelId } from '#domain/id.ts'
import { bytesFromId, ID_BYTES, idFromBytes } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { rolSchema } from '#domain/rol.ts'
import { HEADER_BYTES, RECORD_ID_BYTES } from '#documents/record-header.ts'
import type { RefusalCode } from './protocol.ts'
import { refusalCodes } from './protocol.ts'

/** A sealed record as it travels. `header` is opaque here; `record-header.ts` reads it. */
export interface WireRecord {
  /** 16 random bytes, the first 12 are the nonce */
  id: Uint8Array
  header: Uint8Array
  /** cipher text with its tag */
  body: Uint8Array
}

/** A record the server has: with its place in the document and the device it came from. */
export interface StoredRecord extends WireRecord {
  /** 1 and up; 0 for a snapshot, which has no place of its own */
  seq: number
  /** for a snapshot: everything up to this seq; else 0 */
  covers: number
  device: ToestelId
  /** of a snapshot only */
  proof?: { log: string; role: Rol; signature: Uint8Array }
}

/** A snapshot as it is offered to the server. */
export interface CoverRequest {
  doc: DocumentId
  covers: number
  record: WireRecord
  /** Ed25519 by the offering device over `snapshotText` */
  signature: Uint8Array
}

export interface PushItem extends WireRecord {
  doc: DocumentId
  /** set when an old record is pushed again as history: the device it came from */
  origin?: ToestelId
}

export type PushResult = { seq: number } | { code: RefusalCode }

export interface PullDocument {
  doc: DocumentId
  /** the highest seq of the document */
  head: number
  /** this page holds everything after `since` up to here (or all, when equal to head) */
  upTo: number
  /** how many snapshots of it were withdrawn so far: what another count answered means nothing any more */
  withdrawals: number
  rows: StoredRecord[]
}

export interface PullPage {
  log: string
  docs: PullDocument[]
}

/** First byte of a binary socket frame. */
export const FRAME_PUSH = 1
export const FRAME_PUSH_ANSWER = 2
export const FRAME_LIVE = 3

/** Push: request number (socket only, else 0), then the records. */
export function encodePush(request: number, items: readonly PushItem[]): Uint8Array {
  const out = new ByteWriter()
  out.byte(FRAME_PUSH)
  out.number(request)
  out.number(items.length)
  for (const item of items) {
    out.raw(bytesFromId(item.doc))
    out.byte(item.origin === undefined ? 0 : 1)
    if (item.origin !== undefined) out.raw(bytesFromId(item.origin))
    writeRecord(out, item)
  }
  return out.done()
}

/** @throws RangeError when the bytes are not a push */
export function decodePush(bytes: Uint8Array): { request: number; items: PushItem[] } {
  const input = new ByteReader(bytes)
  input.expect(FRAME_PUSH)
  const request = input.number()
  const items: PushItem[] = []
  const count = input.count()
  for (let at = 0; at < count; at++) {
    const doc = idFromBytes('d', input.raw(ID_BYTES))
    const origin = input.byte() === 1 ? idFromBytes('t', input.raw(ID_BYTES)) : undefined
    const item: PushItem = { doc, ...readRecord(input) }
    if (origin !== undefined) item.origin = origin
    items.push(item)
  }
  input.end()
  return { request, items }
}

/** One result per pushed record, in the same order. */
export function encodePushAnswer(request: number, log: string, results: readonly PushResult[]): Uint8Array {
  const out = new ByteWriter()
  out.byte(FRAME_PUSH_ANSWER)
  out.number(request)
  out.text(log)
  out.number(results.length)
  for (const result of results) {
    if ('seq' in result) {
      out.byte(0)
      out.number(result.seq)
    } else out.byte(1 + refusalCodes.indexOf(result.code))
  }
  return out.done()
}

/** @throws RangeError when the bytes are not a push answer */
export function decodePushAnswer(bytes: Uint8Array): { request: number; log: string; results: PushResult[] } {
  const input = new ByteReader(bytes)
  input.expect(FRAME_PUSH_ANSWER)
  const request = input.number()
  const log = input.text()
  const results: PushResult[] = []
  const count = input.count()
  for (let at = 0; at < count; at++) {
    const state = input.byte()
    if (state === 0) results.push({ seq: input.number() })
    else results.push({ code: refusalCodes[state - 1] ?? 'server-error' })
  }
  input.end()
  return { request, log, results }
}

export function encodePullPage(page: PullPage): Uint8Array {
  const out = new ByteWriter()
  out.text(page.log)
  out.number(page.docs.length)
  for (const part of page.docs) {
    out.raw(bytesFromId(part.doc))
    out.number(part.head)
    out.number(part.upTo)
    out.number(part.withdrawals)
    out.number(part.rows.length)
    for (const row of part.rows) writeStored(out, row)
  }
  return out.done()
}

/** @throws RangeError when the bytes are not a page */
export function decodePullPage(bytes: Uint8Array): PullPage {
  const input = new ByteReader(bytes)
  const log = input.text()
  const docs: PullDocument[] = []
  const count = input.count()
  for (let at = 0; at < count; at++) {
    const doc = idFromBytes('d', input.raw(ID_BYTES))
    const head = input.number()
    const upTo = input.number()
    const withdrawals = input.number()
    const rows: StoredRecord[] = []
    const rowCount = input.count()
    for (let row = 0; row < rowCount; row++) rows.push(readStored(input))
    docs.push({ doc, head, upTo, withdrawals, rows })
  }
  input.end()
  return { log, docs }
}

/** One live record for a watched document. */
export function encodeLive(log: string, doc: DocumentId, row: StoredRecord): Uint8Array {
  const out = new ByteWriter()
  out.byte(FRAME_LIVE)
  out.text(log)
  out.raw(bytesFromId(doc))
  writeStored(out, row)
  return out.done()
}

/** @throws RangeError when the bytes are not a live record */
export function decodeLive(bytes: Uint8Array): { log: string; doc: DocumentId; row: StoredRecord } {
  const input = new ByteReader(bytes)
  input.expect(FRAME_LIVE)
  const log = input.text()
  const doc = idFromBytes('d', input.raw(ID_BYTES))
  const row = readStored(input)
  input.end()
  return { log, doc, row }
}

/** A snapshot offered to the server: covers everything of `doc` up to `row.covers`. */
export function encodeCover({ doc, covers, record, signature }: CoverRequest): Uint8Array {
  const out = new ByteWriter()
  out.raw(bytesFromId(doc))
  out.number(covers)
  writeRecord(out, record)
  out.bytes(signature)
  return out.done()
}

/** @throws RangeError when the bytes are not a cover request */
export function decodeCover(bytes: Uint8Array): CoverRequest {
  const input = new ByteReader(bytes)
  const doc = idFromBytes('d', input.raw(ID_BYTES))
  const covers = input.number()
  const record = readRecord(input)
  const signature = input.bytes()
  input.end()
  return { doc, covers, record, signature }
}

function writeRecord(out: ByteWriter, record: WireRecord): void {
  out.raw(record.id)
  out.raw(record.header)
  out.bytes(record.body)
}

function readRecord(input: ByteReader): WireRecord {
  return { id: input.raw(RECORD_ID_BYTES), header: input.raw(HEADER_BYTES), body: input.bytes() }
}

function writeStored(out: ByteWriter, row: StoredRecord): void {
  out.number(row.seq)
  out.number(row.covers)
  out.raw(bytesFromId(row.device))
  writeRecord(out, row)
  // Only a snapshot is signed: records pay nothing for it.
  if (row.covers === 0) return
  out.text(row.proof?.log ?? '')
  out.text(row.proof?.role ?? '')
  out.bytes(row.proof?.signature ?? new Uint8Array(0))
}

function readStored(input: ByteReader): StoredRecord {
  const seq = input.number()
  const covers = input.number()
  const device = idFromBytes('t', input.raw(ID_BYTES))
  const row: StoredRecord = { seq, covers, device, ...readRecord(input) }
  if (covers === 0) return row
  const [log, role, signature] = [input.text(), rolSchema.safeParse(input.text()), input.bytes()]
  // A role this version does not know cannot be judged; the reader sets such a snapshot apart.
  return role.success && signature.length > 0 ? { ...row, proof: { log, role: role.data, signature } } : row
}

/** Grows as needed; numbers are LEB128. */
export class ByteWriter {
  #buffer = new Uint8Array(256)
  #at = 0

  #room(size: number): void {
    if (this.#at + size <= this.#buffer.length) return
    const next = new Uint8Array(Math.max(this.#buffer.length * 2, this.#at + size))
    next.set(this.#buffer)
    this.#buffer = next
  }

  byte(value: number): void {
    this.#room(1)
    this.#buffer[this.#at++] = value
  }

  /** 0 up to 2^53 */
  number(value: number): void {
    let rest = value
    while (rest > 127) {
      this.byte((rest % 128) | 128)
      rest = Math.floor(rest / 128)
    }
    this.byte(rest)
  }

  raw(value: Uint8Array): void {
    this.#room(value.length)
    this.#buffer.set(value, this.#at)
    this.#at += value.length
  }

  bytes(value: Uint8Array): void {
    this.number(value.length)
    this.raw(value)
  }

  text(value: string): void {
    this.bytes(new TextEncoder().encode(value))
  }

  done(): Uint8Array {
    return this.#buffer.slice(0, this.#at)
  }
}

/** Reads what ByteWriter wrote; every method throws RangeError past the end. */
export class ByteReader {
  #at = 0
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  byte(): number {
    const value = this.#bytes[this.#at++]
    if (value === undefined) throw new RangeError('Past the end')
    return value
  }

  expect(value: number): void {
    if (this.byte() !== value) throw new RangeError('Another kind of frame')
  }

  number(): number {
    let value = 0
    let factor = 1
    for (let at = 0; at < 8; at++) {
      const byte = this.byte()
      value += (byte & 127) * factor
      if (byte < 128) {
        if (!Number.isSafeInteger(value)) throw new RangeError('Number too large')
        return value
      }
      factor *= 128
    }
    throw new RangeError('Number too long')
  }

  /** A number of things that follow, each at least one byte: so never more than what is left. */
  count(): number {
    const value = this.number()
    if (value > this.#bytes.length - this.#at) throw new RangeError('More things than bytes')
    return value
  }

  raw(length: number): Uint8Array {
    const end = this.#at + length
    if (end > this.#bytes.length) throw new RangeError('Past the end')
    const value = this.#bytes.slice(this.#at, end)
    this.#at = end
    return value
  }

  bytes(): Uint8Array {
    return this.raw(this.number())
  }

  text(): string {
    return new TextDecoder('utf-8', { fatal: true }).decode(this.bytes())
  }

  end(): void {
    if (this.#at !== this.#bytes.length) throw new RangeError('Bytes left over')
  }
}
