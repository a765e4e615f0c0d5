import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { Rol } from '#domain/rol.ts'
import { fieldShape } from '#documents/op.ts'
import { projectUpdates } from '#documents/scratch.ts'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import { until } from '#tests/sync/until.ts'
import { joinSeedDevice } from './seed-device.ts'
import { linksIn } from './seed-links.ts'
import type { Seeded } from './seed-region.ts'
import { seedRegion } from './seed-region.ts'

let server: TestServer
let seeded: Seeded

beforeAll(async () => {
  server = await startTestServer()
  const makeLinks = linksIn(server.config.dataDir, server.url, Date.now)
  seeded = await seedRegion({ url: server.url, makeLinks, nowMs: Date.now })
}, 120_000)
afterAll(() => server.stop())

/** Everything a device of this role holds: its documents as they are opened, and the very updates. */
async function holdings(rol: Rol) {
  const user = seeded.users.find((one) => one.rol === rol)
  const device = await joinSeedDevice(server.url, user?.link ?? '', Date.now)
  try {
    await until(
      'everything is here',
      async () => {
        const heads = (await device.store.database.heads.toArray()).filter(({ kind }) => kind !== 'map')
        return heads.length > 0 && heads.every(({ have, there, keys }) => have >= there && keys.length > 0)
      },
      60_000,
    )
    const heads = await device.store.cards.heads()
    return await Promise.all(
      heads.map(async ({ doc, kind }) => {
        const { updates } = await device.store.load(doc)
        return { kind, items: projectUpdates(kind, updates), bytes: Buffer.concat(updates) }
      }),
    )
  } finally {
    await device.close()
  }
}

const ofGroups: readonly DocumentSoort[] = ['groep', 'regio', 'maatje', 'groepsbeheer']

/** Long texts that people wrote about themselves or about one kandidaat. */
function textsIn(held: Awaited<ReturnType<typeof holdings>>): string[] {
  return held
    .filter(({ kind }) => !ofGroups.includes(kind))
    .flatMap(({ kind, items }) =>
      Object.entries(items).flatMap(([collection, all]) =>
        Object.values(all).flatMap((item) =>
          Object.entries(item).flatMap(([field, value]) =>
            // The name of a place is on a form, in the register, and of nobody.
            field !== 'werkervaringsplaats' &&
            fieldShape(kind, collection, field)?.soort === 'tekst' &&
            typeof value === 'string' &&
            value.length > 11
              ? [value.slice(0, 40)]
              : [],
          ),
        ),
      ),
    )
}

test('[S3] the device of a projectassistent holds groups, the region and pages of maatjes, and no text of a kandidaat', async () => {
  const assistent = await holdings('projectassistent')
  expect(new Set(assistent.map(({ kind }) => kind))).toEqual(new Set(['groep', 'regio', 'maatje']))

  const texts = new Set<string>()
  for (const rol of ['trainer', 'jobcoach', 'werkbegeleider', 'regiocoordinator'] as const) {
    for (const text of textsIn(await holdings(rol))) texts.add(text)
  }
  expect(texts.size).toBeGreaterThan(50)
  const bytes = Buffer.concat(assistent.map((one) => one.bytes))
  // The search finds what is there: a group is named in it.
  expect(bytes.includes('Waalburg')).toBe(true)
  expect([...texts].filter((text) => bytes.includes(text))).toEqual([])
})
