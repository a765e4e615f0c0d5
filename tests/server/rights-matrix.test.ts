import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import { documentsoorten, rechten, rechtVan } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { rollen } from '#domain/rol.ts'
import type { Birth, Member } from '#sync/protocol.ts'
import { as, Region } from './a-region.ts'
import type { RawDevice } from './raw-client.ts'
import { aBirth, aLane, aRecord, newId, sha256 } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer } from './start-server.ts'

// What is expected here comes from `rechten` alone; the server is asked over real HTTP and real sockets.

interface World {
  region: Region
  /** one person per role, holding that role only */
  people: Record<Rol, RawDevice>
  /** holds every role in the region and is a member of nothing */
  outsider: RawDevice
}

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 }) // the machine of CI may be slow and shared

let server: TestServer
let shared: World

beforeAll(async () => {
  server = await startTestServer()
  shared = await aWorld()
})
afterAll(() => server.stop())

async function aWorld(): Promise<World> {
  const region = await Region.start(server)
  const people = {} as World['people'] // filled for every role below
  for (const rol of rollen) people[rol] = await region.join(rol)
  const outsider = await region.join('kandidaat')
  for (const rol of rollen) {
    await region.coordinator.post('/api/roles', { person: outsider.person, regio: region.id, rol })
  }
  return { region, people, outsider }
}

/** A region has one `regio` document, so a test of that kind gets a region of its own. */
function worldFor(kind: DocumentSoort): Promise<World> | World {
  return kind === 'regio' ? aWorld() : shared
}

/** A birth by `maker` with `rol` among the members, and who must be there besides. */
function birthWith(world: World, kind: DocumentSoort, maker: Rol, rol: Rol): Birth {
  const roles = new Set<Rol>([rol])
  if (kind === 'deel' || kind === 'gesprek') roles.add('kandidaat')
  if (kind === 'deel' && roles.size === 1) roles.add('trainer')
  if (!rechten[kind].serverMaaktSleutel) roles.add(maker)
  const members = [...roles].map((one): Member => as(world.people[one], one))
  return aBirth(kind, world.region.id, members)
}

async function bear(world: World, kind: DocumentSoort, rol: Rol): Promise<DocumentId> {
  const maker = kind === 'gesprek' ? rol : (rechten[kind].maakt[0] ?? 'regiocoordinator')
  const birth = birthWith(world, kind, maker, rol)
  const answer = await world.people[maker].post('/api/births', birth)
  expect(answer.code, `${maker} makes ${kind} with ${rol}`).toBeUndefined()
  return birth.doc
}

/** What someone can do with a document, over every door there is. */
async function powersOf(device: RawDevice, doc: DocumentId): Promise<Record<string, string>> {
  const socket = await device.socket()
  socket.watch(doc)
  const page = await device.pull({ doc, since: 0 })
  const [pushed] = await device.push(...aLane(doc, 1))
  const [pushedLive] = await socket.push(...aLane(doc, 1))
  const isPresent = socket.all('present').some((message) => message.doc === doc)
  await socket.close()
  const feed = await device.feed()
  const keys = await device.keys(doc)
  const covered = await device.cover(doc, 1, aRecord({ kind: 'snapshot' }))
  const hash = sha256(doc)
  const blobPut = await device.call('PUT', `/api/blobs/${doc}/${hash}`, Buffer.from(doc))
  const blobGot = await device.call('GET', `/api/blobs/${doc}/${hash}`)
  return {
    pull: page.docs.length === 1 ? 'ok' : 'unknown',
    push: codeIn(pushed),
    pushLive: codeIn(pushedLive),
    watch: isPresent ? 'ok' : 'unknown',
    feed: feed.docs.some((row) => row.doc === doc) ? 'ok' : 'unknown',
    keys: keys.length > 0 ? 'ok' : 'none',
    cover: covered.code ?? 'ok',
    blobPut: blobPut.code ?? 'ok',
    blobGet: blobGot.code ?? 'ok',
  }
}

function codeIn(result: object | undefined): string {
  return result !== undefined && 'code' in result ? String(result.code) : 'ok'
}

const nothing = {
  ...{ pull: 'unknown', push: 'unknown', pushLive: 'unknown', watch: 'unknown', feed: 'unknown', keys: 'none' },
  ...{ cover: 'unknown', blobPut: 'unknown', blobGet: 'unknown' },
}

function expectedPowers(kind: DocumentSoort, rol: Rol): Record<string, string> {
  const keys = rechten[kind].sleutel === 'held' ? 'ok' : 'none'
  const read = { pull: 'ok', watch: 'ok', feed: 'ok', keys }
  if (rechten[kind].schrijft.includes(rol)) {
    return { ...read, push: 'ok', pushLive: 'ok', cover: 'ok', blobPut: 'ok', blobGet: 'ok' }
  }
  // Reading an attachment is not refused; there is none, for this reader could not put one.
  return { ...read, push: 'no-write', pushLive: 'no-write', cover: 'no-write', blobPut: 'no-write', blobGet: 'unknown' }
}

describe.each(documentsoorten)('the rights table over the wire: %s', (kind) => {
  const withRight = rollen.filter((rol) => rechtVan(kind, rol) !== undefined)
  const withoutRight = rollen.filter((rol) => rechtVan(kind, rol) === undefined)
  const aWriter = rechten[kind].schrijft[0] ?? 'kandidaat'

  test.each(withRight)('[R1] a member who is %s can do exactly what the table says', async (rol) => {
    const world = await worldFor(kind)
    const doc = await bear(world, kind, rol)

    expect(await powersOf(world.people[rol], doc)).toEqual(expectedPowers(kind, rol))
  })

  test.each(withoutRight)('[R1] nobody becomes a member as %s, at birth or later', async (rol) => {
    const world = await worldFor(kind)
    const maker = rechten[kind].maakt[0] ?? 'regiocoordinator'
    const atBirth = await world.people[maker].post('/api/births', birthWith(world, kind, maker, rol))
    const doc = await bear(world, kind, aWriter)
    const later = await world.region.coordinator.members({ doc, add: [as(world.people[rol], rol)] })

    expect(atBirth.code).toBe('not-allowed')
    expect(['not-allowed', 'unknown']).toContain(later.code)
    const isInAsOther = kind === 'map' ? false : (await world.people[rol].feed()).docs.some((row) => row.doc === doc)
    if (!isInAsOther) expect(await powersOf(world.people[rol], doc)).toEqual(nothing)
  })

  test('[R2] someone with every role in the region who is no member finds nothing, as with an unknown id', async () => {
    const world = await worldFor(kind)
    const doc = await bear(world, kind, aWriter)
    await world.people[aWriter].push(...aLane(doc, 1))

    expect(await powersOf(world.outsider, doc)).toEqual(nothing)
    const unknown = newId('d')
    expect(await powersOf(world.outsider, unknown)).toEqual(nothing)
    expect(server.store.documents.get(unknown)).toBeUndefined()
  })

  test.each(rollen)('[R1] a person who is only %s creates it exactly when the table says so', async (rol) => {
    const world = await worldFor(kind)
    const birth = birthWith(world, kind, rol, withRight.includes(rol) ? rol : aWriter)
    const fit = { ...birth, members: birth.members.filter((member) => rechtVan(kind, member.role) !== undefined) }

    const answer = await world.people[rol].post('/api/births', fit)

    const isMaker = rechten[kind].maakt.includes(rol)
    expect(answer.code).toBe(isMaker ? undefined : 'not-allowed')
    expect(server.store.documents.get(birth.doc) !== undefined).toBe(isMaker)
  })
})
