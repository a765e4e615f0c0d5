import { nonceOf } from '#domain/certificaat.ts'
import { hexFromBytes } from '#domain/text-bytes.ts'
import { bytesToSign, proofOptions, withProof } from '#domain/verklaring.ts'
import { bytesFromBase64 } from '#identity/bytes.ts'
import { sha256 } from '#workspace/leren/handtekeningen.ts'
import type { Workspace } from '#workspace/workspace.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * Signs a document with the key of this device, as a proof inside it.
 *
 * @param documentOf from the public key, 32 bytes, and the moment (`2026-12-08T14:00:00Z`)
 * @returns `undefined` where there is no key, or it does not sign now
 */
export async function tekenVerklaring(
  workspace: Pick<Workspace, 'sign' | 'nowMs'>,
  documentOf: (key: Uint8Array, at: string) => Json,
): Promise<Json | undefined> {
  const at = new Date(workspace.nowMs()).toISOString().replace(/\.\d+Z$/, 'Z')
  let parts: [document: Json, options: Json] | undefined
  const made = await workspace.sign?.(async (toestel, chainHead, publicKey) => {
    const key = bytesFromBase64(publicKey) ?? new Uint8Array()
    const document = documentOf(key, at)
    const options = proofOptions(document, key, at, nonceOf(toestel, hexFromBytes(chainHead)))
    parts = [document, options]
    return bytesToSign(document, options, sha256)
  })
  const signature = bytesFromBase64(made?.signature ?? '')
  if (parts === undefined || signature?.length !== 64) return undefined
  return withProof(...parts, signature)
}
