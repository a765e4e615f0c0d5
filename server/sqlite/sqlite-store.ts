import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { machineClock } from '#server/clock.ts'
import type { Store } from '#server/store.ts'
import { sqliteAudit } from './sqlite-audit.ts'
import { sqliteBlobs } from './sqlite-blobs.ts'
import { sqliteDocuments } from './sqlite-documents.ts'
import { sqliteEvaluaties } from './sqlite-evaluaties.ts'
import { sqliteErasing, sqliteRestrictions } from './sqlite-erasing.ts'
import { sqliteInvites } from './sqlite-invites.ts'
import { sqliteRecovery } from './sqlite-recovery.ts'
import { sqliteKeys } from './sqlite-keys.ts'
import { sqliteLeeslinks } from './sqlite-leeslinks.ts'
import { sqliteNood } from './sqlite-nood.ts'
import { sqlitePasskeys } from './sqlite-passkeys.ts'
import { sqlitePeople } from './sqlite-people.ts'
import { sqliteReceipts } from './sqlite-receipts.ts'
import { sqliteRecords } from './sqlite-records.ts'
import { sqliteRequests } from './sqlite-requests.ts'
import { sqliteRetention } from './sqlite-retention.ts'
import { migrate } from './sqlite-schema.ts'
import { sqliteSessions } from './sqlite-sessions.ts'
import { sqliteTablets } from './sqlite-tablets.ts'
import { one, run } from './statements.ts'

/**
 * Opens the store in `dataDir`, made when it is not there.
 *
 * @param nowMs the clock by which memberships end
 * @throws when the folder or the database cannot be used, or was written by a newer version
 */
export function openSqliteStore(dataDir: string, nowMs = (): number => machineClock().nowMs()): Store {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, 'opstap.db')
  // A short wait: the call blocks the process, and the only other writer is the invite command.
  const db = new DatabaseSync(path, { timeout: 400, enableForeignKeyConstraints: true })
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;')
  chmodSync(path, 0o600)

  const transaction = <T>(work: () => T): T => {
    if (db.isTransaction) return work()
    db.exec('BEGIN IMMEDIATE')
    try {
      const value = work()
      db.exec('COMMIT')
      return value
    } catch (error) {
      // SQLite rolls back by itself for some errors (full disk); then there is nothing left to roll back.
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  }

  transaction(() => migrate(db))
  const get = db.prepare('SELECT value FROM settings WHERE name = ?')
  const set = db.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  const setting = (name: string): string | undefined => one<{ value: string }>(get, name)?.value
  const setSetting = (name: string, value: string): void => run(set, name, value)
  const log = transaction(() => {
    const known = setting('log')
    if (known !== undefined) return known
    const fresh = randomBytes(8).toString('base64url')
    setSetting('log', fresh)
    return fresh
  })

  return {
    log,
    transaction,
    documents: sqliteDocuments(db, nowMs),
    records: sqliteRecords(db, log),
    people: sqlitePeople(db),
    keys: sqliteKeys(db),
    invites: sqliteInvites(db),
    recovery: sqliteRecovery(db),
    passkeys: sqlitePasskeys(db),
    blobs: sqliteBlobs(db),
    receipts: sqliteReceipts(db),
    sessions: sqliteSessions(db),
    audit: sqliteAudit(db),
    erasing: sqliteErasing(db),
    restrictions: sqliteRestrictions(db),
    retention: sqliteRetention(db),
    requests: sqliteRequests(db),
    nood: sqliteNood(db),
    tablets: sqliteTablets(db),
    evaluaties: sqliteEvaluaties(db),
    leeslinks: sqliteLeeslinks(db),
    setting,
    setSetting,
    close: () => db.close(),
  }
}

/** SQLITE_BUSY, LOCKED, NOMEM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, PROTOCOL */
const troubles = new Set([5, 6, 7, 8, 10, 11, 13, 14, 15])

/** Whether SQLite could not reach its disk: nothing was stored, the same call may work later. */
export function isSqliteTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { errcode } = error as Error & { errcode?: unknown } // node:sqlite adds SQLite's extended result code
  return typeof errcode === 'number' && troubles.has(errcode & 255)
}
