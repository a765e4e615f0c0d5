import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appIsHere, beginMap, field, openInMap } from '../e2e/own-map.ts'
import { joinByLink, makeInvitation, sameWords } from '../e2e/steps-invite.ts'
import { enter, phones, startRegion } from '../e2e/steps-region.ts'
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

test('[K1] somebody begins alone without a network, sends what they choose, and later tells it by choice', async () => {
  const phone = await people.open()
  const { page } = phone
  // 1. no account
  await beginMap(page, region.url, 'Sanne')
  await appIsHere(page)
  await phone.goOffline()

  // 2. who I am
  await openInMap(page, 'Dit ben ik')
  await field(page, 'Wie ben ik?').fill('Ik houd van dieren.')
  await page.getByRole('link', { name: 'Klaar' }).click()

  // 3. wishes and why
  await openInMap(page, 'Werk zoeken')
  await field(page, 'Welk werk lijkt je leuk?').fill('Met honden')
  await field(page, 'In wat voor soort bedrijf?').fill('Een asiel')
  await unfold(page, 'Waarom wil je meedoen?')
  await field(page, 'Waarom wil je weer aan het werk?').fill('Ik wil weer een ritme.')

  // 4. the six: it fits, or there is a question
  await unfold(page, 'Past dit programma bij mij?')
  await choose(page, 'Ik wil zelf naar werk zoeken', 'Dat klopt')
  await choose(page, 'Ik kan zelf afspraken maken over mijn uitkering', 'Ik heb een vraag')
  await field(page, 'Jouw vraag over: Ik kan zelf afspraken maken over mijn uitkering').fill('Mag mijn broer mee?')

  // 7. own appointments with the benefits agency
  await unfold(page, 'Mijn afspraken over mijn uitkering')
  await page.getByRole('button', { name: 'Afspraak toevoegen' }).click()
  await field(page, 'Waar gaat het over?').fill('Toestemming vragen bij het loket')
  await page.reload()
  await expect.poll(() => field(page, 'Welk werk lijkt je leuk?').inputValue(), { timeout: 30_000 }).toBe('Met honden')

  // 5. nothing goes along by itself; the page is seen first
  await page.getByRole('link', { name: 'Laten zien of versturen' }).click()
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
  await page.getByRole('button', { name: 'Bewaren als bestand' }).click()
  await page.getByText('Kies eerst wat je meeneemt.').waitFor()
  await tick(page, 'Welk werk ik leuk vind')
  await tick(page, 'Wat ik zeg bij de zes punten')
  await page.getByRole('heading', { name: 'Dit lezen ze straks' }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Bewaren als bestand' }).click(),
  ])
  const file = readFileSync(await download.path(), 'utf8')
  expect(download.suggestedFilename()).toMatch(/^kennismaken-\d{4}-\d{2}-\d{2}\.html$/)
  for (const words of ['Kennismaken met Sanne', 'Met honden', 'Mag mijn broer mee?']) expect(file).toContain(words)
  for (const words of ['asiel', 'ritme', 'loket', 'dieren']) expect(file).not.toContain(words)

  // the file is read without Opstap
  const reader = await phone.context.newPage()
  await reader.setContent(file)
  await reader.getByRole('heading', { level: 1, name: 'Kennismaken met Sanne' }).waitFor()
  await reader.close()
  await phone.goOnline()

  // later an organisation: per thing what comes along
  const coordinator = await enter(people, region, 'Hanneke Verbeek')
  const office = coordinator.page
  await office.getByRole('link', { name: 'Kandidaat toevoegen' }).click()
  await field(office, 'Voornaam').fill('Sanne')
  await office.getByRole('button', { name: 'Toevoegen', exact: true }).first().click()
  await office.getByRole('heading', { level: 1, name: 'Sanne' }).waitFor()
  const { link } = await makeInvitation(office, 'Sanne')
  // Right after a kandidaat is added it goes behind all that belongs to them; before it is there, it is nobody's.
  const makers = region.seeded.users.map(({ person }) => person)
  const isOut = () =>
    makers.some((maker) => region.server.store.invites.madeBy(maker).some(({ id }) => link.includes(id)))
  await expect.poll(isOut, { timeout: 45_000 }).toBe(true)
  await joinByLink(page, link)
  await sameWords(office)
  await page.getByRole('heading', { name: 'Mijn mensen' }).waitFor({ timeout: 45_000 })
  await page.goto(`${region.url}/mijn-start`)
  await page.getByRole('link', { name: 'Laten zien of versturen' }).click()
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0)
  await phone.goOffline()
  await tick(page, 'Waarom ik wil meedoen')
  await tick(page, 'Wat ik zeg bij de zes punten')
  await page.getByRole('button', { name: 'Op mijn kaart zetten' }).click()
  await page.getByText('Het staat op je kaart').waitFor()

  // 6. the own choice after the first bijeenkomst
  await page.goto(`${region.url}/mijn-start`)
  await unfold(page, 'Doe je mee?')
  await page.getByRole('radio', { name: 'Ja, ik doe mee' }).check()
  await phone.goOnline()

  await office.goto(`${region.url}/statusbord`)
  await office.getByRole('link', { name: /^Sanne/ }).click()
  await office.getByRole('link', { name: /^Kennismaken/ }).click()
  await office.getByText('Mag mijn broer mee?').waitFor({ timeout: 45_000 })
  await expect
    .poll(() => field(office, 'Waarom wil deze persoon meedoen?').inputValue(), { timeout: 45_000 })
    .toBe('Ik wil weer een ritme.')
  expect(await field(office, 'Welk werk?').inputValue()).toBe('')
  expect(await office.getByText('loket').count()).toBe(0)
  expect([...phone.errors, ...coordinator.errors]).toEqual([])
}, 240_000)
