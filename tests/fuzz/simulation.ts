import type { DocumentId, PersoonId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { randomBytes } from '#documents/bytes.ts'
import { rechtVan } from '#domain/documentsoort.ts'
import { startChain } from '#identity/chain.ts'
import { signerKeyOf } from '#workspace/device/device-identity.ts'
import type { SimulatedInvitation } from './arriving.ts'
import { vouchingOf } from './arriving.ts'
import { Auditor } from './auditor.ts'
import { checkArrivals, checkWords, compare, countLeaked, countLost } from './checks.ts'
import { heal } from './healing.ts'
import type { Random } from './random.ts'
import { randomFrom } from './random.ts'
import type { Scene } from './scene.ts'
import { lie } from './scene.ts'
import { borrowGlobals } from './seeded-globals.ts'
import { ServerTruth } from './server-truth.ts'
import type { Leaving } from './simulated-device.ts'
import { SimulatedDevice } from './simulated-device.ts'
import { SimulatedNetwork } from './simulated-network.ts'
import { SimulatedServer } from './simulated-server.ts'
import type { ShownLine } from './simulated-tab.ts'
import type { SimulationOptions, SimulationResult } from './simulation-result.ts'
import { takeStep } from './steps.ts'
import { World } from './virtual-world.ts'
import type { SimulatedDocument, Written } from './written.ts'

const roles: readonly Rol[] = ['regiocoordinator', 'kandidaat', 'werkbegeleider', 'trainer', 'jobcoach']

/**
 * Several devices of different roles that write, fail, crash and exchange with a server that fails and crashes too, in an
 * order that follows from the seed. Real are: store, sessions, connection, server; simulated are time, chance, network
 * and disks.
 */
export async function simulate(seed: number, options: SimulationOptions = {}): Promise<SimulationResult> {
  const world = new World()
  const rejected = new Map<unknown, unknown>()
  const giveBack = borrowGlobals(seed, world, rejected)
  let scene: Scene | undefined
  try {
    scene = await setUp(seed, world, options)
    await run(scene, options)
    for (const error of rejected.values()) lie(scene, `nobody heard of ${describe(error)}`)
    return await judge(seed, scene)
  } finally {
    for (const device of scene?.devices ?? []) device.end()
    await world.settle()
    scene?.server.end()
    giveBack()
  }
}

async function run(scene: Scene, { steps = 60, plants = 0, hands = 0 }: SimulationOptions): Promise<void> {
  try {
    for (let step = 0; step < steps; step++) {
      await takeStep(scene, plants, hands)
      await checkWords(scene)
    }
  } catch (error) {
    // Whoever types would see the error screen.
    lie(scene, `a step broke: ${describe(error)}`)
  }
  await heal(scene)
}

async function setUp(seed: number, world: World, options: SimulationOptions): Promise<Scene> {
  const { faults = 0.1, snapshotFrom = 6, planted = {} } = options
  const random = randomFrom(seed)
  const server = new SimulatedServer(world, planted.server)
  const auditor = new Auditor(server)
  const network = new SimulatedNetwork(world, randomFrom(seed ^ 0x17), server, auditor)
  const [written, shown, left]: [Written[], ShownLine[], Leaving[]] = [[], [], []]
  const settings = {
    ...{ world, random: randomFrom(seed ^ 0x2a), snapshotFrom, signerKey: planted.signerKey ?? signerKeyOf },
    isNewerThanGone: (device: SimulatedDevice, doc: DocumentId, cursor: string) =>
      auditor.isNewerThanGone(device, doc, cursor),
    spoil: (store: SimulatedDevice['tabs'][number]['store'], device: SimulatedDevice) =>
      planted.store?.(store, device, server) ?? store,
    shown: (line: ShownLine) => void shown.push(line),
    left: (leaving: Leaving) => void left.push(leaving),
  }
  const regio = idFromBytes('d', randomBytes(16))
  const devices: SimulatedDevice[] = []
  const invitations: SimulatedInvitation[] = []
  const newDevice = (role: Rol, person?: PersoonId): SimulatedDevice => {
    const device = new SimulatedDevice(role, devices.length, settings, person)
    devices.push(device)
    auditor.everybody.push(device)
    device.plugIn((isAlive) => network.transport(device.line, device, isAlive))
    return device
  }
  for (const role of roles.slice(0, 3 + random.below(3))) {
    const device = newDevice(role)
    const person = { person: device.person, role, device: device.public }
    server.enrol(regio, person, await startChain(device))
    if (role === 'regiocoordinator') device.vouching = vouchingOf(invitations)
    await device.openTab()
  }
  const documents = await bear(devices, random, regio, world)
  for (const { key } of documents) if (key !== undefined) auditor.seal(key)
  await world.advance(4000)
  for (const { line } of devices) line.faults = faults
  const truth = new ServerTruth(server, documents, written)
  return {
    ...{ world, random, server, network, auditor, truth, devices, documents, written, planted, shown, left },
    ...{ regio, newDevice, invitations, witnesses: new Map(), unbelievable: new Set() },
    ...{ notes: [], badSnapshots: 0, handed: 0, untrue: 0, backup: undefined },
  }
}

/** Documents that some or all belong to, each made by who makes such a one. */
async function bear(
  devices: readonly SimulatedDevice[],
  random: Random,
  regio: DocumentId,
  world: World,
): Promise<readonly SimulatedDocument[]> {
  const kinds = (['plaatsing', 'kaart', 'map', 'deel'] as const).filter(
    (kind) => kind === 'plaatsing' || random.chance({ kaart: 0.7, map: 0.3, deel: 0.6 }[kind]),
  )
  const documents: SimulatedDocument[] = []
  for (const kind of kinds) {
    const able = devices.filter(({ role }) => rechtVan(kind, role) !== undefined)
    // Shown to one person, by the kandidaat.
    const members = kind === 'deel' ? able.slice(1, 3) : able
    const [maker] = members
    const [tab] = maker?.tabs ?? []
    if (maker === undefined || tab === undefined) continue
    const doc = idFromBytes('d', randomBytes(16))
    const untilMs = kind === 'deel' ? world.nowMs + 20_000 + random.below(200_000) : undefined
    const people = members.map(({ person, role }, nr) =>
      nr > 0 && untilMs !== undefined ? { person, role, untilMs } : { person, role },
    )
    await tab.store.append({ id: doc, changes: [], births: [{ doc, kind, regio, role: maker.role, members: people }] })
    documents.push({ doc, kind, members: people, key: kind === 'map' ? await maker.keyOf(doc) : undefined })
  }
  return documents
}

async function judge(seed: number, scene: Scene): Promise<SimulationResult> {
  const { server, world, notes, badSnapshots, written, devices } = scene
  const converged = await compare(scene)
  checkArrivals(scene)
  const lost = countLost(scene)
  const leaked = await countLeaked(scene)
  const { objections, withdrawn } = server
  // Whoever objects to an honest snapshot says what is not so; of who has just left the server does not believe it.
  if (badSnapshots === 0 && withdrawn > 0) lie(scene, `${withdrawn} honest snapshots were withdrawn`)
  for (const { errors, role } of devices) {
    const strange = errors.find((error) => !isDiskError(error))
    if (strange !== undefined) lie(scene, `the connection of ${role} broke: ${describe(strange)}`)
  }
  const { untrue, handed } = scene
  const trace = world.trace()
  return {
    ...{ seed, converged, lost, leaked, untrue, planted: badSnapshots, objections, written: written.length },
    ...{ handed, trace, notes },
  }
}

/** What a device's own disk refused; anything else in the connection is a mistake in the program. */
function isDiskError(error: unknown): boolean {
  const names = ['QuotaExceededError', 'AbortError', 'UnknownError', 'DatabaseClosedError', 'StoreFullError']
  return error instanceof Error && names.includes(error.name)
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
