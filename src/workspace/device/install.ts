import { signal } from '@preact/signals'
import { deviceKeeping } from './keeping.ts'
import type { Keeping } from './keeping.ts'

/** Chrome's own question, kept until the person asks for it. No other browser has it. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>
}

/** How this browser puts the app on the start screen. `niet`: it cannot, or it is there already. */
export type InstallWay = 'vraag' | 'iphone' | 'niet'

const OFFERED = 'opstap-beginscherm'
const VISITS = 'opstap-bezoeken'

const waiting = signal<InstallPrompt | undefined>(undefined)
const iphone = signal(false)
const offered = signal(deviceKeeping.get(OFFERED) !== undefined)

/** To be called once, before anything is shown: Chrome asks early and only once. */
export function watchInstall(): void {
  countVisit(deviceKeeping)
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    waiting.value = event as InstallPrompt // what the event of that name is
  })
  addEventListener('appinstalled', () => {
    waiting.value = undefined
  })
  iphone.value = isIphone(navigator) && !isStandalone()
}

/** @returns how often the app was opened on this device, now included; it counts to two and no further */
export function countVisit(keeping: Keeping): number {
  const visits = Math.min(2, Number(keeping.get(VISITS) ?? '0') + 1)
  keeping.set(VISITS, String(visits))
  return visits
}

/** Whether this is not the first time the app is opened here. */
export function isOpenedBefore(): boolean {
  return deviceKeeping.get(VISITS) === '2'
}

export function installWay(): InstallWay {
  if (waiting.value !== undefined) return 'vraag'
  return iphone.value ? 'iphone' : 'niet'
}

/** Whether it may be offered by itself: once, at a second visit or after something was kept. */
export function mayOffer(hasKept: boolean): boolean {
  if (offered.value || installWay() === 'niet') return false
  return hasKept || isOpenedBefore()
}

/** *Nu niet*, or done: from here on it is only found in Meer. */
export function noteOffered(): void {
  deviceKeeping.set(OFFERED, 'gevraagd')
  offered.value = true
}

/** *Doen*: the browser's own question. */
export async function askInstall(): Promise<void> {
  noteOffered()
  const asked = waiting.peek()
  waiting.value = undefined
  await asked?.prompt()
}

function isStandalone(): boolean {
  return (
    matchMedia('(display-mode: standalone)').matches || ('standalone' in navigator && navigator.standalone === true)
  )
}

/** An iPad says that it is a Mac, with a screen to touch. */
function isIphone({ userAgent, maxTouchPoints }: Navigator): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)
}
