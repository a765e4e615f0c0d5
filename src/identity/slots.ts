import { z } from 'zod/mini'
import type { Result } from '#domain/result.ts'
import { fail, ok } from '#domain/result.ts'
import type { Bytes } from './bytes.ts'
import { base64FromBytes, bytesFromBase64, joinBytes, randomBytes, utf8 } from './bytes.ts'
import type { Argon2, PinCost } from './pin.ts'
import { isCostAllowed, plainPin } from './pin.ts'
import type { KeptSlot, Vault, VaultStore } from './vault.ts'
import { kindsOf, openWith, readSlots, writeSlots } from './vault.ts'

/** Why a locked vault did not open. `weak`: the slot asks less work than we ever set, so somebody changed it. */
export type SlotError = 'wrong' | 'no-slot' | 'weak' | 'unreadable'

/** The ways a locked vault can be opened, without opening it. */
export interface LockedWays {
  pin: boolean
  /** the PIN has digits only: a keyboard of numbers will do */
  isDigits: boolean
  passkey: boolean
}

const NONCE_BYTES = 12
const SALT_BYTES = 16
const KEY_BYTES = 32

// loose: what a newer version added stays
const pinSlotSchema = z.looseObject({
  kind: z.literal('pin'),
  memoryKiB: z.int(),
  passes: z.int(),
  isDigits: z.boolean(),
  /** base64url */
  salt: z.string(),
  sealed: z.string(),
})
const prfSlotSchema = z.looseObject({
  kind: z.literal('prf'),
  /** base64url: which passkey, and what it is asked with */
  credential: z.string(),
  salt: z.string(),
  sealed: z.string(),
})

/** What a passkey answers: 32 bytes that only it can make of `salt`. They never leave the device. */
export interface PasskeyAnswer {
  credential: Uint8Array
  salt: Uint8Array
  output: Uint8Array
}

/** How the vault of this device opens. */
export async function waysOf(store: VaultStore): Promise<LockedWays> {
  const read = await readSlots(store)
  const slots = read.ok ? read.value : []
  const kinds = kindsOf(slots)
  const pin = slots.map((slot) => pinSlotSchema.safeParse(slot)).find(({ success }) => success)?.data
  return { pin: kinds.includes('pin'), isDigits: pin?.isDigits ?? false, passkey: kinds.includes('prf') }
}

/**
 * Locks the vault with a PIN, or changes it. The open slot goes in the same transaction: killed in between, the device
 * is as it was before or as it is after.
 *
 * @param pin one that `pinProblem` has nothing against
 * @throws Error when the derivation does not give the same twice: then nothing was changed
 */
export async function lockWithPin(vault: Vault, pin: string, argon2: Argon2, cost: PinCost): Promise<Vault> {
  const salt = randomBytes(SALT_BYTES)
  const plain = plainPin(pin)
  const wrapping = await argon2(utf8(plain), salt, cost)
  // After this there is no other way in: a phone that miscounts must be found out now.
  const again = await argon2(utf8(plain), salt, cost)
  if (base64FromBytes(wrapping) !== base64FromBytes(again)) throw new Error('Argon2 gives two answers')
  const slot = {
    kind: 'pin',
    ...cost,
    isDigits: /^\d+$/.test(plain),
    salt: base64FromBytes(salt),
  }
  const sealed = await seal(wrapping, pinPlace(slot), vault.key)
  return keep(vault, { ...slot, sealed }, ['none', 'pin'])
}

/** Opens a locked vault. Counting tries is for the caller (`tries.ts`). */
export async function unlockWithPin(store: VaultStore, pin: string, argon2: Argon2): Promise<Result<Vault, SlotError>> {
  const read = await readSlots(store)
  if (!read.ok) return fail('unreadable')
  const kept = read.value.find(({ kind }) => kind === 'pin')
  if (kept === undefined) return fail('no-slot')
  const parsed = pinSlotSchema.safeParse(kept)
  const salt = parsed.success ? bytesFromBase64(parsed.data.salt) : undefined
  if (!parsed.success || salt?.length !== SALT_BYTES) return fail('unreadable')
  const { memoryKiB, passes, sealed } = parsed.data
  if (!isCostAllowed({ memoryKiB, passes })) return fail('weak')
  const wrapping = await argon2(utf8(plainPin(pin)), salt, { memoryKiB, passes })
  const key = await open(wrapping, pinPlace(parsed.data), sealed)
  return key === undefined ? fail('wrong') : ok(await openWith(store, key, kindsOf(read.value)))
}

/**
 * Lets a passkey open the vault as well. Never the only way: a passkey can be lost with the phone's account.
 *
 * @returns `no-slot` when there is no PIN yet
 */
export async function addPasskeySlot(vault: Vault, answer: PasskeyAnswer): Promise<Result<Vault, 'no-slot'>> {
  const read = await readSlots(vault.store)
  if (!read.ok || !kindsOf(read.value).includes('pin')) return fail('no-slot')
  const slot = {
    kind: 'prf',
    credential: base64FromBytes(answer.credential),
    salt: base64FromBytes(answer.salt),
  }
  const sealed = await seal(await keyOfOutput(answer.output), prfPlace(slot), vault.key)
  return ok(await keep(vault, { ...slot, sealed }, ['prf']))
}

/** Takes the passkey away again; the PIN stays. */
export async function removePasskeySlot(vault: Vault): Promise<Vault> {
  return keep(vault, undefined, ['prf'])
}

/** What the passkey of this device is asked with; `undefined` where there is none. */
export async function passkeyOf(store: VaultStore): Promise<{ credential: Bytes; salt: Bytes } | undefined> {
  const slot = await prfSlot(store)
  const credential = slot === undefined ? undefined : bytesFromBase64(slot.credential)
  const salt = slot === undefined ? undefined : bytesFromBase64(slot.salt)
  return credential === undefined || salt === undefined ? undefined : { credential, salt }
}

/** Opens a locked vault with what the passkey made of the slot's salt. */
export async function unlockWithPasskey(store: VaultStore, output: Uint8Array): Promise<Result<Vault, SlotError>> {
  const read = await readSlots(store)
  const slot = await prfSlot(store)
  if (!read.ok || slot === undefined) return fail('no-slot')
  const key = await open(await keyOfOutput(output), prfPlace(slot), slot.sealed)
  return key === undefined ? fail('wrong') : ok(await openWith(store, key, kindsOf(read.value)))
}

async function prfSlot(store: VaultStore): Promise<z.infer<typeof prfSlotSchema> | undefined> {
  const read = await readSlots(store)
  const kept = read.ok ? read.value.find(({ kind }) => kind === 'prf') : undefined
  const parsed = prfSlotSchema.safeParse(kept)
  return parsed.success ? parsed.data : undefined
}

async function keep(
  vault: Vault,
  slot: (KeptSlot & Record<string, unknown>) | undefined,
  instead: readonly string[],
): Promise<Vault> {
  const read = await readSlots(vault.store)
  if (!read.ok) throw new Error(`The slots are ${read.error}`)
  const others = read.value.filter(({ kind }) => !instead.includes(kind))
  const slots = slot === undefined ? others : [...others, slot]
  await writeSlots(vault.store, slots)
  return { ...vault, slots: kindsOf(slots) }
}

// Everything beside the sealed key is bound in: a slot with another cost or salt does not open.
function pinPlace({ memoryKiB, passes, salt }: PinCost & { salt: string }): string {
  return ['opstap/slot/v1', 'pin', memoryKiB, passes, salt].join('\0')
}

function prfPlace({ credential, salt }: { credential: string; salt: string }): string {
  return ['opstap/slot/v1', 'prf', credential, salt].join('\0')
}

async function seal(wrapping: Uint8Array, place: string, key: Uint8Array): Promise<string> {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = { name: 'AES-GCM', iv: nonce, additionalData: utf8(place) }
  const body = await crypto.subtle.encrypt(cipher, await importWrapping(wrapping), key.slice())
  return base64FromBytes(joinBytes(nonce, new Uint8Array(body)))
}

async function open(wrapping: Uint8Array, place: string, sealed: string): Promise<Bytes | undefined> {
  const bytes = bytesFromBase64(sealed)
  if (bytes === undefined || bytes.length <= NONCE_BYTES) return undefined
  const cipher = { name: 'AES-GCM', iv: bytes.slice(0, NONCE_BYTES), additionalData: utf8(place) }
  const opening = crypto.subtle.decrypt(cipher, await importWrapping(wrapping), bytes.slice(NONCE_BYTES))
  // rejects for another PIN, which is an expected outcome
  const key = await opening.then(
    (plain) => new Uint8Array(plain),
    () => undefined,
  )
  return key?.length === KEY_BYTES ? key : undefined
}

async function keyOfOutput(output: Uint8Array): Promise<Uint8Array> {
  const secret = await crypto.subtle.importKey('raw', output.slice(), 'HKDF', false, ['deriveBits'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8('opstap/slot/v1\0prf') }
  return new Uint8Array(await crypto.subtle.deriveBits(how, secret, KEY_BYTES * 8))
}

function importWrapping(bytes: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes.slice(), 'AES-GCM', false, ['encrypt', 'decrypt'])
}
