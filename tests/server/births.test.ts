import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentsoorten, rechten } from '#domain/documentsoort.ts'
import { as, Region } from './a-region.ts'
import type { RawDevice } from './raw-client.ts'
import { aBirth, aLane, newId, newKey } from './raw-client.ts'
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

const aKaart = () => aBirth('kaart', region.id, [as(coordinator, 'regiocoordinator'), as(kandidaat, 'kandidaat')])

test('the same birth again gets the same answer and changes nothing', async () => {
  const birth = aKaart()

  const first = await coordinator.post('/api/births', birth)
  const { cursor } = await kandidaat.feed()
  const again = await coordinator.post('/api/births', birth)

  expect([first.json, again.json]).toEqual([
    { ok: true, epoch: 1 },
    { ok: true, epoch: 1 },
  ])
  expect((await kandidaat.feed(cursor)).docs).toEqual([])
})

test('an id that exists is a conflict: with another key, another kind or from someone else who knows it', async () => {
  const birth = aKaart()
  await coordinator.post('/api/births', birth)
  const second = await region.join('regiocoordinator')

  expect((await coordinator.post('/api/births', { ...birth, key: newKey() })).code).toBe('conflict')
  expect((await coordinator.post('/api/births', { ...birth, kind: 'intake' })).code).toBe('conflict')
  expect((await second.post('/api/births', birth)).code).toBe('conflict')
})

test('[R2] to a stranger an existing id looks like one that may not be made', async () => {
  const birth = aKaart()
  await coordinator.post('/api/births', birth)

  expect((await trainer.post('/api/births', birth)).code).toBe('not-allowed')
  expect((await trainer.post('/api/births', aKaart())).code).toBe('not-allowed')
})

test('the members get the first key, and what lies on disk does not hold it', async () => {
  const birth = aKaart()
  await coordinator.post('/api/births', birth)

  expect(await kandidaat.keys(birth.doc)).toEqual([{ doc: birth.doc, epoch: 1, key: birth.key }])
  expect(await trainer.keys(birth.doc)).toEqual([])
  const disk = Buffer.concat(
    ['opstap.db', 'opstap.db-wal'].map((name) => readFileSync(join(server.config.dataDir, name))),
  )
  expect(disk.includes(birth.doc)).toBe(true)
  expect(disk.includes(Buffer.from(birth.key ?? '', 'base64url'))).toBe(false)
  expect(disk.includes(birth.key ?? '')).toBe(false)
})

const unread = documentsoorten.filter((kind) => rechten[kind].serverMaaktSleutel)

test.each(unread)('of a %s the server makes the key, and its creator gets neither key nor records', async (kind) => {
  const birth = aBirth(kind, region.id, [as(kandidaat, 'kandidaat')])

  expect((await coordinator.post('/api/births', { ...birth, key: newKey() })).code).toBe('bad-request')
  expect((await coordinator.post('/api/births', birth)).json).toEqual({ ok: true, epoch: 1 })
  expect(await kandidaat.push(...aLane(birth.doc, 1))).toEqual([{ seq: 1 }])
  expect(Buffer.from((await kandidaat.keys(birth.doc))[0]?.key ?? '', 'base64url')).toHaveLength(32)
  expect(await coordinator.keys(birth.doc)).toEqual([])
  expect((await coordinator.pull({ doc: birth.doc, since: 0 })).docs).toEqual([])
  expect((await coordinator.feed()).docs.some((row) => row.doc === birth.doc)).toBe(false)
})

test('a coordinator does not come in by naming a role that is not theirs', async () => {
  const members = [as(kandidaat, 'kandidaat'), as(coordinator, 'trainer')]

  expect((await coordinator.birth('leren', region.id, members)).code).toBe('not-allowed')
})

test('[R4] a held kind needs a key of 32 bytes and a sealed one has none', async () => {
  const short = Buffer.alloc(16).toString('base64url')
  const { key: _key, ...without } = aKaart()

  expect((await coordinator.post('/api/births', without)).code).toBe('bad-request')
  expect((await coordinator.post('/api/births', { ...without, key: short })).code).toBe('bad-request')
  const map = aBirth('map', undefined, [as(kandidaat, 'kandidaat')])
  expect((await kandidaat.post('/api/births', { ...map, key: newKey() })).code).toBe('bad-request')
  expect((await kandidaat.post('/api/births', map)).status).toBe(200)
  expect(await kandidaat.keys(map.doc)).toEqual([])
})

test('a map has its owner only, with or without a region, and not a foreign one', async () => {
  const other = await Region.start(server)

  expect((await kandidaat.birth('map', region.id, [as(kandidaat, 'kandidaat')])).status).toBe(200)
  expect((await trainer.birth('map', undefined, [as(trainer, 'kandidaat')])).status).toBe(200)
  expect((await kandidaat.birth('map', other.id, [as(kandidaat, 'kandidaat')])).code).toBe('not-allowed')
  expect((await trainer.birth('map', undefined, [as(kandidaat, 'kandidaat')])).code).toBe('not-allowed')
  const both = [as(kandidaat, 'kandidaat'), { person: newId('p'), role: 'kandidaat' as const }]
  expect((await kandidaat.birth('map', undefined, both)).code).toBe('not-allowed')
})

test('a deel is of the kandidaat and one other person of the region', async () => {
  const own = as(kandidaat, 'kandidaat')
  const jobcoach = await region.join('jobcoach')

  expect((await kandidaat.birth('deel', region.id, [own, as(trainer, 'trainer')])).status).toBe(200)
  expect((await kandidaat.birth('deel', region.id, [own])).code).toBe('not-allowed')
  const three = [own, as(trainer, 'trainer'), as(jobcoach, 'jobcoach')]
  expect((await kandidaat.birth('deel', region.id, three)).code).toBe('not-allowed')
  const stranger = { person: newId('p'), role: 'trainer' as const }
  expect((await kandidaat.birth('deel', region.id, [own, stranger])).code).toBe('not-allowed')
})

test('a gesprek has its creator and a kandidaat among its people', async () => {
  const jobcoach = await region.join('jobcoach')

  expect((await trainer.birth('gesprek', region.id, [as(trainer, 'trainer'), as(kandidaat, 'kandidaat')])).status).toBe(
    200,
  )
  expect((await trainer.birth('gesprek', region.id, [as(jobcoach, 'jobcoach'), as(kandidaat, 'kandidaat')])).code).toBe(
    'not-allowed',
  )
  expect((await trainer.birth('gesprek', region.id, [as(trainer, 'trainer'), as(jobcoach, 'jobcoach')])).code).toBe(
    'not-allowed',
  )
})

test('nobody is named the kandidaat of a gesprek who is none: there is no talking about somebody who is not there', async () => {
  const jobcoach = await region.join('jobcoach')
  const own = as(trainer, 'trainer')

  expect((await trainer.birth('gesprek', region.id, [own, as(jobcoach, 'kandidaat')])).code).toBe('not-allowed')
  expect(
    (await trainer.birth('gesprek', region.id, [own, as(kandidaat, 'kandidaat'), as(jobcoach, 'kandidaat')])).code,
  ).toBe('not-allowed')
})

test('a training is made by a trainer who is in it as trainer', async () => {
  expect(
    (await trainer.birth('training', region.id, [as(trainer, 'trainer'), as(kandidaat, 'kandidaat')])).status,
  ).toBe(200)
  expect((await trainer.birth('training', region.id, [as(kandidaat, 'kandidaat')])).code).toBe('not-allowed')
})

test('the region document has the id of the region, and only its coordinator makes it', async () => {
  const other = await Region.start(server)
  const members = [as(coordinator, 'regiocoordinator')]

  expect((await coordinator.birth('regio', region.id, members, { doc: newId('d') })).code).toBe('not-allowed')
  expect((await coordinator.birth('regio', other.id, members)).code).toBe('not-allowed')
  expect((await coordinator.birth('regio', region.id, members)).status).toBe(200)
  expect(
    (
      await other.coordinator.birth('regio', other.id, [as(other.coordinator, 'regiocoordinator')], {
        regio: undefined,
      })
    ).status,
  ).toBe(200)
})

test('a birth registers people nobody knows yet, who find the document when they come in', async () => {
  const person = newId('p')
  const doc = await region.bearKaart({ person, role: 'kandidaat' })

  const device = await region.joinAs(person, 'kandidaat')

  expect((await device.feed()).docs.map((row) => row.doc)).toEqual([doc])
})

test('a person of another region cannot be involved', async () => {
  const other = await Region.start(server)
  const theirs = await other.join('kandidaat')

  const members = [as(coordinator, 'regiocoordinator'), as(theirs, 'kandidaat')]
  expect((await coordinator.birth('kaart', region.id, members)).code).toBe('not-allowed')
  const role = { person: theirs.person, regio: region.id, rol: 'kandidaat' }
  expect((await coordinator.post('/api/roles', role)).code).toBe('not-allowed')
  expect((await coordinator.post('/api/roles', { ...role, regio: other.id })).code).toBe('not-allowed')
})

test('the same person twice among the members is a bad request', async () => {
  const members = [as(coordinator, 'regiocoordinator'), as(kandidaat, 'kandidaat'), as(kandidaat, 'kandidaat')]

  expect((await coordinator.birth('kaart', region.id, members)).code).toBe('bad-request')
})
