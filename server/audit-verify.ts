import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readCheckpoints } from './audit/checkpoints.ts'
import { readAuditKey } from './audit/key.ts'
import { openReadLog } from './audit/read-only.ts'
import type { AuditFault, Verdict } from './audit/verify.ts'
import { verifyAudit } from './audit/verify.ts'
import { checkpointFile, configFromEnv } from './config.ts'

const usage = `npm run audit:verify [-- --json]     looks through the whole audit log; exits with 1 when it is not whole
  --db <file>            a copy of the database (default: that of DATA_DIR)
  --key <file>           the KEY_FILE beside which the audit key lies (default: KEY_FILE)
  --checkpoints <file>   signed heads that were shipped elsewhere (default: those beside the database)
`

const words: Record<AuditFault, string> = {
  changed: 'it is not what was written',
  removed: 'there was a row here, and it is gone',
  moved: 'it belongs elsewhere',
  truncated: 'a signed checkpoint knows rows from here on, and they are gone',
  replaced: 'it is not the row that was here before',
  purge: 'rows are gone without a signed line that says so',
  checkpoint: 'this line of the checkpoint file is not signed by this key',
  log: 'the database calls itself another log than its chain does',
}

/** `npm run audit:verify`: whether the log is as it was written; may run beside a running server. */
function main(): void {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      db: { type: 'string' },
      key: { type: 'string' },
      checkpoints: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(usage)
    return
  }
  const config = configFromEnv(process.env)
  const db = resolve(values.db ?? join(config.dataDir, 'opstap.db'))
  const beside = values.db === undefined ? checkpointFile(config) : join(dirname(db), 'audit-checkpoints.jsonl')
  const key = readAuditKey(values.key === undefined ? config.keyFile : resolve(values.key))
  const read = openReadLog(db)
  try {
    const lines = readCheckpoints(values.checkpoints === undefined ? beside : resolve(values.checkpoints), key)
    const verdict = verifyAudit(read.audit, key, read.log, lines)
    process.stdout.write(values.json ? `${JSON.stringify(verdict)}\n` : `${sentence(verdict)}\n`)
    if (!verdict.ok) process.exitCode = 1
  } finally {
    read.close()
  }
}

function sentence({ rows, zaken, checkpoints, purgedTo, firstBad, setAside }: Verdict): string {
  const facts = [
    `${rows} rows, ${zaken} people, ${checkpoints} checkpoints`,
    ...(purgedTo > 0 ? [`rows up to ${purgedTo} were dropped after their time`] : []),
    ...(setAside > 0 ? [`${setAside} checkpoints are of what a restored backup left behind`] : []),
  ].join('; ')
  if (firstBad === undefined) return `The audit log is whole: ${facts}.`
  const { n, fault, belongsAt } = firstBad
  const what = fault === 'checkpoint' ? `Checkpoint ${n}` : `Row ${n}`
  const where = belongsAt === undefined ? '' : ` (at ${belongsAt})`
  return `The audit log is not whole. ${what}: ${words[fault]}${where}. Looked at before it: ${facts}.`
}

try {
  main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'Something went wrong'}\n`)
  process.exit(1)
}
