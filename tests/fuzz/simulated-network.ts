import { EventEmitter } from 'node:events'
import type { ServedSocket } from '#server/socket.ts'
import { admitSocket, serveSocket } from '#server/socket.ts'
import type { HttpAnswer, HttpCall, Socket, SocketEvents, Transport } from '#sync/transport.ts'
import type { Auditor } from './auditor.ts'
import type { Random } from './random.ts'
import type { SimulatedServer } from './simulated-server.ts'
import { ORIGIN } from './simulated-server.ts'
import type { World } from './virtual-world.ts'

/** One device's line: everybody on it shares the cookie, as the tabs of a browser do. */
export class Line {
  isCut = false
  /** share of what gets lost, each way; half as much comes twice */
  faults = 0
  /** so much longer is everything under way that comes over a socket, ms */
  socketDelayMs = 0
  cookie: string | undefined
  readonly wires = new Set<Wire>()
}

/** Both ends of one live socket. What is sent arrives in order, later, or never. */
interface Wire {
  /** open to look at, but nothing comes through, either way */
  isDeaf: boolean
  /** both ends hear of it, after a while */
  cut(): void
}

const SLOWEST_MS = 400

/** The network between all devices and the server: slow, lossy, repeating, in an order that the seed decides. */
export class SimulatedNetwork {
  readonly #world: World
  readonly #random: Random
  readonly #server: SimulatedServer
  readonly #auditor: Auditor

  constructor(world: World, random: Random, server: SimulatedServer, auditor: Auditor) {
    this.#world = world
    this.#random = random
    this.#server = server
    this.#auditor = auditor
  }

  /** @param isAlive whether the tab is still there: who was killed sends and hears nothing */
  transport(line: Line, device: Auditor['everybody'][number], isAlive: () => boolean): Transport {
    return {
      request: (call) => this.#request(line, device, isAlive, call),
      openSocket: (path, events) => this.#open(line, device, isAlive, path, events),
      onWake: () => () => undefined,
    }
  }

  #laterMs(): number {
    return this.#random.chance(0.05) ? this.#random.below(6000) : 2 + this.#random.below(SLOWEST_MS)
  }

  async #request(
    line: Line,
    device: Auditor['everybody'][number],
    isAlive: () => boolean,
    call: HttpCall,
  ): Promise<HttpAnswer | undefined> {
    const { signal } = call
    const aborted = new Promise<undefined>((resolve) => {
      if (signal.aborted) resolve(undefined)
      else signal.addEventListener('abort', () => resolve(undefined), { once: true })
    })
    return Promise.race([aborted, this.#exchange(line, device, isAlive, call)])
  }

  async #exchange(
    line: Line,
    device: Auditor['everybody'][number],
    isAlive: () => boolean,
    call: HttpCall,
  ): Promise<HttpAnswer | undefined> {
    const random = this.#random
    const isLost = (): boolean => line.isCut || random.chance(line.faults)
    const [there, back] = [this.#laterMs(), this.#laterMs()]
    const isTwice = random.chance(line.faults / 2)
    if (!isAlive()) return new Promise(() => undefined)
    await this.#world.wait(there)
    if (isLost()) return this.#noAnswer(line)
    if (isTwice) void this.#again(line, device, call)
    const answer = await this.#arrive(line, device, call)
    await this.#world.wait(back)
    if (answer === undefined || isLost() || !isAlive()) return this.#noAnswer(line)
    return answer
  }

  /** Something on the way repeats a call long after, when its sender may have gone on. */
  async #again(line: Line, device: Auditor['everybody'][number], call: HttpCall): Promise<void> {
    await this.#world.wait(this.#laterMs())
    await this.#arrive(line, device, call)
  }

  async #arrive(
    line: Line,
    device: Auditor['everybody'][number],
    { method, path, body }: HttpCall,
  ): Promise<HttpAnswer | undefined> {
    this.#auditor.asked(device, body)
    const answer = await this.#server.call(method, path, body, line.cookie)
    if (answer === undefined) return undefined
    this.#world.note(device.device, path, answer.status, answer.body)
    this.#auditor.answered(device, path, answer.status, answer.body)
    line.cookie = answer.cookie ?? line.cookie
    return { status: answer.status, body: answer.body }
  }

  /** An error at once, or nothing at all until somebody gives up. */
  #noAnswer(line: Line): Promise<undefined> {
    const isSilent = line.isCut ? this.#random.chance(0.2) : this.#random.chance(0.5)
    return isSilent ? new Promise(() => undefined) : Promise.resolve(undefined)
  }

  #open(
    line: Line,
    device: Auditor['everybody'][number],
    isAlive: () => boolean,
    path: string,
    events: SocketEvents,
  ): Socket {
    const world = this.#world
    const server = this.#server
    let state: 'opening' | 'open' | 'closed' = 'opening'
    let served: SimulatedServed | undefined
    const run = server.run
    const isThere = (): boolean => server.run === run && !server.isDown
    let thereMs = 0
    let hereMs = 0
    const send = (isToServer: boolean, work: () => void): void => {
      if (wire.isDeaf || line.isCut) return
      const atMs = Math.max(
        isToServer ? thereMs : hereMs,
        world.nowMs + this.#laterMs() + (isToServer ? 0 : line.socketDelayMs),
      )
      if (isToServer) thereMs = atMs
      else hereMs = atMs
      world.after(atMs - world.nowMs, () => {
        // What is under way when the line goes is gone, and everything behind it.
        if (line.isCut) wire.isDeaf = true
        if (!wire.isDeaf) work()
      })
    }
    const closeHere = (code: number): void => {
      if (state === 'closed') return
      state = 'closed'
      line.wires.delete(wire)
      if (isAlive()) events.closed(code)
    }
    const wire: Wire = {
      isDeaf: false,
      cut: () => {
        wire.isDeaf = true
        world.after(this.#laterMs(), () => closeHere(1006))
        world.after(this.#laterMs(), () => void (isThere() && served?.ended()))
      },
    }
    line.wires.add(wire)

    const fromServer = (data: string | Uint8Array): void => {
      if (!isThere()) return
      world.note(device.device, 'socket', data)
      this.#auditor.sent(device, data)
      send(false, () => {
        if (state === 'open' && isAlive()) events.received(data)
      })
    }
    send(true, () => {
      if (!isThere()) return closeHere(1006)
      const headers = { origin: ORIGIN, ...(line.cookie === undefined ? {} : { cookie: line.cookie }) }
      const admitted = admitSocket(server.service, { url: path, headers })
      if (typeof admitted === 'number') return send(false, () => closeHere(1006))
      served = new SimulatedServed(fromServer, (code) => send(false, () => closeHere(code)))
      send(false, () => {
        if (state !== 'opening') return
        state = 'open'
        if (isAlive()) events.opened()
      })
      serveSocket(server.service, served, admitted)
    })
    // A line that was cut says nothing; a browser gives up after a while.
    if (line.isCut) world.after(3000, () => closeHere(1006))
    return {
      send: (data) => {
        if (state !== 'open' || !isAlive()) return
        this.#auditor.asked(device, data)
        const copy = typeof data === 'string' ? data : data.slice()
        send(true, () => {
          if (isThere()) served?.receive(copy)
        })
      },
      close: () => {
        send(true, () => void (isThere() && served?.ended()))
        world.task(() => closeHere(1005))
      },
    }
  }

  /** The server was killed or stopped: every socket breaks, sooner or later. */
  serverGone(lines: readonly Line[]): void {
    for (const line of lines) for (const wire of line.wires) wire.cut()
  }
}

/** The server's end of a socket. */
class SimulatedServed extends EventEmitter implements ServedSocket {
  readonly OPEN = 1
  readonly bufferedAmount = 0
  readyState: 0 | 1 | 2 | 3 = 1
  readonly #toClient: (data: string | Uint8Array) => void
  readonly #toClose: (code: number) => void

  constructor(toClient: (data: string | Uint8Array) => void, toClose: (code: number) => void) {
    super()
    this.#toClient = toClient
    this.#toClose = toClose
  }

  send(data: unknown): void {
    if (this.readyState === this.OPEN) this.#toClient(data as string | Uint8Array) // all that the server sends
  }

  close(code = 1005): void {
    if (this.readyState !== this.OPEN) return
    this.#toClose(code)
    this.ended()
  }

  terminate(): void {
    this.close(1006)
  }

  receive(data: string | Uint8Array): void {
    if (this.readyState === this.OPEN) this.emit('message', Buffer.from(data as string), typeof data !== 'string')
  }

  ended(): void {
    if (this.readyState !== this.OPEN) return
    this.readyState = 3
    this.emit('close')
  }
}
