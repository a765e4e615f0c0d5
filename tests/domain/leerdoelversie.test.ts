import { expect, test } from 'vitest'
import type { LeerdoelversieVelden } from '#domain/leerdoelversie.ts'
import {
  aanpassingenVan,
  isBijgesteldSinds,
  needsVersie,
  sortVersies,
  standVan,
  wijzigingenTussen,
} from '#domain/leerdoelversie.ts'

const versie = (id: string, opMs: number, fields: Partial<LeerdoelversieVelden> = {}): LeerdoelversieVelden => ({
  id,
  opMs,
  dag: '2026-03-10',
  door: 'noor',
  ...fields,
})

test('a state keeps the words as they stand, without spaces around them and without empty ones', () => {
  expect(standVan({ titel: ' Hulp vragen ', wat: ' ', haalbaar: 'ja' }, ['Eerst Tom', ' ', undefined])).toEqual({
    titel: 'Hulp vragen',
    haalbaar: 'ja',
    stappen: ['Eerst Tom'],
  })
})

test('changes are named in the order of the method, the steps last', () => {
  const before = { titel: 'Hulp vragen', wat: 'Ik vraag', stappen: ['Eerst Tom'] }
  const after = { titel: 'Hulp vragen', wat: 'Ik vraag Tom', uiterlijk: '2026-12-01', stappen: ['Eerst Truus'] }

  expect(wijzigingenTussen(before, after)).toEqual(['wat', 'uiterlijk', 'stappen'])
  expect(wijzigingenTussen(after, { ...after, stappen: ['Eerst Truus'] })).toEqual([])
})

test('each adaptation stands beside what it became, oldest first', () => {
  const versies = [versie('b', 2, { wat: 'Twee' }), versie('a', 1, { wat: 'Een' })]

  const found = aanpassingenVan(versies, { wat: 'Drie' })

  expect(found.map(({ versie: one, daarna }) => [one.wat, daarna.wat])).toEqual([
    ['Een', 'Twee'],
    ['Twee', 'Drie'],
  ])
})

test('a version after which nothing changed is no adaptation, unless there is a reason', () => {
  expect(aanpassingenVan([versie('a', 1, { wat: 'Een' })], { wat: 'Een' })).toEqual([])
  expect(aanpassingenVan([versie('a', 1, { wat: 'Een', reden: 'Dit is nog goed.' })], { wat: 'Een' })).toHaveLength(1)
  expect(aanpassingenVan([versie('a', 1, { wat: 'Een', weg: true })], { wat: 'Twee' })).toEqual([])
})

test('the same version in two documents counts once', () => {
  const versies = [versie('a', 1, { wat: 'Een' }), versie('kopie', 1, { wat: 'Een' }), versie('c', 1, { wat: 'Nul' })]

  expect(sortVersies(versies).map(({ id }) => id)).toEqual(['a', 'c'])
})

test('a version a day and person is enough', () => {
  const versies = [versie('a', 1)]

  expect(needsVersie(versies, 'noor', '2026-03-10')).toBe(false)
  expect(needsVersie(versies, 'noor', '2026-03-11')).toBe(true)
  expect(needsVersie(versies, 'tom', '2026-03-10')).toBe(true)
})

test('a leerdoel that was adapted, or made, since the last coaching was looked at', () => {
  const found = aanpassingenVan([versie('a', 1, { wat: 'Een' })], { wat: 'Twee' })

  expect(isBijgesteldSinds(found, '2026-03-10', '2026-01-01')).toBe(true)
  expect(isBijgesteldSinds(found, '2026-03-11', '2026-01-01')).toBe(false)
  expect(isBijgesteldSinds([], '2026-03-11', '2026-03-12')).toBe(true)
})
