import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import type { AuditRow } from '#server/audit/chain.ts'
import { as, Region } from './a-region.ts'
import type { RawDevice } from './raw-client.ts'
import { aBirth, aLane, aRecord, newLane } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer, stillClock } from './start-server.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 }) // the machine of CI may be slow and shared

const MINUTE_MS = 60_000
let clock: ReturnType<typeof stillClock>
let server: TestServer
let region: Region
let noor: RawDevice
let ron: RawDevice
let doc: DocumentId

beforeEach(async () => {
  clock = stillClock()
  server = await startTestServer({ clock })
  region = await Region.start(server)
  noor = await region.join('kandidaat')
  ron = await region.join('werkbegeleider')
  doc = await show(clock.nowMs() + MINUTE_MS)
  await noor.push(...aLane(doc, 2))
})
afterEach(() => server.stop())

/** Something shown to the werkbegeleider until this moment. */
function show(untilMs: number): Promise<DocumentId> {
  return region.bear(noor, 'deel', [as(noor, 'kandidaat'), { ...as(ron, 'werkbegeleider'), untilMs }])
}

const rowsOf = (act: AuditRow['act']): AuditRow[] =>
  server.store.audit.rows(0, 10_000).filter((row) => row.act === act && row.doc === doc)

test('[R1] what is shown until a moment is read before it and by no door after it, though nothing has noted the end', async () => {
  const before = await ron.pull({ doc, since: 0 })
  const head = (await ron.feed()).docs.find((row) => row.doc === doc)
  // Nothing may note it: the rights themselves are asked.
  const { documents } = server.store
  documents.ended = () => []

  clock.move(MINUTE_MS)

  expect(before.docs[0]?.rows).toHaveLength(2)
  expect(head?.members).toContainEqual({ ...as(ron, 'werkbegeleider'), untilMs: clock.nowMs() })
  expect((await ron.pull({ doc, since: 0 })).docs).toEqual([])
  expect(await ron.keys(doc)).toEqual([])
  expect(await ron.push({ doc, ...aRecord({ lane: newLane() }) })).toEqual([{ code: 'gone' }])
  expect((await ron.post('/api/signers', { doc, devices: [noor.id] })).code).toBe('gone')
  expect((await ron.call('GET', `/api/blobs/${doc}/${'0'.repeat(64)}`)).status).not.toBe(200)
  expect((await noor.feed()).docs.find((row) => row.doc === doc)?.members).toEqual([as(noor, 'kandidaat')])
  expect((await ron.feed()).docs.find((row) => row.doc === doc)).toMatchObject({ gone: true, head: 0, members: [] })
})

test('[R1] whoever has it on the screen hears within two seconds that it is gone, and no record after the end', async () => {
  const [reading, writing] = [await ron.socket(), await noor.socket()]
  reading.watch(doc)
  await reading.next('present')
  writing.watch(doc)
  await writing.next('present')
  reading.forget()

  clock.move(MINUTE_MS)
  const said = { doc, ...aRecord({ lane: newLane() }) }
  await writing.push(said)
  const told = await reading.next('feed', (message) => message.docs.some((row) => row.doc === doc && row.gone === true))

  expect(told.docs).toMatchObject([{ doc, gone: true, head: 0 }])
  expect(reading.all('live')).toEqual([])
  await Promise.all([reading.close(), writing.close()])
})

test('[R1] the end gives the document a new key and a line in the log of the kandidaat', async () => {
  clock.move(MINUTE_MS)
  await ron.feed()

  expect((await noor.keys(doc)).map(({ epoch }) => epoch)).toEqual([1, 2])
  expect(rowsOf('share.revoke')).toMatchObject([
    { about: `${ron.person} werkbegeleider`, basis: 'einde', link: { zaak: noor.person } },
  ])
  expect(rowsOf('share.revoke')[0]?.actor).toBeUndefined()
  expect(rowsOf('key.rotate')).toHaveLength(1)
})

test('a device that was away at the end hears of it at its next feed, from the cursor it had', async () => {
  const { cursor } = await ron.feed()

  clock.move(MINUTE_MS)

  expect((await ron.feed(cursor)).docs).toMatchObject([{ doc, gone: true }])
})

test('the kandidaat makes it last longer, before the end without anything in between and after it from the beginning', async () => {
  const longer = (untilMs: number) => noor.members({ doc, add: [{ ...as(ron, 'werkbegeleider'), untilMs }] })

  expect((await longer(clock.nowMs() + 2 * MINUTE_MS)).status).toBe(200)
  clock.move(MINUTE_MS)
  expect((await ron.pull({ doc, since: 0 })).docs[0]?.rows).toHaveLength(2)
  expect((await noor.keys(doc)).map(({ epoch }) => epoch)).toEqual([1])

  clock.move(MINUTE_MS)
  expect((await ron.pull({ doc, since: 0 })).docs).toEqual([])
  await ron.feed()
  expect((await longer(clock.nowMs() + MINUTE_MS)).status).toBe(200)
  expect((await ron.pull({ doc, since: 0 })).docs[0]?.rows).toHaveLength(2)
  expect(rowsOf('share.grant').map(({ about }) => about)).toEqual([
    expect.stringMatching(/ werkbegeleider tot:\d+$/),
    expect.stringMatching(/ werkbegeleider tot:\d+$/),
    expect.stringMatching(/ werkbegeleider tot:\d+$/),
  ])
})

test('only what is shown to one person has an end, never for whoever shows it, and nobody else sets it', async () => {
  const untilMs = clock.nowMs() + MINUTE_MS
  const kaart = await region.bearKaart(as(noor, 'kandidaat'))
  const own = aBirth('deel', region.id, [{ ...as(noor, 'kandidaat'), untilMs }, as(ron, 'werkbegeleider')])
  const longer = { doc, add: [as(ron, 'werkbegeleider')] }

  expect((await region.coordinator.members({ doc: kaart, add: [{ ...as(ron, 'trainer'), untilMs }] })).code).toBe(
    'not-allowed',
  )
  expect((await noor.post('/api/births', own)).code).toBe('not-allowed')
  expect((await ron.members(longer)).code).toBe('not-allowed')
  expect((await region.coordinator.members(longer)).code).toBe('unknown')
  expect((await noor.members({ doc, add: [{ ...as(ron, 'werkbegeleider'), untilMs: -1 }] })).code).toBe('bad-request')
})

test('an end that was there before a restart is there after it, and a clock that is set back brings nobody in again', async () => {
  clock.move(MINUTE_MS)
  await server.restart()
  expect((await ron.pull({ doc, since: 0 })).docs).toEqual([])
  await ron.feed()

  clock.move(-MINUTE_MS)

  expect((await ron.pull({ doc, since: 0 })).docs).toEqual([])
})

test('what was made offline and arrives after its end shows nobody anything', async () => {
  doc = await show(clock.nowMs() - MINUTE_MS)
  await noor.push(...aLane(doc, 1))

  expect((await ron.pull({ doc, since: 0 })).docs).toEqual([])
})

test('[S6] what was shown until a moment, its answer lost and asked again after that moment, ended once', async () => {
  const next = await show(clock.nowMs() + MINUTE_MS)
  const again = { doc: next, add: [{ ...as(ron, 'werkbegeleider'), untilMs: clock.nowMs() + 2 * MINUTE_MS }] }
  await noor.members(again)
  clock.move(2 * MINUTE_MS)
  await ron.feed()
  const before = server.store.audit.rows(0, 10_000).length

  expect((await noor.members(again)).json).toEqual({ ok: true })
  await ron.feed()

  const acts = server.store.audit.rows(0, 10_000).slice(before)
  expect(acts.filter(({ doc: of }) => of === next)).toEqual([])
  expect((await ron.pull({ doc: next, since: 0 })).docs).toEqual([])
  // Whoever is in it is put out at once by an end that is over.
  await noor.members({ doc: next, add: [{ ...as(ron, 'werkbegeleider'), untilMs: clock.nowMs() + MINUTE_MS }] })
  expect((await ron.feed()).docs.find((row) => row.doc === next)?.gone).toBeUndefined()
  await noor.members({ doc: next, add: [{ ...as(ron, 'werkbegeleider'), untilMs: clock.nowMs() - 1 }] })
  expect((await ron.pull({ doc: next, since: 0 })).docs).toEqual([])
})
