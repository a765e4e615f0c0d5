import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { randomBytes } from '#documents/bytes.ts'
import type { Lane } from '#documents/document-store.ts'
import { Keyring } from '#documents/keyring.ts'
import { importKey } from '#documents/sealed-value.ts'
import { DocumentSession } from '#documents/document-session.ts'
import type { SignBytes } from '#documents/snapshot-signature.ts'
import { openDatabase } from '#storage/database.ts'
import type { DeviceDatabase } from '#storage/database.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import { openDeviceStore } from '#storage/device-store.ts'
import type { HeadView } from '#storage/heads.ts'
import type { LaneLocks } from '#storage/locks.ts'
import { memoryLocks } from '#storage/locks.ts'
import { exportEverything, importEverything } from '#storage/profile-copy.ts'
import { createConnection } from '#sync/connection.ts'
import type { Joining, Vouching } from '#sync/join.ts'
import type { DevicePublic } from '#sync/protocol.ts'
import type { SignerKey } from '#sync/signer-key.ts'
import type { Transport } from '#sync/transport.ts'
import type { DiskTrouble } from './disk-faults.ts'
import { troubleWriting } from './disk-faults.ts'
import type { Random } from './random.ts'
import type { ShownLine, Tab } from './simulated-tab.ts'
import { newKeys } from './simulated-keys.ts'
import { Line } from './simulated-network.ts'
import { ORIGIN } from './simulated-server.ts'
import type { SimulatedDocument, Written } from './written.ts'
import type { World } from './virtual-world.ts'

export interface DeviceSettings {
  world: World
  random: Random
  /** records between snapshots */
  snapshotFrom: number
  signerKey: SignerKey
  spoil: (store: DeviceStore, device: SimulatedDevice) => DeviceStore
  /** whether what the feed says under this cursor is later than the last word that this device is out */
  isNewerThanGone: (device: SimulatedDevice, doc: DocumentId, cursor: string) => boolean
  shown: (line: ShownLine) => void
  left: (leaving: Leaving) => void
}

/** Somebody heard that they are no longer in a document, and that so many things were not shared before. */
export interface Leaving {
  device: SimulatedDevice
  doc: DocumentId
  told: number
  atMs: number
  /** it knew from the feed that its person is in it again: what said otherwise was older */
  isLate: boolean
}

/** the first is right; R8: one person's clock is a year off */
const clocksOffMs = [0, 365 * 86_400_000, -365 * 86_400_000, 90_000, -4000]

/** A device of one person: a database, a disk with moods, a clock of its own, one or two tabs, one line. */
export class SimulatedDevice {
  readonly device: ToestelId
  readonly person: PersoonId
  readonly role: Rol
  readonly public: DevicePublic
  readonly sign: SignBytes
  readonly vaultKey = randomBytes(32)
  readonly locks: LaneLocks & { dropAll(): void } = memoryLocks()
  readonly line = new Line()
  readonly settings: DeviceSettings
  readonly clockOffMs: number
  readonly errors: unknown[] = []
  disk: DiskTrouble = 'none'
  /** something was asked about members that is not on the disk yet */
  isAsking = false
  /** document and person of each leaving that was asked and may not have been done yet */
  readonly leaving = new Set<string>()
  tabs: Tab[] = []
  /** how it comes in, of a device that joins later */
  joining: Joining | undefined
  /** how it checks who comes in */
  vouching: Vouching | undefined
  #opened = 0
  #transport!: (isAlive: () => boolean) => Transport
  #profiles = 1
  /** documents that the feed said it is in, after it was told that it was not */
  readonly #isBack = new Set<DocumentId>()
  readonly #copies: { pieces: Uint8Array[]; atMs: number }[] = []

  /** @param person of somebody who has a device already */
  constructor(role: Rol, nr: number, settings: DeviceSettings, person = idFromBytes('p', randomBytes(16))) {
    this.role = role
    this.person = person
    this.settings = settings
    this.clockOffMs = clocksOffMs[nr % clocksOffMs.length] ?? 0
    const keys = newKeys()
    this.device = keys.device
    this.public = keys.public
    this.sign = keys.sign
  }

  plugIn(transport: (isAlive: () => boolean) => Transport): void {
    this.#transport = transport
  }

  nowMs(): number {
    return this.settings.world.nowMs + this.clockOffMs
  }

  database(): DeviceDatabase {
    const database = this.#plainDatabase()
    const { random } = this.settings
    troubleWriting(database, () => {
      if (this.disk === 'aborts') return random.chance(0.3) ? 'aborts' : 'none'
      return this.disk
    })
    return database
  }

  #plainDatabase(): DeviceDatabase {
    // Named in full: Dexie follows changes only in the factory that is the process's own at that moment.
    return openDatabase(`sim-${this.device}-${this.#profiles}`, { indexedDB, IDBKeyRange })
  }

  async openTab(): Promise<Tab> {
    const { world, snapshotFrom, spoil, shown } = this.settings
    const cancels = new Set<() => void>()
    const after = (ms: number, work: () => void): (() => void) => {
      const cancel = world.after(ms, () => {
        cancels.delete(cancel)
        work()
      })
      cancels.add(cancel)
      return () => {
        cancels.delete(cancel)
        cancel()
      }
    }
    const opened = await openDeviceStore({
      ...{ name: `sim-${this.device}`, vaultKey: this.vaultKey, locks: this.locks, database: this.database() },
      ...{ snapshotFrom, sign: this.sign, after, now: () => this.nowMs() },
      identity: { device: this.device, person: this.person },
    })
    this.#opened += 1
    const lanes: Tab['lanes'] = new Map()
    const spoiled = spoil(this.#noticeLeaving(opened), this)
    const beginLane = async (doc: DocumentId): Promise<Lane> => {
      const lane = await spoiled.beginLane(doc)
      lanes.set(lane.clientId, lane)
      return lane
    }
    const store = { ...spoiled, beginLane }
    const tab: Tab = {
      ...{ nr: this.#opened, store, cancels, sessions: new Map(), lanes, lines: new Map() },
      ...{ connection: undefined, isAlive: true, after },
    }
    store.watchWhereabouts((lines) => {
      if (!tab.isAlive) return
      for (const [doc, where] of lines) {
        if (tab.lines.get(doc) !== where) shown({ tab, doc, where, atMs: world.nowMs })
      }
      tab.lines = lines
    })
    this.tabs.push(tab)
    this.#connectFirst()
    return tab
  }

  /** What is told to somebody who is no longer in a document is looked at the moment it is known. */
  #noticeLeaving(store: DeviceStore): DeviceStore {
    const notice = async <T>(rows: readonly { doc: DocumentId }[], work: () => Promise<T>): Promise<T> => {
      const isIn = (heads: readonly HeadView[], doc: DocumentId): boolean =>
        heads.some((head) => head.doc === doc && head.gone === undefined)
      const before = await store.cards.heads()
      const done = await work()
      const after = await store.cards.heads()
      for (const { doc } of rows) if (isIn(before, doc) && !isIn(after, doc)) this.#left(doc, after)
      return done
    }
    return {
      ...store,
      storeFeed: (log, rows, cursor) =>
        notice(rows, async () => {
          await store.storeFeed(log, rows, cursor)
          for (const { doc, gone } of rows) {
            const isLater = this.settings.isNewerThanGone(this, doc, cursor)
            if (gone !== true && isLater) this.#isBack.add(doc)
            if (gone === true && !isLater) this.#isBack.delete(doc)
          }
        }),
      storeNews: (log, rows) => notice(rows, () => store.storeNews(log, rows)),
    }
  }

  #left(doc: DocumentId, heads: readonly HeadView[]): void {
    const told = heads.find((head) => head.doc === doc)?.gone?.unshared ?? 0
    const isLate = this.#isBack.has(doc)
    this.settings.left({ device: this, doc, told, atMs: this.settings.world.nowMs, isLate })
    for (const tab of this.tabs) {
      void tab.sessions.get(doc)?.close()
      tab.sessions.delete(doc)
    }
  }

  /** One tab has the network. */
  #connectFirst(): void {
    const [tab] = this.tabs
    if (tab === undefined || tab.connection !== undefined) return
    const { random } = this.settings
    tab.connection = createConnection({
      store: tab.store,
      transport: this.#transport(() => tab.isAlive),
      ...{
        origin: ORIGIN,
        now: () => this.nowMs(),
        timers: { after: tab.after },
        random: () => random.below(1000) / 1000,
      },
      device: { id: this.device, sign: this.sign },
      signerKey: this.settings.signerKey,
      ...(this.joining === undefined ? {} : { joining: this.joining }),
      ...(this.vouching === undefined ? {} : { vouching: this.vouching }),
      onError: (error) => this.errors.push(error),
    })
    tab.connection.start()
  }

  /** All tabs are killed at once. What was not on the disk is gone, and nobody said it was. */
  kill(written: readonly Written[]): void {
    for (const tab of this.tabs) {
      this.#drop(tab)
      for (const one of written) {
        if (one.tab === tab && one.state !== 'kept') one.state = 'perhaps'
      }
    }
    this.tabs = []
    this.isAsking = false
    this.locks.dropAll()
    for (const wire of this.line.wires) wire.cut()
  }

  /** One tab is closed in good order; another one takes the network over. */
  async closeTab(tab: Tab): Promise<void> {
    for (const session of tab.sessions.values()) await session.close()
    tab.sessions.clear()
    if (!(await tab.store.settle())) return
    void tab.connection?.stop()
    await tab.store.close()
    tab.isAlive = false
    for (const cancel of tab.cancels) cancel()
    this.tabs = this.tabs.filter((one) => one !== tab)
    this.#connectFirst()
  }

  async session(tab: Tab, { doc, kind }: SimulatedDocument): Promise<DocumentSession> {
    const known = tab.sessions.get(doc)
    if (known !== undefined) return known
    const session = await DocumentSession.open(doc, kind, tab.store)
    await session.ready()
    tab.sessions.set(doc, session)
    tab.connection?.watch([...tab.sessions.keys()])
    return session
  }

  /** A copy of the whole profile, as a phone's backup makes it. */
  async copyProfile(): Promise<void> {
    const database = this.tabs[0]?.store.database
    if (database === undefined) return
    const pieces: Uint8Array[] = []
    for await (const piece of exportEverything(database, this.vaultKey)) pieces.push(piece)
    this.#copies.push({ pieces, atMs: this.settings.world.nowMs })
  }

  /** The profile of before comes back; what was written since is gone from here, and whoever did this knows. */
  async restoreProfile(written: readonly Written[]): Promise<void> {
    const copy = this.#copies.at(-1)
    if (copy === undefined) return
    this.kill(written)
    await this.settings.world.settle()
    this.#profiles += 1
    const database = this.#plainDatabase()
    const done = await importEverything(database, () => piecesOf(copy.pieces), true)
    if (!done.ok) throw new Error(`The copy of a profile could not be put back: ${done.error}`)
    database.close()
    for (const one of written) {
      if (one.device === this && (one.state !== 'kept' || one.keptAtMs >= copy.atMs)) one.state = 'perhaps'
    }
  }

  /** The newest key of a document, as only somebody with this device in hand could get it. */
  async keyOf(doc: DocumentId): Promise<Uint8Array | undefined> {
    const head = await this.tabs[0]?.store.database.heads.get(doc)
    const keyring = new Keyring({ raw: this.vaultKey, cipher: await importKey(this.vaultKey) })
    await keyring.learn(doc, head?.keys ?? [])
    return keyring.newest(doc)?.raw
  }

  end(): void {
    for (const tab of this.tabs) this.#drop(tab)
    this.tabs = []
  }

  #drop(tab: Tab): void {
    tab.isAlive = false
    void tab.connection?.stop()
    tab.store.abandon()
    for (const cancel of tab.cancels) cancel()
    tab.cancels.clear()
    tab.store.database.close()
  }
}

async function* piecesOf(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}
