import { eindVanDag } from '#domain/deeltermijn.ts'
import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { rootsThatStay } from '#domain/ondertekening.ts'
import { itemsOf } from '#documents/project.ts'
import { stopKopie } from './stop-kopie.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import type { Handtekening } from '#workspace/leren/handtekeningen.ts'
import type { Made } from '#workspace/leren/leerdoel-acties.ts'
import { leerdoelenVan, leerdoelOf } from '#workspace/leren/leerdoelen.ts'
import { reflectieOf, reflectiesVan } from '#workspace/leren/reflecties.ts'
import type { StopError } from '#workspace/leren/stop-leerdoel.ts'
import { smallerPlace, stopAtWerkplek, stopLeerdoel } from '#workspace/leren/stop-leerdoel.ts'
import { stopReflectie } from '#workspace/leren/stop-reflectie.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import { lezersVan } from '#workspace/plaatsing/werkplek.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'

/** One thing of the kandidaat that others can read now. */
export interface Gedeeld {
  /** `kopie`: a frozen copy of something in mijn map, for one person */
  soort: 'leerdoel' | 'reflectie' | 'kopie'
  doc: DocumentId
  id: string
  /** empty for a reflectie, which is called by its date */
  naam: string
  dag?: string
  /** exactly what they read; only of a frozen copy */
  tekst?: string
  /**
   * Of a form: `blijft` when a signed version stays readable after *Stop delen*, `alleen_getekend` when that is all that
   * is shown. `nee` for everything else.
   */
  getekend: 'nee' | 'blijft' | 'alleen_getekend'
  /** a leerdoel that the werkplek reads and that can go on being shown to the trainer */
  kanAlleenTrainer: boolean
  lezers: Lezer[]
  /** the last day on which it is read, `YYYY-MM-DD`; only of a frozen copy, and not of one without an end */
  tot?: string
  /** that day is over: the readers are those who read it until then */
  isVoorbij?: true
}

/** What this kandidaat shows to others now, each with its readers. */
export function useGedeeld(): Gedeeld[] {
  const { cards, ik, nowMs } = useWorkspace()
  const people = usePeople()
  return useMemo(
    () => gedeeldDoor(cards.value, ik.value.persoon, people, nowMs()),
    [cards.value, ik.value.persoon, people],
  )
}

export function gedeeldDoor(
  cards: ReadonlyMap<DocumentId, Card>,
  persoon: PersoonId,
  people: ReadonlyMap<string, KnownPerson>,
  nowMs = 0,
): Gedeeld[] {
  const readers = (card: Card) => lezersVan(card, people, persoon)
  const leerdoelen = leerdoelenVan(cards, persoon, ['leren', 'werkplek']).map(({ doc, id, naam, card }): Gedeeld => ({
    soort: 'leerdoel',
    doc,
    id,
    naam,
    getekend: 'nee',
    kanAlleenTrainer: smallerPlace(cards, persoon, card) !== undefined,
    lezers: readers(card),
  }))
  const reflecties = reflectiesVan(cards.values(), persoon, persoon)
    .filter((one) => one.kind === 'reflectie')
    .map(({ doc, id, card, velden, gestopt, handtekeningen }): Gedeeld => {
      const dag = velden.datum
      const stays = rootsThatStay(handtekeningen).size > 0
      return {
        soort: 'reflectie',
        doc,
        id,
        naam: '',
        getekend: gestopt ? 'alleen_getekend' : stays ? 'blijft' : 'nee',
        kanAlleenTrainer: false,
        lezers: gestopt ? signersOf(handtekeningen, readers(card)) : readers(card),
        ...(dag === undefined ? {} : { dag }),
      }
    })
  const kopieen = [...cards.values()]
    .filter((card) => card.kind === 'deel' && card.role === 'kandidaat')
    .flatMap((card) =>
      itemsOf(card.items, 'deel', 'delen')
        .filter((item) => item.weg !== true && item.opMs !== undefined)
        .map((item) => kopieOf(card, item, people, persoon, nowMs)),
    )
  return [...leerdoelen, ...reflecties, ...kopieen].filter((one) => one.lezers.length > 0)
}

/** A frozen copy. When it is over nobody else is a member any more: who it was stands beside it. */
function kopieOf(
  card: Card,
  { id, titel = '', tekst: words = '', stappen = '', tot, aan, alsRol }: Item<'deel', 'delen'>,
  people: ReadonlyMap<string, KnownPerson>,
  persoon: PersoonId,
  nowMs: number,
): Gedeeld {
  const tekst = [words, stappen].filter(Boolean).join('\n\n')
  const own = { soort: 'kopie', doc: card.doc, id, naam: titel, tekst } as const
  const rest = { getekend: 'nee', kanAlleenTrainer: false, ...(tot === undefined ? {} : { tot }) } as const
  const lezers = lezersVan(card, people, persoon)
  const isVoorbij = tot !== undefined && (eindVanDag(tot) <= nowMs || lezers.length === 0)
  if (!isVoorbij) return { ...own, ...rest, lezers }
  const was =
    isId('p', aan) && alsRol !== undefined ? [{ persoon: aan, rol: alsRol, naam: people.get(aan)?.naam ?? '' }] : []
  return { ...own, ...rest, isVoorbij, lezers: was.length > 0 ? was : lezers }
}

/** Of a form that is no longer shown only those who signed it read the signed text. */
function signersOf(handtekeningen: readonly Handtekening[], readers: readonly Lezer[]): Lezer[] {
  return readers.filter(({ persoon }) => handtekeningen.some((one) => one.persoonId === persoon))
}

/** What came of stopping; a leerdoel or form is a draft again, at this address of the map. */
export type Gestopt = (CommitResult & { ok: true } & { draft?: { doc: DocumentId; id: string } }) | NietGestopt
type NietGestopt = { ok: false; error: StopError | (CommitResult & { ok: false })['error'] }

/** *Stop delen*: it is taken away there. What was read is known; the screen says so. */
export async function stopDelen(
  workspace: Workspace,
  { soort, doc, id }: Pick<Gedeeld, 'soort' | 'doc' | 'id'>,
  people: ReadonlyMap<string, KnownPerson>,
): Promise<Gestopt> {
  if (soort === 'kopie') return stopKopie(workspace, { doc, id })
  const card = workspace.cards.value.get(doc)
  const doel = card === undefined || soort !== 'leerdoel' ? undefined : leerdoelOf(card, id)
  const reflectie = card === undefined || soort !== 'reflectie' ? undefined : reflectieOf(card, id)
  const stopped =
    doel !== undefined
      ? await stopLeerdoel(workspace, doel)
      : reflectie !== undefined
        ? await stopReflectie(workspace, reflectie, people)
        : ({ ok: false, error: 'al-gestopt' } as const)
  return stopped.ok ? { ...stopped, draft: { doc: stopped.doc, id: stopped.id } } : stopped
}

/** *Alleen nog mijn trainer*. @returns where the leerdoel is now */
export async function stopBijWerkplek(
  workspace: Workspace,
  { doc, id }: { doc: DocumentId; id: string },
): Promise<Made | NietGestopt> {
  const card = workspace.cards.value.get(doc)
  const doel = card === undefined ? undefined : leerdoelOf(card, id)
  return doel === undefined ? { ok: false, error: 'al-gestopt' } : stopAtWerkplek(workspace, doel)
}

/** *Alleen nog mijn trainer*: who goes on reading it, and who does not. `undefined` when that is no choice. */
export function kleinerPubliek(
  workspace: Workspace,
  doc: DocumentId,
  people: ReadonlyMap<string, KnownPerson>,
): { blijft: Lezer[]; nietMeer: Lezer[] } | undefined {
  const { persoon } = workspace.ik.value
  const cards = workspace.cards.value
  const card = cards.get(doc)
  const smaller = card === undefined ? undefined : smallerPlace(cards, persoon, card)
  if (card === undefined || smaller === undefined) return undefined
  const blijft = lezersVan(smaller, people, persoon)
  const nietMeer = lezersVan(card, people, persoon).filter(
    (one) => !blijft.some((other) => other.persoon === one.persoon),
  )
  return { blijft, nietMeer }
}
