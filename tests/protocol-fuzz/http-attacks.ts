import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import type { DocumentId } from '#domain/id.ts'
import type { Random } from '../fuzz/random.ts'
import type { RawDevice } from '../server/raw-client.ts'
import { newId } from '../server/raw-client.ts'
import { brokenCover, brokenId, brokenPush, randomBytesOf } from './frames.ts'

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** One call with a body made to break something. Who calls may change nothing with any of these. */
export interface HttpAttack {
  method: string
  path: string
  body?: Uint8Array | string
  headers?: Record<string, string>
}

/** A well-formed body per call, about a document in which the caller may not write. */
function bodies(doc: DocumentId): Record<string, Json> {
  const [person, device, invite] = [newId('p'), newId('t'), newId('u')]
  const hash = 'ab'.repeat(32)
  const signed = { device, nonce: 'A'.repeat(43), signature: 'A'.repeat(86) }
  const entry = {
    ...{ act: 'add', device: { id: device, suite: 1, sigPub: 'A'.repeat(43), encPub: 'A'.repeat(43), label: 'x' } },
    ...{ prev: '0'.repeat(64), by: device, signature: 'A'.repeat(86) },
  }
  return {
    '/api/auth/challenge': { device },
    '/api/auth/session': signed,
    '/api/auth/ticket': signed,
    '/api/feed': { cursor: 'x.0' },
    '/api/pull': { docs: [{ doc, since: 0 }] },
    '/api/object': { doc, snapshot: '00'.repeat(16) },
    '/api/signers': { doc, devices: [device] },
    '/api/keys': { docs: [doc] },
    '/api/births': { doc: newId('d'), kind: 'werkplek', regio: newId('d'), members: [{ person, role: 'kandidaat' }] },
    '/api/members': { doc, add: [{ person, role: 'kandidaat' }], remove: [person] },
    '/api/roles/take': { person, regio: newId('d'), rol: 'trainer' },
    '/api/devices/vouch': { person, device, signature: 'A'.repeat(86) },
    '/api/restarts': { invite, device, accept: true, signature: 'A'.repeat(86), revokes: [entry] },
    '/api/roles': { person, regio: newId('d'), rol: 'trainer' },
    '/api/invites': {
      ...{ id: invite, person, regio: newId('d'), role: 'maatje', secretHash: hash, codeHash: hash },
      ...{ cardForSecret: 'AA', cardForCode: 'AA', expiresAtMs: 4e12 },
    },
    '/api/invites/open': { id: invite, secretHash: hash },
    '/api/invites/redeem': { proof: { id: invite, secretHash: hash }, entry, mac: hash },
    '/api/recovery/card': { card: hash, sigPub: 'A'.repeat(43), sealed: 'AA', signature: 'A'.repeat(86) },
    '/api/recovery/open': { card: hash, signature: 'A'.repeat(86) },
    '/api/recovery/use': { card: hash, entry, signature: 'A'.repeat(86) },
    '/api/passkeys/made': { id: 'A'.repeat(43), clientData: 'AA', attestation: 'AA', transports: ['usb'] },
    '/api/passkeys/shown': {
      id: 'A'.repeat(43),
      clientData: 'AA',
      authenticatorData: 'AA',
      signature: 'AA',
      user: 'AA',
    },
    '/api/passkeys/remove': { id: 'A'.repeat(43) },
    '/api/invites/vouch': { invite, device, accept: true },
    '/api/chains': { persons: [person] },
  }
}

export function httpAttack(random: Random, doc: DocumentId): HttpAttack {
  return random.pick([jsonAttack, jsonAttack, jsonAttack, binaryAttack, blobAttack, pathAttack])(random, doc)
}

function jsonAttack(random: Random, doc: DocumentId): HttpAttack {
  const [path, valid] = random.pick(Object.entries(bodies(doc)))
  const text = JSON.stringify(mutated(random, valid))
  const body = random.pick<() => string | Uint8Array>([
    () => text,
    () => text,
    () => text.slice(0, random.below(text.length)),
    () => '{"a":'.repeat(1 + random.below(9000)),
    () => text.replace('{', '{"__proto__":{"isActive":true},'),
    () => Buffer.concat([Buffer.from(text.slice(0, 5)), randomBytesOf(random, 20)]),
    () => `${text}${' '.repeat(random.below(70_000))}`,
  ])()
  const type = random.pick(['application/json', 'application/json', 'text/plain', 'application/json;charset=utf-7', ''])
  return { method: 'POST', path, body, headers: type === '' ? {} : { 'content-type': type } }
}

/** The same value with something else in one or more places. */
function mutated(random: Random, value: Json): Json {
  if (random.chance(0.15)) return junk(random)
  if (Array.isArray(value)) {
    const all = value.map((one) => mutated(random, one))
    return random.chance(0.1) ? Array.from({ length: 2000 }, () => all[0] ?? null) : all
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(() => !random.chance(0.05))
    return Object.fromEntries(entries.map(([name, one]) => [name, mutated(random, one)]))
  }
  return typeof value === 'string' && random.chance(0.1) ? brokenId(random, value) : value
}

function junk(random: Random): Json {
  const deep = (left: number): Json => (left === 0 ? 0 : [deep(left - 1)])
  return random.pick<() => Json>([
    () => null,
    () => -1,
    () => 1e300,
    () => 2 ** 53,
    () => 0.1,
    () => true,
    () => '',
    () => 'A'.repeat(random.below(30_000)),
    () => '\u0000\uD800\u202E',
    () => 'toString',
    () => [],
    () => ({}),
    () => ({ length: 1e9, valueOf: 'x', toJSON: 1 }),
    () => deep(500),
  ])()
}

function binaryAttack(random: Random, doc: DocumentId): HttpAttack {
  const isPush = random.chance(0.6)
  const body = isPush ? brokenPush(random, doc) : brokenCover(random, doc)
  const type = random.chance(0.9) ? 'application/octet-stream' : 'multipart/form-data; boundary=x'
  return { method: 'POST', path: isPush ? '/api/push' : '/api/cover', body, headers: { 'content-type': type } }
}

function blobAttack(random: Random, doc: DocumentId): HttpAttack {
  const place = random.chance(0.5) ? doc : encodeURIComponent(brokenId(random, doc))
  const hash = random.pick(['0'.repeat(64), 'G'.repeat(64), '..%2f..%2fopstap.db', '%00', randomUUID()])
  const method = random.pick(['GET', 'PUT', 'DELETE', 'PATCH'])
  const path = `/api/blobs/${place}/${hash}`
  return method === 'GET' ? { method, path } : { method, path, body: randomBytesOf(random, random.below(500)) }
}

function pathAttack(random: Random): HttpAttack {
  const path = random.pick([
    '/api//pull',
    '/api/pull/',
    '/api/../api/pull',
    '/%2e%2e/%2e%2e/etc/passwd',
    `/${'a/'.repeat(random.below(2000))}`,
    `/api/${'%F0'.repeat(random.below(500))}`,
    '/ws',
    `/?${'a=b&'.repeat(random.below(2000))}`,
    '/csp-reports',
    '/metrics',
    '/.git/config',
  ])
  return { method: random.pick(['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']), path }
}

/** @returns the status, or 0 when the connection was ended without one */
export async function callWith(device: RawDevice | undefined, attack: HttpAttack, url: string): Promise<number> {
  const { method, path, body } = attack
  const isBodyless = method === 'GET' || method === 'TRACE' || method === 'OPTIONS'
  const headers = {
    ...(device?.cookie === undefined ? {} : { cookie: device.cookie }),
    ...(isBodyless ? {} : { origin: url }),
    ...attack.headers,
  }
  if (method === 'TRACE') return rawCall(new URL(url).port, `TRACE ${path} HTTP/1.1\r\nHost: x\r\n\r\n`)
  try {
    const init =
      isBodyless || body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }
    const answer = await fetch(url + path, { method, headers, ...init, redirect: 'manual' })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return 0 // ended in the middle of a body that is too large
  }
}

/** Bytes that are no HTTP, or nearly. */
export function rawHttp(random: Random): string | Uint8Array {
  return random.pick<() => string | Uint8Array>([
    () => randomBytesOf(random, 1 + random.below(2000)),
    () => 'GET / HTTP/9.9\r\n\r\n',
    () => `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(40_000)}\r\n\r\n`,
    () => `POST /api/feed HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    () => 'POST /api/feed HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n',
    () => 'POST /api/feed HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
    () => 'GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n\r\n',
    () => 'GET /ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n',
    () => `GET /api/me HTTP/1.1\r\nHost: x\r\nCookie: ${'s=a; '.repeat(1000)}\r\n\r\n`,
    () => 'GET /%%% HTTP/1.1\r\nHost: \r\n\r\nGET / HTTP/1.1\r\n\r\n',
  ])()
}

/** @returns the status of the first answer, or 0 when there is none within a second */
export function rawCall(port: string | number, bytes: string | Uint8Array): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), '127.0.0.1')
    let said = ''
    socket.setTimeout(1000, () => socket.destroy())
    socket.on('data', (part: Buffer) => {
      said += part.toString('latin1')
      if (said.includes('\r\n')) socket.destroy()
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 0)))
    socket.write(bytes)
  })
}
