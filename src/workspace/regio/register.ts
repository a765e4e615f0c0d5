import type { Item } from '#domain/documentvorm.ts'
import type { Functieprofiel } from '#domain/functieprofiel.ts'
import type { DocumentId } from '#domain/id.ts'
import type { WepStatus } from '#domain/plaatsing.ts'
import type { RegisterImport, RegisterNews } from '#domain/register-import.ts'
import { findDubbelePlekken, vergelijkMetRegister } from '#domain/register-import.ts'
import { foldName } from '#domain/zoeken.ts'
import { itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { profielOf } from './functieprofiel.ts'
import { useRegio } from './regio.ts'
import type { BatchBuilder, CommitResult, Workspace } from '#workspace/workspace.ts'

export interface Organisatie {
  id: string
  naam: string
  plaats: string
  telefoon: string
}

/** One functie at an organisatie. */
export interface Plek {
  id: string
  organisatieId: string
  organisatie: string
  /** where the organisatie is */
  plaats: string
  functie: string
  status: WepStatus
  opmerking: string
  /** what the organisatie says of the work */
  profiel: Functieprofiel
}

/** Two rows that say the same and that nobody has looked at. */
export interface Dubbel {
  first: Plek
  second: Plek
}

/** The list of werkervaringsplaatsen of a region, without what was removed. */
export interface Register {
  doc: DocumentId
  organisaties: Organisatie[]
  plekken: Plek[]
  dubbelen: Dubbel[]
}

/** Reads the register out of the document of the region. */
export function registerOf(card: Card): Register {
  const { organisaties, plekken } = rawOf(card)
  const present = organisaties
    .filter((one) => one.weg !== true)
    .map(({ id, naam, plaats, telefoon }) => ({ id, naam: naam ?? '', plaats: plaats ?? '', telefoon: telefoon ?? '' }))
    .toSorted((a, b) => byText(a.naam, b.naam) || byText(a.id, b.id))
  const byId = new Map(present.map((one) => [one.id, one]))
  const rows = plekken.flatMap((plek) => {
    const organisatie = byId.get(plek.organisatieId ?? '')
    return plek.weg === true || organisatie === undefined ? [] : [presentPlek(plek, organisatie)]
  })
  const sorted = rows.toSorted(
    (a, b) => byText(a.organisatie, b.organisatie) || byText(a.functie, b.functie) || byText(a.id, b.id),
  )
  const plekById = new Map(sorted.map((one) => [one.id, one]))
  const dubbelen = findDubbelePlekken(organisaties, plekken).flatMap(({ first, second }) => {
    const [one, other] = [plekById.get(first), plekById.get(second)]
    return one === undefined || other === undefined ? [] : [{ first: one, second: other }]
  })
  return { doc: card.doc, organisaties: present, plekken: sorted, dubbelen }
}

/** The register, followed as it changes; `undefined` while the region is not here. */
export function useRegister(): Register | undefined {
  const card = useRegio()?.card
  return useMemo(() => (card === undefined ? undefined : registerOf(card)), [card])
}

/** What a list would add to the register, and what of it is known already. */
export function newsOf(card: Card, parsed: RegisterImport): RegisterNews {
  const { organisaties, plekken } = rawOf(card)
  return vergelijkMetRegister(parsed, organisaties, plekken)
}

/** What the person chose about a double row, by the line of its second one. */
export type DubbelKeuze = 'een' | 'allebei'

/**
 * Adds a list to the register in one action. A double row nobody chose about is added twice, and asked about later.
 *
 * @returns how many organisaties and functies were added
 */
export async function addImport(
  workspace: Workspace,
  card: Card,
  parsed: RegisterImport,
  keuzes: ReadonlyMap<number, DubbelKeuze>,
): Promise<CommitResult & { organisaties: number; plekken: number }> {
  const news = newsOf(card, parsed)
  const lines = new Map(parsed.dubbelen.map(({ first, second }) => [second.line, first.line]))
  const left = new Set([...lines.keys()].filter((line) => keuzes.get(line) === 'een'))
  const kept = new Set(
    [...lines].filter(([second]) => keuzes.get(second) === 'allebei').flatMap(([second, first]) => [second, first]),
  )
  const plekken = news.plekken.filter((plek) => !left.has(plek.line))
  const result = await workspace.commit((batch) => {
    const idOf = new Map<string, string>()
    for (const { naam, key } of news.organisaties) {
      const id = workspace.newId()
      idOf.set(key, id)
      batch.put('regio', card.doc, 'organisaties', id, { naam })
    }
    for (const { organisatie, organisatieId, functie, opmerking, line } of plekken) {
      batch.put('regio', card.doc, 'plekken', workspace.newId(), {
        organisatieId: organisatieId ?? idOf.get(foldName(organisatie)),
        functie,
        status: 'beschikbaar',
        ...(opmerking === '' ? {} : { opmerking }),
        ...(kept.has(line) ? { dubbelGezien: true } : {}),
      })
    }
  })
  return { ...result, organisaties: news.organisaties.length, plekken: plekken.length }
}

/** *Eén houden*: the second one goes; it stays known, so a second import does not bring it back. */
export function keepOne(workspace: Workspace, doc: DocumentId, { second }: Dubbel): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('regio', doc, 'plekken', second.id, { weg: true }))
}

/** *Allebei houden*: looked at, and meant. */
export function keepBoth(workspace: Workspace, doc: DocumentId, { first, second }: Dubbel): Promise<CommitResult> {
  return workspace.commit((batch) => {
    for (const { id } of [first, second]) batch.put('regio', doc, 'plekken', id, { dubbelGezien: true })
  })
}

/** Adds or changes an organisatie. `functies` are added to it. */
export async function saveOrganisatie(
  workspace: Workspace,
  doc: DocumentId,
  wish: { id?: string; naam: string; plaats: string; telefoon: string; functies?: readonly string[] },
): Promise<CommitResult & { id: string }> {
  const id = wish.id ?? workspace.newId()
  const { naam, plaats, telefoon, functies = [] } = wish
  const result = await workspace.commit((batch) => {
    batch.put('regio', doc, 'organisaties', id, { naam, plaats, telefoon })
    for (const functie of functies) addPlek(workspace, batch, doc, id, functie)
  })
  return { ...result, id }
}

/** Adds or changes a functie. */
export function savePlek(
  workspace: Workspace,
  doc: DocumentId,
  wish: { id?: string; organisatieId: string; functie: string; status: WepStatus; opmerking: string },
): Promise<CommitResult> {
  const { id, ...fields } = wish
  return workspace.commit((batch) => batch.put('regio', doc, 'plekken', id ?? workspace.newId(), fields))
}

export function removePlek(workspace: Workspace, doc: DocumentId, id: string): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('regio', doc, 'plekken', id, { weg: true }))
}

/** Removes an organisatie with its functies. Placements keep their own copy of the names. */
export function removeOrganisatie(workspace: Workspace, register: Register, id: string): Promise<CommitResult> {
  return workspace.commit((batch) => {
    batch.put('regio', register.doc, 'organisaties', id, { weg: true })
    for (const plek of register.plekken.filter((one) => one.organisatieId === id)) {
      batch.put('regio', register.doc, 'plekken', plek.id, { weg: true })
    }
  })
}

function addPlek(
  workspace: Workspace,
  batch: BatchBuilder,
  doc: DocumentId,
  organisatieId: string,
  functie: string,
): void {
  batch.put('regio', doc, 'plekken', workspace.newId(), { organisatieId, functie, status: 'beschikbaar' })
}

function rawOf(card: Card): { organisaties: Item<'regio', 'organisaties'>[]; plekken: Item<'regio', 'plekken'>[] } {
  return {
    organisaties: itemsOf(card.items, 'regio', 'organisaties').filter((one) => one.naam !== undefined),
    plekken: itemsOf(card.items, 'regio', 'plekken').filter((one) => one.functie !== undefined),
  }
}

function presentPlek(plek: Item<'regio', 'plekken'>, organisatie: Organisatie): Plek {
  return {
    id: plek.id,
    organisatieId: organisatie.id,
    organisatie: organisatie.naam,
    plaats: organisatie.plaats,
    functie: plek.functie ?? '',
    status: plek.status ?? 'beschikbaar',
    opmerking: plek.opmerking ?? '',
    profiel: profielOf(plek),
  }
}

function byText(a: string, b: string): number {
  return a.localeCompare(b, 'nl')
}
