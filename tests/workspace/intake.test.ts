import { expect, test } from 'vitest'
import { nodigOpnieuwUit, opnieuwUitTeNodigen, setCriterium, criteriumVan } from '#workspace/mensen/intake.ts'
import { addKandidaat, intakeCard, intakeOf, kandidatenIn, setIntake } from '#workspace/mensen/kandidaten.ts'
import type { Workspace } from '#workspace/workspace.ts'
import { openLegeRegio } from '#tests/builders/lege-regio.ts'

const cardsOf = (workspace: Workspace) => [...workspace.cards.value.values()]

async function noorIn(workspace: Workspace) {
  await addKandidaat(workspace, { kaart: { roepnaam: 'Noor' }, intake: {} })
  const now = () => {
    const kandidaat = kandidatenIn(cardsOf(workspace))[0]
    const card = kandidaat === undefined ? undefined : intakeCard(cardsOf(workspace), kandidaat.persoon)
    if (kandidaat === undefined || card === undefined) throw new Error('Noor is here')
    return { kandidaat, card }
  }
  return {
    now,
    note: (fields: Parameters<typeof setIntake>[3]) => setIntake(workspace, now().kandidaat, now().card, fields),
    due: (today: string) =>
      opnieuwUitTeNodigen(
        kandidatenIn(cardsOf(workspace)),
        cardsOf(workspace).filter(({ kind }) => kind === 'intake'),
        today,
      ),
  }
}

test('[D4] asking again later moves the status, and comes back on its day without anybody', async () => {
  const { workspace } = await openLegeRegio()
  const { now, note, due } = await noorIn(workspace)

  await note({ opnieuwUitnodigenOp: '2027-03-01' })

  expect(now().kandidaat.status).toBe('later_opnieuw_uitnodigen')
  expect(due('2027-02-28')).toEqual([])
  expect(due('2027-03-01')).toMatchObject([{ kandidaat: { naam: 'Noor' }, dag: '2027-03-01' }])
})

test('whoever was asked again is off the list, begins anew, and undo brings both back', async () => {
  const { workspace } = await openLegeRegio()
  const { now, note, due } = await noorIn(workspace)
  await note({ keuzeDeelname: 'nee' })
  await note({ opnieuwUitnodigenOp: workspace.today() })
  const [opnieuw] = due(workspace.today())
  if (opnieuw === undefined) throw new Error('Noor is to be asked again')

  const done = await nodigOpnieuwUit(workspace, opnieuw)

  expect(due(workspace.today())).toEqual([])
  expect([now().kandidaat.status, intakeOf(now().card)?.keuzeDeelname]).toEqual(['aangemeld', undefined])
  if (done.ok) await done.undo()
  expect(due(workspace.today())).toHaveLength(1)
  expect([now().kandidaat.status, intakeOf(now().card)?.keuzeDeelname]).toEqual(['later_opnieuw_uitnodigen', 'nee'])
})

test('what is said to one of the six is kept on its own, and may be said again', async () => {
  const { workspace } = await openLegeRegio()
  const { now } = await noorIn(workspace)

  await setCriterium(workspace, now().card, 'c5', { antwoord: 'nog_bespreken' })
  await setCriterium(workspace, now().card, 'c5', { antwoord: 'ja', toelichting: 'Belt maandag zelf.' })

  expect(criteriumVan(now().card, 'c5')).toMatchObject({ antwoord: 'ja', toelichting: 'Belt maandag zelf.' })
  expect(criteriumVan(now().card, 'c1')).toBeUndefined()
})
