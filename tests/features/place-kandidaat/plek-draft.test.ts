import { expect, test } from 'vitest'
import { emptyPlek, endOfDraft, newMens, toggleDag, warningsOf } from '#features/place-kandidaat/plek-draft.ts'

test('the end follows the start until somebody types another', () => {
  expect(endOfDraft({ ...emptyPlek('2027-02-01') })).toBe('2028-02-01')
  expect(endOfDraft({ start: '2027-02-01', einde: '2027-12-31' })).toBe('2027-12-31')
  expect(endOfDraft({ start: '', einde: '' })).toBe('')
})

test('a new day gets the times of the one before, and days stay in order', () => {
  const monday = toggleDag([], 1).map((one) => ({ ...one, van: '10:00', tot: '16:00' }))
  const both = toggleDag(monday, 4)

  expect(both).toEqual([
    { weekdag: 1, van: '10:00', tot: '16:00' },
    { weekdag: 4, van: '10:00', tot: '16:00' },
  ])
  expect(toggleDag(both, 1).map((one) => one.weekdag)).toEqual([4])
})

test('an end before the start and few hours on one day are warnings', () => {
  const codes = warningsOf('2027-02-01', '2026-02-01', toggleDag([], 1))

  expect(codes).toEqual(['below-12-hours', 'all-on-one-day', 'end-before-start'])
})

test('nobody is made of an empty name, and every new person is somebody else', () => {
  expect(newMens('maatje', '  ', '06')).toBeUndefined()
  expect(newMens('maatje', ' Bo ', '')).toMatchObject({ naam: 'Bo', rol: 'maatje' })
  expect(newMens('maatje', 'Bo', '')?.persoon).not.toBe(newMens('maatje', 'Bo', '')?.persoon)
})
