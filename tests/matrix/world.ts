import type { DocumentSoort } from '#domain/documentsoort.ts'
import { rechten, rechtVan } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { rollen } from '#domain/rol.ts'
import type { Birth, Member } from '#sync/protocol.ts'
import { as, Region } from '../server/a-region.ts'
import { aBirth, aRecord, newLane, RawDevice, sha256 } from '../server/raw-client.ts'
import type { TestServer } from '../server/start-server.ts'

/** Those who are asked about every document, besides the members. */
export interface World {
  server: TestServer
  region: Region
  /** one person per role, holding that role only */
  people: Record<Rol, RawDevice>
  /** holds every role in the region but that of its keeper, and is a member of nothing */
  outsider: RawDevice
  /** the coordinator of another region */
  foreign: RawDevice
  /** holds the same roles; is let in and put out again */
  leaver: RawDevice
  /** holds the same roles; reads by the noodprocedure what that opens */
  nood: RawDevice
  /** per person a second device that redeemed an invitation and waits */
  waiting: Record<Rol, RawDevice>
}

export async function makeWorld(server: TestServer): Promise<World> {
  const region = await Region.start(server)
  const people = {} as World['people'] // both filled for every role below
  const waiting = {} as World['waiting']
  for (const rol of rollen) {
    people[rol] = await region.join(rol)
    waiting[rol] = await waitingDevice(region, people[rol], rol)
  }
  const { coordinator: foreign } = await Region.start(server)
  const [outsider, leaver, nood] = [await withRoles(region), await withRoles(region), await withRoles(region)]
  return { server, region, people, outsider, foreign, leaver, nood, waiting }
}

async function waitingDevice(region: Region, owner: RawDevice, rol: Rol): Promise<RawDevice> {
  const { link } = await region.coordinator.invite(region.id, rol, { person: owner.person })
  return RawDevice.join(region.server.url, link)
}

async function withRoles(region: Region): Promise<RawDevice> {
  const device = await region.join('kandidaat')
  for (const rol of rollen.filter((one) => one !== 'regiocoordinator')) {
    await region.coordinator.post('/api/roles', { person: device.person, regio: region.id, rol })
  }
  return device
}

/** A document with a record, a snapshot over it, a record after it, and an attachment. */
export interface FilledDocument {
  doc: DocumentId
  kind: DocumentSoort
  /** a member who writes */
  owner: RawDevice
  /** hash of the attachment */
  blob: string
  /** id of the snapshot, for an objection */
  snapshot: Uint8Array
}

/** Members with these roles, and whoever must be in it besides. */
export function birthWith(world: World, kind: DocumentSoort, maker: Rol, roles: readonly Rol[]): Birth {
  const all = new Set<Rol>(roles)
  if (kind === 'deel' || kind === 'gesprek') all.add('kandidaat')
  if (kind === 'deel' && all.size === 1) all.add('trainer')
  if (!rechten[kind].serverMaaktSleutel) all.add(maker)
  return aBirth(
    kind,
    world.region.id,
    [...all].map((role): Member => as(world.people[role], role)),
  )
}

/** The roles that go into one document of this kind together. */
export function companies(kind: DocumentSoort): Rol[][] {
  const fit = rollen.filter((role) => rechtVan(kind, role) !== undefined)
  return kind === 'deel' ? fit.filter((role) => role !== 'kandidaat').map((role) => ['kandidaat', role]) : [fit]
}

/** @throws Error when the server refuses what the table allows */
export async function makeDocument(world: World, kind: DocumentSoort, birth: Birth): Promise<FilledDocument> {
  const maker = world.people[rechten[kind].maakt[0] ?? 'regiocoordinator']
  const owner = world.people[rechten[kind].schrijft[0] ?? 'kandidaat']
  const born = await maker.post('/api/births', birth)
  if (born.status !== 200) throw new Error(`A ${kind} is not made: ${born.code}`)
  const { doc } = birth
  const blob = sha256(doc)
  const snapshot = aRecord({ kind: 'snapshot' })
  const steps = [
    ...(await owner.push({ doc, ...aRecord() }, { doc, ...aRecord() })),
    ...[await owner.cover(doc, 1, snapshot), await owner.call('PUT', `/api/blobs/${doc}/${blob}`, Buffer.from(doc))],
  ]
  const refused = steps.find((step) => 'code' in step && step.code !== undefined)
  if (refused !== undefined) throw new Error(`A ${kind} is not filled: ${JSON.stringify(refused)}`)
  return { doc, kind, owner, blob, snapshot: snapshot.id }
}

/** A record of a lane of its own under the document's present key. */
export function aRecordNow(world: World, doc: DocumentId): ReturnType<typeof aRecord> {
  return aRecord({ lane: newLane(), epoch: world.server.store.documents.get(doc)?.epoch ?? 1 })
}
