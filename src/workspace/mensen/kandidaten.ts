import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import { statusNaIntake } from '#domain/intake.ts'
import type { KandidaatStatus } from '#domain/kandidaat.ts'
import { fullName, tellApart } from '#domain/mensen.ts'
import { foldName } from '#domain/zoeken.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import type { Mens } from './leden.ts'
import { newPersoonId, putMensen } from './leden.ts'
import { coordinatoren, regioVan } from '#workspace/regio/regio.ts'
import { useFromCards } from '#workspace/use-workspace.tsx'
import type { CommitResult, Fields, Workspace } from '#workspace/workspace.ts'

/** A kandidaat as a regiocoördinator keeps track of one. */
export interface Kandidaat {
  /** the kaart */
  doc: DocumentId
  card: Card
  persoon: PersoonId
  roepnaam: string
  achternaam: string
  woonplaats: string
  telefoon: string
  /** first and last name, as far as known */
  naam: string
  /** short, and told apart from others wherever names allow it */
  kort: string
  /** somebody else has exactly the same name */
  hasTwin: boolean
  status: KandidaatStatus | undefined
  groep?: DocumentId
  /** who belongs to it is kept by the regiocoördinator, who may not read it */
  leren?: DocumentId
}

export type KaartFields = Fields<'kaart', 'kaart'>
export type IntakeFields = Fields<'intake', 'intake'>

/** Everybody in sight who was not removed, by name. */
export function kandidatenIn(cards: Iterable<Card>): Kandidaat[] {
  const found = [...cards].flatMap((card) => {
    const kaart = card.kind === 'kaart' ? kaartOf(card) : undefined
    return kaart === undefined || kaart.verwijderdOpMs !== undefined ? [] : presentKandidaat(card, kaart)
  })
  const names = tellApart(
    found.map(({ doc, roepnaam, achternaam, woonplaats }) => ({
      id: doc,
      roepnaam,
      // Where the last name is not known, the place where somebody lives tells two people apart.
      achternaam: achternaam === '' ? woonplaats : achternaam,
    })),
  )
  return found
    .map((one) => ({
      ...one,
      kort: names.get(one.doc)?.kort ?? one.naam,
      hasTwin: names.get(one.doc)?.hasTwin ?? false,
    }))
    .toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl') || (a.doc < b.doc ? -1 : 1))
}

/** Everybody in sight who was not removed, followed as it changes. */
export function useKandidaten(): readonly Kandidaat[] {
  return useFromCards('kaart', kandidatenIn)
}

/** One kandidaat; `undefined` when the kaart is not here or was removed. */
export function kandidaatVan(workspace: Workspace, kaart: DocumentId): Kandidaat | undefined {
  return kandidatenIn(workspace.cards.value.values()).find((one) => one.doc === kaart)
}

export function kaartOf(card: Card): Item<'kaart', 'kaart'> | undefined {
  return itemOf(card.items, 'kaart', 'kaart', 'kaart')
}

/** Who has the same name: then one more word tells them apart. */
export function findNamesakes(kandidaten: readonly Kandidaat[], roepnaam: string, achternaam: string): Kandidaat[] {
  const own = foldName(fullName({ roepnaam, achternaam }))
  if (own === '') return []
  return kandidaten.filter(
    (one) => foldName(one.naam) === own || (achternaam.trim() === '' && foldName(one.roepnaam) === own),
  )
}

export interface NewKandidaat {
  kaart: KaartFields
  intake: IntakeFields
  jobcoach?: Mens
}

/** Makes a kandidaat: the `kaart`, the `intake` and the `leren` of a person nobody knows yet. */
export async function addKandidaat(
  workspace: Workspace,
  wish: NewKandidaat,
): Promise<CommitResult & { doc?: DocumentId; persoon?: PersoonId }> {
  const persoon = newPersoonId()
  const regio = regioVan(workspace)?.doc
  const coaches = wish.jobcoach === undefined ? [] : [wish.jobcoach]
  const office = coordinatoren(workspace)
  const kandidaat = { person: persoon, role: 'kandidaat' } as const
  const around = [...office, ...coaches].map((one) => ({ person: one.persoon, role: one.rol }))
  let doc: DocumentId | undefined
  const result = await workspace.commit((batch) => {
    const birth = { ...(regio === undefined ? {} : { regio }), members: onePerson([kandidaat, ...around]) }
    doc = batch.create('kaart', birth)
    const intake = batch.create('intake', birth)
    const readers = coaches.map((one) => ({ person: one.persoon, role: one.rol }))
    const leren = batch.create('leren', { ...birth, members: onePerson([kandidaat, ...readers]) })
    batch.put('kaart', doc, 'kaart', 'kaart', {
      status: 'aangemeld',
      contactpersoon: coaches[0]?.persoon ?? workspace.ik.value.persoon,
      ...wish.kaart,
      persoonId: persoon,
      leren,
    })
    putMensen(workspace, batch, { kind: 'kaart', doc }, [...coaches, ...office])
    batch.put('intake', intake, 'intake', 'intake', wish.intake)
  })
  return doc === undefined || !result.ok ? result : { ...result, doc, persoon }
}

/** Changes what is on the kaart. */
export function setKaart(workspace: Workspace, doc: DocumentId, fields: KaartFields): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('kaart', doc, 'kaart', 'kaart', fields))
}

/** The intake of a kandidaat, as far as it is here. */
export function intakeCard(cards: Iterable<Card>, persoon: PersoonId): Card | undefined {
  return [...cards].find(
    (card) => card.kind === 'intake' && card.members.some((one) => one.person === persoon && one.role === 'kandidaat'),
  )
}

export function intakeOf(card: Card): Item<'intake', 'intake'> | undefined {
  return itemOf(card.items, 'intake', 'intake', 'intake')
}

/** Changes the intake. What was agreed about taking part also moves the status, as long as nobody is at a plek. */
export function setIntake(
  workspace: Workspace,
  kandidaat: Kandidaat,
  intake: Card,
  fields: IntakeFields,
): Promise<CommitResult> {
  return workspace.commit((batch) => {
    batch.put('intake', intake.doc, 'intake', 'intake', fields)
    const status = statusNaIntake(fields, kandidaat.status)
    if (status === undefined) return
    batch.put('kaart', kandidaat.doc, 'kaart', 'kaart', { status })
  })
}

/**
 * Takes somebody out of the lists. Nothing is wiped and nobody loses what they may read; undo brings it all back.
 */
export function removeKandidaat(workspace: Workspace, kandidaat: Kandidaat): Promise<CommitResult> {
  return workspace.commit((batch) => {
    batch.put('kaart', kandidaat.doc, 'kaart', 'kaart', { verwijderdOpMs: workspace.nowMs() })
    for (const card of workspace.cards.value.values()) {
      if (card.kind !== 'groepsbeheer' || !card.canWrite) continue
      for (const deelnemer of itemsOf(card.items, 'groepsbeheer', 'deelnemers')) {
        if (deelnemer.kaart !== kandidaat.doc || deelnemer.weg === true) continue
        batch.put('groepsbeheer', card.doc, 'deelnemers', deelnemer.id, { weg: true })
      }
    }
  })
}

/** A person is in a document once; the first role named counts. */
export function onePerson<M extends { person: PersoonId }>(members: readonly M[]): M[] {
  return members.filter((one, at) => members.findIndex((other) => other.person === one.person) === at)
}

function presentKandidaat(card: Card, kaart: Item<'kaart', 'kaart'>): Kandidaat[] {
  const { roepnaam = '', achternaam = '', persoonId, groep, leren, status } = kaart
  const naam = fullName({ roepnaam, achternaam })
  // A kaart whose making was undone is still a document, with nobody on it.
  if (naam === '' || !isId('p', persoonId)) return []
  return [
    {
      doc: card.doc,
      card,
      persoon: persoonId,
      roepnaam,
      achternaam,
      naam,
      kort: naam,
      hasTwin: false,
      woonplaats: kaart.woonplaats ?? '',
      telefoon: kaart.telefoon ?? '',
      status,
      ...(isId('d', groep) ? { groep } : {}),
      ...(isId('d', leren) ? { leren } : {}),
    },
  ]
}
