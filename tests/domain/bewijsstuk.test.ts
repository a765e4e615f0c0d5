import { expect, test } from 'vitest'
import { bewijsRegels } from '#domain/bewijsstuk.ts'
import { leeslinkFragment, leeslinkStand, leeslinkTot, leesbladVan, readLeeslink } from '#domain/leeslink.ts'

test('what was frozen comes back as it was; what is none of ours is empty, and no exception', () => {
  const regels = [{ label: 'Wat deed je?', tekst: 'Ik vroeg hulp.' }]

  expect(bewijsRegels(JSON.stringify(regels))).toEqual(regels)
  for (const text of ['', '{', '[1]', '{"label":"x"}']) expect(bewijsRegels(text)).toEqual([])
})

test('a leeslink reads back out of its own address, and out of nothing else', () => {
  const link = { id: '0'.repeat(32), secret: 'A'.repeat(22), tot: '2026-12-03' }
  const fragment = leeslinkFragment(link)

  expect(readLeeslink(`#${fragment}`)).toEqual(link)
  for (const text of ['', fragment.slice(1), `${fragment}0`, fragment.replace('A', '!')]) {
    expect(readLeeslink(text)).toBeUndefined()
  }
  expect(leesbladVan('{"v":2}')).toBeUndefined()
})

test('a leeslink is stopped only when the server heard so, and over on the day after its last day', () => {
  const tot = leeslinkTot('week', '2026-11-23')
  const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`)
  const stand = (link: object, nowMs = noon('2026-11-24')) => leeslinkStand({ tot, ...link }, nowMs)

  expect(tot).toBe('2026-11-30')
  expect(stand({})).toBe('hier')
  expect(stand({ daarOpMs: 1 })).toBe('klaar')
  expect(stand({ daarOpMs: 1, geopendOpMs: 2 })).toBe('geopend')
  expect(stand({ daarOpMs: 1, geopendOpMs: 2, leesbaarOpMs: 3 })).toBe('leesbaar')
  expect(stand({ gestoptOpMs: 4 })).toBe('stopt') // the answer to its making may have been lost
  expect(stand({ daarOpMs: 1, gestoptOpMs: 4, wegDaarOpMs: 5 })).toBe('gestopt')
  expect(stand({ daarOpMs: 1 }, noon('2026-11-30'))).toBe('klaar')
  expect(stand({ daarOpMs: 1 }, noon('2026-12-01'))).toBe('voorbij')
})
