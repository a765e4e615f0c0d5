import 'fake-indexeddb/auto'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { randomBytes } from '#documents/bytes.ts'
import type { DocumentBirth } from '#documents/document-store.ts'
import { DocumentSession } from '#documents/document-session.ts'
import { aSigner } from '#tests/storage/a-signer.ts'
import type { StoredPage } from '#documents/sync-store.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import { openDeviceStore } from '#storage/device-store.ts'
import { openDatabase } from '#storage/database.ts'
import { memoryLocks } from '#storage/locks.ts'
import { Dexie } from 'dexie'
import type { Random } from './random.ts'
import type { SimulatedLog } from './simulated-log.ts'

/** One thing a person wrote, and how far it got. */
export interface Written {
  token: string
  doc: DocumentId
  device: SimulatedDevice
  tab: Tab
  /** `memory`: put, not answered. `refused`: the disk refused it. `perhaps`: the tab was killed before the answer */
  state: 'memory' | 'refused' | 'disk' | 'perhaps'
}

export interface Tab {
  store: DeviceStore
  sessions: Map<DocumentId, DocumentSession>
  clock: SimulatedClock
}

export interface SimulatedClock {
  nowMs: number
  timers: Map<object, { atMs: number; work: () => void }>
}

export const TEXT = { collection: 'contacten', item: 'gesprek', field: 'onderwerp' } as const
export const KIND: DocumentSoort = 'plaatsing'

/** A device of one person: a database, a disk that may be full, and one or two tabs. */
export class SimulatedDevice {
  readonly name = `sim-${crypto.randomUUID()}`
  readonly device: ToestelId = idFromBytes('t', randomBytes(16))
  readonly person: PersoonId
  readonly role: Rol
  readonly vaultKey = randomBytes(32)
  readonly locks = memoryLocks()
  readonly signer = aSigner()
  isDiskFull = false
  tabs: Tab[] = []
  /** pages that are still under way */
  #late: { log: string; page: StoredPage }[] = []
  #nowMs = 1_700_000_000_000

  constructor(person: PersoonId, role: Rol) {
    this.person = person
    this.role = role
  }

  async openTab(snapshotFrom: number, spoil: (store: DeviceStore) => DeviceStore): Promise<Tab> {
    const clock: SimulatedClock = { nowMs: this.#nowMs, timers: new Map() }
    const database = openDatabase(this.name)
    failWhenFull(database, () => this.isDiskFull)
    const { name, vaultKey, locks } = this
    const opened = await openDeviceStore({
      name,
      vaultKey,
      locks,
      database,
      snapshotFrom,
      sign: this.signer.sign,
      identity: { device: this.device, person: this.person },
      now: () => clock.nowMs,
      after(ms, work) {
        const timer = {}
        clock.timers.set(timer, { atMs: clock.nowMs + ms, work })
        return () => clock.timers.delete(timer)
      },
    })
    const store = spoil(opened)
    const tab: Tab = { store, sessions: new Map(), clock }
    this.tabs.push(tab)
    return tab
  }

  advance(ms: number): void {
    this.#nowMs += ms
    for (const { clock } of this.tabs) {
      clock.nowMs = this.#nowMs
      for (const [timer, { atMs, work }] of [...clock.timers].sort((a, b) => a[1].atMs - b[1].atMs)) {
        if (atMs <= clock.nowMs && clock.timers.delete(timer)) work()
      }
    }
  }

  /** All tabs are killed at once. What was not on the disk is gone, and nobody said it was. */
  crash(written: readonly Written[]): void {
    for (const tab of this.tabs) {
      tab.store.abandon()
      tab.store.database.close()
      tab.clock.timers.clear()
      for (const one of written) {
        if (one.tab === tab && one.state !== 'disk') one.state = 'perhaps'
      }
    }
    this.tabs = []
    this.locks.dropAll()
  }

  /** As the connection's loop: what the disk refuses ends this round, and a later one tries again. */
  async exchange(tab: Tab, log: SimulatedLog, random: Random, faults: number): Promise<void> {
    await this.#untilFull(() => this.#round(tab, log, random, faults))
  }

  /** A record comes over the socket, perhaps long after others. */
  async live(tab: Tab, log: SimulatedLog, doc: DocumentId, seq: number): Promise<void> {
    const row = log.row(doc, seq)
    if (row !== undefined) await this.#untilFull(() => tab.store.storeLive(log.id, doc, row))
  }

  async #untilFull(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      if (!this.isDiskFull || !(error instanceof Dexie.DexieError)) throw error
    }
  }

  /** One round with the server, in which answers get lost, pages come late and twice. */
  async #round(tab: Tab, log: SimulatedLog, random: Random, faults: number): Promise<void> {
    const { store } = tab
    const isLost = (): boolean => random.chance(faults)
    for (const birth of await store.births()) {
      const result = log.birth(birth)
      if (isLost()) return
      await store.markBorn(birth.doc, result)
    }
    log.enrol({ device: this.device, person: this.person, sigPub: await this.signer.sigPub() })
    const feed = log.feed(this.person, await store.cursor())
    if (isLost()) return
    await store.storeFeed(feed.log, feed.rows, feed.cursor)
    const keys = log.keys(this.person, await store.missingKeys())
    if (!isLost()) await store.storeKeys(keys)
    for (const { doc, since } of await store.behind()) {
      const page = log.pull(doc, since, 1 + random.below(12))
      if (page === undefined) continue
      const makers = page.rows.filter(({ covers }) => covers > 0).map(({ device }) => device)
      await store.storeSigners(doc, log.signers(await store.unknownSigners(doc, makers)))
      if (isLost()) this.#late.push({ log: log.id, page })
      else await store.storePage(log.id, page)
      if (isLost()) await store.storePage(log.id, page)
    }
    for (const { doc, snapshot } of await store.objections()) {
      const result = log.object(this.person, doc, snapshot)
      if (!isLost()) await store.markObjected(log.id, doc, snapshot, result)
    }
    if (random.chance(0.3)) await this.#deliverLate(store)
    await this.#push(store, log, random, faults)
    const offer = await store.snapshotToOffer()
    if (offer !== undefined) {
      const result = log.cover(offer, this.device)
      if (!isLost()) await store.markCovered(log.id, offer, result)
    }
  }

  async #push(store: DeviceStore, log: SimulatedLog, random: Random, faults: number): Promise<void> {
    const logId = log.id
    const rows = await store.unsent(200 + random.below(4000))
    const arrived = random.chance(faults) ? rows.slice(0, random.below(rows.length + 1)) : rows
    const results = arrived.map((row) => ({ doc: row.doc, id: row.id, ...log.push(this.person, this.device, row) }))
    if (!random.chance(faults)) await store.markPushed(logId, results)
  }

  async #deliverLate(store: DeviceStore): Promise<void> {
    const late = this.#late
    this.#late = []
    for (const { log, page } of late) await store.storePage(log, page)
  }

  async session(tab: Tab, doc: DocumentId): Promise<DocumentSession> {
    const known = tab.sessions.get(doc)
    if (known !== undefined) return known
    const session = await DocumentSession.open(doc, KIND, tab.store)
    await session.ready()
    tab.sessions.set(doc, session)
    return session
  }

  birthOf(doc: DocumentId, members: readonly SimulatedDevice[]): DocumentBirth {
    const roles = members.map(({ person, role }) => ({ person, role }))
    const regio = idFromBytes('d', new Uint8Array(16))
    return { doc, kind: KIND, regio, role: this.role, members: roles }
  }
}

/** As a browser whose quota is used up: writing aborts the transaction, deleting still goes. */
export function failWhenFull(database: Dexie, isFull: () => boolean): void {
  database.use({
    stack: 'dbcore',
    name: 'full-disk',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name)
        return {
          ...table,
          mutate(request) {
            const isWrite = request.type === 'add' || request.type === 'put'
            if (isWrite && isFull()) return Promise.reject(new DOMException('The disk is full', 'QuotaExceededError'))
            return table.mutate(request)
          },
        }
      },
    }),
  })
}
