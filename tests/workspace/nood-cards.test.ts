import 'fake-indexeddb/auto'
import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import type { FeedRowLike } from '#documents/sync-store.ts'
import { aDevice } from '#tests/storage/a-device.ts'
import { newId } from '#tests/sync/bare-client.ts'
import { openDeviceCards } from '#workspace/device/device-cards.ts'
import { watchVoorbij } from '#workspace/map/voorbij.ts'

const UNTIL_MS = 5000
const doc = newId('d')
const told: FeedRowLike = {
  ...{ doc, kind: 'plaatsing', role: 'trainer', epoch: 1, head: 0, covers: 0, withdrawals: 0 },
  ...{ members: [], noodMs: UNTIL_MS },
}

test('[R1] what is read by the noodprocedure is shown with nothing to write in, also after a restart, and not past its end', async () => {
  const device = aDevice()
  const store = await device.open()
  await store.storeFeed('log', [told], 'one')
  await store.storeKeys([{ doc, epoch: 1, key: new Uint8Array(32) }])
  await store.close()
  const again = await device.open()

  const { cards } = openDeviceCards({ heads: await again.cards.heads(), views: [] })
  const nowMs = signal(UNTIL_MS - 1)
  const over = watchVoorbij(cards, nowMs)

  expect(cards.value.get(doc)).toMatchObject({ canWrite: false, noodMs: UNTIL_MS })
  expect([...over.value]).toEqual([])
  nowMs.value = UNTIL_MS
  expect([...over.value]).toEqual([doc])
  await again.close()
})

test('[F4] taken in by right meanwhile it is written in again; that is said by the feed alone', async () => {
  const store = await aDevice().open()
  await store.storeFeed('log', [told], 'one')
  await store.storeKeys([{ doc, epoch: 1, key: new Uint8Array(32) }])
  const { noodMs: _until, ...byRight } = told

  expect(await store.storeNews('log', [byRight])).toBe(true)
  await store.storeFeed('log', [byRight], 'two')

  const { cards } = openDeviceCards({ heads: await store.cards.heads(), views: [] })
  expect(cards.value.get(doc)).toMatchObject({ canWrite: true })
  expect(cards.value.get(doc)).not.toHaveProperty('noodMs')
  await store.close()
})
