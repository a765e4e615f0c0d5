import { isVervallen, sortBijeenkomsten } from '#domain/bijeenkomst.ts'
import type { DocumentId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Sessiepunt } from '#domain/sessiepunt.ts'
import { conceptpunten, gedeeldePunten, isGewijzigd } from '#domain/sessiepunt.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { useCards } from '#workspace/use-workspace.tsx'
import type { Bijeenkomst, Groep } from './groepen.ts'
import type { Materiaal } from './materialen.ts'
import { materialenIn } from './materialen.ts'

/** A bijeenkomst as its trainers finish it. */
export interface Sessie {
  groep: Groep
  bijeenkomst: Bijeenkomst
  beheer: Card
  /** what the trainers wrote, each line with words */
  concept: Sessiepunt[]
  /** what the group reads */
  gedeeld: Sessiepunt[]
  gedeeldOpMs?: number
  /** the trainers wrote something that the group does not read yet */
  isGewijzigd: boolean
  /** a trainer said that the mail went out */
  mail?: { opMs: number; door?: string }
  materialen: Materiaal[]
  volgende?: Bijeenkomst
}

/** What the people around a group read about one bijeenkomst. */
export interface GedeeldeSessie {
  groep: DocumentId
  groepNaam: string
  bijeenkomst: Bijeenkomst
  gedeeldOpMs: number
  afspraken: Sessiepunt[]
  opdrachten: Sessiepunt[]
  materialen: Materiaal[]
  volgende?: Bijeenkomst
  /** of the group, where a bijeenkomst names none of its own */
  plaats: string
}

/** An assignment that was shared with a group. */
export interface GroepsOpdracht {
  id: string
  tekst: string
  /** `YYYY-MM-DD`, when it has to be done by */
  dag?: string
  bijeenkomst: string
  groep: DocumentId
}

/** A bijeenkomst to finish; `undefined` for who may not read the lists of the group. */
export function sessieVan(groep: Groep, id: string): Sessie | undefined {
  const { beheer, card } = groep
  const bijeenkomst = groep.bijeenkomsten.find((one) => one.id === id)
  if (beheer === undefined || bijeenkomst === undefined) return undefined
  const written = itemsOf(beheer.items, 'groepsbeheer', 'sessiepunten')
  const known = new Set(written.map((one) => one.id))
  const lijst = itemOf(beheer.items, 'groepsbeheer', 'lijsten', id)
  const concept = conceptpunten(written, id)
  const gedeeldOpMs = itemOf(card.items, 'groep', 'sessies', id)?.gedeeldOpMs
  const gedeeld = gedeeldOpMs === undefined ? [] : gedeeldePunten(itemsOf(card.items, 'groep', 'sessiepunten'), id)
  const volgende = volgendeNa(groep.bijeenkomsten, bijeenkomst)
  return {
    ...{ groep, bijeenkomst, beheer, concept, gedeeld },
    // The two documents may come apart: a line of another trainer whose draft is not here yet is no change.
    isGewijzigd: isGewijzigd(
      concept,
      gedeeld.filter((one) => known.has(one.id)),
    ),
    materialen: materialenIn(card).filter((one) => one.bijeenkomst === id),
    ...(gedeeldOpMs === undefined ? {} : { gedeeldOpMs }),
    ...(lijst?.mailOpMs === undefined ? {} : { mail: { opMs: lijst.mailOpMs, door: lijst.mailDoor ?? '' } }),
    ...(volgende === undefined ? {} : { volgende }),
  }
}

/** What was shared with a group, the last bijeenkomst first. */
export function gedeeldeSessies(card: Card): GedeeldeSessie[] {
  const head = itemOf(card.items, 'groep', 'groep', 'groep')
  const bijeenkomsten = sortBijeenkomsten(itemsOf(card.items, 'groep', 'bijeenkomsten'))
  const materialen = materialenIn(card)
  const punten = gedeeldePunten(itemsOf(card.items, 'groep', 'sessiepunten'))
  return bijeenkomsten
    .flatMap((bijeenkomst): GedeeldeSessie[] => {
      const gedeeldOpMs = itemOf(card.items, 'groep', 'sessies', bijeenkomst.id)?.gedeeldOpMs
      if (gedeeldOpMs === undefined) return []
      const own = punten.filter((one) => one.bijeenkomst === bijeenkomst.id)
      const volgende = volgendeNa(bijeenkomsten, bijeenkomst)
      return [
        {
          ...{ groep: card.doc, groepNaam: head?.naam ?? '', plaats: head?.plaats ?? '', bijeenkomst, gedeeldOpMs },
          afspraken: own.filter((one) => one.soort === 'afspraak'),
          opdrachten: own.filter((one) => one.soort === 'opdracht'),
          materialen: materialen.filter((one) => one.bijeenkomst === bijeenkomst.id),
          ...(volgende === undefined ? {} : { volgende }),
        },
      ]
    })
    .toSorted(
      (a, b) => (b.bijeenkomst.dag ?? '').localeCompare(a.bijeenkomst.dag ?? '') || b.gedeeldOpMs - a.gedeeldOpMs,
    )
}

/** What was shared with the groups around this person, or with one of them; the last one first. */
export function useGedeeldeSessies(groep?: string): GedeeldeSessie[] {
  const cards = useCards('groep')
  return useMemo(
    () => cards.filter((card) => groep === undefined || card.doc === groep).flatMap(gedeeldeSessies),
    [cards, groep],
  )
}

/** One shared bijeenkomst; `undefined` while nothing of it was shared, or the group is not here. */
export function useGedeeldeSessie(groep: string, bijeenkomst: string): GedeeldeSessie | undefined {
  const all = useGedeeldeSessies(isId('d', groep) ? groep : '')
  return all.find((one) => one.bijeenkomst.id === bijeenkomst)
}

/** The assignments of a group that were shared, the last bijeenkomst first; ids stay the same when words change. */
export function opdrachtenVanGroep(card: Card): GroepsOpdracht[] {
  return gedeeldeSessies(card).flatMap(({ opdrachten }) =>
    opdrachten.map(({ id, tekst, dag, bijeenkomst }) => ({
      ...{ id, tekst, bijeenkomst, groep: card.doc },
      ...(dag === undefined ? {} : { dag }),
    })),
  )
}

/** A past bijeenkomst whose mail nobody said was sent. */
export interface SessieTaak {
  groep: Groep
  bijeenkomst: Bijeenkomst
  /** the group reads it in the app already; only the mail is left */
  isGedeeld: boolean
}

/**
 * Bijeenkomsten whose session mail is still to be sent, the last one first. One of today counts once its list is
 * complete or its words were shared.
 *
 * @param today `YYYY-MM-DD`
 * @source docs/begrippen.md#sessiemail
 */
export function sessiemailTaken(groepen: readonly Groep[], today: string): SessieTaak[] {
  return groepen
    .flatMap((groep) => groep.bijeenkomsten.map((bijeenkomst) => ({ groep, bijeenkomst })))
    .flatMap(({ groep, bijeenkomst }): SessieTaak[] => {
      const { id, dag } = bijeenkomst
      if (groep.beheer === undefined || dag === undefined || dag > today || isVervallen(bijeenkomst)) return []
      const lijst = itemOf(groep.beheer.items, 'groepsbeheer', 'lijsten', id)
      const isGedeeld = itemOf(groep.card.items, 'groep', 'sessies', id)?.gedeeldOpMs !== undefined
      if (lijst?.mailOpMs !== undefined) return []
      return dag < today || lijst?.klaarOpMs !== undefined || isGedeeld ? [{ groep, bijeenkomst, isGedeeld }] : []
    })
    .toSorted((a, b) => (b.bijeenkomst.dag ?? '').localeCompare(a.bijeenkomst.dag ?? ''))
}

/** The one that takes place next after a bijeenkomst. */
function volgendeNa(bijeenkomsten: readonly Bijeenkomst[], { id, dag }: Bijeenkomst): Bijeenkomst | undefined {
  if (dag === undefined) return undefined
  return bijeenkomsten
    .filter((one) => one.id !== id && (one.dag ?? '') > dag && !isVervallen(one))
    .toSorted((a, b) => (a.dag ?? '').localeCompare(b.dag ?? ''))[0]
}
