import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { SimulatedLog } from './simulated-log.ts'
import { aDevice } from './a-device.ts'
import { aDocument, exchange, introduce, push } from './a-document.ts'

// found by the simulation, seed 38 at the time
test('[S3] what only a snapshot of before a restore holds is not called shared before it is', async () => {
  const device = aDevice()
  const store = await device.open({ snapshotFrom: 3 })
  const log = new SimulatedLog()
  const writer = await aDocument(store, [device], '')
  const { doc } = writer.session
  await exchange(store, device, log)
  const backup = log.backup()
  for (const word of ['een', ' twee', ' drie', ' vier']) {
    await writer.write(word)
    await store.flush()
    await push(store, device, log)
  }
  const offer = await store.snapshotToOffer()
  if (offer === undefined) throw new Error('There are four')
  await store.markCovered(log.id, offer, log.cover(offer, device.identity.device))
  expect(await store.whereabouts(doc)).toMatchObject({ unsent: 0 })

  log.restore(backup)
  await introduce(store, device, log)

  expect((await store.whereabouts(doc)).unsent).toBeGreaterThan(0)
  for (let round = 0; round < 2; round++) await exchange(store, device, log)
  expect(await store.whereabouts(doc)).toMatchObject({ unsent: 0, waitingSinceMs: 0 })
  expect((await log.contents(doc)).getText('gesprek.onderwerp').toString()).toBe('een twee drie vier')
})

// found by the simulation, seed 2697 at the time
test('[S2] after a restore nothing is pushed under a lost key that has the number of a new one', async () => {
  const device = aDevice()
  const store = await device.open()
  const log = new SimulatedLog()
  const writer = await aDocument(store, [device], '')
  const { doc } = writer.session
  await exchange(store, device, log)
  const backup = log.backup()
  log.rotate(doc)
  await introduce(store, device, log)
  await writer.write('onder de tweede sleutel')
  await store.flush()

  log.restore(backup)
  await introduce(store, device, log)
  log.rotate(doc)
  const { person } = device.identity
  const feed = log.feed(person, await store.cursor())
  await store.storeFeed(feed.log, feed.rows, feed.cursor)
  const early = await store.unsent(1_000_000)
  await exchange(store, device, log)
  await exchange(store, device, log)

  expect(early).toEqual([])
  expect((await log.contents(doc)).getText('gesprek.onderwerp').toString()).toBe('onder de tweede sleutel')
  expect(await store.whereabouts(doc)).toMatchObject({ unsent: 0 })
})
