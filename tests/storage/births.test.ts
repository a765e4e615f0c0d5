import { expect, test } from 'vitest'
import { aDevice } from './a-device.ts'
import { aDocument, storedText } from './a-document.ts'
import { twoDevices } from './two-devices.ts'

test('a document made without a connection is asked for once, with its first key, and pushed only after that', async () => {
  const device = aDevice()
  const store = await device.open()
  const writer = await aDocument(store, [device], 'zonder verbinding')
  const { doc } = writer.session
  expect(await store.unsent(1000)).toEqual([])

  const births = await store.births()

  expect(births).toMatchObject([{ doc, kind: 'plaatsing', members: [{ role: 'regiocoordinator' }] }])
  expect(births[0]?.key?.length).toBe(32)
  await store.storeFeed('log', [], '0')
  await store.markBorn(doc, { epoch: 1 })
  await store.flush()
  expect(await store.births()).toEqual([])
  expect(await store.unsent(1000)).toHaveLength(1)
})

test('[R4] the key of a map is never handed to the connection', async () => {
  const device = aDevice()
  const store = await device.open()
  const doc = 'd_0000000000000000000000000g'
  const { person } = device.identity
  const members = [{ person, role: 'kandidaat' as const }]
  await store.append({ id: 'x', changes: [], births: [{ doc, kind: 'map', role: 'kandidaat', members }] })

  const [birth] = await store.births()

  expect(birth).not.toHaveProperty('key')
  expect((await store.whereabouts(doc)).onlyHere).toBe(true)
  expect(await store.missingKeys()).toEqual([])
})

test('a birth that was refused stays on this device with its reason', async () => {
  const device = aDevice()
  const store = await device.open()
  const writer = await aDocument(store, [device], 'blijft hier')
  const { doc } = writer.session

  await store.markBorn(doc, { code: 'not-allowed' })

  expect(await store.births()).toEqual([])
  expect(await storedText(store, doc)).toBe('blijft hier')
  expect(await store.whereabouts(doc)).toMatchObject({ refused: 'not-allowed', unsent: 1 })
  expect(await store.cards.heads()).toMatchObject([{ doc, born: 'refused' }])
})

test('a maker who may not read a document keeps no key of it', async () => {
  const device = aDevice()
  const store = await device.open()
  const doc = 'd_0000000000000000000000000g'
  const members = [{ person: device.identity.person, role: 'kandidaat' as const }]

  await store.append({ id: 'x', changes: [], births: [{ doc, kind: 'werkplek', regio: doc, members }] })

  expect((await store.births())[0]).not.toHaveProperty('key')
  expect((await store.database.heads.get(doc))?.keys).toEqual([])
})

test('[D7] losing the right to read wipes the document and tells how many things were not shared', async () => {
  const { here, log, doc, writer } = await twoDevices(['een'])
  await writer.write(' nog niet gedeeld')
  await here.cards.put(doc, 5, {})
  const members: never[] = []

  const row = { kind: 'plaatsing', role: 'regiocoordinator', epoch: 1, head: 0, covers: 0, withdrawals: 0 } as const
  await here.storeFeed(log.id, [{ ...row, doc, members, gone: true }], 'later')

  expect(await here.database.records.count()).toBe(0)
  expect(await here.cards.read()).toEqual([])
  expect(await here.cards.heads()).toMatchObject([{ doc, gone: { unshared: 1 } }])
  expect((await here.database.heads.get(doc))?.keys).toEqual([])
  await here.dismissGone(doc)
  expect(await here.cards.heads()).toEqual([])
})

test('errands are kept sealed and in order until the server took them; a refused one is kept to be shown', async () => {
  const device = aDevice()
  const store = await device.open()
  const role = {
    kind: 'role',
    person: device.identity.person,
    regio: 'd_0000000000000000000000000g',
    rol: 'trainer',
  } as const
  await store.append({ id: 'x', changes: [], errands: [role, { kind: 'invite', body: { naam: 'Noor' } }] })

  const errands = await store.errands()

  expect(errands.map(({ errand }) => errand)).toEqual([role, { kind: 'invite', body: { naam: 'Noor' } }])
  await store.markErrand(errands[0]?.n ?? 0, { ok: true })
  await store.markErrand(errands[1]?.n ?? 0, { code: 'not-allowed' })
  expect(await store.errands()).toEqual([])
  expect(await store.refusedErrands()).toMatchObject([{ code: 'not-allowed' }])
})
