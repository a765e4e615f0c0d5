import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import { appIsHere, beginMap, field, NOT_SAVED, openInMap, SAVED_HERE } from './own-map.ts'
import { openPhone } from './phone.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

/** When the save line first said each thing, by the page's own clock, and when each key came. */
interface Seen {
  said: { words: string; atMs: number }[]
  keysAtMs: number[]
}

async function follow(page: Page): Promise<() => Promise<Seen>> {
  await page.evaluate(() => {
    const seen: Seen = { said: [], keysAtMs: [] }
    const look = (): void => {
      const words = document.querySelector('.save-line')?.textContent?.trim() ?? ''
      if (seen.said.at(-1)?.words !== words) seen.said.push({ words, atMs: performance.now() })
    }
    look()
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
    document.addEventListener('input', () => seen.keysAtMs.push(performance.now()), true)
    Object.assign(window, { seen })
  })
  return () => page.evaluate(() => (window as unknown as { seen: Seen }).seen) // set above
}

const isOnDisk = (tab: Page, text: string) =>
  tab.waitForFunction((all) => document.querySelector('textarea')?.value === all, text)

/** The browser keeps a reckoning of the room there was, so a full disk begins with a fresh start of it. */
async function restartWithRoom(
  phone: Awaited<ReturnType<typeof openPhone>>,
  roomBytes: number,
): Promise<{ page: Page; cdp: CDPSession }> {
  await phone.killAndReopen('about:blank')
  const { page } = phone
  const cdp = await phone.context.newCDPSession(page)
  const { usage } = await cdp.send('Storage.getUsageAndQuota', { origin: server.url })
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: usage + roomBytes })
  await page.goto(`${server.url}/dit-ben-ik`)
  await field(page, 'Wie ben ik?').waitFor()
  return { page, cdp }
}

test('[S1] on a full disk every edit is shown as not saved within a second, and saved when there is room', async () => {
  const phone = await openPhone()
  await beginMap(phone.page, server.url)
  await appIsHere(phone.page)
  const { page, cdp } = await restartWithRoom(phone, -100_000)
  const seen = await follow(page)

  await field(page, 'Wie ben ik?').pressSequentially('Vol is vol.', { delay: 30 })
  await page.getByText(NOT_SAVED).waitFor()
  await field(page, 'Wat wil ik?').pressSequentially('Toch verder typen.', { delay: 30 })
  await page.getByText('Iets is niet opgeslagen. Houd de app open.').waitFor()
  const { said, keysAtMs } = await seen()
  await page.getByRole('link', { name: 'Klaar' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hoi' }).waitFor()
  await page.getByText('Iets is niet opgeslagen. Houd de app open.').waitFor()
  await openInMap(page, 'Dit ben ik')
  expect(await field(page, 'Wat wil ik?').inputValue()).toBe('Toch verder typen.')
  await page.getByText(NOT_SAVED).waitFor()
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: server.url })
  await page.locator('.save-line', { hasText: SAVED_HERE }).waitFor()
  await phone.killAndReopen(`${server.url}/dit-ben-ik`)

  expect(said.map(({ words }) => words)).toEqual([SAVED_HERE, NOT_SAVED])
  expect((said[1]?.atMs ?? Infinity) - (keysAtMs[0] ?? 0)).toBeLessThan(1000)
  expect(await field(phone.page, 'Wie ben ik?').inputValue()).toBe('Vol is vol.')
  expect(await field(phone.page, 'Wat wil ik?').inputValue()).toBe('Toch verder typen.')
  expect(phone.errors).toEqual([])
  await phone.close()
})

test('[S1] while a disk fills up, what is not shown as not saved is on the disk', async () => {
  const phone = await openPhone()
  await beginMap(phone.page, server.url)
  await appIsHere(phone.page)
  const { page, cdp } = await restartWithRoom(phone, 400_000)
  const other = await phone.context.newPage()
  await other.goto(`${server.url}/dit-ben-ik`)
  await field(other, 'Wie ben ik?').waitFor()
  await page.bringToFront()
  const lost = page.getByText(NOT_SAVED)
  let text = ''
  let isFull = false

  for (let count = 0; count < 20 && !isFull; count++) {
    text += `${count} ${'woorden '.repeat(8000)}`
    await field(page, 'Wie ben ik?').fill(text)
    // Tabs meet only in the rows on disk: what the other one shows is kept.
    isFull = await Promise.race([lost.waitFor().then(() => true), isOnDisk(other, text).then(() => false)])
  }
  expect(isFull).toBe(true)
  expect(await field(other, 'Wie ben ik?').inputValue()).not.toBe(text)
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: server.url })
  await isOnDisk(other, text)
  await lost.waitFor({ state: 'hidden' })

  expect(await field(page, 'Wie ben ik?').inputValue()).toBe(text)
  expect(phone.errors).toEqual([])
  await phone.close()
})
