import { verzetVelden } from '#domain/bijeenkomst.ts'
import { proposeJaarplan } from '#domain/jaarplan.ts'
import type { DocumentId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Groep, Bijeenkomst } from './groepen.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { intakeCard, onePerson } from '#workspace/mensen/kandidaten.ts'
import type { Leden, Mens } from '#workspace/mensen/leden.ts'
import { commitWithLeden, dropMens, putMensen } from '#workspace/mensen/leden.ts'
import type { Plaatsing } from '#workspace/plaatsing/plaatsingen.ts'
import { leaveGroep } from '#workspace/plaatsing/plaats-acties.ts'
import { eerdereDocs, mensOf, plaatsingVan } from '#workspace/plaatsing/plaatsingen.ts'
import { coordinatoren, regioVan, teamMet } from '#workspace/regio/regio.ts'
import type { BatchBuilder, CommitResult, Fields, Workspace } from '#workspace/workspace.ts'

export interface GroepWish {
  naam: string
  /** `YYYY-MM` */
  startMaand: string
  /** 0 (Sunday) – 6 */
  weekdag: number
  plaats: string
  trainers: readonly Mens[]
  kandidaten: readonly Kandidaat[]
}

/** Makes a group with its year plan and its list of people, and lets everybody in who belongs there. */
export async function makeGroep(workspace: Workspace, wish: GroepWish): Promise<CommitResult & { doc?: DocumentId }> {
  const regio = regioVan(workspace)
  const office = coordinatoren(workspace)
  const assistenten = teamMet(regio, 'projectassistent')
  const cards = [...workspace.cards.value.values()]
  const around = wish.kandidaten.flatMap((one) => [mensOf(one), ...werkMensen(plaatsingVan(cards, one.persoon))])
  const coaches = around.filter((one) => one.rol === 'jobcoach')
  let doc: DocumentId | undefined
  const result = await commitWithLeden(workspace, (batch, leden) => {
    const birth = (mensen: readonly Mens[]) => ({
      ...(regio === undefined ? {} : { regio: regio.doc }),
      members: onePerson(mensen.map((one) => ({ person: one.persoon, role: one.rol }))),
    })
    const beheer = batch.create('groepsbeheer', birth([...office, ...wish.trainers]))
    doc = batch.create('groep', birth([...office, ...wish.trainers, ...assistenten, ...around]))
    const { naam, startMaand, plaats, weekdag } = wish
    batch.put('groep', doc, 'groep', 'groep', { naam, startMaand, plaats, weekdag, groepsbeheer: beheer })
    for (const { nr, soort, titel, thema, dag, van, tot } of proposeJaarplan(startMaand, weekdag)) {
      batch.put('groep', doc, 'bijeenkomsten', workspace.newId(), { nr, soort, titel, thema, dag, van, tot, plaats })
    }
    putMensen(workspace, batch, { kind: 'groep', doc }, [...wish.trainers, ...office, ...coaches])
    for (const kandidaat of wish.kandidaten) {
      enrol(workspace, batch, leden, kandidaat, { groep: doc, beheer, trainers: wish.trainers })
    }
  })
  return doc === undefined || !result.ok ? result : { ...result, doc }
}

/** Adds kandidaten to a group that is there. */
export function addDeelnemers(
  workspace: Workspace,
  groep: Groep,
  kandidaten: readonly Kandidaat[],
): Promise<CommitResult> {
  const cards = [...workspace.cards.value.values()]
  return commitWithLeden(workspace, (batch, leden) => {
    const { beheer, trainers } = groep
    if (beheer === undefined) return
    for (const kandidaat of kandidaten) {
      const people = [mensOf(kandidaat), ...werkMensen(plaatsingVan(cards, kandidaat.persoon))]
      for (const mens of people) leden.add(groep.doc, mens.persoon, mens.rol)
      const place = { kind: 'groep', doc: groep.doc, items: groep.card.items } as const
      putMensen(
        workspace,
        batch,
        place,
        people.filter((one) => one.rol === 'jobcoach'),
      )
      const known = Object.values(beheer.items['deelnemers'] ?? {}).find((one) => one['kaart'] === kandidaat.doc)
      enrol(workspace, batch, leden, kandidaat, {
        groep: groep.doc,
        beheer: beheer.doc,
        trainers,
        deelnemer: known?.id,
      })
    }
  })
}

/** Somebody leaves the group; the lists that were filled in stay as they are. */
export function removeDeelnemer(workspace: Workspace, groep: Groep, kandidaat: Kandidaat): Promise<CommitResult> {
  const cards = [...workspace.cards.value.values()]
  return commitWithLeden(workspace, (batch, leden) => {
    if (groep.beheer === undefined) return
    for (const one of groep.deelnemers.filter((deelnemer) => deelnemer.kaart === kandidaat.doc)) {
      batch.put('groepsbeheer', groep.beheer.doc, 'deelnemers', one.id, { weg: true })
    }
    batch.put('kaart', kandidaat.doc, 'kaart', 'kaart', { groep: undefined })
    leden.remove(groep.doc, kandidaat.persoon, 'kandidaat')
    const plaatsing = plaatsingVan(cards, kandidaat.persoon)
    if (plaatsing !== undefined) {
      for (const mens of werkMensen(plaatsing)) leaveGroep(workspace, batch, leden, plaatsing, groep.doc, mens)
      batch.put('plaatsing', plaatsing.doc, 'plaatsing', 'plaatsing', { groep: undefined })
      if (plaatsing.maatjeDoc !== undefined)
        batch.put('maatje', plaatsing.maatjeDoc, 'maatje', 'maatje', { groep: undefined })
    }
    for (const trainer of groep.trainers) takeTrainer(workspace, batch, leden, kandidaat, trainer)
  })
}

/** A trainer comes to a group, and so to everybody in it. */
export function addTrainer(
  workspace: Workspace,
  groep: Groep,
  trainer: Mens,
  kandidaten: readonly Kandidaat[],
): Promise<CommitResult> {
  return commitWithLeden(workspace, (batch, leden) => {
    leden.add(groep.doc, trainer.persoon, 'trainer')
    leden.add(groep.beheer?.doc, trainer.persoon, 'trainer')
    putMensen(workspace, batch, { kind: 'groep', doc: groep.doc, items: groep.card.items }, [trainer])
    for (const one of inGroep(groep, kandidaten)) giveTrainer(workspace, batch, leden, one, trainer)
  })
}

/** A trainer leaves a group, and so everybody in it. */
export function removeTrainer(
  workspace: Workspace,
  groep: Groep,
  trainer: Mens,
  kandidaten: readonly Kandidaat[],
): Promise<CommitResult> {
  return commitWithLeden(workspace, (batch, leden) => {
    leden.remove(groep.doc, trainer.persoon, 'trainer')
    leden.remove(groep.beheer?.doc, trainer.persoon, 'trainer')
    dropMens(batch, { kind: 'groep', doc: groep.doc, items: groep.card.items }, trainer.persoon)
    for (const one of inGroep(groep, kandidaten)) takeTrainer(workspace, batch, leden, one, trainer)
  })
}

/** Moves a bijeenkomst, or changes its times or place; a moved day is told to everybody from where it was. */
export function setBijeenkomst(
  workspace: Workspace,
  groep: Groep,
  id: string,
  fields: Fields<'groep', 'bijeenkomsten'>,
): Promise<CommitResult> {
  const known = groep.bijeenkomsten.find((one) => one.id === id)
  const moved =
    fields.dag === undefined || known === undefined ? {} : verzetVelden(known, fields.dag, workspace.nowMs())
  return workspace.commit((batch) => batch.put('groep', groep.doc, 'bijeenkomsten', id, { ...fields, ...moved }))
}

/** One more bijeenkomst, outside the ten. */
export function addExtra(
  workspace: Workspace,
  groep: Groep,
  wish: { titel: string; dag: string; van: string; tot: string; plaats: string },
): Promise<CommitResult> {
  const { titel, dag, van, tot, plaats } = wish
  return workspace.commit((batch) => {
    batch.put('groep', groep.doc, 'bijeenkomsten', workspace.newId(), {
      ...{ soort: 'extra', dag },
      ...(titel === '' ? {} : { titel }),
      ...(van === '' ? {} : { van }),
      ...(tot === '' ? {} : { tot }),
      ...(plaats === '' ? {} : { plaats }),
    })
  })
}

/** Another place for the group: every bijeenkomst to come that was at the old place goes along. */
export function setGroepPlaats(workspace: Workspace, groep: Groep, plaats: string): Promise<CommitResult> {
  const today = workspace.today()
  const along = (one: Bijeenkomst): boolean =>
    (one.dag ?? today) >= today && (one.plaats ?? groep.plaats) === groep.plaats
  return workspace.commit((batch) => {
    batch.put('groep', groep.doc, 'groep', 'groep', { plaats })
    for (const one of groep.bijeenkomsten.filter(along)) {
      batch.put('groep', groep.doc, 'bijeenkomsten', one.id, { plaats })
    }
  })
}

export function setGroepNaam(workspace: Workspace, groep: Groep, naam: string): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('groep', groep.doc, 'groep', 'groep', { naam }))
}

/** The kandidaten of a group, as far as their kaart is here. */
export function inGroep(groep: Groep, kandidaten: readonly Kandidaat[]): Kandidaat[] {
  const kaarten = new Set(groep.deelnemers.map((one) => one.kaart))
  return kandidaten.filter((one) => kaarten.has(one.doc))
}

/** Puts somebody on the list of a group, and its trainers around that person. */
export function enrol(
  workspace: Workspace,
  batch: BatchBuilder,
  leden: Leden,
  kandidaat: Kandidaat,
  into: { groep: DocumentId; beheer: DocumentId; trainers: readonly Mens[]; deelnemer?: string },
): void {
  const { groep, beheer, trainers, deelnemer } = into
  const achter = kandidaat.achternaam === '' ? kandidaat.woonplaats : kandidaat.achternaam
  batch.put('groepsbeheer', beheer, 'deelnemers', deelnemer ?? workspace.newId(), {
    naam: kandidaat.roepnaam === '' ? kandidaat.naam : kandidaat.roepnaam,
    kaart: kandidaat.doc,
    persoonId: kandidaat.persoon,
    ...(achter === '' || kandidaat.roepnaam === '' ? {} : { achter }),
    ...(deelnemer === undefined ? {} : { weg: false }),
  })
  batch.put('kaart', kandidaat.doc, 'kaart', 'kaart', { groep })
  const plaatsing = plaatsingVan(workspace.cards.value.values(), kandidaat.persoon)
  if (plaatsing !== undefined) {
    batch.put('plaatsing', plaatsing.doc, 'plaatsing', 'plaatsing', { groep })
    if (plaatsing.maatjeDoc !== undefined) batch.put('maatje', plaatsing.maatjeDoc, 'maatje', 'maatje', { groep })
  }
  for (const trainer of trainers) giveTrainer(workspace, batch, leden, kandidaat, trainer)
}

function giveTrainer(
  workspace: Workspace,
  batch: BatchBuilder,
  leden: Leden,
  kandidaat: Kandidaat,
  trainer: Mens,
): void {
  for (const doc of trainerDocs(workspace, kandidaat)) leden.add(doc, trainer.persoon, 'trainer')
  for (const place of trainerPlaces(workspace, kandidaat)) putMensen(workspace, batch, place, [trainer])
}

/** A trainer goes out of everything about this person. */
export function takeTrainer(
  workspace: Workspace,
  batch: BatchBuilder,
  leden: Leden,
  kandidaat: Kandidaat,
  trainer: Mens,
): void {
  for (const doc of trainerDocs(workspace, kandidaat)) leden.remove(doc, trainer.persoon, 'trainer')
  for (const place of trainerPlaces(workspace, kandidaat)) dropMens(batch, place, trainer.persoon)
}

function trainerDocs(workspace: Workspace, kandidaat: Kandidaat): (DocumentId | undefined)[] {
  const cards = [...workspace.cards.value.values()]
  const plaatsing = plaatsingVan(cards, kandidaat.persoon)
  return [
    kandidaat.doc,
    intakeCard(cards, kandidaat.persoon)?.doc,
    kandidaat.leren,
    plaatsing?.doc,
    plaatsing?.werkplek,
    ...(plaatsing === undefined ? [] : eerdereDocs(workspace.cards.value, plaatsing)),
  ]
}

function trainerPlaces(workspace: Workspace, kandidaat: Kandidaat) {
  const plaatsing = plaatsingVan(workspace.cards.value.values(), kandidaat.persoon)
  return [
    { kind: 'kaart', doc: kandidaat.doc, items: kandidaat.card.items } as const,
    ...(plaatsing === undefined
      ? []
      : [{ kind: 'plaatsing', doc: plaatsing.doc, items: plaatsing.card.items } as const]),
  ]
}

/** The people of a workplace, and the jobcoach. */
export function werkMensen(plaatsing: Plaatsing | undefined): Mens[] {
  if (plaatsing === undefined) return []
  const { werkbegeleider, maatje, jobcoach } = plaatsing
  return [werkbegeleider, maatje, jobcoach].filter((one) => one !== undefined)
}

/** The kandidaat behind a line of the list, when it is linked to one. */
export function kandidaatOfDeelnemer(
  deelnemer: { kaart?: string },
  kandidaten: readonly Kandidaat[],
): Kandidaat | undefined {
  return isId('d', deelnemer.kaart) ? kandidaten.find((one) => one.doc === deelnemer.kaart) : undefined
}
