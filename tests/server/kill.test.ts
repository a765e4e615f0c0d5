import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { killServer } from '#tests/faults/server-kills.ts'

// The long run of the same: `npm run faults -- --only R1`.
const KILLS = 6

test('[S2] [S4] whatever was acknowledged before a kill -9 is there after the restart, and lanes go on', async () => {
  const seed = randomBytes(4).readUInt32LE()

  const killed = await killServer(KILLS, seed)

  expect(killed, `seed ${seed}`).toMatchObject({ kills: KILLS, lost: 0, gaps: 0, isSecretRepeated: false })
  expect(killed.acknowledged).toBeGreaterThan(KILLS * 10)
}, 60_000)
