import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#domain/dag.ts'
import { dagVan } from '#domain/deeltermijn.ts'
import { formatDay } from '#i18n/format.ts'
import { field, graceMs } from '#tests/e2e/own-map.ts'
import type { Phone } from '#tests/e2e/phone.ts'
import { goTo } from '#tests/e2e/screens.ts'
import { enter, phones, startRegion } from '#tests/e2e/steps-region.ts'
import { until } from '#tests/sync/until.ts'
import { openInMap } from '../e2e/own-map.ts'

// K5, as in the field: each test goes on where the one before stopped.

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
  // Whoever is around has to be on the phone before it goes without internet.
  await goTo(noor.page, '/het-gaat-even-niet')
  await noor.page.getByRole('checkbox', { name: /^Ron Bakels/ }).waitFor()
  await goTo(noor.page, '/')
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

const arrives = { timeout: 45_000 }
const words = 'Ron, ik kom deze week niet. Bel me maandag maar.'
const agreed = /Uren: Een week niet\.\s+Contact: Ron belt op maandag\./

/** There is a number to call on this screen, whatever else is so. */
async function canCall(): Promise<boolean> {
  return noor.page.locator('main a[href^="tel:"]').first().isVisible()
}

test('[K5] in a good time, without internet, the plan is made one question a page, and every one may be skipped', async () => {
  const { page } = noor
  await noor.goOffline()
  await openInMap(page, 'Als het even niet gaat')
  await page.getByRole('link', { name: 'Beginnen' }).click()
  await field(page, 'Waaraan merk je dat het minder gaat?').fill('Ik sla de pauze over.')
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await field(page, 'Wat helpt je dan?').fill('Naar buiten, en bellen met mijn zus.')
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Wat helpt je juist niet?' }).waitFor()
  await page.getByRole('link', { name: 'Overslaan' }).click()

  await page.getByRole('checkbox', { name: /^Ron Bakels/ }).check()
  await field(page, 'Dit leest Ron Bakels dan').fill(words)
  await page.getByRole('checkbox', { name: /^De afspraken over je werk gaan mee/ }).check()
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await field(page, 'Wat doe je dan met je uren?').fill('Een week niet.')
  // Away for a while: it goes on where it stopped.
  await page.getByRole('link', { name: 'Later verder' }).click()
  await page.getByRole('link', { name: 'Wijzigen: Hoe houd je contact met je werk?' }).click()
  await field(page, 'Hoe houd je contact met je werk?').fill('Ron belt op maandag.')
  await graceMs(page)
  await page.reload()
  await page.getByRole('link', { name: 'Later verder' }).click()

  await page.getByText('Naar buiten, en bellen met mijn zus.').waitFor()
  // Which of the two depends on how often it was tried to share it.
  await page.getByText(/^(Opgeslagen op dit toestel|Nog niet gedeeld)/).waitFor()
  await page.getByRole('button', { name: 'Klaar' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hoi Noor' }).waitFor()
  expect(noor.errors).toEqual([])
})

test('[K5] one tap, a number to call, and the very words that one person gets; offline it says that it waits', async () => {
  const { page } = noor
  await page.getByRole('link', { name: /^Het gaat even niet/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Het gaat even niet' }).waitFor()
  expect(await canCall()).toBe(true)
  // Nobody is chosen beforehand.
  expect(await page.getByRole('button', { name: /^Stuur naar/ }).count()).toBe(0)
  await page.getByRole('checkbox', { name: /^Ron Bakels/ }).check()

  expect(await field(page, 'Dit leest Ron Bakels').inputValue()).toBe(words)
  await page.getByText(agreed).waitFor()
  await field(page, 'Dit leest Ron Bakels').fill(`${words} Dank je.`)
  await page.reload()
  await page.getByRole('button', { name: 'Stuur naar Ron Bakels' }).waitFor()
  expect(await field(page, 'Dit leest Ron Bakels').inputValue()).toBe(`${words} Dank je.`)
  expect(await canCall()).toBe(true)
  await page.getByRole('button', { name: 'Stuur naar Ron Bakels' }).click()

  await page.getByRole('heading', { level: 1, name: 'Wat je stuurde' }).waitFor()
  await page.getByText('Opgeslagen op dit toestel. Wordt gestuurd als er internet is.').waitFor()
  expect(await canCall()).toBe(true)
  expect(await ron.page.getByText('Bericht van Noor').count()).toBe(0)
})

test('[K5] a phone that dies loses nothing of it; with internet it is with Ron, who reads only that', async () => {
  await noor.killAndReopen(`${region.url}/het-gaat-even-niet/gestuurd`)
  await noor.page.getByText('Opgeslagen op dit toestel. Wordt gestuurd als er internet is.').waitFor(arrives)
  expect(await canCall()).toBe(true)

  await noor.goOnline()
  await noor.page.getByText(/^Bij Ron Bakels · /).waitFor(arrives)

  const card = ron.page.getByRole('group', { name: 'Bericht van Noor' })
  await card.waitFor(arrives)
  await card.getByText(`${words} Dank je.`).waitFor()
  await card.getByText('Uren: Een week niet.').waitFor()
  await card.getByRole('link', { name: 'Bel Noor' }).waitFor()
  for (const own of ['Ik sla de pauze over.', 'bellen met mijn zus']) {
    expect(await ron.page.getByText(own).count()).toBe(0)
  }
  // That he looked is what the log says, and only then.
  await until(
    'the log says that Ron looked',
    async () => {
      await goTo(noor.page, '/')
      await goTo(noor.page, '/het-gaat-even-niet/gestuurd')
      await noor.page.getByText(/^Bij Ron Bakels · /).waitFor()
      return noor.page
        .getByText(/^Ron Bakels keek ernaar: /)
        .waitFor({ timeout: 2_000 })
        .then(
          () => true,
          () => false,
        )
    },
    60_000,
  )
})

test('[K5] a pauze without a reason, the agreed contact, and building up again', async () => {
  const { page } = noor
  const day = addDays(dagVan(Date.now()), 3)
  await page.getByRole('link', { name: /^Pauze/ }).click()
  await page.getByRole('button', { name: 'Pauze beginnen' }).click()
  await page.getByRole('radio', { name: 'Elke week' }).check()
  await page.getByRole('radio', { name: 'Ron Bakels' }).check()
  await page.getByLabel('Wanneer is de eerste keer?').fill(day)
  await page.getByText(`Volgend contact: ${formatDay(day)}. Ron Bakels belt.`).waitFor()
  await goTo(ron.page, '/')
  await ron.page.getByText(`Volgend contact: ${formatDay(day)}. Jij belt.`).waitFor(arrives)

  await field(page, 'Hoeveel uur in de eerste week?').fill('4')
  await field(page, 'Hoeveel uur komt er elke week bij?').fill('4')
  await page.getByText('Week 2: 8 uur').waitFor()
  await page.getByRole('button', { name: 'Weer beginnen vandaag' }).click()
  await goTo(ron.page, `/`)
  await ron.page.getByText('Weer begonnen, met minder uren.').waitFor(arrives)
  await goTo(page, '/')
  await page.getByText('Weer begonnen, met minder uren.').waitFor()
  expect(
    await ron.page
      .locator('main')
      .getByText(/reden|ziek/i)
      .count(),
  ).toBe(0)
})

test('[K5] the time is closed with what helped, for oneself; and the plan is there on paper', async () => {
  const { page } = noor
  await goTo(page, '/het-gaat-even-niet/gestuurd')
  await page.getByRole('link', { name: /^Het gaat weer/ }).click()
  await field(page, 'Wat hielp?').fill('Dat Ron belde.')
  await page.getByRole('button', { name: 'Klaar' }).click()
  await page.getByRole('link', { name: 'Wijzigen: Wat helpt je dan?' }).click()
  await field(page, 'Wat helpt je dan?').fill('Naar buiten, en dat Ron belt.')
  await page.getByRole('link', { name: 'Later verder' }).click()
  await page.getByRole('link', { name: 'Afdrukken' }).click()

  const sheet = page.locator('.print-sheet')
  const headings = await sheet.getByRole('heading', { level: 2 }).allTextContents()
  expect(headings).toEqual([
    'Waaraan merk je dat het minder gaat?',
    'Wat helpt je dan?',
    'Wie mag het weten?',
    'Wat doe je dan met je uren?',
    'Hoe houd je contact met je werk?',
  ])
  await sheet.getByText('Naar buiten, en dat Ron belt.').waitFor()
  await sheet.getByText(words).waitFor()
  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})
