import { readFileSync } from 'node:fs'
import { parseRegister } from '#domain/register-import.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { makeGroep } from '#workspace/groep/groep-acties.ts'
import type { Groep } from '#workspace/groep/groepen.ts'
import { groepVan } from '#workspace/groep/groepen.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { addKandidaat, kandidatenIn } from '#workspace/mensen/kandidaten.ts'
import type { Mens } from '#workspace/mensen/leden.ts'
import { addImport, registerOf } from '#workspace/regio/register.ts'
import { nameRegio, regioVan } from '#workspace/regio/regio.ts'
import type { TeamRol } from '#workspace/regio/team.ts'
import { addTeamlid } from '#workspace/regio/team.ts'
import type { Card } from '#workspace/workspace.ts'
import type { Names } from './app-words.ts'
import type { Fact, Sessie } from './facts.ts'
import type { Year } from './year-world.ts'
import type { YearDevice } from './year-device.ts'

/** Words that only some may ever read; each stands in what it is named after. */
export const canaries = {
  reflectie: 'kanarie-reflectie',
  dstarr: 'kanarie-dstarr',
  motivatie: 'kanarie-motivatie',
  contact: 'kanarie-contact',
} as const

/** The region of one year: its people and their devices, its groups, and what the script calls them. */
export interface Region {
  readonly year: Year
  readonly marit: YearDevice
  readonly trainers: readonly [YearDevice, YearDevice]
  readonly jobcoach: YearDevice
  readonly werkbegeleiders: readonly [YearDevice, YearDevice]
  readonly maatje: YearDevice
  /** of the kandidaten who have one */
  readonly phones: Map<number, YearDevice>
  readonly kaarten: Map<number, DocumentId>
  readonly personen: Map<string, number>
  readonly groepen: DocumentId[]
  /** of the list of places: the app's id → the script's number */
  readonly plekken: Map<string, number>
  readonly names: Names
}

export interface Size {
  groepen: readonly (readonly number[])[]
  /** kandidaten with a phone */
  phones: readonly number[]
  /** the first row of a group is made with so many, the others come later */
  begin: readonly number[]
}

/** Tuesdays and Thursdays: the second of the month, no July or August, and not on Ascension Day (14 May). */
export const plans: readonly (readonly string[])[] = [
  ['01-13', '02-10', '03-10', '04-14', '05-12', '06-09', '09-08', '10-13', '11-10', '12-08'],
  ['01-08', '02-12', '03-12', '04-09', '05-21', '06-11', '09-10', '10-08', '11-12', '12-10'],
].map((days) => days.map((day) => `2026-${day}`))

const soorten = [
  'voorlichting',
  'training',
  'coaching',
  'training',
  'coaching',
  'training',
  'coaching',
  'training',
  'coaching',
  'training',
]

export function sessiesOf(g: number): Sessie[] {
  return soorten.map((soort, at) => ({ nr: at + 1, soort, dag: plans[g]?.[at] ?? '' }))
}

/** The first two days: a region with its people, its list of places and its groups. */
export async function openRegion(year: Year, size: Size): Promise<Region> {
  const marit = await year.enrol('Marit', 'regiocoordinator')
  await year.act(nameRegio(marit.workspace, { naam: 'Rivierenland', eigenNaam: 'Marit', telefoon: '' }))
  const team = async (naam: string, rol: TeamRol): Promise<YearDevice> => {
    const { persoon } = await year.act(addTeamlid(marit.workspace, { naam, telefoon: '', rol }))
    return year.enrol(naam, rol, persoon)
  }
  const trainers = [await team('Karin', 'trainer'), await team('Bas', 'trainer')] as const
  const jobcoach = await team('Ilse', 'jobcoach')
  const werkbegeleiders = [
    await year.enrol('Tom', 'werkbegeleider'),
    await year.enrol('Wil', 'werkbegeleider'),
  ] as const
  const maatje = await year.enrol('Fatma', 'maatje')
  const [kaarten, personen, plekken] = [
    new Map<number, DocumentId>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ]
  const groepen: DocumentId[] = []
  const region: Region = {
    ...{
      year,
      marit,
      trainers,
      jobcoach,
      werkbegeleiders,
      maatje,
      phones: new Map(),
      kaarten,
      personen,
      groepen,
      plekken,
    },
    names: { kandidaat: (persoon) => personen.get(persoon) ?? -1, groep: (doc) => groepen.indexOf(doc as DocumentId) }, // -1 for anything else
  }
  await readList(region)
  for (const k of [...size.groepen.flat(), 99]) await enterKandidaat(region, k, size.phones.includes(k))
  for (const [g, naam] of ['Dinsdag A', 'Donderdag B'].slice(0, size.groepen.length).entries()) {
    const members = (size.groepen[g] ?? []).slice(0, size.begin[g])
    const { doc } = await year.act(
      makeGroep(marit.workspace, {
        ...{ naam, startMaand: '2026-01', weekdag: g === 0 ? 2 : 4, plaats: 'De Kade' },
        trainers: trainers.map((one) => mensOfDevice(one)),
        kandidaten: members.map((k) => kandidaat(region, marit, k)),
      }),
    )
    if (doc !== undefined) groepen.push(doc)
    happen(region, marit, { soort: 'groep', g, sessies: sessiesOf(g) })
    for (const k of members) happen(region, marit, { soort: 'deelnemer', g, k })
  }
  return region
}

/** The real list of places: 57 rows, one of them twice. */
async function readList(region: Region): Promise<void> {
  const { year, marit, plekken } = region
  const file = readFileSync(new URL('../data/werkervaringsplaatsen.tsv', import.meta.url))
  const parsed = parseRegister(new Uint8Array(file))
  if (!parsed.ok) throw new Error(parsed.error)
  await year.act(addImport(marit.workspace, regionCard(marit), parsed.value, new Map()))
  for (const [nr, { id }] of registerOf(regionCard(marit)).plekken.entries()) plekken.set(id, nr)
  happen(region, marit, { soort: 'lijst ingelezen', plekken: 57, dubbel: 1 })
}

async function enterKandidaat(region: Region, k: number, hasPhone: boolean): Promise<void> {
  const { year, marit, kaarten, personen, phones } = region
  const eersteContact = k % 3 === 0 ? '2025-12-10' : k % 3 === 1 ? '2026-01-05' : '2026-04-02'
  const later = k === 99
  const { doc, persoon } = await year.act(
    addKandidaat(marit.workspace, {
      kaart: {
        ...{ roepnaam: `Kandidaat${k}`, achternaam: `Van${k}`, motivatie: `Ik wil werken. ${canaries.motivatie}` },
        status: later ? 'later_opnieuw_uitnodigen' : 'aangemeld',
      },
      intake: { eersteContactOp: eersteContact, ...(later ? { opnieuwUitnodigenOp: '2026-05-04' } : {}) },
      jobcoach: mensOfDevice(region.jobcoach),
    }),
  )
  if (doc === undefined || persoon === undefined) throw new Error('A kandidaat was not made')
  kaarten.set(k, doc)
  personen.set(persoon, k)
  happen(region, marit, { soort: 'kandidaat', k, eersteContact })
  happen(region, marit, { soort: 'status', k, status: later ? 'later_opnieuw_uitnodigen' : 'aangemeld' })
  if (later) happen(region, marit, { soort: 'opnieuw', k, op: '2026-05-04' })
  if (hasPhone) phones.set(k, await year.enrol(`Kandidaat${k}`, 'kandidaat', persoon))
}

/** Leaves out what every fact has: the day. */
type Without<F> = F extends Fact ? Omit<F, 'dag'> : never

/** Something happened just now on this device. */
export function happen({ year }: Pick<Region, 'year'>, by: YearDevice, fact: Without<Fact>): Fact {
  const made = { ...fact, dag: year.today } as Fact // one kind, with its day
  year.happened(by, made)
  return made
}

export function mensOfDevice({ sim, naam, rol }: YearDevice): Mens {
  return { persoon: sim.person, naam, rol }
}

export function regionCard({ workspace }: YearDevice): Card {
  const card = regioVan(workspace)?.card
  if (card === undefined) throw new Error('The region is not on this device')
  return card
}

export function kandidaat({ kaarten }: Region, { workspace }: YearDevice, k: number): Kandidaat {
  const found = kandidatenIn(workspace.cards.value.values()).find(({ doc }) => doc === kaarten.get(k))
  if (found === undefined) throw new Error(`Kandidaat ${k} is not on this device`)
  return found
}

export function groep({ groepen }: Region, { workspace }: YearDevice, g: number): Groep {
  const doc = groepen[g]
  const found = doc === undefined ? undefined : groepVan(workspace, doc)
  if (found === undefined) throw new Error(`Group ${g} is not on this device`)
  return found
}

export function persoonOf({ personen }: Region, k: number): PersoonId {
  const found = [...personen].find(([, one]) => one === k)?.[0]
  if (found === undefined) throw new Error(`Nobody is ${k}`)
  return found as PersoonId // put there as one
}
