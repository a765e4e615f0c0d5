import { eindVanDag, laatsteDag } from '#domain/deeltermijn.ts'
import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId, PersoonId } from '#domain/id.ts'
import { isId } from '#domain/id.ts'
import type { Rol } from '#domain/rol.ts'
import { itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { stopKopie } from './stop-kopie.ts'
import type { KnownPerson } from '#workspace/mensen/people.ts'
import type { Lezer } from '#workspace/plaatsing/werkplek.ts'
import { useCards, usePeople, useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'

/** What one person is going to read, and nobody else. */
export interface Bericht {
  aan: Pick<Lezer, 'persoon' | 'rol'>
  tekst: string
  /** what was agreed about the work; empty when that does not go along */
  stappen: string
}

/** The last day on which a message is read: a month, and the sender can take it away at any time. */
export function berichtTot(today: string): string {
  return laatsteDag('maand', today)
}

/** What came of sending: `geen-regio` when this kandidaat belongs to no organisation. */
export type Gestuurd = CommitResult | { ok: false; error: 'geen-regio' }

/**
 * Sends each person their own message, all in one action ([D4]); offline they wait on this device. A message is a `deel`:
 * a document that is read by exactly one person. The first one begins a time to look back on, in the own map.
 *
 * @param titel what it is called where it is read
 * @param map where the time is noted; absent when this device has no map
 */
export async function stuurBerichten(
  workspace: Workspace,
  berichten: readonly Bericht[],
  titel: string,
  map?: Card,
): Promise<Gestuurd> {
  const { persoon, rollen } = workspace.ik.value
  const regio = rollen.find(({ rol }) => rol === 'kandidaat')?.regio
  if (regio === undefined) return { ok: false, error: 'geen-regio' }
  const tot = berichtTot(workspace.today())
  const made: { doc: DocumentId; id: string }[] = []
  const periode = map === undefined || periodeNu(map) !== undefined ? undefined : workspace.newId()
  const done = await workspace.commit((batch) => {
    for (const { aan, tekst, stappen } of berichten) {
      const doc = batch.create('deel', {
        regio,
        members: [
          { person: persoon, role: 'kandidaat' },
          { person: aan.persoon, role: aan.rol, untilMs: eindVanDag(tot) },
        ],
      })
      const id = workspace.newId()
      batch.put('deel', doc, 'delen', id, {
        ...{ vorm: 'bericht', titel, tekst, tot, aan: aan.persoon, alsRol: aan.rol, opMs: workspace.nowMs() },
        ...(stappen === '' ? {} : { stappen }),
      })
      made.push({ doc, id })
    }
    if (map !== undefined && periode !== undefined) {
      batch.put('map', map.doc, 'terugvalperiodes', periode, { van: workspace.today() })
    }
  })
  if (!done.ok) return done
  // A document is not unmade: taken back is what taking a message back does.
  return {
    ok: true,
    undo: () =>
      workspace.commit((batch) => {
        for (const { doc, id } of made) batch.put('deel', doc, 'delen', id, leeg)
        if (map !== undefined && periode !== undefined) {
          batch.put('map', map.doc, 'terugvalperiodes', periode, { weg: true })
        }
      }),
  }
}

/** Whoever it was for has an empty document. */
const leeg = { weg: true, titel: undefined, tekst: undefined, stappen: undefined } as const

/** *Neem terug*: as *Stop delen* of any other copy. */
export function neemTerug(workspace: Workspace, bericht: Pick<Verstuurd, 'doc' | 'id'>): Promise<CommitResult> {
  return stopKopie(workspace, bericht)
}

/** A message as its sender sees it. */
export interface Verstuurd {
  doc: DocumentId
  id: string
  card: Card
  aan: PersoonId | undefined
  naam: string
  rol: Rol | undefined
  telefoon?: string
  tekst: string
  stappen: string
  opMs: number
}

/** What this kandidaat sent, that is still read and was not taken back, the newest first. */
export function useVerstuurd(): Verstuurd[] {
  const { today } = useWorkspace()
  const day = today()
  const delen = useCards('deel')
  const people = usePeople()
  return useMemo(() => verstuurdIn(delen, people, day), [delen, people, day])
}

/** @param today `YYYY-MM-DD`: what is over before it is not read any more */
export function verstuurdIn(
  delen: readonly Card[],
  people: ReadonlyMap<string, KnownPerson>,
  today: string,
): Verstuurd[] {
  return delen
    .filter(({ role }) => role === 'kandidaat')
    .flatMap((card) =>
      berichtenOf(card)
        .filter(({ tot = today }) => tot >= today)
        .map(({ id, tekst = '', stappen = '', opMs = 0, aan, alsRol }): Verstuurd => {
          const known = aan === undefined ? undefined : people.get(aan)
          return {
            ...{ doc: card.doc, id, card, naam: known?.naam ?? '', tekst, stappen, opMs },
            aan: isId('p', aan) ? aan : undefined,
            rol: alsRol,
            ...(known?.telefoon === undefined ? {} : { telefoon: known.telefoon }),
          }
        }),
    )
    .toSorted((a, b) => b.opMs - a.opMs || (a.id < b.id ? -1 : 1))
}

/** The messages in a `deel` that were not taken back. */
export function berichtenOf(card: Card): Item<'deel', 'delen'>[] {
  return itemsOf(card.items, 'deel', 'delen').filter(
    ({ vorm, weg, opMs }) => vorm === 'bericht' && weg !== true && opMs !== undefined,
  )
}

/** The time that was begun and not closed. */
export function periodeNu(map: Card): Item<'map', 'terugvalperiodes'> | undefined {
  return itemsOf(map.items, 'map', 'terugvalperiodes')
    .filter(({ van, tot, weg }) => van !== undefined && tot === undefined && weg !== true)
    .toSorted((a, b) => (b.van ?? '').localeCompare(a.van ?? ''))[0]
}

/** *Klaar*: the time is closed today. What was written about it stays. */
export function sluitPeriode(workspace: Workspace, doc: DocumentId, id: string): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', doc, 'terugvalperiodes', id, { tot: workspace.today() }))
}

/** A running time in the own map, to write in; `undefined` when there is none. */
export function usePeriodeNu(): { doc: DocumentId; id: string } | undefined {
  const maps = useCards('map')
  return useMemo(
    () =>
      maps.flatMap((card) => {
        const periode = periodeNu(card)
        return periode === undefined ? [] : [{ doc: card.doc, id: periode.id }]
      })[0],
    [maps],
  )
}

/** Whether this kandidaat can send anything at all. */
export function useKanSturen(): boolean {
  const { ik } = useWorkspace()
  return ik.value.rollen.some(({ rol }) => rol === 'kandidaat')
}
