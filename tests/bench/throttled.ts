import type { Page } from 'playwright-core'

/** A phone of today's lower half: the page's main thread at a quarter of this machine's speed. */
export async function throttle(page: Page, rate = 4): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

export interface Spread {
  min: number
  median: number
  max: number
  n: number
}

/** @throws RangeError for no values */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const [min, max] = [sorted[0], sorted.at(-1)]
  const median = sorted[Math.floor(sorted.length / 2)]
  if (min === undefined || max === undefined || median === undefined) throw new RangeError('No values')
  return { min, median, max, n: sorted.length }
}

/** One line of what is promised, beside what it is compared with in the same run. */
export interface Line {
  id: string
  what: string
  figure: number
  unit: string
  goal: number
  holds: boolean
  spread?: Spread
  anchors: { name: string; figure: number }[]
}
