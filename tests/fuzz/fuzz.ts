import { parseArgs } from 'node:util'
import { simulate } from './simulation.ts'

// `npm run fuzz -- --seeds 1000 --seed 1 --json`: many devices, full disks, crashes, lost answers, new keys and a server
// that goes back to a backup; one line of JSON: lost, leaked and untrue must be zero.
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    steps: { type: 'string', default: '60' },
    // share of steps at which somebody puts a bad snapshot on the server
    plants: { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
})

const first = Number(values.seed)
const seeds = Number(values.seeds)
const total = { seeds: 0, converged: 0, lost: 0, leaked: 0, untrue: 0, planted: 0, objections: 0 }
const failed: number[] = []
for (let seed = first; seed < first + seeds; seed++) {
  const result = await simulate(seed, { steps: Number(values.steps), plants: Number(values.plants) })
  total.seeds += 1
  total.converged += result.converged ? 1 : 0
  total.lost += result.lost
  total.leaked += result.leaked
  total.untrue += result.untrue
  total.planted += result.planted
  total.objections += result.objections
  const isGood = result.converged && result.lost + result.leaked + result.untrue === 0
  if (isGood) continue
  failed.push(seed)
  process.stderr.write(`seed ${seed}: ${result.notes.join(' · ')}\n`)
}
process.stdout.write(values.json ? `${JSON.stringify({ ...total, failed })}\n` : `${format()}\n`)
process.exit(failed.length === 0 ? 0 : 1)

function format(): string {
  const { seeds: count, converged, lost, leaked, untrue, planted, objections } = total
  const found = `${planted} bad snapshots, ${objections} objections`
  return `${count} seeds: ${converged} converged, ${lost} lost, ${leaked} leaked, ${untrue} untrue; ${found}`
}
