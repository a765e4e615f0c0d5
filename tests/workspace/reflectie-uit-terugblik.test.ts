import { expect, test } from 'vitest'
import { itemOf } from '#documents/project.ts'
import { beginUitTerugblik, reflectieVelden } from '#workspace/leren/reflectie-uit-terugblik.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import type { Terugblik } from '#workspace/map/terugkijken.ts'
import { docs, noor, openToestel } from '#tests/builders/kring.ts'

const terugblik: Terugblik = {
  ...{ doc: docs.map, id: 't1', dag: '2026-11-20', hoe: 'goed', onthouden: 'Ik vroeg Tom om hulp. ', isKlaar: true },
  gebruikt: ['Hulp vragen', 'Doorzetten'],
}

test('what was remembered stands where it belongs, and how the day was stays behind', () => {
  const words = 'Ik vroeg Tom om hulp.'

  expect(reflectieVelden(terugblik)).toEqual({
    ...{ datum: '2026-11-20', actie1: 'Hulp vragen, Doorzetten', goed1: words },
  })
  expect(reflectieVelden({ ...terugblik, hoe: 'zwaar', gebruikt: [] })).toEqual({ datum: '2026-11-20', beter1: words })
  expect(reflectieVelden({ ...terugblik, onthouden: ' ', gebruikt: [] })).toEqual({ datum: '2026-11-20' })
})

test('the form is a draft in mijn map that holds no word of how the day was', async () => {
  const { workspace } = await openToestel(noor)

  const made = await beginUitTerugblik(workspace, { ...terugblik, hoe: 'zwaar' }, gatherPeople([]))

  if (!made.ok) throw new Error(made.error)
  const card = workspace.cards.value.get(made.doc)
  const form = itemOf(card?.items ?? {}, 'map', 'reflecties', made.id)
  expect(card?.kind).toBe('map')
  expect(form).toMatchObject({ datum: '2026-11-20', beter1: 'Ik vroeg Tom om hulp.' })
  expect(JSON.stringify(form)).not.toContain('zwaar')
})
