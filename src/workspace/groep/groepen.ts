import type { BijeenkomstVelden } from '#domain/bijeenkomst.ts'
import { isVervallen, sortBijeenkomsten } from '#domain/bijeenkomst.ts'
import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import type { Mens } from '#workspace/mensen/leden.ts'
import { mensenIn } from '#workspace/mensen/leden.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'
import type { Workspace } from '#workspace/workspace.ts'

export type Bijeenkomst = Item<'groep', 'bijeenkomsten'>
export type Deelnemer = Item<'groepsbeheer', 'deelnemers'>

/** A group as whoever plans it sees it. */
export interface Groep {
  doc: DocumentId
  card: Card
  naam: string
  plaats: string
  /** how the group wants to work together */
  werkafspraken: string
  weekdag: number | undefined
  trainers: Mens[]
  /** trainers and regiocoördinatoren */
  leiders: Mens[]
  bijeenkomsten: Bijeenkomst[]
  /** absent for who may not read it */
  beheer?: Card
  /** without walk-ins and who left; empty where `beheer` is absent */
  deelnemers: Deelnemer[]
}

/** Work in a group: figures about lists, never about people. */
export interface GroepStand {
  gehouden: number
  totaal: number
  /** lists that are complete, of the bijeenkomsten that were held */
  compleet: number
}

/** Every group in sight, by name. */
export function groepenIn(workspace: Workspace): Groep[] {
  return [...workspace.cards.value.values()]
    .flatMap((card) => {
      const groep = card.kind === 'groep' ? groepIn(workspace, card) : undefined
      return groep === undefined ? [] : [groep]
    })
    .toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl') || (a.doc < b.doc ? -1 : 1))
}

export function useGroepen(): Groep[] {
  const workspace = useWorkspace()
  const groepen = useCards('groep')
  const beheer = useCards('groepsbeheer')
  return useMemo(() => groepenIn(workspace), [workspace, groepen, beheer])
}

/** One group; `undefined` when it is not here, or when its making was undone. */
export function groepIn(workspace: Workspace, card: Card): Groep | undefined {
  const head = itemOf(card.items, 'groep', 'groep', 'groep')
  if (head?.naam === undefined) return undefined
  const beheer = isId('d', head.groepsbeheer) ? workspace.cards.value.get(head.groepsbeheer) : undefined
  const deelnemers = beheer === undefined ? [] : itemsOf(beheer.items, 'groepsbeheer', 'deelnemers')
  return {
    doc: card.doc,
    card,
    naam: head.naam,
    plaats: head.plaats ?? '',
    werkafspraken: head.werkafspraken ?? '',
    weekdag: head.weekdag,
    trainers: mensenIn(card.items, 'trainer'),
    leiders: [...mensenIn(card.items, 'trainer'), ...mensenIn(card.items, 'regiocoordinator')],
    bijeenkomsten: sortBijeenkomsten(itemsOf(card.items, 'groep', 'bijeenkomsten')),
    ...(beheer === undefined ? {} : { beheer }),
    deelnemers: deelnemers
      .filter((one) => one.weg !== true && one.inloopBij === undefined && one.naam !== undefined)
      .toSorted((a, b) => (a.naam ?? '').localeCompare(b.naam ?? '', 'nl') || (a.id < b.id ? -1 : 1)),
  }
}

export function groepVan(workspace: Workspace, doc: DocumentId): Groep | undefined {
  const card = workspace.cards.value.get(doc)
  return card?.kind === 'groep' ? groepIn(workspace, card) : undefined
}

/**
 * How far a group is.
 *
 * @param today `YYYY-MM-DD`; a bijeenkomst of today counts once its list is complete, one that does not take place never
 */
export function standVan(groep: Groep, today: string): GroepStand {
  const lijsten = groep.beheer === undefined ? [] : itemsOf(groep.beheer.items, 'groepsbeheer', 'lijsten')
  const klaar = new Set(lijsten.filter((one) => one.klaarOpMs !== undefined).map((one) => one.id))
  const own = groep.bijeenkomsten.filter((one) => one.soort !== 'extra' && !isVervallen(one))
  const held = own.filter((one) => isHeld(one, today, klaar))
  return { gehouden: held.length, totaal: own.length, compleet: held.filter((one) => klaar.has(one.id)).length }
}

function isHeld({ id, dag, stand }: BijeenkomstVelden, today: string, klaar: ReadonlySet<string>): boolean {
  if (stand === 'gehouden') return true
  if (dag === undefined) return false
  return dag < today || (dag === today && klaar.has(id))
}
