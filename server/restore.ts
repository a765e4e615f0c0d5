import { logRestore } from './audit/after-restore.ts'
import { machineClock } from './clock.ts'
import { configFromEnv } from './config.ts'
import { backupWords } from './backup-words.ts'
import { stderrEvents } from './event-log.ts'
import { applyErasureList } from './erasure-list.ts'
import { restoreBackup } from './sqlite/sqlite-backup.ts'
import { openSqliteStore } from './sqlite/sqlite-store.ts'

/** `npm run restore -- <file>`: puts a backup in the place of what the server has. The server must be stopped. */
function main(): void {
  const [file] = process.argv.slice(2)
  if (file === undefined) {
    process.stderr.write('npm run restore -- <file>     the server must be stopped\n')
    process.exit(2)
  }
  process.umask(0o077)
  const config = configFromEnv(process.env)
  const clock = machineClock(config.nowOffsetMs)
  const facts = restoreBackup(config.dataDir, file, clock.nowMs())
  stderrEvents(() => clock.nowMs())('backup-restored', { documents: facts.documents, records: facts.records })
  const store = openSqliteStore(config.dataDir)
  const erased = applyErasureList(store, config.keyFile, config.dataDir, clock.nowMs())
  store.close()
  const taken = logRestore(config.dataDir, config.keyFile, facts.before, clock.nowMs())
  const since = facts.newestMs === 0 ? 'the backup' : new Date(facts.newestMs).toISOString()
  const lines = [
    backupWords(facts),
    ...(facts.before === undefined ? [] : [`What was there before is kept in ${facts.before}.`]),
    ...(erased === 0 ? [] : [`${erased} things in it were erased since, and are gone from it.`]),
    ...(taken === 0 ? [] : [`${taken} entries of the audit log were taken over from there.`]),
    'Start the server: every device that connects brings back what it has and the backup has not.',
    `Not brought back by itself, of after ${since}: what only a lost device had; who was taken out of a document (take`,
    'them out again); new devices (invite them again). Open invitations were closed: make new ones.',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

try {
  main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'Something went wrong'}\n`)
  process.exit(1)
}
