import { argon2id } from 'hash-wasm'
import type { Argon2 } from './pin.ts'

/** Argon2id in this very thread: for the worker, and for tests. It stops everything else for about a second. */
export const argon2Here: Argon2 = (secret, salt, { memoryKiB, passes }) =>
  argon2id({
    password: secret,
    salt,
    parallelism: 1,
    memorySize: memoryKiB,
    iterations: passes,
    hashLength: 32,
    outputType: 'binary',
  })
