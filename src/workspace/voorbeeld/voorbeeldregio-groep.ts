import type { AanwezigStatus } from '#domain/aanwezigheid.ts'
import { weekdagOf } from '#domain/dag.ts'
import type { DocumentId } from '#domain/id.ts'
import { programma } from '#domain/jaarplan.ts'
import type { Op } from '#documents/op.ts'
import type { Kandidaat, Team } from './voorbeeldregio-kandidaat.ts'
import type { Bouw, VoorbeeldDocument, VoorbeeldPersoon } from './voorbeeldregio-bouw.ts'
import { membersOf, put, putMensen } from './voorbeeldregio-bouw.ts'
import { gedeeldeSessieOps, sessieConceptOps } from './voorbeeldregio-sessies.ts'

/** A group before its documents are written: ids and days, so that others can name it. */
export interface Groep {
  groep: DocumentId
  groepsbeheer: DocumentId
  naam: string
  plaats: string
  /** the first one is the fixed trainer */
  trainers: VoorbeeldPersoon[]
  bijeenkomsten: { id: string; nr: number; dag: string }[]
}

/** Who was not simply there: at which number, which kandidaat of the list, what and when. */
export type Uitzondering = readonly [nr: number, index: number, status: AanwezigStatus, tijd?: string]

export const uitzonderingenA: readonly Uitzondering[] = [
  [1, 6, 'later_gekomen', '10:20'],
  [2, 4, 'afgemeld'],
  [3, 7, 'eerder_weg', '11:30'],
  [3, 9, 'niet_gezien'],
  [4, 2, 'later_gekomen', '10:15'],
  [4, 5, 'afgemeld'],
  [5, 6, 'afgemeld'],
  [5, 3, 'later_gekomen', '10:10'],
]

export const uitzonderingenB: readonly Uitzondering[] = [
  [1, 8, 'later_gekomen', '10:25'],
  [2, 5, 'afgemeld'],
  [3, 1, 'eerder_weg', '11:15'],
  [3, 7, 'niet_gezien'],
]

/** Ids for a group with these ten days. */
export function beginGroep(
  bouw: Bouw,
  naam: string,
  plaats: string,
  trainers: VoorbeeldPersoon[],
  dagen: readonly string[],
): Groep {
  return {
    groep: bouw.newDoc(),
    groepsbeheer: bouw.newDoc(),
    naam,
    plaats,
    trainers,
    bijeenkomsten: dagen.map((dag, index) => ({ id: bouw.newItem(), nr: index + 1, dag })),
  }
}

/** The documents of a group: `groep`, `groepsbeheer` and a `training` for everybody in it. */
export function makeGroep(
  bouw: Bouw,
  team: Team,
  groep: Groep,
  kandidaten: readonly Kandidaat[],
  uitzonderingen: readonly Uitzondering[],
): VoorbeeldDocument[] {
  return [
    makeGroepDocument(bouw, team, groep, kandidaten),
    makeGroepsbeheer(bouw, team, groep, kandidaten, uitzonderingen),
    ...kandidaten.map((kandidaat, index) => makeTraining(bouw, team, groep, kandidaat, index, uitzonderingen)),
  ]
}

function makeGroepDocument(bouw: Bouw, team: Team, groep: Groep, kandidaten: readonly Kandidaat[]): VoorbeeldDocument {
  const { trainers } = groep
  const around = kandidaten.flatMap((kandidaat) => [
    kandidaat.mens,
    ...(kandidaat.plaatsing === undefined ? [] : [kandidaat.plaatsing.werkbegeleider, kandidaat.plaatsing.maatjeMens]),
  ])
  const first = groep.bijeenkomsten[0]?.dag ?? bouw.today
  const ops = [
    ...put('groep', 'groep', 'groep', {
      naam: groep.naam,
      startMaand: first.slice(0, 7),
      plaats: groep.plaats,
      weekdag: weekdagOf(first),
      groepsbeheer: groep.groepsbeheer,
    }),
    ...groep.bijeenkomsten.flatMap(({ id, nr, dag }) => putBijeenkomst(id, nr, dag, groep.plaats)),
    ...putMensen(bouw, 'groep', [...trainers, team.regiocoordinator, team.jobcoach]),
    ...gedeeldeSessieOps(bouw, pastOf(bouw, groep)),
  ]
  return {
    doc: groep.groep,
    kind: 'groep',
    members: membersOf([team.regiocoordinator, ...trainers, team.jobcoach, team.projectassistent, ...around]),
    writes: [{ by: trainerOf(groep).persoon, ops }],
  }
}

function putBijeenkomst(id: string, nr: number, dag: string, plaats: string): Op[] {
  const bijeenkomst = programma[nr - 1]
  if (bijeenkomst === undefined) return []
  const { soort, titel, thema, van, tot } = bijeenkomst
  return put('groep', 'bijeenkomsten', id, { nr, soort, titel, thema, dag, van, tot, plaats })
}

function makeGroepsbeheer(
  bouw: Bouw,
  team: Team,
  groep: Groep,
  kandidaten: readonly Kandidaat[],
  uitzonderingen: readonly Uitzondering[],
): VoorbeeldDocument {
  const trainer = trainerOf(groep)
  const roster = kandidaten.flatMap(({ deelnemer, mens, achter, kaart, training }) =>
    put('groepsbeheer', 'deelnemers', deelnemer, { naam: mens.naam, achter, kaart, persoonId: mens.persoon, training }),
  )
  const lists = pastOf(bouw, groep).flatMap(({ id, nr, dag }) => [
    ...kandidaten.flatMap(({ deelnemer }, index) =>
      put('groepsbeheer', 'aanwezigheid', `${id}.${deelnemer}`, {
        bijeenkomst: id,
        deelnemer,
        ...aanwezigheidOf(uitzonderingen, nr, index),
      }),
    ),
    ...put('groepsbeheer', 'lijsten', id, {
      klaarOpMs: Math.min(bouw.nowMs, Date.parse(`${dag}T13:10:00Z`)),
      klaarDoor: trainer.persoon,
    }),
  ])
  const last = pastOf(bouw, groep).at(-1)
  const note =
    last === undefined
      ? []
      : put('groepsbeheer', 'notities', bouw.newItem(), {
          bijeenkomst: last.id,
          tekst: 'De groep luisterde goed naar elkaar. Volgende keer beginnen we met de lunch.',
          opMs: Math.min(bouw.nowMs, Date.parse(`${last.dag}T13:20:00Z`)),
        })
  // Where one trainer works alone, the last mail still waits.
  const sessies = sessieConceptOps(
    bouw,
    pastOf(bouw, groep),
    (nr) => groep.trainers.length > 1 || nr !== pastOf(bouw, groep).at(-1)?.nr,
  )
  return {
    doc: groep.groepsbeheer,
    kind: 'groepsbeheer',
    members: membersOf([team.regiocoordinator, ...groep.trainers]),
    writes: [{ by: trainer.persoon, ops: [...roster, ...lists, ...note, ...sessies] }],
  }
}

function makeTraining(
  bouw: Bouw,
  team: Team,
  groep: Groep,
  kandidaat: Kandidaat,
  index: number,
  uitzonderingen: readonly Uitzondering[],
): VoorbeeldDocument {
  const ops = pastOf(bouw, groep).flatMap(({ id, nr }) =>
    put('training', 'aanwezigheid', id, { groep: groep.groep, ...aanwezigheidOf(uitzonderingen, nr, index) }),
  )
  return {
    doc: kandidaat.training,
    kind: 'training',
    members: membersOf([...groep.trainers, kandidaat.mens, team.regiocoordinator, team.jobcoach]),
    writes: [{ by: trainerOf(groep).persoon, ops }],
  }
}

function aanwezigheidOf(
  uitzonderingen: readonly Uitzondering[],
  nr: number,
  index: number,
): { status: AanwezigStatus; tijd?: string } {
  const [, , status = 'aanwezig', tijd] = uitzonderingen.find(([at, who]) => at === nr && who === index) ?? []
  return { status, ...(tijd === undefined ? {} : { tijd }) }
}

function pastOf(bouw: Bouw, groep: Groep): Groep['bijeenkomsten'] {
  return groep.bijeenkomsten.filter(({ dag }) => dag < bouw.today)
}

function trainerOf(groep: Groep): VoorbeeldPersoon {
  const trainer = groep.trainers[0]
  if (trainer === undefined) throw new Error('A group has a trainer')
  return trainer
}
