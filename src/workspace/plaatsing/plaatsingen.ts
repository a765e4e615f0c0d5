import { addYears } from '#domain/dag.ts'
import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import type { Mens } from '#workspace/mensen/leden.ts'
import { mensenIn } from '#workspace/mensen/leden.ts'
import { regioVan, teamMet } from '#workspace/regio/regio.ts'
import { isVoorbij } from './werkplek.ts'
import { useCards, useFromCards, useWorkspace } from '#workspace/use-workspace.tsx'

/** A day of work in a week. */
export interface Werkdag {
  weekdag: number
  van: string
  tot: string
}

/** A placement as a regiocoördinator keeps it. */
export interface Plaatsing {
  doc: DocumentId
  card: Card
  velden: Item<'plaatsing', 'plaatsing'>
  werkplek?: DocumentId
  reflectie?: DocumentId
  maatjeDoc?: DocumentId
  groep?: DocumentId
  werkbegeleider?: Mens
  maatje?: Mens
  jobcoach?: Mens
  dagen: (Werkdag & { id: string })[]
}

/** Every placement in sight that runs or is prepared. */
export function plaatsingenIn(cards: Iterable<Card>): Plaatsing[] {
  return [...cards].flatMap((card) => {
    const velden = card.kind === 'plaatsing' ? itemOf(card.items, 'plaatsing', 'plaatsing', 'plaatsing') : undefined
    if (velden?.kandidaat === undefined || isVoorbij(velden)) return []
    const { werkplek, reflectie, maatje, groep } = velden
    const [werkbegeleider, maatjeMens, jobcoach] = (['werkbegeleider', 'maatje', 'jobcoach'] as const).map(
      (rol) => mensenIn(card.items, rol)[0],
    )
    return [
      {
        doc: card.doc,
        card,
        velden,
        ...(isId('d', werkplek) ? { werkplek } : {}),
        ...(isId('d', reflectie) ? { reflectie } : {}),
        ...(isId('d', maatje) ? { maatjeDoc: maatje } : {}),
        ...(isId('d', groep) ? { groep } : {}),
        ...(werkbegeleider === undefined ? {} : { werkbegeleider }),
        ...(maatjeMens === undefined ? {} : { maatje: maatjeMens }),
        ...(jobcoach === undefined ? {} : { jobcoach }),
        dagen: dagenOf(card),
      },
    ]
  })
}

/** The placement of a kandidaat that runs, the last one made first. */
export function plaatsingVan(cards: Iterable<Card>, persoon: PersoonId): Plaatsing | undefined {
  return plaatsingenIn(cards)
    .filter((one) => one.velden.kandidaat === persoon)
    .toSorted((a, b) => ((a.velden.start ?? '') < (b.velden.start ?? '') ? 1 : -1))[0]
}

/**
 * The documents in which this placement was before another werkbegeleider came. A trainer or jobcoach who comes or goes
 * does so there too: they follow the kandidaat, not the workplace.
 */
export function eerdereDocs(cards: ReadonlyMap<DocumentId, Card>, { velden }: Plaatsing): DocumentId[] {
  const found = new Set<DocumentId>()
  let at = velden.vervolgVan
  while (isId('d', at) && !found.has(at)) {
    found.add(at)
    const card = cards.get(at)
    const item = card === undefined ? undefined : itemOf(card.items, 'plaatsing', 'plaatsing', 'plaatsing')
    if (isId('d', item?.werkplek)) found.add(item.werkplek)
    at = item?.vervolgVan
  }
  return [...found]
}

export function usePlaatsingen(): readonly Plaatsing[] {
  return useFromCards('plaatsing', plaatsingenIn)
}

/** Werkbegeleiders of earlier placements at the same organisatie. */
export function knownWerkbegeleiders(plaatsingen: readonly Plaatsing[], organisatie: string): Mens[] {
  const found = plaatsingen.flatMap(({ velden, werkbegeleider }) =>
    velden.organisatie === organisatie && werkbegeleider !== undefined ? [werkbegeleider] : [],
  )
  return found.filter((one, at) => found.findIndex((other) => other.persoon === one.persoon) === at)
}

/** Jobcoaches to choose from. */
export function useJobcoaches(): Mens[] {
  const workspace = useWorkspace()
  const cards = useCards('regio')
  return useMemo(() => teamMet(regioVan(workspace), 'jobcoach'), [workspace, cards])
}

/** A kandidaat as a person in a list. */
export function mensOf(kandidaat: Kandidaat): Mens {
  const { persoon, roepnaam, naam, telefoon } = kandidaat
  return {
    persoon,
    naam: roepnaam === '' ? naam : roepnaam,
    rol: 'kandidaat',
    ...(telefoon === '' ? {} : { telefoon }),
  }
}

/** The same day next year. */
export function endOf(start: string): string {
  return addYears(start, 1)
}

function dagenOf(card: Card): (Werkdag & { id: string })[] {
  return itemsOf(card.items, 'plaatsing', 'dagen')
    .flatMap(({ id, weekdag, van, tot, weg }) =>
      weg === true || weekdag === undefined ? [] : [{ id, weekdag, van: van ?? '', tot: tot ?? '' }],
    )
    .toSorted((a, b) => ((a.weekdag + 6) % 7) - ((b.weekdag + 6) % 7) || (a.van < b.van ? -1 : 1))
}
