import { joinBytes } from './text-bytes.ts'

const letters = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
/** what the key of a `did:key` begins with when it is Ed25519 */
const ED25519 = Uint8Array.of(0xed, 0x01)
const KEY_BYTES = 32

/** Bytes as base58btc behind the letter `z`. @source W3C Controlled Identifiers 1.0, section 2.4 */
export function multibaseFromBytes(bytes: Uint8Array): string {
  let number = 0n
  for (const byte of bytes) number = (number << 8n) | BigInt(byte)
  let text = ''
  for (; number > 0n; number /= 58n) text = `${letters[Number(number % 58n)]}${text}`
  const zeros = bytes.findIndex((byte) => byte !== 0)
  return `z${'1'.repeat(zeros === -1 ? bytes.length : zeros)}${text}`
}

/** @returns `undefined` when it is no base58btc behind a `z` */
export function bytesFromMultibase(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^z[1-9A-HJ-NP-Za-km-z]*$/.test(text)) return undefined
  const body = text.slice(1)
  let number = 0n
  for (const letter of body) number = number * 58n + BigInt(letters.indexOf(letter))
  const bytes: number[] = []
  for (; number > 0n; number >>= 8n) bytes.unshift(Number(number & 255n))
  const zeros = /^1*/.exec(body)?.[0].length ?? 0
  return joinBytes(new Uint8Array(zeros), Uint8Array.from(bytes))
}

/**
 * The name of a public Ed25519 key that needs no register: `did:key:z6Mk…`.
 *
 * @param key 32 bytes
 */
export function didFromKey(key: Uint8Array): string {
  return `did:key:${multibaseFromBytes(joinBytes(ED25519, key))}`
}

/** The public Ed25519 key in a `did:key`, also where a fragment follows; `undefined` for every other name. */
export function keyFromDid(did: string): Uint8Array<ArrayBuffer> | undefined {
  const [, name = '', fragment] = /^did:key:([^#]+)(?:#(.+))?$/.exec(did) ?? []
  const bytes = bytesFromMultibase(name)
  if (bytes?.length !== ED25519.length + KEY_BYTES || bytes[0] !== ED25519[0] || bytes[1] !== ED25519[1]) {
    return undefined
  }
  return fragment === undefined || fragment === name ? bytes.slice(ED25519.length) : undefined
}
