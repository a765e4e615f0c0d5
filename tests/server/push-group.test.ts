import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { PushGroup } from '#server/push-group.ts'
import type { Caller } from '#server/rights.ts'
import { isSqliteTrouble } from '#server/sqlite/sqlite-store.ts'
import type { Store } from '#server/store.ts'
import type { PushItem, PushResult } from '#sync/frames.ts'
import { as, Region } from './a-region.ts'
import type { RawDevice } from './raw-client.ts'
import { aLane, newId } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer } from './start-server.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 }) // the machine of CI may be slow and shared

let server: TestServer
let region: Region
let doc: DocumentId
let others: RawDevice[]

beforeAll(async () => {
  server = await startTestServer()
  region = await Region.start(server)
  others = [await region.join('kandidaat'), await region.join('kandidaat')]
  doc = await region.bearKaart(...others.map((device) => as(device, 'kandidaat')))
})
afterAll(() => server.stop())

/** SQLITE_FULL, as node:sqlite tells it. */
class FullDisk extends Error {
  readonly errcode = 13
}

/** A group before the server's own store; `log` tells in which order it stored, told others and answered. */
function aGroup(inTransaction: (work: () => unknown) => unknown = (work) => work()) {
  const log: string[] = []
  let depth = 0
  const store: Store = {
    ...server.store,
    transaction: <T>(work: () => T): T => {
      depth += 1
      try {
        const value = server.store.transaction(() => inTransaction(work)) as T // what the work itself gave
        if (depth === 1) log.push('commit') // those inside it are part of it
        return value
      } finally {
        depth -= 1
      }
    },
  }
  const group = new PushGroup({
    store,
    nowMs: () => 0,
    failed: (error) => (isSqliteTrouble(error) ? 'busy' : 'server-error'),
    stored: (accepted) => log.push(`told ${accepted.length}`),
  })
  const push = (device: RawDevice | undefined, items: PushItem[]): Promise<PushResult[]> => {
    const caller: Caller = { person: device?.person ?? newId('p'), device: device?.id ?? newId('t'), isActive: true }
    return new Promise((resolve) => {
      const answer = (results: PushResult[]): void => {
        log.push('answer')
        resolve(results)
      }
      group.push({ caller, items, from: undefined, answer })
    })
  }
  return { group, push, log }
}

test('[S2] pushes of one moment go to the disk once, and are told and answered after that', async () => {
  const { push, log } = aGroup()

  const answers = await Promise.all(others.map((device) => push(device, aLane(doc, 2))))

  expect(answers.flat().every((result) => 'seq' in result)).toBe(true)
  expect(new Set(answers.flat().map((result) => ('seq' in result ? result.seq : 0))).size).toBe(4)
  expect(log).toEqual(['commit', 'told 2', 'answer', 'told 2', 'answer'])
})

test('[D7] what is refused in one push holds up nobody else of the same moment', async () => {
  const { push } = aGroup()

  const [good, foreign] = await Promise.all([push(others[0], aLane(doc, 1)), push(undefined, aLane(doc, 1))])

  expect(good).toMatchObject([{ seq: expect.any(Number) }])
  expect(foreign).toEqual([{ code: 'unknown' }])
})

test('a disk that refuses is asked once, and every push of that moment hears it', async () => {
  let asked = 0
  const { push } = aGroup(() => {
    asked += 1
    throw new FullDisk()
  })

  const answers = await Promise.all(others.map((device) => push(device, aLane(doc, 1))))

  expect(answers).toEqual([[{ code: 'busy' }], [{ code: 'busy' }]])
  expect(asked).toBe(1)
})

test('a fault of ours with one push leaves the others of that moment kept', async () => {
  const bad = aLane(doc, 1)
  const { push } = aGroup((work) => {
    const value = work()
    const isThere = bad.every((item) => server.store.records.find(doc, item) !== undefined)
    if (isThere) throw new TypeError('planted')
    return value
  })

  const answers = await Promise.all([push(others[0], aLane(doc, 1)), push(others[1], bad)])

  expect(answers).toEqual([[{ seq: expect.any(Number) }], [{ code: 'server-error' }]])
  expect(bad.map((item) => server.store.records.find(doc, item))).toEqual([undefined])
})

test('[R1] a device that is dropped while its push waits does not write any more', async () => {
  const leaving = await region.join('kandidaat')
  const kaart = await region.bearKaart(as(leaving, 'kandidaat'))
  const { push } = aGroup()

  const answer = push(leaving, aLane(kaart, 1))
  server.store.people.dropDevice(leaving.id)

  expect(await answer).toEqual([{ code: 'unknown' }])
})

test('what waits when the server stops is not stored, and that is what it is told', async () => {
  const { group, push, log } = aGroup()
  const items = aLane(doc, 1, randomBytes(8).toString('hex'))

  const answer = push(others[0], items)
  group.stop()

  expect(await answer).toEqual([{ code: 'busy' }])
  await new Promise((resolve) => setImmediate(resolve))
  expect(log).toEqual(['answer'])
  expect(items.map((item) => server.store.records.find(doc, item))).toEqual([undefined])
})
