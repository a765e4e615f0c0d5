import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { configFromEnv } from '#server/config.ts'
import { passkeysAnswerSchema } from '#sync/protocol-passkey.ts'
import { as, Region } from './a-region.ts'
import { aBirth, aLane, aRecord, newId, RawDevice } from './raw-client.ts'
import type { Lies } from './soft-authenticator.ts'
import {
  makeWith as make,
  showWith as show,
  SoftAuthenticator,
  toMake,
  toShow,
  withPasskey,
} from './soft-authenticator.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer, stillClock } from './start-server.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 }) // the machine of CI may be slow and shared

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
let clock: ReturnType<typeof stillClock>
let server: TestServer
let region: Region

beforeEach(async () => {
  clock = stillClock()
  server = await startTestServer({ clock })
  region = await Region.start(server)
})
afterEach(() => server.stop())

/** From now on staff have to show one; everybody is proven anew. */
async function require(...devices: RawDevice[]): Promise<void> {
  await server.restart({ staffPasskey: 'required' })
  for (const device of [region.coordinator, ...devices]) await device.login()
}

async function list(device: RawDevice) {
  return passkeysAnswerSchema.parse((await device.post('/api/passkeys', {})).json).passkeys
}

const actsOf = (person: string): string[] =>
  server.store.audit
    .rows(0, 10_000)
    .filter(({ actor, act }) => actor === person && act.startsWith('passkey.'))
    .map(({ act }) => act)

test.each(['p256', 'ed25519'] as const)(
  'a passkey (%s) is made and shown: kept with its key alone, logged without it, good for this device',
  async (kind) => {
    const trainer = await region.join('trainer')
    const key = new SoftAuthenticator(server.url, kind)
    const asked = await toMake(trainer)

    const made = await trainer.post('/api/passkeys/made', key.make(asked))
    const shown = await show(trainer, key)

    expect([made.json, shown.json]).toEqual([{ ok: true }, { ok: true }])
    expect(asked).toMatchObject({ rpId: 'localhost', known: [] })
    expect(Buffer.from(asked.challenge, 'base64url')).toHaveLength(32)
    const device = { device: trainer.id, label: 'Proef' }
    const atMs = clock.nowMs()
    expect(await list(trainer)).toEqual([{ id: key.id, madeAtMs: atMs, usedAtMs: atMs, ...device }])
    expect((await trainer.me()).passkey).toEqual({ isRequired: false, count: 1 })
    expect(actsOf(trainer.person)).toEqual(['passkey.add', 'passkey.show'])
    const told = JSON.stringify([server.store.audit.rows(0, 10_000), server.events])
    for (const secret of [key.id, asked.challenge]) expect(told).not.toContain(secret)
  },
)

const lies: [string, Lies][] = [
  ['another origin', { origin: 'https://opstap.elders.example' }],
  ['another port', { origin: 'http://localhost:1' }],
  ['another RP', { rpId: 'elders.example' }],
  ['nobody verified', { isVerified: false }],
  ['another challenge', { challenge: 'A'.repeat(43) }],
  ['another ceremony', { type: 'webauthn.other' }],
]

test.each(lies)('what was made or signed for %s is refused, and opens nothing', async (_name, lie) => {
  const trainer = await region.join('trainer')
  const key = new SoftAuthenticator(server.url)

  expect((await make(trainer, key, lie)).code).toBe('bad-request')
  expect(await list(trainer)).toEqual([])
  await withPasskey(trainer, key)
  clock.move(13 * HOUR_MS)
  await require(trainer)
  expect((await show(trainer, key, lie)).code).toBe('bad-request')
  expect((await trainer.me()).passkey?.barred).toBe('passkey-due')
  expect((await show(trainer, key)).status).toBe(200)
  expect((await trainer.me()).passkey?.barred).toBeUndefined()
})

test('a challenge is of one device, one purpose and 60 s, and is used up by a wrong answer too', async () => {
  const trainer = await region.join('trainer')
  const other = await region.joinAs(trainer.person, 'trainer')
  const key = await withPasskey(trainer)

  const stolen = await toShow(trainer)
  expect((await other.post('/api/passkeys/shown', key.show(stolen))).code).toBe('bad-request')
  const forMaking = await toMake(trainer)
  expect((await trainer.post('/api/passkeys/shown', key.show(forMaking))).code).toBe('bad-request')
  const late = await toShow(trainer)
  clock.move(MINUTE_MS)
  expect((await trainer.post('/api/passkeys/shown', key.show(late))).code).toBe('bad-request')
  const spoilt = await toShow(trainer)
  const wrong = new SoftAuthenticator(server.url)
  const forged = { ...wrong.show(spoilt), id: key.id }
  expect((await trainer.post('/api/passkeys/shown', forged)).code).toBe('bad-request')
  expect((await trainer.post('/api/passkeys/shown', key.show(spoilt))).code).toBe('bad-request')
  expect(actsOf(trainer.person)).toEqual(['passkey.add'])
})

test('an answer that was lost comes again to the same words, also with a new gesture, and is no showing of its own', async () => {
  const trainer = await region.join('trainer')
  const key = new SoftAuthenticator(server.url)
  const made = key.make(await toMake(trainer))

  const first = await trainer.post('/api/passkeys/made', made)
  const again = await trainer.post('/api/passkeys/made', made)
  clock.move(13 * HOUR_MS)
  await trainer.login()
  const late = await trainer.post('/api/passkeys/made', made)

  expect([first.json, again.json, late.json]).toEqual([{ ok: true }, { ok: true }, { ok: true }])
  await require(trainer)
  expect((await trainer.me()).passkey?.barred).toBe('passkey-due')
  const shown = key.show(await toShow(trainer))
  expect((await trainer.post('/api/passkeys/shown', shown)).json).toEqual({ ok: true })
  expect((await trainer.post('/api/passkeys/shown', shown)).json).toEqual({ ok: true })
  expect((await show(trainer, key)).json).toEqual({ ok: true })
  expect(actsOf(trainer.person)).toEqual(['passkey.add', 'passkey.show', 'passkey.show'])
})

test('a replay by another device, or later, is refused; somebody else’s passkey and an unknown one are one answer', async () => {
  const trainer = await region.join('trainer')
  const jobcoach = await region.join('jobcoach')
  const key = await withPasskey(trainer)
  await withPasskey(jobcoach)
  const shown = key.show(await toShow(trainer))
  await trainer.post('/api/passkeys/shown', shown)

  const other = await region.joinAs(trainer.person, 'trainer')
  expect((await other.post('/api/passkeys/shown', shown)).code).toBe('bad-request')
  clock.move(MINUTE_MS)
  expect((await trainer.post('/api/passkeys/shown', shown)).code).toBe('bad-request')
  const foreign = await jobcoach.post('/api/passkeys/shown', key.show(await toShow(jobcoach)))
  const nobody = new SoftAuthenticator(server.url)
  const unknown = await jobcoach.post('/api/passkeys/shown', nobody.show(await toShow(jobcoach)))
  expect([foreign.status, foreign.json]).toEqual([unknown.status, unknown.json])
  expect(foreign.code).toBe('unknown')
  const taken = await jobcoach.post('/api/passkeys/made', key.make(await toMake(jobcoach)))
  expect(taken.code).toBe('conflict')
})

test('a counter that goes back is told to the person and the log, and locks nobody out', async () => {
  const trainer = await region.join('trainer')
  const key = await withPasskey(trainer, new SoftAuthenticator(server.url, 'p256', 7))
  await show(trainer, key)
  expect((await trainer.me()).passkey?.isDoubted).toBeUndefined()

  const back = await show(trainer, key, { counter: 3 })

  expect(back.json).toEqual({ ok: true })
  expect((await trainer.me()).passkey?.isDoubted).toBe(true)
  expect((await list(trainer))[0]?.doubtedAtMs).toBe(clock.nowMs())
  expect(actsOf(trainer.person)).toEqual(['passkey.add', 'passkey.show', 'passkey.show', 'passkey.doubt'])
  expect(server.events.some(({ event }) => event === 'passkey-doubted')).toBe(true)
  // The highest it ever said counts: the copy is seen again.
  await show(trainer, key, { counter: 5 })
  expect(actsOf(trainer.person).at(-1)).toBe('passkey.doubt')
  clock.move(DAY_MS)
  await trainer.login()
  expect((await trainer.me()).passkey?.isDoubted).toBeUndefined()
})

test('[R1] required: staff who showed none read and write nothing by any door, until they do; a kandidaat goes on', async () => {
  const trainer = await region.join('trainer')
  const noor = await region.join('kandidaat')
  const doc = await region.bearKaart(as(trainer, 'trainer'), as(noor, 'kandidaat'))
  await require(trainer, noor)

  const calls = [
    ...['feed', 'pull', 'cover', 'object', 'signers', 'keys', 'members', 'roles', 'invites', 'invites/vouch', 'chains'],
    ...['receipts', 'logboek', 'devices', 'devices/add', 'devices/offered', 'devices/revoke', 'recovery/card'],
    ...['passkeys/remove', 'something-that-comes-later'],
  ]
  for (const call of calls) expect((await trainer.post(`/api/${call}`, {})).code, call).toBe('passkey-missing')
  for (const call of ['invites/waiting', 'receipts/key', `blobs/${doc}/${'0'.repeat(64)}`]) {
    expect((await trainer.call('GET', `/api/${call}`)).code, call).toBe('passkey-missing')
  }
  await expect(trainer.socket()).rejects.toThrow()
  expect((await trainer.me()).passkey).toEqual({ isRequired: true, count: 0, barred: 'passkey-missing' })
  expect((await noor.me()).passkey).toEqual({ isRequired: false, count: 0 })
  expect((await noor.feed()).docs).toHaveLength(1)

  await withPasskey(trainer)
  expect((await trainer.feed()).docs).toHaveLength(1)
  expect((await trainer.me()).passkey).toEqual({ isRequired: true, count: 1 })
})

test('[S1] required: what was made on the device is taken in meanwhile; what others made is not', async () => {
  const trainer = await region.join('trainer')
  const groep = await region.bear(region.coordinator, 'groep', [
    as(region.coordinator, 'regiocoordinator'),
    as(trainer, 'trainer'),
  ])
  await require(trainer)
  const birth = aBirth('training', region.id, [as(trainer, 'trainer')])
  const [own] = aLane(birth.doc, 1)
  const [offline] = aLane(groep, 1)
  if (own === undefined || offline === undefined) throw new Error('No records')

  const born = await trainer.post('/api/births', birth)
  const history = { doc: groep, ...aRecord(), origin: newId('t') }
  const pushed = await trainer.push(own, offline, history)

  expect(born.json).toEqual({ ok: true, epoch: 1 })
  expect(pushed).toEqual([{ seq: 1 }, { seq: 1 }, { code: 'passkey-missing' }])
  // The same again, since that answer was lost.
  expect(await trainer.push(own, offline)).toEqual([{ seq: 1 }, { seq: 1 }])
  expect((await trainer.post('/api/pull', { docs: [{ doc: groep, since: 0 }] })).code).toBe('passkey-missing')
})

test('[R1] 12 h after it was shown an open socket hears nothing more, and what it says closes it', async () => {
  const trainer = await region.join('trainer')
  await require(trainer)
  const ours = await withPasskey(region.coordinator)
  const key = await withPasskey(trainer)
  const doc = await region.bearKaart(as(trainer, 'trainer'))
  // A session that is younger than the showing.
  clock.move(11.5 * HOUR_MS)
  await trainer.login()
  await region.coordinator.login()
  await show(region.coordinator, ours)
  const socket = await trainer.socket()
  socket.watch(doc)
  await socket.next('present')
  await region.coordinator.push(...aLane(doc, 1))
  await socket.next('live')

  clock.move(0.5 * HOUR_MS)
  const [late] = aLane(doc, 1)
  if (late === undefined) throw new Error('No record')
  await region.coordinator.push(late)
  socket.watch(doc)
  expect(await socket.closed).toBe(4401)

  expect(socket.all('live')).toHaveLength(1)
  expect((await trainer.post('/api/feed', { cursor: '' })).code).toBe('passkey-due')
  await show(trainer, key)
  expect((await trainer.feed()).docs).toHaveLength(1)
})

test('another passkey is made on a device that showed one, or that came in a short time ago and had none', async () => {
  const trainer = await region.join('trainer')
  const stolen = await region.joinAs(trainer.person, 'trainer')
  clock.move(15 * DAY_MS)
  await trainer.login()
  await stolen.login()
  const key = await withPasskey(trainer)

  expect((await stolen.post('/api/passkeys/make', {})).code).toBe('passkey-due')
  const fresh = await region.joinAs(trainer.person, 'trainer')
  await withPasskey(fresh)
  await show(stolen, key)
  await withPasskey(stolen)
  expect((await toMake(trainer)).known.map(({ id }) => id)).toContain(key.id)

  expect(await list(trainer)).toHaveLength(3)
  expect((await toMake(trainer)).user).toBe((await toMake(fresh)).user)
})

test('one is taken away, and what was shown with it counts no more; the last one stays where it is required', async () => {
  const trainer = await region.join('trainer')
  const other = await region.join('jobcoach')
  const [first, second] = [await withPasskey(trainer), await withPasskey(trainer)]
  await show(trainer, first)
  const foreign = await withPasskey(other)
  await require(trainer, other)

  expect((await trainer.post('/api/passkeys/remove', { id: foreign.id })).json).toEqual({ ok: true })
  expect(await list(other)).toHaveLength(1)
  expect((await trainer.post('/api/passkeys/remove', { id: first.id })).json).toEqual({ ok: true })
  // The answer was lost.
  await show(trainer, second)
  expect((await trainer.post('/api/passkeys/remove', { id: first.id })).json).toEqual({ ok: true })
  expect((await trainer.post('/api/passkeys/remove', { id: second.id })).code).toBe('not-allowed')
  expect((await trainer.post('/api/passkeys/shown', first.show(await toShow(trainer)))).code).toBe('unknown')
  expect((await list(trainer)).map(({ id }) => id)).toEqual([second.id])
  await server.restart({ staffPasskey: 'offered' })
  await trainer.login()
  expect((await trainer.post('/api/passkeys/remove', { id: second.id })).json).toEqual({ ok: true })
  expect(await list(trainer)).toEqual([])
})

test('a device that waits to be let in makes none, and 20 calls a minute are enough for a person', async () => {
  const limited = await startTestServer({ clock, rateFactor: 1 })
  try {
    const here = await Region.start(limited)
    const invited = await here.coordinator.invite(here.id, 'trainer')
    const waiting = new RawDevice(limited.url)
    await waiting.redeem(invited.link)
    await waiting.login()
    expect((await waiting.me()).status).toBe('waiting')
    expect((await waiting.post('/api/passkeys/make', {})).code).toBe('not-allowed')
    expect((await waiting.me()).passkey).toBeUndefined()

    const codes: (string | undefined)[] = []
    for (let count = 0; count < 21; count++) codes.push((await here.coordinator.post('/api/passkeys/make', {})).code)
    expect(codes.indexOf('too-many')).toBe(20)
  } finally {
    await limited.stop()
  }
})

test('required by itself where people come from elsewhere; offered on a machine that is tried out on', () => {
  const ruleOf = (env: Record<string, string>): string | undefined => configFromEnv(env).staffPasskey

  expect(ruleOf({})).toBe('offered')
  expect(ruleOf({ PUBLIC_URL: 'http://localhost:5173' })).toBe('offered')
  expect(ruleOf({ PUBLIC_URL: 'https://opstap.example' })).toBe('required')
  expect(ruleOf({ NODE_ENV: 'production' })).toBe('required')
  expect(ruleOf({ PUBLIC_URL: 'https://opstap.example', STAFF_PASSKEY: 'offered' })).toBe('offered')
  expect(ruleOf({ STAFF_PASSKEY: 'required' })).toBe('required')
  // Nobody could ever make one there.
  expect(ruleOf({ PUBLIC_URL: 'http://opstap.example', NODE_ENV: 'production' })).toBe('offered')
  expect(() => ruleOf({ PUBLIC_URL: 'http://opstap.example', STAFF_PASSKEY: 'required' })).toThrow('https')
  expect(() => ruleOf({ PUBLIC_URL: 'https://10.0.0.7', STAFF_PASSKEY: 'required' })).toThrow('https')
  expect(() => ruleOf({ STAFF_PASSKEY: 'yes' })).toThrow('offered or required')
})
