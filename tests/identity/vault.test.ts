import { expect, test } from 'vitest'
import { createVault, getSealed, putSealed, unlockVault } from '#identity/vault.ts'
import { changed, memoryVault } from './memory-vault.ts'

test('a new device has no vault; the one it makes opens again with the same key', async () => {
  const store = memoryVault()

  expect(await unlockVault(store)).toEqual({ ok: false, error: 'no-vault' })
  const made = await createVault(store)
  const opened = await unlockVault(store)

  expect(made.key).toHaveLength(32)
  expect(opened.ok && opened.value.key).toEqual(made.key)
  expect(opened.ok && opened.value.slots).toEqual(['none'])
})

test('a vault is never made over another one', async () => {
  const store = memoryVault()
  const { key } = await createVault(store)

  await expect(createVault(store)).rejects.toThrow('There is a vault already')

  const opened = await unlockVault(store)
  expect(opened.ok && opened.value.key).toEqual(key)
})

test('a vault with only slots of another version is locked, and a damaged one unreadable', async () => {
  const store = memoryVault()
  store.kept.set('slots', { v: 1, slots: [{ kind: 'pin', salt: 'x' }] })
  expect(await unlockVault(store)).toEqual({ ok: false, error: 'locked' })

  for (const damaged of ['text', { v: 1 }, { v: 1, slots: [{ kind: 'none', key: 'AAAA' }] }]) {
    store.kept.set('slots', damaged)
    expect(await unlockVault(store)).toEqual({ ok: false, error: 'unreadable' })
  }
})

test('what is sealed comes back, and its text is not in the store', async () => {
  const store = memoryVault()
  const vault = await createVault(store)

  await putSealed(vault, 'note', { name: 'Fatima' })

  expect(await getSealed(vault, 'note')).toEqual({ ok: true, value: { name: 'Fatima' } })
  expect(await getSealed(vault, 'other')).toEqual({ ok: false, error: 'absent' })
  expect(JSON.stringify(store.kept.get('note'))).not.toContain('Fatima')
})

test('what was changed, moved to another name or sealed under another key does not open', async () => {
  const store = memoryVault()
  const vault = await createVault(store)
  await putSealed(vault, 'note', 'text')
  const note = store.kept.get('note') as { v: 1; sealed: string } // as putSealed keeps it
  store.kept.set('moved', note)
  store.kept.set('changed', { ...note, sealed: changed(note.sealed) })
  store.kept.set('short', { ...note, sealed: 'AAAA' })
  const other = await createVault(memoryVault())

  for (const name of ['moved', 'changed', 'short']) {
    expect(await getSealed(vault, name)).toEqual({ ok: false, error: 'unreadable' })
  }
  expect(await getSealed({ ...other, store }, 'note')).toEqual({ ok: false, error: 'unreadable' })
})
