import type { DeviceWissen } from '#workspace/device/device-wissen.ts'
import { keepWissen } from '#workspace/device/device-wissen.ts'
import type { WisVraag } from '#workspace/wissen/wissen.ts'
import type { BareClient } from '#tests/sync/bare-client.ts'
import { newId } from '#tests/sync/bare-client.ts'
import { until } from '#tests/sync/until.ts'
import type { Row } from './lost-row.ts'
import { toestellenOf } from './lost-row.ts'
import type { LostWorld } from './lost-world.ts'
import { must } from './lost-world.ts'

function wissenOf({ server }: LostWorld, client: BareClient, leave = (): void => undefined): DeviceWissen {
  return keepWissen({
    ...{ opened: client.opened, toestellen: toestellenOf(client), nowMs: () => Date.now() },
    calls: () => Promise.resolve(client.connection.api),
    isHere: (doc) => server.store.documents.get(doc)?.isErased !== true,
    leave: () => Promise.resolve(leave()),
  })
}

/** Asked on this device, and carried out at this contact or the next one. */
async function carriedOut(world: LostWorld, client: BareClient, vraag: WisVraag): Promise<void> {
  const wissen = wissenOf(world, client)
  try {
    must(await wissen.vraag(vraag), 'It is kept')
    wissen.fetched()
    await until('it was answered', () => wissen.stand.value.vragen.every(({ fout }) => fout !== undefined))
    must(wissen.stand.value.vragen.length === 0, 'It is done, and not refused')
  } finally {
    wissen.stop()
  }
}

/** What is erased for good, stands still, or is told to be over soon. */
export const erasingRows: readonly Row[] = [
  {
    ...{ call: 'POST /api/erasures', method: 'erase', what: 'a document is erased once' },
    async work(world) {
      const noor = await world.enter('kandidaat')
      const doc = await world.born(noor, 'map', [noor, 'kandidaat'])
      world.lose(noor, '/api/erasures')
      await carriedOut(world, noor, { soort: 'document', doc })
      must(world.server.store.documents.get(doc)?.isErased === true, 'It is erased')
    },
  },
  {
    ...{ call: 'POST /api/erasures/held', method: 'eraseHeld', what: 'what is held of a kandidaat is erased once' },
    async work(world) {
      const { joke, server } = world
      const noor = await world.enter('kandidaat')
      const held = await world.born(joke, 'kaart', [joke, 'regiocoordinator'], [noor, 'kandidaat'])
      const map = await world.born(noor, 'map', [noor, 'kandidaat'])
      world.lose(joke, '/api/erasures/held')
      await carriedOut(world, joke, { soort: 'gehouden', persoon: noor.person })
      must(server.store.documents.get(held)?.isErased === true, 'What is held is erased')
      must(server.store.documents.get(map)?.isErased !== true, 'The map stays')
    },
  },
  {
    ...{
      call: 'POST /api/erasures/account',
      method: 'eraseAccount',
      what: 'an account ends once, and its device goes',
    },
    async work(world) {
      const { server, regio } = world
      const person = newId('p')
      server.store.people.register(person, regio, Date.now())
      let [hasLeft, isToldErased] = [false, false]
      const revoked = ({ erased }: { erased?: boolean | undefined }): void => void (isToldErased ||= erased === true)
      const noor = await world.stopped(server.makeInvite({ person, role: 'kandidaat', regio }).link, { revoked })
      noor.connection.start()
      await until('online', () => noor.connection.status.value.state === 'online')
      noor.person = person
      const doc = await world.born(noor, 'map', [noor, 'kandidaat'])
      // Only what is asked here: its own rounds would find the account gone too.
      await noor.connection.stop()
      const wissen = wissenOf(world, noor, () => {
        hasLeft = true
      })
      // The proof of the device tells what came of it.
      world.lose(noor, '/api/erasures/account', '/api/auth/session')
      must(await wissen.wisAlles(true), 'It is kept')
      wissen.fetched()
      await until('the device hears of it', () => hasLeft || isToldErased)
      must(hasLeft || (await wissen.isOwnWish()), 'This device knows that it asked')
      must(wissen.stand.value.alles?.fout === undefined, 'It is not refused')
      must(server.store.erasing.isErased(person), 'The account is gone')
      must(server.store.documents.get(doc)?.isErased === true, 'The map is erased')
      wissen.stop()
    },
  },
  ...[true, false].map((aan): Row => ({
    ...{ call: 'POST /api/restrictions', method: 'restrict' },
    what: aan ? 'what is held of somebody stands still once' : 'what stood still goes on once',
    async work(world) {
      const noor = await world.enter('kandidaat')
      await world.born(world.joke, 'kaart', [world.joke, 'regiocoordinator'], [noor, 'kandidaat'])
      if (!aan) await carriedOut(world, noor, { soort: 'stil', persoon: noor.person, aan: true })
      world.lose(noor, '/api/restrictions')
      await carriedOut(world, noor, { soort: 'stil', persoon: noor.person, aan })
      must((world.server.store.restrictions.get(noor.person) !== undefined) === aan, 'It is as was asked')
    },
  })),
  {
    ...{ call: 'POST /api/retention/seen', method: 'retentionSeen', what: 'what is over soon was seen once' },
    async work(world) {
      const { retention } = world.server.store
      const noor = await world.enter('kandidaat')
      const doc = await world.born(world.joke, 'werkplek', [noor, 'kandidaat'])
      retention.announce(doc, Date.now() + 1000, Date.now())
      const path = '/api/retention/seen'
      world.lose(noor, path)
      const wissen = wissenOf(world, noor)
      wissen.gezien([doc])
      await until('the server knows', () => retention.announced(doc)?.seenMs !== undefined)
      const { seenMs } = retention.announced(doc) ?? {}
      wissen.fetched()
      const times = world.isLost ? 2 : 1
      await until('it was told', () => noor.transport.calls.filter((call) => call.path === path).length === times)
      must(retention.announced(doc)?.seenMs === seenMs, 'The first time counts')
      wissen.stop()
    },
  },
]
