import type { DocumentId, PersoonId, ToestelId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import { applyOp } from '#documents/apply-op.ts'
import { randomBytes } from '#documents/bytes.ts'
import { clientIdOf, newLane } from '#documents/lane.ts'
import type { Op } from '#documents/op.ts'
import { ALG_AES_256_GCM, NO_PREV } from '#documents/record-header.ts'
import { hashRecord, sealRecord } from '#documents/sealing.ts'
import { importKey } from '#documents/sealed-value.ts'
import type { WireRow } from '#documents/sync-store.ts'
import * as Y from 'yjs'

// A file of somebody as it is after a while: a kaart of near 10 kB in eleven edits. In Node and in the page.

export const EDITS = 11
/** characters of text in one edit */
const EDIT_CHARS = 890
const words =
  'vandaag morgen samen werken klant brood bakker kassa rustig leren vragen ploeg pauze rooster fiets trein winkel ' +
  'gesprek oefenen proberen lukt soms moeilijk trots blij moe collega begeleider afspraak dinsdag ochtend taak lijst'
const vocabulary = words.split(' ')

/** Words in an order that is no repetition, so that deflating finds what it finds in real text. */
export function someText(chars: number, seed: number): string {
  let state = seed * 2654435761 + 12345
  let text = ''
  while (text.length < chars) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    text += `${vocabulary[(state >>> 8) % vocabulary.length] ?? ''}${(state >>> 20) % 9 === 0 ? '. ' : ' '}`
  }
  return text.slice(0, chars)
}

/** What is known of one kandidaat, by number. */
export function fieldsOf(nr: number): Record<string, string> {
  const voornamen = ['Amir', 'Bo', 'Dewi', 'Femke', 'Joris', 'Lina', 'Noor', 'Pieter', 'Sami', 'Zoë']
  const statussen = ['belangstelling', 'aangemeld', 'zoekt_wep', 'gestart', 'afgerond']
  return {
    roepnaam: voornamen[nr % 10] ?? '',
    achternaam: `van der Proef ${nr}`,
    telefoon: `06 ${String(10_000_000 + nr)}`,
    email: `kandidaat${nr}@voorbeeld.example`,
    woonplaats: ['Zwolle', 'Meppel', 'Kampen'][nr % 3] ?? '',
    status: statussen[nr % 5] ?? '',
    wensFunctie: ['bakker', 'kassa', 'magazijn', 'groen'][nr % 4] ?? '',
    motivatie: someText(450, nr),
  }
}

function persoonOf(nr: number): PersoonId {
  const bytes = new Uint8Array(16).fill(9)
  new DataView(bytes.buffer).setUint32(0, nr)
  return idFromBytes('p', bytes)
}

/** The edits of one kaart, oldest first. */
export function kaartEdits(nr: number): Op[][] {
  const at = { collection: 'kaart', item: 'kaart' } as const
  const { roepnaam, achternaam, telefoon, email, woonplaats } = fieldsOf(nr)
  const first = Object.entries({ roepnaam, achternaam, telefoon, email, woonplaats, persoonId: persoonOf(nr) }).map(
    ([field, value]): Op => ({ op: 'set', ...at, field, value }),
  )
  const text = someText(EDIT_CHARS * (EDITS - 1), nr)
  const more = Array.from({ length: EDITS - 1 }, (_, edit): Op[] => [
    { op: 'text', ...at, field: 'motivatie', text: text.slice(0, EDIT_CHARS * (edit + 1)) },
  ])
  return [first, ...more]
}

/** Those edits as one device made them: update by update, in one lane. */
export function kaartUpdates(nr: number, doc: DocumentId, person: PersoonId): { lane: string; updates: Uint8Array[] } {
  const lane = newLane(doc)
  const inner = new Y.Doc()
  inner.clientID = lane.clientId
  const updates: Uint8Array[] = []
  inner.on('updateV2', (update) => updates.push(update))
  for (const [at, ops] of kaartEdits(nr).entries()) {
    inner.transact(() => {
      for (const op of ops) applyOp(inner, op, { person, nowMs: at * 100_000 })
    })
  }
  inner.destroy()
  if (inner.clientID !== clientIdOf(lane.id)) throw new Error('Yjs took another client id')
  return { lane: lane.id, updates }
}

/** The records of a kaart, as its device would push them. */
export async function kaartRecords(
  nr: number,
  place: { doc: DocumentId; device: ToestelId; person: PersoonId; key: Uint8Array },
): Promise<WireRow[]> {
  const { doc, device, person } = place
  const cipher = await importKey(place.key)
  const { lane, updates } = kaartUpdates(nr, doc, person)
  const rows: WireRow[] = []
  let prev = NO_PREV
  for (const [counter, update] of updates.entries()) {
    const header = { alg: ALG_AES_256_GCM, kind: 'record', epoch: 1, lane, counter, prev } as const
    const row = await sealRecord(cipher, { doc, device, covers: 0 }, header, update)
    prev = await hashRecord(row)
    rows.push(row)
  }
  return rows
}

export function newDocumentKey(): Uint8Array {
  return randomBytes(32)
}

/** The same text as a plain Yjs document, for who keeps Yjs documents. */
export function plainUpdates(nr: number): Uint8Array[] {
  const inner = new Y.Doc()
  // The same bytes everywhere: a device and a server that both have it have nothing to say to each other.
  inner.clientID = 1000 + nr
  const updates: Uint8Array[] = []
  inner.on('update', (update) => updates.push(update))
  const text = someText(EDIT_CHARS * (EDITS - 1), nr)
  inner.getMap('kaart').set('velden', fieldsOf(nr))
  for (let at = 0; at < text.length; at += EDIT_CHARS) {
    inner.getText('motivatie').insert(at, text.slice(at, at + EDIT_CHARS))
  }
  inner.destroy()
  return updates
}
