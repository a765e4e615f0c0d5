import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { as, Region } from './a-region.ts'
import { newId, proofOf, RawDevice } from './raw-client.ts'
import type { TestServer } from './start-server.ts'
import { startTestServer, stillClock } from './start-server.ts'

const MINUTE_MS = 60_000

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 }) // the machine of CI may be slow and shared

let server: TestServer
let region: Region
const clock = stillClock()

beforeAll(async () => {
  server = await startTestServer({ clock })
  region = await Region.start(server)
})
afterAll(() => server.stop())

test('a session is a cookie that scripts cannot read, and the token is not stored', async () => {
  const device = await region.join('kandidaat')
  const { session } = await device.challenge()

  const answer = await device.post('/api/auth/session', device.signed('session', session))

  expect(answer.status).toBe(204)
  expect(answer.headers.get('set-cookie')).toMatch(/^s=[A-Za-z0-9_-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
  const token = answer.headers.get('set-cookie')?.slice(2, 45) ?? ''
  expect(server.store.sessions.get(token)).toBeUndefined()
})

test('behind https the cookie is bound to the host and secure', async () => {
  const secure = await startTestServer({ publicUrl: 'https://opstap.example' })
  try {
    const link = secure.firstLink ?? ''
    expect(link).toMatch(/^https:\/\/opstap\.example\/#s=/)
    const device = new RawDevice(secure.url)
    const headers = { origin: 'https://opstap.example' }
    const invite = /#s=([^.]+)/.exec(link)?.[1] as `u_${string}` // the link was matched above
    await device.call(
      'POST',
      '/api/invites/redeem',
      device.redemption(invite, proofOf(link), Buffer.alloc(16)),
      headers,
    )
    const { json } = await device.call('POST', '/api/auth/challenge', { device: device.id }, headers)
    const signed = device.signed('session', (json as { session: string }).session, 'https://opstap.example')

    const answer = await device.call('POST', '/api/auth/session', signed, headers)

    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-s=[\w-]{43}; Secure; HttpOnly; SameSite=Strict; Path=\/$/)
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains; preload')
    expect((await device.post('/api/auth/challenge', { device: device.id })).code).toBe('not-allowed')
  } finally {
    await secure.stop()
  }
})

test('a nonce works once, for one purpose, one device and 60 seconds', async () => {
  const [device, other] = [await region.join('kandidaat'), await region.join('kandidaat')]
  const open = (signed: object) => device.post('/api/auth/session', signed)
  const one = await device.challenge()
  const signed = device.signed('session', one.session)

  expect((await open(signed)).status).toBe(204)
  expect((await open(signed)).code).toBe('unauthenticated')
  expect((await open(device.signed('session', one.ticket))).code).toBe('unauthenticated')
  expect((await open(device.signed('session', (await other.challenge()).session))).code).toBe('unauthenticated')
  const late = await device.challenge()
  clock.move(MINUTE_MS)
  expect((await open(device.signed('session', late.session))).code).toBe('unauthenticated')
})

test('a signature for another origin, purpose or key opens nothing', async () => {
  const [device, other] = [await region.join('kandidaat'), await region.join('kandidaat')]
  const open = (signed: object) => device.post('/api/auth/session', signed)

  const origin = device.signed('session', (await device.challenge()).session, 'https://elsewhere.example')
  expect((await open(origin)).code).toBe('unauthenticated')
  const purpose = device.signed('ticket', (await device.challenge()).session)
  expect((await open(purpose)).code).toBe('unauthenticated')
  const key = { ...other.signed('session', (await device.challenge()).session), device: device.id }
  expect((await open(key)).code).toBe('unauthenticated')
})

test('an unknown device gets a challenge like any other, and no session', async () => {
  const nobody = new RawDevice(server.url)

  const challenge = await nobody.challenge()

  expect(Object.keys(challenge)).toEqual(['session', 'ticket'])
  expect((await nobody.post('/api/auth/session', nobody.signed('session', challenge.session))).code).toBe(
    'unauthenticated',
  )
})

test('a session ends after an hour without use and after twelve hours anyway', async () => {
  const [idle, busy] = [await region.join('kandidaat'), await region.join('kandidaat')]

  for (let passed = 0; passed < 11 * 60; passed += 50) {
    clock.move(50 * MINUTE_MS)
    expect((await busy.call('GET', '/api/me')).status).toBe(200)
  }
  expect((await idle.call('GET', '/api/me')).code).toBe('unauthenticated')
  clock.move(59 * MINUTE_MS)
  expect((await busy.call('GET', '/api/me')).code).toBe('unauthenticated')
  await region.coordinator.login()
})

test('every call but the open ones needs a session', async () => {
  const nobody = new RawDevice(server.url)
  const calls = [
    'feed',
    'pull',
    'push',
    'cover',
    'keys',
    'births',
    'members',
    'roles',
    'invites',
    'invites/vouch',
    'chains',
    'object',
    'signers',
    ...['passkeys', 'passkeys/make', 'passkeys/made', 'passkeys/show', 'passkeys/shown', 'passkeys/remove'],
  ]

  for (const call of calls) expect((await nobody.post(`/api/${call}`, {})).code, call).toBe('unauthenticated')
  for (const call of ['me', 'invites/waiting', `blobs/${newId('d')}/${'0'.repeat(64)}`]) {
    expect((await nobody.call('GET', `/api/${call}`)).code, call).toBe('unauthenticated')
  }
})

test('a call from another origin or another site is refused before anything', async () => {
  const device = await region.join('kandidaat')
  const me = (headers: Record<string, string>) => device.call('GET', '/api/me', undefined, headers)
  const feed = (headers: Record<string, string>) => device.call('POST', '/api/feed', { cursor: '' }, headers)

  expect((await feed({ origin: 'https://evil.example' })).code).toBe('not-allowed')
  expect((await feed({ origin: 'null' })).code).toBe('not-allowed')
  expect((await feed({ origin: '' })).code).toBe('not-allowed')
  expect((await feed({ 'sec-fetch-site': 'cross-site' })).code).toBe('not-allowed')
  expect((await feed({ 'sec-fetch-site': 'same-site' })).code).toBe('not-allowed')
  expect((await feed({ 'content-type': 'text/plain' })).code).toBe('bad-request')
  expect((await me({ 'sec-fetch-site': 'cross-site' })).code).toBe('not-allowed')
  expect((await feed({ 'sec-fetch-site': 'same-origin' })).status).toBe(200)
  expect((await feed({ origin: `http://127.0.0.1:${server.port}` })).status).toBe(200)
})

test('with a PUBLIC_URL only that origin is ours', async () => {
  const strict = await startTestServer({ publicUrl: 'http://opstap.test:8080' })
  try {
    const device = new RawDevice(strict.url)
    const challenge = (origin: string) => device.call('POST', '/api/auth/challenge', { device: device.id }, { origin })

    expect((await challenge(strict.url)).code).toBe('not-allowed')
    expect((await challenge('http://opstap.test:8080')).status).toBe(200)
  } finally {
    await strict.stop()
  }
})

test('answers of the API are never kept and never a page', async () => {
  const { headers } = await region.coordinator.call('GET', '/api/me')
  const refused = await new RawDevice(server.url).call('GET', '/api/me')

  for (const one of [headers, refused.headers]) {
    expect(one.get('cache-control')).toBe('no-store')
    expect(one.get('x-content-type-options')).toBe('nosniff')
    expect(one.get('content-security-policy')).toContain("default-src 'none'")
  }
})

test('a device has 20 calls a minute to prove itself', async () => {
  const strict = await startTestServer({ rateFactor: 1, clock })
  try {
    const device = new RawDevice(strict.url)
    const challenge = () => device.post('/api/auth/challenge', { device: device.id })
    for (let call = 0; call < 20; call++) expect((await challenge()).status).toBe(200)

    expect([(await challenge()).status, (await challenge()).code]).toEqual([429, 'too-many'])
    expect((await device.post('/api/auth/challenge', { device: newId('t') })).status).toBe(200)
    clock.move(MINUTE_MS)
    expect((await challenge()).status).toBe(200)
  } finally {
    await strict.stop()
  }
})

test('what is malformed is answered, never a crash', async () => {
  const device = await region.join('kandidaat')
  const calls = [
    'feed',
    'pull',
    'keys',
    'births',
    'members',
    'roles',
    'invites',
    'invites/open',
    'invites/redeem',
    'recovery/card',
    'recovery/use',
    'chains',
    'object',
    'signers',
    'auth/session',
  ]
  const bodies: unknown[] = [
    null,
    [],
    7,
    'text',
    {},
    { docs: [{}] },
    { docs: ['d_x'] },
    { cursor: 5 },
    { device: '../..' },
  ]

  for (const call of calls) {
    for (const body of bodies) {
      const { code } = await device.post(`/api/${call}`, body)
      expect(['bad-request', 'unknown'], call).toContain(code)
    }
  }
  for (const call of ['push', 'cover']) {
    for (let size = 0; size < 200; size += 7) {
      const noise = Uint8Array.from({ length: size }, (_, at) => (at * 89 + size * 31) % 256)
      expect((await device.post(`/api/${call}`, noise)).code).toBe('bad-request')
    }
  }
  const huge = { cursor: 'x'.repeat(70_000) }
  expect([(await device.post('/api/feed', huge)).status, (await device.post('/api/feed', huge)).code]).toEqual([
    413,
    'too-big',
  ])
  expect((await device.call('GET', '/api/blobs/..%2f..%2fetc/passwd')).code).toBe('unknown')
  expect((await device.post('/api/nothing', {})).code).toBe('unknown')
  expect((await device.birth('map', undefined, [as(device, 'kandidaat')])).status).toBe(200)
})

test('the logs hold ids and codes, no cookie, no key and no label', () => {
  const text = JSON.stringify(server.events)

  expect(server.events.length).toBeGreaterThan(0)
  for (const secret of ['Proef', 'cookie', region.coordinator.cookie ?? '', region.coordinator.public.sigPub]) {
    expect(text).not.toContain(secret)
  }
})
