import type { ContactVorm } from '#domain/contact.ts'
import { answerPaar, contactlijstVan, contactPlaats, finishContact } from '#workspace/plaatsing/contacten.ts'
import type { Agenda } from './agenda.ts'
import { later } from './agenda.ts'
import type { Rolwoord } from './facts.ts'
import { all } from './facts.ts'
import type { Region } from './region.ts'
import { canaries, happen, persoonOf, plans } from './region.ts'
import { plaatsing } from './werk-plek.ts'
import type { YearDevice } from './year-device.ts'

/** The talks of werkbegeleider and trainer, and everything else that people write down of one place. */
export function planContacten(
  region: Region,
  agenda: Agenda,
  {
    k,
    g,
    begeleider,
    trainer,
    isHere,
  }: { k: number; g: number; begeleider: YearDevice; trainer: YearDevice; isHere: (by: YearDevice) => () => boolean },
): void {
  const { marit, jobcoach, year } = region
  const five = plans[g]?.[4] ?? ''
  const eight = plans[g]?.[7] ?? ''
  // None, one or both of the talks, in time, late or never.
  const days =
    [
      k % 8 === 4 ? ['2026-03-20'] : ['2026-03-20', '2026-06-15'],
      [later(five, 9), later(five, 30)],
      ['2026-04-20', later(eight, 12)],
      [later(eight, 25)],
    ][k % 4] ?? []
  for (const [at, dag] of days.entries()) {
    const by = at === 0 ? begeleider : trainer
    const other = at === 0 ? trainer : begeleider
    agenda.plan(`talk ${k}`, dag, by, () => contact(region, by, k, 'gesprek', [other]), isHere(by))
  }
  // Both write the first talk down, and the trainer says later that it was one: some have one talk too few by that.
  if (k % 4 === 0) {
    const twin = '2026-03-20'
    agenda.plan(`twin ${k}`, twin, trainer, () => contact(region, trainer, k, 'gesprek', [begeleider]), isHere(trainer))
    const isTwice = (): boolean => isHere(trainer)() && twinOn(trainer, k, twin)
    agenda.plan(`same ${k}`, '2026-03-26', trainer, () => sayOne(region, trainer, k, twin), isTwice)
  }
  // With the kandidaat or the jobcoach: these are counted, and are no talks of werkbegeleider and trainer.
  const vormen: readonly ContactVorm[] = [
    'telefoon',
    'bericht',
    'mail',
    'videogesprek',
    'werkbezoek',
    'bijeenkomst',
    'gesprek',
  ]
  for (let dag = later('2026-02-01', k % 9), nr = 0; dag < '2026-12-28'; nr += 1) {
    const vorm = vormen[year.random.below(vormen.length)] ?? 'gesprek'
    const by = [jobcoach, trainer, begeleider, marit][(nr + k) % 4] ?? jobcoach
    const met = by === begeleider ? [jobcoach] : []
    agenda.plan(`contact ${k}`, dag, by, () => contact(region, by, k, vorm, met), isHere(by))
    dag = later(dag, 25 + year.random.below(30))
  }
}

function twinOn(by: YearDevice, k: number, dag: string): boolean {
  const talks = all(by.known, 'contact').filter((one) => one.k === k && one.dag === dag && one.vorm === 'gesprek')
  return talks.filter(({ rollen }) => rollen.includes('trainer') && rollen.includes('werkbegeleider')).length === 2
}

async function sayOne(region: Region, by: YearDevice, k: number, van: string): Promise<void> {
  const { year } = region
  const { card } = plaatsing(region, by, k)
  const pair = contactlijstVan(card, persoonOf(region, k)).misschien.find((both) =>
    both.every(({ dag }) => dag === van),
  )
  if (pair === undefined) throw new Error(`${by.naam} is not asked whether two talks with ${k} were one`)
  await year.act(answerPaar(by.workspace, ...pair, true))
  happen(region, by, { soort: 'zelfde contact', k, vorm: 'gesprek', van })
}

async function contact(
  region: Region,
  by: YearDevice,
  k: number,
  vorm: ContactVorm,
  met: readonly YearDevice[],
): Promise<void> {
  const { year } = region
  const { persoon } = by.workspace.ik.value
  const plaats = contactPlaats(by.workspace.cards.value, plaatsing(region, by, k).doc, persoon)
  if (plaats === undefined) throw new Error(`${by.naam} has no place for a contact with ${k}`)
  const id = by.workspace.newId()
  await year.act(
    by.workspace.commit((batch) =>
      batch.put('plaatsing', plaats.card.doc, 'contacten', id, {
        onderwerp: canaries.contact,
        klaar: false,
        door: persoon,
      }),
    ),
  )
  const people = met.length === 0 ? [persoonOf(region, k)] : met.map(({ sim }) => sim.person)
  await year.act(finishContact(by.workspace, plaats, id, { vorm, dag: year.today, met: people }))
  const rollen = [by.rol, ...(met.length === 0 ? ['kandidaat'] : met.map(({ rol }) => rol))] as Rolwoord[] // nobody else takes part
  happen(region, by, { soort: 'contact', k, vorm, rollen, waar: 'plaatsing' })
}
