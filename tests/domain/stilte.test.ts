import { expect, test } from 'vitest'
import { OPEN, isStil, stilteTot } from '#domain/stilte.ts'

test('a day, a week, or until its owner says so', () => {
  expect(stilteTot('dag', '2026-11-23')).toBe('2026-11-24')
  expect(stilteTot('week', '2026-11-27')).toBe('2026-12-04')
  expect(stilteTot('tot_ik_het_zeg', '2026-11-23')).toBe(OPEN)
})

test('it ends by itself at the beginning of its day, and what cannot be read is no stilte', () => {
  expect(isStil('2026-11-24', '2026-11-23')).toBe(true)
  expect(isStil('2026-11-24', '2026-11-24')).toBe(false)
  expect(isStil(OPEN, '2099-01-01')).toBe(true)
  expect(isStil(undefined, '2026-11-23')).toBe(false)
  expect(isStil('altijd', '2026-11-23')).toBe(false)
})
