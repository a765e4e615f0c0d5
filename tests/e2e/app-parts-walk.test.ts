import { afterAll, beforeAll, expect, test } from 'vitest'
import { rollen } from '#domain/rol.ts'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import type { Kept } from './first-visit.ts'
import { keptBy, precached } from './first-visit.ts'
import { appIsHere } from './own-map.ts'
import type { Phone } from './phone.ts'
import { laptopSize, openPhone } from './phone.ts'
import type { Screen } from './proef.ts'
import { beginProef, lookAs, screenIsQuiet, walkScreens } from './proef.ts'
import { distDir } from './steps-region.ts'

/** The same for whoever looks, and on every device: looked at once. */
const forEveryRole = [
  'bewaard',
  'kopie',
  'neem-mee',
  'kopie/terugzetten',
  'wie-ziet-wat',
  'instellingen',
  'slot',
  'over',
]
  .concat('wat-we-bewaren', 'toegankelijkheid', 'herstelkaart', 'toestellen', 'wissen', 'gekregen', 'wie-heeft-gekeken')
  .map((name) => `/${name}`)

let server: TestServer
let phone: Phone
let files: Kept[]

beforeAll(async () => {
  server = await startTestServer()
  phone = await openPhone({ size: laptopSize })
  files = precached(distDir)
  await phone.page.goto(server.url)
  await appIsHere(phone.page)
  await beginProef(phone.page)
})
afterAll(async () => {
  await phone.close()
  await server.stop()
})

/** Files that a screen loaded and that the device of this role does not keep; those of the Proefversie aside. */
async function notKept(kept: readonly Kept[]): Promise<string[]> {
  const paths = await phone.page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname.slice(1)),
  )
  const needed = files.filter(({ path, roles }) => paths.includes(path) && roles?.length !== 0)
  return needed.filter((file) => !kept.includes(file)).map(({ path }) => path)
}

test.each(rollen)(
  'every screen that a role reaches by links is on the device of that role: %s',
  async (rol) => {
    const kept = keptBy(files, rol)
    const missing: string[] = []

    const look = async ({ pattern }: Screen) => {
      for (const path of await notKept(kept)) missing.push(`${pattern} needs ${path}`)
    }
    const screens = await walkScreens(phone.page, server.url, rol, look, rol === 'kandidaat' ? [] : forEveryRole)

    expect(screens.length).toBeGreaterThan(1)
    expect(missing).toEqual([])
  },
  400_000,
)

test('a screen of somebody else is seen by this check', async () => {
  await phone.page.goto(server.url)
  await lookAs(phone.page, 'regiocoordinator')
  await phone.page.goto(`${server.url}/uitnodigen`)
  await screenIsQuiet(phone.page)

  expect(await notKept(keptBy(files, 'maatje'))).not.toEqual([])
})
