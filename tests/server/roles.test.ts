import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { as, Region } from './a-region.ts'
import { aLane, RawDevice } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer } from './start-server.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 }) // the machine of CI may be slow and shared

let server: TestServer
let region: Region
let coordinator: RawDevice
let trainer: RawDevice
let kandidaat: RawDevice

beforeEach(async () => {
  server = await startTestServer()
  region = await Region.start(server)
  coordinator = region.coordinator
  trainer = await region.join('trainer')
  kandidaat = await region.join('kandidaat')
})
afterEach(() => server.stop())

const take = (by: RawDevice, who: RawDevice, rol: string) =>
  by.post('/api/roles/take', { person: who.person, regio: region.id, rol })

test('[R1] a role that is taken away ends at once what stood on it: on sockets, for keys, for records, and for what was shown', async () => {
  const kaart = await region.bearKaart(as(kandidaat, 'kandidaat'), as(trainer, 'trainer'))
  const deel = await region.bear(kandidaat, 'deel', [as(kandidaat, 'kandidaat'), as(trainer, 'trainer')])
  await kandidaat.push(...aLane(kaart, 1))
  const socket = await trainer.socket()
  socket.watch(kaart)
  await socket.next('present')
  const startedAtMs = Date.now()

  const answer = await take(coordinator, trainer, 'trainer')
  await kandidaat.push(...aLane(kaart, 1))
  const gone = await socket.next('feed', ({ docs }) => docs.some((row) => row.doc === kaart && row.gone === true))

  expect(answer.json).toEqual({ ok: true })
  expect(Date.now() - startedAtMs).toBeLessThan(2000)
  expect(gone.docs.find((row) => row.doc === kaart)).toMatchObject({ members: [], head: 0 })
  expect(socket.all('live')).toEqual([])
  expect((await trainer.me()).roles).toEqual([])
  expect((await trainer.pull({ doc: kaart, since: 0 }, { doc: deel, since: 0 })).docs).toEqual([])
  expect(await trainer.keys(kaart)).toEqual([])
  expect(await trainer.push(...aLane(kaart, 1))).toEqual([{ code: 'gone' }])
  // What is written from now on has a key that the leaver does not have.
  expect((await kandidaat.keys(kaart)).map(({ epoch }) => epoch)).toEqual([1, 2])
  expect((await kandidaat.feed()).docs.find((row) => row.doc === deel)?.members).toEqual([as(kandidaat, 'kandidaat')])
})

test('[R1] what stands on another role stays, and the same again changes nothing', async () => {
  await coordinator.post('/api/roles', { person: trainer.person, regio: region.id, rol: 'jobcoach' })
  const asCoach = await region.bearKaart(as(kandidaat, 'kandidaat'), as(trainer, 'jobcoach'))
  const asTrainer = await region.bearKaart(as(kandidaat, 'kandidaat'), as(trainer, 'trainer'))

  await take(coordinator, trainer, 'trainer')
  const rows = server.store.audit.rows(0, 1000).length
  const again = await take(coordinator, trainer, 'trainer')

  expect(again.json).toEqual({ ok: true })
  expect(server.store.audit.rows(0, 1000)).toHaveLength(rows)
  const here = (await trainer.feed()).docs.filter((row) => row.gone !== true).map((row) => row.doc)
  expect([here.includes(asCoach), here.includes(asTrainer)]).toEqual([true, false])
  expect((await trainer.me()).roles.map(({ rol }) => rol)).toEqual(['jobcoach'])
})

test('the last regiocoördinator stays, and one of two goes and can no longer act as one', async () => {
  expect((await take(coordinator, coordinator, 'regiocoordinator')).code).toBe('conflict')
  const second = await region.join('regiocoordinator')
  const doc = await region.bearKaart(as(kandidaat, 'kandidaat'))

  expect((await take(second, coordinator, 'regiocoordinator')).json).toEqual({ ok: true })

  expect((await take(coordinator, second, 'regiocoordinator')).code).toBe('not-allowed')
  expect((await coordinator.members({ doc, add: [as(trainer, 'trainer')] })).code).toBe('unknown')
  expect((await take(second, second, 'regiocoordinator')).code).toBe('conflict')
})

test('[R2] nobody but a regiocoördinator of the region takes a role, and nobody the role of a kandidaat', async () => {
  const other = await Region.start(server)

  for (const who of [trainer, kandidaat, other.coordinator]) {
    expect((await take(who, trainer, 'trainer')).code).toBe('not-allowed')
  }
  expect((await take(coordinator, kandidaat, 'kandidaat')).code).toBe('not-allowed')
  expect((await trainer.me()).roles).toHaveLength(1)
})

test('[R6] taking a role is in the log with everything that ended by it; an invitation for it that is still out is closed', async () => {
  const doc = await region.bearKaart(as(kandidaat, 'kandidaat'), as(trainer, 'trainer'))
  await take(coordinator, trainer, 'trainer')

  const rows = server.store.audit.rows(0, 1000).filter(({ actor }) => actor === coordinator.person)
  const told = rows.map(({ act, about }) => `${act} ${about ?? ''}`)
  expect(told).toContain(`role.revoke ${trainer.person} trainer`)
  expect(rows.filter((row) => row.doc === doc).map(({ act }) => act)).toEqual(
    expect.arrayContaining(['member.remove', 'key.rotate']),
  )
  const { link } = server.makeInvite({ person: trainer.person, role: 'jobcoach', regio: region.id })
  await coordinator.post('/api/roles', { person: trainer.person, regio: region.id, rol: 'jobcoach' })
  await take(coordinator, trainer, 'jobcoach')
  expect((await new RawDevice(server.url).redeem(link)).code).toBe('too-many')
})
