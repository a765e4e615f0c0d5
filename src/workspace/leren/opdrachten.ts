import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { hasOpbrengst, sortOpdrachten } from '#domain/opdracht.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { opdrachtenVanGroep } from '#workspace/groep/sessies.ts'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import { cardsAbout, kringVan, lezersVan } from '#workspace/plaatsing/werkplek.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import type { BatchBuilder, CommitResult, Fields, Workspace } from '#workspace/workspace.ts'
import type { Made } from './leerdoel-acties.ts'
import { ownMap } from './leerdoel-acties.ts'

/** Something the kandidaat does: out of the session mail of the group, or agreed on with trainer or jobcoach. */
export interface Opdracht {
  id: string
  /** `groep`: everybody has it, and what somebody does with it is in mijn map. `leren`: of this kandidaat */
  van: 'groep' | 'leren'
  /** the document it stands in; absent when that is no longer here */
  doc?: DocumentId
  tekst: string
  dag?: string
  bijeenkomst?: string
  gedaanOp?: string
  /** *Wat leverde dit op?*, wherever the answer lies now; absent while nothing was asked */
  opbrengst?: Opbrengst
}

/** The answer to *Wat leverde dit op?* */
export interface Opbrengst {
  doc: DocumentId
  /** `map`: only the kandidaat reads it */
  kind: 'map' | 'leren'
  tekst: string
}

type Cards = ReadonlyMap<DocumentId, Card>

/** The kandidaat's own opdrachten: to do first, then what is done, the last first. */
export function useMijnOpdrachten(): Opdracht[] {
  const { cards, ik } = useWorkspace()
  const { persoon } = ik.value
  return useMemo(() => opdrachtenVan(cards.value, persoon), [cards.value, persoon])
}

/** What stands between a kandidaat and trainer, for who reads it. */
export function useOpdrachtenVan(persoon: PersoonId): Opdracht[] {
  const { cards } = useWorkspace()
  return useMemo(() => opdrachtenVan(cards.value, persoon), [cards.value, persoon])
}

/** One of them; `undefined` when it is not here. */
export function useOpdracht(id: string): Opdracht | undefined {
  const all = useMijnOpdrachten()
  return all.find((one) => one.id === id)
}

/**
 * What a kandidaat has to do and did. For somebody else it holds only what stands in `leren`: what was agreed on, and the
 * answers that the kandidaat shows.
 */
export function opdrachtenVan(cards: Cards, persoon: PersoonId): Opdracht[] {
  const leren = cardsAbout(cards, persoon, ['leren'])
  const maps = [...cards.values()].filter((card) => card.kind === 'map')
  const found = new Map<string, Opdracht>()
  for (const card of leren) {
    for (const item of itemsOf(card.items, 'leren', 'opdrachten')) {
      const { id, tekst = '', dag, bijeenkomst, gedaanOp, opMs, weg } = item
      if (weg === true || opMs === undefined) continue
      found.set(id, {
        ...{ id, van: 'leren', doc: card.doc, tekst },
        ...(dag === undefined ? {} : { dag }),
        ...(bijeenkomst === undefined ? {} : { bijeenkomst }),
        ...(typeof gedaanOp === 'string' ? { gedaanOp } : {}),
      })
    }
  }
  // Only the kandidaat does what the group was asked to do.
  const groepen = maps.length === 0 ? [] : [...cards.values()].filter((card) => card.kind === 'groep')
  for (const card of groepen) {
    if (card.role !== 'kandidaat') continue
    for (const one of opdrachtenVanGroep(card)) found.set(one.id, { ...one, van: 'groep', doc: card.doc })
  }
  // The kandidaat's own line last: it knows where the answer went, and what a group that is gone asked.
  for (const card of [...leren, ...maps]) {
    for (const item of itemsOf(card.items, 'leren', 'opbrengsten')) {
      if (!hasOpbrengst(item) && item.opMs === undefined) continue
      if (item.weg === true) continue
      addOpbrengst(found, card, item.id)
    }
  }
  return sortOpdrachten([...found.values()])
}

function addOpbrengst(found: Map<string, Opdracht>, card: Card, id: string): void {
  // Both kinds hold the same fields; where an answer went is read apart.
  const item = itemOf(card.items, 'leren', 'opbrengsten', id)
  const isMap = card.kind === 'map'
  const movedTo = isMap ? itemOf(card.items, 'map', 'opbrengsten', id)?.verhuisdNaar : undefined
  const known = found.get(id)
  if (item === undefined) return
  const { opdracht = '', bijeenkomst, gedaanOp, opbrengst: tekst = '' } = item
  const isElsewhere = isId('d', movedTo) && known?.opbrengst?.doc === movedTo
  found.set(id, {
    ...{ id, van: 'groep', tekst: opdracht },
    ...(bijeenkomst === undefined ? {} : { bijeenkomst }),
    ...known,
    ...(typeof gedaanOp === 'string' && known?.van !== 'leren' ? { gedaanOp } : {}),
    ...(isElsewhere ? {} : { opbrengst: { doc: card.doc, kind: isMap ? 'map' : 'leren', tekst } }),
  })
}

/** What the opdrachten brought, for the end of the year: those with words, the last done first. */
export function opbrengstenVan(opdrachten: readonly Opdracht[]): Opdracht[] {
  return opdrachten
    .filter(({ opbrengst }) => (opbrengst?.tekst ?? '').trim() !== '')
    .toSorted((a, b) => (b.gedaanOp ?? '').localeCompare(a.gedaanOp ?? ''))
}

/** *Gedaan*, or not yet after all. What the group asked is ticked in mijn map; what was agreed on, where both see it. */
export function tickOpdracht(workspace: Workspace, opdracht: Opdracht, isDone: boolean): Promise<CommitResult> {
  const gedaanOp = isDone ? workspace.today() : null
  return workspace.commit((batch) => {
    if (opdracht.van === 'leren' && opdracht.doc !== undefined) {
      batch.put('leren', opdracht.doc, 'opdrachten', opdracht.id, { gedaanOp })
      return
    }
    putOwnLine(workspace, batch, opdracht, { gedaanOp })
  })
}

/** Makes the line in mijn map for the answer, so that its first letter has a place. @returns where to type */
export async function beginOpbrengst(workspace: Workspace, opdracht: Opdracht): Promise<Made> {
  if (opdracht.opbrengst !== undefined) {
    const undo = (): Promise<CommitResult> => Promise.resolve({ ok: true, undo })
    return { ok: true, undo, doc: opdracht.opbrengst.doc, id: opdracht.id }
  }
  let doc: DocumentId | undefined
  const result = await workspace.commit((batch) => {
    doc = putOwnLine(workspace, batch, opdracht, {})
  })
  if (!result.ok) return result
  return doc === undefined ? { ok: false, error: 'geen-recht' } : { ...result, doc, id: opdracht.id }
}

/** Who would read an answer: trainer and jobcoach, by name; nobody when there is nowhere to show it. */
export function lezersVanOpbrengst(workspace: Workspace, people: ReadonlyMap<string, KnownPerson>): Lezer[] {
  const ik = workspace.ik.value.persoon
  const { leren } = kringVan(workspace.cards.value, ik)
  return leren === undefined ? [] : lezersVan(leren, people, ik)
}

/** *Laten zien*: the present answer goes to trainer and jobcoach, without its history; mijn map keeps where it is. */
export async function showOpbrengst(workspace: Workspace, opdracht: Opdracht): Promise<CommitResult> {
  const { leren } = kringVan(workspace.cards.value, workspace.ik.value.persoon)
  const { opbrengst } = opdracht
  if (leren === undefined || opbrengst?.kind !== 'map') return { ok: false, error: 'geen-recht' }
  const known = itemOf(leren.items, 'leren', 'opbrengsten', opdracht.id)
  return workspace.commit((batch) => {
    batch.put('leren', leren.doc, 'opbrengsten', opdracht.id, {
      opdracht: opdracht.tekst,
      opbrengst: opbrengst.tekst,
      gedaanOp: opdracht.gedaanOp ?? null,
      opMs: workspace.nowMs(),
      ...(opdracht.bijeenkomst === undefined ? {} : { bijeenkomst: opdracht.bijeenkomst }),
      ...(known?.weg === true ? { weg: false } : {}),
    })
    batch.put('map', opbrengst.doc, 'opbrengsten', opdracht.id, { verhuisdNaar: leren.doc })
  })
}

/** *Stop delen*: the answer as it stands comes back into mijn map, and its words leave `leren`. */
export async function stopOpbrengst(workspace: Workspace, opdracht: Opdracht): Promise<CommitResult> {
  const { opbrengst } = opdracht
  if (opbrengst?.kind !== 'leren') return { ok: false, error: 'geen-recht' }
  return workspace.commit((batch) => {
    putOwnLine(workspace, batch, opdracht, { opbrengst: opbrengst.tekst, verhuisdNaar: undefined })
    batch.takeOut('leren', opbrengst.doc, 'opbrengsten', opdracht.id, { opbrengst: opbrengst.tekst })
    batch.put('leren', opbrengst.doc, 'opbrengsten', opdracht.id, { weg: true, opdracht: undefined, gedaanOp: null })
  })
}

/** Names of who reads what the kandidaat shows of an opdracht. */
export function useLezersVanOpbrengst(): Lezer[] {
  const workspace = useWorkspace()
  return lezersVanOpbrengst(workspace, usePeople())
}

function putOwnLine(
  workspace: Workspace,
  batch: BatchBuilder,
  opdracht: Opdracht,
  fields: Fields<'map', 'opbrengsten'>,
): DocumentId {
  const doc = ownMap(workspace, batch)
  batch.put('map', doc, 'opbrengsten', opdracht.id, {
    opdracht: opdracht.tekst,
    opMs: workspace.nowMs(),
    ...(opdracht.bijeenkomst === undefined ? {} : { bijeenkomst: opdracht.bijeenkomst }),
    ...fields,
  })
  return doc
}
