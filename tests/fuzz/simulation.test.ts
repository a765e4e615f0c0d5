import { expect, test } from 'vitest'
import { simulate } from './simulation.ts'

const seeds = [19, 40, 93, 119, 185]

// 19, 93, 119: a server that went back to a backup from before a new key. 40: from before a birth.
test.each(seeds)(
  '[D1][D2][D3][D4] devices that fail, crash and exchange in any order converge and lose nothing (seed %i)',
  async (seed) => {
    const { converged, lost, leaked, untrue, notes } = await simulate(seed)

    expect({ seed, converged, lost, leaked, untrue, notes }).toMatchObject({
      converged: true,
      lost: 0,
      leaked: 0,
      untrue: 0,
    })
  },
  30_000,
)

// two restores after new keys of one epoch: both were taken for the server's
test('[D1] a long run with two restores converges too (seed 20065)', async () => {
  expect(await simulate(20065, { steps: 200 })).toMatchObject({ converged: true, lost: 0, leaked: 0, untrue: 0 })
}, 60_000)

test('[S3] the simulation notices a store that says kept and does not keep', async () => {
  let appends = 0

  const result = await simulate(3, {
    spoil: (store) => ({
      ...store,
      append: async (batch) => {
        appends += 1
        if (appends % 5 === 0 && batch.births === undefined) return
        await store.append(batch)
      },
    }),
  })

  expect(result.lost).toBeGreaterThan(0)
}, 30_000)

test('the simulation notices a store that calls everything shared', async () => {
  let untrue = 0
  for (let seed = 1; seed <= 4; seed++) {
    const result = await simulate(seed, {
      spoil: (store) => ({
        ...store,
        whereabouts: async (doc) => ({ ...(await store.whereabouts(doc)), unsent: 0, unsaved: 0 }),
      }),
    })
    untrue += result.untrue
  }

  expect(untrue).toBeGreaterThan(0)
}, 60_000)

test('the simulation notices words that lie about readable', async () => {
  const result = await simulate(5, {
    spoil: (store) => ({
      ...store,
      append: async (batch) => {
        await store.database.vault.put({ name: batch.id, value: batch.id })
        await store.append(batch)
      },
    }),
  })

  expect(result.leaked).toBeGreaterThan(0)
}, 30_000)
