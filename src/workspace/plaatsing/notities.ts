import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { kaartOf } from '#workspace/mensen/kandidaten.ts'
import { putWoordmerk } from '#workspace/leren/gezondheid.ts'
import { localDay } from '#workspace/make-workspace.ts'
import { cardOf, cardsAbout, kringVan, plaatsingOf } from './werkplek.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'

/** Where a note lies: `leren` is read by kandidaat, trainer and jobcoach, `werkplek` by the werkbegeleider as well. */
export type NotitieSoort = 'leren' | 'werkplek'
export type NotitieLabel = NonNullable<Item<'leren', 'notities'>['label']>

/** A finished note. */
export interface Notitie {
  doc: DocumentId
  kind: NotitieSoort
  card: Card
  kandidaat: PersoonId
  id: string
  tekst: string
  label?: NotitieLabel
  door: string
  opMs: number
  afspraak?: Afspraak
}

/** Something agreed on. */
export interface Afspraak {
  doc: DocumentId
  kind: NotitieSoort
  card: Card
  id: string
  tekst: string
  dag?: string
  tijd?: string
  door: string
  opMs: number
  /** the day it was done */
  gedaanOp?: string
  notitieId?: string
}

type NotitieItem = Item<'leren', 'notities'>

/** About whom a note is, and where it can lie; `undefined` while nothing about this address is here. */
export interface NotitiePlaats {
  kandidaat: PersoonId
  plaatsing?: Card
  leren?: Card
  werkplek?: Card
}

/** Finds who an address is about: a plaatsing, or the kaart of somebody without one. */
export function useNotitiePlaats(doc: string): NotitiePlaats | undefined {
  const { cards } = useWorkspace()
  return useMemo(() => notitiePlaats(cards.value, doc), [cards.value, doc])
}

export function notitiePlaats(cards: ReadonlyMap<DocumentId, Card>, doc: string): NotitiePlaats | undefined {
  const card = isId('d', doc) ? cards.get(doc) : undefined
  if (card === undefined) return undefined
  const named = card.kind === 'plaatsing' ? plaatsingOf(card)?.kandidaat : undefined
  const kandidaat = named ?? (card.kind === 'kaart' ? kaartOf(card)?.persoonId : undefined)
  if (!isId('p', kandidaat)) return undefined
  const kring = kringVan(cards, kandidaat)
  const plaatsing = card.kind === 'plaatsing' ? card : kring.plaatsing
  const werkplek = card.kind === 'plaatsing' ? cardOf(cards, plaatsingOf(card)?.werkplek) : kring.werkplek
  return {
    kandidaat,
    ...(plaatsing === undefined ? {} : { plaatsing }),
    ...(kring.leren === undefined ? {} : { leren: kring.leren }),
    ...(werkplek === undefined ? {} : { werkplek }),
  }
}

/** The notes about a kandidaat that this person may read, newest first. Drafts are nobody's to read yet. */
export function notitiesVan(cards: ReadonlyMap<DocumentId, Card>, kandidaat: PersoonId): Notitie[] {
  return cardsAbout(cards, kandidaat, ['leren', 'werkplek'])
    .flatMap((card) =>
      itemsOf(card.items, 'leren', 'notities').flatMap((item): Notitie[] => {
        if (item.weg === true || isConcept(item) || item.opMs === undefined) return []
        const { id, tekst = '', label, door = '', opMs } = item
        const afspraak = afsprakenIn(card).find((one) => one.notitieId === id)
        const kind = kindOf(card)
        return [
          {
            doc: card.doc,
            kind,
            card,
            kandidaat,
            id,
            tekst,
            door,
            opMs,
            ...(label ? { label } : {}),
            ...(afspraak ? { afspraak } : {}),
          },
        ]
      }),
    )
    .toSorted((a, b) => b.opMs - a.opMs || (a.id < b.id ? -1 : 1))
}

export function useNotitiesVan(kandidaat: PersoonId | undefined): Notitie[] {
  const { cards } = useWorkspace()
  return useMemo(() => (kandidaat === undefined ? [] : notitiesVan(cards.value, kandidaat)), [cards.value, kandidaat])
}

/** This person's own notes of a day, over all kandidaten, the last one first. @param day `YYYY-MM-DD` */
export function useEigenNotities(day: string): Notitie[] {
  const { cards, ik } = useWorkspace()
  const { persoon } = ik.value
  return useMemo(() => {
    const kandidaten = new Set(
      [...cards.value.values()]
        .filter((card) => card.kind === 'leren')
        .flatMap((card) => card.members.filter((member) => member.role === 'kandidaat').map((member) => member.person)),
    )
    return [...kandidaten]
      .flatMap((kandidaat) => notitiesVan(cards.value, kandidaat))
      .filter((notitie) => notitie.door === persoon && localDay(notitie.opMs) === day)
      .toSorted((a, b) => b.opMs - a.opMs)
  }, [cards.value, persoon, day])
}

/** What was agreed on with a kandidaat: open ones first by day, those without a day last; then what is done. */
export function afsprakenVan(cards: ReadonlyMap<DocumentId, Card>, kandidaat: PersoonId): Afspraak[] {
  return cardsAbout(cards, kandidaat, ['leren', 'werkplek'])
    .flatMap(afsprakenIn)
    .toSorted((a, b) => rank(a) - rank(b) || direction(a, b) || (a.id < b.id ? -1 : 1))
}

export function useAfsprakenVan(kandidaat: PersoonId | undefined): Afspraak[] {
  const { cards } = useWorkspace()
  return useMemo(() => (kandidaat === undefined ? [] : afsprakenVan(cards.value, kandidaat)), [cards.value, kandidaat])
}

/** A note that was begun and not finished: its words are kept from the first letter on. */
export function conceptVan(leren: Card, ik: PersoonId): NotitieItem | undefined {
  return itemsOf(leren.items, 'leren', 'notities')
    .filter((item) => isConcept(item) && item.weg !== true && (item.tekst ?? '').trim() !== '')
    .filter((item) => (item.door ?? item.$wie.tekst?.persoon) === ik)
    .toSorted((a, b) => (b.$wie.tekst?.opMs ?? 0) - (a.$wie.tekst?.opMs ?? 0))[0]
}

/** Says whose draft it is, with the first words; and what it will be, as soon as that is chosen. */
export async function keepConcept(
  workspace: Workspace,
  leren: Card,
  id: string,
  fields?: { label: NotitieLabel | undefined },
): Promise<void> {
  const known = itemOf(workspace.cards.value.get(leren.doc)?.items ?? {}, 'leren', 'notities', id)
  if (known?.klaar !== undefined && fields === undefined) return
  await workspace.commit((batch) => {
    batch.put('leren', leren.doc, 'notities', id, { door: workspace.ik.value.persoon, klaar: false, ...fields })
  })
}

export interface NotitieWens {
  plaats: NotitiePlaats
  /** the draft in `leren` */
  id: string
  label?: NotitieLabel | undefined
  /** the day of the agreement, when one was chosen */
  dag?: string | undefined
  voorWerkplek: boolean
  /** *Dit gaat over het werk* was chosen: the mark goes along to the workplace */
  isWerk?: boolean
  /** the planned visit this note is about: it is done by it */
  bezoek?: string | undefined
}

/** The present words of a draft. */
export function conceptTekst(plaats: NotitiePlaats, id: string): string {
  const { leren } = plaats
  return leren === undefined ? '' : (itemOf(leren.items, 'leren', 'notities', id)?.tekst ?? '')
}

/**
 * *Klaar*: the draft becomes a note, with its agreement. For the workplace its present words move there, and the one
 * in `leren` goes away, in one action.
 */
export async function finishNotitie(workspace: Workspace, wish: NotitieWens): Promise<CommitResult> {
  const { plaats, id, label, dag, voorWerkplek, isWerk, bezoek } = wish
  const { leren, werkplek, plaatsing } = plaats
  if (leren === undefined || (voorWerkplek && werkplek === undefined)) return { ok: false, error: 'geen-recht' }
  const tekst = conceptTekst(plaats, id).trim()
  const made = { door: workspace.ik.value.persoon, opMs: workspace.nowMs() }
  return workspace.commit((batch) => {
    const moved = voorWerkplek && werkplek !== undefined ? { doc: werkplek.doc, id: workspace.newId() } : undefined
    if (moved === undefined) {
      batch.put('leren', leren.doc, 'notities', id, { ...made, label, klaar: true })
    } else {
      batch.put('werkplek', moved.doc, 'notities', moved.id, { ...made, tekst, label, klaar: true })
      if (isWerk === true) {
        const plek = { doc: moved.doc, collection: 'notities', item: moved.id, veld: 'tekst' }
        putWoordmerk(workspace, batch, 'werkplek', plek)
      }
      batch.put('leren', leren.doc, 'notities', id, { weg: true })
    }
    if (label === 'afspraak') {
      const fields = { ...made, tekst, dag, notitieId: moved?.id ?? id }
      if (moved === undefined) batch.put('leren', leren.doc, 'afspraken', workspace.newId(), fields)
      else batch.put('werkplek', moved.doc, 'afspraken', workspace.newId(), fields)
    }
    if (bezoek !== undefined && plaatsing?.canWrite === true) {
      batch.put('plaatsing', plaatsing.doc, 'bezoeken', bezoek, { gedaanOpMs: made.opMs })
    }
  })
}

/** The note is not wanted after all: off the lists, with its agreement. */
export function removeNotitie(
  workspace: Workspace,
  notitie: Pick<Notitie, 'kind' | 'doc' | 'id' | 'afspraak'>,
): Promise<CommitResult> {
  const { kind, doc, id, afspraak } = notitie
  return workspace.commit((batch) => {
    batch.put(kind, doc, 'notities', id, { weg: true })
    if (afspraak !== undefined) batch.put(kind, doc, 'afspraken', afspraak.id, { weg: true })
  })
}

/** Changes an agreement: another day, or the day that it was done. */
export function setAfspraak(
  workspace: Workspace,
  afspraak: Afspraak,
  fields: { dag?: string; gedaanOp?: string | null; weg?: boolean },
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put(afspraak.kind, afspraak.doc, 'afspraken', afspraak.id, fields))
}

function afsprakenIn(card: Card): Afspraak[] {
  return itemsOf(card.items, 'leren', 'afspraken').flatMap((item): Afspraak[] => {
    const { id, dag, tijd, door = '', opMs, gedaanOp, notitieId } = item
    if (item.weg === true || opMs === undefined) return []
    const notitie = notitieId === undefined ? undefined : itemOf(card.items, 'leren', 'notities', notitieId)
    // A note can still be written on; what was agreed on reads as the note does now.
    const tekst = notitie !== undefined && notitie.weg !== true ? (notitie.tekst ?? '') : (item.tekst ?? '')
    // One of a werkoverleg whose words were taken out again.
    if (tekst.trim() === '' && notitieId === undefined) return []
    return [
      {
        ...{ doc: card.doc, kind: kindOf(card), card, id, tekst, door, opMs },
        ...(dag === undefined ? {} : { dag }),
        ...(tijd === undefined ? {} : { tijd }),
        ...(notitieId === undefined ? {} : { notitieId }),
        ...(typeof gedaanOp === 'string' ? { gedaanOp } : {}),
      },
    ]
  })
}

/** Begun and not finished; of the very first letters only the words and who wrote them are there. */
function isConcept(item: NotitieItem): boolean {
  return item.klaar === false || (item.klaar === undefined && item.door === undefined)
}

function kindOf(card: Card): NotitieSoort {
  return card.kind === 'werkplek' ? 'werkplek' : 'leren'
}

function rank({ gedaanOp, dag }: Afspraak): number {
  if (gedaanOp !== undefined) return 2
  return dag === undefined ? 1 : 0
}

function direction(a: Afspraak, b: Afspraak): number {
  if (a.gedaanOp !== undefined) return (b.gedaanOp ?? '').localeCompare(a.gedaanOp)
  const [left, right] = [`${a.dag ?? ''} ${a.tijd ?? ''}`, `${b.dag ?? ''} ${b.tijd ?? ''}`]
  return left.localeCompare(right)
}
