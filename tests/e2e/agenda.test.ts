import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#domain/dag.ts'
import { openPlek, shot } from '#tests/journeys/steps-plek.ts'
import { appIsHere, field } from './own-map.ts'
import { laptopSize } from './phone.ts'
import { axeFinds, cutOff, sticksOut } from './screen-checks.ts'
import { goTo } from './screens.ts'
import { enter, phones, startRegion } from './steps-region.ts'

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

async function fileOf(page: Page, button: string | RegExp): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).first().click(),
  ])
  return readFileSync(await download.path(), 'utf8').replaceAll('\r\n ', '')
}

/** Values of a line of the file, in order. */
const all = (file: string, name: string): string[] =>
  file.split('\r\n').flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []))

test('the own dates go into a calendar without a network, say nothing of what they are for, and remind nobody', async () => {
  const noor = await enter(people, region, 'Noor')
  const { page } = noor
  await page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  await noor.goOffline()
  await goTo(page, '/meer')
  await page.getByRole('link', { name: /^Mijn agenda/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Mijn agenda' }).waitFor()
  expect([...(await axeFinds(page)), ...(await sticksOut(page)), ...(await cutOff(page))]).toEqual([])
  await shot(page, 'agenda')

  const first = await fileOf(page, 'Alles in mijn agenda zetten')
  const count = all(first, 'UID').length
  expect(count).toBeGreaterThan(2)
  expect(new Set(all(first, 'SUMMARY'))).toEqual(new Set(['Afspraak (Opstap)']))
  expect(first).not.toMatch(/VALARM|Noor|Ron|Truus|Marijn|Bram|Bijeenkomst|werkoverleg/)
  expect(new Set(all(first, 'UID')).size).toBe(count)

  // Only who chooses so has more in it; nobody else is told.
  await page.getByRole('radio', { name: /^Waar het voor is/ }).check()
  await page.getByRole('radio', { name: /^De dag ervoor/ }).check()
  const fuller = await fileOf(page, 'Alles in mijn agenda zetten')
  expect(all(fuller, 'UID')).toEqual(all(first, 'UID'))
  expect(all(fuller, 'SUMMARY').some((title) => /^Bijeenkomst \d/.test(title))).toBe(true)
  expect(all(fuller, 'ACTION')).toHaveLength(count)
  expect(new Set(all(fuller, 'DESCRIPTION'))).toEqual(new Set(['Afspraak (Opstap)']))
  const one = await fileOf(page, /^In agenda: /)
  expect(all(one, 'UID')).toEqual([all(first, 'UID')[0]])
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Mijn agenda' }).waitFor()
  expect(await page.getByRole('radio', { name: /^De dag ervoor/ }).isChecked()).toBe(true)
  expect(await page.getByText(/anders dan in je agenda/).count()).toBe(0)

  // Somebody moves one: the phone that has it in its calendar says so, and the new file moves it.
  const office = await people.open({ size: laptopSize })
  await office.page.goto(region.linkFor('Hanneke Verbeek'))
  await office.page.getByRole('button', { name: 'Ja, dat klopt' }).click()
  await appIsHere(office.page)
  const groep = region.seeded.documents.find(({ kind }) => kind === 'groep')?.doc ?? ''
  await openPlek(office.page, `/groep/${groep}/jaarplan`, /^Jaarplan/)
  await office.page
    .getByRole('button', { name: /verzetten$/ })
    .last()
    .click()
  const dag = field(office.page, 'Dag')
  const moved = addDays(await dag.inputValue(), 1)
  await dag.fill(moved)
  await noor.goOnline()
  await page.getByRole('heading', { name: 'Eén datum is anders dan in je agenda' }).waitFor({ timeout: 45_000 })
  await shot(page, 'agenda-anders')
  const changed = await fileOf(page, 'Agenda bijwerken')
  expect(changed).toContain(moved.replaceAll('-', ''))
  const [uid = ''] = all(changed, 'UID')
  const numberIn = (file: string): number =>
    Number(/UID:[^]*?SEQUENCE:(\d+)/.exec(file.slice(file.indexOf(uid) - 4))?.[1])
  expect(all(changed, 'UID')).toHaveLength(1)
  expect(all(first, 'UID')).toContain(uid)
  expect(numberIn(changed)).toBeGreaterThan(numberIn(first))
  await page.getByText(/anders dan in je agenda/).waitFor({ state: 'detached' })
  for (const phone of [noor, office]) expect(phone.errors).toEqual([])
})

test('a projectassistent sees what has to be ready and who works where, without a network', async () => {
  const liesbeth = await enter(people, region, 'Liesbeth Duinker')
  const { page } = liesbeth
  await page.getByRole('heading', { name: 'De komende acht weken' }).waitFor()
  await liesbeth.goOffline()
  expect([...(await axeFinds(page)), ...(await sticksOut(page)), ...(await cutOff(page))]).toEqual([])
  await shot(page, 'assistent-home')
  await page.getByRole('link', { name: /^Wie werkt waar/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Wie werkt waar?' }).first().waitFor()
  await page.getByRole('rowheader', { name: 'Noor' }).waitFor()
  expect([...(await axeFinds(page)), ...(await sticksOut(page)), ...(await cutOff(page))]).toEqual([])
  await shot(page, 'assistent-lijst')
  await goTo(page, '/')
  await page
    .getByRole('link', { name: /^Materiaal van/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Materiaal', exact: true }).waitFor()
  await page.setViewportSize({ width: 360, height: 740 })
  await goTo(page, '/')
  await page.getByRole('heading', { name: 'De komende acht weken' }).waitFor()
  await shot(page, 'assistent-home-smal')
  expect(await sticksOut(page)).toEqual([])
  expect(liesbeth.errors).toEqual([])
})
