import { rootsThatStay } from '#domain/ondertekening.ts'
import type { DocumentId } from '#domain/id.ts'
import type { ReflectieVeld } from '#domain/zelfreflectie.ts'
import { canEdit, reflectieVelden } from '#domain/zelfreflectie.ts'
import { itemsOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import type { BatchBuilder, CommitResult, Fields, Workspace } from '#workspace/workspace.ts'
import { emptyItem } from './gestopt.ts'
import { ownMap } from './leerdoel-acties.ts'
import type { Made } from './leerdoel-acties.ts'
import { draftOf, putReactie } from './reacties.ts'
import type { Reflectie } from './reflecties.ts'
import { plaatsingVan, reflectieOf } from './reflecties.ts'
import type { StopError } from './stop-leerdoel.ts'

type ReflectieFields = Fields<'map', 'reflecties'>

/**
 * *Stop delen* of a form: what stands in it comes back into mijn map as a draft; the reaction and the remarks go along to
 * read. In the shared document it is marked as gone and its words are taken out. The versions that the werkbegeleider
 * signed stay, for the two who signed; see docs/decisions/0006-stop-delen.md.
 *
 * @returns where the draft is
 */
export async function stopReflectie(
  workspace: Workspace,
  reflectie: Reflectie,
  people: ReadonlyMap<string, KnownPerson>,
): Promise<Made | { ok: false; error: StopError }> {
  const cards = workspace.cards.value
  const card = cards.get(reflectie.doc)
  const present = card === undefined ? undefined : reflectieOf(card, reflectie.id)
  if (present === undefined || present.kind !== 'reflectie' || present.gestopt)
    return { ok: false, error: 'al-gestopt' }
  if (present.card.role !== 'kandidaat') return { ok: false, error: 'geen-recht' }
  const known = draftOf(cards, 'reflecties', present.id)
  const id = known?.id ?? workspace.newId()
  let doc: DocumentId | undefined
  const result = await workspace.commit((batch) => {
    doc = known?.doc ?? ownMap(workspace, batch)
    batch.put('map', doc, 'reflecties', id, {
      ...wordsBack(workspace, present, known && draftIn(cards.get(known.doc), known.id)),
      verhuisdNaar: undefined,
      verhuisdId: undefined,
      teruggehaaldVan: [...(known?.teruggehaaldVan ?? []), present.id],
    })
    keepReacties(workspace, batch, people, { doc, id }, present)
    takeAway(workspace, batch, present)
  })
  if (!result.ok) return result
  // commit runs its builder before it resolves.
  if (doc === undefined) return { ok: false, error: 'geen-recht' }
  return { ok: true, undo: undoBesideDraft(workspace, result, doc, id), doc, id }
}

/** What only the werkbegeleider writes comes along to read, never as words of the kandidaat. */
const own: readonly ReflectieVeld[] = reflectieVelden.filter((veld) => canEdit(veld, 'kandidaat'))

function draftIn(card: Card | undefined, id: string): Reflectie | undefined {
  return card === undefined ? undefined : reflectieOf(card, id)
}

function wordsBack(workspace: Workspace, present: Reflectie, before: Reflectie | undefined): ReflectieFields {
  const { velden, plaatsing } = present
  const rows = own.flatMap((veld) => {
    const value = velden[veld]
    const isNew = value !== undefined && value !== ''
    return isNew || before?.velden[veld] !== undefined ? [[veld, isNew ? value : undefined]] : []
  })
  const back = (id: string | undefined) =>
    id === undefined ? undefined : (draftOf(workspace.cards.value, 'leerdoelen', id)?.id ?? id)
  return {
    ...Object.fromEntries(rows),
    leerdoelId1: back(velden.leerdoelId1),
    leerdoelId2: back(velden.leerdoelId2),
    gemaaktOpMs: before?.velden.gemaaktOpMs ?? workspace.nowMs(),
    ...(plaatsing === '' ? {} : { plaatsing }),
  }
}

function keepReacties(
  workspace: Workspace,
  batch: BatchBuilder,
  people: ReadonlyMap<string, KnownPerson>,
  draft: { doc: DocumentId; id: string },
  present: Reflectie,
): void {
  for (const veld of reflectieVelden) {
    const tekst = present.velden[veld] ?? ''
    if (own.includes(veld) || tekst.trim() === '') continue
    const { persoon = '', opMs = 0 } = present.velden.$wie[veld] ?? {}
    putReactie(workspace, batch, people, draft, { veld, tekst, door: persoon, opMs })
  }
  for (const { tekst, door, opMs } of present.opmerkingen) {
    putReactie(workspace, batch, people, draft, { veld: 'opmerking', tekst, door, opMs })
  }
}

function takeAway(workspace: Workspace, batch: BatchBuilder, present: Reflectie): void {
  const { doc, id, card } = present
  const place = { kind: 'reflectie', doc } as const
  emptyItem(batch, place, 'reflecties', present.velden, ['gemaaktOpMs', 'plaatsing', 'weg'])
  batch.put('reflectie', doc, 'reflecties', id, { weg: true })
  for (const opmerking of itemsOf(card.items, 'reflectie', 'opmerkingen')) {
    if (opmerking.reflectieId === id) emptyItem(batch, place, 'opmerkingen', opmerking, ['reflectieId', 'door', 'opMs'])
  }
  const staying = rootsThatStay(present.handtekeningen)
  for (const one of present.handtekeningen) {
    // The proof stays; should the other have signed the same text meanwhile, theirs brings the words.
    if (!staying.has(one.wortel ?? '')) batch.put('reflectie', doc, 'handtekeningen', one.id, { inhoud: undefined })
  }
  for (const one of itemsOf(card.items, 'reflectie', 'zienswijzen')) {
    // Words beside a version stay as long as that version does.
    const isGoing = one.reflectieId === id && !staying.has(one.wortel ?? '')
    if (isGoing) batch.put('reflectie', doc, 'zienswijzen', one.id, { tekst: undefined })
  }
  putSpoor(workspace, batch, present, staying)
}

/** A form that both signed goes on counting as signed; of any other the line goes. */
function putSpoor(workspace: Workspace, batch: BatchBuilder, present: Reflectie, staying: ReadonlySet<string>): void {
  const plaatsing = plaatsingVan(workspace.cards.value, present)
  if (plaatsing?.canWrite !== true) return
  const isByBoth = present.handtekeningen.some(({ rol, wortel }) => rol === 'kandidaat' && staying.has(wortel ?? ''))
  batch.put(
    'plaatsing',
    plaatsing.doc,
    'reflectiesporen',
    present.id,
    isByBoth
      ? { status: 'ondertekend', getekendDoor: ['kandidaat', 'werkbegeleider'] }
      : { weg: true, titel: undefined, status: undefined, dag: undefined, getekendDoor: undefined },
  )
}

/** As with a leerdoel: what was written in the draft in between stays a draft of its own. */
function undoBesideDraft(
  workspace: Workspace,
  result: CommitResult & { ok: true },
  doc: DocumentId,
  id: string,
): () => Promise<CommitResult> {
  const draft = () => draftIn(workspace.cards.value.get(doc), id)
  const words = (one: Reflectie | undefined) => JSON.stringify(own.map((veld) => one?.velden[veld]))
  const written = words(draft())
  return async () => {
    const now = draft()
    if (now !== undefined && words(now) !== written) {
      const kept = await workspace.commit((batch) =>
        batch.put('map', doc, 'reflecties', workspace.newId(), wordsBack(workspace, now, undefined)),
      )
      if (!kept.ok) return kept
    }
    return result.undo()
  }
}
