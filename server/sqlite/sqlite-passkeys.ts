import type { DatabaseSync } from 'node:sqlite'
import type { PersoonId, ToestelId } from '#domain/id.ts'
import type { Passkey, PasskeyStore } from '#server/store.ts'
import { all, one, run } from './statements.ts'

interface PasskeyRow {
  id: string
  person: PersoonId
  device: ToestelId
  public_key: Uint8Array
  counter: number
  transports: string
  at_ms: number
  used_at_ms: number | null
  doubted_at_ms: number | null
}

/** Passkeys of persons, and which device showed one when. */
export function sqlitePasskeys(db: DatabaseSync): PasskeyStore {
  const get = db.prepare('SELECT * FROM passkeys WHERE id = ?')
  const of = db.prepare('SELECT * FROM passkeys WHERE person = ? ORDER BY at_ms, id')
  const add = db.prepare(
    'INSERT INTO passkeys (id, person, device, public_key, counter, transports, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const used = db.prepare('UPDATE passkeys SET counter = max(counter, ?), used_at_ms = ? WHERE id = ?')
  const doubted = db.prepare('UPDATE passkeys SET doubted_at_ms = ? WHERE id = ?')
  const shown = db.prepare('INSERT OR REPLACE INTO passkeys_shown (device, passkey, at_ms) VALUES (?, ?, ?)')
  const shownAt = db.prepare('SELECT at_ms FROM passkeys_shown WHERE device = ?')
  const remove = db.prepare('DELETE FROM passkeys WHERE id = ?')

  return {
    get: (id) => passkeyFrom(one<PasskeyRow>(get, id)),
    of: (person) => all<PasskeyRow>(of, person).flatMap((row) => passkeyFrom(row) ?? []),
    add: ({ id, person, device, publicKey, counter, transports, madeAtMs }) =>
      run(add, id, person, device, publicKey, counter, transports.join(' '), madeAtMs),
    noteShown({ id, device, counter, isDoubted }, atMs) {
      run(used, counter, atMs, id)
      if (isDoubted) run(doubted, atMs, id)
      run(shown, device, id, atMs)
    },
    shownAt: (device) => one<{ at_ms: number }>(shownAt, device)?.at_ms,
    remove: (id) => run(remove, id),
  }
}

function passkeyFrom(row: PasskeyRow | undefined): Passkey | undefined {
  if (row === undefined) return undefined
  return {
    ...{ id: row.id, person: row.person, device: row.device, publicKey: row.public_key, counter: row.counter },
    transports: row.transports.split(' ').filter((one) => one !== ''),
    madeAtMs: row.at_ms,
    usedAtMs: row.used_at_ms ?? undefined,
    doubtedAtMs: row.doubted_at_ms ?? undefined,
  }
}
