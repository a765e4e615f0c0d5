import { expect, test } from 'vitest'
import type { Activity } from '#workspace/device/auto-lock.ts'
import { steadyClock, verdictOf } from '#workspace/device/auto-lock.ts'

const MINUTE = 60_000
const quiet: Activity = { touchedMs: 0, typedMs: -Infinity, isHeld: false }

test('[S1] it locks after five minutes without a touch, and never within five minutes of typing', () => {
  expect(verdictOf(quiet, 5 * MINUTE - 1, 5 * MINUTE)).toBe('stay')
  expect(verdictOf(quiet, 5 * MINUTE, 5 * MINUTE)).toBe('lock')
  const typed = { ...quiet, typedMs: 3 * MINUTE }
  expect(verdictOf(typed, 8 * MINUTE - 1, 2 * MINUTE)).toBe('stay')
  expect(verdictOf(typed, 8 * MINUTE, 2 * MINUTE)).toBe('lock')
})

test('it locks a minute after the app was hidden, whatever the person chose', () => {
  const hidden = { ...quiet, touchedMs: 9 * MINUTE, typedMs: 9 * MINUTE, hiddenMs: 9 * MINUTE }

  expect(verdictOf(hidden, 10 * MINUTE - 1, 15 * MINUTE)).toBe('stay')
  expect(verdictOf(hidden, 10 * MINUTE, 15 * MINUTE)).toBe('lock')
})

test('an attendance list stays open four hours, and nothing beside it', () => {
  const list = { ...quiet, listMs: MINUTE }

  expect(verdictOf(list, 3 * MINUTE, 2 * MINUTE)).toBe('list-only')
  expect(verdictOf({ ...list, hiddenMs: MINUTE }, 100 * MINUTE, 2 * MINUTE)).toBe('list-only')
  expect(verdictOf(list, 241 * MINUTE, 2 * MINUTE)).toBe('lock')
})

test('while somebody signs it waits, but a form that lies open is no reason for ever', () => {
  const signing = { ...quiet, isHeld: true, hiddenMs: 0 }

  expect(verdictOf(signing, 29 * MINUTE, 2 * MINUTE)).toBe('stay')
  expect(verdictOf(signing, 30 * MINUTE, 2 * MINUTE)).toBe('lock')
})

test('a clock that is set back stops nothing, and one that sleeps is made up for by the other', () => {
  let wall = 1_000_000
  let running = 5
  const nowMs = steadyClock(
    () => wall,
    () => running,
  )
  expect(nowMs()).toBe(0)

  wall -= 500_000
  running += 2000
  expect(nowMs()).toBe(2000)
  wall = 1_000_000 + 600_000
  expect(nowMs()).toBe(600_000)
})
