import 'fake-indexeddb/auto'
import type { DocumentId } from '#domain/id.ts'
import { randomBytes } from '#documents/bytes.ts'
import type { Items } from '#documents/project.ts'
import { CardOpening } from '#storage/card-opening.ts'
import { openCards } from '#storage/cards.ts'
import { openDatabase, raiseVersions } from '#storage/database.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import { lookFirst } from '#storage/first-look.ts'
import type { HeadView } from '#storage/heads.ts'
import type { HeadRow, PackRow } from '#storage/rows.ts'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { TestDevice } from './a-device.ts'
import { aDevice } from './a-device.ts'
import { aBirth, aDocId } from './a-document.ts'

const COUNT = 30

const items: Items = { contacten: { a: { id: 'a', $wie: {}, $antwoorden: {}, $onleesbaar: [], onderwerp: 'Bellen' } } }

/** A device with so many documents of which card and head are packed. */
async function packedDevice(count = COUNT) {
  const device = aDevice()
  const store = await device.open()
  const docs = Array.from({ length: count }, aDocId).toSorted((a, b) => (a < b ? -1 : 1))
  await store.append({ id: 'born', changes: [], births: docs.map((doc) => aBirth(doc, [device])) })
  await raiseVersions(store.database, docs)
  await store.cards.putAll(docs.map((doc) => ({ doc, version: 1, items })))
  while (await store.cards.pack()) continue
  const at = (nr: number): DocumentId => docs[nr] ?? 'd_'
  return { device, store, docs, at }
}

/** What the first screen is told, and how much of it did not come out of packs. */
async function firstHeads(device: TestDevice) {
  const look = await lookFirst(device.name)
  if (look === undefined) throw new Error('There is nothing to look at')
  const heads = await new CardOpening(device.vaultKey).openHeads(look)
  return { heads: heads === undefined ? undefined : inOrder(heads), loose: look.heads.length }
}

function inOrder(heads: readonly HeadView[]): HeadView[] {
  return heads.toSorted((a, b) => (a.doc < b.doc ? -1 : 1))
}

async function change(store: DeviceStore, doc: DocumentId, what: Partial<HeadRow>): Promise<void> {
  const head = await store.database.heads.get(doc)
  if (head === undefined) throw new Error('No such document')
  await store.database.heads.put({ ...head, ...what })
}

test('the first look has every head out of the packs, as the store has them', async () => {
  const { device, store } = await packedDevice()

  const first = await firstHeads(device)

  expect(first.loose).toBe(0)
  expect(first.heads).toHaveLength(COUNT)
  expect(first.heads).toEqual(inOrder(await store.cards.heads()))
})

test('a head that changed after it was packed is the changed one at the first look, and the others stay packed', async () => {
  const { device, store, at } = await packedDevice()

  await change(store, at(3), { role: 'trainer', there: 7 })

  const first = await firstHeads(device)
  expect(first.loose).toBe(1)
  expect(first.heads?.[3]).toMatchObject({ doc: at(3), role: 'trainer', there: 7 })
  expect(first.heads).toEqual(inOrder(await store.cards.heads()))
})

test('heads that changed often enough are packed again, under cards that did not, and then the newest pack counts', async () => {
  const { device, store, docs } = await packedDevice()
  for (const there of [4, 5, 6]) {
    for (const doc of docs.slice(0, 26)) await change(store, doc, { there })

    while (await store.cards.pack()) continue

    const first = await firstHeads(device)
    expect(first.loose).toBe(0)
    expect(first.heads?.map((head) => head.there)).toEqual([...docs.slice(0, 26).map(() => there), 0, 0, 0, 0])
  }
  expect(await store.database.packs.count()).toBeLessThanOrEqual(2)
  expect((await store.cards.read()).map((card) => card.items)).toEqual(docs.map(() => items))
})

test('whoever follows the heads is not told of packing, and hears of a change after it', async () => {
  const { store, docs, at } = await packedDevice()
  const seen: HeadView[][] = []
  const stop = store.cards.watchHeads((heads) => seen.push(heads))
  await vi.waitFor(() => expect(seen).toHaveLength(1))

  await store.cards.putAll(docs.map((doc) => ({ doc, version: 2, items })))
  while (await store.cards.pack()) continue
  await change(store, at(5), { there: 9 })
  await vi.waitFor(() => expect(seen.at(-1)?.find(({ doc }) => doc === at(5))?.there).toBe(9))

  expect(seen).toHaveLength(2)
  stop()
})

test('a head that changes while it is packed is not packed as it was', async () => {
  const { device, store, docs, at } = await packedDevice()
  await store.cards.putAll(docs.map((doc) => ({ doc, version: 2, items })))

  await Promise.all([store.cards.pack(), change(store, at(9), { there: 11 })])
  while (await store.cards.pack()) continue

  expect((await firstHeads(device)).heads?.[9]).toMatchObject({ there: 11 })
})

const broken: Record<string, (pack: PackRow) => unknown> = {
  'other bytes': (pack) => ({ ...pack, sealed: pack.sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) }),
  'said to be the last one': (pack) => ({ ...pack, nr: 99 }),
  'said to hold cards alone': ({ nr: _nr, ...pack }) => pack,
  'no row at all': ({ id }) => ({ id }),
}

test.each(Object.keys(broken))(
  'from a damaged pack the first look takes no head, the heads themselves are read, and it is packed anew: %s',
  async (how) => {
    const { device, store, docs } = await packedDevice()
    const [pack] = await store.database.packs.toArray()
    if (pack === undefined) throw new Error('Nothing was packed')
    await store.database.packs.put(broken[how]?.(pack) as PackRow) // what a damaged disk holds

    expect((await firstHeads(device)).heads).toBeUndefined()

    const cards = await openCards(openDatabase(device.name), device.vaultKey)
    const stop = cards.watch(() => undefined)
    await vi.waitFor(async () => expect(await cards.stale()).toHaveLength(COUNT))
    await cards.putAll(docs.map((doc) => ({ doc, version: 1, items })))
    while (await cards.pack()) continue
    expect((await firstHeads(device)).heads).toEqual(inOrder(await store.cards.heads()))
    stop()
  },
)

test('[D7] when a document goes, the heads that were packed with it are loose again and none is missing', async () => {
  const { device, store, docs, at } = await packedDevice()
  const row = { kind: 'plaatsing', role: 'trainer', epoch: 1, head: 0, covers: 0, withdrawals: 0 } as const

  await store.storeFeed('log', [{ ...row, doc: at(2), members: [], gone: true }], 'later')

  const first = await firstHeads(device)
  expect(first.loose).toBe(COUNT - 1 + Number(first.heads?.some(({ doc }) => doc === at(2))))
  expect(first.heads).toEqual(inOrder(await store.cards.heads()))
  const here = first.heads?.filter(({ gone }) => gone === undefined).map(({ doc }) => doc)
  expect(here).toEqual(docs.filter((doc) => doc !== at(2)))
})

test('a head that a tab of an earlier release wrote is the right one as soon as the store is open', async () => {
  const { device, store, at } = await packedDevice()
  const { backendDB } = { backendDB: store.database.backendDB() }
  const heads = backendDB.transaction('heads', 'readwrite').objectStore('heads')
  const head = await new Promise<HeadRow>((resolve) => {
    const asked = heads.get(at(4))
    asked.onsuccess = () => resolve(asked.result as HeadRow) // as it was put
  })
  await new Promise((resolve) => {
    const put = backendDB
      .transaction('heads', 'readwrite')
      .objectStore('heads')
      .put({ ...head, there: 5 })
    put.onsuccess = resolve
  })

  const cards = await openCards(openDatabase(device.name), device.vaultKey)

  expect((await cards.heads()).find(({ doc }) => doc === at(4))?.there).toBe(5)
})

test('whoever changes heads, cards and documents in any order, the first look says what the store says', async () => {
  const step = fc.record({
    what: fc.constantFrom('head' as const, 'card' as const, 'pack' as const, 'leave' as const, 'pack-drop' as const),
    from: fc.nat(COUNT - 1),
    tab: fc.nat(1),
  })

  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { maxLength: 3 }), { maxLength: 8 }), async (rounds) => {
      const { device, store, docs, at } = await packedDevice()
      const tabs = [store, await device.open()]
      let number = 1
      const run = async ({ what, from, tab: nr }: (typeof rounds)[number][number]): Promise<unknown> => {
        const tab = tabs[nr] ?? store
        const some = docs.slice(from, from + 26)
        if (what === 'pack') return tab.cards.pack()
        if (what === 'pack-drop') return tab.database.packs.limit(1).delete()
        if (what === 'leave') {
          const row = { kind: 'plaatsing', role: 'trainer', epoch: 1, head: 0, covers: 0, withdrawals: 0 } as const
          return tab.storeFeed('log', [{ ...row, doc: at(from), members: [], gone: true as const }], `c${number++}`)
        }
        if (what === 'head') {
          const there = number++
          return tab.database.transaction('rw', tab.database.heads, async () => {
            const heads = (await tab.database.heads.bulkGet(some)).filter((head) => head !== undefined)
            await tab.database.heads.bulkPut(heads.map((head) => ({ ...head, there })))
          })
        }
        const version = ++number
        return tab.cards.putAll(some.map((doc) => ({ doc, version, items })))
      }
      for (const round of rounds) {
        await Promise.all(round.map(run))

        const { heads } = await firstHeads(device)
        // Where a pack is missing the heads are read instead.
        if (heads !== undefined) expect(heads).toEqual(inOrder(await store.cards.heads()))
      }
    }),
    { numRuns: 25 },
  )
})

test('who has no vault key sees no head in a pack', async () => {
  const { device } = await packedDevice()
  const look = await lookFirst(device.name)
  if (look === undefined) throw new Error('There is nothing to look at')

  expect(await new CardOpening(randomBytes(32)).openHeads(look)).toBeUndefined()
})
