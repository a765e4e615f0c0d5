import type { DocumentSession } from '#documents/document-session.ts'
import type { Author } from '#documents/op.ts'
import type { Change, Lane } from '#documents/document-store.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import type { SignerKey } from '#sync/signer-key.ts'
import type { SimulatedDevice } from './simulated-device.ts'
import type { ServerPlant, SimulatedServer } from './simulated-server.ts'

export interface SimulationResult {
  seed: number
  /** all who may read hold the same as the server in the end, byte for byte */
  converged: boolean
  /** things written that are nowhere in the end */
  lost: number
  /** things written that could be read on a disk, and things sent to who may not have them */
  leaked: number
  /** times it was said to be shared or saved and was not */
  untrue: number
  /** bad snapshots that were put on the server, and objections it heard */
  planted: number
  objections: number
  /** records that one device had from another one without the server */
  handed: number
  /** how much was written */
  written: number
  /** one number for all that happened: two runs of one seed have the same */
  trace: string
  notes: string[]
}

export interface SimulationOptions {
  steps?: number
  /** share of calls and answers that get lost */
  faults?: number
  /** records between snapshots */
  snapshotFrom?: number
  /** share of steps at which somebody puts a bad snapshot on the server */
  plants?: number
  /** share of steps at which one device hands over to another one what the server may not have */
  hands?: number
  /** a fault of the program itself: to see that this simulation notices it */
  planted?: PlantedBug
}

/** Puts something else in the place of a part of the program. What is absent stays as it is. */
export interface PlantedBug {
  /** of one tab, each time it is opened */
  store?: (store: DeviceStore, device: SimulatedDevice, server: SimulatedServer) => DeviceStore
  server?: ServerPlant
  /** how the key of a device that made a snapshot is found */
  signerKey?: SignerKey
  /** how words are written into an open document */
  type?: (session: DocumentSession, lane: Lane, token: string, author: Author) => Change | undefined
}

export function isGood({ converged, lost, leaked, untrue }: SimulationResult): boolean {
  return converged && lost + leaked + untrue === 0
}

/** A run that did not come to its end. */
export function failedRun(seed: number): SimulationResult {
  const nothing = { lost: 0, leaked: 0, untrue: 0, planted: 0, objections: 0, handed: 0, written: 0 }
  return { ...nothing, seed, converged: false, trace: '', notes: [] }
}
