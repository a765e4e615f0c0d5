import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import { appIsHere, beginMap, field, graceMs, openInMap, SAVED_HERE } from './own-map.ts'
import type { Phone } from './phone.ts'
import { openPhone, phoneSize } from './phone.ts'
import { beginProef } from './proef.ts'
import { goTo } from './screens.ts'
import { Finger } from './steps-invite.ts'

let server: TestServer
const phones: Phone[] = []

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())
afterEach(async () => {
  for (const phone of phones.splice(0)) await phone.close()
})

/** A finger that also notes how high on the screen it had to reach, as part of it: 0 is the top. */
class Thumb extends Finger {
  highest = 1

  override async tap(where: Locator): Promise<void> {
    const box = await where.boundingBox()
    if (box !== null) this.highest = Math.min(this.highest, (box.y + box.height / 2) / phoneSize.height)
    await super.tap(where)
  }
}

const next = (page: Page) => page.getByRole('link', { name: 'Verder', exact: true })
const radio = (page: Page, name: string) => page.locator('label.keuze', { hasText: new RegExp(`^${name}`) })

test('a day is looked back on offline in seven taps, within reach of one thumb; then it can begin a zelfreflectie', async () => {
  const phone = await openPhone()
  phones.push(phone)
  const { page } = phone
  await beginMap(page, server.url, 'Noor')
  await appIsHere(page)
  await phone.goOffline()
  await openInMap(page, 'Dit ben ik')
  await field(page, 'Wie ben ik?').fill('Ik werk graag buiten.')
  await graceMs(page)
  await page.getByRole('link', { name: 'Klaar' }).click()
  const card = page.getByText('3 vragen, ongeveer 4 minuten.')
  await card.waitFor()

  const finger = new Thumb()
  await finger.tap(page.getByRole('link', { name: 'Beginnen', exact: true }))
  finger.highest = 1
  await page.getByRole('heading', { level: 1, name: 'Hoe ging het vandaag?' }).waitFor()
  await finger.tap(radio(page, 'Goed'))
  await finger.tap(next(page))
  await page.getByRole('heading', { level: 1, name: 'Wat wil je onthouden?' }).waitFor()
  await field(page, 'Wat wil je onthouden?').fill('Ik vroeg om hulp.')
  await finger.tap(next(page))
  await finger.tap(page.getByRole('button', { name: 'Hulp vragen' }))
  await finger.tap(next(page))
  await page.getByText('Niemand anders ziet het, tot jij het deelt.').waitFor()
  await page.getByText(SAVED_HERE).waitFor()
  expect(await page.getByText(/^Wil je erover praten/).count()).toBe(0)
  await finger.tap(page.getByRole('button', { name: 'Bewaren in mijn map' }))
  await page.getByRole('heading', { level: 1, name: 'Hoi Noor' }).waitFor()

  expect(finger.taps).toBe(7)
  // The lower 60 % of the screen.
  expect(finger.highest).toBeGreaterThanOrEqual(0.4)

  await openInMap(page, 'Terugkijken')
  await page.getByRole('link', { name: /Ik vroeg om hulp/ }).click()
  await page.getByRole('button', { name: 'Zelfreflectie beginnen hiermee' }).click()
  await page.waitForURL(/\/invullen\/leerdoel1$/)
  await goTo(page, new URL(page.url()).pathname.replace('leerdoel1', 'goed1'))
  await expect.poll(() => field(page, 'Wat ging goed?').inputValue()).toBe('Ik vroeg om hulp.')
  expect(phone.errors).toEqual([])
})

test('after Zwaar nothing happens but one more line, with a name and a number', async () => {
  const phone = await openPhone()
  phones.push(phone)
  const { page } = phone
  await page.goto(server.url)
  await appIsHere(page)
  await beginProef(page)
  await goTo(page, '/terugkijken/nieuw')
  await radio(page, 'Zwaar').click()
  for (const question of ['Wat wil je onthouden?', 'Wat heb je gebruikt?', 'Nakijken']) {
    await next(page).click()
    await page.getByRole('heading', { level: 1, name: question }).waitFor()
  }

  await page.getByText(/^Wil je erover praten\? Bel .+, 06/).waitFor()
  await expect.poll(() => page.getByText('Niet ingevuld').count()).toBe(2)
  await page.getByRole('link', { name: 'Wijzigen: Hoe ging het?' }).click()
  await radio(page, 'Gewoon').click()
  await goTo(page, new URL(page.url()).pathname.replace(/\/1$/, ''))
  await page.getByRole('heading', { level: 1, name: 'Nakijken' }).waitFor()
  await expect.poll(() => page.getByText(/^Wil je erover praten/).count()).toBe(0)
  expect(phone.errors).toEqual([])
})
