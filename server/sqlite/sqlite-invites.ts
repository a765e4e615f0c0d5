import type { DatabaseSync } from 'node:sqlite'
import type { DocumentId, PersoonId, UitnodigingId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Invite, InviteState, InviteStore } from '#server/store.ts'
import { all, one, run } from './statements.ts'

interface InviteRow {
  id: UitnodigingId
  person: PersoonId
  regio: DocumentId
  role: Rol
  secret_hash: string
  code_hash: string | null
  card_for_secret: string
  card_for_code: string
  expires_at_ms: number
  maker: PersoonId | null
  state: InviteState
  wrong_tries: number
  redeemed: string | null
  kind: 'opnieuw' | null
  vouch: string | null
}

/** Invitations: hashes and sealed cards, never a secret. */
export function sqliteInvites(db: DatabaseSync): InviteStore {
  const any = db.prepare('SELECT 1 AS found FROM invites LIMIT 1')
  const byId = db.prepare('SELECT * FROM invites WHERE id = ?')
  const byCode = db.prepare('SELECT * FROM invites WHERE code_hash = ?')
  const byMaker = db.prepare('SELECT * FROM invites WHERE maker = ? ORDER BY at_ms, id')
  const insert = db.prepare(
    `INSERT INTO invites (id, person, regio, role, secret_hash, code_hash, card_for_secret, card_for_code,
       expires_at_ms, maker, state, wrong_tries, kind, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const vouched = db.prepare("SELECT * FROM invites WHERE regio = ? AND vouch IS NOT NULL AND state = 'waiting'")
  const vouch = db.prepare('UPDATE invites SET vouch = ? WHERE id = ?')
  const state = db.prepare('UPDATE invites SET state = ? WHERE id = ?')
  const close = db.prepare(
    "UPDATE invites SET state = 'blocked' WHERE person = ? AND regio = ? AND role = ? AND state = 'open'",
  )
  const redeemed = db.prepare('UPDATE invites SET redeemed = ? WHERE id = ?')
  const wrong = db.prepare('UPDATE invites SET wrong_tries = wrong_tries + 1 WHERE id = ? RETURNING wrong_tries')

  return {
    hasAny: () => one(any) !== undefined,
    get: (id) => inviteFrom(one<InviteRow>(byId, id)),
    byCode: (codeHash) => inviteFrom(one<InviteRow>(byCode, codeHash)),
    madeBy: (person) => all<InviteRow>(byMaker, person).flatMap((row) => inviteFrom(row) ?? []),
    create(invite, atMs) {
      const { id, person, regio, role, secretHash, cardForSecret, cardForCode, expiresAtMs } = invite
      const { codeHash = null, maker = null } = invite
      run(
        insert,
        id,
        person,
        regio,
        role,
        secretHash,
        codeHash,
        cardForSecret,
        cardForCode,
        expiresAtMs,
        maker,
        invite.state,
        invite.wrongTries,
        invite.kind ?? null,
        atMs,
      )
    },
    vouchedIn: (regio) => all<InviteRow>(vouched, regio).flatMap((row) => inviteFrom(row) ?? []),
    setVouch: (id, value) => run(vouch, JSON.stringify(value), id),
    closeFor: (person, regio, role) => run(close, person, regio, role),
    setState: (id, value) => run(state, value, id),
    setRedeemed: (id, value) => run(redeemed, value === undefined ? null : JSON.stringify(value), id),
    countWrongTry: (id) => one<{ wrong_tries: number }>(wrong, id)?.wrong_tries ?? 0,
  }
}

function inviteFrom(row: InviteRow | undefined): Invite | undefined {
  if (row === undefined) return undefined
  return {
    id: row.id,
    person: row.person,
    regio: row.regio,
    role: row.role,
    secretHash: row.secret_hash,
    codeHash: row.code_hash ?? undefined,
    cardForSecret: row.card_for_secret,
    cardForCode: row.card_for_code,
    expiresAtMs: row.expires_at_ms,
    maker: row.maker ?? undefined,
    state: row.state,
    wrongTries: row.wrong_tries,
    // Only `setRedeemed` writes this column, with this shape.
    redeemed: row.redeemed === null ? undefined : (JSON.parse(row.redeemed) as Invite['redeemed']),
    kind: row.kind ?? undefined,
    // Only `setVouch` writes this column, with this shape.
    vouch: row.vouch === null ? undefined : (JSON.parse(row.vouch) as Invite['vouch']),
  }
}
