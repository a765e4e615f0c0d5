import 'fake-indexeddb/auto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Api } from '#sync/api.ts'
import { clientMessageSchema } from '#sync/protocol.ts'
import { newId } from '#tests/sync/bare-client.ts'
import { stopDevices } from '#tests/sync/device.ts'
import { documentRows } from './lost-rows-documents.ts'
import { erasingRows } from './lost-rows-erasing.ts'
import { evaluatieRows } from './lost-rows-evaluatie.ts'
import { leeslinkRows } from './lost-rows-leeslink.ts'
import { passkeyRows } from './lost-rows-passkey.ts'
import { peopleRows } from './lost-rows-people.ts'
import { readingRows } from './lost-rows-reading.ts'
import { restartRows } from './lost-rows-restart.ts'
import { tabletRows } from './lost-rows-tablet.ts'
import type { Footprint } from './lost-world.ts'
import { LostWorld } from './lost-world.ts'

// Every call of the app over the real server, twice: once heard at once, and once with its first answer lost, so that
// the app's own repetition comes, with the fresh random bytes it has. Both must leave the same on the server.

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let world: LostWorld
beforeAll(async () => {
  world = await LostWorld.start()
})
afterAll(async () => {
  await stopDevices()
  await world.stop()
})

const rows = [
  ...documentRows,
  ...peopleRows,
  ...passkeyRows,
  ...restartRows,
  ...erasingRows,
  ...tabletRows,
  ...evaluatieRows,
  ...leeslinkRows,
  ...readingRows,
]

/** No call of the app: nobody hears the answer, and nobody asks again. */
const unheard = ['POST /csp-reports', 'GET /healthz', 'GET /*']

test('every route, every call of the app and every frame is in this table', () => {
  const frames = ['frame push', ...[clientMessageSchema.shape.t.def.values].flat().map((name) => `frame ${name}`)]

  expect([...new Set(rows.map(({ call }) => call)), ...unheard].toSorted()).toEqual(
    [...new Set([...world.server.calls, ...frames])].toSorted(),
  )
  expect([...new Set(rows.flatMap(({ method }) => method ?? []))].toSorted()).toEqual(
    Object.getOwnPropertyNames(Api.prototype)
      .filter((name) => name !== 'constructor')
      .toSorted(),
  )
})

test.each(rows)('[S6] $call, its answer lost and asked again: $what', async ({ work, besides }) => {
  const heard = await world.left(work, false)
  const lost = await world.left(work, true)

  expect(lost).toEqual(besides === undefined ? heard : withMore(heard, besides))
})

test('[S6] a call that leaves something twice is seen', async () => {
  const twice = async ({ joke, regio, isLost }: LostWorld): Promise<void> => {
    const give = () => joke.connection.api.grantRole({ person: newId('p'), regio, rol: 'trainer' })
    await give()
    if (isLost) await give()
  }

  expect(await world.left(twice, true)).not.toEqual(await world.left(twice, false))
})

function withMore(
  { rows: counts, acts }: Footprint,
  more: { rows: Record<string, number>; acts: string[] },
): Footprint {
  const added = Object.entries(more.rows).map(([table, count]) => [table, (counts[table] ?? 0) + count] as const)
  return { rows: { ...counts, ...Object.fromEntries(added) }, acts: [...acts, ...more.acts].toSorted() }
}
