import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import type { Bytes } from '#documents/bytes.ts'
import { asBytes, isSameBytes, joinBytes, randomBytes, utf8 } from '#documents/bytes.ts'
import { decrypt } from '#documents/sealed-value.ts'
import { number } from './row-bytes.ts'

/** Plain bytes of a file, in pieces of any length. */
export type FilePieces = AsyncIterable<Uint8Array>

/**
 * A file that a person keeps, sealed under a code that only the person has.
 *
 * Kind 12 · version 1 · salt 16 · check 16, then chunks: length 4 · cipher text. Key and check come from the code and the
 * salt by HKDF. The nonce of a chunk is its number and whether it is the last, so chunks cannot be dropped, swapped or
 * cut off unseen; kind, version and salt are sealed in.
 */
export type FileKind = 'opstap-kopie' | 'opstap-extra'

export type FileError = 'not-a-copy' | 'wrong-code' | 'truncated' | 'damaged' | 'newer-version'

const kinds: readonly FileKind[] = ['opstap-kopie', 'opstap-extra']
const KIND_BYTES = 12
const VERSION = 1
const SALT_BYTES = 16
const CHECK_BYTES = 16
const HEADER_BYTES = KIND_BYTES + 1 + SALT_BYTES
const CHUNK_BYTES = 1024 * 1024
const TAG_BYTES = 16

/** Crockford's base 32: no letter that looks like a digit. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LETTERS = 24

/** A fresh code of 120 bits, in groups of four, to be shown to the person and kept nowhere. */
export function newCopyCode(): string {
  const letters = [...randomBytes(CODE_LETTERS)].map((byte) => LETTERS[byte & 31])
  return letters.join('').replaceAll(/(.{4})(?=.)/g, '$1 ')
}

/** What a person typed as the code meant it: case, spaces and look-alikes do not matter. */
export function readCopyCode(typed: string): string | undefined {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const isCode = letters.length === CODE_LETTERS && [...letters].every((letter) => LETTERS.includes(letter))
  return isCode ? letters : undefined
}

/**
 * @param code from `newCopyCode`
 * @throws RangeError when `code` is no code
 */
export async function sealFile(kind: FileKind, pieces: FilePieces, code: string): Promise<Blob> {
  const letters = readCopyCode(code)
  if (letters === undefined) throw new RangeError('Not a code')
  const header = joinBytes(utf8(kind), Uint8Array.of(VERSION), randomBytes(SALT_BYTES))
  const { key, check } = await keysOf(letters, header)
  const parts: Bytes[] = [header, check]
  let count = 0
  let waiting: Uint8Array = new Uint8Array(0)
  const seal = async (plain: Uint8Array, isLast: boolean): Promise<void> => {
    const cipher = { name: 'AES-GCM', iv: nonceOf(count++, isLast), additionalData: header }
    const sealed = new Uint8Array(await crypto.subtle.encrypt(cipher, key, asBytes(plain)))
    parts.push(asBytes(number(sealed.length)), sealed)
  }
  for await (const piece of pieces) {
    waiting = joinBytes(waiting, piece)
    while (waiting.length > CHUNK_BYTES) {
      await seal(waiting.subarray(0, CHUNK_BYTES), false)
      waiting = waiting.slice(CHUNK_BYTES)
    }
  }
  await seal(waiting, true)
  return new Blob(parts, { type: 'application/octet-stream' })
}

/** A file whose code was right. */
export interface OpenedFile {
  kind: FileKind
  /** What is in it, from the beginning; it ends early where `onError` is told of something. */
  pieces(onError: (error: FileError) => void): FilePieces
}

/** What a file calls itself, without its code; `undefined` when it is none of ours. */
export async function kindOfFile(file: Blob): Promise<FileKind | undefined> {
  const start = await bytesOf(file, 0, KIND_BYTES)
  return kinds.find((kind) => isSameBytes(start, utf8(kind)))
}

/** Opens a file and reads it through once, so that a cut file is called that, and not a damaged one. */
export async function openFile(file: Blob, code: string): Promise<Result<OpenedFile, FileError>> {
  const kind = await kindOfFile(file)
  if (kind === undefined) return fail('not-a-copy')
  const start = await bytesOf(file, 0, HEADER_BYTES + CHECK_BYTES)
  if ((start[KIND_BYTES] ?? 0) > VERSION) return fail('newer-version')
  if (start.length < HEADER_BYTES + CHECK_BYTES) return fail('truncated')
  const letters = readCopyCode(code)
  if (letters === undefined) return fail('wrong-code')
  const header = start.slice(0, HEADER_BYTES)
  const { key, check } = await keysOf(letters, header)
  if (!isSameBytes(check, start.subarray(HEADER_BYTES))) return fail('wrong-code')
  const opened: OpenedFile = { kind, pieces: (onError) => openChunks(file, { key, header }, onError) }
  let error: FileError | undefined
  for await (const _piece of opened.pieces((found) => (error = found))) continue
  return error === undefined ? ok(opened) : fail(error)
}

async function* openChunks(
  file: Blob,
  { key, header }: { key: CryptoKey; header: Bytes },
  onError: (error: FileError) => void,
): FilePieces {
  let at = HEADER_BYTES + CHECK_BYTES
  for (let count = 0; ; count++) {
    const four = await bytesOf(file, at, 4)
    const length = four.length === 4 ? new DataView(four.buffer).getUint32(0) : 0
    const body = await bytesOf(file, at + 4, length)
    if (four.length < 4 || body.length < length) return onError('truncated')
    if (length < TAG_BYTES || length > CHUNK_BYTES + TAG_BYTES) return onError('damaged')
    at += 4 + length
    const isLast = at >= file.size
    const plain = await decrypt(key, nonceOf(count, isLast), header, body)
    if (plain === undefined) {
      // Cut exactly between two chunks.
      const isCut = isLast && (await decrypt(key, nonceOf(count, false), header, body)) !== undefined
      return onError(isCut ? 'truncated' : 'damaged')
    }
    yield plain
    if (isLast) return undefined
  }
}

async function keysOf(letters: string, header: Bytes): Promise<{ key: CryptoKey; check: Bytes }> {
  const salt = header.slice(KIND_BYTES + 1)
  const secret = await crypto.subtle.importKey('raw', utf8(letters), 'HKDF', false, ['deriveKey', 'deriveBits'])
  const derive = (info: string): HkdfParams => ({ name: 'HKDF', hash: 'SHA-256', salt, info: utf8(info) })
  const key = await crypto.subtle.deriveKey(
    derive('opstap/copy/v1/key'),
    secret,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
  const check = await crypto.subtle.deriveBits(derive('opstap/copy/v1/check'), secret, CHECK_BYTES * 8)
  return { key, check: new Uint8Array(check) }
}

function nonceOf(count: number, isLast: boolean): Bytes {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setUint32(7, count)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

async function bytesOf(file: Blob, start: number, length: number): Promise<Bytes> {
  return new Uint8Array(await file.slice(start, start + length).arrayBuffer())
}
