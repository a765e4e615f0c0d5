import type { Item } from '#domain/documentvorm.ts'
import type { Sha256 } from '#domain/handtekening.ts'
import { bytesOfGetekend, handtekeningId, isGetekend, verifyInhoud } from '#domain/handtekening.ts'
import type { GeldigeHandtekening } from '#domain/ondertekening.ts'
import type { Rol } from '#domain/rol.ts'
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
  const { wortel, inhoud: text, rol, toestel, ketenkop, opMs, sleutel, handtekening } = item
  if (wortel === undefined || text === undefined || rol === undefined || toestel === undefined) return 'vals'
  if (ketenkop === undefined || sleutel === undefined || handtekening === undefined) return 'vals'
  const inhoud = await verifyInhoud(text, wortel, sha256)
  if (!inhoud.ok || inhoud.value.case !== item.reflectieId || !isByWriter(item)) return 'vals'
  const bytes = bytesOfGetekend({ wortel, rol, toestel, ketenkop })
  if (bytes === undefined || (await handtekeningId(bytes, sha256)) !== item.id) return 'vals'
  const isSigned = await isGetekend({ wortel, rol, toestel, ketenkop, sleutel, handtekening }, verifyBytes)
  return isSigned ? { id: item.id, rol, wortel, inhoud: inhoud.value, opMs: opMs ?? 0 } : 'vals'
}

/** Kept by who signed, or by the one person on whose phone a werkbegeleider confirms. */
function isByWriter({ $wie, persoonId, bevestigdBij, rol }: Handtekening): boolean {
  const writer = $wie.wortel?.persoon
  if (bevestigdBij === undefined) return writer !== undefined && writer === persoonId
  return rol === 'werkbegeleider' && writer === bevestigdBij && bevestigdBij !== persoonId
}

/**
 * Whether the people of the form contradict a signature: somebody who is in it in another role, a kandidaat who is
 * not the one it is about, or a confirmation on another phone than the kandidaat's. Somebody who left is not
 * contradicted: what they signed stays signed.
 *
 * @param members who is in the document now, as the server's feed told it
 */
export function isContradicted(
  { rol, persoonId, bevestigdBij }: Handtekening,
  members: readonly { readonly person: string; readonly role: Rol }[],
): boolean {
  const rolesOf = (person: string | undefined) => members.filter((one) => one.person === person).map((one) => one.role)
  const hasKandidaat = members.some(({ role }) => role === 'kandidaat')
  const isKandidaat = (person: string | undefined) => rolesOf(person).includes('kandidaat')
  if (hasKandidaat && rol === 'kandidaat' && !isKandidaat(persoonId)) return true
  if (hasKandidaat && bevestigdBij !== undefined && !isKandidaat(bevestigdBij)) return true
  const held = rolesOf(persoonId)
  return rol !== undefined && held.length > 0 && !held.includes(rol)
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
