import { afterAll, beforeAll, expect, test } from 'vitest'
import { as, Region } from './a-region.ts'
import type { RawDevice } from './raw-client.ts'
import { aLane, aRecord, newId } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer } from './start-server.ts'

let server: TestServer
let region: Region
let coordinator: RawDevice
let kandidaat: RawDevice
let trainer: RawDevice

beforeAll(async () => {
  server = await startTestServer()
  region = await Region.start(server)
  coordinator = region.coordinator
  kandidaat = await region.join('kandidaat')
  trainer = await region.join('trainer')
})
afterAll(() => server.stop())

test('a coordinator changes the members of a document that is not readable for coordinators', async () => {
  const doc = await region.bear(coordinator, 'werkplek', [as(kandidaat, 'kandidaat')])

  expect((await coordinator.members({ doc, add: [as(trainer, 'trainer')] })).status).toBe(200)
  expect((await trainer.feed()).docs.map((row) => row.doc)).toContain(doc)
  expect((await coordinator.pull({ doc, since: 0 })).docs).toEqual([])
})

test('the same change again is fine and moves nothing', async () => {
  const doc = await region.bearKaart(as(kandidaat, 'kandidaat'))
  await coordinator.members({ doc, add: [as(trainer, 'trainer')] })
  const { cursor } = await kandidaat.feed()

  expect((await coordinator.members({ doc, add: [as(trainer, 'trainer')], remove: [newId('p')] })).status).toBe(200)
  expect((await kandidaat.feed(cursor)).docs).toEqual([])
})

test('who is removed gets gone on pushing, unknown elsewhere, and no key or record any more', async () => {
  const doc = await region.bearKaart(as(kandidaat, 'kandidaat'))
  const lane = aLane(doc, 1)
  await kandidaat.push(...lane)

  await coordinator.members({ doc, remove: [kandidaat.person] })

  expect(await kandidaat.push(...lane)).toEqual([{ code: 'gone' }])
  expect((await kandidaat.pull({ doc, since: 0 })).docs).toEqual([])
  expect(await kandidaat.keys(doc)).toEqual([])
  expect((await kandidaat.cover(doc, 1, aRecord({ kind: 'snapshot' }))).code).toBe('gone')
  expect((await kandidaat.feed()).docs.find((row) => row.doc === doc)).toMatchObject({
    gone: true,
    members: [],
    head: 0,
  })
})

test('removing someone gives a held document a new key, which the others get besides the old one', async () => {
  const doc = await region.bearKaart(as(kandidaat, 'kandidaat'), as(trainer, 'trainer'))

  await coordinator.members({ doc, remove: [trainer.person] })

  const keys = await kandidaat.keys(doc)
  expect(keys.map((one) => one.epoch)).toEqual([1, 2])
  expect(new Set(keys.map((one) => one.key)).size).toBe(2)
  expect((await kandidaat.feed()).docs.find((row) => row.doc === doc)?.epoch).toBe(2)
})

test('someone who comes back is told so and reads everything again', async () => {
  const doc = await region.bearKaart(as(kandidaat, 'kandidaat'))
  await kandidaat.push(...aLane(doc, 2))
  await coordinator.members({ doc, remove: [kandidaat.person] })
  const { cursor } = await kandidaat.feed()

  await coordinator.members({ doc, add: [as(kandidaat, 'kandidaat')] })

  expect((await kandidaat.feed(cursor)).docs).toMatchObject([{ doc, head: 2 }])
  expect((await kandidaat.pull({ doc, since: 0 })).docs[0]?.rows).toHaveLength(2)
})

test('members and strangers do not change a membership', async () => {
  const doc = await region.bearKaart(as(kandidaat, 'kandidaat'))
  const other = await Region.start(server)

  expect((await kandidaat.members({ doc, remove: [coordinator.person] })).code).toBe('not-allowed')
  expect((await trainer.members({ doc, add: [as(trainer, 'trainer')] })).code).toBe('unknown')
  expect((await other.coordinator.members({ doc, add: [as(other.coordinator, 'regiocoordinator')] })).code).toBe(
    'unknown',
  )
  expect((await trainer.members({ doc: newId('d'), add: [as(trainer, 'trainer')] })).code).toBe('unknown')
})

test('nobody changes who belongs to a map', async () => {
  const doc = await region.bear(kandidaat, 'map', [as(kandidaat, 'kandidaat')])

  expect((await coordinator.members({ doc, add: [as(coordinator, 'kandidaat')] })).code).toBe('unknown')
  expect((await kandidaat.members({ doc, add: [as(trainer, 'kandidaat')] })).code).toBe('not-allowed')
})

test('only the kandidaat decides who sees a deel, and takes it back', async () => {
  const doc = await region.bear(kandidaat, 'deel', [as(kandidaat, 'kandidaat'), as(trainer, 'trainer')])

  expect((await coordinator.members({ doc, add: [as(coordinator, 'regiocoordinator')] })).code).toBe('unknown')
  expect((await trainer.members({ doc, remove: [kandidaat.person] })).code).toBe('not-allowed')
  expect((await kandidaat.members({ doc, remove: [kandidaat.person] })).code).toBe('not-allowed')
  expect((await kandidaat.members({ doc, remove: [trainer.person] })).status).toBe(200)
  expect((await trainer.pull({ doc, since: 0 })).docs).toEqual([])
})

test('only a kandidaat of a gesprek changes who takes part in it', async () => {
  const doc = await region.bear(trainer, 'gesprek', [as(trainer, 'trainer'), as(kandidaat, 'kandidaat')])
  const jobcoach = await region.join('jobcoach')

  expect((await trainer.members({ doc, add: [as(jobcoach, 'jobcoach')] })).code).toBe('not-allowed')
  expect((await coordinator.members({ doc, remove: [trainer.person] })).code).toBe('unknown')
  expect((await kandidaat.members({ doc, add: [as(jobcoach, 'jobcoach')] })).status).toBe(200)
  expect((await kandidaat.members({ doc, add: [{ person: newId('p'), role: 'trainer' }] })).code).toBe('not-allowed')
})

test('who is no kandidaat does not become the one a gesprek is about, so that it goes on without', async () => {
  const doc = await region.bear(trainer, 'gesprek', [as(trainer, 'trainer'), as(kandidaat, 'kandidaat')])
  const jobcoach = await region.join('jobcoach')

  const change = { doc, add: [as(jobcoach, 'kandidaat')], remove: [kandidaat.person] }
  expect((await kandidaat.members(change)).code).toBe('not-allowed')
})

test('the trainer who made a training changes its members', async () => {
  const doc = await region.bear(trainer, 'training', [as(trainer, 'trainer')])
  const other = await region.join('trainer')

  expect((await trainer.members({ doc, add: [as(kandidaat, 'kandidaat')] })).status).toBe(200)
  expect((await other.members({ doc, add: [as(other, 'trainer')] })).code).toBe('unknown')
  expect((await coordinator.members({ doc, add: [as(other, 'trainer')] })).status).toBe(200)
  expect((await other.members({ doc, remove: [trainer.person] })).code).toBe('not-allowed')
})

test('a coordinator does not take a role in a document that is not theirs in the region', async () => {
  const doc = await region.bear(coordinator, 'leren', [as(kandidaat, 'kandidaat')])

  expect((await coordinator.members({ doc, add: [as(coordinator, 'trainer')] })).code).toBe('not-allowed')
})

test('a coordinator gives roles in the own region, and who is told sees them', async () => {
  const device = await region.join('trainer')
  const grant = { person: device.person, regio: region.id, rol: 'jobcoach' }

  expect((await coordinator.post('/api/roles', grant)).status).toBe(200)
  expect((await coordinator.post('/api/roles', grant)).status).toBe(200)
  expect((await device.me()).roles.map((one) => one.rol).toSorted()).toEqual(['jobcoach', 'trainer'])
  expect((await device.post('/api/roles', { ...grant, rol: 'regiocoordinator' })).code).toBe('not-allowed')
})
