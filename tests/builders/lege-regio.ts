import 'fake-indexeddb/auto'
import { computed, signal } from '@preact/signals'
import { rechtVan } from '#domain/documentsoort.ts'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Batch } from '#documents/document-store.ts'
import type { Items } from '#documents/project.ts'
import { ProefStore } from '#storage/proef-store.ts'
import type { Card, Engine, Ik, Inviting } from '#workspace/engine.ts'
import { makeWorkspace } from '#workspace/make-workspace.ts'
import { nameRegio } from '#workspace/regio/regio.ts'
import type { Workspace } from '#workspace/workspace.ts'

export const marit = idFromBytes('p', new Uint8Array(16).fill(5))
export const regioId = idFromBytes('d', new Uint8Array(16).fill(99))

/** The device of the first regiocoördinator of a region in which nothing is yet. */
export interface LegeRegio {
  workspace: Workspace
  /** everything that was asked of the store, in order */
  batches: Batch[]
  /** who belongs to a document, by role */
  membersOf: (doc: DocumentId | undefined) => Record<string, Rol>
  /** documents of a kind, also those this person may not read */
  docsOf: (kind: DocumentSoort) => DocumentId[]
}

let devices = 0

/** @param options.isUnnamed the region has no name yet: its first opening */
export async function openLegeRegio(
  options: { isUnnamed?: boolean; ik?: Partial<Ik>; inviting?: Inviting } = {},
): Promise<LegeRegio> {
  devices++
  const store = await ProefStore.open(`lege-regio-${devices}`)
  const ik = signal<Ik>({
    persoon: marit,
    naam: 'Marit',
    status: 'actief',
    rollen: [{ regio: regioId, rol: 'regiocoordinator' }],
    ...options.ik,
  })
  const all = signal<ReadonlyMap<DocumentId, Items>>(new Map())
  const documents = signal(new Map(store.documents()))
  const batches: Batch[] = []
  const cards = computed(() => {
    const shown = new Map<DocumentId, Card>()
    for (const [doc, { kind, members }] of documents.value) {
      const role = members.find((one) => one.person === ik.value.persoon)?.role
      const recht = role === undefined ? undefined : rechtVan(kind, role)
      if (role === undefined || recht === undefined) continue
      shown.set(doc, { doc, kind, role, members, canWrite: recht === 'schrijven', items: all.value.get(doc) ?? {} })
    }
    return shown
  })
  const engine: Engine = {
    mode: 'proef',
    store: {
      load: (doc) => store.load(doc),
      watch: (doc, place, lane, onArrived) => store.watch(doc, place, lane, onArrived),
      beginLane: (doc) => store.beginLane(doc),
      endLane: () => store.endLane(),
      async append(batch) {
        batches.push(batch)
        const kept = store.append(batch)
        documents.value = new Map(store.documents())
        await kept
      },
    },
    ik,
    cards,
    net: signal({ state: 'offline', waiting: 0, unsaved: 0, present: new Map(), lastContactMs: 0 }),
    whereabouts: signal(new Map()),
    projected(doc, items) {
      if (items !== undefined) all.value = new Map(all.value).set(doc, items)
    },
    onScreen: () => undefined,
    nowMs: () => Date.parse('2026-11-24T09:00:00Z'),
    ...(options.inviting === undefined ? {} : { inviting: options.inviting }),
  }
  const workspace = makeWorkspace(engine)
  if (options.isUnnamed !== true) await nameRegio(workspace, { naam: 'Rivierenland', eigenNaam: 'Marit', telefoon: '' })
  return {
    workspace,
    batches,
    membersOf: (doc) =>
      Object.fromEntries(
        ([...store.documents()].find(([id]) => id === doc)?.[1].members ?? []).map(
          ({ person, role }): [PersoonId, Rol] => [person, role],
        ),
      ),
    docsOf: (kind) => [...store.documents()].filter(([, document]) => document.kind === kind).map(([doc]) => doc),
  }
}
