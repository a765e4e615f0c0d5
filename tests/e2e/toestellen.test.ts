import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { filesWith } from './bytes-on-disk.ts'
import { appIsHere, field } from './own-map.ts'
import type { Phone } from './phone.ts'
import { joinByLink, makeInvitation, sameWords } from './steps-invite.ts'
import { goTo } from './screens.ts'
import { hasText } from './steps-reflectie.ts'
import { enter, phones, startRegion } from './steps-region.ts'

vi.setConfig({ testTimeout: 180_000 })

const CANARY = 'Waterjuffer73 boven de sloot'

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 120_000)
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

/** A device that stands at the doors and shows its code. */
async function aNewDevice(): Promise<{ phone: Phone; code: string }> {
  const phone = await people.open()
  await phone.page.goto(region.url)
  await phone.page.getByRole('link', { name: 'Ik heb Opstap al op een ander toestel' }).click()
  await phone.page.getByText('We wachten op je andere toestel.').waitFor()
  return { phone, code: (await phone.page.locator('.typed-code').textContent()) ?? '' }
}

/** *Toestel erbij*, up to the list with the new one in it. */
async function takeIn(page: Page, code: string): Promise<void> {
  await goTo(page, '/toestellen')
  await page.getByRole('link', { name: 'Toestel erbij' }).click()
  await page.getByRole('textbox', { name: 'De code op het nieuwe toestel' }).fill(code)
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByRole('heading', { name: /^Nieuw toestel: \w+\. Is dit van jou\?$/ }).waitFor()
  await page.getByRole('button', { name: 'Ja, dit is van mij' }).click()
  await page.getByRole('heading', { level: 1, name: 'Toestellen' }).waitFor()
}

async function writeInMap(page: Page, words: string): Promise<void> {
  await goTo(page, '/dit-ben-ik')
  await field(page, 'Wie ben ik?').pressSequentially(words)
}

/** The last device in the list is put out. */
async function isLost(page: Page): Promise<void> {
  await goTo(page, '/toestellen')
  await page
    .getByRole('button', { name: /^Kwijt: / })
    .last()
    .click()
  await page.getByRole('button', { name: 'Uitzetten', exact: true }).click()
  await page.getByText(/^uitgezet op /).waitFor()
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

test('[R4] the map opens byte-equal on a second device that the first took in; a third one is told to the second', async () => {
  const noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  await writeInMap(noor.page, CANARY)
  await noor.page.locator('.save-line', { hasText: 'Opgeslagen' }).waitFor()
  const { phone: tablet, code } = await aNewDevice()
  await takeIn(noor.page, code)

  await tablet.page.getByRole('heading', { level: 1, name: 'Hoi Noor' }).waitFor({ timeout: 45_000 })
  await goTo(tablet.page, '/dit-ben-ik')
  await hasText(field(tablet.page, 'Wie ben ik?'), new RegExp(`^${CANARY}$`))
  await field(tablet.page, 'Wie ben ik?').press('End')
  await field(tablet.page, 'Wie ben ik?').pressSequentially(' en terug')
  await goTo(noor.page, '/dit-ben-ik')
  await hasText(field(noor.page, 'Wie ben ik?'), new RegExp(`^${CANARY} en terug$`))

  const { phone: laptop, code: another } = await aNewDevice()
  await takeIn(noor.page, another)
  await laptop.page.getByRole('heading', { level: 1, name: 'Hoi Noor' }).waitFor({ timeout: 45_000 })
  await tablet.page.getByText('Er is een toestel bij gekomen. Was jij dat?').waitFor({ timeout: 45_000 })
  expect(await noor.page.getByText('Er is een toestel bij gekomen. Was jij dat?').count()).toBe(0)
  await goTo(tablet.page, '/toestellen')
  await tablet.page.getByRole('button', { name: 'Dat was ik' }).click()
  await tablet.page.getByText('Er is een toestel bij gekomen. Was jij dat?').waitFor({ state: 'detached' })

  expect(filesWith(region.dataDir, CANARY)).toEqual([])
  for (const phone of [noor, tablet, laptop]) expect(phone.errors).toEqual([])
})

test('[S4] a lost device is wiped at its next contact; what it had not shared stays in a file that only own devices open', async () => {
  const noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  const { phone: tablet, code } = await aNewDevice()
  await takeIn(noor.page, code)
  await tablet.page.getByRole('heading', { level: 1, name: 'Hoi Noor' }).waitFor({ timeout: 45_000 })
  await appIsHere(tablet.page)
  await tablet.goOffline()
  await writeInMap(tablet.page, CANARY)
  await tablet.page.locator('.save-line', { hasText: 'Opgeslagen' }).waitFor()

  await isLost(noor.page)
  await tablet.goOnline()
  await tablet.page.reload()

  await tablet.page.getByText('Dit toestel is uitgezet').waitFor({ timeout: 45_000 })
  expect(await rowsIn(tablet.page)).toBe(0)
  await tablet.page.getByRole('link', { name: 'Bekijken' }).click()
  const longCode = (await tablet.page.locator('.wrap-anywhere').textContent()) ?? ''
  const download = tablet.page.waitForEvent('download')
  await tablet.page.getByRole('button', { name: 'Bestand bewaren' }).click()
  const file = await (await download).path()
  expect(filesWith(tablet.profile, CANARY)).toEqual([])
  await goTo(noor.page, '/kopie/terugzetten')
  await noor.page.locator('input[type=file]').setInputFiles(file)
  await noor.page.getByRole('textbox', { name: 'De code van je kopie' }).fill(longCode)
  await noor.page.getByRole('button', { name: 'Kopie terugzetten', exact: true }).click()
  await noor.page.getByText(/^Erbij gekomen: /).waitFor()
  await goTo(noor.page, '/dit-ben-ik')
  await hasText(field(noor.page, 'Wie ben ik?'), new RegExp(CANARY))

  expect(filesWith(region.dataDir, CANARY)).toEqual([])
  for (const phone of [noor, tablet]) expect(phone.errors).toEqual([])
})

test('[R5] who was invited from afar is let in after three words that are the same on both screens', async () => {
  const hanneke = await enter(people, region, 'Hanneke Verbeek')
  await hanneke.page.getByRole('table', { name: 'Groepen in deze regio' }).waitFor()
  const { link } = await makeInvitation(hanneke.page, 'Marijn Oosterhof')
  const marijn = await people.open()
  await joinByLink(marijn.page, link)

  const own = (await marijn.page.locator('.typed-code').textContent()) ?? ''
  const theirs = hanneke.page.locator('.card', { hasText: 'Bel Marijn' }).locator('.typed-code')
  await theirs.waitFor()
  expect(own).toMatch(/^[a-z]+ · [a-z]+ · [a-z]+$/)
  expect(await theirs.textContent()).toBe(own)
  expect(await marijn.page.getByRole('link', { name: 'Aanwezigheid' }).count()).toBe(0)
  await sameWords(hanneke.page)

  await marijn.page.getByRole('link', { name: 'Aanwezigheid' }).first().waitFor({ timeout: 45_000 })
  for (const phone of [hanneke, marijn]) expect(phone.errors).toEqual([])
})
