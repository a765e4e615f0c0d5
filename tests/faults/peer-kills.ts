import type { Anchor } from '../bench/line.ts'
import { anchor } from '../bench/line.ts'
import { installAnchors } from '../bench/install-anchors.ts'

/** What the same kills do to Hocuspocus, in the same run; as published where its packages are not here. */
export async function peerKilled(kills: number): Promise<Anchor[]> {
  try {
    installAnchors()
    const { killPeer } = await import('../bench/anchors/killed-peer.ts')
    const { acknowledged, lost } = await killPeer(kills)
    return [anchor(`plain Hocuspocus, of ${acknowledged} acknowledged`, lost)]
  } catch {
    return [anchor('plain Hocuspocus, of 751 acknowledged (as published)', 9)]
  }
}
