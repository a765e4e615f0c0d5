// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AutoLock } from '#workspace/device/auto-lock.ts'
import { watchAutoLock } from '#workspace/device/auto-lock.ts'

const MINUTE = 60_000
const list = '/aanwezigheid/d_1/b_1'

let nowMs = 0
let covered: boolean[] = []
let locked = 0
let running: AutoLock | undefined

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  nowMs = 0
  covered = []
  locked = 0
})
afterEach(() => {
  running?.stop()
  vi.useRealTimers()
  Reflect.deleteProperty(document, 'visibilityState')
})

function watch(): AutoLock {
  running = watchTab()
  return running
}

function watchTab({ isInRoom = false, lock = () => (locked += 1) } = {}): AutoLock {
  return watchAutoLock({
    nowMs: () => nowMs,
    limitMs: () => 2 * MINUTE,
    isHeld: () => false,
    isInRoom: () => isInRoom,
    cover: (isCovered) => covered.push(isCovered),
    lock: () => {
      lock()
      return new Promise(() => undefined) // the page goes
    },
  })
}

function pass(ms: number): void {
  nowMs += ms
  vi.advanceTimersByTime(5000)
}

function show(state: 'hidden' | 'visible'): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
  document.dispatchEvent(new Event('visibilitychange'))
}

test('an attendance list stays when it was time to lock; leaving it finds the lock and shows nothing else', () => {
  const lock = watch()
  expect(lock.at('/groep/d_1')).toBe(true)
  expect(lock.at(list)).toBe(true)

  pass(30 * MINUTE)
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))
  expect(lock.at(list)).toBe(true)
  expect(locked).toBe(0)

  expect(lock.at('/')).toBe(false)
  expect(locked).toBe(1)
})

test('a list that was left in time leaves everything open', () => {
  const lock = watch()
  lock.at(list)
  pass(MINUTE)

  expect(lock.at('/')).toBe(true)
  expect(locked).toBe(0)
})

test('hidden it is covered in the same moment, and looked at anew before it is shown again', () => {
  watch().at('/')

  show('hidden')
  expect(covered).toEqual([true])
  nowMs += MINUTE
  show('visible')

  expect(locked).toBe(1)
  expect(covered).not.toContain(false)
})

test('a touch after a sleep comes too late; a key in time is not', () => {
  watch().at('/')
  nowMs += 4 * MINUTE
  dispatchEvent(new Event('pointerdown'))
  expect(locked).toBe(1)
  running?.stop()

  watch().at('/')
  dispatchEvent(new Event('input'))
  pass(4 * MINUTE)
  expect(locked).toBe(1)
  pass(MINUTE)
  expect(locked).toBe(2)
})

test('a tab that opens after the tablet was put in the room is locked at once, and the room stays', async () => {
  let inRoom = 0
  const room = watchTab({ isInRoom: true, lock: () => (inRoom += 1) })

  watch()

  await vi.waitFor(() => expect(locked).toBe(1))
  expect(inRoom).toBe(0)
  room.stop()
})
