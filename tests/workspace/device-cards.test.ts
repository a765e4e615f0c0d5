import 'fake-indexeddb/auto'
import type { DocumentId } from '#domain/id.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import { openDeviceCards } from '#workspace/device/device-cards.ts'
import { aDevice } from '#tests/storage/a-device.ts'
import { aDocument } from '#tests/storage/a-document.ts'
import { expect, onTestFinished, test, vi } from 'vitest'
import { eventually } from '#tests/eventually.ts'

const COUNT = 26

/** The lists of a device with so many written documents, followed from the start. */
async function followed() {
  const device = aDevice()
  const store = await device.open()
  const docs: DocumentId[] = []
  for (let nr = 0; nr < COUNT; nr++) {
    const { session } = await aDocument(store, [device], `Bellen ${nr}`)
    docs.push(session.doc)
    await session.close()
  }
  const lists = openDeviceCards({ heads: [], views: [] })
  onTestFinished(() => lists.stop())
  lists.follow(store)
  const shown = (): string[] =>
    [...lists.cards.value.values()].map(({ items }) => String(items['contacten']?.['gesprek']?.['onderwerp']))
  const whole = docs.map((_doc, nr) => `Bellen ${nr}`).toSorted()
  await eventually(() => expect(shown().toSorted()).toEqual(whole))
  return { store, docs, lists, shown }
}

async function leave(store: DeviceStore, doc: DocumentId): Promise<void> {
  const row = { kind: 'plaatsing', role: 'trainer', epoch: 1, head: 0, covers: 0, withdrawals: 0 } as const
  await store.storeFeed('log', [{ ...row, doc, members: [], gone: true }], 'later')
}

test('cards are packed when nothing was projected for five seconds, and not before', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const { store } = await followed()
  await eventually(async () => expect(await store.cards.stale()).toEqual([]))
  const { cards, packs } = store.database

  await vi.advanceTimersByTimeAsync(4900)
  const before = [await cards.count(), await packs.count()]
  await vi.advanceTimersByTimeAsync(5100)

  expect(before).toEqual([COUNT, 0])
  await eventually(async () => expect([await cards.count(), await packs.count()]).toEqual([0, 1]))
})

test('[D7] who shared a pack with a document that went stays in every list, and is projected anew', async () => {
  const { store, docs, lists, shown } = await followed()
  const [goes = 'd_', stays = 'd_'] = docs
  await eventually(async () => expect(await store.cards.stale()).toEqual([]))
  while (await store.cards.pack()) continue
  expect(await store.database.packs.count()).toBe(1)
  const empty: string[] = []
  const stop = lists.cards.subscribe((cards) => {
    for (const { doc, items } of cards.values()) if (Object.keys(items).length === 0) empty.push(doc)
  })

  await leave(store, goes)

  await eventually(() => expect(lists.cards.value.has(goes)).toBe(false))
  await eventually(async () => expect(await store.cards.stale()).toEqual([]))
  expect(empty.filter((doc) => doc !== goes)).toEqual([])
  expect(shown()).toHaveLength(COUNT - 1)
  expect((await store.cards.read()).map(({ doc }) => doc)).toContain(stays)
  stop()
})

test('a document whose head is told of after its rows is shown all the same', async () => {
  const device = aDevice()
  const store = await device.open()
  const { session } = await aDocument(store, [device], 'Bellen')
  await session.close()
  const lists = openDeviceCards({ heads: [], views: [] })
  onTestFinished(() => lists.stop())
  let tell = (): void => undefined
  const held = new Promise<void>((resolve) => (tell = resolve))
  const { cards } = store
  const watchStale: typeof cards.watchStale = (onStale) =>
    cards.watchStale((stale) => {
      onStale(stale)
      if (stale.length > 0) setTimeout(tell, 20)
    })
  const watchHeads: typeof cards.watchHeads = (onHeads) =>
    cards.watchHeads((heads) => void held.then(() => onHeads(heads)))

  lists.follow({ ...store, cards: { ...cards, watchStale, watchHeads } })

  await eventually(() => expect(lists.cards.value.get(session.doc)?.items['contacten']).toBeDefined())
})
