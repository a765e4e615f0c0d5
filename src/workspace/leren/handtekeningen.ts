import type { Item } from '#domain/documentvorm.ts'
import type { Sha256 } from '#domain/handtekening.ts'
import { handtekeningId, signedBytes, verifyInhoud } from '#domain/handtekening.ts'
import type { GeldigeHandtekening } from '#domain/ondertekening.ts'
import { bytesFromHex } from '#domain/text-bytes.ts'
import { verifyBytes } from '#identity/form-signature.ts'
import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/** A signature as stored; its id is the hash of what was signed. */
export type Handtekening = Item<'reflectie', 'handtekeningen'>

export type Verdict = GeldigeHandtekening | 'vals'

/** SHA-256 of this platform. */
export const sha256: Sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))

/**
 * Whether a stored signature is what it says: the root belongs to the kept text, the id to what was signed, the
 * writer is the signer or the person on whose phone it was confirmed, and the device's key made it.
 */
export async function verifyHandtekening(item: Handtekening): Promise<Verdict> {
  const { wortel, inhoud: text, rol, toestel, ketenkop, persoonId, opMs } = item
  const head = bytesFromHex(ketenkop ?? '')
  if (wortel === undefined || text === undefined || rol === undefined || toestel === undefined) return 'vals'
  const inhoud = await verifyInhoud(text, wortel, sha256)
  if (!inhoud.ok || head === undefined || inhoud.value.case !== item.reflectieId) return 'vals'
  const bytes = bytesOf(wortel, rol, toestel, head)
  if (bytes === undefined || (await handtekeningId(bytes, sha256)) !== item.id) return 'vals'
  const writer = item.$wie.wortel?.persoon
  if (writer !== persoonId && writer !== item.bevestigdBij) return 'vals'
  const isSigned = item.sleutel === undefined || (await verifyBytes(item.sleutel, bytes, item.handtekening ?? ''))
  return isSigned ? { id: item.id, rol, wortel, inhoud: inhoud.value, opMs: opMs ?? 0 } : 'vals'
}

function bytesOf(...parts: Parameters<typeof signedBytes>): Uint8Array<ArrayBuffer> | undefined {
  try {
    return signedBytes(...parts)
  } catch (error) {
    // Parts of another length come from another app than ours: no signature of this form.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** What came out, by everything that was looked at, so that a changed signature is looked at again. */
const verdicts = signal<ReadonlyMap<string, Verdict>>(new Map())
const asked = new Set<string>()

/** Verifies signatures in the background. @returns what came out of each, `undefined` while it is not known */
export function useGeldige(items: readonly Handtekening[]): (item: Handtekening) => Verdict | undefined {
  const known = verdicts.value
  useEffect(() => {
    void verifyNew(items)
  })
  return (item) => known.get(keyOf(item))
}

async function verifyNew(items: readonly Handtekening[]): Promise<void> {
  const fresh = items.filter((item) => !asked.has(keyOf(item)))
  if (fresh.length === 0) return
  for (const item of fresh) asked.add(keyOf(item))
  const found = await Promise.all(fresh.map(async (item) => [keyOf(item), await verifyHandtekening(item)] as const))
  verdicts.value = new Map([...verdicts.value, ...found])
}

function keyOf(item: Handtekening): string {
  const { id, reflectieId, wortel, inhoud, rol, toestel, ketenkop, persoonId, handtekening, sleutel, bevestigdBij } =
    item
  return JSON.stringify([
    id,
    reflectieId,
    wortel,
    inhoud,
    rol,
    toestel,
    ketenkop,
    persoonId,
    handtekening,
    sleutel,
    bevestigdBij,
    item.$wie.wortel?.persoon,
  ])
}
