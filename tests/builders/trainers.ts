import 'fake-indexeddb/auto'
import { computed, signal } from '@preact/signals'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import { rechtVan } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Op } from '#documents/op.ts'
import type { Items } from '#documents/project.ts'
import { buildUpdate, projectUpdates } from '#documents/scratch.ts'
import { ProefStore } from '#storage/proef-store.ts'
import type { Card, Engine, Ik, NetState } from '#workspace/engine.ts'
import { makeWorkspace } from '#workspace/make-workspace.ts'
import { put } from '#workspace/voorbeeld/voorbeeldregio-bouw.ts'
import type { Workspace } from '#workspace/workspace.ts'

const id = <L extends 'd' | 'p'>(letter: L, n: number) => idFromBytes(letter, new Uint8Array(16).fill(n))

export const marijn = id('p', 21)
export const desi = id('p', 22)
export const hanneke = id('p', 23)
export const bram = id('p', 24)
export const regio = id('d', 98)
export const groepDoc = id('d', 30)
export const beheerDoc = id('d', 31)
export const nu = new Date(2026, 10, 10, 10, 12).getTime()

/** Ten kandidaten; none has a `training` yet. */
export const namen = ['Amir', 'Bo', 'Dewi', 'Femke', 'Joris', 'Lina', 'Noor', 'Pieter', 'Sami', 'Zoë'] as const
export const persoonVan = (n: number): PersoonId => id('p', 40 + n)
export const kaartVan = (n: number): DocumentId => id('d', 60 + n)

type Member = { person: PersoonId; role: Rol }
interface Made {
  doc: DocumentId
  kind: DocumentSoort
  members: Member[]
  update: Uint8Array
}

const trainers: Member[] = [
  { person: marijn, role: 'trainer' },
  { person: desi, role: 'trainer' },
]
const office: Member = { person: hanneke, role: 'regiocoordinator' }
const coach: Member = { person: bram, role: 'jobcoach' }

let region: Made[] | undefined

/** The same bytes on every device, as the server would give them. */
function firstDocuments(): Made[] {
  region ??= [
    made(
      groepDoc,
      'groep',
      [...trainers, office, coach],
      [
        ...put('groep', 'groep', 'groep', { naam: 'Dinsdag A', plaats: 'De Kade', groepsbeheer: beheerDoc }),
        ...put('groep', 'bijeenkomsten', 'b8', {
          nr: 8,
          soort: 'training',
          titel: 'Samen zijn wij sterk',
          dag: '2026-10-13',
        }),
        ...put('groep', 'bijeenkomsten', 'b9', {
          nr: 9,
          soort: 'coaching',
          titel: 'Coaching 4',
          dag: '2026-11-10',
          van: '10:00',
        }),
        ...put('groep', 'bijeenkomsten', 'b10', {
          nr: 10,
          soort: 'training',
          titel: 'Solliciteren',
          dag: '2026-12-08',
        }),
        ...put('groep', 'mensen', 'm1', { persoonId: marijn, naam: 'Marijn', rol: 'trainer' }),
        ...put('groep', 'mensen', 'm2', { persoonId: desi, naam: 'Desi', rol: 'trainer' }),
      ],
    ),
    made(
      beheerDoc,
      'groepsbeheer',
      [...trainers, office],
      namen.flatMap((naam, n) =>
        put('groepsbeheer', 'deelnemers', `dn${n}`, { naam, kaart: kaartVan(n), persoonId: persoonVan(n) }),
      ),
    ),
    ...namen.map((naam, n) =>
      made(
        kaartVan(n),
        'kaart',
        [office, coach, ...trainers, { person: persoonVan(n), role: 'kandidaat' }],
        [
          ...put('kaart', 'kaart', 'kaart', {
            roepnaam: naam,
            achternaam: 'de Vries',
            persoonId: persoonVan(n),
            groep: groepDoc,
          }),
        ],
      ),
    ),
  ]
  return region
}

function made(doc: DocumentId, kind: DocumentSoort, members: Member[], ops: Op[]): Made {
  return { doc, kind, members, update: buildUpdate(kind, [{ by: hanneke, ops }], nu - 1_000_000) }
}

/** One person's device: a real store, and the workspace a screen would get. */
export interface Toestel {
  persoon: PersoonId
  workspace: Workspace
  store: ProefStore
  /** moves the clock of this device */
  clock: { nowMs: number }
  /** takes rows from elsewhere */
  receive(docs: Made[]): void
}

let devices = 0

export async function openToestel(persoon: PersoonId, rol: Rol = 'trainer'): Promise<Toestel> {
  devices++
  const store = await ProefStore.open(`trainer-${devices}`)
  store.fill(firstDocuments().filter((one) => one.members.some((member) => member.person === persoon)))
  const clock = { nowMs: nu }
  const all = signal<ReadonlyMap<DocumentId, Items>>(new Map())
  const known = signal(store.documents())
  const reproject = (): void => {
    const updates = store.updates()
    all.value = new Map(store.documents().map(([doc, { kind }]) => [doc, projectUpdates(kind, updates.get(doc) ?? [])]))
    known.value = store.documents()
  }
  reproject()
  const ik = signal<Ik>({ persoon, naam: '', status: 'actief', rollen: [{ regio, rol }] })
  const net = signal<NetState>({ state: 'offline', waiting: 0, unsaved: 0, present: new Map(), lastContactMs: 0 })
  const append = store.append.bind(store)
  store.append = async (batch) => {
    const kept = append(batch)
    if ((batch.births?.length ?? 0) > 0) known.value = store.documents()
    await kept
  }
  const engine: Engine = {
    mode: 'proef',
    store,
    ik,
    cards: computed(() => cardsOf(known.value, all.value, persoon)),
    net,
    whereabouts: signal(new Map()),
    projected(doc, items) {
      if (items !== undefined) all.value = new Map(all.value).set(doc, items)
    },
    onScreen: () => undefined,
    nowMs: () => clock.nowMs,
  }
  return {
    persoon,
    workspace: makeWorkspace(engine),
    store,
    clock,
    receive(docs) {
      const mine = docs.filter((one) => one.members.some((member) => member.person === persoon))
      store.fill(mine)
      reproject()
    },
  }
}

function cardsOf(
  documents: ReturnType<ProefStore['documents']>,
  all: ReadonlyMap<DocumentId, Items>,
  persoon: PersoonId,
): ReadonlyMap<DocumentId, Card> {
  const cards = new Map<DocumentId, Card>()
  for (const [doc, { kind, members }] of documents) {
    const role = members.find((member) => member.person === persoon)?.role
    const recht = role === undefined ? undefined : rechtVan(kind, role)
    if (role === undefined || recht === undefined) continue
    cards.set(doc, { doc, kind, role, members, canWrite: recht === 'schrijven', items: all.get(doc) ?? {} })
  }
  return cards
}

/** Everybody gets what the others have: documents made apart, and rows of the shared ones. */
export async function exchange(...toestellen: Toestel[]): Promise<void> {
  const held = toestellen.map((one) => rowsOf(one))
  for (const [at, to] of toestellen.entries()) {
    to.receive(held.filter((_, from) => from !== at).flat())
  }
  await new Promise((resolve) => setTimeout(resolve, 0))
}

function rowsOf({ store }: Toestel): Made[] {
  const updates = store.updates()
  return store
    .documents()
    .flatMap(([doc, { kind, members }]) => (updates.get(doc) ?? []).map((update) => ({ doc, kind, members, update })))
}
