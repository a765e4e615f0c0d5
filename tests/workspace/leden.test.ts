import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import type { DocumentMember } from '#documents/document-store.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { commitWithLeden, newPersoonId } from '#workspace/mensen/leden.ts'
import { regioVan } from '#workspace/regio/regio.ts'
import type { Workspace } from '#workspace/workspace.ts'
import { openLegeRegio } from '#tests/builders/lege-regio.ts'

interface Asked {
  doc: DocumentId
  add: readonly DocumentMember[]
  remove: readonly PersoonId[]
}

/** A device without a network: what is asked of the server waits, and who belongs is known as it was. */
async function away(members: (doc: DocumentId) => DocumentMember[]) {
  const { workspace } = await openLegeRegio()
  const doc = regioVan(workspace)?.doc ?? 'd_'
  const card = workspace.cards.value.get(doc)
  if (card === undefined) throw new Error('There is no region')
  const asked: Asked[] = []
  const offline: Workspace = {
    ...workspace,
    cards: signal(new Map([[doc, { ...card, members: members(doc) }]])),
    commit: (build) =>
      workspace.commit((batch) => {
        build({ ...batch, members: (at, add, remove = []) => void asked.push({ doc: at, add, remove }) })
      }),
  }
  return { offline, doc, asked }
}

const noor = newPersoonId()
const isTrainer = { person: noor, role: 'trainer' } as const

test('[F1] out and in again without a network: the second is asked as well, or the first would be the last word', async () => {
  const { offline, doc, asked } = await away(() => [isTrainer])

  await commitWithLeden(offline, (_, leden) => leden.remove(doc, noor, 'trainer'))
  await commitWithLeden(offline, (_, leden) => leden.add(doc, noor, 'trainer'))

  expect(asked).toEqual([
    { doc, add: [], remove: [noor] },
    { doc, add: [isTrainer], remove: [] },
  ])
})

test('undoing takes out who came by it, and nobody who was in before', async () => {
  const { offline, doc, asked } = await away(() => [isTrainer])
  const eva = newPersoonId()

  const result = await commitWithLeden(offline, (_, leden) => {
    leden.add(doc, noor, 'trainer')
    leden.add(doc, eva, 'jobcoach')
  })
  if (result.ok) await result.undo()

  expect(asked.at(-1)).toEqual({ doc, add: [], remove: [eva] })
})

test('[D1] in again after going, and undone: out, although the server does not know yet of the first', async () => {
  const { offline, doc, asked } = await away(() => [isTrainer])

  await commitWithLeden(offline, (_, leden) => leden.remove(doc, noor, 'trainer'))
  const result = await commitWithLeden(offline, (_, leden) => leden.add(doc, noor, 'trainer'))
  if (result.ok) await result.undo()

  expect(asked.at(-1)).toEqual({ doc, add: [], remove: [noor] })
})
