import 'fake-indexeddb/auto'
import type { DocumentId } from '#domain/id.ts'
import { randomBytes } from '#documents/bytes.ts'
import type { Items } from '#documents/project.ts'
import type { CardView } from '#storage/card-opening.ts'
import { CardOpening } from '#storage/card-opening.ts'
import { openCards } from '#storage/cards.ts'
import { openDatabase, raiseVersions } from '#storage/database.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import { lookFirst } from '#storage/first-look.ts'
import type { PackRow } from '#storage/rows.ts'
import { exportEverything, importEverything } from '#storage/profile-copy.ts'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { eventually } from '#tests/eventually.ts'
import { dumpTables } from '../fuzz/what-is-there.ts'
import { aDevice } from './a-device.ts'
import { aBirth, aDocId } from './a-document.ts'

const COUNT = 30

function items(text: string): Items {
  return { contacten: { a: { id: 'a', $wie: {}, $antwoorden: {}, $onleesbaar: [], onderwerp: text } } }
}

function inOrder(docs: readonly DocumentId[]): DocumentId[] {
  return docs.toSorted((a, b) => (a < b ? -1 : 1))
}

const textOf = ({ items: all }: CardView): unknown => all['contacten']?.['a']?.['onderwerp']

/** A device with so many documents, each with rows of version 1 and its card, and everything packed. */
async function packedDevice(count = COUNT) {
  const device = aDevice()
  const store = await device.open()
  const docs = inOrder(Array.from({ length: count }, aDocId))
  await store.append({ id: 'born', changes: [], births: docs.map((doc) => aBirth(doc, [device])) })
  await raiseVersions(store.database, docs)
  await store.cards.putAll(docs.map((doc, nr) => ({ doc, version: 1, items: items(`KANARIE ${nr}`) })))
  const before = await store.cards.read()
  while (await store.cards.pack()) continue
  const at = (nr: number): DocumentId => docs[nr] ?? 'd_'
  const packs = (): Promise<PackRow[]> => store.database.packs.toArray()
  return { device, store, docs, at, before, packs }
}

async function leave(store: DeviceStore, ...docs: DocumentId[]): Promise<void> {
  const row = { kind: 'plaatsing', role: 'trainer', epoch: 1, head: 0, covers: 0, withdrawals: 0 } as const
  const rows = docs.map((doc) => ({ ...row, doc, members: [], gone: true as const }))
  await store.storeFeed('log', rows, 'later')
}

const docsOf = (all: readonly { doc: DocumentId }[]): DocumentId[] => inOrder(all.map(({ doc }) => doc))

test('cards that were packed are the same cards, for whoever has the vault key and nobody else', async () => {
  const { device, store, before, packs } = await packedDevice()

  const mine = await openCards(openDatabase(device.name), device.vaultKey)
  const theirs = await openCards(openDatabase(device.name), randomBytes(32))
  const look = await lookFirst(device.name)
  const opening = new CardOpening(device.vaultKey)
  const first = await opening.openAll(look?.cards ?? [], look?.packs.map((row) => opening.openPack(row)) ?? [])

  expect([await packs(), await store.database.cards.count()]).toMatchObject([[{}], 0])
  expect(await mine.read()).toEqual(before)
  expect(await store.cards.read()).toEqual(before)
  expect(first).toEqual(before)
  expect(await theirs.read()).toEqual([])
  expect(await mine.stale()).toEqual([])
})

test('of what is in packed cards no word lies in the store', async () => {
  const { store } = await packedDevice()

  const dump = await dumpTables(store.database)

  expect(dump.length).toBeGreaterThan(1000)
  expect(dump).not.toContain('KANARIE')
})

test('a few cards stay loose, and packing them has no end of work', async () => {
  const { store, packs } = await packedDevice(5)

  expect(await store.cards.pack()).toBe(false)

  expect([(await packs()).length, await store.database.cards.count()]).toEqual([0, 5])
})

test('large cards are divided over packs', async () => {
  const { store, docs, packs } = await packedDevice()
  const large = docs.map((doc) => ({ doc, version: 2, items: items('x'.repeat(20_000)) }))
  await store.cards.putAll(large)

  while (await store.cards.pack()) continue

  expect((await packs()).map((pack) => pack.docs.length)).toEqual(expect.arrayContaining([2]))
  expect(Math.max(...(await packs()).map(({ sealed }) => sealed.length))).toBeLessThan(64 * 1024)
  expect(docsOf(await store.cards.read())).toEqual(docs)
})

test('a card that is newer than its pack is shown, and an older one is not', async () => {
  const { device, store, at } = await packedDevice()
  await store.cards.put(at(3), 2, items('nieuw'))
  await store.cards.put(at(4), 0, items('oud'))

  const again = await openCards(openDatabase(device.name), device.vaultKey)
  const texts = new Map((await again.read()).map((card) => [card.doc, textOf(card)]))

  expect([texts.get(at(3)), texts.get(at(4))]).toEqual(['nieuw', 'KANARIE 4'])
})

test('a document in a pack is stale when rows came after its card', async () => {
  const { store, at } = await packedDevice()

  await raiseVersions(store.database, [at(7)])

  expect(await store.cards.stale()).toEqual([{ doc: at(7), version: 2 }])
  await store.cards.put(at(7), 2, items('nieuw'))
  expect(await store.cards.stale()).toEqual([])
})

test('[D7] of a document that went no byte of its card is left, and the others of its pack are made again', async () => {
  const { store, docs, at, packs } = await packedDevice()
  const [pack] = await packs()
  const bytes = Buffer.from(pack?.sealed ?? []).toString('latin1')
  expect(await dumpTables(store.database)).toContain(bytes)

  await leave(store, at(2))

  const dump = await dumpTables(store.database)
  expect(dump).not.toContain(bytes)
  expect(dump).not.toContain(at(2))
  expect(docsOf(await store.cards.stale())).toEqual(docs.filter((doc) => doc !== at(2)))
  await store.cards.putAll((await store.cards.stale()).map((one) => ({ ...one, items: items('opnieuw') })))
  while (await store.cards.pack()) continue
  expect(new Set((await store.cards.read()).map(textOf))).toEqual(new Set(['opnieuw']))
  expect(docsOf(await store.cards.read())).toEqual(docs.filter((doc) => doc !== at(2)))
})

test('[D7] a card is not put into a pack after its document went', async () => {
  const { store, docs, at, packs } = await packedDevice()
  await store.cards.putAll(docs.map((doc) => ({ doc, version: 2, items: items('twee') })))

  await Promise.all([store.cards.pack(), leave(store, at(2))])
  while (await store.cards.pack()) continue

  expect((await packs()).flatMap((pack) => pack.docs)).not.toContain(at(2))
  expect(await dumpTables(store.database)).not.toContain(at(2))
})

const broken: Record<string, (pack: PackRow, old: PackRow) => unknown> = {
  'other bytes': (pack) => ({ ...pack, sealed: pack.sealed.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) }),
  'no bytes': (pack) => ({ ...pack, sealed: 'tekst' }),
  'cut off': (pack) => ({ ...pack, sealed: pack.sealed.slice(0, 20) }),
  'said to be newer': (pack) => ({ ...pack, versions: pack.versions.map(() => 9) }),
  'said to be of others': (pack) => ({ ...pack, docs: pack.docs.toReversed() }),
  'what another one held': (pack, old) => ({ ...pack, sealed: old.sealed }),
  'fewer versions': (pack) => ({ ...pack, versions: [1] }),
}

test.each(Object.keys(broken))('a pack that was damaged goes, and its cards are made again: %s', async (how) => {
  const { device, store, docs, packs } = await packedDevice()
  const [old] = await packs()
  await raiseVersions(store.database, docs)
  await store.cards.putAll(docs.map((doc) => ({ doc, version: 2, items: items('twee') })))
  while (await store.cards.pack()) continue
  const [pack, ...others] = await packs()
  if (old === undefined || pack === undefined) throw new Error('Nothing was packed')
  expect(others).toEqual([])
  await store.database.packs.put((broken[how]?.(pack, old) ?? {}) as PackRow) // what a damaged disk holds

  const cards = await openCards(openDatabase(device.name), device.vaultKey)
  const seen: CardView[][] = []
  const stop = cards.watch((now) => seen.push(now))

  await eventually(async () => expect(docsOf(await cards.stale())).toEqual(docs))
  await eventually(() => expect(seen.at(-1)).toEqual([]))
  await cards.putAll((await cards.stale()).map((one) => ({ ...one, items: items('opnieuw') })))
  while (await cards.pack()) continue
  await eventually(() => expect(seen.at(-1)?.map(textOf)).toEqual(docs.map(() => 'opnieuw')))
  stop()
})

test('a loose card that was damaged goes, and is made again', async () => {
  const { device, store, at } = await packedDevice(3)
  await store.database.cards.put({ doc: at(1), version: 1, sealed: randomBytes(60) })
  const cards = await openCards(openDatabase(device.name), device.vaultKey)

  const stop = cards.watch(() => undefined)

  await eventually(async () => expect(await cards.stale()).toEqual([{ doc: at(1), version: 1 }]))
  stop()
})

test('whoever watches the cards is not told of packing, opens no pack twice, and hears of a change after it', async () => {
  const { store, docs, at } = await packedDevice()
  const seen: CardView[][] = []
  const stop = store.cards.watch((now) => seen.push(now))
  await eventually(() => expect(seen).toHaveLength(1))
  const decrypt = vi.spyOn(crypto.subtle, 'decrypt')

  await store.cards.putAll(docs.slice(0, 25).map((doc) => ({ doc, version: 2, items: items('twee') })))
  await eventually(() => expect(seen).toHaveLength(2))
  const opened = decrypt.mock.calls.length
  while (await store.cards.pack()) continue
  await store.cards.put(at(28), 2, items('drie'))
  await eventually(() => expect(seen.at(-1)?.some((card) => textOf(card) === 'drie')).toBe(true))

  expect(seen).toHaveLength(3)
  expect(decrypt.mock.calls.length - opened).toBe(1)
  decrypt.mockRestore()
  stop()
})

test('packs of which most is out of date become one', async () => {
  const { store, docs, packs } = await packedDevice()
  for (const version of [2, 3, 4]) {
    await store.cards.putAll(docs.slice(0, 25).map((doc) => ({ doc, version, items: items(`versie ${version}`) })))

    while (await store.cards.pack()) continue
  }

  expect(await packs()).toHaveLength(1)
  expect((await packs())[0]?.docs).toHaveLength(COUNT)
  expect((await store.cards.read()).map(textOf).filter((text) => text === 'versie 4')).toHaveLength(25)
})

test('a copy that is put back leaves no card of before', async () => {
  const { device, store, packs } = await packedDevice()
  const pieces: Uint8Array[] = []
  for await (const piece of exportEverything(store.database, device.vaultKey)) pieces.push(piece)
  const bytes = Buffer.from((await packs())[0]?.sealed ?? []).toString('latin1')
  const again = async function* () {
    yield* pieces
  }

  const done = await importEverything(store.database, again, true)

  expect(done.ok).toBe(true)
  expect(await packs()).toEqual([])
  expect(await dumpTables(store.database)).not.toContain(bytes)
  expect(await store.cards.stale()).toHaveLength(COUNT)
})

test('two tabs that project, pack and lose documents in any order show every card as it was put last', async () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ what: fc.constant('put' as const), from: fc.nat(COUNT), tab: fc.nat(1) }) },
    { weight: 3, arbitrary: fc.record({ what: fc.constant('pack' as const), from: fc.constant(0), tab: fc.nat(1) }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('leave' as const), from: fc.nat(COUNT), tab: fc.nat(1) }) },
  )

  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { maxLength: 3 }), { maxLength: 6 }), async (rounds) => {
      const { device, store, docs, at } = await packedDevice()
      const tabs = [store, await device.open()]
      const versions = new Map(docs.map((doc) => [doc, 1]))
      const put = async (tab: DeviceStore, from: number): Promise<void> => {
        const some = docs.slice(from, from + 26).filter((doc) => versions.has(doc))
        for (const doc of some) versions.set(doc, (versions.get(doc) ?? 0) + 1)
        const views = some.map((doc) => ({ doc, version: versions.get(doc) ?? 0, items: items(`${doc}`) }))
        await tab.database.transaction('rw', [tab.database.versions, tab.database.heads], async () => {
          const heads = await tab.database.heads.bulkGet(some)
          const kept = some.filter((_doc, nr) => heads[nr] !== undefined)
          await tab.database.versions.bulkPut(kept.map((doc) => ({ doc, version: versions.get(doc) ?? 0 })))
        })
        await tab.cards.putAll(views)
      }
      const go = async (tab: DeviceStore, doc: DocumentId): Promise<void> => {
        versions.delete(doc)
        await leave(tab, doc)
      }
      for (const round of rounds) {
        await Promise.all(
          round.map(({ what, from, tab: nr }) => {
            const tab = tabs[nr] ?? store
            return what === 'put' ? put(tab, from) : what === 'pack' ? tab.cards.pack() : go(tab, at(from % COUNT))
          }),
        )
      }

      for (const tab of [...tabs, { cards: await openCards(openDatabase(device.name), device.vaultKey) }]) {
        const shown = await tab.cards.read()
        const stale = new Set(docsOf(await tab.cards.stale()))
        const here = shown.filter(({ doc }) => !stale.has(doc))
        // Every document that is still here has its card, or is going to have it.
        expect(new Set([...docsOf(here), ...stale])).toEqual(new Set(versions.keys()))
        for (const { doc, version } of here) expect(version).toBe(versions.get(doc))
      }
    }),
    { numRuns: 15 },
  )
})
