/** For whom a page of the portfolio is made. @source docs/begrippen.md#portfolio */
export const publieken = ['werkgever', 'collegas', 'maatje', 'anders'] as const
export type Publiek = (typeof publieken)[number]

/** How a page left the hands of the kandidaat, as far as the app can know: what was chosen, not what came of it. */
export const uitgiftewijzen = ['bestand', 'afgedrukt', 'getoond'] as const
export type Uitgiftewijze = (typeof uitgiftewijzen)[number]

/** Own texts that can stand on a page, in its order. */
export const portfolioTeksten = [
  'pitch',
  'ditBenIk',
  'ditWilIk',
  'ikKanDitGoed',
  'ikDoeDitGraag',
  'zoWerkIkHetBest',
  'ditHebIkNodig',
  'hierGeloofIkIn',
  'hierinWilIkGroeien',
  'vanuitDieOvertuiging',
  'cv',
] as const
export type PortfolioTekst = (typeof portfolioTeksten)[number]

/** Who reads it has a say about the work: an employer, colleagues, a maatje at work. */
export function isWerkkant(publiek: Publiek | undefined): boolean {
  return publiek !== 'anders'
}

/** What of a text comes on a page; `achtergebleven` when it stays in mijn map. */
export type OpBladzijde = { readonly tekst: string } | { readonly achtergebleven: readonly string[] }

/**
 * A text of mijn map on a page for somebody. Words that were typed for this very page go before all others. For the work
 * side a text that seems to be about health does not come along by itself: only what the kandidaat types on the page.
 *
 * @param eigen the text as it stands in mijn map
 * @param woorden what was typed instead of it, for this page; may be empty
 * @param zoek the words in a text that seem to be about health
 * @source docs/decisions/0041-portfolio.md
 */
export function opBladzijde(
  publiek: Publiek | undefined,
  eigen: string,
  woorden: string,
  zoek: (tekst: string) => readonly string[],
): OpBladzijde {
  const typed = woorden.trim()
  if (typed !== '') return { tekst: typed }
  const found = isWerkkant(publiek) ? zoek(eigen) : []
  return found.length === 0 ? { tekst: eigen.trim() } : { achtergebleven: found }
}
