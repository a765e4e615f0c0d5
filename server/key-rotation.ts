import { newWrappingKey, readKeyFile, replaceKeyFile } from './key-file.ts'
import { noteWrappingKey, unwrap, wrap } from './key-vault.ts'
import type { KeyPlace, Store } from './store.ts'

/** So many in a transaction: a running server waits for one of them, not for all. */
const AT_ONCE = 200

/** @property rewrapped how many document keys lie under the new key now */
export interface Rotation {
  rewrapped: number
  /** a rotation that was broken off was finished; no further key was made */
  isResumed: boolean
}

/**
 * Gives the document keys another wrapping key, beside a running server. The new key stands in KEY_FILE before anything
 * is wrapped under it, and the old ones stay there, for what a running server still wraps and for backups: at every
 * moment, also after a kill, all keys open with what is in the file. Run again, it finishes what was begun.
 *
 * @throws Error when a key does not open with any in the file: then nothing more is changed
 */
export function rotateKey(store: Store, keyFile: string): Rotation {
  const present = readKeyFile(keyFile)
  const isResumed = present.length > 1 && countOthers(store, present) > 0
  const keys = isResumed ? present : [newWrappingKey(), ...present]
  if (!isResumed) replaceKeyFile(keyFile, keys)
  let rewrapped = 0
  // A server that runs takes the new key with its next one; what it wrapped in that moment is found by another round.
  for (let round = rewrapAll(store, keys); round > 0; round = rewrapAll(store, keys)) rewrapped += round
  noteWrappingKey(store, keys[0])
  return { rewrapped, isResumed }
}

/**
 * Takes the old keys out of KEY_FILE: backups from before the rotation open no more.
 *
 * @returns how many were taken out
 * @throws Error while something still lies under one of them
 */
export function forgetOldKeys(store: Store, keyFile: string): number {
  const [first, ...old] = readKeyFile(keyFile)
  if (first === undefined || old.length === 0) return 0
  if (countOthers(store, [first, ...old]) > 0) throw new Error('Not every key lies under the new one: rotate first')
  noteWrappingKey(store, first)
  replaceKeyFile(keyFile, [first])
  return old.length
}

function countOthers(store: Store, keys: readonly Buffer[]): number {
  let found = 0
  for (const page of pages(store))
    found += page.filter((one) => unwrap(keys.slice(0, 1), one, one.wrapped) === undefined).length
  return found
}

function rewrapAll(store: Store, keys: readonly Buffer[]): number {
  const [first, ...old] = keys
  if (first === undefined) return 0
  let done = 0
  for (const page of pages(store)) {
    const others = page.filter((one) => unwrap([first], one, one.wrapped) === undefined)
    if (others.length === 0) continue
    store.transaction(() => {
      for (const one of others) {
        const key = unwrap(old, one, one.wrapped)
        if (key === undefined) throw new Error('A document key does not open with KEY_FILE: nothing more was changed')
        store.keys.rewrap(one, one.wrapped, wrap(first, one, key))
      }
    })
    done += others.length
  }
  return done
}

function* pages(store: Store): Generator<(KeyPlace & { wrapped: Uint8Array })[]> {
  let last: KeyPlace | undefined
  for (;;) {
    const page = store.keys.page(last, AT_ONCE)
    if (page.length === 0) return
    yield page
    last = page.at(-1)
  }
}
