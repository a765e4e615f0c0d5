import { documentvorm } from '#domain/documentvorm.ts'
import type { EigenSoort, MeeItem } from '#domain/meeneembestand.ts'
import { eigenSoorten, gaatMee, hoortBij } from '#domain/meeneembestand.ts'
import { mapBladText as text } from '#i18n/nl/make-meeneembestand.ts'
import { isStuksoort, stuksoorten } from '#domain/stuk.ts'
import { stukWoorden } from '#i18n/nl/stuk-woorden.ts'
import type { Meegenomen } from '#workspace/meenemen/verzamelen.ts'
import { bijlagenIn } from '#workspace/meenemen/bijlagen.ts'
import { certificatenHtml, isCertificaat } from './certificaat-blad.ts'
import { formulierenHtml } from './formulier-blad.ts'
import { base64, html, list } from './html-delen.ts'
import { articleHtml, childrenHtml, fieldPairs, hasItems, isShort, itemsOf, rowsHtml } from './item-blad.ts'
import { delenHtml, gekekenHtml, overMijHtml } from './over-blad.ts'
import { woordenVan } from './waarde-woorden.ts'

type SectieId = keyof typeof text.sections
type Groep = readonly [EigenSoort, string]

/** Which part of which document stands under which heading; what hangs on an item stands with it. A test looks that all is there. */
type Secties = readonly { readonly id: SectieId; readonly groepen: readonly Groep[] }[]

const vasteSecties: Secties = [
  {
    id: 'ik',
    groepen: [
      ['map', 'profiel'],
      ['map', 'start'],
      ['map', 'criteria'],
      ['map', 'uitkeringsafspraken'],
    ],
  },
  { id: 'stukken', groepen: stuksoorten.map((soort) => ['map', soort] as const) },
  {
    id: 'leerdoelen',
    groepen: [
      ['map', 'leerdoelen'],
      ['leren', 'leerdoelen'],
      ['werkplek', 'leerdoelen'],
    ],
  },
  {
    id: 'reflecties',
    groepen: [
      ['map', 'reflecties'],
      ['reflectie', 'reflecties'],
    ],
  },
  { id: 'terugblikken', groepen: [['map', 'terugblikken']] },
  {
    id: 'verhalen',
    groepen: [
      ['map', 'dstarrs'],
      ['leren', 'dstarrs'],
    ],
  },
  {
    id: 'opdrachten',
    groepen: [
      ['leren', 'opdrachten'],
      ['map', 'opbrengsten'],
      ['leren', 'opbrengsten'],
    ],
  },
  {
    id: 'terugvalplan',
    groepen: [
      ['map', 'terugvalplan'],
      ['map', 'terugvalmensen'],
      ['map', 'terugvalperiodes'],
    ],
  },
  {
    id: 'droom',
    groepen: [
      ['map', 'droom'],
      ['map', 'mijlpalen'],
      ['map', 'acties'],
    ],
  },
  {
    id: 'netwerk',
    groepen: [
      ['map', 'netwerk'],
      ['map', 'netwerkgemis'],
    ],
  },
  { id: 'papieren', groepen: [['map', 'papieren']] },
  {
    id: 'hulpmiddelen',
    groepen: [
      ['map', 'hulpmiddelen'],
      ['leren', 'hulpmiddelen'],
      ['groep', 'hulpmiddelen'],
      ['map', 'hulpmiddelmerken'],
    ],
  },
  {
    id: 'portfolio',
    groepen: [
      ['map', 'portfolios'],
      ['map', 'uitgiftes'],
      ['map', 'leeslinks'],
      ['map', 'bewijsstukken'],
    ],
  },
  {
    id: 'plek',
    groepen: [
      ['plaatsing', 'plaatsing'],
      ['plaatsing', 'dagen'],
      ['plaatsing', 'mensen'],
      ['plaatsing', 'bezoeken'],
      ['plaatsing', 'contacten'],
      ['intake', 'contacten'],
      ['leren', 'contacten'],
      ['plaatsing', 'overlegsporen'],
      ['plaatsing', 'opbouw'],
      ['plaatsing', 'aanpassingen'],
      ['plaatsing', 'overeenkomsten'],
      ['plaatsing', 'overeenkomsttekens'],
      ['plaatsing', 'introductie'],
      ['werkplek', 'overleggen'],
      ['werkplek', 'overdracht'],
      ['werkplek', 'overdrachten'],
      ['werkplek', 'begeleiding'],
      ['werkplek', 'werkdagdelen'],
      ['map', 'tevredenheid'],
      ['leren', 'tevredenheid'],
      ['plaatsing', 'pauzes'],
      ['plaatsing', 'leerdoelsporen'],
      ['plaatsing', 'reflectiesporen'],
      ['werkplek', 'notities'],
      ['werkplek', 'afspraken'],
      ['leren', 'notities'],
      ['leren', 'afspraken'],
      ['maatje', 'maatje'],
      ['maatje', 'dagen'],
      ['maatje', 'mensen'],
    ],
  },
  {
    id: 'bijeenkomsten',
    groepen: [
      ['training', 'certificaten'],
      ['training', 'aanwezigheid'],
      ['map', 'evaluaties'],
      ['groep', 'evaluatie'],
      ['groep', 'groep'],
      ['groep', 'bijeenkomsten'],
      ['groep', 'sessies'],
      ['groep', 'sessiepunten'],
      ['groep', 'materialen'],
    ],
  },
  {
    id: 'gegevens',
    groepen: [
      ['kaart', 'kaart'],
      ['kaart', 'mensen'],
      ['kaart', 'vervangingen'],
      ['kaart', 'criteria'],
      ['kaart', 'voorstellen'],
      ['kaart', 'gekozen'],
      ['kaart', 'uitkomst'],
      ['kaart', 'nazorg'],
      ['intake', 'intake'],
      ['intake', 'criteria'],
    ],
  },
  {
    id: 'gesprekken',
    groepen: [
      ['map', 'gesprekken'],
      ['gesprek', 'gesprekken'],
    ],
  },
  { id: 'delen', groepen: [['deel', 'delen']] },
  { id: 'gekeken', groepen: [] },
  { id: 'overMij', groepen: [] },
]

/** All of them. */
export const secties: Secties = withTheRest(vasteSecties)

/** With one more, of what nobody gave a place yet: it is never forgotten. */
export function withTheRest(known: Secties): Secties {
  const placed = new Set(known.flatMap(({ groepen }) => groepen.map((groep) => groep.join('.'))))
  const rest = eigenSoorten.flatMap((soort) =>
    Object.keys(documentvorm[soort])
      .filter((name) => gaatMee(soort, name) && hoortBij[name] === undefined && !placed.has(`${soort}.${name}`))
      .map((name): Groep => [soort, name]),
  )
  const before = known.findIndex(({ id }) => id === 'plek')
  return [...known.slice(0, before), { id: 'overig', groepen: rest }, ...known.slice(before)]
}

/** The headings that have something under them. */
export function sectiesVan(alles: Meegenomen): SectieId[] {
  return secties
    .filter(({ id, groepen }) => {
      if (id === 'gekeken') return alles.bestand.gekeken !== undefined
      if (id === 'overMij') return alles.bestand.overMij.lid.length > 0
      if (id === 'reflecties' && alles.formulieren.length > 0) return true
      if (id === 'delen' && alles.lezers.length > 0) return true
      return groepen.some(([soort, verzameling]) => hasItems(alles, soort, verzameling))
    })
    .map(({ id }) => id)
}

/** One section, a piece at a time: of the pictures only one is in memory. */
export async function* sectieHtml(alles: Meegenomen, id: SectieId): AsyncGenerator<string> {
  yield `<section data-deel="${id}"><h2 id="${id}">${html(text.sections[id])}</h2>`
  if (id === 'papieren') yield* papierenHtml(alles)
  else if (id === 'gekeken') yield gekekenHtml(alles)
  else if (id === 'overMij') yield overMijHtml(alles)
  else {
    const groepen = secties.find((one) => one.id === id)?.groepen ?? []
    const filled = groepen.filter(([soort, verzameling]) => hasItems(alles, soort, verzameling))
    for (const [soort, verzameling] of filled) {
      const isForm = soort === 'reflectie' && verzameling === 'reflecties'
      if (isForm) continue
      if (filled.length > 1 || id === 'reflecties') yield `<h3>${html(groepTitle(soort, verzameling))}</h3>`
      const level = filled.length > 1 || id === 'reflecties' ? 4 : 3
      if (verzameling === 'certificaten') yield certificatenHtml(alles, level)
      const items = itemsOf(alles, soort, verzameling).filter(({ id: own }) => !isCertificaat(alles, own))
      if (isShort(verzameling)) yield rowsHtml(alles, soort, verzameling, items)
      for (const item of items) {
        if (!isShort(verzameling)) yield articleHtml(alles, soort, verzameling, item, level)
        yield* beeldHtml(alles, item)
      }
    }
    if (id === 'reflecties') yield* formulierenHtml(alles)
    if (id === 'delen') yield delenHtml(alles)
  }
  yield '</section>'
}

function groepTitle(soort: EigenSoort, verzameling: string): string {
  if (isStuksoort(verzameling)) return stukWoorden[verzameling].naam
  const name = text.verzamelingen[verzameling] ?? woordenVan(verzameling)
  // The page is of the own map: only what stands elsewhere says where.
  return soort === 'map' ? name : `${text.soort(soort)}: ${name}`
}

async function* papierenHtml(alles: Meegenomen): AsyncGenerator<string> {
  for (const item of itemsOf(alles, 'map', 'papieren')) {
    const { naam } = item.velden
    const name = typeof naam === 'string' && naam !== '' ? naam : text.noName
    yield `<article><h3>${html(name)}</h3>${list(fieldPairs(alles, 'map', 'papieren', item))}`
    yield* beeldHtml(alles, item)
    yield `${childrenHtml(alles, 'map', item, 4)}</article>`
  }
}

/** The pictures and files of an item. */
async function* beeldHtml(alles: Meegenomen, item: MeeItem): AsyncGenerator<string> {
  for (const hash of bijlagenIn(item.velden)) yield* eenBeeldHtml(alles, item, hash)
}

async function* eenBeeldHtml(alles: Meegenomen, { velden }: MeeItem, hash: string): AsyncGenerator<string> {
  const { naam, omschrijving } = velden
  const bijlage = alles.bijlagen.get(hash)
  const isPicture = bijlage?.mime.startsWith('image/') === true
  const bytes = bijlage?.bestand !== undefined && isPicture ? await bijlage.lees() : undefined
  if (bijlage !== undefined && bytes !== undefined) {
    const said = [omschrijving, naam].find((one) => typeof one === 'string' && one !== '')
    yield `<figure><img data-foto="${hash}" alt="${html(text.photoAlt(typeof said === 'string' ? said : ''))}" src="data:${bijlage.mime};base64,`
    yield* base64(bytes)
    yield '"></figure>'
  }
  const where = bijlage?.bestand === undefined ? text.notHere : text.inFolder(bijlage.bestand)
  yield `<p class="stil">${html(where)}</p>`
}
