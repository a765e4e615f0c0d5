import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** Connections of one address that have not asked anything yet; browsers open some in advance. */
const QUIET_PER_ADDRESS = 20
/** Who connected a moment ago may have asked already, without us having read it. */
const YOUNG_MS = 1000

/**
 * Keeps one address from holding many connections on which nothing was asked yet: where there are too many, the one
 * that has been quiet longest makes room. A socket is only opened for a proven device, so what is quiet is nobody's.
 * Not for use behind a proxy: there everybody has the same address, and the proxy has limits of its own.
 */
export function limitQuietConnections(server: Server): void {
  const quiet = new Map<string, Map<Socket, number>>()
  const forget = (socket: Socket): void => {
    const address = socket.remoteAddress ?? addresses.get(socket) ?? ''
    const held = quiet.get(address)
    held?.delete(socket)
    if (held?.size === 0) quiet.delete(address)
  }
  // A connection that ended no longer says where it came from.
  const addresses = new WeakMap<Socket, string>()

  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? ''
    addresses.set(socket, address)
    const held = quiet.get(address) ?? new Map<Socket, number>()
    quiet.set(address, held)
    held.set(socket, performance.now())
    socket.once('close', () => forget(socket))
    for (const [other, sinceMs] of held) {
      // In the order in which they came: after a young one there are only younger ones.
      if (held.size <= QUIET_PER_ADDRESS || performance.now() - sinceMs < YOUNG_MS) return
      held.delete(other)
      other.destroy()
    }
  })
  server.on('request', ({ socket }) => forget(socket))
  server.on('upgrade', ({ socket }) => forget(socket))
}
