import 'fake-indexeddb/auto'
import { expect, onTestFinished, test } from 'vitest'
import type { VaultTable } from '#storage/vault-table.ts'
import { openVault } from '#storage/vault-table.ts'

function aVault(): VaultTable {
  const vault = openVault(`vault-${crypto.randomUUID()}`)
  onTestFinished(() => vault.database.close())
  return vault
}

test('what is put anew is there, the rest stays, and nothing is left of the sweeping', async () => {
  const vault = aVault()
  await vault.put('slots', 'old')
  await vault.put('me', 'Noor')

  await vault.putAnew('slots', 'new')

  expect(await vault.database.vault.toArray()).toEqual([
    { name: 'me', value: 'Noor' },
    { name: 'slots', value: 'new' },
  ])
  const names = (await indexedDB.databases()).map(({ name }) => name)
  expect(names.filter((name) => name?.startsWith(`${vault.database.name}-`))).toEqual([])
})

test('a sweep that was cut short is done again, once', async () => {
  const vault = aVault()
  await vault.put('slots', 'new')
  await vault.put('sweep', 'slots')

  await vault.sweepIfDue()
  await vault.sweepIfDue()

  expect(await vault.database.vault.toArray()).toEqual([{ name: 'slots', value: 'new' }])
})
