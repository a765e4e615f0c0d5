import type { FormulierRij, ReflectieVelden } from '#domain/zelfreflectie.ts'
import { formatZelfreflectie } from '#domain/zelfreflectie.ts'

/** The header, and a table per leerdoel that is on the form. */
export interface FormulierDeel {
  code: 'kop' | 'blok1' | 'blok2'
  rijen: readonly FormulierRij[]
}

/** The parts of a form as they are read on a screen: the second table only when there is something in it. */
export function formulierDelen(velden: ReflectieVelden): FormulierDeel[] {
  const [first, second] = formatZelfreflectie.blokken
  return [
    { code: 'kop', rijen: formatZelfreflectie.kop },
    { code: 'blok1', rijen: first },
    ...(hasBlok2(velden) ? [{ code: 'blok2' as const, rijen: second }] : []),
  ]
}

/** Whether anything was written about a second leerdoel. */
export function hasBlok2(velden: ReflectieVelden): boolean {
  return formatZelfreflectie.blokken[1].some((rij) => (velden[rij.veld] ?? '').trim() !== '')
}
