import type { Socket } from 'node:net'
import { connect } from 'node:net'
import type { Scene } from './scene.ts'
import { LineSocket, socketFrame } from './socket-attacks.ts'

/** Header time and request time of the server, and one round of looking who is over it. */
const LONGEST_MS = 30_000 + 5000
const HUGE_BYTES = 40 * 1024 * 1024

export interface Held {
  /** connections that were held */
  held: number
  /** of those, still open when they should have been ended */
  leftOpen: number
  /** until the last one was ended */
  longestMs: number
}

/**
 * Opens what costs an attacker next to nothing to hold: connections that say nothing, headers and bodies that come a
 * byte at a time, uploads that stop halfway; and sends frames and bodies of 40 MiB.
 *
 * @param count of each kind
 */
export async function holdSlow(scene: Scene, count: number): Promise<{ end(isPatient: boolean): Promise<Held> }> {
  const { writer } = scene.attackers
  const beganMs = performance.now()
  const endedAtMs: number[] = []
  const lines: Socket[] = []
  const drips: NodeJS.Timeout[] = []
  const open = (first: string, drip?: string): void => {
    const line = connect(scene.port, '127.0.0.1')
    lines.push(line)
    line.on('error', () => line.destroy())
    line.on('data', () => undefined)
    line.on('close', () => endedAtMs.push(performance.now() - beganMs))
    if (first !== '') line.write(first)
    if (drip !== undefined) drips.push(setInterval(() => line.destroyed || line.write(drip), 900))
  }
  const from = `Host: x\r\nOrigin: ${scene.url}\r\nCookie: ${writer.cookie ?? ''}\r\n`
  const post = (path: string, type: string, size: number): string =>
    `POST ${path} HTTP/1.1\r\n${from}Content-Type: ${type}\r\nContent-Length: ${size}\r\n\r\n`
  for (let at = 0; at < count; at++) {
    open('')
    open('GET /api/me HTTP/1.1\r\nHost: x\r\n', 'X: y\r\n')
    open(post('/api/feed', 'application/json', 60_000), ' ')
    open(post('/api/push', 'application/octet-stream', 4_000_000), '\u0001')
    open(`${post('/api/auth/challenge', 'application/json', 500)}{"device":`)
  }
  await sendHuge(scene)
  return {
    async end(isPatient) {
      const deadline = beganMs + LONGEST_MS
      while (isPatient && lines.some((line) => !line.destroyed) && performance.now() < deadline) await tick()
      for (const drip of drips) clearInterval(drip)
      const leftOpen = isPatient ? lines.filter((line) => !line.destroyed).length : 0
      for (const line of lines) line.destroy()
      return { held: lines.length, leftOpen, longestMs: Math.round(Math.max(0, ...endedAtMs)) }
    },
  }
}

/** Each is refused at its first bytes, so little of it is ever sent. */
async function sendHuge(scene: Scene): Promise<void> {
  const { writer } = scene.attackers
  const part = new Uint8Array(1024 * 1024)
  for (let at = 0; at < 3; at++) {
    const socket = await LineSocket.open(writer)
    socket.send(socketFrame(part, { claims: HUGE_BYTES }))
    for (let sent = 1; sent < 40 && socket.isOpen; sent++) {
      socket.send(part)
      await tick()
    }
    socket.end()
    const body = new Uint8Array(HUGE_BYTES)
    await fetch(`${scene.url}/api/push`, {
      method: 'POST',
      headers: { origin: scene.url, cookie: writer.cookie ?? '', 'content-type': 'application/octet-stream' },
      body,
    }).catch(() => undefined)
  }
}

function tick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20))
}
