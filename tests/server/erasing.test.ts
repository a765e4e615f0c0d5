import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { signedBytes } from '#domain/handtekening.ts'
import type { DocumentId } from '#domain/id.ts'
import { wisAllesText } from '#domain/wissen.ts'
import { erasureListFile, readErasureList } from '#server/erasure-list.ts'
import { restoreBackup, writeBackup } from '#server/sqlite/sqlite-backup.ts'
import { filesWith } from '#tests/e2e/bytes-on-disk.ts'
import { as, Region } from './a-region.ts'
import type { CallAnswer, RawDevice } from './raw-client.ts'
import { aBirth, aLane, aRecord, newId, newLane, sha256 } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer } from './start-server.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 }) // the machine of CI may be slow and shared

const BLOB = Buffer.from('Waterjuffer73 in een bijlage, zoals hij op de schijf staat')
let server: TestServer
let region: Region
let noor: RawDevice
let ron: RawDevice

beforeEach(async () => {
  server = await startTestServer()
  region = await Region.start(server)
  noor = await region.join('kandidaat')
  ron = await region.join('werkbegeleider')
})
afterEach(() => server.stop())

/** Something that noor shows to ron, with words and an attachment in it. */
async function shown(): Promise<DocumentId> {
  const doc = await region.bear(noor, 'deel', [as(noor, 'kandidaat'), as(ron, 'werkbegeleider')])
  await fill(noor, doc)
  return doc
}

async function fill(by: RawDevice, doc: DocumentId): Promise<void> {
  await by.push(...aLane(doc, 3))
  await by.cover(doc, 2, aRecord({ kind: 'snapshot' }))
  const put = await by.call('PUT', `/api/blobs/${doc}/${sha256(BLOB)}`, BLOB)
  if (put.status !== 200) throw new Error(`The attachment was refused: ${put.code}`)
}

const erase = (by: RawDevice, doc: DocumentId, ground = 'zelf'): Promise<CallAnswer> =>
  by.post('/api/erasures', { doc, ground })
const eraseHeld = (by: RawDevice, person = noor.person, ground = 'verzoek'): Promise<CallAnswer> =>
  by.post('/api/erasures/held', { person, ground })
const eraseAccount = (by: RawDevice): Promise<CallAnswer> =>
  by.post('/api/erasures/account', { signature: by.signText(wisAllesText(by.person, by.id)) })

const rowOf = async (by: RawDevice, doc: DocumentId) => (await by.feed()).docs.find((row) => row.doc === doc)
const happened = (act: string) => server.store.audit.rows(0, 10_000).filter((row) => row.act === act)

/** How much of a document lies in a database file. */
function leftIn(file: string, doc: DocumentId): Record<string, number> {
  const db = new DatabaseSync(file, { readOnly: true })
  const count = (sql: string): number => Number(db.prepare(sql).get(doc)?.['n'])
  const ofNumber = 'doc = (SELECT n FROM documents WHERE id = ?)'
  const left = {
    keys: count('SELECT count(*) AS n FROM document_keys WHERE doc = ?'),
    blobs: count('SELECT count(*) AS n FROM blobs WHERE doc = ?'),
    records: count(`SELECT count(*) AS n FROM records WHERE ${ofNumber}`),
    snapshots: count(`SELECT count(*) AS n FROM snapshots WHERE ${ofNumber}`),
  }
  db.close()
  return left
}
const nothing = { keys: 0, blobs: 0, records: 0, snapshots: 0 }
const database = (): string => join(server.config.dataDir, 'opstap.db')

test('what a kandidaat erases is gone by every door, for the reader who has it open too, and its id is all that stays', async () => {
  const doc = await shown()
  const socket = await ron.socket()
  socket.watch(doc)
  await socket.next('present')
  const { cursor } = await ron.feed()

  expect((await erase(noor, doc)).status).toBe(200)
  const told = await socket.next('feed', (message) => message.docs.some((row) => row.doc === doc))

  expect(told.docs).toMatchObject([{ doc, gone: true, erased: true, head: 0 }])
  expect((await ron.feed(cursor)).docs).toMatchObject([{ doc, gone: true, erased: true, members: [] }])
  expect(await rowOf(noor, doc)).toMatchObject({ gone: true, erased: true })
  for (const one of [noor, ron]) {
    expect((await one.pull({ doc, since: 0 })).docs).toEqual([])
    expect(await one.keys(doc)).toEqual([])
    expect(await one.push({ doc, ...aRecord({ lane: newLane() }) })).toEqual([{ code: 'gone' }])
    expect((await one.call('GET', `/api/blobs/${doc}/${sha256(BLOB)}`)).code).toBe('gone')
  }
  expect(leftIn(database(), doc)).toEqual(nothing)
  expect(filesWith(server.config.dataDir, BLOB.toString())).toEqual([])
  expect(readErasureList(server.config.keyFile)).toEqual([doc])
  expect(happened('doc.erase')).toMatchObject([{ actor: noor.person, doc, basis: 'zelf', link: { zaak: noor.person } }])
  await socket.close()
})

test('a lost answer: the same again is fine, changes nothing and is logged once', async () => {
  const doc = await shown()

  const answers = [await erase(noor, doc), await erase(noor, doc)]

  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(happened('doc.erase')).toHaveLength(1)
  expect(readErasureList(server.config.keyFile)).toEqual([doc])
})

test('nothing under that id is born again, and nobody is let into it', async () => {
  const doc = await shown()
  const members = [as(noor, 'kandidaat'), as(ron, 'werkbegeleider')]

  await erase(noor, doc)

  expect((await noor.post('/api/births', aBirth('deel', region.id, members, { doc }))).code).toBe('gone')
  expect((await noor.members({ doc, add: [as(ron, 'werkbegeleider')] })).code).toBe('unknown')
  expect((await rowOf(ron, doc))?.gone).toBe(true)
})

test('[R1] [R2] nobody but its kandidaat erases a map or what was shown, and to a stranger both look like nothing', async () => {
  const doc = await shown()
  const map = await region.bear(noor, 'map', [as(noor, 'kandidaat')])
  const kaart = await region.bearKaart(as(noor, 'kandidaat'))

  const codesFor = async (one: DocumentId) => [
    (await erase(ron, one)).code,
    (await erase(ron, one, 'verzoek')).code,
    (await erase(region.coordinator, one)).code,
    (await erase(region.coordinator, one, 'verzoek')).code,
    (await erase(region.coordinator, one, 'bewaartermijn')).code,
  ]

  expect(await codesFor(doc)).toEqual(['not-allowed', 'not-allowed', 'unknown', 'unknown', 'unknown'])
  expect(await codesFor(map)).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'unknown'])
  expect((await erase(ron, newId('d'))).bytes).toEqual((await erase(ron, map)).bytes)
  expect((await erase(noor, kaart)).code).toBe('not-allowed')
  expect((await erase(noor, map)).status).toBe(200)
})

test('a form that somebody else signed is erased by neither of the two, and by a regiocoördinator on request', async () => {
  const members = [as(noor, 'kandidaat'), as(ron, 'werkbegeleider')]
  const doc = await region.bear(region.coordinator, 'reflectie', members)
  const [root, chainHead] = [sha256('a'), sha256('chain')]
  const signature = ron.signBytes(signedBytes(root, 'werkbegeleider', ron.id, Buffer.from(chainHead, 'hex')))
  const given = await ron.post('/api/receipts', { doc, root, role: 'werkbegeleider', chainHead, signature })

  expect(given.status).toBe(200)
  expect((await erase(noor, doc)).code).toBe('not-allowed')
  expect((await erase(ron, doc)).code).toBe('not-allowed')
  expect((await erase(region.coordinator, doc, 'bewaartermijn')).code).toBe('not-allowed')
  expect((await erase(region.coordinator, doc, 'verzoek')).status).toBe(200)
  expect((await erase(region.coordinator, doc, 'verzoek')).status).toBe(200)
  expect(happened('doc.erase')).toMatchObject([{ actor: region.coordinator.person, basis: 'verzoek' }])
})

test('what is held of a kandidaat goes on request, also what the regiocoördinator may not read; map and deel stay', async () => {
  const map = await region.bear(noor, 'map', [as(noor, 'kandidaat')])
  const deel = await shown()
  const kaart = await region.bearKaart(as(noor, 'kandidaat'))
  const werkplek = await region.bear(region.coordinator, 'werkplek', [as(noor, 'kandidaat'), as(ron, 'werkbegeleider')])
  const other = await region.bearKaart(as(await region.join('kandidaat'), 'kandidaat'))
  const { coordinator: foreign } = await Region.start(server)

  expect((await eraseHeld(foreign)).code).toBe('unknown')
  expect((await eraseHeld(ron)).code).toBe('unknown')
  expect((await eraseHeld(region.coordinator, noor.person, 'bewaartermijn')).status).toBe(200)
  expect(readErasureList(server.config.keyFile)).toEqual([])
  expect((await eraseHeld(region.coordinator)).status).toBe(200)
  expect((await eraseHeld(region.coordinator)).status).toBe(200)

  expect(new Set(readErasureList(server.config.keyFile))).toEqual(new Set([kaart, werkplek]))
  const rows = (await noor.feed()).docs
  expect(rows.filter(({ gone }) => gone === true).map(({ doc }) => doc)).toEqual(
    expect.arrayContaining([kaart, werkplek]),
  )
  expect(rows.filter(({ gone }) => gone !== true).map(({ doc }) => doc)).toEqual(expect.arrayContaining([map, deel]))
  expect((await rowOf(region.coordinator, other))?.gone).toBeUndefined()
})

test('an account: every document of the kandidaat goes, what is of others too is left, and no device is let in', async () => {
  const tablet = await region.joinAs(noor.person, 'kandidaat')
  const friend = await region.join('kandidaat')
  const map = await region.bear(noor, 'map', [as(noor, 'kandidaat')])
  const deel = await shown()
  const kaart = await region.bearKaart(as(noor, 'kandidaat'))
  const group = [as(region.coordinator, 'regiocoordinator'), as(noor, 'kandidaat'), as(friend, 'kandidaat')]
  const groep = await region.bear(region.coordinator, 'groep', group)
  const gesprek = await region.bear(friend, 'gesprek', [as(friend, 'kandidaat'), as(noor, 'kandidaat')])

  expect((await noor.post('/api/erasures/account', { signature: noor.signText('iets anders') })).code).toBe(
    'bad-request',
  )
  expect((await eraseAccount(region.coordinator)).code).toBe('not-allowed')
  expect((await eraseAccount(noor)).status).toBe(200)

  expect(new Set(readErasureList(server.config.keyFile))).toEqual(new Set([map, deel, kaart, noor.person]))
  for (const doc of [map, deel, kaart]) expect(leftIn(database(), doc)).toEqual(nothing)
  for (const doc of [groep, gesprek]) {
    expect((await rowOf(friend, doc))?.members.map(({ person }) => person)).not.toContain(noor.person)
  }
  expect((await friend.keys(gesprek)).map(({ epoch }) => epoch)).toEqual([1, 2])
  expect((await tablet.call('GET', '/api/me')).code).toBe('unauthenticated')
  // Whoever keeps lists of the region takes the name off; nobody else is told whose account it was.
  expect((await region.coordinator.me()).erasedPeople).toEqual([noor.person])
  expect((await friend.me()).erasedPeople).toBeUndefined()
  expect(happened('person.erase')).toMatchObject([{ actor: noor.person, link: { zaak: noor.person } }])
})

test('a lost answer of the last call: the device proves itself and hears that the account is erased; nothing brings it back', async () => {
  await eraseAccount(noor)

  const again = await eraseAccount(noor)
  const { session } = await noor.challenge()
  const proof = await noor.post('/api/auth/session', noor.signed('session', session))
  const { coordinator } = region
  const role = await coordinator.post('/api/roles', { person: noor.person, regio: region.id, rol: 'kandidaat' })
  const kaart = await coordinator.birth('kaart', region.id, [
    as(coordinator, 'regiocoordinator'),
    as(noor, 'kandidaat'),
  ])
  const { answer } = await coordinator.invite(region.id, 'kandidaat', { person: noor.person })

  expect(again.code).toBe('unauthenticated')
  expect(proof.json).toMatchObject({ code: 'unauthenticated', revoked: { person: noor.person, erased: true } })
  expect([role, kaart, answer].map(({ code }) => code)).toEqual(['not-allowed', 'not-allowed', 'not-allowed'])
  expect(happened('person.erase')).toHaveLength(1)
})

test('a backup of yesterday that is put back brings nothing back: it is taken out before anything is served', async () => {
  const doc = await shown()
  const kept = await region.bear(noor, 'deel', [as(noor, 'kandidaat'), as(ron, 'werkbegeleider')])
  const backup = join(server.folder, 'yesterday.db')
  writeBackup(server.config.dataDir, backup)
  await erase(noor, doc)
  await server.pause()
  expect(leftIn(backup, doc)).toEqual({ keys: 1, blobs: 1, records: 3, snapshots: 1 })

  restoreBackup(server.config.dataDir, backup, Date.now())
  expect(leftIn(database(), doc).keys).toBe(1)
  await server.restart()

  await Promise.all([noor.login(), ron.login()])
  expect(leftIn(database(), doc)).toEqual(nothing)
  expect(filesWith(server.config.dataDir, BLOB.toString())).toEqual([])
  expect(await rowOf(ron, doc)).toMatchObject({ gone: true, erased: true })
  expect((await rowOf(ron, kept))?.gone).toBeUndefined()
  expect(await noor.keys(doc)).toEqual([])
  expect((await noor.keys(kept)).length).toBe(1)
})

test('an account that was erased stays erased after a backup of yesterday', async () => {
  const backup = join(server.folder, 'yesterday.db')
  writeBackup(server.config.dataDir, backup)
  await eraseAccount(noor)
  await server.pause()

  restoreBackup(server.config.dataDir, backup, Date.now())
  await server.restart()

  await expect(noor.login()).rejects.toThrow('unauthenticated')
  expect(server.store.people.roles(noor.person)).toEqual([])
})

test('the database that a restore set aside loses what is erased later; a lost list is written anew out of the database', async () => {
  const doc = await shown()
  const backup = join(server.folder, 'today.db')
  writeBackup(server.config.dataDir, backup)
  await server.pause()
  const { before = '' } = restoreBackup(server.config.dataDir, backup, Date.now())
  await server.restart()
  await noor.login()
  expect(leftIn(before, doc).keys).toBe(1)

  await erase(noor, doc)
  await server.pause()
  rmSync(erasureListFile(server.config.keyFile))
  await server.restart()

  expect(leftIn(before, doc)).toEqual(nothing)
  expect(readErasureList(server.config.keyFile)).toEqual([doc])
})

test('a list that cannot be written: nothing is erased, and asked again later it is', async () => {
  const doc = await shown()
  const list = erasureListFile(server.config.keyFile)
  mkdirSync(list)

  const refused = await erase(noor, doc)
  const still = leftIn(database(), doc)
  rmSync(list, { recursive: true })
  const again = await erase(noor, doc)

  expect([refused.status, again.status]).toEqual([500, 200])
  expect(still.keys).toBe(1)
  expect(leftIn(database(), doc)).toEqual(nothing)
  expect(readFileSync(list, 'utf8').trim()).toBe(doc)
})
