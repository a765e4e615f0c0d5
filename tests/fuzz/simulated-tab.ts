import type { DocumentId } from '#domain/id.ts'
import type { Lane, Whereabouts } from '#documents/document-store.ts'
import type { DocumentSession } from '#documents/document-session.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import type { Connection } from '#sync/connection.ts'

/** One opening of the app: its store, what is open in it, and the network when it is this tab's turn. */
export interface Tab {
  readonly nr: number
  readonly store: DeviceStore
  readonly sessions: Map<DocumentId, DocumentSession>
  /** by the client id that Yjs has in them */
  readonly lanes: Map<number, Lane>
  connection: Connection | undefined
  isAlive: boolean
  /** the line of each document, as it stands on the screen now */
  lines: ReadonlyMap<DocumentId, Whereabouts>
  /** timers of this tab; they go with it */
  readonly cancels: Set<() => void>
  readonly after: (ms: number, work: () => void) => () => void
}

/** What a screen said, and when. */
export interface ShownLine {
  tab: Tab
  doc: DocumentId
  atMs: number
  where: Whereabouts
}
