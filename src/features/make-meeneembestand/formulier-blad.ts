import { parseInhoud } from '#domain/handtekening.ts'
import type { ReflectieVeld } from '#domain/zelfreflectie.ts'
import { formatZelfreflectie, reflectieVelden } from '#domain/zelfreflectie.ts'
import { formatDayDigits, formatDayYear } from '#i18n/format.ts'
import { mapBladText as text, nakijkText } from '#i18n/nl/make-meeneembestand.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import type { MeeFormulier, Meegenomen } from '#workspace/meenemen/verzamelen.ts'
import { html, list, pair } from './html-delen.ts'
import { articleHtml, childrenHtml, fieldPairs, itemsOf } from './item-blad.ts'
import { momentWords } from './waarde-woorden.ts'

const labels = new Map<string, string>(
  [formatZelfreflectie.kop, ...formatZelfreflectie.blokken].flat().map(({ veld, label }) => [veld, label]),
)

/** The forms that were shown: as they stand now, and every signed version with what the page's own script checks. */
export function* formulierenHtml(alles: Meegenomen): Generator<string> {
  const signed = new Map(alles.formulieren.map((one, nr) => [one.reflectie.id, { one, nr }]))
  const present = itemsOf(alles, 'reflectie', 'reflecties')
  if (present.length > 0 || signed.size > 0) yield `<h3>${html(text.soort('reflectie'))}</h3>`
  for (const item of present) {
    const form = signed.get(item.id)
    signed.delete(item.id)
    if (form === undefined) {
      yield articleHtml(alles, 'reflectie', 'reflecties', item, 4)
      continue
    }
    // The signed text says the same when nothing changed since.
    const isSame = form.one.reflectie.stand.status === 'ondertekend'
    const now = isSame
      ? ''
      : `<h5>${html(text.formNow)}</h5>${list(fieldPairs(alles, 'reflectie', 'reflecties', item))}`
    yield formHtml(form.one, form.nr, now + childrenHtml(alles, 'reflectie', item, 4))
  }
  // No longer shown: what was signed stays.
  for (const { one, nr } of signed.values()) yield formHtml(one, nr, '')
}

function formHtml({ bestand, naam, reflectie }: MeeFormulier, nr: number, now: string): string {
  const { datum } = reflectie.velden
  const { versies } = bestand
  return [
    `<article data-formulier="${nr}" data-kwijt="${html(nakijkText.kwijt)}">`,
    `<h4>${html(text.form(datum === undefined ? '' : formatDayYear(datum)))}</h4>`,
    `<p class="stand" role="status">${html(nakijkText.nog)}</p>`,
    ...versies.map((versie, index) => versionHtml(versie, index, versies.length)),
    `<p class="stil">${html(text.formFile(naam))}</p>${now}</article>`,
  ].join('')
}

function versionHtml(
  { inhoud, wortel, handtekeningen, zienswijzen = [] }: MeeFormulier['bestand']['versies'][number],
  index: number,
  count: number,
): string {
  const parsed = parseInhoud(inhoud)
  const answers = parsed.ok ? parsed.value.answers.toSorted((a, b) => placeOf(a.path) - placeOf(b.path)) : []
  const rows = answers.flatMap((answer) => {
    const label = labels.get(answer.path) ?? answer.path
    if ('leaf' in answer) return [pair(label, text.formErased)]
    const words = answer.path === 'datum' ? formatDayDigits(answer.value) : answer.value
    return [pair(label, words, ` data-pad="${html(answer.path)}"`)]
  })
  const signers = handtekeningen.map(({ rol, naam, opMs, sleutel, bevestigdBij }) => {
    const who = text.formSigner(rolWoorden[rol], naam, momentWords(opMs))
    const where = bevestigdBij === undefined ? '' : `<br>${html(text.formConfirmed(bevestigdBij))}`
    return `<li data-teken><strong>${html(who)}</strong>${where}<br><span class="code">${html(text.formKey(sleutel))}</span></li>`
  })
  const gone = new Set(zienswijzen.map(({ vervangt }) => vervangt))
  const beside = zienswijzen.map(({ id, rol, naam, opMs, tekst }) => {
    const who = text.formOther(rolWoorden[rol], naam, momentWords(opMs), gone.has(id))
    return `<li data-anders><strong>${html(who)}</strong><p>${html(tekst)}</p></li>`
  })
  return [
    `<div data-versie="${index}"><h5>${html(text.formSigned(index + 1, count))}</h5>${list(rows)}`,
    `<ul>${signers.join('')}</ul>${beside.length === 0 ? '' : `<ul>${beside.join('')}</ul>`}<p class="code">${html(text.signedRoot(wortel))}</p></div>`,
  ].join('')
}

function placeOf(path: string): number {
  const at = reflectieVelden.indexOf(path as ReflectieVeld) // another path is simply not found
  return at === -1 ? reflectieVelden.length : at
}
