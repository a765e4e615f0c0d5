import { removeBuiltPage } from './bench-page.ts'
import { readArguments, runBenches } from './bench-run.ts'
import { installAnchors } from './install-anchors.ts'

/**
 * `npm run bench -- --json`: every P line (P7 does not exist), beside its anchors in the same run. Needs a build in
 * dist/, or in `DIST_DIR`; what it compares with it installs by itself, the first time. Exit status 1 when a line does
 * not hold. `--only P4,P5` runs some; `--quick` tries them.
 */
// What goes wrong in a callback of somebody's code may not end the run without its lines; it does not hold then.
let hasStrayError = false
process.on('uncaughtException', (error) => {
  hasStrayError = true
  process.stderr.write(`${error.stack ?? error.message}\n`)
})

try {
  installAnchors()
  const { benches } = await import('./benches.ts')
  const status = await runBenches(benches, readArguments(process.argv.slice(2), benches), {
    result: (text) => process.stdout.write(text),
    progress: (text) => process.stderr.write(text),
  })
  removeBuiltPage()
  // An anchor may keep a timer or a socket of its own: what was measured has been said, and the pipe is written first.
  process.stdout.write('', () => process.exit(hasStrayError ? 1 : status))
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
