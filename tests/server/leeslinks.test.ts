import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { leeslinksAnswerSchema } from '#sync/protocol-leeslink.ts'
import { Region } from './a-region.ts'
import type { RawDevice } from './raw-client.ts'
import { sha256 } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer, stillClock } from './start-server.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 }) // the machine of CI may be slow and shared

const DAY_MS = 24 * 60 * 60_000
let clock: ReturnType<typeof stillClock>
let server: TestServer
let region: Region
let noor: RawDevice

beforeEach(async () => {
  clock = stillClock()
  server = await startTestServer({ clock })
  region = await Region.start(server)
  noor = await region.join('kandidaat')
})
afterEach(() => server.stop())

interface Link {
  id: string
  bewijs: string
}

async function makeLink(days = 7, by = noor): Promise<Link> {
  const link = { id: randomBytes(16).toString('hex'), bewijs: sha256(randomBytes(16)) }
  const made = await by.post('/api/leeslinks', { ...link, untilMs: clock.nowMs() + days * DAY_MS })
  expect(made.status).toBe(200)
  return link
}

/** As nobody: no cookie, no device. */
function asNobody(path: string, body: unknown, method = 'POST'): Promise<Response> {
  return fetch(`${server.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', origin: server.url },
    ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
  })
}

function aReader() {
  const token = randomBytes(32)
  const sleutel = randomBytes(32).toString('base64url')
  const opening = ({ id, bewijs }: Link) => ({ id, bewijs, sleutel, mac: sha256('mac'), teken: sha256(token) })
  return {
    open: (link: Link) => asNobody('/api/lees/open', opening(link)),
    read: ({ id }: Link) => asNobody('/api/lees/blad', { id, teken: token.toString('hex') }),
    sleutel,
  }
}

async function listed(by = noor) {
  return leeslinksAnswerSchema.parse((await by.post('/api/leeslinks/list', {})).json).links
}

/** Days go by; sessions do not last that long. */
async function pass(days: number, ...devices: RawDevice[]): Promise<void> {
  clock.move(days * DAY_MS)
  for (const device of [noor, ...devices]) await device.login()
}

const put = (id: string, bytes: Uint8Array, by = noor) => by.call('PUT', `/api/leeslinks/${id}/blad`, bytes)
const sealed = () => new Uint8Array(randomBytes(200))

test('a link is bound to the first device that opens it with its secret; that device may ask again, no other one', async () => {
  const link = await makeLink()
  const [reader, scanner] = [aReader(), aReader()]

  expect((await reader.open(link)).status).toBe(200)
  expect((await reader.open(link)).status).toBe(200)
  const other = await scanner.open(link)

  expect([other.status, await other.json()]).toEqual([404, { ok: false, code: 'unknown' }])
  expect((await listed())[0]?.lezer?.sleutel).toBe(reader.sleutel)
})

test('[S1] looking uses nothing up: a GET and a HEAD, of the page and of every call, leave the link as it was', async () => {
  const link = await makeLink()

  for (const method of ['GET', 'HEAD']) {
    for (const path of ['/lees.html', '/api/lees/open', '/api/lees/blad', '/api/leeslinks', '/api/leeslinks/stop']) {
      await asNobody(path, undefined, method)
    }
  }

  expect((await listed())[0]).toEqual({ id: link.id, heeftBlad: false, gelezen: [] })
  expect((await aReader().open(link)).status).toBe(200)
})

test('the page comes only after the kandidaat sealed it, only to who opened the link, and each reading is told once', async () => {
  const link = await makeLink()
  const reader = aReader()
  expect((await put(link.id, sealed())).code).toBe('unknown') // nobody opened it: there is no key to seal to
  await reader.open(link)
  expect((await reader.read(link)).status).toBe(204)
  const page = sealed()

  await put(link.id, page)
  await put(link.id, sealed())

  const answer = await reader.read(link)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(page) // the first one
  await reader.read(link)
  expect((await aReader().read(link)).status).toBe(404)
  await pass(1)
  await reader.read(link)
  expect((await listed())[0]?.gelezen).toHaveLength(2)
  const acts = server.store.audit.rows(0, 1000).map(({ act, link: zaak }) => [act, zaak?.zaak])
  for (const act of ['link.make', 'link.open', 'link.read']) expect(acts).toContainEqual([act, noor.person])
})

test('[R2] unknown, wrong, foreign, stopped, used and over are one answer, for who reads and for who did not make it', async () => {
  const tom = await region.join('kandidaat')
  const [used, stopped, over] = [await makeLink(), await makeLink(), await makeLink(1)]
  const reader = aReader()
  await reader.open(used)
  await noor.post('/api/leeslinks/stop', { id: stopped.id })
  await pass(2, tom)
  const wrong = { id: (await makeLink()).id, bewijs: sha256('wrong') }
  const never = { id: randomBytes(16).toString('hex'), bewijs: sha256('never') }

  const answers = await Promise.all(
    [used, stopped, over, wrong, never].map(async (link) => {
      const opened = await aReader().open(link)
      const read = await aReader().read(link)
      return [opened.status, await opened.text(), read.status, await read.text()]
    }),
  )

  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
  expect(answers[0]?.[1]).toBe('{"ok":false,"code":"unknown"}')
  for (const link of [used, stopped, over, never]) {
    expect((await put(link.id, sealed(), tom)).code).toBe('unknown')
    expect((await tom.post('/api/leeslinks/stop', { id: link.id })).status).toBe(200)
  }
  expect(await listed(tom)).toEqual([])
  await put(used.id, sealed())
  expect((await reader.read(used)).status).toBe(200) // what Tom stopped was not his
})

test('five wrong secrets close a link that nobody opened; one that is bound goes on', async () => {
  const [fresh, bound] = [await makeLink(), await makeLink()]
  const reader = aReader()
  await reader.open(bound)

  for (const { id } of [fresh, bound]) {
    for (let nr = 0; nr < 6; nr++) await aReader().open({ id, bewijs: sha256(`guess ${nr}`) })
  }

  expect((await aReader().open(fresh)).status).toBe(404)
  expect((await reader.open(bound)).status).toBe(200)
})

test('[R1] after its last day the bytes are gone by the very call that asks for them, and no device makes it live again', async () => {
  const link = await makeLink(3)
  const reader = aReader()
  await reader.open(link)
  const page = sealed()
  await put(link.id, page)
  const untilMs = clock.nowMs() + 3 * DAY_MS
  await pass(3)

  expect((await reader.read(link)).status).toBe(404)

  expect(server.store.leeslinks.blad(link.id)).toBeUndefined()
  expect((await noor.post('/api/leeslinks', { ...link, untilMs })).code).toBe('expired')
  server.store.erasing.settle()
  const disk = readFileSync(join(server.config.dataDir, 'opstap.db'))
  expect(disk.includes(Buffer.from(page))).toBe(false)
})

test('stopping takes the bytes away at once; asked again by a device that had not heard, the link stays stopped', async () => {
  const link = await makeLink()
  const reader = aReader()
  await reader.open(link)
  await put(link.id, sealed())

  await noor.post('/api/leeslinks/stop', { id: link.id })
  const again = await noor.post('/api/leeslinks', { ...link, untilMs: clock.nowMs() + DAY_MS })

  expect(again.status).toBe(200)
  expect((await reader.read(link)).status).toBe(404)
  expect((await aReader().open(link)).status).toBe(404)
  expect(await listed()).toEqual([])
})

test('only a kandidaat makes one; it lasts no longer than a hundred days, and goes with the account', async () => {
  const ron = await region.join('werkbegeleider')
  const untilMs = clock.nowMs() + 1000 * DAY_MS
  const refused = await ron.post('/api/leeslinks', {
    id: randomBytes(16).toString('hex'),
    bewijs: sha256('x'),
    untilMs,
  })
  const link = await makeLink(1000)
  await aReader().open(link)
  await put(link.id, sealed())

  expect(refused.code).toBe('not-allowed')
  expect(server.store.leeslinks.get(link.id, clock.nowMs())?.untilMs).toBe(clock.nowMs() + 100 * DAY_MS)
  server.store.erasing.closePerson(noor.person, clock.nowMs())
  expect(server.store.leeslinks.get(link.id, clock.nowMs())).toBeUndefined()
  expect(server.store.leeslinks.blad(link.id)).toBeUndefined()
})

test('a kandidaat hears which links were opened and wait for their page', async () => {
  const link = await makeLink()
  const me = async () => ((await noor.call('GET', '/api/me')).json as { leeslinks?: string[] }).leeslinks
  expect(await me()).toBeUndefined()

  await aReader().open(link)

  expect(await me()).toEqual([link.id])
  await put(link.id, sealed())
  expect(await me()).toBeUndefined()
})
