import type { AuditStore } from '#server/store.ts'
import type { AuditRow } from './chain.ts'
import { macOf, rowHash, zaakHash } from './chain.ts'
import type { ReadCheckpoint } from './checkpoints.ts'
import type { AuditKey } from './key.ts'
import type { PurgeBody } from './purge-body.ts'
import { purgeBody } from './purge-body.ts'

/** What can be wrong with a log. */
export type AuditFault =
  | 'changed' // the row is not what was written
  | 'removed' // there was a row here
  | 'moved' // a row that belongs elsewhere
  | 'truncated' // a signed checkpoint knows more rows
  | 'replaced' // a signed checkpoint knows another row here
  | 'purge' // rows went without a signed line that says so
  | 'checkpoint' // a line of the checkpoint file is not ours
  | 'log' // the database says it is another log than its own chain says

export interface FirstBad {
  /** number of the row; the line for a checkpoint */
  n: number
  fault: AuditFault
  /** where a moved row belongs */
  belongsAt?: number
}

export interface Verdict {
  ok: boolean
  /** rows that were looked at */
  rows: number
  zaken: number
  /** dropped by signed purges: everything up to here */
  purgedTo: number
  checkpoints: number
  /** lines that a crash cut off */
  cutCheckpoints: number
  /** checkpoints of what a restored backup left behind */
  setAside: number
  restores: number
  firstBad: FirstBad | undefined
}

const PAGE_ROWS = 2000

/**
 * Looks through the whole log and names the first row that is not as it was written.
 *
 * @param log the id of the log, as the database says it
 * @param checkpoints as they were read; from another machine when they were shipped
 */
export function verifyAudit(
  audit: Pick<AuditStore, 'rows' | 'purges'>,
  key: AuditKey,
  log: string,
  checkpoints: readonly ReadCheckpoint[],
): Verdict {
  const purge = lastPurge(audit, key)
  const walk = walkRows(audit, key, purge === 'bad' ? undefined : purge, new Set(numbersOf(checkpoints)))
  const base = purge === 'bad' ? undefined : purge
  const logs = [...(base === undefined ? [] : [{ n: base.n, log: base.log, isRestore: false }]), ...walk.logs]
  const held = judgeCheckpoints(checkpoints, { ...walk, purgedTo: base?.n ?? 0, log, logs })
  const isOtherLog = logs.length === 0 ? walk.rows > 0 : logs.at(-1)?.log !== log
  const bad: (FirstBad | undefined)[] = [
    purge === 'bad' ? { n: 0, fault: 'purge' } : undefined,
    walk.bad,
    held.bad,
    isOtherLog && walk.bad === undefined ? { n: walk.last, fault: 'log' } : undefined,
  ]
  const firstBad = bad.find((one) => one !== undefined)
  return {
    ok: firstBad === undefined,
    ...{
      rows: walk.rows,
      zaken: walk.zaken,
      purgedTo: base?.n ?? 0,
      restores: walk.logs.filter((one) => one.isRestore).length,
    },
    ...{ checkpoints: checkpoints.length, cutCheckpoints: held.cut, setAside: held.setAside, firstBad },
  }
}

function lastPurge(audit: Pick<AuditStore, 'purges'>, key: AuditKey): PurgeBody | 'bad' | undefined {
  const purges = audit.purges()
  const bodies = purges.map((purge) => {
    const body = purgeBody(purge)
    return body !== undefined && body.n === purge.n && key.isSigned(purge.body, purge.signature) ? body : undefined
  })
  return bodies.some((body) => body === undefined) ? 'bad' : bodies.at(-1)
}

interface LogMark {
  n: number
  log: string | undefined
  isRestore: boolean
  atMs?: number
}

interface Walk {
  rows: number
  zaken: number
  last: number
  logs: LogMark[]
  /** of the rows that checkpoints name */
  hashes: Map<number, string>
  bad: FirstBad | undefined
}

function walkRows(
  audit: Pick<AuditStore, 'rows'>,
  key: AuditKey,
  base: PurgeBody | undefined,
  wanted: ReadonlySet<number>,
): Walk {
  const walk: Walk = { rows: 0, zaken: 0, last: base?.n ?? 0, logs: [], hashes: new Map(), bad: undefined }
  const zaken = new Map<string, { n: number; hash: string }>(
    Object.entries(base?.zaken ?? {}).map(([zaak, [n, hash]]) => [zaak, { n, hash }]),
  )
  let prev = base?.hash
  for (let page = audit.rows(walk.last, PAGE_ROWS); page.length > 0; page = audit.rows(walk.last, PAGE_ROWS)) {
    for (const row of page) {
      const hash = rowHash(row)
      walk.bad = faultOf(row, hash, { audit, key, n: walk.last + 1, prev, zaken, base })
      if (walk.bad !== undefined) return walk
      if (row.link !== undefined) zaken.set(row.link.zaak, { n: row.link.n, hash: zaakHash(row, row.link) })
      if (row.act === 'log.begin' || row.act === 'log.restore') {
        walk.logs.push({ n: row.n, log: row.about, isRestore: row.act === 'log.restore', atMs: row.atMs })
      }
      if (wanted.has(row.n)) walk.hashes.set(row.n, hash)
      prev = hash
      walk.last = row.n
      walk.rows += 1
    }
  }
  walk.zaken = zaken.size
  return walk
}

function faultOf(
  row: AuditRow,
  hash: string,
  at: {
    audit: Pick<AuditStore, 'rows'>
    key: AuditKey
    n: number
    prev: string | undefined
    zaken: ReadonlyMap<string, { n: number; hash: string }>
    base: PurgeBody | undefined
  },
): FirstBad | undefined {
  const { n, key, prev } = at
  if (row.n !== n) return { n, fault: 'removed' }
  if (macOf(key.mac, hash) !== row.mac) {
    const belongsAt = placeOf(row, at)
    return belongsAt === undefined ? { n, fault: 'changed' } : { n, fault: 'moved', belongsAt }
  }
  // It is a row of ours, and the one before it is not: whole rows were put back from another time.
  const isFirst = prev === undefined && n === 1
  if (isFirst ? !/^0+$/.test(row.prev) : row.prev !== prev) return { n, fault: 'replaced' }
  if (row.link === undefined) return undefined
  const last = at.zaken.get(row.link.zaak)
  const follows = row.link.n === (last?.n ?? 0) + 1 && (last === undefined || last.hash === row.link.prev)
  return follows ? undefined : { n, fault: 'changed' }
}

/** Where a row was written first, when it was written for another place. */
function placeOf(
  row: AuditRow,
  { audit, key }: { audit: Pick<AuditStore, 'rows'>; key: AuditKey },
): number | undefined {
  let from = 0
  let last = 0
  for (let page = audit.rows(from, PAGE_ROWS); page.length > 0; page = audit.rows(from, PAGE_ROWS)) {
    from = last = page.at(-1)?.n ?? 0
  }
  // A row that moved up because others were taken out belongs beyond the end.
  for (let n = 1; n <= last + PAGE_ROWS; n++) {
    if (n !== row.n && macOf(key.mac, rowHash({ ...row, n })) === row.mac) return n
  }
  return undefined
}

function numbersOf(checkpoints: readonly ReadCheckpoint[]): number[] {
  return checkpoints.flatMap((line) => (line.ok ? [line.value.n] : []))
}

function judgeCheckpoints(
  checkpoints: readonly ReadCheckpoint[],
  walk: Pick<Walk, 'last' | 'hashes'> & { purgedTo: number; log: string; logs: readonly LogMark[] },
): { bad: FirstBad | undefined; cut: number; setAside: number } {
  let [cut, setAside] = [0, 0]
  for (const [at, line] of checkpoints.entries()) {
    if (!line.ok) {
      if (!line.isCut) return { bad: { n: at + 1, fault: 'checkpoint' }, cut, setAside }
      cut += 1
      continue
    }
    const { n, hash, log, at: time } = line.value
    if (n <= walk.purgedTo || walk.hashes.get(n) === hash) continue
    // Going back to a backup leaves later rows behind; the chain itself says when that was.
    const isLeft = walk.logs.some(
      (mark) => mark.isRestore && mark.log !== log && mark.n <= n && (mark.atMs ?? 0) >= Date.parse(time),
    )
    if (log !== walk.log && isLeft) {
      setAside += 1
      continue
    }
    const bad: FirstBad = n > walk.last ? { n: walk.last + 1, fault: 'truncated' } : { n, fault: 'replaced' }
    return { bad, cut, setAside }
  }
  return { bad: undefined, cut, setAside }
}
