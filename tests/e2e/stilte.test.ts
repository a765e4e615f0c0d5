import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import { appIsHere } from './own-map.ts'
import type { Phone } from './phone.ts'
import { openPhone } from './phone.ts'
import { beginProef, screenIsQuiet, walkScreens } from './proef.ts'

let server: TestServer
let phone: Phone

beforeAll(async () => {
  server = await startTestServer()
  phone = await openPhone()
  await phone.page.goto(server.url)
  await appIsHere(phone.page)
  await beginProef(phone.page)
})
afterAll(async () => {
  await phone.close()
  await server.stop()
})

const step = 'Een kleine stap voor vandaag'

/** What stands on this screen, closed parts too. */
async function wordsOn(): Promise<string> {
  return phone.page.evaluate(() => document.body.textContent ?? '')
}

async function isTogether(): Promise<boolean> {
  const words = await wordsOn()
  return /stilte/i.test(words) && /het gaat even niet/i.test(words)
}

test('[C8] stilte and the message for when it does not go are never on one screen, while it is quiet neither', async () => {
  const { page } = phone
  const both: string[] = []
  const seen = { stilte: 0, evenNiet: 0 }
  const look = async ({ pattern }: { pattern: string }): Promise<void> => {
    const words = await wordsOn()
    if (/stilte/i.test(words)) seen.stilte++
    if (/het gaat even niet/i.test(words)) seen.evenNiet++
    if (await isTogether()) both.push(pattern)
  }

  await walkScreens(page, server.url, 'kandidaat', look)
  await page.goto(`${server.url}/stilte`)
  await page.getByRole('button', { name: 'Een week' }).click()
  for (const path of ['/', '/meer', '/stilte', '/het-gaat-even-niet', '/het-gaat-even-niet/gestuurd', '/delen']) {
    await page.goto(server.url + path)
    await screenIsQuiet(page)
    if (await isTogether()) both.push(`${path} while it is quiet`)
  }

  expect(both).toEqual([])
  expect(seen.stilte).toBeGreaterThan(0)
  expect(seen.evenNiet).toBeGreaterThan(0)
}, 300_000)

test('while it is quiet nothing is asked, all else is as it was, and coming back is welcomed', async () => {
  const { page } = phone
  await page.goto(server.url)
  await screenIsQuiet(page)
  expect(await page.getByText(step).count()).toBe(0)
  await page.getByRole('link', { name: /^Het gaat even niet/ }).waitFor()

  await page.goto(`${server.url}/stilte`)
  await page
    .getByText(/^Goed\. We laten je met rust tot /)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Stilte stoppen' }).click()
  await page.getByText('Fijn dat je er bent.').waitFor()
  await page.getByRole('link', { name: 'Terug' }).first().click()
  await page.getByRole('link', { name: 'Mijn map', exact: true }).first().click()

  await page.getByText(step).waitFor()
  await page.getByText('Fijn dat je er bent. Alles staat er nog.').waitFor()
  expect(phone.errors).toEqual([])
})

test('the check sees both on a planted screen', async () => {
  const { page } = phone
  await page.goto(`${server.url}/stilte`)
  await screenIsQuiet(page)
  await page.evaluate(() => document.querySelector('main')?.append('Het gaat even niet'))

  expect(await isTogether()).toBe(true)
})
