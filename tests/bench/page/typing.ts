import type { DocumentId } from '#domain/id.ts'
import { DocumentSession } from '#documents/document-session.ts'
import { bindTextField } from '#workspace/text-binding.ts'
import type { BenchDevice } from './own-sync.ts'
import { openBenchDevice } from './own-sync.ts'

// One text on two devices: when a key is on the disk here, and when it is on the screen there.

const PLACE = { collection: 'kaart', item: 'kaart', field: 'motivatie' } as const

/** ms since 1970, the same clock in every page of this machine */
const nowMs = (): number => performance.timeOrigin + performance.now()

const keys: { atMs: number; durableMs: number; length: number }[] = []
const shownAt: { atMs: number; length: number }[] = []
let device: BenchDevice | undefined

/**
 * Opens the document with a field for it.
 *
 * @param isWatched  the server is told that it is on the screen, so the other writes in the short window
 */
export async function typeInto(doc: DocumentId, isWatched: boolean): Promise<void> {
  const opened = device ?? (await openBenchDevice())
  if (device === undefined) opened.connection.start()
  device = opened
  const { store, connection, opened: who } = opened
  await until(async () => (await store.cards.heads()).some((head) => head.doc === doc && head.hasKey))
  connection.presence.subscribe((present) => store.setLive(doc, (present.get(doc)?.length ?? 0) > 0))
  if (isWatched) connection.watch([doc])
  const session = await DocumentSession.open(doc, 'kaart', store)
  await session.ready()
  const element = document.querySelector('textarea')
  if (element === null) throw new Error('There is no field')
  const person = who.identity.person
  bindTextField(session, PLACE, element, (before, after) => {
    const atMs = nowMs()
    const change = session.type(PLACE, before, after, { person, nowMs: Math.round(atMs) })
    if (change === undefined) return
    const key = { atMs, durableMs: NaN, length: after.length }
    keys.push(key)
    void store.append({ id: crypto.randomUUID(), changes: [change] }).then(() => (key.durableMs = nowMs() - atMs))
  })
  session.onChange(() => {
    const { length } = session.text(PLACE.item, PLACE.field)
    // On the screen is after the frame that shows it.
    requestAnimationFrame(() => setTimeout(() => shownAt.push({ atMs: nowMs(), length }), 0))
  })
}

/** The keys so far: when, how long until the transaction completed, and how long the text was then. */
export async function typed(): Promise<typeof keys> {
  await until(() => keys.every(({ durableMs }) => !Number.isNaN(durableMs)))
  return keys.splice(0)
}

/** When a text of at least this length was on the screen here. */
export function shown(): typeof shownAt {
  return shownAt.splice(0)
}

/** The floor: a strict write of 200 bytes in plain IndexedDB. */
export async function plainWrites(count: number): Promise<number[]> {
  const asked = indexedDB.open('plain-writes', 1)
  asked.onupgradeneeded = () => asked.result.createObjectStore('rows', { autoIncrement: true })
  await new Promise((resolve) => (asked.onsuccess = resolve))
  const took: number[] = []
  for (let at = 0; at < count; at++) {
    const beganMs = performance.now()
    const transaction = asked.result.transaction('rows', 'readwrite', { durability: 'strict' })
    transaction.objectStore('rows').put(new Uint8Array(200))
    await new Promise((resolve) => (transaction.oncomplete = resolve))
    took.push(performance.now() - beganMs)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  asked.result.close()
  return took
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const endMs = performance.now() + 30_000
  while (!(await isSo())) {
    if (performance.now() > endMs) throw new Error('Not within 30 s')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
