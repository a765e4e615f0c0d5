import type { MensVraag } from '#domain/netwerk.ts'
import { mensVragen } from '#domain/netwerk.ts'
import { netwerkrolWoorden } from '#i18n/nl/keep-netwerk.ts'
import type { NetwerkMens } from '#workspace/map/netwerk.ts'

export const NETWERK_HREF = '/netwerk'

export function mensHref(id: string, vraag?: MensVraag): string {
  return [NETWERK_HREF, 'mens', id, ...(vraag === undefined ? [] : [vraag])].join('/')
}

export function isMensVraag(text: string): text is MensVraag {
  return mensVragen.some((vraag) => vraag === text)
}

/** The question before and after this one; outside the row is where the answers stand together. */
export function around(id: string, vraag: MensVraag): { nr: number; backHref: string; nextHref: string } {
  const at = mensVragen.indexOf(vraag)
  return { nr: at + 1, backHref: mensHref(id, mensVragen[at - 1]), nextHref: mensHref(id, mensVragen[at + 1]) }
}

/** What somebody is, in own words where none of the others fits; empty while nobody said. */
export function rolVan({ rol, rolWoord }: Pick<NetwerkMens, 'rol' | 'rolWoord'>): string {
  if (rol === undefined || rol === 'anders') return rolWoord.trim()
  return netwerkrolWoorden[rol]
}
