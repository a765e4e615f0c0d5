import { antwoordId } from '#domain/gesprek.ts'
import type { Gespreksjabloon, GesprekVraag, SjabloonNaam } from '#domain/gesprek-sjabloon.ts'
import { gespreksjablonen } from '#domain/gesprek-sjabloon.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { itemsOf } from '#documents/project.ts'
import type { Made } from '#workspace/leren/leerdoel-acties.ts'
import { ownMap } from '#workspace/leren/leerdoel-acties.ts'
import { commitWithLeden } from '#workspace/mensen/leden.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import { mensenOm } from '#workspace/map/laten-zien.ts'
import { rolesOf } from '#workspace/rol.ts'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import type { BatchBuilder, CommitResult, Workspace } from '#workspace/workspace.ts'
import type { Antwoord, Deelnemer, Gesprek, GesprekKind } from './gesprekken.ts'

/** A question of a form with the words in which it is put. */
export type GesteldeVraag = Pick<GesprekVraag, 'id'> & { woorden: string }

/** The one form in a document of its own. */
const ENIGE = 'gesprek'

/** Who can take part in a form about this kandidaat, without who asks; nearest to the work first. */
export function mogelijkeDeelnemers(
  workspace: Workspace,
  people: ReadonlyMap<string, KnownPerson>,
  naam: SjabloonNaam,
  kandidaat: PersoonId,
): Lezer[] {
  const { rollen }: Gespreksjabloon = gespreksjablonen[naam]
  const { persoon } = workspace.ik.value
  return mensenOm(workspace.cards.value, kandidaat, people).filter(
    (mens) => mens.persoon !== persoon && rollen.includes(mens.rol),
  )
}

/** As what this person takes part in a form about this kandidaat; `undefined` when that cannot be. */
export function eigenRol(workspace: Workspace, naam: SjabloonNaam, kandidaat: PersoonId): Deelnemer | undefined {
  const { persoon, rollen } = workspace.ik.value
  if (kandidaat === persoon) {
    return rolesOf(workspace.ik.value).includes('kandidaat') ? { persoon, rol: 'kandidaat' } : undefined
  }
  const allowed: Gespreksjabloon['rollen'] = gespreksjablonen[naam].rollen
  const around = mensenOm(workspace.cards.value, kandidaat, new Map()).find((mens) => mens.persoon === persoon)
  // The server lets in who holds this role; which one counts here is how they stand around this kandidaat.
  const rol = around?.rol ?? rollen.find((one) => allowed.includes(one.rol))?.rol
  return rol === undefined || !allowed.includes(rol) ? undefined : { persoon, rol }
}

/**
 * Begins a form: in mijn map, or in a new document of these people, offline too. The questions are put in it as they are
 * asked now, so that an old form stays readable when its template changes.
 *
 * @param mensen who takes part besides this person and the kandidaat
 */
export async function beginGesprek(
  workspace: Workspace,
  naam: SjabloonNaam,
  vragen: readonly GesteldeVraag[],
  kandidaat: PersoonId,
  mensen: readonly Deelnemer[],
): Promise<Made | { ok: false; error: 'geen-regio' }> {
  const sjabloon: Gespreksjabloon = gespreksjablonen[naam]
  const self = eigenRol(workspace, naam, kandidaat)
  const regio = workspace.ik.value.rollen.find(({ rol }) => rol === self?.rol)?.regio
  if (sjabloon.plek === 'gesprek' && regio === undefined) return { ok: false, error: 'geen-regio' }
  const deelnemers: Deelnemer[] = [
    { persoon: kandidaat, rol: 'kandidaat' },
    ...(self === undefined || self.persoon === kandidaat ? [] : [self]),
    ...mensen,
  ]
  const id = sjabloon.plek === 'map' ? workspace.newId() : ENIGE
  let doc: DocumentId | undefined
  const result = await workspace.commit((batch) => {
    if (sjabloon.plek === 'map') doc = ownMap(workspace, batch)
    else {
      doc = batch.create('gesprek', {
        ...(regio === undefined ? {} : { regio }),
        members: deelnemers.map(({ persoon, rol }) => ({ person: persoon, role: rol })),
      })
    }
    const opMs = workspace.nowMs()
    batch.put(asGesprek(sjabloon.plek), doc, 'gesprekken', id, {
      ...{ sjabloon: naam, dag: workspace.today(), door: workspace.ik.value.persoon },
      gemaaktOpMs: opMs,
    })
    for (const [volgorde, vraag] of sjabloon.vragen.entries()) {
      const woorden = vragen.find((one) => one.id === vraag.id)?.woorden ?? ''
      putVraag(batch, { doc, kind: sjabloon.plek, id, deelnemers }, vraag, { vraag: woorden, volgorde })
    }
  })
  if (!result.ok) return result
  // commit runs its builder before it resolves.
  return doc === undefined ? { ok: false, error: 'geen-recht' } : { ...result, doc, id }
}

function putVraag(
  batch: BatchBuilder,
  { doc, kind, id, deelnemers }: Pick<Gesprek, 'doc' | 'kind' | 'id' | 'deelnemers'>,
  vraag: GesprekVraag,
  stored: { vraag: string; volgorde: number },
): void {
  const own = { bij: id, ...stored }
  if (vraag.apart === true) {
    batch.put('map', doc, 'gesprekapart', antwoordId(id, vraag.id), own)
  } else if (vraag.perDeelnemer === true) {
    for (const { persoon } of deelnemers) {
      batch.put(asGesprek(kind), doc, 'antwoorden', antwoordId(id, vraag.id, persoon), { ...own, van: persoon })
    }
  } else batch.put(asGesprek(kind), doc, 'antwoorden', antwoordId(id, vraag.id), own)
}

/** *Klaar*, or not after all. Where something is lacking nothing is done: `nodig` says what. */
export function markGesprekKlaar(
  workspace: Workspace,
  gesprek: Gesprek,
  isKlaar: boolean,
): Promise<CommitResult | { ok: false; error: 'nog-nodig' }> {
  if (isKlaar && gesprek.nodig.length > 0) return Promise.resolve({ ok: false, error: 'nog-nodig' })
  return put(workspace, gesprek, { klaarOpMs: isKlaar ? workspace.nowMs() : null })
}

/** Off the list of everybody who takes part; only the kandidaat does this. */
export function putGesprekAway(workspace: Workspace, gesprek: Gesprek): Promise<CommitResult> {
  return put(workspace, gesprek, { weg: true })
}

function put(
  workspace: Workspace,
  { doc, kind, id }: Gesprek,
  fields: { klaarOpMs?: number | null; weg?: boolean },
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put(asGesprek(kind), doc, 'gesprekken', id, fields))
}

/** Where somebody is, in a form of their own, to go on there after months. */
export function noteLaatst(workspace: Workspace, { doc, kind, id, laatst }: Gesprek, vraag: string): void {
  if (kind !== 'map' || laatst === vraag) return
  void workspace.commit((batch) => batch.put('map', doc, 'gesprekken', id, { laatst: vraag }))
}

/** *Liever niet*, by the kandidaat; or an answer after all. */
export function setLieverNiet(
  workspace: Workspace,
  { doc, kind }: Gesprek,
  antwoord: Antwoord,
  lieverNiet: boolean,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put(asGesprek(kind), doc, 'antwoorden', antwoord.id, { lieverNiet }))
}

/** One of a few; the same again takes it back. */
export function setGekozen(
  workspace: Workspace,
  { doc, kind }: Gesprek,
  antwoord: Antwoord,
  gekozen: string,
): Promise<CommitResult> {
  const next = antwoord.gekozen === gekozen ? '' : gekozen
  return workspace.commit((batch) => batch.put(asGesprek(kind), doc, 'antwoorden', antwoord.id, { gekozen: next }))
}

/** @param woorden what the option is called now, for who reads it without the app */
export function setVinkje(
  workspace: Workspace,
  { doc, kind, id }: Gesprek,
  antwoord: Antwoord,
  optie: { id: string; woorden: string },
  isAan: boolean,
): Promise<CommitResult> {
  return workspace.commit((batch) =>
    batch.put(asGesprek(kind), doc, 'gesprekvinkjes', `${antwoord.id}.${optie.id}`, {
      ...{ bij: id, vraag: optie.woorden, isAan },
    }),
  )
}

/** A point in the circle: its words are typed from then on. @returns its id */
export async function addPunt(workspace: Workspace, { doc, id }: Gesprek, zone: string): Promise<string | undefined> {
  const punt = workspace.newId()
  const added = await workspace.commit((batch) =>
    batch.put('map', doc, 'gesprekpunten', punt, { bij: id, zone, opMs: workspace.nowMs() }),
  )
  return added.ok ? punt : undefined
}

export function setPunt(
  workspace: Workspace,
  { doc }: Gesprek,
  punt: string,
  fields: { zone?: string; weg?: boolean },
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', doc, 'gesprekpunten', punt, fields))
}

/** The kandidaat takes somebody out of a form: from then on they get nothing new of it. */
export function takeOutDeelnemer(workspace: Workspace, { doc }: Gesprek, persoon: PersoonId): Promise<CommitResult> {
  return workspace.commit((batch) => batch.members(doc, [], [persoon]))
}

/**
 * The kandidaat lets somebody into a form that is going on. They read all that stands in it, and get lines of their own
 * under the questions that everybody answers, in the words in which those were put.
 */
export function addDeelnemer(workspace: Workspace, gesprek: Gesprek, erbij: Deelnemer): Promise<CommitResult> {
  const { doc, kind, id, card, sjabloon } = gesprek
  const asked = itemsOf(card.items, 'gesprek', 'antwoorden').filter(({ bij }) => bij === id)
  return commitWithLeden(workspace, (batch, leden) => {
    leden.add(doc, erbij.persoon, erbij.rol)
    for (const [at, vraag] of sjabloon.vragen.entries()) {
      if (vraag.perDeelnemer !== true) continue
      const before = asked.find((one) => one.id === antwoordId(id, vraag.id, one.van))
      const stored = { vraag: before?.vraag ?? '', volgorde: before?.volgorde ?? at }
      putVraag(batch, { doc, kind, id, deelnemers: [erbij] }, vraag, stored)
    }
  })
}

/** Both kinds hold the same fields of a form; the type of one stands for both. */
function asGesprek(kind: GesprekKind): 'gesprek' {
  return kind as 'gesprek'
}
