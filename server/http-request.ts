import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Answer, RefusalCode } from '#sync/protocol.ts'
import { BODY_LIMIT_BYTES } from '#sync/protocol.ts'
import type { LiveSession } from './auth.ts'
import type { Caller } from './rights.ts'
import type { Service } from './service.ts'

export interface HttpEnv {
  Bindings: HttpBindings
  Variables: { session: LiveSession; origin: string }
}

export type HttpContext = Context<HttpEnv>

const statuses: Record<RefusalCode, ContentfulStatusCode> = {
  unauthenticated: 401,
  unknown: 404,
  'no-write': 403,
  'stale-epoch': 409,
  gone: 410,
  'too-big': 413,
  'behind-snapshot': 409,
  'bad-request': 400,
  'lane-taken': 409,
  'counter-gap': 409,
  'not-allowed': 403,
  conflict: 409,
  'too-many': 429,
  used: 409,
  expired: 410,
  busy: 503,
  'server-error': 500,
  'passkey-due': 403,
  'passkey-missing': 403,
}

/** A refusal as it goes out: the code in the body, the nearest HTTP status outside. */
export class Refused extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode) {
    super(code)
    this.name = 'Refused'
    this.code = code
  }
}

export function refusal(context: HttpContext, code: RefusalCode): Response {
  return context.json({ ok: false, code } satisfies Answer, statuses[code])
}

/** `{ok: true}`, or the refusal. */
export function answer(context: HttpContext, code: RefusalCode | undefined): Response {
  return code === undefined ? context.json({ ok: true } satisfies Answer) : refusal(context, code)
}

export function callerOf(context: HttpContext): Caller {
  return context.get('session').caller
}

/** Where the request comes from, for limits only: never logged with a person. */
export function addressOf(service: Service, context: HttpContext): string {
  const direct = context.env.incoming.socket.remoteAddress ?? 'unknown'
  if (!service.config.isBehindProxy) return direct
  return context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || direct
}

const toGzip = promisify(gzip)

/**
 * An answer that repeats itself, such as a page of records: as gzip for who takes that, worked out beside the event loop.
 * What is sealed in it does not get smaller, but half of a small record is its place, its device and its lane.
 */
export async function compressed(context: HttpContext, bytes: Uint8Array, type: string): Promise<Response> {
  const takesIt = /\bgzip\b(?!;\s*q=0(\.0*)?\s*(,|$))/.test(context.req.header('accept-encoding') ?? '')
  const headers = { 'content-type': type, vary: 'accept-encoding' }
  if (!takesIt || bytes.length < COMPRESSED_FROM_BYTES) return context.body(new Uint8Array(bytes), 200, headers)
  const body = new Uint8Array(await toGzip(bytes))
  return context.body(body, 200, { ...headers, 'content-encoding': 'gzip' })
}

/** A smaller answer is one packet anyway. */
const COMPRESSED_FROM_BYTES = 1400

interface Parser<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false }
}

/**
 * The JSON body, parsed.
 *
 * @throws Refused `bad-request` when it is not what `schema` says, `too-big` beyond `limit`
 */
export async function bodyAs<T>(context: HttpContext, schema: Parser<T>, limit = BODY_LIMIT_BYTES): Promise<T> {
  if (!isContentType(context, 'application/json')) throw new Refused('bad-request')
  const bytes = await readBytes(context, limit)
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    throw new Refused('bad-request')
  }
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Refused('bad-request')
  return parsed.data
}

/**
 * The binary body, decoded.
 *
 * @throws Refused `bad-request` when `decode` throws a RangeError, `too-big` beyond `limit`
 */
export async function binaryAs<T>(
  context: HttpContext,
  limit: number,
  decode: (bytes: Uint8Array) => T,
): Promise<{ value: T; size: number }> {
  if (!isContentType(context, 'application/octet-stream')) throw new Refused('bad-request')
  const bytes = await readBytes(context, limit)
  try {
    return { value: decode(bytes), size: bytes.length }
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) throw new Refused('bad-request')
    throw error
  }
}

function isContentType(context: HttpContext, wanted: string): boolean {
  return context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() === wanted
}

/** @throws Refused `too-big` as soon as more than `limit` arrives */
export async function readBytes(context: HttpContext, limit: number): Promise<Uint8Array> {
  if (Number(context.req.header('content-length') ?? 0) > limit) throw new Refused('too-big')
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of context.req.raw.body ?? []) {
    size += part.length
    if (size > limit) throw new Refused('too-big')
    parts.push(part)
  }
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts, size)
}
