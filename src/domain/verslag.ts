import type { AanwezigStatus } from './aanwezigheid.ts'
import { aanwezigStatussen } from './aanwezigheid.ts'
import type { ActiviteitSoort, ActiviteitVelden } from './activiteit.ts'
import { activiteitSoorten, telActiviteiten } from './activiteit.ts'
import type { ContactVelden } from './contact.ts'
import { contactVormen, countPeriode } from './contact.ts'
import type { KandidaatStatus } from './kandidaat.ts'
import { kandidaatStatussen } from './kandidaat.ts'
import type { Aantal } from './kleine-aantallen.ts'
import { verbergKlein, zonderKlein } from './kleine-aantallen.ts'
import type { PlaatsingStatus, WepStatus } from './plaatsing.ts'
import { plaatsingStatussen, wepStatussen } from './plaatsing.ts'
import type { UitkomstSoort } from './uitkomst.ts'
import { uitkomstSoorten } from './uitkomst.ts'
import { foldName } from './zoeken.ts'

/** From and until, both days included. */
export interface Periode {
  readonly van: string
  readonly tot: string
}

/** What a report counts over; nobody is named in it. Days are `YYYY-MM-DD`. */
export interface VerslagInvoer {
  readonly kandidaten: readonly {
    readonly status?: KandidaatStatus | undefined
    readonly eersteContactOp?: string | undefined
    /** first day at a werkervaringsplaats */
    readonly gestartOp?: string | undefined
    /** the day of the outcome, or on which it was written down that somebody finished or stopped */
    readonly uitOp?: string | undefined
    /** what the year led to, and from which day on */
    readonly uitkomst?: { readonly soort: UitkomstSoort; readonly dag: string } | undefined
  }[]
  /** one group for each talk, as `joinContacten` gives them */
  readonly contacten: readonly (readonly ContactVelden[])[]
  readonly plaatsingen: readonly { readonly status: PlaatsingStatus }[]
  readonly plekken: readonly { readonly status: WepStatus }[]
  readonly activiteiten: readonly ActiviteitVelden[]
  /** lists of attendance: every mark that stands */
  readonly bijeenkomsten: readonly { readonly dag: string; readonly merken: readonly AanwezigStatus[] }[]
  /** days on which a form got its second signature */
  readonly ondertekend: readonly string[]
}

/**
 * One row. `over`: it counts people, and a small figure is not shown. `sleutel` is a word of the field, or a title that
 * somebody typed.
 */
export interface VerslagRij {
  readonly sleutel: string
  readonly aantal: Aantal
  /** how many people came, at an activity */
  readonly deelnemers?: Aantal
}

export const verslagDelen = [
  'stroom',
  'uitkomsten',
  'status',
  'plaatsingen',
  'plekken',
  'contacten',
  'personen',
  'bijeenkomsten',
  'aanwezigheid',
  'formulieren',
  'activiteiten',
] as const
export type VerslagDeelNaam = (typeof verslagDelen)[number]

export interface VerslagDeel {
  readonly naam: VerslagDeelNaam
  readonly rijen: readonly VerslagRij[]
  /** of what is shown; absent where rows do not add up to something */
  readonly totaal?: number
  /** the total leaves out small figures */
  readonly isZonderKlein?: true
}

/**
 * The report of a region over a period: counts, no names. Figures about people below five are not shown, nor are they
 * in a total. What is counted *now* (status, places) says so by its name, for what was then is not kept.
 *
 * @source docs/begrippen.md#verslag
 */
export function maakVerslag(invoer: VerslagInvoer, periode: Periode): VerslagDeel[] {
  const isIn = (dag: string | undefined): boolean => dag !== undefined && dag >= periode.van && dag <= periode.tot
  const { kandidaten } = invoer
  const { perVorm, personen, totaal } = countPeriode(invoer.contacten, periode.van, periode.tot)
  const held = invoer.bijeenkomsten.filter(({ dag }) => isIn(dag))
  const merken = held.flatMap((one) => one.merken)
  const activiteiten = telActiviteiten(
    invoer.activiteiten.filter(({ dag }) => isIn(dag)),
    foldName,
  )
  const stroom = [
    ['instroom', kandidaten.filter((one) => isIn(one.eersteContactOp)).length],
    ['doorstroom', kandidaten.filter((one) => isIn(one.gestartOp)).length],
    ['uitstroom', kandidaten.filter((one) => isIn(one.uitOp)).length],
  ] as const
  const geteld = overMensen(
    'uitkomsten',
    uitkomstSoorten,
    kandidaten.map(({ uitkomst }) => (isIn(uitkomst?.dag) ? uitkomst?.soort : undefined)),
  )
  // Of the kinds only what occurs: the whole report is one sheet of paper.
  const uitkomsten = { ...geteld, rijen: geteld.rijen.filter(({ aantal }) => aantal !== 0) }
  return [
    // Three counts of people that add up to nothing: each is looked at by itself.
    { naam: 'stroom', rijen: stroom.map(([sleutel, aantal]) => ({ sleutel, aantal: zonderKlein(aantal) })) },
    ...(uitkomsten.rijen.length === 0 ? [] : [uitkomsten]),
    overMensen(
      'status',
      kandidaatStatussen,
      kandidaten.map(({ status }) => status),
    ),
    overMensen(
      'plaatsingen',
      plaatsingStatussen,
      invoer.plaatsingen.map(({ status }) => status),
    ),
    overWerk(
      'plekken',
      wepStatussen,
      invoer.plekken.map(({ status }) => status),
    ),
    { naam: 'contacten', rijen: contactVormen.map((vorm) => ({ sleutel: vorm, aantal: perVorm[vorm] })), totaal },
    {
      naam: 'personen',
      rijen: [{ sleutel: 'uniek', aantal: zonderKlein(personen) }],
    },
    { naam: 'bijeenkomsten', rijen: [{ sleutel: 'gehouden', aantal: held.length }] },
    overMensen('aanwezigheid', aanwezigStatussen, merken),
    { naam: 'formulieren', rijen: [{ sleutel: 'ondertekend', aantal: invoer.ondertekend.filter(isIn).length }] },
    {
      naam: 'activiteiten',
      rijen: activiteiten.map(({ soort, titel, keer, deelnemers }) => ({
        sleutel: titel === '' ? soort : `${soort} ${titel}`,
        aantal: keer,
        deelnemers: zonderKlein(deelnemers),
      })),
      totaal: activiteiten.reduce((sum, { keer }) => sum + keer, 0),
    },
  ]
}

/** The kind and the title in the key of an activity. */
export function activiteitVanSleutel(sleutel: string): { soort: ActiviteitSoort | undefined; titel: string } {
  const soort = activiteitSoorten.find((one) => sleutel === one || sleutel.startsWith(`${one} `))
  return { soort, titel: soort === undefined ? sleutel : sleutel.slice(soort.length + 1) }
}

function overMensen<T extends string>(
  naam: VerslagDeelNaam,
  sleutels: readonly T[],
  gevonden: readonly (T | undefined)[],
): VerslagDeel {
  const { cellen, totaal, isHeel } = verbergKlein(
    sleutels.map((one) => gevonden.filter((found) => found === one).length),
  )
  const rijen = sleutels.map((sleutel, nr) => ({ sleutel, aantal: cellen[nr] ?? 0 }))
  return { naam, rijen, totaal, ...(isHeel ? {} : { isZonderKlein: true }) }
}

/** Of work every figure is shown: a place or a phone call is nobody. */
function overWerk<T extends string>(
  naam: VerslagDeelNaam,
  sleutels: readonly T[],
  gevonden: readonly T[],
): VerslagDeel {
  const rijen = sleutels.map((sleutel) => ({ sleutel, aantal: gevonden.filter((found) => found === sleutel).length }))
  return { naam, rijen, totaal: gevonden.length }
}
