import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { RECORD_LIMIT_BYTES, RECORDS_PER_PUSH } from '#server/push.ts'
import { PUSH_LIMIT_BYTES } from '#sync/protocol.ts'
import { as, Region } from './a-region.ts'
import type { RawDevice } from './raw-client.ts'
import { aLane, aRecord, newId, newLane } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer } from './start-server.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 }) // the machine of CI may be slow and shared

let server: TestServer
let region: Region
let kandidaat: RawDevice
let coordinator: RawDevice

beforeAll(async () => {
  server = await startTestServer()
  region = await Region.start(server)
  coordinator = region.coordinator
  kandidaat = await region.join('kandidaat')
})
afterAll(() => server.stop())

const aKaart = (): Promise<DocumentId> => region.bearKaart(as(kandidaat, 'kandidaat'))

test('records of a lane get the next places of the document, in order', async () => {
  const doc = await aKaart()

  const first = await kandidaat.push(...aLane(doc, 3))
  const second = await coordinator.push(...aLane(doc, 2))

  expect(first).toEqual([{ seq: 1 }, { seq: 2 }, { seq: 3 }])
  expect(second).toEqual([{ seq: 4 }, { seq: 5 }])
})

test('a known record gets its seq again before any other check', async () => {
  const doc = await aKaart()
  const lane = aLane(doc, 2)
  await kandidaat.push(...lane)
  await coordinator.members({ doc, add: [], remove: [coordinator.person] }) // a new epoch
  await coordinator.members({ doc, add: [as(coordinator, 'regiocoordinator')] })

  expect(await kandidaat.push(...lane)).toEqual([{ seq: 1 }, { seq: 2 }])
  expect(await coordinator.push(...lane)).toEqual([{ seq: 1 }, { seq: 2 }])
})

test('the same record twice in one push is stored once', async () => {
  const doc = await aKaart()
  const [item] = aLane(doc, 1)
  if (item === undefined) throw new Error('No record')

  expect(await kandidaat.push(item, item)).toEqual([{ seq: 1 }, { seq: 1 }])
  expect((await kandidaat.pull({ doc, since: 0 })).docs[0]?.rows).toHaveLength(1)
})

test('[S2] a known id with other bytes is a conflict, so that nothing is called shared that is not', async () => {
  const doc = await aKaart()
  const [item] = aLane(doc, 1)
  if (item === undefined) throw new Error('No record')
  await kandidaat.push(item)

  expect(await kandidaat.push({ ...item, body: randomBytes(40) })).toEqual([{ code: 'conflict' }])
})

test('[D7] a lane starts at counter 0 and has no gap and no second record for a counter', async () => {
  const doc = await aKaart()
  const lane = newLane()

  expect(await kandidaat.push(...aLane(doc, 1, lane, 1))).toEqual([{ code: 'counter-gap' }])
  expect(await kandidaat.push(...aLane(doc, 2, lane))).toEqual([{ seq: 1 }, { seq: 2 }])
  expect(await kandidaat.push(...aLane(doc, 1, lane, 3))).toEqual([{ code: 'counter-gap' }])
  expect(await kandidaat.push(...aLane(doc, 1, lane, 1))).toEqual([{ code: 'counter-gap' }])
  expect(await kandidaat.push(...aLane(doc, 1, lane, 2))).toEqual([{ seq: 3 }])
})

test('a lane belongs to the device that pushed it first', async () => {
  const doc = await aKaart()
  const lane = newLane()
  await kandidaat.push(...aLane(doc, 1, lane))

  expect(await coordinator.push(...aLane(doc, 1, lane, 1))).toEqual([{ code: 'lane-taken' }])
  expect(await kandidaat.push(...aLane(doc, 1, lane, 1))).toEqual([{ seq: 2 }])
})

test('another device of the same person may not go on in a lane either', async () => {
  const doc = await aKaart()
  const lane = newLane()
  await kandidaat.push(...aLane(doc, 1, lane))
  const second = await region.joinAs(kandidaat.person, 'kandidaat')

  expect(await second.push(...aLane(doc, 1, lane, 1))).toEqual([{ code: 'lane-taken' }])
})

test('[D7] one refused record holds up no other lane and no other document', async () => {
  const [doc, other] = [await aKaart(), await aKaart()]
  const broken = newLane()
  const unknown = newId('d')

  const results = await kandidaat.push(
    ...aLane(doc, 1, broken, 5),
    ...aLane(doc, 1, broken, 6),
    ...aLane(doc, 1),
    ...aLane(unknown, 1),
    ...aLane(other, 1),
  )

  expect(results).toEqual([
    { code: 'counter-gap' },
    { code: 'counter-gap' },
    { seq: 1 },
    { code: 'unknown' },
    { seq: 1 },
  ])
})

test('a record under an older or newer key is refused as stale', async () => {
  const doc = await aKaart()
  const [older, newer] = [aRecord(), aRecord({ epoch: 3 })]
  const trainer = await region.join('trainer')
  await coordinator.members({ doc, add: [as(trainer, 'trainer')] })
  await coordinator.members({ doc, remove: [trainer.person] }) // raises the epoch to 2

  expect(await kandidaat.push({ doc, ...older }, { doc, ...newer })).toEqual([
    { code: 'stale-epoch' },
    { code: 'stale-epoch' },
  ])
  expect(await kandidaat.push({ doc, ...aRecord({ epoch: 2 }) })).toEqual([{ seq: 1 }])
})

test('history keeps its bytes, its old key and its own device, whatever gaps there are', async () => {
  const doc = await aKaart()
  const lane = newLane()
  const lost = newId('t')
  const record = aRecord({ lane, counter: 7 })

  expect(await kandidaat.push({ doc, ...record, origin: lost })).toEqual([{ seq: 1 }])
  const row = (await coordinator.pull({ doc, since: 0 })).docs[0]?.rows[0]
  expect(row?.device).toBe(lost)
  expect(Buffer.compare(row?.body ?? Buffer.alloc(0), record.body)).toBe(0)
  expect(await kandidaat.push({ doc, ...aRecord({ lane, counter: 8 }) })).toEqual([{ code: 'lane-taken' }])
})

test('history of a lane is refused when the lane is of another device than it says', async () => {
  const doc = await aKaart()
  const lane = newLane()
  await kandidaat.push(...aLane(doc, 1, lane))

  const forged = { doc, ...aRecord({ lane, counter: 1 }), origin: coordinator.id }
  expect(await coordinator.push(forged)).toEqual([{ code: 'lane-taken' }])
})

test('a reader may not push history either', async () => {
  const trainer = await region.join('trainer')
  const doc = await region.bearKaart(as(trainer, 'trainer'))

  expect(await trainer.push({ doc, ...aRecord(), origin: newId('t') })).toEqual([{ code: 'no-write' }])
})

test('after healing by others a device goes on in its own lane, also where they pushed only a part', async () => {
  const doc = await aKaart()
  const lane = aLane(doc, 6)
  const [zero, one, two, three, four, five] = lane.map((item) => ({ ...item, origin: kandidaat.id }))
  if (!zero || !one || !two || !three || !four || !five) throw new Error('No records')
  await coordinator.push(zero, one, four)

  expect(await kandidaat.push(...lane)).toEqual([
    { seq: 1 },
    { seq: 2 },
    { seq: 4 },
    { seq: 5 },
    { seq: 3 },
    { seq: 6 },
  ])
})

test('forged history cannot take the place of the next record of a device', async () => {
  const doc = await aKaart()
  const lane = newLane()
  await kandidaat.push(...aLane(doc, 1, lane))
  await coordinator.push({ doc, ...aRecord({ lane, counter: 1 }), origin: kandidaat.id })

  expect(await kandidaat.push(...aLane(doc, 1, lane, 1))).toEqual([{ seq: 3 }])
})

test('entries, snapshots and what is no header are no records', async () => {
  const doc = await aKaart()
  const wrongAlg = aRecord()
  wrongAlg.header[0] = 9

  expect(
    await kandidaat.push(
      { doc, ...aRecord({ kind: 'entry' }) },
      { doc, ...aRecord({ kind: 'snapshot' }) },
      { doc, ...wrongAlg },
      { doc, ...aRecord({}, 15) },
    ),
  ).toEqual(Array.from({ length: 4 }, () => ({ code: 'bad-request' })))
})

test('a record of 1 MiB passes, one beyond the limit is too big, a body beyond the limit is not read', async () => {
  const doc = await aKaart()

  expect(await kandidaat.push({ doc, ...aRecord({}, 1024 * 1024) })).toEqual([{ seq: 1 }])
  expect(await kandidaat.push({ doc, ...aRecord({}, RECORD_LIMIT_BYTES + 1) })).toEqual([{ code: 'too-big' }])
  const answer = await kandidaat.post('/api/push', new Uint8Array(PUSH_LIMIT_BYTES + 1))
  expect([answer.status, answer.code]).toEqual([413, 'too-big'])
})

test('a very long backlog is taken in parts', async () => {
  const doc = await aKaart()
  const lane = aLane(doc, RECORDS_PER_PUSH + 5)

  const results = await kandidaat.push(...lane)

  expect(results[RECORDS_PER_PUSH - 1]).toEqual({ seq: RECORDS_PER_PUSH })
  expect(results.slice(RECORDS_PER_PUSH)).toEqual(Array.from({ length: 5 }, () => ({ code: 'too-many' })))
  expect((await kandidaat.push(...lane.slice(RECORDS_PER_PUSH)))[4]).toEqual({ seq: RECORDS_PER_PUSH + 5 })
})

test('two devices pushing at the same time share the places of a document without gap or double', async () => {
  const doc = await aKaart()
  const rounds = Array.from({ length: 20 })
  const [left, right] = [aLane(doc, 20), aLane(doc, 20)]

  await Promise.all(
    rounds.flatMap((_, at) => {
      const [one, two] = [left[at], right[at]]
      // Pushes of one lane may overtake each other on the way: those are asked again.
      return one && two ? [untilStored(kandidaat, one), untilStored(coordinator, two)] : []
    }),
  )

  const rows = (await kandidaat.pull({ doc, since: 0 })).docs[0]?.rows ?? []
  expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1))
})

async function untilStored(device: RawDevice, item: Parameters<RawDevice['push']>[0]): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const [result] = await device.push(item)
    if (result !== undefined && 'seq' in result) return
  }
  throw new Error('Never stored')
}
