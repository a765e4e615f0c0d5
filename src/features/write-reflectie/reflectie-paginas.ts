import type { Blok, ReflectieVeld, ReflectieVelden } from '#domain/zelfreflectie.ts'
import { canEdit, formatZelfreflectie, reflectieVelden } from '#domain/zelfreflectie.ts'
import type { Rol } from '#domain/rol.ts'
import { hasBlok2 } from '#workspace/leren/reflectie-rijen.ts'

/** A page of the form: the header, the choice of leerdoelen, or one row. */
export type ReflectiePagina = 'kop' | 'leerdoelen' | ReflectieVeld

/** The page an address names, or `undefined`. */
export function paginaOf(vraag: string): ReflectiePagina | undefined {
  if (vraag === 'kop' || vraag === 'leerdoelen') return vraag
  return reflectieVelden.find((veld) => veld === vraag)
}

/** The number of the leerdoel a row is about. */
export function blokOf(veld: ReflectieVeld): Blok {
  return veld.endsWith('2') ? 2 : 1
}

/**
 * The rows one walks through, in order. A draft asks what the kandidaat writes before the talk; a shown form asks
 * what belongs to this role and to both.
 */
export function flowOf(isDraft: boolean, rol: Rol, velden: ReflectieVelden, hasLeerdoel: boolean): ReflectieVeld[] {
  const blokken: Blok[] = hasBlok2(velden) ? [1, 2] : [1]
  return blokken.flatMap((blok) => {
    if (!isDraft && rol === 'werkbegeleider') return [`reactie${blok}` as const, `verbeteractie${blok}` as const]
    const own = [`actie${blok}` as const, `goed${blok}` as const, `beter${blok}` as const]
    const all: ReflectieVeld[] = hasLeerdoel || blok === 2 ? own : [`leerdoel${blok}`, ...own]
    return isDraft ? all : [...all, `verbeteractie${blok}` as const]
  })
}

/** Where Verder goes: the next row of the walk, and after the last one the whole form. */
export function hrefAfter(base: string, flow: readonly ReflectieVeld[], pagina: ReflectiePagina): string {
  const next = flow[flow.findIndex((veld) => veld === pagina) + 1]
  return next === undefined || !flow.some((veld) => veld === pagina) ? base : `${base}/invullen/${next}`
}

/** Where Terug goes. */
export function hrefBefore(base: string, flow: readonly ReflectieVeld[], pagina: ReflectiePagina): string {
  const before = flow[flow.findIndex((veld) => veld === pagina) - 1]
  return before === undefined ? base : `${base}/invullen/${before}`
}

/** The address of a form. */
export function hrefOf(reflectie: { doc: string; id: string }): string {
  return `/reflectie/${reflectie.doc}/${reflectie.id}`
}

/** Whether this person writes in a row; in a draft all rows but the reaction are the kandidaat's. */
export function mayWrite(veld: ReflectieVeld, rol: Rol): boolean {
  return canEdit(veld, rol)
}

/** The words of a row as they stand on the form; `undefined` for what is no row. */
export function labelOf(veld: string): string | undefined {
  const all = [...formatZelfreflectie.kop, ...formatZelfreflectie.blokken.flat()]
  return all.find((rij) => rij.veld === veld)?.label
}
