import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Voorbeeldregio } from '#workspace/voorbeeld/voorbeeldregio.ts'
import { joinSeedDevice } from '#tests/seed/seed-device.ts'
import { linksIn } from '#tests/seed/seed-links.ts'
import type { Seeded } from '#tests/seed/seed-region.ts'
import { seedRegion } from '#tests/seed/seed-region.ts'
import { freePort, startChild } from '#tests/server/child-server.ts'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import { until } from '#tests/sync/until.ts'
import type { Page } from 'playwright-core'
import { appIsHere } from './own-map.ts'
import type { Phone } from './phone.ts'
import { laptopSize, openPhone } from './phone.ts'

/** Where the built app is; another folder while somebody works on it beside the tests. */
export const distDir = process.env['DIST_DIR'] ?? 'dist'

/** A running server with the made-up region on it, and a way for everybody to come in. */
export interface Region {
  readonly url: string
  /** what the server keeps */
  readonly dataDir: string
  readonly seeded: Seeded
  person(naam: string): Seeded['users'][number]
  /** A fresh link that the server vouches for: whoever opens it is in at once. */
  linkFor(naam: string): string
}

/** The region that several tests of one file share, on a server in this process. */
export async function startRegion(
  options: Parameters<typeof startTestServer>[0] = {},
): Promise<Region & { server: TestServer }> {
  const server = await startTestServer({ distDir, ...options })
  return Object.assign(await fillRegion(server.url, server.config.dataDir), { server })
}

export interface ChildRegion extends Region {
  /** Ends the server without any warning, as a machine that loses its power. */
  kill(): Promise<void>
  /** The same server on the same data, after `kill`. */
  start(): Promise<void>
  stop(): Promise<void>
}

/** The same on a server in a process of its own, which can be killed. */
export async function startChildRegion(): Promise<ChildRegion> {
  const folder = mkdtempSync(join(tmpdir(), 'opstap-child-'))
  const port = await freePort()
  const dataDir = join(folder, 'data')
  const env = {
    PORT: String(port),
    DATA_DIR: dataDir,
    KEY_FILE: join(folder, 'key'),
    DIST_DIR: distDir,
    RATE_FACTOR: '1000',
  }
  let child = await startChild(env)
  return Object.assign(await fillRegion(`http://localhost:${port}`, dataDir), {
    kill: () => child.kill(),
    async start() {
      child = await startChild(env)
    },
    async stop() {
      await child.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  })
}

async function fillRegion(url: string, dataDir: string): Promise<Region> {
  const makeLinks = linksIn(dataDir, url, Date.now)
  const seeded = await seedRegion({ url, makeLinks, nowMs: Date.now, pick: aroundOnePerson })
  const person = (naam: string): Seeded['users'][number] => {
    const user = seeded.users.find((one) => one.naam === naam)
    if (user === undefined) throw new Error(`Nobody is called ${naam}`)
    return user
  }
  return {
    url,
    dataDir,
    seeded,
    person,
    linkFor(naam) {
      const { person: id, rol } = person(naam)
      const [link] = makeLinks([{ person: id, role: rol, regio: seeded.regio }])
      if (link === undefined) throw new Error('No link was made')
      return link
    },
  }
}

/** The team, the first group and the first kandidaat with everybody around: enough people, and soon there. */
function aroundOnePerson(region: Voorbeeldregio): Voorbeeldregio {
  const own = region.documenten.find(({ kind }) => kind === 'plaatsing')?.members ?? []
  const team = region.mensen.filter(({ rol }) => !['kandidaat', 'werkbegeleider', 'maatje'].includes(rol))
  const maatje = region.documenten.find(({ kind }) => kind === 'maatje')?.members ?? []
  const kept = new Set([...own, ...maatje].map(({ person }) => person).concat(team.map(({ persoon }) => persoon)))
  const groups = region.documenten.filter(({ kind }) => kind === 'groep' || kind === 'groepsbeheer').slice(0, 2)
  return {
    ...region,
    mensen: region.mensen.filter(({ persoon }) => kept.has(persoon)),
    documenten: region.documenten.filter(
      (one) => one.kind === 'regio' || groups.includes(one) || isAllOf(one.members, kept, one.kind),
    ),
  }
}

function isAllOf(members: readonly { person: string; role: Rol }[], kept: ReadonlySet<string>, kind: string): boolean {
  return kind !== 'groep' && kind !== 'groepsbeheer' && members.every(({ person }) => kept.has(person))
}

/** Opens phones and closes all of them after each test, also when it failed. */
export function phones(): {
  open: (options?: Parameters<typeof openPhone>[0]) => Promise<Phone>
  closeAll(): Promise<void>
} {
  const opened: Phone[] = []
  return {
    async open(options) {
      const phone = await openPhone(options)
      opened.push(phone)
      return phone
    },
    async closeAll() {
      for (const phone of opened.splice(0)) await phone.close()
    },
  }
}

export type Phones = ReturnType<typeof phones>

const LAPTOP_ROLES: readonly Rol[] = ['regiocoordinator', 'projectassistent']

/** Somebody of the region on an own device, with the app and every document on it. */
export async function enter(all: Phones, region: Region, naam: string): Promise<Phone & { persoon: PersoonId }> {
  const { person, rol } = region.person(naam)
  const phone = await all.open(LAPTOP_ROLES.includes(rol) ? { size: laptopSize } : {})
  await phone.page.goto(region.linkFor(naam))
  await phone.page.getByRole('button', { name: 'Ja, dat klopt' }).click()
  await appIsHere(phone.page)
  // Not only what the question whether to join needs: what this role opens.
  await phone.page.locator(`html[data-app~="${rol}"]`).waitFor({ state: 'attached' })
  await until('every document is on the device', () => documentsAreHere(phone.page), 60_000)
  return Object.assign(phone, { persoon: person })
}

/** Whether all that others wrote and this person may read lies on this device, with the keys to it. */
function documentsAreHere(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    interface Head {
      kind: string
      have: number
      there: number
      keys: readonly unknown[]
    }
    const answer = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error ?? new Error('The database does not answer'))
      })
    const database = await answer(indexedDB.open('opstap'))
    const heads = await answer<Head[]>(database.transaction('heads').objectStore('heads').getAll())
    database.close()
    // The map that the seed made opens only on the device that made it.
    const readable = heads.filter(({ kind }) => kind !== 'map')
    return readable.length > 0 && readable.every(({ have, there, keys }) => have >= there && keys.length > 0)
  })
}

/**
 * Everything that another device of this person gets from the server, opened: the very updates, not what a screen
 * makes of them.
 */
export function plainBytesOf(region: Region, naam: string): Promise<{ includes(words: string): boolean }> {
  return plainBytesBehind(region, region.linkFor(naam))
}

/** The same for who came later. @param link an invitation that the server vouches for */
export async function plainBytesBehind(region: Region, link: string): Promise<{ includes(words: string): boolean }> {
  const device = await joinSeedDevice(region.url, link, Date.now)
  try {
    await until(
      'everything is here',
      async () => {
        // The map of a kandidaat opens only on the device that made it; no other one ever gets its key.
        const heads = (await device.store.database.heads.toArray()).filter(({ kind }) => kind !== 'map')
        return heads.length > 0 && heads.every(({ have, there, keys }) => have >= there && keys.length > 0)
      },
      30_000,
    )
    const docs = (await device.store.cards.heads()).map(({ doc }) => doc)
    const loaded = await Promise.all(docs.map((doc) => device.store.load(doc)))
    const bytes = Buffer.concat(loaded.flatMap(({ updates }) => updates))
    return { includes: (words) => bytes.includes(words) }
  } finally {
    await device.close()
  }
}
