import { afterEach, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { SoftAuthenticator } from '#tests/server/soft-authenticator.ts'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import { newId } from './bare-client.ts'
import type { SyncDevice } from './device.ts'
import { aDevice, stopDevices } from './device.ts'
import { until } from './until.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 }) // the machine of CI may be slow and shared

let server: TestServer
let aheadMs = 0
const HOUR_MS = 60 * 60_000
afterEach(async () => {
  await stopDevices()
  await server.stop()
  aheadMs = 0
})

async function start(): Promise<void> {
  const clock = { nowMs: () => Date.now() + aheadMs }
  server = await startTestServer({ clock, staffPasskey: 'required' })
}

/** The device behind a link that the server vouches for. */
function enter(wish: Parameters<TestServer['makeInvite']>[0]): Promise<SyncDevice> {
  return aDevice({ server: server.url, invite: server.makeInvite(wish).link, pace: 0.1 })
}

async function make(device: SyncDevice, key: SoftAuthenticator): Promise<void> {
  const asked = await device.connection.api.passkeyToMake()
  if (!asked.ok) throw new Error(`Not asked: ${asked.code}`)
  const made = await device.connection.api.passkeyMade(key.make(asked.value))
  if (!made.ok) throw new Error(`Not made: ${made.code}`)
  device.connection.tryNow()
}

async function show(device: SyncDevice, key: SoftAuthenticator): Promise<void> {
  const asked = await device.connection.api.passkeyToShow()
  if (!asked.ok) throw new Error(`Not asked: ${asked.code}`)
  const shown = await device.connection.api.passkeyShown(key.show(asked.value))
  if (!shown.ok) throw new Error(`Not shown: ${shown.code}`)
  device.connection.tryNow()
}

const barred = (device: SyncDevice): string | undefined => device.connection.me.value?.passkey?.barred
const hereOf = async (device: SyncDevice): Promise<DocumentId[]> =>
  (await device.store.cards.heads()).map(({ doc }) => doc)

test('[S1] at the mark of 12 h the device gives what was typed and is told nothing, until a passkey is shown; then all goes on', async () => {
  await start()
  const coordinator = await enter({ role: 'regiocoordinator' })
  const ours = new SoftAuthenticator(server.url)
  await until('the coordinator is told', () => barred(coordinator) === 'passkey-missing')
  await make(coordinator, ours)
  await until('the coordinator is let in', () => barred(coordinator) === undefined)
  const [{ regio } = { regio: undefined }] = coordinator.connection.me.value?.roles ?? []
  if (regio === undefined) throw new Error('No region')
  const person = newId('p')
  const granted = await coordinator.connection.api.grantRole({ person, regio, rol: 'trainer' })
  if (!granted.ok) throw new Error(`No role: ${granted.code}`)
  const trainer = await enter({ person, regio, role: 'trainer' })
  const key = new SoftAuthenticator(server.url)
  await make(trainer, key)
  await until('the trainer is let in', () => barred(trainer) === undefined)
  const members = [
    { person: coordinator.person, role: 'regiocoordinator' as const },
    { person: trainer.person, role: 'trainer' as const },
  ]
  const groep = await coordinator.bear('groep', { regio, role: 'regiocoordinator', members })
  await coordinator.allShared()
  const open = await trainer.openDocument(groep, 'groep')

  aheadMs = 13 * HOUR_MS
  await show(coordinator, ours)
  const before = server.store.documents.get(groep)?.head ?? 0
  const author = { person: trainer.person, nowMs: Date.now() }
  const place = { collection: 'groep', item: 'groep', field: 'naam' }
  const ops = [{ op: 'set' as const, ...place, value: 'Dinsdag' }]
  const edited = open.edit(ops, author)
  if (edited !== undefined) await trainer.commit([edited.change])
  await trainer.allShared(30_000)
  expect(server.store.documents.get(groep)?.head).toBe(before + 1)
  await until('the trainer is told', () => barred(trainer) === 'passkey-due')
  expect(trainer.connection.status.value.state).toBe('online')
  // What others write meanwhile does not come; what is written here in a document of one's own goes.
  const later = await coordinator.bear('groep', { regio, role: 'regiocoordinator', members })
  await coordinator.allShared()
  const training = await trainer.bear('training', { regio, role: 'trainer', members: members.slice(1) })
  await trainer.allShared(30_000)
  expect(await hereOf(trainer)).not.toContain(later)
  expect(server.store.documents.get(training)).toBeDefined()

  await show(trainer, key)
  await until('the rest comes', async () => (await hereOf(trainer)).includes(later), 30_000)
  expect(barred(trainer)).toBeUndefined()
  expect(trainer.errors).toEqual([])
})
