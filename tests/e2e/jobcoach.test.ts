import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { field, graceMs } from './own-map.ts'
import type { Phone } from './phone.ts'
import { Finger } from './steps-invite.ts'
import { goTo } from './screens.ts'
import { hasText } from './steps-reflectie.ts'
import { enter, phones, plainBytesOf, startRegion } from './steps-region.ts'

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 120_000)
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

/** The jobcoach at the workplace: everything is on the phone, and there is no network. */
async function jobcoachOffline(): Promise<Phone> {
  const phone = await enter(people, region, 'Bram Hoeksema')
  await phone.page.getByText('Bakkerij De Korenaar').first().waitFor()
  await phone.goOffline()
  return phone
}

/** The address of a note about the one kandidaat of this region. */
function noteAddress(): string {
  return `/notitie/${region.seeded.documents.find(({ kind }) => kind === 'plaatsing')?.doc ?? ''}`
}

test('[S1] Vandaag begins a note in one tap, and a whole one for the workplace takes five, offline', async () => {
  const bram = await jobcoachOffline()
  const { page } = bram
  const finger = new Finger()

  await finger.tap(page.getByRole('link', { name: 'Notitie maken' }).first())
  await page.locator('textarea:focus').waitFor()
  expect(finger.taps).toBe(1)
  await page.keyboard.type('Merelnest12: Noor neemt maandag het brood mee.')
  await finger.tap(page.getByRole('button', { name: 'Afspraak', exact: true }))
  await finger.tap(page.getByRole('button', { name: 'Over 2 weken' }))
  await finger.tap(page.getByRole('checkbox', { name: /^Ook voor Ron Bakels/ }))
  await finger.tap(page.getByRole('button', { name: 'Klaar' }))
  await page.getByText('Wordt gedeeld als er internet is.', { exact: true }).waitFor()
  expect(finger.taps).toBe(5)

  const ron = await enter(people, region, 'Ron Bakels')
  await ron.page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor()
  await bram.goOnline()
  await ron.page.getByRole('link', { name: /^Notities over Noor/ }).click()
  await ron.page.getByText('Merelnest12: Noor neemt maandag het brood mee.').first().waitFor({ timeout: 45_000 })
  for (const phone of [bram, ron]) expect(phone.errors).toEqual([])
})

test('[R1] a note that is not for the workplace is read by the kandidaat, and never reaches the werkbegeleider', async () => {
  const bram = await jobcoachOffline()
  const { page } = bram
  await goTo(page, noteAddress())
  await field(page, 'Jouw notitie').fill('Winterkoning34: we hebben over de bus gepraat.')
  await page.getByText('Noor kan dit lezen.').waitFor()
  // What was written before a number of plain writes is on the disk.
  await graceMs(page)

  await bram.killAndReopen(`${region.url}${noteAddress()}`)
  await hasText(field(bram.page, 'Jouw notitie'), /^Winterkoning34/)
  await bram.page.getByRole('button', { name: 'Klaar' }).click()
  await bram.page.getByText('Wordt gedeeld als er internet is.', { exact: true }).waitFor()
  await bram.goOnline()
  const noor = await enter(people, region, 'Noor')
  await noor.page.getByRole('heading', { name: 'Mijn mensen' }).waitFor()
  await goTo(noor.page, '/mijn-bijeenkomsten')
  await noor.page.getByRole('link', { name: /^Notities over jou/ }).click()
  await noor.page.getByText('Winterkoning34: we hebben over de bus gepraat.').waitFor({ timeout: 45_000 })
  const forNoor = await plainBytesOf(region, 'Noor')
  const forRon = await plainBytesOf(region, 'Ron Bakels')

  expect(forNoor.includes('Winterkoning34')).toBe(true)
  expect(forRon.includes('Winterkoning34')).toBe(false)
  for (const phone of [bram, noor]) expect(phone.errors).toEqual([])
})
