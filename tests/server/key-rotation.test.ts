import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { idFromBytes } from '#domain/id.ts'
import { forgetOldKeys, rotateKey } from '#server/key-rotation.ts'
import { openKeyVault } from '#server/key-vault.ts'
import { openSqliteStore } from '#server/sqlite/sqlite-store.ts'
import type { Store } from '#server/store.ts'

let folder: string
let keyFile: string
let running: Store
let beside: Store

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'opstap-rotate-'))
  keyFile = join(folder, 'key')
  running = openSqliteStore(join(folder, 'data'))
  beside = openSqliteStore(join(folder, 'data'))
})
afterEach(() => {
  running.close()
  beside.close()
  rmSync(folder, { recursive: true, force: true })
})

const docOf = (nr: number) => idFromBytes('d', Buffer.from(nr.toString(16).padStart(32, '0'), 'hex'))
const lines = () => readFileSync(keyFile, 'utf8').trim().split('\n')

test('beside a running server every key gets another wrapping, the keys themselves stay, and it goes on by itself', () => {
  const vault = openKeyVault(running, keyFile)
  const [first = ''] = lines()
  for (let nr = 0; nr < 450; nr++) vault.make(docOf(nr), 1)
  const before = Array.from({ length: 450 }, (_, nr) => vault.keys(docOf(nr)))

  expect(rotateKey(beside, keyFile)).toEqual({ rewrapped: 450, isResumed: false })
  expect(lines()).toHaveLength(2)
  expect(Array.from({ length: 450 }, (_, nr) => vault.keys(docOf(nr)))).toEqual(before)

  // What the running server makes from here on lies under the new key: nothing of the old one is needed.
  vault.make(docOf(900), 1)
  expect(forgetOldKeys(beside, keyFile)).toBe(1)
  expect(lines()).toHaveLength(1)
  expect(lines()).not.toContain(first)
  expect(vault.keys(docOf(900))).toHaveLength(1)
  expect(vault.keys(docOf(7))).toEqual(before[7])
  expect(openKeyVault(beside, keyFile).keys(docOf(7))).toEqual(before[7])
})

test('broken off in the middle, everything still opens, and the next run finishes it with the same key', () => {
  const vault = openKeyVault(running, keyFile)
  for (let nr = 0; nr < 300; nr++) vault.make(docOf(nr), 1)
  const before = Array.from({ length: 300 }, (_, nr) => vault.keys(docOf(nr)))
  let left = 250
  const dying: Store = {
    ...beside,
    keys: {
      ...beside.keys,
      rewrap(place, old, next) {
        if (left-- === 0) throw new Error('no power')
        beside.keys.rewrap(place, old, next)
      },
    },
  }

  expect(() => rotateKey(dying, keyFile)).toThrow('no power')
  const halfway = lines()
  expect(halfway).toHaveLength(2)
  expect(Array.from({ length: 300 }, (_, nr) => openKeyVault(running, keyFile).keys(docOf(nr)))).toEqual(before)
  expect(() => forgetOldKeys(beside, keyFile)).toThrow(/rotate first/)

  // The first page of 200 was kept whole, the second was taken back whole.
  expect(rotateKey(beside, keyFile)).toEqual({ rewrapped: 100, isResumed: true })
  expect(lines()).toEqual(halfway)
  expect(vault.keys(docOf(299))).toEqual(before[299])
})

test('a database of before, as a backup holds it, opens while its key is in the file, and not when it was forgotten', () => {
  openKeyVault(running, keyFile).make(docOf(1), 1)
  const old = readFileSync(keyFile, 'utf8')
  rotateKey(beside, keyFile)
  const both = readFileSync(keyFile, 'utf8')
  const [fresh = ''] = lines()

  writeFileSync(keyFile, `${fresh}\n`)
  expect(openKeyVault(beside, keyFile).keys(docOf(1))).toHaveLength(1)

  writeFileSync(keyFile, old)
  expect(() => openKeyVault(beside, keyFile)).toThrow('KEY_FILE belongs to another DATA_DIR')
  writeFileSync(keyFile, both)
  expect(openKeyVault(beside, keyFile).keys(docOf(1))).toHaveLength(1)
})
