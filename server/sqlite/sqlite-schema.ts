import type { DatabaseSync } from 'node:sqlite'

/**
 * The tables, as steps that only ever get longer. Ids are text as they travel, except in `records`, where a row's
 * weight counts: the document is a number there and device, lane and id are bytes.
 */
const steps: readonly string[] = [
  `
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE changes (one INTEGER PRIMARY KEY CHECK (one = 1), last INTEGER NOT NULL);
  INSERT INTO changes VALUES (1, 0);

  CREATE TABLE persons (id TEXT PRIMARY KEY, regio TEXT NOT NULL, at_ms INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE roles (
    person TEXT NOT NULL REFERENCES persons, regio TEXT NOT NULL, role TEXT NOT NULL, at_ms INTEGER NOT NULL,
    PRIMARY KEY (person, regio, role)
  ) WITHOUT ROWID;
  CREATE TABLE devices (
    id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES persons, public TEXT NOT NULL, status TEXT NOT NULL,
    at_ms INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE chain_entries (
    person TEXT NOT NULL REFERENCES persons, n INTEGER NOT NULL, entry TEXT NOT NULL, PRIMARY KEY (person, n)
  ) WITHOUT ROWID;

  CREATE TABLE documents (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, regio TEXT, creator TEXT NOT NULL,
    epoch INTEGER NOT NULL, head INTEGER NOT NULL DEFAULT 0, covers INTEGER NOT NULL DEFAULT 0,
    withdrawals INTEGER NOT NULL DEFAULT 0, purged INTEGER NOT NULL DEFAULT 0,
    change INTEGER NOT NULL, at_ms INTEGER NOT NULL
  );
  CREATE TABLE members (
    person TEXT NOT NULL REFERENCES persons, doc INTEGER NOT NULL REFERENCES documents, role TEXT NOT NULL,
    is_gone INTEGER NOT NULL DEFAULT 0, change INTEGER NOT NULL,
    PRIMARY KEY (person, doc)
  ) WITHOUT ROWID;
  CREATE INDEX members_by_doc ON members (doc, person);

  CREATE TABLE records (
    doc INTEGER NOT NULL REFERENCES documents, seq INTEGER NOT NULL, id BLOB NOT NULL, lane BLOB NOT NULL,
    counter INTEGER NOT NULL, device BLOB NOT NULL, is_history INTEGER NOT NULL, at_ms INTEGER NOT NULL,
    header BLOB, body BLOB,
    PRIMARY KEY (doc, seq)
  ) WITHOUT ROWID;
  CREATE UNIQUE INDEX records_by_id ON records (doc, id);
  CREATE INDEX records_by_lane ON records (doc, lane, counter, is_history);
  CREATE TABLE lanes (
    doc INTEGER NOT NULL REFERENCES documents, lane BLOB NOT NULL, device BLOB NOT NULL, PRIMARY KEY (doc, lane)
  ) WITHOUT ROWID;
  CREATE TABLE snapshots (
    doc INTEGER NOT NULL REFERENCES documents, covers INTEGER NOT NULL, id BLOB NOT NULL, header BLOB NOT NULL,
    body BLOB NOT NULL, device BLOB NOT NULL, role TEXT NOT NULL, log TEXT NOT NULL, signature BLOB NOT NULL,
    withdrawn_at_ms INTEGER, withdrawn_by BLOB, PRIMARY KEY (doc, id)
  );
  CREATE INDEX snapshots_by_covers ON snapshots (doc, covers);
  CREATE TABLE coverings (
    doc INTEGER NOT NULL REFERENCES documents, covers INTEGER NOT NULL, at_ms INTEGER NOT NULL, PRIMARY KEY (doc, covers)
  ) WITHOUT ROWID;
  CREATE INDEX coverings_by_time ON coverings (at_ms);

  CREATE TABLE document_keys (doc TEXT NOT NULL, epoch INTEGER NOT NULL, wrapped BLOB NOT NULL, PRIMARY KEY (doc, epoch)) WITHOUT ROWID;
  CREATE TABLE invites (
    id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES persons, regio TEXT NOT NULL, role TEXT NOT NULL,
    secret_hash TEXT NOT NULL, code_hash TEXT UNIQUE, card_for_secret TEXT NOT NULL, card_for_code TEXT NOT NULL,
    expires_at_ms INTEGER NOT NULL, maker TEXT, state TEXT NOT NULL, wrong_tries INTEGER NOT NULL DEFAULT 0,
    redeemed TEXT, at_ms INTEGER NOT NULL
  );
  CREATE INDEX invites_by_maker ON invites (maker);
  CREATE TABLE blobs (
    doc TEXT NOT NULL, hash TEXT NOT NULL, bytes BLOB NOT NULL, at_ms INTEGER NOT NULL, PRIMARY KEY (doc, hash)
  );
  CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY, device TEXT NOT NULL, started_at_ms INTEGER NOT NULL, seen_at_ms INTEGER NOT NULL
  ) WITHOUT ROWID;
  `,
  `
  CREATE TABLE audit (
    n INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, actor TEXT, role TEXT, device TEXT, act TEXT NOT NULL, doc TEXT,
    about TEXT, basis TEXT NOT NULL, source TEXT NOT NULL, result TEXT NOT NULL, zaak TEXT, zaak_n INTEGER,
    zaak_prev BLOB, prev BLOB NOT NULL, mac BLOB NOT NULL
  );
  CREATE UNIQUE INDEX audit_by_zaak ON audit (zaak, zaak_n) WHERE zaak IS NOT NULL;
  CREATE INDEX audit_told ON audit (basis) WHERE source = 'device';
  CREATE TABLE audit_purges (n INTEGER PRIMARY KEY, body TEXT NOT NULL, signature TEXT NOT NULL);

  CREATE TRIGGER audit_stays BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
  CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
    WHEN OLD.n > (SELECT coalesce(max(n), 0) FROM audit_purges)
    BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
  CREATE TRIGGER audit_grows BEFORE INSERT ON audit
    WHEN NEW.n <= (SELECT coalesce(max(n), 0) FROM audit)
    BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
  CREATE TRIGGER audit_purges_stay BEFORE UPDATE ON audit_purges
    BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
  CREATE TRIGGER audit_purges_are_kept BEFORE DELETE ON audit_purges
    BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
  CREATE TRIGGER audit_purges_grow BEFORE INSERT ON audit_purges
    WHEN NEW.n <= (SELECT coalesce(max(n), 0) FROM audit_purges)
    BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END;
  `,
  `
  CREATE TABLE receipts (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, root TEXT NOT NULL, at_ms INTEGER NOT NULL);
  `,
  `
  ALTER TABLE devices ADD COLUMN revoked_at_ms INTEGER;
  CREATE INDEX devices_by_person ON devices (person, at_ms);
  CREATE TABLE sealed_keys (
    doc TEXT NOT NULL, device TEXT NOT NULL REFERENCES devices, epoch INTEGER NOT NULL, told TEXT NOT NULL,
    PRIMARY KEY (doc, device, epoch)
  ) WITHOUT ROWID;
  CREATE INDEX sessions_by_device ON sessions (device);
  `,
  `
  ALTER TABLE members ADD COLUMN until_ms INTEGER;
  CREATE INDEX members_by_end ON members (until_ms) WHERE until_ms IS NOT NULL AND NOT is_gone;
  `,
  `
  CREATE TABLE recovery_cards (
    person TEXT PRIMARY KEY REFERENCES persons, card_hash TEXT NOT NULL UNIQUE, sig_pub TEXT NOT NULL,
    sealed TEXT NOT NULL, at_ms INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE recovery_uses (
    person TEXT PRIMARY KEY REFERENCES persons, device TEXT NOT NULL, at_ms INTEGER NOT NULL
  ) WITHOUT ROWID;
  `,
  `
  ALTER TABLE invites ADD COLUMN kind TEXT;
  ALTER TABLE invites ADD COLUMN vouch TEXT;
  CREATE INDEX invites_by_regio ON invites (regio) WHERE vouch IS NOT NULL;
  `,
  `
  CREATE TABLE erased (id TEXT PRIMARY KEY, n INTEGER NOT NULL, at_ms INTEGER NOT NULL) WITHOUT ROWID;
  ALTER TABLE documents ADD COLUMN erased_at_ms INTEGER;
  CREATE TABLE restrictions (
    person TEXT PRIMARY KEY REFERENCES persons, by_person TEXT NOT NULL, at_ms INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE retention (
    doc TEXT PRIMARY KEY, due_ms INTEGER NOT NULL, announced_ms INTEGER NOT NULL, seen_ms INTEGER
  ) WITHOUT ROWID;
  `,
  `
  CREATE TABLE passkeys (
    id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES persons, device TEXT NOT NULL, public_key BLOB NOT NULL,
    counter INTEGER NOT NULL, transports TEXT NOT NULL, at_ms INTEGER NOT NULL, used_at_ms INTEGER, doubted_at_ms INTEGER
  ) WITHOUT ROWID;
  CREATE INDEX passkeys_by_person ON passkeys (person, at_ms);
  CREATE TABLE passkeys_shown (
    device TEXT PRIMARY KEY REFERENCES devices, passkey TEXT NOT NULL REFERENCES passkeys ON DELETE CASCADE,
    at_ms INTEGER NOT NULL
  ) WITHOUT ROWID;
  `,
  `
  CREATE TABLE done_requests (
    person TEXT NOT NULL, id TEXT NOT NULL, at_ms INTEGER NOT NULL, PRIMARY KEY (person, id)
  ) WITHOUT ROWID;
  CREATE INDEX done_requests_by_time ON done_requests (person, at_ms);
  `,
  `
  ALTER TABLE members ADD COLUMN basis TEXT;
  CREATE TABLE noodprocedures (
    n INTEGER PRIMARY KEY, kandidaat TEXT NOT NULL REFERENCES persons, persoon TEXT NOT NULL REFERENCES persons,
    rol TEXT NOT NULL, reden TEXT NOT NULL, van_ms INTEGER NOT NULL, tot_ms INTEGER NOT NULL,
    told INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX noodprocedures_by_kandidaat ON noodprocedures (kandidaat);
  CREATE INDEX noodprocedures_untold ON noodprocedures (told) WHERE told = 0;
  `,
  `
  CREATE TABLE tablets (
    id TEXT PRIMARY KEY, doc TEXT NOT NULL, maker TEXT NOT NULL, door_hash TEXT NOT NULL UNIQUE, box TEXT NOT NULL,
    made_ms INTEGER NOT NULL, until_ms INTEGER NOT NULL, sig_pub TEXT, ended_ms INTEGER
  ) WITHOUT ROWID;
  CREATE INDEX tablets_by_doc ON tablets (doc, made_ms);
  CREATE TABLE tablet_meldingen (
    tablet TEXT NOT NULL REFERENCES tablets, id TEXT NOT NULL, sealed TEXT NOT NULL, at_ms INTEGER NOT NULL,
    PRIMARY KEY (tablet, id)
  ) WITHOUT ROWID;
  `,
  `
  CREATE TABLE evaluaties (
    doc TEXT PRIMARY KEY, place TEXT NOT NULL, sleutel TEXT NOT NULL, geheim TEXT NOT NULL, aantal INTEGER NOT NULL,
    open_ms INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE evaluatie_biljetten (
    doc TEXT NOT NULL, wie TEXT NOT NULL, gevraagd TEXT NOT NULL, PRIMARY KEY (doc, wie)
  ) WITHOUT ROWID;
  CREATE TABLE evaluatie_antwoorden (
    doc TEXT NOT NULL, biljet TEXT NOT NULL, sealed TEXT NOT NULL, is_uit INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (doc, biljet)
  ) WITHOUT ROWID;
  `,
  `
  CREATE TABLE leeslinks (
    id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES persons, bewijs_hash TEXT NOT NULL, until_ms INTEGER NOT NULL,
    made_ms INTEGER NOT NULL, wrong_tries INTEGER NOT NULL DEFAULT 0, sleutel TEXT, mac TEXT, teken_hash TEXT,
    is_gestopt INTEGER NOT NULL DEFAULT 0
  ) WITHOUT ROWID;
  CREATE INDEX leeslinks_by_person ON leeslinks (person, made_ms);
  CREATE INDEX leeslinks_by_end ON leeslinks (until_ms);
  CREATE TABLE leesbladen (link TEXT PRIMARY KEY, sealed BLOB NOT NULL);
  CREATE TABLE leesmomenten (link TEXT NOT NULL, at_ms INTEGER NOT NULL, PRIMARY KEY (link, at_ms)) WITHOUT ROWID;
  `,
]

/**
 * Brings the database to this version; call it inside a transaction.
 *
 * @throws when the database was written by a newer version: an old server would misread it
 */
export function migrate(db: DatabaseSync): void {
  const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0)
  if (version > steps.length) throw new Error('This data was written by a newer version of the server')
  for (const step of steps.slice(version)) db.exec(step)
  if (version < steps.length) db.exec(`PRAGMA user_version = ${steps.length}`)
}
