import { z } from 'zod/mini'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { KAART_LABEL, kaartenIn, kaartId } from '#domain/toestel.ts'
import type { Bytes } from './bytes.ts'
import { base64FromBytes, bytesFromBase64, hexFromBytes, joinBytes, randomBytes, sha256Hex, utf8 } from './bytes.ts'
import type { ChainLink, Signer } from './chain.ts'
import { branchHead, signEntry, startChain } from './chain.ts'
import type { DevicePublicKeys, KeptDevice } from './device-keys.ts'
import { keptDeviceSchema, makeDevice } from './device-keys.ts'
import { openBox, sealTo } from './key-box.ts'
import { getSealed, putSealed } from './vault.ts'
import type { Vault } from './vault.ts'
import { bytesFromCardCode, CARD_BYTES, cardCodeFromBytes } from './typed-code.ts'

/** What the code on a herstelkaart is worth: all of it follows from 120 random bits. Scope: moment. */
export interface RecoveryKeys {
  /** hex, 32 bytes: shown to the server, which keeps a hash of it */
  readonly card: string
  readonly public: { readonly sigPub: string; readonly encPub: string }
  readonly encKey: CryptoKey
  /** Ed25519. @returns base64url */
  sign(bytes: Uint8Array): Promise<string>
}

const mapKey = z.object({
  doc: z.custom<DocumentId>((value) => isId('d', value)),
  epoch: z.int().check(z.gte(1)),
  /** base64url, 32 bytes */
  key: z.string(),
})

/** What a card gives back: whose it is, and the keys of mijn map. Sealed to the card wherever it is kept. */
export const recoveredSchema = z.looseObject({
  v: z.literal(1),
  person: z.custom<PersoonId>((value) => isId('p', value)),
  keys: z.array(mapKey).check(z.minLength(1)),
})

export interface Recovered {
  person: PersoonId
  keys: { doc: DocumentId; epoch: number; key: Uint8Array }[]
}

/** A fresh code: 24 letters of Crockford's base 32. */
export function newCardCode(): string {
  return cardCodeFromBytes(randomBytes(CARD_BYTES))
}

/**
 * Everything that follows from a code, typed or scanned.
 *
 * @returns `undefined` when this is no whole code
 */
export async function recoveryKeys(code: string): Promise<RecoveryKeys | undefined> {
  const secret = bytesFromCardCode(code)
  if (secret === undefined) return undefined
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const derive = async (what: string): Promise<Bytes> => {
    const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(`opstap/herstelkaart/v1/${what}`) }
    return new Uint8Array(await crypto.subtle.deriveBits(how, base, 256))
  }
  const [card, sig, enc] = await Promise.all([
    derive('card'),
    derive('sign').then((seed) => keyFromSeed('Ed25519', seed)),
    derive('seal').then((seed) => keyFromSeed('X25519', seed)),
  ])
  return {
    card: hexFromBytes(card),
    public: { sigPub: sig.public, encPub: enc.public },
    encKey: enc.private,
    sign: async (bytes) =>
      base64FromBytes(new Uint8Array(await crypto.subtle.sign('Ed25519', sig.private, bytes.slice()))),
  }
}

/** The card as it stands in its owner's chain. */
export function kaartOf({ public: { sigPub, encPub } }: RecoveryKeys): DevicePublicKeys {
  return { id: kaartId(sigPub), suite: 1, sigPub, encPub, label: KAART_LABEL }
}

/**
 * The entry with which a device comes in by a card: signed by the card when it stands in the chain, so that everybody
 * believes it. A card of before that is in no chain: the device presents itself, as after an invitation.
 */
export async function entryByCard(keys: RecoveryKeys, chain: readonly ChainLink[], device: Signer): Promise<ChainLink> {
  const kaart = kaartOf(keys)
  const isIn = kaartenIn(chain).some(({ id, sigPub }) => id === kaart.id && sigPub === kaart.sigPub)
  const prev = isIn ? await branchHead(chain, kaart.id) : undefined
  if (prev === undefined) return startChain(device)
  const sign = async (bytes: Uint8Array): Promise<Uint8Array> => bytesFromBase64(await keys.sign(bytes)) ?? bytes
  return signEntry({ public: kaart, sign }, { act: 'add', device: device.public, prev })
}

/** Seals what the card gives back to the card's own key. @returns base64url */
export async function sealToCard(keys: RecoveryKeys, recovered: Recovered): Promise<string> {
  const plain = recoveredSchema.parse({
    v: 1,
    person: recovered.person,
    keys: recovered.keys.map(({ doc, epoch, key }) => ({ doc, epoch, key: base64FromBytes(key) })),
  })
  const sealed = await sealTo(keys.public.encPub, placeOf(keys), utf8(JSON.stringify(plain)))
  if (sealed === undefined) throw new Error('The key of a fresh card is no key')
  return sealed
}

/** @returns `undefined` when it is not sealed to this card, or is not what a card gives back */
export async function openWithCard(keys: RecoveryKeys, sealed: string): Promise<Recovered | undefined> {
  const plain = await openBox(keys, placeOf(keys), sealed)
  if (plain === undefined) return undefined
  const parsed = recoveredSchema.safeParse(jsonOf(plain))
  if (!parsed.success) return undefined
  const opened = parsed.data.keys.flatMap(({ doc, epoch, key }) => {
    const bytes = bytesFromBase64(key)
    return bytes?.length === 32 ? [{ doc, epoch, key: bytes }] : []
  })
  return opened.length === parsed.data.keys.length ? { person: parsed.data.person, keys: opened } : undefined
}

function placeOf({ card }: RecoveryKeys): string {
  return `herstelkaart\0${card}`
}

function jsonOf(plain: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(plain))
  } catch {
    return undefined // sealed by who knows the public key only
  }
}

/** PKCS #8 of a key of 32 bytes (RFC 8410): the only form in which WebCrypto takes a private one with its public half. */
const pkcs8Start: Readonly<Record<'Ed25519' | 'X25519', readonly number[]>> = {
  Ed25519: [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20],
  X25519: [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20],
}

async function keyFromSeed(
  algorithm: 'Ed25519' | 'X25519',
  seed: Bytes,
): Promise<{ private: CryptoKey; public: string }> {
  const pkcs8 = joinBytes(Uint8Array.from(pkcs8Start[algorithm]), seed)
  const usages: KeyUsage[] = algorithm === 'Ed25519' ? ['sign'] : ['deriveBits']
  // Extractable only here, to ask for the public half; what leaves this function is not.
  const open = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, usages)
  const { x } = await crypto.subtle.exportKey('jwk', open)
  if (x === undefined) throw new Error('A key without a public half')
  return { private: await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, usages), public: x }
}

const KEPT = 'herstelkaart'

/** What a device keeps of the card it made. Scope: device, sealed under the vault key. */
const keptSchema = z.looseObject({
  v: z.literal(1),
  /** until its owner has it on paper */
  code: z.optional(z.string()),
  /** the server has it, and the card before it is dead */
  isSet: z.boolean(),
  /** `YYYY-MM-DD` */
  dag: z.string(),
  /** another device made a newer one since: what is on paper opens nothing any more */
  isUit: z.optional(z.boolean()),
  /** its owner knows that the card of before they began anew dies with it */
  magOudeMap: z.optional(z.boolean()),
})
export type KeptCard = z.infer<typeof keptSchema>

/** Resolves when it is on disk. */
export async function saveCard(vault: Vault, kept: KeptCard): Promise<void> {
  await putSealed(vault, KEPT, kept)
}

/** @returns `undefined` when this device made none */
export async function readCard(vault: Vault): Promise<KeptCard | undefined> {
  const kept = await getSealed(vault, KEPT)
  const parsed = kept.ok ? keptSchema.safeParse(kept.value) : undefined
  return parsed?.success === true ? parsed.data : undefined
}

const ASKING = 'herstelkaart-toestel'

/** What a device keeps while a card takes it in: it may never hear that it was. Scope: device, sealed under the vault key. */
// loose: what a newer version added is kept when this one saves
const askingSchema = z.looseObject({
  v: z.literal(1),
  /** which card: a hash of what it shows the server */
  card: z.string(),
  device: keptDeviceSchema,
})

/**
 * The device that is going to be taken in by this card: on disk before anybody is asked, and the same one until it
 * heard the answer. The server would take in another one beside it each time.
 */
export async function deviceForCard(vault: Vault, keys: RecoveryKeys, label: string): Promise<KeptDevice> {
  const card = await sha256Hex(utf8(keys.card))
  const kept = await getSealed(vault, ASKING)
  const parsed = kept.ok ? askingSchema.safeParse(kept.value) : undefined
  if (parsed?.success === true && parsed.data.card === card) return parsed.data.device
  const device = await makeDevice(vault, label)
  await putSealed(vault, ASKING, { v: 1, card, device })
  return device
}
