import { expect, test } from 'vitest'
import type { Op } from '#documents/op.ts'
import type { Writer } from './two-sessions.ts'
import { exchange, writers } from './two-sessions.ts'

const goed = (text: string) => ({ op: 'text', collection: 'reflecties', item: 'r1', field: 'goed1', text }) as const
const datum = (value: string | undefined) =>
  ({ op: 'choose', collection: 'reflecties', item: 'r1', field: 'datum', value }) as const
const takeOut = (seen: string) =>
  ({ op: 'take-out', collection: 'reflecties', item: 'r1', field: 'goed1', seen }) as const

const item = (writer: Writer) => writer.session.items()['reflecties']?.['r1']

async function two(): Promise<[Writer, Writer]> {
  const [one, other] = await writers('reflectie', 2)
  if (!one || !other) throw new Error('two writers')
  return [one, other]
}

/** One action of a writer, and what takes it back. */
function act(writer: Writer, ...ops: Op[]): () => void {
  const edited = writer.session.edit(ops, writer.author)
  if (edited === undefined) throw new Error('nothing changed')
  writer.unsent.push(edited.change)
  return () => writer.do(...edited.undo)
}

test('[D4] taking back an emptied text puts it before the words that came since, and says who wrote it', async () => {
  const [noor, tom] = await two()
  tom.do(goed('Van Tom.'))
  exchange([noor, tom])
  const undo = act(noor, goed(''))
  exchange([noor, tom])
  tom.do(goed(' Later.'))
  exchange([noor, tom])

  undo()

  expect(item(noor)?.['goed1']).toBe('Van Tom. Later.')
})

test('[D4] a text that nobody touched since goes back whole, with who wrote it', async () => {
  const [noor, tom] = await two()
  tom.do(goed('Van Tom.'))
  exchange([noor, tom])
  const before = item(noor)?.$wie['goed1']

  act(noor, goed('Iets anders'))()

  expect(item(noor)?.['goed1']).toBe('Van Tom.')
  expect(item(noor)?.$wie['goed1']).toEqual(before)
  expect(before?.persoon).toBe(tom.author.person)
})

test.each([
  ['before it', 'Nieuw. Een lange zin staat hier.', 'Nieuw. Een zin staat hier.'],
  ['after it', 'Een lange zin staat hier. Nieuw.', 'Een zin staat hier. Nieuw.'],
])('[D4] words that were written %s since stay where they are', async (_where, since, expected) => {
  const [noor, tom] = await two()
  noor.do(goed('Een zin staat hier.'))
  const undo = act(noor, goed('Een lange zin staat hier.'))
  exchange([noor, tom])
  tom.do(goed(since))
  exchange([noor, tom])

  undo()

  expect(item(noor)?.['goed1']).toBe(expected)
})

test('[D4] words written inside what an action wrote stay when the action is taken back', async () => {
  const [noor, tom] = await two()
  noor.do(goed('Begin'))
  const undo = act(noor, goed('Begin en een einde'))
  exchange([noor, tom])
  tom.do(goed('Begin en een TUSSENWOORD einde'))
  exchange([noor, tom])

  undo()

  expect(item(noor)?.['goed1']).toContain('TUSSENWOORD')
})

test('[D3] taking back an answer leaves the one that came since: both are shown', async () => {
  const [noor, tom] = await two()
  noor.do(datum('2026-11-24'))
  exchange([noor, tom])
  const undo = act(noor, datum(undefined))
  tom.do(datum('2026-12-01'))
  exchange([noor, tom])

  undo()
  exchange([noor, tom])

  expect(
    item(tom)
      ?.$antwoorden['datum']?.map(({ waarde }) => waarde)
      .toSorted(),
  ).toEqual(['2026-11-24', '2026-12-01'])
})

test('[D2] taking out what was read leaves what somebody typed there apart, and who wrote it', async () => {
  const [noor, tom] = await two()
  noor.do(goed('Woord van Noor.'))
  exchange([noor, tom])

  tom.do(goed('Woord van Noor. Woord van Tom.'))
  const undo = act(noor, takeOut('Woord van Noor.'))
  exchange([noor, tom])

  for (const writer of [noor, tom]) {
    expect(item(writer)?.['goed1']).toBe(' Woord van Tom.')
    expect(item(writer)?.$wie['goed1']?.persoon).toBe(tom.author.person)
  }
  undo()
  exchange([noor, tom])
  expect(item(tom)?.['goed1']).toBe('Woord van Noor. Woord van Tom.')
})

test('[D2] words that arrived between reading and taking out are never taken out', async () => {
  const [noor] = await two()
  noor.do(goed('Woord van Noor, en iets van Tom ertussen.'))

  const undo = act(noor, takeOut('Woord van Noor.'))

  expect(item(noor)?.['goed1']).toBe(', en iets van Tom ertussen')
  undo()
  expect(item(noor)?.['goed1']).toBe('Woord van Noor, en iets van Tom ertussen.')
})
