import { randomBytes } from 'node:crypto'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Connection } from '#sync/connection.ts'
import { createConnection } from '#sync/connection.ts'
import type { Vouching } from '#sync/join.ts'
import type { Revoked } from '#sync/protocol.ts'
import type { VaultStore } from '#identity/vault.ts'
import { memoryVault } from '#tests/identity/memory-vault.ts'
import type { OpenedDevice } from '#workspace/device/device-identity.ts'
import {
  acceptInvitation,
  joiningOf,
  lookAtInvitation,
  openOrMakeDevice,
  vouchingOf,
} from '#workspace/device/device-identity.ts'
import { MemorySyncStore } from './memory-sync-store.ts'
import type { NodeTransport } from './node-transport.ts'
import { nodeTimers, nodeTransport } from './node-transport.ts'
import { until } from './until.ts'

/** A device with a real identity and a real connection, whose store holds random bytes. */
export interface BareClient {
  opened: OpenedDevice
  person: PersoonId
  store: MemorySyncStore
  transport: NodeTransport
  connection: Connection
  errors: unknown[]
  /** Moves this device's clock. */
  moveClock(ms: number): void
  /** Waits until everything written here has a seq. */
  allSent(withinMs?: number): Promise<void>
}

export interface BareOptions {
  vouching?: Vouching
  /** of timers; 0.1 is ten times as fast */
  pace?: number
  /** of a device that was there before */
  vault?: VaultStore
  /** hears that this device is not let in any more */
  revoked?: (told: Revoked) => void
}

const running = new Set<Connection>()

/** @param link of an invitation; accepted before the connection starts */
export async function aBareClient(url: string, link: string, options: BareOptions = {}): Promise<BareClient> {
  const client = await aStoppedClient(url, link, options)
  client.connection.start()
  await until('the client is online', () => client.connection.status.value.state === 'online')
  client.person = client.opened.identity.person
  return client
}

/** @param link absent for a device that accepted one before */
export async function aStoppedClient(url: string, link?: string, options: BareOptions = {}): Promise<BareClient> {
  const opened = await openOrMakeDevice(options.vault ?? memoryVault(), 'Proef')
  const store = new MemorySyncStore()
  const transport = nodeTransport(url)
  const errors: unknown[] = []
  let offsetMs = 0
  const connection = createConnection({
    ...{ store, transport, origin: url, timers: nodeTimers(options.pace) },
    device: { id: opened.device.public.id, sign: (bytes) => opened.device.sign(bytes) },
    now: () => Date.now() + offsetMs,
    random: () => 0,
    joining: joiningOf(opened, () => undefined),
    vouching: options.vouching ?? vouchingOf(opened),
    onError: (error) => errors.push(error),
    ...(options.revoked === undefined ? {} : { onRevoked: options.revoked }),
  })
  running.add(connection)
  const looked = link === undefined ? undefined : await lookAtInvitation(connection.api, link)
  if (looked?.ok === false) throw new Error(`The invitation was refused: ${looked.code}`)
  if (looked !== undefined) await acceptInvitation(opened, looked.value)
  return {
    ...{ opened, store, transport, connection, errors },
    person: opened.identity.person,
    moveClock: (ms) => void (offsetMs += ms),
    allSent: (withinMs) => until('everything is sent', () => store.pending.length === 0, withinMs),
  }
}

export async function stopClients(): Promise<void> {
  await Promise.all([...running].map((connection) => connection.stop()))
  running.clear()
}

export const newId = <L extends 'd' | 'p' | 't' | 'u'>(letter: L): `${L}_${string}` =>
  idFromBytes(letter, randomBytes(16))

/** Puts a birth in the store, as the workspace does when something is made. */
export function bear(
  client: BareClient,
  kind: DocumentSoort,
  regio: DocumentId,
  members: { person: PersoonId; role: Rol }[],
): DocumentId {
  const doc = kind === 'regio' ? regio : newId('d')
  const key =
    kind === 'map' || ['werkplek', 'reflectie', 'leren'].includes(kind) ? {} : { key: new Uint8Array(randomBytes(32)) }
  client.store.made.push({ doc, kind, regio, members, ...key })
  return doc
}
