import { parseArgs } from 'node:util'
import { openAuditKey } from './audit/key.ts'
import { AuditLog } from './audit/log.ts'
import { machineClock } from './clock.ts'
import { configFromEnv } from './config.ts'
import { stderrEvents } from './event-log.ts'
import { forgetOldKeys, rotateKey } from './key-rotation.ts'
import { openSqliteStore } from './sqlite/sqlite-store.ts'

const usage = `npm run rotate-key
    puts a new key in KEY_FILE and wraps every document key under it; may run beside a running server. The old key stays
    in the file, for backups of before.
npm run rotate-key -- --forget
    takes the old keys out of KEY_FILE: backups from before the rotation cannot be put back any more
`

/** `npm run rotate-key` */
function main(): void {
  const { values } = parseArgs({
    options: { forget: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  })
  if (values.help) {
    process.stdout.write(usage)
    return
  }
  process.umask(0o077)
  const config = configFromEnv(process.env)
  const clock = machineClock(config.nowOffsetMs)
  const events = stderrEvents(() => clock.nowMs())
  const store = openSqliteStore(config.dataDir, () => clock.nowMs())
  try {
    if (values.forget) {
      const forgotten = forgetOldKeys(store, config.keyFile)
      events('key-forgotten', { keys: forgotten })
      process.stdout.write(
        forgotten === 0 ? 'There is one key only: nothing to forget.\n' : `Forgotten: ${forgotten}.\n`,
      )
      return
    }
    const audit = new AuditLog({
      ...{ store, key: openAuditKey(store, config.keyFile), nowMs: () => clock.nowMs() },
      failed: (error) => {
        throw error
      },
    })
    // Written down before it is done: whoever reads the log later knows of a rotation that was broken off, too.
    audit.add({ act: 'key.rotate', basis: 'beheer' })
    const { rewrapped, isResumed } = rotateKey(store, config.keyFile)
    events('key-rotated', { documents: rewrapped, isResumed })
    process.stdout.write(
      `${rewrapped} document keys lie under the ${isResumed ? 'key that was begun with' : 'new key'}.\n`,
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
