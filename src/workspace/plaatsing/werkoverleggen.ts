import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { daysWithoutOverleg, nextOverleg } from '#domain/werkoverleg.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { statusVan } from './pauzes.ts'
import { cardOf, plaatsingOf } from './werkplek.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { BatchBuilder, CommitResult, Fields, Workspace } from '#workspace/workspace.ts'

/** The werkplek and the plaatsing it belongs to: of a werkoverleg the one holds the words, the other the day. */
export interface OverlegPlaats {
  kandidaat: PersoonId
  plaatsing: Card
  werkplek: Card
}

/** A talk of kandidaat and werkbegeleider. */
export interface Werkoverleg {
  id: string
  velden: Item<'werkplek', 'overleggen'>
  dag: string
  isKlaar: boolean
  /** ids of leerdoelen that were talked about */
  leerdoelen: string[]
  afspraken: Item<'werkplek', 'afspraken'>[]
}

export type OverlegFields = Fields<'werkplek', 'overleggen'>

/** The two documents of an address; `undefined` while they are not here, or not this person's to read. */
export function useOverlegPlaats(plaatsing: string): OverlegPlaats | undefined {
  const { cards } = useWorkspace()
  return useMemo(() => overlegPlaats(cards.value, plaatsing), [cards.value, plaatsing])
}

export function overlegPlaats(cards: ReadonlyMap<DocumentId, Card>, doc: string): OverlegPlaats | undefined {
  const plaatsing = isId('d', doc) ? cards.get(doc) : undefined
  const item = plaatsing?.kind === 'plaatsing' ? plaatsingOf(plaatsing) : undefined
  const werkplek = cardOf(cards, item?.werkplek)
  if (plaatsing === undefined || werkplek === undefined || !isId('p', item?.kandidaat)) return undefined
  return { kandidaat: item.kandidaat, plaatsing, werkplek }
}

/** Everything that was talked over at a werkplek, the newest first. */
export function overleggenIn(werkplek: Card): Werkoverleg[] {
  return itemsOf(werkplek.items, 'werkplek', 'overleggen')
    .flatMap((velden) => overlegOf(werkplek, velden) ?? [])
    .toSorted((a, b) => b.dag.localeCompare(a.dag) || (a.id < b.id ? -1 : 1))
}

/** One of them; also one that nobody finished. */
export function overlegVan(werkplek: Card, id: string): Werkoverleg | undefined {
  const velden = itemOf(werkplek.items, 'werkplek', 'overleggen', id)
  return velden === undefined ? undefined : overlegOf(werkplek, velden)
}

function overlegOf(werkplek: Card, velden: Item<'werkplek', 'overleggen'>): Werkoverleg | undefined {
  const { id, dag } = velden
  if (velden.weg === true || dag === undefined) return undefined
  return {
    ...{ id, velden, dag, isKlaar: velden.klaarOpMs !== undefined },
    leerdoelen: itemsOf(werkplek.items, 'werkplek', 'overlegdoelen').flatMap((one) =>
      one.overleg === id && one.isBesproken === true && one.leerdoelId !== undefined ? [one.leerdoelId] : [],
    ),
    afspraken: itemsOf(werkplek.items, 'werkplek', 'afspraken')
      .filter((one) => one.overleg === id && one.weg !== true && (one.opMs !== undefined || one.tekst !== undefined))
      .toSorted((a, b) => (a.opMs ?? 0) - (b.opMs ?? 0) || (a.id < b.id ? -1 : 1)),
  }
}

/** One that was begun and not finished; both write in the same one. */
export function openOverleg(werkplek: Card): Werkoverleg | undefined {
  return overleggenIn(werkplek).find((one) => !one.isKlaar)
}

/**
 * Begins one: from then on both see it. Its day, and nothing of what is said, stands in the plaatsing as well.
 *
 * @returns its id
 */
export async function beginOverleg(workspace: Workspace, plaats: OverlegPlaats, dag: string): Promise<string> {
  const id = workspace.newId()
  await workspace.commit((batch) => {
    batch.put('werkplek', plaats.werkplek.doc, 'overleggen', id, {
      ...{ dag, gemaaktOpMs: workspace.nowMs(), door: workspace.ik.value.persoon },
    })
    putSpoor(batch, plaats, id, { dag, weg: false })
  })
  return id
}

/** Changes a day, a length, how much work there is, or the next day. */
export function setOverleg(
  workspace: Workspace,
  plaats: OverlegPlaats,
  overleg: Werkoverleg,
  fields: OverlegFields,
): Promise<CommitResult> {
  return workspace.commit((batch) => {
    batch.put('werkplek', plaats.werkplek.doc, 'overleggen', overleg.id, fields)
    if (fields.dag !== undefined) putSpoor(batch, plaats, overleg.id, { dag: fields.dag })
  })
}

/** *Klaar*: it is whole. */
export function finishOverleg(
  workspace: Workspace,
  { werkplek }: OverlegPlaats,
  { id }: Werkoverleg,
): Promise<CommitResult> {
  return workspace.commit((batch) => {
    batch.put('werkplek', werkplek.doc, 'overleggen', id, { klaarOpMs: workspace.nowMs() })
  })
}

/** Off the list, with its day. */
export function removeOverleg(workspace: Workspace, plaats: OverlegPlaats, { id }: Werkoverleg): Promise<CommitResult> {
  return workspace.commit((batch) => {
    batch.put('werkplek', plaats.werkplek.doc, 'overleggen', id, { weg: true })
    putSpoor(batch, plaats, id, { weg: true })
  })
}

function putSpoor(
  batch: BatchBuilder,
  { plaatsing }: OverlegPlaats,
  id: string,
  fields: Fields<'plaatsing', 'overlegsporen'>,
): void {
  if (plaatsing.canWrite) batch.put('plaatsing', plaatsing.doc, 'overlegsporen', id, fields)
}

/** Ticks a leerdoel that was talked about. */
export function setBesproken(
  workspace: Workspace,
  { werkplek }: OverlegPlaats,
  overleg: string,
  leerdoelId: string,
  isBesproken: boolean,
): Promise<CommitResult> {
  return workspace.commit((batch) =>
    batch.put('werkplek', werkplek.doc, 'overlegdoelen', `${overleg}.${leerdoelId}`, {
      ...{ overleg, leerdoelId, isBesproken },
    }),
  )
}

/** Says whose agreement it is, as soon as it has words. */
export async function keepOverlegAfspraak(
  workspace: Workspace,
  { werkplek }: OverlegPlaats,
  overleg: string,
  id: string,
): Promise<void> {
  await workspace.commit((batch) =>
    batch.put('werkplek', werkplek.doc, 'afspraken', id, {
      ...{ overleg, door: workspace.ik.value.persoon, opMs: workspace.nowMs() },
    }),
  )
}

/** The day that is proposed for the next one, by what was arranged in the plaatsing. */
export function proposedNext({ plaatsing }: OverlegPlaats, dag: string): string {
  const item = plaatsingOf(plaatsing)
  return nextOverleg(dag, item?.overlegRitme, item?.overlegWeekdag)
}

/**
 * Days since the last werkoverleg, when that is more than fourteen. Read from the plaatsing: the office sees no more. In a
 * pauze nobody expects one, and after it the days are counted from the first day of work again.
 */
export function stilSindsDagen(plaatsing: Card, today: string): number | undefined {
  const item = plaatsingOf(plaatsing)
  const dagen = itemsOf(plaatsing.items, 'plaatsing', 'overlegsporen').flatMap(({ dag, weg }) =>
    dag === undefined || weg === true ? [] : [dag],
  )
  const back = itemsOf(plaatsing.items, 'plaatsing', 'pauzes').flatMap(({ tot, weg }) =>
    typeof tot === 'string' && weg !== true ? [tot] : [],
  )
  const status = statusVan(plaatsing, today)
  // With another werkbegeleider it is counted from when that one came.
  const begin = item?.vervolgSinds ?? item?.start
  return daysWithoutOverleg(
    {
      dagen: [...dagen, ...back],
      ...(begin === undefined ? {} : { start: begin }),
      ...(status === undefined ? {} : { status }),
    },
    today,
  )
}
