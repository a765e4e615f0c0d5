import type { DocumentId } from '#domain/id.ts'
import { randomBytes } from './bytes.ts'
import type { Lane } from './document-store.ts'
import { bytesFromHex, hexFromBytes, LANE_BYTES } from './record-header.ts'

/** A fresh lane: random, so that two tabs, two devices and a restored profile never share one. */
export function newLane(doc: DocumentId): Lane {
  for (;;) {
    const id = hexFromBytes(randomBytes(LANE_BYTES))
    const clientId = clientIdOf(id)
    // Yjs takes 0 for a client id of its own making in some places.
    if (clientId !== 0) return { doc, id, clientId }
  }
}

/**
 * The first 53 bits of a lane: the Yjs client id of everything written in it.
 *
 * @throws RangeError when `lane` is not 16 hex characters
 */
export function clientIdOf(lane: string): number {
  const view = new DataView(bytesFromHex(lane, LANE_BYTES).buffer)
  return view.getUint32(0) * 2 ** 21 + (view.getUint32(4) >>> 11)
}

/** A lane for what was written under `clientId`, when its own lane is no longer known. */
export function laneOfClient(clientId: number): string {
  const bytes = new Uint8Array(LANE_BYTES)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, Math.floor(clientId / 2 ** 21))
  const [a = 0, b = 0] = randomBytes(2)
  view.setUint32(4, (clientId % 2 ** 21) * 2 ** 11 + ((a << 3) | (b & 7)))
  return hexFromBytes(bytes)
}
