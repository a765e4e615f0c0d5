import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import { documentsoorten, rechten, rechtVan } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { rollen } from '#domain/rol.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { projectUpdates } from '#documents/scratch.ts'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import { until } from '#tests/sync/until.ts'
import type { SeedDevice } from './seed-device.ts'
import { joinSeedDevice } from './seed-device.ts'
import { linksIn } from './seed-links.ts'
import type { Seeded } from './seed-region.ts'
import { seedRegion } from './seed-region.ts'

let server: TestServer
let seeded: Seeded
/** processor time, of the server in this process too: what a busy machine adds by waiting does not count */
let workedMs: number

beforeAll(async () => {
  server = await startTestServer()
  const before = process.cpuUsage()
  const makeLinks = linksIn(server.config.dataDir, server.url, Date.now)
  seeded = await seedRegion({ url: server.url, makeLinks, nowMs: Date.now })
  const { user, system } = process.cpuUsage(before)
  workedMs = (user + system) / 1000
}, 120_000)

afterAll(() => server.stop())

/** A fresh device that opened the printed link, with everything fetched. */
async function freshDevice(rol: Rol): Promise<SeedDevice> {
  const user = seeded.users.find((one) => one.rol === rol)
  const device = await joinSeedDevice(server.url, user?.link ?? '', Date.now)
  await until(
    'everything is here',
    async () => {
      const heads = await device.store.database.heads.toArray()
      return heads.length > 0 && heads.every(({ have, there, keys }) => have >= there && keys.length > 0)
    },
    30_000,
  )
  return device
}

async function docsOf(device: SeedDevice): Promise<DocumentId[]> {
  return (await device.store.cards.heads()).map(({ doc }) => doc)
}

/** What the server's own table of members says that this person may know. */
function membershipsOf(device: SeedDevice): DocumentId[] {
  return seeded.documents
    .filter(({ doc, kind }) => {
      const role = server.store.documents.membership(doc, device.persoon)?.role
      return role !== undefined && rechtVan(kind, role) !== undefined
    })
    .map(({ doc }) => doc)
}

async function itemsIn(device: SeedDevice, kind: DocumentSoort, doc: string | undefined) {
  const { updates, quarantined } = await device.store.load(doc as DocumentId)
  expect(quarantined).toBe(0)
  return projectUpdates(kind, updates)
}

test('seeding takes less than half a minute of one processor', () => {
  expect(workedMs).toBeLessThan(30_000)
})

test('there is a user for every role, a fresh link for everybody and every kind that is not sealed', () => {
  const kinds = new Set(seeded.documents.map(({ kind }) => kind))
  const held = documentsoorten.filter((kind) => rechten[kind].sleutel === 'held')

  expect(rollen.filter((rol) => !seeded.users.some((user) => user.rol === rol))).toEqual([])
  expect(new Set(seeded.users.map(({ link }) => link)).size).toBe(seeded.users.length)
  expect(held.filter((kind) => !kinds.has(kind))).toEqual([])
  expect(kinds.has('map')).toBe(false)
})

test('a fresh device of the kandidaat sees exactly its documents, filled', async () => {
  const device = await freshDevice('kandidaat')
  const docs = await docsOf(device)
  const byKind = new Map(seeded.documents.filter(({ doc }) => docs.includes(doc)).map(({ doc, kind }) => [kind, doc]))

  expect(docs.toSorted()).toEqual(membershipsOf(device).toSorted())
  expect([...byKind.keys()].toSorted()).toEqual([
    'deel',
    'gesprek',
    'groep',
    'intake',
    'kaart',
    'leren',
    'maatje',
    'plaatsing',
    'reflectie',
    'training',
    'werkplek',
  ])
  expect(docs).toHaveLength(byKind.size)

  const kaart = itemOf(await itemsIn(device, 'kaart', byKind.get('kaart')), 'kaart', 'kaart', 'kaart')
  const plaatsing = await itemsIn(device, 'plaatsing', byKind.get('plaatsing'))
  const reflectie = await itemsIn(device, 'reflectie', byKind.get('reflectie'))
  expect(kaart?.motivatie).toContain('Bakken')
  expect(kaart?.persoonId).toBe(device.persoon)
  expect(itemOf(plaatsing, 'plaatsing', 'plaatsing', 'plaatsing')?.organisatie).toBe('Bakkerij De Korenaar')
  expect(itemsOf(plaatsing, 'plaatsing', 'bezoeken')).toHaveLength(3)
  expect(itemsOf(reflectie, 'reflectie', 'reflecties').map(({ reactie1 }) => reactie1 === undefined)).toContain(true)
  await device.close()
})

test('a fresh device of a maatje sees the maatje document and the groep, nothing else', async () => {
  const device = await freshDevice('maatje')
  const docs = await docsOf(device)

  const kinds = seeded.documents.filter(({ doc }) => docs.includes(doc)).map(({ kind }) => kind)
  expect(kinds.toSorted()).toEqual(['groep', 'maatje'])
  await device.close()
})

test('the trainer finds the group with today in its plan, and the roster', async () => {
  const device = await freshDevice('trainer')
  const docs = await docsOf(device)
  const docOf = (kind: DocumentSoort) =>
    seeded.documents.find((one) => one.kind === kind && docs.includes(one.doc))?.doc

  const beheer = await itemsIn(device, 'groepsbeheer', docOf('groepsbeheer'))
  const groep = await itemsIn(device, 'groep', docOf('groep'))
  expect(itemsOf(beheer, 'groepsbeheer', 'deelnemers')).toHaveLength(10)
  expect(itemsOf(beheer, 'groepsbeheer', 'aanwezigheid')).toHaveLength(50)
  expect(itemsOf(groep, 'groep', 'bijeenkomsten')).toHaveLength(10)
  await device.close()
})
