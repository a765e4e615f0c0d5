import { describe, expect, test } from 'vitest'
import { bezoekenOp, bezoekNu, bezoekStand } from '#domain/bezoek.ts'

const at = (id: string, tijd?: string, more: object = {}) => ({ id, dag: '2026-11-24', tijd, ...more })
const day = [at('a', '10:00'), at('b', '13:30'), at('c', '15:30')]

describe('the visit of now', () => {
  test('is the next one before the day begins', () => {
    expect(bezoekNu(day, '08:00')?.id).toBe('a')
    expect(bezoekStand(day[0] ?? at('a'), '08:00')).toBe('straks')
  })

  test('is the one that has begun, a little early as well, and for an hour and a half', () => {
    expect(bezoekNu(day, '09:45')?.id).toBe('a')
    expect(bezoekNu(day, '11:20')?.id).toBe('a')
    expect(bezoekNu(day, '12:00')?.id).toBe('b')
  })

  test('is the later one where two overlap', () => {
    expect(bezoekNu([at('a', '10:00'), at('b', '11:00')], '11:05')?.id).toBe('b')
  })

  test('is over with a note; after the last one nothing is left', () => {
    expect(bezoekNu([at('a', '10:00', { gedaanOpMs: 1 }), at('b', '13:30')], '10:05')?.id).toBe('b')
    expect(bezoekNu([at('a', '10:00', { gedaanOpMs: 1 })], '10:05')).toBeUndefined()
  })

  test('at the end of the day it is the last one without a note', () => {
    expect(bezoekNu(day, '20:00')?.id).toBe('c')
    expect(bezoekStand(day[2] ?? at('c'), '20:00')).toBe('eerder')
  })

  test('a visit without a time is there all day', () => {
    expect(bezoekStand(at('a'), '20:00')).toBe('nu')
  })
})

test('the visits of a day are in order, without other days and those taken out', () => {
  const found = bezoekenOp(
    [at('late', '15:00'), at('gone', '09:00', { weg: true }), at('early', '09:30'), { id: 'x', dag: '2026-11-25' }],
    '2026-11-24',
  )

  expect(found.map((one) => one.id)).toEqual(['early', 'late'])
})
