import { setIntroductie } from '#workspace/plaatsing/begeleiding.ts'
import { setGetekend } from '#workspace/plaatsing/overeenkomsten.ts'
import { endPlaatsing, makePlaatsing, setDagen, setPlaatsing } from '#workspace/plaatsing/plaats-acties.ts'
import { setPlekMens } from '#workspace/plaatsing/plek-mensen.ts'
import { beginOverleg, finishOverleg, overlegPlaats, overlegVan } from '#workspace/plaatsing/werkoverleggen.ts'
import { setKaart } from '#workspace/mensen/kandidaten.ts'
import { registerOf } from '#workspace/regio/register.ts'
import type { Agenda } from './agenda.ts'
import { later } from './agenda.ts'
import { planContacten } from './contact-script.ts'
import { all } from './facts.ts'
import type { Region } from './region.ts'
import { happen, kandidaat, mensOfDevice, regionCard } from './region.ts'
import { hasPlace, plaatsing } from './werk-plek.ts'
import type { YearDevice } from './year-device.ts'

type Uren = readonly (readonly [number, number])[]

/** By design: too few hours, too many, all on one day, and three times as it should be. */
const schedules: readonly Uren[] = [
  [
    [9, 13],
    [9, 13],
    [9, 13],
  ],
  [
    [9, 13],
    [9, 12],
  ],
  [
    [8, 16],
    [8, 16],
    [8, 16],
    [9, 12],
  ],
  [[9, 17]],
  [
    [9, 15],
    [9, 15],
    [9, 15],
    [9, 15],
  ],
]
const good: Uren = [
  [9, 13],
  [9, 13],
  [9, 13],
  [9, 13],
]

/** Everything around the work of one kandidaat, from the place to its end. */
export function planWerk(region: Region, agenda: Agenda, k: number, g: number): void {
  const { marit, trainers, werkbegeleiders } = region
  const begeleider = werkbegeleiders[k % 2] ?? marit
  const trainer = trainers[g] ?? marit
  const placed = later('2026-01-12', (k % 10) * 4 + g * 2)
  // Some begin at once, some later: the agreements are asked for a week before the start.
  const start = later(placed, (k % 4) * 7)
  const isHere = (by: YearDevice) => () =>
    hasPlace(by, k) && all(by.known, 'mens').some((one) => one.k === k && one.rol === 'werkbegeleider')
  const isInGroup = (): boolean => all(marit.known, 'deelnemer').some((one) => one.k === k)
  const [noGuide, noMaatje, shortYear] = [k % 10 === 5, k % 4 === 1, k % 7 === 3]

  agenda.plan(
    `place ${k}`,
    placed,
    marit,
    () => place(region, k, g, { start, uren: schedules[k % 5] ?? good, noGuide, noMaatje, shortYear }),
    isInGroup,
  )
  if (noGuide)
    agenda.plan(
      `guide ${k}`,
      later(placed, 9),
      marit,
      () => setMens(region, k, 'werkbegeleider', begeleider),
      () => hasPlace(marit, k),
    )
  if (noMaatje)
    agenda.plan(
      `maatje ${k}`,
      later(placed, 20 + k),
      marit,
      () => setMens(region, k, 'maatje', region.maatje),
      () => hasPlace(marit, k),
    )
  if (k % 5 > 0 && k % 5 < 4 && k % 2 === 1) {
    agenda.plan(
      `hours ${k}`,
      later(start, 30),
      marit,
      () => changeDagen(region, k),
      () => hasPlace(marit, k),
    )
  }
  if (shortYear)
    agenda.plan(
      `a year ${k}`,
      later(start, 60),
      marit,
      () => changeEinde(region, k, start),
      () => hasPlace(marit, k),
    )

  // Agreements: before it is asked, after the start, or one of them never.
  const signed = k % 3 === 0 ? later(start, -10) : later(start, 12 + k)
  for (const [partij, at] of ['A kandidaat', 'A organisatie', 'B stichting', 'B organisatie'].entries()) {
    if (k % 6 === 4 && at === 'B stichting') continue
    agenda.plan(
      `sign ${at} ${k}`,
      later(signed, partij),
      marit,
      () => sign(region, k, at),
      () => hasPlace(marit, k),
    )
  }
  for (const [at, item] of (['ontvangst', 'informatie', 'kennismaking'] as const).entries()) {
    // Some never get that far; four weeks after the start nobody is asked any more.
    if (k % 5 === 2 && at === 2) continue
    agenda.plan(
      `first day ${k}`,
      later(start, at * (k % 3)),
      begeleider,
      () => firstDay(region, begeleider, k, item),
      isHere(begeleider),
    )
  }
  // Every week or fortnight; some places fall silent for a while.
  for (let dag = later(start, 7), nr = 0; dag < '2026-12-30'; nr += 1) {
    agenda.plan(`overleg ${k}`, dag, begeleider, () => overleg(region, begeleider, k), isHere(begeleider))
    dag = later(dag, nr % 5 === k % 5 ? 23 : 12)
  }
  planContacten(region, agenda, { k, g, begeleider, trainer, isHere })
  if (k === 4)
    agenda.plan(
      'ends',
      '2026-08-17',
      marit,
      () => end(region, k),
      () => hasPlace(marit, k),
    )
  if (k === 6) agenda.plan('is done', '2026-11-30', marit, () => setStatus(region, k, 'afgerond'))
}

const dagenOf = (uren: Uren) => uren.map(([van, tot], at) => ({ weekdag: at + 1, van: time(van), tot: time(tot) }))
const time = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

async function place(
  region: Region,
  k: number,
  g: number,
  wish: { start: string; uren: Uren; noGuide: boolean; noMaatje: boolean; shortYear: boolean },
): Promise<void> {
  const { year, marit, werkbegeleiders, maatje, jobcoach, plekken } = region
  const { start, uren, noGuide, noMaatje, shortYear } = wish
  const plek = registerOf(regionCard(marit)).plekken.find(
    ({ status, functie }) => status === 'beschikbaar' && !functie.includes('secretarieel'),
  )
  const begeleider = werkbegeleiders[k % 2]
  if (plek === undefined || begeleider === undefined) throw new Error('No place is left')
  const einde = shortYear ? later(start, 180) : `2027${start.slice(4)}`
  await year.act(
    makePlaatsing(marit.workspace, kandidaat(region, marit, k), {
      ...{ plek, adres: '', start, eindePlan: einde, dagen: dagenOf(uren), jobcoach: mensOfDevice(jobcoach) },
      ...(noGuide ? {} : { werkbegeleider: mensOfDevice(begeleider) }),
      ...(noMaatje ? {} : { maatje: mensOfDevice(maatje) }),
    }),
  )
  happen(region, marit, { soort: 'plaatsing', k, g, start })
  happen(region, marit, { soort: 'dagen', k, dagen: uren })
  happen(region, marit, { soort: 'einde', k, op: einde })
  happen(region, marit, { soort: 'status', k, status: 'gestart' })
  happen(region, marit, { soort: 'plek', nr: plekken.get(plek.id) ?? -1, status: 'bezet' })
  if (!noGuide) happen(region, marit, { soort: 'mens', k, rol: 'werkbegeleider' })
  if (!noMaatje) happen(region, marit, { soort: 'mens', k, rol: 'maatje' })
}

async function setMens(region: Region, k: number, rol: 'werkbegeleider' | 'maatje', device: YearDevice): Promise<void> {
  const { year, marit } = region
  const mens = mensOfDevice(device)
  await year.act(setPlekMens(marit.workspace, kandidaat(region, marit, k), plaatsing(region, marit, k), rol, mens))
  happen(region, marit, { soort: 'mens', k, rol })
}

async function changeDagen(region: Region, k: number): Promise<void> {
  const { year, marit } = region
  await year.act(setDagen(marit.workspace, plaatsing(region, marit, k), dagenOf(good)))
  happen(region, marit, { soort: 'dagen', k, dagen: good })
}

async function changeEinde(region: Region, k: number, start: string): Promise<void> {
  const { year, marit } = region
  const op = `2027${start.slice(4)}`
  await year.act(setPlaatsing(marit.workspace, plaatsing(region, marit, k), { eindePlan: op }))
  happen(region, marit, { soort: 'einde', k, op })
}

async function sign(region: Region, k: number, what: string): Promise<void> {
  const { year, marit } = region
  const [soort, partij] = what.toLowerCase().split(' ') as ['a' | 'b', 'kandidaat' | 'organisatie' | 'stichting'] // written above
  const { card } = plaatsing(region, marit, k)
  await year.act(setGetekend(marit.workspace, card, soort, { partij, naam: 'Iemand' }, year.today))
  happen(region, marit, { soort: 'getekend', k, partij: what })
}

async function firstDay(
  region: Region,
  by: YearDevice,
  k: number,
  item: 'ontvangst' | 'informatie' | 'kennismaking',
): Promise<void> {
  const { year } = region
  await year.act(setIntroductie(by.workspace, plaatsing(region, by, k).card, item, year.today))
  happen(region, by, { soort: 'introductie', k, item })
}

async function overleg(region: Region, by: YearDevice, k: number): Promise<void> {
  const { year } = region
  const { doc } = plaatsing(region, by, k)
  const plaats = () => overlegPlaats(by.workspace.cards.value, doc)
  const found = plaats()
  if (found === undefined) throw new Error(`${by.naam} has no werkplek of ${k}`)
  const id = await year.finish(beginOverleg(by.workspace, found, year.today))
  await year.world.advance(300)
  const now = plaats()
  const begun = now === undefined ? undefined : overlegVan(now.werkplek, id)
  if (now !== undefined && begun !== undefined) await year.act(finishOverleg(by.workspace, now, begun))
  happen(region, by, { soort: 'overleg', k })
}

async function end(region: Region, k: number): Promise<void> {
  const { year, marit, plekken } = region
  const place = plaatsing(region, marit, k)
  await year.act(endPlaatsing(marit.workspace, kandidaat(region, marit, k), place))
  happen(region, marit, { soort: 'plaatsing uit', k })
  happen(region, marit, { soort: 'status', k, status: 'zoekt_wep' })
  happen(region, marit, { soort: 'plek', nr: plekken.get(place.velden.plekId ?? '') ?? -1, status: 'beschikbaar' })
}

export async function setStatus(
  region: Region,
  k: number,
  status: 'afgerond' | 'gestopt' | 'zoekt_wep',
): Promise<void> {
  const { year, marit } = region
  await year.act(setKaart(marit.workspace, kandidaat(region, marit, k).doc, { status }))
  happen(region, marit, { soort: 'status', k, status })
}
