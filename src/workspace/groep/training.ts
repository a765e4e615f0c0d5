import type { AanwezigStatus, Trainingsregel } from '#domain/aanwezigheid.ts'
import { trainingsregels } from '#domain/aanwezigheid.ts'
import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { itemsOf } from '#documents/project.ts'
import { useEffect, useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import type { Deelnemer, Groep } from './groepen.ts'
import { groepenIn } from './groepen.ts'
import { cardsAbout } from '#workspace/plaatsing/werkplek.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'
import type { BatchBuilder, Workspace } from '#workspace/workspace.ts'

export type Mark = Item<'groepsbeheer', 'aanwezigheid'>

/** What the lists of a group say, now or after the action that is being made. */
export interface Lijsten {
  deelnemers: readonly Deelnemer[]
  aanwezigheid: readonly Mark[]
}

/** The lists of a group as they are on this device. */
export function lijstenVan(beheer: Card): Lijsten {
  return {
    deelnemers: itemsOf(beheer.items, 'groepsbeheer', 'deelnemers'),
    aanwezigheid: itemsOf(beheer.items, 'groepsbeheer', 'aanwezigheid'),
  }
}

/** One line of attendance, as its kandidaat reads it. */
export interface Regel {
  /** the bijeenkomst */
  id: string
  groep: string
  status: AanwezigStatus | null
  tijd?: string
  opMs: number
}

/** What was derived here since the app was opened, per line, so that two devices never keep correcting each other. */
const derived = new WeakMap<Workspace, Map<string, string>>()

interface Derive {
  /** only these people; everybody without it */
  only?: ReadonlySet<string>
  /** a line that was derived here before is written again: a person did something about it now */
  isAction?: boolean
}

/** What has to be written for one person. */
interface Plan {
  persoon: PersoonId
  /** absent: it has to be made */
  doc: DocumentId | undefined
  /** rows of the roster that do not name it yet */
  unnamed: string[]
  regels: Trainingsregel[]
}

/**
 * Writes the attendance lines of kandidaten into their own `training`, one way, and makes a `training` where there is
 * none yet. It only asks for what differs.
 *
 * Two trainers who were apart may both have made one: the one that the roster names counts, and since the lines come
 * from the list each time anew, it gets all of them.
 */
export function deriveTraining(
  workspace: Workspace,
  batch: BatchBuilder,
  groep: Groep,
  lijsten: Lijsten,
  derive: Derive = {},
): void {
  write(workspace, batch, groep, plansFor(workspace, groep, lijsten, derive))
}

/** Brings every `training` of the own groups up to the lists, at opening and when something arrived. */
export function useAfgeleideTraining(): void {
  const workspace = useWorkspace()
  const beheer = useCards('groepsbeheer')
  const trainingen = useCards('training')
  const groepen = useCards('groep')
  useEffect(() => {
    void deriveAll(workspace)
  }, [workspace, beheer, trainingen, groepen])
}

const busy = new WeakSet<Workspace>()

/** Brings every `training` of the own groups up to the lists; nothing when they are. */
export async function deriveAll(workspace: Workspace): Promise<void> {
  if (busy.has(workspace)) return
  busy.add(workspace)
  try {
    for (const groep of groepenIn(workspace)) {
      if (groep.beheer === undefined) continue
      const plans = plansFor(workspace, groep, lijstenVan(groep.beheer), {})
      if (plans.length > 0) await workspace.commit((batch) => write(workspace, batch, groep, plans))
    }
  } finally {
    busy.delete(workspace)
  }
}

function plansFor(workspace: Workspace, groep: Groep, lijsten: Lijsten, { only, isAction = false }: Derive): Plan[] {
  if (groep.beheer?.role !== 'trainer') return []
  return [...rowsPerPerson(lijsten.deelnemers)].flatMap(([persoon, rows]): Plan[] => {
    if (only !== undefined && !only.has(persoon)) return []
    const found = trainingCard(workspace, groep, persoon, rows)
    // Named by the roster and not on this device yet: it is derived when it has arrived.
    if (found === 'elsewhere' || (found !== undefined && !found.canWrite)) return []
    const present = found === undefined ? [] : itemsOf(found.items, 'training', 'aanwezigheid')
    const ids = rows.map((row) => row.id)
    const regels = trainingsregels(ids, groep.doc, lijsten.aanwezigheid, present).filter(
      (regel) => isAction || !isDerived(workspace, persoon, groep, regel),
    )
    const unnamed = rows.filter((row) => row.training === undefined || row.training !== found?.doc).map((row) => row.id)
    if (regels.length === 0 && (found === undefined || unnamed.length === 0)) return []
    return [{ persoon, doc: found?.doc, unnamed, regels }]
  })
}

function write(workspace: Workspace, batch: BatchBuilder, groep: Groep, plans: readonly Plan[]): void {
  if (groep.beheer === undefined) return
  for (const { persoon, doc: known, unnamed, regels } of plans) {
    const doc = known ?? createTraining(workspace, batch, groep, persoon)
    for (const row of unnamed) batch.put('groepsbeheer', groep.beheer.doc, 'deelnemers', row, { training: doc })
    for (const regel of regels) {
      const { id, status, tijd } = regel
      batch.put('training', doc, 'aanwezigheid', id, { groep: groep.doc, status, tijd })
      note(workspace, persoon, groep, regel)
    }
  }
}

/** The attendance lines of a kandidaat, from every `training` in sight; of two that name one bijeenkomst the newest. */
export function trainingVan(cards: ReadonlyMap<DocumentId, Card>, persoon: PersoonId): Regel[] {
  const newest = new Map<string, Regel>()
  for (const card of cardsAbout(cards, persoon, ['training'])) {
    for (const { id, groep = '', status = null, tijd, $wie } of itemsOf(card.items, 'training', 'aanwezigheid')) {
      const opMs = $wie.status?.opMs ?? 0
      if (opMs < (newest.get(id)?.opMs ?? 0)) continue
      newest.set(id, { id, groep, status, opMs, ...(tijd === undefined ? {} : { tijd }) })
    }
  }
  return [...newest.values()].filter((regel) => regel.status !== null)
}

export function useTrainingVan(persoon: PersoonId | undefined): Regel[] {
  const { cards } = useWorkspace()
  return useMemo(() => (persoon === undefined ? [] : trainingVan(cards.value, persoon)), [cards.value, persoon])
}

/** The rows of each person, the one on the roster first: of two marks at one bijeenkomst that row's counts. */
function rowsPerPerson(deelnemers: readonly Deelnemer[]): Map<PersoonId, Deelnemer[]> {
  const rows = new Map<PersoonId, Deelnemer[]>()
  for (const row of deelnemers.toSorted(byPresence)) {
    if (isId('p', row.persoonId)) rows.set(row.persoonId, [...(rows.get(row.persoonId) ?? []), row])
  }
  return rows
}

function byPresence(a: Deelnemer, b: Deelnemer): number {
  const gone = (row: Deelnemer): number => (row.weg === true ? 1 : 0)
  return gone(a) - gone(b) || (a.id < b.id ? -1 : 1)
}

/**
 * The `training` of a person in a group. Where the roster names none, one that was made before and not named anywhere
 * is used, so that taking back a first mark and setting it again makes one document.
 */
function trainingCard(
  workspace: Workspace,
  groep: Groep,
  persoon: PersoonId,
  rows: readonly Deelnemer[],
): Card | 'elsewhere' | undefined {
  const cards = workspace.cards.value
  const named = rows.map((row) => row.training).find((doc) => isId('d', doc))
  if (isId('d', named)) return cards.get(named) ?? 'elsewhere'
  const elsewhere = new Set(
    [...cards.values()]
      .filter((card) => card.kind === 'groepsbeheer' && card.doc !== groep.beheer?.doc)
      .flatMap((card) => itemsOf(card.items, 'groepsbeheer', 'deelnemers').map((row) => row.training)),
  )
  return cardsAbout(cards, persoon, ['training'])
    .filter((card) => card.canWrite && !elsewhere.has(card.doc))
    .filter((card) => itemsOf(card.items, 'training', 'aanwezigheid').every((regel) => regel.groep === groep.doc))
    .toSorted((a, b) => (a.doc < b.doc ? -1 : 1))[0]
}

/**
 * The `training` of somebody on the roster, made when there is none yet.
 *
 * @returns `undefined` when it is named and not on this device yet, or may not be written here
 */
export function trainingOf(
  workspace: Workspace,
  batch: BatchBuilder,
  groep: Groep,
  persoon: PersoonId,
): DocumentId | undefined {
  if (groep.beheer?.role !== 'trainer') return undefined
  const rows = rowsPerPerson(lijstenVan(groep.beheer).deelnemers).get(persoon) ?? []
  const found = trainingCard(workspace, groep, persoon, rows)
  if (found === 'elsewhere' || (found !== undefined && !found.canWrite)) return undefined
  const doc = found?.doc ?? createTraining(workspace, batch, groep, persoon)
  for (const row of rows.filter(({ training }) => training !== doc)) {
    batch.put('groepsbeheer', groep.beheer.doc, 'deelnemers', row.id, { training: doc })
  }
  return doc
}

function createTraining(workspace: Workspace, batch: BatchBuilder, groep: Groep, persoon: PersoonId): DocumentId {
  const ik = workspace.ik.value
  const regio = ik.rollen.find((one) => one.rol === 'trainer')?.regio
  const kaart = cardsAbout(workspace.cards.value, persoon, ['kaart'])[0]
  const office = (groep.beheer?.members ?? []).filter(({ role }) => role === 'trainer' || role === 'regiocoordinator')
  const coaches = (kaart?.members ?? []).filter(({ role }) => role === 'jobcoach')
  const members: { person: PersoonId; role: Rol }[] = [{ person: ik.persoon, role: 'trainer' }]
  for (const member of [...office, { person: persoon, role: 'kandidaat' as const }, ...coaches]) {
    if (!members.some((one) => one.person === member.person)) members.push(member)
  }
  return batch.create('training', { members, ...(regio === undefined ? {} : { regio }) })
}

function keyOf(persoon: PersoonId, groep: Groep, { id }: Trainingsregel): string {
  return `${groep.doc}.${persoon}.${id}`
}

function isDerived(workspace: Workspace, persoon: PersoonId, groep: Groep, line: Trainingsregel): boolean {
  return derived.get(workspace)?.get(keyOf(persoon, groep, line)) === valueOf(line)
}

function note(workspace: Workspace, persoon: PersoonId, groep: Groep, line: Trainingsregel): void {
  const known = derived.get(workspace) ?? new Map<string, string>()
  derived.set(workspace, known.set(keyOf(persoon, groep, line), valueOf(line)))
}

function valueOf({ status, tijd }: Trainingsregel): string {
  return `${status ?? ''} ${tijd ?? ''}`
}
