import { createHash } from 'node:crypto'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { rechtVan } from '#domain/documentsoort.ts'
import { randomBytes } from '#documents/bytes.ts'
import { newLane } from '#documents/lane.ts'
import { ALG_AES_256_GCM, hexFromBytes, NO_PREV, SIGNATURE_BYTES } from '#documents/record-header.ts'
import { importKey } from '#documents/sealed-value.ts'
import { sealRecord } from '#documents/sealing.ts'
import { buildSnapshot, SnapshotContents } from '#documents/snapshot.ts'
import { signSnapshot } from '#documents/snapshot-signature.ts'
import { chainText } from '#identity/chain.ts'
import type { Store } from '#server/store.ts'
import type { ChainEntry, DevicePublic } from '#sync/protocol.ts'
import type { Scene } from './scene.ts'
import type { SimulatedDevice } from './simulated-device.ts'
import { newKeys } from './simulated-keys.ts'
import type { SimulatedDocument } from './written.ts'

/** What is wrong with a planted snapshot. */
export type Planted =
  | 'misses a row'
  | 'claims beyond what its maker has'
  | 'forged'
  | 'by a reader'
  | 'by a device that nobody let in'

const kinds: readonly Planted[] = [
  ...(['misses a row', 'claims beyond what its maker has', 'forged', 'by a reader'] as const),
  'by a device that nobody let in',
]

/**
 * Puts a bad snapshot on the server, past its checks: as a client with a fault or a server that is not to be trusted
 * would.
 *
 * @returns `undefined` when there is nothing to cover now
 */
export async function plantSnapshot(
  scene: Scene,
  honest: SimulatedDevice,
  { doc }: SimulatedDocument,
): Promise<Planted | undefined> {
  const { server, truth, random, world } = scene
  const kind = random.pick(kinds)
  const { store } = server
  const document = store.documents.get(doc)
  if (document === undefined || server.disk !== 'good') return undefined
  const updates = await truth.updates(doc)
  const { head: covers } = document
  const key = server.keys(doc).at(-1)
  if (key === undefined || updates.length < 2 || covers <= document.covers) return undefined
  if (!(await hasWitness(scene, doc))) return undefined
  const missing = random.below(updates.length)
  const parts: Record<Planted, Uint8Array[]> = {
    'misses a row': updates.filter((_, at) => at !== missing),
    'claims beyond what its maker has': updates.slice(0, missing),
    forged: updates,
    'by a reader': updates,
    'by a device that nobody let in': updates,
  }
  const update = buildSnapshot(parts[kind])
  if (update === undefined) return undefined
  const maker = kind === 'by a device that nobody let in' ? stranger(honest) : honest
  const { device } = maker
  const lane = newLane(doc).id
  const header = { alg: ALG_AES_256_GCM, kind: 'snapshot', epoch: key.epoch, lane, counter: 0, prev: NO_PREV } as const
  const record = await sealRecord(await importKey(key.key), { doc, device, covers }, header, update)
  const signed = await signSnapshot(maker.sign, { log: store.log, doc, covers, device }, record)
  const signature = kind === 'forged' ? randomBytes(SIGNATURE_BYTES) : signed
  const role: Rol = kind === 'by a reader' ? 'maatje' : maker.role
  // Between looking and putting another one may have come.
  if (store !== server.store || covers <= (store.documents.get(doc)?.covers ?? covers)) return undefined
  store.transaction(() => {
    if (maker !== honest) forgeDevice(store, honest, maker.public, world.nowMs)
    store.records.cover(doc, { covers, record, device, role, signature }, world.nowMs)
  })
  // The reader's is signed well, but by who might not.
  if (kind !== 'misses a row' && kind !== 'claims beyond what its maker has') {
    scene.unbelievable.add(hexFromBytes(record.id))
  }
  server.service.live.changed(doc)
  return kind
}

/** Whether a writer has every row; one who has stays to the end of the run. */
async function hasWitness(scene: Scene, doc: DocumentId): Promise<boolean> {
  const { devices, server, truth, witnesses } = scene
  const known = witnesses.get(doc) ?? new Set()
  for (const device of [...known, ...devices]) {
    const { person } = device
    const membership = server.tables.documents.membership(doc, person)
    const kind = server.tables.documents.get(doc)?.kind
    const [tab] = device.tabs
    if (membership === undefined || membership.isGone || kind === undefined || tab === undefined) continue
    if (rechtVan(kind, membership.role) !== 'schrijven') continue
    if (await isLeaving(scene, doc, person)) continue
    const { updates } = await tab.store.load(doc)
    if (updates.length === 0 || !new SnapshotContents(updates).contains(truth.whole(doc))) continue
    witnesses.set(doc, known.add(device))
    return true
  }
  return false
}

/** Whether somebody may go out yet by what was asked before. */
async function isLeaving({ devices: [coordinator] }: Scene, doc: DocumentId, person: PersoonId): Promise<boolean> {
  if (coordinator?.leaving.has(`${doc} ${person}`) !== true) return false
  const [tab] = coordinator.tabs
  const isWaiting = coordinator.isAsking || tab === undefined || (await tab.store.database.errands.count()) > 0
  if (!isWaiting) coordinator.leaving.clear()
  return isWaiting
}

/** A device that the one who keeps the server made up. */
function stranger({ role }: SimulatedDevice): Pick<SimulatedDevice, 'device' | 'role' | 'sign' | 'public'> {
  return { role, ...newKeys() }
}

/** Puts a device in somebody's chain, past everybody: signed by itself, said to be by the device before. */
function forgeDevice(store: Store, { person, device: by }: SimulatedDevice, forged: DevicePublic, nowMs: number): void {
  const prev = createHash('sha256')
    .update(chainText(startOf(store, person)))
    .digest('hex')
  store.people.addDevice({ id: forged.id, person, public: forged, status: 'active' }, nowMs)
  const signature = Buffer.from(randomBytes(SIGNATURE_BYTES)).toString('base64url')
  store.people.extendChain(person, { act: 'add', device: forged, prev, by, signature })
}

function startOf(store: Store, person: PersoonId): ChainEntry {
  const last = store.people.chain(person).at(-1)
  if (last === undefined) throw new Error('Nobody has no chain')
  return last
}
