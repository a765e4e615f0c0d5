import { formatDayYear, formatMoment } from '#i18n/format.ts'
import { mapBladText as text, nakijkText } from '#i18n/nl/make-meeneembestand.ts'
import type { Meegenomen } from '#workspace/meenemen/verzamelen.ts'
import { bullets, html, list, pair } from './html-delen.ts'

/** Every certificaat with what it says; the page's own script looks whether its giver signed just these words. */
export function certificatenHtml({ certificaten }: Meegenomen, level: 3 | 4): string {
  return certificaten
    .map(({ naam: file, certificaat: { inhoud, opMs } }, nr) => {
      const { naam, programma, groep, bijeenkomsten, gever, namens } = inhoud
      const signed = (label: string, words: string) => (words === '' ? '' : pair(label, words, ' data-woord'))
      const days = bijeenkomsten.map(({ titel, dag }) => [titel, formatDayYear(dag)].filter(Boolean).join(', '))
      return [
        `<article data-certificaat="${nr}"><h${level} data-woord>${html(programma)}</h${level}>`,
        `<p class="stand" role="status">${html(nakijkText.nog)}</p>`,
        list([
          signed(text.certificaatVan, naam),
          signed(text.certificaatGroep, groep),
          signed(text.certificaatGever, gever),
          signed(text.certificaatNamens, namens),
          pair(text.certificaatOp, formatMoment(opMs)),
        ]),
        days.length === 0 ? '' : `<p class="stil">${html(text.certificaatErbij)}</p>${bullets(days)}`,
        `<p class="stil">${html(text.formFile(file))}</p></article>`,
      ].join('')
    })
    .join('')
}

/** Whether this item stands there as a certificaat; one that its giver did not sign is shown as what it is: a few words. */
export function isCertificaat({ certificaten }: Meegenomen, id: string): boolean {
  return certificaten.some(({ certificaat }) => certificaat.id === id)
}
