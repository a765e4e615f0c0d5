import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { Rol } from '#domain/rol.ts'

/** What this device needs of the app: the screens of these roles, or all of them. */
export type AppNeeds = readonly Rol[] | 'alles'

const here = signal(false)
let asked = 'as-before'

/** Whether everything that was asked for is on this device: then no screen needs internet. */
export const isAppHere: ReadonlySignal<boolean> = here

/**
 * Tells the service worker which screens this device needs; it remembers that, and fetches what is not here yet.
 *
 * @param needs nothing: what was asked for before
 * @returns whether all of it is here now. It waits for a service worker, and for ever where there will be none.
 */
export async function bringApp(needs?: AppNeeds): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  const words = needs === undefined ? asked : needs === 'alles' ? needs : needs.join(' ')
  if (words !== asked) show(false)
  asked = words
  const { active, waiting, installing } = await navigator.serviceWorker.ready
  // A new version that waits has files of its own for the same screens.
  for (const worker of [waiting, installing]) if (worker !== null) void ask(worker, needs)
  const isWhole = active !== null && (await ask(active, needs))
  if (words === asked) show(isWhole)
  return isWhole
}

/** Whether a part of the app could not be loaded: it is not on this device, and there is no internet. */
export function isCodeMissing(error: unknown): boolean {
  // Each browser has a sentence of its own; in all of them something is imported.
  return error instanceof TypeError && /import/i.test(error.message)
}

function show(isWhole: boolean): void {
  here.value = isWhole
  // For tests and whoever looks from outside: what is here whole stands in the page itself.
  if (isWhole) document.documentElement.dataset['app'] = asked
  else delete document.documentElement.dataset['app']
}

/** A worker of before there were parts has everything, and never answers. */
function ask(worker: ServiceWorker, needs: AppNeeds | undefined): Promise<boolean> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      resolve(typeof data === 'object' && data !== null && 'isWhole' in data && data.isWhole === true)
      port1.close()
    })
    port1.start()
    worker.postMessage({ type: 'OPSTAP_NODIG', ...(needs === undefined ? {} : { needs }) }, [port2])
  })
}
