// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { TrainerVandaagScreen } from '#features/see-vandaag/trainer-vandaag-screen.tsx'
import { AanwezigheidScreen } from '#features/take-aanwezigheid/aanwezigheid-screen.tsx'
import { lijstVan, tapRij } from '#workspace/groep/aanwezigheid.ts'
import { groepVan } from '#workspace/groep/groepen.ts'
import type { Scherm } from '#tests/builders/screen.tsx'
import { openScherm, settle } from '#tests/builders/screen.tsx'
import type { Toestel } from '#tests/builders/trainers.ts'
import { desi, exchange, groepDoc, marijn, namen, openToestel } from '#tests/builders/trainers.ts'

let phone: Toestel
let scherm: Scherm

beforeEach(async () => {
  phone = await openToestel(marijn)
  scherm = await openScherm(phone.workspace, '/', screenAt)
})

afterEach(() => scherm.close())

function screenAt(path: string) {
  const [, , groep, bijeenkomst] = path.split('/')
  if (groep === undefined || bijeenkomst === undefined) return <TrainerVandaagScreen />
  return <AanwezigheidScreen groep={groep} bijeenkomst={bijeenkomst} />
}

function list() {
  const groep = groepVan(phone.workspace, groepDoc)
  const lijst = groep === undefined ? undefined : lijstVan(groep, 'b9')
  if (lijst === undefined) throw new Error('No list')
  return lijst
}

test('everybody is there: 3 taps from Vandaag to a complete list', async () => {
  expect(scherm.text()).toContain('Aanwezigheid: 0 van 10')

  await scherm.tap('Aanwezigheid')
  await scherm.tap('Iedereen is er')
  expect(scherm.text()).toContain("10 mensen staan op 'is er'.")
  await scherm.tap('Klaar')

  expect(scherm.taps()).toBe(3)
  expect(scherm.path()).toBe('/')
  expect(list().telling).toMatchObject({ gemarkeerd: 10, aanwezig: 10 })
  expect(list().klaar).toMatchObject({ door: marijn })
  expect(scherm.text()).toContain('Aanwezigheid: 10 van 10. Klaar.')
})

test('three exceptions: 9 taps', async () => {
  await scherm.tap('Aanwezigheid')
  await scherm.tap('Iedereen is er')
  for (const [name, what] of [
    ['Bo', 'Later gekomen'],
    ['Femke', 'Afgemeld'],
    ['Zoë', 'Niet gezien'],
  ] as const) {
    await scherm.tap(`${name}, iets anders`)
    // The strip of coming later stays for its time; the last one opened is the lowest on the list.
    const strips = document.querySelectorAll('.roster-strip').length
    await scherm.tap(what, strips - 1)
  }
  await scherm.tap('Klaar')

  expect(scherm.taps()).toBe(9)
  const states = new Map(list().rijen.map((rij) => [rij.naam, rij.status]))
  expect([states.get('Bo'), states.get('Femke'), states.get('Zoë'), states.get('Noor')]).toEqual([
    'later_gekomen',
    'afgemeld',
    'niet_gezien',
    'aanwezig',
  ])
})

test('a row that was opened while the answer of another is being written stays open', async () => {
  const button = (name: string): HTMLButtonElement | undefined =>
    [...document.querySelectorAll('button')].find((one) =>
      [one.getAttribute('aria-label'), one.textContent].includes(name),
    )
  await scherm.tap('Aanwezigheid')
  await scherm.tap('Femke, iets anders')

  button('Afgemeld')?.click()
  button('Zoë, iets anders')?.click()
  await settle()

  expect(list().rijen.find((rij) => rij.naam === 'Femke')?.status).toBe('afgemeld')
  expect(document.querySelectorAll('.roster-strip')).toHaveLength(1)
  expect(scherm.has('Zoë, iets anders'), 'it is named so while it is closed').toBe(false)
})

test('one by one: 12 taps, and the rows never change places', async () => {
  await scherm.tap('Aanwezigheid')
  for (const name of namen) {
    await scherm.tap(new RegExp(`^${name} ?Is er$`))
    const order = [...document.querySelectorAll('.roster-person')].map((one) => one.textContent)
    expect(order).toEqual([...namen])
  }
  await scherm.tap('Klaar')

  expect(scherm.taps()).toBe(12)
  expect(list().telling).toMatchObject({ gemarkeerd: 10, open: [] })
})

test('"Ongedaan maken" takes "Iedereen is er" back, and leaves what was ticked before', async () => {
  await scherm.tap('Aanwezigheid')
  await scherm.tap(/^Amir ?Is er$/)
  await scherm.tap('Iedereen is er')
  await scherm.tap('Ongedaan maken')

  expect(list().telling.gemarkeerd).toBe(1)
})

test('leaving a list half done is nothing to mend: Vandaag says how far it is', async () => {
  await scherm.tap('Aanwezigheid')
  await scherm.tap(/^Amir ?Is er$/)
  await scherm.tap('Bijeenkomst 9')

  expect(scherm.text()).toContain('Aanwezigheid: 1 van 10')
})

test('two answers stand in the row until one of them is picked', async () => {
  const other = await openToestel(desi)
  const groep = groepVan(other.workspace, groepDoc)
  const lijst = groep === undefined ? undefined : lijstVan(groep, 'b9')
  const rij = lijst?.rijen.find((one) => one.naam === 'Dewi')
  if (lijst === undefined || rij === undefined) throw new Error('No list')
  await tapRij(other.workspace, lijst, rij)
  await scherm.tap('Aanwezigheid')
  await scherm.tap('Dewi, iets anders')
  await scherm.tap('Niet gezien')

  await exchange(phone, other)
  await settle()
  expect(scherm.text()).toContain('Er staan twee antwoorden')
  await scherm.tap(/^Is erDesi/)

  expect(scherm.text()).not.toContain('Er staan twee antwoorden')
  expect(list().rijen.find((one) => one.naam === 'Dewi')?.status).toBe('aanwezig')
})

test('a walk-in is added by first name; without a name it says what to do and keeps the field', async () => {
  await scherm.tap('Aanwezigheid')
  await scherm.tap('Iemand anders')
  await scherm.tap('Op de lijst zetten')
  expect(scherm.text()).toContain('Vul een voornaam in.')

  scherm.field('.roster-form input').focus()
  await scherm.type('Noor')
  expect(scherm.text()).toContain('Er is al een Noor. Is dit iemand anders?')
  await scherm.tap('Op de lijst zetten')

  expect(list().rijen.filter((one) => one.isInloop)).toMatchObject([{ naam: 'Noor', status: 'aanwezig' }])
  expect(scherm.text()).toContain('van 11')
})
