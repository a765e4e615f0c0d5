import type { RawData } from 'ws'
import { WebSocket } from 'ws'
import type { DocumentId } from '#domain/id.ts'
import type { PushItem, PushResult } from '#sync/frames.ts'
import { decodeLive, decodePushAnswer, encodePush, FRAME_LIVE, FRAME_PUSH_ANSWER } from '#sync/frames.ts'
import type { ServerMessage } from '#sync/protocol.ts'
import { serverMessageSchema } from '#sync/protocol.ts'

type Heard =
  | ServerMessage
  | ({ t: 'live' } & ReturnType<typeof decodeLive>)
  | ({ t: 'answer' } & ReturnType<typeof decodePushAnswer>)

/** A live socket that remembers all it heard, so that a test can wait for a message that already came. */
export class RawSocket {
  readonly heard: Heard[] = []
  readonly #socket: WebSocket
  readonly #waiting = new Set<() => void>()
  #request = 0
  /** resolves with the close code */
  readonly closed: Promise<number>

  private constructor(socket: WebSocket) {
    this.#socket = socket
    this.closed = new Promise((resolve) => {
      socket.on('close', (code) => {
        resolve(code)
        this.#wake()
      })
    })
    socket.on('message', (data: RawData, isBinary: boolean) => {
      this.heard.push(heardFrom(data as Buffer, isBinary)) // ws hands out Buffers unless told otherwise
      this.#wake()
    })
  }

  /** @throws Error with the HTTP status when the upgrade is refused */
  static open(url: string, ticket: string, cookie: string | undefined, origin = url): Promise<RawSocket> {
    const headers = { origin, ...(cookie === undefined ? {} : { cookie }) }
    const socket = new WebSocket(`${url.replace('http', 'ws')}/ws?ticket=${ticket}`, {
      headers,
      perMessageDeflate: false,
    })
    const raw = new RawSocket(socket)
    return new Promise((resolve, reject) => {
      socket.on('open', () => resolve(raw))
      socket.on('unexpected-response', (_request, response) => {
        reject(new Error(`Refused: ${response.statusCode}`))
        socket.terminate()
      })
      socket.on('error', reject)
    })
  }

  watch(...docs: DocumentId[]): void {
    this.#socket.send(JSON.stringify({ t: 'watch', docs }))
  }

  send(data: string | Uint8Array): void {
    this.#socket.send(data)
  }

  async push(...items: PushItem[]): Promise<PushResult[]> {
    const request = ++this.#request
    this.#socket.send(encodePush(request, items))
    const answer = await this.next('answer', (one) => one.request === request)
    return answer.results
  }

  /** The first message of this kind that fits, heard before or from now on. */
  async next<T extends Heard['t']>(
    t: T,
    fits: (message: Extract<Heard, { t: T }>) => boolean = () => true,
  ): Promise<Extract<Heard, { t: T }>> {
    const deadline = Date.now() + 5000
    for (;;) {
      const found = this.all(t).find(fits)
      if (found !== undefined) return found
      if (this.#socket.readyState !== WebSocket.OPEN) throw new Error(`Closed while waiting for ${t}`)
      if (Date.now() > deadline) throw new Error(`No ${t} in 5 s`)
      await this.#change(deadline)
    }
  }

  all<T extends Heard['t']>(t: T): Extract<Heard, { t: T }>[] {
    return this.heard.filter((message): message is Extract<Heard, { t: T }> => message.t === t)
  }

  forget(): void {
    this.heard.length = 0
  }

  close(): Promise<number> {
    this.#socket.close()
    return this.closed
  }

  #wake(): void {
    for (const wake of this.#waiting) wake()
    this.#waiting.clear()
  }

  #change(deadline: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, deadline - Date.now()) + 1)
      this.#waiting.add(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }
}

function heardFrom(data: Buffer, isBinary: boolean): Heard {
  if (!isBinary) return serverMessageSchema.parse(JSON.parse(data.toString('utf8')))
  const bytes = new Uint8Array(data)
  if (bytes[0] === FRAME_LIVE) return { t: 'live', ...decodeLive(bytes) }
  if (bytes[0] === FRAME_PUSH_ANSWER) return { t: 'answer', ...decodePushAnswer(bytes) }
  throw new Error('A frame of an unknown kind')
}
