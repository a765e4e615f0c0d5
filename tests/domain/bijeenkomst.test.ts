import { expect, test } from 'vitest'
import type { BijeenkomstVelden } from '#domain/bijeenkomst.ts'
import { isVervallen, verzetVanOp, verzetVelden } from '#domain/bijeenkomst.ts'
import { bijeenkomstToday, nextBijeenkomst, previousBijeenkomst } from '#domain/tijdlijn.ts'

const DAY_MS = 86_400_000
const now = Date.parse('2026-11-24T10:00:00Z')
const plan: BijeenkomstVelden[] = [
  { id: 'b1', nr: 1, dag: '2026-11-10' },
  { id: 'b2', nr: 2, dag: '2026-11-24', stand: 'vervallen' },
  { id: 'b3', nr: 3, dag: '2026-12-08' },
]

test('a bijeenkomst that does not take place is not today, not the next and not the last one', () => {
  expect(isVervallen(plan[1] ?? {})).toBe(true)
  expect(bijeenkomstToday(plan, '2026-11-24')).toBeUndefined()
  expect(nextBijeenkomst(plan, '2026-11-24')?.id).toBe('b3')
  expect(previousBijeenkomst(plan, '2026-11-30')?.id).toBe('b1')
})

test('a moved day is told from the day it was', () => {
  expect(verzetVelden({ dag: '2026-12-08' }, '2026-12-15', now)).toEqual({ verzetVan: '2026-12-08', verzetOpMs: now })
})

test('typing a date through other dates, or moving again soon, is told from the first day', () => {
  const once = { dag: '2026-12-01', ...verzetVelden({ dag: '2026-12-08' }, '2026-12-01', now) }
  const read = { dag: once.dag, verzetVan: '2026-12-08', verzetOpMs: now }

  expect(verzetVelden(read, '2026-12-15', now + 1000).verzetVan).toBe('2026-12-08')
  expect(verzetVelden(read, '2026-12-15', now + 30 * DAY_MS).verzetVan).toBe('2026-12-01')
})

test('moved back, or given its first day, it was not moved', () => {
  const moved = { dag: '2026-12-15', verzetVan: '2026-12-08', verzetOpMs: now }

  expect(verzetVelden(moved, '2026-12-08', now)).toEqual({ verzetVan: undefined, verzetOpMs: undefined })
  expect(verzetVelden({}, '2026-12-08', now)).toEqual({ verzetVan: undefined, verzetOpMs: undefined })
})

test('it is told as long as somebody may still come on the old day or the new one', () => {
  const moved: BijeenkomstVelden = { id: 'b3', dag: '2026-12-15', verzetVan: '2026-12-08' }

  expect(verzetVanOp(moved, '2026-12-15')).toBe('2026-12-08')
  expect(verzetVanOp(moved, '2026-12-16')).toBeUndefined()
  expect(verzetVanOp({ ...moved, dag: '2026-12-01' }, '2026-12-08')).toBe('2026-12-08')
  expect(verzetVanOp({ id: 'b3', dag: '2026-12-15' }, '2026-12-01')).toBeUndefined()
})
