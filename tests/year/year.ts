import { parseArgs } from 'node:util'
import type { run } from './year-run.ts'

const usage = `npm run year                     a year of two groups of ten, on fifteen devices; exit status 1 when something is not right
  --seed S --seeds N     N years from seed S on; one, from 1 on
  --until 2026-06-30     not the whole year
  --json                 ends with one line of JSON
`

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    until: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help) {
  process.stdout.write(usage)
  process.exit(0)
}

// Days are those of the Netherlands.
process.env.TZ = 'Europe/Amsterdam'
const { createServer, createServerModuleRunner } = await import('vite')
const server = await createServer({
  ...{ configFile: false, logLevel: 'error', root: new URL('../..', import.meta.url).pathname, appType: 'custom' },
  ...{ server: { middlewareMode: true, watch: null, ws: false }, optimizeDeps: { noDiscovery: true } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
})
const runner = createServerModuleRunner(server.environments.ssr, { hmr: false })
const module = await runner.import<{ run: typeof run }>('/tests/year/year-run.ts')

const failed: number[] = []
const total = { seeds: 0, days: 0, done: 0, looks: 0, reports: 0, notes: 0 }
const said: Record<string, number> = {}
const beganMs = performance.now()
for (let seed = Number(values.seed); total.seeds < Number(values.seeds); seed++) {
  const { notes, ...result } = await module.run(
    seed,
    values.until,
    (what) => void process.stderr.write(`seed ${seed}: ${what}\n`),
  )
  total.seeds += 1
  for (const name of ['days', 'done', 'looks', 'reports'] as const) total[name] += result[name]
  total.notes += notes.length
  for (const [rule, count] of Object.entries(result.said)) said[rule] = (said[rule] ?? 0) + count
  if (notes.length > 0) failed.push(seed)
  const { days, done, looks, devices } = result
  process.stderr.write(`seed ${seed}: ${devices} devices, ${days} days, ${done} things done, ${looks} looks\n`)
  for (const note of notes) process.stderr.write(`seed ${seed}: ${note}\n`)
}
const seconds = Math.round((performance.now() - beganMs) / 1000)
process.stdout.write(`${values.json ? JSON.stringify({ ...total, seconds, said, failed }) : table()}\n`)
process.exit(failed.length === 0 ? 0 : 1)

function table(): string {
  const rules = Object.entries(said).map(([rule, count]) => `${rule.padEnd(28)}${count}`)
  return [...rules, `${total.looks} looks and ${total.reports} reports in ${seconds} s, ${total.notes} not right`].join(
    '\n',
  )
}
