import type { DexieOptions } from 'dexie'
import type { DeviceDatabase } from './database.ts'
import { openDatabase } from './database.ts'

/** Named values of this device; usable before the vault key is known. `identity` seals what it puts here. */
export interface VaultTable {
  get(name: string): Promise<unknown>
  /** Resolves after the transaction completed. */
  put(name: string, value: unknown): Promise<void>
  /** for `openDeviceStore` and `openCards`, so that a tab has one connection */
  readonly database: DeviceDatabase
}

/** @param name of the database of this device */
export function openVault(name: string, options?: DexieOptions): VaultTable {
  return vaultOf(openDatabase(name, options))
}

export function vaultOf(database: DeviceDatabase): VaultTable {
  return {
    database,
    get: async (name) => (await database.vault.get(name))?.value,
    async put(name, value) {
      await database.vault.put({ name, value })
    },
  }
}
