import { beforeEach, expect, test } from 'vitest'
import type { Lijst, Rij } from '#workspace/groep/aanwezigheid.ts'
import { kiesStatus, lijstVan } from '#workspace/groep/aanwezigheid.ts'
import { groepVan } from '#workspace/groep/groepen.ts'
import type { Workspace } from '#workspace/workspace.ts'
import { checkIn, dagcodeVan, genoemdenVan, genoemdeVanPas, makeDagcode } from '#workspace/zaal/inchecken.ts'
import type { Toestel } from '#tests/builders/trainers.ts'
import { desi, exchange, groepDoc, marijn, openToestel, persoonVan } from '#tests/builders/trainers.ts'

let tablet: Toestel
let phone: Toestel

beforeEach(async () => {
  tablet = await openToestel(marijn)
  phone = await openToestel(desi)
})

function listOn(one: Workspace): Lijst {
  const groep = groepVan(one, groepDoc)
  const lijst = groep === undefined ? undefined : lijstVan(groep, 'b9')
  if (lijst === undefined) throw new Error('No list')
  return lijst
}

function row(one: Workspace, naam: string): Rij {
  const rij = listOn(one).rijen.find((other) => other.naam === naam)
  if (rij === undefined) throw new Error(`${naam} is not on the list`)
  return rij
}

const comesIn = (naam: string) => checkIn(tablet.workspace, listOn(tablet.workspace), row(tablet.workspace, naam).id)

test('[S4] who checks in stands on the list of both trainers, beside what the other marked meanwhile', async () => {
  expect((await comesIn('Noor')).ok).toBe(true)
  await kiesStatus(phone.workspace, listOn(phone.workspace), row(phone.workspace, 'Bo'), 'afgemeld')

  await exchange(tablet, phone)

  for (const { workspace } of [tablet, phone]) {
    expect([row(workspace, 'Noor').status, row(workspace, 'Bo').status]).toEqual(['aanwezig', 'afgemeld'])
  }
})

test('a mark that says somebody was away becomes "later gekomen" with the time; one that says they came stays', async () => {
  const { workspace } = tablet
  await kiesStatus(workspace, listOn(workspace), row(workspace, 'Zoë'), 'niet_gezien')
  await kiesStatus(workspace, listOn(workspace), row(workspace, 'Lina'), 'eerder_weg')

  await comesIn('Zoë')
  const lina = await comesIn('Lina')

  expect(row(workspace, 'Zoë')).toMatchObject({ status: 'later_gekomen', tijd: '10:12' })
  expect(row(workspace, 'Lina').status).toBe('eerder_weg')
  expect(lina).toEqual({ ok: true })
})

test('[D4] "Dit ben ik niet" takes back what was just set, and nothing that stood before', async () => {
  const { workspace } = tablet
  await comesIn('Sami')
  const again = await comesIn('Sami')
  const amir = await comesIn('Amir')

  if (again.ok) await again.undo?.()
  if (amir.ok) await amir.undo?.()

  expect(row(workspace, 'Sami').status).toBe('aanwezig')
  expect(row(workspace, 'Amir').status).toBeUndefined()
})

test('the code is made once a day and is the same for every trainer; the next day there is none yet', async () => {
  const today = tablet.workspace.today()
  expect(dagcodeVan(listOn(tablet.workspace), today)).toBeUndefined()

  await makeDagcode(tablet.workspace, listOn(tablet.workspace))
  await makeDagcode(tablet.workspace, listOn(tablet.workspace))
  await exchange(tablet, phone)

  const code = dagcodeVan(listOn(tablet.workspace), today)
  expect(code).toMatch(/^\d{4}$/)
  expect(dagcodeVan(listOn(phone.workspace), today)).toBe(code)
  expect(await makeDagcode(phone.workspace, listOn(phone.workspace))).toBeUndefined()
  expect(dagcodeVan(listOn(phone.workspace), '2099-01-01')).toBeUndefined()
})

test('what the screen in the room knows of people says nothing about who is there', async () => {
  const before = genoemdenVan(listOn(tablet.workspace))
  await comesIn('Noor')

  expect(genoemdenVan(listOn(tablet.workspace))).toEqual(before)
  expect(before.every((one) => Object.keys(one).toSorted().join() === 'id,naam,voornaam')).toBe(true)
})

test('a pas finds the row of its owner, and no row for somebody of another group', () => {
  const lijst = listOn(tablet.workspace)

  expect(genoemdeVanPas(lijst, persoonVan(6))?.naam).toBe('Noor')
  expect(genoemdeVanPas(lijst, marijn)).toBeUndefined()
})
