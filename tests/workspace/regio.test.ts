import { expect, test } from 'vitest'
import { isRegioUnnamed, nameRegio, regioVan, teamMet } from '#workspace/regio/regio.ts'
import { addTeamlid, removeTeamlid } from '#workspace/regio/team.ts'
import { addKandidaat } from '#workspace/mensen/kandidaten.ts'
import { marit, openLegeRegio, regioId } from '#tests/builders/lege-regio.ts'

test('the first regiocoördinator names the region, and stands in its team', async () => {
  const { workspace, membersOf } = await openLegeRegio({ isUnnamed: true })
  expect(isRegioUnnamed(workspace)).toBe(true)

  await nameRegio(workspace, { naam: 'Rivierenland', eigenNaam: 'Marit de Wit', telefoon: '06 00 00 00 05' })

  expect(isRegioUnnamed(workspace)).toBe(false)
  const regio = regioVan(workspace)
  expect(regio).toMatchObject({ doc: regioId, naam: 'Rivierenland' })
  expect(teamMet(regio, 'regiocoordinator')).toMatchObject([{ persoon: marit, naam: 'Marit de Wit' }])
  expect(membersOf(regioId)).toEqual({ [marit]: 'regiocoordinator' })
})

test('naming the region can be taken back, and asked again', async () => {
  const { workspace } = await openLegeRegio({ isUnnamed: true })
  const done = await nameRegio(workspace, { naam: 'Rivierenland', eigenNaam: 'Marit', telefoon: '' })
  if (!done.ok) throw new Error(done.error)

  await done.undo()
  expect(isRegioUnnamed(workspace)).toBe(true)

  await nameRegio(workspace, { naam: 'Betuwe', eigenNaam: 'Marit', telefoon: '' })
  expect(regioVan(workspace)?.naam).toBe('Betuwe')
  expect(regioVan(workspace)?.team).toHaveLength(1)
})

test('a regiocoördinator whom a colleague invited waits for the region that is there', async () => {
  const { workspace } = await openLegeRegio({ isUnnamed: true, ik: { uitnodiger: { naam: 'Joost' } } })

  expect(isRegioUnnamed(workspace)).toBe(false)
})

test('a trainer and a jobcoach read the region, a projectassistent gets groups and no kaarten', async () => {
  const { workspace, membersOf, docsOf, batches } = await openLegeRegio()
  await addKandidaat(workspace, { kaart: { roepnaam: 'Noor' }, intake: {} })

  const trainer = await addTeamlid(workspace, { naam: 'Karin', telefoon: '', rol: 'trainer' })
  const assistent = await addTeamlid(workspace, { naam: 'Bas', telefoon: '', rol: 'projectassistent' })

  expect(membersOf(regioId)).toMatchObject({ [trainer.persoon]: 'trainer', [assistent.persoon]: 'projectassistent' })
  expect(membersOf(docsOf('kaart')[0])).not.toHaveProperty(assistent.persoon)
  expect(batches.flatMap((batch) => batch.errands ?? [])).toContainEqual({
    kind: 'role',
    person: trainer.persoon,
    regio: regioId,
    rol: 'trainer',
  })
})

test('a second regiocoördinator gets everything that is there and everything that comes', async () => {
  const { workspace, membersOf, docsOf } = await openLegeRegio()
  await addKandidaat(workspace, { kaart: { roepnaam: 'Noor' }, intake: {} })

  const { persoon } = await addTeamlid(workspace, { naam: 'Joost', telefoon: '', rol: 'regiocoordinator' })
  await addKandidaat(workspace, { kaart: { roepnaam: 'Sami' }, intake: {} })

  for (const doc of [...docsOf('kaart'), ...docsOf('intake')]) {
    expect(membersOf(doc)).toMatchObject({ [persoon]: 'regiocoordinator', [marit]: 'regiocoordinator' })
  }
  for (const doc of docsOf('leren')) expect(membersOf(doc)).not.toHaveProperty(persoon)
})

test('taking somebody off the team can be taken back, membership too', async () => {
  const { workspace, membersOf } = await openLegeRegio()
  const { persoon } = await addTeamlid(workspace, { naam: 'Karin', telefoon: '', rol: 'trainer' })
  const lid = regioVan(workspace)?.team.find((one) => one.persoon === persoon)
  if (lid === undefined) throw new Error('Karin is in the team')

  const done = await removeTeamlid(workspace, lid)
  expect(regioVan(workspace)?.team).toHaveLength(1)
  expect(membersOf(regioId)).not.toHaveProperty(persoon)
  if (done.ok) await done.undo()

  expect(teamMet(regioVan(workspace), 'trainer')).toHaveLength(1)
  expect(membersOf(regioId)).toHaveProperty(persoon, 'trainer')
})

test('[R1] taking somebody off the team asks the server to take the role; the only regiocoördinator stays', async () => {
  const { workspace, batches } = await openLegeRegio()
  await nameRegio(workspace, { naam: 'Rivierenland', eigenNaam: 'Marit de Wit', telefoon: '' })
  const { persoon } = await addTeamlid(workspace, { naam: 'Karin', telefoon: '', rol: 'trainer' })
  const lidOf = (who: string) => regioVan(workspace)?.team.find((one) => one.persoon === who)
  const [karin, self] = [lidOf(persoon), lidOf(marit)]
  if (karin === undefined || self === undefined) throw new Error('Both are in the team')

  expect(await removeTeamlid(workspace, self)).toEqual({ ok: false, error: 'laatste' })
  expect((await removeTeamlid(workspace, karin)).ok).toBe(true)

  const asked = batches.flatMap((batch) => batch.errands ?? []).filter(({ kind }) => kind === 'unrole')
  expect(asked).toEqual([{ kind: 'unrole', person: persoon, regio: regioId, rol: 'trainer' }])
})
