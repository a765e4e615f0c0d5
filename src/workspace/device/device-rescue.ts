import { saveIdentity } from '#identity/identity.ts'
import type { Vault, VaultStore } from '#identity/vault.ts'
import { copyVault, getSealed, putSealed, unlockVault } from '#identity/vault.ts'
import type { OpenedDevice } from './device-identity.ts'

interface VaultValue {
  name: string
  value: unknown
}

/** Who this device is, as rows of the vault, out of memory: also when the database they came from is gone. */
export async function vaultRowsOf({ vault, identity }: OpenedDevice): Promise<VaultValue[]> {
  const kept = memoryVault([])
  await saveIdentity(await copyVault(vault, kept), identity)
  return kept.rows()
}

/** What another device of this person kept in its vault and nowhere else: half filled-in forms, open invitations. */
const carried = ['draft:', 'invite:']

/** Takes over what is not in the own vault yet; never who the device is. */
export async function takeInVault(own: Vault, rows: readonly Partial<VaultValue>[]): Promise<void> {
  const unlocked = await unlockVault(memoryVault(rows))
  if (!unlocked.ok) return
  for (const { name = '' } of rows) {
    if (!carried.some((start) => name.startsWith(start)) || (await own.store.get(name)) !== undefined) continue
    const opened = await getSealed(unlocked.value, name)
    if (opened.ok) await putSealed(own, name, opened.value)
  }
}

function memoryVault(rows: readonly Partial<VaultValue>[]): VaultStore & { rows(): VaultValue[] } {
  const kept = new Map(rows.map(({ name = '', value }) => [name, value]))
  return {
    get: (name) => Promise.resolve(kept.get(name)),
    put(name, value) {
      kept.set(name, value)
      return Promise.resolve()
    },
    rows: () => [...kept].map(([name, value]) => ({ name, value })),
  }
}
