import type { Page } from 'playwright-core'
import { throttle } from './throttled.ts'

/**
 * From the start of the navigation to the first frame that shows enough, by the page's own clock: asking from outside
 * would also count what the app does after that, while a person reads already.
 *
 * @param enough  so many elements that fit `selector`
 * @returns ms
 */
export async function msToFirstFrame(page: Page, url: string, selector = 'h1', enough = 1): Promise<number> {
  await throttle(page)
  await page.addInitScript(
    ({ what, count }) => {
      const shown = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (document.querySelectorAll(what).length < count) return
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now()), 0))
        })
        observer.observe(document, { subtree: true, childList: true })
      })
      Object.assign(window, { shown })
    },
    { what: selector, count: enough },
  )
  await page.goto(url, { waitUntil: 'commit' })
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error(`${selector} was not there ${enough} times within 20 s`)), 20_000).unref()
  })
  const ms = page.evaluate(() => (window as unknown as { shown: Promise<number> }).shown) // set above
  return Math.round(await Promise.race([ms, late]))
}
