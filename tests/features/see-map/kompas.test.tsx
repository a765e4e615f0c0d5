// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SeeMapScreen } from '#features/see-map/see-map-screen.tsx'
import { deviceKeeping, LATER } from '#workspace/device/keeping.ts'
import { beginStilte, stopStilte } from '#workspace/device/stilte.ts'
import type { Dinsdag } from '#tests/builders/dinsdag.ts'
import { openDinsdag } from '#tests/builders/dinsdag.ts'
import type { Scherm } from '#tests/builders/screen.tsx'
import { openScherm, settle } from '#tests/builders/screen.tsx'

const reaction = 'Ron Bakels schreef een reactie'

let place: Dinsdag
let scherm: Scherm

beforeEach(async () => {
  place = await openDinsdag('kandidaat')
  scherm = await openScherm(place.workspace, '/', () => <SeeMapScreen />)
})
afterEach(async () => {
  stopStilte(false)
  scherm.close()
  await place.engine.stop()
})

/** The titles that stand under "Wat is er nu", folded parts left out. */
function titles(): string[] {
  const list = document.querySelector('ul[aria-label="Wat is er nu"]')
  return [...(list?.querySelectorAll('strong') ?? [])].map((one) => one.textContent)
}

test('a line is one tap from doing it, two taps from later, and comes back by undo or by hand', async () => {
  expect(scherm.text()).toContain('Wat is er nu')
  expect(titles()).toContain(reaction)
  expect(titles().length).toBeLessThanOrEqual(2)

  await scherm.tap(`Later: ${reaction}`)
  await scherm.tap('Morgen')
  expect(titles()).not.toContain(reaction)
  expect(scherm.text()).toContain('Goed. Dit staat er weer op woensdag 25 november.')
  expect(scherm.text()).toContain('Voor later (1)')

  await scherm.tap('Ongedaan maken')
  expect(titles()).toContain(reaction)
  await scherm.tap(`Later: ${reaction}`)
  await scherm.tap('Volgende week')
  await scherm.tap(`Toch nu: ${reaction}`)
  expect(titles()).toContain(reaction)
  expect(deviceKeeping.get(LATER)).toBeUndefined()

  await scherm.tap(`Lezen: ${reaction}`)
  expect(scherm.path()).toMatch(/^\/reflectie\//)
})

test('with stilte nothing is said to wait, and the next appointment still stands there', async () => {
  beginStilte('week', place.workspace.today())
  await settle()

  expect(scherm.text()).not.toContain('Wat is er nu')
  expect(scherm.text()).not.toContain(reaction)
  expect(scherm.text()).toContain('Volgende afspraak')
})
