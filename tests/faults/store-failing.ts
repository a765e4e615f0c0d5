import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { startTestServer } from '#tests/server/start-server.ts'
import { aDevice, member, stopDevices } from '#tests/sync/device.ts'
import { until } from '#tests/sync/until.ts'

export interface StoreFailing {
  seconds: number
  /** edits made while the store could not write */
  edits: number
  /** of those, not on the server afterwards; must be 0 */
  lost: number
  /** times a line said "shared" while the server could not have stored it; counted as lost */
  untrue: number
  /** how long the server took to stop while its store failed */
  shutdownS: number
}

const place = { collection: 'kaart', item: 'kaart', field: 'motivatie' }

/** A server whose store cannot be written for a while: a real client goes on typing, and everything arrives after it. */
export async function failStore(seconds: number): Promise<StoreFailing> {
  const server = await startTestServer()
  try {
    const { link, regio } = server.makeInvite({ role: 'regiocoordinator' })
    const device = await aDevice({ server: server.url, invite: link, pace: 0.2 })
    const role = 'regiocoordinator'
    const doc = await device.bear('kaart', { regio, role, members: [member(device.person, role)] })
    await device.allShared()
    const session = await device.openDocument(doc, 'kaart')
    const textNow = (): string => session.text(place.item, place.field).toString()

    const lock = new DatabaseSync(join(server.config.dataDir, 'opstap.db'))
    lock.exec('BEGIN IMMEDIATE')
    const before = server.store.documents.get(doc)?.head ?? 0
    const endMs = Date.now() + seconds * 1000
    let [edits, untrue] = [0, 0]
    while (Date.now() < endMs) {
      const change = session.type(place, textNow(), `${textNow()}${edits} `, {
        person: device.person,
        nowMs: Date.now(),
      })
      if (change !== undefined) await device.commit([change])
      edits++
      if ((await device.store.whereabouts(doc))?.unsent === 0) untrue++
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    lock.exec('ROLLBACK')
    device.connection.tryNow()
    await until('everything is shared', async () => (await device.store.whereabouts(doc))?.unsent === 0, 60_000)
    const isStored = (server.store.documents.get(doc)?.head ?? 0) > before

    const reader = await aDevice({ server: server.url, invite: server.makeInvite({ person: device.person }).link })
    const there = await reader.openDocument(doc, 'kaart')
    const words = textNow()
    await until(
      'another device reads it',
      () => there.text(place.item, place.field).toString() === words,
      30_000,
    ).catch(() => undefined)
    const arrived = there.text(place.item, place.field).toString().split(' ').length - 1
    await stopDevices()

    lock.exec('BEGIN IMMEDIATE')
    const stoppingMs = Date.now()
    await server.pause()
    const shutdownS = (Date.now() - stoppingMs) / 1000
    lock.exec('ROLLBACK')
    lock.close()
    return { seconds, edits, lost: (isStored ? edits - arrived : edits) + untrue, untrue, shutdownS }
  } finally {
    await stopDevices()
    await server.stop()
  }
}
