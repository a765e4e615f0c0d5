import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { REQUESTS_KEPT_MS } from '#server/done-requests.ts'
import { aDevice, stopDevices } from '#tests/sync/device.ts'
import { until } from '#tests/sync/until.ts'
import { as, Region } from './a-region.ts'
import type { RawDevice } from './raw-client.ts'
import { newId } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer } from './start-server.ts'

// What changes who belongs is asked again after its answer was lost, and by then somebody else may have done the
// opposite. The second asking must not bring back what was undone.

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 }) // the machine of CI may be slow and shared

let server: TestServer
let region: Region
let joke: RawDevice
let els: RawDevice
let trainer: RawDevice
let kandidaat: RawDevice

beforeEach(async () => {
  server = await startTestServer()
  region = await Region.start(server)
  joke = region.coordinator
  els = await region.join('regiocoordinator')
  trainer = await region.join('trainer')
  kandidaat = await region.join('kandidaat')
})
afterEach(async () => {
  await stopDevices()
  await server.stop()
})

const aRequest = (): string => randomBytes(32).toString('hex')
const inIt = (doc: DocumentId): string[] => server.store.documents.members(doc).map(({ person }) => person)
const rolesOf = ({ person }: RawDevice): string[] => server.store.people.roles(person).map(({ rol }) => rol)
const log = (): string[] => server.store.audit.rows(0, 10_000).map(({ act, result }) => `${act} ${result}`)

test('[S6] [R1] who was taken out stays out when the adding of before comes again, and nobody is told that it was refused', async () => {
  const doc = await region.bearKaart(as(kandidaat, 'kandidaat'))
  const adding = { doc, add: [as(trainer, 'trainer')], request: aRequest() }
  await joke.members(adding)
  await els.members({ doc, remove: [trainer.person], request: aRequest() })
  const [before, { epoch } = { epoch: 0 }] = [log(), server.store.documents.get(doc)]

  const again = await joke.members(adding)

  expect(again.json).toEqual({ ok: true })
  expect(inIt(doc)).not.toContain(trainer.person)
  expect(log()).toEqual(before)
  expect(server.store.documents.get(doc)?.epoch).toBe(epoch)
  // Meant anew it is another asking.
  await joke.members({ ...adding, request: aRequest() })
  expect(inIt(doc)).toContain(trainer.person)
})

test('[S6] who was let in again stays in when the taking out of before comes again', async () => {
  const doc = await region.bearKaart(as(kandidaat, 'kandidaat'), as(trainer, 'trainer'))
  const removing = { doc, remove: [trainer.person], request: aRequest() }
  await joke.members(removing)
  await els.members({ doc, add: [as(trainer, 'trainer')], request: aRequest() })

  expect((await joke.members(removing)).json).toEqual({ ok: true })
  expect(inIt(doc)).toContain(trainer.person)
})

test('[S6] what was there already when it was asked counts as asked: it does not come back either', async () => {
  const doc = await region.bearKaart(as(kandidaat, 'kandidaat'), as(trainer, 'trainer'))
  const adding = { doc, add: [as(trainer, 'trainer')], request: aRequest() }
  await joke.members(adding)
  await els.members({ doc, remove: [trainer.person] })

  await joke.members(adding)

  expect(inIt(doc)).not.toContain(trainer.person)
})

test('[S6] [R1] what was shown to somebody and taken back is not shown again by the asking of before', async () => {
  const members = [as(kandidaat, 'kandidaat'), as(trainer, 'trainer')]
  const doc = await region.bear(kandidaat, 'deel', members)
  const phone = await region.joinAs(kandidaat.person, 'kandidaat')
  const longer = {
    doc,
    add: [{ ...as(trainer, 'trainer'), untilMs: Date.now() + 60_000_000 }],
    request: aRequest(),
  }
  await kandidaat.members(longer)
  await phone.members({ doc, remove: [trainer.person], request: aRequest() })

  expect((await kandidaat.members(longer)).json).toEqual({ ok: true })
  expect(inIt(doc)).toEqual([kandidaat.person])
})

test('[S6] [R1] a role that was taken away does not come back, and one that was given again stays', async () => {
  const role = { person: trainer.person, regio: region.id, rol: 'jobcoach' }
  const giving = { ...role, request: aRequest() }
  await joke.post('/api/roles', giving)
  await els.post('/api/roles/take', { ...role, request: aRequest() })

  expect((await joke.post('/api/roles', giving)).json).toEqual({ ok: true })
  expect(rolesOf(trainer)).toEqual(['trainer'])

  const taking = { person: trainer.person, regio: region.id, rol: 'trainer', request: aRequest() }
  await joke.post('/api/roles/take', taking)
  await els.post('/api/roles', { ...taking, request: aRequest() })
  const before = log()

  expect((await joke.post('/api/roles/take', taking)).json).toEqual({ ok: true })
  expect(rolesOf(trainer)).toEqual(['trainer'])
  expect(log()).toEqual(before)
})

test('[S6] an invitation that was closed stays closed, and who made it hears that it was made though the role is gone', async () => {
  const request = aRequest()
  const made = await els.invite(region.id, 'trainer', { request })
  await joke.post('/api/roles/take', { person: made.person, regio: region.id, rol: 'trainer' })
  await joke.post('/api/roles', { person: made.person, regio: region.id, rol: 'trainer' })
  await joke.post('/api/roles/take', { person: made.person, regio: region.id, rol: 'trainer' })
  const { state } = server.store.invites.get(made.id) ?? {}
  await joke.post('/api/roles/take', { person: els.person, regio: region.id, rol: 'regiocoordinator' })
  const { answer: _answer, code: _code, link: _link, ...sent } = made

  const again = await els.post('/api/invites', sent)

  expect(again.json).toEqual({ ok: true })
  expect(server.store.invites.get(made.id)?.state).toBe(state)
  expect(rolesOf(els)).toEqual([])
  // Without having been done it is judged by the rights of now.
  expect((await els.invite(region.id, 'trainer', { request: aRequest() })).answer.code).toBe('not-allowed')
})

test('[S6] what was refused is not remembered as done, and an id of somebody else says nothing', async () => {
  const doc = await region.bearKaart(as(kandidaat, 'kandidaat'))
  const adding = { doc, add: [as(trainer, 'trainer')], request: aRequest() }
  expect((await trainer.members(adding)).code).toBe('unknown')
  await joke.members(adding)

  expect((await trainer.members(adding)).code).toBe('not-allowed')
  expect((await kandidaat.members({ ...adding, add: [] })).code).toBe('not-allowed')
})

test('[S6] a device that was killed before it heard asks by the same id when it opens again', async () => {
  const { link } = server.makeInvite({ person: joke.person, role: 'regiocoordinator', regio: region.id })
  const name = `opstap-${newId('t')}`
  const first = await aDevice({ server: server.url, invite: link, name, pace: 0.1 })
  const doc = await region.bearKaart(as(kandidaat, 'kandidaat'))
  first.transport.loseAnswers('/api/members', 1000)
  first.transport.loseAnswers('/api/roles', 1000)
  const add = [as(trainer, 'trainer')]
  const role = { person: trainer.person, regio: region.id, rol: 'jobcoach' as const }
  await first.commit([], { errands: [{ kind: 'members', doc, add, remove: [] }] })
  await until('the server did it', () => inIt(doc).includes(trainer.person))
  await first.kill()
  await els.members({ doc, remove: [trainer.person] })
  const before = log()

  const later = await aDevice({ server: server.url, name, pace: 0.1 })
  await later.allShared()

  expect(inIt(doc)).not.toContain(trainer.person)
  expect(log().filter((line) => line.startsWith('member.'))).toEqual(
    before.filter((line) => line.startsWith('member.')),
  )
  expect(await later.store.refusedErrands()).toEqual([])
  // The next errands go on.
  await later.commit([], { errands: [{ kind: 'role', ...role }] })
  await later.allShared()
  expect(rolesOf(trainer)).toContain('jobcoach')
})

test('what was done is remembered for 400 days, at most so many of one person, and not after the account is gone', () => {
  const { requests, erasing } = server.store
  const [one, two] = [newId('p'), newId('p')]
  for (const [at, id] of ['a', 'b', 'c'].entries()) requests.note(one, id, 2, at)
  requests.note(two, 'a', 2, 0)

  expect(['a', 'b', 'c'].map((id) => requests.isDone(one, id))).toEqual([false, true, true])
  expect(requests.isDone(two, 'a')).toBe(true)
  expect(requests.forget(2)).toBe(2)
  expect([requests.isDone(one, 'b'), requests.isDone(one, 'c'), requests.isDone(two, 'a')]).toEqual([
    false,
    true,
    false,
  ])
  expect(REQUESTS_KEPT_MS / (24 * 60 * 60 * 1000)).toBe(400)
  server.store.people.register(one, region.id, 1)
  erasing.closePerson(one, 5)
  expect(requests.isDone(one, 'c')).toBe(false)
})
