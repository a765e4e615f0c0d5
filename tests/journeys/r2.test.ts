import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appIsHere, field, openInMap } from '../e2e/own-map.ts'
import { joinByLink, makeInvitation, sameWords } from '../e2e/steps-invite.ts'
import { enter, phones, startRegion } from '../e2e/steps-region.ts'
import { choose, unfold } from './steps-intake.ts'

const people = phones()
const list = join(import.meta.dirname, '..', 'data', 'werkervaringsplaatsen.tsv')
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 120_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

test('[R2] a list becomes plekken with a functieprofiel, one is found, proposed, wanted and taken', async () => {
  const coordinator = await enter(people, region, 'Hanneke Verbeek')
  const { page } = coordinator
  await page.getByRole('table', { name: 'Groepen in deze regio' }).waitFor()

  // 1. the list: 39 organisations, 57 functions, and the same list again adds nothing
  const read = async () => {
    await page.getByRole('link', { name: 'Organisaties', exact: true }).click()
    await page.getByRole('link', { name: 'Lijst toevoegen' }).click()
    await page.locator('input[type=file]').setInputFiles(list)
    await page.getByRole('heading', { level: 1, name: '39 organisaties en 57 functies in je lijst' }).waitFor()
  }
  await read()
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click()
  await page.getByRole('searchbox').waitFor()
  await read()
  await page.getByRole('heading', { name: 'Alles staat er al' }).waitFor()

  // 2. and 3. on the phone with an organisation, without a network
  await coordinator.goOffline()
  await page.goto(`${region.url}/plekken`)
  await page.getByRole('searchbox').fill('gastvr welzijn')
  await page.getByText('Geen plek gevonden').waitFor()
  await page.getByRole('searchbox').fill('streekmuseum')
  await page.getByRole('link', { name: /^gastvrouw\/rondleidingen/ }).click()
  await page.getByRole('heading', { level: 1, name: 'gastvrouw/rondleidingen' }).waitFor()
  await field(page, 'Wat ga je er doen?').fill('Groepen rondleiden')
  await page.getByRole('combobox', { name: /Soort werk/ }).fill('Museum')
  await page.getByRole('combobox', { name: /Welk niveau vraagt het werk/ }).selectOption('iedereen')
  await field(page, 'Minste uren in de week').fill('4')
  await field(page, 'Meeste uren in de week').fill('8')
  await page.getByText('De methode vraagt 12 tot 24 uur in de week.').waitFor()
  await field(page, 'Meeste uren in de week').fill('16')
  await expect.poll(() => page.getByText('De methode vraagt 12 tot 24 uur in de week.').count()).toBe(0)
  await page.getByRole('button', { name: 'Middag' }).click()
  await page.getByRole('button', { name: 'Vandaag', exact: true }).click()
  await choose(page, 'De plek is er voor een jaar', 'Ja')
  await choose(page, 'De kandidaat is verzekerd', 'Nee')
  await page.getByText('De kandidaat is niet verzekerd.').waitFor()

  // 4. found again by what it asks; what is not known stands apart and is not lost
  await page.goto(`${region.url}/plekken`)
  await page.getByRole('searchbox').fill('')
  await unfold(page, 'Uren, niveau en tijden')
  await page.getByRole('combobox', { name: 'Soort werk' }).selectOption('Museum')
  await field(page, 'Uren in de week').fill('12')
  await page.getByRole('combobox', { name: 'Deel van de dag' }).selectOption('middag')
  const found = page.getByRole('list', { name: 'Plekken' })
  await found.getByRole('link', { name: /^gastvrouw\/rondleidingen/ }).waitFor()
  await page.getByRole('heading', { name: 'Misschien past dit ook' }).waitFor()
  await field(page, 'Uren in de week').fill('30')
  await expect.poll(() => found.getByRole('link', { name: /^gastvrouw\/rondleidingen/ }).count()).toBe(0)
  await coordinator.goOnline()

  // a kandidaat with an own phone
  await page.getByRole('link', { name: 'Overzicht', exact: true }).click()
  await page.getByRole('link', { name: 'Kandidaat toevoegen' }).click()
  await field(page, 'Voornaam').fill('Sanne')
  await field(page, 'Functie').fill('rondleiden')
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Sanne' }).waitFor()
  const own = await people.open()
  const { link } = await makeInvitation(page, 'Sanne')
  await joinByLink(own.page, link)
  await sameWords(page)
  await own.page.getByRole('heading', { level: 1, name: /^Hoi/ }).waitFor()
  await appIsHere(own.page)

  // 5. proposed, and the kandidaat says what it is worth, without a network
  await page.getByRole('link', { name: 'Mensen', exact: true }).click()
  await page.getByRole('link', { name: /^Sanne/ }).click()
  await page.goto(`${region.url}/statusbord`)
  await page.getByRole('link', { name: /^Sanne/ }).click()
  await page.getByRole('link', { name: /^Plekken voorstellen/ }).click()
  await page.getByText('Wens: rondleiden').waitFor()
  await page.getByRole('searchbox').fill('streekmuseum')
  await page.getByRole('button', { name: /^gastvrouw\/rondleidingen voorstellen/ }).click()
  await page.getByText('gastvrouw/rondleidingen is voorgesteld').waitFor()

  await openInMap(own.page, 'Werk zoeken')
  await own.page.getByText('Er is 1 plek om over te kiezen').waitFor({ timeout: 45_000 })
  await own.goOffline()
  await own.page.getByRole('link', { name: /^Plekken om over te kiezen/ }).click()
  await own.page.getByText('Groepen rondleiden').waitFor()
  await own.page.getByRole('radio', { name: 'Ja, dit wil ik' }).check()
  await field(own.page, 'Wil je er iets bij zeggen?').fill('Ik vertel graag.')
  await own.goOnline()

  // 7. and 8. placing from there: what is known is filled in, and the wish stays beside the work
  await page.getByText('“Ik vertel graag.”').waitFor({ timeout: 45_000 })
  await page.getByText('Opgeschreven door Sanne').waitFor()
  await page.getByRole('link', { name: /^Plek vastleggen/ }).click()
  await page.getByText('gastvrouw/rondleidingen').first().waitFor()
  await page.getByText('De kandidaat is niet verzekerd.').waitFor()
  await field(page, 'Naam werkbegeleider').fill('Joke')
  await field(page, 'Naam maatje').fill('Piet')
  await page.getByRole('button', { name: 'Plek vastleggen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Plek van Sanne' }).waitFor()
  await page.goto(`${region.url}/statusbord`)
  await page.getByRole('link', { name: /^Sanne/ }).click()
  await page.getByRole('link', { name: /^Plekken voorstellen/ }).click()
  await page.getByText('Wens: rondleiden. Het werd gastvrouw/rondleidingen bij Streekmuseum.').waitFor()
  expect(coordinator.errors).toEqual([])
  expect(own.errors).toEqual([])
}, 240_000)
