import type { DeviceStore } from '#storage/device-store.ts'

export interface SimulationResult {
  seed: number
  /** all devices and the server hold the same in the end */
  converged: boolean
  /** things written that are nowhere in the end */
  lost: number
  /** things written that could be read on a disk */
  leaked: number
  /** times it was said to be shared or saved and was not */
  untrue: number
  /** bad snapshots that were put on the server, and objections it heard */
  planted: number
  objections: number
  notes: string[]
}

export interface SimulationOptions {
  steps?: number
  /** share of answers that get lost */
  faults?: number
  /** records between snapshots */
  snapshotFrom?: number
  /** share of steps at which somebody puts a bad snapshot on the server */
  plants?: number
  /** puts something else in the place of a device's store: to see that this simulation notices what is wrong */
  spoil?: (store: DeviceStore) => DeviceStore
}
