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
  return (await msToFrames(page, url, selector, [enough]))[0] ?? NaN
}

/**
 * The same for several numbers of elements in one start.
 *
 * @param counts  ascending
 * @returns ms for each
 */
export async function msToFrames(
  page: Page,
  url: string,
  selector: string,
  counts: readonly number[],
): Promise<number[]> {
  await throttle(page)
  await page.addInitScript(
    ({ what, asked }) => {
      const shown = new Promise<number[]>((resolve) => {
        const waiting = [...asked]
        const found: Promise<number>[] = []
        const observer = new MutationObserver(() => {
          const count = document.querySelectorAll(what).length
          while (waiting[0] !== undefined && count >= waiting[0]) {
            waiting.shift()
            found.push(
              new Promise((frame) => {
                requestAnimationFrame(() => setTimeout(() => frame(performance.now()), 0))
              }),
            )
          }
          if (waiting.length > 0) return
          observer.disconnect()
          resolve(Promise.all(found))
        })
        observer.observe(document, { subtree: true, childList: true })
      })
      Object.assign(window, { shown })
    },
    { what: selector, asked: [...counts] },
  )
  await page.goto(url, { waitUntil: 'commit' })
  const late = new Promise<never>((_resolve, reject) => {
    const most = Math.max(...counts)
    setTimeout(() => reject(new Error(`${selector} was not there ${most} times within 20 s`)), 20_000).unref()
  })
  const ms = page.evaluate(() => (window as unknown as { shown: Promise<number[]> }).shown) // set above
  return (await Promise.race([ms, late])).map((one) => Math.round(one))
}
