import { beginDstarr, markKlaar, showDstarr } from '#workspace/leren/dstarr-acties.ts'
import type { Dstarr } from '#workspace/leren/dstarr.ts'
import { dstarrOf } from '#workspace/leren/dstarr.ts'
import type { Verdict } from '#workspace/leren/handtekeningen.ts'
import { verifyHandtekening } from '#workspace/leren/handtekeningen.ts'
import { beginReflectie, followReflectiespoor, showReflectie } from '#workspace/leren/reflectie-acties.ts'
import type { Reflectie } from '#workspace/leren/reflecties.ts'
import { reflectieOf, zichtVan } from '#workspace/leren/reflecties.ts'
import { signReflectie } from '#workspace/leren/tekenen.ts'
import { gatherPeople } from '#workspace/mensen/people.ts'
import { plaatsingVan } from '#workspace/plaatsing/plaatsingen.ts'
import type { DocumentId } from '#domain/id.ts'
import type { Agenda } from './agenda.ts'
import { later } from './agenda.ts'
import { all } from './facts.ts'
import type { Region } from './region.ts'
import { canaries, groep, happen, persoonOf, sessiesOf } from './region.ts'
import type { YearDevice } from './year-device.ts'

/** Two forms a month, each signed by both, and a DSTARR for most coachings. */
export function planLeren(region: Region, agenda: Agenda, k: number, g: number): void {
  const { year, phones, werkbegeleiders } = region
  const phone = phones.get(k)
  const begeleider = werkbegeleiders[k % 2]
  if (phone === undefined || begeleider === undefined) return
  const hasPlek = (): boolean => {
    const isOver = all(phone.known, 'plaatsing uit').some((one) => one.k === k)
    return (
      !isOver &&
      all(phone.known, 'mens').some((one) => one.k === k && one.rol === 'werkbegeleider') &&
      all(phone.known, 'plaatsing').some((one) => one.k === k)
    )
  }
  for (let month = 1; month <= 12; month++) {
    for (const day of [4 + (k % 3), 18 + (k % 5)]) {
      const dag = `2026-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      const form: Form = { doc: undefined, id: '' }
      const signed = (by: YearDevice, rol: string, versie: number) => () =>
        form.id !== '' &&
        all(by.known, 'teken').some((one) => one.id === form.id && one.rol === rol && one.versie === versie)
      agenda.plan(`reflect ${k}`, dag, phone, () => reflect(region, phone, k, form), hasPlek)
      agenda.plan(
        `sign ${k}`,
        later(dag, year.random.below(6)),
        begeleider,
        () => sign(region, begeleider, k, form, 0),
        signed(begeleider, 'kandidaat', 0),
      )
      if (!year.random.chance(0.15)) continue
      // What both signed is changed, and signed again.
      agenda.plan(
        `change ${k}`,
        later(dag, 9),
        phone,
        () => change(region, phone, k, form),
        signed(phone, 'werkbegeleider', 0),
      )
      agenda.plan(
        `sign ${k}`,
        later(dag, 14),
        phone,
        () => sign(region, phone, k, form, 1),
        () => form.id !== '' && all(phone.known, 'wijziging').some((one) => one.id === form.id),
      )
      agenda.plan(
        `sign ${k}`,
        later(dag, 17),
        begeleider,
        () => sign(region, begeleider, k, form, 1),
        signed(begeleider, 'kandidaat', 1),
      )
    }
  }
  for (const { nr, dag, soort } of sessiesOf(g)) {
    // Long before, when it is asked already, or never.
    const before = [12, 3, undefined][(k + nr) % 3]
    if (soort !== 'coaching' || before === undefined) continue
    const isInGroup = (): boolean => all(phone.known, 'deelnemer').some((one) => one.k === k)
    agenda.plan(`dstarr ${k}`, later(dag, -before), phone, () => dstarr(region, phone, k, g, nr), isInGroup)
  }
}

/** Where a form is, once it was shown. */
interface Form {
  doc: DocumentId | undefined
  id: string
}

function read(by: YearDevice, form: Form): Reflectie {
  const card = form.doc === undefined ? undefined : by.workspace.cards.value.get(form.doc)
  const found = card === undefined ? undefined : reflectieOf(card, form.id)
  if (found === undefined) throw new Error(`${by.naam} has no form ${form.id}`)
  return found
}

async function reflect(region: Region, by: YearDevice, k: number, form: Form): Promise<void> {
  const { year } = region
  const people = gatherPeople(by.workspace.cards.value.values())
  const made = await year.act(beginReflectie(by.workspace, [], people))
  if (!made.ok) return
  const words = { actie1: `Hulp gevraagd. ${canaries.reflectie}`, goed1: 'Rustig gebleven.', datum: year.today }
  await year.act(by.workspace.commit((batch) => batch.put('map', made.doc, 'reflecties', made.id, words)))
  const shown = await year.finish(showReflectie(by.workspace, read(by, { doc: made.doc, id: made.id }), people))
  if (!shown.ok) throw new Error(`Not shown: ${shown.error}`)
  await year.world.advance(300)
  form.doc = shown.doc
  form.id = shown.id
  happen(region, by, { soort: 'reflectie', k, id: shown.id })
  await sign(region, by, k, form, 0)
}

async function sign(region: Region, by: YearDevice, k: number, form: Form, versie: number): Promise<void> {
  const { year } = region
  const seen = read(by, form)
  const rol = by.rol === 'kandidaat' ? 'kandidaat' : 'werkbegeleider'
  await year.act(signReflectie(by.workspace, seen, { persoon: by.sim.person, rol, naam: by.naam }, seen.velden))
  happen(region, by, { soort: 'teken', k, id: form.id, rol, versie })
  await follow(region, by, form)
}

async function change(region: Region, by: YearDevice, k: number, form: Form): Promise<void> {
  const { year } = region
  const { doc, id } = read(by, form)
  await year.act(
    by.workspace.commit((batch) => batch.put('reflectie', doc, 'reflecties', id, { beter1: 'Eerder vragen.' })),
  )
  happen(region, by, { soort: 'wijziging', k, id, versie: 1 })
  await follow(region, by, form)
}

/** What the screen of the form does: the line in the plaatsing says how it stands. */
async function follow({ year }: Region, by: YearDevice, form: Form): Promise<void> {
  const present = read(by, form)
  const verdicts = new Map<string, Verdict>()
  for (const one of present.handtekeningen) verdicts.set(one.id, await year.finish(verifyHandtekening(one)))
  await year.finish(
    followReflectiespoor(
      by.workspace,
      zichtVan(present, (one) => verdicts.get(one.id)),
    ),
  )
  await year.world.advance(300)
}

async function dstarr(region: Region, by: YearDevice, k: number, g: number, nr: number): Promise<void> {
  const { year } = region
  const coaching = groep(region, by, g).bijeenkomsten.find((one) => one.nr === nr)?.id ?? ''
  const made = await year.act(beginDstarr(by.workspace, { doel: `Hulp vragen. ${canaries.dstarr}`, coaching }))
  if (!made.ok) return
  const draft = (): Dstarr => {
    const card = by.workspace.cards.value.get(made.doc)
    const found = card === undefined ? undefined : dstarrOf(card, made.id)
    if (found === undefined) throw new Error('The draft is gone')
    return found
  }
  await year.act(markKlaar(by.workspace, draft(), true))
  happen(region, by, { soort: 'dstarr', k, nr })
  const hasTrainer = plaatsingVan(by.workspace.cards.value.values(), persoonOf(region, k)) !== undefined
  if (!hasTrainer) return
  const shown = await year.finish(showDstarr(by.workspace, draft(), gatherPeople(by.workspace.cards.value.values())))
  if (!shown.ok) throw new Error(`Not shown: ${shown.error}`)
  await year.world.advance(300)
}
