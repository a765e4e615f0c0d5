import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentId, ToestelId } from '#domain/id.ts'
import type { TabletsAnswer } from '#sync/protocol-tablet.ts'
import { tabletText } from '#sync/protocol-tablet.ts'
import { restoreBackup, writeBackup } from '#server/sqlite/sqlite-backup.ts'
import { as, Region } from './a-region.ts'
import type { RawDevice } from './raw-client.ts'
import { newId } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer, stillClock } from './start-server.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 }) // the machine of CI may be slow and shared

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
let clock: ReturnType<typeof stillClock>
let server: TestServer
let region: Region
let tom: RawDevice
let noor: RawDevice
let doc: DocumentId

beforeEach(async () => {
  clock = stillClock()
  server = await startTestServer({ clock })
  region = await Region.start(server)
  ;[tom, noor] = [await region.join('trainer'), await region.join('kandidaat')]
  const { coordinator } = region
  doc = await region.bear(coordinator, 'groepsbeheer', [as(coordinator, 'regiocoordinator'), as(tom, 'trainer')])
})
afterEach(() => server.stop())

/** A tablet as it is on the wire: a key, and calls that it signs. */
class RawTablet {
  readonly #pair = generateKeyPairSync('ed25519')
  readonly url: string

  constructor(url: string) {
    this.url = url
  }

  get sigPub(): string {
    return String(this.#pair.publicKey.export({ format: 'jwk' }).x)
  }

  async post(path: string, body: object, headers: Record<string, string> = {}) {
    const answer = await fetch(`${this.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.url, ...headers },
      body: JSON.stringify(body),
    })
    const text = await answer.text()
    const json = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>
    return { status: answer.status, headers: answer.headers, text, json, code: json['code'] }
  }

  open(door: string) {
    return this.post('/api/tablet/open', { door, sigPub: this.sigPub })
  }

  alive(id: ToestelId) {
    return this.post('/api/tablet/alive', { id, signature: this.sign(tabletText('alive', this.url, id)) })
  }

  meld(id: ToestelId, melding = randomBytes(16).toString('hex'), sealed = randomBytes(40).toString('base64url')) {
    const signature = this.sign(tabletText('melding', this.url, id, melding, sealed))
    return this.post('/api/tablet/melding', { id, melding, sealed, signature })
  }

  bye(id: ToestelId, wipe = true) {
    const signature = this.sign(tabletText('bye', this.url, id, String(wipe)))
    return this.post('/api/tablet/bye', { id, wipe, signature })
  }

  sign(bytes: Uint8Array): string {
    return sign(null, bytes, this.#pair.privateKey).toString('base64url')
  }
}

const fresh = () => ({
  id: newId('t'),
  door: randomBytes(32).toString('hex'),
  box: randomBytes(60).toString('base64url'),
})
const tablet = () => new RawTablet(server.url)
const listOf = async (by: RawDevice) => {
  const answer = await by.post('/api/tablets/list', { doc })
  return answer.json as TabletsAnswer
}
const actsOf = () =>
  server.store.audit
    .rows(0, 10_000)
    .map(({ act }) => act)
    .filter((act) => act.startsWith('tablet.'))

async function opened(): Promise<{ id: ToestelId; here: RawTablet; door: string }> {
  const made = fresh()
  expect((await tom.post('/api/tablets', { ...made, doc })).status).toBe(200)
  const here = tablet()
  expect((await here.open(made.door)).json).toMatchObject({ id: made.id, box: made.box })
  return { id: made.id, here, door: made.door }
}

test('a code opens on one tablet; what it says reaches every device that writes the list, sealed', async () => {
  const { id, here, door } = await opened()

  expect((await tablet().open(door)).code).toBe('unknown')
  expect((await here.meld(id, 'ab'.repeat(16), 'c2VhbGVk')).status).toBe(200)

  for (const one of [tom, region.coordinator]) {
    expect(await listOf(one)).toEqual({
      tablets: [{ id, state: 'open', untilMs: Date.UTC(2026, 10, 22, 23) }],
      meldingen: [{ tablet: id, id: 'ab'.repeat(16), sealed: 'c2VhbGVk', atMs: clock.nowMs() }],
    })
  }
  expect(actsOf()).toEqual(['tablet.make', 'tablet.open'])
})

test('[R1][R2] a tablet is a stranger at every other door, and who writes no lists of this group gets none', async () => {
  const { id, here } = await opened()
  const open = new Set(['open', 'alive', 'melding', 'bye'].map((what) => `POST /api/tablet/${what}`))
  const doors = server.calls.filter((call) => call.includes('/api/') && !open.has(call))
  for (const call of doors) {
    const [, path = ''] = call.split(' ')
    const answer = await here.post(path, { device: id, id, doc }, { cookie: `s=${'a'.repeat(43)}` })
    expect([call, answer.status < 400]).toEqual([call, call === 'POST /api/auth/challenge'])
  }
  const { json } = await here.post('/api/auth/challenge', { device: id })
  const nonce = String(json['session'])
  const text = new TextEncoder().encode(['opstap', 'auth', 'v1', 'session', server.url, id, nonce].join('\0'))
  const session = await here.post('/api/auth/session', { device: id, nonce, signature: here.sign(text) })
  expect(session.code).toBe('unauthenticated')

  const jana = await region.join('jobcoach')
  const { coordinator: foreign } = await Region.start(server)
  const kaart = await region.bearKaart(as(noor, 'kandidaat'), as(tom, 'trainer'))
  for (const by of [noor, jana, foreign]) {
    expect((await by.post('/api/tablets', { ...fresh(), doc })).code).toBe('unknown')
    expect((await by.post('/api/tablets/list', { doc })).code).toBe('unknown')
    expect((await by.post('/api/tablets/end', { id, doc })).code).toBe('unknown')
  }
  expect((await tom.post('/api/tablets', { ...fresh(), doc: kaart })).code).toBe('not-allowed')
  expect((await region.coordinator.post('/api/tablets', { ...fresh(), doc: kaart })).code).toBe('not-allowed')
  expect((await here.alive(id)).status).toBe(200)
})

test('[R2] unknown, not opened yet, and signed by another key are one answer, in the same bytes', async () => {
  const { id } = await opened()
  const waiting = fresh()
  await tom.post('/api/tablets', { ...waiting, doc })
  const other = tablet()

  const answers = [await other.alive(id), await other.alive(newId('t')), await other.alive(waiting.id)]
  const melded = [await other.meld(id), await other.meld(newId('t')), await other.bye(id)]

  expect(new Set([...answers, ...melded].map(({ status, text }) => `${status} ${text}`))).toEqual(
    new Set(['404 {"ok":false,"code":"unknown"}']),
  )
  expect((await listOf(tom)).meldingen).toEqual([])
})

test('a stolen tablet: ended from the phone it says nothing more, and hears so', async () => {
  const { id, here } = await opened()
  for (const _ of [1, 2]) expect((await tom.post('/api/tablets/end', { id, doc })).status).toBe(200)

  expect([(await here.alive(id)).code, (await here.meld(id)).code]).toEqual(['gone', 'gone'])
  expect(await listOf(tom)).toMatchObject({ tablets: [{ state: 'klaar' }], meldingen: [] })
  expect(server.store.tablets.get(id)?.box).toBe('')
  expect(actsOf()).toEqual(['tablet.make', 'tablet.open', 'tablet.end'])
})

test('goodbye ends it, and the browser throws everything away only where nothing of anybody is in it', async () => {
  const [first, second] = [await opened(), await opened()]

  const all = await first.here.bye(first.id)
  const again = await first.here.bye(first.id)
  const kept = await second.here.bye(second.id, false)

  expect([all.status, again.status, kept.status]).toEqual([200, 200, 200])
  for (const { headers } of [all, again]) expect(headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"')
  expect(kept.headers.get('clear-site-data')).toBeNull()
  expect((await first.here.meld(first.id)).code).toBe('gone')
  expect(actsOf().filter((act) => act === 'tablet.end')).toHaveLength(2)
})

test('at midnight in the Netherlands it is over, by the clock of the server; a code is good for a quarter of an hour', async () => {
  const { id, here } = await opened()
  const late = fresh()
  await tom.post('/api/tablets', { ...late, doc })
  clock.move(15 * MINUTE_MS)
  expect((await tablet().open(late.door)).code).toBe('unknown')

  // 09:15 UTC is 10:15 there.
  clock.move(13 * HOUR_MS + 44 * MINUTE_MS)
  expect((await here.alive(id)).json).toEqual({ leftMs: MINUTE_MS })
  expect((await here.meld(id)).status).toBe(200)
  clock.move(MINUTE_MS)

  expect([(await here.alive(id)).code, (await here.meld(id)).code]).toEqual(['gone', 'gone'])
  expect((await here.bye(id)).status).toBe(200)
  await tom.login()
  expect((await listOf(tom)).meldingen).toHaveLength(1)
})

test('lost answers: the same again, by the same key, is one tablet and one melding', async () => {
  const made = fresh()
  for (const box of [made.box, 'YW5kZXJz']) {
    expect((await tom.post('/api/tablets', { ...made, box, doc })).status).toBe(200)
  }
  const here = tablet()
  const [once, twice] = [await here.open(made.door), await here.open(made.door)]
  for (const sealed of ['ZWVu', 'dHdlZQ']) expect((await here.meld(made.id, 'cd'.repeat(16), sealed)).status).toBe(200)

  expect(once.json).toEqual(twice.json)
  expect((await listOf(tom)).meldingen.map(({ sealed }) => sealed)).toEqual(['ZWVu'])
  expect((await tom.post('/api/tablets', { ...made, door: fresh().door, doc })).code).toBe('conflict')
  expect(actsOf()).toEqual(['tablet.make', 'tablet.open'])
})

test('wrong codes are counted by address: after five there is a quarter of an hour for nobody', async () => {
  await server.stop()
  server = await startTestServer({ clock, rateFactor: 1 })
  for (let tries = 0; tries < 5; tries++) expect((await tablet().open(fresh().door)).code).toBe('unknown')

  expect((await tablet().open(fresh().door)).code).toBe('too-many')
})

test('[S4] after a restart it goes on, and what was said waits; after a fortnight it is forgotten; a backup brings none back', async () => {
  const { id, here } = await opened()
  await here.meld(id)
  await server.restart()
  await tom.login()

  expect((await here.alive(id)).status).toBe(200)
  expect((await listOf(tom)).meldingen).toHaveLength(1)
  const file = join(server.folder, 'backup.db')
  writeBackup(server.config.dataDir, file)
  await server.pause()
  restoreBackup(server.config.dataDir, file, clock.nowMs())
  await server.restart()
  await tom.login()
  expect((await here.alive(id)).code).toBe('gone')
  expect((await listOf(tom)).meldingen).toHaveLength(1)
  server.store.tablets.purge(clock.nowMs() + 1)
  expect(await listOf(tom)).toEqual({ tablets: [], meldingen: [] })
})

test('four tablets at once for a group, and no fifth', async () => {
  for (let count = 0; count < 4; count++) {
    expect((await tom.post('/api/tablets', { ...fresh(), doc })).status).toBe(200)
  }
  expect((await tom.post('/api/tablets', { ...fresh(), doc })).code).toBe('too-many')
})
