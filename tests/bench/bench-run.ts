import type { Line } from './line.ts'

/** How much of it is wanted. Scope of everything a bench makes: this run. */
export interface BenchOptions {
  /** few rounds and small sizes: for trying the bench itself, the figures say little */
  isQuick: boolean
}

/** Everything that is measured for one P line; it ends by itself and leaves nothing behind. */
export interface Bench {
  /** such as `P4` */
  id: string
  run(options: BenchOptions): Promise<Line[]>
}

export interface BenchArguments extends BenchOptions {
  isJson: boolean
  /** the ids to run; empty for all */
  only: readonly string[]
}

/**
 * What stands behind `npm run bench --`.
 *
 * @throws Error with one sentence for what is no option, or no bench
 */
export function readArguments(args: readonly string[], benches: readonly Bench[]): BenchArguments {
  const found: { isJson: boolean; isQuick: boolean; only: string[] } = { isJson: false, isQuick: false, only: [] }
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]
    if (arg === '--json') found.isJson = true
    else if (arg === '--quick') found.isQuick = true
    else if (arg === '--only') found.only.push(...(args[++at] ?? '').split(','))
    else throw new Error(`${arg} is no option: --json, --quick, --only P4,P5`)
  }
  const unknown = found.only.find((id) => !benches.some((bench) => bench.id === id))
  if (unknown !== undefined) throw new Error(`There is no bench ${unknown}`)
  return found
}

export interface Output {
  /** what the caller reads: the table, or one JSON array on the last line */
  result: (text: string) => void
  /** what is under way */
  progress: (text: string) => void
}

/** For one bench: one that hangs ends the others' chance as well. And for all of them: somebody waits for the run. */
const LIMITS = { benchMs: 8 * 60_000, runMs: 29 * 60_000 }

/**
 * Runs what was asked for, one after the other: two at once would measure each other.
 *
 * @returns the exit status: 0 when every line holds, 1 when one does not or could not be measured
 */
export async function runBenches(
  benches: readonly Bench[],
  { isJson, isQuick, only }: BenchArguments,
  { result, progress }: Output,
  { benchMs, runMs } = LIMITS,
): Promise<0 | 1> {
  const lines: Line[] = []
  const endMs = performance.now() + runMs
  for (const bench of benches) {
    if (only.length > 0 && !only.includes(bench.id)) continue
    const beganAt = performance.now()
    lines.push(...(await linesOf(bench, { isQuick }, Math.min(benchMs, endMs - beganAt))))
    progress(`${bench.id} took ${Math.round((performance.now() - beganAt) / 1000)} s\n`)
  }
  result(isJson ? `${JSON.stringify(lines)}\n` : lines.map(asText).join(''))
  return lines.length > 0 && lines.every((line) => line.holds) ? 0 : 1
}

/** One that throws or takes too long is a line that does not hold: the others are measured all the same. */
async function linesOf(bench: Bench, options: BenchOptions, withinMs: number): Promise<Line[]> {
  let timer: NodeJS.Timeout | undefined
  try {
    if (withinMs < 1) throw new Error('the run took too long before it')
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`not within ${Math.round(withinMs)} ms`)), withinMs)
    })
    return await Promise.race([bench.run(options), late])
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return [{ id: bench.id, what: `not measured: ${why}`, figure: NaN, unit: '', goal: 0, holds: false, anchors: [] }]
  } finally {
    clearTimeout(timer)
  }
}

function asText(line: Line): string {
  const { id, what, figure, unit, goal, isLeast, holds, spread, anchors, growth = [] } = line
  const beside = anchors.map(({ name, figure: other }) => `      ${String(other).padStart(8)} ${unit}  ${name}\n`)
  const grown = growth.map(({ size, figure: at, anchors: others }) => {
    const rest = others.map(({ name, figure: other }) => `, ${name} ${other}`).join('')
    return `      at ${size}: ${at}${rest}\n`
  })
  const range = spread === undefined ? '' : ` (${spread.min}–${spread.max}, n = ${spread.n})`
  const head = `${holds ? ' ' : '!'} ${id.padEnd(12)} ${figure} ${unit}${range}, goal ${isLeast === true ? '≥' : '≤'} ${goal}: ${what}\n`
  return [head, ...beside, ...grown].join('')
}
