import { takeFirstRows } from './first-rows.ts'
import type { HeadView } from './heads.ts'
import { headViews } from './heads.ts'
import { isCardRow, isPackRow } from './row-checks.ts'
import type { CardRow, PackRow, VaultRow } from './rows.ts'
import { vaultRow } from './rows.ts'
import { SCHEMA } from './schema.ts'

/** What the first paint reads. Scope: moment; from then on the store tells what changed. */
export interface FirstLook {
  /** values of the vault by name, as they were put */
  vault: ReadonlyMap<string, unknown>
  /** those that no pack knows as they are; `CardOpening` adds the others */
  heads: readonly HeadView[]
  /** of how many documents there is a head, in packs or not */
  headCount: number
  /** sealed; see `CardOpening` */
  cards: readonly CardRow[]
  packs: readonly PackRow[]
}

/** Dexie counts versions in tens. */
const VERSION = SCHEMA * 10

/**
 * Everything the first screen shows, without Dexie: loading it and opening through it takes a third of a warm start on
 * an old phone (docs/decisions/0007).
 *
 * @param name of the database of this device
 * @returns `undefined` where the store itself has to be asked
 */
export async function lookFirst(name: string): Promise<FirstLook | undefined> {
  const rows = await takeFirstRows(name)
  if (rows?.version !== VERSION) return undefined
  return {
    vault: new Map(readable(rows.vault).map((row) => [row.name, row.value])),
    heads: headViews(rows.heads),
    headCount: rows.headCount,
    cards: rows.cards.filter(isCardRow),
    packs: rows.packs.filter(isPackRow),
  }
}

function readable(rows: readonly unknown[]): VaultRow[] {
  return rows.flatMap((row) => {
    const parsed = vaultRow.safeParse(row)
    return parsed.success ? [parsed.data] : []
  })
}
