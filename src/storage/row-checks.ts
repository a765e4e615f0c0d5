import { documentsoorten } from '#domain/documentsoort.ts'
import { isId } from '#domain/id.ts'
import { rollen } from '#domain/rol.ts'
import type { CardRow, HeadRow, PackRow } from './rows.ts'
import { HEAD_LOOSE, HEAD_PACKED } from './head-loose.ts'

// The verdicts of `headRow`, `cardRow` and `packRow` in rows.ts, by hand: a start checks thousands of rows before it
// shows anything, and the schemas take longer for that than reading them from the disk. A test compares both.

/** Whether `headRow` takes it. */
export function isHeadRow(row: unknown): row is HeadRow {
  return (
    isObject(row) &&
    isId('d', row['doc']) &&
    kinds.has(row['kind']) &&
    isAbsentOr(isRole, row['role']) &&
    isCount(row['epoch']) &&
    isString(row['log']) &&
    isCount(row['have']) &&
    isCount(row['there']) &&
    isCount(row['covers']) &&
    isListOf(isMember, row['members']) &&
    isAbsentOr(isDoc, row['regio']) &&
    isListOf(isKey, row['keys']) &&
    births.has(row['born']) &&
    isNumber(row['madeAtMs']) &&
    isCount(row['madeNr']) &&
    isAbsentOr(isString, row['refused']) &&
    isNumber(row['sharedAtMs']) &&
    isCount(row['tries']) &&
    isAbsentOr(isBadSnapshot, row['badSnapshot']) &&
    isAbsentOr(isRecordId, row['tolerated']) &&
    isAbsentOr(isCount, row['checked']) &&
    isAbsentOr(isCount, row['withdrawals']) &&
    isAbsentOr(isBoolean, row['isRereading']) &&
    isAbsentOr(isSigners, row['signers']) &&
    isAbsentOr(isBoolean, row['isRestoring']) &&
    isAbsentOr(isBoolean, row['asksKeys']) &&
    isAbsentOr(isCount, row['pushedAgain']) &&
    isAbsentOr(isCount, row['gaps']) &&
    isAbsentOr(isCount, row['frozenMs']) &&
    isAbsentOr(isCount, row['noodMs']) &&
    isAbsentOr(isGone, row['gone']) &&
    (row['loose'] === undefined || row['loose'] === HEAD_LOOSE || row['loose'] === HEAD_PACKED) &&
    isAbsentOr(isBytes, row['leftWords'])
  )
}

/** Whether `cardRow` takes it. */
export function isCardRow(row: unknown): row is CardRow {
  return isObject(row) && isDoc(row['doc']) && isCount(row['version']) && isBytes(row['sealed'])
}

/** Whether `packRow` takes it, and every card in it has a version. */
export function isPackRow(row: unknown): row is PackRow {
  if (!isObject(row) || !isRecordId(row['id']) || !isBytes(row['sealed'])) return false
  const { docs, versions, nr } = row
  if (!isAbsentOr(isCount, nr)) return false
  return isListOf(isDoc, docs) && isListOf(isCount, versions) && docs.length === versions.length
}

/**
 * Whether it is what lists need of a head, out of a pack: this device sealed it and the seal fits, but perhaps as
 * another release knew it.
 */
export function isPackedHead(head: unknown): head is Record<string, unknown> {
  return (
    isObject(head) &&
    kinds.has(head['kind']) &&
    isAbsentOr(isRole, head['role']) &&
    isAbsentOr(Array.isArray, head['members']) &&
    births.has(head['born'])
  )
}

/** Something with fields; no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

type Check = (value: unknown) => boolean

const kinds: ReadonlySet<unknown> = new Set(documentsoorten)
const roles: ReadonlySet<unknown> = new Set(rollen)
const births: ReadonlySet<unknown> = new Set(['yes', 'pending', 'refused'])
const objections: ReadonlySet<unknown> = new Set(['open', 'heard', 'refused'])
const recordIdPattern = /^[0-9a-f]{32}$/

const isString = (value: unknown): value is string => typeof value === 'string'
const isBoolean = (value: unknown): boolean => typeof value === 'boolean'
const isNumber = (value: unknown): boolean => Number.isFinite(value)
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0 // just seen
const isBytes = (value: unknown): boolean => value instanceof Uint8Array
const isDoc = (value: unknown): boolean => isId('d', value)
const isRole = (value: unknown): boolean => roles.has(value)
const isRecordId = (value: unknown): boolean => isString(value) && recordIdPattern.test(value)

const isMember = (value: unknown): boolean =>
  isObject(value) && isId('p', value['person']) && isRole(value['role']) && isAbsentOr(isCount, value['untilMs'])

const isKey = (value: unknown): boolean =>
  isObject(value) && isCount(value['epoch']) && isBytes(value['sealed']) && isAbsentOr(isBoolean, value['isLost'])

const isSigners = (value: unknown): boolean =>
  isListOf(
    (one) => isObject(one) && isId('t', one['device']) && isId('p', one['person']) && isBytes(one['sigPub']),
    value,
  )

const isBadSnapshot = (value: unknown): boolean =>
  isObject(value) &&
  isRecordId(value['id']) &&
  isCount(value['covers']) &&
  isAbsentOr(isString, value['reason']) &&
  (value['objection'] === undefined || objections.has(value['objection']))

const isGone = (value: unknown): boolean => isObject(value) && isCount(value['unshared']) && isNumber(value['atMs'])

function isAbsentOr(isRight: Check, value: unknown): boolean {
  return value === undefined || isRight(value)
}

function isListOf(isRight: Check, value: unknown): value is unknown[] {
  return Array.isArray(value) && value.every(isRight)
}
