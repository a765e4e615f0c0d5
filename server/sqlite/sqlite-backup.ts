import { randomBytes } from 'node:crypto'
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { EPOCH_FLOOR, EPOCHS_PER_BACKUP } from '#server/epoch-floor.ts'
import { migrate } from './sqlite-schema.ts'

/** What a backup holds; counts, so that somebody can see that it is not an empty one. */
export interface BackupFacts {
  file: string
  documents: number
  records: number
  persons: number
  /** when the newest record came in, ms since 1970; 0 without records */
  newestMs: number
}

/**
 * Writes everything the server keeps into one file: the state of one moment, also while the server runs and stores. The
 * key that opens the held document keys is not in it.
 *
 * @param file  must not exist yet; it is there whole, or not at all
 * @throws Error with a sentence for the administrator
 */
export function writeBackup(dataDir: string, file: string): BackupFacts {
  const from = join(dataDir, 'opstap.db')
  const to = resolve(file)
  if (!existsSync(from)) throw new Error(`There is nothing to back up: ${from} does not exist`)
  if (existsSync(to)) throw new Error(`${to} exists already; a backup never replaces a file`)
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  const half = `${to}.half`
  rmSync(half, { force: true })
  const source = new DatabaseSync(from, { timeout: 10_000 })
  try {
    // One statement reads one moment; writers go on beside it.
    source.prepare('VACUUM INTO ?').run(half)
  } finally {
    source.close()
  }
  const facts = checkBackup(half)
  settle(half, to)
  return { ...facts, file: to }
}

/**
 * Looks through a whole backup.
 *
 * @throws Error with a sentence for the administrator when it is damaged, or no backup of Opstap
 */
export function checkBackup(file: string): BackupFacts {
  if (!existsSync(file)) throw new Error(`${file} does not exist`)
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    const verdict = db.prepare('PRAGMA integrity_check').get()?.['integrity_check']
    if (verdict !== 'ok') throw new Error(`${file} is damaged: ${String(verdict)}`)
    if (db.prepare('PRAGMA foreign_key_check').get() !== undefined)
      throw new Error(`${file} is damaged: rows are missing`)
    const count = (table: string): number => Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n'])
    return {
      file,
      documents: count('documents'),
      records: count('records'),
      persons: count('persons'),
      newestMs: Number(db.prepare('SELECT max(at_ms) AS at FROM records').get()?.['at'] ?? 0),
    }
  } catch (error) {
    if (error instanceof Error && error.message.startsWith(file)) throw error
    throw new Error(`${file} is not a backup of Opstap, or is cut off`, { cause: error })
  } finally {
    db.close()
  }
}

/**
 * Puts a backup in the place of what the server has. The log gets a new id, so that every device notices and brings what
 * came after the backup. Sessions end, and invitations that were open are closed: one may have been used since.
 *
 * @param nowMs names the file that what was there is kept in
 * @returns the facts of the backup, and where the data from before is kept
 * @throws Error with a sentence for the administrator; then nothing has changed
 */
export function restoreBackup(dataDir: string, file: string, nowMs: number): BackupFacts & { before?: string } {
  const facts = checkBackup(file)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const present = join(dataDir, 'opstap.db')
  if (existsSync(present)) needAlone(present)
  const half = join(dataDir, 'opstap.db.half')
  copyFileSync(file, half)
  const copy = new DatabaseSync(half, { enableForeignKeyConstraints: true })
  try {
    copy.exec('BEGIN IMMEDIATE')
    migrate(copy)
    copy.prepare("UPDATE settings SET value = ? WHERE name = 'log'").run(randomBytes(8).toString('base64url'))
    // A number that was given out after the backup is not given again to another key: who still has that key would go on
    // sealing under it, and nobody else could read it.
    copy
      .prepare(
        `INSERT INTO settings (name, value) SELECT ?, CAST(coalesce(max(epoch), 1) + ? AS TEXT) FROM documents WHERE true
         ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      )
      .run(EPOCH_FLOOR, EPOCHS_PER_BACKUP)
    copy.prepare('UPDATE noodprocedures SET tot_ms = min(tot_ms, ?)').run(nowMs)
    copy.exec(
      // What was open by the noodprocedure at that time is over: it may have been ended since.
      "UPDATE members SET until_ms = 0 WHERE basis = 'nood' AND NOT is_gone; UPDATE tablets SET ended_ms = 0, box = '' WHERE ended_ms IS NULL; DELETE FROM sessions; DELETE FROM passkeys_shown; UPDATE invites SET state = 'blocked' WHERE state = 'open'; COMMIT",
    )
  } catch (error) {
    copy.close()
    rmSync(half, { force: true })
    throw error
  }
  copy.close()
  const before = existsSync(present) ? setAside(present, nowMs) : undefined
  settle(half, present)
  return { ...facts, ...(before === undefined ? {} : { before }) }
}

/** @throws Error while a server has the data open */
function needAlone(present: string): void {
  const db = new DatabaseSync(present, { timeout: 0 })
  try {
    // Leaving WAL needs the database alone: it fails while anybody else has it open, and brings everything into one file.
    db.exec('PRAGMA journal_mode = DELETE')
  } catch (error) {
    throw new Error('A server is running on this data. Stop it first; nothing has been changed.', { cause: error })
  } finally {
    db.close()
  }
}

function setAside(present: string, nowMs: number): string {
  const aside = `${present}.before-${new Date(nowMs).toISOString().replaceAll(/[-:]|\.\d+/g, '')}`
  renameSync(present, aside)
  return aside
}

/** Moves a finished file to its place so that a power cut leaves it whole or absent. */
function settle(half: string, file: string): void {
  flush(half)
  renameSync(half, file)
  flush(dirname(file))
}

function flush(path: string): void {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
