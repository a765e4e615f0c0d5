import { expect, test } from 'vitest'
import type { Card } from '#workspace/engine.ts'
import { addKandidaat, kandidatenIn } from '#workspace/mensen/kandidaten.ts'
import type { Mens } from '#workspace/mensen/leden.ts'
import { newPersoonId } from '#workspace/mensen/leden.ts'
import { addVervanging, setVast, setVervanging, vasteMensenVan } from '#workspace/mensen/vervanging.ts'
import { regioVan, teamMet } from '#workspace/regio/regio.ts'
import { addTeamlid } from '#workspace/regio/team.ts'
import { openLegeRegio } from '#tests/builders/lege-regio.ts'

const rob: Mens = { persoon: newPersoonId(), naam: 'Rob', rol: 'trainer', telefoon: '06 00 00 00 09' }

async function withIlse() {
  const regio = await openLegeRegio()
  const { workspace } = regio
  await addTeamlid(workspace, { naam: 'Ilse', telefoon: '06 00 00 00 04', rol: 'jobcoach' })
  const [ilse] = teamMet(regioVan(workspace), 'jobcoach')
  if (ilse === undefined) throw new Error('Ilse')
  await addKandidaat(workspace, { kaart: { roepnaam: 'Noor' }, intake: {}, jobcoach: ilse })
  const kaart = (): Card => {
    const [found] = kandidatenIn(workspace.cards.value.values())
    if (found === undefined) throw new Error('Noor')
    return found.card
  }
  return { ...regio, ilse, kaart }
}

test('who stands in is whom to call from the first day to the last, and gone by itself after it', async () => {
  const { workspace, ilse, kaart, membersOf } = await withIlse()
  const before = membersOf(kaart().doc)
  const wish = { voor: ilse.persoon, door: rob, van: '2026-12-21', tot: '2027-01-04' }
  const done = await addVervanging(workspace, kaart(), wish)

  const on = (day: string) => vasteMensenVan(kaart(), day).vandaag?.naam
  expect(['2026-12-20', '2026-12-21', '2027-01-04', '2027-01-05'].map(on)).toEqual(['Ilse', 'Rob', 'Rob', 'Ilse'])
  expect(vasteMensenVan(kaart(), '2026-12-20').vervangingen).toMatchObject([{ isNu: false, door: rob }])
  expect(vasteMensenVan(kaart(), '2027-01-05').vervangingen).toEqual([])
  // Standing in is a name and a number: nobody reads more by it.
  expect(membersOf(kaart().doc)).toEqual(before)
  expect(membersOf(kaart().doc)).not.toHaveProperty(rob.persoon)

  if (done.ok) await done.undo()
  expect(vasteMensenVan(kaart(), '2026-12-22').vandaag?.naam).toBe('Ilse')
})

test('a stand-in that ends earlier is gone at once; the fixed stand-in stays beside the contactpersoon', async () => {
  const { workspace, ilse, kaart } = await withIlse()
  await addVervanging(workspace, kaart(), { voor: ilse.persoon, door: rob, van: '2026-11-01', tot: '2026-12-31' })
  const [line] = vasteMensenVan(kaart(), '2026-11-24').vervangingen
  await setVervanging(workspace, kaart(), line?.id ?? '', { weg: true })
  await setVast(workspace, kaart(), 'vervanger', rob)

  const vaste = vasteMensenVan(kaart(), '2026-11-24')
  expect(vaste).toMatchObject({
    contactpersoon: { naam: 'Ilse' },
    vervanger: { naam: 'Rob' },
    vandaag: { naam: 'Ilse' },
  })
  expect(vaste.vervangingen).toEqual([])
  await setVast(workspace, kaart(), 'vervanger', undefined)
  expect(vasteMensenVan(kaart(), '2026-11-24').vervanger).toBeUndefined()
})
