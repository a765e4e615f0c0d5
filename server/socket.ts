import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'
import { WebSocketServer } from 'ws'
import { allows } from '#domain/documentsoort.ts'
import type { PushResult } from '#sync/frames.ts'
import { decodePush, encodePushAnswer } from '#sync/frames.ts'
import { clientMessageSchema, FRAME_LIMIT_BYTES } from '#sync/protocol.ts'
import { noteDenied } from './audit/contacts.ts'
import type { LiveSession } from './auth.ts'
import type { LiveSocket } from './live.ts'
import { cookieToken, isFromSameSite, ownOrigin } from './request-checks.ts'
import { accessOf } from './rights.ts'
import type { Service } from './service.ts'
import { passkeyBar } from './staff-passkey.ts'

const PING_EVERY_MS = 30_000
const SOCKETS_PER_DEVICE = 4
const MAX_DENIALS = 3
const MAX_UNSENT_BYTES = 4 * 1024 * 1024
const CLOSE_POLICY = 1008
const CLOSE_GOING_AWAY = 1001
/** the session ended: prove the device again */
const CLOSE_SESSION_OVER = 4401

/** How long a client gets to answer our goodbye. */
const GOODBYE_MS = 2000

const statusLines = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 503: 'Service Unavailable' } as const

export interface Sockets {
  stop(): void
}

/** The live socket at `/ws`: cookie, exact origin and a single-use ticket are checked before it opens. */
export function acceptSockets(server: Server, service: Service): Sockets {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME_LIMIT_BYTES,
    perMessageDeflate: false,
    clientTracking: false,
    ...{ closeTimeout: GOODBYE_MS }, // an option of ws that its types do not know yet
  })
  const open = new Map<WebSocket, { isAlive: boolean; isValid: () => boolean }>()

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy())
    const checked = admitSocket(service, request)
    if (typeof checked === 'number') {
      service.events('socket-refused', { status: checked })
      stream.end(`HTTP/1.1 ${checked} ${statusLines[checked]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
      return
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      open.set(socket, {
        isAlive: true,
        isValid: () => {
          const session = service.auth.sessionByHash(checked.tokenHash, false)
          return session !== undefined && passkeyBar(service, session.caller) === undefined
        },
      })
      socket.on('pong', () => {
        const state = open.get(socket)
        if (state !== undefined) state.isAlive = true
      })
      socket.on('close', () => open.delete(socket))
      serveSocket(service, socket, checked)
    })
  })

  const pings = setInterval(() => {
    try {
      for (const [socket, state] of open) {
        if (!state.isAlive) socket.terminate()
        else if (!state.isValid()) socket.close(CLOSE_SESSION_OVER)
        else socket.ping()
        state.isAlive = false
      }
    } catch (error) {
      service.failed('pings', error)
    }
  }, PING_EVERY_MS)
  pings.unref()

  return {
    stop() {
      clearInterval(pings)
      for (const socket of open.keys()) socket.close(CLOSE_GOING_AWAY)
      setTimeout(() => {
        for (const socket of open.keys()) socket.terminate()
      }, GOODBYE_MS).unref()
      sockets.close()
    },
  }
}

function checkUpgrade(
  service: Service,
  request: Pick<IncomingMessage, 'url' | 'headers'>,
): LiveSession | keyof typeof statusLines {
  const url = URL.parse(request.url ?? '', 'http://server')
  if (url?.pathname !== '/ws') return 404
  const isOurs = ownOrigin(service, request.headers.origin) !== undefined
  if (!isOurs || !isFromSameSite(request.headers['sec-fetch-site'])) return 403
  const token = cookieToken(service.config, request.headers.cookie)
  const session = token === undefined ? undefined : service.auth.session(token)
  if (session === undefined) return 401
  if (passkeyBar(service, session.caller) !== undefined) return 403
  if (!service.auth.isTicketOf(url.searchParams.get('ticket') ?? '', session.caller.device)) return 401
  return session
}

/**
 * Whose socket this is going to be, or the HTTP status it is refused with. A store that cannot be read refuses this
 * socket and does not end the process.
 */
export function admitSocket(
  service: Service,
  request: Pick<IncomingMessage, 'url' | 'headers'>,
): LiveSession | keyof typeof statusLines {
  try {
    return checkUpgrade(service, request)
  } catch (error) {
    service.failed('upgrade', error)
    return 503
  }
}

/** What is asked of a socket here; the simulation brings its own. */
export type ServedSocket = Pick<
  WebSocket,
  'readyState' | 'OPEN' | 'bufferedAmount' | 'send' | 'close' | 'terminate'
> & {
  on(event: 'close' | 'error', listener: () => void): unknown
  on(event: 'message', listener: (data: RawData, isBinary: boolean) => void): unknown
}

/** Carries one open socket: what it watches, what it pushes, what it hears. */
export function serveSocket(service: Service, socket: ServedSocket, session: LiveSession): void {
  const { person, device } = session.caller
  let denials = 0
  const live: LiveSocket = {
    person,
    device,
    // Nothing comes over an open socket either, once it is time to show a passkey.
    isActive: () =>
      service.store.people.device(device)?.status === 'active' &&
      passkeyBar(service, { person, device, isActive: true }) === undefined,
    send(data) {
      if (socket.readyState !== socket.OPEN) return
      // Someone who reads too slowly starts again from the feed instead of filling the memory.
      if (socket.bufferedAmount > MAX_UNSENT_BYTES) socket.terminate()
      else socket.send(data)
    },
    close: () => socket.close(CLOSE_POLICY),
  }
  const deny = (): void => {
    denials += 1
    if (denials < MAX_DENIALS) return
    service.events('socket-denied', { device })
    socket.close(CLOSE_POLICY)
  }

  // A phone that changes networks leaves half-open sockets behind: the oldest makes room, the new one is welcome.
  for (const oldest of service.live.socketsOf(person, device).slice(0, 1 - SOCKETS_PER_DEVICE)) oldest.close()
  service.live.join(live)
  service.metrics.count('sockets_opened')
  socket.on('close', () => service.live.leave(live))
  socket.on('error', () => socket.terminate())
  socket.on('message', (data: RawData, isBinary: boolean) => {
    // What we are closing may go on talking until it answers our goodbye: nobody listens any more.
    if (socket.readyState !== socket.OPEN) return
    const current = service.auth.sessionByHash(session.tokenHash, true)
    if (current === undefined) return socket.close(CLOSE_SESSION_OVER)
    try {
      // What was made here goes by HTTP then, where it is taken in.
      if (passkeyBar(service, current.caller) !== undefined) return socket.close(CLOSE_SESSION_OVER)
      if (isBinary) receivePush(service, live, current, bytesOf(data), deny)
      else if (!receiveText(service, live, current, bytesOf(data).toString('utf8'))) deny()
    } catch (error) {
      service.failed('socket', error)
      socket.close(1011)
    }
  })
}

/** @returns false when this counts as a denial */
function receiveText(service: Service, live: LiveSocket, session: LiveSession, text: string): boolean {
  const message = clientMessageSchema.safeParse(jsonOf(text))
  if (!message.success) return false
  const asked = [...new Set(message.data.docs)].map((doc) => ({
    doc,
    access: accessOf(service.store, session.caller, doc),
  }))
  service.live.watch(
    live,
    asked.flatMap(({ doc, access }) => (access.ok && allows(access.recht, 'presence') ? [doc] : [])),
  )
  noteDenied(
    service,
    session.caller,
    'watch',
    asked.flatMap(({ doc, access }) => (access.ok ? [] : [doc])),
  )
  // Someone who was a member may not have heard yet; someone whose device waits asks in good faith.
  return !session.caller.isActive || asked.every(({ access }) => access.ok || access.code === 'gone')
}

function receivePush(
  service: Service,
  live: LiveSocket,
  session: LiveSession,
  bytes: Uint8Array,
  deny: () => void,
): void {
  let push: ReturnType<typeof decodePush>
  try {
    push = decodePush(bytes)
  } catch (error) {
    if (error instanceof RangeError) return deny()
    throw error
  }
  const { request, items } = push
  const { caller } = session
  const answer = (results: PushResult[]): void => {
    live.send(encodePushAnswer(request, service.store.log, results))
    if (caller.isActive && results.some((result) => 'code' in result && result.code === 'unknown')) deny()
  }
  const hasRoom = service.rates.recordsPerDevice.take(caller.device, service.clock.nowMs(), items.length)
  if (hasRoom) service.pushes.push({ caller, items, from: live, answer })
  else answer(items.map((): PushResult => ({ code: 'too-many' })))
}

function bytesOf(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? Buffer.from(data) : data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
