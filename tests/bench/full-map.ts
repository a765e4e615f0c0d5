import 'fake-indexeddb/auto'
import { addDays } from '#domain/dag.ts'
import type { DocumentId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import { randomBytes } from '#documents/bytes.ts'
import { DocumentSession } from '#documents/document-session.ts'
import type { Op } from '#documents/op.ts'
import { makeCopy } from '#storage/copy-file.ts'
import { openDeviceStore } from '#storage/device-store.ts'
import { memoryLocks } from '#storage/locks.ts'
import { newCopyCode } from '#storage/sealed-file.ts'
import { openVault } from '#storage/vault-table.ts'
import { openOrMakeDevice } from '#workspace/device/device-identity.ts'
import { someText } from './made-document.ts'

/** How much there is, and of what. */
export interface FullMap {
  /** everything in it, photos counted too */
  items: number
  photos: number
  /** sittings, each a lane of its own, evenly over three years */
  sittings: number
}

const PHOTO_BYTES = 120_000
const DAYS = 3 * 365
const DAY_MS = 86_400_000

/** A copy of a device on which somebody kept mijn map for years, as *Maak een kopie* gives it, with its code. */
export async function aFullMapCopy(of: FullMap, today: string): Promise<{ file: Buffer; code: string }> {
  const vault = openVault(`volle-map-${crypto.randomUUID()}`)
  const opened = await openOrMakeDevice(vault, 'bench')
  const { person, device } = opened.identity
  const firstDay = addDays(today, -DAYS)
  const firstMs = Date.parse(`${firstDay}T10:00:00Z`)
  let nowMs = firstMs
  const store = await openDeviceStore({
    ...{ name: vault.database.name, database: vault.database, identity: { person, device: device.id } },
    ...{ vaultKey: opened.vault.key, now: () => nowMs, locks: memoryLocks() },
  })
  const doc: DocumentId = idFromBytes('d', randomBytes(16))
  const members = [{ person, role: 'kandidaat' as const }]
  const birth = { doc, kind: 'map' as const, members, role: 'kandidaat' as const }
  await store.append({ id: crypto.randomUUID(), changes: [], births: [birth] })
  const photos: string[] = []
  for (let nr = 0; nr < of.photos; nr++) photos.push(await store.attachments.put(photoOf(nr)))

  let made = 0
  for (let sitting = 0; sitting < of.sittings; sitting++) {
    const at = Math.floor((sitting * DAYS) / of.sittings)
    nowMs = firstMs + at * DAY_MS
    const session = await DocumentSession.open(doc, 'map', store)
    await session.ready()
    const edit = async (ops: readonly Op[]): Promise<void> => {
      const done = session.edit(ops, { person, nowMs: nowMs++ })
      if (done !== undefined) await store.append({ id: crypto.randomUUID(), changes: [done.change] })
    }
    if (sitting === 0) await edit(set('profiel', 'ik', { roepnaam: 'Noor' }, { ditBenIk: someText(600, 1) }))
    const until = Math.floor((of.items * (sitting + 1)) / of.sittings)
    for (; made < until; made++) {
      for (const ops of itemOps(made, of, photos, addDays(firstDay, at), nowMs)) await edit(ops)
    }
    await session.close()
  }
  await store.flush()
  const code = newCopyCode()
  const copy = await makeCopy(vault.database, opened.vault.key, code)
  const file = Buffer.from(await copy.arrayBuffer())
  store.abandon()
  vault.database.close()
  return { file, code }
}

/** An item as it is written: first its facts, then its words in three goes. */
function itemOps(nr: number, of: FullMap, photos: readonly string[], dag: string, nowMs: number): Op[][] {
  const id = `bench${String(nr).padStart(5, '0')}`
  const kinds = ['terugblikken', 'hulpmiddelen', 'leerdoelen', 'acties', 'subdoelen'] as const
  // Photos as often as there are, evenly among the rest.
  const photo = Math.floor(((nr + 1) * of.photos) / of.items) - 1
  if (photo >= 0 && Math.floor((nr * of.photos) / of.items) === photo) {
    const facts = {
      naam: `Foto ${photo}`,
      soort: 'foto',
      bijlage: photos[photo],
      mime: 'image/jpeg',
      bytes: PHOTO_BYTES,
    }
    return [set('papieren', id, { ...facts, opMs: nowMs }), ...typed('papieren', id, 'omschrijving', 120, nr)]
  }
  switch (kinds[nr % kinds.length]) {
    case 'hulpmiddelen':
      return [
        set('hulpmiddelen', id, { opMs: nowMs }, { titel: someText(40, nr) }),
        ...typed('hulpmiddelen', id, 'hoe', 300, nr),
      ]
    case 'leerdoelen':
      return [
        set('leerdoelen', id, { gemaaktOpMs: nowMs }, { titel: someText(40, nr) }),
        ...typed('leerdoelen', id, 'wat', 400, nr),
      ]
    case 'acties':
      return [set('acties', id, { opMs: nowMs, volgorde: nr, eind: dag }), ...typed('acties', id, 'tekst', 80, nr)]
    case 'subdoelen':
      return [
        set('subdoelen', id, { leerdoelId: `bench${String(nr - 2).padStart(5, '0')}`, volgorde: nr }),
        ...typed('subdoelen', id, 'tekst', 80, nr),
      ]
    default: {
      const facts = { dag, hoe: 'gewoon', gebruikt: ['Pauze nemen'], klaarOpMs: nowMs }
      return [set('terugblikken', id, facts), ...typed('terugblikken', id, 'onthouden', 300, nr)]
    }
  }
}

function set(
  collection: string,
  item: string,
  facts: Readonly<Record<string, unknown>>,
  texts: Readonly<Record<string, string>> = {},
): Op[] {
  return [
    ...Object.entries(facts).map(([field, value]): Op => ({ op: 'set', collection, item, field, value })),
    ...Object.entries(texts).map(([field, text]): Op => ({ op: 'text', collection, item, field, text })),
  ]
}

/** Written, changed in the middle, and finished: what was taken out stays in the history of a document. */
function typed(collection: string, item: string, field: string, chars: number, nr: number): Op[][] {
  const whole = someText(chars, nr)
  const half = whole.slice(0, Math.floor(chars / 2))
  return [half, `${half} (nog niet af)`, whole].map((text) => [{ op: 'text', collection, item, field, text }])
}

/** Bytes that no packing makes smaller, as of a photo. */
function photoOf(nr: number): Uint8Array {
  let state = nr + 1
  return Uint8Array.from({ length: PHOTO_BYTES }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  })
}
