import { iedereenIsEr, kiesAntwoord, kiesStatus, lijstKlaar, lijstVan } from '#workspace/groep/aanwezigheid.ts'
import type { Lijst } from '#workspace/groep/aanwezigheid.ts'
import { addDeelnemers, setBijeenkomst } from '#workspace/groep/groep-acties.ts'
import { setMailVerstuurd } from '#workspace/groep/sessie-acties.ts'
import { sessieVan } from '#workspace/groep/sessies.ts'
import type { AanwezigStatus } from '#domain/aanwezigheid.ts'
import type { Agenda } from './agenda.ts'
import { later } from './agenda.ts'
import { cells } from './expected.ts'
import type { Of } from './facts.ts'
import { all } from './facts.ts'
import type { Region } from './region.ts'
import { groep, happen, kandidaat, sessiesOf } from './region.ts'
import type { YearDevice } from './year-device.ts'

const exceptions: readonly AanwezigStatus[] = ['afgemeld', 'niet_gezien', 'later_gekomen', 'eerder_weg']

/** Ten bijeenkomsten with their lists and mails, people who come later, and a plan that is changed and changed back. */
export function planGroep(region: Region, agenda: Agenda, g: number, members: readonly number[], begin: number): void {
  const { marit, trainers, year } = region
  const knows = (by: YearDevice, nr?: number) => () => {
    const isThere = all(by.known, 'groep').some((one) => one.g === g)
    return isThere && (nr === undefined || all(by.known, 'deelnemer').some((one) => one.g === g))
  }
  for (const [at, k] of members.slice(begin).entries()) {
    agenda.plan(`join ${k}`, later('2026-01-09', at * 3), marit, () => join(region, g, k))
  }
  for (const { nr, dag } of sessiesOf(g)) {
    const [one, other] = year.random.chance(0.5) ? trainers : ([trainers[1], trainers[0]] as const)
    // In some weeks both go there, and neither has internet.
    const isApart = nr % 4 === 2 - g
    if (isApart) {
      for (const by of [one, other])
        agenda.planFirst('no internet', dag, by, async () => year.goAway(by, later(dag, 2)))
    }
    const odd = new Map(members.filter(() => year.random.chance(0.25)).map((k) => [k, year.random.pick(exceptions)]))
    // Of somebody both say something else.
    const [first] = members
    if (isApart && odd.size === 0 && first !== undefined) odd.set(first, 'afgemeld')
    agenda.plan(`attendance ${g} ${nr}`, dag, one, () => take(region, one, g, nr, odd), knows(one, nr))
    if (isApart) {
      const others = new Map(
        [...odd].map(([k, status], at): [number, AanwezigStatus] => [k, at === 0 ? 'eerder_weg' : status]),
      )
      agenda.plan(`again ${g} ${nr}`, dag, other, () => take(region, other, g, nr, others), knows(other, nr))
      agenda.plan(
        `which ${g} ${nr}`,
        later(dag, 4),
        other,
        () => choose(region, other, g, nr),
        () =>
          isMarked(one, g, nr) &&
          isMarked(other, g, nr) &&
          other.awayUntil <= year.today &&
          bothKnow(one, other, g, nr),
      )
    }
    agenda.plan(
      `list ${g} ${nr}`,
      later(dag, [0, 1, 3][nr % 3] ?? 0),
      one,
      () => finish(region, one, g, nr),
      () => isMarked(one, g, nr),
    )
    agenda.plan(
      `mail ${g} ${nr}`,
      later(dag, [0, 2, 6][nr % 3] ?? 0),
      other,
      () => mail(region, other, g, nr),
      () => isMarked(other, g, nr),
    )
  }
  // The plan is changed by hand, and put right again.
  const moves: readonly (readonly [string, number, string])[] =
    g === 0
      ? [
          ['2026-03-02', 7, '2026-07-14'],
          ['2026-03-16', 7, '2026-09-08'],
          ['2026-04-01', 9, '2026-10-13'],
          ['2026-04-20', 9, '2026-11-10'],
        ]
      : [
          ['2026-03-03', 4, '2026-04-27'],
          ['2026-03-17', 4, '2026-04-09'],
          ['2026-06-15', 9, '2026-09-01'],
          ['2026-07-06', 9, '2026-11-12'],
        ]
  for (const [van, nr, op] of moves) agenda.plan(`move ${g} ${nr}`, van, marit, () => move(region, g, nr, op))
}

async function join(region: Region, g: number, k: number): Promise<void> {
  const { year, marit } = region
  await year.act(addDeelnemers(marit.workspace, groep(region, marit, g), [kandidaat(region, marit, k)]))
  happen(region, marit, { soort: 'deelnemer', g, k })
}

function lijst(region: Region, by: YearDevice, g: number, nr: number): Lijst {
  const now = groep(region, by, g)
  const found = lijstVan(now, now.bijeenkomsten.find((one) => one.nr === nr)?.id ?? '')
  if (found === undefined) throw new Error(`${by.naam} has no list ${nr} of ${g}`)
  return found
}

function marksOf(by: YearDevice, g: number, nr: number): readonly Of<'merk'>[] {
  return all(by.known, 'merk').filter((one) => one.g === g && one.nr === nr)
}

function isMarked(by: YearDevice, g: number, nr: number): boolean {
  return marksOf(by, g, nr).length > 0
}

function bothKnow(one: YearDevice, other: YearDevice, g: number, nr: number): boolean {
  return marksOf(one, g, nr).length === marksOf(other, g, nr).length
}

/** First who was not simply there, then everybody else with one tap. */
async function take(
  region: Region,
  by: YearDevice,
  g: number,
  nr: number,
  odd: ReadonlyMap<number, AanwezigStatus>,
): Promise<void> {
  const { year, names } = region
  const before = new Set<number>(cells(by.known, g, nr).keys())
  for (const rij of lijst(region, by, g, nr).rijen) {
    const k = names.kandidaat(rij.deelnemer.persoonId ?? '')
    const status = odd.get(k)
    if (status === undefined || rij.status === status || before.has(k)) continue
    await year.act(kiesStatus(by.workspace, lijst(region, by, g, nr), rij, status))
    mark(region, by, { g, nr, k, status })
  }
  const open = lijst(region, by, g, nr).rijen.filter((rij) => rij.status === undefined)
  const { result } = await year.finish(iedereenIsEr(by.workspace, lijst(region, by, g, nr)))
  if (result !== undefined && !result.ok) throw new Error('Not everybody was there')
  await year.world.advance(300)
  for (const rij of open)
    mark(region, by, { g, nr, k: names.kandidaat(rij.deelnemer.persoonId ?? ''), status: 'aanwezig' })
}

function mark(region: Region, by: YearDevice, what: { g: number; nr: number; k: number; status: string }): void {
  const na = new Set(marksOf(by, what.g, what.nr).filter((one) => one.k === what.k))
  happen(region, by, { soort: 'merk', ...what, na })
}

/** Of two answers the first is the right one. */
async function choose(region: Region, by: YearDevice, g: number, nr: number): Promise<void> {
  const { year, names } = region
  for (const rij of lijst(region, by, g, nr).rijen) {
    const [antwoord] = rij.antwoorden
    if (antwoord === undefined || rij.antwoorden.length < 2) continue
    await year.act(kiesAntwoord(by.workspace, lijst(region, by, g, nr), rij, antwoord))
    mark(region, by, { g, nr, k: names.kandidaat(rij.deelnemer.persoonId ?? ''), status: antwoord.waarde ?? '' })
  }
}

async function finish(region: Region, by: YearDevice, g: number, nr: number): Promise<void> {
  await region.year.act(lijstKlaar(by.workspace, lijst(region, by, g, nr)))
  happen(region, by, { soort: 'lijst klaar', g, nr })
}

async function mail(region: Region, by: YearDevice, g: number, nr: number): Promise<void> {
  const now = groep(region, by, g)
  const sessie = sessieVan(now, now.bijeenkomsten.find((one) => one.nr === nr)?.id ?? '')
  if (sessie === undefined) throw new Error(`${by.naam} has no bijeenkomst ${nr}`)
  await region.year.act(setMailVerstuurd(by.workspace, sessie, true))
  happen(region, by, { soort: 'mail', g, nr })
}

async function move(region: Region, g: number, nr: number, op: string): Promise<void> {
  const { year, marit } = region
  const now = groep(region, marit, g)
  const id = now.bijeenkomsten.find((one) => one.nr === nr)?.id ?? ''
  await year.act(setBijeenkomst(marit.workspace, now, id, { dag: op }))
  happen(region, marit, { soort: 'sessiedag', g, nr, op })
}
