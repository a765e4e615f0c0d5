import type { Item } from '#domain/documentvorm.ts'
import type { DocumentId } from '#domain/id.ts'
import type { Benadering, Betrokkenheid, Kracht, Netwerkrol, Wetensonderwerp } from '#domain/netwerk.ts'
import { sortNetwerk } from '#domain/netwerk.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Card } from '#workspace/engine.ts'
import { useCards } from '#workspace/use-workspace.tsx'
import type { CommitResult, Fields, Workspace } from '#workspace/workspace.ts'
import { useMap } from './map.ts'

/** Who is missing is one item. */
export const GEMIS = 'gemis'

/** Somebody around the kandidaat, as the kandidaat sees it. That person does not know of it. */
export interface NetwerkMens {
  doc: DocumentId
  id: string
  naam: string
  rol?: Netwerkrol
  rolWoord: string
  telefoon: string
  bijdrage: string
  magWeten: readonly Wetensonderwerp[]
  magBenaderd?: Benadering
  doorWie: string
  betrokken?: Betrokkenheid
  kracht?: Kracht
  isVast: boolean
}

export interface Netwerk {
  doc: DocumentId
  mensen: NetwerkMens[]
  gemis: string
}

/** *Mijn netwerk*; `undefined` while there is no map on this device. */
export function useNetwerk(): Netwerk | undefined {
  const doc = useMap()?.doc
  const maps = useCards('map')
  return useMemo(() => (doc === undefined ? undefined : netwerkIn(maps, doc)), [maps, doc])
}

/** @param doc the map where new people go */
export function netwerkIn(maps: readonly Card[], doc: DocumentId): Netwerk {
  const mensen = maps.flatMap((card) =>
    itemsOf(card.items, 'map', 'netwerk')
      .filter((item) => isThere(item))
      .map((item) => mensOf(card.doc, item)),
  )
  const gemis = maps.find((card) => card.doc === doc)?.items
  return {
    doc,
    mensen: sortNetwerk(mensen),
    gemis: itemOf(gemis ?? {}, 'map', 'netwerkgemis', GEMIS)?.wie ?? '',
  }
}

/** One of them, also while nothing was written yet. */
export function useNetwerkMens(id: string): NetwerkMens | undefined {
  const maps = useCards('map')
  return useMemo(
    () =>
      maps
        .flatMap((card) => {
          const item = itemOf(card.items, 'map', 'netwerk', id)
          return item?.opMs === undefined || item.weg === true ? [] : [mensOf(card.doc, item)]
        })
        .at(0),
    [maps, id],
  )
}

/** Begun with a tap and left is nobody yet; any answer makes it somebody, also without a name. */
function isThere({ opMs, weg, ...rest }: Item<'map', 'netwerk'>): boolean {
  if (opMs === undefined || weg === true) return false
  return Object.entries(rest).some(
    ([name, value]) =>
      name !== 'id' &&
      !name.startsWith('$') &&
      (Array.isArray(value) ? value.length > 0 : typeof value === 'string' ? value.trim() !== '' : value === true),
  )
}

function mensOf(doc: DocumentId, item: Item<'map', 'netwerk'>): NetwerkMens {
  const { id, naam = '', rol, rolWoord = '', telefoon = '', bijdrage = '', magWeten = [], doorWie = '' } = item
  const { magBenaderd, betrokken, kracht, isVast = false } = item
  return {
    ...{ doc, id, naam, rolWoord, telefoon, bijdrage, magWeten, doorWie, isVast },
    ...(rol === undefined ? {} : { rol }),
    ...(magBenaderd === undefined ? {} : { magBenaderd }),
    ...(betrokken === undefined ? {} : { betrokken }),
    ...(kracht === undefined ? {} : { kracht }),
  }
}

/** Somebody new, empty; the pages fill it. @returns the id */
export async function beginMens(workspace: Workspace, { doc }: Netwerk): Promise<string> {
  const id = workspace.newId()
  await workspace.commit((batch) => batch.put('map', doc, 'netwerk', id, { opMs: workspace.nowMs() }))
  return id
}

export function setMens(
  workspace: Workspace,
  { doc, id }: Pick<NetwerkMens, 'doc' | 'id'>,
  fields: Fields<'map', 'netwerk'>,
): Promise<CommitResult> {
  return workspace.commit((batch) => batch.put('map', doc, 'netwerk', id, fields))
}
