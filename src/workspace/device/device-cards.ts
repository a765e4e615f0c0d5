import { computed, effect, signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import { rechten, rechtVan } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import type { DocumentStore } from '#documents/document-store.ts'
import type { Items } from '#documents/project.ts'
import type { CardView } from '#storage/card-opening.ts'
import type { Cards } from '#storage/cards.ts'
import type { HeadView } from '#storage/heads.ts'
import type { Card } from '#workspace/engine.ts'

export interface DeviceCards {
  readonly cards: ReadonlySignal<ReadonlyMap<DocumentId, Card>>
  readonly heads: ReadonlySignal<readonly HeadView[]>
  /** there are documents whose rows are here and that no list shows yet */
  readonly unshown: ReadonlySignal<boolean>
  projected(doc: DocumentId, items: Items | undefined): void
  /** From now on what the store keeps; documents whose rows are newer than their card are projected, one by one. */
  follow(store: DocumentStore & { readonly cards: Cards }): void
  /** Resolves when the lists show all that the store has now. */
  catchUp(store: { readonly cards: Cards }): Promise<void>
  stop(): void
}

/** What is shown before the store is open. */
export interface FirstCards {
  heads: readonly HeadView[]
  views: readonly CardView[]
}

/** What lists and search read: kept cards, with what is open now laid over them. */
export function openDeviceCards(first: FirstCards): DeviceCards {
  const heads = signal<readonly HeadView[]>(first.heads)
  const views = signal<ReadonlyMap<DocumentId, CardView>>(byDocument(first.views))
  const open = signal<ReadonlyMap<DocumentId, Items>>(new Map())
  const stale = signal<Stale>([])
  const stops: (() => void)[] = []
  const cards = computed(() => {
    const all = new Map<DocumentId, Card>()
    for (const head of heads.value) {
      const card = cardOf(head, open.value.get(head.doc) ?? views.value.get(head.doc)?.items)
      if (card !== undefined) all.set(head.doc, card)
    }
    return all
  })
  // Whose pack went with another document's card is shown as it was until it is projected again.
  const shownStill = (now: ReadonlyMap<DocumentId, CardView>): ReadonlyMap<DocumentId, CardView> => {
    const here = new Set(heads.value.flatMap(({ doc, gone }) => (gone === undefined ? [doc] : [])))
    const missing = [...views.value.values()].filter(({ doc }) => !now.has(doc) && here.has(doc))
    return missing.length === 0 ? now : new Map([...byDocument(missing), ...now])
  }
  const isUnshown = ({ doc }: { doc: DocumentId }): boolean =>
    cards.value.has(doc) && !views.value.has(doc) && !open.value.has(doc)
  const isBehind = ({ doc, version }: Stale[number]): boolean =>
    cards.value.has(doc) && (views.value.get(doc)?.version ?? -1) < version && !open.value.has(doc)
  return {
    heads,
    cards,
    unshown: computed(() => stale.value.some(isUnshown)),
    projected(doc, items) {
      const next = new Map(open.value)
      if (items === undefined) next.delete(doc)
      else next.set(doc, items)
      open.value = next
    },
    follow(store) {
      const { cards: kept } = store
      const packing = packWhenQuiet(kept)
      packing.later()
      const project = makeProjector(kept, store, (doc) => heads.value.find((head) => head.doc === doc))
      const projectAll = (all: Stale): void => {
        void projectTidily(() => project(all)).then((isKept) => {
          // Packing wakes this too; only what is projected puts it off.
          if (isKept && all.length > 0) packing.later()
        })
      }
      stops.push(
        () => packing.stop(),
        kept.watchHeads((now) => {
          heads.value = now
          // Whose head was not known yet when its rows were told of was passed over, and nothing would tell of it again.
          const behind = stale.value.filter(isBehind)
          if (behind.length > 0) projectAll(behind)
        }),
        kept.watch((now) => {
          views.value = shownStill(byDocument(now))
        }),
        kept.watchStale((now) => {
          stale.value = now
          projectAll(now)
        }),
      )
    },
    async catchUp({ cards: kept }) {
      // What follows the store hears of it a moment later, and may hear of an older moment in between.
      const nowHeads = await kept.heads()
      const nowStale = await kept.stale()
      // After the other: a document that is projected in between would be in neither.
      const nowViews = await kept.read()
      await when(
        () =>
          nowHeads.every(({ doc }) => heads.value.some((head) => head.doc === doc)) &&
          ![...nowStale, ...nowViews].some(isBehind),
        stops,
      )
    },
    stop() {
      for (const stop of stops) stop()
    },
  }
}

/** A card that finds no room on the disk is made again at the next change: nothing typed is in it alone. */
async function projectTidily(project: () => Promise<void>): Promise<boolean> {
  // With Dexie, which the first screen does not wait for.
  const { tidy } = await import('#storage/write-guard.ts')
  return tidy(project)
}

/** Resolves as soon as signals make it true. */
function when(isTrue: () => boolean, stops: (() => void)[]): Promise<void> {
  return new Promise((resolve) => {
    stops.push(
      effect(() => {
        if (isTrue()) resolve()
      }),
    )
  })
}

function byDocument(views: readonly CardView[]): ReadonlyMap<DocumentId, CardView> {
  return new Map(views.map((view) => [view.doc, view]))
}

/** Without a role there is nothing to see; a document that was never projected yet is an empty one. */
function cardOf(head: HeadView, items: Items | undefined): Card | undefined {
  const { doc, kind, role, members, born, hasKey, frozenMs, noodMs } = head
  if (role === undefined || head.gone !== undefined) return undefined
  // Mijn map of an older phone: its key is only there. This phone has a map of its own.
  if (rechten[kind].sleutel === 'sealed' && !hasKey) return undefined
  const recht = noodMs === undefined ? rechtVan(kind, role) : 'lezen'
  if (recht === undefined) return undefined
  return {
    doc,
    kind,
    role,
    members,
    // It may be listed before its key is here: nothing can be sealed for it until then.
    canWrite: recht === 'schrijven' && hasKey && frozenMs === undefined,
    items: items ?? {},
    ...(frozenMs === undefined ? {} : { staatStilMs: frozenMs }),
    ...(noodMs === undefined ? {} : { noodMs }),
    ...(born === 'yes' ? {} : { birth: born }),
  }
}

type Stale = readonly { doc: DocumentId; version: number }[]

/** So long after the last projection, cards that came to rest are packed. */
const PACK_AFTER_MS = 5000

/** Packs cards a little at a time, while nothing is projected and the page has nothing else to do. */
function packWhenQuiet(kept: Cards): { later(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  const later = (): void => {
    clearTimeout(timer)
    if (!isStopped) timer = setTimeout(() => whenIdle(() => void turn(timer)), PACK_AFTER_MS)
  }
  const turn = async (mine: typeof timer): Promise<void> => {
    const isMine = (): boolean => !isStopped && mine === timer
    if (isMine() && (await kept.pack()) && isMine()) whenIdle(() => void turn(mine))
  }
  return {
    later,
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: PACK_AFTER_MS })
  else setTimeout(work, 0)
}

/** What was projected is kept and shown together this often. */
const KEEP_EVERY_MS = 100

/** At most one projection at a time, so that a first sync of hundreds of documents leaves room for the screen. */
function makeProjector(
  kept: Cards,
  store: DocumentStore,
  headOf: (doc: DocumentId) => HeadView | undefined,
): (stale: Stale) => Promise<void> {
  let waiting: Stale = []
  let isBusy = false
  return async (stale) => {
    waiting = stale
    if (isBusy) return
    isBusy = true
    try {
      const { projectUpdates } = await import('#documents/scratch.ts')
      let made: CardView[] = []
      let beganMs = performance.now()
      for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
        waiting = waiting.slice(1)
        const { doc, version } = next
        const kind = headOf(doc)?.kind
        const isMade = made.some((one) => one.doc === doc && one.version === version)
        if (kind !== undefined && !isMade) {
          const { updates } = await store.load(doc)
          made.push({ doc, version, items: projectUpdates(kind, updates) })
        }
        // Every keeping makes all lists read everything anew: one by one a first sync takes the square of its size.
        if (made.length === 0 || (waiting.length > 0 && performance.now() - beganMs < KEEP_EVERY_MS)) continue
        await kept.putAll(made)
        made = []
        beganMs = performance.now()
      }
    } finally {
      isBusy = false
    }
  }
}
