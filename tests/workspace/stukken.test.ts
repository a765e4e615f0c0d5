import { expect, test } from 'vitest'
import { stuksoorten } from '#domain/stuk.ts'
import { beginStuk, finishStuk, removeStuk, setStuk, stukkenIn } from '#workspace/map/stukken.ts'
import { aProefWorkspace, cardOfKind } from '#tests/builders/proef.ts'

async function aMap() {
  const { engine, workspace } = await aProefWorkspace('kandidaat')
  const { doc } = cardOfKind(engine, 'map')
  const all = () => stukkenIn([cardOfKind(engine, 'map')])
  const one = (id: string) => {
    const found = all().find((stuk) => stuk.id === id)
    if (found === undefined) throw new Error('It is not there')
    return found
  }
  return { engine, workspace, doc, all, one }
}

test('answers are kept one by one; beginning and leaving without a word leaves one empty thing, not more', async () => {
  const { workspace, doc, one } = await aMap()

  const id = await beginStuk(workspace, doc, 'sollicitaties')
  expect(one(id).isBegonnen).toBe(false)
  expect(await beginStuk(workspace, doc, 'sollicitaties')).toBe(id)
  await setStuk(workspace, one(id), 'titel', 'Hulp in de keuken')
  await setStuk(workspace, one(id), 'stand', 'verstuurd')

  expect(one(id)).toMatchObject({
    isBegonnen: true,
    isKlaar: false,
    antwoorden: { titel: 'Hulp in de keuken', stand: 'verstuurd', brief: undefined },
  })
  expect(await beginStuk(workspace, doc, 'sollicitaties')).not.toBe(id)
})

test('what is about a day begins with today, and the newest day stands first', async () => {
  const { workspace, doc, all, one } = await aMap()

  const older = await beginStuk(workspace, doc, 'dagchecks')
  await setStuk(workspace, one(older), 'energie', 'veel')
  await setStuk(workspace, one(older), 'dag', '2026-11-20')
  const today = await beginStuk(workspace, doc, 'dagchecks')
  await setStuk(workspace, one(today), 'energie', 'weinig')

  const days = all().filter(({ soort }) => soort === 'dagchecks')
  expect(days.map(({ antwoorden }) => antwoorden['dag'])).toEqual(['2026-11-23', '2026-11-20'])
})

test('ready and taken away can both be taken back', async () => {
  const { workspace, doc, all, one } = await aMap()
  const id = await beginStuk(workspace, doc, 'krachtigeMomenten')
  await setStuk(workspace, one(id), 'titel', 'De taart')

  const ready = await finishStuk(workspace, one(id))
  expect(one(id).isKlaar).toBe(true)
  if (ready.ok) await ready.undo()
  expect(one(id).isKlaar).toBe(false)

  const removed = await removeStuk(workspace, one(id))
  expect(all().some((stuk) => stuk.id === id)).toBe(false)
  if (removed.ok) await removed.undo()
  expect(one(id).antwoorden['titel']).toBe('De taart')
})

test('a field that a section does not have is refused', async () => {
  const { workspace, doc, one } = await aMap()
  const id = await beginStuk(workspace, doc, 'behoeften')

  await expect((async () => setStuk(workspace, one(id), 'diagnose', 'x'))()).rejects.toThrow(RangeError)
})

test('[R1] nobody but the kandidaat has any of it on the device', async () => {
  const { engine } = await aMap()

  for (const rol of ['werkbegeleider', 'maatje', 'trainer', 'jobcoach', 'regiocoordinator'] as const) {
    engine.switchTo(rol)
    for (const card of engine.cards.value.values()) {
      for (const soort of stuksoorten) expect(card.items[soort], `${rol} ${soort}`).toBeUndefined()
    }
  }
})
