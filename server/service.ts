import type { PushItem, PushResult } from '#sync/frames.ts'
import type { RefusalCode } from '#sync/protocol.ts'
import type { Auth } from './auth.ts'
import type { Clock } from './clock.ts'
import type { CodeHasher } from './code-hash.ts'
import type { Config } from './config.ts'
import type { EventLog } from './event-log.ts'
import type { KeyVault } from './key-vault.ts'
import type { Live, LiveSocket } from './live.ts'
import type { Metrics } from './metrics.ts'
import { acceptPush } from './push.ts'
import type { RateLimits } from './rates.ts'
import type { OwnAddress } from './request-checks.ts'
import type { Caller } from './rights.ts'
import type { Store } from './store.ts'

/** Everything a route or a socket needs; put together in `server.ts`. */
export interface Service extends OwnAddress {
  config: Config
  clock: Clock
  events: EventLog
  metrics: Metrics
  store: Store
  vault: KeyVault
  auth: Auth
  hasher: CodeHasher
  live: Live
  rates: RateLimits
  /** Notes the failure and says what the caller hears: the disk (`busy`, try later) or we ourselves. */
  failed(where: string, error: unknown): RefusalCode
}

/** Push for HTTP and socket alike: stores, tells the others after the commit, never acknowledges what is not stored. */
export function pushOrBusy(
  service: Service,
  caller: Caller,
  items: readonly PushItem[],
  from?: LiveSocket,
): PushResult[] {
  try {
    const { results, accepted } = acceptPush(service.store, caller, items, service.clock.nowMs())
    service.metrics.count('records_stored', accepted.length)
    service.live.stored(accepted, from)
    return results
  } catch (error) {
    const code = service.failed('push', error)
    return items.map(() => ({ code }))
  }
}
