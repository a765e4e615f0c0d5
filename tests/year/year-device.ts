import { signal } from '@preact/signals'
import type { DocumentId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { headHash, startChain } from '#identity/chain.ts'
import type { DeviceCards } from '#workspace/device/device-cards.ts'
import { openDeviceCards } from '#workspace/device/device-cards.ts'
import type { DeviceSigner, Engine, Ik, NetState } from '#workspace/engine.ts'
import { makeWorkspace } from '#workspace/make-workspace.ts'
import type { Workspace } from '#workspace/workspace.ts'
import type { SimulatedDevice } from '#tests/fuzz/simulated-device.ts'
import type { Tab } from '#tests/fuzz/simulated-tab.ts'
import type { Fact } from './facts.ts'

/** One person's phone or laptop in the year: what screens get, and what its person can know. */
export interface YearDevice {
  readonly naam: string
  readonly rol: Rol
  readonly sim: SimulatedDevice
  readonly tab: Tab
  readonly cards: DeviceCards
  readonly workspace: Workspace
  /** what happened here, or came here: kept by the script, never asked of the app */
  readonly known: Set<Fact>
  /** the day on which it comes back, while it is somewhere without internet */
  awayUntil: string
}

/** The workspace of a device, over its real store and lists. */
export async function yearDevice(
  sim: SimulatedDevice,
  naam: string,
  regio: DocumentId,
  nowMs: () => number,
): Promise<YearDevice> {
  const tab = sim.tabs[0] ?? (await sim.openTab())
  const cards = openDeviceCards({ heads: [], views: [] })
  cards.follow(tab.store)
  const { person, role } = sim
  const ik: Ik = { persoon: person, naam, status: 'actief', rollen: [{ regio, rol: role }] }
  const net: NetState = { state: 'online', waiting: 0, unsaved: 0, present: new Map(), lastContactMs: 0 }
  const engine: Engine = {
    mode: 'echt',
    store: tab.store,
    ik: signal(ik),
    cards: cards.cards,
    net: signal(net),
    whereabouts: signal(new Map()),
    projected: (doc, items) => cards.projected(doc, items),
    onScreen: (docs) => tab.connection?.watch(docs),
    nowMs,
    sign: await signerOf(sim),
  }
  const workspace = makeWorkspace(engine)
  return { naam, rol: role, sim, tab, cards, workspace, known: new Set(), awayUntil: '' }
}

async function signerOf(sim: SimulatedDevice): Promise<DeviceSigner> {
  const chainHead = await headHash([await startChain(sim)])
  const head = Uint8Array.from(Buffer.from(chainHead, 'hex'))
  return async (bytesOf) => ({
    signature: Buffer.from(await sim.sign(await bytesOf(sim.device, head, sim.public.sigPub))).toString('base64url'),
    device: sim.device,
    chainHead,
    publicKey: sim.public.sigPub,
  })
}
