import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import { BEDENKTIJD_MS } from '#domain/wissen.ts'
import type { Api } from '#sync/api.ts'
import type { Toestellen } from '#workspace/engine.ts'
import type { DeviceWissen } from '#workspace/device/device-wissen.ts'
import { keepWissen } from '#workspace/device/device-wissen.ts'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import type { BareClient } from './bare-client.ts'
import { aBareClient, newId, stopClients } from './bare-client.ts'
import { until } from './until.ts'

vi.setConfig({ testTimeout: 30_000 })

let server: TestServer
let regio: DocumentId
let joke: BareClient
let noor: BareClient
let keeping: DeviceWissen[] = []
let nowMs: number
let left: number
let revoked: string[]

beforeEach(async () => {
  server = await startTestServer()
  const invite = server.makeInvite({ role: 'regiocoordinator' })
  regio = invite.regio
  joke = await aBareClient(server.url, invite.link, { pace: 0.1 })
  const person = newId('p')
  await joke.connection.api.grantRole({ person, regio, rol: 'kandidaat' })
  noor = await aBareClient(server.url, server.makeInvite({ person, role: 'kandidaat', regio }).link, { pace: 0.1 })
  keeping = []
  nowMs = Date.now()
  left = 0
  revoked = []
})
afterEach(async () => {
  for (const one of keeping) one.stop()
  await stopClients()
  await server.stop()
})

const toestellen: Pick<Toestellen, 'list' | 'revoke'> = {
  list: async () => ({
    ok: true,
    value: [
      { id: 't_a', label: 'telefoon', stand: 'in-gebruik', addedAtMs: 1, isDit: true, code: '' },
      { id: 't_b', label: 'telefoon', stand: 'in-gebruik', addedAtMs: 1, isDit: false, code: '' },
      { id: 't_c', label: 'telefoon', stand: 'uit', addedAtMs: 1, isDit: false, code: '' },
    ],
  }),
  revoke: async (_person, id) => {
    revoked.push(id)
    return { ok: true, value: undefined }
  },
}

/** The same device, as a page of it opens it. */
function open(client: BareClient, api: () => Partial<Api> | undefined = () => client.connection.api): DeviceWissen {
  const made = keepWissen({
    ...{ opened: client.opened, toestellen, nowMs: () => nowMs },
    calls: async () => api() as Api | undefined,
    isHere: (doc) => server.store.documents.get(doc)?.isErased !== true,
    leave: async () => void left++,
  })
  keeping.push(made)
  return made
}

/** Every call arrives, and no answer comes back. */
function deaf(client: BareClient): Partial<Api> {
  const { api } = client.connection
  const lost = { ok: false, code: 'offline' } as const
  return {
    erase: async (asked) => (await api.erase(asked), lost),
    eraseHeld: async (asked) => (await api.eraseHeld(asked), lost),
    eraseAccount: async (asked) => (await api.eraseAccount(asked), lost),
    restrict: async (asked) => (await api.restrict(asked), lost),
    retentionSeen: async (asked) => (await api.retentionSeen(asked), lost),
  }
}

async function aMap(): Promise<DocumentId> {
  const doc = newId('d')
  await noor.connection.api.birth({ doc, kind: 'map', regio, members: [{ person: noor.person, role: 'kandidaat' }] })
  return doc
}

const isErased = (doc: DocumentId): boolean => server.store.documents.get(doc)?.isErased === true
const rowsOf = (act: string) => server.store.audit.rows(0, 10_000).filter((row) => row.act === act)

test('[S4] what was asked without internet is kept, also when the page closes, and carried out at the next contact', async () => {
  const doc = await aMap()
  const before = open(noor, () => undefined)
  expect(await before.vraag({ soort: 'document', doc })).toBe(true)
  before.stop()
  expect(isErased(doc)).toBe(false)

  const after = open(noor)
  await until('it is read', () => after.gevraagd({ soort: 'document', doc }) !== undefined)
  after.fetched()

  await until('it is erased', () => isErased(doc))
  await until('nothing is asked any more', () => after.stand.value.vragen.length === 0)
})

test('until then it can be taken back, and afterwards not', async () => {
  const doc = await aMap()
  const closed = open(noor, () => undefined)
  await closed.vraag({ soort: 'document', doc })
  expect(await closed.terug({ soort: 'document', doc })).toBe(true)
  expect(await closed.terug({ soort: 'document', doc })).toBe(false)

  const opened = open(noor)
  opened.fetched()
  await opened.vraag({ soort: 'stil', persoon: noor.person, aan: true })
  await until('it stands still', () => server.store.restrictions.get(noor.person) !== undefined)
  await until('it was noted', () => opened.stand.value.vragen.length === 0)

  expect(isErased(doc)).toBe(false)
  expect(await opened.terug({ soort: 'stil', persoon: noor.person, aan: true })).toBe(false)
})

test('a lost answer is asked again, and comes to one erasing and one standing still', async () => {
  const doc = await aMap()
  const first = open(noor, () => deaf(noor))
  await first.vraag({ soort: 'stil', persoon: noor.person, aan: true })
  await until('the server did it', () => rowsOf('restrict.on').length === 1)
  expect(first.stand.value.vragen).toHaveLength(1)
  await first.terug({ soort: 'stil', persoon: noor.person, aan: true })
  await first.vraag({ soort: 'document', doc })
  await until('the server did it', () => isErased(doc))
  expect(first.stand.value.vragen).toHaveLength(1)
  first.stop()

  const again = open(noor)
  again.fetched()

  await until('it was noted', () => again.stand.value.vragen.length === 0 && rowsOf('doc.erase').length === 1)
  expect(rowsOf('restrict.on')).toHaveLength(1)
})

test('what the server does not do is told, and not asked again', async () => {
  const wissen = open(noor)

  await wissen.vraag({ soort: 'gehouden', persoon: joke.person })

  await until('it is refused', () => wissen.stand.value.vragen[0]?.fout === 'geweigerd')
  expect(await wissen.terug({ soort: 'gehouden', persoon: joke.person })).toBe(true)
})

test('everything: nothing happens for a day, then every other own device is put out first, and this one goes last', async () => {
  const doc = await aMap()
  const wissen = open(noor)
  await wissen.wisAlles(false)
  wissen.fetched()
  expect(await wissen.wisAllesTerug()).toBe(true)
  await wissen.wisAlles(false)
  nowMs += BEDENKTIJD_MS - 1
  wissen.fetched()
  expect(await wissen.isOwnWish()).toBe(false)
  expect([isErased(doc), left]).toEqual([false, 0])

  nowMs += 1
  wissen.fetched()

  await until('this device goes', () => left === 1)
  expect(isErased(doc)).toBe(true)
  expect(revoked).toEqual(['t_b'])
})

test('a lost answer of the last call: this device knows that it asked, when it hears that the account is gone', async () => {
  const wissen = open(noor, () => deaf(noor))

  await wissen.wisAlles(true)
  await until('the account is gone', () => server.store.erasing.isErased(noor.person))
  const [isOwnWish, isTakenBack] = [await wissen.isOwnWish(), await wissen.wisAllesTerug()]

  expect([isOwnWish, isTakenBack, left]).toEqual([true, false, 0])
  expect(rowsOf('person.erase')).toHaveLength(1)
})

test('whoever works for the organisation cannot end the account alone, and reads so', async () => {
  const wissen = open(joke)

  await wissen.wisAlles(true)

  await until('it is refused', () => wissen.stand.value.alles?.fout === 'geweigerd')
  expect(left).toBe(0)
})
