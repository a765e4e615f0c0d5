/**
 * Text as names are compared: lower case, without accents, single spaces. Punctuation counts: "C++" is not "C#".
 */
export function foldName(text: string): string {
  // Most names: there is nothing to take apart, which is what takes the time.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replace(/ +/g, ' ').trim()
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ł/g, 'l')
    .replace(/\s+/gu, ' ')
    .trim()
}

/**
 * Text as it is searched: as `foldName`, and punctuation is a space. "Cliëntenplatform" is found by "clienten",
 * "Web-Wise" by "web wise".
 */
export function foldText(text: string): string {
  return foldName(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * A search over a fixed list: every word of the question occurs somewhere in the item's texts, in any order, also
 * inside a word ("medewerker" finds "beleidsmedewerker"). The texts are folded once, here.
 *
 * @param textsOf what an item is found by
 * @returns a search; a question without letters or digits gives the whole list, in its order
 */
export function makeSearch<T>(
  items: readonly T[],
  textsOf: (item: T) => readonly (string | undefined)[],
): (question: string) => T[] {
  const folded = items.map((item) => ({ item, text: foldText(textsOf(item).join(' ')) }))
  return (question) => {
    const words = foldText(question).split(' ')
    return folded.filter(({ text }) => words.every((word) => text.includes(word))).map(({ item }) => item)
  }
}

/** A row of the register as it is searched: a plek with the name of its organisatie. */
export interface ZoekbarePlek {
  readonly organisatie?: string
  readonly functie?: string
}

/** A search over plekken by organisatie and functie. */
export function makePlekSearch<P extends ZoekbarePlek>(plekken: readonly P[]): (question: string) => P[] {
  return makeSearch(plekken, (plek) => [plek.organisatie, plek.functie])
}
