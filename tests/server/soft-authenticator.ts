import type { KeyObject } from 'node:crypto'
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { MadePasskey, PasskeyToMake, PasskeyToShow, ShownPasskey } from '#sync/protocol-passkey.ts'
import { passkeyToMakeSchema, passkeyToShowSchema } from '#sync/protocol-passkey.ts'
import type { CallAnswer, RawDevice } from './raw-client.ts'

/** What a test may say otherwise than an honest browser and authenticator would. */
export interface Lies {
  origin?: string
  rpId?: string
  challenge?: string
  type?: string
  isVerified?: boolean
  counter?: number
  crossOrigin?: boolean
}

/** An authenticator in software: real keys, real signatures, the very bytes of WebAuthn level 3. */
export class SoftAuthenticator {
  readonly id = randomBytes(32).toString('base64url')
  readonly #origin: string
  readonly #kind: 'p256' | 'ed25519'
  readonly #keys: { publicKey: KeyObject; privateKey: KeyObject }
  counter: number

  /** @param counter where it stands; 0 for one that never counts */
  constructor(origin: string, kind: 'p256' | 'ed25519' = 'p256', counter = 0) {
    this.#origin = origin
    this.#kind = kind
    this.#keys = kind === 'p256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519')
    this.counter = counter
  }

  make(asked: PasskeyToMake, lies: Lies = {}): MadePasskey {
    const credential = Buffer.from(this.id, 'base64url')
    const length = Buffer.alloc(2)
    length.writeUInt16BE(credential.length)
    const attested = Buffer.concat([Buffer.alloc(16), length, credential, this.#coseKey()])
    const authData = Buffer.concat([this.#authData(asked.rpId, lies, ATTESTED), attested])
    const attestation = cborMap([
      ['fmt', cborText('none')],
      ['attStmt', Buffer.from([0xa0])],
      ['authData', cborBytes(authData)],
    ])
    return {
      id: this.id,
      clientData: this.#clientData('webauthn.create', asked.challenge, lies).toString('base64url'),
      attestation: attestation.toString('base64url'),
      transports: ['internal'],
    }
  }

  show(asked: PasskeyToShow, lies: Lies = {}): ShownPasskey {
    if (this.counter > 0) this.counter += 1
    const clientData = this.#clientData('webauthn.get', asked.challenge, lies)
    const authData = this.#authData(asked.rpId, lies, 0)
    const signed = Buffer.concat([authData, createHash('sha256').update(clientData).digest()])
    const signature = sign(this.#kind === 'p256' ? 'sha256' : null, signed, this.#keys.privateKey)
    return {
      id: this.id,
      clientData: clientData.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
    }
  }

  #clientData(type: string, challenge: string, lies: Lies): Buffer {
    const { origin = this.#origin, crossOrigin = false } = lies
    return Buffer.from(
      JSON.stringify({ type: lies.type ?? type, challenge: lies.challenge ?? challenge, origin, crossOrigin }),
    )
  }

  #authData(rpId: string, lies: Lies, more: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(lies.counter ?? this.counter)
    const flags = PRESENT | (lies.isVerified === false ? 0 : VERIFIED) | more
    return Buffer.concat([
      createHash('sha256')
        .update(lies.rpId ?? rpId)
        .digest(),
      Buffer.from([flags]),
      counter,
    ])
  }

  /** RFC 9052, 7: the map of a public key. */
  #coseKey(): Buffer {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' })
    const point = (text: string): Buffer => cborBytes(Buffer.from(text, 'base64url'))
    // key type, algorithm, curve, x (and y); negative numbers are 0x20 + n - 1
    return this.#kind === 'p256'
      ? Buffer.concat([Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21]), point(x), Buffer.from([0x22]), point(y)])
      : Buffer.concat([Buffer.from([0xa4, 1, 1, 3, 0x27, 0x20, 6, 0x21]), point(x)])
  }
}

const PRESENT = 0x01
const VERIFIED = 0x04
const ATTESTED = 0x40

function cborText(text: string): Buffer {
  const bytes = Buffer.from(text)
  return Buffer.concat([Buffer.from([0x60 + bytes.length]), bytes])
}

function cborBytes(bytes: Buffer): Buffer {
  const head = bytes.length < 256 ? [0x58, bytes.length] : [0x59, bytes.length >> 8, bytes.length & 255]
  return Buffer.concat([Buffer.from(head), bytes])
}

function cborMap(entries: readonly [string, Buffer][]): Buffer {
  const parts = entries.flatMap(([name, value]) => [cborText(name), value])
  return Buffer.concat([Buffer.from([0xa0 + entries.length]), ...parts])
}

/** How this device is asked to make one. */
export async function toMake(device: RawDevice): Promise<PasskeyToMake> {
  return passkeyToMakeSchema.parse((await device.post('/api/passkeys/make', {})).json)
}

export async function toShow(device: RawDevice): Promise<PasskeyToShow> {
  return passkeyToShowSchema.parse((await device.post('/api/passkeys/show', {})).json)
}

export async function makeWith(device: RawDevice, key: SoftAuthenticator, lies: Lies = {}): Promise<CallAnswer> {
  return device.post('/api/passkeys/made', key.make(await toMake(device), lies))
}

export async function showWith(device: RawDevice, key: SoftAuthenticator, lies: Lies = {}): Promise<CallAnswer> {
  return device.post('/api/passkeys/shown', key.show(await toShow(device), lies))
}

/** Makes one for this device, which is then shown too. */
export async function withPasskey(
  device: RawDevice,
  key = new SoftAuthenticator(device.url),
): Promise<SoftAuthenticator> {
  const answer = await makeWith(device, key)
  if (answer.status !== 200) throw new Error(`The passkey was refused: ${answer.code}`)
  return key
}
