import { expect, test } from 'vitest'
import type { DocumentId } from '#domain/id.ts'
import type { Whereabouts } from '#documents/document-store.ts'
import { bewaardeDocumenten } from '#workspace/bewaren/documenten.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import { aProefWorkspace, cardOfKind, monday } from '#tests/builders/proef.ts'

function whereabouts(more: Partial<Whereabouts> = {}): Whereabouts {
  return {
    unsent: 0,
    unsentItems: new Set(),
    unsaved: 0,
    sharedAtMs: monday,
    waitingSinceMs: 0,
    tries: 0,
    onlyHere: false,
    ...more,
  }
}

async function aSight() {
  const { engine } = await aProefWorkspace('trainer')
  const cards = engine.cards.value
  const all = new Map([...cards.keys()].map((doc) => [doc, whereabouts()]))
  const look = (more: readonly (readonly [DocumentId, Partial<Whereabouts>])[] = []) =>
    bewaardeDocumenten({
      cards,
      people: gatherPeople(cards.values()),
      ik: engine.ik.value.persoon,
      whereabouts: new Map([...all, ...more.map(([doc, where]) => [doc, whereabouts(where)] as const)]),
    })
  return { engine, cards, look }
}

test('[S2] every document is there once, on the server, with the others who can fetch it', async () => {
  const { engine, cards, look } = await aSight()

  const documenten = look()

  expect(documenten).toHaveLength(cards.size)
  expect(new Set(documenten.map(({ plaats }) => plaats))).toEqual(new Set(['server']))
  const leren = documenten.find(({ kind }) => kind === 'leren')
  expect(leren?.over).not.toBe('')
  expect(leren?.anderen).toContain(leren?.over)
  expect(leren?.anderen).not.toContain(engine.ik.value.naam)
})

test('[S3] what waits, is refused or is in memory only comes first, with since when', async () => {
  const { engine, look } = await aSight()
  const beheer = cardOfKind(engine, 'groepsbeheer').doc
  const groep = cardOfKind(engine, 'groep').doc
  const leren = cardOfKind(engine, 'leren').doc

  const [first, second, third] = look([
    [beheer, { unsent: 4, unsentItems: new Set(['a', 'b']), waitingSinceMs: monday, tries: 2 }],
    [groep, { unsaved: 1 }],
    [leren, { unsent: 1, refused: 'no-write' }],
  ])

  expect(first).toMatchObject({ doc: leren, plaats: 'wacht', wacht: 1, code: 'no-write' })
  expect(second).toMatchObject({ doc: groep, plaats: 'scherm' })
  expect(third).toMatchObject({ doc: beheer, plaats: 'wacht', wacht: 2, sindsMs: monday, pogingen: 2 })
})

test('[S1] words in a document that cannot be read here any more are named too', async () => {
  const { look } = await aSight()
  const doc = 'd_00000000000000000000000000'

  const found = look([[doc, { unsent: 1 }]]).find((one) => one.doc === doc)

  expect(found).toMatchObject({ plaats: 'wacht', wacht: 1 })
  expect(found?.kind).toBeUndefined()
})

test('a document the server does not know yet is not called there, though nothing of it waits', async () => {
  const { engine } = await aSight()
  const card = cardOfKind(engine, 'groep')

  const [one] = bewaardeDocumenten({
    cards: new Map([[card.doc, { ...card, birth: 'pending' as const }]]),
    people: new Map(),
    ik: engine.ik.value.persoon,
    whereabouts: new Map([[card.doc, whereabouts()]]),
  })

  expect(one).toMatchObject({ plaats: 'wacht', nieuw: true, wacht: 0 })
})
