import { expect, test } from 'vitest'
import type { DeviceStore } from '#storage/device-store.ts'
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

// 5001: what a withdrawn snapshot held was in no row any more with those who could tell that the one before it lacks it.
test('[D1] bad snapshots that somebody plants now and then are found: all converge and nothing is lost', async () => {
  let [planted, objections] = [0, 0]
  for (const seed of [5001, 5012, 5014]) {
    const result = await simulate(seed, { plants: seed === 5001 ? 0.06 : 0.12 })
    expect(result).toMatchObject({ seed, converged: true, lost: 0, leaked: 0, untrue: 0 })
    planted += result.planted
    objections += result.objections
  }

  expect(planted).toBeGreaterThan(2)
  expect(objections).toBeGreaterThan(2)
}, 60_000)

test('[D1] the simulation notices devices that never object', async () => {
  let converged = 0
  for (const seed of [5001, 5012, 5014]) {
    const spoil = (store: DeviceStore): DeviceStore => ({ ...store, objections: async () => [] })
    const plants = seed === 5001 ? 0.06 : 0.12
    converged += (await simulate(seed, { plants, spoil })).converged ? 1 : 0
  }

  expect(converged).toBeLessThan(3)
}, 60_000)

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
