import { expect, test } from 'vitest'
import { simulate } from './simulation.ts'

test('[S4] [S3] [D7] people who hand over to each other without the server: all converge, nothing is lost or untrue', async () => {
  let handed = 0
  for (const seed of [8, 16, 24]) {
    const result = await simulate(seed, { hands: 0.3 })
    expect(result).toMatchObject({ seed, converged: true, lost: 0, leaked: 0, untrue: 0 })
    handed += result.handed
  }

  expect(handed).toBeGreaterThan(0)
}, 90_000)
