import type { LeerdoelVraag } from '#domain/leerdoel.ts'
import { leerdoelVragen } from '#domain/leerdoel.ts'
import type { LeerdoelPagina } from '#i18n/nl/write-leerdoel.ts'
import { leerdoelPaginas } from '#i18n/nl/write-leerdoel.ts'

/** The pages one walks through, in order; every one may be skipped. */
export const flow: readonly LeerdoelPagina[] = ['titel', ...leerdoelVragen, 'tussenstappen', 'meten', 'haalbaar']

/** The page an address names, or `undefined`. */
export function paginaOf(stap: string): LeerdoelPagina | undefined {
  // Object.hasOwn just established that it is one of the keys.
  return Object.hasOwn(leerdoelPaginas, stap) ? (stap as LeerdoelPagina) : undefined
}

/** Where Verder goes: the next page, and after the last one the overview. */
export function hrefAfter(base: string, pagina: LeerdoelPagina): string {
  const next = flow[flow.indexOf(pagina) + 1]
  return pagina === 'onderwerp' || next === undefined ? base : `${base}/stap/${next}`
}

/** Where Terug goes: the page before, or the overview. */
export function hrefBefore(base: string, pagina: LeerdoelPagina): string {
  const before = flow[flow.indexOf(pagina) - 1]
  return pagina === 'onderwerp' || before === undefined ? base : `${base}/stap/${before}`
}

/** The pages that are one open question. */
export function isVraag(pagina: LeerdoelPagina): pagina is LeerdoelVraag | 'titel' {
  return pagina === 'titel' || leerdoelVragen.some((vraag) => vraag === pagina)
}

/** The address of a leerdoel. */
export function hrefOf(doel: { doc: string; id: string }): string {
  return `/leerdoel/${doel.doc}/${doel.id}`
}
