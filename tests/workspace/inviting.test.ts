import { signal } from '@preact/signals'
import { randomBytes } from 'node:crypto'
import { afterAll, expect, test, vi } from 'vitest'
import type { DocumentId, UitnodigingId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import type { Card, Ik } from '#workspace/engine.ts'
import { makeInviting } from '#workspace/device/device-inviting.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import type { SyncDevice } from '#tests/sync/device.ts'
import { aDevice, stopDevices } from '#tests/sync/device.ts'
import { until } from '#tests/sync/until.ts'

const YEAR_MS = 365 * 86_400_000
const DAY_MS = 86_400_000
afterAll(async () => {
  vi.unstubAllGlobals()
  await stopDevices()
})

function invitingOn(device: SyncDevice, regio: DocumentId, clockAheadMs: number) {
  const regioCard = { items: { regio: { regio: { naam: 'Rivierenland' } } } } as unknown as Card // as much as is asked
  return makeInviting({
    opened: device.opened,
    store: device.store,
    cards: signal(new Map([[regio, regioCard]])),
    connected: new Promise(() => undefined),
    watchErrands: (onChange) => Promise.resolve(device.store.watchErrands(onChange)),
    ik: signal<Ik>({ persoon: device.person, naam: 'Hanneke', rollen: [], status: 'mee' } as unknown as Ik), // as much as is asked
    clockAheadMs: () => clockAheadMs,
  })
}

test('an invitation says itself whether the server has heard of it', async () => {
  const server = await startTestServer()
  vi.stubGlobal('location', { origin: server.url })
  const device = await aDevice({ server: server.url, invite: server.makeInvite({ role: 'regiocoordinator' }).link })
  const regio = device.connection.me.value?.roles[0]?.regio
  if (regio === undefined) throw new Error('A regiocoördinator has a regio')
  await device.goOffline()

  const person = idFromBytes('p', randomBytes(16))
  const wish = { person, regio, role: 'trainer', personName: 'Marijn', validMs: DAY_MS } as const
  const made = await invitingOn(device, regio, 0).make(wish)
  await device.store.errands()
  expect(made.isSent.value).toBe(false)

  await device.goOnline()
  await until('it is told', () => made.isSent.value)
  expect(server.store.invites.get(made.id as UitnodigingId)?.state).toBe('open')
  await stopDevices()
  await server.stop()
}, 30_000)

// found by the fault R8
test('[S5] [R5] an invitation made by a clock that is a year behind is open for as long as it says', async () => {
  const server = await startTestServer({ clock: { nowMs: () => Date.now() + YEAR_MS } })
  vi.stubGlobal('location', { origin: server.url })
  const device = await aDevice({ server: server.url, invite: server.makeInvite({ role: 'regiocoordinator' }).link })
  const regio = device.connection.me.value?.roles[0]?.regio
  if (regio === undefined) throw new Error('A regiocoördinator has a regio')
  // What the connection hears of a server whose whole machine is a year ahead.
  const inviting = invitingOn(device, regio, -YEAR_MS)

  const person = idFromBytes('p', randomBytes(16))
  const made = await inviting.make({ person, regio, role: 'trainer', personName: 'Marijn', validMs: DAY_MS })
  const id = made.id as UitnodigingId // it was made just now
  device.connection.tryNow()
  await until('the server has it', () => server.store.invites.get(id) !== undefined)

  const kept = server.store.invites.get(id)
  const leftMs = (kept?.expiresAtMs ?? 0) - (Date.now() + YEAR_MS)
  expect(kept?.state).toBe('open')
  expect(leftMs).toBeGreaterThan(DAY_MS - 60_000)
  expect(leftMs).toBeLessThanOrEqual(DAY_MS + 60_000)
  await stopDevices()
  await server.stop()
}, 30_000)
