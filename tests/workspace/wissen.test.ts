import { expect, test } from 'vitest'
import { magWissen } from '#domain/documentsoort.ts'
import { itemsOf } from '#documents/project.ts'
import type { KeptEntry } from '#domain/logboek.ts'
import { listKijkDagen } from '#workspace/logboek/gekeken.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import { haalVanLijsten } from '#workspace/wissen/gewisten.ts'
import { listWisbaar } from '#workspace/wissen/wisbaar.ts'
import { aProefWorkspace, cardOfKind } from '#tests/builders/proef.ts'

test('[R1] a kandidaat is offered to erase mijn map first, what was shown by its name and reader, and the own reflecties', async () => {
  const { engine } = await aProefWorkspace('kandidaat')
  const cards = [...engine.cards.value.values()]

  const things = listWisbaar(cards, engine.ik.value.persoon, gatherPeople(cards))

  expect(things[0]?.soort).toBe('map')
  expect(new Set(things.map(({ soort }) => soort))).toEqual(new Set(['map', 'deel', 'reflectie']))
  const shown = things.filter(({ soort }) => soort === 'deel')
  expect(shown.every(({ titel, aan }) => titel !== '' && aan !== '')).toBe(true)
  expect(things.every(({ doc }) => cards.some((card) => card.doc === doc && magWissen(card.kind, 'kandidaat')))).toBe(
    true,
  )
})

test('a form that somebody else signed says by whom, so that nobody is promised what the server refuses', async () => {
  const { engine } = await aProefWorkspace('kandidaat')
  const cards = [...engine.cards.value.values()]
  const card = cardOfKind(engine, 'reflectie')
  const signed = (rol: string) => {
    const plain = { $wie: {}, $antwoorden: {}, $onleesbaar: [] }
    const handtekeningen = { a: { id: 'a', ...plain, rol, naam: 'Ron Bakels' } }
    const changed = { ...card, items: { ...card.items, handtekeningen } }
    const all = cards.map((one) => (one.doc === card.doc ? changed : one))
    return listWisbaar(all, engine.ik.value.persoon, new Map()).find(({ doc }) => doc === card.doc)
  }

  expect(signed('werkbegeleider')?.medeGetekendDoor).toBe('Ron Bakels')
  expect(signed('kandidaat')?.medeGetekendDoor).toBeUndefined()
})

test('who erased everything goes from the list of the group, and nobody else moves', async () => {
  const { engine, workspace } = await aProefWorkspace('trainer')
  const list = () => itemsOf(cardOfKind(engine, 'groepsbeheer').items, 'groepsbeheer', 'deelnemers')
  const before = list()
  const gone = before.find(({ persoonId }) => persoonId !== undefined)
  if (gone?.persoonId === undefined) throw new Error('The made-up group has people')

  await haalVanLijsten(workspace, [gone.persoonId])
  await haalVanLijsten(workspace, [gone.persoonId])

  const after = list()
  expect(after.find(({ id }) => id === gone.id)).toMatchObject({ weg: true })
  expect(JSON.stringify(after)).not.toContain(gone.persoonId)
  expect(after.find(({ id }) => id === gone.id)?.naam).toBeUndefined()
  expect(after.filter(({ id }) => id !== gone.id)).toEqual(before.filter(({ id }) => id !== gone.id))
})

test('[R7] the kandidaat reads who had something erased or made it stand still, and that a time was over', () => {
  const entry = { n: 1, atMs: Date.UTC(2026, 10, 22, 9), basis: 'verzoek', source: 'server', result: 'ok' } as const
  const entries: KeptEntry[] = [
    { ...entry, act: 'doc.erase', actor: 'p_hanneke' },
    { ...entry, n: 2, act: 'restrict.on', actor: 'p_hanneke' },
    { ...entry, n: 3, act: 'restrict.off', actor: 'p_noor' },
    { ...entry, n: 4, act: 'retention.delete', basis: 'bewaartermijn' },
  ]

  const days = listKijkDagen(entries, {
    me: 'p_noor',
    nameOf: (one) => (one === 'p_hanneke' ? 'Hanneke' : ''),
    kindOf: () => undefined,
  })

  const changes = days.flatMap(({ wissels }) => wissels.map(({ soort, door }) => [soort, door]))
  expect(changes).toHaveLength(3)
  expect(changes).toEqual(
    expect.arrayContaining([
      ['gewist', 'Hanneke'],
      ['stil', 'Hanneke'],
      ['gewist', ''],
    ]),
  )
})
