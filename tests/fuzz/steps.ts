import { arrive, invite, isSomebodyArriving } from './arriving.ts'
import { handOver } from './handing-over.ts'
import { changeEnd, changeMembers, outAndIn, writeOn } from './membership.ts'
import { plantSnapshot } from './planting.ts'
import { isQuiet } from './quiet.ts'
import type { Scene } from './scene.ts'
import { isUp } from './scene.ts'
import type { SimulatedDevice } from './simulated-device.ts'
import type { Tab } from './simulated-tab.ts'
import { write } from './writing.ts'

type Step = (scene: Scene, device: SimulatedDevice, tab: Tab) => Promise<void> | void

const DAY_MS = 86_400_000
/** what a server's clock is set right by, ms */
const clockSteps = [-3_600_000, -3_600_000, -30_000, -800, 60_000]

/** What can happen, and how often among a hundred steps. */
const steps: readonly (readonly [weight: number, name: string, step: Step])[] = [
  [44, 'write', write],
  [6, 'cut', (_, device) => void (device.line.isCut = !device.line.isCut)],
  [4, 'disk', changeDisk],
  [6, 'kill', (scene, device) => device.kill(scene.written)],
  [3, 'close document', closeSession],
  [4, 'open tab', async (_, device) => void (device.tabs.length < 2 && (await device.openTab()))],
  [2, 'close tab', async (_, device, tab) => void (device.tabs.length > 1 && (await device.closeTab(tab)))],
  [4, 'look together', (_, __, tab) => lookTogether(tab)],
  [8, 'members', changeMembers],
  [3, 'out and in', outAndIn],
  [4, 'end', changeEnd],
  [1.5, 'invite', invite],
  [4, 'arrive', arrive],
  [4, 'write on', writeOn],
  [3, 'half-open', (_, device) => [...device.line.wires].forEach((wire) => (wire.isDeaf = true))],
  [2, 'sockets break', (_, device) => [...device.line.wires].forEach((wire) => wire.cut())],
  [4, 'kill server', killServer],
  [3, 'server disk', changeServerDisk],
  [4, 'server clock', (scene) => void (scene.server.clockOffMs += scene.random.pick(clockSteps))],
  [2, 'backup', backUp],
  [1.5, 'restore', restore],
  [2, 'copy profile', (_, device) => device.copyProfile()],
  [2, 'restore profile', restoreProfile],
  [0.5, 'a month passes', passMonth],
]

/** One thing happens, and then some time goes by. */
export async function takeStep(scene: Scene, plants: number, hands: number): Promise<void> {
  const { random, world, devices } = scene
  const device = random.pick(devices)
  let left = (random.below(10_000) / 10_000) * steps.reduce((sum, [weight]) => sum + weight, 0)
  const [, name, step] = steps.find(([weight]) => (left -= weight) < 0) ?? ([0, 'write', write] as const)
  world.note(name, device.device)
  const tab = device.tabs.length > 0 ? random.pick(device.tabs) : await device.openTab()
  await step(scene, device, tab)
  if (plants > 0 && isUp(scene) && random.chance(plants)) {
    const planted = await plantSnapshot(scene, device, random.pick(scene.documents))
    scene.badSnapshots += planted === undefined ? 0 : 1
  }
  if (hands > 0 && random.chance(hands)) await handOver(scene)
  // Mostly close upon each other; now and then long enough for everything to come to rest.
  await world.advance(random.chance(0.1) ? 1000 + random.below(12_000) : random.below(random.pick([5, 200, 1500])))
}

function changeDisk({ random }: Scene, device: SimulatedDevice): void {
  device.disk = device.disk === 'none' ? random.pick(['full', 'aborts', 'lost'] as const) : 'none'
}

async function closeSession(_: Scene, device: SimulatedDevice, tab: Tab): Promise<void> {
  const [first] = tab.sessions
  if (first === undefined) return
  tab.sessions.delete(first[0])
  tab.connection?.watch([...tab.sessions.keys()])
  await first[1].close()
}

/** Records go after 50 ms now, as while two look at one document. */
function lookTogether(tab: Tab): void {
  for (const doc of tab.sessions.keys()) tab.store.setLive(doc, true)
}

async function killServer(scene: Scene): Promise<void> {
  const { server, network, world, random, devices } = scene
  if (!isUp(scene)) return
  server.kill()
  network.serverGone(devices.map(({ line }) => line))
  await world.advance(random.pick([10, 1500, 9000]))
  server.start()
}

function changeServerDisk({ server, random }: Scene): void {
  server.disk = server.disk === 'good' ? random.pick(['refuses', 'fails late'] as const) : 'good'
}

/** Not while somebody comes in: a device that the server forgot comes back by a new invitation only. */
function backUp(scene: Scene): void {
  if (isUp(scene) && !isSomebodyArriving(scene)) scene.backup ??= scene.server.backup()
}

/** Neither a witness's, nor an old list of who goes out while there is one. */
async function restoreProfile({ written, witnesses, devices }: Scene, device: SimulatedDevice): Promise<void> {
  const isWitness = [...witnesses.values()].some((known) => known.has(device))
  const asksLeaving = device === devices[0] && witnesses.size > 0
  if (!isWitness && !asksLeaving) await device.restoreProfile(written)
}

async function restore(scene: Scene): Promise<void> {
  const { server, network, devices, truth } = scene
  if (scene.backup === undefined) return
  await truth.refresh()
  server.disk = 'good'
  server.restore(scene.backup)
  network.serverGone(devices.map(({ line }) => line))
  scene.backup = undefined
}

/** Everybody was away for more than thirty days; the server has let go of what was covered. */
async function passMonth(scene: Scene): Promise<void> {
  const { server, world, devices, truth, written } = scene
  // What was bad has been found by then, and invitations have been used.
  if (isSomebodyArriving(scene) || (scene.badSnapshots > 0 && !(await isQuiet(scene)))) return
  for (const device of devices) device.kill(written)
  await world.advance(10_000)
  await truth.refresh()
  world.jump(31 * DAY_MS)
  if (server.disk === 'good') server.purge()
}
