import type { DocumentId } from '#domain/id.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { useMap } from '#workspace/map/map.ts'
import { kringVan } from '#workspace/plaatsing/werkplek.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Workspace } from '#workspace/workspace.ts'

/** Something that helps at work: what it is called, what it is good for, how one does it. */
export interface HulpmiddelTekst {
  titel: string
  waarvoor: string
  hoe: string
}

/** One of the own map. */
export interface Hulpmiddel extends HulpmiddelTekst {
  doc: DocumentId
  id: string
  opMs: number
  /** `trainer`: offered, and not in a group yet */
  gedeeld: 'nee' | 'trainer' | 'groep'
}

/** One that everybody around a group reads; nobody's name is at it. */
export interface GroepsHulpmiddel extends HulpmiddelTekst {
  groep: DocumentId
  id: string
  opMs: number
  /** the own mark of this kandidaat; nobody else sees it */
  helptMij: boolean
}

/** The own ones, newest first. */
export function useHulpmiddelen(): Hulpmiddel[] {
  const maps = useCards('map')
  const { cards, ik } = useWorkspace()
  const { persoon } = ik.value
  return useMemo(() => {
    const leren = kringVan(cards.value, persoon).leren
    const inGroep = new Set([...cards.value.values()].flatMap((card) => (card.kind === 'groep' ? idsIn(card) : [])))
    const gedeeld = (id: string): Hulpmiddel['gedeeld'] => {
      const offered = leren === undefined ? undefined : itemOf(leren.items, 'leren', 'hulpmiddelen', id)
      if (offered?.opMs === undefined || offered.weg === true) return 'nee'
      return inGroep.has(id) ? 'groep' : 'trainer'
    }
    return maps
      .flatMap((card) =>
        itemsOf(card.items, 'map', 'hulpmiddelen').flatMap(
          ({ id, titel = '', waarvoor = '', hoe = '', opMs, weg }): Hulpmiddel[] =>
            opMs === undefined || weg === true
              ? []
              : [{ doc: card.doc, id, titel, waarvoor, hoe, opMs, gedeeld: gedeeld(id) }],
        ),
      )
      .toSorted((a, b) => b.opMs - a.opMs || (a.id < b.id ? -1 : 1))
  }, [maps, cards.value, persoon])
}

function idsIn(card: Card): string[] {
  return hulpmiddelenIn(card).map(({ id }) => id)
}

/** What stands in a group, newest first. */
export function hulpmiddelenIn(card: Card): (HulpmiddelTekst & { id: string; opMs: number })[] {
  return itemsOf(card.items, 'groep', 'hulpmiddelen')
    .flatMap(({ id, titel = '', waarvoor = '', hoe = '', opMs, weg }) =>
      opMs === undefined || weg === true ? [] : [{ id, titel, waarvoor, hoe, opMs }],
    )
    .toSorted((a, b) => b.opMs - a.opMs || (a.id < b.id ? -1 : 1))
}

/** Those of the groups this kandidaat is in; the own ones are among the own. */
export function useGroepsHulpmiddelen(): GroepsHulpmiddel[] {
  const groepen = useCards('groep')
  const map = useMap()
  const { cards } = useWorkspace()
  const items = map === undefined ? undefined : cards.value.get(map.doc)?.items
  return useMemo(
    () =>
      groepen
        .filter((card) => card.role === 'kandidaat')
        .flatMap((card) => hulpmiddelenIn(card).map((one) => ({ ...one, groep: card.doc })))
        .filter(({ id }) => items === undefined || itemOf(items, 'map', 'hulpmiddelen', id)?.opMs === undefined)
        .map((one) => ({
          ...one,
          helptMij: items !== undefined && itemOf(items, 'map', 'hulpmiddelmerken', one.id)?.helptMij === true,
        })),
    [groepen, items],
  )
}

/** A new one in mijn map. @returns its id */
export async function makeHulpmiddel(workspace: Workspace, doc: DocumentId): Promise<CommitResult & { id: string }> {
  const id = workspace.newId()
  const opMs = workspace.nowMs()
  return { ...(await workspace.commit((batch) => batch.put('map', doc, 'hulpmiddelen', id, { opMs }))), id }
}

/** Out of mijn map; what was offered is withdrawn in the same action. */
export function removeHulpmiddel(
  workspace: Workspace,
  { doc, id, gedeeld }: Hulpmiddel,
  leren: Card | undefined,
): Promise<CommitResult> {
  return workspace.commit((batch) => {
    batch.put('map', doc, 'hulpmiddelen', id, { weg: true })
    if (gedeeld !== 'nee' && leren !== undefined) batch.put('leren', leren.doc, 'hulpmiddelen', id, gone)
  })
}

/** *Helpt mij*: the own mark at one of the group, by its name of now; it stays in mijn map. */
export function setHelptMij(
  workspace: Workspace,
  map: DocumentId,
  { id, titel }: Pick<GroepsHulpmiddel, 'id' | 'titel'>,
  helptMij: boolean,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', map, 'hulpmiddelmerken', id, { titel, helptMij }))
}

/** Offers the present words for the group: the trainer puts them there, without a name. */
export function deelHulpmiddel(workspace: Workspace, hulpmiddel: Hulpmiddel, leren: Card): Promise<CommitResult> {
  const { id, titel, waarvoor, hoe } = hulpmiddel
  return workspace.commit((batch) =>
    batch.put('leren', leren.doc, 'hulpmiddelen', id, {
      ...{ titel: titel.trim().slice(0, 400), waarvoor: waarvoor.trim(), hoe: hoe.trim() },
      ...{ opMs: workspace.nowMs(), weg: false },
    }),
  )
}

/** The words are gone from there; only that it is withdrawn stays, so that the group follows. */
export const gone = { weg: true, titel: '', waarvoor: '', hoe: '' } as const

/** Withdraws it: its words leave `leren` at once, and the group when a device of the trainer hears of it. */
export function trekHulpmiddelIn(workspace: Workspace, { id }: Hulpmiddel, leren: Card): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('leren', leren.doc, 'hulpmiddelen', id, gone))
}
