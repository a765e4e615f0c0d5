import type { DocumentSoort } from '#domain/documentsoort.ts'
import { documentsoorten, rechtVan } from '#domain/documentsoort.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { EigenSoort, MeeItem } from '#domain/meeneembestand.ts'
import { eigenSoorten, meeItems } from '#domain/meeneembestand.ts'
import type { Rol } from '#domain/rol.ts'
import type { Card } from '#workspace/engine.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import { lezersVan } from '#workspace/plaatsing/werkplek.ts'

/** A document of mine as one other person reads it now. */
export interface Gelezen {
  doc: DocumentId
  soort: EigenSoort
  rol: Rol
  /** they write in it too */
  magSchrijven: boolean
  /** until then, ms; absent: until somebody ends it */
  totMs?: number
  /** what stands in it, by collection; nothing in it is left out */
  verzamelingen: readonly { naam: string; items: readonly MeeItem[] }[]
}

/** What a kandidaat has to know of what one person reads. */
export interface AlsAnder {
  mens: Lezer
  gelezen: readonly Gelezen[]
  /** kinds that this role can read and that are on no device of a kandidaat: lists with names in them */
  elders: readonly DocumentSoort[]
}

type Cards = ReadonlyMap<DocumentId, Card>

/** What stands nearest to the own words first. */
const order: readonly EigenSoort[] = ['deel', 'reflectie', 'werkplek', 'leren', 'gesprek', 'plaatsing', 'maatje']

/**
 * Everybody who reads anything of this kandidaat now, each once. Who is only in the same group or region reads what all
 * of them read: hundreds of people whom the kandidaat does not know are no list to choose from.
 */
export function mensenDieLezen(
  cards: Cards,
  people: ReadonlyMap<string, KnownPerson>,
  ik: PersoonId,
  nowMs: number,
): Lezer[] {
  const found = new Map<PersoonId, Lezer>()
  for (const card of ownCards(cards, ik).filter(isAboutOne)) {
    for (const lezer of lezersVan(card, people, ik)) {
      if (!found.has(lezer.persoon) && leestNu(card, lezer.persoon, nowMs) !== undefined)
        found.set(lezer.persoon, lezer)
    }
  }
  return [...found.values()]
}

/**
 * *Bekijk als*: exactly what one person can read now, by who is in each document and what the table of rights says of
 * their role there. The server judges by the same two.
 */
export function alsAnder(
  cards: Cards,
  people: ReadonlyMap<string, KnownPerson>,
  { ik, persoon, nowMs }: { ik: PersoonId; persoon: PersoonId; nowMs: number },
): AlsAnder | undefined {
  const mens = mensenDieLezen(cards, people, ik, nowMs).find((one) => one.persoon === persoon)
  if (mens === undefined) return undefined
  const gelezen = ownCards(cards, ik).flatMap((card): Gelezen[] => {
    const lid = leestNu(card, persoon, nowMs)
    const soort = eigenSoorten.find((one) => one === card.kind)
    if (lid === undefined || soort === undefined) return []
    const verzamelingen = Object.entries(meeItems(soort, card.items, persoon)).map(([naam, items]) => ({ naam, items }))
    const magSchrijven = rechtVan(soort, lid.role) === 'schrijven'
    const { untilMs } = lid
    const rest = untilMs === undefined ? {} : { totMs: untilMs }
    return [{ doc: card.doc, soort, rol: lid.role, magSchrijven, verzamelingen, ...rest }]
  })
  const rollen = new Set(gelezen.map(({ rol }) => rol))
  const known = new Set<DocumentSoort>(eigenSoorten)
  return {
    mens,
    gelezen: gelezen
      .filter(({ soort, verzamelingen }) => soort !== 'deel' || verzamelingen.length > 0) // stopped: nothing is left in it
      .toSorted((a, b) => place(a.soort) - place(b.soort)),
    elders: documentsoorten.filter(
      (soort) => !known.has(soort) && [...rollen].some((rol) => rechtVan(soort, rol) !== undefined),
    ),
  }
}

function place(soort: EigenSoort): number {
  const at = order.indexOf(soort)
  return at < 0 ? order.length : at
}

/** Documents about this kandidaat; the map is read by nobody else. */
function ownCards(cards: Cards, ik: PersoonId): Card[] {
  return [...cards.values()].filter(
    ({ kind, members }) => kind !== 'map' && members.some(({ person, role }) => person === ik && role === 'kandidaat'),
  )
}

function isAboutOne({ members }: Card): boolean {
  return members.filter(({ role }) => role === 'kandidaat').length === 1
}

function leestNu({ kind, members }: Card, persoon: PersoonId, nowMs: number) {
  return members.find(
    ({ person, role, untilMs }) =>
      person === persoon && rechtVan(kind, role) !== undefined && (untilMs === undefined || untilMs > nowMs),
  )
}
