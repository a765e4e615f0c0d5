import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { connect } from 'node:net'
import { once } from 'node:events'
import type { DocumentId } from '#domain/id.ts'
import type { Random } from '../fuzz/random.ts'
import type { RawDevice } from '../server/raw-client.ts'
import { brokenPush, brokenText, randomBytesOf, refusedPush } from './frames.ts'

const TEXT = 1
const BINARY = 2

/** One WebSocket frame as it goes over the line; what a client library would never make can be made too. */
export function socketFrame(
  payload: Uint8Array,
  { opcode = BINARY, fin = true, masked = true, reserved = 0, claims = payload.length } = {},
): Uint8Array {
  const head = [(fin ? 128 : 0) | (reserved << 4) | opcode]
  const mark = masked ? 128 : 0
  if (claims < 126) head.push(mark | claims)
  else if (claims < 65_536) head.push(mark | 126, claims >> 8, claims & 255)
  else {
    const size = Buffer.alloc(8)
    size.writeBigUInt64BE(BigInt(claims))
    head.push(mark | 127, ...size)
  }
  if (!masked) return Buffer.concat([Buffer.from(head), payload])
  const mask = randomBytes(4)
  const hidden = payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0))
  return Buffer.concat([Buffer.from(head), mask, hidden])
}

/** An open socket below the WebSocket library: it answers no ping and no goodbye unless told to. */
export class LineSocket {
  readonly line: Socket
  /** resolves when the server ended the connection */
  readonly ended: Promise<void>
  isOpen = true

  private constructor(line: Socket) {
    this.line = line
    this.ended = new Promise((resolve) => {
      line.on('close', () => {
        this.isOpen = false
        resolve()
      })
    })
    line.on('error', () => line.destroy())
    line.on('data', () => undefined) // read on, so that the end is noticed
  }

  /** @throws Error when the upgrade is refused */
  static async open(device: RawDevice): Promise<LineSocket> {
    const { host, port } = new URL(device.url)
    const ticket = await device.ticket()
    const line = connect(Number(port), '127.0.0.1')
    await once(line, 'connect')
    line.write(
      `GET /ws?ticket=${ticket} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${device.url}\r\nCookie: ${device.cookie ?? ''}\r\n` +
        `Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n` +
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\n\r\n`,
    )
    const [first] = (await once(line, 'data')) as [Buffer] // what Node's sockets give
    if (!first.toString('latin1').startsWith('HTTP/1.1 101')) {
      line.destroy()
      throw new Error('The upgrade was refused')
    }
    return new LineSocket(line)
  }

  send(bytes: Uint8Array): void {
    if (this.isOpen) this.line.write(bytes)
  }

  end(): void {
    this.line.destroy()
  }
}

/** What one socket says before it is closed or has said enough. */
export function socketAttack(
  random: Random,
  who: 'writer' | 'other',
  doc: DocumentId,
  lanes: readonly string[],
): Uint8Array {
  // A writer sends nothing that could be right: what it changes would be no fault of the server.
  if (who === 'writer') return socketFrame(refusedPush(random, doc, lanes))
  return random.pick<() => Uint8Array>([
    () => socketFrame(brokenPush(random, doc)),
    () => socketFrame(brokenPush(random, doc)),
    () => socketFrame(refusedPush(random, doc, lanes)),
    () => textFrame(brokenText(random, doc)),
    () => textFrame(brokenText(random, doc)),
    () => brokenFraming(random),
  ])()
}

function textFrame(text: string | Uint8Array): Uint8Array {
  return socketFrame(Buffer.from(text), { opcode: TEXT })
}

/** Frames that break the rules of WebSocket itself. */
function brokenFraming(random: Random): Uint8Array {
  const bytes = randomBytesOf(random, random.below(200))
  return random.pick<() => Uint8Array>([
    () => socketFrame(bytes, { masked: false }),
    () => socketFrame(bytes, { reserved: 1 + random.below(7) }),
    () => socketFrame(bytes, { opcode: 3 + random.below(5) }),
    () => socketFrame(randomBytesOf(random, 126 + random.below(500)), { opcode: 9 }),
    () => socketFrame(bytes, { opcode: 8 }),
    () => socketFrame(bytes, { fin: false }),
    () => socketFrame(bytes, { opcode: 0 }),
    () => socketFrame(bytes, { claims: 2 ** 40 }),
    () => socketFrame(Uint8Array.of(255, 254), { opcode: TEXT }),
  ])()
}
