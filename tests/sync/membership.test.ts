import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { JokesRegion } from './jokes-region.ts'
import { aKaart, callsTo, endRegion, startRegion, withRole } from './jokes-region.ts'
import { until } from './until.ts'

vi.setConfig({ testTimeout: 30_000 })

let region: JokesRegion

beforeEach(async () => {
  region = await startRegion()
})

afterEach(() => endRegion(region))

test('[F4] a socket that says who is in a document makes the feed asked, and is not believed by itself', async () => {
  const doc = await aKaart(region)
  const trainer = await withRole(region, 'trainer', doc)
  await until('the trainer has it', () => trainer.store.shared(doc).length === 1)
  const before = callsTo(trainer, '/api/feed')
  const row = {
    doc,
    kind: 'kaart',
    role: 'trainer',
    epoch: 1,
    head: 0,
    covers: 0,
    withdrawals: 0,
    members: [],
  } as const
  const late = JSON.stringify({ t: 'feed', log: trainer.store.feed.log, docs: [{ ...row, gone: true }] })

  trainer.transport.bring(late)
  await until('the feed is asked', () => callsTo(trainer, '/api/feed') > before)
  await trainer.allSent()

  expect(trainer.store.shared(doc)).toHaveLength(1)
})

test('someone whose membership ended hears so at once, and can no longer write', async () => {
  const doc = await aKaart(region)
  const trainer = await withRole(region, 'trainer', doc)
  await until('the trainer has it', () => trainer.store.shared(doc).length === 1)

  const { joke } = region
  joke.store.asked.push({ n: 2, errand: { kind: 'members', doc, add: [], remove: [trainer.person] } })
  joke.store.told()
  await until('it is gone', () => !trainer.store.docs.has(doc))
  trainer.store.write(doc)
  await until('it is refused', () => trainer.store.codes.length === 1)

  expect(trainer.store.codes).toEqual(['gone'])
})
