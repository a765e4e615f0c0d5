import { afterAll, beforeAll, expect, test } from 'vitest'
import { field, graceMs } from './own-map.ts'
import type { Phone } from './phone.ts'
import { goTo } from './screens.ts'
import { hasText } from './steps-reflectie.ts'
import { enter, phones, startRegion } from './steps-region.ts'

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>
let coordinator: Phone
let noor: Phone

beforeAll(async () => {
  region = await startRegion()
  coordinator = await enter(people, region, 'Hanneke Verbeek')
  await coordinator.page.getByRole('table', { name: 'Groepen in deze regio' }).waitFor()
  noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

test('[S1] a pasted text of 300 kB is kept whole, here and outside this phone', async () => {
  const { page } = noor
  const long = 'Ik vertel hier heel veel over mijzelf. '.repeat(7_700)
  await goTo(page, '/dit-ben-ik')
  await field(page, 'Wie ben ik?').fill(long)
  // The line says the same of the empty page before: leave the write its time, then see what it says of this text.
  await graceMs(page)
  await page.getByText('Opgeslagen, ook buiten dit toestel. Alleen jij kunt het lezen.').waitFor({ timeout: 45_000 })

  await page.reload()
  await page.waitForFunction(() => (document.querySelector('textarea')?.value ?? '') !== '')

  expect(long.length).toBeGreaterThan(300_000)
  expect((await field(page, 'Wie ben ik?').inputValue()) === long).toBe(true)
  expect(noor.errors).toEqual([])
})

test('[S1] emoji and a name of 60 characters stay as they were typed, and nothing runs off the screen', async () => {
  const { page } = coordinator
  const naam = `Wilhelmina-Jacoba ${'van der '.repeat(4)}Broek 👩🏽‍🍳`
  expect(naam.length).toBeGreaterThan(55)
  await goTo(page, '/kandidaat/nieuw')
  await field(page, 'Voornaam').fill(naam)
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).first().click()

  await page.getByRole('heading', { level: 1, name: naam }).waitFor()
  await page.setViewportSize({ width: 320, height: 740 })
  const isTooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  await page.setViewportSize({ width: 1280, height: 800 })

  expect(isTooWide).toBe(false)
  expect(coordinator.errors).toEqual([])
})

test('[D4] an end before the start and a bijeenkomst on another one are said, not forbidden, and can be put right', async () => {
  const { page } = coordinator
  await goTo(page, '/groepen')
  await page
    .getByRole('link', { name: /^Jaarplan van/ })
    .first()
    .click()
  const rows = page.locator('.plan-item')
  await rows.nth(9).waitFor()
  await rows
    .nth(8)
    .getByRole('button', { name: /verzetten$/ })
    .click()
  const day = await page.getByLabel('Dag', { exact: true }).inputValue()
  await page.getByLabel('Begin', { exact: true }).fill('14:00')
  await page.getByLabel('Einde', { exact: true }).fill('13:00')
  await rows.nth(8).getByText('Het einde is vóór het begin.').waitFor()
  await page.getByLabel('Einde', { exact: true }).fill('16:00')
  await rows.nth(8).getByText('Het einde is vóór het begin.').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Klaar' }).click()

  await rows
    .nth(9)
    .getByRole('button', { name: /verzetten$/ })
    .click()
  await page.getByLabel('Dag', { exact: true }).fill(day)
  await page.getByText('Er is nog een bijeenkomst op deze dag.').first().waitFor()
  await page.getByRole('button', { name: 'Klaar' }).click()
  // The promise is about keys older than a write: leave one its time, on a slow disk too.
  await graceMs(page)
  await page.reload()
  await page.getByText('Er is nog een bijeenkomst op deze dag.').first().waitFor()

  expect(coordinator.errors).toEqual([])
})

test('[R1] removing a kandidaat with data says what goes and what stays; the own map stays', async () => {
  const { page } = coordinator
  await goTo(page, '/mensen')
  await page.getByRole('link', { name: /^Noor/ }).first().click()
  const kaart = page.url().split('/').at(-1) ?? ''
  const remove = async (): Promise<void> => {
    await goTo(page, `/kandidaat/${kaart}`)
    await page.getByRole('button', { name: 'Kandidaat verwijderen' }).click()
    await page.getByText('Dit blijft: de map van de kandidaat zelf, en wat met anderen is afgesproken.').waitFor()
    await page.getByRole('button', { name: 'Verwijderen', exact: true }).click()
    await page.getByText('Noor is verwijderd uit de lijsten').waitFor()
  }

  await remove()
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await page.getByRole('heading', { level: 1, name: /^Noor/ }).waitFor()
  await goTo(page, '/mensen')
  await page.getByRole('link', { name: /^Noor/ }).first().waitFor()
  await remove()
  await page.getByRole('link', { name: /^Noor/ }).waitFor({ state: 'detached' })

  await goTo(noor.page, '/dit-ben-ik')
  await hasText(field(noor.page, 'Wie ben ik?'), /over mijzelf/)
  for (const phone of [coordinator, noor]) expect(phone.errors).toEqual([])
})
