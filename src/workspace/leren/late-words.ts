import { itemsOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import { plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import type { Workspace } from '#workspace/workspace.ts'
import { lateWordsIn } from './gestopt.ts'
import { draftBack, putReactie } from './reacties.ts'
import { keepLateTips } from './stop-dstarr.ts'

const busy = new WeakSet<Workspace>()

/** Brings them home: one batch per document; nothing when there is nothing. What came back to a map that is not here waits for it. */
export async function keepLateWords(workspace: Workspace, people: ReadonlyMap<string, KnownPerson>): Promise<void> {
  if (busy.has(workspace)) return
  busy.add(workspace)
  try {
    for (const card of workspace.cards.value.values()) {
      if (card.role !== 'kandidaat' || !card.canWrite) continue
      await keepFrom(workspace, people, card)
      await keepLateTips(workspace, card)
      await emptyLines(workspace, card)
    }
  } finally {
    busy.delete(workspace)
  }
}

async function keepFrom(workspace: Workspace, people: ReadonlyMap<string, KnownPerson>, card: Card): Promise<void> {
  const collection = card.kind === 'reflectie' ? 'reflecties' : 'leerdoelen'
  const found = lateWordsIn(card).flatMap((words) => {
    const draft = draftBack(workspace.cards.value, collection, words.bij)
    return draft === undefined ? [] : [{ words, draft }]
  })
  if (found.length === 0) return
  await workspace.commit((batch) => {
    for (const { words, draft } of found) {
      const veld = words.collection === 'subdoelen' ? 'subdoel' : words.field
      putReactie(workspace, batch, people, draft, {
        ...words,
        veld: words.collection === 'opmerkingen' ? 'opmerking' : veld,
      })
      batch.takeOut(card.kind, card.doc, words.collection, words.item, { [words.field]: words.tekst })
    }
  })
}

/** A title that somebody else's device wrote in the plaatsing at the same time. */
async function emptyLines(workspace: Workspace, card: Card): Promise<void> {
  if (card.kind !== 'plaatsing' || plaatsingOf(card) === undefined) return
  const named = itemsOf(card.items, 'plaatsing', 'leerdoelsporen').filter(
    (spoor) => spoor.weg === true && spoor.titel !== undefined,
  )
  if (named.length === 0) return
  await workspace.commit((batch) => {
    for (const { id } of named) batch.put('plaatsing', card.doc, 'leerdoelsporen', id, { titel: undefined })
  })
}
