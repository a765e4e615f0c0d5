import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { openAuditKey } from '#server/audit/key.ts'
import { AuditLog } from '#server/audit/log.ts'
import { Auth } from '#server/auth.ts'
import type { Config } from '#server/config.ts'
import type { CodeHasher } from '#server/code-hash.ts'
import { COVERED_KEPT_MS } from '#server/covering.ts'
import { noteEnds } from '#server/ends.ts'
import { httpApp } from '#server/http.ts'
import { openKeyVault } from '#server/key-vault.ts'
import { Live } from '#server/live.ts'
import type { Metrics } from '#server/metrics.ts'
import type { Accepted } from '#server/push.ts'
import { rateLimits } from '#server/rates.ts'
import type { Service } from '#server/service.ts'
import { pushGroup } from '#server/service.ts'
import { restoreBackup, writeBackup } from '#server/sqlite/sqlite-backup.ts'
import { isSqliteTrouble, openSqliteStore } from '#server/sqlite/sqlite-store.ts'
import type { Store } from '#server/store.ts'
import type { ChainEntry, DevicePublic } from '#sync/protocol.ts'
import { newFolder } from './left-behind.ts'
import type { World } from './virtual-world.ts'

export const ORIGIN = 'http://sim.test'

/** How the server's disk behaves: well, refusing everything, or failing when all is written and not yet kept. */
export type ServerDisk = 'good' | 'refuses' | 'fails late'

/** Puts something else in the place of a part of the server, to see that the simulation notices. */
export interface ServerPlant {
  store?(store: Store, nowMs: () => number): Store
  /** hears of a server that is killed, when its files are as the kill left them */
  killed?(dataDir: string): void
  started?(dataDir: string, world: World): void
}

export interface ServerPerson {
  person: PersoonId
  role: Rol
  device: DevicePublic
}

/** SQLITE_FULL, as node:sqlite tells it. */
class FullDisk extends Error {
  readonly errcode = 13
}

/**
 * The real server without its port: routes, rights, log, feed, live socket, keys and SQLite, all as in production. Its
 * disk is a folder in memory where the machine has one.
 */
export class SimulatedServer {
  readonly #world: World
  readonly #plant: ServerPlant
  readonly #root: string
  #service!: Service
  #tables!: Store
  #app!: ReturnType<typeof httpApp>
  #isDown = false
  #backups = 0
  disk: ServerDisk = 'good'
  /** the machine's clock is this far off, and may be set back */
  clockOffMs = 0
  /** how often it went back to a backup */
  restores = 0
  objections = 0
  /** of those, the ones that made it go back to before a snapshot */
  withdrawn = 0
  /** hears of every document that somebody writes in, inside the transaction */
  onTaken: (by: { device: ToestelId; person: PersoonId }, doc: DocumentId) => void = () => undefined
  /** changes with every start: sockets of before are dead */
  run = 0
  /** every record it took in, in order */
  readonly arrivals: (Accepted & { atMs: number; restores: number })[] = []

  constructor(world: World, plant: ServerPlant = {}) {
    this.#world = world
    this.#plant = plant
    this.#root = newFolder()
    mkdirSync(join(this.#root, 'keys'))
    this.#start()
  }

  get store(): Store {
    return this.#service.store
  }

  /** what lies on its disk, past whatever was put in front of it */
  get tables(): Store {
    return this.#tables
  }

  get service(): Service {
    return this.#service
  }

  get isDown(): boolean {
    return this.#isDown
  }

  get dataDir(): string {
    return join(this.#root, 'data')
  }

  /** by its own clock */
  nowMs(): number {
    return this.#world.nowMs + this.clockOffMs
  }

  keys(doc: DocumentId): { epoch: number; key: Uint8Array }[] {
    return this.#service.vault.keys(doc)
  }

  /** Somebody who is there when a run begins. */
  enrol(regio: DocumentId, { person, role, device }: ServerPerson, entry: ChainEntry): void {
    const { people } = this.store
    const nowMs = this.#world.nowMs
    this.store.transaction(() => {
      people.register(person, regio, nowMs)
      people.grant(person, regio, role, nowMs)
      people.addDevice({ id: device.id, person, public: device, status: 'active' }, nowMs)
      people.extendChain(person, entry)
    })
  }

  /** One call as it comes off the line. @returns `undefined` when nobody is there */
  async call(method: string, path: string, body: string | Uint8Array | undefined, cookie: string | undefined) {
    if (this.#isDown) return undefined
    const run = this.run
    const headers: Record<string, string> = { origin: ORIGIN }
    if (cookie !== undefined) headers['cookie'] = cookie
    if (body !== undefined) {
      headers['content-type'] = typeof body === 'string' ? 'application/json' : 'application/octet-stream'
    }
    const init = body === undefined ? { method, headers } : { method, headers, body: body as BodyInit } // never shared
    const env = { incoming: { socket: { remoteAddress: 'sim' } } }
    const response = await this.#app.fetch(new Request(ORIGIN + path, init), env)
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (run !== this.run) return undefined
    const given = response.headers.get('set-cookie')?.split(';')[0]
    return { status: response.status, body: bytes, cookie: given }
  }

  /** As kill -9: what was not committed is not there, nobody hears a goodbye. */
  kill(): void {
    if (this.#isDown) return
    this.#isDown = true
    this.run += 1
    this.#service.live.stop()
    this.#service.pushes.stop()
    this.#service.store.close()
    this.#plant.killed?.(this.dataDir)
  }

  start(): void {
    if (this.#isDown) this.#start()
  }

  /** @returns the file, to go back to */
  backup(): string {
    this.#backups += 1
    const file = join(this.#root, `backup-${this.#backups}.db`)
    writeBackup(this.dataDir, file)
    return file
  }

  restore(file: string): void {
    this.kill()
    restoreBackup(this.dataDir, file, this.#world.nowMs + this.restores)
    this.restores += 1
    this.#start()
  }

  /** What is done every few hours: records covered long ago lose their contents. */
  purge(): void {
    this.store.transaction(() => this.store.records.purge(this.#world.nowMs - COVERED_KEPT_MS))
  }

  end(): void {
    this.kill()
    rmSync(this.#root, { recursive: true, force: true })
  }

  #start(): void {
    this.#isDown = false
    this.run += 1
    const { run } = this
    const clock = { nowMs: () => this.nowMs() }
    const config: Config = {
      ...{ port: 1, host: '127.0.0.1', dataDir: this.dataDir, keyFile: join(this.#root, 'keys', 'key') },
      ...{ publicUrl: ORIGIN, distDir: join(this.#root, 'dist'), isProduction: false, nowOffsetMs: 0 },
      ...{ rateFactor: 10, metricsPort: undefined, isBehindProxy: false },
    }
    const opened = openSqliteStore(this.dataDir, () => clock.nowMs())
    this.#tables = opened
    const store = this.#plant.store?.(this.#onDisk(opened), () => clock.nowMs()) ?? this.#onDisk(opened)
    const failed: Service['failed'] = (_where, error) => {
      // What was under way when the server was killed finds its store closed, and nobody hears of it.
      if (isSqliteTrouble(error) || run !== this.run) return 'busy'
      throw error
    }
    // Counts are nobody's business here, and the real ones measure this process.
    const metrics = {
      count: (name: string) => {
        if (name === 'objections') this.objections += 1
        if (name === 'snapshots_withdrawn') this.withdrawn += 1
      },
    } as unknown as Metrics
    const parts: Omit<Service, 'pushes'> = {
      ...{ config, clock, store, failed, metrics, events: () => undefined, port: () => 1 },
      vault: openKeyVault(opened, config.keyFile),
      audit: new AuditLog({
        ...{ store, key: openAuditKey(opened, config.keyFile), nowMs: () => clock.nowMs() },
        failed: (error) => void failed('audit', error),
      }),
      auth: new Auth(store, () => clock.nowMs()),
      // Slow, and on threads of its own: in no order that a seed decides.
      hasher: { hash: async (code: string) => code } as unknown as CodeHasher,
      live: new Live(store, (error) => void failed('live', error)),
      rates: rateLimits(config.rateFactor),
    }
    this.#service = { ...parts, pushes: pushGroup(parts) }
    this.#followArrivals()
    this.#followWriters()
    this.#app = httpApp(this.#service)
    this.#lookForEnds(run)
    this.#plant.started?.(this.dataDir, this.#world)
  }

  /** What the server does every second, for whoever is looking. */
  #lookForEnds(run: number): void {
    this.#world.after(1000, () => {
      if (run !== this.run) return
      try {
        noteEnds(this.#service)
      } catch (error) {
        if (!isSqliteTrouble(error)) throw error
      }
      this.#lookForEnds(run)
    })
  }

  /** What was committed and is told to others now. */
  #followArrivals(): void {
    const { live } = this.#service
    const stored = live.stored.bind(live)
    live.stored = (accepted, from) => {
      const { nowMs } = this.#world
      for (const one of accepted) this.arrivals.push({ ...one, atMs: nowMs, restores: this.restores })
      stored(accepted, from)
    }
  }

  /** Whoever the log names as having written. */
  #followWriters(): void {
    const { audit } = this.#service
    const serving = audit.serving.bind(audit)
    audit.serving = (contacts) => {
      for (const { act, caller, doc } of contacts) {
        if (act === 'doc.write' && doc !== undefined) this.onTaken(caller, doc)
      }
      return serving(contacts)
    }
  }

  #onDisk(store: Store): Store {
    return {
      ...store,
      transaction: (work) => {
        if (this.disk === 'refuses') throw new FullDisk()
        return store.transaction(() => {
          const value = work()
          if (this.disk === 'fails late') throw new FullDisk()
          return value
        })
      },
    }
  }
}
