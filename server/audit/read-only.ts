import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { sqliteAudit } from '#server/sqlite/sqlite-audit.ts'
import type { AuditStore } from '#server/store.ts'

/** A log that is only looked at: of a running server, of a stopped one, or of a copy of its database. */
export interface ReadLog {
  audit: AuditStore
  /** what the database says its log is */
  log: string
  close(): void
}

/** @throws Error with a sentence for the administrator */
export function openReadLog(file: string): ReadLog {
  if (!existsSync(file)) throw new Error(`${file} does not exist`)
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    const log = db.prepare("SELECT value FROM settings WHERE name = 'log'").get()?.['value']
    return { audit: sqliteAudit(db), log: String(log), close: () => db.close() }
  } catch (error) {
    db.close()
    throw new Error(`${file} holds no audit log: it is of an older version, or not of Opstap`, { cause: error })
  }
}
