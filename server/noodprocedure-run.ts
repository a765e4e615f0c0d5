import { parseArgs } from 'node:util'
import { isId } from '#domain/id.ts'
import { NOOD_UREN, NOOD_UREN_MEEST } from '#domain/noodprocedure.ts'
import { openAuditKey } from './audit/key.ts'
import { AuditLog } from './audit/log.ts'
import { machineClock } from './clock.ts'
import { configFromEnv } from './config.ts'
import { stderrEvents } from './event-log.ts'
import { beginNood, endNood } from './noodprocedure.ts'
import { openSqliteStore } from './sqlite/sqlite-store.ts'

const usage = `npm run noodprocedure -- --kandidaat <person id> --voor <person id of a staff member> --reden "<why>" [--uren ${NOOD_UREN}]
    lets this member of the staff read what is held of this kandidaat, for at most ${NOOD_UREN_MEEST} hours; never Mijn map,
    never what the kandidaat shows to one person. The kandidaat is told who, when, why and until when.
npm run noodprocedure -- --kandidaat <person id> --voor <person id> --stop
    ends it before its time
`

/** `npm run noodprocedure`: may run beside a running server, which tells who is connected within two seconds. */
function main(): void {
  const { values } = parseArgs({
    options: {
      kandidaat: { type: 'string' },
      voor: { type: 'string' },
      reden: { type: 'string' },
      uren: { type: 'string' },
      stop: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const { kandidaat, voor, reden } = values
  const isWhole = kandidaat !== undefined && voor !== undefined && (values.stop || reden !== undefined)
  if (values.help || !isWhole) {
    process.stdout.write(usage)
    process.exit(values.help ? 0 : 2)
  }
  if (!isId('p', kandidaat)) throw new Error('--kandidaat is followed by a person id')
  if (!isId('p', voor)) throw new Error('--voor is followed by a person id')
  process.umask(0o077)
  const config = configFromEnv(process.env)
  const clock = machineClock(config.nowOffsetMs)
  const events = stderrEvents(() => clock.nowMs())
  const store = openSqliteStore(config.dataDir, () => clock.nowMs())
  try {
    const audit = new AuditLog({
      ...{ store, key: openAuditKey(store, config.keyFile), nowMs: () => clock.nowMs() },
      failed: (error) => {
        throw error
      },
    })
    if (values.stop) {
      const documents = endNood(store, audit, { kandidaat, voor }, clock.nowMs())
      events('noodprocedure-ended', { person: voor, documents })
      process.stdout.write(documents === 0 ? 'There was nothing to end.\n' : `Ended: ${documents} documents.\n`)
      return
    }
    const uren = Number(values.uren ?? NOOD_UREN)
    const done = beginNood(store, audit, { kandidaat, voor, reden: reden ?? '', uren }, clock.nowMs())
    const { totMs, documents, isNew } = done
    const until = new Date(totMs).toISOString()
    events('noodprocedure', { person: voor, documents, isNew })
    process.stdout.write(
      isNew
        ? `${voor} reads ${documents} documents of ${kandidaat} until ${until}. The kandidaat is told.\n`
        : `This goes on already, until ${until}: nothing has changed.\n`,
    )
  } finally {
    store.close()
  }
}

try {
  main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'Something went wrong'}\n`)
  process.exit(1)
}
