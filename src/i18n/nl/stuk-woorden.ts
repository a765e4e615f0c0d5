import type { Antwoorden, Stuksoort, Stukveld } from '#domain/stuk.ts'
import { isIngevuld, paginasVan, stuksoorten } from '#domain/stuk.ts'
import { formatDay, startWithCapital } from '#i18n/format.ts'
import type { SectieWoorden } from './stuk-woorden-type.ts'
import { stukkenHelpt } from './stukken-helpt.ts'
import { stukkenIk } from './stukken-ik.ts'
import { stukkenWerk } from './stukken-werk.ts'

/** The words of every section of mijn map. */
export const stukWoorden: Readonly<Record<Stuksoort, SectieWoorden>> = { ...stukkenIk, ...stukkenHelpt, ...stukkenWerk }

/**
 * An answer as it reads: a choice in words, a day as a day.
 *
 * @param naamVan what a paper is called, by its id
 * @returns empty when it was skipped
 */
export function antwoordWoorden(
  soort: Stuksoort,
  veld: string,
  antwoorden: Antwoorden,
  naamVan: (papier: string) => string = () => '',
): string {
  const antwoord = antwoorden[veld]
  if (antwoord === undefined || !isIngevuld(antwoorden, veld)) return ''
  if (typeof antwoord !== 'string') return antwoord.join(', ')
  const vorm = paginasVan(soort).flatMap(({ vragen }) => vragen.find((vraag) => vraag.veld === veld)?.vorm ?? [])[0]
  if (vorm === 'keus') return stukWoorden[soort].vragen[veld]?.keuzes?.[antwoord] ?? antwoord
  if (vorm === 'dag') return startWithCapital(formatDay(antwoord))
  if (vorm === 'papier') return naamVan(antwoord)
  return antwoord.trim()
}

/** What an item is called: what stands on its first page, in one line. @returns empty when that was skipped */
export function stukTitel(soort: Stuksoort, antwoorden: Antwoorden): string {
  const velden = paginasVan(soort)[0]?.vragen ?? []
  return velden
    .flatMap(({ veld, vorm }) => {
      const tekst = antwoordWoorden(soort, veld, antwoorden)
      return tekst === '' ? [] : [{ tekst, isVast: vorm === 'dag' || vorm === 'keus' }]
    })
    .map(({ tekst, isVast }, at) => (at > 0 && isVast ? tekst.charAt(0).toLowerCase() + tekst.slice(1) : tekst))
    .join(', ')
}

/** What a copy of an item is called where it is shown. */
export function kopieTitel(soort: Stuksoort, antwoorden: Antwoorden): string {
  return [stukWoorden[soort].naam, stukTitel(soort, antwoorden)].filter(Boolean).join(': ').slice(0, MAX)
}

/** As long as a title may be kept. */
const MAX = 400

/**
 * An item as one text, as it is shown to somebody or printed: every question with its answer, and nothing of what was
 * skipped. A paper is named, and does not come along.
 */
export function stukTekst(soort: Stuksoort, antwoorden: Antwoorden, naamVan?: (papier: string) => string): string {
  return paginasVan(soort)
    .flatMap(({ vragen }) => vragen)
    .flatMap(({ veld }) => {
      const antwoord = antwoordWoorden(soort, veld, antwoorden, naamVan)
      return antwoord === '' ? [] : [`${stukWoorden[soort].vragen[veld]?.titel ?? ''}\n${antwoord}`]
    })
    .join('\n\n')
}

type Namen = {
  readonly [S in Stuksoort]: { readonly [F in Stukveld<S> | 'opMs' | 'klaarOpMs' | 'weg']: string | null }
}

/** What the fields are called on the page of *Neem alles mee*; see mee-velden.ts. */
// Every field has its words, or stukWoorden would not compile; the rest is added here.
export const stukNamen = Object.fromEntries(
  stuksoorten.map((soort) => [
    soort,
    {
      ...Object.fromEntries(Object.entries(stukWoorden[soort].vragen).map(([veld, { titel }]) => [veld, titel])),
      ...{ opMs: 'Gemaakt', klaarOpMs: 'Klaar', weg: null },
      ...(soort === 'inkomensvragen' ? { bewijs: null } : {}),
    },
  ]),
) as unknown as Namen

/** Choices in words, by `collection.field`. */
export const stukKeuzes: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  stuksoorten.flatMap((soort) =>
    Object.entries(stukWoorden[soort].vragen).flatMap(([veld, { keuzes }]) =>
      keuzes === undefined ? [] : [[`${soort}.${veld}`, keuzes] as const],
    ),
  ),
)
