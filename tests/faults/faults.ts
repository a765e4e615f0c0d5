import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { killBrowser } from './browser-kills.ts'
import { killServer } from './server-kills.ts'
import { failStore } from './store-failing.ts'

// The faults that need real processes: npm run faults -- [--quick] [--only R1,R2] [--seed S] [--json]

interface FaultLine {
  id: string
  what: string
  /** lost edits, or seconds; see `unit` */
  figure: number
  unit: 'lost' | 's'
  goal: number
  holds: boolean
  /** how much was tried, and how to do it again */
  details: object
}

type Fault = (isQuick: boolean, seed: number) => Promise<FaultLine[]>

const faults: Record<string, Fault> = {
  async R1(isQuick, seed) {
    const details = await killServer(isQuick ? 10 : 300, seed)
    const lost = details.lost + details.gaps
    const isEnough = isQuick || details.acknowledged >= 10_000
    return [line('R1', 'acknowledged records gone after kill -9 of the server', lost, 'lost', 0, details, isEnough)]
  },
  async R2(isQuick, seed) {
    const details = await killBrowser(isQuick ? 8 : 200, seed)
    return [line('R2', 'keys older than a write gone after leaving while typing', details.lost, 'lost', 0, details)]
  },
  async R5(isQuick) {
    const details = await failStore(isQuick ? 5 : 600)
    return [
      line('R5', 'edits gone after the server could not write', details.lost, 'lost', 0, details),
      line('R5', 'shutdown while the store fails', details.shutdownS, 's', 10, details),
    ]
  },
}

function line(
  id: string,
  what: string,
  figure: number,
  unit: FaultLine['unit'],
  goal: number,
  details: object,
  isEnough = true,
): FaultLine {
  return { id, what, figure, unit, goal, holds: isEnough && figure <= goal, details }
}

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    seed: { type: 'string' },
  },
})
const seed = values.seed === undefined ? randomBytes(4).readUInt32LE() : Number(values.seed)
const wanted = values.only?.split(',') ?? Object.keys(faults)
const unknown = wanted.filter((id) => !Object.hasOwn(faults, id))
if (unknown.length > 0 || !Number.isSafeInteger(seed)) {
  process.stderr.write(`Unknown: ${[...unknown, ...(Number.isSafeInteger(seed) ? [] : ['--seed'])].join(', ')}\n`)
  process.exit(2)
}
const lines: FaultLine[] = []
for (const id of wanted) {
  const made = (await faults[id]?.(values.quick, seed)) ?? []
  lines.push(...made)
  for (const one of made) {
    const verdict = one.holds ? 'holds' : 'DOES NOT HOLD'
    process.stderr.write(`${one.id}  ${one.what}: ${one.figure} ${one.unit} (goal ${one.goal}) ${verdict}\n`)
    process.stderr.write(`    ${JSON.stringify(one.details)}\n`)
  }
}
if (values.json) process.stdout.write(`${JSON.stringify(lines)}\n`)
process.exit(lines.every(({ holds }) => holds) ? 0 : 1)
