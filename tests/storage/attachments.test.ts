import { randomBytes } from '#documents/bytes.ts'
import { StoreFullError } from '#documents/document-store.ts'
import { expect, test, vi } from 'vitest'
import { aDevice } from './a-device.ts'

test.each([0, 1, 256 * 1024, 256 * 1024 + 1, 1_500_000])(
  'an attachment of %i bytes comes back by its hash',
  async (length) => {
    const store = await aDevice().open()
    const bytes = randomBytesOf(length)

    const hash = await store.attachments.put(bytes)

    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(await store.attachments.get(hash)).toEqual(bytes)
  },
)

test('the same attachment twice is kept once, and its hash is nowhere in the clear', async () => {
  const store = await aDevice().open()
  const bytes = randomBytesOf(300_000)

  const hash = await store.attachments.put(bytes)
  await store.attachments.put(bytes)

  const rows = await store.database.attachments.toArray()
  expect(rows.length).toBe(2)
  expect(rows.some((row) => row.name === hash)).toBe(false)
})

test('[D5] an attachment with a part missing, swapped or damaged is not there', async () => {
  const store = await aDevice().open()
  const hash = await store.attachments.put(randomBytesOf(600_000))
  const [first, second] = await store.database.attachments.toArray()
  if (first === undefined || second === undefined) throw new Error('There are three parts')

  await store.database.attachments.bulkPut([
    { ...first, sealed: second.sealed },
    { ...second, sealed: first.sealed },
  ])
  expect(await store.attachments.get(hash)).toBeUndefined()

  await store.database.attachments.bulkPut([first, second])
  expect(await store.attachments.get(hash)).toBeDefined()
  await store.database.attachments.delete([first.name, 1])
  expect(await store.attachments.get(hash)).toBeUndefined()
  expect(await store.attachments.get('0'.repeat(64))).toBeUndefined()
})

test('[S1] an attachment that does not fit on the disk is told as such', async () => {
  const store = await aDevice().open()
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError')
  })

  await expect(store.attachments.put(randomBytesOf(300_000))).rejects.toThrow(StoreFullError)

  put.mockRestore()
  expect(await store.database.attachments.count()).toBe(0)
})

function randomBytesOf(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += 65_536) bytes.set(randomBytes(Math.min(65_536, length - at)), at)
  return bytes
}
