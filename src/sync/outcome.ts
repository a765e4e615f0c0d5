import type { RefusalCode } from './protocol.ts'

/** `offline`: no answer, or an answer that is not our server's (a hotel's log-in page, a proxy's error). */
export type Failure = RefusalCode | 'offline'
export type Outcome<T> = { ok: true; value: T } | { ok: false; code: Failure }

export function success<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

export function failure(code: Failure): { ok: false; code: Failure } {
  return { ok: false, code }
}

/** Codes that say nothing about what was asked: asking again later may well succeed. */
const passing: readonly Failure[] = [
  ...(['offline', 'busy', 'too-many', 'server-error', 'unauthenticated'] as const),
  ...(['passkey-due', 'passkey-missing'] as const),
]

/** The server takes in what was made here, and tells nothing until a passkey is shown. */
export function isBarred(code: Failure): boolean {
  return code === 'passkey-due' || code === 'passkey-missing'
}

export function isPassing(code: Failure): boolean {
  return passing.includes(code)
}
