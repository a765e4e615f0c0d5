import type { DocumentId, PersoonId } from '#domain/id.ts'
import { itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { leerdoelenVan } from '#workspace/leren/leerdoelen.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import { reflectiesVan } from '#workspace/leren/reflecties.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import { lezersVan } from '#workspace/plaatsing/werkplek.ts'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'

/** One thing of the kandidaat that others can read now. */
export interface Gedeeld {
  /** `kopie`: a frozen copy of something in mijn map, for one person */
  soort: 'leerdoel' | 'reflectie' | 'kopie'
  doc: DocumentId
  id: string
  /** empty for a reflectie, which is called by its date */
  naam: string
  dag?: string
  /** exactly what they read; only of a frozen copy */
  tekst?: string
  lezers: Lezer[]
}

/** What this kandidaat shows to others now, each with its readers. */
export function useGedeeld(): Gedeeld[] {
  const { cards, ik } = useWorkspace()
  const people = usePeople()
  return useMemo(() => gedeeldDoor(cards.value, ik.value.persoon, people), [cards.value, ik.value.persoon, people])
}

export function gedeeldDoor(
  cards: ReadonlyMap<DocumentId, Card>,
  persoon: PersoonId,
  people: ReadonlyMap<string, KnownPerson>,
): Gedeeld[] {
  const readers = (card: Card) => lezersVan(card, people, persoon)
  const leerdoelen = leerdoelenVan(cards, persoon, ['leren', 'werkplek']).map(({ doc, id, naam, card }): Gedeeld => ({
    soort: 'leerdoel',
    doc,
    id,
    naam,
    lezers: readers(card),
  }))
  const reflecties = reflectiesVan(cards.values(), persoon)
    .filter((one) => one.kind === 'reflectie')
    .map(({ doc, id, card, velden }): Gedeeld => {
      const dag = velden.datum
      return { soort: 'reflectie', doc, id, naam: '', lezers: readers(card), ...(dag === undefined ? {} : { dag }) }
    })
  const kopieen = [...cards.values()]
    .filter((card) => card.kind === 'deel' && card.role === 'kandidaat')
    .flatMap((card) =>
      itemsOf(card.items, 'deel', 'delen')
        .filter((item) => item.weg !== true && item.opMs !== undefined)
        .map(({ id, titel = '', tekst = '' }): Gedeeld => {
          return { soort: 'kopie', doc: card.doc, id, naam: titel, tekst, lezers: readers(card) }
        }),
    )
  return [...leerdoelen, ...reflecties, ...kopieen].filter((one) => one.lezers.length > 0)
}

/** *Stop delen*: the copy is taken away there. What was read is known; the screen says so. */
export function stopDelen(workspace: Workspace, gedeeld: Gedeeld): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('deel', gedeeld.doc, 'delen', gedeeld.id, { weg: true }))
}
