import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { writeCheckpoint } from './audit/checkpoints.ts'
import { openAuditKey } from './audit/key.ts'
import { AuditLog } from './audit/log.ts'
import { purgeLog } from './audit/purge.ts'
import { Auth } from './auth.ts'
import type { Clock } from './clock.ts'
import { CodeHasher } from './code-hash.ts'
import type { Config } from './config.ts'
import { AUDIT_YEARS, checkpointFile, linkOrigin } from './config.ts'
import { applyErasureList } from './erasure-list.ts'
import type { EventLog } from './event-log.ts'
import { errorCode } from './event-log.ts'
import { httpApp } from './http.ts'
import type { ServerInvite } from './invites.ts'
import { makeServerInvite } from './invites.ts'
import { openKeyVault } from './key-vault.ts'
import { Live } from './live.ts'
import { Metrics, serveMetrics } from './metrics.ts'
import { COVERED_KEPT_MS } from './covering.ts'
import { REQUESTS_KEPT_MS } from './done-requests.ts'
import { noteEnds } from './ends.ts'
import { tellNood } from './noodprocedure.ts'
import { limitQuietConnections } from './quiet-connections.ts'
import { rateLimits } from './rates.ts'
import { announceDue } from './retention.ts'
import { readTerms } from './retention-terms.ts'
import { KEPT_MS } from './tablets.ts'
import type { Service } from './service.ts'
import { pushGroup } from './service.ts'
import { acceptSockets } from './socket.ts'
import { isSqliteTrouble, openSqliteStore } from './sqlite/sqlite-store.ts'
import type { Store } from './store.ts'

export interface RunningServer {
  /** where it listens, such as `http://localhost:8080` */
  url: string
  port: number
  store: Store
  /** what can be asked over HTTP, such as `POST /api/push` */
  calls: readonly string[]
  /** the link for the first regiocoördinator, at the very first start only */
  firstLink: string | undefined
  /** an invitation the server vouches for, and its link */
  invite(wish: Parameters<typeof makeServerInvite>[1]): ServerInvite & { link: string }
  /** Lets running calls end, within 10 s. */
  stop(): Promise<void>
}

const HEADER_TIMEOUT_MS = 10_000
const REQUEST_TIMEOUT_MS = 30_000
const TIME_CHECK_EVERY_MS = 2000
/** Whoever looks at what they may not see any more is told within this time. */
const ENDS_EVERY_MS = 1000
const YEAR_MS = 365 * 24 * 60 * 60 * 1000
const PURGE_EVERY_MS = 6 * 60 * 60 * 1000
const TIDY_EVERY_MS = 60_000
const CHECKPOINT_EVERY_MS = 60 * 60 * 1000
const STOP_WITHIN_MS = 8000

/**
 * Opens the data, checks it, and listens.
 *
 * @throws when data or key cannot be used, or the port is taken: nothing listens then
 */
export async function startServer(config: Config, clock: Clock, events: EventLog): Promise<RunningServer> {
  const store = openSqliteStore(config.dataDir, () => clock.nowMs())
  try {
    return await listen(config, clock, events, store)
  } catch (error) {
    store.close()
    throw error
  }
}

async function listen(config: Config, clock: Clock, events: EventLog, store: Store): Promise<RunningServer> {
  const vault = openKeyVault(store, config.keyFile)
  // Before anything is served: a backup that was put back holds what was erased since.
  const erased = applyErasureList(store, config.keyFile, config.dataDir, clock.nowMs())
  if (erased > 0) events('erasures-applied', { count: erased })
  // Read at the start: a file that cannot be read is told then, not at night.
  const terms = readTerms(config.retentionFile)
  const metrics = new Metrics(events)
  const failed: Service['failed'] = (where, error) => {
    const code = isSqliteTrouble(error) ? 'busy' : 'server-error'
    metrics.count('failures')
    events('failed', { where, code, error: errorCode(error) })
    return code
  }
  const audit = new AuditLog({
    ...{ store, key: openAuditKey(store, config.keyFile), nowMs: () => clock.nowMs() },
    failed: (error) => void failed('audit', error),
  })
  let port = config.port
  const parts: Omit<Service, 'pushes'> = {
    ...{ config, clock, events, metrics, store, vault, audit, failed },
    auth: new Auth(store, () => clock.nowMs()),
    hasher: new CodeHasher(store),
    live: new Live(store, (error) => void failed('live', error)),
    rates: rateLimits(config.rateFactor),
    port: () => port,
  }
  const service: Service = { ...parts, pushes: pushGroup(parts) }
  metrics.gauge('sockets', () => service.live.count)

  const app = httpApp(service)
  const server = createAdaptorServer({
    fetch: app.fetch,
    // The lower of the two times counts for the headers; keep-alive connections may idle. Node looks who is over its
    // time only every 30 s by itself, which would make forty seconds of ten.
    serverOptions: {
      headersTimeout: HEADER_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: TIME_CHECK_EVERY_MS,
    },
  }) as Server // only http1 is asked for
  if (!config.isBehindProxy) limitQuietConnections(server)
  const sockets = acceptSockets(server, service)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
  port = (server.address() as AddressInfo).port // listening on a port, so not a pipe's name

  const keep = (every: number, work: () => void): NodeJS.Timeout =>
    setInterval(() => {
      try {
        work()
      } catch (error) {
        failed('upkeep', error)
      }
    }, every).unref()
  const purge = (): void => {
    const count = store.transaction(() => store.records.purge(clock.nowMs() - COVERED_KEPT_MS))
    if (count > 0) events('purged', { records: count })
    store.requests.forget(clock.nowMs() - REQUESTS_KEPT_MS)
    const rows = purgeLog(audit, store, audit.key, clock.nowMs(), config.auditYears ?? AUDIT_YEARS)
    if (rows > 0) events('audit-purged', { rows })
    store.transaction(() => store.tablets.purge(clock.nowMs() - KEPT_MS))
    store.transaction(() => store.nood.purge(clock.nowMs() - (config.auditYears ?? AUDIT_YEARS) * YEAR_MS))
  }
  const announce = (): void => {
    for (const person of announceDue(store, audit, terms, clock.nowMs())) service.live.me(person)
  }
  const checkpoint = (): void => writeCheckpoint(checkpointFile(config), store, audit.key, clock.nowMs())
  const tidy = (): void => {
    service.auth.tidy()
    audit.tidy()
  }
  const timers = [
    keep(ENDS_EVERY_MS, () => {
      tellNood(service)
      noteEnds(service)
      // Nobody is answered for this to be done; but bytes that nobody asks for go too.
      store.leeslinks.dropEnded(clock.nowMs())
    }),
    keep(PURGE_EVERY_MS, purge),
    keep(PURGE_EVERY_MS, announce),
    keep(TIDY_EVERY_MS, tidy),
    keep(CHECKPOINT_EVERY_MS, checkpoint),
  ]
  const metricsServer = config.metricsPort === undefined ? undefined : serveMetrics(metrics, config.metricsPort)

  const invite: RunningServer['invite'] = (wish) => {
    const made = store.transaction(() => {
      const fresh = makeServerInvite(store, wish, clock.nowMs())
      audit.add({ act: 'invite.make', about: `${fresh.invite} ${fresh.person} ${fresh.role}`, basis: 'server' })
      return fresh
    })
    events('server-invite-made', { invite: made.invite, person: made.person, role: made.role })
    return { ...made, link: `${linkOrigin(config, port)}/#${made.fragment}` }
  }
  const isFirstStart = !store.people.hasAny() && !store.invites.hasAny()
  const firstLink = isFirstStart ? invite({ role: 'regiocoordinator' }).link : undefined
  events('started', { port })

  return {
    url: `http://localhost:${port}`,
    port,
    store,
    calls: app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
    firstLink,
    invite,
    async stop() {
      for (const timer of timers) clearInterval(timer)
      sockets.stop()
      service.live.stop()
      metricsServer?.stop()
      metrics.stop()
      await closeServer(server)
      service.pushes.stop()
      try {
        audit.stop()
        checkpoint()
      } catch (error) {
        failed('checkpoint', error) // what is on disk stays provable by the next one
      }
      store.close()
      events('stopped')
    },
  }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), STOP_WITHIN_MS)
    server.close(() => {
      clearTimeout(force)
      resolve()
    })
    server.closeIdleConnections()
  })
}
