import { formatDayYear } from '#i18n/format.ts'
import { portfolioTekstWoorden, publiekWoorden } from '#i18n/nl/portfolio-woorden.ts'
import { portfolioText as text } from '#i18n/nl/show-portfolio.ts'
import type { Onderdeel, Portfolio } from '#workspace/map/portfolio.ts'

/** What a part is called, on the page and in the log. */
export function deelNaam(deel: Onderdeel): string {
  if (deel.soort === 'tekst') return portfolioTekstWoorden[deel.veld]
  if (deel.soort === 'papier') return text.blad.photo(deel.papier.naam)
  if (deel.soort === 'bewijs') return deel.stuk.titel
  const { datum } = deel.velden
  return text.kies.form(datum === undefined ? '' : formatDayYear(datum))
}

/** For whom a page is, in words. */
export function bladzijdeNaam({ publiek, voor }: Pick<Portfolio, 'publiek' | 'voor'>): string {
  return text.page(publiek === undefined ? text.title : publiekWoorden[publiek], voor)
}

export const stappen = ['voor', 'kies', 'vertel'] as const
export type Stap = (typeof stappen)[number]

export function hrefOf(id: string, stap?: Stap | 'toon' | 'link'): string {
  return stap === undefined ? `/portfolio/${id}` : `/portfolio/${id}/${stap}`
}
