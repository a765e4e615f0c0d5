// `npm test`: everything, on a fresh machine too. It goes on after a failed step, so that one run tells all that is
// wrong, and ends with one line: N passed, N failed. A failed step that is no test (types, lint, build) counts as one.

import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join, relative } from 'node:path'
import { installIfNeeded, nodePath, root } from '../server/prepare.mjs'
import { findChromium } from './chromium.mjs'

const reports = join(root, 'node_modules', '.cache', 'test-reports')
const bin = join(root, 'node_modules', '.bin')
/** So many files get a second try; where more fail something is broken. */
const MOST_FILES = 5
const total = { passed: 0, failed: 0 }
/**
 * What failed, a line each: of a long run somebody may only see the end.
 *
 * @type {string[]}
 */
const failures = []
/**
 * Browser tests that were good only at a second try, alone on the machine.
 *
 * @type {string[]}
 */
const unsteady = []

try {
  installIfNeeded()
  process.env.CHROMIUM = findOrInstallChromium()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
// `npm run` puts .bin first by itself; whoever starts this file with plain node gets the same
process.env.PATH = `${bin}${delimiter}${process.env.PATH ?? ''}`
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

// Types are worked out on one core, so the unit tests begin beside it.
await Promise.all([checks(), tests('unit', ['unit'])])
// The journeys by themselves, with the whole machine: each has two or three browsers.
if (await step('build')) {
  await browserTests('e2e', ['e2e*'])
  await browserTests('journeys', ['journeys'])
}

if (unsteady.length > 0) process.stdout.write(`\n— good only at a second try, by themselves\n${unsteady.join('\n')}\n`)
if (failures.length > 0) process.stdout.write(`\n— what failed\n${failures.join('\n')}\n`)
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exit(total.failed === 0 ? 0 : 1)

async function checks() {
  for (const script of ['check:types', 'check:lint', 'check:format']) await step(script)
}

/**
 * Runs one script of package.json; a failure counts as one failed test.
 *
 * @param {string} script
 */
async function step(script) {
  const { status, text } = await run('npm', ['run', '--silent', script])
  process.stdout.write(`\n— ${script}\n${text}`)
  if (status === 0) return true
  process.stdout.write(`${script} failed\n`)
  failures.push(script)
  total.failed += 1
  return false
}

/**
 * Runs a command to its end. What it prints comes back in one piece, so that two at a time can be read; with
 * `isShown` it is shown as it comes instead.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {boolean} [isShown]
 * @returns {Promise<{ status: number, text: string }>} status: 1 too when it was ended by a signal or did not start
 */
function run(command, args, isShown = false) {
  return new Promise((resolve) => {
    const started = spawn(command, args, { cwd: root, stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    let text = ''
    for (const stream of [started.stdout, started.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ part) => (text += part))
    }
    started.on('error', ({ message }) => resolve({ status: 1, text: `${text}${message}\n` }))
    started.on('close', (code) => resolve({ status: code ?? 1, text }))
  })
}

/**
 * Runs projects of vite.config.ts and adds up their tests.
 *
 * @param {string} name
 * @param {string[]} projects names or patterns
 */
async function tests(name, projects) {
  addUp(name, await vitest(name, projects))
}

/**
 * The same for tests that drive browsers, three files at a time: who failed is tried once more, one file at a time
 * (decision 0048). What is good only then is named at the end.
 *
 * @param {string} name
 * @param {string[]} projects
 */
async function browserTests(name, projects) {
  const first = await vitest(name, projects)
  const files = [...new Set(first.names.map(({ file }) => file))]
  if (files.length === 0 || files.length > MOST_FILES || first.isBroken) return addUp(name, first)
  const again = await vitest(`${name}-again`, projects, ['--no-file-parallelism', ...files])
  unsteady.push(...first.names.filter((one) => !again.names.some((other) => isSame(one, other))).map(lineOf))
  // The tests of these files count once, as the second try found them.
  const elsewhere = [...first.passedIn].filter(([file]) => !files.includes(file))
  addUp(name, { ...again, passed: elsewhere.reduce((sum, [, passed]) => sum + passed, again.passed) })
}

/**
 * @typedef {{ file: string, title: string, why: string }} Failure
 * @typedef {{ passed: number, failed: number, names: Failure[], passedIn: Map<string, number> }} Report
 * @typedef {Report & { status: number, isBroken: boolean }} Found
 */

/**
 * @param {string} name of the report
 * @param {string[]} projects
 * @param {string[]} [more] arguments
 * @returns {Promise<Found>} isBroken: the run failed without a failed test
 */
async function vitest(name, projects, more = []) {
  process.stdout.write(`\n— tests: ${name}\n`)
  const report = join(reports, `${name}.json`)
  const args = [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...more,
  ]
  const { status } = await run(nodePath, args, true)
  const found = readReport(report)
  return { ...found, status, isBroken: status !== 0 && found.names.length === 0 }
}

/**
 * @param {string} name
 * @param {Found} found
 */
function addUp(name, { status, passed, failed, names, isBroken }) {
  failures.push(...names.map(lineOf))
  if (isBroken) failures.push(`${name}: no test failed, the run did`)
  total.passed += passed
  // a file that does not load, an unhandled rejection and an empty folder fail the run without a failed test
  total.failed += status === 0 ? failed : Math.max(failed, 1)
}

/** @param {Failure} failure */
function lineOf({ file, title, why }) {
  return `${file}: ${title}${title && why ? ': ' : ''}${why}`
}

/**
 * @param {Failure} one
 * @param {Failure} other
 */
function isSame(one, other) {
  return one.file === other.file && one.title === other.title
}

/**
 * What vitest wrote down of a run.
 *
 * @param {string} file
 * @returns {Report} names: file, title and first line of each failure; passedIn: how many tests of each file
 */
function readReport(file) {
  try {
    /** @type {import('vitest/node').JsonTestResults} */
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const names = report.testResults.flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed')
      const found = failed.map((one) => ({ title: one.fullName, why: firstLine(one.failureMessages?.[0]) }))
      if (found.length === 0 && message) found.push({ title: '', why: firstLine(message) }) // the file did not load
      return found.map((one) => ({ file: relative(root, name), ...one }))
    })
    const passedIn = new Map(
      report.testResults.map(({ name, assertionResults }) => [
        relative(root, name),
        assertionResults.filter(({ status }) => status === 'passed').length,
      ]),
    )
    return { passed: report.numPassedTests, failed: report.numFailedTests, names, passedIn }
  } catch {
    // vitest ended before it could write one
    const names = [{ file: relative(root, file), title: '', why: 'it was not written' }]
    return { passed: 0, failed: 1, names, passedIn: new Map() }
  }
}

/** @param {string} [text] */
function firstLine(text = '') {
  return text.split('\n', 1)[0] ?? ''
}

function findOrInstallChromium() {
  const found = findChromium()
  if (found) return found
  if (process.getuid?.() === 0) {
    process.stderr.write('Installing Chromium for the end-to-end tests.\n')
    const install = 'apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y chromium'
    spawnSync('sh', ['-c', install], { stdio: ['ignore', 2, 2] })
  }
  const installed = findChromium()
  if (!installed) throw new Error('The end-to-end tests need Chromium: install it, or name its program in CHROMIUM.')
  return installed
}
