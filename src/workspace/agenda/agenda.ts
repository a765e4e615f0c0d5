import type { AgendaPunt, AgendaSoort } from '#domain/agenda.ts'
import { isVervallen } from '#domain/bijeenkomst.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { afsprakenVan } from '#workspace/plaatsing/notities.ts'
import { isVoorbij, plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** A date of this person, without what it is called: that depends on what they want in their calendar. */
export interface EigenDatum extends Omit<AgendaPunt, 'titel'> {
  soort: AgendaSoort
  /** of a bijeenkomst */
  nr?: number
}

type Cards = ReadonlyMap<DocumentId, Card>

/** Whose day it is: people of a workplace are not at a bijeenkomst, and who plans a region not at all of them. */
const atBijeenkomst: readonly Rol[] = ['kandidaat', 'trainer', 'projectassistent']

/**
 * Every date of this person from today on, by day and time; also those that do not take place, so that a calendar hears
 * of it. It holds no names and no words that anybody wrote.
 *
 * @param today `YYYY-MM-DD`
 */
export function eigenDatums(cards: Cards, ik: PersoonId, today: string): EigenDatum[] {
  return [...cards.values()]
    .flatMap((card): EigenDatum[] => {
      if (card.kind === 'groep') return atBijeenkomst.includes(card.role) ? bijeenkomstenIn(card) : []
      if (card.kind === 'plaatsing') return inPlaatsing(card, ik)
      if (card.kind === 'werkplek') return overleggenIn(card)
      if (card.kind === 'intake') return voorlichtingIn(card)
      if (card.kind === 'map') return [...actiesIn(cards, card), ...sollicitatiesIn(card)]
      return card.kind === 'kaart' ? [...afsprakenBij(cards, card, ik), ...nazorgBij(card, ik)] : []
    })
    .filter(({ dag }) => dag >= today)
    .toSorted((a, b) => `${a.dag} ${a.van ?? ''} ${a.id}`.localeCompare(`${b.dag} ${b.van ?? ''} ${b.id}`))
}

/** As `eigenDatums`, followed as it changes. */
export function useEigenDatums(): EigenDatum[] {
  const { cards, ik, today } = useWorkspace()
  const { persoon } = ik.value
  const day = today()
  return useMemo(() => eigenDatums(cards.value, persoon, day), [cards.value, persoon, day])
}

function bijeenkomstenIn(card: Card): EigenDatum[] {
  const groepPlaats = itemOf(card.items, 'groep', 'groep', 'groep')?.plaats
  return itemsOf(card.items, 'groep', 'bijeenkomsten').flatMap((one): EigenDatum[] => {
    const { id, nr, dag, van, tot } = one
    if (dag === undefined || one.weg === true) return []
    const plaats = one.plaats === undefined || one.plaats === '' ? groepPlaats : one.plaats
    return [
      {
        ...{ id, dag, soort: one.soort === 'voorlichting' ? 'voorlichting' : 'bijeenkomst' },
        ...(nr === undefined ? {} : { nr }),
        ...timesOf(van, tot, plaats),
        gewijzigdMs: lastOf(one.$wie, ['dag', 'van', 'tot', 'plaats', 'stand', 'weg']),
        ...(isVervallen(one) ? { isVervallen: true } : {}),
      },
    ]
  })
}

/** Visits that concern this person, and when somebody calls during a pauze. */
function inPlaatsing(card: Card, ik: PersoonId): EigenDatum[] {
  const item = plaatsingOf(card)
  if (item === undefined || isVoorbij(item)) return []
  const isAt = card.role === 'kandidaat' || card.role === 'werkbegeleider'
  const visits = itemsOf(card.items, 'plaatsing', 'bezoeken').flatMap((one): EigenDatum[] => {
    const { id, dag, tijd, door = '' } = one
    if (dag === undefined || one.gedaanOpMs !== undefined) return []
    const isOwn = card.role === 'jobcoach' && (door === '' || door === ik)
    if (!isAt && !isOwn) return []
    const plaats = one.plaats === undefined || one.plaats === '' ? item.adres : one.plaats
    return [
      {
        ...{ id, dag, soort: 'bezoek' },
        ...timesOf(tijd, undefined, plaats),
        gewijzigdMs: lastOf(one.$wie, ['dag', 'tijd', 'plaats', 'weg']),
        ...(one.weg === true ? { isVervallen: true } : {}),
      },
    ]
  })
  const calls = itemsOf(card.items, 'plaatsing', 'pauzes').flatMap((one): EigenDatum[] => {
    const isMine = card.role === 'kandidaat' || one.wieBelt === ik
    if (one.eerstvolgende === undefined || one.weg === true || !isMine) return []
    const gewijzigdMs = lastOf(one.$wie, ['eerstvolgende'])
    return [{ id: `${one.id}-contact`, dag: one.eerstvolgende, soort: 'contact', gewijzigdMs }]
  })
  return [...visits, ...calls]
}

/** The next werkoverleg, as the last one agreed on it. */
function overleggenIn(card: Card): EigenDatum[] {
  if (card.role !== 'kandidaat' && card.role !== 'werkbegeleider') return []
  const all = itemsOf(card.items, 'werkplek', 'overleggen').filter((one) => one.weg !== true && one.dag !== undefined)
  const last = all.toSorted((a, b) => (b.dag ?? '').localeCompare(a.dag ?? '') || (a.id < b.id ? -1 : 1))[0]
  if (last?.volgende === undefined) return []
  const gewijzigdMs = lastOf(last.$wie, ['volgende'])
  return [{ id: `${last.id}-volgende`, dag: last.volgende, soort: 'werkoverleg', gewijzigdMs }]
}

/** The first bijeenkomst, of who was asked to come and has no group yet. */
function voorlichtingIn(card: Card): EigenDatum[] {
  const item = itemOf(card.items, 'intake', 'intake', 'intake')
  if (card.role !== 'kandidaat' || item?.voorlichtingOp === undefined) return []
  return [
    {
      ...{ id: `${card.doc}-voorlichting`, dag: item.voorlichtingOp, soort: 'voorlichting' },
      ...timesOf(item.voorlichtingVan, undefined, item.voorlichtingPlaats),
      gewijzigdMs: lastOf(item.$wie, ['voorlichtingOp', 'voorlichtingVan', 'voorlichtingPlaats']),
    },
  ]
}

/** When an own action begins and ends, while it is not done; one that is a step of a leerdoel is done when the step is. */
function actiesIn(cards: Cards, map: Card): EigenDatum[] {
  const isStepDone = (step: string | undefined) =>
    step !== undefined && [...cards.values()].some(({ items }) => isDay(items['subdoelen']?.[step]?.['klaarOp']))
  return itemsOf(map.items, 'map', 'acties').flatMap((one): EigenDatum[] => {
    const { id, begin, eind, klaarOp, subdoelId } = one
    if (one.opMs === undefined || one.weg === true || klaarOp !== undefined || isStepDone(subdoelId)) return []
    const gewijzigdMs = lastOf(one.$wie, ['begin', 'eind'])
    const days = [...new Set([begin, eind])].filter((dag) => dag !== undefined)
    return days.map((dag) => ({ id: `${id}-${dag === eind ? 'eind' : 'begin'}`, dag, soort: 'actie', gewijzigdMs }))
  })
}

const ended: readonly unknown[] = ['aangenomen', 'niet_geworden', 'gestopt']

/** The next step of each sollicitatie that goes on. */
function sollicitatiesIn(map: Card): EigenDatum[] {
  return itemsOf(map.items, 'map', 'sollicitaties').flatMap((one): EigenDatum[] => {
    const { id, opMs, weg, stand, volgendeDag: dag } = one
    if (opMs === undefined || weg === true || dag === undefined || ended.includes(stand)) return []
    return [{ id: `${id}-volgende`, dag, soort: 'sollicitatie', gewijzigdMs: lastOf(one.$wie, ['volgendeDag']) }]
  })
}

function isDay(value: unknown): boolean {
  return typeof value === 'string'
}

/** What was agreed on about this kandidaat: all of it for the kandidaat, of others what they wrote themselves. */
function afsprakenBij(cards: Cards, kaart: Card, ik: PersoonId): EigenDatum[] {
  const kandidaat = itemOf(kaart.items, 'kaart', 'kaart', 'kaart')?.persoonId
  if (!isId('p', kandidaat)) return []
  return afsprakenVan(cards, kandidaat).flatMap(({ id, dag, tijd, door, opMs, gedaanOp }): EigenDatum[] =>
    dag === undefined || gedaanOp !== undefined || (kandidaat !== ik && door !== ik)
      ? []
      : [{ id, dag, soort: 'afspraak', ...timesOf(tijd, undefined, undefined), gewijzigdMs: opMs }],
  )
}

/** Contacts after the year: of the kandidaat, and of whoever agreed on them. */
function nazorgBij(kaart: Card, ik: PersoonId): EigenDatum[] {
  return itemsOf(kaart.items, 'kaart', 'nazorg').flatMap(({ id, dag, door, gedaanOp, weg, $wie }): EigenDatum[] => {
    if (dag === undefined || typeof gedaanOp === 'string' || (kaart.role !== 'kandidaat' && door !== ik)) return []
    const gewijzigdMs = lastOf($wie, ['dag', 'weg'])
    return [{ id, dag, soort: 'nazorg', gewijzigdMs, ...(weg === true ? { isVervallen: true } : {}) }]
  })
}

function timesOf(van: string | undefined, tot: string | undefined, plaats: string | undefined) {
  return {
    ...(van === undefined || van === '' ? {} : { van }),
    ...(tot === undefined || tot === '' ? {} : { tot }),
    ...(plaats === undefined || plaats === '' ? {} : { plaats }),
  }
}

function lastOf(wie: Readonly<Record<string, { opMs: number } | undefined>>, fields: readonly string[]): number {
  return Math.max(0, ...fields.map((field) => wie[field]?.opMs ?? 0))
}
