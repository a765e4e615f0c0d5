import { z } from 'zod/mini'
import { canonicalJson } from './canonical-json.ts'
import { bytesFromId } from './id.ts'
import type { Result } from './result.ts'
import { fail, ok } from './result.ts'
import type { Rol } from './rol.ts'
import { bytesFromHex, hexFromBytes, joinBytes, utf8Bytes } from './text-bytes.ts'

/** The platform's SHA-256; the domain has none of its own. */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>

/** The platform's Ed25519. @param sigPub base64url, 32 bytes. @param signature base64url, 64 bytes */
export type VerifySignature = (sigPub: string, bytes: Uint8Array, signature: string) => Promise<boolean>

/** What a root is about, beside the answers. */
const kaderSchema = z.strictObject({
  /** the name of the form */
  schema: z.string(),
  /** of the form's rows, so that a later form can differ */
  version: z.number(),
  /** id of the reflectie */
  case: z.string(),
  /** id of the plaatsing */
  workplace: z.string(),
  /** the day on the form */
  period: z.string(),
})
export type Kader = z.infer<typeof kaderSchema>

const answerSchema = z.strictObject({ path: z.string(), salt: z.string(), value: z.string() })
/** An answer that was erased later: its leaf stays, so the root still comes out. */
const erasedSchema = z.strictObject({ path: z.string(), leaf: z.string() })
const inhoudSchema = z.strictObject({ ...kaderSchema.shape, answers: z.array(z.union([answerSchema, erasedSchema])) })

/** What was signed: the frame and every answer with its salt. */
export type Inhoud = z.infer<typeof inhoudSchema>

export const SALT_BYTES = 16
const HASH_BYTES = 32

/**
 * The salts for a form, equal on both phones, so that both can sign offline and still sign one root.
 *
 * @param seed secret of this form, known to those who may read it. Erasing an answer for good means erasing the
 * seed as well: with it, a guess at a short answer can be tried
 * @source design: security 3.7
 */
export async function deriveSalts(
  seed: Uint8Array,
  paths: readonly string[],
  sha256: Sha256,
): Promise<Record<string, Uint8Array>> {
  const salts = paths.map(async (path) => {
    const hash = await sha256(joinBytes(utf8Bytes('salt\0'), seed, utf8Bytes(`\0${path}`)))
    return [path, hash.slice(0, SALT_BYTES)] as const
  })
  return Object.fromEntries(await Promise.all(salts))
}

/**
 * The text to keep beside a signature: exactly the characters the root is made of.
 *
 * @param values answer per path; an answer that is not filled in is an empty text, and signed as such
 * @param salts 16 bytes per path
 * @throws RangeError when a path has no salt of 16 bytes
 */
export function makeInhoud(
  kader: Kader,
  values: Readonly<Record<string, string>>,
  salts: Readonly<Record<string, Uint8Array>>,
): string {
  const answers = Object.entries(values)
    .map(([path, value]) => {
      const salt = salts[path]
      if (salt?.length !== SALT_BYTES) throw new RangeError(`No salt for ${path}`)
      return { path, salt: hexFromBytes(salt), value }
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return canonicalJson({ ...kader, answers })
}

export type InhoudError = 'unreadable' | 'not-canonical' | 'root-differs'

/**
 * Reads kept text that came from a document or a file, without checking it against a root.
 *
 * @returns `not-canonical` when its spelling or order is not the one that is hashed, or a path occurs twice
 */
export function parseInhoud(text: string): Result<Inhoud, InhoudError> {
  const parsed = inhoudSchema.safeParse(jsonOf(text))
  if (!parsed.success) return fail('unreadable')
  const paths = parsed.data.answers.map((answer) => answer.path)
  const isAscending = paths.every((path, index) => index === 0 || (paths[index - 1] ?? '') < path)
  if (!isAscending || canonicalJson(parsed.data) !== text) return fail('not-canonical')
  return ok(parsed.data)
}

/**
 * The root of what is signed: `SHA-256` over the frame and the sorted leaves, where a leaf is
 * `SHA-256("leaf\0" ‖ salt ‖ {path, value})`.
 *
 * @returns 64 hexadecimal characters
 * @source design: security 3.7
 */
export async function rootOf(inhoud: Inhoud, sha256: Sha256): Promise<Result<string, InhoudError>> {
  const leaves: string[] = []
  for (const answer of inhoud.answers) {
    const leaf = 'leaf' in answer ? answer.leaf : await leafOf(answer, sha256)
    if (leaf === undefined || bytesFromHex(leaf)?.length !== HASH_BYTES) return fail('unreadable')
    leaves.push(leaf)
  }
  const { answers: _answers, ...kader } = inhoud
  const text = canonicalJson({ ...kader, leaves: leaves.toSorted() })
  return ok(hexFromBytes(await sha256(utf8Bytes(text))))
}

/** The leaf of each answer of kept text, by path; with them it can be told which answer was changed later. */
export async function leavesIn(text: string, sha256: Sha256): Promise<Record<string, string>> {
  const inhoud = parseInhoud(text)
  const leaves: Record<string, string> = {}
  for (const answer of inhoud.ok ? inhoud.value.answers : []) {
    const leaf = 'leaf' in answer ? answer.leaf : await leafOf(answer, sha256)
    if (leaf !== undefined) leaves[answer.path] = leaf
  }
  return leaves
}

/**
 * Whether kept text is what a root stands for.
 *
 * @returns the content; `root-differs` when anything in it changed, its order, a salt or an accent included
 */
export async function verifyInhoud(text: string, root: string, sha256: Sha256): Promise<Result<Inhoud, InhoudError>> {
  const inhoud = parseInhoud(text)
  if (!inhoud.ok) return inhoud
  const own = await rootOf(inhoud.value, sha256)
  if (!own.ok) return own
  return own.value === root ? inhoud : fail('root-differs')
}

/**
 * The kept text without one answer: the words and their salt are gone, root and signatures still verify.
 *
 * @returns `unreadable` when there is no such answer, or it was erased before
 */
export async function eraseAnswer(text: string, path: string, sha256: Sha256): Promise<Result<string, InhoudError>> {
  const inhoud = parseInhoud(text)
  if (!inhoud.ok) return inhoud
  const answer = inhoud.value.answers.find((one) => one.path === path)
  if (answer === undefined || 'leaf' in answer) return fail('unreadable')
  const leaf = await leafOf(answer, sha256)
  if (leaf === undefined) return fail('unreadable')
  const answers = inhoud.value.answers.map((one) => (one === answer ? { path, leaf } : one))
  return ok(canonicalJson({ ...inhoud.value, answers }))
}

/**
 * The bytes a device signs: `"opstap/form/v1\0" ‖ root ‖ role ‖ device ‖ chainHead`. Every part but the role has a
 * fixed length, so no two different signings have the same bytes.
 *
 * @param root 64 hexadecimal characters
 * @param toestel id of the signing device
 * @param chainHead 32 bytes: head of the signer's device chain
 * @throws RangeError when a part has another length
 * @source design: security 3.7
 */
export function signedBytes(root: string, rol: Rol, toestel: string, chainHead: Uint8Array): Uint8Array<ArrayBuffer> {
  const rootBytes = bytesFromHex(root)
  if (rootBytes?.length !== HASH_BYTES) throw new RangeError('Not a root')
  if (chainHead.length !== HASH_BYTES) throw new RangeError('Not a chain head')
  return joinBytes(utf8Bytes('opstap/form/v1\0'), rootBytes, utf8Bytes(rol), bytesFromId(toestel), chainHead)
}

/** What of a signature says who signed which root; as stored, so every part may be anything. */
export interface Getekend {
  readonly wortel: string
  readonly rol: Rol
  readonly toestel: string
  /** hexadecimal, 32 bytes */
  readonly ketenkop: string
  /** base64url: public key of the device */
  readonly sleutel: string
  /** base64url */
  readonly handtekening: string
}

/** @returns the bytes that were signed, or `undefined` for parts that nobody can have signed */
export function bytesOfGetekend({
  wortel,
  rol,
  toestel,
  ketenkop,
}: Omit<Getekend, 'sleutel' | 'handtekening'>): Uint8Array<ArrayBuffer> | undefined {
  const head = bytesFromHex(ketenkop)
  if (head === undefined) return undefined
  try {
    return signedBytes(wortel, rol, toestel, head)
  } catch (error) {
    // Parts of another length come from another app than ours: no signature of this form.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Whether the key of the device made this signature, under exactly this root, role, device and chain head. */
export async function isGetekend(one: Getekend, verify: VerifySignature): Promise<boolean> {
  const bytes = bytesOfGetekend(one)
  return bytes !== undefined && (await verify(one.sleutel, bytes, one.handtekening))
}

/** The id of a stored signature: the hash of what was signed, so signing the same twice is one item. */
export async function handtekeningId(signed: Uint8Array<ArrayBuffer>, sha256: Sha256): Promise<string> {
  return hexFromBytes(await sha256(signed))
}

/** One answer that is not as it was signed. */
export interface Verschil {
  readonly path: string
  /** `undefined` for an answer that was not on the form then */
  readonly signed: string | undefined
  /** `undefined` for an answer that is not on the form now */
  readonly present: string | undefined
}

/**
 * The answers that differ from what was signed, by path. Differences that NFC removes are none; an erased answer
 * cannot be compared and is left out.
 */
export function listVerschillen(inhoud: Inhoud, present: Readonly<Record<string, string>>): Verschil[] {
  const signed = new Map(inhoud.answers.map((answer) => [answer.path, answer]))
  const paths = [...new Set([...signed.keys(), ...Object.keys(present)])].toSorted()
  return paths.flatMap((path) => {
    const answer = signed.get(path)
    if (answer && 'leaf' in answer) return []
    const now = present[path]?.normalize('NFC')
    return answer?.value === now ? [] : [{ path, signed: answer?.value, present: now }]
  })
}

async function leafOf(answer: z.infer<typeof answerSchema>, sha256: Sha256): Promise<string | undefined> {
  const salt = bytesFromHex(answer.salt)
  if (salt?.length !== SALT_BYTES) return undefined
  const text = canonicalJson({ path: answer.path, value: answer.value })
  return hexFromBytes(await sha256(joinBytes(utf8Bytes('leaf\0'), salt, utf8Bytes(text))))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // `undefined` fits no schema, so the caller answers `unreadable`.
    return undefined
  }
}
