import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { field } from '#tests/e2e/own-map.ts'
import { goTo } from '#tests/e2e/screens.ts'
import { enter, phones, plainBytesOf, startRegion } from '#tests/e2e/steps-region.ts'
import { openPlek, plekOf, shot } from './steps-plek.ts'

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

const DAY_MS = 86_400_000
const words = 'Zomerlinde48: met Noor erbij, over de uren na de vakantie.'
const steps = 'Perenhof35: Ron belt Hanneke nog dezelfde dag.'

/** A part of the board by its heading: what is in it, folded or not. */
function part(page: Page, heading: string): Locator {
  return page.locator('details.fold').filter({ has: page.getByRole('heading', { name: heading, exact: true }) })
}

async function openBord(page: Page): Promise<void> {
  await goTo(page, '/bord')
  await page.getByRole('heading', { level: 1, name: 'Werk in de regio' }).waitFor()
}

test('[R3] a regiocoördinator sees what is open, calls, agrees what happens in an emergency, and logs a talk with the kandidaat in it', async () => {
  const plek = plekOf(region)
  const laptop = await enter(people, region, 'Hanneke Verbeek')
  const { page } = laptop
  await page.getByRole('table', { name: 'Groepen in deze regio' }).waitFor()
  await page.getByRole('heading', { name: 'Wat is er nu' }).waitFor()
  await page.getByText('De overeenkomsten van Noor').waitFor({ timeout: 45_000 })
  await shot(page, 'r3-overzicht')
  await laptop.goOffline()

  // 1. the board: what is open, by kind of work, and by whom one can be called
  await page.getByRole('link', { name: /^Werk in de regio/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Werk in de regio' }).waitFor()
  await part(page, 'Overeenkomsten').getByText('Niet getekend: overeenkomst A').waitFor()
  const talks = part(page, 'Gesprekken met de werkbegeleider')
  await talks.getByText('1 van 2 gesprekken').waitFor()
  await part(page, 'Uitnodigingen').getByText('Nog geen uitnodiging').first().waitFor()
  // Lists and mails of the group are in order.
  await page.getByText(/^Niets open bij: .*werkoverleg en groepen\.$/).waitFor()
  await shot(page, 'r3-bord')

  // 2. the werkplek, and the werkbegeleider one tap away
  expect(await talks.getByRole('link', { name: 'Bel Ron Bakels' }).getAttribute('href')).toMatch(/^tel:\d+$/)
  await page.getByRole('link', { name: 'Overeenkomsten openen: Noor' }).click()
  await page.getByRole('heading', { level: 1, name: 'Overeenkomsten' }).waitFor()

  // 3. what was agreed for an emergency stands in the agreement of the organisations
  await page.getByRole('link', { name: /^Overeenkomst B/ }).click()
  await field(page, 'Overleg bij calamiteiten').fill(steps)
  await page.getByText('Opgeslagen op dit toestel. Wordt gedeeld als er internet is.').first().waitFor()
  await openPlek(page, `/werk/${plek}/overeenkomst/a`, 'Overeenkomst A')
  await page.getByRole('checkbox', { name: /^Organisatie: Bakkerij De Korenaar/ }).click()
  await page.getByText('Getekend', { exact: true }).first().waitFor()
  await openBord(page)
  await talks.waitFor()
  expect(await part(page, 'Overeenkomsten').count()).toBe(0)

  // 4. who stands in when somebody is away
  await goTo(page, '/mensen')
  await page.getByRole('link', { name: /^Noor/ }).first().click()
  await page.getByText('trainer, vervanger').waitFor()
  await page.getByText(/, eerste aanspreekpunt$/).waitFor()
  await shot(page, 'r3-vervanger')

  // 5. and 6. a talk with everybody around the table, the kandidaat too, who reads what is written of it
  await openBord(page)
  await page.getByRole('link', { name: 'Contacten openen: Noor' }).click()
  await page.getByRole('link', { name: 'Contact vastleggen' }).click()
  await page.getByRole('button', { name: 'Gesprek', exact: true }).click()
  for (const who of [/^Ron Bakels/, /^Marijn Oosterhof/, /^Noor/]) {
    const chip = page.getByRole('group', { name: 'Met wie?' }).getByRole('button', { name: who })
    if ((await chip.getAttribute('aria-pressed')) !== 'true') await chip.click()
  }
  await field(page, 'Waarover ging het?').fill(words)
  await page.getByText(/Noor.* kunnen dit lezen\./).waitFor()
  await shot(page, 'r3-contact')
  await page.getByRole('button', { name: 'Klaar', exact: true }).click()
  await page.getByText('Het contact staat erbij.').waitFor()
  await openBord(page)
  await page.getByText(/^Niets open bij: .*overeenkomsten, gesprekken/).waitFor()

  // The artefact: the log, the same for who it is about; and nothing of it at the maatje.
  const noor = await enter(people, region, 'Noor')
  await laptop.goOnline()
  await openPlek(noor.page, `/contacten/${plek}`, 'Contacten')
  await noor.page.getByText(words).waitFor({ timeout: 45_000 })
  await openPlek(page, `/contacten/${plek}`, 'Contacten')
  await page.getByText(words).waitFor()
  expect(await page.getByRole('group', { name: 'Gesprekken met de werkbegeleider' }).textContent()).toContain(
    '2 van 2 gesprekken',
  )
  await shot(page, 'r3-log')
  const maatje = await plainBytesOf(region, 'Truus')
  for (const secret of [words, steps]) expect(maatje.includes(secret)).toBe(false)

  // Weeks later, without a network: the board says by itself that it is quiet; what is put off comes back on its day.
  await laptop.goOffline()
  await page.clock.setSystemTime(Date.now() + 21 * DAY_MS)
  await page.goto(region.url)
  const row = page.getByText('Werkoverleg met Noor', { exact: true })
  await row.waitFor()
  await openBord(page)
  await part(page, 'Werkoverleg')
    .getByText(/^Het laatste werkoverleg was \d+ dagen geleden$/)
    .waitFor()
  await shot(page, 'r3-stil')
  await page.goto(region.url)
  await page.getByRole('button', { name: 'Later: Werkoverleg met Noor' }).click()
  await page.getByRole('button', { name: 'Volgende week' }).click()
  await page.getByText(/^Goed\. Dit staat er weer op /).waitFor()
  await page.getByText('Voor later (1)').waitFor()
  await shot(page, 'r3-later')
  await page.clock.setSystemTime(Date.now() + 29 * DAY_MS)
  await page.goto(region.url)
  await row.waitFor()
  expect(await page.getByText('Voor later (1)').count()).toBe(0)
  for (const phone of [laptop, noor]) expect(phone.errors).toEqual([])
}, 240_000)
