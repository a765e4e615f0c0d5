import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { StoredRow, SyncStore } from '#documents/sync-store.ts'
import type { Api } from './api.ts'
import type { PullProgress } from './incoming.ts'
import type { Joining, Vouching } from './join.ts'
import type { Cell } from './observable.ts'
import type { Failure } from './outcome.ts'
import type { Me, Revoked, WaitingDevices } from './protocol.ts'
import type { ProvingDevice, Session } from './session.ts'
import type { OpenKeys, SignerKey } from './signer-key.ts'
import type { Timers, Transport } from './transport.ts'

export interface ConnectionOptions {
  store: SyncStore
  transport: Transport
  device: ProvingDevice
  /** where the app lives, such as `https://opstap.example` */
  origin: string
  /** ms since 1970 */
  now: () => number
  timers: Timers
  /** 0 up to 1; spreads the tries of many devices */
  random: () => number
  /** a redemption that has yet to reach the server */
  joining?: Joining
  /** how devices that came in by an invitation of this person are checked; absent for who never invites */
  vouching?: Vouching
  /** everything the server had for this person is in the store; told after every time of fetching that ended well */
  onFetched?: () => void
  /** how the key of a device that made a snapshot is found; without it no snapshot of others is believed */
  signerKey?: SignerKey
  /** the server says that this device was taken out, and by which entry: to be checked before it is believed */
  onRevoked?: (told: Revoked) => void
  /** what another own device sealed to this one, opened; what does not open is left out */
  openKeys?: OpenKeys
  /** the server said that something about this person or their devices changed */
  onMe?: () => void
  /** hears of what should not have happened; the connection goes on by itself */
  onError?: (error: unknown) => void
}

export interface ConnectionStatus {
  state: 'offline' | 'connecting' | 'online'
  /** when the server last said anything, to the second; 0 when never */
  lastContactMs: number
  /** others' changes arrive at once; else within 15 s */
  isLive: boolean
  /** so many ms the clock here is ahead of the server's, roughly; absent while unknown */
  clockAheadMs?: number
  /** documents being fetched */
  progress?: PullProgress
  /** the server answers, but does not let this device in */
  refused?: Failure
}

export type LiveListener = (doc: DocumentId, row: StoredRow) => void

/** What a contact and the loop around it have in common. */
export interface Shared {
  readonly options: ConnectionOptions
  readonly api: Api
  readonly session: Session
  readonly status: Cell<ConnectionStatus>
  readonly me: Cell<Me | undefined>
  readonly presence: Cell<ReadonlyMap<DocumentId, readonly PersoonId[]>>
  readonly invites: Cell<WaitingDevices['invites'] | undefined>
  readonly liveListeners: ReadonlySet<LiveListener>
  watched: readonly DocumentId[]
  /** a session was opened in this run and nobody said that it ended */
  hasSession: boolean
  setStatus(change: Partial<ConnectionStatus>): void
  /** the server said something; `dateMs` by its own clock */
  answered(dateMs?: number): void
  /** the contact is good: pauses begin small again */
  isOnline(): void
}
