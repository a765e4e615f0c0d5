import type { KeyObject } from 'node:crypto'
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  hkdfSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { Store } from '#server/store.ts'

/** What guards the log: outside the database and its backups, in a file beside the key of the held documents. */
export interface AuditKey {
  /** for the chain */
  readonly mac: KeyObject
  /** signs what is shipped elsewhere. @returns base64url */
  sign(text: string): string
  isSigned(text: string, signature: string): boolean
}

const KEY_BYTES = 32
const CHECK = 'audit-key-check'

/** The file of the audit key: next to KEY_FILE, and as secret. */
export function auditKeyFile(keyFile: string): string {
  return `${keyFile}.audit`
}

/**
 * Opens the key of this log, and makes it (mode 0600) when there was no log yet.
 *
 * @throws Error with a sentence for the administrator when it is missing, damaged or of another log: then nothing may
 * be served, since nothing could be logged that anybody can check
 */
export function openAuditKey(store: Store, keyFile: string): AuditKey {
  const path = auditKeyFile(keyFile)
  const known = store.setting(CHECK)
  if (!existsSync(path)) {
    if (known !== undefined) throw new Error(`${path} is missing: put back the audit key that belongs to this DATA_DIR`)
    makeKeyFile(path)
  }
  const key = readAuditKey(keyFile)
  const check = createHash('sha256').update('opstap/audit-check/v1').update(key.mac.export()).digest('hex')
  if (known === undefined) store.setSetting(CHECK, check)
  else if (known !== check) throw new Error(`${path} belongs to another DATA_DIR`)
  return key
}

/**
 * The key in the file beside `keyFile`, whatever log it belongs to.
 *
 * @throws Error with a sentence when there is none
 */
export function readAuditKey(keyFile: string): AuditKey {
  const path = auditKeyFile(keyFile)
  if (!existsSync(path)) throw new Error(`${path} is missing: the audit log cannot be checked without its key`)
  const secret = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url')
  if (secret.length !== KEY_BYTES) throw new Error(`${path} does not hold a key of 32 bytes`)
  const part = (name: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `opstap/audit/${name}/v1`, KEY_BYTES))
  const signing = signingKey(part('checkpoint'))
  const checking = createPublicKey(signing)
  return {
    mac: createSecretKey(part('mac')),
    sign: (text) => sign(null, Buffer.from(text), signing).toString('base64url'),
    isSigned: (text, signature) => verify(null, Buffer.from(text), checking, Buffer.from(signature, 'base64url')),
  }
}

/** An Ed25519 key from its 32 bytes: PKCS#8 is these bytes behind a fixed head. */
function signingKey(seed: Buffer): KeyObject {
  const head = Buffer.from('302e020100300506032b657004220420', 'hex')
  return createPrivateKey({ key: Buffer.concat([head, seed]), format: 'der', type: 'pkcs8' })
}

function makeKeyFile(path: string): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, `${randomBytes(KEY_BYTES).toString('base64url')}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
