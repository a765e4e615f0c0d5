import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { PeerServerKind } from './anchors/start-peer.ts'
import { startPeer } from './anchors/start-peer.ts'
import type { Spread } from './line.ts'
import { spreadOf } from './line.ts'
import { inTurn } from './load-clients.ts'
import { shareDuring } from './process-cost.ts'

const TEXT = 'werk '

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

/** One edit here. @returns ms until the same text is there */
function editTo(from: Y.Doc, to: Y.Doc): Promise<number> {
  const beganMs = performance.now()
  const mark = `${TEXT}${Math.random().toString(36).slice(2, 8)}`
  return new Promise((resolve, reject) => {
    const there = to.getText('tekst')
    const late = setTimeout(() => reject(new Error('An edit was not there within 10 s')), 10_000)
    const look = (event: Y.YTextEvent): void => {
      if (!event.changes.delta.some(({ insert }) => insert === mark)) return
      there.unobserve(look)
      clearTimeout(late)
      resolve(performance.now() - beganMs)
    }
    there.observe(look)
    from.getText('tekst').insert(0, mark)
  })
}

function openDoc(kind: PeerServerKind, url: string, name: string): Promise<{ doc: Y.Doc; close(): void }> {
  const doc = new Y.Doc()
  return new Promise((resolve) => {
    if (kind === 'y-websocket') {
      const options = { WebSocketPolyfill: WebSocket as never, disableBc: true } // what it uses of one, ws has
      const provider = new WebsocketProvider(url, name, doc, options)
      provider.once('sync', () => resolve({ doc, close: () => provider.destroy() }))
      return
    }
    const websocketProvider = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: WebSocket })
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
