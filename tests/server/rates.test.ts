import { afterEach, expect, test, vi } from 'vitest'
import { Metrics } from '#server/metrics.ts'
import { RateLimit } from '#server/rates.ts'
import { as, Region } from './a-region.ts'
import { aLane } from './raw-client.ts'
import { startTestServer, stillClock } from './start-server.ts'

vi.setConfig({ testTimeout: 20_000 }) // the machine of CI may be slow and shared

const MINUTE_MS = 60_000

afterEach(() => void vi.useRealTimers())

test('a bucket empties per key, fills again steadily, and what is larger than it passes once', () => {
  const limit = new RateLimit(10, MINUTE_MS)

  for (let times = 0; times < 10; times++) expect(limit.take('a', 0)).toBe(true)
  expect([limit.take('a', 0), limit.take('b', 0)]).toEqual([false, true])
  expect([limit.take('a', MINUTE_MS / 10), limit.take('a', MINUTE_MS / 10)]).toEqual([true, false])
  expect([limit.take('c', 0, 1000), limit.take('c', MINUTE_MS, 1)]).toEqual([true, false])
})

test('a device has 1200 calls a minute; another device of the same address goes on', async () => {
  const clock = stillClock()
  const server = await startTestServer({ clock })
  try {
    const region = await Region.start(server)
    const kandidaat = await region.join('kandidaat')
    await server.restart({ rateFactor: 0.01 })

    const statuses = []
    for (let call = 0; call < 13; call++) statuses.push((await kandidaat.call('GET', '/api/me')).status)

    expect(statuses).toEqual([...Array.from({ length: 12 }, () => 200), 429])
    expect((await region.coordinator.call('GET', '/api/me')).status).toBe(200)
    clock.move(MINUTE_MS)
    expect((await kandidaat.call('GET', '/api/me')).status).toBe(200)
  } finally {
    await server.stop()
  }
})

test('a backlog is limited by its bytes: 64 MiB in ten minutes, the rest is told to wait and is kept by the device', async () => {
  const clock = stillClock()
  const server = await startTestServer({ clock })
  try {
    const region = await Region.start(server)
    const kandidaat = await region.join('kandidaat')
    const doc = await region.bearKaart(as(kandidaat, 'kandidaat'))
    await server.restart({ rateFactor: 0.01 })
    const push = () => kandidaat.push(...aLane(doc, 1, undefined, 0, 400_000))

    expect([await push(), await push()].flat()).toEqual([{ seq: 1 }, { seq: 2 }])
    expect(await push()).toEqual([{ code: 'too-many' }])
    clock.move(10 * MINUTE_MS)
    expect(await push()).toEqual([{ seq: 3 }])
  } finally {
    await server.stop()
  }
})

test('an address sends 30 reports of the policy a minute', async () => {
  const server = await startTestServer({ clock: stillClock(), rateFactor: 0.1 })
  try {
    const report = async (): Promise<number> =>
      (await fetch(`${server.url}/csp-reports`, { method: 'POST', body: '[]' })).status

    expect([await report(), await report(), await report(), await report()]).toEqual([204, 204, 204, 429])
  } finally {
    await server.stop()
  }
})

test('an event loop that runs 200 ms late is told, once for each stretch of ten seconds', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const told: string[] = []
  const metrics = new Metrics((event) => void told.push(event))
  try {
    await new Promise((resolve) => setTimeout(resolve, 50)) // the measuring itself begins with the next turn
    const endMs = performance.now() + 400
    while (performance.now() < endMs); // nothing else gets a turn
    await new Promise((resolve) => setTimeout(resolve, 50))

    vi.advanceTimersByTime(10_000)

    expect(told).toEqual(['event-loop-lag'])
  } finally {
    metrics.stop()
  }
})
