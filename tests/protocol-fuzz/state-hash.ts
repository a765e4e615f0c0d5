import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { DocumentId } from '#domain/id.ts'

/**
 * What an attack may change: proving a device opens a session, the number of the last change moves with honest work,
 * and the audit log grows by what was tried.
 */
const left = (table: string): boolean => table === 'sessions' || table === 'changes' || table.startsWith('audit')

/**
 * A hash per table over every row, for comparing before and after; read beside the running server.
 *
 * @param honest  the document in which people go on working: its rows are left out
 */
export function stateOf(database: string, honest: DocumentId): Record<string, string> {
  const db = new DatabaseSync(database, { readOnly: true })
  try {
    const nr = db.prepare('SELECT n FROM documents WHERE id = ?').get(honest)?.['n'] ?? -1
    const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all()
    const found: Record<string, string> = {}
    for (const { name } of tables) {
      const table = String(name)
      if (left(table) || table.startsWith('sqlite_')) continue
      const rows = db.prepare(`SELECT * FROM ${table}`).all()
      const kept = rows.filter((row) => row['doc'] !== nr && row['doc'] !== honest && row['id'] !== honest)
      const lines = kept.map((row) => Object.entries(row).map(textOf).join('|'))
      found[table] = createHash('sha256').update(lines.toSorted().join('\n')).digest('hex')
    }
    return found
  } finally {
    db.close()
  }
}

function textOf([name, value]: [string, unknown]): string {
  return `${name}=${value instanceof Uint8Array ? Buffer.from(value).toString('hex') : String(value)}`
}

/** Names of the tables that are not what they were. */
export function changedTables(before: Record<string, string>, after: Record<string, string>): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((table) => before[table] !== after[table])
}

/** The memory of a process that is really in use, in MiB; 0 when it is gone. */
export function residentMiB(pid: number): number {
  try {
    const [, kb] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Math.round(Number(kb ?? 0) / 1024)
  } catch {
    return 0
  }
}
