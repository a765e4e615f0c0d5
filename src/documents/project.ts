import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { Item, Verzameling } from '#domain/documentvorm.ts'
import { documentvorm } from '#domain/documentvorm.ts'
import type * as Y from 'yjs'
import type { StoredValue } from './op.ts'
import { fieldShape } from './op.ts'
import { splitKey, textName } from './apply-op.ts'

/** Everything a document holds, as plain items by collection and id: what cards store and screens read. */
export type Items = Record<string, Record<string, PlainItem>>

export interface PlainItem {
  id: string
  $wie: Record<string, { persoon: string; opMs: number }>
  $antwoorden: Record<string, PlainAnswer[]>
  $onleesbaar: string[]
  [field: string]: unknown
}

export interface PlainAnswer {
  sleutel: string
  waarde: unknown
  door: string
  opMs: number
}

/** The items of one collection of a projected document, typed; unordered. */
export function itemsOf<S extends DocumentSoort, V extends Verzameling<S>>(
  items: Items,
  _kind: S,
  collection: V,
): Item<S, V>[] {
  // The projection below validated every field against the shape that this type is made of.
  return Object.values(items[collection] ?? {}) as unknown as Item<S, V>[]
}

/** One item, or `undefined`. */
export function itemOf<S extends DocumentSoort, V extends Verzameling<S>>(
  items: Items,
  _kind: S,
  collection: V,
  id: string,
): Item<S, V> | undefined {
  return items[collection]?.[id] as unknown as Item<S, V> | undefined
}

/** Reads the whole inner document. Unknown collections and fields are left alone: a newer version wrote them. */
export function projectDocument(doc: Y.Doc, kind: DocumentSoort): Items {
  const items: Items = {}
  for (const collection of Object.keys(documentvorm[kind])) {
    items[collection] = projectCollection(doc, kind, collection)
  }
  return items
}

function projectCollection(doc: Y.Doc, kind: DocumentSoort, collection: string): Record<string, PlainItem> {
  const found: Record<string, PlainItem> = {}
  const map = doc.getMap<unknown>(collection)
  for (const [key, stored] of map.entries()) {
    const [id, field, answer] = splitKey(key)
    if (id === undefined || field === undefined) continue
    const shape = fieldShape(kind, collection, field)
    if (shape === undefined) continue
    const item = (found[id] ??= { id, $wie: {}, $antwoorden: {}, $onleesbaar: [] })
    if (!isStoredValue(stored)) {
      item.$onleesbaar.push(field)
      continue
    }
    const [value, persoon, opMs] = stored
    if (shape.soort === 'tekst') {
      item[field] = doc.getText(textName(id, field)).toString()
      item.$wie[field] = { persoon, opMs }
      continue
    }
    const parsed = shape.schema.safeParse(value)
    if (!parsed.success) {
      item.$onleesbaar.push(field)
      continue
    }
    if (shape.soort === 'waarde') {
      item[field] = parsed.data
      item.$wie[field] = { persoon, opMs }
    } else if (answer !== undefined) {
      const answers = (item.$antwoorden[field] ??= [])
      answers.push({ sleutel: answer, waarde: parsed.data, door: persoon, opMs })
    }
  }
  for (const item of Object.values(found)) settleAnswers(item)
  return found
}

/** Newest first; the newest counts until someone picks. Equal answers are one answer. */
function settleAnswers(item: PlainItem): void {
  for (const [field, answers] of Object.entries(item.$antwoorden)) {
    answers.sort((a, b) => b.opMs - a.opMs || (a.sleutel < b.sleutel ? 1 : -1))
    const newest = answers[0]
    if (newest === undefined) continue
    item[field] = newest.waarde
    item.$wie[field] = { persoon: newest.door, opMs: newest.opMs }
    const different = answers.filter(
      (answer, at) => answers.findIndex((other) => sameValue(other.waarde, answer.waarde)) === at,
    )
    if (different.length > 1) item.$antwoorden[field] = different
    else delete item.$antwoorden[field]
  }
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

function isStoredValue(stored: unknown): stored is StoredValue {
  return Array.isArray(stored) && stored.length === 3 && typeof stored[1] === 'string' && typeof stored[2] === 'number'
}
