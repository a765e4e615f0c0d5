import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { makeServerInvite } from '#server/invites.ts'
import { openSqliteStore } from '#server/sqlite/sqlite-store.ts'

/** Whom a link is for; without a person it makes a first regiocoördinator of a fresh region. */
export interface LinkWish {
  role: Rol
  person?: PersoonId
  regio?: DocumentId
}

/** Makes links that the server vouches for, as `npm run invite` does. */
export type MakeLinks = (wishes: readonly LinkWish[]) => string[]

/**
 * Links made in the data folder of a running server: the code of `npm run invite`, all of them in one transaction and
 * one process instead of a process each.
 *
 * @param url where the app lives, without a slash at the end
 * @throws Error when there is no server's database in `dataDir`
 */
export function linksIn(dataDir: string, url: string, nowMs: () => number): MakeLinks {
  return (wishes) => {
    // Opening would make an empty one, and links in it open nothing.
    if (!existsSync(join(dataDir, 'opstap.db'))) {
      throw new Error(`No database in ${dataDir}. Start the server first, and give the seed the same DATA_DIR.`)
    }
    const store = openSqliteStore(dataDir)
    try {
      return store.transaction(() => wishes.map((wish) => `${url}/#${makeServerInvite(store, wish, nowMs()).fragment}`))
    } finally {
      store.close()
    }
  }
}
