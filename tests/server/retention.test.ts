import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import type { AuditLog } from '#server/audit/log.ts'
import { announceDue, listDue } from '#server/retention.ts'
import { readTerms } from '#server/retention-terms.ts'
import { as, Region } from './a-region.ts'
import { nodePath } from './child-server.ts'
import type { RawDevice } from './raw-client.ts'
import { aLane } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer, stillClock } from './start-server.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 20_000 }) // the machine of CI may be slow and shared

const DAY_MS = 24 * 60 * 60_000
const run = promisify(execFile)
const terms = readTerms()
const silent: Pick<AuditLog, 'add'> = { add: () => undefined }
let clock: ReturnType<typeof stillClock>
let server: TestServer
let region: Region
let noor: RawDevice
let werkplek: DocumentId
let map: DocumentId

beforeEach(async () => {
  clock = stillClock(Date.now())
  server = await startTestServer({ clock })
  region = await Region.start(server)
  noor = await region.join('kandidaat')
  map = await region.bear(noor, 'map', [as(noor, 'kandidaat')])
  werkplek = await region.bear(region.coordinator, 'werkplek', [as(noor, 'kandidaat')])
  await noor.push(...aLane(werkplek, 2))
})
afterEach(() => server.stop())

const due = (of: DocumentId) => listDue(server.store, terms, clock.nowMs()).find(({ doc }) => doc === of)
// The log is not what these tests are about.
const announce = () => announceDue(server.store, silent as AuditLog, terms, clock.nowMs())

/** The command, at the time of `clock`, while the server runs. */
async function retention(...args: string[]): Promise<{ doc: string; kind: string; state: string }[]> {
  const script = join(import.meta.dirname, '..', '..', 'server', 'retention-run.ts')
  const offset = String(clock.nowMs() - Date.now())
  const env = {
    ...process.env,
    DATA_DIR: server.config.dataDir,
    KEY_FILE: server.config.keyFile,
    NOW_OFFSET_MS: offset,
  }
  const { stdout } = await run(nodePath, [script, '--json', ...args], { env })
  return JSON.parse(stdout)
}

test('nothing is listed before its time; 30 days before it the kandidaat is told, and writing puts it off', async () => {
  expect(due(werkplek)).toBeUndefined()

  clock.move(699 * DAY_MS)
  expect(due(werkplek)).toBeUndefined()
  clock.move(DAY_MS)
  expect(due(werkplek)?.state).toBe('coming')
  expect(announce()).toEqual([noor.person])
  expect(announce()).toEqual([])
  await noor.login()
  const told = (await noor.me()).due
  expect(told?.map(({ doc }) => doc)).toContain(werkplek)
  await noor.push(...aLane(werkplek, 1))
  announce()

  expect(due(werkplek)).toBeUndefined()
  expect((await noor.me()).due?.map(({ doc }) => doc) ?? []).not.toContain(werkplek)
})

test('it is ready 30 days after the kandidaat saw it, or 60 after it was announced, and never before its day', async () => {
  clock.move(705 * DAY_MS)
  announce()
  await noor.login()
  const seen = { docs: [werkplek, region.id] }
  expect((await noor.post('/api/retention/seen', seen)).status).toBe(200)
  expect((await noor.post('/api/retention/seen', seen)).status).toBe(200)

  clock.move(26 * DAY_MS)
  expect(due(werkplek)?.state).toBe('waiting')
  clock.move(4 * DAY_MS)
  expect(due(werkplek)?.state).toBe('ready')
})

test('what nobody saw is ready after 60 days; a map that nobody saw never is', async () => {
  clock.move(731 * DAY_MS)
  announce()

  clock.move(59 * DAY_MS)
  expect(due(werkplek)?.state).toBe('waiting')
  clock.move(DAY_MS)
  expect(due(werkplek)?.state).toBe('ready')
  expect(due(map)?.state).toBe('waiting')
  clock.move(3650 * DAY_MS)
  expect(due(map)?.state).toBe('waiting')
})

test('somebody else cannot say that the kandidaat saw it', async () => {
  clock.move(731 * DAY_MS)
  announce()
  await region.coordinator.login()

  expect((await region.coordinator.post('/api/retention/seen', { docs: [werkplek] })).status).toBe(200)

  expect(due(werkplek)?.seenMs).toBeUndefined()
})

test('the command lists ids and days without names, and erases what is over and was announced, beside a running server', async () => {
  clock.move(731 * DAY_MS)
  const first = await retention('--apply')
  expect(first.find(({ doc }) => doc === werkplek)).toMatchObject({ kind: 'werkplek', state: 'waiting' })
  // The command starts a little later than the test's own clock says.
  clock.move(61 * DAY_MS)

  const listed = await retention()
  const applied = await retention('--apply')
  const after = await retention()

  expect(listed.find(({ doc }) => doc === werkplek)).toMatchObject({
    ...{ kind: 'werkplek', state: 'ready' },
    since: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    announced: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  })
  expect(
    Object.keys(listed[0] ?? {}).every((key) =>
      ['doc', 'kind', 'since', 'due', 'state', 'announced', 'seen'].includes(key),
    ),
  ).toBe(true)
  expect(applied.find(({ doc }) => doc === werkplek)?.state).toBe('ready')
  expect(after.find(({ doc }) => doc === werkplek)).toBeUndefined()
  expect(after.find(({ doc }) => doc === map)).toBeDefined()
  await noor.login()
  expect((await noor.feed()).docs.find(({ doc }) => doc === werkplek)).toMatchObject({ gone: true, erased: true })
  const log = server.store.audit.rows(0, 10_000)
  expect(log.filter(({ act }) => act === 'retention.delete')).toMatchObject([
    { doc: werkplek, basis: 'bewaartermijn', link: { zaak: noor.person } },
  ])
})

test('a file of an organisation is taken, and one that is misread stops the server before it serves', async () => {
  const file = join(server.folder, 'termijnen.json')
  writeFileSync(file, JSON.stringify({ warnDays: 30, unseenDays: 60, kinds: { werkplek: { days: 10, from: 'work' } } }))
  const own = readTerms(file)
  clock.move(5 * DAY_MS)

  expect(listDue(server.store, own, clock.nowMs()).map(({ doc }) => doc)).toEqual([werkplek])
  writeFileSync(file, JSON.stringify({ warnDays: 30, unseenDays: 60, kinds: { wekplek: { days: 10, from: 'work' } } }))
  expect(() => readTerms(file)).toThrow(/RETENTION_FILE/)
  await expect(server.restart({ retentionFile: file })).rejects.toThrow(/RETENTION_FILE/)
})
