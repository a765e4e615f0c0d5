import type { BijeenkomstSoort } from '#domain/bijeenkomst.ts'
import { isVervallen, sortBijeenkomsten } from '#domain/bijeenkomst.ts'
import type { DocumentId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { jaarlijn } from '#domain/tijdlijn.ts'
import { useMemo } from 'preact/hooks'
import type { Bijeenkomst, Groep } from './groepen.ts'
import { groepVan, useGroepen } from './groepen.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'

/** A bijeenkomst with the group it belongs to. */
export interface GroepsBijeenkomst {
  groep: Groep
  bijeenkomst: Bijeenkomst
}

/** One step on the line of the year. */
export interface JaarStap {
  id: string
  nummer: number
  day?: string
  soort: BijeenkomstSoort
  state: 'geweest' | 'volgende' | 'later'
}

/** One group, followed as it changes; `undefined` when the address is none or the group is not here. */
export function useGroep(doc: string | undefined): Groep | undefined {
  const workspace = useWorkspace()
  const groepen = useCards('groep')
  const beheer = useCards('groepsbeheer')
  return useMemo(() => (isId('d', doc) ? groepVan(workspace, doc) : undefined), [workspace, doc, groepen, beheer])
}

/** Groups in which this person works with the lists. */
export function useEigenGroepen(): Groep[] {
  return useGroepen().filter((groep) => groep.beheer?.role === 'trainer')
}

/** The bijeenkomsten of today, of every group given; by time. */
export function bijeenkomstenOp(groepen: readonly Groep[], today: string): GroepsBijeenkomst[] {
  return allOf(groepen).filter(({ bijeenkomst }) => bijeenkomst.dag === today)
}

/** The next ones after today. */
export function bijeenkomstenNa(groepen: readonly Groep[], today: string, count: number): GroepsBijeenkomst[] {
  return allOf(groepen)
    .filter(({ bijeenkomst }) => (bijeenkomst.dag ?? '') > today)
    .slice(0, count)
}

/** Those before today, the last one first. */
export function bijeenkomstenVoor(groepen: readonly Groep[], today: string): GroepsBijeenkomst[] {
  return allOf(groepen)
    .filter(({ bijeenkomst }) => bijeenkomst.dag !== undefined && bijeenkomst.dag < today)
    .toReversed()
}

function allOf(groepen: readonly Groep[]): GroepsBijeenkomst[] {
  return groepen
    .flatMap((groep) => sortBijeenkomsten(groep.bijeenkomsten).map((bijeenkomst) => ({ groep, bijeenkomst })))
    .filter(({ bijeenkomst }) => !isVervallen(bijeenkomst))
    .toSorted(
      (a, b) =>
        (a.bijeenkomst.dag ?? '~').localeCompare(b.bijeenkomst.dag ?? '~') ||
        (a.bijeenkomst.van ?? '').localeCompare(b.bijeenkomst.van ?? '') ||
        a.groep.naam.localeCompare(b.groep.naam, 'nl'),
    )
}

/**
 * The line of the year as steps, and after which number the summer comes (0: it does not). An extra bijeenkomst has no
 * number and does not stand on the line, nor does one that does not take place.
 *
 * @param today `YYYY-MM-DD`
 */
export function jaarStappen(
  bijeenkomsten: readonly Bijeenkomst[],
  today: string,
): { stappen: JaarStap[]; summerAfter: number } {
  const numbered = bijeenkomsten.filter((one) => one.soort !== 'extra' && one.nr !== undefined && !isVervallen(one))
  const stappen: JaarStap[] = []
  let summerAfter = 0
  for (const punt of jaarlijn(numbered, today)) {
    if (punt.soort === 'zomer') {
      summerAfter = stappen.at(-1)?.nummer ?? 0
      continue
    }
    const { id, nr = 0, dag, soort = 'training' } = punt.bijeenkomst
    const state =
      punt.stand === 'voorbij'
        ? 'geweest'
        : punt.stand === 'later' || punt.stand === 'zonder_dag'
          ? 'later'
          : 'volgende'
    stappen.push({ id, nummer: nr, soort, state, ...(dag === undefined ? {} : { day: dag }) })
  }
  return { stappen, summerAfter }
}

/** The address of the list of a bijeenkomst. */
export function lijstHref(groep: DocumentId, bijeenkomst: string): string {
  return `/aanwezigheid/${groep}/${bijeenkomst}`
}
