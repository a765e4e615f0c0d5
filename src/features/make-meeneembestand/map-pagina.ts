import { formatDayYear, dayOfMoment } from '#i18n/format.ts'
import { mapBladText as text, nakijkText } from '#i18n/nl/make-meeneembestand.ts'
import type { Meegenomen } from '#workspace/meenemen/verzamelen.ts'
import type { Deel } from './controle.ts'
import { bladzijdeControle, deelOf, isPhotoPiece } from './controle.ts'
import { html, jsonIn } from './html-delen.ts'
import { sectieHtml, sectiesVan } from './map-blad.ts'
import { mapStijl } from './map-stijl.ts'
import { nakijkScript } from './nakijk-script.ts'

/** The three treads and the sun, as on the app. */
const mark =
  '<svg viewBox="0 0 48 32" aria-hidden="true" focusable="false"><path d="M3 29h13V19h13V9h13" fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/><circle cx="38" cy="3" r="3" fill="#e8a33d"/></svg>'

/**
 * `mijn-map.html`, a piece at a time: one file that asks for nothing else, in which nothing runs but its own script.
 */
export async function* mapPagina(alles: Meegenomen): AsyncGenerator<string> {
  const { persoon, documenten, gemaaktOpMs, isHeel } = alles.bestand
  const title = documenten.length > 0 ? text.title(persoon.naam) : text.titleOther(persoon.naam)
  const script = nakijkScript()
  const policy = [
    "default-src 'none'",
    'img-src data:',
    `style-src '${await hashOf(mapStijl)}'`,
    `script-src '${await hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const ids = sectiesVan(alles)
  const delen: Deel[] = []
  yield [
    '<!doctype html><html lang="nl"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${html(title)}</title><style>${mapStijl}</style></head><body>`,
  ].join('')
  yield* deel(delen, 'kaft', [
    `<header class="kaft" data-deel="kaft">${mark}<h1>${html(title)}</h1>`,
    `<p>${html(text.app)}. ${html(text.made(formatDayYear(dayOfMoment(gemaaktOpMs))))}.</p>`,
    `<p class="let">${html(text.careful)}</p>${isHeel ? '' : `<p class="let">${html(text.notWhole)}</p>`}</header>`,
  ])
  const isSigned = alles.teken !== undefined
  if (isSigned)
    yield `<p class="stand" role="status" data-controle data-kwijt="${html(nakijkText.kwijt)}">${html(nakijkText.nog)}</p>`
  yield* deel(delen, 'inhoud', [
    `<nav aria-labelledby="inhoud" data-deel="inhoud"><h2 id="inhoud">${html(text.contents)}</h2>`,
    `<ol>${ids.map((id) => `<li><a href="#${id}">${html(text.sections[id])}</a></li>`).join('')}</ol></nav><main>`,
  ])
  for (const id of ids) yield* deel(delen, id, sectieHtml(alles, id))
  const last = [
    ids.length === 0 ? `<p>${html(text.nothing)}</p>` : '',
    alles.formulieren.length > 0 ? `<p class="stil">${html(text.formHonest)}</p>` : '',
    isSigned ? `<p class="stil">${html(text.controleHonest)}</p>` : '',
  ].join('')
  yield* deel(delen, 'slot', [`<div data-deel="slot">${last}</div>`])
  const formulieren = alles.formulieren.map(({ bestand, bladeren }) => ({ bestand, bladeren }))
  const certificaten = alles.certificaten.map(({ tekst }) => tekst)
  const data = { woorden: nakijkText, controle: await bladzijdeControle(alles, delen), certificaten, formulieren }
  yield [
    `</main><script type="application/json" id="opstap-formulieren">${jsonIn(data)}</script>`,
    `<script>${script}</script></body></html>\n`,
  ].join('')
}

/** The pieces of one part as they are, with its sum added to the list at its end. */
async function* deel(
  delen: Deel[],
  id: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<string> {
  const said: string[] = []
  for await (const piece of pieces) {
    if (!isPhotoPiece(piece)) said.push(piece)
    yield piece
  }
  delen.push(deelOf(id, said))
}

/** As a content security policy names what may run. */
async function hashOf(words: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words))
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`
}
