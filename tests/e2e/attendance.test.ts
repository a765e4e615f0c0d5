import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Phone } from './phone.ts'
import { except, markOf, nameOf, openList, roster, row, rows } from './steps-attendance.ts'
import { Finger } from './steps-invite.ts'
import { enter, phones, startRegion } from './steps-region.ts'

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 120_000)
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

/** A trainer in a room without network, with today's group on the phone. */
async function trainer(naam: string): Promise<Phone> {
  const phone = await enter(people, region, naam)
  await phone.page.getByText('Aanwezigheid: 0 van 10').waitFor()
  await phone.goOffline()
  return phone
}

/** What is marked offline on this phone is thrown away with it: each way of marking begins with an empty list. */
const ways: readonly {
  how: string
  taps: number
  mark: (page: Page, finger: Finger) => Promise<void>
  present: number
}[] = [
  {
    how: 'everybody is there',
    taps: 3,
    present: 10,
    async mark(page, finger) {
      await finger.tap(page.getByRole('button', { name: 'Iedereen is er' }))
      await page.getByText("10 mensen staan op 'is er'.").waitFor()
    },
  },
  {
    how: 'three exceptions',
    taps: 9,
    present: 7,
    async mark(page, finger) {
      await finger.tap(page.getByRole('button', { name: 'Iedereen is er' }))
      await except(row(page, 'Noor'), 'Afgemeld', finger)
      await except(row(page, 'Zoë'), 'Later gekomen', finger)
      await except(row(page, 'Sander'), 'Niet gezien', finger)
    },
  },
  {
    how: 'one by one',
    taps: 12,
    present: 10,
    async mark(page, finger) {
      for (const line of await rows(page).all()) await finger.tap(nameOf(line))
    },
  },
]

test.each(ways)('[S1] ten people offline, $how: $taps taps', async ({ taps, mark, present }) => {
  const phone = await trainer('Marijn Oosterhof')
  const { page } = phone
  const finger = new Finger()

  await openList(page, finger)
  await mark(page, finger)
  expect(await roster(page).locator('.chip', { hasText: 'Is er' }).count()).toBe(present)
  await finger.tap(page.getByRole('button', { name: 'Klaar', exact: true }))
  await page.getByText('Aanwezigheid: 10 van 10. Klaar.').waitFor()

  expect(finger.taps).toBe(taps)
  expect(phone.errors).toEqual([])
})

test('[D3] [S4] two trainers offline lose no tick, and see both answers until somebody picks one', async () => {
  const marijn = await trainer('Marijn Oosterhof')
  const desi = await trainer('Desi Kolman')
  const finger = new Finger()
  for (const { page } of [marijn, desi]) await openList(page, finger)
  const [one, other] = [marijn.page, desi.page]

  for (const naam of ['Dwight', 'Jürgen', 'Noor']) await nameOf(row(one, naam)).click()
  await except(row(one, 'Zoë'), 'Later gekomen', finger)
  await one.getByLabel('Hoe laat kwam Zoë?').fill('10:12')
  await except(row(other, 'Zoë'), 'Afgemeld', finger)
  for (const naam of ['Sander', 'Noor', 'Thi Mai']) await nameOf(row(other, naam)).click()
  await other.getByRole('button', { name: 'Iemand anders' }).click()
  await other.getByRole('textbox', { name: 'Voornaam' }).fill('Bernadette')
  await other.getByRole('button', { name: 'Op de lijst zetten' }).click()
  await row(other, 'Bernadette').waitFor()
  await one.getByText('Opgeslagen op dit toestel. Wordt gedeeld als er internet is.').waitFor()
  await region.server.restart()
  for (const phone of [marijn, desi]) await phone.goOnline()

  for (const page of [one, other]) {
    await row(page, 'Zoë').getByRole('group', { name: 'Er staan twee antwoorden' }).waitFor({ timeout: 45_000 })
    await row(page, 'Bernadette').waitFor()
    for (const naam of ['Dwight', 'Jürgen', 'Noor', 'Sander', 'Thi Mai']) {
      await row(page, naam).locator('.chip', { hasText: 'Is er' }).waitFor()
    }
    const both = await row(page, 'Zoë').locator('.two-answers-choice').allTextContents()
    expect(both.map((words) => words.split(',')[0] ?? '').toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'AfgemeldDesi Kolman',
      'Later gekomenMarijn Oosterhof',
    ])
  }
  expect(await row(one, 'Renée').locator('.roster-mark .chip').count()).toBe(0)

  await row(other, 'Zoë')
    .getByRole('button', { name: /^Later gekomen/ })
    .first()
    .click()
  for (const page of [one, other]) {
    await row(page, 'Zoë').getByRole('group', { name: 'Er staan twee antwoorden' }).waitFor({ state: 'detached' })
    expect(await markOf(row(page, 'Zoë'))).toBe('Later gekomen 10:12')
  }
  for (const phone of [marijn, desi]) expect(phone.errors).toEqual([])
})

test('[R1] the kandidaat sees the own line, also of a list that was made while the server was down', async () => {
  const desi = await enter(people, region, 'Desi Kolman')
  await desi.page.getByText('Aanwezigheid: 7 van 11').waitFor()
  const noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('link', { name: /^Afspraken en bijeenkomsten/ }).click()
  const today = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format()
  const own = noor.page.getByRole('list', { name: 'Waar ik was' }).getByRole('listitem').filter({ hasText: today })
  await own.getByText('Je was er').waitFor({ timeout: 45_000 })

  await region.server.pause()
  await openList(desi.page, new Finger())
  await except(row(desi.page, 'Noor'), 'Afgemeld', new Finger())
  await desi.page.getByText('Opgeslagen op dit toestel. Wordt gedeeld als er internet is.').waitFor()
  await region.server.restart()

  await own.getByText('Je had je afgemeld').waitFor({ timeout: 60_000 })
  expect(await noor.page.getByText('Zoë').count()).toBe(0)
  for (const phone of [desi, noor]) expect(phone.errors).toEqual([])
})

test('a network that goes or comes back while somebody taps moves no row from under the finger', async () => {
  const phone = await enter(people, region, 'Desi Kolman')
  const { page } = phone
  await page.getByText(/^Aanwezigheid: \d+ van /).waitFor()
  await phone.goOffline()
  await openList(page, new Finger())
  const placeOf = async (): Promise<number> => Math.round((await rows(page).first().boundingBox())?.y ?? -1)
  const band = page.getByText('Geen internet.')
  await band.waitFor()
  const below = await placeOf()

  await keepTapping(page)
  await phone.goOnline()
  await band.waitFor({ state: 'detached' })
  expect(await placeOf(), 'the line about internet went').toBe(below)
  await stopTapping(page)
  await expect.poll(placeOf, { message: 'when nobody taps its place goes too' }).toBeLessThan(below)
  const above = await placeOf()

  await keepTapping(page)
  await phone.goOffline()
  await band.waitFor()
  expect(await placeOf(), 'it came, over the page').toBe(above)
  await stopTapping(page)
  await expect.poll(placeOf, { message: 'when nobody taps it has a place of its own' }).toBe(below)
  expect(phone.errors).toEqual([])
})

/** A finger that goes down again and again, where nothing is to be tapped. */
async function keepTapping(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tap = (): boolean => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
    tap()
    document.body.dataset['tapping'] = String(window.setInterval(tap, 100))
  })
}

async function stopTapping(page: Page): Promise<void> {
  await page.evaluate(() => clearInterval(Number(document.body.dataset['tapping'])))
}
