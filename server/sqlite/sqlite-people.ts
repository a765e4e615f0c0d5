import type { DatabaseSync } from 'node:sqlite'
import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import type { ChainEntry, DevicePublic, RoleInRegion } from '#sync/protocol.ts'
import type { DeviceStatus, PeopleStore, StoredDevice } from '#server/store.ts'
import { all, one, run } from './statements.ts'

interface DeviceRow {
  id: ToestelId
  person: PersoonId
  public: string
  status: DeviceStatus
  at_ms: number
  revoked_at_ms: number | null
}

/** Persons, their roles in a region, their devices and the chains that vouch for those. */
export function sqlitePeople(db: DatabaseSync): PeopleStore {
  const any = db.prepare('SELECT 1 AS found FROM persons LIMIT 1')
  const region = db.prepare('SELECT regio FROM persons WHERE id = ?')
  const register = db.prepare('INSERT OR IGNORE INTO persons (id, regio, at_ms) VALUES (?, ?, ?)')
  const roles = db.prepare('SELECT regio, role AS rol FROM roles WHERE person = ? ORDER BY regio, role')
  const role = db.prepare('SELECT 1 AS found FROM roles WHERE person = ? AND regio = ? AND role = ?')
  const grant = db.prepare('INSERT OR IGNORE INTO roles (person, regio, role, at_ms) VALUES (?, ?, ?, ?)')
  const ungrant = db.prepare('DELETE FROM roles WHERE person = ? AND regio = ? AND role = ?')
  const withRoles = db.prepare(
    'SELECT DISTINCT person FROM roles WHERE regio = ? AND role IN (SELECT value FROM json_each(?)) ORDER BY person',
  )
  const setEntry = db.prepare('UPDATE chain_entries SET entry = ? WHERE person = ? AND n = ?')
  const entries = db.prepare('SELECT n, entry FROM chain_entries WHERE person = ? ORDER BY n')
  const device = db.prepare('SELECT * FROM devices WHERE id = ?')
  const devicesOf = db.prepare('SELECT * FROM devices WHERE person = ? ORDER BY at_ms, id')
  const addDevice = db.prepare('INSERT INTO devices (id, person, public, status, at_ms) VALUES (?, ?, ?, ?, ?)')
  const activate = db.prepare("UPDATE devices SET status = 'active' WHERE id = ?")
  const revoke = db.prepare("UPDATE devices SET status = 'revoked', revoked_at_ms = ? WHERE id = ?")
  const drop = db.prepare('DELETE FROM devices WHERE id = ?')
  const chain = db.prepare('SELECT entry FROM chain_entries WHERE person = ? ORDER BY n')
  const extend = db.prepare(
    'INSERT INTO chain_entries (person, n, entry) SELECT ?1, count(*), ?2 FROM chain_entries WHERE person = ?1',
  )

  return {
    hasAny: () => one(any) !== undefined,
    region: (person) => one<{ regio: DocumentId }>(region, person)?.regio,
    register: (person, regio, atMs) => run(register, person, regio, atMs),
    roles: (person) => all<RoleInRegion>(roles, person).map(({ regio, rol }) => ({ regio, rol })),
    hasRole: (person, regio, value) => one(role, person, regio, value) !== undefined,
    grant: (person, regio, value, atMs) => run(grant, person, regio, value, atMs),
    ungrant: (person, regio, value) => run(ungrant, person, regio, value),
    withRoles: (regio, wanted) =>
      all<{ person: PersoonId }>(withRoles, regio, JSON.stringify(wanted)).map((row) => row.person),
    setVouch(person, id, vouch) {
      for (const row of all<{ n: number; entry: string }>(entries, person)) {
        const entry = JSON.parse(row.entry) as ChainEntry // only `extendChain` and this write the column
        const isIt = entry.act === 'add' && entry.device.id === id
        if (isIt) run(setEntry, JSON.stringify({ ...entry, vouch }), person, row.n)
      }
    },
    device: (id) => deviceFrom(one<DeviceRow>(device, id)),
    devicesOf: (person) => all<DeviceRow>(devicesOf, person).flatMap((row) => deviceFrom(row) ?? []),
    addDevice: (value, atMs) =>
      run(addDevice, value.id, value.person, JSON.stringify(value.public), value.status, atMs),
    activateDevice: (id) => run(activate, id),
    dropDevice: (id) => run(drop, id),
    revokeDevice: (id, atMs) => run(revoke, atMs, id),
    // Only `extendChain` writes this column, with a parsed ChainEntry.
    chain: (person) => all<{ entry: string }>(chain, person).map((row) => JSON.parse(row.entry) as ChainEntry),
    extendChain: (person, entry) => run(extend, person, JSON.stringify(entry)),
  }
}

function deviceFrom(row: DeviceRow | undefined): StoredDevice | undefined {
  if (row === undefined) return undefined
  const { id, person, status, at_ms: addedAtMs } = row
  const keys = JSON.parse(row.public) as DevicePublic // only `addDevice` writes this column, with a parsed DevicePublic
  return { id, person, status, public: keys, addedAtMs, revokedAtMs: row.revoked_at_ms ?? undefined }
}
