import type { GesprekVraag, Gespreksjabloon, Slotregel } from './gesprek-sjabloon.ts'

/** What stands at one question, by shape. */
export interface GegevenAntwoord {
  readonly vraag: string
  /** whose line it is, where everybody who takes part has one */
  readonly van?: string
  readonly tekst: string
  /** who wrote it last */
  readonly door?: string
  /** the kandidaat said rather not to answer */
  readonly isLieverNiet?: boolean
  /** something is ticked or chosen here, or a point stands in a zone */
  readonly isGekozen?: boolean
}

/**
 * The id of an answer: of one form, one question and, where everybody has a line, one person. Two devices that write the
 * same answer apart write in the same text ([D2]).
 */
export function antwoordId(gesprek: string, vraag: string, van?: string): string {
  return van === undefined ? `${gesprek}.${vraag}` : `${gesprek}.${vraag}.${van}`
}

/** Whether there is something at a question, in the words of whoever it asks. */
export function isBeantwoord(vraag: GesprekVraag, antwoorden: readonly GegevenAntwoord[]): boolean {
  return antwoorden.some(
    (one) => one.vraag === vraag.id && (hasText(one.tekst) || one.isLieverNiet === true || one.isGekozen === true),
  )
}

/** Instead of a question: the last one was passed. */
export const EINDE = 'einde'

/**
 * Where to go on: the question after the last one with something in it. A question that was skipped before is not asked
 * again by itself.
 *
 * @param laatst the question somebody stopped at, where that is known
 * @returns `undefined` when the last question was reached
 */
export function volgendeVraag(
  sjabloon: Gespreksjabloon,
  antwoorden: readonly GegevenAntwoord[],
  laatst?: string,
): GesprekVraag | undefined {
  if (laatst === EINDE) return undefined
  const { vragen } = sjabloon
  const at = vragen.findIndex(({ id }) => id === laatst)
  const stopped = vragen[at]
  if (stopped !== undefined && !isBeantwoord(stopped, antwoorden)) return stopped
  return vragen[
    Math.max(
      at,
      vragen.findLastIndex((vraag) => isBeantwoord(vraag, antwoorden)),
    ) + 1
  ]
}

/**
 * What is lacking before a form can be complete; nothing for most forms, because every question can be skipped. An answer
 * of the person counts only when the person wrote it, and a line only when its owner did.
 *
 * @param kandidaat who the form is about
 * @source docs/begrippen.md#gesprek
 */
export function nogNodig(
  sjabloon: Gespreksjabloon,
  antwoorden: readonly GegevenAntwoord[],
  kandidaat: string,
): Slotregel[] {
  return (sjabloon.sluit ?? []).filter((slot) => !isVoldaan(slot, antwoorden, kandidaat))
}

function isVoldaan(slot: Slotregel, antwoorden: readonly GegevenAntwoord[], kandidaat: string): boolean {
  const here = antwoorden.filter(({ vraag }) => vraag === slot.vraag)
  switch (slot.regel) {
    case 'eigen_antwoord':
      return here.some(
        ({ tekst, door, isLieverNiet }) => isLieverNiet === true || (hasText(tekst) && door === kandidaat),
      )
    case 'een_toezegging':
      return here.some(({ tekst, van, door }) => hasText(tekst) && van !== undefined && van === door)
    case 'goed_eerst':
      return hasAny(here) || !hasAny(antwoorden.filter(({ vraag }) => vraag === slot.na))
  }
}

function hasAny(antwoorden: readonly GegevenAntwoord[]): boolean {
  return antwoorden.some(({ tekst }) => hasText(tekst))
}

function hasText(text: string): boolean {
  return text.trim() !== ''
}
