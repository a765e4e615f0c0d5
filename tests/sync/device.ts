import 'fake-indexeddb/auto'
import { randomBytes, randomUUID } from 'node:crypto'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { DocumentSession } from '#documents/document-session.ts'
import type { Change, DocumentBirth, Errand } from '#documents/document-store.ts'
import type { After } from '#storage/context.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import { openDeviceStore } from '#storage/device-store.ts'
import { memoryLocks } from '#storage/locks.ts'
import { openVault } from '#storage/vault-table.ts'
import type { Connection } from '#sync/connection.ts'
import { createConnection } from '#sync/connection.ts'
import { deliverRedemption, joiningApi } from '#sync/join.ts'
import type { OpenedDevice } from '#workspace/device/device-identity.ts'
import {
  acceptInvitation,
  joiningOf,
  lookAtInvitation,
  openOrMakeDevice,
  signerKeyOf,
  vouchingOf,
} from '#workspace/device/device-identity.ts'
import type { NodeTransport } from './node-transport.ts'
import { nodeTimers, nodeTransport } from './node-transport.ts'
import { until } from './until.ts'

export interface DeviceOptions {
  /** where the server is, such as `http://localhost:8080` */
  server: string
  /** link or typed code; accepted and redeemed before this returns. Absent for a device that was there before */
  invite?: string
  /** of its database; the same name again is the same device, later */
  name?: string
  /** of the connection's timers; 0.1 is ten times as fast */
  pace?: number
  /** so many records since the last snapshot make a new one */
  snapshotFrom?: number
  /** when a window of entries ends; a bench moves it by hand */
  after?: After
}

/** A complete client in Node: vault, identity, sealed store, connection. What a browser tab is, without screens. */
export interface SyncDevice {
  readonly name: string
  readonly opened: OpenedDevice
  readonly person: PersoonId
  readonly store: DeviceStore
  readonly connection: Connection
  readonly transport: NodeTransport
  /** what should not have happened */
  readonly errors: unknown[]
  /** Keeps one user action: changes, documents it makes and calls to the server, together. */
  commit(changes: Change[], more?: { births?: DocumentBirth[]; errands?: Errand[] }): Promise<void>
  /** A new document, with this device's person in it as `role` (absent: may not read it). */
  bear(kind: DocumentSoort, birth: Omit<DocumentBirth, 'doc' | 'kind'> & { doc?: DocumentId }): Promise<DocumentId>
  /** Opens a document; waits until this device knows it. Closed by `stop`. */
  openDocument(doc: DocumentId, kind: DocumentSoort): Promise<DocumentSession>
  /** Takes the network away until `goOnline`. */
  goOffline(): Promise<void>
  goOnline(): Promise<void>
  /** Waits until the server has everything that was made here. */
  allShared(withinMs?: number): Promise<void>
  /** Ends in good order. The database stays: the same `name` opens it again. */
  stop(): Promise<void>
  /** Ends as a killed tab does: nothing is finished. */
  kill(): Promise<void>
}

const locksByName = new Map<string, ReturnType<typeof memoryLocks>>()
const running = new Set<SyncDevice>()

/**
 * Opens a device and starts its connection.
 *
 * @throws Error when the invitation is refused, or the device is not let in to be active or waiting within 10 s
 */
export async function aDevice(options: DeviceOptions): Promise<SyncDevice> {
  const { server, invite, name = `opstap-${randomUUID()}`, pace } = options
  const vaultTable = openVault(name)
  const opened = await openOrMakeDevice(vaultTable, 'Proeftoestel')
  const transport = nodeTransport(server)
  const timers = nodeTimers(pace)
  if (invite !== undefined) await join(opened, invite, transport)

  const locks = locksByName.get(name) ?? memoryLocks()
  locksByName.set(name, locks)
  const now = (): number => Date.now()
  const store = await openDeviceStore({
    ...{ name, now, locks, database: vaultTable.database },
    identity: { device: opened.device.public.id, person: opened.identity.person },
    vaultKey: opened.vault.key,
    sign: (bytes) => opened.device.sign(bytes),
    ...(options.snapshotFrom === undefined ? {} : { snapshotFrom: options.snapshotFrom }),
    ...(options.after === undefined ? {} : { after: options.after }),
  })
  const errors: unknown[] = []
  const connection = createConnection({
    ...{ store, transport, timers, now, origin: server },
    joining: joiningOf(opened, () => undefined),
    device: { id: opened.device.public.id, sign: (bytes) => opened.device.sign(bytes) },
    random: Math.random,
    vouching: vouchingOf(opened),
    signerKey: signerKeyOf,
    onError: (error) => errors.push(error),
  })
  const device = deviceOf({ name, opened, store, connection, transport, errors }, locks)
  running.add(device)
  connection.start()
  await until('the device is online', () => connection.status.value.state === 'online')
  return device
}

/** Ends every device that is still running. */
export async function stopDevices(): Promise<void> {
  await Promise.all([...running].map((device) => device.stop()))
}

/** The person is known before the store is opened: what is made on this device names that person. */
async function join(opened: OpenedDevice, invite: string, transport: NodeTransport): Promise<void> {
  const api = joiningApi(transport, nodeTimers())
  const looked = await lookAtInvitation(api, invite)
  if (!looked.ok) throw new Error(`The invitation was refused: ${looked.code}`)
  await acceptInvitation(opened, looked.value)
  const delivered = await deliverRedemption(
    api,
    joiningOf(opened, () => undefined),
  )
  if (delivered?.ok !== true) throw new Error(`The invitation was not redeemed: ${delivered?.code}`)
}

type Parts = Pick<SyncDevice, 'name' | 'opened' | 'store' | 'connection' | 'transport' | 'errors'>

function deviceOf(parts: Parts, locks: ReturnType<typeof memoryLocks>): SyncDevice {
  const { store, connection, transport, opened } = parts
  const sessions = new Set<DocumentSession>()
  const stop = async (end: () => Promise<void>): Promise<void> => {
    if (!running.delete(device)) return
    await end()
  }
  const device: SyncDevice = {
    ...parts,
    get person() {
      return opened.identity.person
    },
    commit: (changes, more = {}) => store.append({ id: randomUUID(), changes, ...more }),
    async bear(kind, { doc = idFromBytes('d', randomBytes(16)), ...birth }) {
      await device.commit([], { births: [{ doc, kind, ...birth }] })
      return doc
    },
    async openDocument(doc, kind) {
      await until(`${kind} ${doc} is known here, with its key`, async () => {
        const head = await store.database.heads.get(doc)
        return head?.role !== undefined && head.keys.some((key) => key.epoch === head.epoch)
      })
      const session = await DocumentSession.open(doc, kind, store)
      await session.ready()
      sessions.add(session)
      return session
    },
    async goOffline() {
      transport.setOnline(false)
      await until('the device is offline', () => connection.status.value.state !== 'online')
    },
    async goOnline() {
      transport.setOnline(true)
      connection.tryNow()
      await until('the device is online', () => connection.status.value.state === 'online')
    },
    async allShared(withinMs) {
      await store.flush()
      await until('everything is shared', () => isAllShared(store), withinMs)
    },
    stop: () =>
      stop(async () => {
        await connection.stop()
        await Promise.all([...sessions].map((session) => session.close()))
        await store.close()
      }),
    kill: () =>
      stop(async () => {
        store.abandon()
        await connection.stop()
        store.database.close()
        locks.dropAll()
      }),
  }
  return device
}

async function isAllShared(store: DeviceStore): Promise<boolean> {
  const waiting = await store.database.records.where('waits').notEqual(0).count()
  return waiting === 0 && (await store.births()).length === 0 && (await store.errands()).length === 0
}

/** How someone stands in a document; for births. */
export function member(person: PersoonId, role: Rol): { person: PersoonId; role: Rol } {
  return { person, role }
}
