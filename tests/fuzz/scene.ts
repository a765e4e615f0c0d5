import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { SimulatedInvitation } from './arriving.ts'
import type { Auditor } from './auditor.ts'
import type { Random } from './random.ts'
import type { ServerTruth } from './server-truth.ts'
import type { Leaving, SimulatedDevice } from './simulated-device.ts'
import type { SimulatedNetwork } from './simulated-network.ts'
import type { SimulatedServer } from './simulated-server.ts'
import type { ShownLine } from './simulated-tab.ts'
import type { PlantedBug } from './simulation-result.ts'
import type { World } from './virtual-world.ts'
import type { SimulatedDocument, Written } from './written.ts'

/** Everything of one run: who there is, what was written, what was said, what is wrong. */
export interface Scene {
  readonly world: World
  readonly random: Random
  readonly server: SimulatedServer
  readonly network: SimulatedNetwork
  readonly auditor: Auditor
  readonly truth: ServerTruth
  readonly regio: DocumentId
  readonly devices: SimulatedDevice[]
  /** makes a device that joins later */
  readonly newDevice: (role: Rol, person?: PersoonId) => SimulatedDevice
  readonly invitations: SimulatedInvitation[]
  readonly documents: readonly SimulatedDocument[]
  readonly written: Written[]
  readonly planted: PlantedBug
  /** said on a screen, not looked at yet */
  readonly shown: ShownLine[]
  /** who heard of leaving, not looked at yet */
  readonly left: Leaving[]
  readonly notes: string[]
  badSnapshots: number
  /** records that came by hand */
  handed: number
  /**
   * Per document with a bad snapshot the devices that had all rows then: they stay, so that somebody can tell. Where
   * nobody can, nobody can be protected (decision 0008).
   */
  readonly witnesses: Map<DocumentId, Set<SimulatedDevice>>
  /** ids of snapshots, in hex, that no device may keep whatever happens: not signed by whom they name */
  readonly unbelievable: Set<string>
  untrue: number
  backup: string | undefined
}

/** Something was said that is not so. */
export function lie(scene: Scene, note: string): void {
  scene.untrue += 1
  scene.notes.push(note)
}

export function isUp(scene: Scene): boolean {
  return !scene.server.isDown
}
