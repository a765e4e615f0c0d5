import { expect, test } from 'vitest'
import { actieStand, droomVragen, eersteLege } from '#domain/routekaart.ts'

test('how an action stands follows from the tick and its first day; a day that passed changes nothing', () => {
  const today = '2026-11-23'

  expect(actieStand({ isKlaar: false }, today)).toBe('open')
  expect(actieStand({ begin: '2026-11-24', isKlaar: false }, today)).toBe('straks')
  expect(actieStand({ begin: today, isKlaar: false }, today)).toBe('bezig')
  expect(actieStand({ begin: '2026-01-01', eind: '2026-02-01', isKlaar: false }, today)).toBe('bezig')
  expect(actieStand({ eind: '2026-02-01', isKlaar: false }, today)).toBe('open')
  expect(actieStand({ begin: '2026-11-24', isKlaar: true }, today)).toBe('klaar')
})

test('after months it goes on at the first question without words', () => {
  expect(eersteLege({})).toBe('doe')
  expect(eersteLege({ doe: 'Ik bak.', metWie: '  ' })).toBe('metWie')
  expect(eersteLege(Object.fromEntries(droomVragen.map((vraag) => [vraag, 'Ja.'])))).toBeUndefined()
})
