import type { Item } from '#domain/documentvorm.ts'
import type { Functieprofiel, Vereiste, Vereistenstand } from '#domain/functieprofiel.ts'
import { checkVereisten, vereisten } from '#domain/functieprofiel.ts'
import type { DocumentId } from '#domain/id.ts'
import type { WepStatus } from '#domain/plaatsing.ts'
import { itemOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import type { CommitResult, Fields, Workspace } from '#workspace/workspace.ts'

export type PlekVelden = Item<'regio', 'plekken'>
export type ProfielFields = Omit<Fields<'regio', 'plekken'>, 'organisatieId' | 'weg' | 'dubbelGezien'>

/** Everything the register holds of one plek, with the answers that two people gave apart. */
export function plekVeldenVan(card: Card, id: string): PlekVelden | undefined {
  const plek = itemOf(card.items, 'regio', 'plekken', id)
  return plek?.functie === undefined || plek.weg === true ? undefined : plek
}

export function setProfiel(
  workspace: Workspace,
  doc: DocumentId,
  id: string,
  fields: ProfielFields,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('regio', doc, 'plekken', id, fields))
}

/** The line of one vereiste of a plek. */
export function eisId(plek: string, vereiste: Vereiste): string {
  return `${plek}.${vereiste}`
}

export function eisVan(card: Card, plek: string, vereiste: Vereiste): Item<'regio', 'eisen'> | undefined {
  return itemOf(card.items, 'regio', 'eisen', eisId(plek, vereiste))
}

export function setEis(
  workspace: Workspace,
  doc: DocumentId,
  plek: string,
  vereiste: Vereiste,
  antwoord: NonNullable<Item<'regio', 'eisen'>['antwoord']>,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('regio', doc, 'eisen', eisId(plek, vereiste), { plek, antwoord }))
}

/** The nine answers of a plek. */
export function vereistenstandVan(card: Card, plek: string): Vereistenstand {
  const given = vereisten.flatMap((one) => {
    const antwoord = eisVan(card, plek, one)?.antwoord
    return antwoord === undefined ? [] : [[one, antwoord] as const]
  })
  return Object.fromEntries(given)
}

/** What is worth a word about a plek before somebody begins there. */
export function openVereisten(
  card: Card,
  plek: { id: string; profiel: Functieprofiel },
): { niet: Vereiste[]; onbekend: Vereiste[] } {
  return checkVereisten(vereistenstandVan(card, plek.id), plek.profiel)
}

/** Plekken that somebody may still come to work at, and of which the organisatie has not described the work. */
export function zonderProfiel<P extends { status: WepStatus; profiel: Functieprofiel }>(plekken: readonly P[]): P[] {
  return plekken.filter(
    ({ status, profiel }) => (status === 'beschikbaar' || status === 'in_gesprek') && profiel.profielOp === undefined,
  )
}

/** The profile of a plek, as lists and searches use it. */
export function profielOf(plek: PlekVelden): Functieprofiel {
  const { sector, taken, niveau, urenMin, urenMax, dagdelen, profielOp } = plek
  return {
    ...(sector ? { sector } : {}),
    ...(taken ? { taken } : {}),
    ...(niveau === undefined ? {} : { niveau }),
    ...(urenMin === undefined ? {} : { urenMin }),
    ...(urenMax === undefined ? {} : { urenMax }),
    ...(dagdelen === undefined ? {} : { dagdelen }),
    ...(profielOp === undefined ? {} : { profielOp }),
  }
}
