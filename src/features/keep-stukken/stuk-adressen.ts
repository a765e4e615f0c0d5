import type { Stuksoort } from '#domain/stuk.ts'
import { paginasVan } from '#domain/stuk.ts'

/** The word in the address of a thing that is yet to begin. */
export const NIEUW = 'nieuw'
/** After the last question: everything to check. */
export const NAKIJKEN = 'nakijken'

/** The address of a section, of a thing in it, or of a question about that. */
export function hrefOf(soort: Stuksoort, id?: string, pagina?: string): string {
  return ['/stukken', soort, id, pagina].filter((part) => part !== undefined).join('/')
}

/** After the last question comes what was answered. */
export function hrefAfter(soort: Stuksoort, id: string, pagina: string): string {
  const paginas = paginasVan(soort)
  const at = paginas.findIndex((one) => one.id === pagina)
  return hrefOf(soort, id, paginas[at + 1]?.id ?? NAKIJKEN)
}

/** Before the first question lies the list. */
export function hrefBefore(soort: Stuksoort, id: string, pagina: string): string {
  const paginas = paginasVan(soort)
  const before = paginas[paginas.findIndex((one) => one.id === pagina) - 1]
  return before === undefined ? hrefOf(soort) : hrefOf(soort, id, before.id)
}

/** The page on which a field is asked. */
export function paginaVan(soort: Stuksoort, veld: string): string | undefined {
  return paginasVan(soort).find(({ vragen }) => vragen.some((vraag) => vraag.veld === veld))?.id
}
