import type { DocumentId, ToestelId } from '#domain/id.ts'
import { bytesFromId, idFromBytes } from '#domain/id.ts'
import { joinBytes, randomBytes, utf8 } from '#documents/bytes.ts'
import { ALG_AES_256_GCM, encodeHeader, NO_PREV } from '#documents/record-header.ts'
import type { RecordHeader } from '#documents/record-header.ts'
import { importKey } from '#documents/sealed-value.ts'
import type { RecordPlace } from '#documents/sealing.ts'
import { hashRecord, openRecord, sealEntry, sealRecord } from '#documents/sealing.ts'
import { gcm } from '@noble/ciphers/aes.js'
import { deflateSync } from 'fflate'
import { expect, test } from 'vitest'

const raw = randomBytes(32)
const header: RecordHeader = {
  alg: ALG_AES_256_GCM,
  kind: 'record',
  epoch: 1,
  lane: '0123456789abcdef',
  counter: 0,
  prev: NO_PREV,
}

function aPlace(): RecordPlace {
  const doc: DocumentId = idFromBytes('d', randomBytes(16))
  const device: ToestelId = idFromBytes('t', randomBytes(16))
  return { doc, device, covers: 0 }
}

test('a record opens to the bytes that were sealed, short and long', async () => {
  const key = await importKey(raw)
  const place = aPlace()
  // The last ones are just what fits on the desk of `inflate`, one byte less and more, and far too much for it.
  const onDesk = [-1, 0, 1, 70_000].map((more) => new Uint8Array(32 * 1024 + more).fill(65))
  for (const update of [utf8('kort'), utf8('lang '.repeat(1000)), randomBytes(3000), new Uint8Array(0), ...onDesk]) {
    const row = await sealRecord(key, place, header, update)

    const opened = await openRecord(key, place, row)

    expect(opened).toEqual({ ok: true, value: update })
  }
})

test('[D9] an entry of the synchronous cipher opens with WebCrypto', async () => {
  const place = aPlace()

  const row = sealEntry(raw, place, { ...header, kind: 'entry' }, utf8('Vandaag ging het goed.'))

  expect(await openRecord(await importKey(raw), place, row)).toEqual({
    ok: true,
    value: utf8('Vandaag ging het goed.'),
  })
})

test('a record is deflated only when that is smaller', async () => {
  const key = await importKey(raw)
  const same = await sealRecord(key, aPlace(), header, utf8('a'.repeat(2000)))
  const random = await sealRecord(key, aPlace(), header, randomBytes(2000))

  expect(same.body.length).toBeLessThan(100)
  expect(random.body.length).toBe(2000 + 1 + 16)
})

test('the id is new at every sealing', async () => {
  const key = await importKey(raw)
  const rows = await Promise.all(Array.from({ length: 50 }, () => sealRecord(key, aPlace(), header, utf8('x'))))

  expect(new Set(rows.map((row) => row.id.join())).size).toBe(50)
})

test('[D5] a flipped bit anywhere, another document, device, epoch, lane or coverage does not open', async () => {
  const key = await importKey(raw)
  const place = aPlace()
  const row = await sealRecord(key, place, header, utf8('Ik voel me hier thuis.'))
  const refused = { ok: false, error: 'not-authentic' }

  for (const part of ['id', 'header', 'body'] as const) {
    const length = part === 'id' ? 12 : row[part].length
    for (let at = 0; at < length; at++) {
      const changed = row[part].slice()
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(await openRecord(key, place, { ...row, [part]: changed })).toEqual(refused)
    }
  }
  expect(await openRecord(key, { ...place, doc: aPlace().doc }, row)).toEqual(refused)
  expect(await openRecord(key, { ...place, device: aPlace().device }, row)).toEqual(refused)
  expect(await openRecord(key, { ...place, covers: 7 }, row)).toEqual(refused)
  expect(await openRecord(key, place, { ...row, header: encodeHeader({ ...header, epoch: 2 }) })).toEqual(refused)
  expect(await openRecord(key, place, { ...row, body: row.body.slice(0, -1) })).toEqual(refused)
  expect(await openRecord(await importKey(randomBytes(32)), place, row)).toEqual(refused)
})

test('what claims to be gigabytes when opened is refused before it fills the memory', async () => {
  const place = aPlace()
  const bomb = deflateSync(new Uint8Array(40 * 1024 * 1024))
  const row = sealPlain(place, joinBytes(Uint8Array.of(1), bomb))

  const opened = await openRecord(await importKey(raw), place, row)

  expect(bomb.length).toBeLessThan(60_000)
  expect(opened).toEqual({ ok: false, error: 'not-unpacked' })
})

test('a plain text in a form of a later version is refused, not guessed', async () => {
  const place = aPlace()

  const opened = await openRecord(await importKey(raw), place, sealPlain(place, Uint8Array.of(9, 1, 2, 3)))

  expect(opened).toEqual({ ok: false, error: 'not-unpacked' })
})

test('the hash of a record changes with every part of it', async () => {
  const key = await importKey(raw)
  const row = await sealRecord(key, aPlace(), header, utf8('x'))

  const hashes = await Promise.all([
    hashRecord(row),
    hashRecord({ ...row, id: randomBytes(16) }),
    hashRecord({ ...row, body: randomBytes(20) }),
  ])

  expect(new Set(hashes).size).toBe(3)
  expect(hashes[0]).toMatch(/^[0-9a-f]{16}$/)
})

/** Seals a plain text that no honest device makes; an entry's first byte is cut off and replaced by it. */
function sealPlain(place: RecordPlace, plain: Uint8Array) {
  const entry = sealEntry(raw, place, header, new Uint8Array(0))
  const covers = new Uint8Array(8)
  const additional = joinBytes(bytesFromId(place.doc), bytesFromId(place.device), entry.header, covers)
  return { ...entry, body: gcm(raw, entry.id.subarray(0, 12), additional).encrypt(plain) }
}
