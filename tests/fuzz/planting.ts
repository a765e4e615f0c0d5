import type { DocumentId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { randomBytes } from '#documents/bytes.ts'
import { newLane } from '#documents/lane.ts'
import { ALG_AES_256_GCM, NO_PREV, SIGNATURE_BYTES } from '#documents/record-header.ts'
import { importKey } from '#documents/sealed-value.ts'
import { sealRecord } from '#documents/sealing.ts'
import { buildSnapshot } from '#documents/snapshot.ts'
import { signSnapshot } from '#documents/snapshot-signature.ts'
import type { Random } from './random.ts'
import type { SimulatedDevice } from './simulated-device.ts'
import type { SimulatedLog } from './simulated-log.ts'

/** What is wrong with a planted snapshot. */
export type Planted = 'misses a row' | 'claims beyond what its maker has' | 'forged' | 'by a reader'

const kinds: readonly Planted[] = ['misses a row', 'claims beyond what its maker has', 'forged', 'by a reader']

/**
 * Puts a bad snapshot on the server, as a client with a fault or a server that is not to be trusted would.
 *
 * @returns `undefined` when there is nothing to cover now
 */
export async function plantSnapshot(
  log: SimulatedLog,
  maker: SimulatedDevice,
  doc: DocumentId,
  random: Random,
): Promise<Planted | undefined> {
  const kind = random.pick(kinds)
  const updates = await log.updates(doc)
  const covers = log.pull(doc, 0, 0)?.head ?? 0
  const key = log.keys(maker.person, [doc]).at(-1)
  if (key === undefined || covers < 2 || updates.length < 2) return undefined
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
  const row = await sealRecord(await importKey(key.key), { doc, device, covers }, header, update)
  const signed = await signSnapshot(maker.signer.sign, { log: log.id, doc, covers, device }, row)
  const signature = kind === 'forged' ? randomBytes(SIGNATURE_BYTES) : signed
  const role: Rol = kind === 'by a reader' ? 'maatje' : maker.role
  return log.plant({ doc, covers, row, log: log.id, signature }, device, role) ? kind : undefined
}
