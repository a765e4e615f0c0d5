import type { ActieVraag, DroomVraag, MijlpaalVraag } from '#domain/routekaart.ts'
import { actieVragen, droomVragen, mijlpaalVragen } from '#domain/routekaart.ts'

/** Where the dream stands, and the way there. */
export const DROOM_HREF = '/droom'
export const ROUTEKAART_HREF = '/routekaart'

export function droomHref(vraag: DroomVraag): string {
  return `${DROOM_HREF}/vraag/${vraag}`
}

export function mijlpaalHref(id: string, vraag?: MijlpaalVraag | 'gevierd'): string {
  return [ROUTEKAART_HREF, 'mijlpaal', id, ...(vraag === undefined ? [] : [vraag])].join('/')
}

export function actieHref(id: string, vraag?: ActieVraag | 'leerdoel'): string {
  return [ROUTEKAART_HREF, 'actie', id, ...(vraag === undefined ? [] : [vraag])].join('/')
}

/** Where a question stands in its row, and what comes before and after it. */
export interface Plaats {
  nr: number
  count: number
  backHref: string
  nextHref: string
}

/** @param whole where the answers stand together: before the first question and after the last one */
export function plaatsVan<V extends string>(
  vragen: readonly V[],
  vraag: V,
  hrefOf: (vraag: V) => string,
  whole: string,
): Plaats {
  const at = vragen.indexOf(vraag)
  const href = (one: V | undefined): string => (one === undefined ? whole : hrefOf(one))
  return {
    nr: at + 1,
    count: vragen.length,
    backHref: href(vragen[at - 1]),
    nextHref: href(vragen[at + 1]),
  }
}

export const droomPlaats = (vraag: DroomVraag): Plaats => plaatsVan(droomVragen, vraag, droomHref, DROOM_HREF)
export const mijlpaalPlaats = (id: string, vraag: MijlpaalVraag): Plaats =>
  plaatsVan(mijlpaalVragen, vraag, (one) => mijlpaalHref(id, one), mijlpaalHref(id))
export const actiePlaats = (id: string, vraag: ActieVraag): Plaats =>
  plaatsVan(actieVragen, vraag, (one) => actieHref(id, one), actieHref(id))
