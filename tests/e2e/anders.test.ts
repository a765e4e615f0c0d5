import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { field } from './own-map.ts'
import type { Phone } from './phone.ts'
import { axeFinds, mainButtons, sticksOut } from './screen-checks.ts'
import { Finger } from './steps-invite.ts'
import { goTo } from './screens.ts'
import { beginReflectie, openForm, showReflectie, sign } from './steps-reflectie.ts'
import { enter, phones, startRegion } from './steps-region.ts'

const people = phones()
const shots = process.env['SCREENSHOTS']
const WORDS = 'Ik kreeg die dag geen uitleg.'
let region: Awaited<ReturnType<typeof startRegion>>
let noor: Phone

/** A picture to look at, where somebody asked for pictures. */
async function shot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: `${shots}/${name}.png` })
}

beforeAll(async () => {
  region = await startRegion()
  noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

test('[S1] own words are put beside a signed form without internet, half typed they stay, and they stand on paper', async () => {
  const { page } = noor
  await page.setViewportSize({ width: 360, height: 740 })
  await beginReflectie(page, 'Rustig hulp vragen')
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await field(page, 'Wat heb je voor actie ondernomen?').fill('Ik vroeg Truus om hulp.')
  const form = await showReflectie(page, 'Ron Bakels')
  expect(await page.getByRole('link', { name: 'Ik zie dit anders' }).count()).toBe(0)
  await sign(page, form, new Finger())
  await openForm(page, form)

  await noor.goOffline()
  await page.getByRole('link', { name: 'Ik zie dit anders' }).click()
  const box = field(page, 'Wat zie jij anders?')
  await box.fill(WORDS)
  await shot(page, 'anders-schrijven')
  const finds = [...(await axeFinds(page)), ...(await sticksOut(page))]
  expect((await mainButtons(page)).count).toBe(1)
  // Half typed it is there again, and nowhere else.
  await goTo(page, form)
  await page.getByRole('link', { name: 'Ik zie dit anders' }).click()
  await expect.poll(() => box.inputValue()).toBe(WORDS)
  await page.getByRole('button', { name: 'Zet het ernaast' }).click()
  await page.getByRole('heading', { name: 'Anders gezien' }).waitFor()
  await page.getByText(WORDS).waitFor()
  await page.getByText(WORDS).scrollIntoViewIfNeeded()
  await shot(page, 'anders-formulier')
  finds.push(...(await axeFinds(page)), ...(await sticksOut(page)))
  await goTo(page, `${form}/afdrukken`)
  await page.locator('.print-sheet').getByText(WORDS).waitFor()
  await page.locator('.print-sheet').getByText(WORDS).scrollIntoViewIfNeeded()
  await shot(page, 'anders-papier')
  finds.push(...(await axeFinds(page)), ...(await sticksOut(page)))
  await noor.goOnline()

  expect(finds).toEqual([])
  expect(noor.errors).toEqual([])
})

test('on a small phone the buttons of the herstelkaart leave its code to be seen, and a dead card is told', async () => {
  const { page } = noor
  await goTo(page, '/wat-ik-kan')
  for (const box of (await page.getByRole('textbox').all()).slice(0, 1)) await box.fill('Taart bakken')
  await page
    .locator('.save-line', { hasText: 'Opgeslagen, ook buiten dit toestel' })
    .first()
    .waitFor({ timeout: 60_000 })
  await goTo(page, '/herstelkaart')
  await page.getByRole('button', { name: 'Maak een herstelkaart' }).click()
  await page.getByRole('heading', { level: 1, name: 'Dit is je herstelkaart' }).waitFor()
  const code = ((await page.locator('.kopie-code').textContent()) ?? '').trim()
  const covered = await page.locator('.qr-code').evaluate((qr) => {
    qr.scrollIntoView({ block: 'center' })
    const { left, right, top, bottom } = qr.getBoundingClientRect()
    const points = [top + 4, (top + bottom) / 2, bottom - 4].flatMap((y) => [left + 4, right - 4].map((x) => [x, y]))
    return points.filter(([x = 0, y = 0]) => document.elementFromPoint(x, y)?.closest('.qr-code') !== qr)
  })
  await shot(page, 'herstelkaart-360')
  expect(covered).toEqual([])
  await page.getByRole('button', { name: 'Ik heb de kaart op papier' }).click()

  const fresh = await people.open()
  await fresh.page.goto(region.url)
  await fresh.page.getByRole('link', { name: 'Ik heb een herstelkaart' }).click()
  await fresh.page.getByLabel('De 24 tekens op je kaart').fill(code)
  await fresh.page.getByRole('button', { name: 'Haal mijn map terug' }).click()
  await fresh.page.getByRole('heading', { level: 1, name: 'Dit is je herstelkaart' }).waitFor({ timeout: 60_000 })
  await page.getByText('Je herstelkaart werkt niet meer.').waitFor({ timeout: 60_000 })
  await shot(page, 'herstelkaart-band')
  await goTo(page, '/herstelkaart')
  await page.getByText('Deze kaart werkt niet meer. Druk de nieuwe af.').waitFor()
  await shot(page, 'herstelkaart-vervangen')

  expect([...(await axeFinds(page)), ...(await sticksOut(page))]).toEqual([])
  expect([...noor.errors, ...fresh.errors]).toEqual([])
})
