import { introductieItems } from '#domain/begeleiding.ts'
import type { Jaarpunt } from '#domain/jaarpunt.ts'
import { jaarpunten } from '#domain/jaarpunt.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Card } from '#workspace/engine.ts'
import { introductieOp } from './begeleiding.ts'
import { contactstandVan, mayCount } from './contact-stand.ts'
import { ontbrekendeOvereenkomsten } from './overeenkomsten.ts'
import { plaatsingenIn } from './plaatsingen.ts'
import { stilSindsDagen } from './werkoverleggen.ts'
import { plaatsingOf } from './werkplek.ts'

/** A point of a werkplek, with the way to do something about it. */
export interface PlekPunt {
  card: Card
  kandidaat: PersoonId
  punt: Jaarpunt
  href: string
}

/** What one werkplek asks for today. @param today `YYYY-MM-DD` */
export function puntenVan(cards: ReadonlyMap<DocumentId, Card>, card: Card, today: string): PlekPunt[] {
  const stand = contactstandVan(cards, card, today)
  if (stand === undefined) return []
  const item = plaatsingOf(card)
  const start = item?.vervolgSinds ?? item?.start
  const stilDagen = stilSindsDagen(card, today)
  const found = jaarpunten(
    {
      ...(start === undefined ? {} : { start }),
      ...(stilDagen === undefined ? {} : { stilDagen }),
      ...(stand.signaal === undefined || !mayCount(card) ? {} : { signaal: stand.signaal }),
      introductieOpen: introductieItems.filter((item) => introductieOp(card, item) === undefined).length,
      ontbreekt: ontbrekendeOvereenkomsten(card, today),
      contacten: stand.aantal,
    },
    today,
  )
  return found.map((punt) => ({ card, kandidaat: stand.kandidaat, punt, href: hrefOf(punt, card.doc) }))
}

/** What the running werkplekken ask for, of those that this person sees in one of these roles. */
export function plekPuntenIn(cards: ReadonlyMap<DocumentId, Card>, rollen: readonly Rol[], today: string): PlekPunt[] {
  return plaatsingenIn(cards.values())
    .filter(({ card }) => rollen.includes(card.role))
    .flatMap(({ card }) => puntenVan(cards, card, today))
    .filter(({ punt }) => punt.soort !== 'introductie' || rollen.includes('werkbegeleider'))
}

function hrefOf(punt: Jaarpunt, doc: DocumentId): string {
  switch (punt.soort) {
    case 'introductie':
      return `/werk/${doc}/begeleiden`
    case 'overeenkomst':
      return `/werk/${doc}/overeenkomsten`
    case 'werkoverleg':
      return `/werk/${doc}/overleg`
    case 'contact':
      return `/contacten/${doc}`
  }
}
