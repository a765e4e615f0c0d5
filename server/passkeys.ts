import { createHash, randomBytes } from 'node:crypto'
import type { PersoonId, ToestelId } from '#domain/id.ts'
import type { RefusalCode } from '#sync/protocol.ts'
import type { MadePasskey, PasskeyToMake, PasskeyToShow, ShownPasskey } from '#sync/protocol-passkey.ts'
import type { Caller } from './rights.ts'
import { isShown } from './staff-passkey.ts'
import type { Passkey, Store } from './store.ts'

/** At the first passkey: its certificates and formats take 28 MB, which a server without passkeys does not need. */
const webauthn = () => import('@simplewebauthn/server')

type Purpose = 'make' | 'show'

const CHALLENGE_LIFE_MS = 60_000
const MAX_OPEN = 50_000
/** Of one person; more is no person any more. */
const MAX_PASSKEYS = 20
/** Ed25519, P-256, RSA: what authenticators make. */
const ALGORITHMS = [-8, -7, -257]
/** As long as an invitation from afar lives: whoever came in anew may have lost what made the passkey before. */
const NEW_DEVICE_MS = 14 * 24 * 60 * 60_000

interface Challenge {
  device: ToestelId
  purpose: Purpose
  untilMs: number
  /** hash of the answer that it was used up by */
  answer?: string
  isDone?: boolean
}

export type MadeResult = { ok: true; isNew: boolean } | { ok: false; code: RefusalCode }
export type ShownResult =
  | { ok: true; isNew: boolean; isDoubted: boolean; id: string }
  | { ok: false; code: RefusalCode }

/** Under which name passkeys are made: the host alone, of the app's own origin. */
function rpIdOf(origin: string): string {
  return new URL(origin).hostname
}

/** The same for a person always, so that a second one on the same authenticator takes the place of the first. */
function userOf(person: PersoonId): string {
  return createHash('sha256').update(`opstap/passkey-user/v1\0${person}`).digest('base64url')
}

/**
 * The passkeys of persons: made, shown and checked. A challenge has 32 bytes, lives 60 s in memory, is of one device and
 * one purpose, and is used up by the first answer, right or wrong. Only that same answer, sent again because ours was
 * lost, hears the same outcome, and changes nothing.
 */
export class Passkeys {
  readonly #store: Store
  readonly #nowMs: () => number
  readonly #open = new Map<string, Challenge>()

  constructor(store: Store, nowMs: () => number) {
    this.#store = store
    this.#nowMs = nowMs
  }

  /**
   * How this caller makes a passkey. The first one of a person needs nothing more; for another one this device shows one
   * that is there, or came in a short time ago and had none: a thief of an open device does not make a way in to stay.
   */
  toMake(caller: Caller, origin: string): { ok: true; value: PasskeyToMake } | { ok: false; code: RefusalCode } {
    const own = this.#store.passkeys.of(caller.person)
    if (!caller.isActive) return { ok: false, code: 'not-allowed' }
    if (!this.#mayMake(caller, own)) return { ok: false, code: 'passkey-due' }
    if (own.length >= MAX_PASSKEYS) return { ok: false, code: 'too-many' }
    const challenge = this.#challenge(caller.device, 'make')
    if (challenge === undefined) return { ok: false, code: 'busy' }
    return { ok: true, value: { challenge, rpId: rpIdOf(origin), user: userOf(caller.person), known: own.map(toldOf) } }
  }

  toShow(caller: Caller, origin: string): { ok: true; value: PasskeyToShow } | { ok: false; code: RefusalCode } {
    const own = this.#store.passkeys.of(caller.person)
    if (!caller.isActive) return { ok: false, code: 'not-allowed' }
    if (own.length === 0) return { ok: false, code: 'passkey-missing' }
    const challenge = this.#challenge(caller.device, 'show')
    if (challenge === undefined) return { ok: false, code: 'busy' }
    return { ok: true, value: { challenge, rpId: rpIdOf(origin), known: own.map(toldOf) } }
  }

  /**
   * Checks what was made and keeps it; then this device has shown it too.
   *
   * @param logged called inside the transaction that keeps it
   */
  async made(caller: Caller, made: MadePasskey, origin: string, logged: () => void): Promise<MadeResult> {
    const { id, clientData, attestation, transports = [] } = made
    const known = this.#store.passkeys.get(id)
    if (known !== undefined) {
      // Kept already, and the answer was lost: nothing is counted or shown again.
      const isSame = known.person === caller.person && known.device === caller.device
      return isSame ? { ok: true, isNew: false } : { ok: false, code: 'conflict' }
    }
    const { verifyRegistrationResponse } = await webauthn()
    const verified = await verifyRegistrationResponse({
      response: {
        ...{ id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} },
        response: { clientDataJSON: clientData, attestationObject: attestation },
      },
      expectedChallenge: (challenge) => this.#use(challenge, 'make', caller.device, hashOf(id, clientData)) === 'fresh',
      expectedOrigin: origin,
      expectedRPID: rpIdOf(origin),
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }).catch(() => undefined) // whatever is wrong with it, it is not taken in
    if (verified?.verified !== true || verified.registrationInfo.credential.id !== id) {
      return { ok: false, code: 'bad-request' }
    }
    const { publicKey, counter } = verified.registrationInfo.credential
    const nowMs = this.#nowMs()
    return this.#store.transaction((): MadeResult => {
      // Two at the same time, or a device that was taken out meanwhile.
      const isStill = this.#store.people.device(caller.device)?.status === 'active'
      const own = this.#store.passkeys.of(caller.person)
      if (!isStill || this.#store.passkeys.get(id) !== undefined || !this.#mayMake(caller, own)) {
        return { ok: false, code: 'conflict' }
      }
      const { person, device } = caller
      const stored = { id, person, device, publicKey, counter, transports, madeAtMs: nowMs }
      this.#store.passkeys.add({ ...stored, usedAtMs: undefined, doubtedAtMs: undefined })
      this.#store.passkeys.noteShown({ id, device, counter, isDoubted: false }, nowMs)
      logged()
      return { ok: true, isNew: true }
    })
  }

  /**
   * Checks what was signed. A counter that did not go on is told and does not lock anybody out: the standard leaves that
   * to us, and many authenticators count oddly (WebAuthn 7.2, step 22).
   *
   * @param logged called inside the transaction that keeps it
   */
  async shown(
    caller: Caller,
    shown: ShownPasskey,
    origin: string,
    logged: (isDoubted: boolean) => void,
  ): Promise<ShownResult> {
    const { id, clientData, authenticatorData, signature, user } = shown
    const passkey = this.#store.passkeys.get(id)
    // An unknown one and that of somebody else are one answer.
    if (passkey === undefined || passkey.person !== caller.person) return { ok: false, code: 'unknown' }
    if (user !== undefined && user !== userOf(caller.person)) return { ok: false, code: 'bad-request' }
    const answer = hashOf(id, clientData, authenticatorData, signature)
    let used: 'fresh' | 'again' | undefined
    let challenge = ''
    const { verifyAuthenticationResponse } = await webauthn()
    const verified = await verifyAuthenticationResponse({
      response: {
        ...{ id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} },
        response: { clientDataJSON: clientData, authenticatorData, signature },
      },
      expectedChallenge: (given) => {
        challenge = given
        used = this.#use(given, 'show', caller.device, answer)
        return used !== undefined
      },
      expectedOrigin: origin,
      expectedRPID: rpIdOf(origin),
      // Ours to judge, below: the library takes a counter that went back for a reason to refuse.
      credential: { id, publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
      requireUserVerification: true,
    }).catch(() => undefined)
    if (verified?.verified !== true) return { ok: false, code: 'bad-request' }
    if (used === 'again') {
      const isDone = this.#open.get(challenge)?.isDone === true
      return isDone ? { ok: true, isNew: false, isDoubted: false, id } : { ok: false, code: 'bad-request' }
    }
    const counter = verified.authenticationInfo.newCounter
    const result = this.#store.transaction((): ShownResult => {
      const now = this.#store.passkeys.get(id)
      const isStill = this.#store.people.device(caller.device)?.status === 'active'
      if (now === undefined || !isStill) return { ok: false, code: 'unknown' }
      const isDoubted = (counter > 0 || now.counter > 0) && counter <= now.counter
      this.#store.passkeys.noteShown({ id, device: caller.device, counter, isDoubted }, this.#nowMs())
      logged(isDoubted)
      return { ok: true, isNew: true, isDoubted, id }
    })
    const open = this.#open.get(challenge)
    if (result.ok && open !== undefined) open.isDone = true
    return result
  }

  /** Forgets challenges whose time is over. */
  tidy(): void {
    const nowMs = this.#nowMs()
    for (const [key, { untilMs }] of this.#open) if (untilMs <= nowMs) this.#open.delete(key)
  }

  #mayMake(caller: Caller, own: readonly Passkey[]): boolean {
    const clock = { nowMs: this.#nowMs }
    if (own.length === 0 || isShown({ store: this.#store, clock }, caller)) return true
    const device = this.#store.people.device(caller.device)
    const isNew = device !== undefined && this.#nowMs() - device.addedAtMs < NEW_DEVICE_MS
    return isNew && this.#store.passkeys.shownAt(caller.device) === undefined
  }

  #challenge(device: ToestelId, purpose: Purpose): string | undefined {
    if (this.#open.size >= MAX_OPEN) this.tidy()
    if (this.#open.size >= MAX_OPEN) return undefined
    const challenge = randomBytes(32).toString('base64url')
    this.#open.set(challenge, { device, purpose, untilMs: this.#nowMs() + CHALLENGE_LIFE_MS })
    return challenge
  }

  /** Uses a challenge up. @returns `again` for the very answer that used it before */
  #use(challenge: string, purpose: Purpose, device: ToestelId, answer: string): 'fresh' | 'again' | undefined {
    const open = this.#open.get(challenge)
    const isOurs = open?.device === device && open.purpose === purpose && open.untilMs > this.#nowMs()
    if (open === undefined || !isOurs) return undefined
    if (open.answer !== undefined) return open.answer === answer ? 'again' : undefined
    open.answer = answer
    return 'fresh'
  }
}

function toldOf({ id, transports }: Passkey): { id: string; transports?: string[] } {
  return transports.length === 0 ? { id } : { id, transports }
}

function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('base64url')
}
