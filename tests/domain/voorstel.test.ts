import { expect, test } from 'vitest'
import { isVoorstel, sortVoorstellen, wachtOpOordeel } from '#domain/voorstel.ts'

test('a proposal waits until the kandidaat said something, and one that was taken back is none', () => {
  expect(wachtOpOordeel({ opMs: 1 })).toBe(true)
  expect(wachtOpOordeel({ opMs: 1, oordeel: 'liever_niet' })).toBe(false)
  expect(wachtOpOordeel({ opMs: 1, weg: true })).toBe(false)
  expect(isVoorstel({})).toBe(false)
})

test('what is wanted stands first and what is not wanted last; of equals the newest first', () => {
  const sorted = sortVoorstellen([
    { plekId: 'a', opMs: 1, oordeel: 'liever_niet' },
    { plekId: 'b', opMs: 2 },
    { plekId: 'c', opMs: 3, oordeel: 'eerst_kijken' },
    { plekId: 'd', opMs: 4 },
    { plekId: 'e', opMs: 5, oordeel: 'ja' },
  ])

  expect(sorted.map(({ plekId }) => plekId)).toEqual(['e', 'c', 'd', 'b', 'a'])
})
