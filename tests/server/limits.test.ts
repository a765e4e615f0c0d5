import { once } from 'node:events'
import type { Socket } from 'node:net'
import { connect } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { WebSocket } from 'ws'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { encodePush } from '#sync/frames.ts'
import { RECORDS_PER_DOCUMENT } from '#server/push.ts'
import { BODY_LIMIT_BYTES } from '#sync/protocol.ts'
import { LineSocket, socketFrame } from '../protocol-fuzz/socket-attacks.ts'
import { until } from '../sync/until.ts'
import { as, Region } from './a-region.ts'
import type { RawDevice } from './raw-client.ts'
import { aBirth, aLane, aRecord, newId, RawDevice as Device, sha256 } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer, stillClock } from './start-server.ts'

vi.setConfig({ testTimeout: 20_000 }) // the machine of CI may be slow and shared

let server: TestServer
let region: Region
let kandidaat: RawDevice
let kaart: DocumentId

beforeEach(async () => {
  server = await startTestServer()
  region = await Region.start(server)
  kandidaat = await region.join('kandidaat')
  kaart = await region.bearKaart(as(kandidaat, 'kandidaat'))
})
afterEach(() => server.stop())

test('what a socket says after its third denial is not heard, and who says no goodbye is cut off in 2 s', async () => {
  const deaf = await LineSocket.open(kandidaat)
  const beganMs = performance.now()

  for (let times = 0; times < 3; times++) deaf.send(socketFrame(Uint8Array.of(9, 9, 9)))
  deaf.send(socketFrame(encodePush(1, aLane(kaart, 1))))
  await deaf.ended

  expect(performance.now() - beganMs).toBeLessThan(4000)
  expect(server.store.documents.get(kaart)?.head).toBe(0)
  expect(server.events.map(({ event }) => event)).toContain('socket-denied')
})

test('[R1] writes that a removed member had on the way are dropped, and the socket hears no record after it', async () => {
  const [left, right] = [await kandidaat.socket(), await region.coordinator.socket()]
  left.watch(kaart)
  right.watch(kaart)
  await right.next('present', ({ people }) => people.includes(kandidaat.person))
  right.forget()
  const beganMs = performance.now()

  const answers = Array.from({ length: 40 }, async (_, at) => {
    if (at === 20) await region.coordinator.members({ doc: kaart, remove: [kandidaat.person] })
    return at < 20 ? left.push(...aLane(kaart, 1)) : left.push({ doc: kaart, ...aRecord({ epoch: 2 }) })
  })
  const results = (await Promise.all(answers)).flat()
  await right.push({ doc: kaart, ...aRecord({ epoch: 2 }) })
  await left.next('feed', ({ docs }) => docs.some((row) => row.doc === kaart && row.gone === true))

  expect(performance.now() - beganMs).toBeLessThan(2000)
  expect(results.slice(20)).toEqual(Array.from({ length: 20 }, () => ({ code: 'gone' })))
  expect(right.all('present').at(-1)?.people).toEqual([])
  expect(left.all('live')).toEqual([])
  expect(server.store.documents.get(kaart)?.head).toBe(results.filter((one) => 'seq' in one).length + 1)
  await Promise.all([left.close(), right.close()])
})

test('of one address at most 20 connections stay that asked nothing: the oldest makes room', async () => {
  const lines: Socket[] = []
  const open = async (): Promise<Socket> => {
    const line = connect(server.port, '127.0.0.1')
    line.on('error', () => line.destroy())
    line.resume()
    lines.push(line)
    await once(line, 'connect')
    return line
  }
  try {
    for (let nr = 0; nr < 25; nr++) await open()
    const beganMs = performance.now()
    await until('the first are no longer young', () => performance.now() - beganMs > 1100)
    const last = await open()
    await until('there are 20 left', () => lines.filter((line) => !line.destroyed).length === 20)

    expect(lines.slice(0, 6).every((line) => line.destroyed)).toBe(true)
    expect(last.destroyed).toBe(false)
    expect((await kandidaat.me()).status).toBe('active')
  } finally {
    for (const line of lines) line.destroy()
  }
})

test('a device that never stops asking uses up its own limit and not that of the address', async () => {
  const strict = await startTestServer({ rateFactor: 1, clock: stillClock() })
  try {
    const device = new Device(strict.url)
    const ask = async (id: string): Promise<number> => (await device.post('/api/auth/challenge', { device: id })).status

    const same = []
    for (let times = 0; times < 100; times++) same.push(await ask(device.id))
    const others = []
    for (let times = 0; times < 581; times++) others.push(await ask(newId('t')))

    expect(same.filter((status) => status === 200)).toHaveLength(20)
    expect(others.filter((status) => status === 200)).toHaveLength(580)
    expect(others.at(-1)).toBe(429)
  } finally {
    await strict.stop()
  }
})

test('[R2] one id asked many times in one call is looked up once: its answer time tells nothing', async () => {
  const stranger = (await Region.start(server)).coordinator
  const timed = async (doc: DocumentId): Promise<string> => {
    const docs = Array.from({ length: 500 }, () => ({ doc, since: 0 }))
    const { bytes } = await stranger.post('/api/pull', { docs })
    return Buffer.from(bytes).toString('hex')
  }

  const get = vi.spyOn(server.store.documents, 'get')
  const about = await timed(kaart)
  const looked = get.mock.calls.length
  const unknown = await timed(newId('d'))

  expect(about).toBe(unknown)
  expect(looked).toBeLessThan(10)
  expect(get.mock.calls.length).toBe(2 * looked)
  get.mockRestore()
})

test('a document has at most a million records: one more is refused with a code, and reading goes on', async () => {
  const database = new DatabaseSync(join(server.config.dataDir, 'opstap.db'), { timeout: 5000 })
  database.prepare('UPDATE documents SET head = ? WHERE id = ?').run(RECORDS_PER_DOCUMENT - 1, kaart)
  database.close()

  const [last] = await kandidaat.push(...aLane(kaart, 1))
  const [beyond] = await kandidaat.push(...aLane(kaart, 1))

  expect(last).toEqual({ seq: RECORDS_PER_DOCUMENT })
  expect(beyond).toEqual({ code: 'too-many' })
  expect((await kandidaat.pull({ doc: kaart, since: RECORDS_PER_DOCUMENT - 1 })).docs[0]?.rows).toHaveLength(1)
})

test('a person makes 5000 documents and puts 1 GiB of attachments a day, with all devices together', async () => {
  const clock = stillClock()
  const strict = await startTestServer({ clock })
  try {
    const other = await Region.start(strict)
    const { coordinator } = other
    const second = await other.joinAs(coordinator.person, 'regiocoordinator')
    const doc = await other.bearKaart()
    await strict.restart({ rateFactor: 0.001 })

    const births = []
    const puts = []
    for (let nr = 0; nr < 6; nr++) {
      clock.move(60_000) // calls are limited as strictly, and that is not what is asked here
      const birth = aBirth('kaart', other.id, [as(coordinator, 'regiocoordinator')])
      births.push((await (nr % 2 === 0 ? coordinator : second).post('/api/births', birth)).code)
      clock.move(60_000)
      const bytes = Buffer.alloc(500_000, nr)
      puts.push((await coordinator.call('PUT', `/api/blobs/${doc}/${sha256(bytes)}`, bytes)).code)
    }

    expect(births).toEqual([...Array.from({ length: 5 }, () => undefined), 'too-many'])
    expect(puts).toEqual([undefined, undefined, undefined, 'too-many', 'too-many', 'too-many'])
  } finally {
    await strict.stop()
  }
})

test('a body beyond 64 KiB is refused, said or not, and a socket that offers compression gets none', async () => {
  const large = JSON.stringify({ cursor: ' '.repeat(BODY_LIMIT_BYTES) })
  const headers = { origin: server.url, cookie: kandidaat.cookie ?? '', 'content-type': 'application/json' }
  const unsaid = new ReadableStream({
    start(controller) {
      controller.enqueue(Buffer.from(large))
      controller.close()
    },
  })
  const said = await fetch(`${server.url}/api/feed`, { method: 'POST', headers, body: large })
  const streamed = await fetch(`${server.url}/api/feed`, {
    ...{ method: 'POST', headers, body: unsaid },
    ...{ duplex: 'half' as const }, // of fetch in Node, for bodies without a length
  })
  const address = `${server.url.replace('http', 'ws')}/ws?ticket=${await kandidaat.ticket()}`
  const socket = new WebSocket(address, { headers, perMessageDeflate: true })
  await once(socket, 'open')

  expect([said.status, streamed.status]).toEqual([413, 413])
  expect(socket.extensions).toBe('')
  socket.terminate()
})
