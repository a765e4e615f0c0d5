import type { DatabaseSync } from 'node:sqlite'
import type { PersoonId, ToestelId } from '#domain/id.ts'
import type { RecoveryStore } from '#server/store.ts'
import { one, run } from './statements.ts'

/** One herstelkaart a person, and when one was used last. */
export function sqliteRecovery(db: DatabaseSync): RecoveryStore {
  const put = db.prepare(
    'INSERT OR REPLACE INTO recovery_cards (person, card_hash, sig_pub, sealed, at_ms) VALUES (?, ?, ?, ?, ?)',
  )
  const byCard = db.prepare('SELECT person, card_hash, sig_pub, sealed FROM recovery_cards WHERE card_hash = ?')
  const noteUse = db.prepare('INSERT OR REPLACE INTO recovery_uses (person, device, at_ms) VALUES (?, ?, ?)')
  const lastUse = db.prepare('SELECT device, at_ms FROM recovery_uses WHERE person = ?')

  return {
    put: ({ person, cardHash, sigPub, sealed }, atMs) => run(put, person, cardHash, sigPub, sealed, atMs),
    byCard(cardHash) {
      const row = one<{ person: PersoonId; card_hash: string; sig_pub: string; sealed: string }>(byCard, cardHash)
      return row && { person: row.person, cardHash: row.card_hash, sigPub: row.sig_pub, sealed: row.sealed }
    },
    noteUse: (person, device, atMs) => run(noteUse, person, device, atMs),
    lastUse(person) {
      const row = one<{ device: ToestelId; at_ms: number }>(lastUse, person)
      return row && { device: row.device, atMs: row.at_ms }
    },
  }
}
