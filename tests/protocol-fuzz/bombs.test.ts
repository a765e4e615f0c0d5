import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import type { DocumentSession } from '#documents/document-session.ts'
import { clientIdOf } from '#documents/lane.ts'
import { newId, RawDevice } from '../server/raw-client.ts'
import type { TestServer } from '../server/start-server.ts'
import { startTestServer } from '../server/start-server.ts'
import type { SyncDevice } from '../sync/device.ts'
import { aDevice, member, stopDevices } from '../sync/device.ts'
import { until } from '../sync/until.ts'
import { bombs, sealBomb } from './bombs.ts'

// A member who may write puts into records whatever bytes it likes; real clients receive them from a real server.

vi.setConfig({ testTimeout: 60_000, hookTimeout: 20_000 })

const place = { collection: 'kaart', item: 'kaart', field: 'motivatie' }

let server: TestServer
let joke: SyncDevice
let mallory: RawDevice
let kaart: DocumentId

beforeEach(async () => {
  server = await startTestServer()
  const first = server.makeInvite({ role: 'regiocoordinator' })
  joke = await aDevice({ server: server.url, invite: first.link })
  const person = newId('p')
  const members = [member(joke.person, 'regiocoordinator'), member(person, 'kandidaat')]
  kaart = await joke.bear('kaart', { regio: first.regio, role: 'regiocoordinator', members })
  await joke.allShared()
  const { link } = server.makeInvite({ person, role: 'kandidaat', regio: first.regio })
  mallory = await RawDevice.join(server.url, link)
})
afterEach(async () => {
  await stopDevices()
  await server.stop()
})

function textOf(session: DocumentSession): string {
  const text = session.items()[place.collection]?.[place.item]?.[place.field]
  return typeof text === 'string' ? text : ''
}

async function type(session: DocumentSession, added: string): Promise<void> {
  const before = textOf(session)
  const change = session.type(place, before, before + added, { person: joke.person, nowMs: Date.now() })
  if (change !== undefined) await joke.commit([change])
  await joke.allShared()
}

async function victimOf(): Promise<number> {
  const rows = await joke.store.database.records.where('doc').equals(kaart).toArray()
  return clientIdOf(rows[0]?.lane ?? '0'.repeat(16))
}

test.each(Object.keys(bombs))(
  '[D5] a member pushes %s: others read and write on, before and after a restart',
  async (name) => {
    const bomb = bombs[name]
    const [held] = await mallory.keys(kaart)
    if (bomb === undefined || held === undefined) throw new Error('No bomb or no key')
    const session = await joke.openDocument(kaart, 'kaart')
    await type(session, 'Voor.')
    const item = await sealBomb(bomb, await victimOf(), { doc: kaart, key: held.key, device: mallory })
    const delay = monitorEventLoopDelay({ resolution: 10 })

    delay.enable()
    const [pushed] = await mallory.push(item)
    if (pushed === undefined || !('seq' in pushed)) throw new Error(`Not stored: ${pushed?.code}`)
    const { seq } = pushed
    await until('the record is taken in', async () => ((await joke.store.database.heads.get(kaart))?.have ?? 0) >= seq)
    await type(session, ' Na.')
    delay.disable()

    expect(textOf(session)).toContain('Voor.')
    expect(textOf(session)).toContain(' Na.')
    expect(await joke.store.database.quarantine.where('doc').equals(kaart).count()).toBe(bomb.isSetApart ? 1 : 0)
    // A bomb that is built takes minutes, or the memory; a busy machine takes some seconds for anything.
    expect(delay.max / 1e6).toBeLessThan(10_000)
    expect(joke.errors).toEqual([])
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()

    const { name: database } = joke
    await joke.stop()
    joke = await aDevice({ server: server.url, name: database })
    const again = await joke.openDocument(kaart, 'kaart')
    expect(textOf(again)).toContain('Voor.')
    expect(textOf(again)).toContain(' Na.')
  },
)
