import { gzipSync } from 'node:zlib'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { openPhone } from '../e2e/phone.ts'
import { followNetwork, keptBytes, precached, sizeOf } from '../e2e/first-visit.ts'
import { startTestServer } from '../server/start-server.ts'
import type { Bench } from './bench-run.ts'
import type { Anchor, Line } from './line.ts'
import { anchor, lineOf } from './line.ts'

const KB = 1024

/** P8: what a first visit weighs, compressed by gzip as the oldest phones get it. */
export const firstLoadBench: Bench = { id: 'P8', run: firstLoad }

async function firstLoad(): Promise<Line[]> {
  const server = await startTestServer()
  const phone = await openPhone()
  try {
    const seen = await followNetwork(phone.page)
    await phone.page.goto(server.url, { waitUntil: 'networkidle' })
    await phone.page.getByRole('heading', { name: 'Welkom' }).waitFor()
    const fetched = seen()
    const kept = keptBytes(precached(server.config.distDir))
    const published = [anchor('Phanpy, as published', 363), anchor('Actual, as published', 1427)]
    return [
      sizeLine('P8', 'first load, all bytes', sizeOf(fetched), 150, published),
      sizeLine('P8-js', 'JavaScript on the start route', sizeOf(fetched, 'Script'), 90, [await emptyApp()]),
      sizeLine('P8-css', 'CSS', sizeOf(fetched, 'Stylesheet'), 26),
      ...kept.map(({ rol, bytes }, nr) =>
        nr === 0
          ? sizeLine('P8-precache', `kept for offline, the role with the most: ${rol}`, bytes, 500)
          : sizeLine(`P8-precache-${rol}`, `kept for offline by a ${rol}`, bytes, 500),
      ),
    ]
  } finally {
    await phone.close()
    await server.stop()
  }
}

function sizeLine(id: string, what: string, bytes: number, goal: number, anchors: Anchor[] = []): Line {
  return lineOf({ id, what, figure: bytes / KB, unit: 'kB gz', goal, anchors })
}

/** The floor: the frame of an app with signals and routes, and nothing in it. */
async function emptyApp(): Promise<Anchor> {
  const outDir = mkdtempSync(join(tmpdir(), 'opstap-empty-app-'))
  const entry = join(import.meta.dirname, 'anchors', 'empty-app.ts')
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      build: { outDir, target: 'es2022', rolldownOptions: { input: entry }, modulePreload: false },
    })
    const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
    const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(outDir, name)), { level: 9 }).length, 0)
    return anchor('Preact, signals and preact-iso alone, built in this run', bytes / KB)
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}
