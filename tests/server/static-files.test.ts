import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get as ask } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RawDevice } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer } from './start-server.ts'

const page = '<!doctype html><title>Opstap</title>'
const script = 'export const words = "stap voor stap";'.repeat(50)

let server: TestServer
let dist: string

beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'opstap-dist-'))
  mkdirSync(join(dist, 'assets'))
  mkdirSync(join(dist, '.vite'))
  const files = { 'index.html': page, 'sw.js': 'self.addEventListener("fetch", () => {})', 'icon.svg': '<svg/>' }
  for (const [name, text] of Object.entries({
    ...files,
    'assets/index-BxK3_a9-.js': script,
    '.vite/manifest.json': '{}',
  })) {
    writeFileSync(join(dist, name), text)
  }
  server = await startTestServer({ distDir: dist })
})
afterAll(async () => {
  await server.stop()
  rmSync(dist, { recursive: true })
})

const get = (path: string, headers: Record<string, string> = {}) =>
  new RawDevice(server.url).call('GET', path, undefined, headers)
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

test('the page carries exactly the headers of the design', async () => {
  const { headers } = await get('/')

  const expected = {
    'content-security-policy':
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; " +
      "connect-src 'self'; manifest-src 'self'; worker-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types app-sw app-worker; report-to csp",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'cache-control': 'no-store',
    'content-type': 'text/html; charset=utf-8',
    'reporting-endpoints': 'csp="/csp-reports"',
  }
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, headers.get(name)]))).toEqual(expected)
  expect(headers.get('strict-transport-security')).toBeNull()
})

test('a deep link gets the page, a missing file does not', async () => {
  expect(textOf((await get('/kandidaten/d_123/reflectie')).bytes)).toBe(page)
  expect((await get('/assets/index-gone.js')).status).toBe(404)
  expect((await get('/favicon.ico')).status).toBe(404)
})

test('files with a hash in their name are kept for good, the service worker never', async () => {
  const asset = await get('/assets/index-BxK3_a9-.js')
  const worker = await get('/sw.js')

  expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(worker.headers.get('cache-control')).toBe('no-cache')
  expect(worker.headers.get('service-worker-allowed')).toBe('/')
  expect(worker.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; script-src 'self'; connect-src 'self'/,
  )
})

test('text is compressed as the browser accepts it', async () => {
  // Node's own client, because `fetch` unpacks by itself.
  const raw = (coding: string) =>
    new Promise<{ coding: string | undefined; bytes: Buffer }>((resolve) => {
      ask(`${server.url}/assets/index-BxK3_a9-.js`, { headers: { 'accept-encoding': coding } }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => resolve({ coding: answer.headers['content-encoding'], bytes: Buffer.concat(parts) }))
      })
    })
  const [br, gzip, none] = [await raw('gzip, br'), await raw('gzip'), await raw('br;q=0')]

  expect([br.coding, gzip.coding, none.coding]).toEqual(['br', 'gzip', undefined])
  expect([brotliDecompressSync(br.bytes), gunzipSync(gzip.bytes), none.bytes].map(textOf)).toEqual([
    script,
    script,
    script,
  ])
  expect(br.bytes.length).toBeLessThan(script.length / 5)
})

test('an unchanged file is not sent again, a rebuilt one is', async () => {
  const first = await get('/')
  const etag = first.headers.get('etag') ?? ''

  expect((await get('/', { 'if-none-match': etag })).status).toBe(304)
  writeFileSync(join(dist, 'index.html'), `${page}<p>nieuw`)
  expect(textOf((await get('/', { 'if-none-match': etag })).bytes)).toContain('nieuw')
})

test.each(['/../package.json', '/%2e%2e/package.json', '/..%2f..%2fetc/passwd', '/.vite/manifest.json', '/%00', '/%'])(
  'nothing outside the build is served: %s',
  async (path) => {
    const { status, bytes } = await get(path)

    expect(textOf(bytes)).not.toMatch(/root:|"name"|\{\}/)
    expect([200, 404]).toContain(status) // a path that the client itself shortens is a deep link
  },
)

test('a report of the policy is noted by its directive only', async () => {
  const secret = 'https://evil.example/?geheim'
  const body = JSON.stringify([{ type: 'csp-violation', body: { effectiveDirective: 'img-src', blockedURL: secret } }])

  const answer = await fetch(`${server.url}/csp-reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/reports+json' },
    body,
  })

  expect(answer.status).toBe(204)
  expect(server.events).toContainEqual({ event: 'policy-violation', directive: 'img-src' })
  expect(JSON.stringify(server.events)).not.toContain('geheim')
})

test('without a build the page says so, and the server is healthy all the same', async () => {
  const bare = await startTestServer({ distDir: join(dist, 'nowhere') })
  try {
    const device = new RawDevice(bare.url)
    expect((await device.call('GET', '/')).status).toBe(503)
    expect(textOf((await device.call('GET', '/healthz')).bytes)).toBe('ok')
  } finally {
    await bare.stop()
  }
})
