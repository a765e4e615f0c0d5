import type { DocumentId } from '#domain/id.ts'
import type { Bytes } from './bytes.ts'
import { isSameBytes, randomBytes } from './bytes.ts'
import { importKey, KEY_BYTES, openValue, sealValue } from './sealed-value.ts'
import { sealValueNow } from './sealing.ts'

/** A document key of one epoch. */
export interface DocumentKey {
  epoch: number
  raw: Bytes
  /** for WebCrypto; imported once */
  cipher(): Promise<CryptoKey>
}

/** A document key as it is kept: sealed under the vault key. */
export interface KeptKey {
  epoch: number
  sealed: Uint8Array
  /** the server went back to a backup from before this key: it still opens rows, nothing new is sealed under it */
  isLost?: boolean | undefined
}

/** The vault key of this device, in both forms. */
export interface VaultCipher {
  raw: Uint8Array
  cipher: CryptoKey
}

interface Known {
  sealed: Uint8Array
  key: DocumentKey
  isLost: boolean
}

/** The document keys that were needed since the store was opened. Scope: moment. */
export class Keyring {
  readonly #vault: VaultCipher
  readonly #keys = new Map<DocumentId, Known[]>()

  constructor(vault: VaultCipher) {
    this.#vault = vault
  }

  /** The key of the highest epoch that was learned. */
  newest(doc: DocumentId): DocumentKey | undefined {
    let newest: DocumentKey | undefined
    for (const { key, isLost } of this.#keys.get(doc) ?? []) {
      if (!isLost && (newest === undefined || key.epoch > newest.epoch)) newest = key
    }
    return newest
  }

  /** The key of an epoch, to seal under. */
  at(doc: DocumentId, epoch: number): DocumentKey | undefined {
    return this.#keys.get(doc)?.find(({ key, isLost }) => key.epoch === epoch && !isLost)?.key
  }

  /** The learned key that was kept as this. */
  of(doc: DocumentId, { sealed }: KeptKey): DocumentKey | undefined {
    return this.#keys.get(doc)?.find((one) => isSameBytes(one.sealed, sealed))?.key
  }

  /** Every key that may open a row of this epoch, lost ones last. */
  openers(doc: DocumentId, epoch: number): readonly { key: DocumentKey; isLost: boolean }[] {
    const all = (this.#keys.get(doc) ?? []).filter(({ key }) => key.epoch === epoch)
    return all.sort((a, b) => Number(a.isLost) - Number(b.isLost))
  }

  /**
   * Opens what is kept; a key that does not open is left out, as if it were not there. Keys are never taken away here:
   * whoever read the table a moment earlier knows fewer, and somebody may be typing.
   */
  async learn(doc: DocumentId, kept: readonly KeptKey[]): Promise<void> {
    const before = this.#keys.get(doc) ?? []
    const opened = await Promise.all(
      kept.map(async ({ epoch, sealed, isLost = false }): Promise<Known | undefined> => {
        const same = before.find((one) => isSameBytes(one.sealed, sealed))
        if (same !== undefined) return { ...same, isLost }
        const raw = await openValue(this.#vault.cipher, keyPlace(doc, epoch), sealed)
        return raw?.length === KEY_BYTES ? { sealed, isLost, key: documentKey(epoch, raw) } : undefined
      }),
    )
    const learned = opened.filter((one) => one !== undefined)
    const others = (this.#keys.get(doc) ?? []).filter(
      (known) => !learned.some((one) => isSameBytes(one.sealed, known.sealed)),
    )
    this.#keys.set(doc, [...others, ...learned])
  }

  /** A new key, known and sealed at once: a document is born without waiting. */
  make(doc: DocumentId, epoch: number): KeptKey {
    const raw = randomBytes(KEY_BYTES)
    const sealed = sealValueNow(this.#vault.raw, keyPlace(doc, epoch), raw)
    this.#keys.set(doc, [{ sealed, isLost: false, key: documentKey(epoch, raw) }])
    return { epoch, sealed }
  }

  /** Seals a key that came from the server, for keeping. */
  async seal(doc: DocumentId, epoch: number, raw: Uint8Array): Promise<KeptKey> {
    return { epoch, sealed: await sealValue(this.#vault.cipher, keyPlace(doc, epoch), raw) }
  }

  forget(doc: DocumentId): void {
    this.#keys.delete(doc)
  }
}

function documentKey(epoch: number, raw: Bytes): DocumentKey {
  let cipher: Promise<CryptoKey> | undefined
  return { epoch, raw, cipher: () => (cipher ??= importKey(raw)) }
}

function keyPlace(doc: DocumentId, epoch: number): string[] {
  return ['document-key', doc, String(epoch)]
}
