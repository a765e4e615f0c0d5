import { hasDatabase, tellsDatabases } from '#storage/known-name.ts'
import { browserTimers, browserTransport } from '#sync/browser-transport.ts'
import { tabletApi } from '#sync/join.ts'
import { nowMs } from '#workspace/clock.ts'
import { DATABASE } from '#workspace/device/database-name.ts'
import { deviceKeeping, KNOWN, PROEF_OPEN } from '#workspace/device/keeping.ts'
import type { Kiosk } from './kiosk.ts'
import { makeKiosk } from './kiosk.ts'

/** Where a tablet begins, and where it ends. */
export const TABLET_KLAAR = '/tablet/klaar'
const TICK_MS = 3000

/** The kiosk of this page. A reload makes another one, that knows nothing. */
export function dezeTablet(): Kiosk {
  return makeKiosk({
    api: tabletApi(browserTransport(), browserTimers),
    origin: location.origin,
    now: () => ({ steadyMs: performance.now(), wallMs: nowMs() }),
    mayWipe,
    leave: () => location.replace(TABLET_KLAAR),
  })
}

/** Somebody may have begun in another tab meanwhile: what is theirs is not thrown away. */
async function mayWipe(): Promise<boolean> {
  if ([KNOWN, PROEF_OPEN].some((name) => deviceKeeping.get(name) === 'ja')) return false
  return tellsDatabases() && !(await hasDatabase(DATABASE))
}

/**
 * Lets it hear of touches, of being hidden and of time; a page that is left forgets everything.
 *
 * @returns stop
 */
export function runTablet(kiosk: Kiosk): () => void {
  const touched = (): void => kiosk.touched()
  const seen = (): void => {
    kiosk.hidden(document.visibilityState === 'hidden')
    if (document.visibilityState === 'visible') void kiosk.tick()
  }
  const left = (): void => kiosk.end()
  // Kept alive by the browser for *Terug*: it shows nothing of before.
  const back = (event: PageTransitionEvent): void => {
    if (event.persisted) location.reload()
  }
  const timer = setInterval(() => void kiosk.tick(), TICK_MS)
  addEventListener('pointerdown', touched, true)
  addEventListener('keydown', touched, true)
  addEventListener('pagehide', left)
  addEventListener('pageshow', back)
  document.addEventListener('visibilitychange', seen)
  return () => {
    clearInterval(timer)
    removeEventListener('pointerdown', touched, true)
    removeEventListener('keydown', touched, true)
    removeEventListener('pagehide', left)
    removeEventListener('pageshow', back)
    document.removeEventListener('visibilitychange', seen)
    // Left within the app: it ends as by its own button, and the server hears so.
    kiosk.end()
    void kiosk.tick()
  }
}
