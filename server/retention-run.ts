import { parseArgs } from 'node:util'
import { openAuditKey } from './audit/key.ts'
import { AuditLog } from './audit/log.ts'
import { machineClock } from './clock.ts'
import { configFromEnv } from './config.ts'
import { erase } from './erasing.ts'
import { stderrEvents } from './event-log.ts'
import type { DueDocument } from './retention.ts'
import { announceDue, listDue } from './retention.ts'
import { readTerms } from './retention-terms.ts'
import { openSqliteStore } from './sqlite/sqlite-store.ts'

const usage = `npm run retention -- [--json] [--apply]
  lists what is kept longer than RETENTION_FILE says (default: server/bewaartermijnen.json), and tells who it is about
  --json    prints one JSON array of {doc, kind, since, due, announced, seen, state}
  --apply   erases what is over and was announced: seen by its kandidaat 30 days ago, or told for 60 days
`

/** `npm run retention`: may run beside a running server; devices hear of it at their next contact. */
function main(): void {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      apply: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(usage)
    process.exit(0)
  }
  process.umask(0o077)
  const config = configFromEnv(process.env)
  const clock = machineClock(config.nowOffsetMs)
  const nowMs = clock.nowMs()
  const events = stderrEvents(() => clock.nowMs())
  const terms = readTerms(config.retentionFile)
  const store = openSqliteStore(config.dataDir, () => clock.nowMs())
  try {
    const audit = new AuditLog({
      ...{ store, key: openAuditKey(store, config.keyFile), nowMs: () => clock.nowMs() },
      failed: (error) => {
        throw error
      },
    })
    announceDue(store, audit, terms, nowMs)
    const due = listDue(store, terms, nowMs)
    if (values.apply) {
      const ready = due.filter(({ state }) => state === 'ready').map(({ doc }) => doc)
      store.transaction(() => erase({ store, audit, clock, config }, undefined, ready, 'bewaartermijn'))
      store.erasing.settle()
      events('retention-applied', { documents: ready.length })
    }
    process.stdout.write(values.json ? `${JSON.stringify(due.map(told))}\n` : wordsOf(due, values.apply))
  } finally {
    store.close()
  }
}

function told({ doc, kind, sinceMs, dueMs, announcedMs, seenMs, state }: DueDocument): Record<string, unknown> {
  return {
    ...{ doc, kind, since: dayOf(sinceMs), due: dayOf(dueMs), state },
    ...(announcedMs === undefined ? {} : { announced: dayOf(announcedMs) }),
    ...(seenMs === undefined ? {} : { seen: dayOf(seenMs) }),
  }
}

function dayOf(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10)
}

function wordsOf(due: readonly DueDocument[], isApplied: boolean): string {
  if (due.length === 0) return 'Nothing is kept longer than it should be.\n'
  const lines = due.map(({ doc, kind, sinceMs, dueMs, state }) =>
    [
      doc,
      kind.padEnd(12),
      `since ${dayOf(sinceMs)}`,
      `due ${dayOf(dueMs)}`,
      state === 'ready' && isApplied ? 'erased' : state,
    ].join('  '),
  )
  return `${lines.join('\n')}\n`
}

try {
  main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'Something went wrong'}\n`)
  process.exit(1)
}
