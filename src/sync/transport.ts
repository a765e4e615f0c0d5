/** The network as `sync` sees it. The browser's is in `browser-transport.ts`; tests bring Node's. */
export interface Transport {
  /**
   * One HTTP call, with the session's cookie.
   *
   * @returns never rejects: `undefined` when there was no answer (no network, no server, `signal` aborted)
   */
  request(call: HttpCall): Promise<HttpAnswer | undefined>

  /** Starts opening a socket. Events come after this returned; `closed` comes once, also when it never opened. */
  openSocket(path: string, events: SocketEvents): Socket

  /** Calls back when the device may have a network again or the person looks at the app again. @returns stop */
  onWake(listener: () => void): () => void
}

export interface HttpCall {
  method: 'GET' | 'POST' | 'PUT'
  /** begins with `/` */
  path: string
  /** text is JSON, bytes are octets */
  body?: string | Uint8Array
  /** says nothing of who asks: no cookie goes along */
  isAnonymous?: true
  signal: AbortSignal
}

export interface HttpAnswer {
  status: number
  body: Uint8Array
  /** what the server's clock said, to the second; absent when it said nothing */
  dateMs?: number
}

export interface SocketEvents {
  opened(): void
  received(data: string | Uint8Array): void
  closed(code: number): void
}

export interface Socket {
  /** Does nothing when it is not open. */
  send(data: string | Uint8Array): void
  close(): void
}

export interface Timers {
  /** @returns cancel */
  after(ms: number, callback: () => void): () => void
}
