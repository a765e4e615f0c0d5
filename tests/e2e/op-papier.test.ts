import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startTestServer } from '#tests/server/start-server.ts'
import { appIsHere, beginMap, field } from './own-map.ts'
import { phoneSize } from './phone.ts'
import { axeFinds, mainButtons, showWhole, sticksOut } from './screen-checks.ts'
import { beginProef } from './proef.ts'
import { goTo } from './screens.ts'
import { distDir, phones } from './steps-region.ts'

// The own map on paper: a booklet with a cover of one's own, and a cv by what one can; both without internet.

const people = phones()
let server: Awaited<ReturnType<typeof startTestServer>>
beforeAll(async () => {
  server = await startTestServer({ distDir })
}, 60_000)
afterEach(() => people.closeAll())
afterAll(() => server.stop())

/** Looked at by hand where a folder is given. */
async function keep(name: string, bytes: Buffer | undefined): Promise<void> {
  const folder = process.env['SHOTS']
  if (folder !== undefined && bytes !== undefined) writeFileSync(`${folder}/${name}`, bytes)
}

test('a booklet: the name on the cover and the sections are chosen, it has no logo, and prints as A5 pages', async () => {
  const phone = await people.open()
  const { page } = phone
  await beginMap(page, server.url, 'Sem')
  await appIsHere(page)
  await goTo(page, '/wat-ik-kan')
  await field(page, 'Ik kan dit goed').fill('Rustig blijven als het druk is.')
  await goTo(page, '/dit-ben-ik')
  await field(page, 'Wie ben ik?').fill('Ik ben Sem. <b>Ik</b> houd van fietsen & koken.\nDat doe ik elke week.')
  await phone.goOffline()
  await goTo(page, '/neem-mee')
  await page.getByRole('link', { name: 'Liever op papier? Maak een boekje' }).click()
  await field(page, 'Wat staat er op de voorkant?').fill('Sem, fietser en kok')
  await showWhole(page, phoneSize)
  expect(await axeFinds(page)).toEqual([])
  expect(await sticksOut(page)).toEqual([])
  await keep('boekje-kies.png', await page.screenshot({ fullPage: true }))
  await page.getByRole('button', { name: 'Boekje bekijken' }).click()

  const sheet = page.locator('.boekje')
  await sheet.getByRole('heading', { level: 1, name: 'Sem, fietser en kok' }).waitFor()
  await sheet.getByText('Ik ben Sem. <b>Ik</b> houd van fietsen & koken.').waitFor()
  const titles = await sheet.locator('section h2').allTextContents()
  await expect.poll(() => sheet.locator('.boekje-inhoud li').allTextContents()).toEqual(titles)
  expect(titles).toEqual(['Dit ben ik'])
  expect(await sheet.textContent()).not.toContain('Opstap')
  expect(await sheet.locator('svg').count()).toBe(0)
  await showWhole(page, phoneSize)
  expect(await axeFinds(page)).toEqual([])
  expect(await sticksOut(page)).toEqual([])
  expect((await mainButtons(page)).count).toBe(1)
  await keep('boekje.png', await page.screenshot({ fullPage: true }))
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await keep('boekje.pdf', pdf)
  const words = pdf.toString('latin1')
  // Cover, contents, one section; 148 mm wide.
  expect(words.match(/\/Type\s*\/Page\b/g)).toHaveLength(3)
  expect(words).toMatch(/\/MediaBox\s*\[0 0 4(?:19|20)[.\d]* 59[45]/)

  await page.getByRole('button', { name: 'Iets anders kiezen' }).click()
  await page.getByRole('radio', { name: 'Gewone bladen (A4)' }).check()
  await page.getByRole('checkbox', { name: 'Wie mag wat lezen' }).check()
  await page.getByRole('button', { name: 'Boekje bekijken' }).click()
  await expect.poll(() => sheet.locator('section').count()).toBe(2)
  expect((await page.pdf({ preferCSSPageSize: true })).toString('latin1')).toMatch(
    /\/MediaBox\s*\[0 0 59[45][.\d]* 84[12]/,
  )
  // Another page prints as it always did.
  await goTo(page, '/over')
  await sheet.waitFor({ state: 'detached' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
  expect(phone.errors).toEqual([])
}, 120_000)

test('the booklet of somebody with a year in their map: every section on a page of its own, nothing sticks out', async () => {
  const phone = await people.open()
  const { page } = phone
  await page.goto(server.url)
  await beginProef(page)
  await goTo(page, '/boekje')
  await page.getByRole('checkbox', { name: 'Mijn plek' }).check()
  await page.getByRole('button', { name: 'Boekje bekijken' }).click()

  const sheet = page.locator('.boekje')
  await sheet.getByRole('heading', { level: 1 }).waitFor()
  const sections = await sheet.locator('section h2').count()
  await showWhole(page, phoneSize)
  expect(await axeFinds(page)).toEqual([])
  expect(await sticksOut(page)).toEqual([])
  const pdf = await page.pdf({ preferCSSPageSize: true })
  await keep('jaar.pdf', pdf)
  await keep('jaar.png', await page.screenshot({ fullPage: true }))
  expect(sections).toBeGreaterThan(5)
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(sections + 2)
  await goTo(page, '/cv')
  await page.getByText('Werk dat ik deed').waitFor()
  await keep('jaar-cv.png', await page.screenshot({ fullPage: true }))
  expect(phone.errors).toEqual([])
}, 120_000)

test('a cv by what one can: without dates, without health, on paper and as a file for Europass', async () => {
  const phone = await people.open()
  const { page } = phone
  await beginMap(page, server.url, 'Sem')
  await appIsHere(page)
  await goTo(page, '/wat-ik-kan')
  await field(page, 'Ik kan dit goed').fill('Rustig blijven.\nLijsten maken.')
  await goTo(page, '/dit-ben-ik')
  await field(page, 'Zo werk ik het best').fill('Na mijn depressie werk ik liever laat.')
  await goTo(page, '/pitch-en-cv')
  await field(page, 'Mijn pitch').fill('Ik ben Sem & ik kook graag.')
  await phone.goOffline()
  await goTo(page, '/portfolio')
  await page.getByRole('link', { name: /^Mijn cv op papier/ }).click()

  await page.getByText('Zo werk ik het best. Er lijkt iets over je gezondheid in te staan.', { exact: false }).waitFor()
  const sheet = page.locator('.print-sheet')
  await expect.poll(() => sheet.getByRole('heading').allTextContents()).toEqual(['Sem', 'Dit kan ik goed'])
  expect(await sheet.textContent()).not.toContain('depressie')
  await showWhole(page, phoneSize)
  expect(await axeFinds(page)).toEqual([])
  expect(await sticksOut(page)).toEqual([])
  expect((await mainButtons(page)).count).toBe(1)
  await keep('cv.png', await page.screenshot({ fullPage: true }))
  await keep('cv.pdf', await page.pdf({ preferCSSPageSize: true }))
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bestand voor Europass maken' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/^cv-europass-\d{4}-\d\d-\d\d\.xml$/)
  const file = readFileSync(await download.path(), 'utf8')
  await keep('europass.xml', Buffer.from(file))
  expect(file).toContain('Ik ben Sem &amp;amp; ik kook graag.')
  expect(file).not.toContain('depressie')
  const wellFormed = spawnSync('python3', [
    '-c',
    'import sys,xml.dom.minidom as d;d.parse(sys.argv[1])',
    await download.path(),
  ])
  expect(wellFormed.status).toBe(0)
  expect(phone.errors).toEqual([])
}, 120_000)
