import { expect, test } from 'vitest'
import type { Keeping } from '#workspace/device/keeping.ts'
import { LATER } from '#workspace/device/keeping.ts'
import { readLater, writeLater } from '#workspace/kompas/later.ts'

/** A Tuesday. */
const today = '2026-11-17'

test('what is put off is kept in marks, forgotten after its day, and a broken note waits for nothing', () => {
  const kept = new Map<string, string>()
  const keeping: Keeping = {
    get: (name) => kept.get(name),
    set: (name, value) => void kept.set(name, value),
    remove: (name) => void kept.delete(name),
  }

  writeLater(keeping, 'werkoverleg.d_aaaaaaaaaaaa', '2026-11-18', today)
  writeLater(keeping, 'ander', '2026-11-24', today)
  expect(readLater(keeping).size).toBe(2)
  expect(kept.get(LATER)).not.toMatch(/werkoverleg|d_|ander/)

  writeLater(keeping, 'derde', '2026-11-26', '2026-11-19')
  expect([...readLater(keeping).values()]).toEqual(['2026-11-24', '2026-11-26'])
  writeLater(keeping, 'ander', undefined, '2026-11-19')
  writeLater(keeping, 'derde', undefined, '2026-11-19')
  expect(kept.size).toBe(0)

  kept.set(LATER, 'zomaar x= =2026-11-24 y=morgen')
  expect(readLater(keeping).size).toBe(0)
})
