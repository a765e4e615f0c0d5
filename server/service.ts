import type { RefusalCode } from '#sync/protocol.ts'
import type { AuditLog } from './audit/log.ts'
import { contactsOfPushes, noteDeniedPushes } from './audit/contacts.ts'
import type { Auth } from './auth.ts'
import type { Clock } from './clock.ts'
import type { CodeHasher } from './code-hash.ts'
import type { Config } from './config.ts'
import type { EventLog } from './event-log.ts'
import type { KeyVault } from './key-vault.ts'
import type { Live } from './live.ts'
import type { Metrics } from './metrics.ts'
import { PushGroup } from './push-group.ts'
import type { RateLimits } from './rates.ts'
import type { OwnAddress } from './request-checks.ts'
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
  audit: AuditLog
  hasher: CodeHasher
  live: Live
  pushes: PushGroup
  rates: RateLimits
  /** Notes the failure and says what the caller hears: the disk (`busy`, try later) or we ourselves. */
  failed(where: string, error: unknown): RefusalCode
}

/** Push for HTTP and socket alike: stores, tells the others after the commit, never acknowledges what is not stored. */
export function pushGroup({ store, clock, metrics, live, audit, failed }: Omit<Service, 'pushes'>): PushGroup {
  return new PushGroup({
    store,
    nowMs: () => clock.nowMs(),
    failed: (error) => failed('push', error),
    stored(accepted, from) {
      metrics.count('records_stored', accepted.length)
      live.stored(accepted, from)
    },
    logged(pushed) {
      const committed = audit.serving(contactsOfPushes(live, pushed))
      return () => {
        committed()
        noteDeniedPushes(audit, pushed)
      }
    },
  })
}
