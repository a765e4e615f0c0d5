import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { isSqliteTrouble, openSqliteStore } from '#server/sqlite/sqlite-store.ts'
import { storeContract } from './store-contract.ts'

storeContract('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opstap-store-'))
  let store = openSqliteStore(folder)
  return {
    store,
    reopen() {
      store.close()
      store = openSqliteStore(folder)
      return store
    },
    remove() {
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
})

test('a database of a newer version is not opened', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opstap-store-'))
  openSqliteStore(folder).close()
  const db = new DatabaseSync(join(folder, 'opstap.db'))
  db.exec('PRAGMA user_version = 999')
  db.close()

  expect(() => openSqliteStore(folder)).toThrow('newer version')
  rmSync(folder, { recursive: true, force: true })
})

test('only the disk and its locks are trouble that passes', () => {
  const db = new DatabaseSync(':memory:')
  const errorOf = (sql: string): unknown => {
    try {
      db.exec(sql)
    } catch (error) {
      return error
    }
    return undefined
  }
  const isFull = errorOf('CREATE TABLE t (x); PRAGMA max_page_count = 2; INSERT INTO t VALUES (zeroblob(100000))')

  expect(isSqliteTrouble(isFull)).toBe(true)
  expect(isSqliteTrouble(errorOf('SELECT nonsense'))).toBe(false)
  expect(isSqliteTrouble(new Error('other'))).toBe(false)
})
