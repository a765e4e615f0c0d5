import type { DstarrVelden, DstarrVraag } from '#domain/dstarr.ts'
import { dstarrVragen } from '#domain/dstarr.ts'
import type { DocumentId } from '#domain/id.ts'
import { itemsOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import { kringVan, lezersVan } from '#workspace/plaatsing/werkplek.ts'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import type { BatchBuilder, CommitResult, Fields, Workspace } from '#workspace/workspace.ts'
import type { Dstarr, DstarrSoort, Tip } from './dstarr.ts'
import { dstarrOf } from './dstarr.ts'
import type { Made } from './leerdoel-acties.ts'
import { ownMap } from './leerdoel-acties.ts'
import { volgLeerdoel } from './volg-leerdoel.ts'

export type DstarrFields = Fields<'leren', 'dstarrs'>
type TipFields = Fields<'leren', 'tips'>

/** A new draft in mijn map, empty or with a beginning out of something that the kandidaat wrote before. */
export async function beginDstarr(workspace: Workspace, begin: DstarrVelden): Promise<Made> {
  const id = workspace.newId()
  let doc: DocumentId | undefined
  const result = await workspace.commit((batch) => {
    doc = ownMap(workspace, batch)
    putDstarr(batch, 'map', doc, id, { ...begin, gemaaktOpMs: workspace.nowMs() })
  })
  if (!result.ok) return result
  // commit runs its builder before it resolves.
  return doc === undefined ? { ok: false, error: 'geen-recht' } : { ...result, doc, id }
}

/** Sets what it is about, and for which coaching; the six answers are typed through a binding. */
export function setDstarr(
  workspace: Workspace,
  dstarr: Dstarr,
  fields: Pick<DstarrFields, 'leerdoelId' | 'coaching' | 'datum'>,
): Promise<CommitResult> {
  return workspace.commit((batch) => putDstarr(batch, dstarr.kind, dstarr.doc, dstarr.id, fields))
}

/** *Klaar om te vertellen*, or not yet after all. Nothing is closed by it. */
export function markKlaar(workspace: Workspace, dstarr: Dstarr, isKlaar: boolean): Promise<CommitResult> {
  const klaarOpMs = isKlaar ? workspace.nowMs() : null
  return workspace.commit((batch) => putDstarr(batch, dstarr.kind, dstarr.doc, dstarr.id, { klaarOpMs }))
}

/** *Verhaal voor een sollicitatie*, in the own map: also of one that others read, they do not learn of it. */
export function markVerhaal(workspace: Workspace, dstarr: Dstarr, isVerhaal: boolean): Promise<CommitResult> {
  return workspace.commit((batch) => {
    const pointer = pointerOf(workspace, dstarr)
    if (pointer !== undefined) {
      batch.put('map', pointer.doc, 'dstarrs', pointer.id, { verhaal: isVerhaal })
      return
    }
    // The map it was made in is gone: a pointer of its own.
    batch.put('map', ownMap(workspace, batch), 'dstarrs', workspace.newId(), {
      verhaal: isVerhaal,
      verhuisdNaar: dstarr.doc,
      verhuisdId: dstarr.id,
    })
  })
}

/** Puts a draft away; it can be taken back with `undo`. */
export function putDstarrAway(workspace: Workspace, dstarr: Dstarr): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', dstarr.doc, 'dstarrs', dstarr.id, { weg: true }))
}

/** One more tip, empty: its words are kept from the first letter on. */
export async function addTip(workspace: Workspace, dstarr: Dstarr, van: string): Promise<Made> {
  const id = workspace.newId()
  const { doc, kind } = dstarr
  const result = await workspace.commit((batch) =>
    putTip(batch, kind, doc, id, {
      bij: dstarr.id,
      van,
      door: workspace.ik.value.persoon,
      opMs: workspace.nowMs(),
    }),
  )
  return result.ok ? { ...result, doc, id } : result
}

/** Changes who gave a tip, or takes it off the list. */
export function setTip(
  workspace: Workspace,
  dstarr: Dstarr,
  tip: string,
  fields: { van?: string; weg?: boolean },
): Promise<CommitResult> {
  return workspace.commit((batch) => putTip(batch, dstarr.kind, dstarr.doc, tip, fields))
}

/** Why a DSTARR cannot be shown yet. */
export type DstarrPubliek = { ok: true; card: Card; lezers: Lezer[] } | { ok: false; reden: 'geen-trainer' }

/** Who will read it: trainer and jobcoach, by name. The werkplek never does. */
export function publiekVanDstarr(workspace: Workspace, people: ReadonlyMap<string, KnownPerson>): DstarrPubliek {
  const ik = workspace.ik.value.persoon
  const { leren } = kringVan(workspace.cards.value, ik)
  if (leren === undefined || !leren.members.some((member) => member.role === 'trainer')) {
    return { ok: false, reden: 'geen-trainer' }
  }
  return { ok: true, card: leren, lezers: lezersVan(leren, people, ik) }
}

/**
 * *Laten zien*: copies the present words and tips, and marks the draft as moved. What was typed and taken out again stays
 * behind, and so does the link to a leerdoel that is still the kandidaat's own.
 */
export async function showDstarr(
  workspace: Workspace,
  dstarr: Dstarr,
  people: ReadonlyMap<string, KnownPerson>,
): Promise<Made | { ok: false; error: 'geen-trainer' | 'al-verhuisd' }> {
  const publiek = publiekVanDstarr(workspace, people)
  if (!publiek.ok) return { ok: false, error: publiek.reden }
  const card = workspace.cards.value.get(dstarr.doc)
  const present = card === undefined ? undefined : dstarrOf(card, dstarr.id)
  if (present === undefined || present.kind !== 'map' || present.verhuisd !== undefined) {
    return { ok: false, error: 'al-verhuisd' }
  }
  const id = workspace.newId()
  const { doc } = publiek.card
  const doel = volgLeerdoel(workspace.cards.value, present.velden.leerdoelId)
  const leerdoelId = doel === undefined || doel.kind === 'map' ? undefined : doel.id
  const result = await workspace.commit((batch) => {
    putDstarr(batch, 'leren', doc, id, {
      ...presentDstarr(present),
      ...(leerdoelId === undefined ? {} : { leerdoelId }),
      gemaaktOpMs: present.velden.gemaaktOpMs ?? workspace.nowMs(),
    })
    for (const tip of present.tips) {
      if (tip.tekst.trim() !== '') putTip(batch, 'leren', doc, workspace.newId(), { ...presentTip(tip), bij: id })
    }
    batch.put('map', dstarr.doc, 'dstarrs', dstarr.id, { verhuisdNaar: doc, verhuisdId: id })
  })
  return result.ok ? { ...result, doc, id } : result
}

/** The answers and facts that stand now; the link to the leerdoel is looked at apart. */
export function presentDstarr({ velden }: Dstarr): DstarrFields {
  const words = dstarrVragen.flatMap((vraag: DstarrVraag) => (velden[vraag] ? [[vraag, velden[vraag]] as const] : []))
  const { coaching, datum, klaarOpMs } = velden
  return {
    ...Object.fromEntries(words),
    ...(coaching === undefined ? {} : { coaching }),
    ...(datum === undefined ? {} : { datum }),
    ...(typeof klaarOpMs === 'number' ? { klaarOpMs } : {}),
  }
}

export function presentTip({ tekst, van, door, opMs }: Tip): TipFields {
  return { tekst, van, door, opMs }
}

/** Sets fields of a DSTARR, wherever it lies: both kinds hold the same, and the type of one stands for both. */
export function putDstarr(
  batch: BatchBuilder,
  kind: DstarrSoort,
  doc: DocumentId,
  id: string,
  fields: DstarrFields,
): void {
  batch.put(kind as 'leren', doc, 'dstarrs', id, fields)
}

/** The same for a tip. */
export function putTip(batch: BatchBuilder, kind: DstarrSoort, doc: DocumentId, id: string, fields: TipFields): void {
  batch.put(kind as 'leren', doc, 'tips', id, fields)
}

/** The draft it is, or the pointer that a shown one left in the map. */
export function pointerOf(
  workspace: Workspace,
  dstarr: { kind: DstarrSoort; doc: DocumentId; id: string },
): { doc: DocumentId; id: string; teruggehaaldVan: readonly string[] } | undefined {
  for (const card of workspace.cards.value.values()) {
    if (card.kind !== 'map') continue
    const found = itemsOf(card.items, 'map', 'dstarrs').find((item) =>
      dstarr.kind === 'map' ? card.doc === dstarr.doc && item.id === dstarr.id : item.verhuisdId === dstarr.id,
    )
    if (found !== undefined) return { doc: card.doc, id: found.id, teruggehaaldVan: found.teruggehaaldVan ?? [] }
  }
  return undefined
}
