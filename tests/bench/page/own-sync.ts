import type { DeviceStore } from '#storage/device-store.ts'
import { openDeviceStore } from '#storage/device-store.ts'
import { openVault } from '#storage/vault-table.ts'
import { browserTimers, browserTransport } from '#sync/browser-transport.ts'
import type { Connection } from '#sync/connection.ts'
import { createConnection } from '#sync/connection.ts'
import { deliverRedemption, joiningApi } from '#sync/join.ts'
import type { Transport } from '#sync/transport.ts'
import type { OpenedDevice } from '#workspace/device/device-identity.ts'
import {
  acceptInvitation,
  joiningOf,
  lookAtInvitation,
  openOrMakeDevice,
  signerKeyOf,
} from '#workspace/device/device-identity.ts'

// A device in the browser, without screens: vault, identity, sealed store, connection.

const NAME = 'bench-device'

export interface BenchDevice {
  opened: OpenedDevice
  store: DeviceStore
  connection: Connection
  counted: Counted
  /** what should not have happened */
  errors: unknown[]
}

/** Comes in by a link; from then on the database is this person's. */
export async function join(link: string): Promise<void> {
  const vault = openVault(NAME)
  const opened = await openOrMakeDevice(vault, 'telefoon')
  const api = joiningApi(browserTransport(), browserTimers)
  const looked = await lookAtInvitation(api, link)
  if (!looked.ok) throw new Error(`The invitation was refused: ${looked.code}`)
  await acceptInvitation(opened, looked.value)
  const delivered = await deliverRedemption(
    api,
    joiningOf(opened, () => undefined),
  )
  if (delivered?.ok !== true) throw new Error('The invitation was not redeemed')
  vault.database.close()
}

/** Opens the device; `start` of its connection is for the caller. */
export async function openBenchDevice(onFetched: () => void = () => undefined): Promise<BenchDevice> {
  const vault = openVault(NAME)
  const opened = await openOrMakeDevice(vault, 'telefoon')
  const now = (): number => Math.round(performance.timeOrigin + performance.now())
  const store = await openDeviceStore({
    ...{ name: NAME, now, database: vault.database },
    identity: { device: opened.device.public.id, person: opened.identity.person },
    vaultKey: opened.vault.key,
    sign: (bytes) => opened.device.sign(bytes),
  })
  const { transport, counted } = counting(browserTransport())
  const errors: unknown[] = []
  const connection = createConnection({
    ...{ store: counted.watchLoads(store), transport, now, timers: browserTimers, origin: location.origin },
    joining: joiningOf(opened, () => undefined),
    device: { id: opened.device.public.id, sign: (bytes) => opened.device.sign(bytes) },
    ...{ random: Math.random, signerKey: signerKeyOf, onFetched },
    onError: (error) => errors.push(error),
  })
  return { opened, store, connection, counted, errors }
}

export interface Synced {
  /** from the first call until everything is in the store */
  ms: number
  calls: { path: string; bytes: number }[]
  frames: number
  frameBytes: number
  /** pages of documents that were stored */
  pages: number
  documents: number
}

/** One start of the connection, until all that the server has is here. */
export async function sync(): Promise<Synced> {
  let fetched: () => void = () => undefined
  const done = new Promise<void>((resolve) => (fetched = resolve))
  const device = await openBenchDevice(() => fetched())
  const beganMs = performance.now()
  device.connection.start()
  await done
  const ms = performance.now() - beganMs
  // What the server says by itself right after a start belongs to it.
  await new Promise((resolve) => setTimeout(resolve, 300))
  await device.connection.stop()
  const heads = await device.store.cards.heads()
  await device.store.close()
  if (device.errors.length > 0) throw new Error(`The connection failed: ${String(device.errors[0])}`)
  if (heads.some(({ have, there, hasKey }) => have < there || !hasKey)) throw new Error('Not everything came')
  const { calls, frames, frameBytes, pages } = device.counted
  return { ms, calls, frames, frameBytes, pages, documents: heads.length }
}

interface Counted {
  calls: { path: string; bytes: number }[]
  frames: number
  frameBytes: number
  pages: number
  watchLoads(store: DeviceStore): DeviceStore
}

/** The body of the last answer from this path as it travelled: the server may have compressed it. */
function bytesOf(path: string, bodyBytes: number): number {
  const seen = performance.getEntriesByName(new URL(path, location.origin).href, 'resource').at(-1)
  const { encodedBodySize = 0 } = (seen ?? {}) as Partial<PerformanceResourceTiming> // that is what `resource` gives
  return encodedBodySize > 0 ? encodedBodySize : bodyBytes
}

/** Bodies and frames, both ways; not the headers of HTTP. */
function counting(inner: Transport): { transport: Transport; counted: Counted } {
  const counted: Counted = {
    ...{ calls: [], frames: 0, frameBytes: 0, pages: 0 },
    watchLoads: (store) => ({
      ...store,
      storePages(log, pages) {
        counted.pages += pages.length
        return store.storePages(log, pages)
      },
    }),
  }
  const frame = (data: string | Uint8Array): void => {
    counted.frames += 1
    counted.frameBytes += data.length
  }
  const transport: Transport = {
    ...inner,
    async request(call) {
      const answer = await inner.request(call)
      const answered = answer === undefined ? 0 : bytesOf(call.path, answer.body.length)
      counted.calls.push({ path: call.path, bytes: (call.body?.length ?? 0) + answered })
      return answer
    },
    openSocket(path, events) {
      const socket = inner.openSocket(path, {
        ...events,
        opened: () => events.opened(),
        closed: (code) => events.closed(code),
        received(data) {
          frame(data)
          events.received(data)
        },
      })
      return {
        send(data) {
          frame(data)
          socket.send(data)
        },
        close: () => socket.close(),
      }
    },
  }
  return { transport, counted }
}
