import { computed, signal } from '@preact/signals'
import type { Rol } from '#domain/rol.ts'
import { rechtVan } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { DocumentStore, Whereabouts } from '#documents/document-store.ts'
import type { Items } from '#documents/project.ts'
import { buildUpdate, projectUpdates } from '#documents/scratch.ts'
import { ProefStore } from '#storage/proef-store.ts'
import type { Card, Engine, Ik, NetState } from '#workspace/engine.ts'
import type { Keeping } from '#workspace/device/keeping.ts'
import type { VoorbeeldPersoon, Voorbeeldregio } from './voorbeeldregio.ts'
import { makeVoorbeeldregio } from './voorbeeldregio.ts'
import { localDay } from '#workspace/make-workspace.ts'
import { memoryAttachments } from './memory-attachments.ts'
import { makeProefSigner } from './proef-signer.ts'

const DATABASE = 'opstap-proef'
/** Who is who in the made-up region: made once, kept beside the documents so that a reload finds the same people. */
const PEOPLE = 'opstap-proef-mensen'

export interface ProefEngine extends Engine {
  readonly mode: 'proef'
  /** The one person per role to look as. */
  readonly hoofdrollen: Record<Rol, PersoonId>
  readonly mensen: readonly VoorbeeldPersoon[]
  /** *Bekijk als trainer* */
  switchTo(rol: Rol): void
  /** *Stoppen met proberen* */
  stop(): Promise<void>
}

/** What has to be remembered of the region besides its documents. */
interface People {
  regio: DocumentId
  mensen: VoorbeeldPersoon[]
  hoofdrollen: Record<Rol, PersoonId>
  rol: Rol
}

/**
 * Opens the Proefversie: everything in this browser, no server, no keys, nothing of it near real data.
 * The first time the made-up region is filled in around today.
 */
export async function openProefEngine(keeping: Keeping, nowMs: () => number): Promise<ProefEngine> {
  const store = await ProefStore.open(DATABASE)
  const remembered = keeping.get(PEOPLE)
  const people: People =
    remembered !== undefined && store.documents().length > 0
      ? (JSON.parse(remembered) as People) // written below by this same code; there is no other writer
      : fillRegion(store, nowMs())
  keeping.set(PEOPLE, JSON.stringify(people))

  const rol = signal<Rol>(people.rol)
  const ik = computed<Ik>(() => {
    const persoon = people.hoofdrollen[rol.value]
    return {
      persoon,
      status: 'actief',
      naam: people.mensen.find((mens) => mens.persoon === persoon)?.naam ?? '',
      rollen: [{ regio: people.regio, rol: rol.value }],
    }
  })
  const all = signal<ReadonlyMap<DocumentId, Items>>(projectAll(store))
  const documents = signal(new Map(store.documents()))
  const cards = computed(() => visibleCards(documents.value, all.value, ik.value.persoon))
  const net = signal<NetState>({ state: 'geen-server', waiting: 0, unsaved: 0, present: new Map(), lastContactMs: 0 })

  return {
    mode: 'proef',
    store: followingBirths(store, () => {
      documents.value = new Map(store.documents())
    }),
    ik,
    cards,
    net,
    whereabouts: signal<ReadonlyMap<DocumentId, Whereabouts>>(new Map()),
    hoofdrollen: people.hoofdrollen,
    mensen: people.mensen,
    projected(doc, items) {
      if (items !== undefined) all.value = new Map(all.value).set(doc, items)
    },
    onScreen: () => undefined,
    nowMs,
    sign: makeProefSigner(() => ik.value.persoon),
    attachments: memoryAttachments(),
    switchTo(next) {
      people.rol = next
      keeping.set(PEOPLE, JSON.stringify(people))
      rol.value = next
    },
    async stop() {
      keeping.remove(PEOPLE)
      await store.wipe()
    },
  }
}

function fillRegion(store: ProefStore, nowMs: number): People {
  const regio: Voorbeeldregio = makeVoorbeeldregio(localDay(nowMs), nowMs, (n) =>
    crypto.getRandomValues(new Uint8Array(n)),
  )
  store.fill(
    regio.documenten.map(({ doc, kind, members, writes }) => ({
      doc,
      kind,
      members,
      update: buildUpdate(kind, writes, nowMs),
    })),
  )
  return { regio: regio.regio, mensen: regio.mensen, hoofdrollen: regio.hoofdrollen, rol: 'kandidaat' }
}

function projectAll(store: ProefStore): Map<DocumentId, Items> {
  const all = new Map<DocumentId, Items>()
  const updates = store.updates()
  for (const [doc, { kind }] of store.documents()) {
    all.set(doc, projectUpdates(kind, updates.get(doc) ?? []))
  }
  return all
}

/** The rights table decides here too: a role in the Proefversie sees what that role would really see. */
function visibleCards(
  documents: ReadonlyMap<DocumentId, { kind: Card['kind']; members: Card['members'] }>,
  all: ReadonlyMap<DocumentId, Items>,
  persoon: PersoonId,
): ReadonlyMap<DocumentId, Card> {
  const cards = new Map<DocumentId, Card>()
  for (const [doc, { kind, members }] of documents) {
    const role = members.find((member) => member.person === persoon)?.role
    if (role === undefined) continue
    const recht = rechtVan(kind, role)
    if (recht === undefined) continue
    cards.set(doc, { doc, kind, role, members, canWrite: recht === 'schrijven', items: all.get(doc) ?? {} })
  }
  return cards
}

/** A store that tells when an action made a document or changed who belongs. */
function followingBirths(store: ProefStore, onDocuments: () => void): DocumentStore {
  return {
    load: (doc) => store.load(doc),
    watch: (doc, place, lane, onArrived) => store.watch(doc, place, lane, onArrived),
    beginLane: (doc) => store.beginLane(doc),
    endLane: () => store.endLane(),
    async append(batch) {
      const kept = store.append(batch)
      if ((batch.births?.length ?? 0) > 0 || (batch.errands?.length ?? 0) > 0) onDocuments()
      await kept
    },
  }
}
