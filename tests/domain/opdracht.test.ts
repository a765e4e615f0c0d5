import { expect, test } from 'vitest'
import { hasOpbrengst, opdrachtStand, sortOpdrachten } from '#domain/opdracht.ts'

test('an opdracht is done or to do; a day that is over makes it nothing else', () => {
  expect(opdrachtStand(undefined)).toBe('open')
  expect(opdrachtStand({ gedaanOp: null })).toBe('open')
  expect(opdrachtStand({ gedaanOp: '2026-05-01' })).toBe('gedaan')
})

test('there is something to look back on when it was done or when there are words', () => {
  expect(hasOpbrengst(undefined)).toBe(false)
  expect(hasOpbrengst({ opbrengst: ' ' })).toBe(false)
  expect(hasOpbrengst({ opbrengst: 'Ik durfde het.' })).toBe(true)
  expect(hasOpbrengst({ gedaanOp: '2026-05-01' })).toBe(true)
  expect(hasOpbrengst({ gedaanOp: '2026-05-01', weg: true })).toBe(false)
})

test('to do comes first by day, without a day after that, and what is done last, newest first', () => {
  const tekst = 'Doen'
  const sorted = sortOpdrachten([
    { id: 'done-old', tekst, gedaanOp: '2026-04-01' },
    { id: 'no-day', tekst },
    { id: 'late', tekst, dag: '2026-06-01' },
    { id: 'done-new', tekst, gedaanOp: '2026-05-01' },
    { id: 'soon', tekst, dag: '2026-05-20' },
    { id: 'gone', tekst, weg: true },
    { id: 'empty', tekst: ' ' },
  ])

  expect(sorted.map(({ id }) => id)).toEqual(['soon', 'late', 'no-day', 'done-new', 'done-old'])
})
