import type { Timers, Transport } from './transport.ts'

/** The browser's network, on the origin the app came from. Cookies are the browser's own business. */
export function browserTransport(): Transport {
  return {
    async request({ method, path, body, signal, isAnonymous }) {
      const isJson = typeof body === 'string'
      const credentials = isAnonymous ? 'omit' : 'same-origin'
      const init: RequestInit = { method, signal, credentials, cache: 'no-store', redirect: 'error' }
      if (body !== undefined) {
        init.body = isJson ? body : body.slice()
        init.headers = { 'content-type': isJson ? 'application/json' : 'application/octet-stream' }
      }
      const answer = fetch(path, init).then(async (response) => {
        const dateMs = Date.parse(response.headers.get('date') ?? '')
        return {
          status: response.status,
          body: new Uint8Array(await response.arrayBuffer()),
          ...(Number.isNaN(dateMs) ? {} : { dateMs }),
        }
      })
      // no network, an aborted call and a broken-off answer are one thing here: no answer
      return answer.then(
        (whole) => whole,
        () => undefined,
      )
    },

    openSocket(path, events) {
      const url = new URL(path, location.href)
      url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'
      const socket = new WebSocket(url)
      socket.binaryType = 'arraybuffer'
      socket.addEventListener('open', () => events.opened())
      socket.addEventListener('close', (event) => events.closed(event.code))
      socket.addEventListener('message', (event: MessageEvent<string | ArrayBuffer>) => {
        events.received(typeof event.data === 'string' ? event.data : new Uint8Array(event.data))
      })
      return {
        send(data) {
          if (socket.readyState !== WebSocket.OPEN) return
          socket.send(typeof data === 'string' ? data : data.slice())
        },
        close: () => socket.close(),
      }
    },

    onWake(listener) {
      const onVisible = (): void => {
        if (document.visibilityState === 'visible') listener()
      }
      window.addEventListener('online', listener)
      window.addEventListener('focus', listener)
      window.addEventListener('pageshow', listener)
      document.addEventListener('visibilitychange', onVisible)
      return () => {
        window.removeEventListener('online', listener)
        window.removeEventListener('focus', listener)
        window.removeEventListener('pageshow', listener)
        document.removeEventListener('visibilitychange', onVisible)
      }
    },
  }
}

export const browserTimers: Timers = {
  after(ms, callback) {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
}
