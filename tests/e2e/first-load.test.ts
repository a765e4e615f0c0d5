import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rollen } from '#domain/rol.ts'
import type { TestServer } from '#tests/server/start-server.ts'
import { startTestServer } from '#tests/server/start-server.ts'
import type { Fetched, Kept } from './first-visit.ts'
import { followNetwork, hasYjs, keptBytes, precached, sizeOf, startScripts } from './first-visit.ts'
import { openPhone } from './phone.ts'
import { screenIsQuiet } from './proef.ts'
import { distDir } from './steps-region.ts'

const KB = 1024
let server: TestServer
let fetched: Fetched[]
let errors: string[]

beforeAll(async () => {
  server = await startTestServer()
  const phone = await openPhone()
  const seen = await followNetwork(phone.page)
  await phone.page.goto(server.url, { waitUntil: 'networkidle' })
  await phone.page.getByRole('heading', { name: 'Welkom' }).waitFor()
  await screenIsQuiet(phone.page)
  fetched = seen()
  errors = phone.errors
  await phone.close()
})
afterAll(() => server.stop())

// Tighter than what is promised (150 and 90): one wrong import once brought the words of every role to the doors.
test.each([
  ['everything', undefined, 122],
  ['JavaScript', 'Script', 72],
  ['CSS', 'Stylesheet', 26],
  ['the font', 'Font', 35],
] as const)('a first visit brings %s within its budget', (_what, kind, budgetKb) => {
  const bytes = sizeOf(fetched, kind)

  expect(bytes).toBeGreaterThan(0)
  expect(fetched[0]?.headers['content-encoding'], 'as compressed as for the oldest phones').toBe('gzip')
  expect(bytes / KB, fetched.map(({ url, bytes: size }) => `${size} ${url}`).join('\n')).toBeLessThanOrEqual(budgetKb)
})

/**
 * The goal is 500 kB (P8 of the bench, which says that it does not hold): with the whole method and mijn map in, a
 * kandidaat keeps 640. This keeps it from growing unseen.
 */
const MOST_KB = 642

const tooMuch = (files: readonly Kept[]) =>
  keptBytes(files).flatMap(({ rol, bytes }) => (bytes > MOST_KB * KB ? [`${rol}: ${Math.round(bytes / KB)} kB`] : []))

test('what the device of any one role keeps of the app does not grow unseen', () => {
  const files = precached(distDir)

  expect(files.length).toBeGreaterThan(20)
  expect(files.filter(({ roles }) => roles !== undefined).length, 'files that only some need').toBeGreaterThan(5)
  expect(keptBytes(files)).toHaveLength(rollen.length)
  expect(tooMuch(files)).toEqual([])
})

test('a file too much is seen, for the role that needs it and for everybody', () => {
  const files = precached(distDir)
  const planted = { path: 'assets/planted.js', bytesGz: 300 * KB }

  expect(tooMuch([...files, { ...planted, roles: ['trainer'] }]).map((line) => line.split(':')[0])).toEqual(['trainer'])
  expect(tooMuch([...files, planted])).toHaveLength(rollen.length)
  expect(tooMuch([...files, { ...planted, roles: [] }]), 'the Proefversie is nobody’s own').toEqual([])
})

test('the doors come without Yjs', () => {
  const scripts = fetched.filter(({ kind }) => kind === 'Script').map(({ url }) => new URL(url).pathname.slice(1))
  const all = readdirSync(join(distDir, 'assets')).filter((name) => name.endsWith('.js'))

  expect(startScripts(distDir).length).toBeGreaterThan(0)
  expect(startScripts(distDir).filter((file) => hasYjs(distDir, file))).toEqual([])
  expect(scripts.filter((file) => hasYjs(distDir, file))).toEqual([])
  expect(all.filter((name) => hasYjs(distDir, join('assets', name))).length, 'the search finds it where it is').toBe(1)
})

test('nothing is asked of another origin', () => {
  const origins = new Set(fetched.map(({ url }) => new URL(url).origin))

  expect([...origins]).toEqual([server.url])
})

test('every answer carries the security headers, and the page breaks no rule of its policy', () => {
  const page = fetched.find(({ kind }) => kind === 'Document')
  const policy = page?.headers['content-security-policy'] ?? ''

  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(policy).toContain(rule)
  }
  expect(policy).not.toContain('unsafe-inline')
  for (const { url, headers } of fetched) {
    expect(headers, url).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    })
  }
  expect(errors).toEqual([])
})
