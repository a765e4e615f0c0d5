import { readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { startVitest } from 'vitest/node'
import { prepare } from '../../server/prepare.mjs'
import { findChromium } from '../chromium.mjs'
import { journeys, outcomesOf } from './outcomes.ts'

// npm run test:journeys -- [--json] [parts of names of files]: what people come to do, each from the first screen to the
// result, in a real browser. With --json the only line on standard output is [{ id, offline, passed }].

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })
if (findChromium() === undefined) {
  process.stderr.write('The journeys need Chromium: install it, or name its program in CHROMIUM.\n')
  process.exit(1)
}
if (process.env['DIST_DIR'] === undefined) prepare()

const files = readdirSync(import.meta.dirname).filter((name) => positionals.every((part) => name.includes(part)))
const expected = journeys.filter((id) => files.includes(`${id.toLowerCase()}.test.ts`))
const vitest = await startVitest(
  positionals.map((part) => `tests/journeys/${part}`),
  { project: 'journeys', watch: false },
  {},
  values.json === true ? { stdout: process.stderr } : {},
)
const modules = vitest.state.getTestModules()
const ran = modules.flatMap((file) =>
  [...file.children.allTests()].map((test) => ({
    title: test.fullName,
    isPassed: test.result().state === 'passed',
    isOffline: test.meta().offline === true,
  })),
)
// A file that does not load, a hook that fails and an unhandled rejection have no failed test.
const isWhole = modules.every((file) => file.ok()) && vitest.state.getUnhandledErrors().length === 0
await vitest.close()

const outcomes = outcomesOf(ran, expected)
const lines = outcomes.map(
  ({ id, offline, passed }) =>
    `${passed ? ' ' : '!'} ${id}  ${passed ? 'passed' : 'failed'}${offline ? ', offline' : ''}\n`,
)
process.stdout.write(values.json === true ? `${JSON.stringify(outcomes)}\n` : `\n${lines.join('')}`)
process.exit(isWhole && outcomes.length > 0 && outcomes.every(({ passed }) => passed) ? 0 : 1)
