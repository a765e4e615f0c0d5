import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { simulate } from './simulation.ts'

const good = { converged: true, lost: 0, leaked: 0, untrue: 0 }

test.each([1, 2, 3, 4, 6, 7, 8, 9])(
  '[D1][D2][D3][D4][S4][R1] devices and a server that fail, crash and exchange in any order converge, lose and leak nothing (seed %i)',
  async (seed) => {
    expect(await simulate(seed)).toMatchObject({ seed, ...good })
  },
  60_000,
)

test('[D1] bad snapshots that somebody plants now and then are found: all converge and nothing is lost', async () => {
  let [planted, objections] = [0, 0]
  for (const seed of [5, 10, 15, 20]) {
    const result = await simulate(seed, { plants: 0.1 })
    expect(result).toMatchObject({ seed, ...good })
    planted += result.planted
    objections += result.objections
  }

  expect(planted).toBeGreaterThan(0)
  expect(objections).toBeGreaterThan(0)
}, 60_000)

test('a run of one seed is the same to the last byte each time, here and in a process of its own', async () => {
  const [once, again, other] = [await simulate(21), await simulate(21), await simulate(22)]
  const { stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'fuzz.ts'), '--seed', '21'], {
    encoding: 'utf8',
  })

  expect(again).toEqual(once)
  expect(other.trace).not.toBe(once.trace)
  expect(stderr).toContain(`seed 21: trace ${once.trace}`)
}, 60_000)
