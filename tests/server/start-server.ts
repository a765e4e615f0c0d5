import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '#server/clock.ts'
import { machineClock } from '#server/clock.ts'
import type { Config } from '#server/config.ts'
import type { EventFields } from '#server/event-log.ts'
import type { RunningServer } from '#server/server.ts'
import { startServer } from '#server/server.ts'

export interface TestServer {
  /** such as `http://localhost:43211`; the same after `restart` */
  readonly url: string
  readonly port: number
  readonly folder: string
  readonly config: Config
  /** the store of the running server: for looking at what lies on disk */
  readonly store: RunningServer['store']
  readonly calls: RunningServer['calls']
  /** the link printed at the very first start */
  readonly firstLink: string | undefined
  /** a link the server vouches for; without a wish for a fresh regiocoördinator of a fresh region */
  makeInvite: RunningServer['invite']
  /** what the server logged: codes and ids */
  readonly events: ({ event: string } & EventFields)[]
  /** Stops until `restart`: nobody answers on the port. */
  pause(): Promise<void>
  /** Stops and starts again on the same port with the same data. */
  restart(changes?: Partial<Config>): Promise<void>
  /** Ends the server and throws its data away; twice is fine. */
  stop(): Promise<void>
}

/**
 * The real server in this process, on a free port, with a data folder of its own. Rates are so generous that a test
 * meets them only when it asks for `rateFactor: 1`.
 */
export async function startTestServer(options: Partial<Config> & { clock?: Clock } = {}): Promise<TestServer> {
  const { clock = machineClock(), ...changes } = options
  const folder = mkdtempSync(join(tmpdir(), 'opstap-server-'))
  let config: Config = {
    port: 0,
    host: '127.0.0.1',
    dataDir: join(folder, 'data'),
    keyFile: join(folder, 'key'),
    publicUrl: undefined,
    distDir: process.env['DIST_DIR'] ?? 'dist',
    isProduction: false,
    nowOffsetMs: 0,
    rateFactor: 1000,
    metricsPort: undefined,
    isBehindProxy: false,
    ...changes,
  }
  const events: TestServer['events'] = []
  const start = (): Promise<RunningServer> =>
    startServer(config, clock, (event, fields) => void events.push({ event, ...fields }))
  let running: RunningServer | undefined = await start()
  let latest = running
  config = { ...config, port: running.port }

  return {
    url: running.url,
    port: running.port,
    calls: running.calls,
    folder,
    events,
    get config() {
      return config
    },
    get store() {
      return latest.store
    },
    get firstLink() {
      return latest.firstLink
    },
    makeInvite: (wish) => latest.invite(wish),
    async pause() {
      await running?.stop()
      running = undefined
    },
    async restart(more = {}) {
      await running?.stop()
      running = undefined
      config = { ...config, ...more }
      running = await start()
      latest = running
    },
    async stop() {
      const ending = running
      running = undefined
      await ending?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A clock that stands still until it is moved. */
export function stillClock(atMs = Date.UTC(2026, 10, 22, 9)): Clock & { move(ms: number): void } {
  let nowMs = atMs
  return {
    nowMs: () => nowMs,
    move(ms) {
      nowMs += ms
    },
  }
}
