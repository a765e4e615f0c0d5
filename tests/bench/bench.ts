import { attendanceTap } from './attendance-tap.ts'
import { firstLoad } from './first-load.ts'
import { openingStores } from './opening-stores.ts'
import type { Line } from './throttled.ts'
import { warmStart } from './warm-start.ts'

/**
 * `npm run bench -- --json`: what is promised of speed and size in this step, each beside its anchor in the same run.
 * Needs a build in dist/. Exit status 1 when a line does not hold.
 */
const lines: Line[] = [...(await firstLoad()), await warmStart(), await attendanceTap(), await openingStores()]

if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(lines)}\n`)
else {
  for (const { id, what, figure, unit, goal, holds, anchors } of lines) {
    const beside = anchors.map(({ name, figure: other }) => `${name} ${other}`).join(', ')
    process.stdout.write(`${holds ? ' ' : '!'} ${id}  ${what}: ${figure} ${unit} (goal ${goal})  ${beside}\n`)
  }
}
process.exitCode = lines.every((line) => line.holds) ? 0 : 1
