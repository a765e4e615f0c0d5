import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { listVerschillen, parseInhoud } from '#domain/handtekening.ts'
import { judgeOndertekening, rootsThatStay, valuesOf } from '#domain/ondertekening.ts'
import type { Rol } from '#domain/rol.ts'
import type { ReflectieStand } from '#domain/zelfreflectie.ts'
import { reflectieStand, reflectieVelden, signedValues } from '#domain/zelfreflectie.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import type { Handtekening } from './handtekeningen.ts'
import { isContradicted, useGeldige } from './handtekeningen.ts'
import { cardOf, isKandidaatIn, plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

export type ReflectieItem = Item<'reflectie', 'reflecties'>

/** A *format zelfreflectie*: a draft in mijn map, or shown and shared by two. */
export interface Reflectie {
  doc: DocumentId
  kind: 'map' | 'reflectie'
  id: string
  card: Card
  velden: ReflectieItem
  /** id of the plaatsing it is about; empty when there was none */
  plaatsing: string
  verhuisd?: { doc: DocumentId; id: string }
  handtekeningen: Handtekening[]
  opmerkingen: Opmerking[]
  /** the kandidaat no longer shows it: `velden` are the words that were signed, and nothing can be written */
  gestopt: boolean
}

/** "Ik wil eerst iets zeggen" */
export interface Opmerking {
  id: string
  tekst: string
  door: string
  opMs: number
}

/** A form with what its verified signatures say of it. */
export interface ReflectieZicht extends Reflectie {
  stand: ReflectieStand
  /** verified ones, newest first */
  geldig: Handtekening[]
  /** those of the text as it stands now */
  vanNu: Handtekening[]
  /** signatures that came with something that was changed; they do not count */
  onleesbaar: number
  /** false until every signature was looked at */
  isNagekeken: boolean
}

/**
 * Reads one form from a card. An item that was undone or put away does not exist; of one that is no longer shown, what
 * was signed is there for who signed it.
 *
 * @param ik the person who looks
 */
export function reflectieOf(card: Card, id: string, ik?: PersoonId): Reflectie | undefined {
  if (card.kind !== 'map' && card.kind !== 'reflectie') return undefined
  // Both kinds hold the rows of the form and the plaatsing; where a draft went is read apart.
  const item = itemOf(card.items, 'reflectie', 'reflecties', id)
  if (item?.gemaaktOpMs === undefined) return undefined
  const isShared = card.kind === 'reflectie'
  const gestopt = item.weg === true
  if (gestopt && !isShared) return undefined
  const all = isShared ? handtekeningenOf(card, id) : []
  const handtekeningen = gestopt ? stayingFor(card, all, ik) : all
  const velden = gestopt ? signedItem(item, handtekeningen) : item
  if (velden === undefined) return undefined
  const { verhuisdNaar, verhuisdId } = (isShared ? undefined : itemOf(card.items, 'map', 'reflecties', id)) ?? {}
  return {
    doc: card.doc,
    kind: card.kind,
    id,
    card,
    velden,
    plaatsing: item.plaatsing ?? '',
    ...(isId('d', verhuisdNaar) && verhuisdId !== undefined ? { verhuisd: { doc: verhuisdNaar, id: verhuisdId } } : {}),
    handtekeningen,
    opmerkingen: isShared && !gestopt ? opmerkingenOf(card, id) : [],
    gestopt,
  }
}

/** What the kandidaat may read, or what this person signed. */
function stayingFor(card: Card, all: Handtekening[], ik: PersoonId | undefined): Handtekening[] {
  const staying = rootsThatStay(all)
  const mine = new Set(all.flatMap((one) => (one.persoonId === ik && one.wortel ? [one.wortel] : [])))
  return all.filter(({ wortel = '' }) => staying.has(wortel) && (card.role === 'kandidaat' || mine.has(wortel)))
}

/** The form as it was signed: the last version that both signed, or else the last that was signed. */
function signedItem(item: ReflectieItem, handtekeningen: readonly Handtekening[]): ReflectieItem | undefined {
  const read = handtekeningen.flatMap(({ id, rol, wortel, inhoud: text, opMs = 0 }) => {
    const inhoud = parseInhoud(text ?? '')
    return inhoud.ok && rol !== undefined && wortel !== undefined
      ? [{ id, rol, wortel, inhoud: inhoud.value, opMs }]
      : []
  })
  const { inhoud } = judgeOndertekening(read)
  if (inhoud === undefined) return undefined
  const values = valuesOf(inhoud)
  const rows = reflectieVelden.flatMap((veld) => (values[veld] ? [[veld, values[veld]]] : []))
  const { id, gemaaktOpMs } = item
  return { id, gemaaktOpMs, $wie: {}, $antwoorden: {}, $onleesbaar: [], ...Object.fromEntries(rows) }
}

/** Drafts and shown forms that are about one kandidaat, newest first. */
export function reflectiesVan(cards: Iterable<Card>, kandidaat: PersoonId | undefined, ik?: PersoonId): Reflectie[] {
  return [...cards]
    .filter((card) => card.kind === 'map' || card.kind === 'reflectie')
    .filter((card) => kandidaat === undefined || isKandidaatIn(card, kandidaat))
    .flatMap((card) => itemsOf(card.items, 'reflectie', 'reflecties').map((item) => reflectieOf(card, item.id, ik)))
    .filter((one) => one !== undefined)
    .filter((one) => one.verhuisd === undefined)
    .toSorted(
      (a, b) =>
        (b.velden.datum ?? '').localeCompare(a.velden.datum ?? '') ||
        (b.velden.gemaaktOpMs ?? 0) - (a.velden.gemaaktOpMs ?? 0),
    )
}

/** One form, followed as it changes; `undefined` while it is not on this device. */
export function useReflectie(doc: string | undefined, id: string): ReflectieZicht | undefined {
  const { cards, ik } = useWorkspace()
  const { persoon } = ik.value
  const card = isId('d', doc) ? cards.value.get(doc) : undefined
  const found = useMemo(() => (card === undefined ? undefined : reflectieOf(card, id, persoon)), [card, id, persoon])
  return useZichten(found === undefined ? none : [found])[0]
}

/** Every form this person may see; of one kandidaat when given. */
export function useReflecties(kandidaat?: PersoonId): ReflectieZicht[] {
  const { cards, ik } = useWorkspace()
  const { persoon } = ik.value
  const found = useMemo(
    () => reflectiesVan(cards.value.values(), kandidaat, persoon),
    [cards.value, kandidaat, persoon],
  )
  return useZichten(found)
}

const none: Reflectie[] = []

function useZichten(reflecties: Reflectie[]): ReflectieZicht[] {
  const judge = useGeldige(reflecties.flatMap((one) => one.handtekeningen))
  return reflecties.map((one) => zichtVan(one, judge))
}

/** What the signatures say of a form. @param judge per signature what came out, `undefined` while not looked at */
export function zichtVan(reflectie: Reflectie, judge: ReturnType<typeof useGeldige>): ReflectieZicht {
  const { members } = reflectie.card
  const judged = reflectie.handtekeningen.map((one) => ({
    one,
    verdict: isContradicted(one, members) ? ('vals' as const) : judge(one),
  }))
  const good = judged.flatMap(({ one, verdict }) =>
    verdict === undefined || verdict === 'vals' ? [] : [{ one, verdict }],
  )
  const present = signedValues(reflectie.velden)
  return {
    ...reflectie,
    stand: reflectieStand(
      reflectie.velden,
      good.map(({ verdict }) => verdict),
    ),
    geldig: newestFirst(good.map(({ one }) => one)),
    vanNu: newestFirst(
      good.filter(({ verdict }) => listVerschillen(verdict.inhoud, present).length === 0).map(({ one }) => one),
    ),
    onleesbaar: judged.filter(({ verdict }) => verdict === 'vals').length,
    isNagekeken: judged.every(({ verdict }) => verdict !== undefined),
  }
}

/** The signature of a role under one root; one of an own device above one confirmed on somebody else's. */
export function tekenVan(reflectie: ReflectieZicht, rol: Rol, wortel: string | undefined): Handtekening | undefined {
  return ownFirst(reflectie.geldig.filter((one) => one.rol === rol && one.wortel === wortel))
}

/** The signature of a role under the text as it stands now. */
export function tekenVanNu(reflectie: ReflectieZicht, rol: Rol): Handtekening | undefined {
  return ownFirst(reflectie.vanNu.filter((one) => one.rol === rol))
}

function ownFirst(signatures: Handtekening[]): Handtekening | undefined {
  return signatures.find((one) => one.bevestigdBij === undefined) ?? signatures[0]
}

function newestFirst(signatures: Handtekening[]): Handtekening[] {
  return signatures.toSorted((a, b) => (b.opMs ?? 0) - (a.opMs ?? 0))
}

/**
 * The version this person confirmed on somebody else's phone and has not signed on a device of their own.
 * It waits for that as long as the text is still the one they confirmed.
 */
export function wachtOpEigenToestel(reflectie: ReflectieZicht, persoon: PersoonId): boolean {
  // What is no longer shown waits for nobody.
  if (reflectie.gestopt) return false
  const mine = reflectie.vanNu.filter((one) => one.persoonId === persoon)
  return mine.length > 0 && mine.every((one) => one.bevestigdBij !== undefined)
}

/** The plaatsing document a form belongs to. */
export function plaatsingVan(cards: ReadonlyMap<DocumentId, Card>, reflectie: Reflectie): Card | undefined {
  const named = isId('d', reflectie.plaatsing) ? cards.get(reflectie.plaatsing) : undefined
  // A draft from before another werkbegeleider came is shown where the place goes on.
  if (named !== undefined) return reflectie.kind === 'map' ? whereItGoesOn(cards, named) : named
  return [...cards.values()].find((card) => card.kind === 'plaatsing' && plaatsingOf(card)?.reflectie === reflectie.doc)
}

function whereItGoesOn(cards: ReadonlyMap<DocumentId, Card>, plaatsing: Card): Card {
  const seen = new Set([plaatsing.doc])
  let last = plaatsing
  for (;;) {
    const next = cardOf(cards, plaatsingOf(last)?.vervolg)
    if (next === undefined || seen.has(next.doc)) return last
    seen.add(next.doc)
    last = next
  }
}

/** Signatures under one root are about one text: one that lost its words reads them with another. */
function handtekeningenOf(card: Card, id: string): Handtekening[] {
  const all = itemsOf(card.items, 'reflectie', 'handtekeningen').filter((item) => item.reflectieId === id)
  return all.map((item) => {
    const inhoud = item.inhoud ?? all.find((other) => other.wortel === item.wortel && other.inhoud)?.inhoud
    return inhoud === undefined || inhoud === item.inhoud ? item : { ...item, inhoud }
  })
}

function opmerkingenOf(card: Card, id: string): Opmerking[] {
  return itemsOf(card.items, 'reflectie', 'opmerkingen')
    .filter((item) => item.reflectieId === id && (item.tekst ?? '').trim() !== '')
    .map((item) => ({ id: item.id, tekst: item.tekst ?? '', door: item.door ?? '', opMs: item.opMs ?? 0 }))
    .toSorted((a, b) => a.opMs - b.opMs)
}
