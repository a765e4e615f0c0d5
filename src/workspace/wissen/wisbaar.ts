import { magWissen } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import { itemsOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import { useCards, usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

/** A document that its kandidaat can have erased. */
export interface Wisbaar {
  doc: DocumentId
  soort: 'map' | 'deel' | 'reflectie'
  /** of what was shown; of reflecties the organisation */
  titel: string
  /** to whom it was shown */
  aan: string
  /** somebody else signed something in it: it cannot be erased by one of the two */
  medeGetekendDoor?: string
}

/** What this kandidaat can have erased, mijn map first. */
export function useWisbaar(): Wisbaar[] {
  const { cards, ik } = useWorkspace()
  return listWisbaar(cards.value.values(), ik.value.persoon, usePeople())
}

export function listWisbaar(
  cards: Iterable<Card>,
  me: string,
  people: ReadonlyMap<string, Pick<KnownPerson, 'naam'>>,
): Wisbaar[] {
  const all = [...cards]
  const own = all.filter((card) => card.role === 'kandidaat' && magWissen(card.kind, 'kandidaat'))
  return own
    .map((card) => wisbaarOf(card, all, me, people))
    .toSorted((a, b) => order.indexOf(a.soort) - order.indexOf(b.soort) || a.titel.localeCompare(b.titel, 'nl'))
}

const order: readonly Wisbaar['soort'][] = ['map', 'deel', 'reflectie']

function wisbaarOf(
  card: Card,
  all: readonly Card[],
  me: string,
  people: ReadonlyMap<string, Pick<KnownPerson, 'naam'>>,
): Wisbaar {
  const { doc, kind } = card
  if (kind === 'deel') {
    const shown = itemsOf(card.items, 'deel', 'delen').at(0)
    const to = card.members.find(({ person }) => person !== me)?.person ?? shown?.aan ?? ''
    return { doc, soort: 'deel', titel: shown?.titel ?? '', aan: people.get(to)?.naam ?? '' }
  }
  if (kind !== 'reflectie') return { doc, soort: 'map', titel: '', aan: '' }
  const place = all.find(
    (one) => one.kind === 'plaatsing' && one.items['plaatsing']?.['plaatsing']?.['reflectie'] === doc,
  )
  const organisation = place?.items['plaatsing']?.['plaatsing']?.['organisatie']
  const other = itemsOf(card.items, 'reflectie', 'handtekeningen').find(
    ({ rol }) => rol !== undefined && rol !== 'kandidaat',
  )
  return {
    ...{ doc, soort: 'reflectie' as const, titel: typeof organisation === 'string' ? organisation : '', aan: '' },
    ...(other === undefined ? {} : { medeGetekendDoor: other.naam ?? '' }),
  }
}

/** The kaart of somebody, for who keeps it. */
export function useKaartVan(doc: string): { persoon: `p_${string}`; naam: string; stilMs?: number } | undefined {
  const kaart = useCards('kaart').find((card) => card.doc === doc)
  const people = usePeople()
  const persoon = kaart?.members.find(({ role }) => role === 'kandidaat')?.person
  if (kaart === undefined || kaart.role !== 'regiocoordinator' || persoon === undefined) return undefined
  const naam = people.get(persoon)?.naam ?? ''
  return { persoon, naam, ...(kaart.staatStilMs === undefined ? {} : { stilMs: kaart.staatStilMs }) }
}
