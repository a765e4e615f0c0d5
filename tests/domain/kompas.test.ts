import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/dag.ts'
import {
  geplandOverleg,
  gezienSleutel,
  isBekijkTijd,
  isOpdrachtNu,
  isPeriodeVoorbij,
  isVersGedeeld,
  isVoorStart,
  laterTot,
  puntMerk,
  spreid,
  verdeel,
  vraagtKeuze,
  vraagtLeerdoel,
  zonderPlaats,
} from '#domain/kompas.ts'
import type { LeerdoelVelden } from '#domain/leerdoel.ts'

/** A Tuesday. */
const today = '2026-11-17'

/** The days around today on which a rule says yes, as the first and the last of them. */
function daysOf(rule: (day: string) => boolean, around = 60): [number, number] | 'never' {
  const days = Array.from({ length: 2 * around + 1 }, (_, at) => at - around).filter((n) => rule(addDays(today, n)))
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return 'never'
  expect(days).toHaveLength(last - first + 1)
  return [first, last]
}

describe('later', () => {
  const punten = ['a', 'b', 'c'].map((sleutel) => ({ sleutel }))

  test('a point that was put off stands there again on its day, and not a day before', () => {
    expect(laterTot('morgen', today)).toBe('2026-11-18')
    expect(laterTot('over_een_week', today)).toBe('2026-11-24')
    const later = new Map([[puntMerk('b'), '2026-11-24']])

    expect(verdeel(punten, later, today)).toEqual({
      nu: [{ sleutel: 'a' }, { sleutel: 'c' }],
      straks: [{ sleutel: 'b', tot: '2026-11-24' }],
    })
    expect(verdeel(punten, later, '2026-11-23').straks).toHaveLength(1)
    expect(verdeel(punten, later, '2026-11-24')).toEqual({ nu: punten, straks: [] })
  })

  test('what was only to be read and was opened is in neither list', () => {
    const later = new Map([[puntMerk(gezienSleutel('a')), '2026-12-17']])

    expect(verdeel(punten, later, today)).toEqual({ nu: punten.slice(1), straks: [] })
  })

  test('what was put off and is not asked any more is in neither list', () => {
    expect(verdeel([], new Map([[puntMerk('b'), '2026-11-24']]), today)).toEqual({ nu: [], straks: [] })
  })

  test('a mark tells nothing of what it is about, and ten thousand are all different', () => {
    const sleutels = Array.from({ length: 10_000 }, (_, n) => `werkplek.d_aaaaaaaaaaaa${n}.werkoverleg`)
    const merken = sleutels.map(puntMerk)

    expect(new Set(merken).size).toBe(10_000)
    for (const merk of merken.slice(0, 100)) expect(merk).toMatch(/^[0-9a-z]{1,11}$/)
  })
})

test('one kind never fills a list: the third of a kind stands behind all others, and nothing is lost', () => {
  const punten = ['overleg.1', 'overleg.2', 'overleg.3', 'contact.1', 'overleg.4', 'opdracht.1'].map((sleutel) => ({
    sleutel,
  }))

  expect(spreid(punten).map(({ sleutel }) => sleutel)).toEqual([
    ...['overleg.1', 'overleg.2', 'contact.1', 'opdracht.1'],
    ...['overleg.3', 'overleg.4'],
  ])
})

describe('a werkoverleg is spoken of', () => {
  test('from three days before the day that was agreed on until that day', () => {
    expect(daysOf((volgende) => geplandOverleg({ volgende }, today) !== undefined)).toEqual([0, 3])
  })

  test('at the fixed moment, by its rhythm, and from the agreed day before that', () => {
    const moment = { weekdag: 4 } as const

    expect(geplandOverleg(moment, today)).toBe('2026-11-19')
    expect(geplandOverleg({ ...moment, laatste: '2026-11-12', ritme: 'wekelijks' }, today)).toBe('2026-11-19')
    expect(geplandOverleg({ ...moment, laatste: '2026-11-12', ritme: 'tweewekelijks' }, today)).toBeUndefined()
    expect(geplandOverleg({ ...moment, volgende: '2026-11-18' }, today)).toBe('2026-11-18')
    expect(geplandOverleg({ ...moment, volgende: '2026-11-30' }, today)).toBeUndefined()
    // A day that passed counts for nothing: then it is the fixed moment again.
    expect(geplandOverleg({ ...moment, volgende: '2026-11-10', laatste: '2026-11-03' }, today)).toBe('2026-11-19')
  })

  test('not today when it was held, and not without a day or a moment', () => {
    expect(geplandOverleg({ volgende: today, laatste: today }, today)).toBeUndefined()
    expect(geplandOverleg({ weekdag: 2, laatste: today }, today)).toBeUndefined()
    expect(geplandOverleg({}, today)).toBeUndefined()
    expect(geplandOverleg({ volgende: 'dinsdag' }, today)).toBeUndefined()
  })
})

test('an opdracht is of now around its day; one without a day for four weeks after it was given', () => {
  expect(daysOf((dag) => isOpdrachtNu(dag, undefined, today))).toEqual([-14, 14])
  expect(daysOf((gegeven) => gegeven <= today && isOpdrachtNu(undefined, gegeven, today))).toEqual([-28, 0])
  expect(isOpdrachtNu(undefined, undefined, today)).toBe(true)
})

test('what was agreed on in the group is new for two weeks', () => {
  expect(daysOf((gedeeld) => isVersGedeeld(gedeeld, today))).toEqual([-14, 0])
})

describe('a SMART leerdoel after bijeenkomst 2', () => {
  const sharp: LeerdoelVelden = {
    ...{ wat: 'Ik vraag hulp aan Tom', maat: '2 keer per week', uiterlijk: '2026-12-01', haalbaar: 'ja' },
  }
  const plan = (dag: string) => [
    { id: 'b1', nr: 1, dag: '2026-10-06' },
    { id: 'b2', nr: 2, dag },
  ]
  const asks = (velden: readonly LeerdoelVelden[], dag = '2026-11-10') =>
    vraagtLeerdoel(
      plan(dag),
      velden.map((one) => ({ velden: one, subdoelen: [] })),
      today,
    )

  test('is asked for from the day after it, and not before', () => {
    expect(asks([])).toBe('eerste')
    expect(asks([], today)).toBeUndefined()
    expect(asks([], '2026-12-01')).toBeUndefined()
    expect(vraagtLeerdoel([], [], today)).toBeUndefined()
    expect(vraagtLeerdoel([{ id: 'b2', nr: 2, dag: '2026-11-10', stand: 'vervallen' }], [], today)).toBeUndefined()
  })

  test('is there when one of them says what, how much, by when and whether it can be done', () => {
    expect(asks([{ titel: 'Hulp vragen' }])).toBe('scherper')
    for (const field of ['wat', 'maat', 'uiterlijk', 'haalbaar'] as const) {
      const { [field]: _left, ...rest } = sharp
      expect(asks([rest]), field).toBe('scherper')
    }
    expect(asks([{ titel: 'Hulp vragen' }, sharp])).toBeUndefined()
    expect(asks([{ ...sharp, status: 'behaald', uiterlijk: '2026-10-20' }])).toBeUndefined()
  })
})

test('a leerdoel whose period is over is looked at, as long as nobody said what became of it', () => {
  expect(daysOf((uiterlijk) => isPeriodeVoorbij({ uiterlijk, status: 'actief' }, today))).toEqual([-60, -1])
  expect(isPeriodeVoorbij({ uiterlijk: '2026-11-01', status: 'bijgesteld' }, today)).toBe(true)
  for (const status of ['concept', 'behaald', 'deels_behaald', 'losgelaten'] as const) {
    expect(isPeriodeVoorbij({ uiterlijk: '2026-11-01', status }, today), status).toBe(false)
  }
})

test('the choice is asked about after the voorlichting, until it is noted or somebody is further', () => {
  const open = (dag: string | undefined) => vraagtKeuze({}, 'aangemeld', dag, today)

  expect(daysOf((dag) => open(dag))).toEqual([-60, -1])
  expect(open(undefined)).toBe(false)
  expect(vraagtKeuze({ keuzeDeelname: 'bedenktijd' }, 'voorlichting_gehad', '2026-11-10', today)).toBe(false)
  for (const status of ['zoekt_wep', 'gestart', 'gestopt', 'later_opnieuw_uitnodigen', 'afgerond'] as const) {
    expect(vraagtKeuze({}, status, '2026-11-10', today), status).toBe(false)
  }
})

test('the requirements of a plek are asked about in the two weeks before somebody begins', () => {
  expect(daysOf((start) => isVoorStart(start, today))).toEqual([0, 14])
  expect(isVoorStart(undefined, today)).toBe(false)
})

test('a bijeenkomst without a place is asked about in the three weeks before it', () => {
  const on = (dag: string, more: object = {}) => zonderPlaats([{ id: 'b', nr: 1, dag, ...more }], '', today).length > 0

  expect(daysOf((dag) => on(dag))).toEqual([0, 21])
  expect(on('2026-11-20', { plaats: 'Buurthuis' })).toBe(false)
  expect(on('2026-11-20', { stand: 'vervallen' })).toBe(false)
  expect(on('2026-11-20', { weg: true })).toBe(false)
  expect(zonderPlaats([{ id: 'b', nr: 1, dag: '2026-11-20' }], 'Buurthuis', today)).toEqual([])
})

test('after a coaching leerdoelen are looked at again within four weeks', () => {
  expect(daysOf((vorige) => isBekijkTijd(vorige, today))).toEqual([-28, -1])
})
