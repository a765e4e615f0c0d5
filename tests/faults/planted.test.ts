import { expect, test } from 'vitest'
import { faultLine } from './fault.ts'
import { faults } from './lines.ts'
import { checkPatches, patched, plants } from './planted.ts'

// The faults themselves need minutes: `npm run faults -- --plant` shows that each bug is caught.

test('every fault has a bug that it must catch', () => {
  expect(Object.keys(plants).toSorted()).toEqual(Object.keys(faults).toSorted())
})

test.each(Object.entries(plants))('the bug of %s finds the words that it changes', (_id, { patches }) => {
  expect(patches.length).toBeGreaterThan(0)
  expect(() => checkPatches(patches)).not.toThrow()
})

test('a bug that changes nothing, or too much, is refused', () => {
  const patch = { file: 'a.ts', from: 'one', to: 'two' }

  expect(() => patched('a.ts', 'none', [])).not.toThrow()
  expect(() => patched('a.ts', 'nothing', [patch])).toThrow(/does not have these words once/)
  expect(() => patched('a.ts', 'one one', [patch])).toThrow(/does not have these words once/)
  expect(patched('a.ts', 'one', [patch])).toBe('two')
  expect(patched('b.ts', 'one', [patch])).toBe('one')
})

test('a line holds only when nothing was lost and enough was tried', () => {
  const parts = { id: 'R1', what: 'gone', unit: 'lost', goal: 0, details: {} } as const

  expect(faultLine({ ...parts, figure: 0 })).toMatchObject({ holds: true, anchors: [] })
  expect(faultLine({ ...parts, figure: 1 }).holds).toBe(false)
  expect(faultLine({ ...parts, figure: NaN }).holds).toBe(false)
  expect(faultLine({ ...parts, figure: 0, isEnough: false }).holds).toBe(false)
})
