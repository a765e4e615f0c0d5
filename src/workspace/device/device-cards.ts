import { computed, signal } from '@preact/signals'
import type { ReadonlySignal } from '@preact/signals'
import { rechten, rechtVan } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import type { DocumentStore } from '#documents/document-store.ts'
import type { Items } from '#documents/project.ts'
import type { Cards, CardView } from '#storage/cards.ts'
import type { HeadView } from '#storage/heads.ts'
import type { Card } from '#workspace/engine.ts'

export interface DeviceCards {
  readonly cards: ReadonlySignal<ReadonlyMap<DocumentId, Card>>
  readonly heads: ReadonlySignal<readonly HeadView[]>
  projected(doc: DocumentId, items: Items | undefined): void
  /** Projects documents whose rows are newer than their card, one after another. */
  projectFrom(store: DocumentStore): void
  stop(): void
}

/** What lists and search read: kept cards, with what is open now laid over them. */
export async function openDeviceCards(kept: Cards): Promise<DeviceCards> {
  // Side by side: each is a wait of its own on an old phone.
  const [firstHeads, firstViews] = await Promise.all([kept.heads(), kept.read()])
  const heads = signal<readonly HeadView[]>(firstHeads)
  const views = signal<ReadonlyMap<DocumentId, CardView>>(byDocument(firstViews))
  const open = signal<ReadonlyMap<DocumentId, Items>>(new Map())
  const stops = [
    kept.watchHeads((now) => {
      heads.value = now
    }),
    kept.watch((now) => {
      views.value = byDocument(now)
    }),
  ]
  return {
    heads,
    cards: computed(() => {
      const cards = new Map<DocumentId, Card>()
      for (const head of heads.value) {
        const card = cardOf(head, open.value.get(head.doc) ?? views.value.get(head.doc)?.items)
        if (card !== undefined) cards.set(head.doc, card)
      }
      return cards
    }),
    projected(doc, items) {
      const next = new Map(open.value)
      if (items === undefined) next.delete(doc)
      else next.set(doc, items)
      open.value = next
    },
    projectFrom(store) {
      const project = makeProjector(kept, store, (doc) => heads.value.find((head) => head.doc === doc))
      stops.push(kept.watchStale((stale) => void project(stale)))
    },
    stop() {
      for (const stop of stops) stop()
      kept.stop()
    },
  }
}

function byDocument(views: readonly CardView[]): ReadonlyMap<DocumentId, CardView> {
  return new Map(views.map((view) => [view.doc, view]))
}

/** Without a role there is nothing to see; a document that was never projected yet is an empty one. */
function cardOf(head: HeadView, items: Items | undefined): Card | undefined {
  const { doc, kind, role, members, born, hasKey } = head
  if (role === undefined || head.gone !== undefined) return undefined
  // Mijn map of an older phone: its key is only there. This phone has a map of its own.
  if (rechten[kind].sleutel === 'sealed' && !hasKey) return undefined
  const recht = rechtVan(kind, role)
  if (recht === undefined) return undefined
  return {
    doc,
    kind,
    role,
    members,
    canWrite: recht === 'schrijven',
    items: items ?? {},
    ...(born === 'yes' ? {} : { birth: born }),
  }
}

type Stale = readonly { doc: DocumentId; version: number }[]

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
      for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
        waiting = waiting.slice(1)
        const kind = headOf(next.doc)?.kind
        if (kind === undefined) continue
        const { updates } = await store.load(next.doc)
        await kept.put(next.doc, next.version, projectUpdates(kind, updates))
      }
    } finally {
      isBusy = false
    }
  }
}
