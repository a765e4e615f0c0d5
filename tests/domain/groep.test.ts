import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkGroepSize, coachingMinutes, proposeSubgroepen, proposeSubgroepSizes } from '#domain/groep.ts'

test('below five people is a warning, above twelve only information', () => {
  expect(checkGroepSize(4)).toEqual({ code: 'below-five', level: 'warning' })
  expect(checkGroepSize(5)).toBeUndefined()
  expect(checkGroepSize(12)).toBeUndefined()
  expect(checkGroepSize(13)).toEqual({ code: 'above-twelve', level: 'info' })
})

test('subgroepen are proposed as the table of the method says', () => {
  const table: Record<number, number[]> = {
    5: [2, 3],
    6: [3, 3],
    7: [3, 4],
    8: [4, 4],
    9: [3, 3, 3],
    10: [3, 3, 4],
    11: [3, 4, 4],
    12: [4, 4, 4],
  }

  for (const [size, expected] of Object.entries(table)) expect(proposeSubgroepSizes(Number(size))).toEqual(expected)
})

test('nobody is left over or doubled, and no subgroep is larger than four', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 }), (deelnemers) => {
      const subgroepen = proposeSubgroepen(deelnemers)

      expect(subgroepen.flat()).toEqual(deelnemers)
      expect(subgroepen.every((subgroep) => subgroep.length >= 1 && subgroep.length <= 4)).toBe(true)
    }),
    { verbose: 1 },
  )
})

test('up to four people stay together', () => {
  expect(proposeSubgroepSizes(4)).toEqual([4])
  expect(proposeSubgroepSizes(0)).toEqual([])
  expect(() => proposeSubgroepSizes(2.5)).toThrow(RangeError)
})

test('coaching takes half an hour a person', () => {
  expect(coachingMinutes(4)).toBe(120)
})
