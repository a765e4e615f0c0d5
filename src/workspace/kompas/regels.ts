import { addDays } from '#domain/dag.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Kompaspunt } from '#domain/kompas.ts'
import { geplandOverleg, isPeriodeVoorbij, isVersGedeeld, zonderPlaats } from '#domain/kompas.ts'
import type { Rol } from '#domain/rol.ts'
import type { Card } from '#workspace/engine.ts'
import type { Groep } from '#workspace/groep/groepen.ts'
import { gedeeldeSessies } from '#workspace/groep/sessies.ts'
import { leerdoelenVan } from '#workspace/leren/leerdoelen.ts'
import { localDay } from '#workspace/make-workspace.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import { plekPuntenIn } from '#workspace/plaatsing/jaarpunten.ts'
import { pauzeVan, statusVan } from '#workspace/plaatsing/pauzes.ts'
import { plaatsingenIn } from '#workspace/plaatsing/plaatsingen.ts'
import { openOverleg, overleggenIn, overlegPlaats } from '#workspace/plaatsing/werkoverleggen.ts'
import { plaatsingOf } from '#workspace/plaatsing/werkplek.ts'

/** A point with its name and the way to do something about it. */
export interface KompasRegel {
  /** the same as long as it is the same thing; another one when it asks for more */
  sleutel: string
  punt: Kompaspunt
  href: string
  /** only to be read: once opened it is off the list */
  isLezen?: true
}

/** They say that something is not there: nobody may read that a moment before it comes. */
const absent: readonly Kompaspunt['soort'][] = ['verhaal', 'opdracht', 'leerdoel', 'geen_leerdoel', 'keuze', 'wil_plek']

/** Without what may be untrue by itself in a moment. @param isHere everything that others wrote has come once */
export function sure(regels: readonly KompasRegel[], isHere: boolean): KompasRegel[] {
  return regels.filter(({ punt }) => isHere || !absent.includes(punt.soort))
}

/** Who looks, and what is on this device. */
export interface Kijk {
  cards: ReadonlyMap<DocumentId, Card>
  ik: PersoonId
  people: ReadonlyMap<string, KnownPerson>
  /** a short name; empty while it is not known */
  naamVan: (persoon: string | undefined) => string
  /** `YYYY-MM-DD` */
  today: string
}

/** The running plaatsingen in which somebody has one of these roles. */
export function eigenPlaatsingen({ cards }: Kijk, rollen: readonly Rol[]): Card[] {
  return plaatsingenIn(cards.values()).flatMap(({ card }) => (rollen.includes(card.role) ? [card] : []))
}

/** What the werkplekken ask for. @param gepland plaatsingen with a talk that is near: there it is not quiet */
export function werkplekRegels(
  kijk: Kijk,
  rollen: readonly Rol[],
  gepland: ReadonlySet<DocumentId> = new Set(),
): KompasRegel[] {
  return plekPuntenIn(kijk.cards, rollen, kijk.today).flatMap(({ card, kandidaat, punt, href }): KompasRegel[] => {
    if (punt.soort === 'werkoverleg' && gepland.has(card.doc)) return []
    const more = punt.soort === 'contact' ? punt.signaal : punt.soort === 'overeenkomst' ? punt.ontbreekt.join('') : ''
    return [
      {
        sleutel: [punt.soort, card.doc, more].join('.'),
        punt: { soort: 'werkplek', punt, wie: kijk.naamVan(kandidaat) },
        // The office does not read what is talked about, so there is no list of talks to open.
        href: punt.soort === 'werkoverleg' && rollen.includes('regiocoordinator') ? `/werk/${card.doc}` : href,
      },
    ]
  })
}

/** Longer ago than this a talk that nobody finished is not spoken of any more. */
const OPEN_DAYS = 14

/** The talk that was begun, or that is near; at most one a werkplek. @param wie the person it is with */
export function overlegRegel({ cards, today }: Kijk, card: Card, wie: string): KompasRegel | undefined {
  const plaats = overlegPlaats(cards, card.doc)
  const status = statusVan(card, today)
  if (plaats === undefined || (status !== undefined && status !== 'loopt' && status !== 'opbouw')) return undefined
  const open = openOverleg(plaats.werkplek)
  if (open !== undefined && open.dag <= today && open.dag >= addDays(today, -OPEN_DAYS)) {
    const href = `/werk/${card.doc}/overleg/${open.id}`
    return { sleutel: `overleg_open.${open.id}`, punt: { soort: 'overleg_open', wie }, href }
  }
  const [last] = overleggenIn(plaats.werkplek)
  const { overlegRitme: ritme, overlegWeekdag: weekdag, overlegTijd: tijd } = plaatsingOf(card) ?? {}
  const volgende = last?.velden.volgende
  const dag = geplandOverleg(
    {
      ...(volgende === undefined ? {} : { volgende }),
      ...(last === undefined ? {} : { laatste: last.dag }),
      ...(ritme === undefined ? {} : { ritme }),
      ...(weekdag === undefined ? {} : { weekdag }),
    },
    today,
  )
  if (dag === undefined) return undefined
  return {
    sleutel: `overleg.${card.doc}.${dag}`,
    punt: { soort: 'overleg', wie, dag, ...(tijd === undefined || dag === volgende ? {} : { tijd }) },
    href: `/werk/${card.doc}/overleg`,
  }
}

/** The last thing that was agreed on in the groups around somebody, as long as it is new. */
export function afgesprokenRegels({ cards, today }: Kijk, rol: Rol): KompasRegel[] {
  return [...cards.values()].flatMap((card): KompasRegel[] => {
    const [last] = card.kind === 'groep' && card.role === rol ? gedeeldeSessies(card) : []
    if (last === undefined || !isVersGedeeld(localDay(last.gedeeldOpMs), today)) return []
    const { id, nr, dag } = last.bijeenkomst
    return [
      {
        sleutel: `afgesproken.${card.doc}.${id}.${last.gedeeldOpMs}`,
        punt: { soort: 'afgesproken', ...(nr === undefined ? {} : { nr }), ...(dag === undefined ? {} : { dag }) },
        href: `/afgesproken/${card.doc}/${id}`,
        isLezen: true,
      },
    ]
  })
}

/** A call that was agreed on for today, in a pauze, by who looks. */
export function belRegels(kijk: Kijk, rollen: readonly Rol[]): KompasRegel[] {
  const { ik, people, today, naamVan } = kijk
  return eigenPlaatsingen(kijk, rollen).flatMap((card): KompasRegel[] => {
    const pauze = pauzeVan(card, ik, people, today)
    if (!pauze.isIk || pauze.contact !== today) return []
    const punt = { soort: 'bellen', wie: naamVan(pauze.kandidaat), dag: today } as const
    return [{ sleutel: `bellen.${card.doc}.${today}`, punt, href: `/pauze/${card.doc}` }]
  })
}

/** The first leerdoel whose period is over: one thing at a time. @param wie the person to establish it with */
export function periodeRegels(
  { cards, today }: Kijk,
  kandidaat: PersoonId,
  kinds: readonly ('leren' | 'werkplek')[],
  wie: string,
): KompasRegel[] {
  const doel = leerdoelenVan(cards, kandidaat, kinds).find((one) => isPeriodeVoorbij(one.velden, today))
  if (doel === undefined) return []
  const href = `/leerdoel/${doel.doc}/${doel.id}`
  return [{ sleutel: `periode.${doel.id}`, punt: { soort: 'periode', naam: doel.naam, wie }, href }]
}

/** Bijeenkomsten that are near and have no place yet, for who plans them. */
export function plaatsRegels(groepen: readonly Groep[], today: string): KompasRegel[] {
  return groepen.flatMap(({ doc, naam, plaats, bijeenkomsten }) =>
    zonderPlaats(bijeenkomsten, plaats, today).map(({ id, dag }): KompasRegel => ({
      sleutel: `geen_plaats.${id}`,
      punt: { soort: 'geen_plaats', dag, groep: naam },
      href: `/groep/${doc}/jaarplan`,
    })),
  )
}

/** The kandidaat of a plaatsing. */
export function kandidaatOf(card: Card): PersoonId | undefined {
  const kandidaat = plaatsingOf(card)?.kandidaat
  return isId('p', kandidaat) ? kandidaat : undefined
}
