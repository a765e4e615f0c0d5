import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { leesZip } from '#tests/lezer/lezer.ts'
import { filesWith } from './bytes-on-disk.ts'
import { field, graceMs } from './own-map.ts'
import { goTo } from './screens.ts'
import { enter, phones, plainBytesOf, startRegion } from './steps-region.ts'

// A word that stands only in mijn map: in the file of the kandidaat, and in nothing and on nothing else.

const CANARY = 'Rietgorszang47 achter de dijk'
const SHOWN = 'Ik wil in de buurt werken, met planten.'
const PITCH = 'Ik ben Noor en ik werk netjes.'
const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 180_000)
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

async function write(page: Page, path: string, label: string, words: string): Promise<void> {
  await goTo(page, path)
  await field(page, label).fill(words)
  await graceMs(page)
}

async function downloaded(page: Page, button: string): Promise<Buffer> {
  const waiting: Promise<Download> = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  return readFileSync(await (await waiting).path())
}

test('[R1] a word of mijn map is in no deel, no export for an employer and on no other device; only its own file has it', async () => {
  const noor = await enter(people, region, 'Noor')
  const { page } = noor
  await page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  const ron = await enter(people, region, 'Ron Bakels')
  await ron.page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor()
  await write(page, '/dit-ben-ik', 'Wie ben ik?', CANARY)
  await write(page, '/wat-ik-kan', 'Dit heb ik nodig', CANARY)
  await write(page, '/dit-ben-ik', 'Wat wil ik?', SHOWN)
  await write(page, '/pitch-en-cv', 'Mijn pitch', PITCH)

  await goTo(page, '/delen/nieuw')
  await page.getByRole('radio', { name: /^Wat wil ik/ }).check()
  await page.getByRole('radio', { name: /^Ron Bakels/ }).check()
  await page.getByRole('button', { name: 'Laten zien aan Ron Bakels' }).click()
  await goTo(ron.page, '/gekregen')
  await ron.page.getByText(SHOWN).waitFor({ timeout: 45_000 })
  await goTo(page, '/portfolio')
  await page.getByRole('button', { name: 'Bladzijde maken' }).click()
  await page.getByRole('radio', { name: 'Een werkgever' }).check()
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await page.getByRole('checkbox', { name: /^Mijn pitch/ }).check()
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await page.getByRole('link', { name: 'Bladzijde bekijken' }).click()
  const forEmployer = await downloaded(page, 'Bestand maken')
  await goTo(page, '/cv')
  const forEuropass = await downloaded(page, 'Bestand voor Europass maken')
  await goTo(page, '/neem-mee')
  await page.getByRole('button', { name: 'Maak het bestand' }).click()
  const own = await downloaded(page, 'Bestand bewaren')

  for (const file of [forEmployer, forEuropass]) {
    expect(file.includes(PITCH)).toBe(true)
    expect(file.includes(CANARY)).toBe(false)
  }
  const read = await leesZip(new Uint8Array(own))
  expect(read.klachten).toEqual([])
  const holding = Object.entries(read.velden).filter(([, value]) => value === CANARY)
  expect(holding.map(([name]) => name)).toEqual(['map.profiel.ik.ditBenIk', 'map.profiel.ik.ditHebIkNodig'])
  const shown = Object.entries(read.velden).filter(([name]) => name.startsWith('deel.'))
  expect(JSON.stringify(shown)).toContain(SHOWN)
  expect(JSON.stringify(shown)).not.toContain(CANARY)
  for (const { naam, rol } of region.seeded.users.filter((user) => user.naam !== 'Noor')) {
    const bytes = await plainBytesOf(region, naam)
    expect(bytes.includes(CANARY), `${naam}, ${rol}`).toBe(false)
    if (naam === 'Ron Bakels') expect(bytes.includes(SHOWN)).toBe(true)
  }
  for (const folder of [ron.profile, region.dataDir]) expect(filesWith(folder, CANARY)).toEqual([])
  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
}, 300_000)
