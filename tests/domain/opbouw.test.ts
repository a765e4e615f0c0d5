import { expect, test } from 'vitest'
import { checkOpbouw, redenenWijziging, sortOpbouw, urenOp, werkaanpassingen } from '#domain/opbouw.ts'

const stappen = [
  { id: 'b', vanaf: '2026-12-01', uren: 12 },
  { id: 'a', vanaf: '2026-11-01', uren: 8 },
  { id: 'c', vanaf: '2026-12-15', uren: 10 },
  { id: 'd', vanaf: '2026-11-15', uren: 20, weg: true },
]

test('the hours of a day are those of the last step that has begun, less again too', () => {
  expect(urenOp(stappen, '2026-10-31')).toBeUndefined()
  expect(urenOp(stappen, '2026-11-01')).toBe(8)
  expect(urenOp(stappen, '2026-12-01')).toBe(12)
  expect(urenOp(stappen, '2027-06-01')).toBe(10)
  expect(sortOpbouw(stappen).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test('a step without a day or hours counts for nothing and comes last', () => {
  const open = [{ id: 'x' }, ...stappen]

  expect(sortOpbouw(open).at(-1)?.id).toBe('x')
  expect(urenOp(open, '2026-11-02')).toBe(8)
  expect(checkOpbouw(open, '2026-11-01')).toEqual([])
})

test('two steps on a day, more than 24 hours, and a step before the start are worth a look', () => {
  expect(checkOpbouw([...stappen, { id: 'e', vanaf: '2026-12-01', uren: 25 }], '2026-11-15')).toEqual([
    'same-day',
    'above-24-hours',
    'before-start',
  ])
})

test('the lists are those of the method, and none of them asks for a cause', () => {
  expect(werkaanpassingen).toHaveLength(10)
  expect(redenenWijziging).toHaveLength(6)
})
