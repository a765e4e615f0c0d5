import { hash, randomBytes } from 'node:crypto'
import type { ToestelId } from '#domain/id.ts'
import type { SignedNonce } from '#sync/protocol.ts'
import { authText } from '#sync/protocol.ts'
import { isSignature } from './chains.ts'
import type { Caller } from './rights.ts'
import type { Store, StoredDevice } from './store.ts'

type Purpose = 'session' | 'ticket'

const NONCE_LIFE_MS = 60_000
const TICKET_LIFE_MS = 30_000
const IDLE_MS = 60 * 60_000
const ABSOLUTE_MS = 12 * 60 * 60_000
/** A session's last use is written down at most this often: every write waits for the disk. */
const SEEN_EVERY_MS = 5 * 60_000
const MAX_OPEN_NONCES = 200_000

/** For unknown devices, so that they take the same time as known ones. */
const nobodysKey = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'

export interface LiveSession {
  caller: Caller
  tokenHash: string
}

/**
 * Proves devices: a nonce signed with the device's own key opens a session or gives a ticket for one socket.
 * Sessions are opaque and kept hashed; nonces and tickets are single use and live in memory only.
 */
export class Auth {
  readonly #store: Store
  readonly #nowMs: () => number
  readonly #nonces = new Map<string, { device: ToestelId; purpose: Purpose; untilMs: number }>()
  readonly #tickets = new Map<string, { device: ToestelId; untilMs: number }>()

  constructor(store: Store, nowMs: () => number) {
    this.#store = store
    this.#nowMs = nowMs
  }

  /** Two nonces, also for devices nobody knows. */
  challenge(device: ToestelId): { session: string; ticket: string } {
    return { session: this.#nonce(device, 'session'), ticket: this.#nonce(device, 'ticket') }
  }

  /** @returns the token for the cookie; `revoked` when it is proven to be a device that is not let in any more */
  openSession(signed: SignedNonce, origin: string): { token: string } | { revoked: StoredDevice } | undefined {
    const device = this.#proven('session', signed, origin)
    if (device === undefined) return undefined
    if (device.status === 'revoked') return { revoked: device }
    const token = randomToken()
    const nowMs = this.#nowMs()
    this.#store.transaction(() => {
      this.#store.sessions.dropStartedBefore(nowMs - ABSOLUTE_MS)
      this.#store.sessions.put(hashOf(token), { device: signed.device, startedAtMs: nowMs, seenAtMs: nowMs })
    })
    return { token }
  }

  /** @returns a ticket for one socket within 30 s, or `undefined` when the proof fails */
  makeTicket(signed: SignedNonce, origin: string): string | undefined {
    const device = this.#proven('ticket', signed, origin)
    if (device === undefined || device.status === 'revoked') return undefined
    const ticket = randomToken()
    this.#tickets.set(ticket, { device: signed.device, untilMs: this.#nowMs() + TICKET_LIFE_MS })
    return ticket
  }

  /** Uses the ticket up. */
  isTicketOf(ticket: string, device: ToestelId): boolean {
    const found = this.#tickets.get(ticket)
    this.#tickets.delete(ticket)
    return found !== undefined && found.device === device && found.untilMs > this.#nowMs()
  }

  /** @param isUse whether this is the person doing something, which keeps the session from idling out */
  session(token: string, isUse = true): LiveSession | undefined {
    return this.sessionByHash(hashOf(token), isUse)
  }

  sessionByHash(tokenHash: string, isUse: boolean): LiveSession | undefined {
    const session = this.#store.sessions.get(tokenHash)
    if (session === undefined) return undefined
    const nowMs = this.#nowMs()
    if (nowMs - session.startedAtMs >= ABSOLUTE_MS || nowMs - session.seenAtMs >= IDLE_MS) return undefined
    const device = this.#store.people.device(session.device)
    if (device === undefined || device.status === 'revoked') return undefined
    if (isUse && nowMs - session.seenAtMs >= SEEN_EVERY_MS) this.#touch(tokenHash, nowMs)
    return { tokenHash, caller: { person: device.person, device: device.id, isActive: device.status === 'active' } }
  }

  /** Forgets nonces and tickets whose time is over. */
  tidy(): void {
    const nowMs = this.#nowMs()
    for (const map of [this.#nonces, this.#tickets]) {
      for (const [key, { untilMs }] of map) if (untilMs <= nowMs) map.delete(key)
    }
  }

  #touch(tokenHash: string, nowMs: number): void {
    try {
      this.#store.sessions.seen(tokenHash, nowMs)
    } catch {
      // A full disk must not end reading: then the session only idles out earlier.
    }
  }

  #nonce(device: ToestelId, purpose: Purpose): string {
    const nonce = randomToken()
    if (this.#nonces.size >= MAX_OPEN_NONCES) this.tidy()
    if (this.#nonces.size < MAX_OPEN_NONCES) {
      this.#nonces.set(nonce, { device, purpose, untilMs: this.#nowMs() + NONCE_LIFE_MS })
    }
    return nonce
  }

  #proven(purpose: Purpose, signed: SignedNonce, origin: string): StoredDevice | undefined {
    const nonce = this.#nonces.get(signed.nonce)
    this.#nonces.delete(signed.nonce)
    const device = this.#store.people.device(signed.device)
    const text = authText(purpose, origin, signed.device, signed.nonce)
    const isSigned = isSignature(device?.public.sigPub ?? nobodysKey, text, signed.signature)
    const isFresh =
      nonce !== undefined &&
      nonce.device === signed.device &&
      nonce.purpose === purpose &&
      nonce.untilMs > this.#nowMs()
    return isSigned && isFresh ? device : undefined
  }
}

function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

function hashOf(token: string): string {
  return hash('sha256', token)
}
