import type { DexieOptions } from 'dexie'
import { Dexie } from 'dexie'
import type { DeviceDatabase } from './database.ts'
import { openDatabase } from './database.ts'

/** Named values of this device; usable before the vault key is known. `identity` seals what it puts here. */
export interface VaultTable {
  get(name: string): Promise<unknown>
  /** Resolves after the transaction completed. */
  put(name: string, value: unknown): Promise<void>
  /** The same; and what stood there before is swept from the disk, as far as the browser lets us. */
  putAnew(name: string, value: unknown): Promise<void>
  /** Sweeps again when that was cut short. */
  sweepIfDue(): Promise<void>
  /** for `openDeviceStore` and `openCards`, so that a tab has one connection */
  readonly database: DeviceDatabase
}

/** Kept while something has to be swept. */
const SWEEP = 'sweep'

/** @param name of the database of this device */
export function openVault(name: string, options?: DexieOptions): VaultTable {
  return vaultOf(openDatabase(name, options))
}

export function vaultOf(database: DeviceDatabase): VaultTable {
  const { vault } = database
  return {
    database,
    get: async (name) => (await vault.get(name))?.value,
    async put(name, value) {
      await vault.put({ name, value })
    },
    async putAnew(name, value) {
      await database.transaction('rw', vault, () =>
        vault.bulkPut([
          { name, value },
          { name: SWEEP, value: name },
        ]),
      )
      await trySweep(database, name)
    },
    async sweepIfDue() {
      const name = (await vault.get(SWEEP))?.value
      if (typeof name === 'string') await trySweep(database, name)
    },
  }
}

/**
 * A row that is written over stays readable in Chromium's files for months. They are rewritten where a database is
 * deleted: a first deletion brings the old row from the log into a table, and the row, written once more, goes over it
 * in the second, because the databases lie behind ours and the first table reaches over both. The old table itself is
 * removed when the browser opens the files anew. Other browsers overwrite when they like.
 */
async function sweep(database: DeviceDatabase, name: string): Promise<void> {
  const { vault } = database
  const scratch = [`${database.name}-sweep-1`, `${database.name}-sweep-2`] as const
  for (const one of scratch) await makeScratch(one)
  await Dexie.delete(scratch[1])
  await database.transaction('rw', vault, async () => {
    const row = await vault.get(name)
    if (row !== undefined) await vault.put(row)
    await vault.delete(SWEEP)
  })
  await Dexie.delete(scratch[0])
}

/** What was put is put. A full disk, or a browser without room for this, leaves it due. */
function trySweep(database: DeviceDatabase, name: string): Promise<void> {
  return sweep(database, name).catch(() => undefined)
}

async function makeScratch(name: string): Promise<void> {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' })
  database.version(1).stores({ rows: '' })
  await database.table('rows').put('', 1)
  database.close()
}
