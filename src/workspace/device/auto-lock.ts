const MINUTE_MS = 60_000

/** Nobody is locked out in the middle of a sentence. */
const TYPING_MS = 5 * MINUTE_MS
const HIDDEN_MS = MINUTE_MS
/** An attendance list lies open on the table for a whole bijeenkomst. */
/** Somebody may think long before signing, but a form that lies open is no reason for ever. */
const HELD_MS = 30 * MINUTE_MS
const LIST_MS = 4 * 60 * MINUTE_MS

/** What happened last, in ms of a clock that only counts; `-Infinity` for never. */
export interface Activity {
  touchedMs: number
  typedMs: number
  /** since when no tab of the app is on screen */
  hiddenMs?: number
  /** since when an attendance list is open in front of everything */
  listMs?: number
  /** something is being signed, or the phone is in another's hands with a code of its own */
  isHeld: boolean
}

/** `list-only`: it would be locked, but an attendance list is open: whoever leaves the list finds the lock. */
export type Verdict = 'stay' | 'list-only' | 'lock'

/** Whether it is time to lock. @param limitMs without a touch */
export function verdictOf(activity: Activity, nowMs: number, limitMs: number): Verdict {
  const { touchedMs, typedMs, hiddenMs, listMs, isHeld } = activity
  const isIdle = nowMs - touchedMs >= limitMs && nowMs - typedMs >= TYPING_MS
  const isAway = hiddenMs !== undefined && nowMs - hiddenMs >= HIDDEN_MS
  if ((isHeld && nowMs - touchedMs < HELD_MS) || (!isIdle && !isAway)) return 'stay'
  return listMs !== undefined && nowMs - listMs < LIST_MS ? 'list-only' : 'lock'
}

/** Counts on through sleep, and never back: of the two clocks the one that counted more. */
export function steadyClock(wallMs: () => number, runningMs: () => number): () => number {
  const began = { wall: wallMs(), running: runningMs() }
  let lastMs = 0
  return () => {
    lastMs = Math.max(lastMs, wallMs() - began.wall, runningMs() - began.running)
    return lastMs
  }
}

export interface AutoLock {
  /** Where the app is now. @returns whether it may be shown: after a list that stayed open, nothing else */
  at(path: string): boolean
  /** In every tab, at once. */
  lockNow(): void
  /** In every tab but this one, at once. */
  lockOthers(): void
  stop(): void
}

const TABS = 'opstap-lock'
const LOOK_EVERY_MS = 5000
const TELL_EVERY_MS = 10_000

/** Follows touches, keys, the screen and other tabs, and locks when it is time; covers the page as soon as it is hidden. */
export function watchAutoLock(parts: {
  nowMs: () => number
  limitMs: () => number
  isHeld: () => boolean
  /** this tab stands in the room: no other one may be open, also one that was being unlocked when it was put there */
  isInRoom: () => boolean
  cover: (isCovered: boolean) => void
  /** resolves only when it could not be */
  lock: () => Promise<void>
}): AutoLock {
  const { nowMs, limitMs, isHeld, isInRoom, cover, lock } = parts
  const activity: Activity = { touchedMs: nowMs(), typedMs: -Infinity, isHeld: false }
  let isListOnly = false
  let isLocking = false
  let path = ''
  const toldMs = { touched: -Infinity, typed: -Infinity }
  const leaving = new AbortController()
  const { signal } = leaving
  const tabs = new BroadcastChannel(TABS)

  const lockHere = (): void => {
    if (isLocking) return
    isLocking = true
    cover(true)
    void lock().then(() => {
      // Something typed is not on the disk: that goes first. It is tried again at the next look.
      isLocking = false
      isListOnly = false
      if (document.visibilityState === 'visible') cover(false)
    })
  }
  const lockEverywhere = (): void => {
    tabs.postMessage('lock')
    lockHere()
  }
  /** Another tab found it was time: not while something is being signed here, and a list stays until it is left. */
  const lockToo = (): void => {
    if (isHeld()) return
    if (activity.listMs !== undefined && nowMs() - activity.listMs < LIST_MS) isListOnly = true
    else lockHere()
  }
  const look = (): void => {
    const verdict = verdictOf({ ...activity, isHeld: isHeld() }, nowMs(), limitMs())
    if (verdict === 'list-only') isListOnly = true
    // Once it was time, a touch of the list does not open the rest again.
    if (verdict === 'lock') lockEverywhere()
  }
  const tell = (what: 'touched' | 'typed'): void => {
    if (nowMs() - toldMs[what] < TELL_EVERY_MS) return
    toldMs[what] = nowMs()
    tabs.postMessage(what)
  }
  const touched = (): void => {
    look() // a page that was asleep is touched before its timers run
    activity.touchedMs = nowMs()
    tell('touched')
  }
  const typed = (): void => {
    look()
    activity.touchedMs = nowMs()
    activity.typedMs = nowMs()
    tell('typed')
  }
  const shown = (): void => {
    if (document.visibilityState === 'hidden') {
      cover(true)
      activity.hiddenMs = nowMs()
      return
    }
    look()
    delete activity.hiddenMs
    tabs.postMessage('here')
    if (!isLocking) cover(false)
  }
  tabs.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'lock') return lockToo()
    if (data === 'lock-now') return lockHere()
    // It says that it is open.
    if (isInRoom()) return tabs.postMessage('lock-now')
    // Somebody is at work in another tab.
    if (activity.hiddenMs !== undefined) activity.hiddenMs = nowMs()
    if (data === 'touched' || data === 'typed') activity.touchedMs = nowMs()
    if (data === 'typed') activity.typedMs = nowMs()
  }
  for (const name of ['pointerdown', 'keydown', 'scroll']) {
    addEventListener(name, touched, { signal, capture: true, passive: true })
  }
  addEventListener('input', typed, { signal, capture: true })
  document.addEventListener('visibilitychange', shown, { signal })
  addEventListener('pageshow', shown, { signal })
  if (document.visibilityState === 'hidden') shown()
  else tabs.postMessage('here')
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') tabs.postMessage('here')
    look()
  }, LOOK_EVERY_MS)

  return {
    at(next) {
      const isList = isAttendanceList(next)
      if (isList && !isAttendanceList(path)) activity.listMs = nowMs()
      if (!isList) delete activity.listMs
      const mayShow = !isListOnly || next === path
      path = next
      if (!mayShow) lockEverywhere()
      return mayShow
    },
    lockNow() {
      tabs.postMessage('lock-now')
      lockHere()
    },
    lockOthers: () => tabs.postMessage('lock-now'),
    stop() {
      leaving.abort()
      clearInterval(timer)
      tabs.close()
    },
  }
}

function isAttendanceList(path: string): boolean {
  return /^\/aanwezigheid\/[^/]+\/[^/]+$/.test(path)
}
