import { afterAll, beforeAll, expect, test } from 'vitest'
import { field } from '#tests/e2e/own-map.ts'
import type { Phone } from '#tests/e2e/phone.ts'
import { Finger } from '#tests/e2e/steps-invite.ts'
import { goTo } from '#tests/e2e/screens.ts'
import { enter, phones, plainBytesOf, startRegion } from '#tests/e2e/steps-region.ts'
import { openPlek, plekOf, shot } from './steps-plek.ts'

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>

beforeAll(async () => {
  region = await startRegion()
}, 180_000)
afterAll(async () => {
  await people.closeAll()
  await region.server.stop()
})

/** As long as the rule gives for it: sixty letters. */
const fromRon = 'Merelpad71: we spraken over de lijst en de uren van de week.'
const fromMarijn = 'Winterlinde34: Ron is tevreden, de lijst helpt Noor echt.'

/** A contact of the made-up region. */
const earlier = 'Hoe het gaat met de leerdoelen in de bakkerij.'

/** Seconds at four letters a second and half a second a tap. */
function secondsOf(taps: number, letters: number): number {
  return taps * 0.5 + letters / 4
}

async function count(phone: Phone): Promise<string> {
  return (await phone.page.getByRole('group', { name: 'Gesprekken met de werkbegeleider' }).textContent()) ?? ''
}

test('[W3] a call is logged in 20 seconds without a network, at both ends, and counts as one', async () => {
  const plek = plekOf(region)
  const ron = await enter(people, region, 'Ron Bakels')
  await ron.page.getByRole('heading', { name: 'Leerdoelen van Noor' }).waitFor()
  const marijn = await enter(people, region, 'Marijn Oosterhof')
  await marijn.page.getByRole('link', { name: /^Contact vastleggen/ }).waitFor({ timeout: 45_000 })
  await openPlek(ron.page, `/contacten/${plek}`, 'Contacten')
  expect(await count(ron)).toContain('1 van 2 gesprekken')
  await shot(ron.page, 'w3-teller')
  await goTo(ron.page, '/')
  // The number of the trainer is one tap away, also without a network.
  await Promise.all([ron.goOffline(), marijn.goOffline()])
  await expect.poll(() => ron.page.locator('a[href^="tel:"]').count()).toBeGreaterThan(0)

  const finger = new Finger()
  await finger.tap(ron.page.getByRole('link', { name: /^Contact vastleggen/ }))
  await finger.tap(ron.page.getByRole('button', { name: 'Telefoon', exact: true }))
  await finger.tap(field(ron.page, 'Waarover ging het?'))
  await ron.page.keyboard.type(fromRon)
  await shot(ron.page, 'w3-contact')
  await finger.tap(ron.page.getByRole('button', { name: 'Klaar', exact: true }))
  await ron.page.getByText('Het contact staat erbij.').waitFor()
  expect(fromRon).toHaveLength(60)
  expect(finger.taps).toBeLessThanOrEqual(5)
  expect(secondsOf(finger.taps, fromRon.length)).toBeLessThanOrEqual(20)
  await openPlek(ron.page, `/contacten/${plek}`, 'Contacten')
  expect(await count(ron)).toContain('2 van 2 gesprekken')

  const other = new Finger()
  await other.tap(marijn.page.getByRole('link', { name: /^Contact vastleggen/ }))
  await other.tap(marijn.page.getByRole('link', { name: /^Noor/ }))
  await other.tap(marijn.page.getByRole('button', { name: 'Telefoon', exact: true }))
  await other.tap(field(marijn.page, 'Waarover ging het?'))
  await marijn.page.keyboard.type(fromMarijn)
  await shot(marijn.page, 'w3-contact-trainer')
  await other.tap(marijn.page.getByRole('button', { name: 'Klaar', exact: true }))
  await marijn.page.getByText('Het contact staat erbij.').waitFor()
  expect(other.taps).toBeLessThanOrEqual(5)
  expect(secondsOf(other.taps, fromMarijn.length)).toBeLessThanOrEqual(20)

  // Both come back: the app asks, one of the two answers, and nobody's words are gone.
  await Promise.all([ron.goOnline(), marijn.goOnline()])
  await ron.page.getByText('Is dit hetzelfde contact?').first().waitFor({ timeout: 45_000 })
  await shot(ron.page, 'w3-hetzelfde')
  await ron.page.getByRole('button', { name: 'Ja, hetzelfde' }).click()
  await ron.page.getByText('Het telt nu als één contact.').waitFor()
  await openPlek(marijn.page, `/contacten/${plek}`, 'Contacten')
  await marijn.page.getByText('Jullie schreven dit allebei op.').waitFor({ timeout: 45_000 })
  for (const phone of [ron, marijn]) {
    await phone.page.getByText(fromRon).waitFor()
    await phone.page.getByText(fromMarijn).waitFor()
    expect(await count(phone)).toContain('2 van 2 gesprekken')
  }
  await shot(marijn.page, 'w3-lijst')

  // The maatje never has a contact: what the trainer wrote before stands in one piece, and is on the other's device.
  const [maatje, werkbegeleider] = [await plainBytesOf(region, 'Truus'), await plainBytesOf(region, 'Ron Bakels')]
  expect(maatje.includes(earlier)).toBe(false)
  expect(werkbegeleider.includes(earlier)).toBe(true)
  for (const phone of [ron, marijn]) expect(phone.errors).toEqual([])
})
