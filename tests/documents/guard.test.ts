import { randomBytes } from '#documents/bytes.ts'
import { checkUpdate, recordLimits, snapshotLimits } from '#documents/guard.ts'
import { clientIdOf, laneOfClient, newLane } from '#documents/lane.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { randomFrom } from '../fuzz/random.ts'

const client = 2 ** 52 + 12345

function aDocument(work: (inner: Y.Doc) => void, clientId = client): Uint8Array {
  const inner = new Y.Doc()
  inner.clientID = clientId
  inner.transact(() => work(inner))
  return Y.encodeStateAsUpdateV2(inner)
}

test('every kind of content that Yjs writes is read, and the structs are counted as Yjs counts them', () => {
  const update = aDocument((inner) => {
    inner.getText('t').insert(0, 'Een tekst met ëmoji 👍 en meer.')
    inner.getText('t').format(0, 3, { bold: true })
    inner.getText('t').insertEmbed(2, { image: 'x' })
    inner.getMap('m').set('a', [1, 'p_1', 1_700_000_000_000])
    inner.getMap('m').set('b', { deep: [true, null, 1.5, 'x'] })
    inner.getMap('m').set('bytes', randomBytes(10))
    inner.getMap('m').set('map', new Y.Map([['x', 1]]))
    inner.getArray('l').insert(0, [1, 2, 3, new Y.Text('inside'), new Y.XmlElement('p')])
    inner.getText('t').delete(1, 4)
    inner.getMap('m').delete('a')
  })

  const checked = checkUpdate(update, recordLimits(client))

  expect(checked).toEqual({ structs: Y.decodeUpdateV2(update).structs.length })
})

test('random documents of several devices pass as a snapshot', () => {
  const random = randomFrom(7)
  for (let round = 0; round < 40; round++) {
    const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
    for (let step = 0; step < 60; step++) {
      const inner = random.pick(docs)
      const text = inner.getText('t')
      if (random.chance(0.3) && text.length > 3) text.delete(random.below(text.length - 2), 2)
      else if (random.chance(0.5)) text.insert(random.below(text.length + 1), 'woord ')
      else inner.getMap('m').set(`k${random.below(5)}`, [random.below(9), 'p', 1])
      if (random.chance(0.2)) Y.applyUpdateV2(random.pick(docs), Y.encodeStateAsUpdateV2(inner))
    }
    const update = Y.mergeUpdatesV2(docs.map((inner) => Y.encodeStateAsUpdateV2(inner)))

    expect(checkUpdate(update, snapshotLimits)).toEqual({ structs: Y.decodeUpdateV2(update).structs.length })
  }
})

test('[D5] structs under the client id of somebody else are refused; deletions may name others', () => {
  const theirs = aDocument((inner) => inner.getText('t').insert(0, 'van een ander'), 42)
  const mine = new Y.Doc()
  mine.clientID = client
  Y.applyUpdateV2(mine, theirs)
  let deletion: Uint8Array = new Uint8Array(0)
  mine.on('updateV2', (update: Uint8Array) => {
    deletion = update
  })
  mine.getText('t').delete(0, 3)

  expect(checkUpdate(theirs, recordLimits(client))).toEqual({ reason: 'other-client' })
  expect(checkUpdate(deletion, recordLimits(client))).toEqual({ structs: 0 })
})

test('[D5] more structs than an honest record holds are refused without building them', () => {
  const inner = new Y.Doc()
  inner.clientID = client
  inner.gc = false
  const list = inner.getArray('l')
  // Unmergeable neighbours: every second one is deleted.
  inner.transact(() =>
    list.insert(
      0,
      Array.from({ length: 20_400 }, () => 1),
    ),
  )
  inner.transact(() => {
    for (let at = 20_399; at > 0; at -= 2) list.delete(at, 1)
  })
  const update = Y.encodeStateAsUpdateV2(inner)

  expect(checkUpdate(update, recordLimits(client))).toEqual({ reason: 'too-many-structs' })
})

test('[D5] a record that names more devices than can be is refused', () => {
  const docs = Array.from({ length: 501 }, (_, at) => aDocument((inner) => inner.getMap('m').set(`k${at}`, at), at + 1))
  const update = Y.mergeUpdatesV2(docs)

  expect(checkUpdate(update, { structs: 20_000, clients: 500 })).toEqual({ reason: 'too-many-clients' })
})

test('[D5] bytes that are no update never throw and never pass', () => {
  const update = aDocument((inner) => inner.getText('t').insert(0, 'Een hele gewone tekst.'))
  const random = randomFrom(11)
  for (let round = 0; round < 500; round++) {
    const cut = update.slice(0, random.below(update.length))
    const noise = randomBytes(1 + random.below(60))

    expect(checkUpdate(cut, recordLimits(client))).toHaveProperty('reason')
    expect(checkUpdate(noise, recordLimits(client))).toHaveProperty('reason')
  }
})

test('what passes the guard can be applied', () => {
  const update = aDocument((inner) => inner.getText('t').insert(0, 'abcdefghijklmnop'))
  const random = randomFrom(13)
  let passed = 0
  for (let round = 0; round < 2000; round++) {
    const changed = update.slice()
    const at = random.below(changed.length)
    changed[at] = random.below(256)
    if ('reason' in checkUpdate(changed, recordLimits(client))) continue
    passed += 1
    expect(() => Y.applyUpdateV2(new Y.Doc(), changed)).not.toThrow()
  }
  expect(passed).toBeGreaterThan(0)
})

test('a lane names 53 bits of itself, and a lane for a client id names that client id', () => {
  for (let round = 0; round < 200; round++) {
    const lane = newLane('d_00000000000000000000000000')

    expect(Number.isSafeInteger(lane.clientId)).toBe(true)
    expect(clientIdOf(lane.id)).toBe(lane.clientId)
    expect(clientIdOf(laneOfClient(lane.clientId))).toBe(lane.clientId)
  }
  expect(clientIdOf('ffffffffffffffff')).toBe(Number.MAX_SAFE_INTEGER)
})
