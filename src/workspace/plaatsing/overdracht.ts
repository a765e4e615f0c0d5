import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { mensenIn } from '#workspace/mensen/leden.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'
import { cardOf, plaatsingOf } from './werkplek.ts'

/** The one item of a hand-over that is being written. */
export const OVERDRACHT = 'overdracht'

/** A hand-over as its place shows it. */
export interface Overdracht {
  plaatsing: Card
  kandidaat: PersoonId
  /** where the words stand: of who leaves and the kandidaat */
  bron: Card
  tekst: string
  isKlaar: boolean
  /** who was werkbegeleider there */
  van: string
  /** there is a next werkbegeleider, who reads it only when the kandidaat says so */
  naar?: {
    werkplek: Card
    naam: string
    persoon: PersoonId
    /** the words that were said yes to; empty when the kandidaat showed nothing */
    getoond: string
    sindsMs?: number
    /** the kandidaat answered, yes or no */
    isGekozen: boolean
  }
}

type Cards = ReadonlyMap<DocumentId, Card>

/**
 * The hand-over of a place. While nobody else came it is being written; afterwards it is the one of before, for who still
 * reads that.
 *
 * @param plaatsing the place as it is now
 */
export function overdrachtVan(cards: Cards, plaatsing: Card): Overdracht | undefined {
  const item = plaatsingOf(plaatsing)
  const kandidaat = item?.kandidaat
  if (item === undefined || !isId('p', kandidaat)) return undefined
  const werkplek = cardOf(cards, item.werkplek)
  const before = cardOf(cards, item.vervolgVan)
  const next = mensenIn(plaatsing.items, 'werkbegeleider')[0]
  const earlier = before === undefined ? undefined : cardOf(cards, plaatsingOf(before)?.werkplek)
  if (before !== undefined && earlier !== undefined && werkplek !== undefined && next !== undefined) {
    const shown = itemOf(werkplek.items, 'werkplek', 'overdrachten', earlier.doc)
    const sindsMs = shown?.akkoordOpMs ?? undefined
    return {
      ...{ plaatsing, kandidaat, bron: earlier, ...wordsIn(earlier), van: lastWerkbegeleider(before) },
      naar: {
        ...{ werkplek, naam: next.naam, persoon: next.persoon },
        getoond: sindsMs === undefined ? '' : (shown?.tekst ?? ''),
        ...(sindsMs === undefined ? {} : { sindsMs }),
        isGekozen: shown?.gekozenOpMs !== undefined,
      },
    }
  }
  if (werkplek === undefined) return undefined
  return { plaatsing, kandidaat, bron: werkplek, ...wordsIn(werkplek), van: next?.naam ?? '' }
}

/** As `overdrachtVan`, followed as it changes. */
export function useOverdracht(plaatsing: string): Overdracht | undefined {
  const { cards } = useWorkspace()
  return useMemo(() => {
    const card = cardOf(cards.value, plaatsing)
    return card?.kind === 'plaatsing' ? overdrachtVan(cards.value, card) : undefined
  }, [cards.value, plaatsing])
}

/** What a werkbegeleider may read of before: the words that the kandidaat said yes to, the newest first. */
export function gekregenIn(werkplek: Card): { id: string; van: string; tekst: string; opMs: number }[] {
  return itemsOf(werkplek.items, 'werkplek', 'overdrachten')
    .flatMap(({ id, van = '', tekst = '', akkoordOpMs }) =>
      typeof akkoordOpMs === 'number' && tekst !== '' ? [{ id, van, tekst, opMs: akkoordOpMs }] : [],
    )
    .toSorted((a, b) => b.opMs - a.opMs)
}

/** The kandidaat's yes: the words as they stand now go to the next werkbegeleider, without how they came about. */
export function showOverdracht(workspace: Workspace, { bron, van, naar, tekst }: Overdracht): Promise<CommitResult> {
  return choose(workspace, naar?.werkplek, bron, { tekst, van, akkoordOpMs: workspace.nowMs() })
}

/** *Niets laten lezen*, or no longer: the words go out of the document of the next werkbegeleider. */
export function hideOverdracht(workspace: Workspace, { bron, van, naar }: Overdracht): Promise<CommitResult> {
  return choose(workspace, naar?.werkplek, bron, { tekst: '', van, akkoordOpMs: null })
}

/** *Klaar*, and back. */
export function finishOverdracht(workspace: Workspace, { bron, isKlaar }: Overdracht): Promise<CommitResult> {
  return workspace.commit((batch) =>
    batch.put('werkplek', bron.doc, 'overdracht', OVERDRACHT, { klaarOpMs: isKlaar ? null : workspace.nowMs() }),
  )
}

async function choose(
  workspace: Workspace,
  werkplek: Card | undefined,
  bron: Card,
  fields: { tekst: string; van: string; akkoordOpMs: number | null },
): Promise<CommitResult> {
  // Others write in this document too; what is shown of before is the kandidaat's alone.
  if (werkplek?.role !== 'kandidaat') return { ok: false, error: 'geen-recht' }
  return workspace.commit((batch) =>
    batch.put('werkplek', werkplek.doc, 'overdrachten', bron.doc, { ...fields, gekozenOpMs: workspace.nowMs() }),
  )
}

function wordsIn(werkplek: Card): { tekst: string; isKlaar: boolean } {
  const item = itemOf(werkplek.items, 'werkplek', 'overdracht', OVERDRACHT)
  return { tekst: item?.tekst ?? '', isKlaar: typeof item?.klaarOpMs === 'number' }
}

/** Who was werkbegeleider; who left stands in the list still, marked as gone. */
export function lastWerkbegeleider(plaatsing: Card): string {
  const lines = itemsOf(plaatsing.items, 'plaatsing', 'mensen').filter(({ rol }) => rol === 'werkbegeleider')
  const at = (one: (typeof lines)[number]): number => one.$wie.weg?.opMs ?? 0
  return lines.toSorted((a, b) => at(b) - at(a))[0]?.naam ?? ''
}
