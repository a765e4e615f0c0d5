import type { DocumentSoort } from '#domain/documentsoort.ts'
import { rechten } from '#domain/documentsoort.ts'
import type { Whereabouts } from '#documents/document-store.ts'

/** Where an object is, in the four phrases; and the fifth that must never be hidden: it is not kept. */
export interface SaveState {
  kind: 'toestel' | 'eigen' | 'eigen-hier' | 'wacht' | 'gedeeld' | 'vast' | 'niet-bewaard'
  /** when the server confirmed what was written here; left out for what came from others and never was */
  atMs?: number
  /** refused for good: the server's code */
  refused?: string
}

const STUCK_TRIES = 3
const STUCK_MS = 24 * 60 * 60 * 1000

/**
 * The state of a document, or of one item in it, derived from rows and nothing else.
 *
 * @param item only changes of this item count as waiting; unsaved changes always count
 */
export function saveStateOf(
  kind: DocumentSoort,
  where: Whereabouts | undefined,
  nowMs: number,
  item?: string,
): SaveState {
  if (where === undefined) return { kind: 'toestel' }
  if (where.unsaved > 0) return { kind: 'niet-bewaard' }
  if (where.onlyHere) return { kind: 'toestel' }
  const isOwn = rechten[kind].sleutel === 'sealed'
  const isWaiting = where.unsent > 0 && (item === undefined || where.unsentItems.has(item))
  if (isWaiting) {
    if (where.refused !== undefined) return { kind: 'vast', refused: where.refused }
    if (isOwn) return { kind: 'eigen-hier' }
    const isStuck = where.tries >= STUCK_TRIES || nowMs - where.waitingSinceMs > STUCK_MS
    return { kind: isStuck ? 'vast' : 'wacht' }
  }
  const when = where.sharedAtMs > 0 ? { atMs: where.sharedAtMs } : {}
  return { kind: isOwn ? 'eigen' : 'gedeeld', ...when }
}
