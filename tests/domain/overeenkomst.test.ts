import { expect, test } from 'vitest'
import { missingOvereenkomsten, overeenkomstKoppen, overeenkomstStand } from '#domain/overeenkomst.ts'

const signedA = { soort: 'a', getekend: ['kandidaat', 'organisatie'], isBegonnen: true } as const
const signedB = { soort: 'b', getekend: ['stichting', 'organisatie'], isBegonnen: true } as const

test('the headings are those of the method: eight of A and six of B', () => {
  expect(overeenkomstKoppen.a).toHaveLength(8)
  expect(overeenkomstKoppen.b).toHaveLength(6)
})

test('an agreement is signed when both parties have signed', () => {
  expect(overeenkomstStand({ soort: 'a', getekend: [], isBegonnen: false })).toBe('nog_niet')
  expect(overeenkomstStand({ soort: 'a', getekend: [], isBegonnen: true })).toBe('in_voorbereiding')
  expect(overeenkomstStand({ soort: 'a', getekend: ['kandidaat'], isBegonnen: false })).toBe('in_voorbereiding')
  expect(overeenkomstStand(signedA)).toBe('getekend')
  expect(overeenkomstStand({ soort: 'b', getekend: ['kandidaat', 'organisatie'], isBegonnen: true })).toBe(
    'in_voorbereiding',
  )
})

test('what is not signed is told from a week before the start on', () => {
  expect(missingOvereenkomsten([], '2026-12-01', '2026-11-17')).toEqual([])
  expect(missingOvereenkomsten([], '2026-12-01', '2026-11-24')).toEqual(['a', 'b'])
  expect(missingOvereenkomsten([signedA], '2026-12-01', '2027-01-15')).toEqual(['b'])
  expect(missingOvereenkomsten([signedA, signedB], '2026-12-01', '2027-01-15')).toEqual([])
  expect(missingOvereenkomsten([], undefined, '2026-11-24')).toEqual([])
})
