import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { as, Region } from './a-region.ts'
import type { CallAnswer } from './raw-client.ts'
import { aLane, newId, proofOf, RawDevice, sha256 } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer, stillClock } from './start-server.ts'

const DAY_MS = 24 * 60 * 60 * 1000

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 }) // the machine of CI may be slow and shared

let server: TestServer
let region: Region
let coordinator: RawDevice
const clock = stillClock()
const soon = (): number => clock.nowMs() + 15 * 60_000

beforeAll(async () => {
  server = await startTestServer({ clock })
  region = await Region.start(server)
  coordinator = region.coordinator
})
afterAll(() => server.stop())

const anInvite = (more: Parameters<RawDevice['invite']>[2] = {}) =>
  coordinator.invite(region.id, 'kandidaat', { expiresAtMs: soon(), ...more })

const openBy = (proof: object, device = new RawDevice(server.url)): Promise<CallAnswer> =>
  device.post('/api/invites/open', proof)

test('the first start prints one link for a regiocoordinator, a later start none', async () => {
  const other = await startTestServer()
  try {
    const link = other.firstLink ?? ''
    const device = await RawDevice.join(other.url, link)
    const { log } = other.store
    await other.restart()

    expect(link).toMatch(/^http:\/\/localhost:\d+\/#s=u_[0-9a-z]{26}\.[A-Za-z0-9_-]{22}$/)
    expect(other.firstLink).toBeUndefined()
    expect(other.store.log).toBe(log)
    const me = await device.me() // the session lives on as well
    expect(me).toMatchObject({ person: device.person, status: 'active', roles: [{ rol: 'regiocoordinator' }], log })
    expect((await device.birth('regio', me.roles[0]?.regio, [as(device, 'regiocoordinator')])).status).toBe(200)
  } finally {
    await other.stop()
  }
})

test('opening shows the card for the proof that was used and uses nothing up', async () => {
  const invite = await anInvite()

  const bySecret = await openBy(proofOf(invite.link))
  const byCode = await openBy({ codeHash: invite.codeHash })
  const again = await openBy(proofOf(invite.link))

  const shown = { id: invite.id, role: 'kandidaat', expiresAtMs: invite.expiresAtMs }
  expect(bySecret.json).toEqual({ ...shown, card: invite.cardForSecret })
  expect(byCode.json).toEqual({ ...shown, card: invite.cardForCode })
  expect(again.status).toBe(200)
})

test('[R5] a redeemed device waits, has nothing, and comes in when the device of the inviter vouches', async () => {
  const invite = await anInvite()
  const doc = await region.bearKaart({ person: invite.person, role: 'kandidaat' })
  const device = new RawDevice(server.url)

  const redeemed = await device.redeem(invite.link)
  await device.login()
  expect(redeemed.json).toEqual({ person: invite.person, status: 'waiting' })
  expect(await device.me()).toMatchObject({ status: 'waiting', roles: [] })
  expect((await device.feed()).docs).toEqual([])
  expect((await device.pull({ doc, since: 0 })).docs).toEqual([])
  expect(await device.keys(doc)).toEqual([])
  expect(await device.push(...aLane(doc, 1))).toEqual([{ code: 'unknown' }])
  expect((await device.birth('map', undefined, [as(device, 'kandidaat')])).code).toBe('not-allowed')

  const waiting = (await coordinator.waiting()).waiting.find((one) => one.invite === invite.id)
  expect(waiting).toMatchObject({ person: invite.person, usedCode: false, entry: { device: { id: device.id } } })
  expect((await coordinator.vouch(invite.id, device.id)).status).toBe(200)

  expect(await device.me()).toMatchObject({ status: 'active', roles: [{ regio: region.id, rol: 'kandidaat' }] })
  expect((await device.feed()).docs.map((row) => row.doc)).toEqual([doc])
  expect((await coordinator.waiting()).waiting.some((one) => one.invite === invite.id)).toBe(false)
  expect((await coordinator.vouch(invite.id, device.id)).status).toBe(200)
})

test('refusing to vouch drops the device and blocks the invitation', async () => {
  const invite = await anInvite()
  const device = new RawDevice(server.url)
  await device.redeem(invite.link)
  await device.login()

  expect((await coordinator.vouch(invite.id, device.id, false)).status).toBe(200)

  expect((await device.call('GET', '/api/me')).code).toBe('unauthenticated')
  expect((await openBy(proofOf(invite.link))).code).toBe('too-many')
  expect((await coordinator.waiting()).invites.find((one) => one.id === invite.id)?.state).toBe('blocked')
  expect((await coordinator.vouch(invite.id, device.id, true)).code).toBe('used')
})

test('only the person who invited can vouch', async () => {
  const invite = await anInvite()
  const device = new RawDevice(server.url)
  await device.redeem(invite.link)
  const colleague = await region.join('regiocoordinator')

  expect((await colleague.vouch(invite.id, device.id)).code).toBe('unknown')
  expect((await coordinator.vouch(invite.id, newId('t'))).code).toBe('unknown')
})

test('a typed code works once, and the inviter sees that a code was used', async () => {
  const invite = await anInvite()
  const [device, second] = [new RawDevice(server.url), new RawDevice(server.url)]

  expect((await device.redeemCode(invite.id, invite.code)).json).toEqual({ person: invite.person, status: 'waiting' })
  expect((await second.redeemCode(invite.id, invite.code)).code).toBe('used')
  expect((await coordinator.waiting()).waiting.find((one) => one.invite === invite.id)?.usedCode).toBe(true)
})

test.each([
  ['link', 100],
  ['code', 12],
] as const)('when many devices redeem one %s at once, exactly one comes in (%i devices)', async (how, count) => {
  const invite = await anInvite()
  const devices = Array.from({ length: count }, () => new RawDevice(server.url))

  const answers = await Promise.all(
    devices.map((device) => (how === 'link' ? device.redeem(invite.link) : device.redeemCode(invite.id, invite.code))),
  )

  expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
  expect(answers.filter((answer) => answer.code === 'used')).toHaveLength(devices.length - 1)
})

test('the same device may redeem again and gets the same answer, with other keys not', async () => {
  const invite = await anInvite()
  const device = new RawDevice(server.url)
  const impostor = new RawDevice(server.url)
  impostor.public.id = device.public.id

  expect((await device.redeem(invite.link)).status).toBe(200)
  expect((await device.redeem(invite.link)).json).toEqual({ person: invite.person, status: 'waiting' })
  expect((await impostor.redeem(invite.link)).code).toBe('used')
  await coordinator.vouch(invite.id, device.id)
  expect((await device.redeem(invite.link)).json).toEqual({ person: invite.person, status: 'active' })
})

test('a device id that exists does not go to another person', async () => {
  const [first, second] = [await anInvite(), await anInvite()]
  const device = new RawDevice(server.url)
  await device.redeem(first.link)

  expect((await device.redeem(second.link)).code).toBe('conflict')
})

test('five wrong secrets block an invitation, also for the right one', async () => {
  const invite = await anInvite()
  const wrong = { id: invite.id, secretHash: sha256('wrong') }

  for (let tries = 0; tries < 5; tries++) {
    expect((await openBy(proofOf(invite.link))).status).toBe(200)
    expect((await openBy(wrong)).code).toBe('unknown')
  }

  expect((await openBy(proofOf(invite.link))).code).toBe('too-many')
  expect((await new RawDevice(server.url).redeem(invite.link)).code).toBe('too-many')
})

test('an unknown invitation and a wrong secret are one answer', async () => {
  const invite = await anInvite()

  const wrong = await openBy({ id: invite.id, secretHash: sha256('wrong') })
  const unknown = await openBy({ id: newId('u'), secretHash: sha256('wrong') })

  expect([wrong.status, wrong.json]).toEqual([unknown.status, unknown.json])
})

test('five wrong codes block an address, also for the right code', async () => {
  const strict = await startTestServer({ rateFactor: 1 })
  try {
    const home = await Region.start(strict)
    const invite = await home.coordinator.invite(home.id, 'kandidaat')
    const device = new RawDevice(strict.url)
    for (let tries = 0; tries < 5; tries++) {
      expect((await device.post('/api/invites/open', { codeHash: sha256(`wrong ${tries}`) })).code).toBe('unknown')
    }

    expect((await device.post('/api/invites/open', { codeHash: invite.codeHash })).code).toBe('too-many')
    expect((await device.post('/api/invites/open', proofOf(invite.link))).status).toBe(200)
  } finally {
    await strict.stop()
  }
})

test('an expired invitation is told as such and is not longer than 14 days', async () => {
  const short = await anInvite({ expiresAtMs: clock.nowMs() + 1000 })
  const long = await anInvite({ expiresAtMs: clock.nowMs() + 400 * DAY_MS })
  const started = clock.nowMs()
  clock.move(1000)

  expect((await openBy(proofOf(short.link))).code).toBe('expired')
  expect((await new RawDevice(server.url).redeem(short.link)).code).toBe('expired')
  expect((await coordinator.waiting()).invites.find((one) => one.id === short.id)?.state).toBe('expired')
  expect((await coordinator.waiting()).invites.find((one) => one.id === long.id)?.expiresAtMs).toBe(
    started + 14 * DAY_MS,
  )
  expect((await anInvite({ expiresAtMs: clock.nowMs() })).answer.code).toBe('expired')
})

test('only a regiocoordinator of the region invites, for people of the own region or unknown ones', async () => {
  const trainer = await region.join('trainer')
  const other = await Region.start(server)
  const theirs = await other.join('kandidaat')

  expect((await trainer.invite(region.id, 'kandidaat', { expiresAtMs: soon() })).answer.code).toBe('not-allowed')
  expect((await other.coordinator.invite(region.id, 'trainer', { expiresAtMs: soon() })).answer.code).toBe(
    'not-allowed',
  )
  expect((await anInvite({ person: theirs.person })).answer.code).toBe('not-allowed')
  expect((await anInvite({ person: trainer.person })).answer.status).toBe(200)
})

test('[S6] the same invitation sent twice at once is one invitation and one line in the log', async () => {
  const { answer: _answer, code: _code, link: _link, ...request } = await anInvite()
  const twice = { ...request, id: newId('u'), secretHash: sha256('another'), codeHash: sha256('one more') }

  const answers = await Promise.all([0, 1].map(() => coordinator.post('/api/invites', twice)))

  expect(answers.map(({ json }) => json)).toEqual([{ ok: true }, { ok: true }])
  const made = server.store.audit.rows(0, 10_000).filter(({ about }) => about?.startsWith(twice.id) === true)
  expect(made).toHaveLength(1)
})

test('making the same invitation again is fine, with other secrets it is a conflict', async () => {
  const invite = await anInvite()
  const { answer: _answer, code: _code, link: _link, ...request } = invite

  expect((await coordinator.post('/api/invites', request)).status).toBe(200)
  expect((await coordinator.post('/api/invites', { ...request, secretHash: sha256('other') })).code).toBe('conflict')
})

test('keys that are no keys and a chain that starts wrong are refused, and use nothing up', async () => {
  const invite = await anInvite()
  const device = new RawDevice(server.url)
  const good = device.redemption(invite.id, proofOf(invite.link), Buffer.alloc(16))
  const redeem = (entry: object) => device.post('/api/invites/redeem', { ...good, entry: { ...good.entry, ...entry } })

  expect((await redeem({ device: { ...device.public, sigPub: 'AAAA' } })).code).toBe('bad-request')
  expect((await redeem({ by: newId('t') })).code).toBe('bad-request')
  expect((await redeem({ prev: sha256('x') })).code).toBe('bad-request')
  expect((await redeem({})).status).toBe(200)
})

test('a lost phone: a server link for a known person gives the new device everything at once', async () => {
  const old = await region.join('kandidaat')
  const doc = await region.bearKaart(as(old, 'kandidaat'))

  const fresh = await RawDevice.join(server.url, server.makeInvite({ person: old.person }).link)

  expect(fresh.person).toBe(old.person)
  expect((await fresh.feed()).docs.map((row) => row.doc)).toEqual([doc])
  expect(() => server.makeInvite({ person: newId('p') })).toThrow('not registered')
})

test('the chain of a person holds the vouched devices in order, for people of the region only', async () => {
  const first = await region.join('kandidaat')
  const second = await region.joinAs(first.person, 'kandidaat')
  const invite = await anInvite({ person: first.person })
  await new RawDevice(server.url).redeem(invite.link) // waits, so is not in the chain
  const other = await Region.start(server)
  const chains = (device: RawDevice) => device.post('/api/chains', { persons: [first.person, newId('p')] })

  const seen = await chains(coordinator)
  const abroad = await chains(other.coordinator)

  expect(seen.json).toMatchObject({
    chains: [{ person: first.person, entries: [{ device: { id: first.id } }, { device: { id: second.id } }] }],
  })
  expect(abroad.json).toEqual({ chains: [] })
})

test('[R5] no secret and no code lies on disk', async () => {
  const invite = await anInvite()
  const disk = Buffer.concat(
    ['opstap.db', 'opstap.db-wal'].map((name) => readFileSync(join(server.config.dataDir, name))),
  )

  expect(disk.includes(invite.id)).toBe(true)
  for (const secret of [invite.code, invite.codeHash, invite.secretHash]) expect(disk.includes(secret)).toBe(false)
})
