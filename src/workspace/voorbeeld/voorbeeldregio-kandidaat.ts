import { addDays } from '#domain/dag.ts'
import type { DocumentId } from '#domain/id.ts'
import type { KandidaatStatus } from '#domain/kandidaat.ts'
import type { PlaatsingStatus } from '#domain/plaatsing.ts'
import type { Op } from '#documents/op.ts'
import { putUitkomst } from './voorbeeldregio-afronden.ts'
import type { Bouw, VoorbeeldDocument, VoorbeeldPersoon } from './voorbeeldregio-bouw.ts'
import { mailadresVan, membersOf, put, putMensen } from './voorbeeldregio-bouw.ts'
import type { VoorbeeldVoorstel } from './voorbeeldregio-intake.ts'
import { putIntake } from './voorbeeldregio-intake.ts'
import type { Leerdoel } from './voorbeeldregio-leerdoelen.ts'
import { putAfspraak, putLeerdoel, putNotitie } from './voorbeeldregio-leerdoelen.ts'
import type { VoorbeeldKandidaat } from './voorbeeldregio-mensen.ts'

/** The people of the region who are not of one kandidaat. */
export interface Team {
  regiocoordinator: VoorbeeldPersoon
  trainers: VoorbeeldPersoon[]
  jobcoach: VoorbeeldPersoon
  projectassistent: VoorbeeldPersoon
}

/** A plaatsing before its documents are written. */
export interface Plaatsing {
  plaatsing: DocumentId
  werkplek: DocumentId
  maatje: DocumentId
  reflectie: DocumentId
  organisatie: string
  functie: string
  adres: string
  plekId: string
  werkbegeleider: VoorbeeldPersoon
  maatjeMens: VoorbeeldPersoon
  status: PlaatsingStatus
  /** `YYYY-MM-DD` */
  start: string
  weekdagen: number[]
  van: string
  tot: string
  werkoverleg: string
}

/** A kandidaat with the ids of everything that is about this person. */
export interface Kandidaat {
  mens: VoorbeeldPersoon
  achternaam: string
  achter?: string
  woonplaats: string
  status: KandidaatStatus
  groep: DocumentId
  /** the fixed trainer of the group */
  trainer: VoorbeeldPersoon
  deelnemer: string
  kaart: DocumentId
  intake: DocumentId
  leren: DocumentId
  training: DocumentId
  plaatsing?: Plaatsing
  /** day of the voorlichting, `YYYY-MM-DD` */
  voorlichting: string
}

/** Ids for one kandidaat; the plaatsing is added after. */
export function beginKandidaat(
  bouw: Bouw,
  rij: VoorbeeldKandidaat,
  groep: { groep: DocumentId; trainer: VoorbeeldPersoon; voorlichting: string },
): Kandidaat {
  const { roepnaam, achternaam, achter, woonplaats, status } = rij
  return {
    mens: bouw.newMens('kandidaat', roepnaam),
    achternaam,
    ...(achter === undefined ? {} : { achter }),
    woonplaats,
    status,
    ...groep,
    deelnemer: bouw.newItem(),
    kaart: bouw.newDoc(),
    intake: bouw.newDoc(),
    leren: bouw.newDoc(),
    training: bouw.newDoc(),
  }
}

/** What somebody adds to a kandidaat beyond what everybody has. */
export interface KandidaatExtra {
  wens?: { functie: string; sector: string; organisatie?: string }
  motivatie?: string
  intake?: string
  /** leerdoelen that the trainer sees and the workplace does not */
  leerdoelen?: readonly Leerdoel[]
  /** what the jobcoach wrote down, days from today */
  notities?: readonly { dag: number; tekst: string; label?: 'afspraak' | 'vraag' | 'goed_nieuws' }[]
  afspraken?: readonly { tekst: string; gemaakt: number; voor: number; tijd?: string; gedaan?: number }[]
  /** plekken that were proposed */
  voorstellen?: VoorbeeldVoorstel
  /** what the trainer wrote down */
  vanTrainer?: readonly { dag: number; tekst: string }[]
}

/** The documents of every kandidaat: `kaart`, `intake` and `leren`. */
export function makeKandidaat(
  bouw: Bouw,
  team: Team,
  kandidaat: Kandidaat,
  extra: KandidaatExtra,
): VoorbeeldDocument[] {
  const readers = [team.regiocoordinator, kandidaat.mens, kandidaat.trainer, team.jobcoach]
  return [
    {
      doc: kandidaat.kaart,
      kind: 'kaart',
      members: membersOf(readers),
      writes: writeKaart(bouw, team, kandidaat, extra),
    },
    {
      doc: kandidaat.intake,
      kind: 'intake',
      members: membersOf(readers),
      writes: writeIntake(bouw, team, kandidaat, extra),
    },
    {
      doc: kandidaat.leren,
      kind: 'leren',
      members: membersOf([kandidaat.mens, kandidaat.trainer, team.jobcoach]),
      writes: writeLeren(bouw, team, kandidaat, extra),
    },
  ]
}

/** Where somebody will be away for two weeks. */
const ON_LEAVE_AT = 'Bakkerij De Korenaar'

function putVervanging(bouw: Bouw, { jobcoach }: Team, trainer: VoorbeeldPersoon) {
  return put('kaart', 'vervangingen', bouw.newItem(), {
    ...{ voor: jobcoach.persoon, door: trainer.persoon, naam: trainer.naam, rol: trainer.rol },
    ...{ telefoon: trainer.telefoon, van: bouw.dag(30), tot: bouw.dag(44) },
  })
}

function writeKaart(bouw: Bouw, team: Team, kandidaat: Kandidaat, extra: KandidaatExtra): VoorbeeldDocument['writes'] {
  const { mens, trainer, plaatsing } = kandidaat
  const vast = plaatsing === undefined ? team.regiocoordinator : team.jobcoach
  const around = [team.jobcoach, trainer, team.regiocoordinator]
  const work = plaatsing === undefined ? [] : [plaatsing.werkbegeleider, plaatsing.maatjeMens]
  const ops = [
    ...put('kaart', 'kaart', 'kaart', {
      roepnaam: mens.naam,
      achternaam: kandidaat.achternaam,
      telefoon: mens.telefoon,
      email: mailadresVan(mens),
      woonplaats: kandidaat.woonplaats,
      status: kandidaat.status,
      contactpersoon: vast.persoon,
      vervanger: trainer.persoon,
      wensFunctie: extra.wens?.functie,
      wensSector: extra.wens?.sector,
      wensOrganisatie: extra.wens?.organisatie,
      persoonId: mens.persoon,
      groep: kandidaat.groep,
      leren: kandidaat.leren,
    }),
    ...putMensen(bouw, 'kaart', [...around, ...work]),
    ...(plaatsing?.organisatie === ON_LEAVE_AT ? putVervanging(bouw, team, trainer) : []),
    ...putUitkomst(bouw, mens.naam),
  ]
  const motivatie = extra.motivatie === undefined ? [] : put('kaart', 'kaart', 'kaart', { motivatie: extra.motivatie })
  const { voorgesteld, oordeel } = extra.voorstellen ?? { voorgesteld: [], oordeel: [] }
  return writesOf([
    [team.regiocoordinator, [...ops, ...voorgesteld]],
    [mens, [...motivatie, ...oordeel]],
  ])
}

function writeIntake(bouw: Bouw, team: Team, kandidaat: Kandidaat, extra: KandidaatExtra): VoorbeeldDocument['writes'] {
  const keuzeDeelname = kandidaat.status === 'voorlichting_gehad' ? 'bedenktijd' : 'ja'
  const ops = put('intake', 'intake', 'intake', {
    eersteContactOp: addDays(kandidaat.voorlichting, -24),
    kanaal: 'telefoon',
    opmerking: extra.intake,
    keuzeDeelname,
  })
  return writesOf([[team.regiocoordinator, [...ops, ...putIntake(bouw, kandidaat)]]])
}

function writeLeren(bouw: Bouw, team: Team, kandidaat: Kandidaat, extra: KandidaatExtra): VoorbeeldDocument['writes'] {
  const coach = team.jobcoach.persoon
  const notes = (extra.notities ?? []).flatMap(({ dag, tekst, label }) =>
    putNotitie(bouw, 'leren', coach, dag, tekst, label),
  )
  const agreed = (extra.afspraken ?? []).flatMap((afspraak) => putAfspraak(bouw, 'leren', coach, afspraak))
  const { trainer, mens } = kandidaat
  const heard = (extra.vanTrainer ?? []).flatMap(({ dag, tekst }) =>
    putNotitie(bouw, 'leren', trainer.persoon, dag, tekst),
  )
  return writesOf([
    [mens, (extra.leerdoelen ?? []).flatMap((leerdoel) => putLeerdoel(bouw, 'leren', leerdoel))],
    [team.jobcoach, [...notes, ...agreed]],
    [trainer, heard],
  ])
}

/** The writes of a document, without those who wrote nothing. */
export function writesOf(parts: readonly [mens: VoorbeeldPersoon, ops: Op[]][]): VoorbeeldDocument['writes'] {
  return parts.filter(([, ops]) => ops.length > 0).map(([mens, ops]) => ({ by: mens.persoon, ops }))
}
