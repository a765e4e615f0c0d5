import type { KeyObject } from 'node:crypto'
import { createHash, createPrivateKey, createPublicKey, hkdfSync, randomBytes, sign, verify } from 'node:crypto'
import { signedBytes } from '#domain/handtekening.ts'
import type { DocumentId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import { ontvangstBytes } from '#domain/ontvangstbewijs.ts'
import type { Receipt, ReceiptRequest, RefusalCode } from '#sync/protocol.ts'
import type { KeyVault } from './key-vault.ts'
import type { Caller } from './rights.ts'
import { accessOf } from './rights.ts'
import type { Store } from './store.ts'

/** Under which name in the settings it stands where the secret is kept. */
const PLACE = 'receipt-place'

/** Signs receipts. */
export interface ReceiptKey {
  /** base64url, 32 bytes */
  readonly public: string
  /** @returns base64url */
  sign(bytes: Uint8Array): string
}

/**
 * The key with which this server signs receipts. Its secret lies wrapped like a document key, under a random place that
 * nobody is told, so that it is in no database or backup in the open. The log's name goes into it: a backup that was put
 * back has a new log, and numbers that are given out again are signed with another key.
 */
export function openReceiptKey(store: Store, vault: KeyVault): ReceiptKey {
  const secret = secretOf(store, vault) ?? store.transaction(() => secretOf(store, vault) ?? makeSecret(store, vault))
  if (secret === undefined) throw new Error('The key for receipts is missing')
  const key = signingKey(Buffer.from(hkdfSync('sha256', secret, store.log, 'opstap/receipt-key/v1', 32)))
  const { x } = createPublicKey(key).export({ format: 'jwk' })
  return { public: x ?? '', sign: (bytes) => sign(null, bytes, key).toString('base64url') }
}

function secretOf(store: Store, vault: KeyVault): Uint8Array | undefined {
  const place = store.setting(PLACE)
  // Written by `makeSecret`, and by nobody else.
  return place === undefined ? undefined : vault.keys(place as DocumentId).at(-1)?.key
}

/** Inside a transaction: only at the first start of a log, so that a disk that refuses stops no other. */
function makeSecret(store: Store, vault: KeyVault): Uint8Array | undefined {
  const place = idFromBytes('d', randomBytes(16))
  vault.make(place, 1)
  store.setSetting(PLACE, place)
  return secretOf(store, vault)
}

/**
 * Takes note of a signature and says so. The server sees a root, never the words; that the device signed it, that it
 * may write the form, and in which role, is checked. The same signature again gets the same receipt.
 *
 * @returns the receipt, or why not
 */
export function giveReceipt(
  store: Store,
  key: ReceiptKey,
  caller: Caller,
  request: ReceiptRequest,
  nowMs: number,
): { ok: true; receipt: Receipt; isNew: boolean } | { ok: false; code: RefusalCode } {
  return store.transaction(() => {
    const access = accessOf(store, caller, request.doc)
    if (!access.ok) return access
    if (access.recht !== 'schrijven' || access.document.frozenMs !== undefined) return { ok: false, code: 'no-write' }
    const { root, role, chainHead, signature } = request
    // On the kandidaat's phone a werkbegeleider may confirm; in every other case one signs in one's own role.
    const isOwnRole = role === access.role || (access.role === 'kandidaat' && role === 'werkbegeleider')
    if (access.document.kind !== 'reflectie' || !isOwnRole) return { ok: false, code: 'bad-request' }
    const bytes = signedBytes(root, role, caller.device, Buffer.from(chainHead, 'hex'))
    if (!isSignedBy(store, caller, bytes, signature)) return { ok: false, code: 'bad-request' }

    const id = createHash('sha256').update(bytes).digest('hex')
    const known = store.receipts.get(id)
    const last = store.receipts.last()
    // A clock that was set back may not make an earlier time of a later number.
    const kept = known ?? { id, root, n: (last?.n ?? 0) + 1, atMs: Math.max(nowMs, last?.atMs ?? 0) }
    if (known === undefined) store.receipts.add(kept)
    const { n, atMs } = kept
    const receipt = { root, atMs, n, key: key.public, signature: key.sign(ontvangstBytes(root, atMs, n)) }
    return { ok: true, receipt, isNew: known === undefined }
  })
}

function isSignedBy(store: Store, caller: Caller, bytes: Uint8Array, signature: string): boolean {
  const sigPub = store.people.device(caller.device)?.public.sigPub
  if (sigPub === undefined) return false
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: sigPub }, format: 'jwk' })
    return verify(null, bytes, key, Buffer.from(signature, 'base64url'))
  } catch {
    return false // a key that is no key was let in by nobody but its own device
  }
}

/** An Ed25519 key from its 32 bytes: PKCS#8 is these bytes behind a fixed head. */
function signingKey(seed: Buffer): KeyObject {
  const head = Buffer.from('302e020100300506032b657004220420', 'hex')
  return createPrivateKey({ key: Buffer.concat([head, seed]), format: 'der', type: 'pkcs8' })
}
