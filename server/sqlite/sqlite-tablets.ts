import type { DatabaseSync } from 'node:sqlite'
import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import type { StoredMelding, StoredTablet, TabletStore } from '#server/tablet-store.ts'
import { all, one, run } from './statements.ts'

interface Columns {
  id: ToestelId
  doc: DocumentId
  maker: PersoonId
  door_hash: string
  box: string
  made_ms: number
  until_ms: number
  sig_pub: string | null
  ended_ms: number | null
}

/** Tablets that are nobody's, and what was said on them until somebody takes it in. */
export function sqliteTablets(db: DatabaseSync): TabletStore {
  const byId = db.prepare('SELECT * FROM tablets WHERE id = ?')
  const byDoor = db.prepare('SELECT * FROM tablets WHERE door_hash = ?')
  const ofDoc = db.prepare('SELECT * FROM tablets WHERE doc = ? ORDER BY made_ms, id')
  const insert = db.prepare(
    'INSERT INTO tablets (id, doc, maker, door_hash, box, made_ms, until_ms) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const bind = db.prepare('UPDATE tablets SET sig_pub = ? WHERE id = ? AND sig_pub IS NULL')
  const end = db.prepare("UPDATE tablets SET ended_ms = ?, box = '' WHERE id = ? AND ended_ms IS NULL")
  const meld = db.prepare('INSERT OR IGNORE INTO tablet_meldingen (tablet, id, sealed, at_ms) VALUES (?, ?, ?, ?)')
  const has = db.prepare('SELECT 1 AS found FROM tablet_meldingen WHERE tablet = ? AND id = ?')
  const count = db.prepare('SELECT count(*) AS n FROM tablet_meldingen WHERE tablet = ?')
  const list = db.prepare(
    `SELECT m.tablet, m.id, m.sealed, m.at_ms AS atMs FROM tablet_meldingen m JOIN tablets t ON t.id = m.tablet
     WHERE t.doc = ? ORDER BY m.at_ms, m.id`,
  )
  const dropMeldingen = db.prepare(
    'DELETE FROM tablet_meldingen WHERE tablet IN (SELECT id FROM tablets WHERE made_ms < ?)',
  )
  const drop = db.prepare('DELETE FROM tablets WHERE made_ms < ?')

  return {
    get: (id) => tabletFrom(one<Columns>(byId, id)),
    byDoor: (doorHash) => tabletFrom(one<Columns>(byDoor, doorHash)),
    of: (doc) => all<Columns>(ofDoc, doc).map((row) => known(row)),
    add: ({ id, doc, maker, doorHash, box, madeMs, untilMs }) =>
      run(insert, id, doc, maker, doorHash, box, madeMs, untilMs),
    bind: (id, sigPub) => run(bind, sigPub, id),
    end: (id, atMs) => run(end, atMs, id),
    addMelding({ tablet, id, sealed, atMs }) {
      if (one(has, tablet, id) !== undefined) return false
      run(meld, tablet, id, sealed, atMs)
      return true
    },
    countMeldingen: (tablet) => one<{ n: number }>(count, tablet)?.n ?? 0,
    meldingen: (doc) => all<StoredMelding>(list, doc).map((row) => ({ ...row })),
    purge(madeBeforeMs) {
      run(dropMeldingen, madeBeforeMs)
      run(drop, madeBeforeMs)
    },
  }
}

function tabletFrom(row: Columns | undefined): StoredTablet | undefined {
  return row && known(row)
}

function known(row: Columns): StoredTablet {
  const { id, doc, maker, box } = row
  return {
    ...{ id, doc, maker, box, doorHash: row.door_hash, madeMs: row.made_ms, untilMs: row.until_ms },
    sigPub: row.sig_pub ?? undefined,
    endedMs: row.ended_ms ?? undefined,
  }
}
