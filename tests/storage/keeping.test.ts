import 'fake-indexeddb/auto'
import { StoreFullError, StoreLostError } from '#documents/document-store.ts'
import { openDatabase } from '#storage/database.ts'
import { expect, test, vi } from 'vitest'
import { eventually } from '#tests/eventually.ts'
import { failWhenFull } from '../fuzz/disk-faults.ts'
import { dumpTables } from '../fuzz/what-is-there.ts'
import { aDevice } from './a-device.ts'
import { aBirth, aDocId, aDocument, aWriter, storedText } from './a-document.ts'

test('[S1][D4] append answers after the rows of all its documents are on the disk', async () => {
  const device = aDevice()
  const store = await device.open()
  const [one, two] = [await aDocument(store, [device], ''), await aDocument(store, [device], '')]

  await store.append({ id: 'both', changes: [one.change('een'), two.change('twee')] })

  const raw = await openDatabase(device.name).records.toArray()
  expect(new Set(raw.map((row) => row.doc))).toEqual(new Set([one.session.doc, two.session.doc]))
})

test('[D4] an action of which one part cannot be stored is stored in no part', async () => {
  const device = aDevice()
  const store = await device.open()
  const known = await aDocument(store, [device], '')
  const change = known.change('helemaal')
  const before = await store.database.records.count()
  const doc = aDocId()
  let mutations = 0
  store.database.use({
    stack: 'dbcore',
    name: 'fails-late',
    create: (core) => ({
      ...core,
      table: (name) => ({
        ...core.table(name),
        mutate(request) {
          // The birth and the rows go in; the last write of the action does not.
          if (name === 'versions' && mutations++ < 10) return Promise.reject(new DOMException('', 'QuotaExceededError'))
          return core.table(name).mutate(request)
        },
      }),
    }),
  })
  store.database.close()
  await store.database.open()

  await expect(store.append({ id: 'x', changes: [change], births: [aBirth(doc, [device])] })).rejects.toThrow()

  expect(await store.database.records.count()).toBe(before)
  expect(await store.database.heads.get(doc)).toBeUndefined()
})

test('[D9] what was typed is sealed when append gives back control', async () => {
  const device = aDevice()
  const store = await device.open()
  const writer = await aDocument(store, [device], '')
  const change = writer.change('Dit is al verzegeld.')

  const put = store.append({ id: 'x', changes: [change] })
  change.update.fill(0)
  await put

  expect(await storedText(store, writer.session.doc)).toBe('Dit is al verzegeld.')
})

test('words, names and errands are found in no raw value of any table', async () => {
  const device = aDevice()
  const store = await device.open()
  const writer = await aDocument(store, [device], 'KANARIE in een tekst')
  await writer.write(' en nog een KANARIE')
  const { doc } = writer.session
  await store.append({ id: 'errand', changes: [], errands: [{ kind: 'invite', body: { naam: 'KANARIE' } }] })
  await store.cards.put(doc, 9, { contacten: { KANARIE: plainItem('KANARIE') } })
  await store.attachments.put(new TextEncoder().encode('KANARIE in een bijlage '.repeat(50)))
  await store.unsent(1000)
  await writer.session.close()

  const dump = await dumpTables(store.database)

  expect(dump.length).toBeGreaterThan(1000)
  expect(dump).not.toContain('KANARIE')
  expect(dump).not.toContain(Buffer.from('KANARIE').toString('base64').slice(0, 8))
  expect(dump).not.toContain(Buffer.from('KANARIE', 'utf16le').toString('latin1'))
})

test('[S1] a full disk is told, the words stay in memory and on screen, and are kept in order once there is room', async () => {
  const device = aDevice()
  let isFull = false
  const database = openDatabase(device.name)
  failWhenFull(database, () => isFull)
  const store = await device.open({ database })
  const writer = await aDocument(store, [device], 'een')
  const { doc } = writer.session
  // A record of it that is made later would stand behind what follows.
  await store.flush()

  isFull = true
  await expect(writer.write(' twee')).rejects.toThrow(StoreFullError)
  await expect(writer.write(' drie')).rejects.toThrow(StoreFullError)

  expect(store.diskState()).toBe('full')
  expect(await store.whereabouts(doc)).toMatchObject({ unsaved: 2 })
  expect(await storedText(store, doc)).toBe('een twee drie')

  isFull = false
  device.clock.advance(5000)

  await eventually(async () => expect((await store.whereabouts(doc)).unsaved).toBe(0))
  expect(store.diskState()).toBe('good')
  const rows = await database.records.orderBy('n').toArray()
  expect(rows.map((row) => row.counter)).toEqual(rows.map((row) => row.counter).toSorted((a, b) => a - b))
  const again = await (await device.open()).load(doc)
  expect(again.updates.length).toBeGreaterThan(0)
})

test('[S1] unsaved changes are told to whoever watches at once, slow ones within a second', async () => {
  const device = aDevice()
  let isStuck = false
  const database = openDatabase(device.name)
  let letGo: () => void = () => undefined
  database.use({
    stack: 'dbcore',
    name: 'slow-disk',
    create: (core) => ({
      ...core,
      table: (name) => ({
        ...core.table(name),
        async mutate(request) {
          if (isStuck && name === 'records') await new Promise<void>((resolve) => (letGo = resolve))
          return core.table(name).mutate(request)
        },
      }),
    }),
  })
  const store = await device.open({ database })
  const writer = await aDocument(store, [device], 'een')
  const { doc } = writer.session
  const told: number[] = []
  const stop = store.watchWhereabouts((all) => told.push(all.get(doc)?.unsaved ?? 0))
  await eventually(() => expect(told.at(-1)).toBe(0))

  isStuck = true
  void writer.write(' twee').catch(() => undefined)
  device.clock.advance(999)

  expect(told.at(-1)).toBe(1)
  letGo()
  stop()
})

test('[S3] a line that says what it said before is not said anew when something else changes', async () => {
  const device = aDevice()
  let isFull = false
  const database = openDatabase(device.name)
  failWhenFull(database, () => isFull)
  const store = await device.open({ database })
  const [same, other] = [await aDocument(store, [device], 'een'), await aDocument(store, [device], 'twee')]
  await store.flush()
  const told: ReadonlyMap<string, unknown>[] = []
  const stop = store.watchWhereabouts((all) => told.push(all))
  await eventually(() => expect(told.at(-1)?.get(other.session.doc)).toMatchObject({ unsaved: 0, unsent: 1 }))
  const before = told.at(-1)

  isFull = true
  await expect(other.write(' drie')).rejects.toThrow(StoreFullError)

  expect(told.at(-1)?.get(other.session.doc)).toMatchObject({ unsaved: 1 })
  expect(told.at(-1)?.get(same.session.doc)).toBe(before?.get(same.session.doc))
  expect(before?.get(same.session.doc)).toBeDefined()
  stop()
})

test('[S1] a transaction that the browser aborts without a reason is a full disk', async () => {
  const device = aDevice()
  const store = await device.open()
  const writer = await aDocument(store, [device], 'een')
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore) {
    this.transaction.abort()
    throw new DOMException('', 'AbortError')
  })

  await expect(writer.write(' twee')).rejects.toThrow(StoreFullError)

  add.mockRestore()
  expect(await store.settle()).toBe(true)
  expect(await storedText(store, writer.session.doc)).toBe('een twee')
})

test('[S4] a database that the browser closed is opened again, and nothing is lost', async () => {
  const device = aDevice()
  const store = await device.open()
  const writer = await aDocument(store, [device], 'een')
  store.database.close()

  await writer.write(' twee')

  expect(await storedText(store, writer.session.doc)).toBe('een twee')
  expect(store.diskState()).toBe('good')
})

test('[S4] after a reopening an open document still hears of other tabs', async () => {
  const device = aDevice()
  const [here, there] = [await device.open(), await device.open()]
  const mine = await aDocument(here, [device], 'een')
  const yours = await aWriter(there, mine.session.doc)
  here.database.close()
  await mine.write(' twee')
  await eventually(() => expect(yours.text()).toBe('een twee'))

  await yours.write(' drie')

  await eventually(() => expect(mine.text()).toBe('een twee drie'))
})

test('[S1] a database that was emptied under us takes no rows whose key it does not have', async () => {
  const device = aDevice()
  const store = await device.open()
  const writer = await aDocument(store, [device], 'een')
  let unsaved: number | undefined
  store.watchWhereabouts((all) => {
    unsaved = all.get(writer.session.doc)?.unsaved
  })
  await eventually(() => expect(unsaved).toBe(0))
  store.database.close()
  await openDatabase(device.name).delete()

  await expect(writer.write(' twee')).rejects.toThrow(StoreLostError)

  expect(store.diskState()).toBe('lost')
  expect(unsaved).toBe(1)
})

test('[S4] entries of a tab that was killed are there, and become records of their own lane', async () => {
  const device = aDevice()
  const first = await device.open()
  const writer = await aDocument(first, [device], 'een')
  await writer.write(' twee')
  const { doc } = writer.session
  first.abandon()
  device.locks.dropAll()

  const second = await device.open()

  await eventually(async () => {
    const kinds = (await second.database.records.toArray()).map((row) => row.kind)
    expect(new Set(kinds)).toEqual(new Set(['record']))
  })
  expect(await storedText(second, doc)).toBe('een twee')
})

test('what is in a lane that was ended cannot be added to', async () => {
  const device = aDevice()
  const store = await device.open()
  const writer = await aDocument(store, [device], 'een')
  const change = writer.change(' te laat')
  await store.endLane(change.lane)

  await expect(store.append({ id: 'x', changes: [change] })).rejects.toThrow('ended')
})

function plainItem(text: string) {
  return { id: text, $wie: {}, $antwoorden: {}, $onleesbaar: [], onderwerp: text }
}
