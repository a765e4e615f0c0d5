import type { DocumentMember } from '#documents/document-store.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Scene } from './scene.ts'
import type { SimulatedDevice } from './simulated-device.ts'
import { write } from './writing.ts'
import type { SimulatedDocument } from './written.ts'

/** The regiocoördinator takes somebody out, lets them in again, or gives them another role. */
export async function changeMembers(scene: Scene): Promise<void> {
  const { random, devices, documents } = scene
  const { doc, kind, members } = random.pick(documents.filter(isCoordinators))
  const [coordinator] = devices
  const member = random.pick(members.slice(1))
  if (isWitness(scene, doc, member.person)) return
  const role = kind === 'kaart' && random.chance(0.7) ? 'jobcoach' : member.role
  if (coordinator !== undefined)
    await ask(coordinator, doc, [{ ...member, role }], [], random.chance(kind === 'kaart' ? 0.3 : 0.5))
}

/** Somebody without a connection writes on, in everything they have, while their right to it is taken away. */
export async function writeOn(scene: Scene): Promise<void> {
  const { random, devices, documents, world } = scene
  const { doc, kind, members } = random.pick(documents.filter(isCoordinators).slice(-1))
  const [coordinator] = devices
  const member = kind === 'kaart' ? members.find(({ role }) => role === 'kandidaat') : random.pick(members.slice(1))
  const device = devices.find(({ person }) => person === member?.person)
  if (coordinator === undefined || device === undefined || member === undefined) return
  if (isWitness(scene, doc, member.person)) return
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

/** Somebody is taken out by mistake and let in again at once: the one may be heard of after the other. */
export async function outAndIn(scene: Scene): Promise<void> {
  const { random, devices, documents, world, server } = scene
  const { doc, members } = random.pick(documents.filter(isCoordinators))
  const [coordinator] = devices
  const member = random.pick(members.slice(1))
  if (coordinator === undefined || isWitness(scene, doc, member.person)) return
  const device = devices.find(({ person }) => person === member.person)
  const desk = coordinator.tabs[0] ?? (await coordinator.openTab())
  coordinator.line.isCut = false
  coordinator.disk = 'none'
  // What the socket says of the one comes after what the feed says of the other.
  if (device !== undefined) device.line.socketDelayMs = random.pick([0, 15_000])
  for (const isOut of [true, false]) {
    await ask(coordinator, doc, [member], [], isOut)
    desk.connection?.tryNow()
    const isDone = (): boolean => server.tables.documents.membership(doc, member.person)?.isGone === isOut
    for (let tries = 0; tries < 10 && !isDone(); tries++) await world.advance(400)
    await world.advance(300 + random.below(700))
  }
  device?.tabs[0]?.connection?.tryNow()
  await world.advance(1500)
  if (device !== undefined) device.line.socketDelayMs = 0
}

/** The kandidaat shows something for longer or shorter, or again when it is over. */
export async function changeEnd(scene: Scene): Promise<void> {
  const { random, devices, documents, server } = scene
  const shown = documents.find(({ kind }) => kind === 'deel')
  const [owner, reader] = shown?.members ?? []
  const device = devices.find(({ person }) => person === owner?.person)
  if (shown === undefined || reader === undefined || device === undefined) return
  if (isWitness(scene, shown.doc, reader.person)) return
  await ask(device, shown.doc, [{ ...reader, untilMs: server.nowMs() + random.pick(ends) }], [])
}

/** ms from now: over at once, soon, and after this run */
const ends = [-5000, 2000, 15_000, 60_000, 86_400_000]

function isCoordinators({ kind }: SimulatedDocument): boolean {
  return kind !== 'map' && kind !== 'deel'
}

/** Whether a device of this person must stay, so that somebody can tell that a snapshot lacks something. */
function isWitness({ witnesses }: Scene, doc: DocumentId, person: PersoonId): boolean {
  return [...(witnesses.get(doc) ?? [])].some((device) => device.person === person)
}

/** Puts a change of members on the coordinator's list, to be asked when there is a connection. */
export async function ask(
  coordinator: SimulatedDevice,
  doc: DocumentId,
  members: readonly DocumentMember[],
  leaving: readonly PersoonId[],
  isOut = false,
): Promise<void> {
  const [tab] = coordinator.tabs
  if (tab === undefined) return
  const add = isOut ? [] : [...members]
  const remove = isOut ? [...members.map(({ person }) => person), ...leaving] : [...leaving]
  const put = tab.store.append({ id: 'members', changes: [], errands: [{ kind: 'members', doc, add, remove }] })
  // A full disk refuses this too; it stays on the list and is put later.
  coordinator.isAsking = true
  for (const person of remove) coordinator.leaving.add(`${doc} ${person}`)
  const kept = put.then(() => void (coordinator.isAsking = false))
  await Promise.race([kept.catch(() => undefined), coordinator.settings.world.settle()])
}
