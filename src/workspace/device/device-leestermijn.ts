import type { ReadonlySignal } from '@preact/signals'
import { computed, effect, signal } from '@preact/signals'
import type { Leestermijn, LeestermijnStand } from '#domain/leestermijn.ts'
import { beginLeestermijn, judgeLeestermijn, leestermijnOf, passLeestermijn, serverTijd } from '#domain/leestermijn.ts'
import type { Vault } from '#identity/vault.ts'
import { getSealed, putSealed } from '#identity/vault.ts'
import type { NetState } from '#workspace/engine.ts'

const TERMIJN = 'leestermijn'
const LOOK_EVERY_MS = 60_000
/** Not at the start itself: the first screen goes before. */
const FIRST_LOOK_MS = 5000
/** Written down no more often than this: a phone that goes off loses an hour at most. */
const KEEP_EVERY_MS = 60 * 60 * 1000

/** What is kept of the last contact; on a device that never kept it the term begins now. */
export async function readLeestermijn(vault: Vault, nowMs: number): Promise<Leestermijn> {
  const kept = await getSealed(vault, TERMIJN)
  const known = kept.ok ? leestermijnOf(kept.value) : undefined
  return passLeestermijn(known ?? beginLeestermijn(nowMs), nowMs, 0)
}

/** Follows contact and clock. @param dagen how many days, as the server last said; the usual ones when it did not */
export function followLeestermijn(parts: {
  vault: Vault
  kept: Leestermijn
  net: ReadonlySignal<Pick<NetState, 'lastContactMs' | 'clockAheadMs'>>
  dagen: () => number | undefined
  nowMs: () => number
  /** a clock that nobody can set, such as `performance.now()` */
  steadyMs: () => number
  /** whether somebody is typing now: nothing closes under their hands. Absent: nobody is */
  isTyping?: () => boolean
}): {
  readonly stand: ReadonlySignal<LeestermijnStand>
  /** the server's time, looked at once a minute; ms */
  readonly serverMs: ReadonlySignal<number>
  stop(): void
} {
  const { vault, net, dagen, nowMs, steadyMs, isTyping = () => false } = parts
  const termijn = signal(parts.kept)
  /** it is over, and was open when somebody began to type: it closes when they stop */
  const isHeld = signal(false)
  const judged = (one: Leestermijn): LeestermijnStand => {
    const now = judgeLeestermijn(one, dagen())
    return now.stand === 'dicht' && isHeld.value ? { stand: 'aangekondigd', dagen: 1 } : now
  }
  let seenAtMs = steadyMs()
  let keptMs = -Infinity
  const keep = (): void => {
    const { gezienMs } = termijn.peek()
    if (Math.abs(gezienMs - keptMs) < KEEP_EVERY_MS) return
    keptMs = gezienMs
    // A full disk is told where somebody types; the next look tries again.
    putSealed(vault, TERMIJN, termijn.peek()).catch(() => {
      keptMs = -Infinity
    })
  }
  const look = (): void => {
    const now = steadyMs()
    const next = passLeestermijn(termijn.peek(), nowMs(), now - seenAtMs)
    const wasOpen = isHeld.peek() || judgeLeestermijn(termijn.peek(), dagen()).stand !== 'dicht'
    isHeld.value = wasOpen && judgeLeestermijn(next, dagen()).stand === 'dicht' && isTyping()
    termijn.value = next
    seenAtMs = now
    keep()
  }
  let heardMs = 0
  const stopContact = effect(() => {
    const { lastContactMs, clockAheadMs } = net.value
    if (lastContactMs === 0 || (lastContactMs === heardMs && clockAheadMs === termijn.peek().voorMs)) return
    heardMs = lastContactMs
    const wasOpen = judgeLeestermijn(termijn.peek(), dagen()).stand === 'open'
    termijn.value = beginLeestermijn(lastContactMs, clockAheadMs ?? termijn.peek().voorMs)
    if (!wasOpen) keptMs = -Infinity
    keep()
  })
  const first = setTimeout(look, FIRST_LOOK_MS)
  const timer = setInterval(look, LOOK_EVERY_MS)
  return {
    // The same object while it says the same: what follows it is not worked out again every minute.
    stand: sameWhileEqual(computed(() => judged(termijn.value))),
    serverMs: computed(() => serverTijd(termijn.value)),
    stop() {
      clearTimeout(first)
      clearInterval(timer)
      stopContact()
    },
  }
}

function sameWhileEqual(stand: ReadonlySignal<LeestermijnStand>): ReadonlySignal<LeestermijnStand> {
  let last: LeestermijnStand = { stand: 'open' }
  return computed(() => {
    if (JSON.stringify(stand.value) !== JSON.stringify(last)) last = stand.value
    return last
  })
}
