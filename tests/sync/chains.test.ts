import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { randomBytes } from '#identity/bytes.ts'
import { startChain } from '#identity/chain.ts'
import { rememberInvitation } from '#identity/identity.ts'
import { makeInvitation } from '#identity/invitation.ts'
import type { DeviceChains } from '#workspace/device/device-chains.ts'
import { followChains } from '#workspace/device/device-chains.ts'
import { askAdded, offeredCode } from '#workspace/device/device-adding.ts'
import type { WordCheck } from '#workspace/device/device-identity.ts'
import { openOrMakeDevice, vouchingOf } from '#workspace/device/device-identity.ts'
import type { DeviceToestellen } from '#workspace/device/device-toestellen.ts'
import { keepToestellen, openSealedKeys } from '#workspace/device/device-toestellen.ts'
import { memoryVault } from '#tests/identity/memory-vault.ts'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import type { BareClient } from './bare-client.ts'
import { aBareClient, aStoppedClient, bear, newId, stopClients } from './bare-client.ts'
import { until } from './until.ts'

vi.setConfig({ testTimeout: 30_000 })

let server: TestServer
let regio: DocumentId
let joke: BareClient

beforeEach(async () => {
  server = await startTestServer()
  const invite = server.makeInvite({ role: 'regiocoordinator' })
  regio = invite.regio
  joke = await aBareClient(server.url, invite.link, { pace: 0.1 })
})
afterEach(async () => {
  await stopClients()
  await server.stop()
})

/** Joke's device makes an invitation, as its screen does. */
async function anInvitation(role: 'kandidaat' | 'trainer', isRemote = false) {
  const card = { inviterName: 'Joke', personName: 'Iemand', role, regioName: 'Zuid', ...(isRemote ? { isRemote } : {}) }
  const wish = { origin: server.url, person: newId('p'), regio, card, expiresAtMs: Date.now() + 60_000 }
  const made = await makeInvitation(wish)
  await rememberInvitation(joke.opened.vault, made.kept)
  joke.store.asked.push({ n: Math.random(), errand: { kind: 'invite', body: made.forServer } })
  joke.store.told()
  await until('the server knows it', () => joke.store.asked.every((errand) => errand.code === 'done'))
  return made
}

const isActive = (client: BareClient): boolean => client.connection.me.value?.status === 'active'

async function enter(role: 'kandidaat' | 'trainer'): Promise<BareClient> {
  const client = await aBareClient(server.url, (await anInvitation(role)).link, { pace: 0.1 })
  await until('vouched', () => isActive(client))
  return client
}

interface Looking {
  chains: DeviceChains
  toestellen: DeviceToestellen
}

/** What the engine puts beside the connection; `keys` stand for those of mijn map. */
function looking({ opened, connection }: BareClient, keys: { doc: DocumentId; epoch: number; key: Uint8Array }[] = []) {
  const chains = followChains(opened, async (persons) => {
    const told = await connection.api.chains(persons)
    return told.ok ? told.value : undefined
  })
  const store = () => Promise.resolve({ sealedKeys: () => Promise.resolve(keys) })
  const calls = () => Promise.resolve(connection.api)
  return { chains, toestellen: keepToestellen({ opened, chains, store, calls }) } satisfies Looking
}

/** Somebody with the database in hand: a device row and its entry in the chain, as the server itself would write them. */
async function insertDevice(person: PersoonId): Promise<BareClient> {
  const stranger = await aStoppedClient(server.url, undefined, { pace: 0.1 })
  const entry = await startChain(stranger.opened.device)
  const db = new DatabaseSync(join(server.config.dataDir, 'opstap.db'), { timeout: 5000 })
  db.prepare("INSERT INTO devices (id, person, public, status, at_ms) VALUES (?, ?, ?, 'active', 1)").run(
    ...[entry.device.id, person, JSON.stringify(entry.device)],
  )
  db.prepare(
    'INSERT INTO chain_entries (person, n, entry) SELECT ?1, count(*), ?2 FROM chain_entries WHERE person = ?1',
  ).run(person, JSON.stringify(entry))
  db.close()
  return stranger
}

test('[R5] a device row put into the database by hand is refused by the others: no signature, no key, and they say so', async () => {
  const fatima = await enter('kandidaat')
  const key = { doc: bear(fatima, 'map', regio, [{ person: fatima.person, role: 'kandidaat' }]), epoch: 1 }
  fatima.store.write(key.doc)
  await fatima.allSent()
  const [jokes, fatimas] = [looking(joke), looking(fatima, [{ ...key, key: randomBytes(32) }])]
  await jokes.chains.check([fatima.person])
  await fatimas.chains.check([fatima.person])
  await fatimas.toestellen.refresh()
  expect(jokes.chains.troubles.value).toEqual([])

  const stranger = await insertDevice(fatima.person)
  stranger.connection.start()
  await until('the server believes it', () => isActive(stranger))
  const { id } = stranger.opened.device.public

  const told = await joke.connection.api.chains([fatima.person])
  const entries = told.ok ? (told.value[0]?.entries ?? []) : []
  expect(entries.map(({ device }) => device.id)).toContain(id)
  for (const { chains } of [jokes, fatimas]) {
    expect(await chains.signerKey(id, entries, fatima.person)).toBeUndefined()
    expect(await chains.signerKey(fatima.opened.device.public.id, entries, fatima.person)).toBe(
      fatima.opened.device.public.sigPub,
    )
    await chains.check([fatima.person])
    expect(chains.troubles.value).toEqual([{ person: fatima.person, error: 'unvouched', device: id }])
  }
  const list = await fatimas.toestellen.list(fatima.person)
  expect(list.ok && list.value.find((one) => one.id === id)?.stand).toBe('onbekend')
  expect(fatimas.toestellen.nieuw.value).toEqual([])
  const given = await stranger.connection.api.keys([key.doc])
  expect(given.ok && given.value).toEqual({ keys: [], sealed: [] })
  expect((await looking(joke).chains.known(fatima.person))?.entries).toHaveLength(1)
})

test('[R5] of somebody who was not seen before, the device that was let in rightly is believed and the other not', async () => {
  const fatima = await enter('kandidaat')
  const stranger = await insertDevice(fatima.person)
  const marijn = looking(await enter('trainer'))

  await marijn.chains.check([fatima.person])

  const told = await joke.connection.api.chains([fatima.person])
  const entries = told.ok ? (told.value[0]?.entries ?? []) : []
  const ids = [fatima, stranger].map(({ opened }) => opened.device.public.id)
  const keys = await Promise.all(ids.map((id) => marijn.chains.signerKey(id, entries, fatima.person)))
  expect(keys).toEqual([fatima.opened.device.public.sigPub, undefined])
  // Whose word it rests on was asked for and is held to as well.
  expect((await marijn.chains.known(joke.person))?.firstUse).toEqual([joke.opened.device.public.id])
})

test('a chain that the server rolled back is told, also after a restart, and told again when it is right', async () => {
  const fatima = await enter('kandidaat')
  await looking(joke).chains.check([fatima.person])
  const db = new DatabaseSync(join(server.config.dataDir, 'opstap.db'), { timeout: 5000 })
  const row = db.prepare('SELECT * FROM chain_entries WHERE person = ?').get(fatima.person)
  const other = await startChain((await openOrMakeDevice(memoryVault(), 'x')).device)
  db.prepare('UPDATE chain_entries SET entry = ? WHERE person = ?').run(JSON.stringify(other), fatima.person)

  const { chains } = looking(joke)
  await chains.check([fatima.person])

  expect(chains.troubles.value).toContainEqual({ person: fatima.person, error: 'rolled-back' })
  const later = looking(joke).chains
  db.prepare('UPDATE chain_entries SET entry = ? WHERE person = ?').run(String(row?.['entry']), fatima.person)
  db.close()
  await later.check([])
  await later.judge(fatima.person, []) // in turn, after what is kept was read
  expect(later.troubles.value).toContainEqual({ person: fatima.person, error: 'rolled-back' })
  await later.check([fatima.person])
  expect(later.troubles.value).toEqual([])
})

test('[R4] a second device is added by its code, gets the key of the map byte-equal, and the third device is told', async () => {
  const fatima = await enter('kandidaat')
  const map = bear(fatima, 'map', regio, [{ person: fatima.person, role: 'kandidaat' }])
  fatima.store.write(map)
  await fatima.allSent()
  const key = { doc: map, epoch: 1, key: randomBytes(32) }
  const phone = looking(fatima, [key])

  const added: BareClient[] = []
  for (const name of ['tablet', 'laptop']) {
    const vault = memoryVault()
    const client = await aStoppedClient(server.url, undefined, { vault, pace: 0.1 })
    const { typed } = await offeredCode(client.opened, server.url)
    expect(await askAdded(client.opened, client.connection.api, server.url)).toEqual({ ok: true, value: 'offered' })
    const found = await phone.toestellen.look(typed.toLowerCase())
    if (!found.ok) throw new Error(`${name} is not found: ${found.error}`)
    expect(await phone.toestellen.add(found.value)).toEqual({ ok: true, value: undefined })
    expect(await askAdded(client.opened, client.connection.api, server.url)).toEqual({ ok: true, value: 'added' })
    client.connection.start()
    await until(`${name} is in`, () => isActive(client))
    added.push(client)
    if (name === 'tablet') {
      const own = looking(client)
      await own.chains.check([fatima.person])
      await own.toestellen.refresh()
    }
  }

  const [tablet] = added
  if (tablet === undefined) throw new Error('No tablet')
  const own = looking(tablet)
  const given = await tablet.connection.api.keys([map])
  await own.chains.check([fatima.person])
  await own.toestellen.refresh()
  const sealed = given.ok ? given.value.sealed : []
  expect(await openSealedKeys(tablet.opened, own.chains, sealed)).toEqual([key])
  expect(own.toestellen.nieuw.value.map(({ id }) => id)).toEqual([added[1]?.opened.device.public.id])
  expect(own.chains.troubles.value).toEqual([])
  expect(phone.toestellen.nieuw.value).toEqual([])
  // A key that the server, or anybody else, sealed to this device is none.
  const forged = sealed.map((one) => ({ ...one, by: joke.opened.device.public.id }))
  expect(await openSealedKeys(tablet.opened, own.chains, forged)).toEqual([])
  expect(await phone.toestellen.look('0000-0000-0000-0000')).toEqual({ ok: false, error: 'onbekend' })
  expect(await phone.toestellen.look('hallo')).toEqual({ ok: false, error: 'geen-code' })
})

test('a lost device is taken out by an own one or by the regiocoördinator, and everybody can check that', async () => {
  const fatima = await enter('kandidaat')
  const phone = looking(fatima)
  const tablet = await aStoppedClient(server.url, undefined, { pace: 0.1 })
  await askAdded(tablet.opened, tablet.connection.api, server.url)
  const found = await phone.toestellen.look((await offeredCode(tablet.opened, server.url)).typed)
  if (found.ok) await phone.toestellen.add(found.value)
  const jokes = looking(joke)
  const [first, second] = [fatima, tablet].map(({ opened }) => opened.device.public.id)
  if (first === undefined || second === undefined) throw new Error('No devices')

  expect(await phone.toestellen.revoke(fatima.person, second)).toMatchObject({ ok: true })
  expect(await jokes.toestellen.revoke(fatima.person, first)).toMatchObject({ ok: true })

  const list = await jokes.toestellen.list(fatima.person)
  expect(list.ok && list.value.map(({ stand }) => stand)).toEqual(['uit', 'uit'])
  const marijn = looking(await enter('trainer'))
  await marijn.chains.check([fatima.person])
  expect((await marijn.chains.known(fatima.person))?.entries.map(({ act }) => act)).toEqual([
    ...['add', 'add', 'revoke', 'revoke'],
  ])
  expect(marijn.chains.troubles.value).toEqual([])
})

test('[R5] who was invited from afar comes in only after the words were compared; a no drops the device', async () => {
  const checks: WordCheck[] = []
  let verdict: boolean | undefined
  const inviter = await aStoppedClient(server.url, undefined, {
    ...{ vault: joke.opened.vault.store, pace: 0.1 },
    vouching: vouchingOf(joke.opened, (check) => {
      checks.push(check)
      return verdict
    }),
  })
  const [good, bad] = [await anInvitation('trainer', true), await anInvitation('trainer', true)]
  await joke.connection.stop()
  inviter.connection.start()
  const marijn = await aStoppedClient(server.url, good.link, { pace: 0.1 })
  marijn.connection.start()
  await until('it is asked', () => checks.length > 0)
  expect(checks[0]).toEqual({ invite: good.kept.id, person: good.kept.person, device: marijn.opened.device.public })
  expect(isActive(marijn)).toBe(false)

  verdict = true
  inviter.connection.tryNow()
  await until('vouched', () => isActive(marijn))
  verdict = false
  const thief = await aStoppedClient(server.url, bad.link, { pace: 0.1 })
  thief.connection.start()

  await until('not let in', () => thief.connection.status.value.refused === 'unauthenticated')
  expect(isActive(thief)).toBe(false)
})
