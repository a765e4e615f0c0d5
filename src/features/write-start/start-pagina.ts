import { criteriumWoorden, eigenAntwoordWoorden, eigenDeelnameWoorden } from '#i18n/nl/intake-woorden.ts'
import { versturenText as text } from '#i18n/nl/write-start.ts'
import type { TeVertellen } from '#workspace/map/start.ts'

/** A heading with what stands under it; the same on the screen and in the file. */
export interface Regel {
  kop: string
  regels: string[]
}

/** What was chosen, as it is read. */
export function regelsVan(chosen: readonly TeVertellen[]): Regel[] {
  return chosen.map(({ wat, tekst, deelname, criteria = [] }) => {
    const kop = text.items[wat]
    if (wat === 'deelname') return { kop, regels: deelname === undefined ? [] : [eigenDeelnameWoorden[deelname]] }
    if (wat !== 'criteria') return { kop, regels: [tekst] }
    return {
      kop,
      regels: criteria.map(({ criterium, antwoord, vraag }) =>
        vraag === ''
          ? `${criteriumWoorden[criterium].ik}: ${eigenAntwoordWoorden[antwoord]}`
          : `${criteriumWoorden[criterium].ik}: ${text.page.question(vraag)}`,
      ),
    }
  })
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function html(words: string): string {
  return words.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)
}

/** Light or dark, on a phone, a laptop and paper; nothing in it is fetched and nothing runs. */
const style =
  ':root{color-scheme:light dark}*{box-sizing:border-box}body{margin:0 auto;max-width:40rem;padding:1.5rem 1.25rem 4rem;' +
  'font:1.125rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}h1{font-size:1.75rem;line-height:1.2}' +
  'h2{font-size:1.125rem;margin:2rem 0 .25rem}p{margin:.25rem 0;white-space:pre-wrap}.stil{opacity:.75;font-size:1rem}' +
  '@media print{:root{color-scheme:light}@page{size:A4;margin:20mm}body{max-width:none;padding:0;font-size:11pt}}'

/**
 * A page that is read without Opstap: only what was chosen, in the words it was written in.
 *
 * @param dag `YYYY-MM-DD`
 */
export function startPagina(naam: string, dag: string, chosen: readonly TeVertellen[]): string {
  const title = html(text.page.title(naam))
  const parts = regelsVan(chosen).map(
    ({ kop, regels }) => `<h2>${html(kop)}</h2>${regels.map((line) => `<p>${html(line)}</p>`).join('')}`,
  )
  return [
    '<!doctype html><html lang="nl"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline'">`,
    `<title>${title}</title><style>${style}</style></head><body><h1>${title}</h1>`,
    `<p class="stil">${html(text.page.own)}</p>`,
    ...parts,
    `<p class="stil">${html(text.page.madeOn(dag))}</p></body></html>`,
  ].join('\n')
}
