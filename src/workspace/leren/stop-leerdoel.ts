import type { DocumentId, PersoonId } from '#domain/id.ts'
import { itemsOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import { kringVan } from '#workspace/plaatsing/werkplek.ts'
import type { BatchBuilder, CommitResult, Workspace } from '#workspace/workspace.ts'
import { emptyItem } from './gestopt.ts'
import type { LeerdoelFields, Made } from './leerdoel-acties.ts'
import {
  copied,
  ownMap,
  plaatsingFor,
  presentFields,
  presentSubdoel,
  putLeerdoel,
  putSubdoel,
} from './leerdoel-acties.ts'
import type { Leerdoel, LeerdoelItem } from './leerdoelen.ts'
import { leerdoelOf } from './leerdoelen.ts'
import { draftOf, putReactie } from './reacties.ts'
import { oordelenVanAnderen, putOwnOordeel, takeOordelenAway } from './vaststellen.ts'
import { putVersiesAlong, takeVersiesAway, versiesIn } from './versies.ts'

/** `al-gestopt`: it is not shown any more, or shown elsewhere. `geen-trainer`: there is nobody to go on showing it to. */
export type StopError = 'al-gestopt' | 'geen-trainer' | 'geen-recht'

/**
 * *Stop delen*: the leerdoel comes back into mijn map as it stands now, as a draft to go on with. In the shared document
 * it is marked as gone and its words are taken out, and so are those of the one the trainer read before the werkplek did.
 * Words that somebody else writes at the same moment stay readable for the kandidaat, see `late-words.ts`.
 *
 * @returns where the draft is
 */
export async function stopLeerdoel(
  workspace: Workspace,
  doel: Leerdoel,
): Promise<Made | { ok: false; error: StopError }> {
  const present = presentOf(workspace, doel)
  if (!present.ok) return present
  const cards = workspace.cards.value
  const known = draftOf(cards, 'leerdoelen', doel.id)
  const id = known?.id ?? workspace.newId()
  const before = known === undefined ? undefined : leerdoelIn(cards.get(known.doc), known.id)
  const between = betweenOf(workspace, doel)
  const back = [doel.id, ...(between === undefined ? [] : [between.id])]
  let doc: DocumentId | undefined
  const result = await workspace.commit((batch) => {
    doc = known?.doc ?? ownMap(workspace, batch)
    const at = { kind: 'map', doc, id } as const
    putPresent(workspace, batch, at, present.doel, before)
    putOordelen(workspace, batch, { doc, id }, present.doel)
    batch.put('map', doc, 'leerdoelen', id, {
      delenMet: 'alleen_ik',
      verhuisdNaar: undefined,
      verhuisdId: undefined,
      teruggehaaldVan: [...(known?.teruggehaaldVan ?? []), ...back],
    })
    renameOnDrafts(workspace, batch, back, id)
    takeAway(workspace, batch, present.doel)
    if (between !== undefined) takeAway(workspace, batch, between)
  })
  if (!result.ok) return result
  // commit runs its builder before it resolves.
  if (doc === undefined) return { ok: false, error: 'geen-recht' }
  return { ok: true, undo: undoBesideDraft(workspace, result, doc, id), doc, id }
}

/**
 * *Alleen nog mijn trainer*: a leerdoel that the werkplek reads moves back to the document of the trainer, as it stands
 * now. For the werkplek it is gone as with `stopLeerdoel`.
 */
export async function stopAtWerkplek(
  workspace: Workspace,
  doel: Leerdoel,
): Promise<Made | { ok: false; error: StopError }> {
  const present = presentOf(workspace, doel)
  if (!present.ok) return present
  if (present.doel.kind !== 'werkplek') return { ok: false, error: 'al-gestopt' }
  const leren = smallerPlace(workspace.cards.value, workspace.ik.value.persoon, present.doel.card)
  if (leren === undefined) return { ok: false, error: 'geen-trainer' }
  const known = draftOf(workspace.cards.value, 'leerdoelen', doel.id)
  const between = betweenOf(workspace, doel)
  const isInLeren = between?.doc === leren.doc
  const id = isInLeren ? between.id : workspace.newId()
  const result = await workspace.commit((batch) => {
    putPresent(workspace, batch, { kind: 'leren', doc: leren.doc, id }, present.doel, isInLeren ? between : undefined)
    if (isInLeren) batch.put('leren', leren.doc, 'leerdoelen', id, { verhuisdNaar: undefined, verhuisdId: undefined })
    const map = known?.doc ?? ownMap(workspace, batch)
    const pointer = known?.id ?? workspace.newId()
    putOordelen(workspace, batch, { doc: map, id: pointer }, present.doel)
    batch.put('map', map, 'leerdoelen', pointer, {
      delenMet: 'trainer',
      verhuisdNaar: leren.doc,
      verhuisdId: id,
      teruggehaaldVan: [...(known?.teruggehaaldVan ?? []), doel.id],
      ...(known === undefined ? { gemaaktOpMs: workspace.nowMs() } : {}),
    })
    takeAway(workspace, batch, present.doel)
  })
  return result.ok ? { ...result, doc: leren.doc, id } : result
}

/**
 * Where a leerdoel of the werkplek can go on being read by the trainer: there is a trainer, and nobody there who does not
 * read it already. Somebody new is only ever added after a preview.
 */
export function smallerPlace(cards: ReadonlyMap<DocumentId, Card>, kandidaat: PersoonId, from: Card): Card | undefined {
  const { leren } = kringVan(cards, kandidaat)
  if (from.kind !== 'werkplek' || leren === undefined) return undefined
  const readsNow = new Set(from.members.map((member) => member.person))
  const hasTrainer = leren.members.some((member) => member.role === 'trainer')
  return hasTrainer && leren.members.every((member) => readsNow.has(member.person)) ? leren : undefined
}

function presentOf(
  workspace: Workspace,
  doel: Leerdoel,
): { ok: true; doel: Leerdoel } | { ok: false; error: 'al-gestopt' | 'geen-recht' } {
  const card = workspace.cards.value.get(doel.doc)
  const present = leerdoelIn(card, doel.id)
  if (present === undefined || present.verhuisd !== undefined || present.kind === 'map') {
    return { ok: false, error: 'al-gestopt' }
  }
  // Others write in it too; whether it is shown is the kandidaat's alone.
  return card?.role === 'kandidaat' ? { ok: true, doel: present } : { ok: false, error: 'geen-recht' }
}

/** The one the trainer read, which points at this one since the werkplek reads it too. */
function betweenOf(workspace: Workspace, doel: Leerdoel): Leerdoel | undefined {
  for (const card of workspace.cards.value.values()) {
    if (card.kind !== 'leren') continue
    const found = itemsOf(card.items, 'leren', 'leerdoelen').find((item) => item.verhuisdId === doel.id)
    if (found !== undefined) return leerdoelOf(card, found.id)
  }
  return undefined
}

function leerdoelIn(card: Card | undefined, id: string): Leerdoel | undefined {
  return card === undefined ? undefined : leerdoelOf(card, id)
}

/** Writes a leerdoel as it stands in another place, over what stood there before it moved. */
function putPresent(
  workspace: Workspace,
  batch: BatchBuilder,
  at: { kind: 'map' | 'leren'; doc: DocumentId; id: string },
  present: Leerdoel,
  before: Leerdoel | undefined,
): void {
  putLeerdoel(batch, at.kind, at.doc, at.id, {
    ...emptyWhere(before?.velden, present.velden),
    ...presentFields(present.velden),
    status: present.status,
    gemaaktOpMs: before?.velden.gemaaktOpMs ?? workspace.nowMs(),
  })
  const known = before === undefined ? [] : versiesIn(before.card, before.id)
  putVersiesAlong(workspace, batch, at, versiesIn(present.card, present.id), known)
  putOwnOordeel(workspace, batch, at, present)
  for (const { id } of before?.subdoelen ?? []) putSubdoel(batch, at.kind, at.doc, id, { weg: true })
  for (const subdoel of present.subdoelen) {
    putSubdoel(batch, at.kind, at.doc, workspace.newId(), { ...presentSubdoel(subdoel), leerdoelId: at.id })
  }
}

/** What others said of it at the end of a period is theirs: it goes along to read, and never becomes the kandidaat's. */
function putOordelen(
  workspace: Workspace,
  batch: BatchBuilder,
  draft: { doc: DocumentId; id: string },
  doel: Leerdoel,
): void {
  const people = gatherPeople(workspace.cards.value.values())
  for (const { uitkomst, ...words } of oordelenVanAnderen(doel, workspace.ik.value.persoon)) {
    putReactie(workspace, batch, people, draft, { ...words, veld: uitkomst, tekst: words.tekst || '–' })
  }
}

/** What was answered before and is not now. */
function emptyWhere(before: LeerdoelItem | undefined, present: LeerdoelItem): LeerdoelFields {
  const isGone = (field: (typeof copied)[number]) => before?.[field] !== undefined && (present[field] ?? '') === ''
  return Object.fromEntries(copied.filter(isGone).map((field) => [field, undefined]))
}

/** Marks it as gone where it was shown, with nothing of it left there. */
function takeAway(workspace: Workspace, batch: BatchBuilder, doel: Leerdoel): void {
  if (doel.kind === 'map') return
  const place = { kind: doel.kind, doc: doel.doc }
  takeVersiesAway(batch, doel)
  takeOordelenAway(batch, doel)
  emptyItem(batch, place, 'leerdoelen', doel.velden, ['gemaaktOpMs', 'weg'])
  putLeerdoel(batch, doel.kind, doel.doc, doel.id, { weg: true })
  for (const subdoel of itemsOf(doel.card.items, 'werkplek', 'subdoelen')) {
    if (subdoel.leerdoelId !== doel.id) continue
    emptyItem(batch, place, 'subdoelen', subdoel, ['leerdoelId', 'volgorde', 'weg'])
    if (subdoel.weg !== true) putSubdoel(batch, doel.kind, doel.doc, subdoel.id, { weg: true })
  }
  const plaatsing = doel.kind === 'werkplek' ? plaatsingFor(workspace, doel) : undefined
  if (plaatsing === undefined) return
  batch.put('plaatsing', plaatsing.doc, 'leerdoelsporen', doel.id, {
    weg: true,
    titel: undefined,
    status: undefined,
    dag: undefined,
  })
}

/** A draft of a form that looks back on it goes on naming it. */
function renameOnDrafts(workspace: Workspace, batch: BatchBuilder, from: readonly string[], to: string): void {
  for (const card of workspace.cards.value.values()) {
    if (card.kind !== 'map') continue
    for (const { id, leerdoelId1, leerdoelId2 } of itemsOf(card.items, 'map', 'reflecties')) {
      if (from.includes(leerdoelId1 ?? '')) batch.put('map', card.doc, 'reflecties', id, { leerdoelId1: to })
      if (from.includes(leerdoelId2 ?? '')) batch.put('map', card.doc, 'reflecties', id, { leerdoelId2: to })
    }
  }
}

/**
 * Taking back *Stop delen*. What was written in the draft in between was written for nobody else: it stays as a draft of
 * its own, and is not shown.
 */
function undoBesideDraft(
  workspace: Workspace,
  result: CommitResult & { ok: true },
  doc: DocumentId,
  id: string,
): () => Promise<CommitResult> {
  const draft = () => leerdoelIn(workspace.cards.value.get(doc), id)
  const written = wordsOf(draft())
  return async () => {
    const now = draft()
    if (now !== undefined && wordsOf(now) !== written) {
      const at = { kind: 'map', doc, id: workspace.newId() } as const
      const kept = await workspace.commit((batch) => putPresent(workspace, batch, at, now, undefined))
      if (!kept.ok) return kept
    }
    return result.undo()
  }
}

function wordsOf(doel: Leerdoel | undefined): string {
  return JSON.stringify([doel && presentFields(doel.velden), doel?.subdoelen.map(presentSubdoel)])
}
