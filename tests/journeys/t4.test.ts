import { mkdirSync, readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { axeFinds, cutOff, sticksOut } from '#tests/e2e/screen-checks.ts'
import { field } from '#tests/e2e/own-map.ts'
import { goTo } from '#tests/e2e/screens.ts'
import { enter, phones, startRegion } from '#tests/e2e/steps-region.ts'
import { groepVan, othersWrite } from './steps-afronden.ts'

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>
const shots = process.env['SHOTS_DIR']

beforeAll(async () => {
  region = await startRegion()
  if (shots !== undefined) mkdirSync(shots, { recursive: true })
}, 180_000)
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

const written = ['De groep.', 'Dat ik mocht oefenen.', 'De bakkerij.', 'Vaste dagen.']

test('[T4] how far everybody is, the evaluatie from five answers on, and a certificaat for each on one sheet, without network', async () => {
  const marijn = await enter(people, region, 'Marijn Oosterhof')
  const { page } = marijn
  const doc = groepVan(region)
  const picture = async (name: string): Promise<void> => {
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
  }
  const looksWell = async (): Promise<void> => {
    expect([await axeFinds(page), await sticksOut(page), await cutOff(page)]).toEqual([[], [], []])
  }

  // People by their days, leerdoelen that wait for a look, and the contacts about somebody: one list after the other.
  await page.getByText('Aanwezigheid: 0 van 10').waitFor()
  await page.getByRole('link', { name: 'Groepen', exact: true }).first().click()
  await page
    .getByRole('link', { name: /^Groep openen/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Mensen', exact: true }).waitFor()
  await page.locator('summary', { hasText: /^Noor$/ }).click()
  await page.getByRole('list', { name: 'Aanwezigheid van Noor' }).getByRole('listitem').first().waitFor()
  expect(await page.getByText('%').count()).toBe(0)
  await page.getByRole('link', { name: 'Naar het dossier van Noor' }).click()
  await page.getByRole('link', { name: /^Contacten.*[0-2] van 2/ }).waitFor()
  await page.getByRole('link', { name: 'Contact vastleggen' }).waitFor()
  await goTo(page, `/groep/${doc}`)

  // The evaluatie: set ready with a network; four answers are nobody's to read.
  await page.getByRole('link', { name: /^Terugkijken/ }).click()
  await page.getByRole('button', { name: 'Zet de vragen klaar' }).click()
  await page.getByText('0 van de 10 antwoorden zijn binnen.').waitFor()
  await picture('evaluatie-klaar')
  await expect.poll(() => region.server.store.evaluaties.get(doc)?.aantal).toBe(10)
  await othersWrite(region, doc, written)
  await page.getByRole('button', { name: 'Opnieuw ophalen' }).click()
  await page.getByText('4 van de 10 antwoorden zijn binnen.').waitFor()
  await page.getByText('Je leest ze vanaf vijf antwoorden.').waitFor()
  expect(await page.getByText('De bakkerij.').count()).toBe(0)
  await othersWrite(region, doc, ['Dat het rustig aan kon.'], written.length)
  await page.getByRole('button', { name: 'Opnieuw ophalen' }).click()
  for (const words of [...written, 'Dat het rustig aan kon.']) await page.getByText(words, { exact: true }).waitFor()
  await looksWell()
  await picture('evaluatie-uitslag')

  // From here on without network: what was read stays, and a certificaat is made on the phone.
  await marijn.goOffline()
  await page.reload()
  await page.getByText('De bakkerij.').waitFor()
  await goTo(page, `/groep/${doc}`)
  await page.getByRole('link', { name: /^Certificaten/ }).click()
  await page.getByText('De laatste bijeenkomst is op', { exact: false }).waitFor()
  await page
    .getByText(/^Was bij \d van de 10 bijeenkomsten$/)
    .first()
    .waitFor()
  await looksWell()
  await picture('certificaten')
  await page.getByRole('link', { name: /^Noor/ }).click()
  await field(page, 'Naam op het certificaat').fill('Noor de Graaf')
  await picture('certificaat-maken')
  await looksWell()
  await page.getByRole('button', { name: 'Geef dit certificaat' }).click()
  // In this region the training of the others is on no device: nothing is said to be given that was not.
  await page.getByRole('button', { name: 'Geef 9 certificaten' }).click()
  await page.getByText('Nog niet alles van deze groep is op je toestel.', { exact: false }).waitFor()
  await expect.poll(() => page.getByText(/^Gegeven op /).count()).toBe(1)
  await marijn.killAndReopen(page.url())

  // The artefact: one sheet of A4 with the bijeenkomsten as dates, no figure, and a file that says the same.
  await marijn.page.getByRole('link', { name: /^Noor/ }).click()
  const sheet = marijn.page.locator('.certificaat')
  await sheet.getByText('Noor de Graaf', { exact: true }).waitFor()
  await sheet.getByText('heeft meegedaan aan').waitFor()
  await sheet.getByText('Kansen op werk', { exact: true }).waitFor()
  await sheet.getByText('Marijn Oosterhof').waitFor()
  await expect.poll(() => sheet.getByRole('listitem').count()).toBeGreaterThan(0)
  expect((await sheet.textContent()) ?? '').not.toMatch(/%|van de 10|afgemeld|niet gezien/i)
  if (shots !== undefined) await marijn.page.screenshot({ path: `${shots}/certificaat.png`, fullPage: true })
  const pdf = await marijn.page.pdf({
    preferCSSPageSize: true,
    ...(shots === undefined ? {} : { path: `${shots}/certificaat.pdf` }),
  })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
  const waiting = marijn.page.waitForEvent('download')
  await marijn.page.getByRole('button', { name: 'Bewaar als bestand' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe('certificaat-noor-de-graaf.json')
  const badge = JSON.parse(readFileSync(await download.path(), 'utf8')) as Record<string, unknown>
  expect(badge).toMatchObject({
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    credentialSubject: { identifier: [{ identityHash: 'Noor de Graaf' }] },
    proof: { cryptosuite: 'eddsa-jcs-2022' },
  })
  expect(marijn.errors).toEqual([])
}, 300_000)
