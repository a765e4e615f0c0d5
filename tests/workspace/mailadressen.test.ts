import { expect, test } from 'vitest'
import { groepenIn } from '#workspace/groep/groepen.ts'
import { ontvangersVan, setMailadres } from '#workspace/groep/mailadressen.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import type { Workspace } from '#workspace/workspace.ts'
import { aProefWorkspace } from '#tests/builders/proef.ts'

function recipients(workspace: Workspace) {
  const groep = groepenIn(workspace).find((one) => one.naam === 'Groep Waalburg')
  if (groep === undefined) throw new Error('The trainer has a group')
  return ontvangersVan(workspace, groep, gatherPeople(workspace.cards.value.values()))
}

test('the mail goes to the kandidaten of the group, with a copy to who stands beside them at work, each once', async () => {
  const { workspace } = await aProefWorkspace('trainer')

  const all = recipients(workspace)

  expect(all.filter((one) => one.rol === 'kandidaat')).toHaveLength(10)
  expect(new Set(all.map((one) => one.persoon)).size).toBe(all.length)
  expect(all.find((one) => one.naam === 'Noor')).toMatchObject({ rol: 'kandidaat', email: 'noor@voorbeeld.example' })
  expect(all.find((one) => one.naam === 'Ron Bakels')).toMatchObject({ rol: 'werkbegeleider', bij: ['Noor'] })
  expect(all.filter((one) => one.naam.startsWith('Fatima')).map((one) => one.naam)).toEqual(['Fatima E.', 'Fatima Y.'])
})

test('who has no address is named, and an address that is filled in stays with the plaatsing', async () => {
  const { workspace } = await aProefWorkspace('trainer')
  const truus = recipients(workspace).find((one) => one.naam === 'Truus')
  if (truus === undefined) throw new Error('Truus is the maatje of Noor')
  expect(truus).toMatchObject({ rol: 'maatje', email: '', bij: ['Noor'] })

  const done = await setMailadres(workspace, truus, ' truus@voorbeeld.example ')

  expect(done.ok).toBe(true)
  expect(recipients(workspace).find((one) => one.naam === 'Truus')?.email).toBe('truus@voorbeeld.example')
})

test('nobody of another group, and no jobcoach or regiocoördinator, gets it', async () => {
  const { workspace } = await aProefWorkspace('regiocoordinator')
  const other = groepenIn(workspace).find((one) => one.naam === 'Groep Lingerdijk')
  const elsewhere = new Set(other?.deelnemers.map((one) => one.persoonId))

  const all = recipients(workspace)

  expect(all.filter((one) => elsewhere.has(one.persoon))).toEqual([])
  expect(new Set(all.map((one) => one.rol))).toEqual(new Set(['kandidaat', 'werkbegeleider', 'maatje']))
})
