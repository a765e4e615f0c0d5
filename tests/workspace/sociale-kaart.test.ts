import { expect, test } from 'vitest'
import { regioVan } from '#workspace/regio/regio.ts'
import {
  confirmVoorziening,
  removeVoorziening,
  saveVoorziening,
  voorzieningenIn,
} from '#workspace/regio/sociale-kaart.ts'
import type { Workspace } from '#workspace/workspace.ts'
import { openLegeRegio, regioId } from '#tests/builders/lege-regio.ts'

const inloop = {
  naam: 'Inloop De Brink',
  soort: 'inloop',
  wet: 'wmo' as const,
  gebied: 'Rivierenland',
  telefoon: '',
  website: '',
  eisen: ['ochtend'] as const,
  andereGemeenten: true,
}

const list = (workspace: Workspace) => {
  const card = regioVan(workspace)?.card
  return card === undefined ? [] : voorzieningenIn(card)
}

test('a provision is kept by name with the day it was looked at, and taking it out can be taken back', async () => {
  const { workspace } = await openLegeRegio()
  await saveVoorziening(workspace, regioId, { ...inloop, naam: 'Zelfregiecentrum', eisen: [] })
  const { id } = await saveVoorziening(workspace, regioId, inloop)

  expect(list(workspace).map(({ naam }) => naam)).toEqual(['Inloop De Brink', 'Zelfregiecentrum'])
  expect(list(workspace)[0]).toMatchObject({ ...inloop, nagekekenOp: workspace.today() })
  await confirmVoorziening(workspace, regioId, id)
  expect(list(workspace)[0]).toMatchObject(inloop)

  const removed = await removeVoorziening(workspace, regioId, id)
  expect(list(workspace)).toHaveLength(1)
  if (removed.ok) await removed.undo()
  expect(list(workspace)).toHaveLength(2)
})
