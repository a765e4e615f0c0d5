import { expect, test } from 'vitest'
import { countMap, FROM_ITEMS } from '#domain/herstelkaart.ts'

test('the name that came by itself is nothing yet; every answer and every thing counts once', () => {
  const ik = { id: 'ik', roepnaam: 'Noor', ditBenIk: 'Ik bak.', ditWilIk: '  ', $wie: {} }

  expect(countMap({})).toBe(0)
  expect(countMap({ profiel: { ik: { id: 'ik', roepnaam: 'Noor' } } })).toBe(0)
  expect(countMap({ profiel: { ik } })).toBe(1)
  expect(countMap({ profiel: { ik }, papieren: { a: { id: 'a' } }, terugblikken: { b: { id: 'b' } } })).toBe(FROM_ITEMS)
})

test('what was taken away does not count, and what others wrote does not either', () => {
  const items = { papieren: { a: { id: 'a', weg: true } }, reacties: { r: { id: 'r', tekst: 'Mooi.' } } }

  expect(countMap(items)).toBe(0)
})
