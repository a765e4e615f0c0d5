import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginLeestermijn, judgeLeestermijn, passLeestermijn } from '#domain/leestermijn.ts'

const DAY_MS = 86_400_000
const start = Date.parse('2027-01-04T09:00:00Z')
const after = (days: number, termijn = beginLeestermijn(start)) => passLeestermijn(termijn, start + days * DAY_MS, 0)

test('copies are open for 63 days, announced for 7, and closed after 70', () => {
  expect(judgeLeestermijn(after(0))).toEqual({ stand: 'open' })
  expect(judgeLeestermijn(after(62.9))).toEqual({ stand: 'open' })
  expect(judgeLeestermijn(after(63))).toEqual({ stand: 'aangekondigd', dagen: 7 })
  expect(judgeLeestermijn(after(69.5))).toEqual({ stand: 'aangekondigd', dagen: 1 })
  expect(judgeLeestermijn(after(70))).toEqual({ stand: 'dicht' })
  expect(judgeLeestermijn(after(14), 14)).toEqual({ stand: 'dicht' })
})

test('a clock that is set back gives no time back, and what really passes goes on counting', () => {
  const back = passLeestermijn(after(69), start - 300 * DAY_MS, 0)
  expect(judgeLeestermijn(back)).toEqual({ stand: 'aangekondigd', dagen: 1 })

  expect(judgeLeestermijn(passLeestermijn(back, start - 299 * DAY_MS, DAY_MS))).toEqual({ stand: 'dicht' })
})

test('contact opens everything again, also after a clock that was years ahead', () => {
  const ahead = after(3000)
  expect(judgeLeestermijn(after(1, ahead))).toEqual({ stand: 'dicht' })

  expect(judgeLeestermijn(after(1, beginLeestermijn(start + DAY_MS)))).toEqual({ stand: 'open' })
})

test('whatever the clock does, the time left never grows without contact', () => {
  const left = (stand: ReturnType<typeof judgeLeestermijn>) =>
    stand.stand === 'dicht' ? 0 : stand.stand === 'open' ? 99 : stand.dagen
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -5, max: 30 }))), (steps) => {
      let termijn = beginLeestermijn(start)
      for (const [days, passed] of steps) {
        const next = passLeestermijn(termijn, start + days * DAY_MS, passed * DAY_MS)
        expect(left(judgeLeestermijn(next))).toBeLessThanOrEqual(left(judgeLeestermijn(termijn)))
        termijn = next
      }
    }),
    { verbose: 1 },
  )
})
