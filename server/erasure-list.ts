import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { erasedTables } from './sqlite/sqlite-erasing.ts'
import type { Store } from './store.ts'

/**
 * The list of what was erased: ids, one a line, beside KEY_FILE and so outside the database and its backups. A backup of
 * yesterday still holds what was erased today; this list takes it out again before anybody is served.
 */
export function erasureListFile(keyFile: string): string {
  return `${keyFile}.erased`
}

type ErasedId = DocumentId | PersoonId

/** @returns every id in the list, each once; a line that a power cut left half is no id */
export function readErasureList(keyFile: string): ErasedId[] {
  const path = erasureListFile(keyFile)
  if (!existsSync(path)) return []
  const ids = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line): line is ErasedId => isId('d', line) || isId('p', line))
  return [...new Set(ids)]
}

/**
 * Adds ids to the list; when this returns they are on the disk. To be called before the erasing itself is committed: what
 * is in the list and not in the database is erased at the next start, the other way round a backup would bring it back.
 *
 * @throws what the disk throws; then nothing may be erased
 */
export function addToErasureList(keyFile: string, ids: readonly ErasedId[]): void {
  if (ids.length === 0) return
  const file = openSync(erasureListFile(keyFile), 'a', 0o600)
  try {
    // A line before it that was cut off stays a line of its own.
    writeSync(file, `\n${ids.join('\n')}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * Makes database and list say the same: what the list names goes from the database, and from databases that were set aside
 * by a restore; what only the database knows comes into the list. Before anything is served, and after every restore.
 *
 * @returns how many ids the database did not know as erased
 */
export function applyErasureList(store: Store, keyFile: string, dataDir: string, nowMs: number): number {
  const listed = readErasureList(keyFile)
  const known = new Set(listed)
  addToErasureList(
    keyFile,
    store.erasing.erased().filter((id) => !known.has(id)),
  )
  const missed = listed.filter((id) => !store.erasing.isErased(id))
  store.transaction(() => {
    for (const id of missed) {
      if (isId('d', id)) store.erasing.eraseDocument(id, nowMs)
      else store.erasing.closePerson(id, nowMs)
    }
  })
  const all = [...new Set([...listed, ...store.erasing.erased()])].filter((id): id is DocumentId => isId('d', id))
  const isTouched = eraseSetAside(dataDir, all)
  if (missed.length > 0 || isTouched) store.erasing.settle()
  return missed.length
}

/** Databases that a restore set aside are read by hand only; what was erased goes from them too. */
export function eraseSetAside(dataDir: string, ids: readonly DocumentId[]): boolean {
  if (ids.length === 0 || !existsSync(dataDir)) return false
  const aside = readdirSync(dataDir).filter((name) => /^opstap\.db\.before-[0-9TZ]+$/.test(name))
  for (const name of aside) {
    const db = new DatabaseSync(join(dataDir, name), { timeout: 400 })
    try {
      db.exec('PRAGMA secure_delete = ON; BEGIN IMMEDIATE')
      const tables = new Set(
        db
          .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
          .all()
          .map((row) => row['name']),
      )
      // It may be of an older release, with fewer tables.
      const byNumber = erasedTables.byNumber.filter((table) => tables.has(table))
      const byId = erasedTables.byId.filter((table) => tables.has(table))
      for (const id of ids) {
        for (const table of byNumber)
          db.prepare(`DELETE FROM ${table} WHERE doc = (SELECT n FROM documents WHERE id = ?)`).run(id)
        for (const table of byId) db.prepare(`DELETE FROM ${table} WHERE doc = ?`).run(id)
      }
      db.exec('COMMIT')
    } finally {
      db.close()
    }
  }
  return aside.length > 0
}
