import type { PendingRow, ShortWay } from '#documents/sync-store.ts'
import { decodeHeader, hexFromBytes } from '#documents/record-header.ts'
import { expect, onTestFinished, test, vi } from 'vitest'
import { aWriter, pageOf, push } from './a-document.ts'
import { twoDevices } from './two-devices.ts'

/** Takes what is made, while there is room. */
function aWay(): ShortWay & { taken: PendingRow[]; hasRoom: boolean } {
  const way = {
    taken: [] as PendingRow[],
    hasRoom: true,
    canTake: () => way.hasRoom,
    take: (rows: readonly PendingRow[]) => void way.taken.push(...rows),
  }
  return way
}

test('[S4][D7] a record that goes the short way is what waits in the table, marked as handed out', async () => {
  const { here, home, writer, log } = await twoDevices(['een'])
  const way = aWay()
  let woken = 0
  here.onUnsent(() => woken++, way)

  await writer.write(' twee')
  await here.flush()

  expect(way.taken).toHaveLength(1)
  expect(await here.unsent(1_000_000)).toEqual(way.taken)
  const [row] = await here.database.records.where('waits').above(0).toArray()
  expect(row?.isOffered).toBe(true)
  await push(here, home, log)
  expect((await here.whereabouts(writer.session.doc)).unsent).toBe(0)
  expect(woken).toBe(0)
})

test('[D7] behind a record that nobody was given yet nothing goes the short way', async () => {
  const { here, writer } = await twoDevices(['een'])
  const way = aWay()
  let woken = 0
  here.onUnsent(() => woken++, way)
  way.hasRoom = false
  await writer.write(' twee')
  await here.flush()
  way.hasRoom = true

  await writer.write(' drie')
  await here.flush()

  expect(way.taken).toEqual([])
  await vi.waitFor(() => expect(woken).toBeGreaterThan(0))
  // [D6] put together before it is first sent
  const rows = await here.unsent(1_000_000)
  expect(rows.map((one) => decodeHeader(one.header)?.counter)).toEqual([1])
})

test('[D7] in a lane that another tab went on with the short way is not taken blindly', async () => {
  const { here, writer, doc } = await twoDevices(['een'])
  const way = aWay()
  here.onUnsent(() => undefined, way)
  const { lanes } = here.database
  const [lane] = await lanes.where('doc').equals(doc).toArray()
  if (lane === undefined) throw new Error('There is no lane')
  await lanes.put({ ...lane, next: lane.next + 5 })

  await writer.write(' twee')
  await here.flush()

  expect(way.taken).toEqual([])
  const rows = await here.unsent(1_000_000)
  expect(rows.map((one) => decodeHeader(one.header)?.counter)).toEqual([lane.next + 5])
})

test('[S1] what was typed waits for the disk itself; what is made of it, and the answer, does not', async () => {
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
  onTestFinished(() => begun.mockRestore())
  const { here, home, writer, log } = await twoDevices(['een'])
  here.onUnsent(() => undefined, aWay())
  await here.flush()
  begun.mockClear()

  await writer.write(' twee')
  await here.flush()
  await push(here, home, log)

  const durabilities = (...tables: string[]): unknown[] =>
    begun.mock.calls.flatMap(([names, mode, options]) => {
      const isOne = typeof names !== 'string' && [...names].join() === tables.join()
      return isOne && mode === 'readwrite' ? [options?.durability] : []
    })
  expect(durabilities('records', 'versions', 'heads', 'errands')).toEqual(['strict'])
  expect(durabilities('records', 'lanes', 'heads', 'feed')).toEqual(['relaxed'])
  expect(durabilities('records', 'quarantine', 'heads', 'lanes', 'feed')).toEqual(['relaxed'])
})

test('[S4] what a power cut takes of the sealing is entries again, and goes as history beside what was sent', async () => {
  const { here, home, writer, log, doc } = await twoDevices(['een'])
  const way = aWay()
  here.onUnsent(() => undefined, way)
  const { records, lanes } = here.database
  await writer.write(' twee')
  await here.flush()
  await push(here, home, log)
  await writer.write(' drie')
  const entries = await records.where('waits').above(0).toArray()
  const lanesBefore = await lanes.toArray()
  way.taken.length = 0
  await here.flush()
  const sent = way.taken
  // The disk as it was before the record was made.
  await records.where('waits').above(0).delete()
  await records.bulkPut(entries)
  await lanes.bulkPut(lanesBefore)
  here.abandon()
  home.locks.dropAll()

  const again = await home.open()
  const rows = await vi.waitFor(async () => {
    const waiting = await again.unsent(1_000_000)
    expect(waiting).toHaveLength(1)
    return waiting
  })

  expect(sent).toHaveLength(1)
  expect(rows.map(({ id }) => hexFromBytes(id))).not.toEqual(sent.map(({ id }) => hexFromBytes(id)))
  await again.markPushed(
    log.id,
    rows.map(({ id }) => ({ doc, id, code: 'counter-gap' })),
  )
  const [waiting] = await again.unsent(1_000_000)
  expect(waiting?.origin).toBe(home.identity.device)
  expect((await aWriter(again, doc)).text()).toBe('een twee drie')
})

test('a record that comes live is on the screen once, and in the table', async () => {
  const { here, home, there, writer, log, doc } = await twoDevices(['een'])
  const reader = await aWriter(there, doc)
  await writer.write(' twee')
  await here.flush()
  await push(here, home, log)
  const { rows } = pageOf(log, doc, 0)
  let changes = 0
  reader.session.onChange(() => changes++)

  for (const row of rows) await there.storeLive(log.id, doc, row)

  expect(reader.text()).toBe('een twee')
  expect(changes).toBeLessThanOrEqual(rows.length)
  expect(await there.database.records.count()).toBe(rows.length)
})
