// As much of the anchors' packages as the bench uses. They are not there until `npm run bench` installed them, and the
// compiler has to read a fresh clone; their versions are exact, so this does not drift.

declare module '@automerge/automerge' {
  export type Doc<T> = Readonly<T>
  export function init<T>(): Doc<T>
  export function from<T extends Record<string, unknown>>(initial: T): Doc<T>
  export function change<T>(doc: Doc<T>, callback: (draft: T) => void): Doc<T>
  export function splice(draft: unknown, path: string[], at: number, remove: number, text?: string): void
  export function getLastLocalChange(doc: Doc<unknown>): Uint8Array | undefined
  export function save(doc: Doc<unknown>): Uint8Array
  export function loadIncremental<T>(doc: Doc<T>, bytes: Uint8Array): Doc<T>
}

declare module '@automerge/automerge/slim' {
  export * from '@automerge/automerge'
  export function initializeBase64Wasm(wasm: string): Promise<void>
}

declare module '@automerge/automerge/automerge.wasm.base64' {
  export const automergeWasmBase64: string
}

declare module '@hocuspocus/provider' {
  import type { Doc } from 'yjs'

  export class HocuspocusProviderWebsocket {
    constructor(options: { url: string; WebSocketPolyfill: unknown })
    destroy(): void
  }

  export class HocuspocusProvider {
    constructor(options: {
      websocketProvider: HocuspocusProviderWebsocket
      name: string
      document: Doc
      onSynced: () => void
    })
    /** edits that the server has not acknowledged */
    readonly unsyncedChanges: number
    attach(): void
    destroy(): void
  }
}

declare module '@hocuspocus/server' {
  import type { Doc } from 'yjs'

  interface Place {
    documentName: string
    document: Doc
  }

  export class Server {
    constructor(options: {
      port: number
      address: string
      quiet: boolean
      onLoadDocument(place: Place): Promise<void>
      onStoreDocument(place: Place): Promise<void>
      onChange?(change: { documentName: string; update: Uint8Array }): Promise<void>
    })
    listen(): Promise<unknown>
  }
}

declare module '@y/websocket-server/utils' {
  import type { IncomingMessage } from 'node:http'
  import type { WebSocket } from 'ws'
  import type { Doc } from 'yjs'

  export function getYDoc(name: string): Doc
  export function setupWSConnection(socket: WebSocket, request: IncomingMessage): void
}

declare module 'y-websocket' {
  import type { Doc } from 'yjs'

  export class WebsocketProvider {
    constructor(url: string, room: string, doc: Doc, options: { WebSocketPolyfill: unknown; disableBc: boolean })
    once(event: 'sync', then: () => void): void
    destroy(): void
  }
}

declare module 'y-dexie' {
  import type { Dexie } from 'dexie'
  import type { Doc } from 'yjs'

  const yDexie: (db: Dexie) => void
  export default yDexie

  export class DexieYProvider {
    static load(doc: Doc): DexieYProvider
    static release(doc: Doc): void
    readonly whenLoaded: Promise<unknown>
  }
}

declare module 'rxdb/plugins/core' {
  interface RxCollection {
    bulkInsert(all: readonly Record<string, string>[]): Promise<unknown>
    find(wish?: { selector: Record<string, string> }): { exec(): Promise<{ toJSON(): unknown }[]> }
  }

  export function addRxPlugin(plugin: unknown): void
  export function createRxDatabase(options: { name: string; storage: unknown; multiInstance: boolean }): Promise<{
    addCollections(wish: Record<string, { schema: unknown }>): Promise<Record<string, RxCollection>>
  }>
}

declare module 'rxdb/plugins/storage-dexie' {
  export function getRxStorageDexie(): unknown
}

declare module 'rxdb/plugins/query-builder' {
  export const RxDBQueryBuilderPlugin: unknown
}

declare module 'pouchdb-browser' {
  export default class PouchDB<T> {
    constructor(name: string)
    static plugin(plugin: unknown): void
    bulkDocs(docs: readonly (T & { _id: string })[]): Promise<unknown>
    createIndex(wish: { index: { fields: string[] } }): Promise<unknown>
    find(wish: { selector: Record<string, string>; limit: number }): Promise<{ docs: T[] }>
    allDocs(wish: { include_docs: true; startkey: string; endkey: string }): Promise<{ rows: { doc?: T }[] }>
  }
}

declare module 'pouchdb-find' {
  const plugin: unknown
  export default plugin
}
