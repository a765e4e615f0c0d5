import type { DocumentSoort } from '#domain/documentsoort.ts'
import type * as Y from 'yjs'
import type { Author, Op, StoredAnswer, StoredValue } from './op.ts'
import { requireShape } from './op.ts'

/**
 * How items lie in the inner document, so that no shared type is ever made under a key that two devices may
 * make at once ([D2]): one root map per collection with flat keys `<item>|<field>` (and `<item>|<field>|<answer>`
 * for a keuze), and one root text per long text, named `<item>.<field>`.
 */
const SEPARATOR = '|'

/** The author of a text is noted again after this long, so that typing does not write a note per key. */
const AUTHOR_NOTE_MS = 60_000

/**
 * Whether `op` can be applied: asked for every op of an action before the first one is.
 *
 * @throws RangeError when the field is unknown, of another sort, or the value does not fit its schema
 */
export function checkOp(kind: DocumentSoort, op: Op): void {
  const soort = op.op === 'set' ? 'waarde' : op.op === 'text' || op.op === 'take-out' ? 'tekst' : 'keuze'
  const shape = requireShape(kind, op.collection, op.field, soort)
  if (op.op !== 'set' && op.op !== 'choose') return
  if (op.value !== undefined && !shape.schema.safeParse(op.value).success) {
    throw new RangeError(`Value does not fit ${kind}.${op.collection}.${op.field}`)
  }
}

/**
 * Applies a checked `op` inside a running local transaction.
 *
 * @returns the op that takes it back; `undefined` when all stood there already
 */
export function applyOp(doc: Y.Doc, op: Op, author: Author): Op | undefined {
  switch (op.op) {
    case 'set':
      return setValue(doc, op, author)
    case 'choose':
      return choose(doc, op, author)
    case 'text':
      return writeText(doc, op, author)
    case 'take-out':
      return takeOut(doc, op)
    case 'answers':
      return restoreAnswers(doc, op)
  }
}

function setValue(doc: Y.Doc, op: Op & { op: 'set' }, author: Author): Op | undefined {
  const map = doc.getMap<StoredValue>(op.collection)
  const key = fieldKey(op.item, op.field)
  const before = map.get(key)?.[0]
  // A form puts all its fields: writing again what stands there would take away what somebody else writes apart.
  if (JSON.stringify(before) === JSON.stringify(op.value)) return undefined
  if (op.value === undefined) map.delete(key)
  else map.set(key, [op.value, author.person, author.nowMs])
  return { ...op, value: before }
}

/**
 * A new answer under a key of its own that takes away every answer seen here: two answers given apart both stand
 * until someone, seeing both, gives a new one ([D3], decision 0005).
 */
function choose(doc: Y.Doc, op: Op & { op: 'choose' }, author: Author): Op {
  const map = doc.getMap<StoredAnswer>(op.collection)
  const before = standingAnswers(map, op.item, op.field)
  for (const [key] of before) map.delete(key)
  const given = answerKey(op.item, op.field)
  if (op.value !== undefined) map.set(given, [op.value, author.person, author.nowMs])
  const instead = op.value === undefined ? [] : [given]
  return { op: 'answers', collection: op.collection, item: op.item, field: op.field, answers: before, instead }
}

function restoreAnswers(doc: Y.Doc, op: Op & { op: 'answers' }): Op {
  const map = doc.getMap<StoredAnswer>(op.collection)
  const before = standingAnswers(map, op.item, op.field).filter(([key]) => op.instead.includes(key))
  for (const [key] of before) map.delete(key)
  const given = op.answers.map(([, answer]) => {
    const key = answerKey(op.item, op.field)
    map.set(key, answer)
    return key
  })
  return { ...op, answers: before, instead: given }
}

function writeText(doc: Y.Doc, op: Op & { op: 'text' }, author: Author): Op {
  const text = doc.getText(textName(op.item, op.field))
  const notes = doc.getMap<StoredValue>(op.collection)
  const key = fieldKey(op.item, op.field)
  const before = text.toString()
  const by = notes.get(key)
  const after = op.undoes === undefined ? op.text : takeBack(before, op.undoes.made, op.text)
  replaceText(text, before, after)
  if (op.undoes === undefined || after !== op.text) noteAuthor(doc, op.collection, op.item, op.field, author)
  else if (op.undoes.by === undefined) notes.delete(key)
  else notes.set(key, op.undoes.by)
  return { op: 'text', ...placeOf(op), text: before, undoes: { made: after, by } }
}

/** Who wrote last stays noted: what is left was written by them, or comes from who writes there now. */
function takeOut(doc: Y.Doc, op: Op & { op: 'take-out' }): Op {
  const text = doc.getText(textName(op.item, op.field))
  const by = doc.getMap<StoredValue>(op.collection).get(fieldKey(op.item, op.field))
  const before = text.toString()
  // What was seen stands before and after the stretch that is new; that stretch is not touched.
  const { start, removed, inserted: made } = stretch(op.seen, before)
  const after = op.seen.length - start - removed
  if (after > 0) text.delete(start + made.length, after)
  if (start > 0) text.delete(0, start)
  return { op: 'text', ...placeOf(op), text: before, undoes: { made, by } }
}

function placeOf({ collection, item, field }: Op): { collection: string; item: string; field: string } {
  return { collection, item, field }
}

/**
 * The text without what an action did to it. Words that somebody wrote after the action stay, whatever it was: where
 * they stand inside what the action wrote, that stays as well.
 *
 * @param now the present text
 * @param made what the action made of it
 * @param before what it was before the action
 */
function takeBack(now: string, made: string, before: string): string {
  if (now === made) return before
  const action = stretch(made, before)
  const since = stretch(made, now)
  const isAfter = since.start >= action.start + action.removed
  if (isAfter || since.start + since.removed <= action.start) {
    const at = action.start + (isAfter ? 0 : since.inserted.length - since.removed)
    return now.slice(0, at) + action.inserted + now.slice(at + action.removed)
  }
  const at = Math.min(action.start, now.length)
  return now.slice(0, at) + action.inserted + now.slice(at)
}

/** The one stretch in which two texts differ. */
function stretch(from: string, to: string): { start: number; removed: number; inserted: string } {
  let start = 0
  const shortest = Math.min(from.length, to.length)
  while (start < shortest && from[start] === to[start]) start++
  let end = 0
  while (end < shortest - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++
  // Half a surrogate pair would become a question mark on the other side.
  if (start > 0 && isHighSurrogate(from.charCodeAt(start - 1))) start--
  if (end > 0 && isLowSurrogate(from.charCodeAt(from.length - end))) end--
  return { start, removed: from.length - end - start, inserted: to.slice(start, to.length - end) }
}

/** Remembers who wrote a text last; also what makes an item with only texts exist. */
export function noteAuthor(doc: Y.Doc, collection: string, item: string, field: string, author: Author): void {
  const map = doc.getMap<StoredValue>(collection)
  const key = fieldKey(item, field)
  const known = map.get(key)
  const isFresh =
    known !== undefined && known[1] === author.person && Math.abs(author.nowMs - known[2]) < AUTHOR_NOTE_MS
  if (!isFresh) map.set(key, [null, author.person, author.nowMs])
}

/**
 * Changes `text` from `before` into `after` by its one differing stretch, so that words written elsewhere
 * at the same time stay.
 */
export function replaceText(text: Y.Text, before: string, after: string): void {
  if (before === after) return
  const { start, removed, inserted } = stretch(before, after)
  if (removed > 0) text.delete(start, removed)
  if (inserted !== '') text.insert(start, inserted)
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

export function textName(item: string, field: string): string {
  return `${item}.${field}`
}

export function fieldKey(item: string, field: string): string {
  return item + SEPARATOR + field
}

/** `[item, field, answer?]` of a key in a collection's map. */
export function splitKey(key: string): string[] {
  return key.split(SEPARATOR)
}

function answerKey(item: string, field: string): string {
  return [item, field, randomKey()].join(SEPARATOR)
}

/** 64 random bits: a key that no other answer has. */
function randomKey(): string {
  let key = ''
  for (const byte of crypto.getRandomValues(new Uint8Array(8))) key += byte.toString(16).padStart(2, '0')
  return key
}

function standingAnswers(map: Y.Map<StoredAnswer>, item: string, field: string): [string, StoredAnswer][] {
  const prefix = fieldKey(item, field) + SEPARATOR
  const found: [string, StoredAnswer][] = []
  for (const [key, answer] of map.entries()) {
    if (key.startsWith(prefix)) found.push([key, answer])
  }
  return found
}
