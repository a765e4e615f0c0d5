import type { Sha256, VerifySignature } from './handtekening.ts'
import { bytesFromId } from './id.ts'
import type { Ondertekenaar } from './ondertekening.ts'
import { bytesFromHex, joinBytes, utf8Bytes } from './text-bytes.ts'

/** Longer than a page is no statement beside a form any more. */
export const MAX_ZIENSWIJZE = 4000

const HASH_BYTES = 32
const NO_EARLIER = new Uint8Array(HASH_BYTES)

/** Own words beside a signed version; as stored, so every part may be anything. */
export interface Zienswijze {
  /** the root of the version it stands beside, hexadecimal */
  readonly wortel: string
  readonly tekst: string
  readonly rol: Ondertekenaar
  /** id of the device that signed it */
  readonly toestel: string
  /** hexadecimal, 32 bytes */
  readonly ketenkop: string
  /** the id of the statement that it takes the place of */
  readonly vervangt?: string | undefined
}

/**
 * What a device signs for "Ik zie dit anders": `"opstap/view/v1\0" ‖ root ‖ SHA-256(words) ‖ id of the one before, or
 * zeros ‖ role ‖ device ‖ chainHead`. It names the signed version by its root and holds none of its words, so nothing
 * that was signed changes by it.
 *
 * @param woorden `woordenHash` of its words
 * @returns `undefined` for parts that nobody can have signed
 * @source AVG, article 16; docs/decisions/0030-errands-and-views.md
 */
export function zienswijzeBytes(
  one: Omit<Zienswijze, 'tekst'>,
  woorden: Uint8Array,
): Uint8Array<ArrayBuffer> | undefined {
  const [root, head] = [bytesFromHex(one.wortel), bytesFromHex(one.ketenkop)]
  const earlier = one.vervangt === undefined ? NO_EARLIER : bytesFromHex(one.vervangt)
  if ([root, head, earlier, woorden].some((part) => part?.length !== HASH_BYTES)) return undefined
  if (root === undefined || head === undefined || earlier === undefined) return undefined
  const device = deviceBytes(one.toestel)
  if (device === undefined) return undefined
  return joinBytes(utf8Bytes('opstap/view/v1\0'), root, woorden, earlier, utf8Bytes(one.rol), device, head)
}

/** What stands for the words in what is signed; spelling that NFC makes one is one. */
export function woordenHash(tekst: string, sha256: Sha256): Promise<Uint8Array> {
  return sha256(utf8Bytes(tekst.normalize('NFC')))
}

/** Whether the key of the device signed exactly these words beside exactly this version. */
export async function isZienswijzeGetekend(
  one: Zienswijze & { readonly sleutel: string; readonly handtekening: string },
  { sha256, verify }: { sha256: Sha256; verify: VerifySignature },
): Promise<boolean> {
  const bytes = zienswijzeBytes(one, await woordenHash(one.tekst, sha256))
  return bytes !== undefined && (await verify(one.sleutel, bytes, one.handtekening))
}

/**
 * Those that stand: what a later one of the same role took the place of is left out. Two that replace the same one, made
 * apart, both stand.
 */
export function staande<
  T extends { readonly id: string; readonly rol?: string; readonly vervangt?: string | undefined },
>(all: readonly T[]): T[] {
  const gone = new Set(all.flatMap(({ vervangt, rol }) => (vervangt === undefined ? [] : [`${rol} ${vervangt}`])))
  return all.filter(({ id, rol }) => !gone.has(`${rol} ${id}`))
}

function deviceBytes(id: string): Uint8Array | undefined {
  try {
    return bytesFromId(id)
  } catch (error) {
    // From another app than ours: no device of anybody here.
    if (error instanceof RangeError) return undefined
    throw error
  }
}
