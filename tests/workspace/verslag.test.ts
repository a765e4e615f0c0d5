import { expect, test } from 'vitest'
import { removeActiviteit, saveActiviteit, activiteitenIn } from '#workspace/regio/activiteiten.ts'
import { makeRekenblad } from '#workspace/regio/rekenblad.ts'
import { regioVan } from '#workspace/regio/regio.ts'
import { verslagInvoer } from '#workspace/regio/verslag.ts'
import { addKandidaat } from '#workspace/mensen/kandidaten.ts'
import { openLegeRegio, regioId } from '#tests/builders/lege-regio.ts'

const workshop = { soort: 'workshop' as const, titel: 'De bluf-cv', dag: '2027-03-02', plaats: '', partner: '' }

test('an activity is kept, changed and taken out, and each can be taken back', async () => {
  const { workspace } = await openLegeRegio()
  const titles = () =>
    activiteitenIn(regioVan(workspace)?.card ?? fail()).map(({ titel, deelnemers }) => [titel, deelnemers])

  const made = await saveActiviteit(workspace, regioId, { ...workshop, deelnemers: undefined })
  expect(titles()).toEqual([['De bluf-cv', undefined]])

  await saveActiviteit(workspace, regioId, { ...workshop, id: made.id, deelnemers: 7 })
  expect(titles()).toEqual([['De bluf-cv', 7]])

  const removed = await removeActiviteit(workspace, regioId, made.id)
  expect(titles()).toEqual([])
  if (removed.ok) await removed.undo()
  expect(titles()).toEqual([['De bluf-cv', 7]])
})

test('the report counts what is written down, and nobody who was removed', async () => {
  const { workspace } = await openLegeRegio()
  for (const roepnaam of ['Noor', 'Sam']) {
    await addKandidaat(workspace, {
      kaart: { roepnaam, status: 'zoekt_wep' },
      intake: { eersteContactOp: '2027-02-01' },
    })
  }
  await saveActiviteit(workspace, regioId, { ...workshop, deelnemers: 7 })

  const invoer = verslagInvoer(workspace)

  expect(invoer.kandidaten).toEqual([
    { status: 'zoekt_wep', eersteContactOp: '2027-02-01', gestartOp: undefined, uitOp: undefined },
    { status: 'zoekt_wep', eersteContactOp: '2027-02-01', gestartOp: undefined, uitOp: undefined },
  ])
  expect(invoer.activiteiten).toMatchObject([{ titel: 'De bluf-cv', deelnemers: 7 }])
})

test('a workbook holds text as text, and numbers as numbers', async () => {
  const blob = await makeRekenblad([['=1+1 & <b>', 12]], 'Verslag', Date.UTC(2027, 0, 1))
  const text = new TextDecoder('latin1').decode(await blob.arrayBuffer())

  expect(text.startsWith('PK')).toBe(true)
  expect(text).toContain('<t xml:space="preserve">=1+1 &amp; &lt;b&gt;</t>')
  expect(text).toContain('<v>12</v>')
  expect(text).not.toContain('<f>')
})

function fail(): never {
  throw new Error('The region is here')
}
