import type { z } from 'zod/mini'
import type { Failure, Outcome } from './outcome.ts'
import { failure, success } from './outcome.ts'
import type { Revoked } from './protocol.ts'
import { refusalSchema, revokedAnswerSchema } from './protocol.ts'
import type { HttpAnswer, Timers, Transport } from './transport.ts'

type Method = 'GET' | 'POST' | 'PUT'
type Body = string | Uint8Array | object

/** How calls prove who they are; absent where no session is needed (joining). */
export interface Proving {
  /** A fresh session in the cookie. */
  login(): Promise<Outcome<undefined>>
}

/** Longer than the server's own limit: a large first page over a slow line may take this long. */
const TIMEOUT_MS = 40_000

/**
 * One call: sent, answered within a time limit, parsed. When the session is over, it proves the device again and asks
 * once more. What is not our server's answer is `offline`.
 */
export class HttpCaller {
  readonly #transport: Transport
  readonly #timers: Timers
  readonly #answered: (dateMs?: number) => void
  readonly #proving: Proving | undefined
  readonly #revoked: (told: Revoked) => void
  readonly #underWay = new Set<AbortController>()

  /**
   * @param answered hears of every answer that was certainly our server's, and what its clock said
   * @param revoked hears that this device is not let in any more, and by which entry
   */
  constructor(
    transport: Transport,
    timers: Timers,
    answered: (dateMs?: number) => void = () => undefined,
    proving?: Proving,
    revoked: (told: Revoked) => void = () => undefined,
  ) {
    this.#transport = transport
    this.#timers = timers
    this.#answered = answered
    this.#proving = proving
    this.#revoked = revoked
  }

  async json<S extends z.ZodMiniType>(
    method: Method,
    path: string,
    schema: S,
    body?: Body,
    isAnonymous?: true,
  ): Promise<Outcome<z.infer<S>>> {
    const answer = await (isAnonymous ? this.#once(method, path, body, true) : this.#send(method, path, body))
    if (!answer.ok) return answer
    const parsed = schema.safeParse(jsonOf(answer.value.body))
    if (!parsed.success) return failure('offline')
    this.#answered(answer.value.dateMs)
    return success(parsed.data)
  }

  /** @param decode throws RangeError for bytes that are none of ours */
  async binary<T>(method: Method, path: string, decode: (bytes: Uint8Array) => T, body?: Body): Promise<Outcome<T>> {
    const answer = await this.#send(method, path, body)
    if (!answer.ok) return answer
    const decoded = attempt(() => decode(answer.value.body))
    if (decoded === undefined) return failure('offline')
    this.#answered(answer.value.dateMs)
    return success(decoded.value)
  }

  /** A call that answers with nothing. */
  async empty(method: Method, path: string, body: Body): Promise<Outcome<undefined>> {
    const answer = await this.#send(method, path, body)
    if (!answer.ok) return answer
    if (answer.value.status !== 204) return failure('offline')
    this.#answered(answer.value.dateMs)
    return success(undefined)
  }

  /** Ends every call that is under way; each becomes `offline`. */
  abort(): void {
    for (const control of this.#underWay) control.abort()
  }

  async #send(method: Method, path: string, body: Body | undefined): Promise<Outcome<HttpAnswer>> {
    const first = await this.#once(method, path, body)
    if (first.ok || first.code !== 'unauthenticated' || this.#proving === undefined) return first
    const proven = await this.#proving.login()
    return proven.ok ? this.#once(method, path, body) : proven
  }

  async #once(method: Method, path: string, body: Body | undefined, isAnonymous?: true): Promise<Outcome<HttpAnswer>> {
    const control = new AbortController()
    const cancel = this.#timers.after(TIMEOUT_MS, () => control.abort())
    this.#underWay.add(control)
    const call = { method, path, signal: control.signal, ...(isAnonymous ? { isAnonymous } : {}) }
    const answer = await this.#transport.request(body === undefined ? call : { ...call, body: sendable(body) })
    this.#underWay.delete(control)
    cancel()
    if (answer === undefined) return failure('offline')
    if (answer.status >= 200 && answer.status < 300) return success(answer)
    const code = codeOf(answer)
    if (code !== 'offline') this.#answered(answer.dateMs)
    if (code === 'unauthenticated') {
      const told = revokedAnswerSchema.safeParse(jsonOf(answer.body))
      if (told.success) this.#revoked(told.data.revoked)
    }
    return failure(code)
  }
}

function sendable(body: Body): string | Uint8Array {
  return typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
}

/** Our server always names a code; a proxy, a captive portal or a crash does not. */
function codeOf(answer: HttpAnswer): Failure {
  const parsed = refusalSchema.safeParse(jsonOf(answer.body))
  return parsed.success ? parsed.data.code : 'offline'
}

function jsonOf(bytes: Uint8Array): unknown {
  return attempt((): unknown => JSON.parse(new TextDecoder().decode(bytes)))?.value
}

/** What comes from outside may be anything; that it cannot be read is an outcome here, not a surprise. */
function attempt<T>(read: () => T): { value: T } | undefined {
  try {
    return { value: read() }
  } catch {
    return undefined
  }
}
