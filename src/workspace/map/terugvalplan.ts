import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { PlanTeksten } from '#domain/terugvalplan.ts'
import { isPlanBegonnen } from '#domain/terugvalplan.ts'
import type { Rol } from '#domain/rol.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { mensenOm } from './laten-zien.ts'
import { useMap } from './map.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import { useCard, usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Fields, Workspace } from '#workspace/workspace.ts'

/** The plan is one item: two own devices that begin it apart write in the same one. */
export const PLAN = 'plan'

/** Somebody who may know, with the words they would get. */
export interface PlanMens {
  id: string
  /** absent: somebody who is not in Opstap */
  persoon?: PersoonId
  naam: string
  telefoon: string
  bericht: string
  /** absent while nobody chose */
  metAfspraken?: boolean
}

/** What a kandidaat wrote in a good time. Nobody else has it. */
export interface Terugvalplan {
  doc: DocumentId
  teksten: PlanTeksten
  mensen: PlanMens[]
  isBegonnen: boolean
  /** `YYYY-MM-DD` */
  nagekekenOp?: string
}

/** The own plan; `undefined` while there is no map on this device. */
export function useTerugvalplan(): Terugvalplan | undefined {
  const card = useCard(useMap()?.doc)
  return useMemo(() => (card === undefined ? undefined : terugvalplanIn(card)), [card])
}

export function terugvalplanIn(card: Card): Terugvalplan {
  const plan = itemOf(card.items, 'map', 'terugvalplan', PLAN)
  const mensen = itemsOf(card.items, 'map', 'terugvalmensen')
    .filter(({ weg, opMs }) => weg !== true && opMs !== undefined)
    .toSorted((a, b) => (a.opMs ?? 0) - (b.opMs ?? 0) || (a.id < b.id ? -1 : 1))
    .map(({ id, persoonId, naam = '', telefoon = '', bericht = '', metAfspraken }): PlanMens => ({
      ...{ id, naam, telefoon, bericht },
      ...(isId('p', persoonId) ? { persoon: persoonId } : {}),
      ...(metAfspraken === undefined ? {} : { metAfspraken }),
    }))
  const teksten: PlanTeksten = plan ?? {}
  return {
    doc: card.doc,
    teksten,
    mensen,
    isBegonnen: isPlanBegonnen(teksten, mensen.length > 0),
    ...(plan?.nagekekenOp === undefined ? {} : { nagekekenOp: plan.nagekekenOp }),
  }
}

/** Whoever can get a message: around this kandidaat, and there for the person and not only for the planning. */
const ontvangers: readonly Rol[] = ['werkbegeleider', 'maatje', 'jobcoach', 'trainer', 'regiocoordinator']

/** Somebody around the kandidaat, with a number when it is known. */
export interface MensRond extends Lezer {
  telefoon?: string
}

export function useMensenRond(): MensRond[] {
  const { cards, ik } = useWorkspace()
  const people = usePeople()
  return useMemo(() => mensenRond(cards.value, ik.value.persoon, people), [cards.value, ik.value.persoon, people])
}

export function mensenRond(
  cards: ReadonlyMap<DocumentId, Card>,
  persoon: PersoonId,
  people: ReadonlyMap<string, KnownPerson>,
): MensRond[] {
  return mensenOm(cards, persoon, people)
    .filter(({ rol }) => ontvangers.includes(rol))
    .map((lezer) => {
      const telefoon = people.get(lezer.persoon)?.telefoon
      return { ...lezer, ...(telefoon === undefined ? {} : { telefoon }) }
    })
    .toSorted((a, b) => ontvangers.indexOf(a.rol) - ontvangers.indexOf(b.rol))
}

/** Puts somebody in the plan or takes them out; the words stay for when they come back. */
export function setPlanMens(
  workspace: Workspace,
  doc: DocumentId,
  id: string,
  fields: Omit<Fields<'map', 'terugvalmensen'>, 'bericht'>,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', doc, 'terugvalmensen', id, fields))
}

/** @param persoon absent for somebody who is not in Opstap. @returns the id of the line in the plan */
export async function addPlanMens(
  workspace: Workspace,
  doc: DocumentId,
  persoon?: { persoon: PersoonId; naam: string },
): Promise<string> {
  // The same person on two own devices is one line.
  const id = persoon?.persoon ?? workspace.newId()
  await setPlanMens(workspace, doc, id, {
    opMs: workspace.nowMs(),
    weg: false,
    ...(persoon === undefined ? {} : { persoonId: persoon.persoon, naam: persoon.naam }),
  })
  return id
}

/** *Klaar*: it was looked through on this day. */
export function noteNagekeken(workspace: Workspace, doc: DocumentId): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', doc, 'terugvalplan', PLAN, { nagekekenOp: workspace.today() }))
}
