import { hash } from 'node:crypto'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isId } from '#domain/id.ts'
import { openAuditKey } from './audit/key.ts'
import { AuditLog } from './audit/log.ts'
import { openReadLog } from './audit/read-only.ts'
import type { Review } from './audit/review.ts'
import { reviewOf } from './audit/review.ts'
import { machineClock } from './clock.ts'
import { configFromEnv } from './config.ts'
import { openSqliteStore } from './sqlite/sqlite-store.ts'

const usage = `npm run audit:review -- --week 2026-W47 [--json]     what stands out in the audit log of one week
  --sign <person id>   notes in the log that this person looked it through
`

/** `npm run audit:review`: the weekly look at who looked; may run beside a running server. */
function main(): void {
  const { values } = parseArgs({
    options: {
      week: { type: 'string' },
      json: { type: 'boolean', default: false },
      sign: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help || values.week === undefined) {
    process.stdout.write(usage)
    process.exit(values.help ? 0 : 2)
  }
  process.umask(0o077)
  const config = configFromEnv(process.env)
  const read = openReadLog(join(config.dataDir, 'opstap.db'))
  let review: Review
  try {
    review = reviewOf(read.audit, values.week)
  } finally {
    read.close()
  }
  if (values.sign !== undefined) sign(review, values.sign)
  process.stdout.write(values.json ? `${JSON.stringify(review)}\n` : `${textOf(review)}\n`)
}

/** @throws Error with a sentence when nobody is registered under this id */
function sign(review: Review, by: string): void {
  if (!isId('p', by)) throw new Error('--sign is followed by a person id')
  const config = configFromEnv(process.env)
  const clock = machineClock(config.nowOffsetMs)
  const store = openSqliteStore(config.dataDir)
  try {
    if (store.people.region(by) === undefined) throw new Error('This person is not registered')
    const log = new AuditLog({
      ...{ store, key: openAuditKey(store, config.keyFile), nowMs: () => clock.nowMs() },
      failed: (error) => {
        throw error
      },
    })
    const { signed: _before, ...seen } = review
    const report = hash('sha256', JSON.stringify(seen))
    log.add({ act: 'log.review', actor: by, about: `${review.week} ${report}`, basis: 'server' })
    review.signed.push({ by, at: new Date(clock.nowMs()).toISOString(), report })
  } finally {
    store.close()
  }
}

function textOf(review: Review): string {
  const { week, from, to, entries, signed } = review
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [`${title}: none`] : [`${title}:`, ...lines.map((line) => `  ${line}`)]
  return [
    `Week ${week}, ${from} to ${to}: ${entries} entries`,
    ...part(
      'Many files in one day',
      review.bulk.map(({ actor, day, act, zaken }) => {
        const what = act === 'doc.open' ? 'opened' : 'brought to a device (a new device does this too)'
        return `${day} ${actor}: ${zaken} people, ${what}`
      }),
    ),
    ...part(
      'Opened out of hours',
      review.outOfHours.map(({ actor, role, day, opened }) => `${day} ${actor} (${role}): ${opened}`),
    ),
    ...part(
      'Refused again and again',
      review.deniedBursts.map(({ actor, device, day, denied }) => `${day} ${actor}, device ${device}: ${denied}`),
    ),
    ...part(
      'Not assigned',
      review.notAssigned.map(({ actor, zaak, day, why }) => {
        const what = why === 'put-self-in' ? 'put themselves in a file of' : 'had a file open after leaving it, of'
        return `${day} ${actor} ${what} ${zaak}`
      }),
    ),
    ...part(
      'Emergency procedure',
      review.emergency.map(
        ({ actor, zaak, day, until }) => `${day} ${actor} was let in to read of ${zaak}, until ${until}`,
      ),
    ),
    ...part(
      'Notable',
      review.notable.map(({ act, day, count }) => `${day} ${act}: ${count}`),
    ),
    ...part(
      'Looked through by',
      signed.map(({ by, at }) => `${at} ${by}`),
    ),
    'The log knows no names: the app shows whose id it is.',
  ].join('\n')
}

try {
  main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'Something went wrong'}\n`)
  process.exit(1)
}
