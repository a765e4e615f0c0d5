import { rememberInvitation } from '#identity/identity.ts'
import { makeInvitation } from '#identity/invitation.ts'
import { followChains } from '#workspace/device/device-chains.ts'
import { keepHerstart } from '#workspace/device/device-herstart.ts'
import { vouchingOf } from '#workspace/device/device-identity.ts'
import type { Herstart } from '#workspace/engine.ts'
import type { BareClient } from '#tests/sync/bare-client.ts'
import { until } from '#tests/sync/until.ts'
import type { Row } from './lost-row.ts'
import { toestellenOf } from './lost-row.ts'
import type { LostWorld } from './lost-world.ts'
import { again, must, settled } from './lost-world.ts'

interface BegunAnew {
  invite: `u_${string}`
  old: BareClient
  fresh: BareClient
  /** of the second person, whose word is still to come */
  tom: BareClient
  herstart: Herstart & { refresh: () => Promise<void> }
}

/** Somebody lost everything, and the first of two said that the words are right. */
async function begunAnew(world: LostWorld): Promise<BegunAnew> {
  const { server, regio } = world
  const [old, els, tom] = [
    await world.enter('kandidaat'),
    await world.enter('regiocoordinator'),
    await world.enter('trainer'),
  ]
  await old.connection.stop()
  const { person } = old
  const card = { inviterName: 'Els', personName: 'Noor', role: 'kandidaat' as const, regioName: 'Zuid', isRemote: true }
  const expiresAtMs = Date.now() + 60_000
  const made = await makeInvitation({ origin: server.url, person, regio, card, expiresAtMs, kind: 'opnieuw' })
  await rememberInvitation(els.opened.vault, made.kept)
  els.store.asked.push({ n: 1, errand: { kind: 'invite', body: made.forServer } })
  await settled(els)
  await els.connection.stop()
  const vouching = vouchingOf(els.opened, () => true)
  const inviter = await world.stopped(undefined, { vault: els.opened.vault.store, vouching })
  inviter.connection.start()
  const fresh = await world.stopped(made.link)
  fresh.connection.start()
  await until('the first word is given', () => server.store.invites.get(made.kept.id)?.vouch !== undefined)
  return { invite: made.kept.id, old, fresh, tom, herstart: herstartOf(tom) }
}

function herstartOf({ opened, connection }: BareClient): BegunAnew['herstart'] {
  const chains = followChains(opened, async (persons) => {
    const told = await connection.api.chains(persons)
    return told.ok ? told.value : undefined
  })
  return keepHerstart({
    ...{ opened, chains: () => chains, calls: () => Promise.resolve(connection.api) },
    ...{ serverNowMs: () => Date.now(), isStaff: () => true },
  })
}

const isIn = (client: BareClient): boolean => client.connection.me.value?.status === 'active'

const isAsked = ({ vragen }: Herstart, invite: string): boolean =>
  vragen.value.some(({ uitnodiging }) => uitnodiging === invite)

/** Who begins anew by the words of two, who stands in afterwards, and whose role is taken. */
export const restartRows: readonly Row[] = [
  {
    ...{ call: 'GET /api/restarts', method: 'restarts', what: 'who waits for a second word is read again' },
    async work(world) {
      const { invite, fresh, tom, herstart } = await begunAnew(world)
      world.lose(tom, '/api/restarts')
      await herstart.refresh()
      must(isAsked(herstart, invite) !== world.isLost, 'A lost answer tells nothing')
      await herstart.refresh()
      must(isAsked(herstart, invite), 'It is asked')
      await fresh.connection.stop()
    },
  },
  {
    ...{ call: 'POST /api/restarts', method: 'confirmRestart', what: 'the second word is taken once' },
    async work(world) {
      const { invite, old, fresh, tom, herstart } = await begunAnew(world)
      await herstart.refresh()
      world.lose(tom, '/api/restarts')
      await again(async () => herstart.confirm(invite, true, (await herstart.words(invite)) ?? []))
      await until('the new device is in', () => isIn(fresh))
      const { people } = world.server.store
      must(people.device(old.opened.device.public.id)?.status === 'revoked', 'The old device is out')
      must(!isAsked(herstart, invite), 'It is not asked any more')
    },
  },
  {
    ...{ call: 'POST /api/restarts', method: 'confirmRestart', what: 'a no is said once' },
    async work(world) {
      const { invite, old, fresh, tom, herstart } = await begunAnew(world)
      await herstart.refresh()
      world.lose(tom, '/api/restarts')
      await again(() => herstart.confirm(invite, false, []))
      const { people } = world.server.store
      must(people.device(fresh.opened.device.public.id) === undefined, 'The new device is not let in')
      must(people.device(old.opened.device.public.id)?.status === 'active', 'The old device stays')
      must(!isAsked(herstart, invite), 'It is not asked any more')
      await fresh.connection.stop()
    },
  },
  {
    ...{ call: 'POST /api/devices/vouch', method: 'vouchDevice', what: 'somebody stands in afterwards once' },
    async work(world) {
      const noor = await world.enter('kandidaat')
      const { id } = noor.opened.device.public
      const toestellen = toestellenOf(world.joke)
      world.lose(world.joke, '/api/devices/vouch')
      await again(() => toestellen.vouch(noor.person, id))
      const vouch = world.server.store.people.chain(noor.person).find(({ device }) => device.id === id)?.vouch
      must(vouch?.person === world.joke.person, 'The word is that of Joke')
    },
  },
  {
    ...{ call: 'POST /api/roles/take', method: 'takeRole', what: 'a role is taken once, with what stood on it' },
    async work(world) {
      const { joke, regio, server } = world
      const [noor, tom] = [await world.enter('kandidaat'), await world.enter('trainer')]
      const doc = await world.born(joke, 'kaart', [joke, 'regiocoordinator'], [noor, 'kandidaat'], [tom, 'trainer'])
      world.lose(joke, '/api/roles/take')
      const errand = { kind: 'unrole' as const, person: tom.person, regio, rol: 'trainer' as const }
      joke.store.asked.push({ n: Math.random(), errand })
      await settled(joke)
      must(server.store.people.roles(tom.person).length === 0, 'The role is gone')
      must(!server.store.documents.members(doc).some(({ person }) => person === tom.person), 'The trainer is out')
    },
  },
  {
    ...{ call: 'POST /api/roles/take', method: 'takeRole', what: 'who takes their own role is not refused' },
    async work(world) {
      const { regio } = world
      const els = await world.enter('regiocoordinator')
      world.lose(els, '/api/roles/take')
      const errand = { kind: 'unrole' as const, person: els.person, regio, rol: 'regiocoordinator' as const }
      els.store.asked.push({ n: 1, errand })
      await settled(els)
      must(world.server.store.people.roles(els.person).length === 0, 'The role is gone')
    },
  },
]
