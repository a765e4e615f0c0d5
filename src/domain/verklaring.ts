import { z } from 'zod/mini'
import { jcs } from './canonical-json.ts'
import type { Sha256 } from './handtekening.ts'
import { bytesFromMultibase, didFromKey, keyFromDid, multibaseFromBytes } from './multibase.ts'
import { joinBytes, utf8Bytes } from './text-bytes.ts'

/** The platform's Ed25519, on bytes. @param key 32 bytes. @param signature 64 bytes */
export type VerifyBytes = (key: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => Promise<boolean>

type Json = Readonly<Record<string, unknown>>

const proofSchema = z.looseObject({
  type: z.literal('DataIntegrityProof'),
  cryptosuite: z.literal('eddsa-jcs-2022'),
  verificationMethod: z.string(),
  proofPurpose: z.literal('assertionMethod'),
  nonce: z.optional(z.string()),
  proofValue: z.string(),
})
const signedSchema = z.looseObject({ '@context': z.array(z.string()), proof: proofSchema })

/**
 * What the proof says beside its value.
 *
 * @param key public key, 32 bytes
 * @param created `2026-12-08T14:00:00Z`
 * @param nonce words of the signer that are signed along
 */
export function proofOptions(document: Json, key: Uint8Array, created: string, nonce: string): Json {
  const did = didFromKey(key)
  return {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-jcs-2022',
    created,
    verificationMethod: `${did}#${did.slice('did:key:'.length)}`,
    proofPurpose: 'assertionMethod',
    nonce,
    '@context': document['@context'],
  }
}

/**
 * The 64 bytes that are signed: the hash of the options, then of the document.
 *
 * @source W3C Data Integrity EdDSA Cryptosuites 1.0, section 3.3.4
 */
export async function bytesToSign(document: Json, options: Json, sha256: Sha256): Promise<Uint8Array<ArrayBuffer>> {
  const hashes = [options, document].map((one) => sha256(utf8Bytes(jcs(one))))
  return joinBytes(...(await Promise.all(hashes)))
}

/** The document with its proof. @param signature 64 bytes */
export function withProof(document: Json, options: Json, signature: Uint8Array): Json {
  return { ...document, proof: { ...options, proofValue: multibaseFromBytes(signature) } }
}

/**
 * Whether a verklaring is what the key in its own proof signed. Whose key that is, it does not say.
 *
 * @param value parsed JSON from anywhere
 * @returns the document without its proof, the key, and the signer's own words beside it; `undefined` when it is not so, or of another kind
 */
export async function verifyVerklaring(
  value: unknown,
  platform: { sha256: Sha256; verify: VerifyBytes },
): Promise<{ document: Json; key: Uint8Array<ArrayBuffer>; nonce: string } | undefined> {
  const parsed = signedSchema.safeParse(value)
  if (!parsed.success) return undefined
  const { proof, ...document } = parsed.data
  const { proofValue, ...options } = proof
  const key = keyFromDid(proof.verificationMethod)
  const signature = bytesFromMultibase(proofValue)
  // The proof names the words it is about: other words would give the same document another meaning.
  if (jcs(options['@context']) !== jcs(document['@context'])) return undefined
  if (key === undefined || signature?.length !== 64) return undefined
  const isSigned = await platform.verify(key, await bytesToSign(document, options, platform.sha256), signature)
  return isSigned ? { document, key, nonce: proof.nonce ?? '' } : undefined
}
