import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { RecoveryKeys } from '#identity/recovery-card.ts'
import { newCardCode, recoveryKeys, sealToCard } from '#identity/recovery-card.ts'
import { startChain } from '#identity/chain.ts'
import type { RecoveryUse } from '#sync/protocol-recovery.ts'
import { recoveryCardText, recoveryUseText } from '#sync/protocol-recovery.ts'
import { RecoveryTries } from '#server/recovery-tries.ts'
import { filesWith } from '#tests/e2e/bytes-on-disk.ts'
import { as, Region } from './a-region.ts'
import type { CallAnswer } from './raw-client.ts'
import { newId, RawDevice } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer, stillClock } from './start-server.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 }) // the machine of CI may be slow and shared

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const clock = stillClock()
let server: TestServer
let region: Region

beforeEach(async () => {
  server = await startTestServer({ clock })
  region = await Region.start(server)
})
afterEach(() => server.stop())

interface MadeCard {
  code: string
  keys: RecoveryKeys
  sealed: string
  answer: CallAnswer
}

/** A card of this device's person, as the app makes it. */
async function makeCard(device: RawDevice, code = newCardCode()): Promise<MadeCard> {
  const keys = await recoveryKeys(code)
  if (keys === undefined) throw new Error('No keys')
  const mapKey = { doc: newId('d'), epoch: 1, key: new Uint8Array(randomBytes(32)) }
  const sealed = await sealToCard(keys, { person: device.person, keys: [mapKey] })
  const card = { card: keys.card, sigPub: keys.public.sigPub, sealed }
  const signature = device.signBytes(recoveryCardText(device.id, card))
  return { code, keys, sealed, answer: await device.post('/api/recovery/card', { ...card, signature }) }
}

/** What a device without a person asks with a card. */
async function aUse(keys: RecoveryKeys, device: RawDevice, origin = server.url): Promise<RecoveryUse> {
  const entry = await startChain({
    public: device.public,
    sign: (bytes) => Promise.resolve(Buffer.from(device.signBytes(bytes), 'base64url')),
  })
  return { card: keys.card, entry, signature: await keys.sign(recoveryUseText(origin, keys.card, device.public)) }
}

async function recoverBy(keys: RecoveryKeys, device = new RawDevice(server.url)): Promise<CallAnswer> {
  return device.post('/api/recovery/use', await aUse(keys, device))
}

const actsOf = (person: string): string[] =>
  server.store.audit
    .rows(0, 10_000)
    .filter(({ actor, act }) => actor === person && act.startsWith('recovery.'))
    .map(({ act }) => act)

test('[R4] a card takes a new device of its owner in, gives back what is sealed to it, and is logged without content', async () => {
  const noor = await region.join('kandidaat')
  const doc = await region.bearKaart(as(noor, 'kandidaat'))
  const { keys, sealed, code, answer } = await makeCard(noor)
  const fresh = new RawDevice(server.url)

  const used = await recoverBy(keys, fresh)
  await fresh.login()

  expect(answer.json).toEqual({ ok: true })
  expect(used.json).toEqual({ person: noor.person, sealed })
  expect(await fresh.me()).toMatchObject({ person: noor.person, status: 'active', roles: [{ rol: 'kandidaat' }] })
  expect((await fresh.feed()).docs.map((row) => row.doc)).toEqual([doc])
  expect(actsOf(noor.person)).toEqual(['recovery.set', 'recovery.use'])
  const rows = JSON.stringify(server.store.audit.rows(0, 10_000)) + JSON.stringify(server.events)
  for (const secret of [code, code.replaceAll('-', ''), keys.card, sealed]) expect(rows).not.toContain(secret)
})

test('every device of the person is told for a day, and then no more', async () => {
  const noor = await region.join('kandidaat')
  const other = await region.join('kandidaat')
  const { keys } = await makeCard(noor)
  expect((await noor.me()).recovered).toBeUndefined()

  const fresh = new RawDevice(server.url)
  const atMs = clock.nowMs()
  await recoverBy(keys, fresh)

  expect((await noor.me()).recovered).toEqual({ atMs, device: fresh.id })
  expect((await other.me()).recovered).toBeUndefined()
  clock.move(DAY_MS)
  await noor.login()
  expect((await noor.me()).recovered).toBeUndefined()
})

test('a card whose answer was lost is sent again, sealed anew, and opens what it was sealed to last', async () => {
  const noor = await region.join('kandidaat')
  const lost = await makeCard(noor)
  const again = await makeCard(noor, lost.code)

  expect(again.sealed).not.toBe(lost.sealed)
  expect(again.answer.json).toEqual({ ok: true })
  expect((await recoverBy(lost.keys)).json).toEqual({ person: noor.person, sealed: again.sealed })
  expect(actsOf(noor.person)).toEqual(['recovery.set', 'recovery.use'])
})

test('a new card kills the one before it', async () => {
  const noor = await region.join('kandidaat')
  const first = await makeCard(noor)
  const second = await makeCard(noor)

  expect((await recoverBy(first.keys)).code).toBe('unknown')
  expect((await recoverBy(second.keys)).status).toBe(200)
  expect(actsOf(noor.person)).toEqual(['recovery.set', 'recovery.set', 'recovery.use'])
})

test('the answer that was lost comes again to the same device, and to no other keys under its name', async () => {
  const noor = await region.join('kandidaat')
  const { keys, sealed } = await makeCard(noor)
  const fresh = new RawDevice(server.url)
  const thief = Object.assign(new RawDevice(server.url), { public: { ...fresh.public, sigPub: noor.public.sigPub } })

  const first = await recoverBy(keys, fresh)
  const again = await recoverBy(keys, fresh)

  expect([first.json, again.json]).toEqual([
    { person: noor.person, sealed },
    { person: noor.person, sealed },
  ])
  expect((await recoverBy(keys, thief)).code).toBe('unknown')
  expect(actsOf(noor.person)).toEqual(['recovery.set', 'recovery.use'])
})

test('[R2] an unknown card, a wrong signature and one for another site are one answer', async () => {
  const noor = await region.join('kandidaat')
  const { keys } = await makeCard(noor)
  const other = await recoveryKeys(newCardCode())
  if (other === undefined) throw new Error('No keys')
  const fresh = new RawDevice(server.url)
  const right = await aUse(keys, fresh)

  const answers = [
    await recoverBy(other),
    await fresh.post('/api/recovery/use', { ...right, signature: await other.sign(randomBytes(8)) }),
    await fresh.post('/api/recovery/use', await aUse(keys, fresh, 'https://elders.example')),
    await fresh.post('/api/recovery/use', { ...right, card: other.card }),
  ]

  expect(new Set(answers.map(({ status, json }) => JSON.stringify([status, json]))).size).toBe(1)
  expect(answers[0]?.code).toBe('unknown')
  expect(server.store.people.device(fresh.id)).toBeUndefined()
  const [known, unknown] = [answers[1]?.headers, answers[0]?.headers]
  expect([...(known?.keys() ?? [])].filter((name) => name !== 'date')).toEqual(
    [...(unknown?.keys() ?? [])].filter((name) => name !== 'date'),
  )
})

test('only a kandidaat with an own device makes a card, signed with the key of that device', async () => {
  const noor = await region.join('kandidaat')
  const trainer = await region.join('trainer')
  const keys = await recoveryKeys(newCardCode())
  if (keys === undefined) throw new Error('No keys')
  const card = { card: keys.card, sigPub: keys.public.sigPub, sealed: 'AAAA' }

  expect((await makeCard(trainer)).answer.code).toBe('not-allowed')
  const stolen = { ...card, signature: trainer.signBytes(recoveryCardText(noor.id, card)) }
  expect((await noor.post('/api/recovery/card', stolen)).code).toBe('bad-request')
  const nobody = new RawDevice(server.url)
  expect((await nobody.post('/api/recovery/card', stolen)).code).toBe('unauthenticated')
  // The card of somebody else cannot be taken over.
  const theirs = await makeCard(noor)
  const other = await region.join('kandidaat')
  expect((await makeCard(other, theirs.code)).answer.code).toBe('conflict')
  expect((await recoverBy(theirs.keys)).json).toMatchObject({ person: noor.person })
})

test('a device with keys that are none, or that presents another, is not taken in', async () => {
  const noor = await region.join('kandidaat')
  const { keys } = await makeCard(noor)
  const odd = new RawDevice(server.url)
  const right = await aUse(keys, odd)

  const byOther = { ...right, entry: { ...right.entry, by: noor.id } }
  const short = { ...odd.public, encPub: 'AAAA' }
  const signature = await keys.sign(recoveryUseText(server.url, keys.card, short))
  expect((await odd.post('/api/recovery/use', byOther)).code).toBe('bad-request')
  expect(
    (await odd.post('/api/recovery/use', { ...right, entry: { ...right.entry, device: short }, signature })).code,
  ).toBe('bad-request')
  expect(server.store.people.device(odd.id)).toBeUndefined()
})

test('[R2] five tries a day, further and further apart, the same for a card that is there and one that is not', async () => {
  const limited = await startTestServer({ clock, rateFactor: 1 })
  try {
    const owner = await (await Region.start(limited)).join('kandidaat')
    const code = newCardCode()
    const keys = await recoveryKeys(code)
    if (keys === undefined) throw new Error('No keys')
    const card = { card: keys.card, sigPub: keys.public.sigPub, sealed: 'AAAA' }
    await owner.post('/api/recovery/card', { ...card, signature: owner.signBytes(recoveryCardText(owner.id, card)) })
    const wrong = async (shown: string): Promise<string | undefined> => {
      const device = new RawDevice(limited.url)
      const use = await aUse(keys, device, limited.url)
      const signature = Buffer.from(randomBytes(64)).toString('base64url')
      return (await device.post('/api/recovery/use', { ...use, card: shown, signature })).code
    }
    const codes: Record<string, (string | undefined)[]> = {}
    for (const shown of [keys.card, randomBytes(32).toString('hex')]) {
      const seen: (string | undefined)[] = []
      codes[shown === keys.card ? 'known' : 'unknown'] = seen
      for (const waitMs of [0, 0, 0, MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 60 * MINUTE_MS, DAY_MS]) {
        clock.move(waitMs)
        seen.push(await wrong(shown))
      }
    }

    const expected = ['unknown', 'unknown', 'too-many', 'unknown', 'unknown', 'unknown', 'too-many', 'unknown']
    expect(codes).toEqual({ known: expected, unknown: expected })
  } finally {
    await limited.stop()
  }
})

test('tries are forgotten after a day, never more are kept than there is room for, and a full day does not slide', () => {
  const tries = new RecoveryTries()
  const takes = (atMs: number): boolean => tries.take('a', atMs)

  expect([0, 0, MINUTE_MS, 6 * MINUTE_MS, 36 * MINUTE_MS].map(takes)).toEqual([true, true, true, true, true])
  expect([37 * MINUTE_MS, DAY_MS - 1, DAY_MS].map(takes)).toEqual([false, false, true])
  for (let n = 0; n < 50_000; n++) tries.take(`other ${n}`, DAY_MS)
  // Forgotten: the oldest goes first.
  expect(tries.take('a', DAY_MS)).toBe(true)
})

test('[R4] the files of the server never hold the code, what the card shows, or a key that it opens', async () => {
  const noor = await region.join('kandidaat')
  const mapKey = new Uint8Array(randomBytes(32))
  const code = newCardCode()
  const keys = await recoveryKeys(code)
  if (keys === undefined) throw new Error('No keys')
  const sealed = await sealToCard(keys, { person: noor.person, keys: [{ doc: newId('d'), epoch: 1, key: mapKey }] })
  const card = { card: keys.card, sigPub: keys.public.sigPub, sealed }
  await noor.post('/api/recovery/card', { ...card, signature: noor.signBytes(recoveryCardText(noor.id, card)) })
  await recoverBy(keys)

  const key = Buffer.from(mapKey)
  const secrets = [code, code.replaceAll('-', ''), keys.card, key.toString('base64url'), key.toString('hex')]
  for (const secret of secrets) expect(filesWith(server.folder, secret), secret).toEqual([])
  // The look itself sees what is there.
  expect(filesWith(server.folder, sealed)).not.toEqual([])
})

test('a card and its use survive a restart of the server', async () => {
  const noor = await region.join('kandidaat')
  const { keys, sealed } = await makeCard(noor)
  await server.restart()

  expect((await recoverBy(keys)).json).toEqual({ person: noor.person, sealed })
  expect(server.store.recovery.lastUse(noor.person)).toBeDefined()
})

test('[S6] whoever holds the card and does not hear the answers asks as often as it takes', async () => {
  const limited = await startTestServer({ clock, rateFactor: 1 })
  try {
    const owner = await (await Region.start(limited)).join('kandidaat')
    const keys = await recoveryKeys(newCardCode())
    if (keys === undefined) throw new Error('No keys')
    const card = { card: keys.card, sigPub: keys.public.sigPub, sealed: 'AAAA' }
    await owner.post('/api/recovery/card', { ...card, signature: owner.signBytes(recoveryCardText(owner.id, card)) })
    const fresh = new RawDevice(limited.url)
    const wrong = { ...(await aUse(keys, fresh, limited.url)), signature: owner.signText('guessed') }
    for (const waitMs of [0, 0, MINUTE_MS, 5 * MINUTE_MS]) {
      clock.move(waitMs)
      await fresh.post('/api/recovery/use', wrong)
    }
    clock.move(30 * MINUTE_MS)

    const answers = []
    for (let asked = 0; asked < 8; asked++) {
      answers.push(await fresh.post('/api/recovery/use', await aUse(keys, fresh, limited.url)))
    }

    expect(answers.map(({ json }) => json)).toEqual(answers.map(() => ({ person: owner.person, sealed: 'AAAA' })))
    const uses = limited.store.audit.rows(0, 10_000).filter(({ act }) => act === 'recovery.use')
    expect(uses).toHaveLength(1)
    expect(limited.store.people.devicesOf(owner.person)).toHaveLength(2)
  } finally {
    await limited.stop()
  }
})
