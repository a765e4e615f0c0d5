import type { DexieOptions } from 'dexie'
import { Dexie } from 'dexie'

/** What stays on a device that was wiped: a closed file that this device cannot open any more. Scope: device. */
export interface Leftover {
  /** a reddingskopie */
  file: Uint8Array
  /** its code, sealed to devices of whom it belongs to */
  boxes: readonly string[]
  atMs: number
}

const NAME = 'opstap-rest'

function openLeftovers(options?: DexieOptions): Dexie {
  const database = new Dexie(NAME, { chromeTransactionDurability: 'strict', ...options })
  database.version(1).stores({ rest: '' })
  return database
}

/** Resolves when it is on the disk. */
export async function keepLeftover(leftover: Leftover, options?: DexieOptions): Promise<void> {
  const database = openLeftovers(options)
  await database.table('rest').put(leftover, 1)
  database.close()
}

/** @returns `undefined` when nothing stayed behind here */
export async function readLeftover(options?: DexieOptions): Promise<Leftover | undefined> {
  if (options === undefined && !(await Dexie.exists(NAME))) return undefined
  const database = openLeftovers(options)
  const kept: unknown = await database.table('rest').get(1)
  database.close()
  return kept as Leftover | undefined // written by `keepLeftover` alone, and what is in it opens nothing here
}

/** The person has it somewhere else. */
export async function dropLeftover(): Promise<void> {
  await Dexie.delete(NAME)
}
