import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { openAuditKey } from '#server/audit/key.ts'
import { AuditLog } from '#server/audit/log.ts'
import { reviewOf } from '#server/audit/review.ts'
import { beginNood, endNood } from '#server/noodprocedure.ts'
import { restoreBackup, writeBackup } from '#server/sqlite/sqlite-backup.ts'
import { openSqliteStore } from '#server/sqlite/sqlite-store.ts'
import { as, Region } from './a-region.ts'
import { nodePath } from './child-server.ts'
import type { RawDevice } from './raw-client.ts'
import { aLane, aRecord, newLane } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer, stillClock } from './start-server.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 20_000 }) // the machine of CI may be slow and shared

const HOUR_MS = 60 * 60_000
/** Shorter than a session may stand still. */
const BRIEF_MS = 20 * 60_000
const BRIEF = BRIEF_MS / HOUR_MS
const reden = 'Noor is vermist, en haar jobcoach is er niet'
let clock: ReturnType<typeof stillClock>
let server: TestServer
let region: Region
let noor: RawDevice
let tom: RawDevice
let ron: RawDevice
let held: DocumentId[]
let shut: DocumentId[]

beforeEach(async () => {
  clock = stillClock()
  server = await startTestServer({ clock })
  region = await Region.start(server)
  ;[noor, tom, ron] = [
    await region.join('kandidaat'),
    await region.join('trainer'),
    await region.join('werkbegeleider'),
  ]
  const { coordinator } = region
  held = [
    await region.bearKaart(as(noor, 'kandidaat')),
    await region.bear(coordinator, 'werkplek', [as(noor, 'kandidaat'), as(ron, 'werkbegeleider')]),
    await region.bear(coordinator, 'reflectie', [as(noor, 'kandidaat'), as(ron, 'werkbegeleider')]),
  ]
  shut = [
    await region.bear(noor, 'map', [as(noor, 'kandidaat')]),
    await region.bear(noor, 'deel', [as(noor, 'kandidaat'), as(ron, 'werkbegeleider')]),
    await region.bear(noor, 'gesprek', [as(noor, 'kandidaat'), as(ron, 'werkbegeleider')]),
  ]
  for (const doc of [...held, ...shut]) await noor.push(...aLane(doc, 2))
})
afterEach(() => server.stop())

/** As the command does it: a store and a log of its own on the same data, beside the running server. */
function beside<T>(work: (store: ReturnType<typeof openSqliteStore>, audit: AuditLog) => T): T {
  const nowMs = () => clock.nowMs()
  const store = openSqliteStore(server.config.dataDir, nowMs)
  try {
    const failed = (error: unknown): never => {
      throw error
    }
    return work(store, new AuditLog({ store, key: openAuditKey(store, server.config.keyFile), nowMs, failed }))
  } finally {
    store.close()
  }
}

const begin = (uren = 24, why = reden, voor = tom.person) =>
  beside((store, audit) => beginNood(store, audit, { kandidaat: noor.person, voor, reden: why, uren }, clock.nowMs()))
const rowsOf = (act: string) => server.store.audit.rows(0, 10_000).filter((row) => row.act === act)
const read = async (by: RawDevice) =>
  (await by.pull(...[...held, ...shut].map((doc) => ({ doc, since: 0 })))).docs.map(({ doc }) => doc).toSorted()

test('[R1] given, it reads all that is held of this kandidaat, and never a map, a deel or a conversation', async () => {
  expect(await read(tom)).toEqual([])

  expect(begin()).toEqual({ totMs: clock.nowMs() + 24 * HOUR_MS, documents: 3, isNew: true })

  expect(await read(tom)).toEqual(held.toSorted())
  expect((await tom.keys(...held, ...shut)).map(({ doc }) => doc).toSorted()).toEqual(held.toSorted())
  const mine = (await tom.feed()).docs
  expect(mine.map(({ noodMs }) => noodMs)).toEqual(held.map(() => clock.nowMs() + 24 * HOUR_MS))
})

test('[R1] it writes nothing, covers nothing and lets nobody in', async () => {
  begin()

  for (const doc of held) {
    expect(await tom.push({ doc, ...aRecord({ lane: newLane() }) })).toEqual([{ code: 'no-write' }])
    expect((await tom.cover(doc, 1, aRecord({ kind: 'snapshot', lane: newLane() }))).code).toBe('no-write')
    expect((await tom.members({ doc, add: [as(tom, 'trainer')] })).code).toBe('not-allowed')
    expect((await tom.call('PUT', `/api/blobs/${doc}/${'0'.repeat(64)}`, Buffer.from('x'))).status).not.toBe(200)
  }
})

test('[R1] who has it on the screen reads on at once, and hears within two seconds of the end that it is gone', async () => {
  begin(BRIEF)
  const [doc = held[0]!] = held
  const socket = await tom.socket()
  socket.watch(doc)
  await socket.next('present')
  await noor.push({ doc, ...aRecord({ lane: newLane() }) })
  await socket.next('live')
  socket.forget()

  clock.move(BRIEF_MS)
  const told = await socket.next('feed', ({ docs }) => docs.some((row) => row.doc === doc && row.gone === true))

  expect(told.docs.find((row) => row.doc === doc)).toMatchObject({ gone: true, head: 0 })
  expect(await read(tom)).toEqual([])
  expect(await tom.keys(...held)).toEqual([])
  expect((await noor.keys(doc)).map(({ epoch }) => epoch)).toEqual([1, 2])
  await socket.close()
})

test('an open app of theirs and of the kandidaat hears within two seconds that it began', async () => {
  const [hers, his] = [await noor.socket(), await tom.socket()]

  begin()
  await hers.next('me')
  const told = await his.next('feed')

  expect(told.docs.map(({ doc }) => doc).toSorted()).toEqual(held.toSorted())
  await Promise.all([hers.close(), his.close()])
})

test('[R7] the kandidaat is told who, when, until when and why; the log knows only that there was a reason', async () => {
  const vanMs = clock.nowMs()
  begin(2)

  expect((await noor.me()).nood).toEqual([
    { persoon: tom.person, rol: 'trainer', vanMs, totMs: vanMs + 2 * HOUR_MS, reden },
  ])
  expect((await tom.me()).nood).toBeUndefined()
  expect((await region.coordinator.me()).nood).toBeUndefined()
  const [row, ...more] = rowsOf('breakglass')
  expect(more).toEqual([])
  expect(row).toMatchObject({ basis: 'nood', link: { zaak: noor.person } })
  expect(row?.about).toBe(`${tom.person} trainer tot:${vanMs + 2 * HOUR_MS} reden:ja`)
  expect(JSON.stringify(server.store.audit.rows(0, 10_000))).not.toContain('vermist')
})

test('[R6] what goes to them is in the log of the kandidaat on that ground, and the weekly review names it', async () => {
  begin()
  await read(tom)

  const given = rowsOf('doc.sync.read').filter(({ actor }) => actor === tom.person)
  expect(given.map(({ basis, link }) => [basis, link?.zaak])).toEqual(held.map(() => ['nood', noor.person]))
  expect(reviewOf(server.store.audit, '2026-W47').emergency).toEqual([
    {
      ...{ actor: tom.person, zaak: noor.person, day: '2026-11-22' },
      until: new Date(clock.nowMs() + 24 * HOUR_MS).toISOString(),
    },
  ])
})

test('run twice it is one, and nothing lasts longer by it', async () => {
  begin(BRIEF)
  clock.move(BRIEF_MS / 2)

  expect(begin(72)).toEqual({ totMs: clock.nowMs() + BRIEF_MS / 2, documents: 3, isNew: false })

  expect(rowsOf('breakglass')).toHaveLength(1)
  expect((await noor.me()).nood).toHaveLength(1)
  clock.move(BRIEF_MS / 2)
  expect(await read(tom)).toEqual([])
})

test('[R1] it goes on after a restart until its end, and a server clock that is set back brings nobody in again', async () => {
  begin(BRIEF)
  await server.restart()
  expect(await read(tom)).toEqual(held.toSorted())

  clock.move(BRIEF_MS)
  expect(await read(tom)).toEqual([])
  await tom.feed()
  clock.move(-BRIEF_MS)
  await server.restart()

  expect(await read(tom)).toEqual([])
})

test('[R1] a backup of while it went on brings nobody in again', async () => {
  begin()
  const file = join(server.folder, 'backup.db')
  writeBackup(server.config.dataDir, file)
  beside((store, audit) => endNood(store, audit, { kandidaat: noor.person, voor: tom.person }, clock.nowMs()))
  await server.pause()
  restoreBackup(server.config.dataDir, file, clock.nowMs())
  await server.restart()
  await Promise.all([tom.login(), noor.login()])

  expect(await read(tom)).toEqual([])
  expect((await noor.me()).nood?.map(({ totMs }) => totMs)).toEqual([clock.nowMs()])
})

test('[R1] ended before its time it is over at once; who belongs there by right keeps exactly what they have', async () => {
  const jana = await region.join('jobcoach')
  await region.coordinator.members({ doc: held[0]!, add: [as(jana, 'jobcoach')] })
  begin(24, reden, jana.person)
  expect(await read(jana)).toEqual(held.toSorted())

  const stop = () =>
    beside((store, audit) => endNood(store, audit, { kandidaat: noor.person, voor: jana.person }, clock.nowMs()))
  expect([stop(), stop()]).toEqual([2, 0])

  expect(await read(jana)).toEqual([held[0]])
  expect(rowsOf('breakglass.end')).toHaveLength(1)
})

test('[R1] taken in by right meanwhile, somebody stays after the end and writes as the table says', async () => {
  begin(BRIEF)
  await region.coordinator.members({ doc: held[1]!, add: [as(tom, 'trainer')] })
  clock.move(BRIEF_MS)
  await tom.feed()

  expect(await read(tom)).toEqual([held[1]])
  expect(await tom.push({ doc: held[1]!, ...aRecord({ lane: newLane() }) })).toMatchObject([{ seq: 3 }])
})

test('[R1] whose role is taken away loses it with the role', async () => {
  begin()
  const { id: regio, coordinator } = region
  expect((await coordinator.post('/api/roles/take', { person: tom.person, regio, rol: 'trainer' })).status).toBe(200)

  expect(await read(tom)).toEqual([])
})

test('not for who works elsewhere, not without a reason, not for longer than three days, not while it stands still', async () => {
  const elsewhere = await (await Region.start(server)).join('trainer')

  expect(() => begin(24, reden, elsewhere.person)).toThrow('in no region of this kandidaat')
  expect(() => begin(24, reden, ron.person)).toThrow('in no region of this kandidaat')
  expect(() => begin(24, reden, noor.person)).toThrow('is the kandidaat')
  expect(() => begin(24, '  ')).toThrow('--reden')
  for (const uren of [0, -1, 72.1, Number.NaN]) expect(() => begin(uren)).toThrow('--uren')
  await noor.post('/api/restrictions', { person: noor.person, on: true })
  expect(() => begin()).toThrow('stands still')
  expect(rowsOf('breakglass')).toEqual([])
  expect(await read(tom)).toEqual([])
})

test('who erases everything takes the words of the reason along', async () => {
  begin()
  server.store.erasing.closePerson(noor.person, clock.nowMs())

  expect(server.store.nood.of(noor.person)).toEqual([])
})

test('the command says what it did, and twice that nothing has changed', async () => {
  const script = join(import.meta.dirname, '..', '..', 'server', 'noodprocedure-run.ts')
  const { dataDir, keyFile } = server.config
  const NOW_OFFSET_MS = String(clock.nowMs() - Date.now())
  const env = { ...process.env, DATA_DIR: dataDir, KEY_FILE: keyFile, NOW_OFFSET_MS }
  const command = (...more: string[]) =>
    promisify(execFile)(nodePath, [script, '--kandidaat', noor.person, '--voor', tom.person, ...more], { env })

  expect((await command('--reden', reden, '--uren', '1')).stdout).toContain(`${tom.person} reads 3 documents`)
  expect((await command('--reden', reden)).stdout).toContain('nothing has changed')
  expect(await read(tom)).toEqual(held.toSorted())
  expect((await command('--stop')).stdout).toBe('Ended: 3 documents.\n')
  await expect(command('--reden', '')).rejects.toMatchObject({ stderr: expect.stringContaining('--reden') })
})
