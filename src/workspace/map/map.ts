import type { DocumentId } from '#domain/id.ts'
import type { Item } from '#domain/documentvorm.ts'
import type { PersoonId } from '#domain/id.ts'
import { coachingenVan, coachingVraagt } from '#domain/dstarr.ts'
import { isId } from '#domain/id.ts'
import { firstName } from '#domain/mensen.ts'
import type { Rol } from '#domain/rol.ts'
import { nextBijeenkomst } from '#domain/tijdlijn.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { signal } from '@preact/signals'
import type { Card } from '#workspace/engine.ts'
import { deviceKeeping } from '#workspace/device/keeping.ts'
import type { Afspraak } from '#workspace/plaatsing/notities.ts'
import { useAfsprakenVan } from '#workspace/plaatsing/notities.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'

export type Profiel = Item<'map', 'profiel'>

/**
 * Mijn map on this device. There can be two: one begun alone and one put back from a copy; then the one with the
 * most in it is where new things go, and lists read both.
 */
export function useMap(): { doc: DocumentId; profiel: Profiel | undefined } | undefined {
  const maps = useCards('map')
  const best = maps.toSorted((a, b) => size(b.items) - size(a.items) || (a.doc < b.doc ? -1 : 1))[0]
  return best === undefined ? undefined : { doc: best.doc, profiel: itemOf(best.items, 'map', 'profiel', 'ik') }
}

function size(items: Record<string, Record<string, unknown>>): number {
  return Object.values(items).reduce((sum, collection) => sum + Object.keys(collection).length, 0)
}

export interface MijnMap {
  naam: string
  isEmpty: boolean
  /** no organisation yet */
  isAlone: boolean
  /** the one thing to begin with today; absent after *Niet vandaag* */
  stap?: { soort: 'kunnen' | 'terugkijken' | 'leerdoel' | 'reflectie' | 'coaching'; href: string }
  /** nearest first */
  mensen: { id: string; persoon: PersoonId; naam: string; rol: Rol; telefoon?: string }[]
  volgende?: Volgende
}

/** The next thing that has a day: a bijeenkomst of the own group, or something agreed on. */
export type Volgende = { dag: string; tijd?: string } & (
  | { soort: 'bijeenkomst'; nr: number; plaats: string }
  | { soort: 'afspraak'; tekst: string }
)

/** What the home of the kandidaat shows. */
export function useMijnMap(): MijnMap {
  const { ik, today, cards } = useWorkspace()
  const map = useMap()
  const kaarten = useCards('kaart')
  const groepen = useCards('groep')
  const leren = useCards('leren')
  const { persoon, status, naam } = ik.value
  const afspraken = useAfsprakenVan(persoon)
  const items = map === undefined ? {} : (cards.value.get(map.doc)?.items ?? {})
  const isEmpty = size(items) === 0 || (size(items) === 1 && profielIsEmpty(map?.profiel))
  const volgende = nextOf(groepen, afspraken, today())
  const isAsked = isCoachingNear(groepen, [items, ...leren.map((card) => card.items)], today())
  const stap = skippedOn.value === today() ? undefined : stepOf(items, map, today(), isAsked)
  return {
    naam: map?.profiel?.roepnaam ?? firstName(naam),
    isEmpty,
    isAlone: status === 'alleen',
    mensen: peopleAround(kaarten, persoon),
    ...(stap === undefined ? {} : { stap }),
    ...(volgende === undefined ? {} : { volgende }),
  }
}

/** *Niet vandaag*: the small step stays away until tomorrow, on this device; nobody hears of it. */
const STEP_SKIPPED = 'opstap-stap-niet'
const skippedOn = signal<string | undefined>(deviceKeeping.get(STEP_SKIPPED))

/** @param today `YYYY-MM-DD`; `undefined` takes it back */
export function skipStep(today: string | undefined): void {
  if (today === undefined) deviceKeeping.remove(STEP_SKIPPED)
  else deviceKeeping.set(STEP_SKIPPED, today)
  skippedOn.value = today
}

function profielIsEmpty(profiel: Profiel | undefined): boolean {
  return profiel === undefined || Object.keys(profiel.$wie).every((field) => field === 'roepnaam')
}

/** What lies open first, then looking back on today, then something new. */
function stepOf(
  items: Card['items'],
  map: ReturnType<typeof useMap>,
  today: string,
  isAsked: boolean,
): MijnMap['stap'] {
  const open = itemsOf(items, 'map', 'reflecties').find((one) => one.weg !== true && one.verhuisdNaar === undefined)
  if (open !== undefined && map !== undefined) return { soort: 'reflectie', href: `/reflectie/${map.doc}/${open.id}` }
  if (isAsked) return { soort: 'coaching', href: '/dstarrs' }
  const hasLookedBack = itemsOf(items, 'map', 'terugblikken').some(
    (one) => one.dag === today && one.klaarOpMs !== undefined && one.weg !== true,
  )
  if (!hasLookedBack && !profielIsEmpty(map?.profiel)) return { soort: 'terugkijken', href: '/terugkijken/nieuw' }
  if (itemsOf(items, 'map', 'leerdoelen').length === 0) return { soort: 'leerdoel', href: '/leerdoel/nieuw' }
  return { soort: 'kunnen', href: '/wat-ik-kan' }
}

/** Whether a coaching is within a week and no story is ready for it: shown or not, it is the kandidaat's own. */
function isCoachingNear(groepen: readonly Card[], places: readonly Card['items'][], today: string): boolean {
  const plans = groepen
    .filter((card) => card.role === 'kandidaat')
    .flatMap((card) => coachingenVan(itemsOf(card.items, 'groep', 'bijeenkomsten')))
  const dstarrs = places
    .flatMap((items) => itemsOf(items, 'leren', 'dstarrs'))
    .filter((one) => one.weg !== true && one.gemaaktOpMs !== undefined)
  return coachingVraagt(plans, dstarrs, today) !== undefined
}

const nearestFirst: readonly Rol[] = ['jobcoach', 'werkbegeleider', 'maatje', 'trainer', 'regiocoordinator']

function peopleAround(kaarten: readonly Card[], persoon: PersoonId): MijnMap['mensen'] {
  const own = kaarten.find((card) => itemOf(card.items, 'kaart', 'kaart', 'kaart')?.persoonId === persoon)
  if (own === undefined) return []
  return itemsOf(own.items, 'kaart', 'mensen')
    .filter((mens) => mens.weg !== true && mens.persoonId !== persoon)
    .flatMap(({ id, persoonId, naam, rol, telefoon }) =>
      naam === undefined || rol === undefined || !isId('p', persoonId)
        ? []
        : [{ id, persoon: persoonId, naam, rol, ...(telefoon === undefined || telefoon === '' ? {} : { telefoon }) }],
    )
    .toSorted((a, b) => rank(a.rol) - rank(b.rol) || a.naam.localeCompare(b.naam, 'nl') || (a.id < b.id ? -1 : 1))
}

function rank(rol: Rol): number {
  const at = nearestFirst.indexOf(rol)
  return at === -1 ? nearestFirst.length : at
}

function nextOf(groepen: readonly Card[], afspraken: readonly Afspraak[], today: string): Volgende | undefined {
  const all = groepen.flatMap((card) => {
    const plaats = itemOf(card.items, 'groep', 'groep', 'groep')?.plaats ?? ''
    return itemsOf(card.items, 'groep', 'bijeenkomsten')
      .filter((one) => one.weg !== true)
      .map((one) => ({ ...one, plaats: one.plaats ?? plaats }))
  })
  const next = nextBijeenkomst(all, today)
  const found: Volgende[] = afspraken.flatMap(({ dag, tijd, tekst, gedaanOp }) =>
    dag === undefined || dag < today || gedaanOp !== undefined
      ? []
      : [{ soort: 'afspraak', dag, tekst, ...(tijd === undefined ? {} : { tijd }) }],
  )
  if (next?.dag !== undefined) {
    const { dag, van, nr = 0, plaats } = next
    found.push({ soort: 'bijeenkomst', dag, nr, plaats, ...(van === undefined ? {} : { tijd: van }) })
  }
  return found.toSorted((a, b) => `${a.dag} ${a.tijd ?? '~'}`.localeCompare(`${b.dag} ${b.tijd ?? '~'}`))[0]
}
