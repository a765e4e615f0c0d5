import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Fault, FaultLine } from './fault.ts'
import { faults } from './lines.ts'
import { plantEach } from './planting.ts'
import { serverEnvironment } from './planted.ts'

// The faults that need real processes: npm run faults -- [--quick] [--only R1,R2] [--seed S] [--json] [--plant]
// --plant puts a bug into a copy of the app or the server for each, and every one must be caught.

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    plant: { type: 'boolean', default: false },
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
const isRight = values.plant ? await plantEach(wanted, seed) : await runAll()
// An anchor may keep a timer or a socket of its own.
process.stdout.write('', () => process.exit(isRight ? 0 : 1))

async function runAll(): Promise<boolean> {
  const options = {
    isQuick: values.quick,
    seed,
    distDir: process.env['DIST_DIR'] ?? 'dist',
    serverEnv: serverEnvironment(),
  }
  const lines: FaultLine[] = []
  for (const id of wanted) {
    const beganMs = performance.now()
    const made = await (faults[id] ?? none)(options).catch((error: unknown) => [failed(id, error)])
    lines.push(...made)
    for (const one of made) process.stderr.write(asText(one))
    process.stderr.write(`    ${id} took ${Math.round((performance.now() - beganMs) / 1000)} s\n`)
  }
  if (values.json) process.stdout.write(`${JSON.stringify(lines)}\n`)
  return lines.every(({ holds }) => holds)
}

const none: Fault = () => Promise.resolve([])

/** One that throws is a line that does not hold: the others are tried all the same. */
function failed(id: string, error: unknown): FaultLine {
  const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return {
    id,
    what: 'not tried to the end',
    figure: 1,
    unit: 'lost',
    goal: 0,
    holds: false,
    anchors: [],
    details: { why },
  }
}

function asText({ id, what, figure, unit, goal, holds, anchors, details }: FaultLine): string {
  const beside = anchors.map((one) => `    beside it: ${one.figure} ${unit}, ${one.name}\n`).join('')
  const verdict = holds ? 'holds' : 'DOES NOT HOLD'
  return `${id}  ${what}: ${figure} ${unit} (goal ${goal}) ${verdict}\n${beside}    ${JSON.stringify(details)}\n`
}
