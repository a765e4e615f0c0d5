import { basename } from 'node:path'
import type { Page } from 'playwright-core'
import type { Kept } from './first-visit.ts'

/** What of the app stands on this device for some roles, with the moment each file came over the network. */
export async function heldParts(page: Page): Promise<Map<string, string>> {
  const held = await page.evaluate(async () => {
    const cache = await caches.open('opstap-onderdelen')
    const files = (await cache.keys()).filter(({ url }) => url.includes('/assets/'))
    return Promise.all(
      files.map(async ({ url }) => [
        new URL(url).pathname.slice(1),
        (await cache.match(url))?.headers.get('date') ?? '',
      ]),
    )
  })
  return new Map(held as [string, string][]) // pairs, as made above
}

/** Asks the service worker that runs now, as a page does. @returns whether all of it is on the device */
export async function askWorker(page: Page, needs: readonly string[] | 'alles'): Promise<boolean> {
  return page.evaluate(async (asked) => {
    const { active } = await navigator.serviceWorker.ready
    const { port1, port2 } = new MessageChannel()
    const answer = new Promise<MessageEvent>((resolve) => (port1.onmessage = resolve))
    active?.postMessage({ type: 'OPSTAP_NODIG', needs: asked }, [port2])
    const { data } = (await answer) as MessageEvent<{ isWhole: boolean }> // what sw.ts answers
    return data.isWhole
  }, needs)
}

/** Paths of the files that only these roles need. */
export function partsOf(files: readonly Kept[], ...roles: readonly string[]): string[] {
  return files.filter((file) => roles.some((rol) => file.roles?.includes(rol) === true)).map(({ path }) => path)
}

/** The file of a pack or screen, by the name it has in `src`. */
export function fileOf(files: readonly Kept[], name: string): string {
  const found = files.filter(({ path }) => basename(path).startsWith(`${name}-`))
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} files are called ${name}`)
  return found[0].path
}

/** All that this role opens is on the device, and the page says so. */
export async function isWholeFor(page: Page, rol: string): Promise<void> {
  await page.locator(`html[data-app~="${rol}"]`).waitFor({ state: 'attached' })
}
