import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { PeerServerKind } from './start-peer.ts'
import { startPeer } from './start-peer.ts'
import type { Spread } from '../line.ts'
import { spreadOf } from '../line.ts'
import { inTurn } from '../load-clients.ts'
import { shareDuring } from '../process-cost.ts'

const TEXT = 'werk '
const WITHIN_MS = 10_000

/** A busy Hocuspocus drops a connection and is closed while it makes a new one: an error that nobody listens to. */
class QuietSocket extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols)
    this.on('error', () => undefined)
  }
}

export interface PeerLoad {
  /** ms until the other of the pair had the edit: an acknowledgement of theirs says nothing of a disk */
  there: Spread
  share: number
  memoryMb: number
}

/** The same load on a server of another kind: pairs that look at one text each. */
export async function peerLoad(
  kind: PeerServerKind,
  load: { pairs: number; perSecond: number; ms: number },
): Promise<PeerLoad> {
  const server = await startPeer(kind)
  const opened: { doc: Y.Doc; close(): void }[] = []
  try {
    for (let nr = 0; nr < load.pairs * 2; nr++) {
      opened.push(await openDoc(kind, server.url, `pair-${Math.floor(nr / 2)}`))
    }
    const calls = opened.map(
      ({ doc }, nr) =>
        () =>
          editTo(doc, opened[nr ^ 1]?.doc ?? doc),
    )
    let took: number[] = []
    const cost = await shareDuring(server.pid, async () => {
      took = await inTurn(calls, load.perSecond, load.ms)
    })
    return { there: spreadOf(took), ...cost }
  } finally {
    for (const one of opened) one.close()
    await server.stop()
  }
}

/** One edit here. @returns ms until the same text is there; one that is not there in time counts for that time */
function editTo(from: Y.Doc, to: Y.Doc): Promise<number> {
  const beganMs = performance.now()
  const mark = `${TEXT}${Math.random().toString(36).slice(2, 8)}`
  return new Promise((resolve) => {
    const there = to.getText('tekst')
    const end = (): void => {
      there.unobserve(look)
      clearTimeout(late)
      resolve(performance.now() - beganMs)
    }
    const late = setTimeout(end, WITHIN_MS)
    // Several edits may come in one: then this is a part of what was put in.
    const look = (event: Y.YTextEvent): void => {
      if (event.changes.delta.some(({ insert }) => typeof insert === 'string' && insert.includes(mark))) end()
    }
    there.observe(look)
    from.getText('tekst').insert(0, mark)
  })
}

function openDoc(kind: PeerServerKind, url: string, name: string): Promise<{ doc: Y.Doc; close(): void }> {
  const doc = new Y.Doc()
  return new Promise((resolve) => {
    if (kind === 'y-websocket') {
      const options = { WebSocketPolyfill: QuietSocket, disableBc: true }
      const provider = new WebsocketProvider(url, name, doc, options)
      provider.once('sync', () => resolve({ doc, close: () => provider.destroy() }))
      return
    }
    const websocketProvider = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: QuietSocket })
    const provider: HocuspocusProvider = new HocuspocusProvider({
      ...{ websocketProvider, name, document: doc },
      onSynced: () =>
        resolve({
          doc,
          close() {
            provider.destroy()
            websocketProvider.destroy()
          },
        }),
    })
    provider.attach()
  })
}
