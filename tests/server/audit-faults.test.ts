import { randomBytes } from 'node:crypto'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import type { AuditRow } from '#server/audit/chain.ts'
import { readCheckpoints } from '#server/audit/checkpoints.ts'
import { readAuditKey } from '#server/audit/key.ts'
import { openReadLog } from '#server/audit/read-only.ts'
import type { Verdict } from '#server/audit/verify.ts'
import { verifyAudit } from '#server/audit/verify.ts'
import { linksIn } from '#tests/seed/seed-links.ts'
import type { ChildServer } from './child-server.ts'
import { freePort, nodePath, startChild } from './child-server.ts'
import { aBirth, aLane, newId, RawDevice } from './raw-client.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 }) // starts and kills processes

const run = promisify(execFile)
const script = (name: string): string => join(import.meta.dirname, '..', '..', 'server', name)
let folder: string
let env: { PORT: string; DATA_DIR: string; KEY_FILE: string; RATE_FACTOR: string }
let url: string
let child: ChildServer
let coordinator: RawDevice
let noor: RawDevice

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'opstap-audit-'))
  const port = await freePort()
  url = `http://localhost:${port}`
  env = { PORT: String(port), DATA_DIR: join(folder, 'data'), KEY_FILE: join(folder, 'key'), RATE_FACTOR: '1000' }
  child = await startChild(env)
  coordinator = await RawDevice.join(url, /http\S+#s=\S+/.exec(child.output())?.[0] ?? '')
  const regio = (await coordinator.me()).roles[0]?.regio
  if (regio === undefined) throw new Error('A regiocoördinator without a region')
  const person = newId('p')
  await coordinator.post('/api/roles', { person, regio, rol: 'kandidaat' })
  const [link = ''] = linksIn(env.DATA_DIR, url, Date.now)([{ person, role: 'kandidaat', regio }])
  noor = await RawDevice.join(url, link)
})
afterEach(async () => {
  await child.kill()
  rmSync(folder, { recursive: true, force: true })
})

async function aWrittenKaart(): Promise<DocumentId> {
  const members = [
    { person: coordinator.person, role: 'regiocoordinator' as const },
    { person: noor.person, role: 'kandidaat' as const },
  ]
  const birth = aBirth('kaart', (await coordinator.me()).roles[0]?.regio, members)
  await coordinator.post('/api/births', birth)
  await coordinator.push(...aLane(birth.doc, 1))
  return birth.doc
}

function onDisk(): { rows: AuditRow[]; verdict: Verdict } {
  const key = readAuditKey(env.KEY_FILE)
  const read = openReadLog(join(env.DATA_DIR, 'opstap.db'))
  try {
    const lines = readCheckpoints(join(env.DATA_DIR, 'audit-checkpoints.jsonl'), key)
    return { rows: read.audit.rows(0, 100_000), verdict: verifyAudit(read.audit, key, read.log, lines) }
  } finally {
    read.close()
  }
}

test('[R6] whatever was answered before a kill -9 is in the log, and the log is whole', async () => {
  const seed = randomBytes(4).readUInt32LE()
  for (let round = 0; round < 3; round++) {
    const docs: DocumentId[] = []
    for (let count = 0; count < 12; count++) docs.push(await aWrittenKaart())
    const answered: DocumentId[] = []
    const killAfter = ((seed >>> round) % 9) + 1
    let killing: Promise<void> | undefined
    await Promise.all(
      docs.map(async (doc) => {
        const page = await noor.pull({ doc, since: 0 }).catch(() => undefined)
        if (page?.docs[0]?.rows.length === 1) answered.push(doc)
        if (answered.length >= killAfter) killing ??= child.kill()
      }),
    )
    await killing

    const { rows, verdict } = onDisk()
    const logged = new Set(
      rows.filter(({ act, actor }) => act === 'doc.sync.read' && actor === noor.person).map(({ doc }) => doc),
    )
    expect(answered.length, `seed ${seed}`).toBeGreaterThanOrEqual(killAfter)
    expect(
      answered.filter((doc) => !logged.has(doc)),
      `seed ${seed}`,
    ).toEqual([])
    expect(verdict).toMatchObject({ ok: true, firstBad: undefined })
    child = await startChild(env)
    for (const device of [coordinator, noor]) await device.login()
  }
})

test('a backup holds the log; going back to it makes nobody unseen, and is in the log', async () => {
  const backup = join(folder, 'backup.db')
  const environment = { env: { ...process.env, ...env } }
  const first = await aWrittenKaart()
  await run(nodePath, [script('backup.ts'), backup], environment)
  await noor.pull({ doc: first, since: 0 })
  await child.stop()

  const { stdout } = await run(nodePath, [script('restore.ts'), backup], environment)

  const { rows, verdict } = onDisk()
  expect(stdout).toMatch(/\d+ entries of the audit log were taken over/)
  expect(rows.filter(({ act }) => act === 'doc.sync.read')).toMatchObject([{ actor: noor.person, doc: first }])
  expect(rows.at(-1)).toMatchObject({ act: 'log.restore' })
  expect(verdict).toMatchObject({ ok: true, restores: 1, setAside: 0 })
})

test('a backup put back where the rest was lost is whole, and says what checkpoints know of the lost part', async () => {
  const backup = join(folder, 'backup.db')
  const environment = { env: { ...process.env, ...env } }
  const first = await aWrittenKaart()
  await run(nodePath, [script('backup.ts'), backup], environment)
  await noor.pull({ doc: first, since: 0 })
  await child.stop()
  for (const name of ['opstap.db', 'opstap.db-wal', 'opstap.db-shm']) rmSync(join(env.DATA_DIR, name), { force: true })

  await run(nodePath, [script('restore.ts'), backup], environment)

  expect(onDisk().verdict).toMatchObject({ ok: true, restores: 1, setAside: 1 })
})

test('without its key the log cannot be written, so the server does not start; the sentence says which file', async () => {
  await child.stop()
  rmSync(`${env.KEY_FILE}.audit`)

  await expect(startChild(env)).rejects.toThrow('key.audit is missing: put back the audit key')
})
