import { z } from 'zod/mini'
import type { Bytes } from './bytes.ts'
import { base64FromBytes, bytesFromBase64, joinBytes, randomBytes, utf8 } from './bytes.ts'

/** Where the vault's things are kept: a table of names and values on this device. `storage` fits it by shape. */
export interface VaultStore {
  get(name: string): Promise<unknown>
  /** Resolves once it is really on disk. */
  put(name: string, value: unknown): Promise<void>
  /** The same, and what stood there before does not stay behind on the disk, as far as the browser lets us. */
  putAnew?(name: string, value: unknown): Promise<void>
}

/**
 * How the vault key is kept. `none`: in the clear, so whoever has the phone's storage has everything; `pin` and `prf`:
 * only wrapped (`slots.ts`). `none` never stands beside another.
 */
export type SlotKind = 'none' | 'pin' | 'prf'

/** A slot as it is kept. A kind that this version does not know stays as it is: another version may open it. */
export interface KeptSlot {
  kind: string
}

/** The opened vault: everything of this device is sealed under its key. Scope: moment. */
export interface Vault {
  /** 32 bytes; the key for everything stored on this device */
  readonly key: Uint8Array
  readonly slots: readonly SlotKind[]
  /** the same key for WebCrypto; may also wrap and unwrap keys */
  readonly cipher: CryptoKey
  readonly store: VaultStore
}

export type UnlockError =
  | 'no-vault' // a new device, or one that was emptied
  | 'locked' // there are slots, but none that opens by itself
  | 'unreadable'

const SLOTS = 'slots'
const KEY_BYTES = 32
const NONCE_BYTES = 12

const slotsSchema = z.object({
  v: z.literal(1),
  slots: z.array(z.looseObject({ kind: z.string() })),
})
const noneSlotSchema = z.object({ kind: z.literal('none'), key: z.string() })

/** Keeps the key of an opened vault in another place as well; what is sealed with the answer lies there. */
export async function copyVault(vault: Vault, store: VaultStore): Promise<Vault> {
  await store.put(SLOTS, { v: 1, slots: [openSlot(vault.key)] })
  return { ...vault, slots: ['none'], store }
}

/**
 * Makes the vault of a new device, with its key in the clear (slot `none`).
 *
 * @throws Error when there is a vault: another key would make everything on this device unreadable
 */
export async function createVault(store: VaultStore): Promise<Vault> {
  if ((await store.get(SLOTS)) !== undefined) throw new Error('There is a vault already')
  const key = randomBytes(KEY_BYTES)
  await store.put(SLOTS, { v: 1, slots: [openSlot(key)] })
  return openWith(store, key, ['none'])
}

/**
 * Opens the vault where no gesture is needed for it.
 *
 * @param heldKey of a vault that this page opened before; for one that is locked
 */
export async function unlockVault(
  store: VaultStore,
  heldKey?: Uint8Array,
): Promise<{ ok: true; value: Vault } | { ok: false; error: UnlockError }> {
  const read = await readSlots(store)
  if (!read.ok) return read
  const kinds = kindsOf(read.value)
  const slot = read.value.find((one) => one.kind === 'none')
  if (slot === undefined) {
    if (heldKey === undefined) return { ok: false, error: 'locked' }
    return { ok: true, value: await openWith(store, new Uint8Array(heldKey), kinds) }
  }
  // Nothing here writes an open slot beside a closed one; somebody who does gets nothing opened.
  if (kinds.length > 1) return { ok: false, error: 'unreadable' }
  const none = noneSlotSchema.safeParse(slot)
  const key = none.success ? bytesFromBase64(none.data.key) : undefined
  if (key?.length !== KEY_BYTES) return { ok: false, error: 'unreadable' }
  return { ok: true, value: await openWith(store, key, ['none']) }
}

/** The slots as they are kept. */
export async function readSlots(
  store: VaultStore,
): Promise<{ ok: true; value: readonly KeptSlot[] } | { ok: false; error: 'no-vault' | 'unreadable' }> {
  const kept = await store.get(SLOTS)
  if (kept === undefined) return { ok: false, error: 'no-vault' }
  const parsed = slotsSchema.safeParse(kept)
  return parsed.success ? { ok: true, value: parsed.data.slots } : { ok: false, error: 'unreadable' }
}

/** Replaces all slots at once; the old ones are gone from the disk as far as the browser lets us. */
export async function writeSlots(store: VaultStore, slots: readonly KeptSlot[]): Promise<void> {
  const kept = { v: 1, slots }
  await (store.putAnew === undefined ? store.put(SLOTS, kept) : store.putAnew(SLOTS, kept))
}

/** No lock any more: the vault key is kept in the clear again, and nowhere else. */
export async function removeSlots(vault: Vault): Promise<Vault> {
  await writeSlots(vault.store, [openSlot(vault.key)])
  return { ...vault, slots: ['none'] }
}

/** Which of the kinds that this version knows are there. */
export function kindsOf(slots: readonly KeptSlot[]): SlotKind[] {
  const known: readonly SlotKind[] = ['none', 'pin', 'prf']
  return known.filter((kind) => slots.some((slot) => slot.kind === kind))
}

function openSlot(key: Uint8Array): KeptSlot & { key: string } {
  return { kind: 'none', key: base64FromBytes(key) }
}

/** Seals `value` as JSON under the vault key and keeps it under `name`. */
export async function putSealed(vault: Vault, name: string, value: unknown): Promise<void> {
  const nonce = randomBytes(NONCE_BYTES)
  const body = await crypto.subtle.encrypt(cipherFor(name, nonce), vault.cipher, utf8(JSON.stringify(value)))
  await vault.store.put(name, { v: 1, sealed: base64FromBytes(joinBytes(nonce, new Uint8Array(body))) })
}

const sealedSchema = z.object({ v: z.literal(1), sealed: z.string() })

/**
 * What is kept under `name`, to be parsed by the caller.
 *
 * @returns `absent`, or `unreadable` when it was changed, moved from another name or sealed under another key
 */
export async function getSealed(
  vault: Vault,
  name: string,
): Promise<{ ok: true; value: unknown } | { ok: false; error: 'absent' | 'unreadable' }> {
  const kept = await vault.store.get(name)
  if (kept === undefined) return { ok: false, error: 'absent' }
  const parsed = sealedSchema.safeParse(kept)
  const bytes = parsed.success ? bytesFromBase64(parsed.data.sealed) : undefined
  if (bytes === undefined || bytes.length < NONCE_BYTES) return { ok: false, error: 'unreadable' }
  const opened = await decryptJson(vault.cipher, cipherFor(name, bytes.slice(0, NONCE_BYTES)), bytes.slice(NONCE_BYTES))
  return opened === undefined ? { ok: false, error: 'unreadable' } : { ok: true, value: opened.value }
}

/** @returns the sealed value, or `undefined` when the tag does not fit: another key, other bytes or another place */
export async function decryptJson(
  key: CryptoKey,
  cipher: AesGcmParams,
  body: Bytes,
): Promise<{ value: unknown } | undefined> {
  const opened = crypto.subtle
    .decrypt(cipher, key, body)
    .then((plain) => ({ value: JSON.parse(new TextDecoder().decode(plain)) as unknown }))
  // WebCrypto says "does not fit" by rejecting; here that is an expected outcome, so it becomes a value.
  return opened.then(
    (value) => value,
    () => undefined,
  )
}

function cipherFor(name: string, nonce: Bytes): AesGcmParams {
  // The name is bound in: a value put under another name does not open.
  return { name: 'AES-GCM', iv: nonce, additionalData: utf8(`opstap/vault/v1\0${name}`) }
}

/** @param key 32 bytes, out of a slot */
export async function openWith(store: VaultStore, key: Bytes, slots: readonly SlotKind[]): Promise<Vault> {
  const usages: KeyUsage[] = ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey']
  const cipher = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, usages)
  return { key, slots, cipher, store }
}
