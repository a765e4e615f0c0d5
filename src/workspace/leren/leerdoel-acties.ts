import type { DocumentSoort } from '#domain/documentsoort.ts'
import type { DocumentId } from '#domain/id.ts'
import type { LeerdoelStatus } from '#domain/leerdoel.ts'
import { moveSubdoel, volgordeAtEnd } from '#domain/leerdoel.ts'
import type { Card } from '#workspace/engine.ts'
import type { Leerdoel, LeerdoelBegin, LeerdoelItem, LeerdoelSoort, SubdoelItem } from './leerdoelen.ts'
import { leerdoelOf } from './leerdoelen.ts'
import { putVersiesAlong, versiesBij } from './versies.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import { kringVan, lezersVan, plaatsingOf } from '#workspace/plaatsing/werkplek.ts'
import type { BatchBuilder, CommitResult, Fields, Workspace } from '#workspace/workspace.ts'

export type LeerdoelFields = Fields<'werkplek', 'leerdoelen'>
type SubdoelFields = Fields<'werkplek', 'subdoelen'>

/** What came of making something: where it is, or why it was not kept. */
export type Made = (CommitResult & { ok: true } & { doc: DocumentId; id: string }) | (CommitResult & { ok: false })

/** A new draft in mijn map; the map itself is made when there is none yet. */
export async function beginLeerdoel(workspace: Workspace, begin: LeerdoelBegin): Promise<Made> {
  const id = workspace.newId()
  let doc: DocumentId | undefined
  const result = await workspace.commit((batch) => {
    doc = ownMap(workspace, batch)
    putLeerdoel(batch, 'map', doc, id, {
      gemaaktOpMs: workspace.nowMs(),
      titel: begin.titel ?? '',
      ...(begin.thema === undefined ? {} : { thema: begin.thema }),
      ...(begin.kerncompetentie === undefined ? {} : { kerncompetentie: begin.kerncompetentie }),
    })
  })
  if (!result.ok) return result
  // commit runs its builder before it resolves.
  return doc === undefined ? { ok: false, error: 'geen-recht' } : { ...result, doc, id }
}

/** Sets choices and dates of a leerdoel; long texts are typed through a binding. */
export function setLeerdoel(workspace: Workspace, doel: Leerdoel, fields: LeerdoelFields): Promise<CommitResult> {
  return workspace.commit((batch) => putLeerdoel(batch, doel.kind, doel.doc, doel.id, fields))
}

/** Puts a draft away; it can be taken back with `undo`. */
export function putLeerdoelAway(workspace: Workspace, doel: Leerdoel): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', doel.doc, 'leerdoelen', doel.id, { weg: true }))
}

/** How it went with a leerdoel; what the plaatsing says of it goes along. */
export function setLeerdoelStatus(workspace: Workspace, doel: Leerdoel, status: LeerdoelStatus): Promise<CommitResult> {
  return workspace.commit((batch) => putStatus(workspace, batch, doel, status))
}

/** The same within a running action. */
export function putStatus(workspace: Workspace, batch: BatchBuilder, doel: Leerdoel, status: LeerdoelStatus): void {
  putLeerdoel(batch, doel.kind, doel.doc, doel.id, { status })
  // A leerdoel of the trainer has no line: its title is nobody else's business.
  if (doel.kind === 'werkplek') putSpoor(workspace, batch, doel, doel.id, status)
}

/** Brings the line in the plaatsing up to date after the title was changed. */
export async function followTitle(workspace: Workspace, doc: DocumentId, id: string): Promise<void> {
  const card = workspace.cards.value.get(doc)
  const doel = card === undefined ? undefined : leerdoelOf(card, id)
  const spoor = doel === undefined ? undefined : spoorOf(workspace, doel)
  if (doel === undefined || spoor === undefined || spoor.titel === titleLine(doel)) return
  await workspace.commit((batch) => putSpoor(workspace, batch, doel, doel.id, doel.status))
}

/** One more step at the end. @returns its id through `made` */
export async function addSubdoel(workspace: Workspace, doel: Leerdoel, tekst: string): Promise<CommitResult> {
  return workspace.commit((batch) =>
    putSubdoel(batch, doel.kind, doel.doc, workspace.newId(), {
      leerdoelId: doel.id,
      volgorde: volgordeAtEnd(doel.subdoelen),
      tekst,
    }),
  )
}

/** Changes one step: its text, its date, its amount, that it is done, or that it is gone. */
export function setSubdoel(
  workspace: Workspace,
  doel: Leerdoel,
  subdoel: string,
  fields: SubdoelFields,
): Promise<CommitResult> {
  return workspace.commit((batch) => putSubdoel(batch, doel.kind, doel.doc, subdoel, fields))
}

/** "Dit is gelukt", or not yet after all. */
export function tickSubdoel(
  workspace: Workspace,
  doel: Leerdoel,
  subdoel: string,
  isDone: boolean,
): Promise<CommitResult> {
  return setSubdoel(workspace, doel, subdoel, { klaarOp: isDone ? workspace.today() : null })
}

/** One place up or down. */
export function shiftSubdoel(
  workspace: Workspace,
  doel: Leerdoel,
  subdoel: string,
  direction: 'up' | 'down',
): Promise<CommitResult> {
  const moves = moveSubdoel(doel.subdoelen, subdoel, direction)
  return workspace.commit((batch) => {
    for (const { id, volgorde } of moves) putSubdoel(batch, doel.kind, doel.doc, id, { volgorde })
  })
}

export type Bestemming = 'trainer' | 'trainer_en_werkplek'

/** Why something cannot be shown yet. */
export type NogNiet = 'geen-trainer' | 'geen-plaatsing' | 'nog-niet-hier'

export type LeerdoelPubliek =
  | {
      ok: true
      card: Card
      /** everybody who will read it, the kandidaat left out */
      lezers: Lezer[]
      /** who will read its title and status only */
      alleenTitel: Lezer[]
    }
  | { ok: false; reden: NogNiet }

/** Who will read a leerdoel after showing it, from the members of the document it goes to. */
export function publiekVan(
  workspace: Workspace,
  bestemming: Bestemming,
  people: ReadonlyMap<string, KnownPerson>,
): LeerdoelPubliek {
  const ik = workspace.ik.value.persoon
  const kring = kringVan(workspace.cards.value, ik)
  if (bestemming === 'trainer') {
    const hasTrainer = kring.leren?.members.some((member) => member.role === 'trainer') ?? false
    if (kring.leren === undefined || !hasTrainer) return { ok: false, reden: 'geen-trainer' }
    return { ok: true, card: kring.leren, lezers: lezersVan(kring.leren, people, ik), alleenTitel: [] }
  }
  if (kring.plaatsing === undefined) return { ok: false, reden: 'geen-plaatsing' }
  if (kring.werkplek === undefined) return { ok: false, reden: 'nog-niet-hier' }
  const lezers = lezersVan(kring.werkplek, people, ik)
  const alleenTitel = lezersVan(kring.plaatsing, people, ik).filter(
    (lezer) => !lezers.some((one) => one.persoon === lezer.persoon),
  )
  return { ok: true, card: kring.werkplek, lezers, alleenTitel }
}

/** Remembers whom a draft is meant for, when it cannot be shown yet. */
export function rememberWish(
  workspace: Workspace,
  doel: Leerdoel,
  delenMet: 'alleen_ik' | Bestemming,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', doel.doc, 'leerdoelen', doel.id, { delenMet }))
}

/**
 * *Laten zien*: makes the leerdoel in the document of the readers from its present words, marks the old one as moved,
 * and writes its line in the plaatsing. Only strings are copied: what was typed and taken out again stays behind.
 *
 * @param versies ids of the earlier versions that the person chose to show as well; none unless chosen
 */
export async function showLeerdoel(
  workspace: Workspace,
  doel: Leerdoel,
  bestemming: Bestemming,
  people: ReadonlyMap<string, KnownPerson>,
  versies: readonly string[] = [],
): Promise<Made | { ok: false; error: NogNiet | 'al-verhuisd' }> {
  const publiek = publiekVan(workspace, bestemming, people)
  if (!publiek.ok) return { ok: false, error: publiek.reden }
  const card = workspace.cards.value.get(doel.doc)
  const present = card === undefined ? undefined : leerdoelOf(card, doel.id)
  if (present === undefined || present.verhuisd !== undefined || present.kind === 'werkplek') {
    return { ok: false, error: 'al-verhuisd' }
  }
  const id = workspace.newId()
  const { doc, kind } = publiek.card
  const to: LeerdoelSoort = kind === 'leren' ? 'leren' : 'werkplek'
  const status = present.status === 'concept' ? 'actief' : present.status
  const chosen = versiesBij(workspace.cards.value, present).filter((versie) => versies.includes(versie.id))
  const result = await workspace.commit((batch) => {
    putLeerdoel(batch, to, doc, id, { ...presentFields(present.velden), status, gemaaktOpMs: workspace.nowMs() })
    for (const subdoel of present.subdoelen) {
      putSubdoel(batch, to, doc, workspace.newId(), { ...presentSubdoel(subdoel), leerdoelId: id })
    }
    putVersiesAlong(workspace, batch, { kind: to, doc, id }, chosen)
    const moved = { verhuisdNaar: doc, verhuisdId: id }
    if (present.kind === 'map') batch.put('map', doel.doc, 'leerdoelen', doel.id, { ...moved, delenMet: bestemming })
    else batch.put('leren', doel.doc, 'leerdoelen', doel.id, moved)
    if (to === 'werkplek') putSpoor(workspace, batch, present, id, status)
  })
  return result.ok ? { ...result, doc, id } : result
}

/** What goes along when a leerdoel moves. */
export const copied = [
  'titel',
  'kerncompetentie',
  'thema',
  'wat',
  'wanneer',
  'waar',
  'waarom',
  'waartoe',
  'hoe',
  'uiterlijk',
  'maat',
  'haalbaar',
  'toelichting',
] as const satisfies readonly (keyof LeerdoelFields)[]

/** The words and choices as they stand now; an empty text is not copied, so that no trace of it goes along. */
export function presentFields(velden: LeerdoelItem): LeerdoelFields {
  return Object.fromEntries(copied.flatMap((field) => (isThere(velden[field]) ? [[field, velden[field]]] : [])))
}

/** The same for a step. */
export function presentSubdoel(subdoel: SubdoelItem): SubdoelFields {
  const fields = ['volgorde', 'tekst', 'uiterlijk', 'aantal', 'klaarOp'] as const
  return Object.fromEntries(fields.flatMap((field) => (isThere(subdoel[field]) ? [[field, subdoel[field]]] : [])))
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== ''
}

/** Own map, made at once when there is none yet. */
export function ownMap(workspace: Workspace, batch: BatchBuilder): DocumentId {
  const { persoon, rollen } = workspace.ik.value
  const map = kringVan(workspace.cards.value, persoon).map
  if (map !== undefined) return map.doc
  const regio = rollen.find((one) => one.rol === 'kandidaat')?.regio
  return batch.create('map', {
    members: [{ person: persoon, role: 'kandidaat' }],
    ...(regio === undefined ? {} : { regio }),
  })
}

/** Sets fields of a leerdoel, wherever it lies. */
export function putLeerdoel(
  batch: BatchBuilder,
  kind: LeerdoelSoort,
  doc: DocumentId,
  id: string,
  fields: LeerdoelFields,
): void {
  batch.put(asWerkplek(kind), doc, 'leerdoelen', id, fields)
}

/** Sets fields of a step, wherever it lies. */
export function putSubdoel(
  batch: BatchBuilder,
  kind: LeerdoelSoort,
  doc: DocumentId,
  id: string,
  fields: SubdoelFields,
): void {
  batch.put(asWerkplek(kind), doc, 'subdoelen', id, fields)
}

/** The three kinds hold the same fields for a leerdoel; the type of one stands for all. */
function asWerkplek(kind: LeerdoelSoort): 'werkplek' {
  return kind as DocumentSoort as 'werkplek'
}

/** Title and status for who may see the plaatsing; only of what the werkplek itself may read. */
function putSpoor(workspace: Workspace, batch: BatchBuilder, doel: Leerdoel, id: string, status: LeerdoelStatus): void {
  const plaatsing = plaatsingFor(workspace, doel)
  if (plaatsing === undefined) return
  batch.put('plaatsing', plaatsing.doc, 'leerdoelsporen', id, {
    titel: titleLine(doel),
    status,
    dag: workspace.today(),
  })
}

function spoorOf(workspace: Workspace, doel: Leerdoel): { titel: string } | undefined {
  const found = plaatsingFor(workspace, doel)?.items['leerdoelsporen']?.[doel.id]
  return found === undefined ? undefined : { titel: typeof found['titel'] === 'string' ? found['titel'] : '' }
}

/** The plaatsing a leerdoel belongs to: that of its werkplek, or for a draft the one it is shown to. */
export function plaatsingFor(workspace: Workspace, doel: Leerdoel): Card | undefined {
  const cards = workspace.cards.value
  const card =
    doel.kind === 'werkplek'
      ? [...cards.values()].find((one) => one.kind === 'plaatsing' && plaatsingOf(one)?.werkplek === doel.doc)
      : kringVan(cards, workspace.ik.value.persoon).plaatsing
  return card?.canWrite === true ? card : undefined
}

const LINE = 120

function titleLine(doel: Leerdoel): string {
  const letters = [...doel.naam.replaceAll(/\s+/g, ' ')]
  return letters.length <= LINE ? letters.join('') : `${letters.slice(0, LINE - 1).join('')}…`
}
