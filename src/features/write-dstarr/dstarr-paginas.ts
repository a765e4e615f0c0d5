import type { DstarrVraag } from '#domain/dstarr.ts'
import { dstarrVragen } from '#domain/dstarr.ts'

/** The address of a DSTARR. */
export function hrefOf(dstarr: { doc: string; id: string }): string {
  return `/dstarr/${dstarr.doc}/${dstarr.id}`
}

export function isVraag(word: string): word is DstarrVraag {
  return dstarrVragen.some((vraag) => vraag === word)
}

/** Where Verder goes: the next question, and after the last one *Nakijken*. */
export function hrefAfter(base: string, vraag: DstarrVraag): string {
  const next = dstarrVragen[dstarrVragen.indexOf(vraag) + 1]
  return next === undefined ? base : `${base}/vraag/${next}`
}

/** Where Terug goes: the question before, or the whole story. */
export function hrefBefore(base: string, vraag: DstarrVraag): string {
  const before = dstarrVragen[dstarrVragen.indexOf(vraag) - 1]
  return before === undefined ? base : `${base}/vraag/${before}`
}
