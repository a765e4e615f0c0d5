import { signal } from '@preact/signals'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beginLeestermijn } from '#domain/leestermijn.ts'
import { createVault } from '#identity/vault.ts'
import { followLeestermijn } from '#workspace/device/device-leestermijn.ts'
import { followTyping } from '#workspace/device/typing.ts'
import { memoryVault } from '#tests/identity/memory-vault.ts'

const DAY_MS = 24 * 60 * 60_000
const MINUTE_MS = 60_000
const START_MS = Date.parse('2027-01-04T09:00:00Z')

let steadyMs = 0
const page = new EventTarget()

/** The term of a phone whose last contact was so many days ago. */
async function follow(daysAgo: number) {
  const typing = followTyping(() => steadyMs, page)
  const followed = followLeestermijn({
    vault: await createVault(memoryVault()),
    kept: { ...beginLeestermijn(START_MS), gezienMs: START_MS + daysAgo * DAY_MS },
    net: signal({ lastContactMs: 0 }),
    dagen: () => undefined,
    nowMs: () => START_MS + daysAgo * DAY_MS + steadyMs,
    steadyMs: () => steadyMs,
    isTyping: () => typing.isTyping(),
  })
  const after = async (ms: number): Promise<string> => {
    for (let passed = 0; passed < ms; passed += MINUTE_MS) {
      steadyMs += MINUTE_MS
      await vi.advanceTimersByTimeAsync(MINUTE_MS)
    }
    return followed.stand.value.stand
  }
  const type = (): void => void page.dispatchEvent(new Event('input'))
  return { after, type, stop: () => (followed.stop(), typing.stop()) }
}

beforeEach(() => {
  steadyMs = 0
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('reading does not close under the hands of somebody who types, and closes when they stopped', async () => {
  const { after, type, stop } = await follow(70 - 3 / (24 * 60))
  type()
  expect(await after(4 * MINUTE_MS)).toBe('aangekondigd')
  type()
  expect(await after(4 * MINUTE_MS)).toBe('aangekondigd')
  expect(await after(3 * MINUTE_MS)).toBe('dicht')
  // Once closed, typing opens nothing.
  type()
  expect(await after(2 * MINUTE_MS)).toBe('dicht')
  stop()
})

test('nobody who types: it closes at its time, and what was closed at the start stays so', async () => {
  const first = await follow(70 - 3 / (24 * 60))
  expect(await first.after(4 * MINUTE_MS)).toBe('dicht')
  first.stop()
  const second = await follow(71)
  second.type()
  expect(await second.after(2 * MINUTE_MS)).toBe('dicht')
  second.stop()
})
