import { expect, test } from 'vitest'
import { gedeeldDoor, stopDelen } from '#workspace/map/delen.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import { aProefWorkspace } from '#tests/builders/proef.ts'

async function aKandidaat() {
  const { engine, workspace } = await aProefWorkspace('kandidaat')
  const shown = () => {
    const cards = engine.cards.value
    return gedeeldDoor(cards, engine.ik.value.persoon, gatherPeople(cards.values()))
  }
  return { engine, workspace, shown }
}

test('[R1] names, for each thing that is shown, exactly the readers of its document', async () => {
  const { engine, shown } = await aKandidaat()

  const all = shown()

  expect(new Set(all.map((one) => one.soort))).toEqual(new Set(['leerdoel', 'reflectie', 'kopie']))
  for (const { doc, lezers } of all) {
    const others = engine.cards.value.get(doc)?.members.filter(({ person }) => person !== engine.ik.value.persoon)
    expect(new Set(lezers.map((lezer) => lezer.persoon))).toEqual(new Set(others?.map(({ person }) => person)))
  }
})

test('[R3] a draft in mijn map is not in it', async () => {
  const { engine, shown } = await aKandidaat()
  const map = [...engine.cards.value.values()].find((card) => card.kind === 'map')

  expect(shown().some((one) => one.doc === map?.doc)).toBe(false)
})

test('stopping takes the copy away, and can be taken back', async () => {
  const { workspace, shown } = await aKandidaat()
  const copy = shown().find((one) => one.soort === 'kopie')
  if (copy === undefined) throw new Error('The made-up kandidaat shows one thing')

  const stopped = await stopDelen(workspace, copy)
  expect(shown().some((one) => one.id === copy.id)).toBe(false)
  if (stopped.ok) await stopped.undo()

  expect(shown().some((one) => one.id === copy.id)).toBe(true)
})
