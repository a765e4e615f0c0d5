import { signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import type { DeviceEngine } from './device/device-engine.ts'
import { hasDatabase } from '#storage/known-name.ts'
import { DATABASE } from './device/database-name.ts'
import { dropKey } from './device/held-key.ts'
import { deviceKeeping, KNOWN, PROEF_OPEN } from './device/keeping.ts'
import { makeWorkspace } from './make-workspace.ts'
import type { ProefEngine } from './voorbeeld/proef-engine.ts'
import { nowMs } from './clock.ts'
import type { Workspace } from './workspace.ts'

/** What is open on this device. */
export type Started =
  | { state: 'starting' }
  /** nobody is known here: the three doors. `isEmptied`: somebody was, and the browser lost everything of it */
  | { state: 'doors'; isEmptied: boolean }
  /** what is kept here does not open: the browser says that it is damaged, or gives no answer it can use */
  | { state: 'broken'; error: Error }
  /** everything is here, and opens by PIN or passkey */
  | { state: 'locked' }
  | { state: 'proef'; workspace: Workspace; engine: ProefEngine }
  | { state: 'echt'; workspace: Workspace; engine: DeviceEngine }

const current = signal<Started>({ state: 'starting' })

export const started: ReadonlySignal<Started> = current

/** Opens what was open before: the Proefversie, this person's own work, or the three doors. */
export async function start(): Promise<void> {
  // On a tablet that is nobody's nothing is opened, and so nothing made, while there is nothing.
  if (isTabletAddress() && !(await hasDatabase(DATABASE))) {
    current.value = { state: 'doors', isEmptied: false }
    return
  }
  if (!isFirstVisit()) return openAgain()
  current.value = { state: 'doors', isEmptied: false }
  // Browsers write localStorage seconds later: after a kill it may know nobody while the database does.
  if ((await hasDatabase(DATABASE)) && current.value.state === 'doors') await openAgain()
}

function isTabletAddress(): boolean {
  return /^\/tablet(\/|$)/.test(location.pathname)
}

/** Nobody can be known yet, so the doors wait neither for the store nor for its code to come over the network. */
function isFirstVisit(): boolean {
  const wasOpen = [KNOWN, PROEF_OPEN].some((name) => deviceKeeping.get(name) === 'ja')
  return !wasOpen && !navigator.serviceWorker?.controller
}

/** What does not open is for the error screen: a page that stays empty tells nobody that nothing was wiped. */
function openAgain(): Promise<void> {
  return openWhatIsHere().catch((error: unknown) => {
    if (error instanceof Error && error.name === 'LockedError') current.value = { state: 'locked' }
    else current.value = { state: 'broken', error: error instanceof Error ? error : new Error('Not opened') }
  })
}

async function openWhatIsHere(): Promise<void> {
  if (deviceKeeping.get(PROEF_OPEN) === 'ja') {
    await openProef()
    return
  }
  const { openDeviceEngine } = await import('./device/device-engine.ts')
  const engine = await openDeviceEngine(reopen)
  if (engine === undefined) current.value = { state: 'doors', isEmptied: deviceKeeping.get(KNOWN) === 'ja' }
  else showOwn(engine)
}

function showOwn(engine: DeviceEngine): void {
  deviceKeeping.set(KNOWN, 'ja')
  current.value = { state: 'echt', engine, workspace: makeWorkspace(engine) }
}

/** *Ik wil eerst even kijken*: a made-up region in this browser only. */
export async function openProef(): Promise<void> {
  const { openProefEngine } = await import('./voorbeeld/proef-engine.ts')
  const engine = await openProefEngine(deviceKeeping, nowMs)
  deviceKeeping.set(PROEF_OPEN, 'ja')
  current.value = { state: 'proef', engine, workspace: makeWorkspace(engine) }
}

/** *Stoppen met proberen*: everything made up is wiped; what was there before is opened again. */
export async function stopProef(): Promise<void> {
  const now = current.value
  if (now.state !== 'proef') return
  current.value = { state: 'starting' }
  await now.engine.stop()
  deviceKeeping.remove(PROEF_OPEN)
  await openAgain()
}

/** *Ik begin voor mezelf*: keys and mijn map on this device, no account. */
export async function beginAlone(naam: string): Promise<void> {
  const { beginDeviceAlone } = await import('./device/device-engine.ts')
  showOwn(await beginDeviceAlone(naam, reopen))
}

/** After an invitation was accepted or a copy was put back: opens what is on this device now. */
export async function restart(): Promise<void> {
  const now = current.value
  // The screens leave first: none may ask anything of a store that closes.
  current.value = { state: 'starting' }
  if (now.state === 'echt') await now.engine.close()
  await openAgain()
}

/** The PIN or passkey was right: opens what is here. */
export async function openUnlocked(): Promise<void> {
  current.value = { state: 'starting' }
  await openAgain()
}

/**
 * Locks: what was typed is on the disk first, then everything goes and the page with it. A real reload is the only
 * dependable way to empty its memory.
 *
 * @returns only when it could not be: something typed is not on the disk, and would be lost
 */
export async function lockAway(): Promise<void> {
  const now = current.value
  if (now.state !== 'echt') return
  const isKept = await now.engine.settle()
  if (!isKept) return
  // The screens leave first: none may ask anything of a store that closes.
  current.value = { state: 'starting' }
  dropKey()
  await Promise.race([now.engine.close(), waitMs(CLOSING_MS)]).catch(() => undefined)
  // Without what stands behind #, or it would be no reload. The address stays: after unlocking one is where one was.
  location.replace(location.pathname + location.search)
}

/** A connection that does not end must not keep a phone open. */
const CLOSING_MS = 2000

function waitMs(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** Closes what is open, lets `work` change what is on this device, and opens what is there then. */
export async function reopenAround<T>(work: () => Promise<T>): Promise<T> {
  const now = current.value
  if (now.state === 'echt') await now.engine.close()
  current.value = { state: 'starting' }
  try {
    return await work()
  } finally {
    await openAgain()
  }
}

function reopen(): void {
  void restart()
}
