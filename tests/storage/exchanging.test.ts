import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DocumentId, ToestelId } from '#domain/id.ts'
import { readPacket, sealPacket } from '#documents/exchange-packet.ts'
import { clientIdOf } from '#documents/lane.ts'
import { ALG_AES_256_GCM, NO_PREV } from '#documents/record-header.ts'
import { importKey } from '#documents/sealed-value.ts'
import { sealRecord } from '#documents/sealing.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import type { BelievedKey } from '#storage/exchanging.ts'
import { eventually } from '#tests/eventually.ts'
import { aDevice } from './a-device.ts'
import { atOneTable, backOnline, chains, given, ROOM, taken } from './at-one-table.ts'
import { aDocument, exchange, introduce, storedText } from './a-document.ts'
import { SimulatedLog } from './simulated-log.ts'

test('[S4] a packet each way without a server, and both have what both wrote; an open form shows it', async () => {
  const { noor, ron, hers, his, doc, begun, written } = await atOneTable()
  await begun.write('Noor zonder net. ')
  await written.write('Ron zonder net. ')

  const first = await taken(his, await given(hers, doc), chains(noor))
  const second = await taken(hers, await given(his, doc), chains(ron))

  expect(first).toEqual({ doc, from: noor.identity.person, records: 1, isMissing: false })
  expect(second).toEqual({ doc, from: ron.identity.person, records: 1, isMissing: false })
  const text = await storedText(hers, doc)
  expect(text).toContain('Noor zonder net. ')
  expect(text).toContain('Ron zonder net. ')
  expect(await storedText(his, doc)).toBe(text)
  await eventually(() => expect([begun.text(), written.text()]).toEqual([text, text]))
})

test('[S3] [F1] what came by hand is not said to be shared, and what the server has is counted as before', async () => {
  const { noor, hers, his, doc, begun } = await atOneTable()
  await begun.write('Nog nergens. ')
  const before = await his.database.heads.get(doc)
  const cursor = await his.cursor()

  await taken(his, await given(hers, doc), chains(noor))

  const where = await his.whereabouts(doc)
  expect(where).toMatchObject({ unsent: 1, unsaved: 0 })
  expect([...where.unsentItems]).toEqual(['gesprek'])
  const { have, there, covers, log } = (await his.database.heads.get(doc)) ?? {}
  expect({ have, there, covers, log }).toEqual({
    have: before?.have,
    there: before?.there,
    covers: before?.covers,
    log: before?.log,
  })
  expect(await his.cursor()).toEqual(cursor)
  expect((await hers.whereabouts(doc)).unsent).toBe(1)
})

for (const whoFirst of ['who wrote it', 'who was given it'] as const) {
  test(`[S2] [S6] back online nothing is there twice: ${whoFirst} comes first`, async () => {
    const { noor, ron, hers, his, log, doc, begun, written } = await atOneTable()
    await begun.write('Noor zonder net. ')
    await written.write('Ron zonder net. ')
    await taken(his, await given(hers, doc), chains(noor))
    await taken(hers, await given(his, doc), chains(ron))
    const text = await storedText(hers, doc)
    const sides = [[hers, noor] as const, [his, ron] as const]

    await backOnline(whoFirst === 'who wrote it' ? sides : sides.toReversed(), log)

    const ids = log.pull(doc, 0, 1000)?.rows.map(({ id }) => id.join()) ?? []
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(3)
    for (const store of [hers, his]) {
      expect((await store.whereabouts(doc)).unsent).toBe(0)
      expect(await storedText(store, doc)).toBe(text)
      const rows = await store.database.records.where('doc').equals(doc).toArray()
      expect(rows.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual([1, 2, 3])
    }
    expect((await log.contents(doc)).getText('gesprek.onderwerp').toString()).toBe(text)
    // And the lane of who wrote it goes on.
    await begun.write('Verder. ')
    await hers.flush()
    await backOnline(sides, log)
    expect(await storedText(his, doc)).toContain('Verder. ')
    expect((await hers.whereabouts(doc)).unsent).toBe(0)
  })
}

test('[S4] the phone of who wrote it is gone: the other one brings it to the server, under the device it came from', async () => {
  const { noor, ron, hers, his, log, doc, begun } = await atOneTable()
  await begun.write('Dit mag niet weg. ')
  await taken(his, await given(hers, doc), chains(noor))
  hers.abandon()

  await exchange(his, ron, log)

  const row = log.row(doc, 2)
  expect(row?.device).toBe(noor.identity.device)
  expect((await log.contents(doc)).getText('gesprek.onderwerp').toString()).toBe('Samen. Dit mag niet weg. ')
})

test('[S6] reading the same packet again, or after the server gave it, changes nothing', async () => {
  const { noor, ron, hers, his, log, doc, begun } = await atOneTable()
  await begun.write('Een keer. ')
  const packet = await given(hers, doc)
  await taken(his, packet, chains(noor))
  const rows = await his.database.records.toArray()

  expect(await taken(his, packet, chains(noor))).toMatchObject({ records: 0 })
  expect(await his.database.records.toArray()).toEqual(rows)
  await backOnline([[hers, noor] as const, [his, ron] as const], log)
  expect(await taken(his, packet, chains(noor))).toMatchObject({ records: 0 })
  expect((await his.whereabouts(doc)).unsent).toBe(0)
})

test('[S6] what a snapshot here holds already is not taken in again', async () => {
  const { noor, ron, his, hers, log, doc, begun } = await atOneTable()
  await begun.write('In de momentopname. ')
  const packet = await given(hers, doc)
  await backOnline([[hers, noor] as const, [his, ron] as const], log)
  const again = await ron.open({ snapshotFrom: 2 })
  const offer = await again.snapshotToOffer()
  if (offer === undefined) throw new Error('No snapshot')
  await again.markCovered(log.id, offer, log.cover(offer, ron.identity.device))
  expect((await again.database.records.toArray()).map(({ kind }) => kind)).toEqual(['snapshot'])

  expect(await taken(again, packet, chains(noor))).toMatchObject({ records: 0, isMissing: false })
  expect((await again.whereabouts(doc)).unsent).toBe(0)
})

test('[D5] a packet that was changed or cut, or is something else, is refused and nothing here changes', async () => {
  const { noor, hers, his, doc, begun } = await atOneTable()
  await begun.write('Heel. ')
  const packet = await given(hers, doc)
  const before = await his.database.records.toArray()
  const refused = async (bytes: Uint8Array): Promise<unknown> => {
    const took = await his.takePacket(bytes, chains(noor))
    return took.ok ? 'taken' : took.error
  }
  const changed = (at: number): Uint8Array => packet.map((byte, n) => (n === at ? byte ^ 1 : byte))

  expect(await refused(new Uint8Array())).toBe('not-ours')
  expect(await refused(new TextEncoder().encode('%PDF-1.7 iets heel anders'))).toBe('not-ours')
  expect(await refused(changed(3))).toMatch(/newer-version|damaged|unknown-document/)
  for (const length of [10, 40, packet.length - 1]) expect(await refused(packet.slice(0, length))).toBe('truncated')
  expect(await refused(Uint8Array.of(...packet, 0))).toBe('damaged')
  for (let at = 8; at < packet.length; at += 7) {
    expect(await refused(changed(at)), `byte ${at}`).toMatch(/^(damaged|unknown-document|no-key)$/)
  }
  expect(await his.database.records.toArray()).toEqual(before)
  expect(await his.quarantined()).toEqual([])
})

test('[R2] who has not the key gets nothing out of a packet, not even which form it is about', async () => {
  const { noor, hers, doc, begun } = await atOneTable()
  await begun.write('Geheim van twee. ')
  const [one, other] = [await given(hers, doc), await given(hers, doc)]
  const stranger = await aDevice().open()

  const took = await stranger.takePacket(one, chains(noor))

  expect(took).toEqual({ ok: false, error: 'unknown-document' })
  const asText = Buffer.from(one).toString('latin1')
  expect(asText).not.toContain('Geheim')
  // Two packets of one form have nothing in common but what every packet begins with.
  const same = one.filter((byte, at) => at >= 8 && byte === other[at])
  expect(same.length).toBeLessThan(one.length / 20 + 8)
})

test('[R1] only whose device is known here, and who may write, hands anything over', async () => {
  const { noor, ron, hers, his, log, doc, begun } = await atOneTable()
  await begun.write('Van Noor. ')
  const packet = await given(hers, doc)
  const impostor = aDevice(noor.identity.person)
  impostor.identity = noor.identity
  const take = async (keys: BelievedKey): Promise<unknown> => his.takePacket(packet, keys)

  expect(await take(() => Promise.resolve(undefined))).toEqual({ ok: false, error: 'unknown-device' })
  expect(await take(chains(impostor))).toEqual({ ok: false, error: 'damaged' })
  expect(await hers.takePacket(packet, chains(noor))).toEqual({ ok: false, error: 'own' })
  const head = await his.database.heads.get(doc)
  if (head === undefined) throw new Error('No head')
  const only = (role: 'maatje' | undefined) =>
    head.members.flatMap((one) => (one.person !== noor.identity.person ? [one] : role ? [{ ...one, role }] : []))
  for (const members of [only(undefined), only('maatje')]) {
    await his.database.heads.put({ ...head, members })
    expect(await take(chains(noor))).toEqual({ ok: false, error: 'not-allowed' })
  }
  const ended = head.members.map((one) => ({ ...one, untilMs: ron.clock.now() - 1 }))
  await his.database.heads.put({ ...head, members: ended })
  expect(await take(chains(noor))).toEqual({ ok: false, error: 'not-allowed' })
  await his.database.heads.put({ ...head, role: 'maatje' })
  expect(await take(chains(noor))).toEqual({ ok: false, error: 'reads-only' })
  expect(await his.givePacket(doc, ROOM)).toEqual({ ok: false, error: 'not-allowed' })
  await his.database.heads.put(head)
  expect(await taken(his, packet, chains(noor))).toMatchObject({ records: 1 })
  expect((await log.contents(doc)).getText('gesprek.onderwerp').toString()).toBe('Samen. ')
})

test('[R1] a colleague with the key who writes on in a lane of this device, or under a third one, is not believed', async () => {
  const { noor, ron, hers, his, log, doc, written } = await atOneTable()
  await written.write('Van Ron zelf. ')
  await his.flush()
  await exchange(his, ron, log)
  await exchange(hers, noor, log)
  const [key] = log.keys(noor.identity.person, [doc])
  const own = (await his.database.records.toArray()).find(({ device }) => device === ron.identity.device)
  if (own === undefined || key === undefined) throw new Error('Nothing was written')
  const before = await his.database.records.toArray()
  const packetAs = async (device: ToestelId): Promise<Uint8Array> => {
    const record = await forged(his, doc, key.key, { lane: own.lane, device })
    return sealPacket({ doc, epoch: 1, key: key.key }, noor.identity, noor.signer.sign, [{ ...record, device }])
  }

  expect(await taken(his, await packetAs(ron.identity.device), chains(noor))).toMatchObject({ records: 0 })
  expect(await his.takePacket(await packetAs(noor.identity.device), chains(noor))).toEqual({
    ok: false,
    error: 'damaged',
  })
  expect(await his.database.records.toArray()).toEqual(before)
  await written.write('En verder. ')
  expect(await storedText(his, doc)).toContain('En verder. ')
})

test('[D7] who is put out keeps the own words that were not shared, and not those that somebody handed over', async () => {
  const { noor, hers, his, log, doc, begun, written } = await atOneTable()
  await begun.write('Woorden van Noor. ')
  await written.write('Woorden van Ron. ')
  await taken(his, await given(hers, doc), chains(noor))
  const head = await his.database.heads.get(doc)
  if (head === undefined) throw new Error('No head')

  const { kind, epoch, members } = head
  const gone = { doc, kind, epoch, members, role: 'trainer', head: 1, covers: 0, withdrawals: 0, gone: true } as const
  await his.storeFeed(log.id, [gone], 'x')

  expect((await his.leftWords(doc)).join()).toContain('Woorden van Ron.')
  expect((await his.leftWords(doc)).join()).not.toContain('Noor')
  expect((await his.database.heads.get(doc))?.gone?.unshared).toBe(1)
  expect(await his.database.records.where('doc').equals(doc).count()).toBe(0)
})

test('a form that the server never saw cannot be handed over yet, and one without words has nothing to give', async () => {
  const noor = aDevice()
  const store = await noor.open()
  const { session } = await aDocument(store, [noor], 'Nieuw.')
  expect(await store.givePacket(session.doc, ROOM)).toEqual({ ok: false, error: 'unborn' })

  const log = new SimulatedLog()
  const other = await aDevice().open()
  expect(await other.givePacket(session.doc, ROOM)).toEqual({ ok: false, error: 'unknown-document' })
  const empty = await aDocument(store, [noor], '')
  await introduce(store, noor, log)
  expect(await store.givePacket(empty.session.doc, ROOM)).toEqual({ ok: false, error: 'nothing' })
})

test('[D6] what was handed over is pushed as it is: what is typed after it becomes another record', async () => {
  const { noor, ron, hers, his, log, doc, begun } = await atOneTable()
  await begun.write('Eerst. ')
  await taken(his, await given(hers, doc), chains(noor))
  const [gave] = (await hers.database.records.toArray()).filter(({ seq }) => seq === 0)
  await begun.write('Daarna. ')
  await hers.flush()

  await backOnline([[hers, noor] as const, [his, ron] as const], log)

  expect(log.pull(doc, 0, 100)?.rows.map(({ id }) => Buffer.from(id).toString('hex'))).toContain(gave?.id)
  expect(await storedText(his, doc)).toBe('Samen. Eerst. Daarna. ')
  expect(await his.database.records.where('doc').equals(doc).count()).toBe(3)
})

test('who was away longer gets what the server has too, as far as there is room; what lacks is said', async () => {
  const { noor, ron, hers, his, log, doc, begun } = await atOneTable()
  await begun.write('Toen Ron er niet was. ')
  await hers.flush()
  await exchange(hers, noor, log)
  await begun.write('Aan tafel. ')

  const small = await hers.givePacket(doc, 0)
  expect(small).toMatchObject({ ok: true, value: { isWhole: false } })
  expect(small.ok && (await taken(his, small.value.bytes, chains(noor)))).toMatchObject({
    records: 1,
    isMissing: true,
  })
  expect(await storedText(his, doc)).toBe('Samen. ')
  const whole = await hers.givePacket(doc, ROOM)
  expect(whole).toMatchObject({ ok: true, value: { isWhole: true } })
  expect(whole.ok && (await taken(his, whole.value.bytes, chains(noor)))).toMatchObject({
    records: 1,
    isMissing: false,
  })
  expect(await storedText(his, doc)).toBe('Samen. Toen Ron er niet was. Aan tafel. ')
  await backOnline([[his, ron] as const, [hers, noor] as const], log)
  expect(await his.database.records.where('doc').equals(doc).count()).toBe(3)
  expect((await his.whereabouts(doc)).unsent).toBe(0)
})

test('[R1] a packet of a newer key than is here says so, and opens when the key came', async () => {
  const { noor, ron, hers, his, log, doc, begun } = await atOneTable()
  log.rotate(doc)
  await introduce(hers, noor, log)
  await begun.write('Onder de nieuwe sleutel. ')
  const packet = await given(hers, doc)
  expect(readPacket(packet)).toMatchObject({ ok: true, value: { epoch: 2 } })

  expect(await his.takePacket(packet, chains(noor))).toEqual({ ok: false, error: 'no-key' })
  await introduce(his, ron, log)
  expect(await taken(his, packet, chains(noor))).toMatchObject({ records: 1 })
})

/** A record that opens and is sound, in a lane of somebody else. */
async function forged(
  store: DeviceStore,
  doc: DocumentId,
  key: Uint8Array,
  { lane, device }: { lane: string; device: ToestelId },
) {
  const inner = new Y.Doc()
  for (const update of (await store.load(doc)).updates) Y.applyUpdateV2(inner, update)
  inner.clientID = clientIdOf(lane)
  const known = Y.encodeStateVector(inner)
  inner.getText('gesprek.onderwerp').insert(0, 'Nooit getypt. ')
  const update = Y.encodeStateAsUpdateV2(inner, known)
  const header = { alg: ALG_AES_256_GCM, kind: 'record', epoch: 1, lane, counter: 1, prev: NO_PREV } as const
  return sealRecord(await importKey(key), { doc, device, covers: 0 }, header, update)
}
