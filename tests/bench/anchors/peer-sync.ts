import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'
import { WebsocketProvider } from 'y-websocket'
import { plainUpdates } from '../made-document.ts'

// The same reconnect and the same first sync by others: all documents open, as their design asks.

export type Peer = 'hocuspocus' | 'y-websocket'

export interface PeerSynced {
  /** undefined when it was not done within the time */
  ms: number | undefined
  messages: number
  bytes: number
}

const counted = { messages: 0, bytes: 0 }

function sizeOf(data: unknown): number {
  if (typeof data === 'string') return data.length
  if (data instanceof Blob) return data.size
  return data instanceof ArrayBuffer || ArrayBuffer.isView(data) ? data.byteLength : 0
}

class CountingSocket extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols)
    this.addEventListener('message', (event) => {
      counted.messages += 1
      counted.bytes += sizeOf(event.data)
    })
  }

  override send(data: string | ArrayBuffer | Blob | ArrayBufferView<ArrayBuffer>): void {
    counted.messages += 1
    counted.bytes += sizeOf(data)
    super.send(data)
  }
}

/**
 * Connects `count` documents and waits until each says that it is synced.
 *
 * @param has  they are here already, unchanged; else they come now
 * @param batch  so many are attached at once
 */
export async function peerSync(
  peer: Peer,
  url: string,
  options: { count: number; has: boolean; batch: number; withinMs: number },
): Promise<PeerSynced> {
  const { count, has, batch, withinMs } = options
  const docs = Array.from({ length: count }, (_, nr) => {
    const doc = new Y.Doc()
    if (has) for (const update of plainUpdates(nr)) Y.applyUpdate(doc, update)
    return doc
  })
  counted.messages = 0
  counted.bytes = 0
  const beganMs = performance.now()
  const open = peer === 'hocuspocus' ? openHocuspocus(url) : openYWebsocket(url)
  const connected = async (): Promise<number> => {
    for (let at = 0; at < count; at += batch) {
      await Promise.all(docs.slice(at, at + batch).map((doc, nr) => open.attach(`doc-${at + nr}`, doc)))
    }
    return performance.now() - beganMs
  }
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), withinMs))
  const ms = await Promise.race([connected(), late])
  const { messages, bytes } = counted
  open.close()
  return { ms, messages, bytes }
}

interface Opened {
  attach(name: string, doc: Y.Doc): Promise<void>
  close(): void
}

function openHocuspocus(url: string): Opened {
  const websocketProvider = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: CountingSocket })
  const providers: HocuspocusProvider[] = []
  return {
    attach: (name, document) =>
      new Promise((resolve) => {
        const provider = new HocuspocusProvider({ websocketProvider, name, document, onSynced: () => resolve() })
        provider.attach()
        providers.push(provider)
      }),
    close() {
      for (const provider of providers) provider.destroy()
      websocketProvider.destroy()
    },
  }
}

function openYWebsocket(url: string): Opened {
  const providers: WebsocketProvider[] = []
  return {
    attach: (name, doc) =>
      new Promise((resolve) => {
        const provider = new WebsocketProvider(url, name, doc, { WebSocketPolyfill: CountingSocket, disableBc: true })
        provider.once('sync', () => resolve())
        providers.push(provider)
      }),
    close() {
      for (const provider of providers) provider.destroy()
    },
  }
}
