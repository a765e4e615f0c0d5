import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { clearLeftBehind } from './left-behind.ts'
import type { SimulationOptions, SimulationResult } from './simulation-result.ts'
import { failedRun, isGood } from './simulation-result.ts'

const usage = `npm run fuzz -- --seeds 1000        so many runs, from seed 1 on; exit status 1 when one is not right
npm run fuzz -- --seed 4711         exactly what happened in this run, once more; its trace is the same each time
  --seed S --seeds N    N runs from seed S on
  --steps N             what happens in a run; 60, or 200 with --long
  --plants 0.08         share of steps at which somebody puts a bad snapshot on the server
  --hands 0.3           share of steps at which one device hands over to another one without the server
  --minutes M           begins no new run after so long
  --workers N           processes at once; as many as there are cores
  --long                for a release: 10,000 runs unless told otherwise, of 200 steps
  --json                ends with one line of JSON
`

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    seed: { type: 'string' },
    steps: { type: 'string' },
    plants: { type: 'string' },
    hands: { type: 'string' },
    minutes: { type: 'string' },
    workers: { type: 'string' },
    long: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  process.stdout.write(usage)
  process.exit(0)
}

clearLeftBehind()
const first = Number(values.seed ?? '1')
const wanted = Number(values.seeds ?? (values.seed === undefined ? (values.long ? '10000' : '200') : '1'))
const steps = Number(values.steps ?? (values.long ? '200' : '60'))
// Every fifth run has bad snapshots in it, unless somebody says how many; a seed decides that as well.
const plantsOf = (seed: number): number => Number(values.plants ?? (seed % 5 === 0 ? '0.08' : '0'))
// And every eighth run has people at one table.
const handsOf = (seed: number): number => Number(values.hands ?? (seed % 8 === 0 ? '0.3' : '0'))
const untilMs = values.minutes === undefined ? Infinity : performance.now() + Number(values.minutes) * 60_000

const total = {
  seeds: 0,
  converged: 0,
  lost: 0,
  leaked: 0,
  untrue: 0,
  planted: 0,
  objections: 0,
  handed: 0,
  written: 0,
}
const failed: number[] = []
const beganMs = performance.now()
let next = first

await Promise.all(
  Array.from({ length: Math.min(wanted, Number(values.workers ?? availableParallelism())) }, () => worker()),
)
const seconds = Math.round((performance.now() - beganMs) / 1000)
failed.sort((a, b) => a - b)
process.stdout.write(values.json ? `${JSON.stringify({ ...total, seconds, failed })}\n` : `${format()}\n`)
process.exit(failed.length === 0 && total.seeds > 0 ? 0 : 1)

/** A process of its own that does one run after another; when one dies that run is not right, and another one goes on. */
async function worker(): Promise<void> {
  while (hasMore()) await oneProcess()
}

function hasMore(): boolean {
  return next < first + wanted && performance.now() < untilMs
}

function oneProcess(): Promise<void> {
  const child = fork(join(import.meta.dirname, 'fuzz-worker.ts'))
  let seed: number | undefined
  const give = (): void => {
    if (!hasMore()) {
      seed = undefined
      child.disconnect()
      return
    }
    seed = next++
    const options: SimulationOptions = { steps, plants: plantsOf(seed), hands: handsOf(seed) }
    child.send({ seed, options })
  }
  return new Promise((resolve) => {
    child.on('message', (message) => {
      note(message as SimulationResult) // of our own worker
      give()
    })
    child.on('exit', () => {
      if (seed !== undefined) note({ ...failedRun(seed), notes: ['the process ended'] })
      resolve()
    })
    give()
  })
}

function note(result: SimulationResult): void {
  total.seeds += 1
  total.converged += result.converged ? 1 : 0
  total.lost += result.lost
  total.leaked += result.leaked
  total.untrue += result.untrue
  total.planted += result.planted
  total.objections += result.objections
  total.handed += result.handed
  total.written += result.written
  if (wanted === 1) process.stderr.write(`seed ${result.seed}: trace ${result.trace}\n`)
  if (isGood(result)) return
  failed.push(result.seed)
  process.stderr.write(`seed ${result.seed}: ${result.notes.join(' · ')}\n`)
}

function format(): string {
  const { seeds, converged, lost, leaked, untrue, planted, objections, handed, written } = total
  const what = `${written} things written, ${handed} records handed over, ${planted} bad snapshots, ${objections} objections`
  return `${seeds} seeds in ${seconds} s: ${converged} converged, ${lost} lost, ${leaked} leaked, ${untrue} untrue; ${what}`
}
