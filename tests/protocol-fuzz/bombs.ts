import * as Y from 'yjs'
import type { DocumentId } from '#domain/id.ts'
import { clientIdOf, newLane } from '#documents/lane.ts'
import { NO_PREV } from '#documents/record-header.ts'
import { sealRecord } from '#documents/sealing.ts'
import type { PushItem } from '#sync/frames.ts'
import type { RawDevice } from '../server/raw-client.ts'

/** What a member can put into a record; the server cannot see it. */
export interface Bomb {
  /** whether an honest client sets it apart; else it may take it in and must go on working */
  isSetApart: boolean
  /** @param client  what structs of this lane must carry */
  update(client: number, victim: number): Uint8Array
}

const many = 60_000

export const bombs: Readonly<Record<string, Bomb>> = {
  'no update at all': { isSetApart: true, update: () => crypto.getRandomValues(new Uint8Array(3000)) },
  'an update cut in half': {
    isSetApart: true,
    update: (client) => typed(client, 'x'.repeat(400)).subarray(0, 200),
  },
  'structs under the client id of somebody else': { isSetApart: true, update: (_, victim) => typed(victim, 'van jou') },
  'more structs than an honest record holds': { isSetApart: true, update: (client) => manyStructs(client) },
  'deletions of more clients than there are': { isSetApart: true, update: (client) => manyClients(client) },
  'deletions in very many ranges': { isSetApart: false, update: (client) => manyRanges(client) },
  'a piece after a gap in the clock': { isSetApart: false, update: (client) => afterGap(client) },
  '40 MiB that deflate to nothing': { isSetApart: true, update: () => new Uint8Array(40 * 1024 * 1024) },
  'values a hundred thousand deep': { isSetApart: true, update: (client) => deepValue(client, 100_000) },
  'values a thousand deep': { isSetApart: false, update: (client) => deepValue(client, 1000) },
  'other types where the form has its own': { isSetApart: false, update: (client) => otherTypes(client) },
  'names that objects have by themselves': { isSetApart: false, update: (client) => ownNames(client) },
}

function docOf(client: number): Y.Doc {
  const doc = new Y.Doc({ gc: false })
  doc.clientID = client
  return doc
}

function typed(client: number, text: string): Uint8Array {
  const doc = docOf(client)
  doc.getText('kaart.motivatie').insert(0, text)
  return Y.encodeStateAsUpdateV2(doc)
}

/** Every second one is deleted, so neighbours do not become one. */
function manyStructs(client: number): Uint8Array {
  const doc = docOf(client)
  const list = doc.getArray('l')
  doc.transact(() =>
    list.insert(
      0,
      Array.from({ length: 20_400 }, () => 1),
    ),
  )
  doc.transact(() => {
    for (let at = 20_398; at >= 0; at -= 2) list.delete(at, 1)
  })
  return Y.encodeStateAsUpdateV2(doc)
}

function manyClients(client: number): Uint8Array {
  const all = Array.from({ length: 600 }, (_, nr) => typed(1000 + nr, 'x'))
  return deletionsOf(client, Y.mergeUpdatesV2(all), (text) => text.delete(0, text.length))
}

function manyRanges(client: number): Uint8Array {
  return deletionsOf(client, typed(77, 'xy'.repeat(many / 2)), (text) => {
    for (let at = many - 2; at >= 0; at -= 2) text.delete(at, 1)
  })
}

/** Only the deletions, of text that others made. */
function deletionsOf(client: number, made: Uint8Array, remove: (text: Y.Text) => void): Uint8Array {
  const doc = docOf(client)
  Y.applyUpdateV2(doc, made)
  let update: Uint8Array = new Uint8Array(0)
  doc.on('updateV2', (one: Uint8Array) => (update = one))
  doc.transact(() => remove(doc.getText('kaart.motivatie')))
  return update
}

function afterGap(client: number): Uint8Array {
  const doc = docOf(client)
  const text = doc.getText('kaart.motivatie')
  text.insert(0, 'dit stuk ontbreekt')
  const before = Y.encodeStateVector(doc)
  text.insert(0, 'GAT')
  return Y.encodeStateAsUpdateV2(doc, before)
}

function deepValue(client: number, depth: number): Uint8Array {
  const doc = docOf(client)
  let value: unknown = 0
  // As deep as the encoder here goes; then the rest by hand: one list in another is two bytes.
  for (let at = 0; at < Math.min(depth, 1000); at++) value = [value]
  doc.getMap('kaart').set('diep', value)
  const update = Y.encodeStateAsUpdateV2(doc)
  if (depth <= 1000) return update
  const start = update.findIndex((byte, at) => byte === 117 && update[at + 1] === 1 && update[at + 2] === 117)
  if (start < 0) throw new Error('The values are not where they were')
  const more = Uint8Array.from({ length: 2 * (depth - 1000) }, (_, at) => (at % 2 === 0 ? 117 : 1))
  return Buffer.concat([update.subarray(0, start), more, update.subarray(start)])
}

function otherTypes(client: number): Uint8Array {
  const doc = docOf(client)
  doc.getArray('kaart').insert(0, [1, new Y.Map(), new Y.XmlElement('script')])
  doc.getMap('kaart.motivatie').set('x', new Y.Text('geen tekst'))
  return Y.encodeStateAsUpdateV2(doc)
}

function ownNames(client: number): Uint8Array {
  const doc = docOf(client)
  for (const name of ['__proto__', 'constructor', 'toString', 'kaart.__proto__', 'hasOwnProperty.call']) {
    doc.getMap(name).set('__proto__', { isAdmin: true })
    doc.getMap('kaart').set(name, { toJSON: 'x' })
  }
  return Y.encodeStateAsUpdateV2(doc)
}

/** The bomb as a record of a fresh lane, sealed as any other. */
export async function sealBomb(
  bomb: Bomb,
  victim: number,
  { doc, key, device }: { doc: DocumentId; key: string; device: RawDevice },
): Promise<PushItem> {
  const lane = newLane(doc)
  const cipher = await crypto.subtle.importKey('raw', Buffer.from(key, 'base64url'), 'AES-GCM', false, ['encrypt'])
  const header = { alg: 1, kind: 'record', epoch: 1, lane: lane.id, counter: 0, prev: NO_PREV } as const
  const place = { doc, device: device.id, covers: 0 }
  return { doc, ...(await sealRecord(cipher, place, header, bomb.update(clientIdOf(lane.id), victim))) }
}
