import type { DocumentSoort } from '#domain/documentsoort.ts'
import { documentvorm } from '#domain/documentvorm.ts'
import type { PersoonId } from '#domain/id.ts'
import type { Veld, VeldLijst, VeldSoort } from '#domain/veld.ts'

/** One change to one field of one item. A user action is a list of these over one or more documents. */
export type Op =
  | { op: 'set'; collection: string; item: string; field: string; value: unknown }
  | { op: 'choose'; collection: string; item: string; field: string; value: unknown }
  | { op: 'text'; collection: string; item: string; field: string; text: string; undoes?: UndoneText }
  /** takes the words out that were seen; what somebody wrote there meanwhile stays, and so does who wrote last */
  | { op: 'take-out'; collection: string; item: string; field: string; seen: string }
  /** puts the answers of a `keuze` back as they were; only undo makes these. What came since stays beside them. */
  | {
      op: 'answers'
      collection: string
      item: string
      field: string
      answers: [string, StoredAnswer][]
      /** keys of the answers that go */
      instead: string[]
    }

/** What an undone action made of a text: what came since is not taken back with it. */
export interface UndoneText {
  made: string
  /** who wrote it last before that */
  by: StoredValue | undefined
}

/** A fact as stored: value, who, when. */
export type StoredValue = [value: unknown, who: PersoonId, atMs: number]
export type StoredAnswer = StoredValue

export interface Author {
  person: PersoonId
  nowMs: number
}

/** The shape of a field, or `undefined` when this version does not know it. */
export function fieldShape(kind: DocumentSoort, collection: string, field: string): Veld<unknown> | undefined {
  const collections: Readonly<Record<string, VeldLijst>> = documentvorm[kind]
  const list = Object.hasOwn(collections, collection) ? collections[collection] : undefined
  if (list === undefined || !Object.hasOwn(list, field)) return undefined
  return list[field] as Veld<unknown>
}

/** @throws RangeError for a field that does not exist or merges in another way: a mistake in our code */
export function requireShape(kind: DocumentSoort, collection: string, field: string, soort: VeldSoort): Veld<unknown> {
  const shape = fieldShape(kind, collection, field)
  if (shape === undefined || shape.soort !== soort) {
    throw new RangeError(`${kind}.${collection}.${field} is not a ${soort}`)
  }
  return shape
}
