import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { readCheckpoints } from '#server/audit/checkpoints.ts'
import { readAuditKey } from '#server/audit/key.ts'
import { AuditLog } from '#server/audit/log.ts'
import { purgeLog } from '#server/audit/purge.ts'
import { openReadLog } from '#server/audit/read-only.ts'
import type { Verdict } from '#server/audit/verify.ts'
import { verifyAudit } from '#server/audit/verify.ts'
import { as, Region } from './a-region.ts'
import { nodePath } from './child-server.ts'
import type { RawDevice } from './raw-client.ts'
import { aLane } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer, stillClock } from './start-server.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 20_000 }) // the machine of CI may be slow and shared

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const clock = stillClock()
let server: TestServer
let region: Region
let noor: RawDevice
let doc: DocumentId
const file = (name = 'opstap.db') => join(server.config.dataDir, name)

beforeEach(async () => {
  server = await startTestServer({ clock })
  region = await Region.start(server)
  noor = await region.join('kandidaat')
  doc = await region.bearKaart(as(noor, 'kandidaat'))
  await region.coordinator.push(...aLane(doc, 1))
  await noor.pull({ doc, since: 0 })
})
afterEach(() => server.stop())

function verdict(db = file(), checkpoints = file('audit-checkpoints.jsonl')): Verdict {
  const key = readAuditKey(server.config.keyFile)
  const read = openReadLog(db)
  try {
    return verifyAudit(read.audit, key, read.log, readCheckpoints(checkpoints, key))
  } finally {
    read.close()
  }
}

/** Does what somebody with the database in hand can do: the triggers are only in it. */
function tamper(sql: string): void {
  const db = new DatabaseSync(file())
  const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all()
  for (const { name } of names) db.exec(`DROP TRIGGER ${String(name)}`)
  db.exec(sql)
  db.close()
}

/** The number of the last row on disk. */
function rowsNow(): number {
  const db = new DatabaseSync(file(), { readOnly: true })
  const n = Number(db.prepare('SELECT max(n) AS n FROM audit').get()?.['n'])
  db.close()
  return n
}

test('a log as it was written is whole, over restarts too, and its zaken and checkpoints are counted', async () => {
  await server.restart()
  await region.coordinator.login()
  await server.pause()

  expect(verdict()).toMatchObject({ ok: true, zaken: 1, checkpoints: 2, purgedTo: 0, firstBad: undefined })
})

test('[R7] a row that was changed in any field is the first bad row', async () => {
  await server.pause()
  const whole = readFileSync(file())
  for (const change of [
    "actor = 'p_other'",
    "act = 'doc.write'",
    "about = 'x'",
    "doc = 'd_other'",
    'at_ms = at_ms + 1',
    "result = 'x'",
    "basis = 'rol'",
    "source = 'device'",
    'zaak_n = 77',
    "zaak = 'p_x', zaak_n = 1, zaak_prev = zeroblob(32)",
    'prev = zeroblob(32)',
    'mac = zeroblob(32)',
  ]) {
    tamper(`UPDATE audit SET ${change} WHERE n = 5`)

    expect(verdict().firstBad, change).toEqual({ n: 5, fault: 'changed' })
    writeFileSync(file(), whole)
  }
  expect(verdict().ok).toBe(true)
})

test('[R7] a row that was taken out is named, also when the others were numbered anew', async () => {
  await server.pause()
  const whole = readFileSync(file())

  tamper('DELETE FROM audit WHERE n = 4')
  expect(verdict().firstBad).toEqual({ n: 4, fault: 'removed' })

  writeFileSync(file(), whole)
  tamper('DELETE FROM audit WHERE n = 4; UPDATE audit SET n = n - 1 WHERE n > 4')
  expect(verdict().firstBad).toEqual({ n: 4, fault: 'moved', belongsAt: 5 })
})

test('[R7] rows that changed places are named with the place where they belong', async () => {
  await server.pause()

  tamper('UPDATE audit SET n = -4 WHERE n = 4; UPDATE audit SET n = 4 WHERE n = 5; UPDATE audit SET n = 5 WHERE n = -4')

  expect(verdict().firstBad).toEqual({ n: 4, fault: 'moved', belongsAt: 5 })
})

test('[R7] rows that were taken off the end are missed by a signed checkpoint, and by nothing else', async () => {
  await server.pause()
  const last = rowsNow()

  tamper(`DELETE FROM audit WHERE n > ${last - 2}`)

  expect(verdict().firstBad).toEqual({ n: last - 1, fault: 'truncated' })
  // The file on the same machine went too: what was shipped elsewhere knows.
  copyFileSync(file('audit-checkpoints.jsonl'), join(server.folder, 'shipped.jsonl'))
  rmSync(file('audit-checkpoints.jsonl'))
  expect(verdict().ok).toBe(true)
  expect(verdict(file(), join(server.folder, 'shipped.jsonl')).firstBad?.fault).toBe('truncated')
})

test('[R7] a log that was set back and written on is not the one that the checkpoint knows', async () => {
  await server.pause()
  const before = readFileSync(file())
  const marks = readFileSync(file('audit-checkpoints.jsonl'))
  await server.restart()
  await region.coordinator.login()
  await noor.login()
  await server.pause()
  const shipped = join(server.folder, 'shipped.jsonl')
  copyFileSync(file('audit-checkpoints.jsonl'), shipped)
  writeFileSync(file(), before)
  writeFileSync(file('audit-checkpoints.jsonl'), marks)
  clock.move(1000)
  await server.restart()
  await noor.login()
  await region.coordinator.login()
  await server.pause()

  expect(verdict().ok).toBe(true)
  expect(verdict(file(), shipped).firstBad?.fault).toBe('replaced')
})

test('a checkpoint that is not ours is named; one that a crash cut off is counted', async () => {
  await server.pause()
  const marks = readFileSync(file('audit-checkpoints.jsonl'), 'utf8')
  writeFileSync(file('audit-checkpoints.jsonl'), marks.slice(0, 80))
  expect(verdict()).toMatchObject({ ok: true, cutCheckpoints: 1 })

  writeFileSync(file('audit-checkpoints.jsonl'), marks.replace(/\\"n\\":(\d+)/, '\\"n\\":1'))
  expect(verdict().firstBad).toEqual({ n: 1, fault: 'checkpoint' })
})

test('what is older than it is kept goes by a signed line, and the rest goes on from there', async () => {
  clock.move(3 * 366 * DAY_MS)
  await server.restart({ auditYears: 2 })
  await noor.login()
  await noor.pull({ doc, since: 0 })
  clock.move(MINUTE_MS)
  const key = readAuditKey(server.config.keyFile)
  const log = new AuditLog({ store: server.store, key, nowMs: () => clock.nowMs(), failed: () => undefined })
  const gone = purgeLog(log, server.store, key, clock.nowMs(), 2)
  clock.move(20 * MINUTE_MS)
  await noor.pull({ doc, since: 0 })
  await server.pause()

  expect(gone).toBeGreaterThan(5)
  expect(verdict()).toMatchObject({ ok: true, purgedTo: gone })
  tamper('UPDATE audit_purges SET n = n + 1')
  expect(verdict().firstBad).toEqual({ n: 0, fault: 'purge' })
})

test('the command works on a copied database and key, and exits with 1 for a log that is not whole', async () => {
  await server.pause()
  const copy = join(server.folder, 'copy.db')
  copyFileSync(file(), copy)
  const run = () => {
    const script = join(import.meta.dirname, '..', '..', 'server', 'audit-verify.ts')
    return spawnSync(nodePath, [script, '--json', '--db', copy, '--key', server.config.keyFile], { encoding: 'utf8' })
  }

  const good = run()
  const db = new DatabaseSync(copy)
  db.exec("DROP TRIGGER audit_stays; UPDATE audit SET actor = 'p_x' WHERE n = 3")
  db.close()
  const bad = run()

  expect([good.status, JSON.parse(good.stdout)]).toMatchObject([0, { ok: true }])
  expect([bad.status, JSON.parse(bad.stdout)]).toMatchObject([1, { ok: false, firstBad: { n: 3, fault: 'changed' } }])
})
