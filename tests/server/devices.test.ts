import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { PersoonId } from '#domain/id.ts'
import { instaanWords, schakelWords } from '#domain/toestel.ts'
import type { ChainEntry, SealedKey } from '#sync/protocol.ts'
import { keysAnswerSchema, offerText, revokedAnswerSchema, signersAnswerSchema } from '#sync/protocol.ts'
import { devicesAnswerSchema } from '#sync/protocol-devices.ts'
import { as, Region } from './a-region.ts'
import { aLane, aRecord, newId, RawDevice, sha256 } from './raw-client.ts'
import { showWith, withPasskey } from './soft-authenticator.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer, stillClock } from './start-server.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 }) // the machine of CI may be slow and shared

let server: TestServer
let region: Region
const clock = stillClock()

beforeAll(async () => {
  server = await startTestServer({ clock })
  region = await Region.start(server)
})
afterAll(() => server.stop())

const hashOf = (entry: ChainEntry): string => sha256(schakelWords(entry))

/** An entry of the raw device `by`; what it goes on from is the last entry that the server tells of `about`. */
function anEntry(
  by: RawDevice,
  act: 'add' | 'revoke',
  device: RawDevice,
  after: readonly ChainEntry[],
  of?: PersoonId,
): ChainEntry {
  const wish = { act, device: device.public, prev: after.length === 0 ? '' : hashOf(after.at(-1)!), by: by.id }
  const entry: ChainEntry = { ...wish, signature: by.signText(schakelWords(wish)) }
  if (of === undefined) return entry
  const who = { person: by.person, device: by.id }
  return { ...entry, vouch: { ...who, signature: by.signText(instaanWords(of, who, hashOf(entry))) } }
}

const chainOf = (person: PersoonId): ChainEntry[] => server.store.people.chain(person)

/** A second device of this person, added by the first. */
async function second(first: RawDevice, keys: SealedKey[] = []): Promise<RawDevice> {
  clock.move(1)
  const device = new RawDevice(server.url)
  const entry = anEntry(first, 'add', device, chainOf(first.person))
  const answer = await first.post('/api/devices/add', { entry, keys })
  if (answer.status !== 200) throw new Error(`Not added: ${answer.code}`)
  device.person = first.person
  await device.login()
  return device
}

const offer = (device: RawDevice, signed = device) =>
  device.post('/api/devices/offer', {
    device: device.public,
    signature: signed.signBytes(offerText(server.url, device.public)),
  })

const codeOf = ({ public: { id, sigPub, encPub } }: RawDevice): string =>
  sha256(['opstap', 'newdevice', 'v1', id, sigPub, encPub].join('\0')).slice(0, 20)

test('a new device shows itself without a session, is found by its code only, and hears whose it became', async () => {
  const phone = await region.join('trainer')
  const tablet = new RawDevice(server.url)

  expect((await offer(tablet, phone)).code).toBe('bad-request')
  expect((await offer(tablet)).json).toEqual({ status: 'offered' })
  expect((await new RawDevice(server.url).post('/api/devices/offered', { code: codeOf(tablet) })).code).toBe(
    'unauthenticated',
  )
  expect((await phone.post('/api/devices/offered', { code: codeOf(tablet) })).json).toEqual({ device: tablet.public })
  expect((await phone.post('/api/devices/offered', { code: codeOf(phone) })).code).toBe('unknown')
  await phone.post('/api/devices/add', { entry: anEntry(phone, 'add', tablet, chainOf(phone.person)), keys: [] })

  expect((await offer(tablet)).json).toEqual({ status: 'added', person: phone.person })
  await tablet.login()
  expect(await tablet.me()).toMatchObject({ person: phone.person, status: 'active', roles: [{ rol: 'trainer' }] })
})

test('a code is good for fifteen minutes after it was last on the screen', async () => {
  const phone = await region.join('trainer')
  const tablet = new RawDevice(server.url)
  await offer(tablet)

  clock.move(15 * 60_000)

  expect((await phone.post('/api/devices/offered', { code: codeOf(tablet) })).code).toBe('unknown')
  await offer(tablet)
  expect((await phone.post('/api/devices/offered', { code: codeOf(tablet) })).status).toBe(200)
})

test('[R5] a device is added only by an entry of the calling device that goes on from the chain', async () => {
  const [phone, other] = [await region.join('trainer'), await region.join('trainer')]
  const tablet = new RawDevice(server.url)
  const chain = chainOf(phone.person)
  const right = anEntry(phone, 'add', tablet, chain)
  const add = async (entry: ChainEntry, by = phone) => (await by.post('/api/devices/add', { entry, keys: [] })).code

  expect(await add(right, other)).toBe('bad-request')
  expect(await add({ ...right, signature: other.signText('x') })).toBe('bad-request')
  expect(await add({ ...right, act: 'revoke' })).toBe('bad-request')
  expect(await add(anEntry(phone, 'add', tablet, chainOf(other.person)))).toBe('conflict')
  expect(await add({ ...right, device: { ...tablet.public, sigPub: 'AAAA' } })).toBe('bad-request')
  expect(chainOf(phone.person)).toEqual(chain)
  expect(await add(right)).toBeUndefined()
  expect(await add(right)).toBeUndefined()
  expect(await add(anEntry(other, 'add', tablet, chainOf(other.person)), other)).toBe('conflict')
  expect(chainOf(phone.person)).toEqual([...chain, right])
})

test('[R4] what is sealed to a device goes to that device only, and only for a sealed document of its person', async () => {
  const phone = await region.join('kandidaat')
  const map = await region.bear(phone, 'map', [as(phone, 'kandidaat')])
  const kaart = await region.bearKaart(as(phone, 'kandidaat'))
  const box = (doc = map): SealedKey => ({ doc, epoch: 1, by: phone.id, sealed: 'c2VhbGVk', signature: 'AAAA' })
  const tablet = new RawDevice(server.url)
  const refused = await phone.post('/api/devices/add', {
    entry: anEntry(phone, 'add', tablet, chainOf(phone.person)),
    keys: [box(kaart)],
  })

  const added = await second(phone, [box()])

  expect(refused.code).toBe('not-allowed')
  const keysFor = async (device: RawDevice) =>
    keysAnswerSchema.parse((await device.post('/api/keys', { docs: [map] })).json)
  expect(await keysFor(added)).toEqual({ keys: [], sealed: [box()] })
  expect((await keysFor(phone)).sealed).toEqual([])
  expect((await keysFor(region.coordinator)).sealed).toEqual([])
})

test('a lost device: its session and its sockets end at once, and it hears by which entry', async () => {
  const phone = await region.join('kandidaat')
  const tablet = await second(phone)
  const socket = await tablet.socket()
  const doc = await region.bearKaart(as(phone, 'kandidaat'))
  const before = performance.now()

  const entry = anEntry(phone, 'revoke', tablet, chainOf(phone.person))
  expect((await phone.post('/api/devices/revoke', { person: phone.person, entry })).status).toBe(200)
  await socket.closed

  expect(performance.now() - before).toBeLessThan(2000)
  expect((await tablet.call('GET', '/api/me')).code).toBe('unauthenticated')
  expect((await tablet.post('/api/pull', { docs: [{ doc, since: 0 }] })).code).toBe('unauthenticated')
  const { session } = await tablet.challenge()
  const answer = await tablet.post('/api/auth/session', tablet.signed('session', session))
  expect([answer.status, answer.code]).toEqual([401, 'unauthenticated'])
  expect(revokedAnswerSchema.parse(answer.json).revoked).toMatchObject({ person: phone.person })
  expect(revokedAnswerSchema.parse(answer.json).revoked.chain?.at(-1)).toMatchObject(entry)
  const { ticket } = await tablet.challenge()
  expect((await tablet.post('/api/auth/ticket', tablet.signed('ticket', ticket))).code).toBe('unauthenticated')
  expect((await phone.post('/api/devices/revoke', { person: phone.person, entry })).status).toBe(200)
  const acts = server.store.audit.rows(0, 10_000).filter(({ act }) => act === 'device.revoke')
  expect(acts.filter(({ about }) => about === `${tablet.id} ${phone.person}`)).toMatchObject([
    { basis: 'eigen', link: { zaak: phone.person } },
  ])
})

test('a lost device takes the passkeys along that were made on it, and what was shown with them elsewhere', async () => {
  const phone = await region.join('trainer')
  const tablet = await second(phone)
  const lost = await withPasskey(tablet)
  const kept = await withPasskey(phone)
  await showWith(phone, lost)

  const entry = anEntry(phone, 'revoke', tablet, chainOf(phone.person))
  expect((await phone.post('/api/devices/revoke', { person: phone.person, entry })).status).toBe(200)

  expect(server.store.passkeys.of(phone.person).map(({ id }) => id)).toEqual([kept.id])
  expect(server.store.passkeys.shownAt(phone.id)).toBeUndefined()
  expect(server.store.passkeys.shownAt(tablet.id)).toBeUndefined()
})

test('a regiocoördinator revokes a device of somebody of the region, with a word of the own device; nobody else does', async () => {
  const phone = await region.join('kandidaat')
  const tablet = await second(phone)
  const { coordinator } = region
  const trainer = await region.join('trainer')
  const abroad = (await Region.start(server)).coordinator
  const chain = chainOf(phone.person)
  const revoke = (by: RawDevice, entry: ChainEntry) => by.post('/api/devices/revoke', { person: phone.person, entry })

  for (const stranger of [trainer, abroad]) {
    expect((await revoke(stranger, anEntry(stranger, 'revoke', tablet, chain, phone.person))).code).toBe('unknown')
    expect((await stranger.post('/api/devices', { person: phone.person })).code).toBe('unknown')
  }
  expect((await revoke(coordinator, anEntry(coordinator, 'revoke', tablet, chain))).code).toBe('bad-request')
  expect((await revoke(coordinator, anEntry(coordinator, 'revoke', tablet, chain, trainer.person))).code).toBe(
    'bad-request',
  )
  expect(
    (await revoke(coordinator, anEntry(coordinator, 'revoke', tablet, chain.slice(0, 1), phone.person))).code,
  ).toBe('conflict')
  expect((await revoke(phone, anEntry(phone, 'revoke', phone, chain))).code).toBe('bad-request')
  expect((await revoke(coordinator, anEntry(coordinator, 'revoke', tablet, chain, phone.person))).status).toBe(200)

  const { json } = await coordinator.post('/api/devices', { person: phone.person })
  expect(devicesAnswerSchema.parse(json)).toMatchObject({
    devices: [
      { id: phone.id, status: 'active' },
      { id: tablet.id, status: 'revoked', revokedAtMs: clock.nowMs() },
    ],
    entries: chain,
  })
  expect((await phone.me()).status).toBe('active')
})

test('[D1] what a device signed before it was revoked stays verifiable: the signers still name it, with since when', async () => {
  const coach = await region.join('jobcoach')
  const laptop = await second(coach)
  const doc = await region.bearKaart(as(coach, 'jobcoach'))
  await laptop.push(...aLane(doc, 2))
  await laptop.cover(doc, 2, aRecord({ kind: 'snapshot' }))
  const entry = anEntry(coach, 'revoke', laptop, chainOf(coach.person))
  await coach.post('/api/devices/revoke', { person: coach.person, entry })

  const { json } = await region.coordinator.post('/api/signers', { doc, devices: [laptop.id, newId('t')] })

  const { signers } = signersAnswerSchema.parse(json)
  expect(signers).toMatchObject([{ device: laptop.id, person: coach.person, revokedAtMs: clock.nowMs() }])
  expect(signers[0]?.entries.at(-1)?.device.id).toBe(laptop.id)
  expect(signers[0]?.chain?.at(-1)).toEqual({ ...entry, atMs: signers[0]?.revokedAtMs })
})

test('the logs hold no code of a new device and no name of one', async () => {
  const phone = await region.join('trainer')
  const tablet = new RawDevice(server.url)
  tablet.public.label = 'Waterjuffer73'
  await offer(tablet)
  await phone.post('/api/devices/offered', { code: codeOf(tablet) })

  const disk = Buffer.concat(
    ['opstap.db', 'opstap.db-wal'].map((name) => readFileSync(join(server.config.dataDir, name))),
  )

  const logged = JSON.stringify(server.events)
  for (const word of ['Waterjuffer73', codeOf(tablet)]) {
    expect(logged).not.toContain(word)
    expect(disk.includes(word)).toBe(false)
  }
})
