import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indelingVan, isPassendeSubgroep, verplaats } from '#domain/indeling.ts'

const ten = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
const put = (rows: readonly { deelnemer: string; subgroep: number }[]) =>
  rows.map((one) => ({ bijeenkomst: 'b3', ...one }))

test('until somebody changes it the division is the proposal of the method: ten people are 3, 3 and 4', () => {
  const { subgroepen, isVoorstel } = indelingVan('b3', ten, [])

  expect(isVoorstel).toBe(true)
  expect(subgroepen.map((one) => one.length)).toEqual([3, 3, 4])
  expect(subgroepen.flat()).toEqual(ten)
})

test('moving one person writes the whole division, so that everybody sees the same', () => {
  const moved = verplaats(indelingVan('b3', ten, []), 'a', 3)
  const { subgroepen, isVoorstel } = indelingVan('b3', ten, put(moved))

  expect(moved).toHaveLength(10)
  expect(isVoorstel).toBe(false)
  expect(subgroepen).toEqual([
    ['b', 'c'],
    ['d', 'e', 'f'],
    ['a', 'g', 'h', 'i', 'j'],
  ])
})

test('one more subgroep can be made, and one that became empty is gone', () => {
  const five = ['a', 'b', 'c', 'd', 'e']
  const made = verplaats(indelingVan('b3', five, []), 'e', 3)
  expect(indelingVan('b3', five, put(made)).subgroepen).toEqual([['a', 'b'], ['c', 'd'], ['e']])

  const back = verplaats(indelingVan('b3', five, put(made)), 'e', 1)
  expect(indelingVan('b3', five, put(back)).subgroepen).toEqual([
    ['a', 'b', 'e'],
    ['c', 'd'],
  ])
})

test('who came in later goes to the smallest subgroep; who left is no longer in one', () => {
  const made = put(verplaats(indelingVan('b3', ten, []), 'a', 3))
  const { subgroepen } = indelingVan('b3', [...ten.filter((one) => one !== 'j'), 'k'], made)

  expect(subgroepen).toEqual([
    ['b', 'c', 'k'],
    ['d', 'e', 'f'],
    ['a', 'g', 'h', 'i'],
  ])
})

test('the division of another bijeenkomst, and what is no subgroep, changes nothing', () => {
  const rows = [
    { bijeenkomst: 'b5', deelnemer: 'a', subgroep: 2 },
    { bijeenkomst: 'b3', deelnemer: 'b', subgroep: 0.5 },
  ]

  expect(indelingVan('b3', ten, rows).isVoorstel).toBe(true)
})

test('whatever is moved where, nobody is lost or doubled', () => {
  const moves = fc.array(fc.tuple(fc.constantFrom(...ten), fc.integer({ min: 1, max: 6 })), { maxLength: 20 })
  fc.assert(
    fc.property(moves, (made) => {
      let rows: ReturnType<typeof put> = []
      for (const [who, to] of made) rows = put(verplaats(indelingVan('b3', ten, rows), who, to))

      expect(indelingVan('b3', ten, rows).subgroepen.flat().toSorted()).toEqual(ten)
    }),
    { verbose: 1 },
  )
})

test('two to four people fit in a subgroep', () => {
  expect([1, 2, 3, 4, 5].map(isPassendeSubgroep)).toEqual([false, true, true, true, false])
})
