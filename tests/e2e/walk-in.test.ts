import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { field, graceMs } from './own-map.ts'
import type { Phone } from './phone.ts'
import { markOf, nameOf, openList, roster, row, rows } from './steps-attendance.ts'
import { Finger } from './steps-invite.ts'
import { goTo } from './screens.ts'
import { enter, phones, startRegion } from './steps-region.ts'

// One afternoon of a group: each test goes on where the one before stopped.

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>
let desi: Phone
let marijn: Phone
let page: Page

beforeAll(async () => {
  region = await startRegion()
  desi = await enter(people, region, 'Desi Kolman')
  marijn = await enter(people, region, 'Marijn Oosterhof')
  page = desi.page
  for (const phone of [desi, marijn]) {
    await phone.page.getByText('Aanwezigheid: 0 van 10').waitFor()
    await openList(phone.page, new Finger())
    await phone.goOffline()
  }
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

const keptHere = (at: Page) => at.getByText('Opgeslagen op dit toestel. Wordt gedeeld als er internet is.')

/** *Iemand anders*, up to the form for a first name. */
async function walksIn(naam: string): Promise<void> {
  await page.getByRole('button', { name: 'Iemand anders' }).click()
  await field(page, 'Voornaam').fill(naam)
}

const onTheList = (): Promise<void> => page.getByRole('button', { name: 'Op de lijst zetten' }).click()

/** Every name of the list, as it is shown, without the line under it. */
function namesOn(at: Page): Promise<string[]> {
  return rows(at)
    .locator('.roster-person')
    .evaluateAll((all) => all.map((one) => one.firstChild?.textContent ?? ''))
}

test('[S1] two people of one first name are told apart on the list, and each gets an own mark', async () => {
  await walksIn('Noor')
  await page.getByText('Er is al een Noor. Is dit iemand anders?').waitFor()
  await field(page, 'Achternaam, letter of plaats').fill('Waalkade')
  await onTheList()
  await row(page, 'Noor Waalkade').waitFor()
  await walksIn('Bernadette')
  await onTheList()
  await row(page, 'Bernadette').waitFor()
  await keptHere(page).waitFor()
  await graceMs(page)
  await desi.killAndReopen(region.url)
  page = desi.page
  await openList(page, new Finger())

  const names = await namesOn(page)
  expect(names.length).toBe(12)
  expect(new Set(names).size, names.join(', ')).toBe(12)
  expect(await markOf(row(page, 'Noor Waalkade'))).toBe('Is er')
  expect(await markOf(row(page, 'Bernadette'))).toBe('Is er')
  await expect.poll(() => roster(page).locator('.roster-mark .chip').count()).toBe(2)
  expect(desi.errors).toEqual([])
})

test('[S1] two of exactly one name stay two rows, and the list asks for a word to tell them apart', async () => {
  await walksIn('Bernadette')
  await onTheList()
  await page.getByText('Twee mensen heten zo. Tik op Anders.').first().waitFor()
  const both = row(page, 'Bernadette')
  await expect.poll(() => both.count()).toBe(2)

  await both
    .last()
    .getByRole('button', { name: /, iets anders$/ })
    .click()
  await field(page, 'Achternaam, letter of plaats').fill('Vos')
  await page.getByText('Twee mensen heten zo. Tik op Anders.').first().waitFor({ state: 'detached' })
  await row(page, 'Bernadette Vos').waitFor()

  expect(new Set(await namesOn(page)).size).toBe(13)
  expect(desi.errors).toEqual([])
})

test('[S4] [R1] a walk-in is linked to a kandidaat later, without a network, and keeps the mark for both trainers', async () => {
  const hanneke = await enter(people, region, 'Hanneke Verbeek')
  const office = hanneke.page
  await office.getByRole('table', { name: 'Groepen in deze regio' }).waitFor()
  await goTo(office, '/kandidaat/nieuw')
  await field(office, 'Voornaam').fill('Bernadette')
  await field(office, 'Achternaam').fill('de Wit')
  await office.getByRole('button', { name: 'Toevoegen', exact: true }).first().click()
  await office.getByRole('heading', { level: 1, name: 'Bernadette de Wit' }).waitFor()
  const groep = region.seeded.documents.find(({ kind }) => kind === 'groep')?.doc ?? ''
  await goTo(office, `/groep/${groep}/mensen`)
  await office.getByRole('button', { name: 'Kandidaten toevoegen' }).click()
  await office.getByRole('checkbox', { name: /^Bernadette de Wit/ }).check()
  await office
    .getByRole('button', { name: /toevoegen$/i })
    .last()
    .click()
  await office.getByRole('link', { name: /^Bernadette de Wit/ }).waitFor()
  await desi.goOnline()
  await rows(page).nth(13).waitFor({ timeout: 45_000 })

  const walkedIn = row(page, 'Bernadette').filter({ hasText: 'Kwam binnenlopen' }).filter({ hasNotText: 'Vos' })
  await walkedIn.getByRole('button', { name: /, iets anders$/ }).click()
  await walkedIn.getByRole('button', { name: 'Dit is een kandidaat' }).click()
  const bernadette = page.getByRole('dialog').getByRole('button', { name: /^Bernadette de Wit/ })
  // The list of the group and the kaart are two documents, and come one after the other.
  await bernadette.waitFor({ timeout: 45_000 })
  await desi.goOffline()
  await bernadette.click()
  await page.getByText('is Bernadette de Wit.').waitFor()
  await keptHere(page).waitFor()
  await rows(page).nth(13).waitFor({ state: 'detached' })
  await nameOf(row(marijn.page, 'Zoë')).click()
  await keptHere(marijn.page).waitFor()
  await region.server.restart()
  for (const phone of [desi, marijn]) await phone.goOnline()

  for (const at of [page, marijn.page]) {
    await rows(at).nth(12).waitFor({ timeout: 45_000 })
    await row(at, 'Zoë').locator('.chip', { hasText: 'Is er' }).waitFor({ timeout: 45_000 })
    // The own tick stands there before the work of the other comes.
    await rows(at).nth(13).waitFor({ state: 'detached', timeout: 45_000 })
    await expect.poll(() => rows(at).count()).toBe(13)
    const linked = row(at, 'Bernadette').filter({ hasNotText: 'Kwam binnenlopen' }).filter({ hasNotText: 'Vos' })
    await expect.poll(() => markOf(linked), { timeout: 30_000 }).toBe('Is er')
    await expect.poll(() => roster(at).locator('.roster-mark .chip').count(), { timeout: 30_000 }).toBe(4)
    expect(new Set(await namesOn(at)).size).toBe(13)
  }
  for (const phone of [desi, marijn, hanneke]) expect(phone.errors).toEqual([])
})
