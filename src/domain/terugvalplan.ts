/**
 * The questions of the plan for when it does not go, in the order of the pages. `mensen` is a list of people, each with
 * the words that this person would get; all others are one long text.
 *
 * @source docs/begrippen.md#terugvalplan
 */
export const planVragen = [
  'signalen',
  'watHelpt',
  'watNiet',
  'mensen',
  'uren',
  'taken',
  'contact',
  'planB',
  'herstart',
] as const
export type PlanVraag = (typeof planVragen)[number]
export type PlanTekst = Exclude<PlanVraag, 'mensen'>

/** What was agreed about the work: the only part of the plan that can go along with a message. */
export const werkafspraakVelden = ['uren', 'taken', 'contact'] as const
export type Werkafspraak = (typeof werkafspraakVelden)[number]

/** The texts of a plan, by shape. */
export type PlanTeksten = Readonly<Partial<Record<PlanTekst, string | undefined>>>

export function isPlanVraag(text: string): text is PlanVraag {
  return planVragen.some((vraag) => vraag === text)
}

/** The questions with one long text. */
export function isPlanTekst(vraag: PlanVraag): vraag is PlanTekst {
  return vraag !== 'mensen'
}

/**
 * What was agreed about the work, line by line, without what was skipped.
 *
 * @param labels what each line is called to whoever reads it
 * @returns empty when nothing was agreed on
 */
export function werkafspraken(plan: PlanTeksten, labels: Readonly<Record<Werkafspraak, string>>): string {
  return werkafspraakVelden
    .flatMap((veld) => {
      const tekst = plan[veld]?.trim() ?? ''
      return tekst === '' ? [] : [`${labels[veld]}: ${tekst}`]
    })
    .join('\n')
}

/**
 * Where somebody goes on after months: the first question without an answer.
 *
 * @returns `undefined` when every question has one
 */
export function eersteOpen(plan: PlanTeksten, hasMensen: boolean): PlanVraag | undefined {
  return planVragen.find((vraag) => (isPlanTekst(vraag) ? (plan[vraag]?.trim() ?? '') === '' : !hasMensen))
}

/** Whether anything of the plan is there. */
export function isPlanBegonnen(plan: PlanTeksten, hasMensen: boolean): boolean {
  return hasMensen || planVragen.some((vraag) => isPlanTekst(vraag) && (plan[vraag]?.trim() ?? '') !== '')
}
