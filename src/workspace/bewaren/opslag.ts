import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Whereabouts } from '#documents/document-store.ts'
import type { Card } from '#workspace/engine.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import type { SaveState } from '#workspace/save-state.ts'
import { saveStateOf } from '#workspace/save-state.ts'
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
  return {
    nietBewaard: [...sight.whereabouts.values()].reduce((sum, where) => sum + where.unsaved, 0),
    wachtend: cards.flatMap((card) => waitingIn(card, sight)).toSorted((a, b) => b.opMs - a.opMs),
    laatste: firstOfEach(cards.flatMap((card) => writtenIn(card, sight)).toSorted((a, b) => b.opMs - a.opMs)),
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
