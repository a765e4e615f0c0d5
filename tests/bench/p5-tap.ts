import type { Page } from 'playwright-core'
import { appIsHere } from '../e2e/own-map.ts'
import { openPhone } from '../e2e/phone.ts'
import { beginProef, screenIsQuiet } from '../e2e/proef.ts'
import { startTestServer } from '../server/start-server.ts'
import type { Line } from './line.ts'
import { anchor, lineOf, spreadOf } from './line.ts'
import { throttle } from './throttled.ts'

const GOAL_MS = 100

/** A trainer taps a name on a list of ten: from the finger to the first frame that shows it, on a slow phone. */
export async function attendanceTap(): Promise<Line> {
  const server = await startTestServer()
  const phone = await openPhone()
  try {
    const { page } = phone
    await page.goto(server.url)
    await appIsHere(page)
    await beginProef(page, 'trainer')
    await page.getByRole('link', { name: 'Aanwezigheid', exact: true }).click()
    await screenIsQuiet(page)
    await throttle(page)
    const names = page.locator('.roster-name')
    const taps: number[] = []
    for (let at = 0; at < (await names.count()); at++) taps.push(await timeOf(page, at))
    const spread = spreadOf(taps)
    return lineOf({
      ...{ id: 'P5-tap', what: 'a tap on the attendance list to what it shows, 4× throttled, median', unit: 'ms' },
      ...{ figure: spread.median, goal: GOAL_MS, spread },
      anchors: [anchor('a tap that changes nothing but one attribute', await bareTap(page))],
    })
  } finally {
    await phone.close()
    await server.stop()
  }
}

/** By the page's own clock, from the event's time: what the driver of the browser takes is not in it. */
async function timeOf(page: Page, at: number): Promise<number> {
  const row = page.locator('.roster-name').nth(at)
  await row.scrollIntoViewIfNeeded()
  const shown = row.evaluate(
    (button) =>
      new Promise<number>((resolve) => {
        let tappedMs = 0
        button.addEventListener('pointerdown', (event) => (tappedMs = event.timeStamp), { once: true })
        new MutationObserver((_, observer) => {
          if (button.getAttribute('aria-pressed') !== 'true') return
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - tappedMs), 0))
        }).observe(button, { attributes: true })
      }),
  )
  await row.click()
  return Math.round(await shown)
}

/** The floor: the same tap, measured the same way, on a button that does almost nothing. */
async function bareTap(page: Page): Promise<number> {
  await page.evaluate(() => {
    const button = document.createElement('button')
    button.className = 'roster-name'
    button.id = 'bare'
    button.textContent = 'leeg'
    button.addEventListener('click', () => button.setAttribute('aria-pressed', 'true'))
    document.querySelector('main')?.prepend(button)
  })
  return timeOf(page, 0)
}
