import 'fake-indexeddb/auto'
import type { HeadRow } from '#storage/rows.ts'
import { mendedHead } from '#storage/head-mending.ts'
import { isHeadRow } from '#storage/row-checks.ts'
import { expect, test } from 'vitest'
import { SimulatedLog } from './simulated-log.ts'
import { aDevice } from './a-device.ts'
import { aDocument, exchange, introduce, storedText } from './a-document.ts'

async function oneDocument() {
  const device = aDevice()
  const store = await device.open()
  const log = new SimulatedLog()
  const writer = await aDocument(store, [device], 'Eerste. ')
  await exchange(store, device, log)
  await writer.write('Nog niet gedeeld. ')
  await store.flush()
  await store.close()
  const { doc } = writer.session
  const before = await device.open()
  const head = await before.database.heads.get(doc)
  const text = await storedText(before, doc)
  if (head === undefined) throw new Error('There is one')
  return { device, log, doc, head, text, store: before }
}

const damages: [string, (head: HeadRow) => unknown][] = [
  ['a number that is none', (head) => ({ ...head, have: 'veel' })],
  ['members that are gone', ({ members: _members, ...head }) => head],
  ['one damaged key beside the right one', (head) => ({ ...head, keys: [{ epoch: 7 }, ...head.keys] })],
  ['a log that is no text', (head) => ({ ...head, log: 5 })],
  ['a role nobody has', (head) => ({ ...head, role: 'baas' })],
]

test.each(damages)(
  '[D5] a head with %s is mended: the words open, and what waited is shared after the feed',
  async (_what, damage) => {
    const { device, log, doc, head, text, store } = await oneDocument()
    await store.database.heads.put(damage(head) as HeadRow)
    await store.close()

    const again = await device.open()
    const { cursor } = await again.cursor()

    expect(cursor).toBe('')
    expect((await again.cards.heads()).map((one) => one.doc)).toEqual([doc])
    expect(await storedText(again, doc)).toBe(text)
    expect(await again.quarantined()).toMatchObject([{ doc: '', reason: 'malformed' }])
    await introduce(again, device, log)
    await exchange(again, device, log)
    expect(await storedText(again, doc)).toBe(text)
    expect(await again.whereabouts(doc)).toMatchObject({ unsent: 0 })
    expect(await again.unsent(1_000_000)).toEqual([])
  },
)

test('[D5] a head of no known kind goes, its rows stay for when the feed names the document', async () => {
  const { device, doc, head, store } = await oneDocument()
  await store.database.heads.put({ ...head, kind: 'raadsel' } as unknown as HeadRow)
  await store.close()

  const again = await device.open()
  await again.cursor()

  expect(await again.cards.heads()).toEqual([])
  expect(await again.database.records.filter((row) => row.doc === doc).count()).toBeGreaterThan(0)
})

test('[D5] what is mended can be read, and what is whole stays as it is', async () => {
  const { head, store } = await oneDocument()

  expect(mendedHead(head)).toEqual(head)
  for (const [, damage] of damages) expect(isHeadRow(mendedHead(damage(head)))).toBe(true)
  expect((await store.cursor()).cursor).not.toBe('')
})
