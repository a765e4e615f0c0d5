import { createCipheriv, createDecipheriv, createHash, createHmac, createPrivateKey, randomBytes } from 'node:crypto'
import { nodigVoor } from '#domain/evaluatie.ts'
import type { DocumentId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { RefusalCode } from '#sync/protocol.ts'
import type {
  BiljetRequest,
  EvaluatieAntwoord,
  EvaluatieAntwoorden,
  EvaluatieOpened,
  EvaluatieUitslag,
} from '#sync/protocol-evaluatie.ts'
import { antwoordenSchema } from '#sync/protocol-evaluatie.ts'
import { blindSign, isBlindSigned } from './blind-signature.ts'
import type { StoredEvaluatie } from './evaluatie-store.ts'
import type { KeyVault } from './key-vault.ts'
import type { Caller } from './rights.ts'
import { accessOf } from './rights.ts'
import type { Store } from './store.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16
/** After so long the last few are read too: nobody waits for them any more. */
const WAIT_MS = 60 * 24 * 60 * 60_000

export type Told<T> = { ok: true; value: T } | { ok: false; code: RefusalCode }

const no = (code: RefusalCode): { ok: false; code: RefusalCode } => ({ ok: false, code })
const leaders: readonly Rol[] = ['trainer', 'regiocoordinator']

function refusal(store: Store, caller: Caller, doc: DocumentId, roles: readonly Rol[]): RefusalCode | undefined {
  const access = accessOf(store, caller, doc)
  if (!access.ok) return access.code
  return access.document.kind === 'groep' && roles.includes(access.role) ? undefined : 'not-allowed'
}

/** The evaluatie that is ready already; `undefined`: it has to be made, with a fresh key. */
export function readyEvaluatie(store: Store, caller: Caller, doc: DocumentId): Told<EvaluatieOpened> | undefined {
  const refused = refusal(store, caller, doc, leaders)
  if (refused !== undefined) return no(refused)
  const known = store.evaluaties.get(doc)
  return known && { ok: true, value: told(known) }
}

/** Sets an evaluatie ready. Of two at once the first stays. */
export function openEvaluatie(
  { store, vault }: { store: Store; vault: KeyVault },
  caller: Caller,
  doc: DocumentId,
  made: { sleutel: string; geheim: Buffer },
  nowMs: number,
): Told<EvaluatieOpened> {
  const ready = readyEvaluatie(store, caller, doc)
  if (ready !== undefined) return ready
  const place = idFromBytes('d', randomBytes(16))
  vault.make(place, 1)
  const aantal = store.documents.members(doc).filter(({ role }) => role === 'kandidaat').length
  const fresh = { doc, place, sleutel: made.sleutel, aantal, openMs: nowMs }
  const evaluatie = { ...fresh, geheim: seal(keyOf(vault, place), made.geheim) }
  store.evaluaties.add(evaluatie)
  return { ok: true, value: told(evaluatie) }
}

function told({ sleutel, aantal }: StoredEvaluatie): EvaluatieOpened {
  return { sleutel, aantal, nodig: nodigVoor(aantal) }
}

/**
 * Signs one biljet for each kandidaat of the group, without seeing it. The same asked again gets the same; another one
 * is refused.
 */
export function signBiljet(
  { store, vault }: { store: Store; vault: KeyVault },
  caller: Caller,
  { doc, gevraagd }: BiljetRequest,
): Told<string> {
  const refused = refusal(store, caller, doc, ['kandidaat'])
  if (refused !== undefined) return no(refused)
  const evaluatie = store.evaluaties.get(doc)
  if (evaluatie === undefined) return no('unknown')
  const key = keyOf(vault, evaluatie.place)
  const wie = createHmac('sha256', key).update(caller.person).digest('base64url')
  const asked = createHash('sha256').update(gevraagd).digest('base64url')
  const known = store.evaluaties.biljet(doc, wie)
  if (known !== undefined && known !== asked) return no('conflict')
  const secret = createPrivateKey({ key: unseal(key, evaluatie.geheim), format: 'der', type: 'pkcs8' })
  const signature = blindSign(secret, Buffer.from(gevraagd, 'base64url'))
  if (signature === undefined) return no('bad-request')
  if (known === undefined) store.evaluaties.addBiljet(doc, wie, asked)
  return { ok: true, value: signature.toString('base64url') }
}

/**
 * Takes answers in from nobody: who shows a signed biljet is one of the group, and has not answered yet. The same biljet
 * again changes nothing.
 */
export function takeAntwoord(
  { store, vault }: { store: Store; vault: KeyVault },
  { doc, bericht, teken, antwoorden }: EvaluatieAntwoord,
): RefusalCode | undefined {
  const evaluatie = store.evaluaties.get(doc)
  if (evaluatie === undefined) return 'unknown'
  const [message, signature] = [Buffer.from(bericht, 'base64url'), Buffer.from(teken, 'base64url')]
  if (!isBlindSigned(evaluatie.sleutel, message, signature)) return 'unknown'
  const biljet = createHash('sha256').update(message).digest('base64url')
  const sealed = seal(keyOf(vault, evaluatie.place), Buffer.from(JSON.stringify(antwoorden)))
  if (!store.evaluaties.addAntwoord(doc, biljet, sealed)) return undefined
  const all = store.evaluaties.antwoorden(doc)
  // Never one by one: whoever looks before and after would see which one is new.
  if (all.filter(({ isUit }) => !isUit).length >= nodigVoor(evaluatie.aantal)) store.evaluaties.geefUit(doc)
  return undefined
}

/** What the leaders of the group may read now. */
export function readUitslag(
  { store, vault }: { store: Store; vault: KeyVault },
  caller: Caller,
  doc: DocumentId,
  nowMs: number,
): Told<EvaluatieUitslag> {
  const refused = refusal(store, caller, doc, leaders)
  if (refused !== undefined) return no(refused)
  const evaluatie = store.evaluaties.get(doc)
  if (evaluatie === undefined) return no('unknown')
  const nodig = nodigVoor(evaluatie.aantal)
  const count = store.evaluaties.antwoorden(doc).length
  const isOver = count >= evaluatie.aantal || nowMs - evaluatie.openMs > WAIT_MS
  if (isOver && count >= nodig) store.evaluaties.geefUit(doc)
  const key = keyOf(vault, evaluatie.place)
  const antwoorden = store.evaluaties
    .antwoorden(doc)
    .flatMap(({ sealed, isUit }) => (isUit ? [antwoordenOf(unseal(key, sealed))] : []))
  return { ok: true, value: { aantal: count, nodig, antwoorden } }
}

function antwoordenOf(bytes: Buffer): EvaluatieAntwoorden {
  return antwoordenSchema.parse(JSON.parse(bytes.toString()))
}

function keyOf(vault: KeyVault, place: DocumentId): Uint8Array {
  const key = vault.keys(place).at(-1)?.key
  if (key === undefined) throw new Error('The key of an evaluatie is missing')
  return key
}

function seal(key: Uint8Array, bytes: Buffer): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

function unseal(key: Uint8Array, sealed: string): Buffer {
  const all = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, all.subarray(0, NONCE_BYTES))
  decipher.setAuthTag(all.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(all.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
}
