import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { as, Region } from './a-region.ts'
import type { CallAnswer, RawDevice } from './raw-client.ts'
import { aBirth, aLane, aRecord, newLane, sha256 } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer } from './start-server.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 }) // the machine of CI may be slow and shared

let server: TestServer
let region: Region
let noor: RawDevice
let ron: RawDevice
let doc: DocumentId

beforeEach(async () => {
  server = await startTestServer()
  region = await Region.start(server)
  noor = await region.join('kandidaat')
  ron = await region.join('werkbegeleider')
  doc = await region.bear(region.coordinator, 'werkplek', [as(noor, 'kandidaat'), as(ron, 'werkbegeleider')])
})
afterEach(() => server.stop())

const restrict = (by: RawDevice, on: boolean, person = noor.person): Promise<CallAnswer> =>
  by.post('/api/restrictions', { person, on })
const write = (by: RawDevice, to = doc) => by.push({ doc: to, ...aRecord({ lane: newLane() }) })
const rowOf = async (by: RawDevice, of = doc) => (await by.feed()).docs.find((row) => row.doc === of)
const happened = (act: string) => server.store.audit.rows(0, 10_000).filter((row) => row.act === act)

test('what stands still is read by all and written by nobody; nothing new is shared, and mijn map stays open', async () => {
  await noor.push(...aLane(doc, 2))
  const map = await region.bear(noor, 'map', [as(noor, 'kandidaat')])
  const blob = Buffer.from('foto')

  expect((await restrict(noor, true)).status).toBe(200)

  expect((await ron.pull({ doc, since: 0 })).docs[0]?.rows).toHaveLength(2)
  expect((await rowOf(ron))?.frozenMs).toBeGreaterThan(0)
  expect(await write(ron)).toEqual([{ code: 'no-write' }])
  expect(await write(noor)).toEqual([{ code: 'no-write' }])
  expect((await ron.call('PUT', `/api/blobs/${doc}/${sha256(blob)}`, blob)).code).toBe('no-write')
  expect(await write(noor, map)).toMatchObject([{ seq: 1 }])
  const deel = aBirth('deel', region.id, [as(noor, 'kandidaat'), as(ron, 'werkbegeleider')])
  expect((await noor.post('/api/births', deel)).code).toBe('not-allowed')
  const trainer = await region.join('trainer')
  expect((await region.coordinator.members({ doc, add: [as(trainer, 'trainer')] })).code).toBe('not-allowed')
  expect((await region.coordinator.members({ doc, remove: [ron.person] })).status).toBe(200)
  expect((await noor.me()).restricted).toMatchObject({ isOwn: true })
})

test('what was refused meanwhile is taken as it is when it may go on', async () => {
  const typed = { doc, ...aRecord({ lane: newLane() }) }
  await restrict(noor, true)
  expect(await ron.push(typed)).toEqual([{ code: 'no-write' }])

  expect((await restrict(noor, false)).status).toBe(200)

  expect(await ron.push(typed)).toEqual([{ seq: 1 }])
  expect((await rowOf(ron))?.frozenMs).toBeUndefined()
  expect((await noor.me()).restricted).toBeUndefined()
})

test('whoever looks at it hears at once that it stands still, and that it goes on', async () => {
  const socket = await ron.socket()
  socket.watch(doc)
  await socket.next('present')

  await restrict(noor, true)
  const still = await socket.next('feed', ({ docs }) => docs.some((row) => row.frozenMs !== undefined))
  socket.forget()
  await restrict(noor, false)
  const on = await socket.next('feed')

  expect(still.docs).toMatchObject([{ doc }])
  expect(on.docs.find((row) => row.doc === doc)?.frozenMs).toBeUndefined()
  await socket.close()
})

test('[R1] asked by the kandidaat or a regiocoördinator of the region; lifted by whoever asked, or a regiocoördinator', async () => {
  const { coordinator: foreign } = await Region.start(server)

  expect((await restrict(ron, true)).code).toBe('unknown')
  expect((await restrict(foreign, true)).code).toBe('unknown')
  expect((await restrict(ron, true, ron.person)).code).toBe('not-allowed')
  expect((await restrict(region.coordinator, true)).status).toBe(200)
  expect((await noor.me()).restricted).toMatchObject({ isOwn: false })
  expect((await restrict(noor, false)).code).toBe('not-allowed')
  expect((await restrict(region.coordinator, false)).status).toBe(200)
  expect((await restrict(noor, true)).status).toBe(200)
  expect((await restrict(region.coordinator, false)).status).toBe(200)
})

test('a lost answer: the same again changes nothing and is logged once, in the log of the kandidaat', async () => {
  for (const on of [true, true, false, false]) expect((await restrict(noor, on)).status).toBe(200)

  expect(happened('restrict.on')).toMatchObject([{ actor: noor.person, basis: 'eigen', link: { zaak: noor.person } }])
  expect(happened('restrict.off')).toHaveLength(1)
})

test('it stands still after a restart too, and what stands still can be erased', async () => {
  await restrict(noor, true)
  await server.restart()

  expect(await write(ron)).toEqual([{ code: 'no-write' }])
  const held = await region.coordinator.post('/api/erasures/held', { person: noor.person, ground: 'verzoek' })
  expect(held.status).toBe(200)
  expect(await rowOf(ron)).toMatchObject({ gone: true, erased: true })
  expect((await rowOf(ron))?.frozenMs).toBeUndefined()
})
