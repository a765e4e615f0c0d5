import type { Bench, BenchArguments } from './bench-run.ts'
import { readArguments, runBenches } from './bench-run.ts'
import { removeBuiltPage } from './bench-page.ts'
import { openingBench, startBench } from './p1-start.ts'
import { listsBench } from './p10-lists.ts'
import { reconnectBench } from './p2-reconnect.ts'
import { firstSyncBench } from './p3-first-sync.ts'
import { keystrokesBench } from './p4-keystrokes.ts'
import { typingBench } from './p5-typing.ts'
import { serverLoadBench } from './p6-server-load.ts'
import { firstLoadBench } from './p8-first-load.ts'
import { warmStartBench } from './p9-warm-start.ts'

/**
 * `npm run bench -- --json`: every P line (P7 does not exist), beside its anchors in the same run. Needs a build in
 * dist/, or in `DIST_DIR`. Exit status 1 when a line does not hold. `--only P4,P5` runs some; `--quick` tries them.
 */
const benches: readonly Bench[] = [
  startBench,
  openingBench,
  reconnectBench,
  firstSyncBench,
  keystrokesBench,
  typingBench,
  serverLoadBench,
  firstLoadBench,
  warmStartBench,
  listsBench,
]

const asked = argumentsOrEnd()
const status = await runBenches(benches, asked, {
  result: (text) => process.stdout.write(text),
  progress: (text) => process.stderr.write(text),
})
removeBuiltPage()
// An anchor may keep a timer or a socket of its own: what was measured has been said, and the pipe is written first.
process.stdout.write('', () => process.exit(status))

function argumentsOrEnd(): BenchArguments {
  try {
    return readArguments(process.argv.slice(2), benches)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}
