import { expect, test } from 'vitest'
import { noteEnd } from '#workspace/device/stilte.ts'
import { memoryKeeping } from '#tests/builders/proef.ts'

test('a stilte that is over is welcomed once, one that goes on is not disturbed', () => {
  const keeping = memoryKeeping()
  keeping.set('opstap-stilte', '2026-11-24')

  expect(noteEnd(keeping, '2026-11-23')).toBe(false)
  expect(noteEnd(keeping, '2026-11-24')).toBe(true)
  expect(noteEnd(keeping, '2026-11-24')).toBe(false)
  keeping.set('opstap-stilte', 'open')
  expect(noteEnd(keeping, '2099-01-01')).toBe(false)
})
