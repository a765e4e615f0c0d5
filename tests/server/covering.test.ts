import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { COVERED_KEPT_MS } from '#server/covering.ts'
import { signersAnswerSchema } from '#sync/protocol.ts'
import { eventually } from '#tests/eventually.ts'
import { as, Region } from './a-region.ts'
import type { RawDevice } from './raw-client.ts'
import { aLane, aRecord, newId } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer, stillClock } from './start-server.ts'

const DAY_MS = 24 * 60 * 60 * 1000

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 }) // the machine of CI may be slow and shared

let server: TestServer
let region: Region
let kandidaat: RawDevice
const clock = stillClock()

beforeAll(async () => {
  server = await startTestServer({ clock })
  region = await Region.start(server)
  kandidaat = await region.join('kandidaat')
})
afterAll(() => server.stop())

const aKaart = (...more: Parameters<Region['bearKaart']>): Promise<DocumentId> =>
  region.bearKaart(as(kandidaat, 'kandidaat'), ...more)
const aSnapshot = () => aRecord({ kind: 'snapshot' }, 100)

/** What a device with nothing gets: covered number of a snapshot as `s5`, else the seq. */
async function served(doc: DocumentId): Promise<string[]> {
  const part = (await region.coordinator.pull({ doc, since: 0 })).docs[0]
  return part?.rows.map((row) => (row.covers > 0 ? `s${row.covers}` : String(row.seq))) ?? []
}

test('[D1] a snapshot goes out with the log, the role and the signature of its maker', async () => {
  const doc = await aKaart()
  await kandidaat.push(...aLane(doc, 3))
  const snapshot = aSnapshot()
  await kandidaat.cover(doc, 3, snapshot)

  const row = (await region.coordinator.pull({ doc, since: 0 })).docs[0]?.rows[0]

  const { log } = server.store
  expect(row).toMatchObject({ device: kandidaat.id, covers: 3, proof: { log, role: 'kandidaat' } })
  expect(Buffer.from(row?.proof?.signature ?? [])).toEqual(kandidaat.signSnapshot(log, doc, 3, snapshot))
})

test('[D1] a snapshot with a signature that is not this device’s, over exactly this, is refused', async () => {
  const doc = await aKaart()
  await kandidaat.push(...aLane(doc, 4))
  const [snapshot, other] = [aSnapshot(), aSnapshot()]
  const { log } = server.store
  const wrong = [
    randomBytes(64),
    Buffer.alloc(0),
    region.coordinator.signSnapshot(log, doc, 4, snapshot),
    kandidaat.signSnapshot('another log', doc, 4, snapshot),
    kandidaat.signSnapshot(log, newId('d'), 4, snapshot),
    kandidaat.signSnapshot(log, doc, 3, snapshot),
    kandidaat.signSnapshot(log, doc, 4, other),
  ]

  for (const signature of wrong) {
    expect((await kandidaat.cover(doc, 4, snapshot, signature)).code).toBe('bad-request')
  }

  expect(await served(doc)).toEqual(['1', '2', '3', '4'])
  expect((await kandidaat.cover(doc, 4, snapshot)).code).toBeUndefined()
})

test('[D1] one objection of a writer brings back the snapshot before it and the records, and tells everybody', async () => {
  const doc = await aKaart()
  await kandidaat.push(...aLane(doc, 6))
  const [first, second] = [aSnapshot(), aSnapshot()]
  await kandidaat.cover(doc, 2, first)
  await region.coordinator.cover(doc, 5, second)
  const { cursor } = await kandidaat.feed()
  const socket = await kandidaat.socket()
  expect(await served(doc)).toEqual(['s5', '6'])

  expect((await kandidaat.object(doc, second.id)).code).toBeUndefined()

  expect(await served(doc)).toEqual(['s2', '3', '4', '5', '6'])
  expect((await kandidaat.feed(cursor)).docs).toMatchObject([{ doc, covers: 2, withdrawals: 1, head: 6 }])
  expect((await kandidaat.pull({ doc, since: 6 })).docs[0]?.withdrawals).toBe(1)
  await eventually(() => {
    const heard = socket.all('feed').flatMap((message) => message.docs)
    expect(heard.findLast((row) => row.doc === doc)).toMatchObject({ covers: 2, withdrawals: 1 })
  })
  await socket.close()
  expect((await kandidaat.object(doc, first.id)).code).toBeUndefined()
  expect(await served(doc)).toEqual(['1', '2', '3', '4', '5', '6'])
})

test('[D1] a second objection to the same snapshot changes nothing; both are counted and logged', async () => {
  const doc = await aKaart()
  await kandidaat.push(...aLane(doc, 3))
  const snapshot = aSnapshot()
  await kandidaat.cover(doc, 3, snapshot)
  await region.coordinator.object(doc, snapshot.id)
  const change = server.store.documents.lastChange()

  expect((await kandidaat.object(doc, snapshot.id)).code).toBeUndefined()

  expect(server.store.documents.lastChange()).toBe(change)
  expect(server.store.documents.get(doc)?.withdrawals).toBe(1)
  const id = Buffer.from(snapshot.id).toString('hex')
  expect(server.events.filter(({ event, doc: about }) => event === 'snapshot-objected' && about === doc)).toEqual([
    { event: 'snapshot-objected', doc, snapshot: id, by: region.coordinator.id, maker: kandidaat.id, code: 'ok' },
    { event: 'snapshot-objected', doc, snapshot: id, by: kandidaat.id, maker: undefined, code: 'ok' },
  ])
})

test('[D1][R1] who may not write, was never a member or left cannot stop a snapshot', async () => {
  const [trainer, stranger] = [await region.join('trainer'), await region.join('regiocoordinator')]
  const doc = await aKaart(as(trainer, 'trainer'))
  await kandidaat.push(...aLane(doc, 3))
  const snapshot = aSnapshot()
  await kandidaat.cover(doc, 3, snapshot)

  expect((await trainer.object(doc, snapshot.id)).code).toBe('no-write')
  expect((await trainer.cover(doc, 3, aSnapshot())).code).toBe('no-write')
  expect((await stranger.object(doc, snapshot.id)).code).toBe('unknown')
  await region.coordinator.members({ doc, remove: [trainer.person] })
  expect((await trainer.object(doc, snapshot.id)).code).toBe('gone')
  expect((await kandidaat.object(doc, randomBytes(16))).code).toBe('expired')

  expect(await served(doc)).toEqual(['s3'])
})

test('[D1] whose snapshot was withdrawn makes no other of that document for a day; somebody else may at once', async () => {
  const doc = await aKaart()
  const other = await aKaart()
  await kandidaat.push(...aLane(doc, 3), ...aLane(other, 3))
  const snapshot = aSnapshot()
  await kandidaat.cover(doc, 3, snapshot)
  await region.coordinator.object(doc, snapshot.id)

  expect((await kandidaat.cover(doc, 3, aSnapshot())).code).toBe('not-allowed')
  expect((await kandidaat.cover(doc, 3, snapshot)).code).toBe('conflict')
  expect((await kandidaat.cover(other, 3, aSnapshot())).code).toBeUndefined()
  expect((await region.coordinator.cover(doc, 3, aSnapshot())).code).toBeUndefined()
  expect(await served(doc)).toEqual(['s3'])
})

test('[D1] the maker of a snapshot is named with the chain, also when that person left; others are not', async () => {
  const jobcoach = await region.join('regiocoordinator')
  const doc = await aKaart(as(jobcoach, 'regiocoordinator'))
  await jobcoach.push(...aLane(doc, 2))
  await jobcoach.cover(doc, 2, aSnapshot())
  await region.coordinator.members({ doc, remove: [jobcoach.person] })
  const outsider = await region.join('kandidaat')
  const ask = async (device: RawDevice) => {
    const { json } = await device.post('/api/signers', { doc, devices: [jobcoach.id, outsider.id, newId('t')] })
    return signersAnswerSchema.parse(json).signers
  }

  expect(await ask(kandidaat)).toMatchObject([
    { device: jobcoach.id, person: jobcoach.person, entries: [{ device: { sigPub: jobcoach.public.sigPub } }] },
  ])
  expect((await outsider.post('/api/signers', { doc, devices: [jobcoach.id] })).code).toBe('unknown')
})

test('[D1] what a restart finds is what was withdrawn', async () => {
  const doc = await aKaart()
  await kandidaat.push(...aLane(doc, 3))
  const snapshot = aSnapshot()
  await kandidaat.cover(doc, 3, snapshot)
  await kandidaat.object(doc, snapshot.id)

  await server.restart()

  expect(await served(doc)).toEqual(['1', '2', '3'])
  expect(server.store.documents.get(doc)).toMatchObject({ covers: 0, withdrawals: 1 })
})

// Last: it moves the clock past every session.
test('[D1] for 30 days from the covering there is always something to go back to, and after that nothing is lost', async () => {
  const doc = await aKaart()
  await kandidaat.push(...aLane(doc, 8))
  const purge = () => server.store.transaction(() => server.store.records.purge(clock.nowMs() - COVERED_KEPT_MS))
  const snapshots = new Map<number, ReturnType<typeof aSnapshot>>()
  for (const [covers, days] of [
    [2, 20],
    [4, 5],
    [6, 4],
    [7, 2],
  ] as const) {
    const snapshot = aSnapshot()
    snapshots.set(covers, snapshot)
    await kandidaat.cover(doc, covers, snapshot)
    clock.move(days * DAY_MS)
    await Promise.all([kandidaat.login(), region.coordinator.login()])
  }
  purge()

  for (const covers of [7, 6, 4]) {
    expect((await kandidaat.object(doc, snapshots.get(covers)?.id ?? Buffer.alloc(16))).code).toBeUndefined()
  }
  expect((await kandidaat.object(doc, snapshots.get(2)?.id ?? Buffer.alloc(16))).code).toBe('expired')

  expect(await served(doc)).toEqual(['s2', '3', '4', '5', '6', '7', '8'])
})
