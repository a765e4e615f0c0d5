import { randomBytes } from 'node:crypto'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import { rechten, rechtVan } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { DocumentBirth } from '#documents/document-store.ts'
import { localDay } from '#workspace/make-workspace.ts'
import type { VoorbeeldDocument, Voorbeeldregio } from '#workspace/voorbeeld/voorbeeldregio.ts'
import { makeVoorbeeldregio } from '#workspace/voorbeeld/voorbeeldregio.ts'
import { until } from '#tests/sync/until.ts'
import type { SeedDevice } from './seed-device.ts'
import { joinSeedDevice } from './seed-device.ts'
import type { MakeLinks } from './seed-links.ts'

/** What `npm run seed -- --json` prints. */
export interface Seeded {
  url: string
  regio: DocumentId
  users: { person: PersoonId; naam: string; rol: Rol; link: string }[]
  documents: { doc: DocumentId; kind: DocumentSoort }[]
}

export interface SeedOptions {
  url: string
  makeLinks: MakeLinks
  /** for the first regiocoördinator; made when it is not given */
  link?: string
  nowMs: () => number
  /** what of the region is put on the server: a part of it is there sooner */
  pick?: (region: Voorbeeldregio) => Voorbeeldregio
}

/** Devices that are busy at the same time; more of them only wait for one processor. */
const AT_ONCE = 4

/**
 * Puts the voorbeeldregio on a running server, as its people would: the first regiocoördinator makes the region and
 * nearly all documents, and everybody writes the own part from a device of the own.
 *
 * The `map` of the kandidaat is left out: it is sealed, so only the device that made it could ever read it, and whoever
 * opens the printed link comes in with a fresh one.
 *
 * @throws Error when the server refuses something: then the region is there in part
 */
export async function seedRegion({ url, makeLinks, link, nowMs, pick = (all) => all }: SeedOptions): Promise<Seeded> {
  const firstLink = link ?? only(makeLinks([{ role: 'regiocoordinator' }]))
  const coordinator = await joinSeedDevice(url, firstLink, nowMs)
  const regio = await ownRegion(coordinator)
  const region = pick(makeRegionFor(coordinator.persoon, regio, nowMs()))

  try {
    const others = region.mensen.filter(({ persoon }) => persoon !== coordinator.persoon)
    await coordinator.ask(others.map(({ persoon, rol }) => ({ kind: 'role', person: persoon, regio, rol })))
    await writeOwn(coordinator, region)
    await coordinator.shared()
  } finally {
    await coordinator.close()
  }

  const links = (people: readonly { persoon: PersoonId; rol: Rol }[]): string[] =>
    makeLinks(people.map(({ persoon, rol }) => ({ person: persoon, role: rol, regio })))
  const writers = region.mensen.filter(({ persoon }) => persoon !== coordinator.persoon && isWriter(region, persoon))
  const entrances = links(writers)
  await eachOf(entrances, AT_ONCE, async (entrance) => {
    const device = await joinSeedDevice(url, entrance, nowMs)
    try {
      await writeOwn(device, region)
      await device.shared()
    } finally {
      await device.close()
    }
  })

  const fresh = links(region.mensen)
  return {
    url,
    regio,
    users: region.mensen.map(({ persoon, naam, rol }, at) => ({ person: persoon, naam, rol, link: fresh[at] ?? '' })),
    documents: region.documenten.map(({ doc, kind }) => ({ doc, kind })),
  }
}

/** A voorbeeldregio with the ids that the server gave to this person and region, and without sealed documents. */
function makeRegionFor(person: PersoonId, regio: DocumentId, nowMs: number): Voorbeeldregio {
  const made = makeVoorbeeldregio(localDay(nowMs), nowMs, (n) => randomBytes(n))
  const text = JSON.stringify(made).replaceAll(made.regio, regio).replaceAll(made.hoofdrollen.regiocoordinator, person)
  const region = JSON.parse(text) as Voorbeeldregio // the same thing with two other ids
  return { ...region, documenten: region.documenten.filter(({ kind }) => rechten[kind].sleutel === 'held') }
}

async function ownRegion({ connection }: SeedDevice): Promise<DocumentId> {
  await until('the server said who this is', () => connection.me.value?.status === 'active', 30_000)
  const role = connection.me.value?.roles.find(({ rol }) => rol === 'regiocoordinator')
  if (role === undefined) throw new Error('This link is not for a regiocoördinator')
  return role.regio
}

/** Makes what this person has to make, and writes what this person wrote. */
async function writeOwn(device: SeedDevice, region: Voorbeeldregio): Promise<void> {
  const { persoon } = device
  const own = region.documenten.filter((document) => makerOf(region, document) === persoon)
  for (const document of own) {
    const { doc, kind } = document
    await device.write({ doc, kind, ops: opsOf(document, persoon), birth: birthOf(region, document, persoon) })
  }
  const rest = region.documenten.filter((document) => !own.includes(document) && opsOf(document, persoon).length > 0)
  await device.knows(rest.map(({ doc }) => doc))
  for (const document of rest) {
    const { doc, kind } = document
    await device.write({ doc, kind, ops: opsOf(document, persoon) })
  }
}

/** The regiocoördinator where that role makes the kind, else the first member who may; a gesprek is made by who takes part. */
function makerOf(region: Voorbeeldregio, { kind, members }: VoorbeeldDocument): PersoonId {
  const { maakt } = rechten[kind]
  if (maakt.includes('regiocoordinator') && kind !== 'gesprek') return region.hoofdrollen.regiocoordinator
  const maker = members.find(({ role }) => maakt.includes(role))
  if (maker === undefined) throw new Error(`Nobody can make this ${kind}`)
  return maker.person
}

function birthOf(region: Voorbeeldregio, { doc, kind, members }: VoorbeeldDocument, persoon: PersoonId): DocumentBirth {
  const role = members.find(({ person }) => person === persoon)?.role
  const canRead = role !== undefined && rechtVan(kind, role) !== undefined
  return { doc, kind, members, regio: region.regio, ...(canRead ? { role } : {}) }
}

function opsOf({ writes }: VoorbeeldDocument, persoon: PersoonId): VoorbeeldDocument['writes'][number]['ops'] {
  return writes.filter(({ by }) => by === persoon).flatMap(({ ops }) => ops)
}

function isWriter(region: Voorbeeldregio, persoon: PersoonId): boolean {
  return region.documenten.some(
    (document) => makerOf(region, document) === persoon || opsOf(document, persoon).length > 0,
  )
}

/** `work` for every item, at most `atOnce` at the same time. */
async function eachOf<T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

function only(links: readonly string[]): string {
  const [link] = links
  if (link === undefined) throw new Error('No link was made')
  return link
}
