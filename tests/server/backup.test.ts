import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkBackup, restoreBackup, writeBackup } from '#server/sqlite/sqlite-backup.ts'
import { openSqliteStore } from '#server/sqlite/sqlite-store.ts'
import { freePort, nodePath, startChild } from './child-server.ts'

const run = promisify(execFile)
const script = (name: string): string => join(import.meta.dirname, '..', '..', 'server', name)
let folder: string
let dataDir: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opstap-backup-'))
  dataDir = join(folder, 'data')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const env = (): Record<string, string> => ({ DATA_DIR: dataDir, KEY_FILE: join(folder, 'key'), DIST_DIR: folder })

/** Rows that belong together: a moment that is not whole shows as counts that differ. */
function inPairs(file: string): [number, number] {
  const db = new DatabaseSync(file, { readOnly: true })
  const count = (half: string) =>
    Number(db.prepare('SELECT count(*) AS n FROM settings WHERE name LIKE ?').get(`${half}%`)?.['n'])
  const counts: [number, number] = [count('left'), count('right')]
  db.close()
  return counts
}

test('a backup made beside a running writer holds one moment: whole transactions, all from before it ended', async () => {
  const store = openSqliteStore(dataDir)
  let isDone = false
  const file = join(folder, 'backup.db')
  const making = run(nodePath, [script('backup.ts'), file], { env: { ...process.env, ...env() } }).finally(() => {
    isDone = true
  })
  let written = 0
  while (!isDone && written < 100_000) {
    store.transaction(() => {
      store.setSetting(`left${written}`, 'x'.repeat(200))
      store.setSetting(`right${written}`, 'x'.repeat(200))
    })
    written++
    if (written % 20 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  const { stdout } = await making
  store.close()

  const [left, right] = inPairs(file)
  expect(left).toBe(right)
  expect(left).toBeGreaterThan(0)
  expect(left).toBeLessThanOrEqual(written)
  expect(stdout).toContain(file)
  expect(readdirSync(folder).filter((name) => name.endsWith('.half'))).toEqual([])
})

test('a restored log has a new id, no sessions and no open invitations, and what was there before is kept', () => {
  const store = openSqliteStore(dataDir)
  store.setSetting('left', 'in the backup')
  const { log } = store
  const file = join(folder, 'backup.db')
  const facts = writeBackup(dataDir, file)
  store.setSetting('left', 'after it')
  store.close()

  const restored = restoreBackup(dataDir, file, Date.UTC(2026, 0, 2, 3, 4, 5))

  const now = openSqliteStore(dataDir)
  expect(now.setting('left')).toBe('in the backup')
  expect(now.log).not.toBe(log)
  now.close()
  expect(restored).toMatchObject({ documents: facts.documents, records: facts.records })
  expect(restored.before).toBe(join(dataDir, 'opstap.db.before-20260102T030405Z'))
  const before = new DatabaseSync(restored.before ?? '', { readOnly: true })
  expect(before.prepare("SELECT value FROM settings WHERE name = 'left'").get()?.['value']).toBe('after it')
  before.close()
})

test('restoring while a server runs changes nothing and says so', async () => {
  const child = await startChild({ ...env(), PORT: String(await freePort()) })
  try {
    const file = join(folder, 'backup.db')
    writeBackup(dataDir, file)

    expect(() => restoreBackup(dataDir, file, 0)).toThrow(/server is running/)

    expect(readdirSync(dataDir).filter((name) => name.includes('before') || name.includes('half'))).toEqual([])
    const url = /http:\S+/.exec(child.output())?.[0] ?? ''
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  } finally {
    await child.kill()
  }
})

test('an open invitation of the backup is closed by restoring: it may have been used since', async () => {
  const environment = { ...process.env, ...env() }
  const { stdout } = await run(nodePath, [script('invite.ts'), '--role', 'regiocoordinator', '--json'], {
    env: environment,
  })
  const { invite } = JSON.parse(stdout)
  const file = join(folder, 'backup.db')
  await run(nodePath, [script('backup.ts'), file], { env: environment })

  const said = await run(nodePath, [script('restore.ts'), file], { env: environment })

  const store = openSqliteStore(dataDir)
  expect(store.invites.get(invite)?.state).toBe('blocked')
  store.close()
  expect(said.stdout).toContain('make new ones')
})

test('a backup that is damaged, cut off or something else is refused, and the data stays', () => {
  const store = openSqliteStore(dataDir)
  store.setSetting('left', 'here')
  store.close()
  const file = join(folder, 'backup.db')
  writeBackup(dataDir, file)
  const whole = readFileSync(file)
  const bad = Buffer.from(whole)
  bad.fill(7, 4096 * 2, 4096 * 4)
  writeFileSync(join(folder, 'damaged.db'), bad)
  writeFileSync(join(folder, 'cut.db'), whole)
  truncateSync(join(folder, 'cut.db'), whole.length - 4096 * 3)
  writeFileSync(join(folder, 'photo.db'), 'not a database at all')

  for (const name of ['damaged.db', 'cut.db', 'photo.db', 'absent.db']) {
    expect(() => restoreBackup(dataDir, join(folder, name), 0), name).toThrow(join(folder, name))
  }
  expect(() => writeBackup(dataDir, file)).toThrow(/exists already/)

  expect(checkBackup(join(dataDir, 'opstap.db')).file).toBe(join(dataDir, 'opstap.db'))
  const now = openSqliteStore(dataDir)
  expect(now.setting('left')).toBe('here')
  now.close()
})
