import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId } from '#domain/id.ts'
import { moveSubdoel, sortSubdoelen, volgordeAtEnd } from '#domain/leerdoel.ts'
import type { ActieStand, DroomVraag, MijlpaalTermijn } from '#domain/routekaart.ts'
import { actieStand, droomVragen } from '#domain/routekaart.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { putSubdoel } from '#workspace/leren/leerdoel-acties.ts'
import type { Leerdoel, SubdoelItem } from '#workspace/leren/leerdoelen.ts'
import { leerdoelOf } from '#workspace/leren/leerdoelen.ts'
import { draftBack, draftOf } from '#workspace/leren/reacties.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'
import type { CommitResult, Fields, Workspace } from '#workspace/workspace.ts'
import { useMap } from './map.ts'

/** The dream is one item: two own devices that begin it apart write in the same one. */
export const DROOM = 'droom'

/** Where a kandidaat wants to go. Nobody else has it. */
export interface Droom {
  doc: DocumentId
  teksten: Partial<Record<DroomVraag, string>>
  isBegonnen: boolean
}

/** A step on the way that was reached, or is to be. */
export interface Mijlpaal {
  doc: DocumentId
  id: string
  volgorde?: number
  resultaat: string
  wanneer?: MijlpaalTermijn
  /** `YYYY-MM-DD` */
  dag?: string
  periode: string
  vieren: string
  gevierd: string
  gevierdOp?: string
  /** id of a photo among the papers */
  papier?: string
  leerdoel?: Leerdoel
}

/** Something to do. As a step of a leerdoel its tick is that of the step, wherever the leerdoel lies. */
export interface Actie {
  doc: DocumentId
  id: string
  volgorde?: number
  tekst: string
  /** id of the mijlpaal */
  bij?: string
  /** empty: the kandidaat */
  eigenaar: string
  begin?: string
  eind?: string
  hulp: string
  steun: string
  tegenwind: string
  isKlaar: boolean
  klaarOp?: string
  stand: ActieStand
  /** the step it is, when it is found */
  stap?: { doel: Leerdoel; subdoel: SubdoelItem }
}

export interface Routekaart {
  droom: Droom
  /** in order; what was begun and left without a word is not among them */
  mijlpalen: Mijlpaal[]
  acties: Actie[]
}

type Cards = ReadonlyMap<DocumentId, Card>

/** The own dream and the way there; `undefined` while there is no map on this device. */
export function useRoutekaart(): Routekaart | undefined {
  const { cards, today } = useWorkspace()
  const doc = useMap()?.doc
  const day = today()
  return useMemo(() => (doc === undefined ? undefined : routekaartIn(cards.value, doc, day)), [cards.value, doc, day])
}

/** @param doc the map where new things go; what stands in another own map is read along */
export function routekaartIn(cards: Cards, doc: DocumentId, today: string): Routekaart {
  const maps = [...cards.values()].filter(({ kind }) => kind === 'map')
  const droom = itemOf(cards.get(doc)?.items ?? {}, 'map', 'droom', DROOM)
  const teksten = Object.fromEntries(droomVragen.map((vraag) => [vraag, droom?.[vraag] ?? '']))
  return {
    droom: { doc, teksten, isBegonnen: Object.values(teksten).some((tekst) => tekst.trim() !== '') },
    mijlpalen: sortSubdoelen(maps.flatMap((card) => mijlpalenIn(cards, card))),
    acties: sortSubdoelen(actiesIn(cards, today)),
  }
}

/** Every action in the own maps that was not put away and holds anything. */
export function actiesIn(cards: Cards, today: string): Actie[] {
  return [...cards.values()]
    .filter(({ kind }) => kind === 'map')
    .flatMap((card) =>
      itemsOf(card.items, 'map', 'acties')
        .filter((item) => isThere(item))
        .map((item) => actieOf(cards, card.doc, item, today)),
    )
}

/** One of them, also while nothing was written yet; for its own pages. */
export function useMijlpaal(id: string): Mijlpaal | undefined {
  const { cards } = useWorkspace()
  const maps = useCards('map')
  return useMemo(
    () =>
      maps
        .flatMap((card) => {
          const item = itemOf(card.items, 'map', 'mijlpalen', id)
          return item?.opMs === undefined || item.weg === true ? [] : [mijlpaalOf(cards.value, card.doc, item)]
        })
        .at(0),
    [maps, cards.value, id],
  )
}

/** As `useMijlpaal`. */
export function useActie(id: string): Actie | undefined {
  const { cards, today } = useWorkspace()
  const maps = useCards('map')
  const day = today()
  return useMemo(
    () =>
      maps
        .flatMap((card) => {
          const item = itemOf(card.items, 'map', 'acties', id)
          return item?.opMs === undefined || item.weg === true ? [] : [actieOf(cards.value, card.doc, item, day)]
        })
        .at(0),
    [maps, cards.value, id, day],
  )
}

function mijlpalenIn(cards: Cards, card: Card): Mijlpaal[] {
  return itemsOf(card.items, 'map', 'mijlpalen')
    .filter((item) => isThere(item))
    .map((item) => mijlpaalOf(cards, card.doc, item))
}

/** Begun with a tap and left: nothing was written, so there is nothing to show. */
function isThere(item: Item<'map', 'mijlpalen'> | Item<'map', 'acties'>): boolean {
  if (item.opMs === undefined || item.weg === true) return false
  const { opMs: _begun, volgorde: _place, bij: _parent, ...rest } = item as Item<'map', 'acties'> // both have the first two
  return Object.entries(rest).some(
    ([name, value]) => name !== 'id' && !name.startsWith('$') && typeof value === 'string' && value.trim() !== '',
  )
}

function mijlpaalOf(cards: Cards, doc: DocumentId, item: Item<'map', 'mijlpalen'>): Mijlpaal {
  const { id, volgorde, resultaat = '', wanneer, dag, periode = '', vieren = '', gevierd = '' } = item
  const { gevierdOp, papier } = item
  const leerdoel = followLeerdoel(cards, item.leerdoelId)
  return {
    ...{ doc, id, resultaat, periode, vieren, gevierd },
    ...(volgorde === undefined ? {} : { volgorde }),
    ...(wanneer === undefined ? {} : { wanneer }),
    ...(dag === undefined ? {} : { dag }),
    ...(gevierdOp === undefined ? {} : { gevierdOp }),
    ...(papier === undefined ? {} : { papier }),
    ...(leerdoel === undefined ? {} : { leerdoel }),
  }
}

function actieOf(cards: Cards, doc: DocumentId, item: Item<'map', 'acties'>, today: string): Actie {
  const { id, volgorde, tekst = '', bij, eigenaar = '', begin, eind, hulp = '', steun = '', tegenwind = '' } = item
  const stap = stapOf(cards, item)
  const klaarOp = stap === undefined ? item.klaarOp : (stap.subdoel.klaarOp ?? undefined)
  const isKlaar = klaarOp !== undefined
  return {
    ...{ doc, id, tekst, eigenaar, hulp, steun, tegenwind, isKlaar },
    ...(volgorde === undefined ? {} : { volgorde }),
    ...(bij === undefined ? {} : { bij }),
    ...(begin === undefined ? {} : { begin }),
    ...(eind === undefined ? {} : { eind }),
    ...(klaarOp === undefined ? {} : { klaarOp }),
    ...(stap === undefined ? {} : { stap }),
    stand: actieStand({ begin, eind, isKlaar }, today),
  }
}

/** A leerdoel moves when it is shown and comes back when that stops: this is where it lies now. */
export function followLeerdoel(cards: Cards, id: string | undefined): Leerdoel | undefined {
  if (id === undefined) return undefined
  const all = [...cards.values()]
  let found = all.map((card) => leerdoelOf(card, id)).find((doel) => doel !== undefined)
  if (found === undefined) {
    const back = draftBack(cards, 'leerdoelen', id) ?? draftOf(cards, 'leerdoelen', id)
    const card = back === undefined ? undefined : cards.get(back.doc)
    found = back === undefined || card === undefined ? undefined : leerdoelOf(card, back.id)
  }
  // Each move leads to another document; more than three there are not.
  for (let moves = 0; moves < 4 && found?.verhuisd !== undefined; moves++) {
    const card = cards.get(found.verhuisd.doc)
    found = card === undefined ? undefined : leerdoelOf(card, found.verhuisd.id)
  }
  return found
}

/** The step that an action became: by its id, and after the leerdoel moved by its words, which went along. */
function stapOf(cards: Cards, { leerdoelId, subdoelId, tekst = '' }: Item<'map', 'acties'>): Actie['stap'] {
  if (subdoelId === undefined) return undefined
  const doel = followLeerdoel(cards, leerdoelId)
  const words = tekst.trim()
  const subdoel =
    doel?.subdoelen.find((one) => one.id === subdoelId) ??
    doel?.subdoelen.find((one) => words !== '' && one.tekst?.trim() === words)
  return doel === undefined || subdoel === undefined ? undefined : { doel, subdoel }
}

type Soort = 'mijlpalen' | 'acties'

/** A new one at the end, empty; the pages fill it. @returns its id */
export async function beginItem(
  workspace: Workspace,
  kaart: Routekaart,
  soort: Soort,
  fields: Fields<'map', 'acties'> = {},
): Promise<string> {
  const id = workspace.newId()
  const begin = { opMs: workspace.nowMs(), volgorde: volgordeAtEnd(kaart[soort]) }
  await workspace.commit((batch) => {
    if (soort === 'acties') batch.put('map', kaart.droom.doc, 'acties', id, { ...begin, ...fields })
    else batch.put('map', kaart.droom.doc, 'mijlpalen', id, begin)
  })
  return id
}

/** Choices and dates of a mijlpaal; long texts are typed through a binding. */
export function setMijlpaal(
  workspace: Workspace,
  { doc, id }: Pick<Mijlpaal, 'doc' | 'id'>,
  fields: Fields<'map', 'mijlpalen'>,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', doc, 'mijlpalen', id, fields))
}

/** The same of an action. */
export function setActie(
  workspace: Workspace,
  { doc, id }: Pick<Actie, 'doc' | 'id'>,
  fields: Fields<'map', 'acties'>,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', doc, 'acties', id, fields))
}

/** Done, or not yet after all; the step that it is in a leerdoel goes along in the same action. */
export function tickActie(workspace: Workspace, { doc, id, stap }: Actie, isDone: boolean): Promise<CommitResult> {
  const today = workspace.today()
  return workspace.commit((batch) => {
    batch.put('map', doc, 'acties', id, { klaarOp: isDone ? today : undefined })
    if (stap === undefined) return
    const { kind, doc: to } = stap.doel
    putSubdoel(batch, kind, to, stap.subdoel.id, { klaarOp: isDone ? today : null })
  })
}

/** Makes the action a step of a leerdoel; who reads that leerdoel reads its words and its last day from then on. */
export function makeStap(workspace: Workspace, actie: Actie, doel: Leerdoel): Promise<CommitResult> {
  const subdoelId = workspace.newId()
  return workspace.commit((batch) => {
    putSubdoel(batch, doel.kind, doel.doc, subdoelId, {
      leerdoelId: doel.id,
      volgorde: volgordeAtEnd(doel.subdoelen),
      tekst: actie.tekst.trim(),
      ...(actie.eind === undefined ? {} : { uiterlijk: actie.eind }),
      ...(actie.klaarOp === undefined ? {} : { klaarOp: actie.klaarOp }),
    })
    batch.put('map', actie.doc, 'acties', actie.id, { leerdoelId: doel.id, subdoelId })
  })
}

/** One place up or down, as the steps of a leerdoel move. */
export function shiftMijlpaal(
  workspace: Workspace,
  mijlpalen: readonly Mijlpaal[],
  id: string,
  direction: 'up' | 'down',
): Promise<CommitResult> {
  const moves = moveSubdoel(mijlpalen, id, direction)
  return workspace.commit((batch) => {
    for (const move of moves) {
      const doc = mijlpalen.find((one) => one.id === move.id)?.doc
      if (doc !== undefined) batch.put('map', doc, 'mijlpalen', move.id, { volgorde: move.volgorde })
    }
  })
}
