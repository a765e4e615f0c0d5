import * as Y from 'yjs'

/** Why a record that opened is not believed. */
export type GuardReason = 'other-client' | 'too-many-structs' | 'too-many-clients' | 'undecodable'

export interface GuardLimits {
  structs: number
  clients: number
  /** the only client id that structs may carry; absent for a snapshot */
  client?: number
}

/** What one record of a lane may hold. Delete sets may name the clients of others. */
export function recordLimits(client: number): GuardLimits {
  return { structs: 20_000, clients: 500, client }
}

/** A snapshot holds everybody's. */
export const snapshotLimits: GuardLimits = { structs: 5_000_000, clients: 200_000 }

/** How many values the arrays inside structs may hold together. */
const VALUES_LIMIT = 2_000_000

class Refusal extends Error {
  readonly reason: GuardReason
  constructor(reason: GuardReason) {
    super(reason)
    this.reason = reason
  }
}

/**
 * Reads an update (version 2) without building it and says what is wrong with it. A few bytes can stand for millions
 * of structs, and structs under somebody else's client id silently destroy that person's later edits everywhere:
 * so nothing foreign is applied before this.
 *
 * @returns the reason to set it apart, or the number of structs in it
 */
export function checkUpdate(update: Uint8Array, limits: GuardLimits): { structs: number } | { reason: GuardReason } {
  try {
    return { structs: new UpdateReader(update, limits).read() }
  } catch (error) {
    // Yjs throws whatever comes up on bytes that are no update.
    return { reason: error instanceof Refusal ? error.reason : 'undecodable' }
  }
}

/** How structs are marked in the encoding of Yjs 13. */
const SKIP = 10
const CONTENT_BITS = 31
const HAS_PARENT_SUB = 32
const HAS_RIGHT_ORIGIN = 64
const HAS_ORIGIN = 128
const XML_ELEMENT = 3
const XML_HOOK = 5
const LAST_TYPE = 6

/** The same walk as Yjs's own reader, counting instead of keeping. */
class UpdateReader {
  readonly #decoder: Y.UpdateDecoderV2
  readonly #limits: GuardLimits
  readonly #clients = new Set<number>()
  #structs = 0
  #values = 0

  constructor(update: Uint8Array, limits: GuardLimits) {
    // What lib0's createDecoder makes; lib0 is not a package of ours.
    this.#decoder = new Y.UpdateDecoderV2({ arr: update, pos: 0 } as ConstructorParameters<typeof Y.UpdateDecoderV2>[0])
    this.#limits = limits
  }

  read(): number {
    const clients = this.#varUint()
    for (let at = 0; at < clients; at++) {
      const structs = this.#varUint()
      const client = this.#decoder.readClient()
      if (this.#limits.client !== undefined && client !== this.#limits.client) throw new Refusal('other-client')
      this.#meet(client)
      let clock = this.#varUint()
      for (let left = structs; left > 0; left--) clock = this.#advance(clock, this.#struct())
    }
    this.#deleteSet()
    const { arr, pos } = this.#decoder.restDecoder
    if (pos !== arr.length) throw new Refusal('undecodable')
    return this.#structs
  }

  /** @returns how many clock ticks the struct takes */
  #struct(): number {
    this.#structs += 1
    if (this.#structs > this.#limits.structs) throw new Refusal('too-many-structs')
    const decoder = this.#decoder
    const info = decoder.readInfo()
    if (info === SKIP) return this.#varUint()
    if ((info & CONTENT_BITS) === 0) return decoder.readLen()
    if ((info & HAS_ORIGIN) !== 0) decoder.readLeftID()
    if ((info & HAS_RIGHT_ORIGIN) !== 0) decoder.readRightID()
    if ((info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) === 0) {
      if (decoder.readParentInfo()) decoder.readString()
      else decoder.readLeftID()
      if ((info & HAS_PARENT_SUB) !== 0) decoder.readString()
    }
    return this.#content(info & CONTENT_BITS)
  }

  #content(kind: number): number {
    const decoder = this.#decoder
    switch (kind) {
      case 1: // deleted
        return decoder.readLen()
      case 2: {
        const length = this.#length()
        for (let at = 0; at < length; at++) decoder.readString()
        return length
      }
      case 3: // binary
        decoder.readBuf()
        return 1
      case 4: // text
        return decoder.readString().length
      case 5: // embedded object
        decoder.readJSON()
        return 1
      case 6: // formatting
        decoder.readKey()
        decoder.readJSON()
        return 1
      case 7: {
        const type = decoder.readTypeRef()
        if (type > LAST_TYPE) throw new Refusal('undecodable')
        if (type === XML_ELEMENT || type === XML_HOOK) decoder.readKey()
        return 1
      }
      case 8: {
        const length = this.#length()
        for (let at = 0; at < length; at++) decoder.readAny()
        return length
      }
      default: // a document inside a document (9) and whatever is not there yet: this app writes neither
        throw new Refusal('undecodable')
    }
  }

  #deleteSet(): void {
    const clients = this.#varUint()
    for (let at = 0; at < clients; at++) {
      this.#decoder.resetDsCurVal()
      this.#meet(this.#varUint())
      const ranges = this.#varUint()
      for (let left = ranges; left > 0; left--) {
        this.#advance(this.#decoder.readDsClock(), this.#decoder.readDsLen())
      }
    }
  }

  #meet(client: number): void {
    if (!Number.isSafeInteger(client) || client < 0) throw new Refusal('undecodable')
    this.#clients.add(client)
    if (this.#clients.size > this.#limits.clients) throw new Refusal('too-many-clients')
  }

  #advance(clock: number, length: number): number {
    const next = clock + length
    if (!Number.isSafeInteger(next) || length < 0) throw new Refusal('undecodable')
    return next
  }

  #length(): number {
    const length = this.#decoder.readLen()
    this.#values += length
    if (this.#values > VALUES_LIMIT) throw new Refusal('too-many-structs')
    return length
  }

  /** LEB128, as lib0 writes it. */
  #varUint(): number {
    const rest = this.#decoder.restDecoder
    let value = 0
    let factor = 1
    for (;;) {
      const byte = rest.arr[rest.pos++]
      if (byte === undefined) throw new Refusal('undecodable')
      value += (byte & 127) * factor
      if (!Number.isSafeInteger(value)) throw new Refusal('undecodable')
      if (byte < 128) return value
      factor *= 128
    }
  }
}
