import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findGezondheidswoorden } from '#domain/gezondheidswoord.ts'
import { field, graceMs } from '#tests/e2e/own-map.ts'
import type { Phone } from '#tests/e2e/phone.ts'
import { axeFinds, sticksOut } from '#tests/e2e/screen-checks.ts'
import { goTo } from '#tests/e2e/screens.ts'
import { enter, phones, startRegion } from '#tests/e2e/steps-region.ts'
import { shot } from './steps-plek.ts'

// E3: the page for an employer holds no words about health, whatever the private parts of the map hold, unless the
// kandidaat typed them on that very page.

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>
let noor: Phone

beforeAll(async () => {
  region = await startRegion()
  noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

const goed = 'Ik werk netjes en ik onthoud recepten.'
const needs = 'Na mijn opname wil ik een vaste plek en rustig beginnen.'
const medicine = 'Door mijn medicatie begin ik liever laat.'
const signs = 'Als mijn psychose terugkomt, slaap ik slecht.'
const typed = 'Ik vertel zelf: ik heb een depressie gehad, en het gaat nu goed.'
/** What must be nowhere on the page: words out of each private part. */
const secret = ['opname', 'medicatie', 'psychose', 'slaap ik slecht']

async function write(page: Page, path: string, label: string, words: string): Promise<void> {
  await goTo(page, path)
  await field(page, label).fill(words)
  await expect.poll(() => field(page, label).inputValue()).toBe(words)
  await graceMs(page)
}

async function fileOf(page: Page): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bestand maken' }).click()
  return readFileSync(await (await waiting).path(), 'utf8')
}

test('[E3] everything is ticked, the private parts are full of health, and the page for an employer holds none of it', async () => {
  const { page } = noor
  await noor.goOffline()
  await write(page, '/wat-ik-kan', 'Ik kan dit goed', goed)
  await write(page, '/dit-ben-ik', 'Zo werk ik het best', medicine)
  await write(page, '/wat-ik-kan', 'Dit heb ik nodig', needs)
  await goTo(page, '/terugvalplan/vraag/signalen')
  await page.getByRole('textbox').first().fill(signs)
  await graceMs(page)

  await goTo(page, '/portfolio')
  await page.getByRole('button', { name: 'Bladzijde maken' }).click()
  await page.getByRole('radio', { name: 'Een werkgever' }).check()
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  const boxes = page.getByRole('checkbox')
  await boxes.first().waitFor()
  for (let at = 0; at < (await boxes.count()); at++) await boxes.nth(at).check()
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await page.getByRole('link', { name: 'Bladzijde bekijken' }).click()
  const sheet = page.locator('.print-sheet')
  await sheet.getByText(goed).waitFor()

  const shown = (await sheet.textContent()) ?? ''
  const file = await fileOf(page)

  for (const words of [shown, file]) {
    expect(words).toContain(goed)
    expect(findGezondheidswoorden(words)).toEqual([])
    for (const one of secret) expect(words).not.toContain(one)
  }
  expect(noor.errors).toEqual([])
})

test('[E3] what the kandidaat types on the page itself does come along, and nothing else with it', async () => {
  const { page } = noor
  await page.getByRole('link', { name: 'Wat vertel ik? Wijzigen' }).click()
  await field(page, 'Wat vertel ik?').fill(typed)
  await graceMs(page)
  await page.getByRole('link', { name: 'Bladzijde bekijken' }).click()
  await page.locator('.print-sheet').getByText(typed).waitFor()

  const file = await fileOf(page)

  expect(file).toContain(typed)
  expect(file).toContain(goed)
  for (const one of secret) expect(file).not.toContain(one)
  expect(noor.errors).toEqual([])
})

test('[E3] a story frozen with one tap comes along only in the shorter words that were typed for this employer', async () => {
  const { page } = noor
  await goTo(page, '/portfolio/bewijs')
  const first = page.getByRole('checkbox').first()
  await first.check()
  await page.getByText('Staat in je portfolio. Alleen jij ziet het.').waitFor()
  await shot(page, 'e3-bewijs')
  expect(await axeFinds(page)).toEqual([])
  expect(await sticksOut(page)).toEqual([])

  await goTo(page, '/portfolio')
  await page.getByRole('link', { name: /^Een werkgever/ }).click()
  await page.getByRole('link', { name: 'Andere dingen kiezen' }).click()
  // Texts that seem to be about health have a field too: this one is of the proof.
  const proof = page.getByRole('group', { name: 'Bewijs', exact: true })
  await proof.getByRole('checkbox').first().check()
  await proof.getByRole('textbox').fill('Kortsnavel19: ik vroeg op tijd om hulp.')
  await graceMs(page)
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await page.getByRole('link', { name: 'Bladzijde bekijken' }).click()
  await page.locator('.print-sheet').getByText('Kortsnavel19').waitFor()

  const file = await fileOf(page)

  expect(file).toContain('Kortsnavel19')
  expect(file).not.toMatch(/Zo schreef ik het op|Volgens de lijst/)
  expect(noor.errors).toEqual([])
})
