import type { DatabaseSync } from 'node:sqlite'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Noodprocedure } from '#domain/noodprocedure.ts'
import type { NoodStore } from '#server/nood-store.ts'
import { all, one, run } from './statements.ts'

/** The noodprocedure on disk: a membership of its own ground, and the words that are told. */
export function sqliteNood(db: DatabaseSync): NoodStore {
  const insert = db.prepare(
    'INSERT INTO noodprocedures (kandidaat, persoon, rol, reden, van_ms, tot_ms) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const of = db.prepare(
    `SELECT persoon, rol, reden, van_ms AS vanMs, tot_ms AS totMs FROM noodprocedures WHERE kandidaat = ? ORDER BY n`,
  )
  const nextChange = db.prepare('UPDATE changes SET last = last + 1 RETURNING last')
  const give = db.prepare(
    `INSERT INTO members (person, doc, role, is_gone, change, until_ms, basis)
     SELECT ?, n, ?, 0, ?, ?, 'nood' FROM documents WHERE id = ?
     ON CONFLICT (person, doc) DO UPDATE SET role = excluded.role, is_gone = 0, change = excluded.change,
       until_ms = excluded.until_ms, basis = excluded.basis`,
  )
  const touch = db.prepare('UPDATE documents SET change = ? WHERE id = ?')
  const docs = db.prepare(
    `SELECT d.id FROM members m JOIN documents d ON d.n = m.doc
     WHERE m.person = ? AND m.basis = 'nood' AND NOT m.is_gone ORDER BY d.id`,
  )
  const close = db.prepare(
    `UPDATE members SET until_ms = min(until_ms, ?) WHERE person = ? AND basis = 'nood' AND NOT is_gone
     AND doc = (SELECT n FROM documents WHERE id = ?)`,
  )
  const shorten = db.prepare(
    'UPDATE noodprocedures SET tot_ms = ?1, told = 0 WHERE kandidaat = ?2 AND persoon = ?3 AND tot_ms > ?1',
  )
  const untold = db.prepare('SELECT DISTINCT kandidaat, persoon AS person FROM noodprocedures WHERE told = 0')
  const setTold = db.prepare('UPDATE noodprocedures SET told = 1 WHERE told = 0')
  const purge = db.prepare('DELETE FROM noodprocedures WHERE tot_ms < ?')

  return {
    begin({ kandidaat, persoon, rol, reden, vanMs, totMs }) {
      run(insert, kandidaat, persoon, rol, reden, vanMs, totMs)
    },
    of: (kandidaat) => all<Noodprocedure>(of, kandidaat).map((row) => ({ ...row })),
    give(doc, { person, role, untilMs }) {
      const number = one<{ last: number }>(nextChange)?.last ?? 0
      run(give, person, role, number, untilMs, doc)
      run(touch, number, doc)
    },
    docsOf: (person) => all<{ id: DocumentId }>(docs, person).map(({ id }) => id),
    end(kandidaat, person, ended, atMs) {
      for (const doc of ended) run(close, atMs, person, doc)
      run(shorten, atMs, kandidaat, person)
    },
    untold: () => all<{ kandidaat: PersoonId; person: PersoonId }>(untold).map((row) => ({ ...row })),
    setTold: () => run(setTold),
    purge: (endedBeforeMs) => run(purge, endedBeforeMs),
  }
}
