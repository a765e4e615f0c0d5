import { expect, onTestFinished, test, vi } from 'vitest'
import { aDevice } from './a-device.ts'
import { aDocument } from './a-document.ts'

test('a document is read in one transaction', async () => {
  const device = aDevice()
  const store = await device.open()
  const writer = await aDocument(store, [device], 'een')
  for (const word of [' twee', ' drie', ' vier']) await writer.write(word)
  await store.close()
  // Only counts: everything goes on to the database. Before the connection opens, or it is not seen.
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction')
  onTestFinished(() => transactions.mockRestore())
  const again = await device.open()
  // What an opening does in the background is done.
  await again.cursor()
  await again.settle()
  transactions.mockClear()

  const loaded = await again.load(writer.session.doc)

  expect(transactions.mock.calls.map(([tables]) => Array.from(tables).toSorted())).toEqual([
    ['heads', 'quarantine', 'records'],
  ])
  expect(loaded).toMatchObject({ quarantined: 0, updates: [expect.any(Uint8Array)] })
})
