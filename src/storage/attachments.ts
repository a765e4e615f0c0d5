import type { DeviceDatabase } from './database.ts'
import { asBytes, joinBytes, utf8 } from '#documents/bytes.ts'
import { hexFromBytes } from '#documents/record-header.ts'
import { openValue, sealValue } from '#documents/sealed-value.ts'
import { putOrSay } from './write-guard.ts'

const PART_BYTES = 256 * 1024

/** Photos, scans and PDFs of this device, sealed in parts under the vault key and found by the hash of their contents. */
export class Attachments {
  readonly #db: DeviceDatabase
  readonly #vault: { raw: Uint8Array; cipher: CryptoKey }
  #nameKey: Promise<CryptoKey> | undefined

  constructor(db: DeviceDatabase, vault: { raw: Uint8Array; cipher: CryptoKey }) {
    this.#db = db
    this.#vault = vault
  }

  /**
   * @returns the SHA-256 of `bytes`, 64 hex characters, after the transaction completed
   * @throws StoreFullError or StoreLostError when it is not on disk
   */
  async put(bytes: Uint8Array): Promise<string> {
    const hash = hexFromBytes(new Uint8Array(await crypto.subtle.digest('SHA-256', asBytes(bytes))))
    const name = await this.#nameOf(hash)
    const parts = Math.max(1, Math.ceil(bytes.length / PART_BYTES))
    const rows = await Promise.all(
      Array.from({ length: parts }, async (_, part) => {
        const plain = bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)
        return { name, part, parts, sealed: await sealValue(this.#vault.cipher, place(hash, part, parts), plain) }
      }),
    )
    await putOrSay(() => this.#db.attachments.bulkPut(rows))
    return hash
  }

  /** @returns `undefined` when it is not here, or not whole */
  async get(hash: string): Promise<Uint8Array | undefined> {
    const name = await this.#nameOf(hash)
    const rows = await this.#db.attachments.where('[name+part]').between([name, 0], [name, Infinity]).toArray()
    const first = rows[0]
    if (first === undefined || rows.length !== first.parts) return undefined
    const parts = await Promise.all(
      rows.map(({ part, sealed }) => openValue(this.#vault.cipher, place(hash, part, first.parts), sealed)),
    )
    const whole = parts.filter((part) => part !== undefined)
    return whole.length === parts.length ? joinBytes(...whole) : undefined
  }

  async remove(hash: string): Promise<void> {
    const name = await this.#nameOf(hash)
    await this.#db.attachments.where('[name+part]').between([name, 0], [name, Infinity]).delete()
  }

  /** Keyed, so that whoever has the disk cannot ask whether a known file is here. */
  async #nameOf(hash: string): Promise<string> {
    this.#nameKey ??= crypto.subtle.importKey(
      'raw',
      asBytes(this.#vault.raw),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    )
    const name = await crypto.subtle.sign('HMAC', await this.#nameKey, utf8(`opstap/attachment/v1\0${hash}`))
    return hexFromBytes(new Uint8Array(name))
  }
}

function place(hash: string, part: number, parts: number): string[] {
  return ['attachment', hash, String(part), String(parts)]
}
