import type { DatabaseSync } from 'node:sqlite'
import type { PersoonId } from '#domain/id.ts'
import type { LeeslinkStore, StoredLeeslink } from '#server/leeslink-store.ts'
import { all, change, one, run } from './statements.ts'

interface Columns {
  id: string
  person: PersoonId
  bewijs_hash: string
  until_ms: number
  made_ms: number
  wrong_tries: number
  sleutel: string | null
  mac: string | null
  teken_hash: string | null
  is_gestopt: number
  heeft_blad: number
}

const columns = `l.*, EXISTS (SELECT 1 FROM leesbladen b WHERE b.link = l.id) AS heeft_blad`

/** Links for who has no account. What is past its day is never answered, and goes by the same call that asks. */
export function sqliteLeeslinks(db: DatabaseSync): LeeslinkStore {
  const byId = db.prepare(`SELECT ${columns} FROM leeslinks l WHERE l.id = ? AND l.until_ms > ?`)
  const ofPerson = db.prepare(
    `SELECT ${columns} FROM leeslinks l WHERE l.person = ? AND l.until_ms > ? AND NOT l.is_gestopt ORDER BY l.made_ms, l.id`,
  )
  const insert = db.prepare('INSERT INTO leeslinks (id, person, bewijs_hash, until_ms, made_ms) VALUES (?, ?, ?, ?, ?)')
  const wrong = db.prepare('UPDATE leeslinks SET wrong_tries = wrong_tries + 1 WHERE id = ? RETURNING wrong_tries')
  const bind = db.prepare(
    'UPDATE leeslinks SET sleutel = ?, mac = ?, teken_hash = ? WHERE id = ? AND sleutel IS NULL AND NOT is_gestopt',
  )
  const put = db.prepare('INSERT OR IGNORE INTO leesbladen (link, sealed) VALUES (?, ?)')
  const blad = db.prepare('SELECT sealed FROM leesbladen WHERE link = ?')
  const note = db.prepare('INSERT OR IGNORE INTO leesmomenten (link, at_ms) VALUES (?, ?)')
  const list = db.prepare('SELECT at_ms FROM leesmomenten WHERE link = ? ORDER BY at_ms')
  const dropBlad = db.prepare('DELETE FROM leesbladen WHERE link = ?')
  const empty = db.prepare(
    `UPDATE leeslinks SET is_gestopt = 1, bewijs_hash = '', sleutel = NULL, mac = NULL, teken_hash = NULL WHERE id = ?`,
  )
  const ended = db.prepare('SELECT 1 AS found FROM leeslinks WHERE until_ms <= ? LIMIT 1')
  const past = 'SELECT id FROM leeslinks WHERE until_ms <= ?'
  const dropBladen = db.prepare(`DELETE FROM leesbladen WHERE link IN (${past})`)
  const dropMomenten = db.prepare(`DELETE FROM leesmomenten WHERE link IN (${past})`)
  const drop = db.prepare('DELETE FROM leeslinks WHERE until_ms <= ?')

  const dropEnded = (nowMs: number): number => {
    if (one(ended, nowMs) === undefined) return 0
    run(dropBladen, nowMs)
    run(dropMomenten, nowMs)
    return change(drop, nowMs)
  }
  return {
    get(id, nowMs) {
      dropEnded(nowMs)
      return linkFrom(one<Columns>(byId, id, nowMs))
    },
    of(person, nowMs) {
      dropEnded(nowMs)
      return all<Columns>(ofPerson, person, nowMs).map((row) => known(row))
    },
    add: ({ id, person, bewijsHash, untilMs, madeMs }) => run(insert, id, person, bewijsHash, untilMs, madeMs),
    countWrongTry: (id) => one<{ wrong_tries: number }>(wrong, id)?.wrong_tries ?? 0,
    bind: (id, { sleutel, mac, tekenHash }) => run(bind, sleutel, mac, tekenHash, id),
    putBlad: (id, sealed) => run(put, id, sealed),
    blad: (id) => one<{ sealed: Uint8Array }>(blad, id)?.sealed,
    gelezen: (id) => all<{ at_ms: number }>(list, id).map(({ at_ms }) => at_ms),
    noteGelezen: (id, atMs) => run(note, id, atMs),
    stop(id) {
      run(dropBlad, id)
      run(empty, id)
    },
    dropEnded,
  }
}

function linkFrom(row: Columns | undefined): StoredLeeslink | undefined {
  return row && known(row)
}

function known(row: Columns): StoredLeeslink {
  const { sleutel, mac, teken_hash: tekenHash } = row
  return {
    ...{ id: row.id, person: row.person, bewijsHash: row.bewijs_hash, untilMs: row.until_ms, madeMs: row.made_ms },
    ...{ wrongTries: row.wrong_tries, heeftBlad: row.heeft_blad === 1, isGestopt: row.is_gestopt === 1 },
    lezer: sleutel === null || mac === null || tekenHash === null ? undefined : { sleutel, mac, tekenHash },
  }
}
