import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { randomBytes } from '#identity/bytes.ts'
import { startChain } from '#identity/chain.ts'
import { deviceCode } from '#identity/device-code.ts'
import { askAdded, offeredCode } from '#workspace/device/device-adding.ts'
import type { WordCheck } from '#workspace/device/device-identity.ts'
import { openOrMakeDevice, vouchingOf } from '#workspace/device/device-identity.ts'
import { openSealedKeys } from '#workspace/device/device-toestellen.ts'
import { memoryVault } from '#tests/identity/memory-vault.ts'
import type { TestServer } from '#tests/server/start-server.ts'
import type { BareClient } from './bare-client.ts'
import { aBareClient, aStoppedClient, bear } from './bare-client.ts'
import { ChainRegion, isActive, looking } from './chain-region.ts'
import { until } from './until.ts'

vi.setConfig({ testTimeout: 30_000 })

let region: ChainRegion
let server: TestServer
let regio: DocumentId
let joke: BareClient

beforeEach(async () => {
  region = await ChainRegion.start()
  ;({ server, id: regio, joke } = region)
})
afterEach(() => region.stop())

test('[R5] a device row put into the database by hand is refused by the others: no signature, no key, and they say so', async () => {
  const fatima = await region.enter('kandidaat')
  const key = { doc: bear(fatima, 'map', regio, [{ person: fatima.person, role: 'kandidaat' }]), epoch: 1 }
  fatima.store.write(key.doc)
  await fatima.allSent()
  const [jokes, fatimas] = [looking(joke), looking(fatima, [{ ...key, key: randomBytes(32) }])]
  await jokes.chains.check([fatima.person])
  await fatimas.chains.check([fatima.person])
  await fatimas.toestellen.refresh()
  expect(jokes.chains.troubles.value).toEqual([])

  const stranger = await region.insertDevice(fatima.person)
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
  const fatima = await region.enter('kandidaat')
  const stranger = await region.insertDevice(fatima.person)
  const marijn = looking(await region.enter('trainer'))

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
  const fatima = await region.enter('kandidaat')
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
  const fatima = await region.enter('kandidaat')
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
  const fatima = await region.enter('kandidaat')
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
  const marijn = looking(await region.enter('trainer'))
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
  const isRemote = true
  const [good, bad] = [
    await region.anInvitation('trainer', { isRemote }),
    await region.anInvitation('trainer', { isRemote }),
  ]
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

test('[R5] a regiocoördinator stands in afterwards for who came by a link of the server: then everybody believes the device', async () => {
  const fatima = await region.enter('kandidaat')
  const [jokes, marijns] = [looking(joke), looking(await region.enter('trainer'))]
  for (const { chains } of [jokes, marijns]) await chains.check([fatima.person])
  const link = server.makeInvite({ person: fatima.person, role: 'kandidaat', regio }).link
  const printed = await aBareClient(server.url, link, { pace: 0.1 })
  const { id, sigPub } = printed.opened.device.public
  const told = async () => {
    const answer = await joke.connection.api.chains([fatima.person])
    return answer.ok ? (answer.value[0]?.entries ?? []) : []
  }
  expect(await marijns.chains.signerKey(id, await told(), fatima.person)).toBeUndefined()
  expect(marijns.chains.troubles.value).toEqual([{ person: fatima.person, error: 'unvouched', device: id }])
  const list = await jokes.toestellen.list(fatima.person)
  const shown = list.ok ? list.value.filter(({ zonderWoord }) => zonderWoord === true) : []
  // What the coordinator reads is what stands on the device itself.
  expect(shown.map(({ id: one, code }) => [one, code])).toEqual([
    [id, (await deviceCode(printed.opened.device.public)).typed],
  ])
  // Nobody stands in for a device of their own, and no colleague without that right does.
  expect(await looking(fatima).toestellen.vouch(fatima.person, id)).toEqual({ ok: false, error: 'onbekend' })
  expect(await marijns.toestellen.vouch(fatima.person, id)).toEqual({ ok: false, error: 'onbekend' })

  expect(await jokes.toestellen.vouch(fatima.person, id)).toEqual({ ok: true, value: undefined })
  expect(await jokes.toestellen.vouch(fatima.person, id)).toEqual({ ok: true, value: undefined })

  for (const { chains } of [jokes, marijns]) {
    await chains.check([fatima.person])
    expect(await chains.signerKey(id, await told(), fatima.person)).toBe(sigPub)
    expect(chains.troubles.value).toEqual([])
  }
})

test('[R5] a device that nobody believes is put out by an own one or by a regiocoördinator, and then all is well again', async () => {
  const fatima = await region.enter('kandidaat')
  const [phone, jokes, marijns] = [looking(fatima), looking(joke), looking(await region.enter('trainer'))]
  for (const { chains } of [phone, jokes, marijns]) await chains.check([fatima.person])
  for (const by of [phone, jokes]) {
    const { id } = (await region.insertDevice(fatima.person)).opened.device.public
    for (const { chains } of [phone, jokes, marijns]) {
      await chains.check([fatima.person])
      expect(chains.troubles.value).toEqual([{ person: fatima.person, error: 'unvouched', device: id }])
    }

    expect(await by.toestellen.revoke(fatima.person, id)).toEqual({ ok: true, value: undefined })

    for (const { chains } of [phone, jokes, marijns]) {
      await chains.check([fatima.person])
      expect(chains.troubles.value).toEqual([])
    }
    expect(server.store.people.device(id)?.status).toBe('revoked')
  }
  // What comes after goes on from there.
  const tablet = await aStoppedClient(server.url, undefined, { pace: 0.1 })
  await askAdded(tablet.opened, tablet.connection.api, server.url)
  const found = await phone.toestellen.look((await offeredCode(tablet.opened, server.url)).typed)
  expect(found.ok && (await phone.toestellen.add(found.value)).ok).toBe(true)
  const { id, sigPub } = tablet.opened.device.public
  const entries = server.store.people.chain(fatima.person)
  for (const { chains } of [jokes, marijns]) expect(await chains.signerKey(id, entries, fatima.person)).toBe(sigPub)
})
