import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BLOB_LIMIT_BYTES } from '#sync/protocol.ts'
import { as, Region } from './a-region.ts'
import type { RawDevice } from './raw-client.ts'
import { sha256 } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer } from './start-server.ts'

let server: TestServer
let region: Region
let kandidaat: RawDevice

beforeAll(async () => {
  server = await startTestServer()
  region = await Region.start(server)
  kandidaat = await region.join('kandidaat')
})
afterAll(() => server.stop())

test('a sealed attachment comes back whole, as a download that cannot run', async () => {
  const doc = await region.bearKaart(as(kandidaat, 'kandidaat'))
  const bytes = randomBytes(200_000)
  const path = `/api/blobs/${doc}/${sha256(bytes)}`

  expect((await kandidaat.call('PUT', path, bytes)).json).toEqual({ ok: true })
  expect((await kandidaat.call('PUT', path, bytes)).json).toEqual({ ok: true })
  const got = await region.coordinator.call('GET', path)

  expect(Buffer.compare(got.bytes, bytes)).toBe(0)
  const shown = [
    'content-type',
    'content-disposition',
    'content-security-policy',
    'cache-control',
    'x-content-type-options',
  ]
  expect(shown.map((name) => got.headers.get(name))).toEqual([
    'application/octet-stream',
    'attachment',
    "sandbox; default-src 'none'",
    'no-store',
    'nosniff',
  ])
})

test('bytes under another hash are refused, and so are more than 5 MiB', async () => {
  const doc = await region.bearKaart(as(kandidaat, 'kandidaat'))
  const put = (bytes: Uint8Array, hash = sha256(bytes)) => kandidaat.call('PUT', `/api/blobs/${doc}/${hash}`, bytes)

  expect((await put(randomBytes(10), sha256('other'))).code).toBe('bad-request')
  expect((await put(new Uint8Array(BLOB_LIMIT_BYTES + 1))).code).toBe('too-big')
  expect((await put(new Uint8Array(BLOB_LIMIT_BYTES))).status).toBe(200)
})

test('an attachment is known in its own document only', async () => {
  const [doc, other] = [
    await region.bearKaart(as(kandidaat, 'kandidaat')),
    await region.bearKaart(as(kandidaat, 'kandidaat')),
  ]
  const bytes = randomBytes(10)
  await kandidaat.call('PUT', `/api/blobs/${doc}/${sha256(bytes)}`, bytes)

  expect((await kandidaat.call('GET', `/api/blobs/${other}/${sha256(bytes)}`)).code).toBe('unknown')
})
