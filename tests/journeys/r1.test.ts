import { afterAll, beforeAll, expect, test } from 'vitest'
import { appIsHere, field } from '../e2e/own-map.ts'
import { phones, startRegion } from '../e2e/steps-region.ts'
import { choose, tick, unfold } from './steps-intake.ts'

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 120_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

const DAY_MS = 86_400_000

test('[R1] a call comes in without a network: talked through, asked to come, and later again on its day', async () => {
  const phone = await people.open()
  const { page } = phone
  await page.goto(region.linkFor('Hanneke Verbeek'))
  await page.getByRole('button', { name: 'Ja, dat klopt' }).click()
  await page.getByRole('table', { name: 'Groepen in deze regio' }).waitFor()
  await appIsHere(page)
  await phone.goOffline()

  // 1. a new kandidaat from the call
  await page.getByRole('link', { name: 'Kandidaat toevoegen' }).click()
  await field(page, 'Voornaam').fill('Sanne')
  await field(page, 'Telefoon').fill('06 00 00 02 01')
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Sanne' }).waitFor()
  await page.getByRole('link', { name: /^Kennismaken/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Kennismaken met Sanne' }).waitFor()

  // 2. the six, in any order; at the first there is nowhere to write
  await choose(page, 'Kan zelf afspraken maken over de uitkering', 'Nog open')
  await page.getByRole('button', { name: 'Eén zin erbij: Kan zelf afspraken maken over de uitkering' }).click()
  await field(page, 'Eén zin erbij: Kan zelf afspraken maken over de uitkering').fill('Sanne belt maandag zelf.')
  await choose(page, 'Is psychisch kwetsbaar', 'Ja')
  expect(await page.getByRole('button', { name: 'Eén zin erbij: Is psychisch kwetsbaar' }).count()).toBe(0)
  await field(page, 'Geboortejaar').fill('2015')
  await page.getByText('Deze persoon is nog geen 18.').waitFor()
  await field(page, 'Geboortejaar').fill('1991')
  await expect.poll(() => page.getByText('Deze persoon is nog geen 18.').count()).toBe(0)
  await field(page, 'Welk werk?').fill('met dieren')
  await field(page, 'Waarom wil deze persoon meedoen?').fill('Ik wil weer onder de mensen zijn.')
  await page.getByRole('combobox', { name: 'Hoe vond deze persoon ons?' }).selectOption('via_via')
  expect(await page.locator('.save-line').first().textContent()).toContain('Opgeslagen op dit toestel')

  // 4. the invitation says that somebody may come along
  await unfold(page, 'Uitnodigen voor de eerste bijeenkomst')
  await field(page, 'Waar?').fill('Buurthuis De Brug')
  await choose(page, 'Neemt iemand mee?', 'Ja')
  await page.locator('summary', { hasText: /^De uitnodiging$/ }).click()
  await page.getByText('Je mag iemand meenemen, zoals je partner, familie of een goede vriend.').waitFor()
  const mail = (await page.getByRole('link', { name: 'Mailen' }).getAttribute('href')) ?? ''
  expect(decodeURIComponent(mail)).toContain('Hallo Sanne,')
  expect(decodeURIComponent(mail)).toContain('Waar: Buurthuis De Brug')
  await tick(page, 'De uitnodiging is verstuurd')

  // 5. and 3. the choice, and asked again on a day
  await unfold(page, 'Na de eerste bijeenkomst')
  await choose(page, 'Doet deze persoon mee?', 'Nee')
  await unfold(page, 'Nu of later?')
  await choose(page, 'Is dit een goed moment om te beginnen?', 'Liever later')
  const dag = new Date(Date.now() + 30 * DAY_MS).toISOString().slice(0, 10)
  await page.getByLabel('Opnieuw uitnodigen op').fill(dag)
  await page.getByText(/^Opnieuw uitnodigen op \w+dag/).waitFor()
  await page.getByRole('link', { name: 'Klaar' }).click()

  // 6. the board, one tap from the person
  await page.goto(`${region.url}/statusbord`)
  await page.getByRole('heading', { name: 'Later opnieuw uitnodigen' }).waitFor()
  await page.getByRole('link', { name: /^Sanne/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Sanne' }).waitFor()
  await page.goto(region.url)
  await page.getByRole('heading', { name: 'Wat is er nu' }).waitFor()
  expect(await page.getByText('Sanne kan opnieuw worden uitgenodigd').count()).toBe(0)

  // its day comes, still without a network
  await page.clock.setSystemTime(Date.now() + 31 * DAY_MS)
  await page.goto(region.url)
  await page.getByRole('link', { name: 'Bekijken: Sanne kan opnieuw worden uitgenodigd' }).click()
  await page.getByRole('heading', { level: 1, name: 'Kennismaken met Sanne' }).waitFor()
  await expect
    .poll(() => field(page, 'Eén zin erbij: Kan zelf afspraken maken over de uitkering').inputValue())
    .toBe('Sanne belt maandag zelf.')
  await page.getByRole('button', { name: 'Ik heb opnieuw uitgenodigd' }).click()
  await page.getByText('Sanne is opnieuw uitgenodigd').waitFor()
  await page.goto(`${region.url}/statusbord`)
  await page.getByRole('heading', { name: 'Waar staat iedereen?' }).waitFor()
  await page.getByRole('heading', { name: 'Aangemeld' }).waitFor()
  expect(phone.errors).toEqual([])
}, 180_000)
