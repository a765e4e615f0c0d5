import type { Rol } from '#domain/rol.ts'
import { randomBytes } from '#documents/bytes.ts'
import { newLane } from '#documents/lane.ts'
import { ALG_AES_256_GCM, NO_PREV, SIGNATURE_BYTES } from '#documents/record-header.ts'
import { importKey } from '#documents/sealed-value.ts'
import { sealRecord } from '#documents/sealing.ts'
import { buildSnapshot } from '#documents/snapshot.ts'
import { signSnapshot } from '#documents/snapshot-signature.ts'
import type { Scene } from './scene.ts'
import type { SimulatedDevice } from './simulated-device.ts'
import type { SimulatedDocument } from './written.ts'

/** What is wrong with a planted snapshot. */
export type Planted = 'misses a row' | 'claims beyond what its maker has' | 'forged' | 'by a reader'

const kinds: readonly Planted[] = ['misses a row', 'claims beyond what its maker has', 'forged', 'by a reader']

/**
 * Puts a bad snapshot on the server, past its checks: as a client with a fault or a server that is not to be trusted
 * would.
 *
 * @returns `undefined` when there is nothing to cover now
 */
export async function plantSnapshot(
  { server, truth, random, world }: Scene,
  maker: SimulatedDevice,
  { doc }: SimulatedDocument,
): Promise<Planted | undefined> {
  const kind = random.pick(kinds)
  const { store } = server
  const document = store.documents.get(doc)
  if (document === undefined || server.disk !== 'good') return undefined
  const updates = await truth.updates(doc)
  const { head: covers } = document
  const key = server.keys(doc).at(-1)
  if (key === undefined || updates.length < 2 || covers <= document.covers) return undefined
  const missing = random.below(updates.length)
  const parts: Record<Planted, Uint8Array[]> = {
    'misses a row': updates.filter((_, at) => at !== missing),
    'claims beyond what its maker has': updates.slice(0, missing),
    forged: updates,
    'by a reader': updates,
  }
  const update = buildSnapshot(parts[kind])
  if (update === undefined) return undefined
  const { device } = maker
  const lane = newLane(doc).id
  const header = { alg: ALG_AES_256_GCM, kind: 'snapshot', epoch: key.epoch, lane, counter: 0, prev: NO_PREV } as const
  const record = await sealRecord(await importKey(key.key), { doc, device, covers }, header, update)
  const signed = await signSnapshot(maker.sign, { log: store.log, doc, covers, device }, record)
  const signature = kind === 'forged' ? randomBytes(SIGNATURE_BYTES) : signed
  const role: Rol = kind === 'by a reader' ? 'maatje' : maker.role
  // Between looking and putting another one may have come.
  if (store !== server.store || covers <= (store.documents.get(doc)?.covers ?? covers)) return undefined
  store.transaction(() => store.records.cover(doc, { covers, record, device, role, signature }, world.nowMs))
  server.service.live.changed(doc)
  return kind
}
