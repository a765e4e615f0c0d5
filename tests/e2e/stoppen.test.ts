import { writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startTestServer } from '#tests/server/start-server.ts'
import { appIsHere, beginMap, field, graceMs } from './own-map.ts'
import { laptopSize, phoneSize } from './phone.ts'
import { axeFinds, showWhole, sticksOut } from './screen-checks.ts'
import { goTo } from './screens.ts'
import { distDir, phones } from './steps-region.ts'

// Leaving the app, by who began for themselves: as easy as beginning was.

const people = phones()
let server: Awaited<ReturnType<typeof startTestServer>>
beforeAll(async () => {
  server = await startTestServer({ distDir })
}, 60_000)
afterEach(() => people.closeAll())
afterAll(() => server.stop())

test('Ik stop met Opstap: what to take along, what goes, one tap, and a day to come back to it', async () => {
  const phone = await people.open()
  const { page } = phone
  await beginMap(page, server.url, 'Sem')
  await appIsHere(page)
  await goTo(page, '/dit-ben-ik')
  await field(page, 'Wie ben ik?').fill('Ik houd van fietsen.')
  await graceMs(page)
  await goTo(page, '/meer')

  await page.getByRole('link', { name: /^Ik stop met Opstap/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Ik stop met Opstap' }).waitFor()
  await page.getByRole('link', { name: /^Neem alles mee/ }).waitFor()
  for (const size of [laptopSize, phoneSize]) {
    await showWhole(page, size)
    expect(await axeFinds(page)).toEqual([])
    expect(await sticksOut(page)).toEqual([])
  }
  if (process.env['SHOTS'] !== undefined)
    writeFileSync(`${process.env['SHOTS']}/stoppen.png`, await page.screenshot({ fullPage: true }))
  await page.getByRole('button', { name: 'Stop met Opstap' }).click()
  await page.getByText(/^We wissen alles na /).waitFor()
  expect(await axeFinds(page)).toEqual([])
  await page.locator('main').getByRole('button', { name: 'Ongedaan maken' }).click()
  await page.getByText('Goed. Alles blijft zoals het is.').waitFor()
  await goTo(page, '/dit-ben-ik')
  expect(await field(page, 'Wie ben ik?').inputValue()).toBe('Ik houd van fietsen.')
  expect(phone.errors).toEqual([])
}, 120_000)
