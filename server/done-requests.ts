import type { Caller } from './rights.ts'
import type { Store } from './store.ts'

/** A device that lay in a drawer for a year still finds out that what it asked was done. */
export const REQUESTS_KEPT_MS = 400 * 24 * 60 * 60 * 1000
/** Of one person; the oldest go first. Twenty-five changes a day come to this in that time. */
export const REQUESTS_KEPT = 10_000

/**
 * Whether this was done before for this person. Then the answer is again that it was done, and nothing is done: somebody
 * else may have done the opposite since, and who asks again does so only because they did not hear. Asked before rights
 * are looked at: those may have gone since, too.
 */
export function wasDone({ requests }: Pick<Store, 'requests'>, caller: Caller, request: string | undefined): boolean {
  return request !== undefined && caller.isActive && requests.isDone(caller.person, request)
}

/**
 * Remembers that this was done; inside the transaction that did it. What was refused is not remembered: it changed
 * nothing, and asked again it is judged by the rights of that moment.
 */
export function noteDone(
  { requests }: Pick<Store, 'requests'>,
  caller: Caller,
  request: string | undefined,
  nowMs: number,
): void {
  if (request !== undefined) requests.note(caller.person, request, REQUESTS_KEPT, nowMs)
}
