import { argon2, createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Store } from './store.ts'

/** At least OWASP's minimum for Argon2id: 19 MiB, two passes. */
const cost = { parallelism: 1, tagLength: 32, memory: 19 * 1024, passes: 2 }
const MAX_RUNNING = 64

/**
 * The slow hash of a typed code. One salt per server, or a code could not be looked up; 80 random bits and the tries
 * per address make up for that. Runs beside the event loop.
 */
export class CodeHasher {
  readonly #salt: Buffer
  #running = 0

  constructor(store: Store) {
    const known = store.setting('code-salt')
    this.#salt = known === undefined ? randomBytes(16) : Buffer.from(known, 'base64url')
    if (known === undefined) store.setSetting('code-salt', this.#salt.toString('base64url'))
  }

  /** @returns hex, or `undefined` when too many are being made at once */
  async hash(codeHash: string): Promise<string | undefined> {
    if (this.#running >= MAX_RUNNING) return undefined
    this.#running += 1
    try {
      return await new Promise<string>((resolve, reject) => {
        argon2('argon2id', { message: codeHash, nonce: this.#salt, ...cost }, (error, key) => {
          if (error === null) resolve(key.toString('hex'))
          else reject(error)
        })
      })
    } finally {
      this.#running -= 1
    }
  }
}

/** What is stored for a 128-bit secret: hashed once more, so that a stolen database opens no invitation. */
export function storedSecretHash(secretHash: string): string {
  return createHash('sha256').update(secretHash, 'hex').digest('hex')
}

/** Compares two hex hashes of one length without telling where they differ. */
export function isSameHash(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left, 'hex'), Buffer.from(right, 'hex')]
  return a.length === b.length && timingSafeEqual(a, b)
}
