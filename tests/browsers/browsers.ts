import { spawnSync } from 'node:child_process'
import { startVitest } from 'vitest/node'
import { prepare } from '../../server/prepare.mjs'
import { firefox } from './firefox.ts'
import { webkit } from './webkit.ts'

// npm run test:browsers -- [part of a file's name] [-t 'part of a title or Firefox or WebKitGTK']

const missing = (): string[] => [firefox, webkit].flatMap((engine) => engine.missing() ?? [])

if (missing().length > 0 && process.getuid?.() === 0) {
  process.stderr.write(`Installing ${missing().join(' ')}.\n`)
  const install = `apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y ${missing().join(' ')}`
  spawnSync('sh', ['-c', install], { stdio: ['ignore', 2, 2] })
}
if (missing().length > 0) {
  process.stderr.write(`The three engines cannot be tested: install these packages first: ${missing().join(' ')}.\n`)
  process.exit(1)
}
if (process.env['DIST_DIR'] === undefined) prepare()

const args = process.argv.slice(2)
const title = args.indexOf('-t')
const testNamePattern = title === -1 ? undefined : args.splice(title, 2)[1]
const vitest = await startVitest('test', args, {
  project: 'browsers',
  watch: false,
  ...(testNamePattern === undefined ? {} : { testNamePattern }),
})
const states = vitest.state.getTestModules().flatMap((file) => {
  const tests = [...file.children.allTests()].map((test) => test.result().state)
  // A file that does not load and a hook that fails have no failed test.
  return file.ok() || tests.includes('failed') ? tests : [...tests, 'failed']
})
const unhandled = vitest.state.getUnhandledErrors().length
await vitest.close()
const passed = states.filter((state) => state === 'passed').length
const failed = states.filter((state) => state === 'failed').length + (unhandled > 0 ? 1 : 0)
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)
