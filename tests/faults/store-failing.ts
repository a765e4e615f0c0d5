import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { DocumentId } from '#domain/id.ts'
import { linksIn } from '#tests/seed/seed-links.ts'
import { freePort, startChild } from '#tests/server/child-server.ts'
import type { SyncDevice } from '#tests/sync/device.ts'
import { aDevice, member, stopDevices } from '#tests/sync/device.ts'
import { until } from '#tests/sync/until.ts'
import { fillableDisk } from './filled-disk.ts'

export interface StoreFailing {
  way: string
  seconds: number
  /** edits made while the store could not write */
  edits: number
  /** of those, not on the server afterwards; must be 0 */
  lost: number
  /** records the server called stored in that time and that were not on its disk; counted as lost */
  untrue: number
  /** how long the server took to stop while its store failed */
  shutdownS: number
}

const place = { collection: 'kaart', item: 'kaart', field: 'motivatie' }
const BETWEEN_MS = 250

/**
 * A server process whose disk is full for a while: a real client goes on typing, and everything arrives after it. Then
 * it is full again, and the server is asked to stop.
 *
 * @param serverEnv besides the server's own environment
 */
export async function failStore(seconds: number, serverEnv: Record<string, string> = {}): Promise<StoreFailing> {
  const folder = mkdtempSync(join(tmpdir(), 'opstap-full-'))
  const dataDir = join(folder, 'data')
  const disk = fillableDisk(dataDir)
  const port = await freePort()
  const env = {
    PORT: String(port),
    DATA_DIR: dataDir,
    KEY_FILE: join(folder, 'key'),
    RATE_FACTOR: '1000',
    ...serverEnv,
  }
  const url = `http://localhost:${port}`
  let server = await startChild(env)
  try {
    const [link = ''] = linksIn(dataDir, url, Date.now)([{ role: 'regiocoordinator' }])
    const device = await aDevice({ server: url, invite: link, pace: 0.2 })
    const role = 'regiocoordinator'
    const regio = device.connection.me.value?.roles[0]?.regio
    if (regio === undefined) throw new Error('A regiocoördinator has a regio')
    const doc = await device.bear('kaart', { regio, role, members: [member(device.person, role)] })
    await device.allShared()
    const session = await device.openDocument(doc, 'kaart')
    const textNow = (): string => session.text(place.item, place.field).toString()

    // A log that has grown once takes new rows in the room it has: begun anew it has none, and the first row is refused.
    await server.stop()
    server = await startChild(env)
    device.connection.tryNow()
    await until('the server is there again', () => device.connection.status.value.state === 'online', 60_000)
    disk.fill(server.pid)
    const endMs = Date.now() + seconds * 1000
    let edits = 0
    while (Date.now() < endMs) {
      const by = { person: device.person, nowMs: Date.now() }
      const change = session.type(place, textNow(), `${textNow()}${edits} `, by)
      if (change !== undefined) await device.commit([change])
      edits++
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS))
    }
    const own = (await device.store.database.records.toArray()).filter((row) => row.doc === doc)
    const refused = own.filter(({ seq }) => seq === 0).length
    const claimed = Math.max(0, ...own.map(({ seq }) => seq))
    await server.kill()
    disk.free()
    const untrue = Math.max(0, claimed - headOf(dataDir, doc))
    if (refused === 0 && untrue === 0) throw new Error('The disk took everything: nothing was tried')
    server = await startChild(env)
    device.connection.tryNow()
    const isAllShared = async (): Promise<boolean> => (await device.store.whereabouts(doc))?.unsent === 0
    await until('everything is shared', isAllShared, 120_000)

    // What was called shared must be on the disk, not in the memory of this process.
    await server.kill()
    server = await startChild(env)
    const [again = ''] = linksIn(dataDir, url, Date.now)([{ role, regio, person: device.person }])
    const words = textNow()
    const arrived = await wordsOf(await aDevice({ server: url, invite: again }), doc, words)
    await stopDevices()

    disk.fill(server.pid)
    const stoppingMs = Date.now()
    await server.stop()
    const shutdownS = (Date.now() - stoppingMs) / 1000
    const lost = words.split(' ').filter((word) => !arrived.includes(word)).length
    return { way: disk.way, seconds, edits, lost: lost + untrue, untrue, shutdownS }
  } finally {
    await stopDevices()
    await server.kill()
    disk.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The last number on the disk of a server that does not run. */
function headOf(dataDir: string, doc: DocumentId): number {
  const db = new DatabaseSync(join(dataDir, 'opstap.db'))
  const row = db
    .prepare('SELECT max(seq) AS head FROM records JOIN documents ON n = records.doc WHERE documents.id = ?')
    .get(doc)
  db.close()
  return Number(row?.['head'] ?? 0)
}

async function wordsOf(reader: SyncDevice, doc: DocumentId, words: string) {
  const there = await reader.openDocument(doc, 'kaart')
  const text = (): string => there.text(place.item, place.field).toString()
  await until('another device reads it', () => text() === words, 60_000).catch(() => undefined)
  return text().split(' ')
}
