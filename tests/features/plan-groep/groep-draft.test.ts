import { expect, test } from 'vitest'
import { likelyStart, startMonths, toggled } from '#features/plan-groep/groep-draft.ts'

test('a group may start from last month on, never in July or August', () => {
  const months = startMonths('2026-12-03')

  expect(months[0]).toBe('2026-11')
  expect(months.filter((one) => /-0[78]$/.test(one))).toEqual([])
  expect(months).toEqual(months.toSorted())
})

test.each([
  ['2026-11-24', '2027-01'],
  ['2026-01-10', '2026-09'],
  ['2026-08-31', '2026-09'],
  ['2026-12-31', '2027-01'],
])('on %s a new group likely starts in %s', (today, month) => {
  expect(likelyStart(today)).toBe(month)
})

test('ticking somebody twice is one tick', () => {
  expect(toggled(['a'], 'a', true)).toEqual(['a'])
  expect(toggled(['a', 'b'], 'a', false)).toEqual(['b'])
})
