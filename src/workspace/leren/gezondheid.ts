import { findGezondheidswoorden } from '#domain/gezondheidswoord.ts'
import type { DocumentId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import { kringVan, plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { BatchBuilder, CommitResult, Workspace } from '#workspace/workspace.ts'
import { ownMap } from './leerdoel-acties.ts'

/** A long text in a document. */
export interface TekstPlaats {
  doc: DocumentId
  collection: string
  item: string
  veld: string
}

/** *Dit gaat over het werk*, chosen at a field. */
export interface Woordmerk {
  door: string
  opMs: number
}

/** A text that seems to be about somebody's health, and that another than the kandidaat can or will read. */
export interface Gezondheidsvraag {
  /** as they were typed */
  woorden: readonly string[]
  /** the kandidaat can keep it in the own map instead; others can say that it is about the work */
  wie: 'kandidaat' | 'ander'
  merk: Woordmerk | undefined
}

/** The kinds of document in which the nudge is given: what a werkbegeleider reads, and a draft that may go there. */
const kinds = ['map', 'reflectie', 'werkplek', 'gesprek'] as const
type NudgeKind = (typeof kinds)[number]

function kindOf(card: Card | undefined): NudgeKind | undefined {
  // Who takes part in a gesprek differs: only where somebody of the workplace does, there is something to ask.
  if (card?.kind === 'gesprek' && !card.members.some(({ role }) => employerSide.includes(role))) return undefined
  return kinds.find((kind) => kind === card?.kind)
}

const employerSide: readonly Rol[] = ['werkbegeleider', 'maatje']

/** What to ask about a text, or `undefined` when there is nothing to ask. It stays on this device. */
export function gezondheidsvraag(
  cards: ReadonlyMap<DocumentId, Card>,
  plaats: TekstPlaats,
): Gezondheidsvraag | undefined {
  const card = cards.get(plaats.doc)
  if (card === undefined || kindOf(card) === undefined) return undefined
  const tekst = tekstOf(card, plaats)
  // The names are looked up only when there is something to ask: this runs at every key.
  if (findGezondheidswoorden(tekst).length === 0) return undefined
  const woorden = findGezondheidswoorden(tekst, knownNames([...cards.values()]))
  if (woorden.length === 0) return undefined
  return { woorden, wie: card.role === 'kandidaat' ? 'kandidaat' : 'ander', merk: merkOf(card, plaats) }
}

/** As `gezondheidsvraag`, followed while somebody types. */
export function useGezondheidsvraag(plaats: TekstPlaats): Gezondheidsvraag | undefined {
  const { cards } = useWorkspace()
  const { doc, collection, item, veld } = plaats
  return useMemo(
    () => gezondheidsvraag(cards.value, { doc, collection, item, veld }),
    [cards.value, doc, collection, item, veld],
  )
}

/** Looks through one text after the other, for a page on which several stand: the words as they were typed. */
export function useZoekGezondheid(): (tekst: string) => readonly string[] {
  const { cards } = useWorkspace()
  return useMemo(() => zoekGezondheid(cards.value.values()), [cards.value])
}

/** The same where there is no screen. @param cards whose names are no health words */
export function zoekGezondheid(cards: Iterable<Card>): (tekst: string) => readonly string[] {
  let names: ReturnType<typeof knownNames> | undefined
  return (tekst) => {
    if (findGezondheidswoorden(tekst).length === 0) return []
    names ??= knownNames([...cards])
    return findGezondheidswoorden(tekst, names)
  }
}

/** What to ask about words that will go to the workplace, and are not there yet. */
export function useNotitieVraag(tekst: string): Gezondheidsvraag | undefined {
  const { cards } = useWorkspace()
  return useMemo(() => {
    if (findGezondheidswoorden(tekst).length === 0) return undefined
    const woorden = findGezondheidswoorden(tekst, knownNames([...cards.value.values()]))
    return woorden.length === 0 ? undefined : { woorden, wie: 'ander', merk: undefined }
  }, [tekst, cards.value])
}

/**
 * The kandidaat keeps a text in the own map, with *Terugkijken* of today, and takes it out here; one action, so it is
 * in one of the two places whatever happens, and undo brings it back. Words that somebody else writes in it meanwhile
 * stay where they are.
 *
 * @returns `undefined` when nothing stands there any more
 */
export async function moveToMap(workspace: Workspace, plaats: TekstPlaats): Promise<CommitResult | undefined> {
  const cards = workspace.cards.value
  const card = cards.get(plaats.doc)
  const kind = kindOf(card)
  if (card === undefined || kind === undefined) return undefined
  const tekst = tekstOf(card, plaats)
  if (tekst.trim() === '') return undefined
  const dag = workspace.today()
  const map = kringVan(cards, workspace.ik.value.persoon).map
  const known = map && itemsOf(map.items, 'map', 'terugblikken').find((one) => one.dag === dag && one.weg !== true)
  const before = (known?.onthouden ?? '').trim()
  return workspace.commit((batch) => {
    batch.put('map', ownMap(workspace, batch), 'terugblikken', known?.id ?? workspace.newId(), {
      dag,
      onthouden: before === '' ? tekst : `${before}\n\n${tekst}`,
      klaarOpMs: known?.klaarOpMs ?? workspace.nowMs(),
    })
    batch.takeOut(kind, plaats.doc, plaats.collection, plaats.item, { [plaats.veld]: tekst })
  })
}

/** *Dit gaat over het werk*: the text stays, and the kandidaat sees who chose so. */
export function markAsWork(workspace: Workspace, plaats: TekstPlaats): Promise<CommitResult> {
  const kind = kindOf(workspace.cards.value.get(plaats.doc))
  if (kind === undefined || kind === 'map') return Promise.resolve({ ok: false, error: 'geen-recht' })
  return workspace.commit((batch) => putWoordmerk(workspace, batch, kind, plaats))
}

/** Sets the mark in a running action, for a text that gets its place in the same one. */
export function putWoordmerk(
  workspace: Workspace,
  batch: BatchBuilder,
  kind: 'reflectie' | 'werkplek' | 'gesprek',
  { doc, item, veld }: TekstPlaats,
): void {
  batch.put(kind, doc, 'woordmerken', `${item}.${veld}`, {
    bij: item,
    veld,
    door: workspace.ik.value.persoon,
    opMs: workspace.nowMs(),
    weg: false,
  })
}

function tekstOf(card: Card, { collection, item, veld }: TekstPlaats): string {
  const value = card.items[collection]?.[item]?.[veld]
  return typeof value === 'string' ? value : ''
}

function merkOf(card: Card, { item, veld }: TekstPlaats): Woordmerk | undefined {
  if (card.kind === 'map') return undefined
  // All kinds have the same marks; the type of one stands for all.
  const merk = itemOf(card.items, 'reflectie', 'woordmerken', `${item}.${veld}`)
  if (merk?.opMs === undefined || merk.weg === true) return undefined
  return { door: merk.door ?? '', opMs: merk.opMs }
}

/** Names of people, organisations and functions that are on this device: a word in them says nothing of health. */
function knownNames(cards: readonly Card[]): string[] {
  const people = [...gatherPeople(cards).values()].map(({ naam }) => naam)
  const places = cards.flatMap((card) => {
    if (card.kind === 'plaatsing') return [plaatsingOf(card)?.organisatie, plaatsingOf(card)?.functie]
    if (card.kind !== 'regio') return []
    const organisaties = itemsOf(card.items, 'regio', 'organisaties').map(({ naam }) => naam)
    return [...organisaties, ...itemsOf(card.items, 'regio', 'plekken').map(({ functie }) => functie)]
  })
  return [...people, ...places].flatMap((name) => (name === undefined || name.trim() === '' ? [] : [name]))
}
