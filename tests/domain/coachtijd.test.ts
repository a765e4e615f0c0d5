import { expect, test } from 'vitest'
import {
  beginCoachtijd,
  coachtijdOp,
  gaVerder,
  geefMinuten,
  geenCoachtijd,
  MINUTE_MS,
  overIn,
  pauzeer,
} from '#domain/coachtijd.ts'

const start = 1_000_000
const at = (minutes: number): number => start + minutes * MINUTE_MS

test('a turn is half an hour, said in whole minutes that are left', () => {
  const tijd = beginCoachtijd('noor', start)

  expect(coachtijdOp(tijd, at(0))).toEqual({ stand: 'loopt', minuten: 30 })
  expect(coachtijdOp(tijd, at(12.5))).toEqual({ stand: 'loopt', minuten: 18 })
  expect(coachtijdOp(tijd, at(29.9))).toEqual({ stand: 'loopt', minuten: 1 })
  expect(coachtijdOp(tijd, at(30))).toEqual({ stand: 'om', minuten: 0 })
  expect(coachtijdOp(geenCoachtijd, at(3))).toEqual({ stand: 'geen', minuten: 0 })
})

test('it is kept as moments: what was written down and read again runs on as if nothing happened', () => {
  const kept = JSON.parse(JSON.stringify(beginCoachtijd('noor', start))) as ReturnType<typeof beginCoachtijd>

  expect(coachtijdOp(kept, at(20))).toEqual({ stand: 'loopt', minuten: 10 })
  expect(overIn(kept, at(20))).toBe(10 * MINUTE_MS)
})

test('a break takes no time', () => {
  const paused = pauzeer(beginCoachtijd('noor', start), at(10))

  expect(coachtijdOp(paused, at(60))).toEqual({ stand: 'stil', minuten: 20 })
  expect(overIn(paused, at(60))).toBeUndefined()
  expect(coachtijdOp(gaVerder(paused, at(60)), at(65))).toEqual({ stand: 'loopt', minuten: 15 })
})

test('a few minutes more count from now when the time was over already', () => {
  const tijd = beginCoachtijd('noor', start)

  expect(coachtijdOp(geefMinuten(tijd, 5, at(20)), at(20)).minuten).toBe(15)
  expect(coachtijdOp(geefMinuten(tijd, 5, at(40)), at(40)).minuten).toBe(5)
})

test('a clock that was set back gives no time and takes none', () => {
  expect(coachtijdOp(beginCoachtijd('noor', start), at(-90))).toEqual({ stand: 'loopt', minuten: 30 })
})
