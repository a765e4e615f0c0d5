import type { BijeenkomstVelden } from '#domain/bijeenkomst.ts'
import { isVervallen, sortBijeenkomsten } from '#domain/bijeenkomst.ts'
import { weekdagOf } from '#domain/dag.ts'
import type { DocumentSoort } from '#domain/documentsoort.ts'
import { rechtVan } from '#domain/documentsoort.ts'
import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import { useCards, usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

/** The documents around one kandidaat, as far as they are on this device. */
export interface Kring {
  kandidaat: PersoonId
  /** own folder; only ever of the person who looks */
  map?: Card
  plaatsing?: Card
  werkplek?: Card
  reflectie?: Card
  leren?: Card
}

/** A person who reads a document, with the role they have in it. */
export interface Lezer {
  persoon: PersoonId
  rol: Rol
  /** empty while this device does not know it */
  naam: string
}

type Cards = ReadonlyMap<DocumentId, Card>

/** Finds the documents around a kandidaat; of several placements the running one, then the latest. */
export function kringVan(cards: Cards, kandidaat: PersoonId): Kring {
  const all = [...cards.values()]
  const plaatsing = all
    .filter((card) => card.kind === 'plaatsing' && plaatsingOf(card)?.kandidaat === kandidaat)
    .toSorted(byRunningThenStart)[0]
  const item = plaatsing === undefined ? undefined : plaatsingOf(plaatsing)
  const kring: Kring = { kandidaat }
  const map = all.filter((card) => card.kind === 'map').toSorted(byMostInIt)[0]
  const leren = firstOf(all.filter((card) => card.kind === 'leren' && isKandidaatIn(card, kandidaat)))
  const werkplek = cardOf(cards, item?.werkplek)
  const reflectie = cardOf(cards, item?.reflectie)
  if (map !== undefined) kring.map = map
  if (plaatsing !== undefined) kring.plaatsing = plaatsing
  if (werkplek !== undefined) kring.werkplek = werkplek
  if (reflectie !== undefined) kring.reflectie = reflectie
  if (leren !== undefined) kring.leren = leren
  return kring
}

/** The documents around a kandidaat, followed as they change. */
export function useKring(kandidaat: PersoonId): Kring {
  const { cards } = useWorkspace()
  return useMemo(() => kringVan(cards.value, kandidaat), [cards.value, kandidaat])
}

/** Who may read a document, each person once; the one who asks is left out. */
export function lezersVan(card: Card, people: ReadonlyMap<string, KnownPerson>, zonder?: PersoonId): Lezer[] {
  const seen = new Set<string>(zonder === undefined ? [] : [zonder])
  return card.members.flatMap(({ person, role }) => {
    if (seen.has(person) || rechtVan(card.kind, role) === undefined) return []
    seen.add(person)
    return [{ persoon: person, rol: role, naam: people.get(person)?.naam ?? '' }]
  })
}

/** Other people who read a document, for the save line and "Wie ziet dit?". */
export function useLezers(card: Card | undefined): Lezer[] {
  const { ik } = useWorkspace()
  const people = usePeople()
  return card === undefined ? [] : lezersVan(card, people, ik.value.persoon)
}

/** One placement as a werkbegeleider or maatje sees it. */
export interface Werkplek {
  /** the document behind it: `plaatsing`, or `maatje` */
  card: Card
  kandidaat: PersoonId | undefined
  naam: string
  telefoon?: string
  organisatie: string
  functie: string
  adres: string
  werkoverleg: string
  dagen: Werkdag[]
  mensen: WieIsWie[]
  bijeenkomsten: Bijeenkomst[]
  /** the group, when it is on this device */
  groep?: DocumentId
  /** the group's place, when a bijeenkomst names none of its own */
  plaats: string
}

export interface Werkdag {
  id: string
  weekdag: number
  van: string
  tot: string
}

/** What a day is for a kandidaat: a bijeenkomst goes before work, because who is with the group is not at work. */
export type Dagsoort =
  | { soort: 'bijeenkomst'; van?: string }
  | { soort: 'werkt'; van: string; tot: string }
  | { soort: 'vrij' }

/** What `dag` (`YYYY-MM-DD`) is for the kandidaat of a placement, as far as it was written down. */
export function dagsoortOp(plek: Pick<Werkplek, 'dagen' | 'bijeenkomsten'>, dag: string): Dagsoort {
  const bijeenkomst = plek.bijeenkomsten.find((one) => one.dag === dag && !isVervallen(one))
  if (bijeenkomst !== undefined) {
    return { soort: 'bijeenkomst', ...(bijeenkomst.van === undefined ? {} : { van: bijeenkomst.van }) }
  }
  const werkdag = plek.dagen.find((one) => one.weekdag === weekdagOf(dag))
  return werkdag === undefined ? { soort: 'vrij' } : { soort: 'werkt', van: werkdag.van, tot: werkdag.tot }
}

export interface WieIsWie {
  persoon: string
  naam: string
  rol: Rol
  telefoon?: string
}

export interface Bijeenkomst extends BijeenkomstVelden {
  plaats?: string
}

/** The placements this person has a role in, by the kandidaat's name. */
export function useWerkplekken(rol: Rol): Werkplek[] {
  const { cards } = useWorkspace()
  const plaatsingen = useCards('plaatsing')
  const people = usePeople()
  return useMemo(
    () =>
      plaatsingen
        .filter((card) => card.role === rol)
        .toSorted(byRunningThenStart)
        .map((card) => werkplekOf(card, cards.value, people)),
    [plaatsingen, cards.value, people, rol],
  )
}

/** What a maatje sees: from the `maatje` documents only, because nothing else is on a maatje's device. */
export function useMaatjeWerkplekken(): Werkplek[] {
  const { cards } = useWorkspace()
  const maatjes = useCards('maatje')
  return useMemo(
    () => maatjes.filter((card) => card.role === 'maatje').map((card) => maatjeWerkplekOf(card, cards.value)),
    [maatjes, cards.value],
  )
}

function werkplekOf(card: Card, cards: Cards, people: ReadonlyMap<string, KnownPerson>): Werkplek {
  const item = plaatsingOf(card)
  const mensen = mensenOf(itemsOf(card.items, 'plaatsing', 'mensen'))
  const kandidaat = isId('p', item?.kandidaat) ? item.kandidaat : undefined
  const self = mensen.find((mens) => mens.persoon === kandidaat)
  const known = kandidaat === undefined ? undefined : people.get(kandidaat)
  const telefoon = self?.telefoon ?? known?.telefoon
  return {
    card,
    kandidaat,
    naam: self?.naam ?? known?.naam ?? '',
    ...(telefoon === undefined ? {} : { telefoon }),
    organisatie: item?.organisatie ?? '',
    functie: item?.functie ?? '',
    adres: item?.adres ?? '',
    werkoverleg: item?.werkoverleg ?? '',
    dagen: dagenOf(itemsOf(card.items, 'plaatsing', 'dagen')),
    mensen: mensen.filter((mens) => mens.persoon !== kandidaat),
    ...groupOf(cards, item?.groep),
  }
}

function maatjeWerkplekOf(card: Card, cards: Cards): Werkplek {
  const item = itemOf(card.items, 'maatje', 'maatje', 'maatje')
  const mensen = mensenOf(itemsOf(card.items, 'maatje', 'mensen'))
  const kandidaat = card.members.find((member) => member.role === 'kandidaat')?.person
  const telefoon = item?.telefoon === '' ? undefined : item?.telefoon
  return {
    card,
    kandidaat,
    naam: item?.roepnaam ?? '',
    ...(telefoon === undefined ? {} : { telefoon }),
    organisatie: item?.organisatie ?? '',
    functie: '',
    adres: '',
    werkoverleg: '',
    dagen: dagenOf(itemsOf(card.items, 'maatje', 'dagen')),
    mensen: mensen.filter((mens) => mens.persoon !== kandidaat && mens.rol !== 'kandidaat'),
    ...groupOf(cards, item?.groep),
  }
}

function groupOf(cards: Cards, groep: string | undefined): Pick<Werkplek, 'bijeenkomsten' | 'plaats' | 'groep'> {
  const card = cardOf(cards, groep)
  if (card === undefined) return { bijeenkomsten: [], plaats: '' }
  return {
    bijeenkomsten: sortBijeenkomsten(itemsOf(card.items, 'groep', 'bijeenkomsten')),
    plaats: itemOf(card.items, 'groep', 'groep', 'groep')?.plaats ?? '',
    groep: card.doc,
  }
}

function mensenOf(items: Item<'plaatsing', 'mensen'>[]): WieIsWie[] {
  return items
    .filter((item) => item.weg !== true && item.naam !== undefined && item.rol !== undefined)
    .map((item) => ({
      persoon: item.persoonId ?? item.id,
      naam: item.naam ?? '',
      rol: item.rol ?? 'werkbegeleider',
      ...(item.telefoon === undefined || item.telefoon === '' ? {} : { telefoon: item.telefoon }),
    }))
    .toSorted((a, b) => rolOrder.indexOf(a.rol) - rolOrder.indexOf(b.rol) || a.naam.localeCompare(b.naam, 'nl'))
}

/** Nearest to the work first. */
const rolOrder: readonly Rol[] = ['kandidaat', 'werkbegeleider', 'maatje', 'jobcoach', 'trainer', 'regiocoordinator']

function dagenOf(items: Item<'plaatsing', 'dagen'>[]): Werkdag[] {
  return items
    .filter((item) => item.weg !== true && item.weekdag !== undefined)
    .map((item) => ({ id: item.id, weekdag: item.weekdag ?? 0, van: item.van ?? '', tot: item.tot ?? '' }))
    .toSorted((a, b) => ((a.weekdag + 6) % 7) - ((b.weekdag + 6) % 7) || a.van.localeCompare(b.van))
}

/** The one item of a `plaatsing` document. */
export function plaatsingOf(card: Card): Item<'plaatsing', 'plaatsing'> | undefined {
  return itemOf(card.items, 'plaatsing', 'plaatsing', 'plaatsing')
}

/** It is history: it ended, or goes on in another document since another werkbegeleider came. */
export function isVoorbij({ status, vervolg }: Pick<Item<'plaatsing', 'plaatsing'>, 'status' | 'vervolg'>): boolean {
  return status === 'afgerond' || status === 'voortijdig_gestopt' || vervolg !== undefined
}

/** A card by a document id that stands in another document: it may be missing, or not be here yet. */
export function cardOf(cards: Cards, doc: string | undefined): Card | undefined {
  return isId('d', doc) ? cards.get(doc) : undefined
}

/** Whether a document is about this kandidaat. A map is only ever on the device of its owner, whoever that was at its making. */
export function isKandidaatIn(card: Card, persoon: PersoonId): boolean {
  return card.kind === 'map' || card.members.some((member) => member.person === persoon && member.role === 'kandidaat')
}

/** Documents of these kinds that are about a kandidaat and may be read here. */
export function cardsAbout(cards: Cards, kandidaat: PersoonId, kinds: readonly DocumentSoort[]): Card[] {
  return [...cards.values()].filter((card) => kinds.includes(card.kind) && isKandidaatIn(card, kandidaat))
}

/** Of two maps, one begun alone and one put back from a copy, new things go where the most is. */
function byMostInIt(a: Card, b: Card): number {
  const size = (card: Card) => Object.values(card.items).reduce((sum, items) => sum + Object.keys(items).length, 0)
  return size(b) - size(a) || (a.doc < b.doc ? -1 : 1)
}

/** The same one on every device, should two have been made. */
function firstOf(cards: Card[]): Card | undefined {
  return cards.toSorted((a, b) => (a.doc < b.doc ? -1 : 1))[0]
}

function byRunningThenStart(a: Card, b: Card): number {
  const [left, right] = [plaatsingOf(a), plaatsingOf(b)]
  const isOver = (item: typeof left): number => (item !== undefined && isVoorbij(item) ? 1 : 0)
  return isOver(left) - isOver(right) || (right?.start ?? '').localeCompare(left?.start ?? '')
}
