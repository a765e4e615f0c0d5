import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { isKaart } from '#domain/toestel.ts'
import { randomBytes } from '#identity/bytes.ts'
import { branchHead, signEntry } from '#identity/chain.ts'
import { entryByCard, kaartOf, newCardCode, openWithCard, readCard, recoveryKeys } from '#identity/recovery-card.ts'
import { askAdded, offeredCode } from '#workspace/device/device-adding.ts'
import { changeIdentity } from '#workspace/device/device-identity.ts'
import { keepHerstelkaart } from '#workspace/device/device-herstelkaart.ts'
import { recoveryOpenText } from '#sync/protocol-recovery.ts'
import { comeIn } from '#workspace/device/device-recovery.ts'
import type { BareClient } from './bare-client.ts'
import { aStoppedClient, bear, newId } from './bare-client.ts'
import { ChainRegion, isActive, looking } from './chain-region.ts'
import { until } from './until.ts'

vi.setConfig({ testTimeout: 30_000 })

let region: ChainRegion

beforeEach(async () => {
  region = await ChainRegion.start()
})
afterEach(() => region.stop())

type MapKey = { doc: DocumentId; epoch: number; key: Uint8Array }

/** Somebody with a map that the server knows, and the key of it. */
async function withMap(): Promise<{ fatima: BareClient; key: MapKey }> {
  const fatima = await region.enter('kandidaat')
  const doc = bear(fatima, 'map', region.id, [{ person: fatima.person, role: 'kandidaat' }])
  fatima.store.write(doc)
  await fatima.allSent()
  return { fatima, key: { doc, epoch: 1, key: randomBytes(32) } }
}

/** What the engine keeps of the card on this device. */
function cardOf(client: BareClient, key: MapKey, ownChain?: () => Promise<undefined>) {
  const { api } = client.connection
  let answers: 'heard' | 'lost' = 'heard'
  const keeping = keepHerstelkaart({
    opened: client.opened,
    store: () => Promise.resolve({ sealedKeys: () => Promise.resolve([key]) }),
    connected: () =>
      Promise.resolve({
        async putRecoveryCard(card) {
          const answer = await api.putRecoveryCard(card)
          return answers === 'heard' ? answer : { ok: false as const, code: 'offline' as const }
        },
      }),
    ownChain: ownChain ?? (() => looking(client, [key]).toestellen.ownChain()),
    today: () => '2026-11-22',
  })
  const make = async (): Promise<string> => {
    expect(await keeping.make()).toEqual({ ok: true, value: undefined })
    return (await readCard(client.opened.vault))?.code ?? ''
  }
  return { keeping, make, hear: (next: 'heard' | 'lost') => void (answers = next) }
}

/** A device of nobody that comes in by a card, as its screen does. */
async function byCard(code: string): Promise<{ client: BareClient; answer: Awaited<ReturnType<typeof comeIn>> }> {
  const keys = await recoveryKeys(code)
  const client = await aStoppedClient(region.server.url, undefined, { pace: 0.1 })
  if (keys === undefined) throw new Error('No code')
  const answer = await comeIn(client.connection.api, keys, client.opened.device, region.server.url)
  if (!answer.ok) return { client, answer }
  await changeIdentity(client.opened, { person: answer.value.person, status: 'active' })
  client.person = answer.value.person
  client.connection.start()
  await until('the device is in', () => isActive(client))
  return { client, answer }
}

/** One more device, added by the first one. */
async function withTablet(of: BareClient, key: MapKey): Promise<BareClient> {
  const { url } = region.server
  const tablet = await aStoppedClient(url, undefined, { pace: 0.1 })
  await askAdded(tablet.opened, tablet.connection.api, url)
  const { toestellen } = looking(of, [key])
  const found = await toestellen.look((await offeredCode(tablet.opened, url)).typed)
  if (!found.ok) throw new Error(`The tablet was not found: ${found.error}`)
  expect((await toestellen.add(found.value)).ok).toBe(true)
  expect(await askAdded(tablet.opened, tablet.connection.api, url)).toEqual({ ok: true, value: 'added' })
  tablet.connection.start()
  await until('the tablet is in', () => isActive(tablet))
  return tablet
}

/** The chain as the server tells it. */
async function told(of: BareClient, by = region.joke) {
  const answer = await by.connection.api.chains([of.person])
  return answer.ok ? (answer.value[0]?.entries ?? []) : []
}

test('[R5] [R4] a device that came by a card is believed by the devices of others, and brings the key of the map back', async () => {
  const { fatima, key } = await withMap()
  const jokes = looking(region.joke)
  await jokes.chains.check([fatima.person])
  const code = await cardOf(fatima, key).make()
  await jokes.chains.check([fatima.person])

  const { client, answer } = await byCard(code)

  const keys = await recoveryKeys(code)
  if (keys === undefined || !answer.ok) throw new Error('The card was refused')
  expect(await openWithCard(keys, answer.value.sealed)).toEqual({ person: fatima.person, keys: [key] })
  const { id, sigPub } = client.opened.device.public
  const entries = await told(fatima)
  const marijn = looking(await region.enter('trainer'))
  for (const { chains } of [jokes, marijn, looking(fatima)]) {
    expect(await chains.signerKey(id, entries, fatima.person)).toBe(sigPub)
    expect(chains.troubles.value).toEqual([])
  }
  // The card itself is no device: nothing it would sign as one is believed.
  expect(await jokes.chains.signerKey(kaartOf(keys).id, entries, fatima.person)).toBeUndefined()
})

test('[R5] a new card takes the one before it out of the chain, and what was let in by that one stays', async () => {
  const { fatima, key } = await withMap()
  const code = await cardOf(fatima, key).make()
  const { client } = await byCard(code)

  const next = await cardOf(client, key).make()

  const entries = await told(fatima)
  expect(entries.map(({ act, device }) => `${act} ${isKaart(device) ? 'kaart' : 'toestel'}`)).toEqual([
    ...['add toestel', 'add kaart', 'add toestel', 'revoke kaart', 'add kaart'],
  ])
  const marijn = looking(await region.enter('trainer'))
  await marijn.chains.check([fatima.person])
  expect((await marijn.chains.known(fatima.person))?.entries).toHaveLength(5)
  expect(marijn.chains.troubles.value).toEqual([])
  expect((await byCard(code)).answer).toMatchObject({ ok: false, code: 'unknown' })
  const third = await byCard(next)
  const { id, sigPub } = third.client.opened.device.public
  expect(await marijn.chains.signerKey(id, await told(fatima), fatima.person)).toBe(sigPub)
  // Own devices tell of a device, and not of a card.
  const phone = looking(fatima)
  await phone.chains.check([fatima.person])
  await phone.toestellen.refresh()
  const listed = await phone.toestellen.list(fatima.person)
  expect(listed.ok && listed.value.map(({ stand }) => stand)).toEqual(['in-gebruik', 'in-gebruik', 'in-gebruik'])
})

test('[S4] a card whose answer was lost is sent again, and stands in the chain once', async () => {
  const { fatima, key } = await withMap()
  const first = cardOf(fatima, key)
  first.hear('lost')
  expect(await first.keeping.make()).toEqual({ ok: false, error: 'offline' })
  const lost = (await readCard(fatima.opened.vault))?.code
  first.hear('heard')

  const code = await first.make()

  expect(code).toBe(lost)
  expect((await told(fatima)).filter(({ device }) => isKaart(device))).toHaveLength(1)
  expect((await byCard(code)).answer.ok).toBe(true)
})

test('a card that another device replaced meanwhile is not sent again: the newer one stays good', async () => {
  const { fatima, key } = await withMap()
  const first = cardOf(fatima, key)
  first.hear('lost')
  await first.keeping.make()
  const old = (await readCard(fatima.opened.vault))?.code ?? ''
  const { client } = await byCard(old)
  const next = await cardOf(client, key).make()
  first.hear('heard')

  await first.keeping.resume()

  expect((await byCard(next)).answer.ok).toBe(true)
  expect(first.keeping.stand.value.soort).toBe('gemaakt')
  // Asked for by hand it is another card, which counts from then on.
  expect(await first.make()).not.toBe(old)
})

test('a card of an older release works as it did: its device is in, and others ask for a word', async () => {
  const { fatima, key } = await withMap()
  const jokes = looking(region.joke)
  await jokes.chains.check([fatima.person])
  const { api } = fatima.connection
  const old = keepHerstelkaart({
    opened: fatima.opened,
    store: () => Promise.resolve({ sealedKeys: () => Promise.resolve([key]) }),
    connected: () =>
      Promise.resolve({ putRecoveryCard: ({ entries: _entries, ...card }) => api.putRecoveryCard(card) }),
    ownChain: () => Promise.resolve([]),
    today: () => '2026-11-22',
  })
  expect((await old.make()).ok).toBe(true)
  expect(await told(fatima)).toHaveLength(1)

  const { client } = await byCard((await readCard(fatima.opened.vault))?.code ?? '')

  await jokes.chains.check([fatima.person])
  const { id } = client.opened.device.public
  expect(jokes.chains.troubles.value).toEqual([{ person: fatima.person, error: 'unvouched', device: id }])
  // Its next card stands in the chain: behind a start that nobody believes yet.
  await cardOf(client, key).make()
  expect((await told(fatima)).filter(({ device }) => isKaart(device))).toHaveLength(1)
})

test('[R5] a card put into the database by hand lets nobody in whom others believe', async () => {
  const { fatima, key } = await withMap()
  const jokes = looking(region.joke)
  await jokes.chains.check([fatima.person])
  const thief = await recoveryKeys(newCardCode())
  const stranger = await aStoppedClient(region.server.url, undefined, { pace: 0.1 })
  if (thief === undefined) throw new Error('No keys')
  const prev = (await branchHead(await told(fatima), fatima.opened.device.public.id)) ?? ''
  const sign = (bytes: Uint8Array) => stranger.opened.device.sign(bytes)
  const forged = { public: fatima.opened.device.public, sign }
  region.insertEntry(fatima.person, await signEntry(forged, { act: 'add', device: kaartOf(thief), prev }))
  const { id } = stranger.opened.device.public
  region.insertEntry(fatima.person, await entryByCard(thief, await told(fatima), stranger.opened.device))

  const entries = await told(fatima)

  expect(entries.map(({ device }) => device.id)).toContain(id)
  expect(await jokes.chains.signerKey(id, entries, fatima.person)).toBeUndefined()
  expect(jokes.chains.troubles.value).toEqual([
    { person: fatima.person, error: 'signature', device: kaartOf(thief).id },
    { person: fatima.person, error: 'order', device: id },
  ])
  // A chain that was spoiled does not keep somebody from having a card.
  await cardOf(fatima, key).make()
})

test('two devices each make a card: the one that made the first is told that its paper is dead', async () => {
  const { fatima, key } = await withMap()
  const first = cardOf(fatima, key)
  await first.make()
  await first.keeping.onPaper()
  await first.keeping.check()
  expect(first.keeping.stand.value.soort).toBe('gemaakt')
  const tablet = await withTablet(fatima, key)
  const second = cardOf(tablet, key)
  await second.make()

  await first.keeping.check()

  expect(first.keeping.stand.value).toEqual({ soort: 'vervangen', dag: '2026-11-22' })
  // Also after a start without a connection.
  const later = cardOf(fatima, key)
  await until('it was read', () => later.keeping.stand.value.soort === 'vervangen')
  await second.keeping.check()
  expect(second.keeping.stand.value.soort).toBe('tonen')
  // A new one here is good, and tells the other device the same.
  await first.make()
  await second.keeping.check()
  expect([first.keeping.stand.value.soort, second.keeping.stand.value.soort]).toEqual(['tonen', 'vervangen'])
  expect((await readCard(tablet.opened.vault))?.code).toBeUndefined()
})

test('a card made after beginning anew does not kill the printed one before its owner said so', async () => {
  const { fatima, key } = await withMap()
  const printed = await cardOf(fatima, key).make()
  const phone = await region.enter('kandidaat', { person: fatima.person })
  const anew = cardOf(phone, { ...key, doc: newId('d') })

  expect(await anew.keeping.make()).toEqual({ ok: false, error: 'oude-map' })
  expect(anew.keeping.stand.value).toEqual({ soort: 'geen' })
  const keys = await recoveryKeys(printed)
  const opened = await region.joke.connection.api.openRecovery({
    card: keys?.card ?? '',
    signature: (await keys?.sign(recoveryOpenText(region.server.url, keys.card))) ?? '',
  })
  expect(opened.ok).toBe(true)

  expect((await anew.keeping.make(true)).ok).toBe(true)
  expect((await byCard(printed)).answer).toMatchObject({ ok: false, code: 'unknown' })
})

test('a card that was begun without a connection after beginning anew asks first, and is made when its owner said so', async () => {
  const { fatima, key } = await withMap()
  const printed = await cardOf(fatima, key).make()
  const phone = await region.enter('kandidaat', { person: fatima.person })
  const anew = cardOf(phone, { ...key, doc: newId('d') }, () => Promise.resolve(undefined))
  expect(await anew.keeping.make()).toEqual({ ok: false, error: 'offline' })
  const online = cardOf(phone, { ...key, doc: newId('d') })

  await online.keeping.resume()

  expect(online.keeping.stand.value.soort).toBe('vraagt')
  expect((await online.keeping.make(true)).ok).toBe(true)
  expect((await byCard(printed)).answer.ok).toBe(false)
})
