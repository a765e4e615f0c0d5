import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Region } from '#tests/e2e/steps-region.ts'
import { enter, phones, startRegion } from '#tests/e2e/steps-region.ts'
import { goTo } from '#tests/e2e/screens.ts'

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
})
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

/** Every figure of a part of the report, by its row. */
async function figuresOf(page: Page, part: string): Promise<Record<string, string>> {
  const table = page.getByRole('table', { name: part })
  const rows = await table.locator('tbody tr').all()
  const pairs = await Promise.all(
    rows.map(async (row) => [
      await row.getByRole('rowheader').innerText(),
      await row.locator('td').first().innerText(),
    ]),
  )
  return Object.fromEntries(pairs.map(([what = '', count = '']) => [what.trim(), count.trim()]))
}

async function addWorkshop(page: Page, titel: string, deelnemers: number): Promise<void> {
  await goTo(page, '/activiteit/nieuw')
  await page.getByLabel(/^Titel/).fill(titel)
  await page.getByLabel(/^Hoeveel mensen/).fill(String(deelnemers))
  await page.getByRole('button', { name: 'Klaar' }).click()
  await page.getByRole('heading', { level: 1, name: 'Activiteiten' }).waitFor()
}

test('[R4] a regiocoördinator counts a period offline, compares it with an own tally, and takes it along without names', async () => {
  const coordinator = coordinatorOf(region)
  const laptop = await enter(people, region, coordinator)
  const { page } = laptop
  await goTo(page, '/verslag')
  await page.getByRole('heading', { level: 1, name: /^Verslag/ }).waitFor()
  const before = Number((await figuresOf(page, 'Activiteiten'))['Samen'] ?? 0)

  await laptop.goOffline()
  // The own tally: four workshops under two titles, once typed carelessly.
  for (const [titel, count] of [
    ['Proefsollicitatie', 6],
    ['proefsollicitatie', 8],
    ['Netwerken', 3],
    ['Proefsollicitatie', 5],
  ] as const) {
    await addWorkshop(page, titel, count)
  }
  await goTo(page, '/verslag')
  await page.getByRole('heading', { level: 1, name: /^Verslag/ }).waitFor()
  await expect
    .poll(() => figuresOf(page, 'Activiteiten'))
    .toMatchObject({ 'Workshop: Proefsollicitatie': '3', 'Workshop: Netwerken': '1', Samen: String(before + 4) })
  const people3 = page
    .getByRole('row', { name: /Workshop: Netwerken/ })
    .locator('td')
    .nth(1)
  expect((await people3.innerText()).trim()).toBe('minder dan 5')

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download als CSV' }).click()
  const csv = readFileSync(await (await download).path(), 'utf8')
  expect(csv).toContain('Activiteiten;Workshop: Proefsollicitatie;3;19')
  for (const { naam } of region.seeded.users) expect(csv).not.toContain(naam)

  await page.getByRole('link', { name: 'Afdrukken' }).click()
  await page.getByRole('heading', { level: 1, name: 'Verslag afdrukken' }).waitFor()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  const shots = process.env['SHOTS']
  if (shots !== undefined) {
    await page.screenshot({ path: `${shots}/verslag-print.png`, fullPage: true })
    await goTo(page, '/verslag')
    await page.getByRole('heading', { level: 1, name: /^Verslag/ }).waitFor()
    await page.screenshot({ path: `${shots}/verslag.png`, fullPage: true })
    await page.setViewportSize({ width: 360, height: 740 })
    await page.screenshot({ path: `${shots}/verslag-phone.png`, fullPage: true })
    await goTo(page, '/activiteiten')
    await page.getByRole('heading', { level: 1, name: 'Activiteiten' }).waitFor()
    await page.screenshot({ path: `${shots}/activiteiten.png` })
    await goTo(page, '/activiteit/nieuw')
    await page.getByLabel(/^Titel/).waitFor()
    await page.screenshot({ path: `${shots}/activiteit.png` })
  }
  expect(laptop.errors).toEqual([])
})

function coordinatorOf(where: Region): string {
  const found = where.seeded.users.find(({ rol }) => rol === 'regiocoordinator')
  if (found === undefined) throw new Error('The region has a regiocoördinator')
  return found.naam
}
