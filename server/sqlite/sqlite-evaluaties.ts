import type { DatabaseSync } from 'node:sqlite'
import type { EvaluatieStore, StoredEvaluatie } from '#server/evaluatie-store.ts'
import { all, one, run } from './statements.ts'

/** Written evaluaties; the tables have no row numbers, so that what came in first is not to be seen. */
export function sqliteEvaluaties(db: DatabaseSync): EvaluatieStore {
  const get = db.prepare('SELECT doc, place, sleutel, geheim, aantal, open_ms AS openMs FROM evaluaties WHERE doc = ?')
  const add = db.prepare(
    'INSERT INTO evaluaties (doc, place, sleutel, geheim, aantal, open_ms) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const biljet = db.prepare('SELECT gevraagd FROM evaluatie_biljetten WHERE doc = ? AND wie = ?')
  const addBiljet = db.prepare('INSERT INTO evaluatie_biljetten (doc, wie, gevraagd) VALUES (?, ?, ?)')
  const has = db.prepare('SELECT 1 AS found FROM evaluatie_antwoorden WHERE doc = ? AND biljet = ?')
  const addAntwoord = db.prepare('INSERT INTO evaluatie_antwoorden (doc, biljet, sealed) VALUES (?, ?, ?)')
  const list = db.prepare('SELECT sealed, is_uit FROM evaluatie_antwoorden WHERE doc = ? ORDER BY biljet')
  const release = db.prepare('UPDATE evaluatie_antwoorden SET is_uit = 1 WHERE doc = ?')

  return {
    get(doc) {
      const found = one<StoredEvaluatie>(get, doc)
      return found && { ...found }
    },
    add: ({ doc, place, sleutel, geheim, aantal, openMs }) => run(add, doc, place, sleutel, geheim, aantal, openMs),
    biljet: (doc, wie) => one<{ gevraagd: string }>(biljet, doc, wie)?.gevraagd,
    addBiljet: (doc, wie, gevraagd) => run(addBiljet, doc, wie, gevraagd),
    addAntwoord(doc, used, sealed) {
      if (one(has, doc, used) !== undefined) return false
      run(addAntwoord, doc, used, sealed)
      return true
    },
    antwoorden: (doc) =>
      all<{ sealed: string; is_uit: number }>(list, doc).map(({ sealed, is_uit }) => ({ sealed, isUit: is_uit === 1 })),
    geefUit: (doc) => run(release, doc),
  }
}
