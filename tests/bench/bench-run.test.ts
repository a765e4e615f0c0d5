import { expect, test } from 'vitest'
import type { Bench } from './bench-run.ts'
import { readArguments, runBenches } from './bench-run.ts'
import { anchor, lineOf, spreadOf } from './line.ts'

const fast: Bench = {
  id: 'P1',
  run: () => {
    const spread = spreadOf([4, 2, 3])
    const anchors = [anchor('another store', 12.345)]
    return Promise.resolve([
      lineOf({ id: 'P1', what: 'opening', figure: spread.median, unit: 'ms', goal: 5, spread, anchors }),
    ])
  },
}
const slow: Bench = {
  id: 'P2',
  run: () => Promise.resolve([lineOf({ id: 'P2', what: 'planted', figure: 6, unit: 'ms', goal: 5 })]),
}
const broken: Bench = { id: 'P3', run: () => Promise.reject(new Error('no browser')) }
const hanging: Bench = { id: 'P4', run: () => new Promise(() => undefined) }

async function run(benches: readonly Bench[], args: readonly string[], limits = { benchMs: 50, runMs: 10_000 }) {
  let text = ''
  const result = (more: string): void => void (text += more)
  const status = await runBenches(benches, readArguments(args, benches), { result, progress: () => undefined }, limits)
  return { status, text }
}

test('a line that holds is printed with its spread and anchors, and the status is 0', async () => {
  const { status, text } = await run([fast], ['--json'])

  expect(status).toBe(0)
  expect(JSON.parse(text)).toEqual([
    {
      ...{ id: 'P1', what: 'opening', figure: 3, unit: 'ms', goal: 5, holds: true },
      spread: { min: 2, median: 3, p95: 4, max: 4, n: 3 },
      anchors: [{ name: 'another store', figure: 12.3 }],
    },
  ])
})

test('a planted line that does not hold makes the status 1', async () => {
  const { status, text } = await run([fast, slow], ['--json'])

  expect(status).toBe(1)
  expect((JSON.parse(text) as { holds: boolean }[]).map(({ holds }) => holds)).toEqual([true, false])
})

test('a bench that throws or hangs is a line that does not hold, and the others are still measured', async () => {
  const { status, text } = await run([broken, hanging, fast], ['--json'])
  const lines = JSON.parse(text) as { id: string; what: string; holds: boolean }[]

  expect(status).toBe(1)
  expect(lines.map(({ id, holds }) => [id, holds])).toEqual([
    ['P3', false],
    ['P4', false],
    ['P1', true],
  ])
  expect(lines[0]?.what).toContain('no browser')
})

test('a run that took too long ends: what is left is a line that does not hold', async () => {
  const { status, text } = await run([hanging, fast], ['--json'], { benchMs: 10_000, runMs: 20 })
  const lines = JSON.parse(text) as { id: string; holds: boolean }[]

  expect(status).toBe(1)
  expect(lines.map(({ id, holds }) => [id, holds])).toEqual([
    ['P4', false],
    ['P1', false],
  ])
})

test('a goal that is the least holds from there on', () => {
  const parts = { id: 'P10', what: 'so many times faster', unit: '×', goal: 4, isLeast: true } as const

  expect(lineOf({ ...parts, figure: 4 }).holds).toBe(true)
  expect(lineOf({ ...parts, figure: 3.9 }).holds).toBe(false)
})

test('only what was asked for runs, and what is no bench or option is refused', async () => {
  const { status, text } = await run([fast, slow], ['--json', '--only', 'P1'])

  expect(status).toBe(0)
  expect(JSON.parse(text)).toHaveLength(1)
  expect(() => readArguments(['--only', 'P7'], [fast])).toThrow('no bench P7')
  expect(() => readArguments(['--fast'], [fast])).toThrow('no option')
})

test('the table marks what does not hold', async () => {
  const { text } = await run([fast, slow], [])

  expect(text).toContain('  P1 ')
  expect(text).toContain('! P2 ')
})
