import { randomBytes } from 'node:crypto'
import { rememberInvitation } from '#identity/identity.ts'
import { makeInvitation } from '#identity/invitation.ts'
import { newCardCode, recoveryKeys } from '#identity/recovery-card.ts'
import { openVault } from '#storage/vault-table.ts'
import { joiningApi } from '#sync/join.ts'
import { askAdded } from '#workspace/device/device-adding.ts'
import { keepHerstelkaart } from '#workspace/device/device-herstelkaart.ts'
import { recover } from '#workspace/device/device-recovery.ts'
import type { BareClient } from '#tests/sync/bare-client.ts'
import { newId } from '#tests/sync/bare-client.ts'
import { nodeTimers, nodeTransport } from '#tests/sync/node-transport.ts'
import { until } from '#tests/sync/until.ts'
import type { Row } from './lost-row.ts'
import { offered, toestellenOf } from './lost-row.ts'
import type { LostWorld } from './lost-world.ts'
import { again, byHand, must, settled } from './lost-world.ts'

async function withTablet(world: LostWorld): Promise<{ noor: BareClient; tablet: BareClient }> {
  const noor = await world.enter('kandidaat')
  const { tablet, code } = await offered(world)
  const toestellen = toestellenOf(noor)
  await again(async () => toestellen.add(await again(() => toestellen.look(code))))
  return { noor, tablet }
}

async function anInvitation({ server, regio, joke }: LostWorld) {
  const card = { inviterName: 'Joke', personName: 'Iemand', role: 'trainer' as const, regioName: 'Zuid' }
  const wish = { origin: server.url, person: newId('p'), regio, card, expiresAtMs: Date.now() + 60_000 }
  const made = await makeInvitation(wish)
  await rememberInvitation(joke.opened.vault, made.kept)
  joke.store.asked.push({ n: Math.random(), errand: { kind: 'invite', body: made.forServer } })
  return made
}

const isActive = (client: BareClient): boolean => client.connection.me.value?.status === 'active'

async function cardOf(noor: BareClient, world: LostWorld, isLost: boolean): Promise<string> {
  const code = newCardCode()
  const own = { doc: newId('d'), epoch: 1, key: new Uint8Array(randomBytes(32)) }
  const herstelkaart = keepHerstelkaart({
    opened: noor.opened,
    store: () => Promise.resolve({ sealedKeys: () => Promise.resolve([own]) }),
    connected: () => Promise.resolve({ putRecoveryCard: (card) => noor.connection.api.putRecoveryCard(card) }),
    ownChain: () => toestellenOf(noor).ownChain(),
    today: () => '2026-11-22',
  })
  if (isLost) world.lose(noor, '/api/recovery/card')
  await again(() => herstelkaart.make())
  const { value } = herstelkaart.stand
  return value.soort === 'tonen' ? value.code : code
}

/** Who comes in, by what, and with which devices. */
export const peopleRows: readonly Row[] = [
  {
    ...{ call: 'POST /api/invites', method: 'createInvite', what: 'an invitation is made once' },
    async work(world) {
      world.lose(world.joke, '/api/invites')
      await anInvitation(world)
      await settled(world.joke)
    },
  },
  {
    ...{ call: 'POST /api/invites/redeem', method: 'redeem', what: 'a device is let in once' },
    async work(world) {
      const made = await anInvitation(world)
      await settled(world.joke)
      const tom = await world.stopped(made.link)
      world.lose(tom, '/api/invites/redeem')
      tom.connection.start()
      await until('vouched', () => isActive(tom))
    },
  },
  {
    ...{ call: 'POST /api/invites/vouch', method: 'vouch', what: 'the inviter’s word is taken once' },
    async work(world) {
      const made = await anInvitation(world)
      await settled(world.joke)
      const tom = await world.stopped(made.link)
      world.lose(world.joke, '/api/invites/vouch', '/api/invites/waiting')
      tom.connection.start()
      await until('vouched', () => isActive(tom))
    },
  },
  {
    ...{ call: 'POST /api/recovery/card', method: 'putRecoveryCard', what: 'a card is kept once' },
    async work(world) {
      await cardOf(await world.enter('kandidaat'), world, true)
    },
  },
  ...(['open', 'use'] as const).map((name): Row => ({
    ...{ call: `POST /api/recovery/${name}`, method: name === 'open' ? 'openRecovery' : 'useRecoveryCard' },
    what: 'a card takes in one device',
    async work(world) {
      const noor = await world.enter('kandidaat')
      const keys = await recoveryKeys(await cardOf(noor, world, false))
      if (keys === undefined) throw new Error('No keys')
      const transport = nodeTransport(world.server.url)
      const table = openVault(`herstel-${newId('t')}`)
      const api = joiningApi(transport, nodeTimers())
      const parts = { api, vault: table, database: () => Promise.resolve(table.database), origin: world.server.url }
      world.lose({ transport }, `/api/recovery/${name}`)
      await again(() => recover(parts, keys, 'telefoon', '2026-11-22'))
      must(world.server.store.people.devicesOf(noor.person).length === 2, 'One device came in')
      table.database.close()
    },
  })),
  {
    ...{ call: 'POST /api/devices/offer', method: 'offerDevice', what: 'a new device shows itself' },
    async work(world) {
      const tablet = await world.stopped()
      world.lose(tablet, '/api/devices/offer')
      await byHand(() => askAdded(tablet.opened, tablet.connection.api, world.server.url))
    },
  },
  {
    ...{ call: 'POST /api/devices/add', method: 'addDevice', what: 'a second device is added once' },
    async work(world) {
      const noor = await world.enter('kandidaat')
      const { tablet, code } = await offered(world)
      const toestellen = toestellenOf(noor)
      world.lose(noor, '/api/devices/add')
      await again(async () => toestellen.add(await again(() => toestellen.look(code))))
      const added = await byHand(() => askAdded(tablet.opened, tablet.connection.api, world.server.url))
      must(added === 'added', 'The tablet hears that it was added')
    },
  },
  {
    ...{ call: 'POST /api/devices/revoke', method: 'revokeDevice', what: 'a lost device is taken out by an own one' },
    async work(world) {
      const { noor, tablet } = await withTablet(world)
      const toestellen = toestellenOf(noor)
      world.lose(noor, '/api/devices/revoke')
      await again(() => toestellen.revoke(noor.person, tablet.opened.device.public.id))
    },
  },
  {
    ...{ call: 'POST /api/devices/revoke', method: 'revokeDevice', what: 'a lost device is taken out by the office' },
    async work(world) {
      const { noor, tablet } = await withTablet(world)
      const toestellen = toestellenOf(world.joke)
      world.lose(world.joke, '/api/devices/revoke')
      await again(() => toestellen.revoke(noor.person, tablet.opened.device.public.id))
    },
  },
  ...(['challenge', 'session', 'ticket'] as const).map((name): Row => ({
    ...{ call: `POST /api/auth/${name}`, what: 'a device proves itself anew' },
    async work(world) {
      const noor = await world.enter('kandidaat')
      await noor.connection.stop()
      const { store } = noor.opened.vault
      const phone = await world.stopped(undefined, { vault: store })
      world.lose(phone, `/api/auth/${name}`)
      phone.connection.start()
      await until('online', () => phone.connection.status.value.state === 'online')
      await until('live', () => phone.connection.status.value.isLive)
    },
    ...(name === 'session'
      ? {
          besides: {
            why: 'a proof opens a session, and there were two: nobody has the cookie of the first, and it ends by itself',
            rows: { sessions: 1 },
            acts: ['login  ok'],
          },
        }
      : {}),
  })),
]
