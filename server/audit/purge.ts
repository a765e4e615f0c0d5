import type { PersoonId } from '#domain/id.ts'
import type { Store } from '#server/store.ts'
import { rowHash, zaakHash } from './chain.ts'
import type { AuditKey } from './key.ts'
import type { AuditLog } from './log.ts'
import type { PurgeBody } from './purge-body.ts'
import { purgeBody } from './purge-body.ts'

const YEAR_MS = 365.25 * 24 * 60 * 60_000

/**
 * Drops what was kept long enough: first a signed line that says how far, then the rows. The database lets nothing else
 * go.
 *
 * @param years 2 to 5
 * @returns how many rows went
 */
export function purgeLog(log: AuditLog, store: Store, key: AuditKey, nowMs: number, years: number): number {
  const kept = Math.min(5, Math.max(2, years))
  return store.transaction(() => {
    const { audit } = store
    const upTo = audit.lastBefore(nowMs - kept * YEAR_MS)
    const before = purgeBody(audit.purges().at(-1))
    // The newest row stays: the chain goes on from it.
    const last = audit.last()
    const end = Math.min(upTo, (last?.n ?? 0) - 1)
    if (end <= (before?.n ?? 0)) return 0
    const zaken: Record<PersoonId, [number, string]> = { ...before?.zaken }
    let [n, hash] = [before?.n ?? 0, before?.hash ?? '']
    const start = n
    while (n < end) {
      const page = audit.rows(n, Math.min(1000, end - n)).filter((row) => row.n <= end)
      if (page.length === 0) break
      for (const row of page) {
        n = row.n
        hash = rowHash(row)
        if (row.link !== undefined) zaken[row.link.zaak] = [row.link.n, zaakHash(row, row.link)]
      }
    }
    const body = JSON.stringify({ v: 1, n, hash, atMs: nowMs, log: store.log, zaken } satisfies PurgeBody)
    audit.purge({ n, body, signature: key.sign(body) })
    log.add({ act: 'log.purge', about: String(n), basis: 'server' })
    return n - start
  })
}
