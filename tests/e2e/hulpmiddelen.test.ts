import { afterAll, beforeAll, expect, test } from 'vitest'
import { field, openInMap } from './own-map.ts'
import type { Phone } from './phone.ts'
import { axeFinds, mainButtons, sticksOut } from './screen-checks.ts'
import { goTo } from './screens.ts'
import { enter, phones, startRegion } from './steps-region.ts'

// What helps at work goes from mijn map to the group without a name, and back: each test goes on where the one before stopped.

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>
let noor: Phone
let trainer: Phone
let groep = ''

beforeAll(async () => {
  region = await startRegion()
  groep = region.seeded.documents.find(({ kind }) => kind === 'groep')?.doc ?? ''
  const naam = region.seeded.users.find(({ rol }) => rol === 'trainer')?.naam ?? ''
  noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  trainer = await enter(people, region, naam)
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

const arrives = { timeout: 45_000 }
const shots = process.env['SCREENSHOTS']

async function isWellMade({ page }: Phone, name: string): Promise<void> {
  expect(await axeFinds(page), name).toEqual([])
  expect(await sticksOut(page), name).toEqual([])
  expect((await mainButtons(page)).count, name).toBeLessThanOrEqual(1)
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

test('[R1] [D4] written and shared offline, put in the group by the trainer, and nobody in the group reads whose it is', async () => {
  const { page } = noor
  await noor.goOffline()
  await goTo(page, '/')
  await openInMap(page, 'Hulpmiddelen')
  await page.getByRole('button', { name: 'Hulpmiddel opschrijven' }).click()
  await field(page, 'Hoe noem je het?').fill('Kaart met mijn ochtend')
  await field(page, 'Hoe doe je het?').fill('Ik schrijf vier dingen op en streep ze weg.')
  await page.getByText('In de groep lezen ook werkbegeleiders en maatjes het.').waitFor()
  await isWellMade(noor, 'hulpmiddel')
  await page.getByRole('button', { name: 'Deel met mijn groep' }).click()
  await page.getByText('Bij je trainer').first().waitFor()
  await noor.goOnline()

  await goTo(trainer.page, `/groep/${groep}/hulpmiddelen`)
  await trainer.page.getByText('Van Noor. In de groep staat geen naam.').waitFor(arrives)
  await isWellMade(trainer, 'hulpmiddel-trainer')
  await trainer.page.getByRole('button', { name: 'In de groep zetten' }).click()
  await trainer.page.getByText('Van Noor.', { exact: false }).waitFor({ state: 'detached' })
  await page.getByText('In de groep', { exact: true }).first().waitFor(arrives)
  const line = trainer.page.getByRole('group', { name: 'Kaart met mijn ochtend' })
  expect(await line.textContent()).not.toContain('Noor')
  for (const phone of [noor, trainer]) expect(phone.errors).toEqual([])
})

test('of the trainer, a kandidaat marks that it helps; only the own map knows', async () => {
  await field(trainer.page, 'Hoe noem je het?').fill('Oordopjes')
  await trainer.page.getByRole('button', { name: 'Toevoegen aan de groep' }).click()
  await goTo(noor.page, '/hulpmiddelen')
  const card = noor.page.getByRole('group', { name: 'Oordopjes' })
  await card.getByRole('checkbox', { name: /^Helpt mij/ }).check(arrives)
  await isWellMade(noor, 'hulpmiddelen')
  await noor.page.reload()
  await card.waitFor(arrives)
  expect(await card.getByRole('checkbox', { name: /^Helpt mij/ }).isChecked()).toBe(true)
})

test('[R1] taken back, its words leave the trainer and, by the trainer’s own device, the group', async () => {
  const { page } = noor
  await page.getByRole('link', { name: /^Kaart met mijn ochtend/ }).click()
  await page.getByRole('button', { name: 'Haal terug' }).click()
  await page.getByText('Teruggehaald. Je trainer ziet het niet meer.').waitFor()
  await page.getByText('Alleen jij').first().waitFor()

  await goTo(trainer.page, '/')
  await goTo(trainer.page, `/groep/${groep}/hulpmiddelen`)
  await trainer.page.getByText('Oordopjes').waitFor()
  await trainer.page.getByText('Kaart met mijn ochtend').waitFor({ state: 'detached', ...arrives })
  expect(await trainer.page.getByText('Ik schrijf vier dingen op').count()).toBe(0)
  for (const phone of [noor, trainer]) expect(phone.errors).toEqual([])
})
