import { join } from 'node:path'
import { auditKeyFile } from './audit/key.ts'
import { machineClock } from './clock.ts'
import { configFromEnv } from './config.ts'
import { backupWords } from './backup-words.ts'
import { erasureListFile } from './erasure-list.ts'
import { stderrEvents } from './event-log.ts'
import { writeBackup } from './sqlite/sqlite-backup.ts'

/** `npm run backup -- [file]`: writes everything the server keeps into one file; may run beside a running server. */
function main(): void {
  process.umask(0o077)
  const config = configFromEnv(process.env)
  const clock = machineClock(config.nowOffsetMs)
  const stamp = new Date(clock.nowMs()).toISOString().replaceAll(/[-:]|\.\d+/g, '')
  const facts = writeBackup(config.dataDir, process.argv[2] ?? join('backups', `opstap-${stamp}.db`))
  stderrEvents(() => clock.nowMs())('backup-made', { documents: facts.documents, records: facts.records })
  process.stdout.write(
    `${facts.file}\n${backupWords(facts)}\nThe keys are not in it: keep ${config.keyFile}, ${auditKeyFile(config.keyFile)} and ${erasureListFile(config.keyFile)} apart.\n`,
  )
}

try {
  main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'Something went wrong'}\n`)
  process.exit(1)
}
