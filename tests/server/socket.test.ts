import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { encodePush } from '#sync/frames.ts'
import { as, Region } from './a-region.ts'
import { aLane, aRecord, newId, RawDevice } from './raw-client.ts'
import { RawSocket } from './raw-socket.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer, stillClock } from './start-server.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 }) // the machine of CI may be slow and shared

let server: TestServer
let region: Region
let coordinator: RawDevice
let kandidaat: RawDevice
const clock = stillClock()

beforeAll(async () => {
  server = await startTestServer({ clock })
  region = await Region.start(server)
  coordinator = region.coordinator
  kandidaat = await region.join('kandidaat')
})
afterAll(() => server.stop())

const aKaart = () => region.bearKaart(as(kandidaat, 'kandidaat'))

/** Two people looking at one document, each knowing of the other. */
async function twoAt(doc: `d_${string}`): Promise<[RawSocket, RawSocket]> {
  const [left, right] = [await kandidaat.socket(), await coordinator.socket()]
  left.watch(doc)
  await left.next('present')
  right.watch(doc)
  await left.next('present', (message) => message.people.includes(coordinator.person))
  await right.next('present', (message) => message.people.includes(kandidaat.person))
  return [left, right]
}

test('[S2] a record pushed by socket is answered with its seq and reaches who watches, after the commit', async () => {
  const doc = await aKaart()
  const [left, right] = await twoAt(doc)
  const [item] = aLane(doc, 1)
  if (item === undefined) throw new Error('No record')

  expect(await left.push(item)).toEqual([{ seq: 1 }])

  const live = await right.next('live')
  expect(live).toMatchObject({ log: server.store.log, doc, row: { seq: 1, covers: 0, device: kandidaat.id } })
  expect(Buffer.compare(live.row.body, item.body)).toBe(0)
  expect(left.all('live')).toEqual([])
  await Promise.all([left.close(), right.close()])
})

test('a record pushed by HTTP, and one of another tab of the same device, reach who watches', async () => {
  const doc = await aKaart()
  const [left, right] = await twoAt(doc)
  const tab = await kandidaat.socket()
  tab.watch(doc)
  await tab.next('present')

  await coordinator.push(...aLane(doc, 1))
  await tab.next('live', (live) => live.row.seq === 1)
  await left.next('live', (live) => live.row.seq === 1)
  await tab.push(...aLane(doc, 1))

  await left.next('live', (live) => live.row.seq === 2)
  expect((await right.next('live', (live) => live.row.seq === 2)).row.device).toBe(kandidaat.id)
  await Promise.all([left.close(), right.close(), tab.close()])
})

test('live records come in the order of their seq', async () => {
  const doc = await aKaart()
  const [left, right] = await twoAt(doc)

  const lane = aLane(doc, 50)
  await Promise.all(lane.map((item) => left.push(item)))

  await right.next('live', (live) => live.row.seq === 50)
  expect(right.all('live').map((live) => live.row.seq)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1))
  await Promise.all([left.close(), right.close()])
})

test('who is here is known while they watch, and no longer when they look away or leave', async () => {
  const doc = await aKaart()
  const [left, right] = await twoAt(doc)

  left.forget()
  right.watch()
  expect((await left.next('present')).people).toEqual([])
  right.watch(doc)
  await left.next('present', (message) => message.people.length === 1)
  left.forget()
  await right.close()

  expect((await left.next('present')).people).toEqual([])
  await left.close()
})

test('a second tab of the same person is not somebody else', async () => {
  const doc = await aKaart()
  const [left, right] = await twoAt(doc)
  const tab = await kandidaat.socket()
  right.forget()

  tab.watch(doc)
  expect((await tab.next('present')).people).toEqual([coordinator.person])
  await left.close()
  await tab.push(...aLane(doc, 1))
  await right.next('live')

  expect(right.all('present')).toEqual([])
  await Promise.all([right.close(), tab.close()])
})

/** Waits until these sockets heard of these new documents, so that no older row is on its way. */
async function settled(sockets: RawSocket[], docs: string[]): Promise<void> {
  const heardOf = (socket: RawSocket, doc: string) =>
    socket.next('feed', (message) => message.docs.some((row) => row.doc === doc))
  await Promise.all(sockets.flatMap((socket) => docs.map((doc) => heardOf(socket, doc))))
  for (const socket of sockets) socket.forget()
}

test('members who do not watch get the changed row of the feed, once for many records', async () => {
  const socket = await coordinator.socket()
  const doc = await aKaart()
  await settled([socket], [doc])

  await kandidaat.push(...aLane(doc, 20), ...aLane(doc, 20))

  const feed = await socket.next('feed', (message) => message.docs.some((row) => row.doc === doc))
  expect(feed.docs).toMatchObject([{ doc, head: 40, role: 'regiocoordinator' }])
  expect(feed.log).toBe(server.store.log)
  await socket.close()
})

test('who has the records already is not told again by the feed', async () => {
  const [left, right] = [await kandidaat.socket(), await coordinator.socket()]
  const [doc, other] = [await aKaart(), await aKaart()]
  await settled([left, right], [doc, other])
  right.watch(doc)
  await right.next('present')

  await left.push(...aLane(doc, 1))
  await right.next('live')
  await kandidaat.push(...aLane(other, 1)) // its row comes in the same message or a later one

  await right.next('feed', (message) => message.docs.some((row) => row.doc === other))
  const told = [...left.all('feed'), ...right.all('feed')].flatMap((message) => message.docs.map((row) => row.doc))
  expect(told).not.toContain(doc)
  await Promise.all([left.close(), right.close()])
})

test('[R1] removal works at once: no more live records, no presence, and a row that says gone', async () => {
  const doc = await aKaart()
  const [left, right] = await twoAt(doc)
  right.forget()

  const startedAtMs = Date.now()
  await coordinator.members({ doc, remove: [kandidaat.person] })
  await right.push({ doc, ...aRecord({ epoch: 2 }) })

  const gone = await left.next('feed', (message) => message.docs.some((row) => row.doc === doc && row.gone === true))
  expect(Date.now() - startedAtMs).toBeLessThan(2000)
  expect(gone.docs.find((row) => row.doc === doc)).toMatchObject({ members: [], head: 0 })
  expect((await right.next('present')).people).toEqual([])
  expect(left.all('live')).toEqual([])
  expect(await left.push(...aLane(doc, 1))).toEqual([{ code: 'gone' }])
  await Promise.all([left.close(), right.close()])
})

test('the inviter and the newcomer hear at once that something waits and that they are in', async () => {
  const inviter = await coordinator.socket()
  const invite = await coordinator.invite(region.id, 'maatje', { expiresAtMs: clock.nowMs() + 60_000 })
  const newcomer = new RawDevice(server.url)

  await newcomer.redeem(invite.link)
  await inviter.next('me')
  await newcomer.login()
  const socket = await newcomer.socket()
  await coordinator.vouch(invite.id, newcomer.id)

  await socket.next('me')
  expect((await newcomer.me()).status).toBe('active')
  await Promise.all([inviter.close(), socket.close()])
})

test('a device that is not vouched for loses its socket', async () => {
  const invite = await coordinator.invite(region.id, 'maatje', { expiresAtMs: clock.nowMs() + 60_000 })
  const newcomer = new RawDevice(server.url)
  await newcomer.redeem(invite.link)
  await newcomer.login()
  const socket = await newcomer.socket()

  await coordinator.vouch(invite.id, newcomer.id, false)

  expect(await socket.closed).toBe(1008)
})

test('a socket opens with cookie, own origin and a fresh ticket only', async () => {
  const ticket = await kandidaat.ticket()
  const open = (...[used, cookie, origin]: [string, string | undefined, string?]) =>
    RawSocket.open(server.url, used, cookie, origin)

  await expect(open(ticket, kandidaat.cookie, 'https://evil.example')).rejects.toThrow('403')
  await expect(open(ticket, undefined)).rejects.toThrow('401')
  await expect(open('', kandidaat.cookie)).rejects.toThrow('401')
  await expect(open(ticket, coordinator.cookie)).rejects.toThrow('401') // and it is used up now
  await expect(open(ticket, kandidaat.cookie)).rejects.toThrow('401')
  const late = await kandidaat.ticket()
  clock.move(30_000)
  await expect(open(late, kandidaat.cookie)).rejects.toThrow('401')
  const socket = await open(await kandidaat.ticket(), kandidaat.cookie)
  await socket.close()
})

test('a device has at most four sockets: the oldest makes room for a fifth', async () => {
  const device = await region.join('kandidaat')
  const sockets: RawSocket[] = []
  for (let count = 0; count < 5; count++) sockets.push(await device.socket())
  const [oldest, ...others] = sockets

  expect(await oldest?.closed).toBe(1008)
  expect(await Promise.all(others.map((socket) => socket.close()))).toEqual([1005, 1005, 1005, 1005])
})

test('three denials close the socket: unknown documents, unknown words, broken frames', async () => {
  const [watching, talking, pushing] = await Promise.all([1, 2, 3].map(() => kandidaat.socket()))
  if (!watching || !talking || !pushing) throw new Error('No sockets')

  for (let times = 0; times < 3; times++) watching.watch(newId('d'))
  talking.send('{"t":"watch"')
  talking.send('{"t":"what"}')
  talking.send(new Uint8Array([9, 9, 9]))
  pushing.send(new Uint8Array([1, 0, 200]))
  expect(await pushing.push(...aLane(newId('d'), 1))).toEqual([{ code: 'unknown' }])
  pushing.send(encodePush(7, aLane(newId('d'), 1)))

  expect(await Promise.all([watching.closed, talking.closed, pushing.closed])).toEqual([1008, 1008, 1008])
})

test('a frame beyond the limit closes the socket, and the server goes on', async () => {
  const socket = await kandidaat.socket()

  socket.send(new Uint8Array(256 * 1024 + 1))

  expect(await socket.closed).toBe(1009)
  expect((await kandidaat.me()).status).toBe('active')
})

test('a record too large for a frame reaches watchers by the feed', async () => {
  const doc = await aKaart()
  const [left, right] = await twoAt(doc)
  right.forget()

  await kandidaat.push({ doc, ...aRecord({}, 300_000) })

  await right.next('feed', (message) => message.docs.some((row) => row.doc === doc && row.head === 1))
  expect(right.all('live')).toEqual([])
  await Promise.all([left.close(), right.close()])
})

test('a device has 300 live records in 10 seconds', async () => {
  const strict = await startTestServer({ rateFactor: 1, clock })
  try {
    const home = await Region.start(strict)
    const doc = await home.bearKaart()
    const socket = await home.coordinator.socket()
    const lane = aLane(doc, 310)

    const [first, second] = [await socket.push(...lane.slice(0, 300)), await socket.push(...lane.slice(300))]
    clock.move(1000)
    const third = await socket.push(...lane.slice(300))

    expect(first[299]).toEqual({ seq: 300 })
    expect(second).toEqual(Array.from({ length: 10 }, () => ({ code: 'too-many' })))
    expect(third[9]).toEqual({ seq: 310 })
  } finally {
    await strict.stop()
  }
})
