import type { OvereenkomstSoort } from '#domain/overeenkomst.ts'
import { CONTACTS_WANTED } from '#domain/contact.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import type { Groep } from '#workspace/groep/groepen.ts'
import { standVan, useGroepen } from '#workspace/groep/groepen.ts'
import { sessiemailTaken } from '#workspace/groep/sessies.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { useKandidaten } from '#workspace/mensen/kandidaten.ts'
import type { Mens } from '#workspace/mensen/leden.ts'
import type { Genodigde } from '#workspace/mensen/uitnodigingen.ts'
import { useGenodigden } from '#workspace/mensen/uitnodigingen.ts'
import { contactstandVan } from '#workspace/plaatsing/contact-stand.ts'
import { ontbrekendeOvereenkomsten } from '#workspace/plaatsing/overeenkomsten.ts'
import type { Plaatsing } from '#workspace/plaatsing/plaatsingen.ts'
import { usePlaatsingen } from '#workspace/plaatsing/plaatsingen.ts'
import { stilSindsDagen } from '#workspace/plaatsing/werkoverleggen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { plekTaken, uitnodigTaak } from './overzicht.ts'

/** A werkplek with what is open there. */
export interface BordPlek {
  doc: DocumentId
  kandidaat: PersoonId
  organisatie: string
  werkbegeleider?: Mens
  /** agreements that are not signed while the start is near or past */
  ontbreekt: OvereenkomstSoort[]
  /** days since the last werkoverleg, when that is more than fourteen */
  stilDagen?: number
  /** talks of the werkbegeleider with trainer or regiocoördinator */
  gesprekken: number
  /** it is time for one, by the programme */
  isTijd: boolean
}

/** A group with what is open there. */
export interface BordGroep {
  groep: Groep
  /** bijeenkomsten that were held and whose list is not complete */
  lijstenOpen: number
  /** bijeenkomsten whose mail nobody said was sent */
  mailsOpen: number
}

/** The work to do in a region: figures and names about work, never about how somebody is doing. */
export interface Bord {
  zonderPlek: Kandidaat[]
  overeenkomsten: BordPlek[]
  gesprekken: BordPlek[]
  overleggen: BordPlek[]
  uitnodigingen: Genodigde[]
  groepen: BordGroep[]
}

/** One werkplek on a day. @param today `YYYY-MM-DD` */
export function bordPlekVan(
  cards: ReadonlyMap<DocumentId, Card>,
  { card, velden, werkbegeleider }: Plaatsing,
  today: string,
): BordPlek | undefined {
  const stand = contactstandVan(cards, card, today)
  if (stand === undefined) return undefined
  const stilDagen = stilSindsDagen(card, today)
  return {
    ...{ doc: card.doc, kandidaat: stand.kandidaat, organisatie: velden.organisatie ?? '' },
    ...(werkbegeleider === undefined ? {} : { werkbegeleider }),
    ontbreekt: ontbrekendeOvereenkomsten(card, today),
    ...(stilDagen === undefined ? {} : { stilDagen }),
    ...{ gesprekken: stand.aantal, isTijd: stand.signaal !== undefined },
  }
}

/** Everything that is open, each part with the most urgent first. */
export function bordVan(
  cards: ReadonlyMap<DocumentId, Card>,
  sources: {
    kandidaten: readonly Kandidaat[]
    plaatsingen: readonly Plaatsing[]
    groepen: readonly Groep[]
    genodigden: readonly Genodigde[]
  },
  today: string,
): Bord {
  const { kandidaten, plaatsingen, groepen, genodigden } = sources
  const started = new Set(plaatsingen.flatMap(({ doc, velden }) => ((velden.start ?? '~') <= today ? [doc] : [])))
  const plekken = plaatsingen.flatMap((one) => bordPlekVan(cards, one, today) ?? [])
  return {
    zonderPlek: plekTaken(kandidaten, plaatsingen).flatMap((taak) =>
      taak.soort === 'geen-plek' ? [taak.kandidaat] : [],
    ),
    overeenkomsten: plekken.filter(({ ontbreekt }) => ontbreekt.length > 0),
    gesprekken: plekken
      .filter(({ doc, gesprekken }) => started.has(doc) && gesprekken < CONTACTS_WANTED)
      .toSorted((a, b) => Number(b.isTijd) - Number(a.isTijd) || a.gesprekken - b.gesprekken),
    overleggen: plekken
      .filter(({ stilDagen }) => stilDagen !== undefined)
      .toSorted((a, b) => (b.stilDagen ?? 0) - (a.stilDagen ?? 0)),
    uitnodigingen: genodigden.filter((one) => uitnodigTaak(one).length > 0),
    groepen: groepen
      .map((groep) => {
        const { gehouden, compleet } = standVan(groep, today)
        const mailsOpen = sessiemailTaken([groep], today).length
        return { groep, lijstenOpen: gehouden - compleet, mailsOpen }
      })
      .filter(({ lijstenOpen, mailsOpen }) => lijstenOpen + mailsOpen > 0),
  }
}

export function useBord(): Bord {
  const { cards, inviting, today } = useWorkspace()
  const kandidaten = useKandidaten()
  const plaatsingen = usePlaatsingen()
  const groepen = useGroepen()
  const genodigden = useGenodigden()
  const day = today()
  return useMemo(
    // In the Proefversie nobody is invited, so nobody waits for it.
    () =>
      bordVan(
        cards.value,
        { kandidaten, plaatsingen, groepen, genodigden: inviting === undefined ? [] : genodigden },
        day,
      ),
    [cards.value, kandidaten, plaatsingen, groepen, genodigden, inviting, day],
  )
}
