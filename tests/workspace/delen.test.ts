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
  const { engine, workspace, shown } = await aKandidaat()
  const copy = shown().find((one) => one.soort === 'kopie')
  if (copy === undefined) throw new Error('The made-up kandidaat shows one thing')

  const stopped = await stopDelen(workspace, copy, gatherPeople(engine.cards.value.values()))
  expect(shown().some((one) => one.id === copy.id)).toBe(false)
  expect(JSON.stringify(engine.cards.value.get(copy.doc)?.items)).not.toContain(copy.tekst ?? '')
  if (stopped.ok) await stopped.undo()

  expect(shown().find((one) => one.id === copy.id)).toMatchObject({ tekst: copy.tekst, naam: copy.naam })
})

test('[R1] every leerdoel and form that is shown can be stopped from here, and is nowhere shown afterwards', async () => {
  const { engine, workspace, shown } = await aKandidaat()

  for (const one of shown()) {
    const stopped = await stopDelen(workspace, one, gatherPeople(engine.cards.value.values()))
    expect(stopped.ok).toBe(true)
  }

  expect(shown()).toEqual([])
})
