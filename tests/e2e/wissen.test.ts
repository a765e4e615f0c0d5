import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { readErasureList } from '#server/erasure-list.ts'
import { filesWith } from './bytes-on-disk.ts'
import { appIsHere, field, graceMs } from './own-map.ts'
import type { Phone } from './phone.ts'
import { goTo } from './screens.ts'
import { enter, phones, startRegion } from './steps-region.ts'

vi.setConfig({ testTimeout: 180_000 })

const CANARY = 'Waterjuffer73 boven de sloot'
/** Longer than the button wants. */
const HELD = { delay: 1500 }
const SHOWN = 'Wis voor altijd: Wat wil ik?, voor Ron Bakels'
const arrives = { timeout: 45_000 }

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 120_000)
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

async function enterNoor(): Promise<Phone> {
  const noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  return noor
}

/** Noor shows a text of her own to Ron, who reads it. */
async function show(noor: Page, ron: Page): Promise<void> {
  await goTo(noor, '/dit-ben-ik')
  await field(noor, 'Wat wil ik?').fill(CANARY)
  await graceMs(noor)
  await goTo(noor, '/delen/nieuw')
  await noor.getByRole('radio', { name: /^Wat wil ik/ }).check()
  await noor.getByRole('radio', { name: /^Ron Bakels/ }).check()
  await noor.getByRole('button', { name: 'Laten zien aan Ron Bakels' }).click()
  await goTo(ron, '/gekregen')
  await ron.getByText(CANARY).waitFor(arrives)
}

/** *Wis voor altijd* of what was shown to Ron, held long enough. */
async function eraseShown(page: Page): Promise<void> {
  await goTo(page, '/wissen')
  await page.getByRole('button', { name: SHOWN }).click()
  await page.getByRole('button', { name: 'Wis voor altijd', exact: true }).click(HELD)
}

/** The documents of which there is a row, a key or a card on this device. */
async function docsOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const asked = indexedDB.open('opstap')
    await new Promise((resolve) => (asked.onsuccess = resolve))
    const tables = ['records', 'heads', 'cards'].map((name) =>
      asked.result.transaction(name).objectStore(name).getAll(),
    )
    await Promise.all(tables.map((table) => new Promise((resolve) => (table.onsuccess = resolve))))
    asked.result.close()
    return [...new Set(tables.flatMap(({ result }) => result.map((row: { doc: string }) => row.doc)))]
  })
}

/** Everything that is left in the database of this device. */
async function rowsIn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const asked = indexedDB.open('opstap')
    await new Promise((resolve) => (asked.onsuccess = resolve))
    const names = [...asked.result.objectStoreNames]
    const counts = names.map((name) => asked.result.transaction(name).objectStore(name).count())
    await Promise.all(counts.map((count) => new Promise((resolve) => (count.onsuccess = resolve))))
    asked.result.close()
    return counts.reduce((sum, { result }) => sum + result, 0)
  })
}

test('[R1] what is erased on one phone is gone on the other, and nowhere on its disk', async () => {
  const noor = await enterNoor()
  const ron = await enter(people, region, 'Ron Bakels')
  await ron.page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor()
  await show(noor.page, ron.page)
  const before = await docsOn(ron.page)

  await eraseShown(noor.page)

  await ron.page.getByText(CANARY).waitFor({ state: 'detached', ...arrives })
  await noor.page.getByRole('button', { name: SHOWN }).waitFor({ state: 'detached' })
  const [erased = ''] = readErasureList(region.server.config.keyFile)
  expect(before).toContain(erased)
  for (const { page } of [noor, ron]) expect(await docsOn(page)).not.toContain(erased)
  expect(filesWith(ron.profile, CANARY)).toEqual([])
  expect(filesWith(region.dataDir, CANARY)).toEqual([])
  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})

test('[S4] without internet it waits, can be taken back, and is carried out after a restart at the next contact', async () => {
  const noor = await enterNoor()
  const ron = await enter(people, region, 'Ron Bakels')
  await ron.page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor()
  await show(noor.page, ron.page)
  await appIsHere(noor.page)
  await noor.goOffline()

  await eraseShown(noor.page)
  await noor.page.getByRole('button', { name: 'Ongedaan maken' }).first().click()
  await noor.page.getByText('Goed. Er wordt niets gewist.').waitFor()
  await eraseShown(noor.page)
  await noor.page.getByText('Met internet wordt het gewist.', { exact: false }).first().waitFor()
  await noor.killAndReopen(`${region.url}/wissen`)
  await noor.page.getByText('Met internet wordt het gewist.', { exact: false }).first().waitFor()
  await expect.poll(() => ron.page.getByText(CANARY).count()).toBeGreaterThan(0)
  await noor.goOnline()

  await ron.page.getByText(CANARY).waitFor({ state: 'detached', ...arrives })
  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})

test('what stands still is read and not written by others, says so, and goes on when the kandidaat says so', async () => {
  const noor = await enterNoor()
  const ron = await enter(people, region, 'Ron Bakels')
  await ron.page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor()

  await goTo(noor.page, '/wissen')
  await noor.page.getByRole('button', { name: 'Zet mijn gegevens stil' }).click()
  await noor.page.getByText(/^Je gegevens staan stil sinds /).waitFor(arrives)
  await ron.page.getByText('De gegevens van Noor staan stil. Lezen kan, schrijven niet.').waitFor(arrives)
  await noor.page.getByRole('button', { name: 'Laat ze weer doorgaan' }).click()

  await ron.page
    .getByText('De gegevens van Noor staan stil.', { exact: false })
    .waitFor({ state: 'detached', ...arrives })
  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})

test('[S4] Ik stop met Opstap: a day to take it back, and then nothing is left here, there or on the server', async () => {
  const noor = await enterNoor()
  const ron = await enter(people, region, 'Ron Bakels')
  await ron.page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor()
  await show(noor.page, ron.page)
  const { page } = noor

  // Three taps, from anywhere: Meer, the row, the button.
  await goTo(page, '/meer')
  await page.getByRole('link', { name: /^Ik stop met Opstap/ }).click()
  await page.getByText('Papier en mail bij de organisatie.', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Stop met Opstap' }).click()
  await page.getByText(/^We wissen alles na /).waitFor()
  await page.getByText(/^Alles wordt gewist na /).waitFor()
  await page.locator('main').getByRole('button', { name: 'Ongedaan maken' }).click()
  await page.getByText('Goed. Alles blijft zoals het is.').waitFor()
  await page.getByRole('button', { name: 'Stop met Opstap' }).click()
  await page.getByRole('button', { name: 'Niet wachten: wis nu' }).click({ delay: 100 })
  await page.getByText('Te kort. Houd de knop langer ingedrukt.').waitFor()
  await page.getByRole('button', { name: 'Niet wachten: wis nu' }).click(HELD)

  await page.getByText('Alles is gewist').waitFor(arrives)
  expect(await rowsIn(page)).toBe(0)
  await ron.page.getByText(CANARY).waitFor({ state: 'detached', ...arrives })
  for (const folder of [noor.profile, ron.profile, region.dataDir]) expect(filesWith(folder, CANARY)).toEqual([])
  expect(ron.errors).toEqual([])
})

test('another own device of the person wipes itself at its next contact, by a signed word, and leaves no closed file behind', async () => {
  const other = await startRegion()
  const noor = await enter(people, other, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  const tablet = await people.open()
  await tablet.page.goto(other.url)
  await tablet.page.getByRole('link', { name: 'Ik heb Opstap al op een ander toestel' }).click()
  await tablet.page.getByText('We wachten op je andere toestel.').waitFor()
  const code = (await tablet.page.locator('.typed-code').textContent()) ?? ''
  await goTo(noor.page, '/toestellen/erbij')
  await noor.page.getByRole('textbox', { name: 'De code op het nieuwe toestel' }).fill(code)
  await noor.page.getByRole('button', { name: 'Verder' }).click()
  await noor.page.getByRole('button', { name: 'Ja, dit is van mij' }).click()
  await tablet.page.getByRole('heading', { level: 1, name: 'Hoi Noor' }).waitFor(arrives)
  await appIsHere(tablet.page)
  await tablet.goOffline()
  await goTo(tablet.page, '/dit-ben-ik')
  await field(tablet.page, 'Wie ben ik?').pressSequentially(CANARY)
  await graceMs(tablet.page)

  await goTo(noor.page, '/wissen/alles')
  await noor.page.getByRole('button', { name: 'Stop met Opstap' }).click()
  await noor.page.getByRole('button', { name: 'Niet wachten: wis nu' }).click(HELD)
  await noor.page.getByText('Alles is gewist').waitFor(arrives)
  await tablet.goOnline()

  await tablet.page.getByText('Alles is gewist').waitFor(arrives)
  expect(await rowsIn(tablet.page)).toBe(0)
  expect(await tablet.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain(
    'opstap-rest',
  )
  for (const phone of [noor, tablet]) expect(filesWith(phone.profile, CANARY)).toEqual([])
  // A page that was open on another screen says so as well.
  await tablet.page.goto(`${other.url}/dit-ben-ik`)
  await tablet.page.getByText('Alles is gewist').waitFor(arrives)
  await other.server.stop()
})

test('[R1] a regiocoördinator erases on request what is held, after a tick, and it is gone at the werkplek', async () => {
  const other = await startRegion()
  const hanneke = await enter(people, other, 'Hanneke Verbeek')
  await hanneke.page.getByRole('table', { name: 'Groepen in deze regio' }).waitFor()
  const ron = await enter(people, other, 'Ron Bakels')
  await ron.page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor()
  const { page } = hanneke

  await goTo(page, '/mensen')
  await page.locator('a[href^="/dossier/"]').first().click()
  await page.getByRole('link', { name: 'Wissen en stilzetten' }).click()
  await page.getByRole('heading', { level: 1, name: /^Gegevens van Noor/ }).waitFor()
  await page.getByRole('button', { name: 'Wis voor altijd' }).click(HELD)
  await page.getByText('Zet eerst het vinkje hierboven.').waitFor()
  expect(readErasureList(other.server.config.keyFile)).toEqual([])
  await page.getByRole('checkbox', { name: /heeft mij hierom gevraagd/ }).check()
  await page.getByRole('button', { name: 'Wis voor altijd' }).click(HELD)

  await ron.page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor({ state: 'detached', ...arrives })
  expect(readErasureList(other.server.config.keyFile).length).toBeGreaterThan(3)
  for (const phone of [hanneke, ron]) expect(phone.errors).toEqual([])
  await other.server.stop()
})
