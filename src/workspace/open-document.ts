import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import type { DocumentSession, TextPlace } from '#documents/document-session.ts'
import type { Items } from '#documents/project.ts'
import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'

/** A document on screen: live items, and texts that can be typed in. */
export interface OpenDocument {
  readonly doc: DocumentId
  readonly kind: DocumentSoort
  /** everything in it, live */
  readonly items: ReadonlySignal<Items>
  /** binds a field to the shared text; several may bind the same text */
  bindText(place: TextPlace, element: HTMLTextAreaElement | HTMLInputElement): () => void
  release(): void
}

/** Wraps a session for screens. `type` keeps what was typed. */
export function presentSession(
  session: DocumentSession,
  bindText: OpenDocument['bindText'],
  release: () => void,
): OpenDocument {
  const items = signal(session.items())
  const stop = session.onChange(() => {
    items.value = session.items()
  })
  let released = false
  return {
    doc: session.doc,
    kind: session.kind,
    items,
    bindText,
    release() {
      if (released) return
      released = true
      stop()
      release()
    },
  }
}
