import { isSomebodyArriving } from './arriving.ts'
import type { Scene } from './scene.ts'
import type { SimulatedDevice } from './simulated-device.ts'

/** Whether nothing waits any more, on any device that was let in. */
export async function isQuiet(scene: Scene): Promise<boolean> {
  const { devices, server } = scene
  if (isSomebodyArriving(scene)) return false
  const isIn = ({ device }: SimulatedDevice): boolean => server.tables.people.device(device)?.status === 'active'
  for (const device of devices.filter(isIn)) if (!(await isDeviceQuiet(device, server.store.log))) return false
  return true
}

async function isDeviceQuiet({ tabs }: SimulatedDevice, log: string): Promise<boolean> {
  if (tabs.length === 0) return false
  for (const { store } of tabs) {
    if (!(await store.settle())) return false
    const waits = [await store.births(), await store.behind(), await store.missingKeys(), await store.objections()]
    const errands = (await store.errands()).length - (await store.refusedErrands()).length
    if (waits.some((list) => list.length > 0) || errands > 0 || (await store.unsent(1)).length > 0) return false
    if ((await store.cursor()).log !== log) return false
  }
  return true
}
