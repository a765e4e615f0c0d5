import 'fake-indexeddb/auto'
import { computed, signal } from '@preact/signals'
import * as Y from 'yjs'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import { rechtVan } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { idFromBytes } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { applyOp } from '#documents/apply-op.ts'
import type { Items } from '#documents/project.ts'
import { projectDocument } from '#documents/project.ts'
import { ProefStore } from '#storage/proef-store.ts'
import type { Card, DeviceSigner, Engine, Ik, NetState } from '#workspace/engine.ts'
import { makeWorkspace } from '#workspace/make-workspace.ts'
import { makeProefSigner } from '#workspace/voorbeeld/proef-signer.ts'
import { put } from '#workspace/voorbeeld/voorbeeldregio-bouw.ts'
import type { Workspace } from '#workspace/workspace.ts'

const id = <L extends 'd' | 'p'>(letter: L, n: number) => idFromBytes(letter, new Uint8Array(16).fill(n))

export const noor = id('p', 1)
export const tom = id('p', 2)
export const karin = id('p', 3)
export const ilse = id('p', 4)
export const marit = id('p', 5)
export const fatma = id('p', 6)
export const regioId = id('d', 99)

export const docs = {
  map: id('d', 10),
  plaatsing: id('d', 11),
  werkplek: id('d', 12),
  reflectie: id('d', 13),
  leren: id('d', 14),
  maatje: id('d', 15),
  groep: id('d', 16),
} as const

const namen: readonly (readonly [PersoonId, Rol, string, string])[] = [
  [noor, 'kandidaat', 'Noor', '06 00 00 00 01'],
  [tom, 'werkbegeleider', 'Tom', '06 00 00 00 02'],
  [karin, 'trainer', 'Karin', '06 00 00 00 03'],
  [ilse, 'jobcoach', 'Ilse', '06 00 00 00 04'],
  [marit, 'regiocoordinator', 'Marit', '06 00 00 00 05'],
  [fatma, 'maatje', 'Fatma', '06 00 00 00 06'],
]

const members = (...rollen: Rol[]) =>
  namen.filter(([, rol]) => rollen.includes(rol)).map(([person, role]) => ({ person, role }))

const kinds = {
  map: members('kandidaat'),
  plaatsing: members('kandidaat', 'werkbegeleider', 'trainer', 'jobcoach', 'regiocoordinator'),
  werkplek: members('kandidaat', 'werkbegeleider', 'trainer', 'jobcoach'),
  reflectie: members('kandidaat', 'werkbegeleider'),
  leren: members('kandidaat', 'trainer', 'jobcoach'),
  maatje: members('kandidaat', 'regiocoordinator', 'werkbegeleider', 'maatje'),
  groep: members('kandidaat', 'regiocoordinator', 'werkbegeleider', 'maatje', 'trainer', 'jobcoach'),
} as const satisfies Partial<Record<DocumentSoort, { person: PersoonId; role: Rol }[]>>

type Kind = keyof typeof kinds

/** One person's device: a real store over IndexedDB, and the workspace screens would get. */
export interface Toestel {
  workspace: Workspace
  store: ProefStore
  /** every update this device holds of a document */
  updates(doc: DocumentId): Promise<Uint8Array[]>
}

let devices = 0

/** A device of one person in the placement of Noor. @param without documents that never came here */
export async function openToestel(
  persoon: PersoonId,
  options: {
    without?: readonly Kind[]
    sign?: DeviceSigner
    nowMs?: () => number
    leestermijn?: Engine['leestermijn']
  } = {},
): Promise<Toestel> {
  devices++
  const store = await ProefStore.open(`toestel-${devices}`)
  const here = (Object.keys(kinds) as Kind[]).filter((kind) => !options.without?.includes(kind))
  store.fill(here.map((kind) => ({ doc: docs[kind], kind, members: [...kinds[kind]], update: firstUpdate(kind) })))
  const nowMs = options.nowMs ?? (() => Date.parse('2026-11-17T10:00:00Z'))
  const engine = await makeEngine(store, persoon, nowMs, options.sign ?? makeProefSigner(() => persoon))
  return {
    workspace: makeWorkspace(
      options.leestermijn === undefined ? engine : { ...engine, leestermijn: options.leestermijn },
    ),
    store,
    updates: async (doc) => (await store.load(doc)).updates,
  }
}

/** Both devices get what the other has, as rows: the documents themselves merge. */
export async function exchange(a: Toestel, b: Toestel): Promise<void> {
  for (const kind of Object.keys(kinds) as Kind[]) {
    const doc = docs[kind]
    const [mine, theirs] = [await a.updates(doc), await b.updates(doc)]
    hand(mine, b, kind)
    hand(theirs, a, kind)
  }
  await new Promise((resolve) => setTimeout(resolve, 0))
}

function hand(updates: Uint8Array[], to: Toestel, kind: Kind): void {
  if (!to.store.documents().some(([doc]) => doc === docs[kind])) return
  to.store.fill(updates.map((update) => ({ doc: docs[kind], kind, members: [...kinds[kind]], update })))
}

async function makeEngine(
  store: ProefStore,
  persoon: PersoonId,
  nowMs: () => number,
  sign: DeviceSigner,
): Promise<Engine> {
  const own = namen.find(([person]) => person === persoon)
  const ik = signal<Ik>({
    persoon,
    naam: own?.[2] ?? '',
    status: 'actief',
    rollen: own === undefined ? [] : [{ regio: regioId, rol: own[1] }],
  })
  const all = signal<ReadonlyMap<DocumentId, Items>>(new Map())
  const known = signal(store.documents())
  const reproject = async (): Promise<void> => {
    const next = new Map<DocumentId, Items>()
    for (const [doc, { kind }] of store.documents()) {
      const inner = new Y.Doc()
      for (const update of (await store.load(doc)).updates) Y.applyUpdateV2(inner, update)
      next.set(doc, projectDocument(inner, kind))
    }
    all.value = next
    known.value = store.documents()
  }
  await reproject()
  const cards = computed(() => {
    const shown = new Map<DocumentId, Card>()
    for (const [doc, { kind, members: people }] of known.value) {
      const role = people.find((member) => member.person === persoon)?.role
      const recht = role === undefined ? undefined : rechtVan(kind, role)
      if (role === undefined || recht === undefined) continue
      shown.set(doc, {
        doc,
        kind,
        role,
        members: people,
        canWrite: recht === 'schrijven',
        items: all.value.get(doc) ?? {},
      })
    }
    return shown
  })
  const filled = store.fill.bind(store)
  store.fill = (documents) => {
    filled(documents)
    void reproject()
  }
  const net = signal<NetState>({ state: 'offline', waiting: 0, unsaved: 0, present: new Map(), lastContactMs: 0 })
  return {
    mode: 'proef',
    store,
    ik,
    cards,
    net,
    whereabouts: signal(new Map()),
    projected(doc, items) {
      if (items === undefined) void reproject()
      else all.value = new Map(all.value).set(doc, items)
    },
    onScreen: () => undefined,
    nowMs,
    sign,
  }
}

function firstUpdate(kind: Kind): Uint8Array {
  const inner = new Y.Doc()
  // Made once and given to every device, as the server would: the same bytes everywhere.
  inner.clientID = 1000 + Object.keys(kinds).indexOf(kind)
  const author = { person: marit, nowMs: 0 }
  inner.transact(() => {
    for (const op of opsOf(kind)) applyOp(inner, op, author)
  })
  return Y.encodeStateAsUpdateV2(inner)
}

const firstUpdates = new Map<Kind, ReturnType<typeof put>>()

function opsOf(kind: Kind): ReturnType<typeof put> {
  const known = firstUpdates.get(kind)
  if (known !== undefined) return known
  const mensen = (soort: 'plaatsing' | 'maatje', list: typeof namen) =>
    list.flatMap(([persoonId, rol, naam, telefoon], n) =>
      put(soort, 'mensen', `mens${n}`, { persoonId, rol, naam, telefoon }),
    )
  const ops: Partial<Record<Kind, ReturnType<typeof put>>> = {
    plaatsing: [
      ...put('plaatsing', 'plaatsing', 'plaatsing', {
        kandidaat: noor,
        organisatie: 'Bakkerij De Korenaar',
        functie: 'winkel',
        start: '2026-02-03',
        status: 'loopt',
        groep: docs.groep,
        werkplek: docs.werkplek,
        reflectie: docs.reflectie,
        maatje: docs.maatje,
      }),
      ...mensen('plaatsing', namen),
      ...put('plaatsing', 'dagen', 'dag1', { weekdag: 1, van: '09:00', tot: '13:00' }),
    ],
    maatje: [
      ...put('maatje', 'maatje', 'maatje', { roepnaam: 'Noor', telefoon: '06 00 00 00 01', groep: docs.groep }),
      ...mensen('maatje', namen),
    ],
    groep: [
      ...put('groep', 'groep', 'groep', { naam: 'Dinsdag A', plaats: 'Buurthuis De Kade' }),
      ...put('groep', 'bijeenkomsten', 'b10', {
        nr: 10,
        soort: 'training',
        titel: 'Solliciteren',
        dag: '2026-12-08',
        van: '10:00',
      }),
    ],
  }
  const made = ops[kind] ?? []
  firstUpdates.set(kind, made)
  return made
}
