import { bezoekenOp } from '#domain/bezoek.ts'
import { addDays, weekdagOf } from '#domain/dag.ts'
import type { Item } from '#domain/documentvorm.ts'
import type { PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { plaatsingOf } from './werkplek.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'

/** A visit to a workplace. */
export interface Bezoek {
  id: string
  dag: string
  tijd?: string
  gedaanOpMs?: number
  plaats: string
  door: string
  /** the plaatsing */
  card: Card
  kandidaat: PersoonId | undefined
  organisatie: string
  adres: string
  velden: Item<'plaatsing', 'bezoeken'>
}

/** The visits in a plaatsing, by day and time. */
export function bezoekenIn(card: Card): Bezoek[] {
  const plaatsing = plaatsingOf(card)
  const { kandidaat } = plaatsing ?? {}
  return itemsOf(card.items, 'plaatsing', 'bezoeken')
    .flatMap((velden): Bezoek[] => {
      const { id, dag, tijd, gedaanOpMs, plaats, door = '' } = velden
      if (velden.weg === true || dag === undefined) return []
      return [
        {
          ...{ id, dag, door, card, velden },
          ...(tijd === undefined ? {} : { tijd }),
          ...(gedaanOpMs === undefined ? {} : { gedaanOpMs }),
          kandidaat: isId('p', kandidaat) ? kandidaat : undefined,
          plaats: plaats ?? '',
          organisatie: plaatsing?.organisatie ?? '',
          adres: plaatsing?.adres ?? '',
        },
      ]
    })
    .toSorted(byMoment)
}

function byMoment(a: Bezoek, b: Bezoek): number {
  return a.dag.localeCompare(b.dag) || (a.tijd ?? '').localeCompare(b.tijd ?? '') || (a.id < b.id ? -1 : 1)
}

/** This person's own visits, of every placement. */
export function useEigenBezoeken(): Bezoek[] {
  const { ik } = useWorkspace()
  const cards = useCards('plaatsing')
  const { persoon } = ik.value
  return useMemo(
    () =>
      cards
        .filter((card) => card.role === 'jobcoach')
        .flatMap(bezoekenIn)
        .filter((bezoek) => bezoek.door === '' || bezoek.door === persoon)
        .toSorted(byMoment),
    [cards, persoon],
  )
}

/** The visit of today that a note at this place is about, when there is one without a note. */
export function bezoekVanNu(card: Card, persoon: PersoonId, today: string): Bezoek | undefined {
  const own = bezoekenIn(card).filter((one) => one.door === '' || one.door === persoon)
  return bezoekenOp(own, today).find((one) => one.gedaanOpMs === undefined)
}

/** Plans a visit. */
export function planBezoek(
  workspace: Workspace,
  plaatsing: Card,
  wish: { dag: string; tijd?: string | undefined; plaats: string },
): Promise<CommitResult> {
  const { dag, tijd, plaats } = wish
  return workspace.commit((batch) => {
    batch.put('plaatsing', plaatsing.doc, 'bezoeken', workspace.newId(), {
      ...{ dag, tijd, plaats },
      door: workspace.ik.value.persoon,
    })
  })
}

/** Changes a planned visit; `weg` takes it out of the plan. */
export function setBezoek(
  workspace: Workspace,
  bezoek: Bezoek,
  fields: { dag?: string; tijd?: string | undefined; weg?: boolean },
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('plaatsing', bezoek.card.doc, 'bezoeken', bezoek.id, fields))
}

/**
 * The next days on which somebody is at work, for the chips.
 *
 * @param weekdagen 0 (Sunday) – 6; without any, the next three days from Monday to Friday
 */
export function nextWerkdagen(weekdagen: readonly number[], today: string, count: number): string[] {
  const allowed = weekdagen.length > 0 ? weekdagen : [1, 2, 3, 4, 5]
  const found: string[] = []
  for (let at = 1; found.length < count && at < 60; at++) {
    const dag = addDays(today, at)
    if (allowed.includes(weekdagOf(dag))) found.push(dag)
  }
  return found
}
