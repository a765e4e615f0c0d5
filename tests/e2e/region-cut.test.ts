import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appIsHere, field } from './own-map.ts'
import type { Phone } from './phone.ts'
import { laptopSize } from './phone.ts'
import { joinByLink, makeInvitation, sameWords } from './steps-invite.ts'
import { goTo } from './screens.ts'
import { hasText } from './steps-reflectie.ts'
import { enter, phones, startRegion } from './steps-region.ts'

// Two regiocoördinatoren of one region, of whom one has no network now and then: each test goes on after the one before.

const people = phones()
const list = join(import.meta.dirname, '..', 'data', 'werkervaringsplaatsen.tsv')
let region: Awaited<ReturnType<typeof startRegion>>
let hanneke: Phone
let gerrit: Phone

beforeAll(async () => {
  region = await startRegion()
  hanneke = await enter(people, region, 'Hanneke Verbeek')
  const { page } = hanneke
  await page.getByRole('table', { name: 'Groepen in deze regio' }).waitFor()
  await goTo(page, '/team')
  await page.getByRole('button', { name: 'Teamlid toevoegen' }).click()
  await field(page, 'Naam').fill('Gerrit Vos')
  await page.getByRole('radio', { name: /^Regiocoördinator/ }).check()
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click()
  await page.getByText('Gerrit Vos zit in het team').waitFor()
  const { link } = await makeInvitation(page, 'Gerrit Vos')
  gerrit = await people.open({ size: laptopSize })
  await joinByLink(gerrit.page, link)
  await sameWords(page)
  await appIsHere(gerrit.page)
  await gerrit.page.getByRole('table', { name: 'Groepen in deze regio' }).waitFor({ timeout: 45_000 })
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

const counts = (page: Page) => page.getByText(/^\d+ organisaties, \d+ functies$/)

test('[S4] a list that was read before the network went is kept without one, also after a dead battery, and arrives', async () => {
  await goTo(hanneke.page, '/organisaties/import')
  await hanneke.page.locator('input[type=file]').setInputFiles(list)
  const preview = { level: 1, name: '39 organisaties en 57 functies in je lijst' } as const
  await hanneke.page.getByRole('heading', preview).waitFor()
  await hanneke.goOffline()
  await hanneke.killAndReopen(`${region.url}/organisaties/import`)

  const { page } = hanneke
  await page.getByRole('heading', preview).waitFor()
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click()
  const kept = (await counts(page).textContent()) ?? ''
  await page.reload()
  await page.getByText(kept).waitFor()
  await goTo(gerrit.page, '/organisaties')
  await counts(gerrit.page).waitFor()
  expect(await counts(gerrit.page).textContent()).not.toBe(kept)
  await hanneke.goOnline()
  await gerrit.page.getByText(kept).waitFor({ timeout: 45_000 })

  for (const phone of [hanneke, gerrit]) expect(phone.errors).toEqual([])
})

async function changeRegio(page: Page, fields: Record<string, string>): Promise<void> {
  await goTo(page, '/regio')
  for (const [label, words] of Object.entries(fields)) await field(page, label).fill(words)
  await page.getByRole('button', { name: 'Klaar' }).click()
  await page.getByText('Je regio is gewijzigd').waitFor()
}

test('[S4] [D4] two coordinators change one region apart: neither takes back what the other changed', async () => {
  for (const phone of [hanneke, gerrit]) await phone.goOffline()
  await changeRegio(hanneke.page, { 'Telefoonnummer van de regio': '0345 111222' })
  await changeRegio(gerrit.page, { 'Naam van de regio': 'Rivierenland en Waal' })
  await gerrit.page.getByRole('heading', { level: 1, name: 'Overzicht Rivierenland en Waal' }).waitFor()
  for (const phone of [hanneke, gerrit]) await phone.goOnline()
  await hanneke.page
    .getByRole('heading', { level: 1, name: 'Overzicht Rivierenland en Waal' })
    .waitFor({ timeout: 45_000 })

  // A form that was opened before shows what came since, and Klaar keeps it.
  await changeRegio(hanneke.page, { 'Jouw telefoonnummer': '06 12345678' })
  for (const { page } of [hanneke, gerrit]) {
    await goTo(page, '/regio')
    await hasText(field(page, 'Naam van de regio'), /^Rivierenland en Waal$/)
    await hasText(field(page, 'Telefoonnummer van de regio'), /^0345 111222$/)
    await goTo(page, '/')
  }
  for (const phone of [hanneke, gerrit]) expect(phone.errors).toEqual([])
})

test('[S4] two coordinators change one organisatie apart and together, and both changes stay', async () => {
  const open = async (page: Page): Promise<void> => {
    await goTo(page, '/organisaties')
    await page.getByRole('searchbox', { name: 'Zoek een organisatie of functie' }).fill('Bakkerij De Korenaar')
    await page
      .getByRole('link', { name: /Bakkerij De Korenaar/ })
      .first()
      .click()
    await page.getByText('Gegevens wijzigen').click()
  }
  const change = async (page: Page, label: string, words: string): Promise<void> => {
    await field(page, label).fill(words)
    await page.getByRole('button', { name: 'Klaar' }).click()
    await page.getByText('Gewijzigd', { exact: true }).first().waitFor()
  }
  for (const phone of [hanneke, gerrit]) {
    await open(phone.page)
    await phone.goOffline()
  }

  await change(hanneke.page, 'Plaats', 'Waalkade 1, Waalburg')
  await change(gerrit.page, 'Telefoonnummer', '0345 333444')
  for (const phone of [hanneke, gerrit]) await phone.goOnline()
  for (const { page } of [hanneke, gerrit]) {
    await hasText(field(page, 'Plaats'), /^Waalkade 1, Waalburg$/)
    await hasText(field(page, 'Telefoonnummer'), /^0345 333444$/)
  }
  await Promise.all([
    change(hanneke.page, 'Naam', 'Bakkerij De Korenaar en Zoon'),
    change(gerrit.page, 'Plaats', 'Waalkade 3, Waalburg'),
  ])
  for (const { page } of [hanneke, gerrit]) {
    await page.getByRole('heading', { level: 1, name: 'Bakkerij De Korenaar en Zoon' }).waitFor()
    await hasText(field(page, 'Plaats'), /^Waalkade 3, Waalburg$/)
  }
  for (const phone of [hanneke, gerrit]) expect(phone.errors).toEqual([])
})

test('[S4] [D8] a kandidaat is added, placed and put in a new group without a network; all of it arrives later', async () => {
  await hanneke.goOffline()
  const { page } = hanneke
  await goTo(page, '/kandidaat/nieuw')
  await field(page, 'Voornaam').fill('Iris')
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Iris' }).waitFor()
  await goTo(page, `/plaatsen/${page.url().split('/').at(-1) ?? ''}`)
  await page.getByRole('searchbox', { name: 'Zoek een organisatie of functie' }).fill('gastvr')
  await page.getByRole('list', { name: 'Welke functie?' }).getByRole('button').first().click()
  await field(page, 'Naam werkbegeleider').fill('Wout Smeets')
  await page.getByRole('button', { name: 'maandag', exact: true }).click()
  await page.getByLabel('Maandag, begin').fill('09:00')
  await page.getByLabel('Maandag, einde').fill('13:00')
  await page.getByRole('button', { name: 'Plek vastleggen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Plek van Iris' }).waitFor()
  await goTo(page, '/groep/nieuw')
  await field(page, 'Naam van de groep').fill('Vrijdag C')
  await page.getByRole('checkbox', { name: /^Iris/ }).check()
  await page.getByRole('checkbox', { name: 'Marijn Oosterhof' }).check()
  await page.getByRole('button', { name: 'Groep maken' }).click()
  await page.getByRole('heading', { level: 1, name: 'Jaarplan Vrijdag C' }).waitFor()
  await hanneke.killAndReopen(region.url)
  await hanneke.page.getByRole('table', { name: 'Groepen in deze regio' }).getByText('Vrijdag C').waitFor()
  const [trainer] = [region.person('Marijn Oosterhof')]

  await hanneke.goOnline()
  const other = gerrit.page
  await goTo(other, '/')
  await other.getByRole('table', { name: 'Groepen in deze regio' }).getByText('Vrijdag C').waitFor({ timeout: 45_000 })
  await goTo(other, '/mensen')
  await other.getByRole('link', { name: /^Iris/ }).first().click()
  await goTo(other, `/plaatsen/${other.url().split('/').at(-1) ?? ''}`)
  await other.getByText('Wout Smeets').first().waitFor({ timeout: 45_000 })
  const marijn = await enter(people, region, trainer.naam)
  await goTo(marijn.page, '/sessies')
  await marijn.page.getByText('Vrijdag C').first().waitFor({ timeout: 45_000 })
  for (const phone of [hanneke, gerrit, marijn]) expect(phone.errors).toEqual([])
})
