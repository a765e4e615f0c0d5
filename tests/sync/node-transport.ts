import WebSocket from 'ws'
import type { RefusalCode } from '#sync/protocol.ts'
import type { HttpAnswer, HttpCall, Socket, SocketEvents, Timers, Transport } from '#sync/transport.ts'

/** What a test may do to the network between one device and the server. */
export interface NodeTransport extends Transport {
  /** Takes the network away or gives it back; sockets break without a word. */
  setOnline(isOnline: boolean): void
  /** no socket can be opened; those that are open break */
  setSockets(areAllowed: boolean): void
  /** The request arrives, its answer does not; for calls whose path begins so, `count` times. */
  loseAnswers(path: string, count: number): void
  /** The next call of this path gets this code and does nothing. */
  refuse(path: string, code: RefusalCode): void
  /** The open sockets stay open and carry nothing any more, in neither direction. */
  deafen(): void
  /** The open sockets carry what is sent, and bring nothing any more. */
  mute(): void
  /** The open sockets bring this: something that was long under way. */
  bring(message: string): void
  /** every HTTP call, with the bytes of question and answer */
  readonly calls: { path: string; status: number | undefined; bytes: number }[]
  /** what the socket carried, both ways */
  readonly frames: { isSent: boolean; bytes: number }[]
  wake(): void
}

/** The real network of Node with a browser's manners: it keeps the cookie and says where the page came from. */
export function nodeTransport(origin: string): NodeTransport {
  const sockets = new Map<WebSocket, SocketEvents>()
  const deaf = new WeakSet<WebSocket>()
  const muted = new WeakSet<WebSocket>()
  const wakers = new Set<() => void>()
  const calls: NodeTransport['calls'] = []
  const frames: NodeTransport['frames'] = []
  const losing = new Map<string, number>()
  const refusing = new Map<string, RefusalCode>()
  let cookie: string | undefined
  let isOnline = true
  let areSocketsAllowed = true

  const breakSockets = (): void => {
    for (const socket of sockets.keys()) socket.terminate()
  }
  const isLost = (path: string): boolean => {
    const hit = [...losing].find(([start, count]) => count > 0 && path.startsWith(start))
    if (hit !== undefined) losing.set(hit[0], hit[1] - 1)
    return hit !== undefined
  }

  async function send({ method, path, body, signal }: HttpCall): Promise<HttpAnswer> {
    const type = typeof body === 'string' ? 'application/json' : 'application/octet-stream'
    const response = await fetch(origin + path, {
      method,
      signal,
      headers: {
        origin,
        ...(cookie === undefined ? {} : { cookie }),
        ...(body === undefined ? {} : { 'content-type': type }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : body.slice() }),
    })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return { status: response.status, body: new Uint8Array(await response.arrayBuffer()) }
  }

  return {
    calls,
    frames,
    async request(call) {
      if (!isOnline) return undefined
      const code = refusing.get(call.path)
      if (code !== undefined && refusing.delete(call.path)) {
        return { status: 503, body: new TextEncoder().encode(JSON.stringify({ ok: false, code })) }
      }
      const answer = await send(call).then(
        (whole) => whole,
        () => undefined,
      )
      calls.push({
        path: call.path,
        status: answer?.status,
        bytes: (call.body?.length ?? 0) + (answer?.body.length ?? 0),
      })
      return isOnline && !isLost(call.path) ? answer : undefined
    },
    openSocket(path, events) {
      if (!isOnline || !areSocketsAllowed) return noSocket(events)
      const socket = new WebSocket(origin.replace('http', 'ws') + path, {
        headers: { origin, ...(cookie === undefined ? {} : { cookie }) },
      })
      sockets.set(socket, events)
      socket.on('open', () => events.opened())
      socket.on('error', () => socket.terminate())
      socket.on('close', (code) => {
        sockets.delete(socket)
        events.closed(code)
      })
      socket.on('message', (data: Buffer, isBinary) => {
        if (deaf.has(socket) || muted.has(socket)) return
        frames.push({ isSent: false, bytes: data.length })
        events.received(isBinary ? new Uint8Array(data) : data.toString('utf8'))
      })
      return {
        send(data) {
          if (socket.readyState !== WebSocket.OPEN || deaf.has(socket)) return
          frames.push({ isSent: true, bytes: data.length })
          socket.send(data)
        },
        close: () => socket.close(),
      }
    },
    onWake(listener) {
      wakers.add(listener)
      return () => wakers.delete(listener)
    },
    setOnline(value) {
      isOnline = value
      if (!value) breakSockets()
    },
    setSockets(value) {
      areSocketsAllowed = value
      if (!value) breakSockets()
    },
    loseAnswers: (path, count) => void losing.set(path, count),
    refuse: (path, code) => void refusing.set(path, code),
    deafen() {
      for (const socket of sockets.keys()) deaf.add(socket)
    },
    mute() {
      for (const socket of sockets.keys()) muted.add(socket)
    },
    bring(message) {
      for (const events of sockets.values()) events.received(message)
    },
    wake() {
      for (const listener of wakers) listener()
    },
  }
}

/** @param pace 1 is real time; 0.1 makes every pause and every time limit ten times shorter */
export function nodeTimers(pace = 1): Timers {
  return {
    after(ms, callback) {
      const timer = setTimeout(callback, ms * pace)
      return () => clearTimeout(timer)
    },
  }
}

function noSocket(events: SocketEvents): Socket {
  setTimeout(() => events.closed(1006))
  return { send: () => undefined, close: () => undefined }
}
