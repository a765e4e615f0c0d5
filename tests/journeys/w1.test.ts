import { afterAll, beforeAll, expect, test } from 'vitest'
import { enter, phones, startRegion } from '#tests/e2e/steps-region.ts'
import { goTo } from '#tests/e2e/screens.ts'
import { openPlek, plekOf, shot } from './steps-plek.ts'

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

const koppen = [
  'Werkzaamheden',
  'Periode, werkdagen en tijden',
  'Verantwoordelijkheden',
  'Training en coaching volgen',
  'Contactpersonen',
  'Conflicten en geschillen',
  'Verzekering',
  'Overig',
]

test('[W1] a werkbegeleider comes in by the invitation and arranges the start without a network', async () => {
  const ron = await enter(people, region, 'Ron Bakels')
  const { page } = ron
  await page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor()
  await ron.goOffline()
  const plek = plekOf(region)
  // Who is who, and the dates, from the home.
  await page.getByText('Noor', { exact: true }).first().waitFor()
  await page.getByRole('heading', { name: 'Mensen om Noor heen' }).waitFor()
  await page.getByText('De tien bijeenkomsten').click()
  await page.getByText('Op deze dagen is Noor bij de groep.').waitFor()
  await shot(page, 'w1-home')

  // The first day: one thing is left.
  await page.getByRole('link', { name: /^Afspraken over het werk/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Werkplek van Noor' }).waitFor()
  await shot(page, 'w1-werkplek')
  await page.getByRole('link', { name: /^Begeleiden/ }).click()
  const collega = page.getByRole('checkbox', { name: /^Voorstellen aan collega/ })
  expect(await collega.isChecked()).toBe(false)
  await collega.click()
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBeGreaterThanOrEqual(3)
  await shot(page, 'w1-begeleiden')

  // The week and the fixed moment.
  await openPlek(page, `/werk/${plek}/rooster`, 'Werkdagen en uren')
  const wanted = page.getByRole('button', { name: 'zaterdag', exact: true })
  await wanted.first().click()
  await page.getByLabel('Zaterdag, begin').fill('10:00')
  await page.getByLabel('Zaterdag, einde').fill('12:00')
  await page
    .getByText(/uur.* in de week/)
    .first()
    .waitFor()
  await page.getByText('Vast moment voor werkoverleg').click()
  await page.getByRole('button', { name: 'Elke week' }).click()
  await page.getByRole('group', { name: 'Welke dag?' }).getByRole('button', { name: 'maandag' }).click()
  await page.getByLabel('Hoe laat?').fill('09:00')
  await page.getByText('Elke week op maandag om 09:00').waitFor()
  await shot(page, 'w1-rooster')

  // Agreement A: the organisation has signed the paper.
  await openPlek(page, `/werk/${plek}/overeenkomsten`, 'Overeenkomsten')
  await page.getByRole('link', { name: /^Overeenkomst A/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Overeenkomst A' }).waitFor()
  await page.getByRole('checkbox', { name: /^Organisatie: Bakkerij De Korenaar/ }).click()
  await page.getByText('Getekend', { exact: true }).first().waitFor()
  await page.getByText('Opgeslagen op dit toestel. Wordt gedeeld als er internet is.').waitFor()
  await shot(page, 'w1-overeenkomst')

  // The artefact: a sheet with the headings of the method, and no words of law.
  await page.getByRole('link', { name: 'Invulblad afdrukken' }).click()
  await page.getByRole('heading', { level: 1, name: 'Invulblad' }).waitFor()
  const sheet = page.locator('.print-sheet')
  await expect.poll(() => sheet.getByRole('rowheader').allTextContents()).toEqual(koppen)
  await expect.poll(() => sheet.getByRole('cell').allTextContents()).toEqual(koppen.map(() => ''))
  await shot(page, 'w1-invulblad')

  // A minute about being a werkbegeleider.
  await goTo(page, '/een-minuut')
  await page.getByRole('heading', { level: 1, name: 'Een minuut uitleg' }).waitFor()
  await shot(page, 'w1-minuut')

  // With a network again, the kandidaat sees it, and so does the maatje of the new day.
  const noor = await enter(people, region, 'Noor')
  await ron.goOnline()
  await openPlek(noor.page, `/werk/${plek}`, 'Mijn werkplek')
  await noor.page.getByText('zaterdag').first().waitFor({ timeout: 45_000 })
  await openPlek(noor.page, `/werk/${plek}/overeenkomst/a`, 'Overeenkomst A')
  await expect.poll(() => noor.page.getByRole('checkbox', { checked: true }).count(), { timeout: 45_000 }).toBe(2)
  // The home of the kandidaat brings the week to the maatje, where a werkbegeleider may not write.
  await goTo(noor.page, '/')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  const truus = await enter(people, region, 'Truus')
  await truus.page.getByText('zaterdag van 10:00 tot 12:00').waitFor({ timeout: 60_000 })
  for (const phone of [ron, noor, truus]) expect(phone.errors).toEqual([])
})
