import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { PersoonId, ToestelId } from '#domain/id.ts'
import { inzageBasis } from '#domain/logboek.ts'
import { openAuditKey } from '#server/audit/key.ts'
import type { Happening } from '#server/audit/log.ts'
import { AuditLog } from '#server/audit/log.ts'
import { reviewOf } from '#server/audit/review.ts'
import { openSqliteStore } from '#server/sqlite/sqlite-store.ts'
import { nodePath } from './child-server.ts'
import { newId } from './raw-client.ts'

vi.setConfig({ testTimeout: 30_000 }) // starts processes

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'opstap-review-'))
const dataDir = join(folder, 'data')
const keyFile = join(folder, 'key')
/** Tuesday 17 November 2026, 11:00 on the clock in Amsterdam: week 47 */
const TUESDAY_MS = Date.UTC(2026, 10, 17, 10)
const HOUR_MS = 60 * 60_000
const store = openSqliteStore(dataDir)
const person = newId('p')
const device = newId('t')
const zaken = Array.from({ length: 12 }, () => newId('p'))
let nowMs = TUESDAY_MS
let log: AuditLog

const opened = (zaak: PersoonId, atMs: number, more: Partial<Happening> = {}): Happening => ({
  ...{ act: 'doc.open', actor: person, device, role: 'trainer', zaken: [zaak], source: 'device' },
  basis: inzageBasis(atMs, `${zaak}${atMs}`),
  ...more,
})
const denied = (by: ToestelId): Happening => ({
  act: 'denied',
  actor: person,
  device: by,
  basis: 'geen',
  result: 'unknown',
})

beforeAll(() => {
  store.people.register(person, newId('d'), nowMs)
  log = new AuditLog({ store, key: openAuditKey(store, keyFile), nowMs: () => nowMs, failed: () => undefined })
})
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

test('an ordinary week has nothing to say', () => {
  for (const zaak of zaken.slice(0, 4)) log.add(opened(zaak, nowMs))

  const review = reviewOf(store.audit, '2026-W47')

  expect(review).toMatchObject({ from: '2026-11-16', to: '2026-11-22', bulk: [], outOfHours: [], deniedBursts: [] })
  expect(review.notAssigned).toEqual([])
  expect(reviewOf(store.audit, '2026-W46').entries).toBe(0)
})

test('many files in a day, late hours, refusals in a row and looking without belonging are named', () => {
  const other = newId('t')
  log.add(...zaken.map((zaak) => opened(zaak, nowMs)))
  // by the device's own clock, told the next morning
  log.add(opened(zaken[0] ?? 'p_', TUESDAY_MS + 11 * HOUR_MS))
  log.add(...Array.from({ length: 6 }, () => denied(device)), ...Array.from({ length: 4 }, () => denied(other)))
  log.add({
    act: 'member.add',
    actor: person,
    device,
    about: `${person} trainer`,
    basis: 'rol',
    zaken: zaken.slice(0, 1),
  })
  log.add(opened(zaken[1] ?? 'p_', nowMs, { result: 'gone' }))

  const review = reviewOf(store.audit, '2026-W47')

  expect(review.bulk).toEqual([{ actor: person, day: '2026-11-17', act: 'doc.open', zaken: 12 }])
  expect(review.outOfHours).toEqual([{ actor: person, role: 'trainer', day: '2026-11-17', opened: 1 }])
  expect(review.deniedBursts).toEqual([{ actor: person, device, day: '2026-11-17', denied: 6 }])
  expect(review.notAssigned).toMatchObject([{ why: 'put-self-in' }, { why: 'after-leaving' }])
})

test('the week is signed off in the log itself, by somebody who is known, and shown as such', async () => {
  nowMs += 24 * HOUR_MS
  const script = join(import.meta.dirname, '..', '..', 'server', 'audit-review.ts')
  const review = (...args: string[]) =>
    run(nodePath, [script, '--week', '2026-W47', '--json', ...args], {
      env: { ...process.env, DATA_DIR: dataDir, KEY_FILE: keyFile },
    })

  await expect(review('--sign', newId('p'))).rejects.toThrow('not registered')
  await review('--sign', person)

  expect(JSON.parse((await review()).stdout).signed).toMatchObject([{ by: person }])
  expect(() => reviewOf(store.audit, '47')).toThrow('A week is written as 2026-W47')
})
