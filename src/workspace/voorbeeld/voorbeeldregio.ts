import { addDays, weekdagOf } from '#domain/dag.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import type { Bouw, VoorbeeldDocument, VoorbeeldPersoon } from './voorbeeldregio-bouw.ts'
import { beginBouw } from './voorbeeldregio-bouw.ts'
import type { Groep } from './voorbeeldregio-groep.ts'
import { beginGroep, makeGroep, uitzonderingenA, uitzonderingenB } from './voorbeeldregio-groep.ts'
import { addCoaching } from './voorbeeldregio-coaching.ts'
import { planAroundToday, planNotToday, weekdaysFor } from './voorbeeldregio-jaarplan.ts'
import { makeDriegesprek } from './voorbeeldregio-gesprekken.ts'
import { makeVoorstellen } from './voorbeeldregio-intake.ts'
import type { Kandidaat, Plaatsing, Team } from './voorbeeldregio-kandidaat.ts'
import { beginKandidaat, makeKandidaat } from './voorbeeldregio-kandidaat.ts'
import { makeMap } from './voorbeeldregio-map.ts'
import type { VoorbeeldKandidaat, VoorbeeldPlaatsing } from './voorbeeldregio-mensen.ts'
import { groepA, groepB, naamRegio, teamNamen } from './voorbeeldregio-mensen.ts'
import { makePlaatsing } from './voorbeeldregio-plaatsing.ts'
import type { Register } from './voorbeeldregio-regio.ts'
import { makeRegioDocument, makeRegister } from './voorbeeldregio-regio.ts'
import { makeVerhalen } from './voorbeeldregio-verhalen.ts'

export type { VoorbeeldDocument, VoorbeeldPersoon }

/** A whole made-up region, as ops that anybody can write into empty documents. */
export interface Voorbeeldregio {
  regio: DocumentId
  naam: string
  mensen: VoorbeeldPersoon[]
  /** the one person per role to try */
  hoofdrollen: Record<Rol, PersoonId>
  /** the `regio` document first; nothing is written in a document before it is in this list */
  documenten: VoorbeeldDocument[]
}

/**
 * A filled, believable region, the same for the Proefversie, tests and `npm run seed`: two groups, one of which has a
 * bijeenkomst today, their plaatsingen, leerdoelen, notes, visits and reflecties. Every person, organisation, place and
 * number in it is made up. Nothing in it is signed, because a signature needs a device.
 *
 * @param today `YYYY-MM-DD`
 * @param nowMs moments in it are at most this
 * @param newBytes the only source of chance: the same bytes give the same region
 * @throws RangeError when `today` is not a day that exists
 */
export function makeVoorbeeldregio(today: string, nowMs: number, newBytes: (n: number) => Uint8Array): Voorbeeldregio {
  const bouw = beginBouw(today, nowMs, newBytes)
  const team = makeTeam(bouw)
  const register = makeRegister(bouw)
  const [first, second] = team.trainers
  if (first === undefined || second === undefined) throw new Error('The team has two trainers')

  const groepen = [
    {
      rijen: groepA,
      uitzonderingen: uitzonderingenA,
      groep: beginGroep(bouw, 'Groep Waalburg', 'Buurthuis De Brug, zaal 2', [first, second], planAroundToday(today)),
    },
    {
      rijen: groepB,
      uitzonderingen: uitzonderingenB,
      groep: beginGroep(bouw, 'Groep Lingerdijk', 'Bibliotheek Waalburg, leeszaal', [second], planNotToday(today)),
    },
  ].map((one) => ({ ...one, kandidaten: beginKandidaten(bouw, one.rijen, one.groep, register) }))
  const kandidaten = groepen.flatMap((one) => one.kandidaten)
  const verhalen = makeVerhalen(bouw)

  const documenten = [
    makeRegioDocument(bouw, team, register),
    ...groepen.flatMap((one) => makeGroep(bouw, team, one.groep, one.kandidaten, one.uitzonderingen)),
    ...kandidaten.flatMap((kandidaat) => {
      const verhaal = verhalen.of(kandidaat)
      const voorstellen = makeVoorstellen(bouw, kandidaat, team.regiocoordinator.persoon, register.plekken)
      const own = makeKandidaat(bouw, team, kandidaat, { ...verhaal.kandidaat, voorstellen })
      const { plaatsing } = kandidaat
      if (plaatsing === undefined) return own
      return [...own, ...makePlaatsing(bouw, team, kandidaat, plaatsing, verhaal.plaatsing)]
    }),
  ]
  const { hoofd, plaatsing } = mainOf(kandidaten)
  documenten.push(...makeMap(bouw, hoofd, plaatsing, verhalen.map))
  documenten.push(makeDriegesprek(bouw, [hoofd.mens, plaatsing.werkbegeleider, team.jobcoach]))
  const groep = groepen.find((one) => one.kandidaten.includes(hoofd))?.groep
  if (groep !== undefined) addCoaching(bouw, documenten, { groep, kandidaat: hoofd, plaatsing, ...verhalen.map })

  return {
    regio: bouw.regio,
    naam: naamRegio,
    mensen: bouw.mensen,
    hoofdrollen: {
      kandidaat: hoofd.mens.persoon,
      werkbegeleider: plaatsing.werkbegeleider.persoon,
      maatje: plaatsing.maatjeMens.persoon,
      trainer: first.persoon,
      jobcoach: team.jobcoach.persoon,
      regiocoordinator: team.regiocoordinator.persoon,
      projectassistent: team.projectassistent.persoon,
    },
    documenten,
  }
}

function makeTeam(bouw: Bouw): Team {
  return {
    regiocoordinator: bouw.newMens('regiocoordinator', teamNamen.regiocoordinator),
    trainers: teamNamen.trainers.map((naam) => bouw.newMens('trainer', naam)),
    jobcoach: bouw.newMens('jobcoach', teamNamen.jobcoach),
    projectassistent: bouw.newMens('projectassistent', teamNamen.projectassistent),
  }
}

function beginKandidaten(
  bouw: Bouw,
  rijen: readonly VoorbeeldKandidaat[],
  groep: Groep,
  register: Register,
): Kandidaat[] {
  const trainer = groep.trainers[0]
  if (trainer === undefined) throw new Error('A group has a trainer')
  const voorlichting = groep.bijeenkomsten[0]?.dag ?? bouw.today
  return rijen.map((rij) => {
    const kandidaat = beginKandidaat(bouw, rij, { groep: groep.groep, trainer, voorlichting })
    return rij.plaatsing === undefined
      ? kandidaat
      : { ...kandidaat, plaatsing: beginPlaatsing(bouw, rij.plaatsing, groep, register) }
  })
}

function beginPlaatsing(bouw: Bouw, rij: VoorbeeldPlaatsing, groep: Groep, register: Register): Plaatsing {
  const plek = register.plekken.get(`${rij.organisatie}/${rij.functie}`)
  const second = groep.bijeenkomsten[1]
  if (plek === undefined || second === undefined) throw new Error('A plaatsing has a plek and a group with a plan')
  const [count, van, tot] = rij.rooster
  // Who is not in today's group is at work today, so that the visits of today make sense.
  const isGroepToday = groep.bijeenkomsten.some(({ dag }) => dag === bouw.today)
  return {
    plaatsing: bouw.newDoc(),
    werkplek: bouw.newDoc(),
    maatje: bouw.newDoc(),
    reflectie: bouw.newDoc(),
    organisatie: rij.organisatie,
    functie: rij.functie,
    ...plek,
    werkbegeleider: knownMens(bouw, rij.werkbegeleider) ?? bouw.newMens('werkbegeleider', rij.werkbegeleider),
    maatjeMens: bouw.newMens('maatje', rij.maatje),
    status: rij.status,
    start: rij.status === 'voorbereiding' ? bouw.dag(21) : addDays(second.dag, rij.startNa),
    weekdagen: weekdaysFor(count, weekdagOf(second.dag), isGroepToday ? undefined : weekdagOf(bouw.today)),
    van,
    tot,
    werkoverleg: rij.werkoverleg,
  }
}

/** A werkbegeleider may guide two people. */
function knownMens(bouw: Bouw, naam: string): VoorbeeldPersoon | undefined {
  return bouw.mensen.find((mens) => mens.rol === 'werkbegeleider' && mens.naam === naam)
}

function mainOf(kandidaten: readonly Kandidaat[]): { hoofd: Kandidaat; plaatsing: Plaatsing } {
  const hoofd = kandidaten[0]
  if (hoofd?.plaatsing === undefined) throw new Error('The first kandidaat has a plaatsing')
  return { hoofd, plaatsing: hoofd.plaatsing }
}
