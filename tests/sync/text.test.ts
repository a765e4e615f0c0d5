import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentSession } from '#documents/document-session.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { restoreBackup, writeBackup } from '#server/sqlite/sqlite-backup.ts'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import { newId } from './bare-client.ts'
import type { DeviceOptions, SyncDevice } from './device.ts'
import { aDevice, member, stopDevices } from './device.ts'
import { startServerProcess } from './server-process.ts'
import { until } from './until.ts'

// Real clients (vault, sealed store on fake-indexeddb, Yjs, connection) on the real server: what people wrote arrives.

vi.setConfig({ testTimeout: 30_000 })

let server: TestServer
let regio: DocumentId
let joke: SyncDevice
const fatimaId: PersoonId = newId('p')

beforeEach(async () => {
  server = await startTestServer()
  const invite = server.makeInvite({ role: 'regiocoordinator' })
  regio = invite.regio
  joke = await aDevice({ server: server.url, invite: invite.link })
})

afterEach(async () => {
  await stopDevices()
  await server.stop()
})

async function enter(person: PersoonId, role: Rol, more: Partial<DeviceOptions> = {}): Promise<SyncDevice> {
  const { link } = server.makeInvite({ person, role, regio })
  return aDevice({ server: server.url, invite: link, ...more })
}

/** A kaart of Fatima, made by Joke; both write it. */
async function aKaart(): Promise<DocumentId> {
  const members = [member(joke.person, 'regiocoordinator'), member(fatimaId, 'kandidaat')]
  const doc = await joke.bear('kaart', { regio, role: 'regiocoordinator', members })
  await joke.allShared()
  return doc
}

const place = { collection: 'kaart', item: 'kaart', field: 'motivatie' }

function textOf(session: DocumentSession): string {
  const text = session.items()[place.collection]?.[place.item]?.[place.field]
  return typeof text === 'string' ? text : ''
}

/** Types at the end; resolves when it is on this device's disk. */
async function type(device: SyncDevice, session: DocumentSession, added: string): Promise<void> {
  const before = textOf(session)
  const change = session.type(place, before, before + added, { person: device.person, nowMs: Date.now() })
  if (change !== undefined) await device.commit([change])
}

/** Waits until all of them show one and the same text with these parts in it. */
async function commonText(sessions: readonly DocumentSession[], ...parts: string[]): Promise<string> {
  await until(`everyone reads ${parts.join()}`, () => {
    const texts = sessions.map(textOf)
    return new Set(texts).size === 1 && parts.every((part) => texts[0]?.includes(part))
  })
  return textOf(sessions[0]!)
}

test('two people who look at the same text see each other type', async () => {
  const doc = await aKaart()
  const fatima = await enter(fatimaId, 'kandidaat')
  const [atJoke, atFatima] = [await joke.openDocument(doc, 'kaart'), await fatima.openDocument(doc, 'kaart')]
  for (const device of [joke, fatima]) device.connection.watch([doc])

  for (let at = 0; at < 5; at++) {
    await type(joke, atJoke, `Joke${at}. `)
    await type(fatima, atFatima, `Fatima${at}. `)
  }

  const text = await commonText([atJoke, atFatima], 'Joke0.', 'Joke4.', 'Fatima0.', 'Fatima4.')
  expect(text.match(/(Joke|Fatima)\d\. /g)).toHaveLength(10)
  expect([...joke.errors, ...fatima.errors]).toEqual([])
})

test('what three devices wrote apart, without a connection, is one text with everything in it', async () => {
  const doc = await aKaart()
  const fatima = await enter(fatimaId, 'kandidaat')
  const tablet = await enter(fatimaId, 'kandidaat')
  const devices = [joke, fatima, tablet]
  const sessions: DocumentSession[] = []
  for (const device of devices) sessions.push(await device.openDocument(doc, 'kaart'))
  await type(joke, sessions[0]!, 'Begin. ')
  await commonText(sessions, 'Begin.')

  for (const device of devices) await device.goOffline()
  for (const [at, device] of devices.entries()) {
    for (let count = 0; count < 10; count++) await type(device, sessions[at]!, `${at}-${count}. `)
  }
  for (const device of devices) await device.goOnline()

  const text = await commonText(sessions, 'Begin.', '0-0.', '0-9.', '1-0.', '1-9.', '2-0.', '2-9.')
  expect(text.match(/\d-\d\. /g)).toHaveLength(30)
})

test('[S4] what was typed before the tab was killed is sent by the next one', async () => {
  const doc = await aKaart()
  const fatima = await enter(fatimaId, 'kandidaat')
  const before = await fatima.openDocument(doc, 'kaart')
  await fatima.goOffline()
  await type(fatima, before, 'Zonder internet. ')
  await type(fatima, before, 'En nog iets. ')
  await fatima.kill()

  const again = await aDevice({ server: server.url, name: fatima.name })

  const sessions = [await joke.openDocument(doc, 'kaart'), await again.openDocument(doc, 'kaart')]
  expect(await commonText(sessions, 'Zonder internet.')).toBe('Zonder internet. En nog iets. ')
  await again.allShared()
})

test('a push whose answer is lost is pushed again and stands there once', async () => {
  const doc = await aKaart()
  const session = await joke.openDocument(doc, 'kaart')
  joke.transport.setSockets(false)
  await until('the socket is gone', () => !joke.connection.status.value.isLive)
  joke.transport.loseAnswers('/api/push', 1)

  await type(joke, session, 'Een keer. ')
  await joke.allShared()

  const fatima = await enter(fatimaId, 'kandidaat')
  const atFatima = await fatima.openDocument(doc, 'kaart')
  await commonText([session, atFatima], 'Een keer.')
  expect(textOf(atFatima)).toBe('Een keer. ')
  expect(server.store.documents.get(doc)?.head).toBe(1)
})

test('[D1] a newcomer reads a snapshot and what came after it, and sees the same text', async () => {
  const doc = await aKaart()
  const fatima = await enter(fatimaId, 'kandidaat', { snapshotFrom: 5, pace: 0.05 })
  const [atJoke, atFatima] = [await joke.openDocument(doc, 'kaart'), await fatima.openDocument(doc, 'kaart')]
  for (let at = 0; at < 8; at++) {
    await type(fatima, atFatima, `Zin${at}. `)
    await fatima.allShared()
  }
  await until('there is a snapshot', () => (server.store.documents.get(doc)?.covers ?? 0) > 0)
  await type(joke, atJoke, 'Daarna. ')
  await joke.allShared()

  const tablet = await enter(fatimaId, 'kandidaat')
  const atTablet = await tablet.openDocument(doc, 'kaart')

  await commonText([atJoke, atFatima, atTablet], 'Zin0.', 'Zin7.', 'Daarna.')
  const pulled = await tablet.store.database.records.toArray()
  expect(pulled.some((row) => row.kind === 'snapshot')).toBe(true)
  expect(pulled.length).toBeLessThan(9)
})

test('[D7] someone whose membership ended loses the rows, hears what was not shared, and the others go on', async () => {
  const doc = await aKaart()
  const fatima = await enter(fatimaId, 'kandidaat')
  const [atJoke, atFatima] = [await joke.openDocument(doc, 'kaart'), await fatima.openDocument(doc, 'kaart')]
  await type(fatima, atFatima, 'Gedeeld. ')
  await commonText([atJoke, atFatima], 'Gedeeld.')
  await fatima.goOffline()
  await type(fatima, atFatima, 'Niet gedeeld. ')

  await joke.commit([], { errands: [{ kind: 'members', doc, add: [], remove: [fatimaId] }] })
  await joke.allShared()
  await type(joke, atJoke, 'Na het vertrek. ')
  await joke.allShared()
  await fatima.goOnline()

  await until('it is gone', async () => (await fatima.store.database.heads.get(doc))?.gone !== undefined)
  expect((await fatima.store.database.heads.get(doc))?.gone?.unshared).toBe(1)
  expect(await fatima.store.database.records.filter((row) => row.doc === doc).count()).toBe(0)
  expect(textOf(atJoke)).toBe('Gedeeld. Na het vertrek. ')
  expect((await joke.store.whereabouts(doc)).unsent).toBe(0)
})

test('[D7] what was written under an older key is sealed anew and shared', async () => {
  const doc = await aKaart()
  const fatima = await enter(fatimaId, 'kandidaat')
  const [atJoke, atFatima] = [await joke.openDocument(doc, 'kaart'), await fatima.openDocument(doc, 'kaart')]
  const trainer = newId('p')
  const errand = { kind: 'members' as const, doc }
  await joke.commit([], { errands: [{ ...errand, add: [member(trainer, 'trainer')], remove: [] }] })
  await joke.allShared()
  await fatima.goOffline()
  await type(fatima, atFatima, 'Onder de oude sleutel. ')
  await type(fatima, atFatima, 'En nog een. ')

  await joke.commit([], { errands: [{ ...errand, add: [], remove: [trainer] }] })
  await joke.allShared()
  await type(joke, atJoke, 'Onder de nieuwe. ')
  await joke.allShared()
  await fatima.goOnline()

  await commonText([atJoke, atFatima], 'Onder de oude sleutel.', 'En nog een.', 'Onder de nieuwe.')
  await fatima.allShared()
  expect(server.store.documents.get(doc)?.epoch).toBe(2)
})

test('a document its maker may not read is made by the server, and its two writers share it', async () => {
  const boss = newId('p')
  const members = [member(fatimaId, 'kandidaat'), member(boss, 'werkbegeleider')]
  const doc = await joke.bear('reflectie', { regio, members })
  await joke.allShared()
  const fatima = await enter(fatimaId, 'kandidaat')
  const piet = await enter(boss, 'werkbegeleider')
  const sessions = [await fatima.openDocument(doc, 'reflectie'), await piet.openDocument(doc, 'reflectie')]

  const op = { op: 'text' as const, collection: 'reflecties', item: 'r1', field: 'goed1', text: 'Op tijd gekomen.' }
  const edited = sessions[0]!.edit([op], { person: fatimaId, nowMs: Date.now() })
  await fatima.commit([edited!.change])

  await until('it is there', () => sessions[1]!.items()['reflecties']?.['r1']?.['goed1'] === 'Op tijd gekomen.')
  expect(await joke.store.database.records.filter((row) => row.doc === doc).count()).toBe(0)
})

test('[F3] a server that was put back to a backup gets everything again, from whoever has it', async () => {
  const doc = await aKaart()
  const fatima = await enter(fatimaId, 'kandidaat')
  const [atJoke, atFatima] = [await joke.openDocument(doc, 'kaart'), await fatima.openDocument(doc, 'kaart')]
  await type(joke, atJoke, 'In de kopie. ')
  await commonText([atJoke, atFatima], 'In de kopie.')
  const backup = join(server.folder, 'backup.db')
  writeBackup(server.config.dataDir, backup)
  await type(fatima, atFatima, 'Daarna. ')
  await commonText([atJoke, atFatima], 'Daarna.')
  await fatima.allShared()

  await server.pause()
  restoreBackup(server.config.dataDir, backup, Date.now())
  await server.restart()
  await type(joke, atJoke, 'Na het terugzetten. ')
  for (const device of [joke, fatima]) device.connection.tryNow()
  await until('the server has all of it', () => (server.store.documents.get(doc)?.head ?? 0) >= 3)
  const tablet = await enter(fatimaId, 'kandidaat')

  const sessions = [atJoke, atFatima, await tablet.openDocument(doc, 'kaart')]
  expect(await commonText(sessions, 'Na het')).toBe('In de kopie. Daarna. Na het terugzetten. ')
})

test('[S2][S4] what was called shared is there after kill -9 of the server, for a device that was never here', async () => {
  const killed = await startServerProcess()
  try {
    const sanne = await aDevice({ server: killed.url, invite: killed.firstLink, pace: 0.1 })
    const role = 'regiocoordinator'
    const ownRegio = sanne.connection.me.value?.roles[0]?.regio
    const doc = await sanne.bear('kaart', { regio: ownRegio!, role, members: [member(sanne.person, role)] })
    const session = await sanne.openDocument(doc, 'kaart')

    for (let round = 0; round < 4; round++) {
      await type(sanne, session, `Ronde${round}. `)
      await sanne.allShared()
      await killed.kill()
      await type(sanne, session, `Intussen${round}. `)
      await killed.start()
    }
    await sanne.allShared()
    await killed.kill()
    await killed.start()

    const other = await aDevice({ server: killed.url, invite: await killed.invite(sanne.person) })
    const atOther = await other.openDocument(doc, 'kaart')
    const text = await commonText([session, atOther], 'Intussen3.')
    expect(text).toBe([0, 1, 2, 3].map((round) => `Ronde${round}. Intussen${round}. `).join(''))
  } finally {
    await stopDevices()
    await killed.remove()
  }
})
