import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { filesIn, filesWith } from './bytes-on-disk.ts'
import { field, graceMs, openInMap, typeKeys } from './own-map.ts'
import type { Phone } from './phone.ts'
import { openList } from './steps-attendance.ts'
import { Finger } from './steps-invite.ts'
import { hasText } from './steps-reflectie.ts'
import type { ChildRegion } from './steps-region.ts'
import { enter, phones, plainBytesOf, startChildRegion } from './steps-region.ts'

const people = phones()
const question = 'Op welke manier pak je het aan?'
let region: ChildRegion

beforeAll(async () => {
  region = await startChildRegion()
}, 120_000)
afterEach(() => people.closeAll())
afterAll(() => region.stop())

/** A phone of somebody around the leerdoel that the workplace reads, with that leerdoel open at one question. */
async function atQuestion(naam: 'Noor' | 'Ron Bakels'): Promise<Phone & { address: string }> {
  const phone = await enter(people, region, naam)
  const { page } = phone
  if (naam === 'Noor') {
    await page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
    await openInMap(page, 'Mijn leerdoelen')
  }
  await page.getByRole('link', { name: /^Hulp vragen/ }).click()
  await page.getByRole('link', { name: 'Wijzigen: Op welke manier?' }).click()
  await field(page, question).waitFor()
  return Object.assign(phone, { address: page.url() })
}

const saveLine = (page: Page) => page.locator('.save-line', { hasText: /deeld|Opgeslagen|opgeslagen/ })

test('[S2] [S4] what a line called shared is there after the server was killed at that very moment', async () => {
  const noor = await atQuestion('Noor')
  const ron = await atQuestion('Ron Bakels')
  for (const phone of [noor, ron]) await phone.goOffline()
  await field(noor.page, question).fill('Net voor de stroom uitviel.')
  await saveLine(noor.page).getByText('Opgeslagen op dit toestel. Wordt gedeeld als er internet is.').waitFor()

  await noor.goOnline()
  await saveLine(noor.page)
    .getByText(/^Gedeeld met .*Ron Bakels/)
    .waitFor({ timeout: 45_000 })
  await region.kill()
  await noor.context.close()
  await ron.goOnline()
  expect(await field(ron.page, question).inputValue()).not.toContain('stroom')
  await region.start()

  await hasText(field(ron.page, question), 'Net voor de stroom uitviel.')
  expect(ron.errors).toEqual([])
})

test('[S4] while the server is away one goes on, and afterwards all is shared by itself', async () => {
  const noor = await atQuestion('Noor')
  const ron = await atQuestion('Ron Bakels')
  await region.kill()

  await field(noor.page, question).fill('Geschreven toen er geen server was.')
  await saveLine(noor.page).getByText('Opgeslagen op dit toestel. Wordt gedeeld als er internet is.').waitFor()
  await noor.page.reload()
  await hasText(field(noor.page, question), 'Geschreven toen er geen server was.')
  await region.start()

  await hasText(field(ron.page, question), 'Geschreven toen er geen server was.')
  await saveLine(noor.page)
    .getByText(/^Gedeeld met .*Ron Bakels/)
    .waitFor({ timeout: 45_000 })
  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})

const leaves: readonly { how: string; leave: (phone: Phone & { address: string }) => Promise<void> }[] = [
  {
    how: 'closing the tab',
    async leave(phone) {
      const opened = await phone.context.newPage()
      await phone.page.close()
      phone.page = opened
      await opened.goto(phone.address)
    },
  },
  { how: 'killing the browser', leave: (phone) => phone.killAndReopen(phone.address) },
]

test.each(leaves)('[S1] [S4] $how while typing together loses no key, here nor there', async ({ leave }) => {
  const noor = await atQuestion('Noor')
  const ron = await atQuestion('Ron Bakels')
  await field(noor.page, question).fill('')
  const grace = await graceMs(noor.page)

  const keys = await typeKeys(field(noor.page, question), 'Eerst vraag ik Truus.')
  const leftMs = Date.now()
  await leave(noor)
  await field(noor.page, question).waitFor()
  await noor.page.waitForFunction(() => (document.querySelector('textarea')?.value ?? '') !== '')
  const kept = await field(noor.page, question).inputValue()

  expect(kept.startsWith(keys.findLast(({ atMs }) => leftMs - atMs > grace)?.text ?? '')).toBe(true)
  await hasText(field(ron.page, question), kept)
  for (const phone of [noor, ron]) expect(phone.errors).toEqual([])
})

test('[S1] [S4] a list that is done when the network goes and the phone dies is done for the other trainer too', async () => {
  const marijn = await enter(people, region, 'Marijn Oosterhof')
  await marijn.page.getByText('Aanwezigheid: 0 van 10').waitFor()
  await openList(marijn.page, new Finger())
  await marijn.page.getByRole('button', { name: 'Iedereen is er' }).click()

  await marijn.page.getByRole('button', { name: 'Klaar', exact: true }).click()
  await marijn.goOffline()
  await marijn.page.getByText('Aanwezigheid: 10 van 10. Klaar.').waitFor()
  await marijn.killAndReopen(region.url)
  await marijn.page.getByText('Aanwezigheid: 10 van 10. Klaar.').waitFor()
  await marijn.goOnline()
  const desi = await enter(people, region, 'Desi Kolman')

  await desi.page.getByText('Aanwezigheid: 10 van 10. Klaar.').waitFor({ timeout: 45_000 })
  for (const phone of [marijn, desi]) expect(phone.errors).toEqual([])
})

test('[R1] [R2] a maatje’s device holds nothing but its row of the table', async () => {
  const truus = await enter(people, region, 'Truus')
  await truus.page.getByRole('heading', { name: 'Jij bent het maatje van Noor' }).waitFor()
  await truus.page.getByText('De tien bijeenkomsten', { exact: true }).click()
  await truus.page.getByText('Op deze dagen is Noor bij de groep en niet op het werk.').waitFor()
  const received = await plainBytesOf(region, 'Truus')
  await truus.context.close()
  const kept = ['IndexedDB', 'Local Storage', 'Session Storage'].map((name) => join(truus.profile, 'Default', name))

  expect(received.includes('Noor'), 'the search finds what a maatje may read').toBe(true)
  const notForTruus = ['de Graaf', 'Fatima', 'Zoë', 'Hulp vragen', 'Terugkijken', 'brief', 'vacature', 'bakkershulp?']
  for (const words of notForTruus) expect(received.includes(words), words).toBe(false)
  for (const folder of kept) {
    for (const words of [...notForTruus, 'Noor', 'Bakkerij']) expect(filesWith(folder, words), words).toEqual([])
  }
  expect(filesIn(kept[0] ?? '').length).toBeGreaterThan(0)
  expect(truus.errors).toEqual([])
})

test('[R1] whose membership ends sees the documents go, and hears that something was not shared yet', async () => {
  const ron = await atQuestion('Ron Bakels')
  await ron.goOffline()
  await field(ron.page, question).press('End')
  await field(ron.page, question).pressSequentially(' Dit kwam nooit aan.')
  const hanneke = await enter(people, region, 'Hanneke Verbeek')
  const { page } = hanneke
  await page.getByRole('table', { name: 'Groepen in deze regio' }).waitFor()
  await page.getByRole('link', { name: 'Mensen', exact: true }).click()
  await page.getByRole('link', { name: /^Noor/ }).first().click()
  await page.goto(`${region.url}/plaatsen/${page.url().split('/').at(-1) ?? ''}`)

  await page.getByRole('button', { name: 'Werkbegeleider wijzigen' }).click()
  await page.getByRole('button', { name: 'Nu even niemand' }).click()
  await page.getByText('Ron Bakels hoort niet meer bij deze plek').waitFor()
  await ron.goOnline()
  await ron.page.goto(region.url)
  await ron.page.getByRole('heading', { name: 'Nog geen kandidaat' }).waitFor({ timeout: 45_000 })

  expect(await ron.page.getByText('Hulp vragen').count()).toBe(0)
  await ron.page.goto(`${region.url}/bewaard`)
  await ron.page
    .getByText(/^Je hoort niet meer bij: /)
    .first()
    .waitFor()
  for (const phone of [ron, hanneke]) expect(phone.errors).toEqual([])
})
