import type { DocumentSoort } from '#domain/documentsoort.ts'
import { acts, rechten, rechtVan } from '#domain/documentsoort.ts'
import { bijNood } from '#domain/noodprocedure.ts'
import type { Rol } from '#domain/rol.ts'
import { rollen } from '#domain/rol.ts'
import type { RawDevice } from '../server/raw-client.ts'
import { aBirth, newId } from '../server/raw-client.ts'
import { as } from '../server/a-region.ts'
import type { Doors } from './doors.ts'
import { answersAbout, tryDoors } from './doors.ts'
import type { Action, Expectation, Role } from './expected.ts'
import { actionsOf } from './expected.ts'
import type { FilledDocument, World } from './world.ts'
import { birthWith, companies, makeDocument } from './world.ts'

export interface Cell {
  kind: DocumentSoort
  role: Role
  action: Action | 'timing'
  expected: string
  /** `allowed`, `refused`, or what is neither: some doors are open and others are not, or an answer tells something */
  got: string
}

/** Asks everything about one kind, at the server of this world. */
export async function cellsOf(world: World, kind: DocumentSoort, expect: Expectation): Promise<Cell[]> {
  const found: Cell[] = []
  const note = (role: Role, action: Action, got: string): void =>
    void found.push({ kind, role, action, expected: expect(kind, role, action), got })
  const noteDoors = (role: Role, doors: Doors, more?: string): void => {
    for (const action of [...acts, 'members'] as const) note(role, action, more ?? gotThrough(doors[action]))
  }

  const maker = rechten[kind].maakt[0] ?? 'regiocoordinator'
  let target: FilledDocument | undefined
  for (const roles of companies(kind)) {
    target = await makeDocument(world, kind, birthWith(world, kind, maker, roles))
    for (const role of roles) {
      // The owner of a `deel` is in every one of them, and asked once.
      if (found.some((cell) => cell.role === role && cell.action === 'read')) continue
      noteDoors(role, await tryDoors(world, world.people[role], target))
    }
  }
  if (target === undefined) throw new Error(`Nobody has a right in ${kind}`)
  for (const role of rollen.filter((one) => rechtVan(kind, one) === undefined)) {
    const device = world.people[role]
    const isIn = await triesToGetIn(world, kind, target, role)
    noteDoors(
      role,
      await tryDoors(world, device, target),
      isIn ?? (await tells(device, target, role === 'regiocoordinator')),
    )
  }
  const waiting = world.waiting[rechten[kind].schrijft[0] ?? 'kandidaat']
  for (const [role, device] of [
    ['outsider', world.outsider],
    ['foreign', world.foreign],
    ['waiting', waiting],
  ] as const) {
    noteDoors(role, await tryDoors(world, device, target), await tells(device, target))
  }
  if (bijNood.includes(kind)) noteDoors('nood', await byNood(world, target))
  if (kind !== 'map') noteDoors('removed', await tryDoors(world, world.leaver, await putOut(world, kind, target)))
  if (kind === 'deel') noteDoors('ended', await tryDoors(world, world.leaver, await letEnd(world)))

  for (const [role, got] of await triesToErase(world, kind, target)) note(role, 'erase', got)
  for (const role of rollen) note(role, 'create', await triesToMake(world, kind, role))
  if (actionsOf(kind).includes('invite')) {
    for (const role of rollen) {
      const { answer } = await world.people[role].invite(world.region.id, 'maatje')
      note(role, 'invite', answer.status === 200 ? 'allowed' : 'refused')
    }
  }
  return found
}

/** What the noodprocedure opens for somebody who is in it by nothing else; in every role of the staff. */
async function byNood(world: World, target: FilledDocument): Promise<Doors> {
  const { store } = world.server
  const { person } = world.nood
  const given = { person, role: 'trainer' as const, untilMs: Date.now() + 60 * 60_000 }
  store.transaction(() => store.nood.give(target.doc, given))
  try {
    return await tryDoors(world, world.nood, target)
  } finally {
    store.transaction(() => store.documents.removeMember(target.doc, person))
  }
}

/** One word when all doors agree, else which are open and which are not. */
function gotThrough(doors: Record<string, boolean>): string {
  const open = Object.keys(doors).filter((door) => doors[door])
  const shut = Object.keys(doors).filter((door) => !doors[door])
  if (shut.length === 0) return 'allowed'
  return open.length === 0 ? 'refused' : `open: ${open.join(', ')}; shut: ${shut.join(', ')}`
}

/**
 * Which answers differ from those about an id that does not exist, or `undefined`.
 *
 * @param isKeeper says who belongs, also to what it may not read: so it may know that it is there
 */
async function tells(device: RawDevice, { doc }: FilledDocument, isKeeper = false): Promise<string | undefined> {
  const [about, unknown] = [await answersAbout(device, doc), await answersAbout(device, newId('d'))]
  const different = Object.keys(about).filter(
    (door) => about[door] !== unknown[door] && !(isKeeper && door === 'members'),
  )
  return different.length === 0 ? undefined : `tells: ${different.join(', ')}`
}

/** A role without a right comes in neither at birth nor later. */
async function triesToGetIn(
  world: World,
  kind: DocumentSoort,
  { doc }: FilledDocument,
  role: Rol,
): Promise<string | undefined> {
  const maker = rechten[kind].maakt[0] ?? 'regiocoordinator'
  const birth = birthWith(world, kind, maker, [role])
  const fresh = kind === 'regio' ? { ...birth, doc: newId('d') } : birth
  const born = await world.people[maker].post('/api/births', fresh)
  if (born.status === 200) return 'in at birth'
  const keeper = kind === 'deel' || kind === 'gesprek' ? world.people.kandidaat : world.region.coordinator
  const added = await keeper.members({ doc, add: [as(world.people[role], role)] })
  return added.status === 200 ? 'in by members' : undefined
}

/** The document from which `leaver` was removed a moment ago. */
async function putOut(world: World, kind: DocumentSoort, shared: FilledDocument): Promise<FilledDocument> {
  const { leaver } = world
  const role = [...rechten[kind].leest, ...rechten[kind].schrijft].find((one) => one !== 'kandidaat') ?? 'kandidaat'
  const isOwners = kind === 'deel' || kind === 'gesprek'
  const keeper = isOwners ? world.people.kandidaat : world.region.coordinator
  let target = shared
  if (kind === 'deel') {
    const members = [as(world.people.kandidaat, 'kandidaat'), as(leaver, role)]
    target = await makeDocument(world, kind, aBirth(kind, world.region.id, members))
  } else {
    const added = await keeper.members({ doc: target.doc, add: [as(leaver, role)] })
    if (added.status !== 200) throw new Error(`Nobody comes into ${kind} as ${role}: ${added.code}`)
  }
  const removed = await keeper.members({ doc: target.doc, remove: [leaver.person] })
  if (removed.status !== 200) throw new Error(`Nobody is put out of ${kind}: ${removed.code}`)
  return target
}

/** A `deel` that was shown to `leaver` until a moment that has passed. */
async function letEnd(world: World): Promise<FilledDocument> {
  const { leaver, people } = world
  const members = [as(people.kandidaat, 'kandidaat'), as(leaver, 'trainer')]
  const target = await makeDocument(world, 'deel', aBirth('deel', world.region.id, members))
  const page = await leaver.pull({ doc: target.doc, since: 0 })
  if (page.docs.length === 0) throw new Error('Nothing is shown')
  const ended = await people.kandidaat.members({ doc: target.doc, add: [{ ...as(leaver, 'trainer'), untilMs: 1 }] })
  if (ended.status !== 200) throw new Error(`Nothing ends: ${ended.code}`)
  return target
}

/** Who has a whole one erased. What is gone is made anew for the next; the region has one, which nobody may have erased. */
async function triesToErase(
  world: World,
  kind: DocumentSoort,
  shared: FilledDocument,
): Promise<(readonly [Role, 'allowed' | 'refused'])[]> {
  const maker = rechten[kind].maakt[0] ?? 'regiocoordinator'
  const found: (readonly [Role, 'allowed' | 'refused'])[] = []
  const fresh = async (role: Rol): Promise<FilledDocument> => {
    const roles = companies(kind).find((company) => company.includes(role)) ?? companies(kind)[0] ?? []
    return kind === 'regio' ? shared : makeDocument(world, kind, birthWith(world, kind, maker, roles))
  }
  const isErased = async (device: RawDevice, { doc }: FilledDocument): Promise<boolean> => {
    const answers = [
      await device.post('/api/erasures', { doc, ground: 'zelf' }),
      await device.post('/api/erasures', { doc, ground: 'bewaartermijn' }),
      await device.post('/api/erasures', { doc, ground: 'verzoek' }),
    ]
    return answers.some(({ status }) => status === 200)
  }
  for (const role of rollen) {
    const target = await fresh(role)
    await isErased(world.people[role], target)
    // What lies in the store counts, whatever was answered.
    const isThere = world.server.store.documents.get(target.doc)?.isErased === false
    found.push([role, isThere ? 'refused' : 'allowed'])
  }
  const target = await fresh(rechten[kind].schrijft[0] ?? 'kandidaat')
  const waiting = world.waiting[rechten[kind].schrijft[0] ?? 'kandidaat']
  for (const [role, device] of [
    ['outsider', world.outsider],
    ['foreign', world.foreign],
    ['waiting', waiting],
  ] as const) {
    found.push([role, (await isErased(device, target)) ? 'allowed' : 'refused'])
  }
  return found
}

/** Whether a person with only this role in the region makes one. */
async function triesToMake(world: World, kind: DocumentSoort, role: Rol): Promise<string> {
  const fit = rechtVan(kind, role) === undefined ? rechten[kind].schrijft[0] : role
  const birth = birthWith(world, kind, role, fit === undefined ? [] : [fit])
  const members = birth.members.filter((member) => rechtVan(kind, member.role) !== undefined)
  const device = world.people[role]
  // A region has one such document. Its maker gets the answer of the first time; for another person it is refused.
  const { status } = await device.post('/api/births', { ...birth, members, ...(kind === 'regio' ? { key: '' } : {}) })
  return status === 200 || (kind === 'regio' && status === 409 && role === 'regiocoordinator') ? 'allowed' : 'refused'
}
