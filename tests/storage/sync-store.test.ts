import { randomBytes } from '#documents/bytes.ts'
import { decodeHeader } from '#documents/record-header.ts'
import { expect, test, vi } from 'vitest'
import { eventually } from '#tests/eventually.ts'
import type { SimulatedLog } from './simulated-log.ts'
import type { TestDevice } from './a-device.ts'
import { aWriter, aDocument, exchange, introduce, pageOf, push, storedText } from './a-document.ts'
import { twoDevices } from './two-devices.ts'

async function headOf(store: Awaited<ReturnType<TestDevice['open']>>, doc: string) {
  const head = await store.database.heads.get(doc)
  if (head === undefined) throw new Error('This device does not know it')
  return head
}

test('[S2] a row is shared when the server gave its seq, and not before', async () => {
  const { here, doc, writer, home, log } = await twoDevices(['een'])
  expect(await here.whereabouts(doc)).toMatchObject({ unsent: 0, unsaved: 0, sharedAtMs: home.clock.now() })
  home.clock.advance(1000)

  await writer.write(' twee')
  await here.flush()
  await here.unsent(1_000_000)

  expect(await here.whereabouts(doc)).toMatchObject({ unsent: 1, waitingSinceMs: home.clock.now() })
  expect((await here.whereabouts(doc)).unsentItems).toEqual(new Set(['gesprek']))
  await push(here, home, log)
  expect(await here.whereabouts(doc)).toMatchObject({ unsent: 0, waitingSinceMs: 0 })
})

test('[F1] a page after a gap moves nothing and stores nothing', async () => {
  const { there, log, doc } = await twoDevices(['een', ' twee', ' drie', ' vier'])

  await there.storePages(log.id, [pageOf(log, doc, 2)])

  expect(await headOf(there, doc)).toMatchObject({ have: 0, there: 4 })
  expect(await there.behind()).toEqual([{ doc, since: 0 }])
})

test('[F1] pages in order move `have` to their end; the same page twice changes nothing', async () => {
  const { there, log, doc } = await twoDevices(['een', ' twee', ' drie'])
  await there.storePages(log.id, [pageOf(log, doc, 0, 2)])
  expect(await headOf(there, doc)).toMatchObject({ have: 2 })

  await there.storePages(log.id, [pageOf(log, doc, 2)])
  await there.storePages(log.id, [pageOf(log, doc, 0, 2)])

  expect(await headOf(there, doc)).toMatchObject({ have: 3, there: 3 })
  expect(await there.database.records.count()).toBe(3)
  expect(await there.behind()).toEqual([])
  expect(await storedText(there, doc)).toBe('een twee drie')
})

test('[F1] a live record with a gap before it is kept and moves nothing; the pull fills the gap', async () => {
  const { there, log, doc } = await twoDevices(['een', ' twee', ' drie'])
  const third = log.row(doc, 3)
  if (third === undefined) throw new Error('There are three')

  await there.storeLive(log.id, doc, third)

  expect(await headOf(there, doc)).toMatchObject({ have: 0, there: 3 })
  expect(await there.database.records.count()).toBe(1)
  await there.storePages(log.id, [pageOf(log, doc, 0, 2)])
  expect(await headOf(there, doc)).toMatchObject({ have: 3 })
})

test('[F1] an own answer with a gap before it moves nothing', async () => {
  const { here, there, home, work, log, doc } = await twoDevices(['een', ' twee'])
  const other = await aWriter(there, doc)
  await other.write('van daar ')
  await there.flush()
  await push(there, work, log)

  expect(await headOf(there, doc)).toMatchObject({ have: 0, there: 3 })
  await exchange(there, work, log)
  await exchange(here, home, log)
  expect(await storedText(here, doc)).toBe(await storedText(there, doc))
})

test('[F2] the cursor and the rows of a feed are stored together or not at all', async () => {
  const { there, work, log } = await twoDevices(['een'])
  const before = await there.cursor()
  log.rotate(log.documents()[0] ?? 'd_')
  const feed = log.feed(work.identity.person, before)
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError')
  })

  await expect(there.storeFeed(feed.log, feed.rows, feed.cursor)).rejects.toThrow()

  put.mockRestore()
  expect(await there.cursor()).toEqual(before)
  await there.storeFeed(feed.log, feed.rows, feed.cursor)
  expect((await there.cursor()).cursor).toBe(feed.cursor)
})

test('[F3] pages, live records and answers of another log change nothing', async () => {
  const { here, there, log, doc, writer } = await twoDevices(['een', ' twee'])
  const row = log.row(doc, 1)
  if (row === undefined) throw new Error('There are two')
  await writer.write(' drie')
  await here.flush()
  const [waiting] = await here.unsent(1000)

  await there.storePages('another', [pageOf(log, doc, 0)])
  await there.storeLive('another', doc, row)
  await here.markPushed('another', [{ doc, id: waiting?.id ?? new Uint8Array(16), seq: 3 }])
  await there.storeNews('another', [])

  expect(await there.database.records.count()).toBe(0)
  expect((await there.cursor()).log).toBe(log.id)
  expect(await here.whereabouts(doc)).toMatchObject({ unsent: 1 })
})

test('[F3] a server that went back to a backup gets back what it lacks, from whoever has it', async () => {
  const { here, there, home, work, log, doc, writer } = await twoDevices(['een', ' twee'])
  const backup = log.backup()
  await writer.write(' drie')
  await here.flush()
  await push(here, home, log)
  await exchange(there, work, log)
  log.restore(backup)

  await exchange(there, work, log)
  await exchange(there, work, log)

  expect(await storedTextOnServer(log, doc)).toBe('een twee drie')
  await exchange(here, home, log)
  expect(await here.whereabouts(doc)).toMatchObject({ unsent: 0 })
  expect(await storedText(here, doc)).toBe('een twee drie')
})

test('[D7] a refusal for good holds back its lane and is told; another lane and another document go on', async () => {
  const { here, home, log, doc, writer } = await twoDevices(['een'])
  const other = await aWriter(here, doc)
  const elsewhere = await aDocument(here, [home], 'elders')
  await introduce(here, home, log)
  await writer.write(' geweigerd')
  await here.flush()
  const refused = (await here.unsent(1_000_000)).filter((row) => row.doc === doc)
  await here.markPushed(
    log.id,
    refused.map((row) => ({ doc, id: row.id, code: 'too-big' })),
  )
  await writer.write(' en verder')
  await other.write('andere baan')
  await here.flush()

  const rows = await here.unsent(1_000_000)

  const lanes = new Set(rows.map((row) => decodeHeader(row.header)?.lane))
  expect(rows.map((row) => row.doc).sort()).toEqual([doc, elsewhere.session.doc].sort())
  expect(lanes).not.toContain(decodeHeader(refused[0]?.header ?? new Uint8Array(0))?.lane)
  expect(await here.whereabouts(doc)).toMatchObject({ refused: 'too-big', unsent: 3 })
})

test('[D7] rows of a lane are handed out strictly in counter order, whatever the limit', async () => {
  const { here, home, log, writer } = await twoDevices(['een'])
  for (const word of [' twee', ' drie', ' vier']) {
    await writer.write(word)
    await here.flush()
    await here.unsent(1_000_000)
  }

  const one = await here.unsent(1)
  const all = await here.unsent(1_000_000)

  expect(one.map((row) => decodeHeader(row.header)?.counter)).toEqual([1])
  expect(all.map((row) => decodeHeader(row.header)?.counter)).toEqual([1, 2, 3])
  expect((await push(here, home, log)).every((result) => 'seq' in result)).toBe(true)
})

test('[D7] after stale-epoch the lane is sealed under the new key: new ids, same counters, new hashes', async () => {
  const { here, there, home, work, log, doc, writer } = await twoDevices(['een'])
  await writer.write(' oud')
  await here.flush()
  const before = await here.unsent(1_000_000)
  log.rotate(doc)
  await writer.write(' ook oud')
  await here.flush()
  expect((await push(here, home, log)).map((result) => 'code' in result && result.code)).toEqual([
    'stale-epoch',
    'stale-epoch',
  ])
  expect(await here.unsent(1_000_000)).toEqual([])

  await introduce(here, home, log)
  const after = await here.unsent(1_000_000)
  await exchange(here, home, log)
  await exchange(there, work, log)

  const headers = after.map((row) => decodeHeader(row.header))
  expect(headers.map((header) => [header?.epoch, header?.counter])).toEqual([
    [2, 1],
    [2, 2],
  ])
  expect(headers[0]?.prev).toBe(decodeHeader(before[0]?.header ?? new Uint8Array(0))?.prev)
  expect(after[0]?.id).not.toEqual(before[0]?.id)
  expect(await storedText(there, doc)).toBe('een oud ook oud')
})

test('[D5] rows under a key that is not here yet wait, are no damage, and open when the key comes', async () => {
  const { here, there, home, work, log, doc, writer } = await twoDevices(['een'])
  await exchange(there, work, log)
  const reader = await aWriter(there, doc)
  log.rotate(doc)
  await introduce(here, home, log)
  await writer.write(' nieuw')
  await exchangeFlushed(here, home, log)

  const feed = log.feed(work.identity.person, await there.cursor())
  await there.storeFeed(feed.log, feed.rows, feed.cursor)
  await there.storePages(log.id, [pageOf(log, doc, 1)])
  expect(await there.load(doc)).toMatchObject({ quarantined: 0 })
  expect(reader.text()).toBe('een')
  expect(await there.missingKeys()).toEqual([doc])
  await there.storeKeys(log.keys(work.identity.person, [doc]))

  await eventually(() => expect(reader.text()).toBe('een nieuw'))
})

test('the connection hears of what waits, from this tab and from others', async () => {
  const { here, home, writer, log } = await twoDevices(['een'])
  const otherTab = await home.open()
  let heard = 0
  const stop = otherTab.onUnsent(() => heard++)
  await new Promise((resolve) => setImmediate(resolve))

  await writer.write(' twee')
  await here.flush()

  await eventually(() => expect(heard).toBeGreaterThan(0))
  stop()
  await push(here, home, log)
})

test('tries are counted while something waits and forgotten once it is shared', async () => {
  const { here, home, log, doc, writer } = await twoDevices(['een'])
  await writer.write(' wacht')
  await here.markTried()
  await here.markTried()
  expect(await here.whereabouts(doc)).toMatchObject({ tries: 2 })

  await exchangeFlushed(here, home, log)

  expect(await here.whereabouts(doc)).toMatchObject({ tries: 0, unsent: 0 })
})

test('[D7] a lane whose earlier record is lost goes on as history instead of standing still', async () => {
  const { here, home, log, doc, writer } = await twoDevices([])
  await writer.write('weg')
  await here.flush()
  await here.unsent(1)
  await writer.write(' blijft')
  await here.flush()
  const [lost] = await here.database.records.orderBy('n').toArray()
  await here.database.records.put({ ...lost, body: randomBytes(40) } as never)
  await here.load(doc)

  await exchangeFlushed(here, home, log)
  await exchangeFlushed(here, home, log)

  expect(await here.whereabouts(doc)).toMatchObject({ unsent: 0 })
})

test('[S5] a device whose clock is a year off shares, merges and orders like any other', async () => {
  const { here, there, home, work, log, doc, writer } = await twoDevices(['een'])
  work.clock.advance(365 * 24 * 60 * 60 * 1000)
  home.clock.advance(-200 * 24 * 60 * 60 * 1000)
  await exchange(there, work, log)
  const other = await aWriter(there, doc)
  await other.write(' van daar')
  await writer.write(' van hier')

  for (let round = 0; round < 2; round++) {
    await exchangeFlushed(there, work, log)
    await exchangeFlushed(here, home, log)
  }

  expect(await storedText(here, doc)).toBe(await storedText(there, doc))
  expect(await storedText(here, doc)).toContain(' van daar')
  expect(await here.whereabouts(doc)).toMatchObject({ unsent: 0 })
})

async function exchangeFlushed(...args: Parameters<typeof exchange>): Promise<void> {
  await args[0].flush()
  await exchange(...args)
}

async function storedTextOnServer(log: SimulatedLog, doc: string): Promise<string> {
  const inner = await log.contents(doc as never)
  return inner.getText('gesprek.onderwerp').toString()
}
