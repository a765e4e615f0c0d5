import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nrWithinSoort, sortBijeenkomsten } from '#domain/bijeenkomst.ts'
import { weekdagOf } from '#domain/dag.ts'
import type { Item } from '#domain/documentvorm.ts'
import type { BijeenkomstVelden } from '#domain/bijeenkomst.ts'
import { feestdagOp } from '#domain/feestdag.ts'
import { checkJaarplan, listBijeenkomstDagen, programma, proposeJaarplan, skippedFeestdagen } from '#domain/jaarplan.ts'

test('a group that starts in January meets in months 1 to 6 and 9 to 12', () => {
  const dagen = listBijeenkomstDagen('2027-01', 2)

  expect(dagen).toEqual([
    '2027-01-12',
    '2027-02-09',
    '2027-03-09',
    '2027-04-13',
    '2027-05-11',
    '2027-06-08',
    '2027-09-14',
    '2027-10-12',
    '2027-11-09',
    '2027-12-14',
  ])
})

test('a group that starts in September meets until June of the next year', () => {
  const months = listBijeenkomstDagen('2026-09', 4).map((dag) => dag.slice(0, 7))

  expect(months[0]).toBe('2026-09')
  expect(months[9]).toBe('2027-06')
})

test('a second Thursday that is Ascension Day makes way for the third, and that is told', () => {
  expect(listBijeenkomstDagen('2026-01', 4)[4]).toBe('2026-05-21')
  expect(skippedFeestdagen('2026-01', 4)).toEqual([{ dag: '2026-05-14', feestdag: 'hemelvaartsdag' }])
  expect(skippedFeestdagen('2027-01', 2)).toEqual([])
})

test('a start month in the summer gives a first date in September', () => {
  expect(listBijeenkomstDagen('2027-07', 1)[0]).toBe('2027-09-13')
})

test('for any month and weekday: ten days, ascending, one a month, the second of that weekday or the third, none in summer or on a holiday', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2020, max: 2060 }),
      fc.integer({ min: 1, max: 12 }),
      fc.nat(6),
      (year, month, day) => {
        const dagen = listBijeenkomstDagen(`${year}-${String(month).padStart(2, '0')}`, day)

        expect(dagen).toHaveLength(10)
        expect(dagen).toEqual(dagen.toSorted())
        expect(new Set(dagen.map((dag) => dag.slice(0, 7))).size).toBe(10)
        expect(dagen.every((dag) => weekdagOf(dag) === day)).toBe(true)
        expect(dagen.every((dag) => Number(dag.slice(8)) >= 8 && Number(dag.slice(8)) <= 21)).toBe(true)
        expect(dagen.some((dag) => feestdagOp(dag) !== undefined)).toBe(false)
        expect(dagen.some((dag) => ['07', '08'].includes(dag.slice(5, 7)))).toBe(false)
      },
    ),
    { verbose: 1 },
  )
})

test('what is no month or no weekday is refused', () => {
  for (const month of ['2027', '2027-13', '2027-00', 'januari', '2027-1', '']) {
    expect(() => listBijeenkomstDagen(month, 2)).toThrow(RangeError)
  }
  for (const weekday of [-1, 7, 1.5, Number.NaN]) {
    expect(() => listBijeenkomstDagen('2027-01', weekday)).toThrow(RangeError)
  }
})

test('the ten are V T C T C T C T C T, trainings and coachings counted apart', () => {
  const kinds = programma.map(({ soort }) => soort[0]).join('')

  expect(kinds).toBe('vtctctctct')
  expect(programma.map(({ nr }) => nr)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(programma.flatMap(({ trainingNr }) => trainingNr ?? [])).toEqual([1, 2, 3, 4, 5])
  expect(programma.flatMap(({ coachingNr }) => coachingNr ?? [])).toEqual([1, 2, 3, 4])
  expect(programma[3]).toMatchObject({ titel: 'Wie ben jij met tijd?', thema: 'Persoonlijke effectiviteit' })
  expect(programma.map(({ wepFase }) => wepFase)).toEqual([
    'zoeken',
    'start',
    ...Array.from({ length: 7 }, () => 'loopt'),
    'uitkomst',
  ])
})

test('a training is proposed for four hours, a coaching for two', () => {
  const [, training, coaching] = proposeJaarplan('2027-01', 2)

  expect(training).toMatchObject({ dag: '2027-02-09', van: '10:00', tot: '14:00' })
  expect(coaching).toMatchObject({ dag: '2027-03-09', van: '10:00', tot: '12:00' })
})

test('a proposed plan has no warnings', () => {
  expect(checkJaarplan(aPlan())).toEqual([])
})

test('the end before the start is told', () => {
  const plan = adjust(aPlan(), 4, { van: '14:00', tot: '10:00' })

  expect(checkJaarplan(plan)).toEqual([{ bijeenkomst: 'b4', code: 'end-before-start' }])
})

test('an end that equals the start is told, a missing end is not', () => {
  expect(checkJaarplan(adjust(aPlan(), 4, { van: '10:00', tot: '10:00' }))).toHaveLength(1)
  expect(checkJaarplan(adjust(aPlan(), 4, { van: '10:00', tot: undefined }))).toEqual([])
})

test('two on one day are told, each with the other', () => {
  const plan = adjust(aPlan(), 4, { dag: '2027-05-11' })

  expect(checkJaarplan(plan)).toEqual([
    { bijeenkomst: 'b4', code: 'same-dag', other: 'b5' },
    { bijeenkomst: 'b5', code: 'same-dag', other: 'b4' },
  ])
})

test('a day in July or August is told', () => {
  const plan = adjust(aPlan(), 7, { dag: '2027-08-31' })

  expect(checkJaarplan(plan)).toEqual([{ bijeenkomst: 'b7', code: 'in-summer' }])
})

test('a holiday and the Christmas holidays are told, also where they are one', () => {
  expect(checkJaarplan(adjust(aPlan(), 4, { dag: '2027-04-27' }))).toEqual([{ bijeenkomst: 'b4', code: 'on-feestdag' }])
  expect(checkJaarplan(adjust(aPlan(), 10, { dag: '2027-12-28' }))).toEqual([
    { bijeenkomst: 'b10', code: 'in-kerstvakantie' },
  ])
  expect(checkJaarplan(adjust(aPlan(), 10, { dag: '2027-12-25' }))).toEqual([
    { bijeenkomst: 'b10', code: 'on-feestdag' },
  ])
})

test('about a bijeenkomst that does not take place nothing is told', () => {
  expect(checkJaarplan(adjust(aPlan(), 4, { dag: '2027-04-27', stand: 'vervallen' }))).toEqual([])
})

test('a bijeenkomst moved past the next one is told on both sides', () => {
  const plan = adjust(aPlan(), 3, { dag: '2027-04-20' })

  expect(checkJaarplan(plan)).toEqual([
    { bijeenkomst: 'b3', code: 'after-later-nr', other: 'b4' },
    { bijeenkomst: 'b4', code: 'before-previous-nr', other: 'b3' },
  ])
})

test('removed and extra bijeenkomsten and missing days break no order', () => {
  const removed = adjust(aPlan(), 3, { dag: '2027-12-31', weg: true })
  const extra = [...aPlan(), { id: 'x', nr: 11, soort: 'extra', dag: '2027-01-05' } as const]
  const undated = adjust(aPlan(), 5, { dag: undefined })

  expect(checkJaarplan(removed)).toEqual([])
  expect(checkJaarplan(extra)).toEqual([])
  expect(checkJaarplan(undated)).toEqual([])
})

test('trainings are numbered among trainings, also after one was removed', () => {
  const plan = aPlan()

  expect(nrWithinSoort('b4', plan)).toBe(2)
  expect(nrWithinSoort('b9', plan)).toBe(4)
  expect(nrWithinSoort('b1', plan)).toBeUndefined()
  expect(nrWithinSoort('b4', adjust(plan, 2, { weg: true }))).toBe(1)
  expect(nrWithinSoort('unknown', plan)).toBeUndefined()
})

test('bijeenkomsten sort by number whatever the order they come in', () => {
  const plan = aPlan()

  expect(sortBijeenkomsten(plan.toReversed())).toEqual(plan)
  expect(sortBijeenkomsten([{ id: 'x' }, ...plan]).at(-1)?.id).toBe('x')
})

test('a stored bijeenkomst is what the rules take', () => {
  const stored = (item: Item<'groep', 'bijeenkomsten'>): BijeenkomstVelden => item

  expect(stored).toBeTypeOf('function')
})

function aPlan(): BijeenkomstVelden[] {
  return proposeJaarplan('2027-01', 2).map((bijeenkomst) => ({ ...bijeenkomst, id: `b${bijeenkomst.nr}` }))
}

function adjust(plan: BijeenkomstVelden[], nr: number, change: Partial<BijeenkomstVelden>): BijeenkomstVelden[] {
  return plan.map((bijeenkomst) => (bijeenkomst.nr === nr ? { ...bijeenkomst, ...change } : bijeenkomst))
}
