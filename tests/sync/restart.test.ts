import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { threeWords } from '#identity/device-code.ts'
import { startChain } from '#identity/chain.ts'
import { askAdded, offeredCode } from '#workspace/device/device-adding.ts'
import { followChains } from '#workspace/device/device-chains.ts'
import { keepHerstart } from '#workspace/device/device-herstart.ts'
import { vouchingOf } from '#workspace/device/device-identity.ts'
import { wipeOrderOf } from '#workspace/device/device-wipe.ts'
import { toldChain } from '#server/chains.ts'
import type { BareClient } from './bare-client.ts'
import { aStoppedClient } from './bare-client.ts'
import { ChainRegion, isActive, looking } from './chain-region.ts'
import { until } from './until.ts'

vi.setConfig({ testTimeout: 30_000 })

let region: ChainRegion
let fatima: BareClient
let marijn: BareClient

beforeEach(async () => {
  region = await ChainRegion.start()
  fatima = await region.enter('kandidaat')
  marijn = await region.enter('trainer')
})
afterEach(() => region.stop())

/** The second person's side, and that of whoever only hears of it. */
function secondOf(client: BareClient, isStaff = true) {
  const { opened, connection } = client
  const ask = async (persons: Parameters<typeof connection.api.chains>[0]) => {
    const told = await connection.api.chains(persons)
    return told.ok ? told.value : undefined
  }
  const chains = followChains(opened, ask, (person, fresh) => herstart.heard(person, fresh))
  const herstart = keepHerstart({
    opened,
    chains: () => chains,
    calls: () => Promise.resolve(connection.api),
    serverNowMs: () => Date.now(),
    isStaff: () => isStaff,
  })
  return { chains, herstart }
}

/** Fatima lost everything: Joke invites her anew, she opens it on a new device, and Joke says that the words are right. */
async function beginAnew() {
  const { joke } = region
  const made = await region.anInvitation('kandidaat', { person: fatima.person, isRemote: true, kind: 'opnieuw' })
  const inviter = await aStoppedClient(region.server.url, undefined, {
    ...{ vault: joke.opened.vault.store, pace: 0.1 },
    vouching: vouchingOf(joke.opened, () => true),
  })
  await joke.connection.stop()
  inviter.connection.start()
  const fresh = await aStoppedClient(region.server.url, made.link, { pace: 0.1 })
  fresh.connection.start()
  await until('the first word is given', () => region.server.store.invites.get(made.kept.id)?.vouch !== undefined)
  return { invite: made.kept.id, fresh, inviter }
}

test('[R5] who lost everything begins anew by the words of two: the same person, every old device out, everybody told', async () => {
  const sanne = secondOf(await region.enter('jobcoach'))
  await sanne.chains.check([fatima.person, marijn.person])
  const old = looking(fatima)
  await old.chains.check([fatima.person, marijn.person])
  const { invite, fresh, inviter } = await beginAnew()
  expect(isActive(fresh)).toBe(false)
  const second = secondOf(marijn)

  await second.herstart.refresh()
  const words = await second.herstart.words(invite)

  expect(second.herstart.vragen.value).toEqual([
    { uitnodiging: invite, persoon: fatima.person, door: region.joke.person },
  ])
  expect(words).toEqual(await threeWords(invite, fresh.opened.device.public, Date.now()))
  expect(await second.herstart.confirm(invite, true, [0, 0, 0])).toEqual({ ok: false, error: 'andere-woorden' })
  expect(await second.herstart.confirm(invite, true, words ?? [])).toEqual({ ok: true, value: undefined })
  await until('the new device is in', () => isActive(fresh))
  expect(fresh.opened.identity.person).toBe(fatima.person)
  expect(second.herstart.vragen.value).toEqual([])

  // Every client believes it, and is told once who confirmed.
  const { id, sigPub } = fresh.opened.device.public
  const { store } = region.server
  const entries = store.people.chain(fatima.person)
  for (const { chains } of [sanne, looking(inviter), looking(fresh)]) {
    expect(await chains.signerKey(id, entries, fatima.person)).toBe(sigPub)
    expect(chains.troubles.value).toEqual([])
  }
  const told = { persoon: fatima.person, door: [region.joke.person, marijn.person], toestel: id }
  expect(sanne.herstart.berichten.value).toEqual([told])
  expect(second.herstart.berichten.value).toEqual([])
  await sanne.herstart.dismiss(id)
  expect(sanne.herstart.berichten.value).toEqual([])

  // The old device is out, and finds that it is: it wipes itself.
  const before = fatima.opened.device.public.id
  expect(store.people.device(before)?.status).toBe('revoked')
  const order = { person: fatima.person, ...toldChain(store, fatima.person) }
  expect(await wipeOrderOf(fatima.opened, order)).toBeDefined()
  const acts = store.audit.rows(0, 1000).map(({ act }) => act)
  expect(acts).toEqual(expect.arrayContaining(['restart.vouch', 'restart.confirm', 'device.revoke']))
})

test('[R5] the word of one is no word: the server cannot let a device in with it, and others do not believe it', async () => {
  const sanne = secondOf(await region.enter('jobcoach'))
  await sanne.chains.check([fatima.person])
  const { invite, fresh } = await beginAnew()
  const vouch = region.server.store.invites.get(invite)?.vouch
  const start = await startChain(fresh.opened.device)

  region.insertEntry(fatima.person, { ...start, vouch })
  await sanne.chains.check([fatima.person])

  const { id } = fresh.opened.device.public
  expect(vouch?.kind).toBe('opnieuw')
  expect(sanne.chains.troubles.value).toEqual([{ person: fatima.person, error: 'unvouched', device: id }])
  // Nor as the word that is enough alone, nor twice the word of the same person.
  const { kind: _kind, ...alone } = vouch ?? {
    kind: undefined,
    person: 'p_' as const,
    device: 't_' as const,
    signature: '',
  }
  for (const forged of [
    { ...start, vouch: alone },
    { ...start, vouch, second: vouch },
  ]) {
    const db = region.database()
    const row = db.prepare('SELECT max(n) AS n FROM chain_entries WHERE person = ?').get(fatima.person)
    db.prepare('DELETE FROM chain_entries WHERE person = ? AND n = ?').run(fatima.person, Number(row?.['n']))
    db.close()
    region.insertEntry(fatima.person, forged)
    await sanne.chains.check([fatima.person])
    expect(sanne.chains.troubles.value).toEqual([{ person: fatima.person, error: 'unvouched', device: id }])
  }
})

test('[R5] a no lets nobody in and ends the invitation; the old devices stay', async () => {
  const { invite, fresh } = await beginAnew()
  const second = secondOf(marijn)
  await second.herstart.refresh()

  expect((await second.herstart.confirm(invite, false, [])).ok).toBe(true)

  const { store } = region.server
  expect(store.people.device(fresh.opened.device.public.id)).toBeUndefined()
  expect(store.people.device(fatima.opened.device.public.id)?.status).toBe('active')
  expect(store.invites.get(invite)?.state).toBe('blocked')
})

test('[S4] an answer that was lost is asked again, and a device that came meanwhile goes out too', async () => {
  const { invite, fresh } = await beginAnew()
  const second = secondOf(marijn)
  await second.herstart.refresh()
  // Somebody who still had the phone takes a tablet in, after the second person looked.
  const phone = looking(fatima)
  const tablet = await aStoppedClient(region.server.url, undefined, { pace: 0.1 })
  await askAdded(tablet.opened, tablet.connection.api, region.server.url)
  const found = await phone.toestellen.look((await offeredCode(tablet.opened, region.server.url)).typed)
  if (found.ok) await phone.toestellen.add(found.value)
  const { store } = region.server
  expect(store.people.device(tablet.opened.device.public.id)?.status).toBe('active')

  const words = (await second.herstart.words(invite)) ?? []
  expect((await second.herstart.confirm(invite, true, words)).ok).toBe(true)

  expect(
    store.people
      .devicesOf(fatima.person)
      .map(({ status }) => status)
      .toSorted(),
  ).toEqual([...['active', 'revoked', 'revoked']])
  // The very same again, made anew: nothing happens twice.
  const entries = store.people.chain(fatima.person)
  const again = { invite, device: fresh.opened.device.public.id, accept: true, signature: 'AAAA', revokes: [] }
  expect(await marijn.connection.api.confirmRestart(again)).toEqual({ ok: true, value: undefined })
  expect(store.people.chain(fatima.person)).toEqual(entries)
})

test('[R2] only staff of the region who is not the first, nor who begins anew, is asked and can confirm', async () => {
  const other = await region.enter('kandidaat')
  const { invite, fresh, inviter } = await beginAnew()
  const device = fresh.opened.device.public.id
  const yes = { invite, device, accept: true, signature: 'AAAA', revokes: [] }

  for (const who of [other, fatima, inviter]) {
    expect(await who.connection.api.restarts()).toEqual({ ok: true, value: [] })
    expect(await who.connection.api.confirmRestart(yes)).toMatchObject({ ok: false, code: 'unknown' })
  }
  expect(await marijn.connection.api.confirmRestart(yes)).toMatchObject({ ok: false, code: 'bad-request' })
  expect(isActive(fresh)).toBe(false)
})

test('nobody begins anew who was never here, or for themselves', async () => {
  const { api } = region.joke.connection
  for (const person of [region.joke.person, 'p_00000000000000000000000009' as const]) {
    const { kept } = await region.anInvitation('kandidaat', { person, kind: 'opnieuw', isRemote: true })
    expect(region.server.store.invites.get(kept.id)).toBeUndefined()
  }
  expect((await api.restarts()).ok).toBe(true)
})

test.each([true, false])(
  '[S6] the second word whose answer was lost is asked again at once, and is told as done (%s)',
  async (isRight) => {
    const { invite } = await beginAnew()
    const second = secondOf(marijn)
    await second.herstart.refresh()
    const words = (await second.herstart.words(invite)) ?? []
    marijn.transport.loseAnswers('/api/restarts', 1)

    expect(await second.herstart.confirm(invite, isRight, words)).toEqual({ ok: true, value: undefined })

    expect(region.server.store.invites.get(invite)?.state).toBe(isRight ? 'used' : 'blocked')
    expect(second.herstart.vragen.value).toEqual([])
  },
)
