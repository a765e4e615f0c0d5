import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { roster } from '#tests/e2e/steps-attendance.ts'
import { enter, phones, startRegion } from '#tests/e2e/steps-region.ts'

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 120_000)
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

test('[T3] coaching without network: subgroepen as proposed and changed by hand, half an hour each that a dead battery does not stop', async () => {
  const marijn = await enter(people, region, 'Marijn Oosterhof')
  const desi = await enter(people, region, 'Desi Kolman')
  for (const { page } of [marijn, desi]) await page.getByText('Aanwezigheid: 0 van 10').waitFor()
  await marijn.goOffline()
  await toSubgroepen(marijn.page)
  await toSubgroepen(desi.page)
  expect(await sizes(marijn.page)).toEqual([3, 3, 4])

  await marijn.page.getByRole('button', { name: 'Noor verplaatsen' }).click()
  await marijn.page.getByRole('button', { name: 'Naar subgroep 1' }).click()
  await marijn.page.getByText('Noor zit in subgroep 1.').waitFor()
  await marijn.page.getByText('Zo hebben jullie het ingedeeld.').waitFor()
  expect(await sizes(marijn.page)).toEqual([4, 2, 4])

  await marijn.page.getByRole('button', { name: 'Begin met Noor' }).click()
  await marijn.page.getByRole('heading', { name: 'Noor is aan de beurt' }).waitFor()
  await marijn.page.getByText('Nog ongeveer 30 minuten').waitFor()
  await marijn.killAndReopen(marijn.page.url())
  await marijn.page.getByRole('heading', { name: 'Noor is aan de beurt' }).waitFor()
  await marijn.page.getByText(/Nog ongeveer (29|30) minuten/).waitFor()
  await marijn.page.getByRole('link', { name: 'Dossier van Noor' }).click()
  await marijn.page.getByRole('heading', { level: 1, name: /Noor/ }).waitFor()
  await marijn.page.goBack()

  await marijn.page.clock.install()
  await marijn.page.reload()
  await marijn.page.getByRole('heading', { name: 'Noor is aan de beurt' }).waitFor()
  await marijn.page.clock.fastForward('31:00')
  await marijn.page.getByText('De tijd is om. Rond rustig af.').waitFor()
  await marijn.page.getByRole('button', { name: '5 minuten erbij' }).click()
  await marijn.page.getByText('Nog ongeveer 5 minuten').waitFor()
  await marijn.page.getByRole('button', { name: 'Klaar', exact: true }).click()
  await marijn.page.getByRole('heading', { name: 'Noor is aan de beurt' }).waitFor({ state: 'detached' })
  await marijn.page.clock.resume()
  await marijn.goOnline()

  // The other trainer sees who moved, and no clock.
  await desi.page.getByText('Zo hebben jullie het ingedeeld.').waitFor({ timeout: 60_000 })
  await desi.page.getByRole('group', { name: 'Subgroep 1' }).getByText('Noor', { exact: true }).waitFor()
  expect(await desi.page.getByText(/minuten erbij|is aan de beurt/).count()).toBe(0)
  for (const phone of [marijn, desi]) expect(phone.errors).toEqual([])
}, 240_000)

/** From *Vandaag* to the subgroepen of the next coaching. */
async function toSubgroepen(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Groepen', exact: true }).click()
  await page
    .getByRole('list', { name: /^Het jaar van Groep Waalburg/ })
    .getByRole('link', { name: /^Bijeenkomst 7/ })
    .first()
    .click()
  await roster(page).waitFor()
  await page.getByRole('link', { name: /^Subgroepen/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Wie zit bij wie?' }).waitFor()
}

async function sizes(page: Page): Promise<number[]> {
  const groups = await page.getByRole('group', { name: /^Subgroep \d$/ }).all()
  return Promise.all(groups.map((one) => one.getByRole('button', { name: /verplaatsen$/ }).count()))
}
