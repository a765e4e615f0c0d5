import type { VaultStore } from '#identity/vault.ts'
import type { FirstLook } from '#storage/first-look.ts'
import { lookFirst } from '#storage/first-look.ts'
import type { VaultTable } from '#storage/vault-table.ts'

/** Where everything of this device is kept: looked at first, opened for good after the first paint. */
export interface DevicePlace {
  /** absent where the database has to be asked itself: on a new device, or after an update of it */
  readonly look: FirstLook | undefined
  /** Answers from the look until the database is open. */
  readonly vault: VaultStore
  /** Opens the database, once. */
  table(): Promise<VaultTable>
  close(): Promise<void>
}

async function openTable(name: string): Promise<VaultTable> {
  const { openVault } = await import('#storage/vault-table.ts')
  return openVault(name)
}

/** @param name of the database of this device */
export async function openPlace(name: string): Promise<DevicePlace> {
  const look = await lookFirst(name)
  let table: Promise<VaultTable> | undefined
  const open = (): Promise<VaultTable> => {
    table ??= openTable(name).catch((error: unknown) => {
      table = undefined // a module that did not come, or a database that was busy: the next who asks tries again
      throw error
    })
    return table
  }
  return {
    look,
    vault: {
      // The look is only true until something may have been written: from then on the database answers.
      get: async (at) => (look !== undefined && table === undefined ? look.vault.get(at) : (await open()).get(at)),
      put: async (at, value) => (await open()).put(at, value),
      putAnew: async (at, value) => (await open()).putAnew(at, value),
    },
    table: open,
    async close() {
      if (table !== undefined) (await table).database.close()
    },
  }
}
