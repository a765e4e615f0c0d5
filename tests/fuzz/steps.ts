import type { PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { plantSnapshot } from './planting.ts'
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
  [4, 'write on', writeOn],
  [3, 'half-open', (_, device) => [...device.line.wires].forEach((wire) => (wire.isDeaf = true))],
  [2, 'sockets break', (_, device) => [...device.line.wires].forEach((wire) => wire.cut())],
  [4, 'kill server', killServer],
  [3, 'server disk', changeServerDisk],
  [4, 'server clock', (scene) => void (scene.server.clockOffMs += scene.random.pick(clockSteps))],
  [2, 'backup', (scene) => void (isUp(scene) && (scene.backup ??= scene.server.backup()))],
  [1.5, 'restore', restore],
  [2, 'copy profile', (_, device) => device.copyProfile()],
  [2, 'restore profile', (scene, device) => device.restoreProfile(scene.written)],
  [0.5, 'a month passes', passMonth],
]
/** What takes rows away from the only ones who could tell that a snapshot lacks them: decision 0008 says it cannot heal. */
const takesWitnesses = new Set(['members', 'write on', 'restore', 'restore profile', 'a month passes'])
const stepsWithPlants = steps.filter(([, name]) => !takesWitnesses.has(name))

/** One thing happens, and then some time goes by. */
export async function takeStep(scene: Scene, plants: number): Promise<void> {
  const { random, world, devices } = scene
  const device = random.pick(devices)
  const possible = plants > 0 ? stepsWithPlants : steps
  let left = (random.below(10_000) / 10_000) * possible.reduce((sum, [weight]) => sum + weight, 0)
  const [, name, step] = possible.find(([weight]) => (left -= weight) < 0) ?? ([0, 'write', write] as const)
  world.note(name, device.device)
  const tab = device.tabs.length > 0 ? random.pick(device.tabs) : await device.openTab()
  await step(scene, device, tab)
  if (plants > 0 && isUp(scene) && random.chance(plants)) {
    const planted = await plantSnapshot(scene, device, random.pick(scene.documents))
    scene.badSnapshots += planted === undefined ? 0 : 1
  }
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

/** The regiocoördinator takes somebody out, lets them in again, or gives them another role. */
async function changeMembers(scene: Scene): Promise<void> {
  const { random, devices, documents } = scene
  const { doc, kind, members } = random.pick(documents)
  const [coordinator] = devices
  const member = random.pick(members.slice(1))
  const role = kind === 'kaart' && random.chance(0.7) ? 'jobcoach' : member.role
  if (coordinator !== undefined)
    await ask(coordinator, doc, [{ ...member, role }], [], random.chance(kind === 'kaart' ? 0.3 : 0.5))
}

/** Somebody without a connection writes on, in everything they have, while their right to it is taken away. */
async function writeOn(scene: Scene): Promise<void> {
  const { random, devices, documents, world } = scene
  const { doc, kind, members } = documents.at(-1) ?? random.pick(documents)
  const [coordinator] = devices
  const member = kind === 'kaart' ? members.find(({ role }) => role === 'kandidaat') : random.pick(members.slice(1))
  const device = devices.find(({ person }) => person === member?.person)
  if (coordinator === undefined || device === undefined || member === undefined) return
  device.line.isCut = true
  // For the coordinator all goes well just now, or nothing would come of it.
  coordinator.line.isCut = false
  coordinator.disk = 'none'
  const desk = coordinator.tabs[0] ?? (await coordinator.openTab())
  const isOut = kind !== 'kaart' || random.chance(0.2)
  await ask(coordinator, doc, [{ ...member, role: 'jobcoach' }], [], isOut)
  desk.connection?.tryNow()
  await world.advance(2500)
  const tab = device.tabs[0] ?? (await device.openTab())
  for (let count = 0; count < 4; count++) {
    if (tab.isAlive) await write(scene, device, tab)
    await world.advance(random.below(1500))
  }
  device.line.isCut = false
  tab.connection?.tryNow()
}

/** Puts a change of members on the coordinator's list, to be asked when there is a connection. */
export async function ask(
  coordinator: SimulatedDevice,
  doc: SimulatedDocumentId,
  members: readonly { person: PersoonId; role: Rol }[],
  leaving: readonly PersoonId[],
  isOut = false,
): Promise<void> {
  const [tab] = coordinator.tabs
  if (tab === undefined) return
  const add = isOut ? [] : [...members]
  const remove = isOut ? [...members.map(({ person }) => person), ...leaving] : [...leaving]
  const put = tab.store.append({ id: 'members', changes: [], errands: [{ kind: 'members', doc, add, remove }] })
  // A full disk refuses this too; it stays on the list and is put later.
  await Promise.race([put.catch(() => undefined), coordinator.settings.world.settle()])
}

type SimulatedDocumentId = Scene['documents'][number]['doc']

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
  for (const device of devices) device.kill(written)
  await world.advance(10_000)
  await truth.refresh()
  world.jump(31 * DAY_MS)
  if (server.disk === 'good') server.purge()
}
