import { openAuditKey } from './key.ts'
import { rowHash } from './chain.ts'
import { AuditLog } from './log.ts'
import { openReadLog } from './read-only.ts'
import { openSqliteStore } from '#server/sqlite/sqlite-store.ts'

const PAGE_ROWS = 1000

/**
 * After a backup was put back: what was logged since is taken over from the database that was set aside, so that going
 * back makes nobody's looking unseen; and the log says that it went back.
 *
 * @param before the database that was set aside, if there was one
 * @returns how many entries were taken over
 * @throws Error with a sentence when the audit key is missing or of another log
 */
export function logRestore(dataDir: string, keyFile: string, before: string | undefined, nowMs: number): number {
  const store = openSqliteStore(dataDir)
  try {
    const key = openAuditKey(store, keyFile)
    return store.transaction(() => {
      let taken = 0
      const last = store.audit.last()
      const old = before === undefined ? undefined : openReadLog(before)
      try {
        let n = last?.n ?? 0
        const same = last === undefined ? undefined : old?.audit.rows(n - 1, 1)[0]
        // Only what goes on from the backup: another log stays in the file that was set aside.
        const goesOn = last === undefined || (same !== undefined && rowHash(same) === rowHash(last))
        while (old !== undefined && goesOn) {
          const page = old.audit.rows(n, PAGE_ROWS)
          if (page.length === 0) break
          for (const row of page) store.audit.insert(row)
          n = page.at(-1)?.n ?? n
          taken += page.length
        }
      } finally {
        old?.close()
      }
      const log = new AuditLog({
        ...{ store, key, nowMs: () => nowMs },
        failed: (error) => {
          throw error
        },
      })
      log.add({ act: 'log.restore', about: store.log, basis: 'server' })
      return taken
    })
  } finally {
    store.close()
  }
}
