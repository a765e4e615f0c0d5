import { expect, test } from 'vitest'
import type { ContactVorm } from '#domain/contact.ts'
import type { VerslagDeelNaam, VerslagInvoer } from '#domain/verslag.ts'
import { activiteitVanSleutel, maakVerslag } from '#domain/verslag.ts'

const year = { van: '2027-01-01', tot: '2027-12-31' }
const nothing: VerslagInvoer = {
  kandidaten: [],
  contacten: [],
  plaatsingen: [],
  plekken: [],
  activiteiten: [],
  bijeenkomsten: [],
  ondertekend: [],
}

function rowsOf(invoer: Partial<VerslagInvoer>, naam: VerslagDeelNaam): Record<string, unknown> {
  const deel = maakVerslag({ ...nothing, ...invoer }, year).find((one) => one.naam === naam)
  const rows = Object.fromEntries((deel?.rijen ?? []).map(({ sleutel, aantal }) => [sleutel, aantal]))
  return deel?.totaal === undefined ? rows : { ...rows, totaal: deel.totaal }
}

const times = <T>(count: number, one: (nr: number) => T): T[] => Array.from({ length: count }, (_, nr) => one(nr))

test('the counters of a year of the field come out: 99, 102, 118 and 10 contacts with 60 people', () => {
  const forms = { gesprek: 99, mail: 102, telefoon: 118, werkbezoek: 10 }
  let nr = 0
  const contacten = Object.entries(forms).flatMap(([vorm, count]) =>
    times(count, () => [{ id: `c${nr}`, vorm: vorm as ContactVorm, dag: '2027-05-01', kandidaat: `p${nr++ % 60}` }]),
  )
  const outside = [[{ id: 'o', vorm: 'mail' as const, dag: '2026-12-31', kandidaat: 'p99' }]]

  expect(rowsOf({ contacten: [...contacten, ...outside] }, 'contacten')).toMatchObject({
    ...forms,
    bericht: 0,
    totaal: 329,
  })
  expect(rowsOf({ contacten: [...contacten, ...outside] }, 'personen')).toEqual({ uniek: 60 })
})

test('the first and the last day of a period count, the days around them do not', () => {
  const days = ['2026-12-31', ...times(5, () => '2027-01-01'), ...times(5, () => '2027-12-31'), '2028-01-01']
  const kandidaten = days.map((dag) => ({ eersteContactOp: dag, gestartOp: dag, uitOp: dag }))

  expect(rowsOf({ kandidaten }, 'stroom')).toEqual({ instroom: 10, doorstroom: 10, uitstroom: 10 })
  expect(rowsOf({ ondertekend: days }, 'formulieren')).toEqual({ ondertekend: 10 })
})

test('few people are not counted out loud, nor in a total', () => {
  const kandidaten = [
    ...times(3, () => ({ status: 'pauze' as const, eersteContactOp: '2027-02-01' })),
    ...times(6, () => ({ status: 'gestart' as const })),
    ...times(20, () => ({ status: 'zoekt_wep' as const })),
  ]

  expect(rowsOf({ kandidaten }, 'stroom')).toMatchObject({ instroom: 'klein' })
  expect(rowsOf({ kandidaten }, 'status')).toMatchObject({
    pauze: 'klein',
    gestart: 6,
    zoekt_wep: 20,
    totaal: 26,
  })
})

test('places and phone calls are work, and every figure of them is shown', () => {
  expect(rowsOf({ plekken: [{ status: 'bezet' }] }, 'plekken')).toMatchObject({ bezet: 1, totaal: 1 })
  expect(
    rowsOf({ contacten: [[{ id: 'c', vorm: 'mail', dag: '2027-01-02', kandidaat: 'p1' }]] }, 'contacten'),
  ).toMatchObject({
    mail: 1,
    totaal: 1,
  })
})

test('attendance is counted over the lists of the period, each word of it', () => {
  const bijeenkomsten = [
    { dag: '2027-02-01', merken: [...times(8, () => 'aanwezig' as const), ...times(5, () => 'afgemeld' as const)] },
    { dag: '2028-02-01', merken: times(9, () => 'aanwezig' as const) },
  ]

  expect(rowsOf({ bijeenkomsten }, 'bijeenkomsten')).toEqual({ gehouden: 1 })
  expect(rowsOf({ bijeenkomsten }, 'aanwezigheid')).toMatchObject({
    aanwezig: 8,
    afgemeld: 5,
    niet_gezien: 0,
    totaal: 13,
  })
})

test('an activity is known by its kind and its title', () => {
  expect(activiteitVanSleutel('workshop De bluf-cv')).toEqual({ soort: 'workshop', titel: 'De bluf-cv' })
  expect(activiteitVanSleutel('spreekuur')).toEqual({ soort: 'spreekuur', titel: '' })
})
