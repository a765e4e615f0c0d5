import { describe, expect, test } from 'vitest'
import { createVault } from '#identity/vault.ts'
import { keepDrafts } from '#workspace/device/device-drafts.ts'
import { memoryVault } from '../identity/memory-vault.ts'

describe('half filled-in forms', () => {
  test('[S4] the last change is there after the app was closed, and lies sealed', async () => {
    const store = memoryVault()
    const vault = await createVault(store)
    const drafts = keepDrafts(vault)

    void drafts.put('kandidaat-nieuw', { roepnaam: 'Sam' })
    void drafts.put('kandidaat-nieuw', { roepnaam: 'Samira' })
    const again = keepDrafts(vault)
    await drafts.get('kandidaat-nieuw')

    expect(await again.get('kandidaat-nieuw')).toEqual({ roepnaam: 'Samira' })
    expect(JSON.stringify(await store.get('draft:kandidaat-nieuw'))).not.toContain('Samira')
  })
})
