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
  const soort = op.op === 'set' ? 'waarde' : op.op === 'text' ? 'tekst' : 'keuze'
  const shape = requireShape(kind, op.collection, op.field, soort)
  if (op.op !== 'set' && op.op !== 'choose') return
  if (op.value !== undefined && !shape.schema.safeParse(op.value).success) {
    throw new RangeError(`Value does not fit ${kind}.${op.collection}.${op.field}`)
  }
}

/**
 * Applies a checked `op` inside a running local transaction.
 *
 * @returns the op that takes it back
 */
export function applyOp(doc: Y.Doc, op: Op, author: Author): Op {
  switch (op.op) {
    case 'set':
      return setValue(doc, op, author)
    case 'choose':
      return choose(doc, op, author)
    case 'text':
      return writeText(doc, op, author)
    case 'answers':
      return restoreAnswers(doc, op)
  }
}

function setValue(doc: Y.Doc, op: Op & { op: 'set' }, author: Author): Op {
  const map = doc.getMap<StoredValue>(op.collection)
  const key = fieldKey(op.item, op.field)
  const before = map.get(key)?.[0]
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
  if (op.value !== undefined) {
    map.set(answerKey(op.item, op.field), [op.value, author.person, author.nowMs])
  }
  return { op: 'answers', collection: op.collection, item: op.item, field: op.field, answers: before }
}

function restoreAnswers(doc: Y.Doc, op: Op & { op: 'answers' }): Op {
  const map = doc.getMap<StoredAnswer>(op.collection)
  const before = standingAnswers(map, op.item, op.field)
  for (const [key] of before) map.delete(key)
  for (const [, answer] of op.answers) map.set(answerKey(op.item, op.field), answer)
  return { ...op, answers: before }
}

function writeText(doc: Y.Doc, op: Op & { op: 'text' }, author: Author): Op {
  const text = doc.getText(textName(op.item, op.field))
  const before = text.toString()
  replaceText(text, before, op.text)
  noteAuthor(doc, op.collection, op.item, op.field, author)
  return { ...op, text: before }
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
  let start = 0
  const shortest = Math.min(before.length, after.length)
  while (start < shortest && before[start] === after[start]) start++
  let end = 0
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  // Half a surrogate pair would become a question mark on the other side.
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--
  const removed = before.length - end - start
  if (removed > 0) text.delete(start, removed)
  const inserted = after.slice(start, after.length - end)
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
