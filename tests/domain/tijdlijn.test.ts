import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#domain/dag.ts'
import { proposeJaarplan } from '#domain/jaarplan.ts'
import { bijeenkomstToday, jaarlijn, nextBijeenkomst, previousBijeenkomst } from '#domain/tijdlijn.ts'

const plan = proposeJaarplan('2027-01', 2).map((bijeenkomst) => ({ ...bijeenkomst, id: `b${bijeenkomst.nr}` }))

test('the bijeenkomst of a day is open on that day only', () => {
  expect(bijeenkomstToday(plan, '2027-03-09')?.nr).toBe(3)
  expect(bijeenkomstToday(plan, '2027-03-08')).toBeUndefined()
  expect(bijeenkomstToday(plan, '2027-03-10')).toBeUndefined()
})

test('the next bijeenkomst is the one of today, or the first after it', () => {
  expect(nextBijeenkomst(plan, '2027-03-09')?.nr).toBe(3)
  expect(nextBijeenkomst(plan, '2027-03-10')?.nr).toBe(4)
  expect(nextBijeenkomst(plan, '2027-12-15')).toBeUndefined()
  expect(nextBijeenkomst([{ id: 'x' }], '2027-01-01')).toBeUndefined()
})

test('the previous bijeenkomst lies before today', () => {
  expect(previousBijeenkomst(plan, '2027-03-09')?.nr).toBe(2)
  expect(previousBijeenkomst(plan, '2027-01-12')).toBeUndefined()
})

test('a removed bijeenkomst is never next nor today', () => {
  const removed = plan.map((one) => (one.nr === 3 ? { ...one, weg: true } : one))

  expect(bijeenkomstToday(removed, '2027-03-09')).toBeUndefined()
  expect(nextBijeenkomst(removed, '2027-03-09')?.nr).toBe(4)
})

test('next goes by day, also when somebody moved a bijeenkomst out of order', () => {
  const moved = plan.map((one) => (one.nr === 8 ? { ...one, dag: '2027-04-01' } : one))

  expect(nextBijeenkomst(moved, '2027-03-20')?.nr).toBe(8)
})

test('the line of the year shows past, next, later and the summer', () => {
  const line = jaarlijn(plan, '2027-05-01').map((punt) => (punt.soort === 'zomer' ? 'zomer' : punt.stand))

  expect(line).toEqual([
    ...Array.from({ length: 4 }, () => 'voorbij'),
    'volgende',
    'later',
    'zomer',
    ...Array.from({ length: 4 }, () => 'later'),
  ])
})

test('on the day itself the point is vandaag', () => {
  const line = jaarlijn(plan, '2027-06-08')

  expect(line.filter((punt) => punt.soort === 'bijeenkomst' && punt.stand === 'vandaag')).toHaveLength(1)
})

test('in July the summer is now', () => {
  const summer = (today: string) => jaarlijn(plan, today).find((punt) => punt.soort === 'zomer')

  expect(summer('2027-07-20')).toEqual({ soort: 'zomer', isNow: true })
  expect(summer('2027-06-20')).toEqual({ soort: 'zomer', isNow: false })
})

test('a year from September has its summer only when it passes one', () => {
  const schoolYear = proposeJaarplan('2026-09', 2).map((one) => ({ ...one, id: `b${one.nr}` }))
  const spring = proposeJaarplan('2027-04', 2).map((one) => ({ ...one, id: `b${one.nr}` }))

  expect(jaarlijn(schoolYear, '2027-01-01').some(({ soort }) => soort === 'zomer')).toBe(false)
  expect(jaarlijn(spring, '2027-01-01').findIndex(({ soort }) => soort === 'zomer')).toBe(3)
})

test('a bijeenkomst in the summer leaves no gap there', () => {
  const moved = plan.map((one) => (one.nr === 7 ? { ...one, dag: '2027-07-13' } : one))

  expect(jaarlijn(moved, '2027-01-01').some(({ soort }) => soort === 'zomer')).toBe(false)
})

test('what has no day yet stands last', () => {
  const line = jaarlijn([{ id: 'x', nr: 1 }, ...plan], '2027-01-01')

  expect(line.at(-1)).toMatchObject({ stand: 'zonder_dag', bijeenkomst: { id: 'x' } })
})

test('on any day at most one point is next, and everything before it is past', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100, max: 500 }), (days) => {
      const line = jaarlijn(plan, addDays('2027-01-01', days))
      const standen = line.flatMap((punt) => (punt.soort === 'zomer' ? [] : [punt.stand]))
      const past = standen.filter((stand) => stand === 'voorbij').length
      const rest = standen.slice(past)

      expect(standen.slice(0, past).every((stand) => stand === 'voorbij')).toBe(true)
      expect(rest.slice(1).every((stand) => stand === 'later')).toBe(true)
      expect(rest.length === 0 || rest[0] === 'volgende' || rest[0] === 'vandaag').toBe(true)
    }),
    { verbose: 1 },
  )
})
