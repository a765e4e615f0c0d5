import type { ActiviteitSoort } from '#domain/activiteit.ts'
import { intakeOf } from '#workspace/mensen/kandidaten.ts'
import { nodigOpnieuwUit } from '#workspace/mensen/intake.ts'
import { saveActiviteit } from '#workspace/regio/activiteiten.ts'
import { keepOne, registerOf, savePlek } from '#workspace/regio/register.ts'
import type { Agenda } from './agenda.ts'
import { later } from './agenda.ts'
import { all } from './facts.ts'
import type { Region } from './region.ts'
import { happen, kandidaat, persoonOf, regionCard } from './region.ts'
import { setStatus } from './werk-script.ts'

const held: readonly (readonly [ActiviteitSoort, string])[] = [
  ['workshop', 'De bluf-cv'],
  ['spreekuur', 'Inloop'],
  ['workshop', 'Netwerken'],
  ['informatieavond', 'Voor familie'],
]

/** What a regiocoördinator does beside the groups: the list of places, activities, and asking somebody again. */
export function planRegio(region: Region, agenda: Agenda): void {
  const { marit, year } = region
  agenda.plan('one of two', '2026-02-16', marit, () => oneOfTwo(region))
  for (const [at, status] of (['in_gesprek', 'niet_meer', 'niet_meer', 'concept'] as const).entries()) {
    agenda.plan('a place', later('2026-03-05', at * 40), marit, () => changePlek(region, status))
  }
  for (let dag = '2026-01-20', nr = 0; dag < '2026-12-28'; nr += 1) {
    const [soort, titel] = held[nr % held.length] ?? ['workshop', '']
    const deelnemers = 1 + year.random.below(11)
    agenda.plan('activity', dag, marit, () => activity(region, soort, titel, deelnemers))
    dag = later(dag, 9 + year.random.below(12))
  }
  agenda.plan('asked again', '2026-05-11', marit, () => askAgain(region, 99))
  agenda.plan(
    'stops',
    '2026-06-01',
    marit,
    () => setStatus(region, 99, 'gestopt'),
    () => all(marit.known, 'opnieuw gedaan').length > 0,
  )
}

async function oneOfTwo(region: Region): Promise<void> {
  const { year, marit } = region
  const card = regionCard(marit)
  const [dubbel] = registerOf(card).dubbelen
  if (dubbel === undefined) throw new Error('The double row is gone')
  await year.act(keepOne(marit.workspace, card.doc, dubbel))
  happen(region, marit, { soort: 'dubbele weg' })
}

async function changePlek(region: Region, status: 'in_gesprek' | 'niet_meer' | 'concept'): Promise<void> {
  const { year, marit, plekken } = region
  const card = regionCard(marit)
  const plek = registerOf(card).plekken.findLast(
    (one) => one.status === 'beschikbaar' && !one.functie.includes('secretarieel'),
  )
  if (plek === undefined) throw new Error('No place is left')
  const { id, organisatieId, functie, opmerking } = plek
  await year.act(savePlek(marit.workspace, card.doc, { id, organisatieId, functie, status, opmerking }))
  happen(region, marit, { soort: 'plek', nr: plekken.get(id) ?? -1, status })
}

async function activity(region: Region, soort: ActiviteitSoort, titel: string, deelnemers: number): Promise<void> {
  const { year, marit } = region
  const wish = { soort, titel, dag: year.today, plaats: '', partner: '', deelnemers }
  await year.act(saveActiviteit(marit.workspace, year.regio, wish))
  happen(region, marit, { soort: 'activiteit', wat: soort, titel, deelnemers })
}

async function askAgain(region: Region, k: number): Promise<void> {
  const { year, marit } = region
  const persoon = persoonOf(region, k)
  const card = [...marit.workspace.cards.value.values()].find(
    (one) => one.kind === 'intake' && one.members.some(({ person }) => person === persoon),
  )
  const dag = card === undefined ? undefined : intakeOf(card)?.opnieuwUitnodigenOp
  if (card === undefined || dag === undefined) throw new Error('Nobody is to be asked again')
  await year.act(nodigOpnieuwUit(marit.workspace, { kandidaat: kandidaat(region, marit, k), card, dag }))
  happen(region, marit, { soort: 'opnieuw gedaan', k })
  happen(region, marit, { soort: 'status', k, status: 'aangemeld' })
}
