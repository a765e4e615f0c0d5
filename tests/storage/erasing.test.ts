import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { aDevice } from './a-device.ts'
import { aDocument, exchange } from './a-document.ts'
import { SimulatedLog } from './simulated-log.ts'

/** A device with two documents that the server knows; in one of them something was typed and not shared. */
async function aDeviceThatTypes() {
  const device = aDevice()
  const store = await device.open()
  const log = new SimulatedLog()
  const [stays, goes] = [await aDocument(store, [device], ''), await aDocument(store, [device], '')]
  await exchange(store, device, log)
  await goes.write('Nog niet gedeeld.')
  await store.flush()
  const { doc } = goes.session
  const row = { kind: 'plaatsing', epoch: 1, head: 0, covers: 0, withdrawals: 0, doc } as const
  return { device, store, stays, goes, doc, row, log: (await store.cursor()).log }
}

const rowsOf = async ({ store, doc }: Awaited<ReturnType<typeof aDeviceThatTypes>>): Promise<number> =>
  store.database.records.filter((one) => one.doc === doc).count()

test('what its kandidaat erased leaves nothing on a device of that kandidaat, nor what was typed and not shared', async () => {
  const here = await aDeviceThatTypes()
  const { store, doc, row, log, stays } = here

  await store.storeFeed(log, [{ ...row, role: 'kandidaat', members: [], gone: true, erased: true }], 'later')

  expect(await rowsOf(here)).toBe(0)
  expect(await store.leftWords(doc)).toEqual([])
  expect(await store.database.heads.get(doc)).toBeUndefined()
  expect(await store.database.heads.get(stays.session.doc)).toBeDefined()
  await store.close()
})

test('[S4] [D7] somebody else keeps the own words that were not shared when a document is erased, and nothing of it besides', async () => {
  const here = await aDeviceThatTypes()
  const { store, doc, row, log } = here

  await store.storeFeed(log, [{ ...row, role: 'jobcoach', members: [], gone: true, erased: true }], 'later')

  expect(await rowsOf(here)).toBe(0)
  expect(await store.leftWords(doc)).toEqual(['Nog niet gedeeld.'])
  expect(await store.database.heads.get(doc)).toMatchObject({ keys: [], members: [] })
  await store.close()
})

test('a mijn map that was erased takes its photos and papers along', async () => {
  const { store, row, doc, log } = await aDeviceThatTypes()
  const hash = await store.attachments.put(new Uint8Array([1, 2, 3]))
  const head = await store.database.heads.get(doc)
  if (head !== undefined) await store.database.heads.put({ ...head, kind: 'map' })

  await store.storeFeed(
    log,
    [{ ...row, kind: 'map', role: 'kandidaat', members: [], gone: true, erased: true }],
    'later',
  )

  expect(await store.attachments.get(hash)).toBeUndefined()
  expect(await store.database.attachments.count()).toBe(0)
  await store.close()
})

test('[S4] what stands still is not pushed and not lost: it goes as it is when it may go on', async () => {
  const { device, store, row, doc, log } = await aDeviceThatTypes()
  const members = [{ person: device.identity.person, role: 'regiocoordinator' as const }]
  const told = { ...row, role: 'regiocoordinator', members } as const
  const before = (await store.unsent(1_000_000)).filter((one) => one.doc === doc)

  await store.storeFeed(log, [{ ...told, frozenMs: 7 }], 'still')
  const still = (await store.unsent(1_000_000)).filter((one) => one.doc === doc)
  const where = await store.whereabouts(doc)
  const isNews = await store.storeNews(log, [told])
  await store.storeFeed(log, [told], 'on')
  const after = (await store.unsent(1_000_000)).filter((one) => one.doc === doc)

  expect(before).toHaveLength(1)
  expect(still).toEqual([])
  expect(where.unsent).toBe(1)
  // Whether it stands still is said by the feed alone ([F4]).
  expect(isNews).toBe(true)
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  await store.close()
})
