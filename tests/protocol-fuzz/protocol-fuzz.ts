import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { runAttack } from './attack.ts'

// npm run fuzz:protocol -- [--frames N] [--seed S] [--json] [--quick]: a server under attack. --quick does not wait
// until the server has ended all that is slow.

const { values } = parseArgs({
  options: {
    frames: { type: 'string', default: '20000' },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    plant: { type: 'boolean', default: false },
  },
})
const seed = values.seed === undefined ? randomBytes(3).readUIntLE(0, 3) : Number(values.seed)
const frames = Number(values.frames)
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(frames)) {
  process.stderr.write('--frames and --seed are whole numbers\n')
  process.exit(2)
}
process.stderr.write(`seed ${seed}\n`)
const result = await runAttack({ frames, seed, isPatient: !values.quick, plant: values.plant })
process.stderr.write(`${JSON.stringify(result, null, 2)}\n`)
if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`)
process.exit(result.holds ? 0 : 1)
