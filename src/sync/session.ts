import type { ToestelId } from '#domain/id.ts'
import { base64FromBytes } from './base64.ts'
import type { HttpCaller, Proving } from './http-caller.ts'
import type { Outcome } from './outcome.ts'
import { success } from './outcome.ts'
import type { SignedNonce } from './protocol.ts'
import { authText, challengeAnswerSchema, ticketAnswerSchema } from './protocol.ts'

/** The device as far as the connection needs it. */
export interface ProvingDevice {
  readonly id: ToestelId
  /** Ed25519. @returns 64 bytes */
  sign(bytes: Uint8Array): Promise<Uint8Array>
}

/** A challenge lives 60 s on the server; its second nonce is used only while it surely does. */
const NONCE_MS = 45_000

/** Proves the device: a session for calls (in the cookie), a ticket for each socket. */
export class Session implements Proving {
  readonly #http: HttpCaller
  readonly #device: ProvingDevice
  readonly #origin: string
  readonly #now: () => number
  #login: Promise<Outcome<undefined>> | undefined
  #ticketNonce: { nonce: string; atMs: number } | undefined

  /**
   * @param http a caller that does not prove by itself: else proving would wait for itself
   * @param origin where the app lives; signed along, so that a proof made for another site is worth nothing
   */
  constructor(http: HttpCaller, device: ProvingDevice, origin: string, now: () => number) {
    this.#http = http
    this.#device = device
    this.#origin = origin
    this.#now = now
  }

  /** Opens a session; calls at the same time share one. */
  login(): Promise<Outcome<undefined>> {
    this.#login ??= this.#openSession().finally(() => {
      this.#login = undefined
    })
    return this.#login
  }

  /** A ticket for one socket within 30 s. */
  async ticket(): Promise<Outcome<string>> {
    const nonce = await this.#nonceForTicket()
    if (!nonce.ok) return nonce
    const answer = await this.#http.json(
      'POST',
      '/api/auth/ticket',
      ticketAnswerSchema,
      await this.#signed('ticket', nonce.value),
    )
    return answer.ok ? success(answer.value.ticket) : answer
  }

  async #openSession(): Promise<Outcome<undefined>> {
    const nonces = await this.#challenge()
    if (!nonces.ok) return nonces
    this.#ticketNonce = { nonce: nonces.value.ticket, atMs: this.#now() }
    return this.#http.empty('POST', '/api/auth/session', await this.#signed('session', nonces.value.session))
  }

  async #nonceForTicket(): Promise<Outcome<string>> {
    const kept = this.#ticketNonce
    this.#ticketNonce = undefined
    if (kept !== undefined && Math.abs(this.#now() - kept.atMs) < NONCE_MS) return success(kept.nonce)
    const nonces = await this.#challenge()
    return nonces.ok ? success(nonces.value.ticket) : nonces
  }

  #challenge(): Promise<Outcome<{ session: string; ticket: string }>> {
    return this.#http.json('POST', '/api/auth/challenge', challengeAnswerSchema, { device: this.#device.id })
  }

  async #signed(purpose: 'session' | 'ticket', nonce: string): Promise<SignedNonce> {
    const { id } = this.#device
    const signature = await this.#device.sign(authText(purpose, this.#origin, id, nonce))
    return { device: id, nonce, signature: base64FromBytes(signature) }
  }
}
