import { afterAll, beforeAll, expect, test } from 'vitest'
import { field } from './own-map.ts'
import type { Phone } from './phone.ts'
import { axeFinds, mainButtons, sticksOut } from './screen-checks.ts'
import { goTo } from './screens.ts'
import { enter, phones, plainBytesOf, startRegion } from './steps-region.ts'

// Half-way: the kandidaat's own answer, shown by choice; and an opdracht that a trainer types for one kandidaat.

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>
let noor: Phone
let trainer: Phone
let trainerNaam = ''

const docOf = (kind: string): string => region.seeded.documents.find((one) => one.kind === kind)?.doc ?? ''
const arrives = { timeout: 45_000 }
const shots = process.env['SCREENSHOTS']

beforeAll(async () => {
  region = await startRegion()
  trainerNaam = region.seeded.users.find(({ rol }) => rol === 'trainer')?.naam ?? ''
  noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  trainer = await enter(people, region, trainerNaam)
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

async function isWellMade({ page }: Phone, name: string): Promise<void> {
  expect(await axeFinds(page), name).toEqual([])
  expect(await sticksOut(page), name).toEqual([])
  expect((await mainButtons(page)).count, name).toBeLessThanOrEqual(1)
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

test('[R1] whether the work suits is written in the own map, and only who is chosen reads a copy', async () => {
  const { page } = noor
  await noor.goOffline()
  await goTo(page, `/werk/${docOf('plaatsing')}`)
  await page.getByRole('link', { name: /^Past dit werk bij je/ }).click()
  await page.getByRole('radio', { name: 'Een beetje' }).check()
  await page.getByRole('checkbox', { name: 'Het is te makkelijk' }).check()
  await field(page, 'Wil je er iets bij zeggen?').fill('Zwaluwstaart41: ik wil meer zelf doen.')
  await page.getByRole('radio', { name: 'Soms' }).check()
  await isWellMade(noor, 'past-werk')
  await page.getByRole('link', { name: 'Antwoord laten zien' }).click()
  await page.getByRole('radio', { name: new RegExp(`^${trainerNaam}`) }).check()
  await page.getByText('Waarom niet helemaal?', { exact: false }).waitFor()
  await isWellMade(noor, 'past-werk-laten-zien')
  await page.getByRole('button', { name: `Laten zien aan ${trainerNaam}` }).click()
  await page.getByRole('heading', { level: 1, name: 'Past dit werk bij je?' }).waitFor()
  await noor.goOnline()

  await goTo(trainer.page, '/gekregen')
  await trainer.page.getByText('Zwaluwstaart41', { exact: false }).first().waitFor(arrives)
  const guide = await plainBytesOf(region, 'Ron Bakels')
  expect(guide.includes('Zwaluwstaart41')).toBe(false)
  await goTo(page, '/delen')
  await page
    .getByRole('button', { name: /^Stop delen: Past dit werk bij je/ })
    .first()
    .click()
  await trainer.page
    .getByText('Zwaluwstaart41', { exact: false })
    .first()
    .waitFor({ state: 'detached', ...arrives })
  for (const phone of [noor, trainer]) expect(phone.errors).toEqual([])
})

test('[R1] an opdracht for one kandidaat is typed by the trainer without a network, and stands on that list only', async () => {
  await trainer.goOffline()
  await goTo(trainer.page, `/opdracht/voor/${docOf('kaart')}`)
  await field(trainer.page, 'Wat gaat Noor doen?').fill('Boomklever52: vraag Ron om tien minuten.')
  await isWellMade(trainer, 'opdracht-voor')
  await trainer.page.getByRole('button', { name: 'Klaar' }).click()
  await trainer.page.getByText('Staat bij de opdrachten.').waitFor()
  await trainer.goOnline()

  await goTo(noor.page, '/opdrachten')
  await noor.page.getByRole('link', { name: /Boomklever52/ }).waitFor(arrives)
  const guide = await plainBytesOf(region, 'Ron Bakels')
  expect(guide.includes('Boomklever52')).toBe(false)
  for (const phone of [noor, trainer]) expect(phone.errors).toEqual([])
})
