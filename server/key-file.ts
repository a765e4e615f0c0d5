import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

const KEY_BYTES = 32

/**
 * The keys in KEY_FILE, one a line: the first wraps, the others only open what was wrapped before, in this database or in
 * a backup that may still be put back.
 *
 * @throws Error with a sentence for the administrator when a line is no key
 */
export function readKeyFile(path: string): Buffer[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  const keys = lines.map((line) => line.trim()).filter((line) => line !== '')
  const read = keys.map((line) => Buffer.from(line, 'base64url'))
  if (read.length === 0 || read.some((key) => key.length !== KEY_BYTES)) {
    throw new Error('KEY_FILE does not hold a key of 32 bytes')
  }
  return read
}

/** Makes the file (mode 0600) with one fresh key. @throws when there is one */
export function makeKeyFile(path: string): void {
  write(path, [randomBytes(KEY_BYTES)], 'wx')
}

/** Puts these keys in the place of what was there: all of them or none, whatever happens meanwhile. */
export function replaceKeyFile(path: string, keys: readonly Buffer[]): void {
  const fresh = `${path}.new`
  write(fresh, keys, 'w')
  renameSync(fresh, path)
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

export function newWrappingKey(): Buffer {
  return randomBytes(KEY_BYTES)
}

/** Tells one content of the file from another, without reading it. */
export function stampOf(path: string): string {
  if (!existsSync(path)) return ''
  const { ino, mtimeMs, size } = statSync(path)
  return `${ino} ${mtimeMs} ${size}`
}

function write(path: string, keys: readonly Buffer[], flag: 'w' | 'wx'): void {
  const file = openSync(path, flag, 0o600)
  try {
    writeSync(file, keys.map((key) => `${key.toString('base64url')}\n`).join(''))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
