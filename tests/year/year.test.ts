import { expect, test } from 'vitest'
import { aSpring, simulateYear } from './simulate-year.ts'

test('[D1][D4][R1] in a simulated spring every warning appears when it should and only then, and the report counts what happened', async () => {
  const result = await simulateYear(2026, aSpring)

  expect(result).toMatchObject({ seed: 2026, devices: 8, notes: [] })
  expect(result.reports).toBe(2)
}, 240_000)
