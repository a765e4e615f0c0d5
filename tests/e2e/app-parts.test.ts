import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { until } from '#tests/sync/until.ts'
import type { Kept } from './first-visit.ts'
import { precached } from './first-visit.ts'
import { askWorker, fileOf, heldParts, partsOf } from './steps-app-parts.ts'
import { distDir, enter, phones, startRegion } from './steps-region.ts'

// Each role's device holds the screens of that role: not more, and never less. While the app is renewed, or half there:
// app-parts-other-builds.test.ts.

const people = phones()
let region: Awaited<ReturnType<typeof startRegion>>
let files: Kept[]

beforeAll(async () => {
  region = await startRegion()
  files = precached(distDir)
}, 120_000)
afterEach(() => people.closeAll())
afterAll(() => region.server.stop())

function nameOf(rol: string): string {
  const found = region.seeded.users.find((one) => one.rol === rol)
  if (found === undefined) throw new Error(`Nobody is ${rol}`)
  return found.naam
}

test('the phone of a maatje holds the screens of a maatje, and nothing of the office', async () => {
  const { page, errors } = await enter(people, region, nameOf('maatje'))

  const held = [...(await heldParts(page)).keys()]

  expect(held).toEqual(expect.arrayContaining(partsOf(files, 'maatje')))
  // Before anybody was known here, somebody could have begun a map of their own without internet.
  expect(held.filter((path) => !partsOf(files, 'maatje', 'kandidaat').includes(path))).toEqual([])
  expect(held).not.toContain(fileOf(files, 'office-screens'))
  expect(errors).toEqual([])
})

test('a role that is gained brings its screens, and what is here is not fetched twice', async () => {
  const { page } = await enter(people, region, nameOf('maatje'))
  const before = await heldParts(page)
  await until('the clock of the server shows another second', async () => {
    const answer = await fetch(`${region.url}/`, { method: 'HEAD' })
    return ![...before.values()].includes(answer.headers.get('date') ?? '')
  })

  // Two tabs ask at the same time, and of one the answer is no longer asked for.
  const answers = await Promise.all([askWorker(page, ['maatje']), askWorker(page, ['maatje', 'trainer'])])

  const after = await heldParts(page)
  expect(answers).toEqual([true, true])
  expect([...after.keys()]).toEqual(expect.arrayContaining(partsOf(files, 'maatje', 'trainer')))
  expect([...before].filter(([path, date]) => after.get(path) !== date)).toEqual([])
})

test('a role of a newer page, and whoever looks around, gets everything', async () => {
  const { page } = await enter(people, region, nameOf('maatje'))
  const all = files.filter(({ roles }) => roles !== undefined).map(({ path }) => path)

  expect(await askWorker(page, ['een-rol-van-later'])).toBe(true)
  expect([...(await heldParts(page)).keys()].toSorted()).toEqual(all.toSorted())
})
