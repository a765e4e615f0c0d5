import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesWith } from './bytes-on-disk.ts'
import { field, graceMs } from './own-map.ts'
import type { Phone } from './phone.ts'
import { axeFinds, mainButtons, sticksOut } from './screen-checks.ts'
import { goTo } from './screens.ts'
import { enter, phones, startRegion } from './steps-region.ts'

// A page for somebody without account, by a link: each test goes on where the one before stopped.

const DAY_MS = 86_400_000
const people = phones()
const words = 'Goudvink58: ik bak graag brood en ik ben op tijd.'
let aheadMs = 0
let region: Awaited<ReturnType<typeof startRegion>>
let noor: Phone
let boss: Phone
let link = ''

beforeAll(async () => {
  region = await startRegion({ clock: { nowMs: () => Date.now() + aheadMs } })
  noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  boss = await people.open()
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

const arrives = { timeout: 45_000 }
const shots = process.env['SCREENSHOTS']

async function isWellMade(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
  expect(await axeFinds(page), name).toEqual([])
  expect(await sticksOut(page), name).toEqual([])
  expect((await mainButtons(page)).count, name).toBeLessThanOrEqual(1)
}

async function makeLink(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Link maken' }).click()
  await field(page, 'Voor wie is de link?').fill('Bakkerij Zonneveld')
  await page.getByRole('radio', { name: /^Een week/ }).check()
  await isWellMade(page, 'link-maken')
  await page.getByRole('button', { name: 'Maak de link' }).click()
  await page.getByRole('heading', { level: 1, name: 'Link voor Bakkerij Zonneveld' }).waitFor()
  await page.getByText('Laten scannen').click()
  return (await page.locator('.leeslink-adres').textContent()) ?? ''
}

test('[S1] a link is made without a network; both sides are told that the phone has to be online first', async () => {
  const { page } = noor
  await goTo(page, '/wat-ik-kan')
  await field(page, 'Ik kan dit goed').fill(words)
  await graceMs(page)
  await goTo(page, '/portfolio')
  await page.getByRole('button', { name: 'Bladzijde maken' }).click()
  await page.getByRole('radio', { name: 'Een werkgever' }).check()
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await page.getByRole('checkbox', { name: /^Ik kan dit goed/ }).check()
  await page.getByRole('link', { name: 'Verder', exact: true }).click()
  await page.getByRole('link', { name: 'Bladzijde bekijken' }).click()
  await noor.goOffline()

  link = await makeLink(page)

  await page.getByText('Dit toestel moet nog even online zijn.', { exact: false }).waitFor()
  await isWellMade(page, 'link-hier')
  expect(link).toMatch(/\/lees\.html#[0-9a-f]{32}\.[\w-]{22}\.\d{8}$/)
  await boss.page.goto(link)
  await boss.page.getByRole('button', { name: 'Openen op dit toestel' }).click()
  await boss.page.getByText('Misschien is hij net gemaakt.', { exact: false }).waitFor()
})

test('who only looks uses nothing up; tapped, the page waits honestly for the kandidaat’s phone, and then is there', async () => {
  await noor.goOnline()
  await noor.page.getByText('De link is klaar om te sturen.', { exact: false }).waitFor(arrives)
  await isWellMade(noor.page, 'link-klaar')
  const scanner = await people.open()
  await scanner.page.goto(link)
  await scanner.page.getByRole('heading', { level: 1, name: 'Iemand laat je iets lezen' }).waitFor()
  for (const method of ['GET', 'HEAD']) await fetch(link, { method })
  await noor.goOffline()

  await boss.page.goto('about:blank')
  await boss.page.goto(link)
  await boss.page.getByRole('heading', { level: 1, name: 'Iemand laat je iets lezen' }).waitFor()
  await isWellMade(boss.page, 'lees-begin')
  await boss.page.getByRole('button', { name: 'Openen op dit toestel' }).click()
  await boss.page.getByText('Wie de link stuurde, moet nog even online zijn.', { exact: false }).waitFor()
  await isWellMade(boss.page, 'lees-wacht')
  expect(boss.page.url()).not.toContain('.html#' + link.split('#')[1])

  await noor.goOnline()
  await boss.page.getByText(words).waitFor(arrives)
  await isWellMade(boss.page, 'lees-blad')
  await scanner.page.getByRole('button', { name: 'Openen op dit toestel' }).click()
  await scanner.page.getByRole('heading', { level: 1, name: 'Deze link werkt hier niet' }).waitFor()
  expect(await scanner.page.getByText(words).count()).toBe(0)
  for (const phone of [noor, boss, scanner]) expect(phone.errors).toEqual([])
})

test('[S1] the words lie nowhere on the server and nowhere on the reader’s disk; read again on that device, and told when', async () => {
  expect(filesWith(region.dataDir, 'Goudvink58')).toEqual([])

  await boss.killAndReopen(boss.page.url())
  await boss.page.getByText(words).waitFor(arrives)
  const kept = await boss.page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name)
    return { names, caches: await caches.keys(), local: Object.keys(localStorage) }
  })
  expect(kept).toEqual({ names: ['opstap-lezen'], caches: [], local: [] })
  expect(filesWith(`${boss.profile}/Default/IndexedDB`, 'Goudvink58')).toEqual([])

  await goTo(noor.page, '/')
  await goTo(noor.page, '/aan-wie')
  await noor.page.getByRole('link', { name: /^Bakkerij Zonneveld/ }).click()
  await noor.page.getByText('De bladzijde is te lezen voor Bakkerij Zonneveld', { exact: false }).waitFor(arrives)
  await isWellMade(noor.page, 'link-leesbaar')
})

test('a fresh link stops the one before; stopped, the reader is told so, and the bytes are gone', async () => {
  const { page } = noor
  await page.getByRole('button', { name: 'Nieuwe link voor dezelfde bladzijde' }).click()
  await page.getByText('De link is klaar om te sturen.', { exact: false }).waitFor(arrives)
  await page.getByText('Laten scannen').click()
  const next = (await page.locator('.leeslink-adres').textContent()) ?? ''
  expect(next).not.toBe(link)
  const id = /#([0-9a-f]{32})/.exec(link)?.[1] ?? ''
  await expect.poll(() => region.server.store.leeslinks.blad(id), arrives).toBeUndefined()
  await boss.page.reload()
  await boss.page.getByRole('heading', { level: 1, name: 'Deze link werkt hier niet' }).waitFor()

  link = next
  await boss.page.goto(link)
  await boss.page.getByRole('button', { name: 'Openen op dit toestel' }).click()
  await boss.page.getByText(words).waitFor(arrives)
})

test('[R1] on the day after its last day the reader is told kindly, and nothing of it is left there or on the server', async () => {
  const id = /#([0-9a-f]{32})/.exec(link)?.[1] ?? ''
  expect(region.server.store.leeslinks.blad(id)).toBeDefined()
  aheadMs = 9 * DAY_MS

  await boss.page.reload()

  await boss.page.getByRole('heading', { level: 1, name: 'Deze bladzijde is niet meer te lezen' }).waitFor()
  await isWellMade(boss.page, 'lees-voorbij')
  expect(region.server.store.leeslinks.blad(id)).toBeUndefined()
  for (const phone of [noor, boss]) expect(phone.errors).toEqual([])
})
