export const paginas = ['1', '2', '3'] as const
export type Pagina = (typeof paginas)[number]

export function isPagina(text: string): text is Pagina {
  return paginas.some((one) => one === text)
}

/** The address of a question of a terugblik; without a page the answers to check. */
export function hrefOf(id: string, pagina?: Pagina): string {
  return pagina === undefined ? `/terugkijken/${id}` : `/terugkijken/${id}/${pagina}`
}

/** After the third question come the answers. */
export function hrefAfter(id: string, pagina: Pagina): string {
  return hrefOf(id, paginas[paginas.indexOf(pagina) + 1])
}

/** Before the first question lies where one came from. */
export function hrefBefore(id: string, pagina: Pagina): string {
  const before = paginas[paginas.indexOf(pagina) - 1]
  return before === undefined ? '/' : hrefOf(id, before)
}

/** The chosen words with one more, or one less when it was there. */
export function toggleWord(words: readonly string[], word: string): string[] {
  return words.includes(word) ? words.filter((one) => one !== word) : [...words, word]
}
