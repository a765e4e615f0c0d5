import type { Leesblad } from '#domain/leeslink.ts'
import { formatDayYear } from '#i18n/format.ts'
import { leesText as text } from '#i18n/nl/read-leeslink.ts'

type Deel = Leesblad['delen'][number]

/** Pictures that a browser draws and that cannot run. */
const drawn = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif'])

/** An element with words in it: everything here is made of text, never of markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  words: string,
  ...children: readonly Node[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  if (words !== '') made.textContent = words
  made.append(...children)
  return made
}

/** The frozen page. */
export function bladNodes(blad: Leesblad): Node[] {
  const nodes: Node[] = [el('h1', blad.titel)]
  if (blad.vertel !== '') nodes.push(written(blad.vertel))
  for (const deel of blad.delen) nodes.push(el('section', '', el('h2', deel.titel), ...deelNodes(deel)))
  const foot = el('p', text.page.foot(formatDayYear(blad.tot)))
  foot.className = 'voet'
  return [...nodes, foot]
}

function deelNodes({ tekst, regels, getekend, beeld }: Deel): Node[] {
  const list = el('dl', '')
  for (const { label, tekst: words } of regels ?? []) list.append(el('dt', label), el('dd', words))
  return [
    ...(tekst === undefined ? [] : [written(tekst)]),
    ...(list.childElementCount === 0 ? [] : [list]),
    ...(getekend === undefined ? [] : [el('p', getekend)]),
    ...(beeld === undefined ? [] : beeldNodes(beeld)),
  ]
}

function written(words: string): Node {
  const made = el('p', words)
  made.className = 'geschreven'
  return made
}

function beeldNodes({ naam, omschrijving, mime, data }: NonNullable<Deel['beeld']>): Node[] {
  const below = omschrijving === '' ? [] : [written(omschrijving)]
  if (data === undefined) return [el('p', text.page.missing), ...below]
  if (drawn.has(mime)) {
    const image = el('img', '')
    image.alt = omschrijving === '' ? naam : omschrijving
    image.src = `data:${mime};base64,${data}`
    return [image, ...below]
  }
  const link = el('a', text.page.file(naam))
  // Never as what it says to be: a file is kept, not opened here.
  link.href = `data:application/octet-stream;base64,${data}`
  link.download = naam
  return [el('p', '', link), ...below]
}
