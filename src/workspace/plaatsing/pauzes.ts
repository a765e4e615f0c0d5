import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Opbouw } from '#domain/pauze.ts'
import { defaultContactTot, laatstePauze, opbouwVan, pauzeNu, statusOp, volgendContact } from '#domain/pauze.ts'
import type { PlaatsingStatus } from '#domain/plaatsing.ts'
import { plaatsingStand, weekMinutes } from '#domain/plaatsing.ts'
import type { Rol } from '#domain/rol.ts'
import { itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import { useCard, usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Fields, Workspace } from '#workspace/workspace.ts'
import { kringVan, lezersVan, plaatsingOf } from './werkplek.ts'

export type PauzeItem = Item<'plaatsing', 'pauzes'>

/** Somebody who can call in a pauze. */
export interface Beller {
  persoon: PersoonId
  naam: string
}

/** A pauze of one plaatsing, as everybody around it sees it. */
export interface Pauze {
  card: Card
  kandidaat: PersoonId | undefined
  /** of the kandidaat */
  naam: string
  /** absent when there is none now */
  nu?: PauzeItem
  /** what goes with the last pauze, before and while somebody builds up */
  opbouw?: Opbouw
  /** as it stands today: a pauze ends by itself */
  status?: PlaatsingStatus
  /** the next day on which somebody calls, `YYYY-MM-DD` */
  contact?: string
  /** empty while nobody was chosen */
  wieBelt: string
  isIk: boolean
  bellers: Beller[]
  /** hours a week in the schedule */
  roosterUren: number
}

/** The pauze of a plaatsing; `undefined` when this person cannot read it, or it is not here. */
export function usePauze(doc: string | undefined): Pauze | undefined {
  const { ik, today } = useWorkspace()
  const card = useCard(isId('d', doc) ? doc : undefined)
  const people = usePeople()
  const day = today()
  return useMemo(
    () => (card?.kind === 'plaatsing' ? pauzeVan(card, ik.value.persoon, people, day) : undefined),
    [card, ik.value.persoon, people, day],
  )
}

/** The pauze of the own plaatsing, for the home of the kandidaat. */
export function useEigenPauze(): Pauze | undefined {
  const { cards, ik } = useWorkspace()
  const { persoon } = ik.value
  const doc = useMemo(() => kringVan(cards.value, persoon).plaatsing?.doc, [cards.value, persoon])
  return usePauze(doc)
}

export function pauzeVan(card: Card, ik: PersoonId, people: ReadonlyMap<string, KnownPerson>, today: string): Pauze {
  const kandidaat = plaatsingOf(card)?.kandidaat
  const pauzes = itemsOf(card.items, 'plaatsing', 'pauzes')
  const nu = pauzeNu(pauzes, today)
  const last = laatstePauze(pauzes)
  const roosterUren = roosterVan(card)
  const opbouw = last === undefined ? undefined : opbouwVan(last, roosterUren, today)
  const status = statusOp(plaatsingOf(card)?.status, pauzes, roosterUren, today)
  const contact = nu === undefined ? undefined : volgendContact(nu, today)
  const wie = nu?.wieBelt
  return {
    card,
    kandidaat: isId('p', kandidaat) ? kandidaat : undefined,
    naam: people.get(kandidaat ?? '')?.naam ?? '',
    ...(nu === undefined ? {} : { nu }),
    ...(opbouw === undefined ? {} : { opbouw }),
    ...(status === undefined ? {} : { status }),
    ...(contact === undefined ? {} : { contact }),
    wieBelt: people.get(wie ?? '')?.naam ?? '',
    isIk: wie === ik,
    bellers: lezersVan(card, people)
      .filter(({ persoon, naam }) => persoon !== kandidaat && naam !== '')
      .toSorted((a, b) => nearest.indexOf(a.rol) - nearest.indexOf(b.rol))
      .map(({ persoon, naam }) => ({ persoon, naam })),
    roosterUren,
  }
}

function roosterVan(card: Card): number {
  return weekMinutes(itemsOf(card.items, 'plaatsing', 'dagen')) / 60
}

/** Who stands nearest to the work first. */
const nearest: readonly Rol[] = ['werkbegeleider', 'jobcoach', 'trainer', 'regiocoordinator']

/** How a plaatsing stands today: a start and the end of a pauze come by themselves, without anybody pressing anything. */
export function statusVan(card: Card, today: string): PlaatsingStatus | undefined {
  const pauzes = itemsOf(card.items, 'plaatsing', 'pauzes')
  const item = plaatsingOf(card)
  const status = statusOp(item?.status, pauzes, roosterVan(card), today)
  return plaatsingStand({ status, start: item?.start }, today)
}

/** *Pauze beginnen*: from today, with the denser contact until a day that is chosen later. There is no why. */
export function beginPauze(workspace: Workspace, card: Card): Promise<CommitResult> {
  const van = workspace.today()
  return workspace.commit((batch) => {
    batch.put('plaatsing', card.doc, 'plaatsing', 'plaatsing', { status: 'pauze' })
    batch.put('plaatsing', card.doc, 'pauzes', workspace.newId(), {
      ...{ van, contactTot: defaultContactTot(van) },
      ...{ door: workspace.ik.value.persoon, opMs: workspace.nowMs() },
    })
  })
}

/** Changes what was agreed on. */
export function setPauze(
  workspace: Workspace,
  doc: DocumentId,
  id: string,
  fields: Fields<'plaatsing', 'pauzes'>,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('plaatsing', doc, 'pauzes', id, fields))
}

/**
 * *Weer beginnen*, from a day on; `null` is: not yet after all. Today it is written at the plaatsing too; a day that is
 * to come needs nobody to press anything on it.
 */
export function beginWeer(
  workspace: Workspace,
  { card, nu, opbouw }: Pick<Pauze, 'card' | 'opbouw'> & { nu: PauzeItem },
  tot: string | null,
): Promise<CommitResult> {
  return workspace.commit((batch) => {
    batch.put('plaatsing', card.doc, 'pauzes', nu.id, { tot })
    if (tot !== null && tot <= workspace.today()) {
      const status = opbouw === undefined ? 'loopt' : 'opbouw'
      batch.put('plaatsing', card.doc, 'plaatsing', 'plaatsing', { status })
    }
  })
}
