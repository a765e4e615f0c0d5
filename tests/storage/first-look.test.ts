import 'fake-indexeddb/auto'
import { CardOpening } from '#storage/card-opening.ts'
import { openCards } from '#storage/cards.ts'
import { openDatabase } from '#storage/database.ts'
import { lookFirst } from '#storage/first-look.ts'
import { readFirstRowsAhead } from '#storage/first-rows.ts'
import { hasDatabase } from '#storage/known-name.ts'
import { vaultOf } from '#storage/vault-table.ts'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { aDevice } from './a-device.ts'
import { aDocument } from './a-document.ts'

test('the first look sees the same vault, documents and cards as the store', async () => {
  const device = aDevice()
  const store = await device.open()
  const { session } = await aDocument(store, [device], 'een')
  const card = { contacten: { a: { id: 'a', $wie: {}, $antwoorden: {}, $onleesbaar: [], onderwerp: 'Bellen' } } }
  await store.cards.put(session.doc, 9, card)
  await vaultOf(store.database).put('identity', { v: 1, sealed: 'xyz' })

  const look = await lookFirst(device.name)
  const kept = await openCards(openDatabase(device.name), device.vaultKey)

  expect(look?.heads).toEqual(await kept.heads())
  expect(look?.heads).toMatchObject([{ doc: session.doc }])
  expect(await new CardOpening(device.vaultKey).openAll(look?.cards ?? [], [])).toEqual(await kept.read())
  expect((await kept.read()).map(({ items }) => items)).toEqual([card])
  expect(look?.vault.get('identity')).toEqual({ v: 1, sealed: 'xyz' })
})

test('looking makes no database where there is none, and leaves the name free', async () => {
  const name = `opstap-${crypto.randomUUID()}`

  expect(await lookFirst(name)).toBeUndefined()

  expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name)
  await vaultOf(openDatabase(name)).put('slots', 1)
  expect((await lookFirst(name))?.vault.get('slots')).toBe(1)
})

test('what was read ahead is looked at once; the next look sees what was written since', async () => {
  const name = `opstap-${crypto.randomUUID()}`
  const vault = vaultOf(openDatabase(name))
  await vault.put('slots', 'before')

  readFirstRowsAhead(name)
  const first = await lookFirst(name)
  await vault.put('slots', 'after')

  expect(first?.vault.get('slots')).toBe('before')
  expect((await lookFirst(name))?.vault.get('slots')).toBe('after')
})

test('a database of another version is left to the store', async () => {
  const name = `opstap-${crypto.randomUUID()}`
  const newer = new Dexie(name)
  newer.version(99).stores({ vault: 'name', heads: 'doc', cards: 'doc' })
  await newer.open()
  newer.close()

  expect(await lookFirst(name)).toBeUndefined()

  expect((await indexedDB.databases()).find((one) => one.name === name)?.version).toBe(990)
})

test('[S1] whether somebody was here is known from the database itself, without making one', async () => {
  const name = `opstap-${crypto.randomUUID()}`

  expect(await hasDatabase(name)).toBe(false)

  await vaultOf(openDatabase(name)).put('slots', 1)
  expect(await hasDatabase(name)).toBe(true)
})
