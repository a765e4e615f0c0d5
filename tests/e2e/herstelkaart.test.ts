import { mkdirSync, writeFileSync } from 'node:fs'
import type { Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { filesWith } from './bytes-on-disk.ts'
import { field, openInMap } from './own-map.ts'
import type { Phone } from './phone.ts'
import { axeFinds, sticksOut } from './screen-checks.ts'
import { enter, phones, startRegion } from './steps-region.ts'
import { goTo } from './screens.ts'

const CANARY = 'Waterjuffer73 boven de sloot'
const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 120_000)
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

const shots = process.env['SCREENSHOTS']

/** A picture to look at, where somebody asked for pictures. */
async function shot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

/** Noor with three answers in her map, all of them on the server too. */
async function withMap(): ReturnType<typeof enter> {
  const phone = await enter(people, region, 'Noor')
  const { page } = phone
  await openInMap(page, 'Dit ben ik')
  await field(page, 'Wie ben ik?').fill(CANARY)
  await page.locator('.save-line').first().waitFor()
  await goTo(page, '/wat-ik-kan')
  await page.getByRole('heading', { level: 1, name: 'Wat ik kan en wil' }).waitFor()
  // A field stands there once its text is open.
  await page.getByRole('textbox').nth(2).waitFor()
  for (const box of (await page.getByRole('textbox').all()).slice(0, 3)) await box.fill('Taart bakken')
  await page
    .locator('.save-line', { hasText: 'Opgeslagen, ook buiten dit toestel' })
    .first()
    .waitFor({ timeout: 60_000 })
  return phone
}

/**
 * One offer at a time: the start screen is asked first, then the lock. Which of them come depends on what the browser
 * kept of an earlier visit, and a kill may take that.
 */
async function answerOffersUntil(page: Page, words: string): Promise<void> {
  const offer = page.getByText(words)
  const others = page.locator('.install-offer').filter({ hasNotText: words })
  for (let asked = 0; asked < 3 && !(await offer.isVisible()); asked++) {
    await offer.or(others).first().waitFor()
    if (await offer.isVisible()) break
    await others.getByRole('button', { name: /^(Nu niet|Niet nu)$/ }).click()
    // The next one stands there when this one is gone, and stays until it is answered.
  }
  await offer.waitFor()
}

/** Makes a card from the line on the first screen. @returns its code as it stands there */
async function makeCard(page: Page): Promise<string> {
  await goTo(page, '/herstelkaart')
  await page.getByRole('button', { name: 'Maak een herstelkaart' }).click()
  const made = page.getByRole('heading', { level: 1, name: 'Dit is je herstelkaart' })
  // Noor came in anew after an earlier test: her card of before would die, and the map it opens with it.
  const asked = page.getByRole('heading', { level: 1, name: 'Er is nog een oude kaart' })
  await made.or(asked).first().waitFor()
  if (await asked.isVisible()) await page.getByRole('button', { name: 'Maak toch een nieuwe kaart' }).click()
  await made.waitFor()
  return codeOn(page)
}

/** How many sheets come out of the printer. */
async function pagesOnPaper(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  if (shots !== undefined) writeFileSync(`${shots}/herstelkaart.pdf`, pdf)
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

async function codeOn(page: Page): Promise<string> {
  return ((await page.locator('.kopie-code').textContent()) ?? '').trim()
}

/** A new device of nobody. */
async function atTheCard(): Promise<Phone> {
  const phone = await people.open()
  await phone.page.goto(region.url)
  await phone.page.getByRole('link', { name: 'Ik heb een herstelkaart' }).click()
  return phone
}

async function typeCard(page: Page, code: string): Promise<void> {
  await page.getByLabel('De 24 tekens op je kaart').fill(code)
  await page.getByRole('button', { name: 'Haal mijn map terug' }).click()
}

/** Every shared row of the maps on this device, as it was sealed: id and bytes. */
async function mapRows(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const asked = indexedDB.open('opstap')
    await new Promise((resolve) => (asked.onsuccess = resolve))
    const all = async <T>(store: string): Promise<T[]> => {
      const rows = asked.result.transaction(store).objectStore(store).getAll()
      await new Promise((resolve) => (rows.onsuccess = resolve))
      return rows.result as T[] // as storage/rows.ts keeps them
    }
    const heads = await all<{ doc: string; kind: string; keys: unknown[] }>('heads')
    const maps = heads.filter(({ kind, keys }) => kind === 'map' && keys.length > 0).map(({ doc }) => doc)
    const rows = await all<{ doc: string; id: string; seq: number; body: Uint8Array; isChecked: boolean }>('records')
    asked.result.close()
    return rows
      .filter(({ doc, seq }) => maps.includes(doc) && seq > 0)
      .map(({ id, body, isChecked }) => `${id} ${isChecked} ${[...body].join(' ')}`)
      .sort()
  })
}

test('[R4] [S4] a card on paper brings the map back on an empty device, byte for byte, and the old card is dead', async () => {
  const old = await withMap()
  await goTo(old.page, '/')
  await old.page.getByRole('heading', { level: 1, name: 'Hoi Noor' }).waitFor()
  await answerOffersUntil(old.page, 'Zet je map op een herstelkaart.')
  await shot(old.page, 'herstelkaart-aanbod')
  await goTo(old.page, '/herstelkaart')
  await shot(old.page, 'herstelkaart-maken')
  const finds = [...(await axeFinds(old.page)), ...(await sticksOut(old.page))]
  const code = await makeCard(old.page)
  await shot(old.page, 'herstelkaart-kaart')
  expect(await pagesOnPaper(old.page)).toBe(1)
  finds.push(...(await axeFinds(old.page)), ...(await sticksOut(old.page)))
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
  const before = await mapRows(old.page)
  expect(before.length).toBeGreaterThan(0)
  await old.page.getByRole('button', { name: 'Ik heb de kaart op papier' }).click()
  await old.page.getByRole('heading', { level: 1, name: 'Hoi Noor' }).waitFor()

  const fresh = await atTheCard()
  await shot(fresh.page, 'herstelkaart-gebruiken')
  finds.push(...(await axeFinds(fresh.page)), ...(await sticksOut(fresh.page)))
  await typeCard(fresh.page, code.toLowerCase().replaceAll('-', ' '))
  await fresh.page.getByRole('heading', { level: 1, name: 'Dit is je herstelkaart' }).waitFor({ timeout: 60_000 })
  const next = await codeOn(fresh.page)
  expect(next).not.toBe(code)
  await goTo(fresh.page, '/dit-ben-ik')
  await expect.poll(() => field(fresh.page, 'Wie ben ik?').inputValue(), { timeout: 60_000 }).toBe(CANARY)
  const after = await mapRows(fresh.page)
  for (const row of before) expect(after).toContain(row)
  expect(finds).toEqual([])

  // The other device tells it, with somebody to call.
  await old.page.getByText(/^Je herstelkaart is gebruikt op een ander toestel/).waitFor({ timeout: 60_000 })
  await shot(old.page, 'herstelkaart-gebruikt')
  expect(await fresh.page.getByText(/^Je herstelkaart is gebruikt/).count()).toBe(0)

  const third = await atTheCard()
  await typeCard(third.page, code)
  await third.page.getByText('Deze kaart werkt niet.').waitFor()
  await shot(third.page, 'herstelkaart-onbekend')
  await typeCard(third.page, next)
  await third.page.getByRole('heading', { level: 1, name: 'Dit is je herstelkaart' }).waitFor({ timeout: 60_000 })
  await goTo(third.page, '/dit-ben-ik')
  await expect.poll(() => field(third.page, 'Wie ben ik?').inputValue(), { timeout: 60_000 }).toBe(CANARY)

  // What the server keeps opens nothing, and names nothing.
  for (const secret of [CANARY, 'Taart bakken', code, code.replaceAll('-', ''), next.replaceAll('-', '')]) {
    expect(filesWith(region.dataDir, secret), secret).toEqual([])
  }
  for (const phone of [old, fresh, third]) expect(phone.errors).toEqual([])
})

test("[S4] a device that dies in the middle is nobody's, and the card still works; on paper the code leaves the device", async () => {
  const old = await withMap()
  const code = await makeCard(old.page)
  await old.killAndReopen(region.url)
  await answerOffersUntil(old.page, 'Je herstelkaart staat nog niet op papier.')
  await old.page.locator('.band').getByRole('link', { name: 'Bekijken' }).click()
  expect(await codeOn(old.page)).toBe(code)
  await old.page.getByRole('button', { name: 'Ik heb de kaart op papier' }).click()
  await old.page.getByText('Goed. Bewaar je kaart goed.').waitFor()
  await goTo(old.page, '/herstelkaart')
  await old.page.getByText(/^Je hebt een herstelkaart/).waitFor()
  expect(await old.page.content()).not.toContain(code)

  const devices = () => region.server.store.people.devicesOf(old.persoon).length
  const before = devices()
  const fresh = await atTheCard()
  // The answer of the server comes, and is never heard.
  const unheard = async (route: Route): Promise<void> => {
    await route.fetch()
    await route.abort()
  }
  await fresh.page.route('**/api/recovery/use', unheard, { times: 1 })
  await typeCard(fresh.page, code)
  await fresh.page.getByText('Dit kan alleen met internet. Je kaart werkt straks nog steeds.').waitFor()
  await fresh.killAndReopen(region.url)
  await fresh.page.getByRole('link', { name: 'Ik heb een herstelkaart' }).click()
  // Whether the server has the new card is not heard: nobody is told to print one that may open nothing.
  let asked = 0
  await fresh.page.route('**/api/recovery/card', async (route) => {
    await route.fetch()
    await route.abort()
    asked += 1
  })
  await typeCard(fresh.page, code)
  await fresh.page.getByText('Deze kaart werkt nog niet.').waitFor({ timeout: 60_000 })
  await expect.poll(() => asked, { timeout: 60_000 }).toBeGreaterThan(0)
  expect(devices() - before).toBe(1)
  // One that is on its way is let go on: it is asked again at every contact.
  await fresh.page.unrouteAll({ behavior: 'wait' })
  await fresh.page.reload()
  await fresh.page.getByRole('heading', { level: 1, name: 'Dit is je herstelkaart' }).waitFor({ timeout: 60_000 })
  await goTo(fresh.page, '/dit-ben-ik')
  await expect.poll(() => field(fresh.page, 'Wie ben ik?').inputValue(), { timeout: 60_000 }).toBe(CANARY)
  for (const phone of [old, fresh]) expect(phone.errors).toEqual([])
})
