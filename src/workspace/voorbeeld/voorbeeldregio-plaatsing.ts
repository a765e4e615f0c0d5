import { addYears } from '#domain/dag.ts'
import { formatZelfreflectie } from '#domain/zelfreflectie.ts'
import type { Op } from '#documents/op.ts'
import type { Bouw, VoorbeeldDocument, VoorbeeldPersoon } from './voorbeeldregio-bouw.ts'
import { mailadresVan, membersOf, mensFields, put, putMensen } from './voorbeeldregio-bouw.ts'
import type { Kandidaat, Plaatsing, Team } from './voorbeeldregio-kandidaat.ts'
import { writesOf } from './voorbeeldregio-kandidaat.ts'
import type { Leerdoel } from './voorbeeldregio-leerdoelen.ts'
import { putAfspraak, putLeerdoel, putLeerdoelspoor, putNotitie } from './voorbeeldregio-leerdoelen.ts'
import type { ReflectieTekst } from './voorbeeldregio-reflecties.ts'
import { overlegDagVan, writeWerk } from './voorbeeldregio-werk.ts'

/** A shown reflectie with its id and the leerdoelen in its blocks. */
export interface Reflectie {
  id: string
  tekst: ReflectieTekst
  leerdoelen: readonly Leerdoel[]
}

type Notities = readonly { dag: number; tekst: string; label?: 'afspraak' | 'vraag' | 'goed_nieuws' }[]
type Afspraken = readonly { tekst: string; gemaakt: number; voor: number; tijd?: string; gedaan?: number }[]

/** What happened at one plaatsing; days are counted from today. */
export interface PlaatsingExtra {
  leerdoelen?: readonly Leerdoel[]
  reflecties?: readonly Reflectie[]
  bezoeken?: readonly { dag: number; tijd: string; gedaan?: boolean }[]
  /** contacts of the trainer with the werkbegeleider */
  contacten?: readonly { dag: number; vorm: string; onderwerp: string }[]
  /** by the jobcoach, for the workplace too */
  notities?: Notities
  afspraken?: Afspraken
  vanWerkbegeleider?: Notities
}

/** The documents of a plaatsing: `plaatsing`, `werkplek`, `maatje` and `reflectie`. */
export function makePlaatsing(
  bouw: Bouw,
  team: Team,
  kandidaat: Kandidaat,
  plaatsing: Plaatsing,
  extra: PlaatsingExtra,
): VoorbeeldDocument[] {
  const { mens, trainer } = kandidaat
  const { werkbegeleider, maatjeMens } = plaatsing
  const { regiocoordinator, jobcoach, projectassistent } = team
  return [
    {
      doc: plaatsing.plaatsing,
      kind: 'plaatsing',
      members: membersOf([regiocoordinator, mens, werkbegeleider, trainer, jobcoach]),
      writes: writePlaatsing(bouw, team, kandidaat, plaatsing, extra),
    },
    {
      doc: plaatsing.werkplek,
      kind: 'werkplek',
      members: membersOf([mens, werkbegeleider, trainer, jobcoach]),
      writes: writeWerkplek(bouw, team, kandidaat, plaatsing, extra),
    },
    {
      doc: plaatsing.maatje,
      kind: 'maatje',
      members: membersOf([regiocoordinator, mens, werkbegeleider, maatjeMens, projectassistent]),
      writes: writeMaatje(bouw, team, kandidaat, plaatsing),
    },
    {
      doc: plaatsing.reflectie,
      kind: 'reflectie',
      members: membersOf([mens, werkbegeleider]),
      writes: (extra.reflecties ?? []).flatMap((reflectie) => writeReflectie(bouw, kandidaat, plaatsing, reflectie)),
    },
  ]
}

function writePlaatsing(
  bouw: Bouw,
  team: Team,
  kandidaat: Kandidaat,
  plaatsing: Plaatsing,
  extra: PlaatsingExtra,
): VoorbeeldDocument['writes'] {
  const { mens, trainer } = kandidaat
  const { werkbegeleider, maatjeMens, weekdagen, van, tot } = plaatsing
  const { regiocoordinator, jobcoach } = team
  const base = [
    ...put('plaatsing', 'plaatsing', 'plaatsing', {
      kandidaat: mens.persoon,
      plekId: plaatsing.plekId,
      organisatie: plaatsing.organisatie,
      functie: plaatsing.functie,
      adres: plaatsing.adres,
      start: plaatsing.start,
      eindePlan: addYears(plaatsing.start, 1),
      status: plaatsing.status,
      werkoverleg: plaatsing.werkoverleg,
      groep: kandidaat.groep,
      werkplek: plaatsing.werkplek,
      reflectie: plaatsing.reflectie,
      maatje: plaatsing.maatje,
    }),
    ...putMensen(bouw, 'plaatsing', [mens, maatjeMens, trainer, jobcoach, regiocoordinator]),
    ...put('plaatsing', 'mensen', bouw.newItem(), {
      ...mensFields(werkbegeleider),
      email: mailadresVan(werkbegeleider),
    }),
    ...weekdagen.flatMap((weekdag) => put('plaatsing', 'dagen', bouw.newItem(), { weekdag, van, tot })),
  ]
  const sporen = [
    ...(extra.leerdoelen ?? []).flatMap((leerdoel) => putLeerdoelspoor(bouw, leerdoel)),
    ...(extra.reflecties ?? []).flatMap((reflectie) => putReflectiespoor(bouw, reflectie)),
  ]
  const bezoeken = (extra.bezoeken ?? []).flatMap(({ dag, tijd, gedaan }) =>
    put('plaatsing', 'bezoeken', bouw.newItem(), {
      dag: bouw.dag(dag),
      tijd,
      door: jobcoach.persoon,
      plaats: plaatsing.organisatie,
      ...(gedaan === true ? { gedaanOpMs: bouw.ms(dag) } : {}),
    }),
  )
  const contacten = (extra.contacten ?? []).flatMap(({ dag, vorm, onderwerp }) =>
    put('plaatsing', 'contacten', bouw.newItem(), {
      ...{ vorm, dag: bouw.dag(dag), onderwerp, door: trainer.persoon, met: [werkbegeleider.persoon] },
      ...{ telt: 'werkbegeleider_trainer' as const, opMs: bouw.ms(dag), klaar: true },
    }),
  )
  const werk = writeWerk(bouw, kandidaat, plaatsing, overlegDagVan(extra.contacten !== undefined))
  return writesOf([
    [regiocoordinator, base],
    [mens, sporen],
    [jobcoach, bezoeken],
    [trainer, contacten],
    [werkbegeleider, werk.plaatsing],
  ])
}

function putReflectiespoor(bouw: Bouw, { id, tekst }: Reflectie): Op[] {
  return put('plaatsing', 'reflectiesporen', id, {
    titel: formatZelfreflectie.titel,
    status: tekst.reactie === undefined ? 'concept' : 'besproken',
    dag: bouw.dag(tekst.dag),
    getekendDoor: [],
  })
}

function writeWerkplek(
  bouw: Bouw,
  team: Team,
  kandidaat: Kandidaat,
  plaatsing: Plaatsing,
  extra: PlaatsingExtra,
): VoorbeeldDocument['writes'] {
  const noteOf = (door: VoorbeeldPersoon, notities: Notities = []): Op[] =>
    notities.flatMap(({ dag, tekst, label }) => putNotitie(bouw, 'werkplek', door.persoon, dag, tekst, label))
  const afspraken = (extra.afspraken ?? []).flatMap((one) => putAfspraak(bouw, 'werkplek', team.jobcoach.persoon, one))
  return writesOf([
    [kandidaat.mens, (extra.leerdoelen ?? []).flatMap((leerdoel) => putLeerdoel(bouw, 'werkplek', leerdoel))],
    [team.jobcoach, [...noteOf(team.jobcoach, extra.notities), ...afspraken]],
    [
      plaatsing.werkbegeleider,
      [
        ...noteOf(plaatsing.werkbegeleider, extra.vanWerkbegeleider),
        ...writeWerk(bouw, kandidaat, plaatsing, overlegDagVan(extra.contacten !== undefined)).werkplek,
      ],
    ],
  ])
}

function writeMaatje(bouw: Bouw, team: Team, kandidaat: Kandidaat, plaatsing: Plaatsing): VoorbeeldDocument['writes'] {
  const { mens } = kandidaat
  const { organisatie, werkbegeleider, maatjeMens, weekdagen, van, tot } = plaatsing
  const ops = [
    ...put('maatje', 'maatje', 'maatje', {
      roepnaam: mens.naam,
      telefoon: mens.telefoon,
      organisatie,
      groep: kandidaat.groep,
    }),
    ...weekdagen.flatMap((weekdag) => put('maatje', 'dagen', bouw.newItem(), { weekdag, van, tot })),
    ...putMensen(bouw, 'maatje', [mens, werkbegeleider, maatjeMens, team.regiocoordinator, team.jobcoach]),
  ]
  return writesOf([[team.regiocoordinator, ops]])
}

function writeReflectie(
  bouw: Bouw,
  kandidaat: Kandidaat,
  plaatsing: Plaatsing,
  { id, tekst, leerdoelen }: Reflectie,
): VoorbeeldDocument['writes'] {
  const own = put('reflectie', 'reflecties', id, {
    ...reflectieHead(bouw, kandidaat, plaatsing, tekst.dag, leerdoelen),
    ...tekst.eigen,
    plaatsing: plaatsing.plaatsing,
    zaad: bouw.newZaad(),
  })
  const reactie = tekst.reactie === undefined ? [] : put('reflectie', 'reflecties', id, tekst.reactie)
  return writesOf([
    [kandidaat.mens, own],
    [plaatsing.werkbegeleider, reactie],
  ])
}

/** The head of the form and the titles of the leerdoelen, the same in a draft and in a shown one. */
export function reflectieHead(
  bouw: Bouw,
  { mens }: Kandidaat,
  plaatsing: Plaatsing,
  dag: number,
  leerdoelen: readonly Leerdoel[],
): {
  naam: string
  werkervaringsplaats: string
  naamBegeleider: string
  datum: string
  gemaaktOpMs: number
  leerdoelId1?: string
  leerdoel1?: string
  leerdoelId2?: string
  leerdoel2?: string
} {
  const [first, second] = leerdoelen
  return {
    naam: mens.naam,
    werkervaringsplaats: plaatsing.organisatie,
    naamBegeleider: plaatsing.werkbegeleider.naam,
    datum: bouw.dag(dag),
    gemaaktOpMs: bouw.ms(dag),
    ...(first === undefined ? {} : { leerdoelId1: first.id, leerdoel1: first.tekst.titel }),
    ...(second === undefined ? {} : { leerdoelId2: second.id, leerdoel2: second.tekst.titel }),
  }
}
