import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { inzageText } from '#domain/logboek.ts'
import type { AuditRow } from '#server/audit/chain.ts'
import type { LogboekAnswer } from '#sync/protocol-logboek.ts'
import { logboekAnswerSchema } from '#sync/protocol-logboek.ts'
import { eventually } from '#tests/eventually.ts'
import { as, Region } from './a-region.ts'
import type { RawDevice } from './raw-client.ts'
import { aLane, aRecord, newId } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer, stillClock } from './start-server.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 }) // the machine of CI may be slow and shared

const MINUTE_MS = 60_000
const clock = stillClock()
let server: TestServer
let region: Region
let noor: RawDevice
let trainer: RawDevice
let doc: DocumentId

beforeEach(async () => {
  server = await startTestServer({ clock })
  region = await Region.start(server)
  noor = await region.join('kandidaat')
  trainer = await region.join('trainer')
  doc = await region.bearKaart(as(noor, 'kandidaat'), as(trainer, 'trainer'))
})
afterEach(() => server.stop())

const rows = (): AuditRow[] => server.store.audit.rows(0, 10_000)
const rowsOf = (act: AuditRow['act'], device?: RawDevice): AuditRow[] =>
  rows().filter((row) => row.act === act && (device === undefined || row.actor === device.person))

async function logboek(device: RawDevice, zaak = device.person, since = 0): Promise<LogboekAnswer> {
  return logboekAnswerSchema.parse((await device.post('/api/logboek', { zaak, since })).json)
}

/** Keeps every other writer out of the database, as a full disk would. */
function refusingDisk(): () => void {
  const other = new DatabaseSync(join(server.config.dataDir, 'opstap.db'))
  other.exec('BEGIN IMMEDIATE')
  return () => {
    other.exec('ROLLBACK')
    other.close()
  }
}

test('[R6] a page goes out only after the log on disk says who got it', async () => {
  await region.coordinator.push(...aLane(doc, 2))

  const page = await trainer.pull({ doc, since: 0 })

  expect(page.docs[0]?.rows).toHaveLength(2)
  expect(rowsOf('doc.sync.read', trainer)).toMatchObject([
    {
      doc,
      role: 'trainer',
      device: trainer.id,
      basis: 'lid',
      source: 'server',
      result: 'ok',
      link: { zaak: noor.person },
    },
  ])
})

test('[R6] while nothing can be logged nothing goes out: no page, no key', async () => {
  await region.coordinator.push(...aLane(doc, 1))
  const free = refusingDisk()

  const refused = await Promise.all([
    trainer.post('/api/pull', { docs: [{ doc, since: 0 }] }),
    trainer.post('/api/keys', { docs: [doc] }),
  ])
  free()

  expect(refused.map(({ status, code }) => [status, code])).toEqual([
    [503, 'busy'],
    [503, 'busy'],
  ])
  expect(rowsOf('doc.sync.read', trainer)).toEqual([])
  expect((await trainer.pull({ doc, since: 0 })).docs[0]?.rows).toHaveLength(1)
})

test('[R6] who has a document on screen is logged before its records come over the socket', async () => {
  const socket = await trainer.socket()
  socket.watch(doc)
  await socket.next('present')

  await region.coordinator.push(...aLane(doc, 1))
  await socket.next('live')

  expect(rowsOf('doc.sync.read', trainer)).toHaveLength(1)
  await socket.close()
})

test('reading and writing are logged once in fifteen minutes for a person and a document', async () => {
  const lane = aLane(doc, 3)
  for (const item of lane) await region.coordinator.push(item)
  for (const since of [0, 1, 0]) await trainer.pull({ doc, since })
  clock.move(16 * MINUTE_MS)
  await trainer.pull({ doc, since: 0 })

  expect(rowsOf('doc.sync.read', trainer)).toHaveLength(2)
  expect(rowsOf('doc.write', region.coordinator)).toHaveLength(1)
})

test('[R7] a kandidaat gets the log of the own zaak; for anybody else it is unknown, as an unknown one is', async () => {
  await region.coordinator.push(...aLane(doc, 1))
  await trainer.pull({ doc, since: 0 })

  const own = await logboek(noor)
  const others = await Promise.all(
    [trainer, region.coordinator].map((device) => device.post('/api/logboek', { zaak: noor.person, since: 0 })),
  )
  const unknown = await trainer.post('/api/logboek', { zaak: newId('p'), since: 0 })
  const ofATrainer = await trainer.post('/api/logboek', { zaak: trainer.person, since: 0 })

  expect(own.entries.map(({ act }) => act)).toEqual([
    'doc.birth',
    'member.add',
    'member.add',
    'doc.write',
    'doc.sync.read',
  ])
  expect(own.entries.at(-1)).toMatchObject({ actor: trainer.person, role: 'trainer', doc })
  for (const answer of [...others, ofATrainer]) expect(answer.bytes).toEqual(unknown.bytes)
  expect(unknown.status).toBe(404)
})

test('[R7] the log goes on from any entry, and says what it ends with', async () => {
  await region.coordinator.push(...aLane(doc, 1))
  const first = await logboek(noor)
  await trainer.pull({ doc, since: 0 })

  const rest = await logboek(noor, noor.person, first.head.n)

  expect(first.entries.at(-1)?.n).toBe(first.head.n)
  // that Noor looked, and then that the trainer read
  expect(rest.entries.map(({ act }) => act)).toEqual(['log.view', 'doc.sync.read'])
  expect(rest.entries[0]?.prev).toBe(first.head.hash)
})

test('[R1] what is not theirs is logged as denied, after the answer and not without end', async () => {
  const outsider = await region.join('trainer')

  for (let count = 0; count < 40; count++) await outsider.pull({ doc, since: 0 })
  await outsider.push({ doc, ...aRecord() })
  await eventually(() => expect(rowsOf('denied', outsider)).toHaveLength(30))

  expect(rowsOf('denied', outsider)[0]).toMatchObject({
    doc,
    about: 'pull',
    result: 'unknown',
    link: { zaak: noor.person },
  })
})

test('who came, who went and the new key stand in the zaak', async () => {
  await region.coordinator.members({ doc, remove: [trainer.person] })

  const { entries } = await logboek(noor)

  expect(entries.slice(-2)).toMatchObject([
    { act: 'member.remove', about: `${trainer.person} trainer`, actor: region.coordinator.person, basis: 'rol' },
    { act: 'key.rotate', doc },
  ])
})

test('what a device had on its screen is told once, signed, and of documents that are or were theirs only', async () => {
  const atMs = clock.nowMs() - 3 * MINUTE_MS
  const told = (of: DocumentId, signature?: string) => ({
    ...{ doc: of, act: 'doc.open', atMs },
    signature: signature ?? trainer.signText(inzageText(trainer.id, { doc: of, act: 'doc.open', atMs })),
  })
  const foreign = await region.bearKaart()

  for (let twice = 0; twice < 2; twice++) {
    const answer = await trainer.post('/api/inzagen', {
      inzagen: [told(doc), told(foreign), told(newId('d')), told(doc, 'AAAA')],
    })
    expect(answer.status).toBe(200)
  }

  expect(rowsOf('doc.open')).toMatchObject([
    { doc, actor: trainer.person, source: 'device', role: 'trainer', link: { zaak: noor.person } },
  ])
})

test('who was in a list is told once for each person in it, without documents, and not for who was never theirs', async () => {
  const fatima = await region.join('kandidaat')
  const [more, other] = [
    await region.bearKaart(as(noor, 'kandidaat'), as(trainer, 'trainer')),
    await region.bearKaart(as(fatima, 'kandidaat'), as(trainer, 'trainer')),
  ]
  const foreign = await region.bearKaart(as(await region.join('kandidaat'), 'kandidaat'))
  await region.coordinator.members({ doc: other, remove: [trainer.person] })
  const list = { doc, act: 'list.view' as const, atMs: clock.nowMs() - MINUTE_MS, docs: [more, other, foreign] }
  const inzage = { ...list, signature: trainer.signText(inzageText(trainer.id, list)) }

  for (let twice = 0; twice < 2; twice++) {
    expect((await trainer.post('/api/inzagen', { inzagen: [inzage] })).status).toBe(200)
  }
  await trainer.post('/api/inzagen', { inzagen: [{ ...inzage, docs: [more] }] })

  const told = rowsOf('list.view')
  expect(new Map(told.map(({ link, result, role, doc: of }) => [link?.zaak, [result, role, of]]))).toEqual(
    new Map([
      [noor.person, ['ok', 'trainer', undefined]],
      [fatima.person, ['gone', 'trainer', undefined]],
    ]),
  )
  expect(told).toHaveLength(2)
  expect(told.every(({ actor, source }) => actor === trainer.person && source === 'device')).toBe(true)
})

test('logging in, invitations and roles are in the log; nothing that anybody wrote is', async () => {
  const made = await region.coordinator.invite(region.id, 'maatje')

  const acts = rows().map(({ act }) => act)

  expect(made.answer.status).toBe(200)
  for (const act of ['log.begin', 'login', 'invite.make', 'invite.redeem', 'role.grant', 'doc.birth'] as const) {
    expect(acts).toContain(act)
  }
  const words = JSON.stringify(rows())
  for (const canary of ['Proef', made.code, made.cardForSecret, made.secretHash]) expect(words).not.toContain(canary)
})

test('the database itself lets no row of the log change or go', () => {
  const db = new DatabaseSync(join(server.config.dataDir, 'opstap.db'))
  const change = (sql: string) => () => db.exec(sql)

  for (const sql of [
    "UPDATE audit SET actor = 'p_x' WHERE n = 2",
    'DELETE FROM audit WHERE n = 2',
    'DELETE FROM audit',
    'INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE n = 2',
  ]) {
    expect(change(sql), sql).toThrow('the audit log only grows')
  }
  db.close()
})

test('[R7] looking live at what is not one’s own is in the log as refused, and what one was taken out of is not', async () => {
  const other = await region.join('jobcoach')
  const socket = await other.socket()
  socket.watch(doc)
  await region.coordinator.members({ doc, remove: [trainer.person] })
  const late = await trainer.socket()
  late.watch(doc)
  await vi.waitFor(() => expect(rowsOf('denied', other)).toHaveLength(1))

  expect(rowsOf('denied', other)).toMatchObject([{ doc, about: 'watch', result: 'unknown' }])
  await late.push({ doc, ...aRecord() })
  expect(rowsOf('denied', trainer)).toEqual([])
  await Promise.all([socket.close(), late.close()])
})
