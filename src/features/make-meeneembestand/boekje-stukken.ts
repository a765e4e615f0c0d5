import type { VNode } from 'preact'
import { mapBladText } from '#i18n/nl/make-meeneembestand.ts'
import type { Meegenomen } from '#workspace/meenemen/verzamelen.ts'
import { bladVan } from './blad-lezen.ts'
import { sectieHtml, sectiesVan } from './map-blad.ts'

/** Not the person's own story, but how things stand in Opstap: it comes along only when it is ticked. */
const overOpstap = new Set([
  'gegevens',
  'delen',
  'gekeken',
  'overMij',
  'bijeenkomsten',
  'plek',
  'portfolio',
  'terugvalplan',
])

/** The sections with something in them, each made when it is asked for. */
export function stukkenVan(
  alles: Meegenomen,
): { id: string; titel: string; isEigen: boolean; maak: () => Promise<(VNode | string)[]> }[] {
  return sectiesVan(alles).map((id) => ({
    id,
    titel: mapBladText.sections[id],
    isEigen: !overOpstap.has(id),
    maak: async () => {
      let code = ''
      for await (const piece of sectieHtml(alles, id)) code += piece
      return bladVan(code.replace(/^<section[^>]*>/, '').replace(/<\/section>$/, ''))
    },
  }))
}
