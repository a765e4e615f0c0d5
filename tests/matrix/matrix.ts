import { parseArgs } from 'node:util'
import { documentsoorten } from '#domain/documentsoort.ts'
import { startTestServer } from '../server/start-server.ts'
import type { Cell } from './cells.ts'
import { cellsOf } from './cells.ts'
import { fromTable } from './expected.ts'
import { compareTimes } from './timing.ts'
import type { World } from './world.ts'
import { birthWith, makeDocument, makeWorld } from './world.ts'

// The rights table over the wire: npm run matrix -- [--json] [--quick] [--no-timing]

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    'no-timing': { type: 'boolean', default: false },
  },
})

const server = await startTestServer()
const cells: Cell[] = []
try {
  const world = await makeWorld(server)
  for (const kind of values.quick ? (['map', 'deel', 'kaart', 'werkplek'] as const) : documentsoorten) {
    const found = await cellsOf(world, kind, fromTable)
    const wrong = found.filter(({ expected, got }) => expected !== got)
    process.stderr.write(`${kind}: ${found.length} cells, ${wrong.length} wrong\n`)
    cells.push(...found)
  }
  if (!values['no-timing']) cells.push(...(await timings(world)))
} finally {
  await server.stop()
}
const wrong = cells.filter(({ expected, got }) => expected !== got)
for (const { kind, role, action, expected, got } of wrong) {
  process.stderr.write(`WRONG ${kind}, ${role}, ${action}: expected ${expected}, got ${got}\n`)
}
process.stderr.write(`${cells.length} cells, ${wrong.length} wrong\n`)
if (values.json) process.stdout.write(`${JSON.stringify(cells)}\n`)
process.exitCode = wrong.length === 0 ? 0 : 1

async function timings(world: World): Promise<Cell[]> {
  const birth = birthWith(world, 'kaart', 'regiocoordinator', ['regiocoordinator', 'kandidaat'])
  const target = await makeDocument(world, 'kaart', birth)
  const samples = values.quick ? 100 : 400
  const found = [
    ...(await compareTimes(world.outsider, 'outsider', target, samples)),
    ...(await compareTimes(world.foreign, 'foreign', target, samples)),
  ]
  for (const { role, ratio, floor, got } of found) {
    process.stderr.write(`timing, ${role}: ${ratio} (floor ${floor}), ${got}\n`)
  }
  return found
}
