import type { ContactSignaal, Contactstand, Contacttelling } from '#domain/contact.ts'
import { contactSignaal, countContacten, countPeriode } from '#domain/contact.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import type { Contact } from './contacten.ts'
import { contactenIn, contactlijstVan } from './contacten.ts'
import { cardOf, plaatsingOf } from './werkplek.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** How the talks of one plaatsing stand, with a signal when it is time. */
export interface PlaatsingContacten extends Contactstand {
  card: Card
  kandidaat: PersoonId
  signaal?: ContactSignaal
}

type Cards = ReadonlyMap<DocumentId, Card>

/** The talks between werkbegeleider and trainer of one plaatsing. @param today `YYYY-MM-DD` */
export function contactstandVan(cards: Cards, card: Card, today: string): PlaatsingContacten | undefined {
  const plaatsing = plaatsingOf(card)
  if (!isId('p', plaatsing?.kandidaat)) return undefined
  const { groepen } = contactlijstVan(card, plaatsing.kandidaat)
  const stand = countContacten(groepen, rolIn(card))
  const signaal = contactSignaal(stand.aantal, lastNr(cardOf(cards, plaatsing.groep), today))
  return { ...stand, card, kandidaat: plaatsing.kandidaat, ...(signaal === undefined ? {} : { signaal }) }
}

/** Whose talks these are, and who looks after them; nobody else is shown a count of others' work. */
const counters: readonly Rol[] = ['werkbegeleider', 'trainer', 'regiocoordinator']

export function mayCount({ role }: Card): boolean {
  return counters.includes(role)
}

/** As `contactstandVan`, for whom it is about. */
export function useContactstand(card: Card | undefined): PlaatsingContacten | undefined {
  const { cards, today } = useWorkspace()
  const day = today()
  return useMemo(
    () => (card === undefined || !mayCount(card) ? undefined : contactstandVan(cards.value, card, day)),
    [cards.value, card, day],
  )
}

/**
 * What a period had of contacts, as far as this person reads them: in every plaatsing, and in the intakes from before.
 * One talk that two people wrote down counts once.
 *
 * @param van the first day, `YYYY-MM-DD`
 * @param tot the last day, that day too
 */
export function countRegio(cards: Cards, van: string, tot: string): Contacttelling {
  return countPeriode(contactgroepen(cards), van, tot)
}

/** Every talk that this person reads of, each with the lines that several people wrote of it. */
export function contactgroepen(cards: Cards): Contact[][] {
  return [...cards.values()].flatMap((card): Contact[][] => {
    const kandidaat = card.members.find(({ role }) => role === 'kandidaat')?.person
    if (kandidaat === undefined) return []
    if (card.kind === 'plaatsing') return contactlijstVan(card, kandidaat).groepen
    return card.kind === 'intake' ? contactenIn(card, kandidaat).map((one) => [one]) : []
  })
}

/** The role of somebody around a plaatsing, of who left too: a talk stays what it was. */
export function rolIn(card: Card): (persoon: string) => Rol | undefined {
  const lines = itemsOf(card.items, 'plaatsing', 'mensen')
  return (persoon) =>
    lines.find((one) => one.persoonId === persoon)?.rol ?? card.members.find((one) => one.person === persoon)?.role
}

/** The number of the last bijeenkomst that was. */
function lastNr(groep: Card | undefined, today: string): number {
  if (groep === undefined) return 0
  const nrs = itemsOf(groep.items, 'groep', 'bijeenkomsten').flatMap(({ nr, dag, weg }) =>
    weg === true || nr === undefined || dag === undefined || dag >= today ? [] : [nr],
  )
  return Math.max(0, ...nrs)
}
