import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { DeviceStore } from '#storage/device-store.ts'
import type { Whereabouts } from '#documents/document-store.ts'
import { useEffect, useState } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import type { SaveState } from '#workspace/save-state.ts'
import { saveStateOf } from '#workspace/save-state.ts'
import { started } from '#workspace/start.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import { lezersVan } from '#workspace/plaatsing/werkplek.ts'

/** One line of *Is alles bewaard?*: what it is and where it is. */
export interface Bewaarregel {
  doc: DocumentId
  kind: DocumentSoort
  /** empty for a document as a whole */
  collection: string
  /** so many things of this kind */
  count: number
  /** what its owner called it */
  naam?: string
  /** `YYYY-MM-DD`, when it is about a day */
  dag?: string
  /** whom it is about, when that is somebody else */
  over?: string
  state: SaveState & { with: string[] }
  opMs: number
}

export interface Bewaard {
  /** things that are in memory only */
  nietBewaard: number
  /** things that wait for internet */
  wachtend: Bewaarregel[]
  /** what this person wrote last, as far as it does not wait */
  laatste: Bewaarregel[]
  /** every document, counted per kind */
  perSoort: { soort: DocumentSoort; aantal: number }[]
}

const LAST_COUNT = 5

/** Where everything on this device is. */
export function useBewaardOverzicht(): Bewaard {
  const workspace = useWorkspace()
  const people = usePeople()
  return bewaardOverzicht({
    cards: workspace.cards.value,
    whereabouts: workspace.whereabouts.value,
    people,
    ik: workspace.ik.value.persoon,
    nowMs: workspace.nowMs(),
  })
}

interface Sight {
  cards: ReadonlyMap<DocumentId, Card>
  whereabouts: ReadonlyMap<DocumentId, Whereabouts>
  people: ReadonlyMap<string, KnownPerson>
  ik: PersoonId
  nowMs: number
}

export function bewaardOverzicht(sight: Sight): Bewaard {
  const cards = [...sight.cards.values()]
  const aantallen = new Map<DocumentSoort, number>()
  for (const { kind } of cards) aantallen.set(kind, (aantallen.get(kind) ?? 0) + 1)
  return {
    nietBewaard: [...sight.whereabouts.values()].reduce((sum, where) => sum + where.unsaved, 0),
    wachtend: cards.flatMap((card) => waitingIn(card, sight)).toSorted((a, b) => b.opMs - a.opMs),
    laatste: firstOfEach(cards.flatMap((card) => writtenIn(card, sight)).toSorted((a, b) => b.opMs - a.opMs)),
    perSoort: [...aantallen].map(([soort, aantal]) => ({ soort, aantal })),
  }
}

/** Ten small steps of one leerdoel would push everything else off the screen: one of a kind is enough. */
function firstOfEach(regels: readonly Bewaarregel[]): Bewaarregel[] {
  const key = (regel: Bewaarregel) => `${regel.doc}.${regel.collection}`
  return regels.filter((regel, at) => regels.findIndex((one) => key(one) === key(regel)) === at).slice(0, LAST_COUNT)
}

type Item = Card['items'][string][string]

/** One line per kind of thing: an attendance list of ten people is one. */
function waitingIn(card: Card, sight: Sight): Bewaarregel[] {
  const where = sight.whereabouts.get(card.doc)
  const isRefused = card.birth === 'refused'
  if (where === undefined || where.onlyHere || (where.unsent === 0 && where.unsaved === 0 && !isRefused)) return []
  const state: SaveState = isRefused ? { kind: 'vast' } : saveStateOf(card.kind, where, sight.nowMs)
  const found = Object.entries(card.items).flatMap(([collection, items]) => {
    const waiting = Object.values(items).filter((item) => where.unsentItems.has(item.id))
    return waiting.length === 0 ? [] : [lineOf(card, collection, waiting, state, sight)]
  })
  return found.length > 0 ? found : [lineOf(card, '', [], state, sight)]
}

function writtenIn(card: Card, sight: Sight): Bewaarregel[] {
  const where = sight.whereabouts.get(card.doc)
  return Object.entries(card.items).flatMap(([collection, items]) =>
    Object.values(items).flatMap((item) => {
      // A line in the plaatsing only repeats the title of something that is named itself.
      if (collection.endsWith('sporen')) return []
      const isMine = Object.values(item.$wie).some((wie) => wie.persoon === sight.ik)
      const isWaiting = where !== undefined && !where.onlyHere && where.unsentItems.has(item.id)
      if (!isMine || isWaiting || item['weg'] === true) return []
      return [lineOf(card, collection, [item], saveStateOf(card.kind, where, sight.nowMs, item.id), sight)]
    }),
  )
}

function lineOf(
  card: Card,
  collection: string,
  items: readonly Item[],
  state: SaveState,
  { people, ik }: Sight,
): Bewaarregel {
  const one = items.length === 1 ? items[0] : undefined
  const dag = one?.['dag'] ?? one?.['datum']
  const naam = one?.['titel'] ?? one?.['naam']
  const about = card.members.find((member) => member.role === 'kandidaat' && member.person !== ik)
  const over = about === undefined ? undefined : people.get(about.person)?.naam
  return {
    doc: card.doc,
    kind: card.kind,
    collection,
    count: Math.max(1, items.length),
    state: { ...state, with: lezersVan(card, people, ik).flatMap(({ naam }) => (naam === '' ? [] : [naam])) },
    opMs: Math.max(0, ...items.flatMap((item) => Object.values(item.$wie).map((wie) => wie.opMs))),
    ...(typeof naam === 'string' && naam !== '' ? { naam } : {}),
    ...(typeof dag === 'string' ? { dag } : {}),
    ...(over === undefined || over === '' ? {} : { over }),
  }
}

/** Room on this device, as far as the browser tells. */
export interface Opslag {
  usedBytes?: number
  /** the browser promised to keep it, also when the disk is full */
  isKept?: boolean
}

/** Asks the browser; not every browser answers. */
export async function readOpslag(storage: StorageManager | undefined): Promise<Opslag> {
  const [estimate, isKept] = await Promise.all([storage?.estimate?.(), storage?.persisted?.()])
  return {
    ...(estimate?.usage === undefined ? {} : { usedBytes: estimate.usage }),
    ...(isKept === undefined ? {} : { isKept }),
  }
}

export function useOpslag(): Opslag {
  const [opslag, setOpslag] = useState<Opslag>({})
  useEffect(() => {
    // Old browsers and pages without https have no storage manager.
    void readOpslag(navigator.storage as StorageManager | undefined).then(setOpslag)
  }, [])
  return opslag
}

/** What this device could not read, and what the server did not take. */
export interface Zorg {
  /** rows set apart; they are kept */
  onleesbaar: number
  /** calls that were refused for good */
  geweigerd: { n: number; code: string }[]
  /** documents this person left, with so many things that were not shared yet */
  weg: { doc: DocumentId; soort: DocumentSoort; aantal: number }[]
}

export async function readZorg(store: Pick<DeviceStore, 'quarantined' | 'refusedErrands' | 'cards'>): Promise<Zorg> {
  const [apart, geweigerd, heads] = await Promise.all([
    store.quarantined(),
    store.refusedErrands(),
    store.cards.heads(),
  ])
  return {
    onleesbaar: apart.length,
    geweigerd,
    weg: heads.flatMap(({ doc, kind, gone }) =>
      gone === undefined || gone.unshared === 0 ? [] : [{ doc, soort: kind, aantal: gone.unshared }],
    ),
  }
}

/** The troubles of this device, and how to say that one was read; nothing in the Proefversie. */
export function useZorg(): {
  zorg: Zorg | undefined
  seenErrand: (n: number) => Promise<void>
  seenGone: (doc: DocumentId) => Promise<void>
  /** tries once more to put on disk what was refused */
  settle: () => Promise<void>
} {
  const now = started.value
  const device = now.state === 'echt' ? now.engine.device : undefined
  const [zorg, setZorg] = useState<Zorg | undefined>(undefined)
  const look = async (): Promise<void> => {
    if (device !== undefined) setZorg(await readZorg(await device))
  }
  useEffect(() => void look(), [device])
  return {
    zorg,
    async seenErrand(n) {
      await (await device)?.dismissErrand(n)
      await look()
    },
    async seenGone(doc) {
      await (await device)?.dismissGone(doc)
      await look()
    },
    async settle() {
      await (await device)?.settle()
      await look()
    },
  }
}
