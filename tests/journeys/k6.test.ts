import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findGezondheidswoorden } from '#domain/gezondheidswoord.ts'
import { field, graceMs } from '#tests/e2e/own-map.ts'
import type { Phone } from '#tests/e2e/phone.ts'
import { axeFinds, mainButtons, sticksOut } from '#tests/e2e/screen-checks.ts'
import { Finger } from '#tests/e2e/steps-invite.ts'
import { goTo } from '#tests/e2e/screens.ts'
import { beginReflectie, openForm, openRow, showReflectie, sign } from '#tests/e2e/steps-reflectie.ts'
import { enter, phones, startRegion } from '#tests/e2e/steps-region.ts'
import { shot } from './steps-plek.ts'

// K6: a kandidaat shows who they are to an employer, and knows afterwards what was given to whom.

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

const arrives = { timeout: 45_000 }
const goed = 'Ik werk netjes. Ik onthoud recepten.'
const pitch = 'Ik ben Noor. Ik bak graag brood en ik ben op tijd.'
const own = 'Ik werk het best als ik rustig kan beginnen.'
const zin = 'Ik zoek werk in een bakkerij, voor 16 uur in de week.'
const next = (page: Page) => page.getByRole('link', { name: 'Verder', exact: true }).click()

async function write(page: Page, path: string, label: string, words: string): Promise<void> {
  await goTo(page, path)
  await field(page, label).fill(words)
  await expect.poll(() => field(page, label).inputValue()).toBe(words)
}

/** What every screen has to be: read aloud, within its width, with one main button. */
async function isWellMade(page: Page, name: string): Promise<void> {
  expect(await axeFinds(page), name).toEqual([])
  expect(await sticksOut(page), name).toEqual([])
  expect((await mainButtons(page)).count, name).toBeLessThanOrEqual(1)
  await shot(page, name)
}

test('[K6] what is shown is chosen out of the own map; a text about health stays there', async () => {
  const { page } = noor
  await signedForm(page)
  await write(page, '/wat-ik-kan', 'Ik kan dit goed', goed)
  await write(page, '/dit-ben-ik', 'Zo werk ik het best', 'Door mijn medicatie begin ik liever laat.')
  await noor.goOffline()

  await goTo(page, '/')
  await page.getByRole('link', { name: /^Mijn portfolio/ }).click()
  await page.getByRole('link', { name: /^Mijn pitch en cv/ }).click()
  await field(page, 'Mijn pitch').fill(pitch)
  await page.getByRole('link', { name: 'Klaar' }).click()
  await isWellMade(page, 'k6-portfolio-leeg')
  await page.getByRole('button', { name: 'Bladzijde maken' }).click()
  await page.getByRole('radio', { name: 'Een werkgever' }).check()
  await field(page, 'Wil je een naam opschrijven?').fill('Bakkerij Zonneveld')
  await isWellMade(page, 'k6-voor')
  await next(page)

  await page.getByRole('checkbox', { name: /^Mijn pitch/ }).check()
  await page.getByRole('checkbox', { name: /^Ik kan dit goed/ }).check()
  await page.getByRole('checkbox', { name: /^Zelfreflectie van/ }).check()
  await page.getByRole('checkbox', { name: /^Zo werk ik het best/ }).check()
  await page.getByText('Dit lijkt over je gezondheid te gaan').waitFor()
  await isWellMade(page, 'k6-kies')
  await next(page)
  await field(page, 'Wat vertel ik?').fill(zin)
  await isWellMade(page, 'k6-vertel')
  await page.getByRole('link', { name: 'Bladzijde bekijken' }).click()

  await page.getByText('Zo werk ik het best. Er lijkt iets over je gezondheid in te staan.').waitFor()
  const sheet = page.locator('.print-sheet')
  const shown = (await sheet.textContent()) ?? ''
  for (const one of [zin, pitch, goed, 'Je vroeg het rustig.', 'Ondertekend door Noor en Ron Bakels.']) {
    expect(shown).toContain(one)
  }
  expect(findGezondheidswoorden(shown)).toEqual([])
  expect(shown).not.toContain('Zo werk ik het best')
  await isWellMade(page, 'k6-bekijk')

  // Only what is typed on the page itself comes on it.
  await page.getByRole('link', { name: 'Andere dingen kiezen' }).click()
  await field(page, 'Wat wil je hier wel laten lezen?').fill(own)
  await next(page)
  await page.getByRole('link', { name: 'Bladzijde bekijken' }).click()
  await sheet.getByText(own).waitFor()
  expect(await sheet.getByText('medicatie').count()).toBe(0)
  expect(noor.errors).toEqual([])
})

test('[K6] without a network: one file that opens anywhere, the page on the own phone, and a list of what was given', async () => {
  const { page } = noor
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bestand maken' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/^portfolio-noor-\d{4}-\d\d-\d\d\.html$/)
  const file = readFileSync(await download.path(), 'utf8')
  for (const one of [zin, pitch, goed, own, 'Ondertekend door Noor en Ron Bakels.']) expect(file).toContain(one)
  expect(file).not.toContain('medicatie')
  expect(file).not.toContain('Bakkerij Zonneveld') // for the own list only
  expect(file).toContain("default-src 'none'")
  expect(file).not.toMatch(/<script|https?:|blob:|data-/)
  await page.getByText('Het bestand staat bij je downloads.', { exact: false }).waitFor()

  await page.getByRole('button', { name: 'Laten zien op mijn telefoon' }).click()
  await page.getByRole('link', { name: 'Klaar met laten zien' }).waitFor()
  expect(await page.getByRole('navigation').count()).toBe(0)
  expect(await page.locator('main').textContent()).not.toContain('Bakkerij Zonneveld')
  await isWellMade(page, 'k6-toon')
  await page.getByRole('link', { name: 'Klaar met laten zien' }).click()
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(0)

  await graceMs(page)
  await noor.killAndReopen(`${region.url}/portfolio`)
  const lines = noor.page.getByRole('group', { name: 'Een werkgever: Bakkerij Zonneveld' })
  await lines.getByText(/^Bestand gemaakt, /).waitFor(arrives)
  await lines.getByText(/^Op mijn telefoon laten zien, /).waitFor()
  expect(await lines.first().textContent()).toContain('Mijn pitch')
  await isWellMade(noor.page, 'k6-gegeven')
  await lines.first().getByRole('button', { name: 'Regel weghalen' }).click()
  await expect.poll(() => lines.count()).toBe(1)
  await noor.page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect.poll(() => lines.count()).toBe(2)
  expect(noor.errors).toEqual([])
})

/** A form that both signed, made beforehand. */
async function signedForm(page: Page): Promise<void> {
  const ron = await enter(people, region, 'Ron Bakels')
  await ron.page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor()
  await beginReflectie(page, 'Rustig om hulp vragen')
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await field(page, 'Wat heb je voor actie ondernomen?').fill('Ik vroeg Truus om hulp.')
  const form = await showReflectie(page, 'Ron Bakels')
  await goTo(ron.page, '/')
  await ron.page.getByText('Noor laat je een zelfreflectie zien').first().waitFor(arrives)
  await openForm(ron.page, form)
  await (await openRow(ron.page, 'reactie')).fill('Je vroeg het rustig.')
  await openForm(page, form)
  await page.getByText('Je vroeg het rustig.').first().waitFor(arrives)
  for (const one of [page, ron.page]) await sign(one, form, new Finger())
  await openForm(page, form)
  await page.getByText('Jullie tekenden allebei deze tekst.').waitFor(arrives)
  expect(ron.errors).toEqual([])
}
