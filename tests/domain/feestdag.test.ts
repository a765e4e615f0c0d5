import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, weekdagOf } from '#domain/dag.ts'
import { feestdagOp, isKerstvakantie, isVrij } from '#domain/feestdag.ts'

test('the holidays of 2026 and 2027 are as the calendar says', () => {
  const calendar: Record<string, string> = {
    '2026-01-01': 'nieuwjaarsdag',
    '2026-04-03': 'goede_vrijdag',
    '2026-04-05': 'eerste_paasdag',
    '2026-04-06': 'tweede_paasdag',
    '2026-04-27': 'koningsdag',
    '2026-05-05': 'bevrijdingsdag',
    '2026-05-14': 'hemelvaartsdag',
    '2026-05-24': 'eerste_pinksterdag',
    '2026-05-25': 'tweede_pinksterdag',
    '2026-12-25': 'eerste_kerstdag',
    '2026-12-26': 'tweede_kerstdag',
    '2027-03-26': 'goede_vrijdag',
    '2027-03-29': 'tweede_paasdag',
    '2027-05-06': 'hemelvaartsdag',
    '2027-05-17': 'tweede_pinksterdag',
  }

  for (const [dag, feestdag] of Object.entries(calendar)) expect(feestdagOp(dag), dag).toBe(feestdag)
  expect(feestdagOp('2026-11-24')).toBeUndefined()
})

test('Koningsdag on a Sunday is kept the day before', () => {
  expect(weekdagOf('2031-04-27')).toBe(0)
  expect(feestdagOp('2031-04-26')).toBe('koningsdag')
  expect(feestdagOp('2031-04-27')).toBeUndefined()
})

test('Easter is known for a hundred years: always a Sunday from 22 March to 25 April', () => {
  for (let year = 2020; year <= 2120; year++) {
    const days = Array.from({ length: 60 }, (_, at) => addDays(`${year}-03-01`, at))
    const easter = days.filter((dag) => feestdagOp(dag) === 'eerste_paasdag')

    expect(easter, String(year)).toHaveLength(1)
    expect(weekdagOf(easter[0] ?? '')).toBe(0)
    expect((easter[0] ?? '') >= `${year}-03-22` && (easter[0] ?? '') <= `${year}-04-25`).toBe(true)
  }
})

test('the Christmas holidays are sixteen days from a Saturday and hold both Christmas days', () => {
  for (let year = 2020; year <= 2060; year++) {
    const days = Array.from({ length: 40 }, (_, at) => addDays(`${year}-12-10`, at)).filter(isKerstvakantie)

    expect(days).toHaveLength(16)
    expect(weekdagOf(days[0] ?? '')).toBe(6)
    expect(days).toContain(`${year}-12-25`)
  }
  expect(isKerstvakantie('2026-12-18')).toBe(false)
  expect(isKerstvakantie('2026-12-19')).toBe(true)
  expect(isKerstvakantie('2027-01-03')).toBe(true)
  expect(isKerstvakantie('2027-01-04')).toBe(false)
})

test('any day has an answer', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50_000 }), (days) => {
      expect(typeof isVrij(addDays('2000-01-01', days))).toBe('boolean')
    }),
    { verbose: 1 },
  )
})
