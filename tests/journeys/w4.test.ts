import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#domain/dag.ts'
import { dagVan } from '#domain/deeltermijn.ts'
import { formatDay } from '#i18n/format.ts'
import { field } from '#tests/e2e/own-map.ts'
import type { Phone } from '#tests/e2e/phone.ts'
import { goTo } from '#tests/e2e/screens.ts'
import { enter, phones, plainBytesOf, startRegion } from '#tests/e2e/steps-region.ts'

// W4: what a werkbegeleider gets, and does, when it does not go with a kandidaat.

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>
let noor: Phone
let ron: Phone

beforeAll(async () => {
  region = await startRegion()
  noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  ron = await enter(people, region, 'Ron Bakels')
  await ron.page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor()
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

const arrives = { timeout: 45_000 }
const forRon = 'Pimpelmees64: ik kom morgen niet.'
const forJobcoach = 'Roodborst12: kun je mij bellen?'
const secret = 'Winterkoning7: ik slaap slecht.'

test('[W4] each gets the own agreed message: the werkbegeleider nothing of what another reads or what is in the plan', async () => {
  const { page } = noor
  await goTo(page, '/terugvalplan/vraag/signalen')
  await field(page, 'Waaraan merk je dat het minder gaat?').fill(secret)
  await goTo(page, '/terugvalplan/vraag/taken')
  await field(page, 'Welk werk doe je dan wel, en welk niet?').fill('Wel inpakken.')
  await goTo(page, '/het-gaat-even-niet')
  await page.getByRole('checkbox', { name: /^Ron Bakels/ }).check()
  await field(page, 'Dit leest Ron Bakels').fill(forRon)
  await page.getByRole('checkbox', { name: 'Onze afspraken gaan mee' }).check()
  const jobcoach = page.getByRole('checkbox', { name: /Jobcoach$/ })
  await jobcoach.check()
  await page.getByRole('textbox', { name: /^Dit leest (?!Ron)/ }).fill(forJobcoach)
  await page.getByRole('button', { name: /^Stuur naar Ron Bakels en / }).click()
  await page.getByText(/^Bij Ron Bakels · /).waitFor(arrives)

  const card = ron.page.getByRole('group', { name: 'Bericht van Noor' })
  await card.getByText(forRon).waitFor(arrives)
  await card.getByText('Werk: Wel inpakken.').waitFor()
  await card.getByText('Je hoeft niet te weten waarom. Vraag er niet naar.').waitFor()

  const bytes = await plainBytesOf(region, 'Ron Bakels')
  expect(bytes.includes(forRon)).toBe(true)
  expect(bytes.includes(forJobcoach)).toBe(false)
  expect(bytes.includes(secret)).toBe(false)
}, 120_000)

test('[W4] without internet the werkbegeleider sets a pauze and agrees on a call; nowhere is a place to ask or write why', async () => {
  const { page } = ron
  const day = addDays(dagVan(Date.now()), 1)
  await ron.goOffline()
  await page.getByRole('group', { name: 'Bericht van Noor' }).getByRole('link', { name: 'Pauze' }).click()
  await page.getByRole('heading', { level: 1, name: 'Pauze van Noor' }).waitFor()
  expect(await page.locator('main :is(input, textarea)').count()).toBe(0)
  await page.getByRole('button', { name: 'Pauze beginnen' }).click()
  await page.getByRole('radio', { name: 'Twee keer per week' }).check()
  await page.getByRole('radio', { name: 'Ron Bakels' }).check()
  await page.getByLabel('Wanneer is de eerste keer?').fill(day)
  await page.getByText(`Volgend contact: ${formatDay(day)}. Jij belt.`).waitFor()
  // Which of the two depends on how often it was tried to share it.
  await page.getByText(/^(Opgeslagen op dit toestel|Nog niet gedeeld)/).waitFor()

  // Days, hours and choices; no field takes a story.
  expect(await page.locator('main textarea').count()).toBe(0)
  const labels = await page
    .locator('main input:not([type=radio])')
    .evaluateAll((inputs) =>
      inputs.map((input) => (input instanceof HTMLInputElement ? (input.labels?.[0]?.textContent ?? '') : '')),
    )
  expect(labels).toEqual([
    'Wanneer is de eerste keer?',
    'Tot wanneer spreken jullie dit af?',
    'Hoeveel uur in de eerste week? (mag je overslaan)',
    'Hoeveel uur komt er elke week bij? (mag je overslaan)',
    'Vanaf wanneer?',
  ])

  await ron.goOnline()
  await goTo(noor.page, '/')
  await noor.page.getByText(`Volgend contact: ${formatDay(day)}. Ron Bakels belt.`).waitFor(arrives)
})

test('[W4] the card goes when it was read and can be called from until then; taken back, its words are gone everywhere', async () => {
  await goTo(ron.page, '/')
  await ron.page.getByText('Er is nu pauze.').waitFor()
  const card = ron.page.getByRole('group', { name: 'Bericht van Noor' })
  expect(await card.getByRole('link', { name: 'Bel Noor' }).getAttribute('href')).toMatch(/^tel:06/)
  await card.getByRole('button', { name: 'Ik heb het gelezen' }).click()
  await card.waitFor({ state: 'detached' })
  await goTo(ron.page, '/gekregen')
  await ron.page.getByText(forRon).waitFor()

  await goTo(noor.page, '/het-gaat-even-niet/gestuurd')
  await noor.page.getByRole('button', { name: 'Neem het bericht aan Ron Bakels terug' }).click()

  await noor.page.getByText('Teruggenomen. Wat Ron Bakels al las, is bekend.').waitFor()
  await ron.page.getByText(forRon).waitFor({ state: 'detached', ...arrives })
  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})
