import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readZip, textIn } from '#tests/builders/zip-reader.ts'
import { leesZip } from '#tests/lezer/lezer.ts'
import { axeFinds, cutOff, sticksOut } from '#tests/e2e/screen-checks.ts'
import { field, graceMs } from '#tests/e2e/own-map.ts'
import type { Phone } from '#tests/e2e/phone.ts'
import { goTo } from '#tests/e2e/screens.ts'
import { enter, phones, startRegion } from '#tests/e2e/steps-region.ts'
import { groepVan } from './steps-afronden.ts'

// K7, as in the field: each test goes on where the one before stopped.

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>
let noor: Phone
const arrives = { timeout: 45_000 }
const shots = process.env['SHOTS_DIR']

beforeAll(async () => {
  region = await startRegion()
  if (shots !== undefined) mkdirSync(shots, { recursive: true })
  noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

async function looksWell(name: string): Promise<void> {
  const { page } = noor
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
  expect([await axeFinds(page), await sticksOut(page), await cutOff(page)]).toEqual([[], [], []])
}

const words = 'Dat ik elke week iets mocht oefenen.'

test('[K7] the written evaluatie says beforehand who reads it, survives a dead battery, and leaves without a name', async () => {
  const doc = groepVan(region)
  const marijn = await enter(people, region, 'Marijn Oosterhof')
  await marijn.page.getByText('Aanwezigheid: 0 van 10').waitFor()
  await goTo(marijn.page, `/groep/${doc}/evaluatie`)
  await marijn.page.getByRole('button', { name: 'Zet de vragen klaar' }).click()
  await marijn.page.getByText('0 van de 10 antwoorden zijn binnen.').waitFor()

  const { page } = noor
  await page.getByRole('link', { name: /^Afspraken en bijeenkomsten/ }).click()
  await page.getByRole('link', { name: /^Terugkijken op het jaar/ }).click(arrives)
  await page.getByText(/lezen de antwoorden pas als er vijf zijn/).waitFor()
  // The biljet is fetched while there is a network; everything else needs none.
  await expect.poll(() => region.server.store.evaluaties.antwoorden(doc).length).toBe(0)
  await noor.goOffline()
  await page.getByRole('radio', { name: 'Heel goed' }).check()
  await field(page, 'Wat hielp je het meest?').fill(words)
  await graceMs(page)
  await looksWell('evaluatie-schrijven')
  await noor.killAndReopen(page.url())
  await expect.poll(() => field(noor.page, 'Wat hielp je het meest?').inputValue(), arrives).toBe(words)
  await noor.page.getByRole('button', { name: 'Verstuur zonder naam' }).click()
  await noor.page.getByText('Nog niet verstuurd. Het gaat weg als er internet is.').waitFor()

  await noor.goOnline()
  await noor.page.getByText(/^Verstuurd op .*, zonder je naam\.$/).waitFor(arrives)
  await looksWell('evaluatie-verstuurd')
  expect(region.server.store.evaluaties.antwoorden(doc)).toHaveLength(1)
  await goTo(marijn.page, `/groep/${doc}`)
  await goTo(marijn.page, `/groep/${doc}/evaluatie`)
  await marijn.page.getByText('1 van de 10 antwoorden zijn binnen.').waitFor(arrives)
  expect(await marijn.page.getByText(words).count()).toBe(0)

  await marijn.goOffline()
  await goTo(marijn.page, `/groep/${doc}/certificaten`)
  await marijn.page.getByRole('button', { name: 'Geef 10 certificaten' }).click()
  await marijn.page.getByText(/^1 certificaat gegeven\./).waitFor()
  await marijn.goOnline()
  await goTo(noor.page, '/')
  await goTo(noor.page, '/mijn-bijeenkomsten')
  await noor.page.getByRole('link', { name: /^Mijn certificaat/ }).waitFor(arrives)
  expect(marijn.errors).toEqual([])
}, 240_000)

test('[K7] the certificaat is in the own files, on paper, and in everything that is taken along, without network', async () => {
  await noor.goOffline()
  const { page } = noor
  await page.getByRole('link', { name: /^Mijn certificaat/ }).click()
  await page.locator('.certificaat').getByText('Noor de Graaf', { exact: true }).waitFor()
  await page.getByText('Getekend op een toestel van Marijn Oosterhof.').waitFor()
  await looksWell('certificaat-noor')
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)

  await goTo(page, '/meer')
  await page.getByRole('link', { name: /^Neem alles mee/ }).click()
  await page.getByRole('button', { name: 'Maak het bestand' }).click()
  await page.getByRole('heading', { level: 1, name: 'Je bestand is klaar' }).waitFor(arrives)
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bestand bewaren' }).click()
  const zip = join(noor.profile, 'alles.zip')
  await (await waiting).saveAs(zip)
  const files = readZip(new Uint8Array(readFileSync(zip)))
  const name = [...files.keys()].find((one) => one.startsWith('certificaten/')) ?? ''
  expect(JSON.parse(textIn(files, name))).toMatchObject({ type: ['VerifiableCredential', 'OpenBadgeCredential'] })
  expect(await leesZip(new Uint8Array(readFileSync(zip)))).toMatchObject({ klachten: [], goed: { certificaten: 1 } })
  const file = join(noor.profile, 'mijn-map.html')
  writeFileSync(file, textIn(files, 'mijn-map.html'))
  const reader = await noor.context.newPage()
  await reader.goto(pathToFileURL(file).href)
  await reader.getByText('Klopt. De gever ondertekende dit, en er is niets veranderd.').waitFor()
  await reader.getByText('Klopt. Deze bladzijde is nog zoals hij gemaakt is, met alle foto’s.').waitFor()
  await reader.close()
  // The own words are in it; what could tie them to what was sent is not.
  expect(textIn(files, 'opstap.json')).toContain(words)
  expect(textIn(files, 'opstap.json')).not.toContain('"biljet"')
}, 120_000)

test('[K7] what comes after the year, and the contacts after it: written by both, back on their day, and the way out', async () => {
  await noor.goOnline()
  const { page } = noor
  await goTo(page, '/mijn-bijeenkomsten')
  await page.getByRole('link', { name: /^Hoe gaat het verder/ }).click()
  await noor.goOffline()
  await page.getByRole('radio', { name: 'Betaald werk' }).check()
  await field(page, 'Wat voor werk of opleiding?').fill('Bakker in Tiel')
  await page.getByRole('button', { name: 'Stel drie dagen voor' }).click()
  await page
    .getByRole('group', { name: /^Contact op / })
    .nth(2)
    .waitFor()
  await looksWell('uitkomst')
  await noor.killAndReopen(page.url())
  await noor.page.getByRole('radio', { name: 'Betaald werk', checked: true }).waitFor()
  await noor.goOnline()
  await noor.page
    .getByText(/^Gedeeld/)
    .first()
    .waitFor(arrives)
  const kaart = new URL(noor.page.url()).pathname

  const hanneke = await enter(people, region, 'Hanneke Verbeek')
  await hanneke.page.getByRole('link', { name: 'Overzicht', exact: true }).waitFor()
  await goTo(hanneke.page, kaart)
  await hanneke.page.getByRole('radio', { name: 'Betaald werk', checked: true }).waitFor(arrives)
  await hanneke.page.getByText('De plaatsing wordt afgerond. De gegevens blijven staan.').waitFor()
  if (shots !== undefined) await hanneke.page.screenshot({ path: `${shots}/uitkomst-regio.png`, fullPage: true })
  await hanneke.page.getByRole('button', { name: 'Sluit het jaar af' }).click()
  // The app goes on by itself when it is done.
  await hanneke.page.waitForURL('**/dossier/**')
  await goTo(hanneke.page, kaart)
  await hanneke.page.getByText('Dit jaar is afgesloten.').waitFor()
  await noor.page.getByText('Dit jaar is afgesloten.').waitFor(arrives)

  // Leaving is one's own choice, and nobody is asked for it.
  await goTo(noor.page, '/meer')
  await noor.page.getByRole('link', { name: /^Wissen en stilzetten/ }).waitFor()
  for (const phone of [noor, hanneke]) expect(phone.errors).toEqual([])
}, 180_000)
