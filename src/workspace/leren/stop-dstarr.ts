import type { DocumentId } from '#domain/id.ts'
import { itemsOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import type { BatchBuilder, CommitResult, Workspace } from '#workspace/workspace.ts'
import { dstarrVragen } from '#domain/dstarr.ts'
import type { Dstarr } from './dstarr.ts'
import { dstarrOf } from './dstarr.ts'
import { pointerOf, presentDstarr, presentTip, putDstarr, putTip } from './dstarr-acties.ts'
import { emptyItem } from './gestopt.ts'
import type { Made } from './leerdoel-acties.ts'
import { ownMap } from './leerdoel-acties.ts'

/**
 * *Stop delen*: the DSTARR comes back into mijn map as it stands now, with every tip that was received. In the shared
 * document it is marked as gone and its words are taken out, as decision 0006 has it for a leerdoel.
 *
 * @returns where the draft is
 */
export async function stopDstarr(
  workspace: Workspace,
  dstarr: Dstarr,
): Promise<Made | { ok: false; error: 'al-gestopt' | 'geen-recht' }> {
  const card = workspace.cards.value.get(dstarr.doc)
  const present = card === undefined ? undefined : dstarrOf(card, dstarr.id)
  if (card === undefined || present === undefined || present.kind === 'map') return { ok: false, error: 'al-gestopt' }
  if (card.role !== 'kandidaat') return { ok: false, error: 'geen-recht' }
  const known = pointerOf(workspace, present)
  const id = known?.id ?? workspace.newId()
  const before = known === undefined ? undefined : dstarrIn(workspace.cards.value.get(known.doc), known.id)
  let doc: DocumentId | undefined
  const result = await workspace.commit((batch) => {
    doc = known?.doc ?? ownMap(workspace, batch)
    putDstarr(batch, 'map', doc, id, {
      ...emptyWhere(before, present),
      ...presentDstarr(present),
      ...(present.velden.leerdoelId === undefined ? {} : { leerdoelId: present.velden.leerdoelId }),
      klaarOpMs: present.velden.klaarOpMs ?? null,
      gemaaktOpMs: before?.velden.gemaaktOpMs ?? workspace.nowMs(),
    })
    batch.put('map', doc, 'dstarrs', id, {
      verhuisdNaar: undefined,
      verhuisdId: undefined,
      teruggehaaldVan: [...(known?.teruggehaaldVan ?? []), dstarr.id],
    })
    for (const tip of before?.tips ?? []) putTip(batch, 'map', doc, tip.id, { weg: true })
    for (const tip of present.tips) putTip(batch, 'map', doc, workspace.newId(), { ...presentTip(tip), bij: id })
    takeAway(batch, card, present)
  })
  if (!result.ok) return result
  // commit runs its builder before it resolves.
  return doc === undefined ? { ok: false, error: 'geen-recht' } : { ok: true, undo: result.undo, doc, id }
}

/** Tips that somebody typed at the moment of stopping. */
export function lateTipsIn(
  card: Card,
): { bij: string; id: string; tekst: string; van: string; door: string; opMs: number }[] {
  if (card.kind !== 'leren') return []
  const gone = new Set(itemsOf(card.items, 'leren', 'dstarrs').flatMap((item) => (item.weg === true ? [item.id] : [])))
  return itemsOf(card.items, 'leren', 'tips').flatMap((tip) => {
    const { id, bij = '', tekst = '', van = '' } = tip
    if (!gone.has(bij) || tekst.trim() === '') return []
    return [{ bij, id, tekst, van, door: tip.$wie.tekst?.persoon ?? '', opMs: tip.$wie.tekst?.opMs ?? 0 }]
  })
}

/** Brings them into the map whose draft it came back to; what came back to a map that is not here waits for it. */
export async function keepLateTips(workspace: Workspace, card: Card): Promise<CommitResult | undefined> {
  const found = lateTipsIn(card).flatMap((tip) => {
    const draft = draftOf(workspace, tip.bij)
    return draft === undefined ? [] : [{ tip, draft }]
  })
  if (found.length === 0) return undefined
  return workspace.commit((batch) => {
    for (const { tip, draft } of found) {
      putTip(batch, 'map', draft.doc, workspace.newId(), { ...presentTip(tip), bij: draft.id })
      batch.takeOut('leren', card.doc, 'tips', tip.id, { tekst: tip.tekst })
    }
  })
}

function draftOf(workspace: Workspace, shown: string): { doc: DocumentId; id: string } | undefined {
  for (const card of workspace.cards.value.values()) {
    if (card.kind !== 'map') continue
    const found = itemsOf(card.items, 'map', 'dstarrs').find((item) => item.teruggehaaldVan?.includes(shown))
    if (found !== undefined) return { doc: card.doc, id: found.id }
  }
  return undefined
}

function takeAway(batch: BatchBuilder, card: Card, dstarr: Dstarr): void {
  const place = { kind: 'leren', doc: dstarr.doc } as const
  emptyItem(batch, place, 'dstarrs', dstarr.velden, ['gemaaktOpMs', 'weg'])
  batch.put('leren', dstarr.doc, 'dstarrs', dstarr.id, { weg: true })
  for (const tip of itemsOf(card.items, 'leren', 'tips')) {
    if (tip.bij !== dstarr.id) continue
    emptyItem(batch, place, 'tips', tip, ['bij', 'weg'])
    batch.put('leren', dstarr.doc, 'tips', tip.id, { weg: true })
  }
}

/** Answers of before that were taken out while it was shown. */
function emptyWhere(before: Dstarr | undefined, present: Dstarr): { [vraag: string]: undefined } {
  const gone = dstarrVragen.filter((vraag) => before?.velden[vraag] && !present.velden[vraag])
  return Object.fromEntries(gone.map((vraag) => [vraag, undefined]))
}

function dstarrIn(card: Card | undefined, id: string): Dstarr | undefined {
  return card === undefined ? undefined : dstarrOf(card, id)
}
