import type { VNode } from 'preact'
import { h } from 'preact'

interface Open {
  tag: string
  props: Record<string, string>
  children: (VNode | string)[]
}

const letters: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#13': '\r',
}
/** What a part of the page may bring along; marks for its own script stay behind. */
const kept = new Set(['class', 'alt', 'src'])
const empty = new Set(['br', 'img'])

/**
 * A part of mijn-map.html as elements of this app: it is made as text, and this app's policy lets no text become a page. It
 * reads only what `html-delen.ts` and its neighbours write, and never an address but a picture's own bytes.
 */
export function bladVan(code: string): (VNode | string)[] {
  const root: Open = { tag: '', props: {}, children: [] }
  const open: Open[] = [root]
  for (const [, isEnd, tag = '', attributes = '', words] of code.matchAll(/<(\/?)([a-z0-9]+)([^<>]*)>|([^<>]+)/g)) {
    const inside = open.at(-1) ?? root
    if (words !== undefined) inside.children.push(plain(words))
    else if (isEnd === '/') {
      if (open.length === 1) continue
      open.pop()
      ;(open.at(-1) ?? root).children.push(h(inside.tag, inside.props, ...inside.children))
    } else if (empty.has(tag)) inside.children.push(h(tag, propsOf(attributes)))
    else open.push({ tag, props: propsOf(attributes), children: [] })
  }
  return root.children
}

function propsOf(attributes: string): Record<string, string> {
  const all = [...attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)])
  const own = all.filter(
    ([name = '', value = '']) => kept.has(name) && (name !== 'src' || value.startsWith('data:image/')),
  )
  return Object.fromEntries(own) as Record<string, string>
}

function plain(words: string): string {
  return words.replaceAll(/&([a-z]+|#\d+);/g, (all, name: string) => letters[name] ?? all)
}
