import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { pullPage, readFeed } from '#server/pull.ts'
import { PAGE_ROWS } from '#sync/protocol.ts'
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

const aKaart = (): Promise<DocumentId> => region.bearKaart(as(kandidaat, 'kandidaat'))
const aSnapshot = (bodyBytes = 100) => aRecord({ kind: 'snapshot' }, bodyBytes)

/** All rows after `since`, page by page as a client does. */
async function pullAll(device: RawDevice, doc: DocumentId, since = 0) {
  const rows = []
  for (let pages = 1; ; pages++) {
    const part = (await device.pull({ doc, since })).docs[0]
    if (part === undefined) throw new Error('Not in the answer')
    rows.push(...part.rows)
    if (part.upTo === part.head) return { rows, pages, head: part.head }
    expect(part.upTo).toBeGreaterThan(since)
    since = part.upTo
  }
}

test('rows come back byte for byte, with their seq and device', async () => {
  const doc = await aKaart()
  const lane = aLane(doc, 3)
  await kandidaat.push(...lane)

  const { rows } = await pullAll(region.coordinator, doc, 1)

  expect(rows.map(({ seq, covers, device }) => ({ seq, covers, device }))).toEqual([
    { seq: 2, covers: 0, device: kandidaat.id },
    { seq: 3, covers: 0, device: kandidaat.id },
  ])
  expect(rows.map((row) => Buffer.from(row.body).toString('hex'))).toEqual(
    lane.slice(1).map((item) => Buffer.from(item.body).toString('hex')),
  )
})

test('a page of rows and the feed are compressed for who takes that, and the same bytes for who does not', async () => {
  const doc = await aKaart()
  await kandidaat.push(...aLane(doc, 30))
  const asked = { docs: [{ doc, since: 0 }] }

  const squeezed = await kandidaat.call('POST', '/api/pull', asked, { 'accept-encoding': 'gzip' })
  const plain = await kandidaat.call('POST', '/api/pull', asked, { 'accept-encoding': 'identity, gzip;q=0' })
  const feeds = await Promise.all(
    ['gzip', 'identity'].map((coding) =>
      region.coordinator.call('POST', '/api/feed', { cursor: '' }, { 'accept-encoding': coding }),
    ),
  )

  expect([squeezed, plain].map(({ headers }) => headers.get('content-encoding'))).toEqual(['gzip', null])
  expect(Buffer.from(squeezed.bytes).equals(plain.bytes)).toBe(true)
  expect(Number(squeezed.headers.get('content-length'))).toBeLessThan(plain.bytes.length * 0.8)
  expect([squeezed, plain].map(({ headers }) => headers.get('vary'))).toEqual(['accept-encoding', 'accept-encoding'])
  expect(feeds[0]?.json).toEqual(feeds[1]?.json)
})

test('a page is bounded in rows and says how far it is complete', async () => {
  const doc = await aKaart()
  const lane = aLane(doc, PAGE_ROWS + 10)
  await kandidaat.push(...lane)

  const part = (await kandidaat.pull({ doc, since: 0 })).docs[0]
  expect([part?.rows.length, part?.upTo, part?.head]).toEqual([PAGE_ROWS, PAGE_ROWS, PAGE_ROWS + 10])
  const { rows, pages } = await pullAll(kandidaat, doc)
  expect([rows.length, pages]).toEqual([PAGE_ROWS + 10, 2])
})

test('a page is bounded in bytes, and a single large record still comes through', async () => {
  const doc = await aKaart()
  for (const item of aLane(doc, 4, undefined, 0, 700_000)) await kandidaat.push(item)
  const large = await aKaart()
  await kandidaat.push(...aLane(large, 1, undefined, 0, 3_000_000))

  expect((await pullAll(kandidaat, doc)).rows.map((row) => row.seq)).toEqual([1, 2, 3, 4])
  expect((await kandidaat.pull({ doc, since: 0 })).docs[0]?.upTo).toBeLessThan(4)
  expect((await pullAll(kandidaat, large)).rows).toHaveLength(1)
})

test('many documents share one answer; one without room is named with nothing new', async () => {
  const docs = await Promise.all(Array.from({ length: 5 }, aKaart))
  for (const doc of docs) await kandidaat.push(...aLane(doc, 4))
  const caller = { person: kandidaat.person, device: kandidaat.id, isActive: true }
  const asked = docs.map((doc) => ({ doc, since: 0 }))

  const page = pullPage(server.store, caller, asked, { rows: 10, bytes: 1e6 })

  expect(page.docs.map((part) => [part.rows.length, part.upTo, part.head])).toEqual([
    [4, 4, 4],
    [4, 4, 4],
    [2, 2, 4],
    [0, 0, 4],
    [0, 0, 4],
  ])
})

test('a reader behind the newest snapshot gets it first, then the records after it', async () => {
  const doc = await aKaart()
  await kandidaat.push(...aLane(doc, 6))
  const snapshot = aSnapshot()
  await kandidaat.cover(doc, 4, snapshot)

  const fresh = await pullAll(region.coordinator, doc)
  const current = await pullAll(region.coordinator, doc, 4)

  expect(fresh.rows.map((row) => [row.seq, row.covers])).toEqual([
    [0, 4],
    [5, 0],
    [6, 0],
  ])
  expect(Buffer.compare(fresh.rows[0]?.id ?? Buffer.alloc(0), snapshot.id)).toBe(0)
  expect(current.rows.map((row) => row.seq)).toEqual([5, 6])
})

test('a snapshot that covers everything is a page of its own', async () => {
  const doc = await aKaart()
  await kandidaat.push(...aLane(doc, 3))
  await kandidaat.cover(doc, 3, aSnapshot())

  const part = (await kandidaat.pull({ doc, since: 1 })).docs[0]

  expect([part?.upTo, part?.rows.length]).toEqual([3, 1])
})

test('a large snapshot behind other rows waits for a page where it is first', async () => {
  const [small, large] = [await aKaart(), await aKaart()]
  await kandidaat.push(...aLane(small, 2), ...aLane(large, 2))
  await kandidaat.cover(large, 2, aSnapshot(2_000_000))

  const both = await kandidaat.pull({ doc: small, since: 0 }, { doc: large, since: 0 })

  expect(both.docs.map((part) => part.upTo)).toEqual([2, 0])
  expect((await pullAll(kandidaat, large)).rows).toHaveLength(1)
})

test('[R2] unknown and foreign documents are absent from a page in the same way', async () => {
  const foreign = await region.bear(region.coordinator, 'groepsbeheer', [as(region.coordinator, 'regiocoordinator')])

  expect((await kandidaat.pull({ doc: foreign, since: 0 }, { doc: newId('d'), since: 0 })).docs).toEqual([])
})

test('a snapshot may not cover what is not there, nor be behind the newest one', async () => {
  const doc = await aKaart()
  await kandidaat.push(...aLane(doc, 5))

  expect((await kandidaat.cover(doc, 6, aSnapshot())).code).toBe('bad-request')
  expect((await kandidaat.cover(doc, 0, aSnapshot())).code).toBe('bad-request')
  expect((await kandidaat.cover(doc, 3, aRecord())).code).toBe('bad-request')
  expect((await kandidaat.cover(doc, 3, aRecord({ kind: 'snapshot', epoch: 2 }))).code).toBe('stale-epoch')
  expect((await kandidaat.cover(doc, 3, aSnapshot())).code).toBeUndefined()
  expect((await kandidaat.cover(doc, 3, aSnapshot())).code).toBe('behind-snapshot')
  expect((await region.coordinator.cover(doc, 2, aSnapshot())).code).toBe('behind-snapshot')
})

test('the same snapshot offered again is fine', async () => {
  const doc = await aKaart()
  await kandidaat.push(...aLane(doc, 2))
  const snapshot = aSnapshot()

  expect((await kandidaat.cover(doc, 2, snapshot)).code).toBeUndefined()
  expect((await kandidaat.cover(doc, 2, snapshot)).code).toBeUndefined()
})

test('every snapshot is kept as long as the records that it covers', async () => {
  const doc = await aKaart()
  await kandidaat.push(...aLane(doc, 9))

  for (const covers of [2, 5, 8]) await kandidaat.cover(doc, covers, aSnapshot())

  expect(server.store.records.snapshots(doc).map((one) => one.covers)).toEqual([8, 5, 2])
})

test('the feed tells a newcomer every document and then only what changed', async () => {
  const someone = await region.join('kandidaat')
  const docs = [await region.bearKaart(as(someone, 'kandidaat')), await region.bearKaart(as(someone, 'kandidaat'))]

  const first = await someone.feed()
  const again = await someone.feed(first.cursor)
  await region.coordinator.push(...aLane(docs[1] ?? 'd_', 2))
  const next = await someone.feed(first.cursor)

  expect(first.docs.map((row) => row.doc).toSorted()).toEqual(docs.toSorted())
  expect(first.docs[0]).toMatchObject({ kind: 'kaart', role: 'kandidaat', epoch: 1, head: 0, covers: 0 })
  expect(first.docs[0]?.members).toContainEqual({ person: someone.person, role: 'kandidaat' })
  expect(again).toMatchObject({ docs: [], more: false })
  expect(next.docs.map((row) => [row.doc, row.head])).toEqual([[docs[1], 2]])
  expect(next.log).toBe(server.store.log)
})

test('an unchanged reconnect with 250 documents is one answer below 200 bytes', async () => {
  const someone = await region.join('kandidaat')
  server.store.transaction(() => {
    for (let at = 0; at < 250; at++) {
      const id = newId('d')
      server.store.documents.create({ id, kind: 'kaart', regio: region.id, creator: someone.person, epoch: 1 }, 1)
      server.store.documents.setMember(id, as(someone, 'kandidaat'))
    }
  })
  const first = await someone.feed()
  await region.bear(region.coordinator, 'groepsbeheer', [as(region.coordinator, 'regiocoordinator')]) // others go on

  const answer = await someone.post('/api/feed', { cursor: first.cursor })

  expect(first.docs).toHaveLength(250)
  expect(answer.bytes.length).toBeLessThan(200)
})

test('page by page the feed misses no commit, also those between two pages', async () => {
  const someone = await region.join('kandidaat')
  const docs: DocumentId[] = []
  for (let at = 0; at < 25; at++) docs.push(await region.bearKaart(as(someone, 'kandidaat')))
  const caller = { person: someone.person, device: someone.id, isActive: true }
  const heads = new Map<DocumentId, number>()
  const pushed = new Map<DocumentId, number>()

  let cursor = ''
  for (let round = 0; round < 400; round++) {
    const feed = readFeed(server.store, caller, cursor, 3)
    for (const row of feed.docs) heads.set(row.doc, row.head)
    cursor = feed.cursor
    if (round < 60) {
      const doc = docs[(round * 7) % docs.length] ?? 'd_'
      const [result] = await region.coordinator.push(...aLane(doc, 1))
      if (result && 'seq' in result) pushed.set(doc, result.seq)
    } else if (!feed.more) break
  }

  for (const [doc, seq] of pushed) expect(heads.get(doc)).toBe(seq)
  expect(heads.size).toBe(docs.length)
})

test.each(['', 'nonsense', 'other.5', 'x'.repeat(64)])('the cursor "%s" starts at the beginning', async (cursor) => {
  expect((await kandidaat.feed(cursor)).docs.length).toBeGreaterThan(0)
})

test('a snapshot, a new role and a removal are changes in the feed too', async () => {
  const someone = await region.join('trainer')
  const doc = await region.bearKaart(as(someone, 'trainer'), as(kandidaat, 'kandidaat'))
  await kandidaat.push(...aLane(doc, 2))
  let { cursor } = await someone.feed()
  const next = async () => {
    const feed = await someone.feed(cursor)
    cursor = feed.cursor
    return feed.docs
  }

  await kandidaat.cover(doc, 2, aSnapshot())
  expect(await next()).toMatchObject([{ doc, covers: 2 }])
  await region.coordinator.members({ doc, add: [as(someone, 'jobcoach')] })
  expect(await next()).toMatchObject([{ doc, role: 'jobcoach' }])
  await region.coordinator.members({ doc, remove: [someone.person] })
  expect(await next()).toEqual([
    { doc, kind: 'kaart', role: 'jobcoach', epoch: 1, head: 0, covers: 0, withdrawals: 0, members: [], gone: true },
  ])
  await kandidaat.push({ doc, ...aRecord({ epoch: 2 }) })
  expect(await next()).toEqual([])
})

// Last: it moves the clock past every session.
test('covered records stay 30 days from the covering and then only their ids are known', async () => {
  const doc = await aKaart()
  const lane = aLane(doc, 4)
  await kandidaat.push(...lane)
  clock.move(400 * DAY_MS)
  await kandidaat.login()
  await kandidaat.cover(doc, 3, aSnapshot())
  const purgeNow = (): number => server.store.transaction(() => server.store.records.purge(clock.nowMs() - 30 * DAY_MS))

  clock.move(29 * DAY_MS)
  purgeNow()
  expect(server.store.records.page(doc, 0, 10, 1e6).map((row) => row.seq)).toEqual([1, 2, 3, 4])

  clock.move(DAY_MS)
  expect(purgeNow()).toBeGreaterThanOrEqual(3)
  expect(purgeNow()).toBe(0)
  expect(server.store.records.page(doc, 0, 10, 1e6).map((row) => row.seq)).toEqual([4])
  await kandidaat.login()
  expect(await kandidaat.push(...lane)).toEqual([{ seq: 1 }, { seq: 2 }, { seq: 3 }, { seq: 4 }])
  expect((await pullAll(kandidaat, doc)).rows.map((row) => [row.seq, row.covers])).toEqual([
    [0, 3],
    [4, 0],
  ])
})
