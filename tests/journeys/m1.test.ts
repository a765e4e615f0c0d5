import { mkdirSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { seeMaatjeText as text } from '#i18n/nl/see-maatje.ts'
import { laptopSize, phoneSize } from '../e2e/phone.ts'
import { enter, phones, startRegion } from '../e2e/steps-region.ts'

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 120_000)
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

test('[M1] a maatje opens the link, knows whom, when and what to do, and calls with one tap, offline too', async () => {
  const maatje = region.seeded.users.find(({ rol }) => rol === 'maatje')?.naam ?? ''

  const phone = await enter(people, region, maatje)
  await phone.page.getByRole('link', { name: text.call('Noor') }).waitFor({ timeout: 45_000 })
  await phone.page
    .getByText(/^(maan|dins|woens|donder|vrij)dag van 09:00 tot 13:00/)
    .first()
    .waitFor()
  await phone.page.getByText(text.next).waitFor()
  await phone.goOffline()
  await phone.killAndReopen(region.url)
  const { page } = phone
  await page.getByRole('heading', { level: 1, name: text.of('Noor') }).waitFor()
  await page
    .getByText(/^(maan|dins|woens|donder|vrij)dag van 09:00 tot 13:00/)
    .first()
    .waitFor()
  for (const line of text.guide.does) await page.getByText(line).waitFor()
  await page.getByText(text.guide.doesNotTitle).click()
  for (const line of text.guide.doesNot) await page.getByText(line).waitFor()
  await page.getByText(text.dates).click()
  await page.locator('.date-list li').first().waitFor()
  const shots = process.env['SCREENSHOTS']
  if (shots !== undefined) {
    mkdirSync(shots, { recursive: true })
    for (const size of [laptopSize, phoneSize]) {
      await page.setViewportSize(size)
      await page.screenshot({ path: `${shots}/m1-${size.width}.png`, fullPage: true })
    }
  }

  const call = page.getByRole('link', { name: text.call('Noor') })
  await expect.poll(() => page.locator('.date-list li').count()).toBe(10)
  expect(await call.getAttribute('href')).toMatch(/^tel:\+?\d{6,}$/)
  expect(await call.boundingBox(), 'in view, and large enough for a thumb').toMatchObject({
    height: expect.any(Number),
  })
  expect((await call.boundingBox())?.height).toBeGreaterThanOrEqual(48)
  // A first name, and nothing that others wrote.
  const shown = (await page.locator('main').textContent()) ?? ''
  for (const words of ['de Graaf', 'Hulp vragen', 'Mijn ochtend', 'reflectie', 'Afspraak']) {
    expect(shown).not.toContain(words)
  }
  expect(phone.errors).toEqual([])
})
