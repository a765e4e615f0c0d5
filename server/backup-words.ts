import type { BackupFacts } from './sqlite/sqlite-backup.ts'

/** What a backup holds, in one line for the administrator. */
export function backupWords({ documents, records, persons, newestMs }: BackupFacts): string {
  const newest = newestMs === 0 ? 'no records' : `newest record ${new Date(newestMs).toISOString()}`
  return `${documents} documents, ${records} records, ${persons} people, ${newest}`
}
