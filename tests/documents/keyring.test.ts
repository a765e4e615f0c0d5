import type { DocumentId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import { randomBytes } from '#documents/bytes.ts'
import { Keyring } from '#documents/keyring.ts'
import { importKey } from '#documents/sealed-value.ts'
import { expect, test } from 'vitest'

async function aKeyring(raw = randomBytes(32)): Promise<Keyring> {
  return new Keyring({ raw, cipher: await importKey(raw) })
}

function aDoc(): DocumentId {
  return idFromBytes('d', randomBytes(16))
}

test('a key that was made is known at once and opens from what was kept, under the same vault key only', async () => {
  const vaultKey = randomBytes(32)
  const doc = aDoc()
  const maker = await aKeyring(vaultKey)

  const kept = maker.make(doc, 1)
  const [same, other] = [await aKeyring(vaultKey), await aKeyring()]
  await same.learn(doc, [kept])
  await other.learn(doc, [kept])

  expect(same.newest(doc)?.raw).toEqual(maker.newest(doc)?.raw)
  expect(other.newest(doc)).toBeUndefined()
})

test('a kept key moved to another document or epoch does not open', async () => {
  const keyring = await aKeyring()
  const kept = keyring.make(aDoc(), 1)
  const [doc, other] = [aDoc(), aDoc()]

  await keyring.learn(doc, [kept])
  await keyring.learn(other, [{ ...kept, epoch: 2 }])

  expect(keyring.newest(doc)).toBeUndefined()
  expect(keyring.newest(other)).toBeUndefined()
})

test('the highest epoch is sealed under, older ones and lost ones still open', async () => {
  const keyring = await aKeyring()
  const doc = aDoc()
  const keys = await Promise.all([1, 2, 2].map((epoch) => keyring.seal(doc, epoch, randomBytes(32))))
  const [first, lost, second] = keys
  if (first === undefined || lost === undefined || second === undefined) throw new Error('There are three')

  await keyring.learn(doc, [first, { ...lost, isLost: true }, second])

  expect(keyring.newest(doc)?.epoch).toBe(2)
  expect(keyring.newest(doc)?.raw).toEqual(keyring.of(doc, second)?.raw)
  expect(keyring.openers(doc, 2).map(({ isLost }) => isLost)).toEqual([false, true])
  expect(keyring.at(doc, 1)).toBeDefined()
})

test('who knows fewer keys takes none away', async () => {
  const keyring = await aKeyring()
  const doc = aDoc()
  const keys = await Promise.all([1, 2].map((epoch) => keyring.seal(doc, epoch, randomBytes(32))))
  await keyring.learn(doc, keys)

  await keyring.learn(doc, keys.slice(0, 1))

  expect(keyring.newest(doc)?.epoch).toBe(2)
})
