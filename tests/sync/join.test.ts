import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { bytesFromBase64 } from '#identity/bytes.ts'
import { checkChain } from '#identity/chain.ts'
import { verifyBytes } from '#identity/form-signature.ts'
import { openIdentity, rememberInvitation } from '#identity/identity.ts'
import { makeInvitation } from '#identity/invitation.ts'
import { openInvitation } from '#sync/join.ts'
import { isOwnInvitation, lookAtInvitation } from '#workspace/device/device-identity.ts'
import { memoryVault } from '#tests/identity/memory-vault.ts'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer, stillClock } from '#tests/server/start-server.ts'
import type { BareClient } from './bare-client.ts'
import { aBareClient, aStoppedClient, bear, newId, stopClients } from './bare-client.ts'
import { until } from './until.ts'

const clock = stillClock(Date.now())
vi.setConfig({ testTimeout: 30_000 })

let server: TestServer
let regio: DocumentId
let joke: BareClient

beforeEach(async () => {
  server = await startTestServer({ clock })
  const invite = server.makeInvite({ role: 'regiocoordinator' })
  regio = invite.regio
  joke = await aBareClient(server.url, invite.link, { pace: 0.1 })
})

afterEach(async () => {
  await stopClients()
  await server.stop()
})

const card = {
  inviterName: 'Joke',
  inviterPhone: '0612345678',
  personName: 'Fatima',
  role: 'kandidaat' as const,
  regioName: 'Zuid',
}

/** Joke makes an invitation on her device: kept there, and an errand for the server. */
async function invite(person: PersoonId = newId('p'), expiresAtMs = clock.nowMs() + 60_000) {
  const made = await makeInvitation({ origin: server.url, person, regio, card, expiresAtMs })
  await rememberInvitation(joke.opened.vault, made.kept)
  joke.store.asked.push({ n: Math.random(), errand: { kind: 'invite', body: made.forServer } })
  joke.store.told()
  await until('the server knows it', () => joke.store.asked.every((errand) => errand.code === 'done'))
  return made
}

const isActive = (client: BareClient): boolean => client.connection.me.value?.status === 'active'

test.each(['link', 'code'] as const)(
  'someone who comes in by %s sees who asks, waits, and is vouched for',
  async (way) => {
    const made = await invite()
    await joke.connection.stop()
    const text = made[way]
    const fatima = await aStoppedClient(server.url, text, { pace: 0.1 })
    const seen = await lookAtInvitation(fatima.connection.api, text)
    fatima.connection.start()
    await until('the server says: wait', () => fatima.connection.me.value?.status === 'waiting')

    expect(fatima.opened.identity).toMatchObject({ person: made.forServer.person, status: 'waiting' })
    const map = bear(fatima, 'map', regio, [{ person: made.forServer.person, role: 'kandidaat' }])
    fatima.store.write(map)
    expect(fatima.connection.status.value.state).toBe('online')
    const inviter = await aStoppedClient(server.url, undefined, { vault: joke.opened.vault.store, pace: 0.1 })
    inviter.connection.start()
    await until('vouched', () => isActive(fatima))
    await fatima.allSent()

    expect(seen).toMatchObject({ ok: true, value: { role: 'kandidaat', card } })
    expect(fatima.connection.me.value?.roles).toEqual([{ regio, rol: 'kandidaat' }])
    expect(fatima.store.codes).toEqual([])
    expect(inviter.connection.invites.value).toMatchObject([{ id: made.kept.id, state: 'used' }])
  },
)

test('who comes in while the inviter hears nothing is vouched for as soon as the inviter looks again', async () => {
  const made = await invite()
  joke.transport.deafen()
  const fatima = await aStoppedClient(server.url, made.link, { pace: 0.1 })
  fatima.connection.start()
  await until('the server says: wait', () => fatima.connection.me.value?.status === 'waiting')

  joke.transport.wake()

  await until('vouched', () => isActive(fatima), 2000)
  expect(fatima.connection.me.value?.roles).toEqual([{ regio, rol: 'kandidaat' }])
})

test('looking at an invitation does not use it up, and shows the card', async () => {
  const made = await invite()
  const api = joke.connection.api

  for (const text of [made.link, made.code, made.code.toLowerCase().replaceAll('-', ' ')]) {
    expect(await lookAtInvitation(api, text)).toMatchObject({ ok: true, value: { role: 'kandidaat', card } })
  }
})

test('[R5] a device with a wrong proof is refused by the inviter, and told so', async () => {
  const made = await invite()
  const thief = await aStoppedClient(server.url, made.link, { pace: 0.1 })
  const { joining } = thief.opened.identity
  const redemption = joining?.redemption as { mac: string } // as acceptInvitation keeps it
  redemption.mac = '0'.repeat(64)

  thief.connection.start()
  await until('not let in', () => thief.connection.status.value.refused === 'unauthenticated')

  await until('Joke knows', () => joke.connection.invites.value?.[0]?.state === 'blocked')
  expect(isActive(thief)).toBe(false)
  expect(await lookAtInvitation(thief.connection.api, made.link)).toMatchObject({ ok: false })
})

test('a device of the same person that did not make the invitation leaves the judgement to the one that did', async () => {
  const made = await invite()
  await joke.connection.stop()
  const { link } = server.makeInvite({ person: joke.person, role: 'regiocoordinator', regio })
  const tablet = await aBareClient(server.url, link, { pace: 0.1 })
  const fatima = await aStoppedClient(server.url, made.link, { pace: 0.1 })
  fatima.connection.start()

  await until('the tablet knows', () => tablet.connection.invites.value?.[0]?.state === 'waiting')
  expect(isActive(fatima)).toBe(false)

  const phone = await aStoppedClient(server.url, undefined, { vault: joke.opened.vault.store, pace: 0.1 })
  phone.connection.start()
  await until('vouched', () => isActive(fatima))
})

test('an invitation that was used, has expired or does not exist says so', async () => {
  const used = await invite()
  const fatima = await aBareClient(server.url, used.link, { pace: 0.1 })
  await until('vouched', () => isActive(fatima))
  const old = await invite(newId('p'), clock.nowMs() + 1000)
  clock.move(2000)
  const none = await makeInvitation({ origin: server.url, person: newId('p'), regio, card, expiresAtMs: 0 })
  const { api } = joke.connection

  expect(await lookAtInvitation(api, used.link)).toEqual({ ok: false, code: 'used' })
  expect(await lookAtInvitation(api, old.link)).toEqual({ ok: false, code: 'expired' })
  expect(await lookAtInvitation(api, none.link)).toEqual({ ok: false, code: 'unknown' })
  expect(await lookAtInvitation(api, 'no invitation')).toEqual({ ok: false, code: 'bad-request' })
})

test('two devices with one invitation: the second is refused, keeps that, and does not ask again', async () => {
  const made = await invite()
  const first = await aStoppedClient(server.url, made.link, { pace: 0.1 })
  const vault = memoryVault()
  const second = await aStoppedClient(server.url, made.link, { vault, pace: 0.1 })
  first.connection.start()
  await until('vouched', () => isActive(first))

  second.connection.start()
  await until('the refusal is kept', async () => {
    const kept = await openIdentity(second.opened.vault)
    return kept.ok && kept.value.identity.joining?.refused === 'used'
  })
  await until('it is tried again', () => second.store.tries > 1)

  expect(second.transport.calls.filter((call) => call.path === '/api/invites/redeem')).toHaveLength(1)
})

test('a redemption whose answer is lost, and one made without a connection, arrive later', async () => {
  const made = await invite()
  const vault = memoryVault()
  const before = await aStoppedClient(server.url, made.link, { vault, pace: 0.1 })
  before.transport.setOnline(false)
  before.connection.start()
  await until('it was tried', () => before.store.tries > 1)
  await before.connection.stop()

  const after = await aStoppedClient(server.url, undefined, { vault, pace: 0.1 })
  after.transport.loseAnswers('/api/invites/redeem', 2)
  after.connection.start()
  await until('vouched', () => isActive(after))

  expect(after.opened.identity).toMatchObject({ person: made.forServer.person, joining: { isAnswered: true } })
  expect(after.transport.calls.filter((call) => call.path === '/api/invites/redeem')).toHaveLength(3)
})

test('a link that the server printed needs nobody to vouch, and its chain is the one the others check', async () => {
  const fatima = await aBareClient(
    server.url,
    server.makeInvite({ person: joke.person, role: 'regiocoordinator', regio }).link,
  )

  const chains = await joke.connection.api.chains([joke.person, newId('p')])

  expect(chains.ok && chains.value).toHaveLength(1)
  const entries = chains.ok ? (chains.value[0]?.entries ?? []) : []
  const check = await checkChain(entries, verifyBytes)
  expect(check).toMatchObject({ ok: true, starts: 2 })
  expect(check.ok && check.devices.map((device) => device.id)).toEqual([
    joke.opened.device.public.id,
    fatima.opened.device.public.id,
  ])
})

test('an invitation can be opened by a device that is nobody yet, also without a network', async () => {
  const made = await invite()
  const nobody = await aStoppedClient(server.url, undefined, { pace: 0.1 })

  expect(
    await openInvitation(nobody.connection.api, { id: made.kept.id, secretHash: made.forServer.secretHash }),
  ).toMatchObject({ ok: true })
  expect(bytesFromBase64(made.kept.secret)).toHaveLength(16)
  nobody.transport.setOnline(false)
  expect(await lookAtInvitation(nobody.connection.api, made.link)).toEqual({ ok: false, code: 'offline' })
})

test('[S6] a device that came in by an invitation, or still waits for that, knows it as its own', async () => {
  const [made, other] = [await invite(), await invite()]
  const fatima = await aStoppedClient(server.url, made.link, { pace: 0.1 })
  fatima.transport.loseAnswers('/api/invites/redeem', 1)

  expect(await isOwnInvitation(fatima.opened, made.link)).toBe(true)
  fatima.connection.start()
  await until('vouched', () => isActive(fatima))

  expect(await lookAtInvitation(fatima.connection.api, made.link)).toEqual({ ok: false, code: 'used' })
  expect(await isOwnInvitation(fatima.opened, made.link)).toBe(true)
  for (const text of [other.link, other.code, 'no invitation']) {
    expect(await isOwnInvitation(fatima.opened, text)).toBe(false)
  }
  expect(await isOwnInvitation(joke.opened, made.link)).toBe(false)
  const typing = await aStoppedClient(server.url, other.code, { pace: 0.1 })
  expect(await isOwnInvitation(typing.opened, other.code.toLowerCase())).toBe(true)
})

test('[S6] a device that was refused before it heard that it waits hears that its invitation leads nowhere', async () => {
  const made = await invite()
  const thief = await aStoppedClient(server.url, made.link, { pace: 0.1 })
  const { joining } = thief.opened.identity
  const redemption = joining?.redemption as { mac: string } // as acceptInvitation keeps it
  redemption.mac = '0'.repeat(64)
  thief.transport.loseAnswers('/api/invites/redeem', 1)
  thief.connection.start()

  await until('the refusal is kept', async () => {
    const kept = await openIdentity(thief.opened.vault)
    return kept.ok && kept.value.identity.joining?.refused === 'used'
  })

  expect(joke.connection.invites.value).toMatchObject([{ id: made.kept.id, state: 'blocked' }])
})
