import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { addDays } from '#domain/dag.ts'
import { formatDay } from '#i18n/format.ts'
import { field } from '#tests/e2e/own-map.ts'
import { enter, phones, startRegion } from '#tests/e2e/steps-region.ts'

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 120_000)
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

const namen = ['Amir', 'Bo', 'Dewi', 'Joris', 'Lina']
const werkafspraak = 'We laten elkaar uitpraten en bellen als het later wordt.'

test('[T1] a group of five with its year plan, dates adjusted without network, told to everybody, up to the list on paper', async () => {
  await makeGroup()
  await people.closeAll()

  // The trainer adjusts the plan of the own group on a phone without network.
  const marijn = await enter(people, region, 'Marijn Oosterhof')
  const { page } = marijn
  await page.getByText('Aanwezigheid: 0 van 10').waitFor()
  await marijn.goOffline()
  await page.getByRole('link', { name: 'Groepen', exact: true }).click()
  await page.getByRole('link', { name: 'Groep openen: Groep Waalburg' }).click()
  await page.getByRole('link', { name: 'Datums wijzigen' }).click()
  await page.getByRole('button', { name: 'Coaching 3 verzetten' }).click()
  const day = page.getByLabel('Dag', { exact: true })
  const before = await day.inputValue()
  const after = addDays(before, 3)
  await day.fill(after)
  await page.getByRole('checkbox', { name: 'Met lunch' }).check()
  const moved = `Verzet van ${formatDay(before)} naar ${formatDay(after)}`
  await page.getByText(`Verzet van ${formatDay(before)}`, { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Klaar', exact: true }).click()
  await page.getByRole('button', { name: 'Extra bijeenkomst toevoegen' }).click()
  await field(page, 'Waar gaat het over?').fill('Kijken bij de bakkerij')
  await page.getByLabel('Dag', { exact: true }).fill(addDays(after, 4))
  await page.getByRole('button', { name: 'In het plan zetten' }).click()
  await page.getByText('Extra: Kijken bij de bakkerij').waitFor()
  await page.getByText('Opgeslagen op dit toestel. Wordt gedeeld als er internet is.').first().waitFor()

  // How the group works together, and the plan on paper: still without network.
  await page.goBack()
  await page.getByRole('link', { name: /^Afspraken en materiaal/ }).click()
  await field(page, 'Hoe willen we met elkaar werken?').fill(werkafspraak)
  await field(page, 'Titel').fill('Werkboek')
  await page.getByRole('button', { name: 'Materiaal toevoegen' }).click()
  await page.getByText('Werkboek', { exact: true }).waitFor()
  await page.goBack()
  await page.getByRole('link', { name: /^Jaarplan afdrukken/ }).click()
  const rows = page.getByRole('table', { name: 'Jaarplan Groep Waalburg' }).getByRole('row')
  await expect.poll(() => rows.count()).toBe(12)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: 'Afdrukken' }).isVisible()).toBe(false)
  await page.getByText(/verzet van/).waitFor()
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
  await page.emulateMedia({ media: 'screen' })
  await page.goBack()
  await page.getByRole('link', { name: 'Datums wijzigen' }).click()
  await marijn.goOnline()
  await page
    .getByText(/^Gedeeld/)
    .first()
    .waitFor({ timeout: 45_000 })
  expect(marijn.errors).toEqual([])
  await people.closeAll()

  // Everybody around the group is told where the day was and where it is now, also without network afterwards.
  for (const [naam, look] of [
    ['Noor', (one: Page) => one.getByRole('link', { name: /^Afspraken en bijeenkomsten/ }).click()],
    ['Ron Bakels', (one: Page) => one.getByText('De tien bijeenkomsten').click()],
    ['Truus', (one: Page) => one.getByText('De tien bijeenkomsten').click()],
  ] as const) {
    const phone = await enter(people, region, naam)
    await look(phone.page)
    await phone.page.getByText(moved).first().waitFor({ timeout: 45_000 })
    await phone.goOffline()
    expect(phone.errors).toEqual([])
    await people.closeAll()
  }
}, 300_000)

/** The regiocoördinator makes a group: four people is said, five is enough, ten dates without summer and holidays. */
async function makeGroup(): Promise<void> {
  const hanneke = await enter(people, region, 'Hanneke Verbeek')
  const { page } = hanneke
  for (const naam of namen) {
    await page.getByRole('link', { name: 'Overzicht', exact: true }).click()
    await page.getByRole('link', { name: 'Kandidaat toevoegen' }).click()
    await field(page, 'Voornaam').fill(naam)
    await page.getByRole('button', { name: 'Toevoegen', exact: true }).first().click()
    await page.getByRole('heading', { level: 1, name: naam }).waitFor()
  }
  await page.getByRole('link', { name: 'Groepen', exact: true }).click()
  await page.getByRole('link', { name: 'Groep maken' }).first().click()
  await field(page, 'Naam van de groep').fill('Donderdag B')
  const start = page.getByRole('combobox', { name: 'Eerste maand' })
  const january = await start
    .locator('option', { hasText: /^januari/i })
    .first()
    .textContent()
  await start.selectOption({ label: january ?? '' })
  await page.getByRole('combobox', { name: 'Vaste dag' }).selectOption({ label: 'Donderdag' })
  await field(page, 'Plaats').fill('Buurthuis De Brug')
  await page.getByRole('checkbox', { name: 'Marijn Oosterhof' }).check()
  for (const naam of namen.slice(1)) await page.getByRole('checkbox', { name: new RegExp(`^${naam}`) }).check()
  await page.getByText('Minder dan vijf mensen').waitFor()
  await page.getByRole('checkbox', { name: /^Amir/ }).check()
  await page.getByText('Minder dan vijf mensen').waitFor({ state: 'detached' })
  const dates = await page.locator('.plan-list').getByRole('listitem').allTextContents()
  expect(dates).toHaveLength(10)
  expect(dates.filter((one) => /juli|augustus/.test(one))).toEqual([])
  await page.getByRole('button', { name: 'Groep maken' }).click()
  await page.getByRole('heading', { level: 1, name: 'Jaarplan Donderdag B' }).waitFor()
  expect(await page.getByText('Deze dag is een feestdag.').count()).toBe(0)
  expect(hanneke.errors).toEqual([])
}
