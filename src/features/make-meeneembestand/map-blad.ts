import type { EigenSoort, MeeItem } from '#domain/meeneembestand.ts'
import { formatDay, formatTime, joinNames, startWithCapital } from '#i18n/format.ts'
import { mapBladText as text } from '#i18n/nl/make-meeneembestand.ts'
import { logboekText } from '#i18n/nl/see-logboek.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import type { Meegenomen } from '#workspace/meenemen/verzamelen.ts'
import { formulierenHtml } from './formulier-blad.ts'
import { base64, bullets, html, list, pair } from './html-delen.ts'
import { articleHtml, childrenHtml, fieldPairs, hasItems, isShort, itemsOf, rowsHtml } from './item-blad.ts'
import { momentWords } from './waarde-woorden.ts'

type SectieId = keyof typeof text.sections
type Groep = readonly [EigenSoort, string]

/** Which part of which document stands under which heading; what hangs on an item stands with it. A test looks that all is there. */
export const secties: readonly { readonly id: SectieId; readonly groepen: readonly Groep[] }[] = [
  { id: 'ik', groepen: [['map', 'profiel']] },
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
  { id: 'papieren', groepen: [['map', 'papieren']] },
  {
    id: 'plek',
    groepen: [
      ['plaatsing', 'plaatsing'],
      ['plaatsing', 'dagen'],
      ['plaatsing', 'mensen'],
      ['plaatsing', 'bezoeken'],
      ['plaatsing', 'contacten'],
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
      ['training', 'aanwezigheid'],
      ['groep', 'groep'],
      ['groep', 'bijeenkomsten'],
    ],
  },
  {
    id: 'gegevens',
    groepen: [
      ['kaart', 'kaart'],
      ['kaart', 'mensen'],
      ['intake', 'intake'],
    ],
  },
  { id: 'gesprekken', groepen: [['gesprek', 'antwoorden']] },
  { id: 'delen', groepen: [['deel', 'delen']] },
  { id: 'gekeken', groepen: [] },
  { id: 'overMij', groepen: [] },
]

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
  yield `<section><h2 id="${id}">${html(text.sections[id])}</h2>`
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
      const items = itemsOf(alles, soort, verzameling)
      if (isShort(verzameling)) yield rowsHtml(alles, soort, verzameling, items)
      else for (const item of items) yield articleHtml(alles, soort, verzameling, item, level)
    }
    if (id === 'reflecties') yield* formulierenHtml(alles)
    if (id === 'delen') yield delenHtml(alles)
  }
  yield '</section>'
}

function groepTitle(soort: EigenSoort, verzameling: string): string {
  const name = text.verzamelingen[verzameling]
  return name === undefined ? text.soort(soort) : `${text.soort(soort)}: ${name}`
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

async function* beeldHtml(alles: Meegenomen, { velden }: MeeItem): AsyncGenerator<string> {
  const { bijlage: hash, naam, omschrijving } = velden
  if (typeof hash !== 'string' || hash === '') return
  const bijlage = alles.bijlagen.get(hash)
  const isPicture = bijlage?.mime.startsWith('image/') === true
  const bytes = bijlage?.bestand !== undefined && isPicture ? await bijlage.lees() : undefined
  if (bijlage !== undefined && bytes !== undefined) {
    const said = [omschrijving, naam].find((one) => typeof one === 'string' && one !== '')
    yield `<figure><img alt="${html(text.photoAlt(typeof said === 'string' ? said : ''))}" src="data:${bijlage.mime};base64,`
    yield* base64(bytes)
    yield '"></figure>'
  }
  const where = bijlage?.bestand === undefined ? text.notHere : text.inFolder(bijlage.bestand)
  yield `<p class="stil">${html(where)}</p>`
}

/** What is shown now, and per document who else reads it. */
function delenHtml({ gedeeld, lezers }: Meegenomen): string {
  const reader = ({ naam, rol }: (typeof lezers)[number]['lezers'][number]) => text.reader(naam, rol)
  const shown = gedeeld
    .filter(({ isVoorbij }) => isVoorbij !== true)
    .map(({ soort, naam, dag, tot, lezers: all }) => {
      const what = soort === 'reflectie' ? text.form(dag === undefined ? '' : formatDay(dag)) : naam || text.noName
      return text.shown(what, joinNames(all.map(reader)), tot === undefined ? '' : formatDay(tot))
    })
  const rows = lezers.map((one) => pair(text.soort(one.soort), joinNames(one.lezers.map(reader)) || text.onlyMe))
  return (
    (shown.length > 0 ? `<h3>${html(text.shownNow)}</h3>${bullets(shown)}` : '') +
    `<h3>${html(text.readers)}</h3>${list(rows)}`
  )
}

function gekekenHtml({ bestand, kijkDagen }: Meegenomen): string {
  const fetchedMs = bestand.gekeken?.opgehaaldOpMs ?? 0
  const until = fetchedMs === 0 ? logboekText.never : text.lookedUntil(momentWords(fetchedMs))
  const days = kijkDagen.map(({ dag, kijkers, wissels }) => {
    const lines = kijkers.map(({ naam, rollen, regels }) => {
      const roles = joinNames(rollen.map((rol) => rolWoorden[rol]))
      const who = logboekText.person(naam || logboekText.someone, roles)
      return `${who}. ${regels.map((one) => logboekText.soorten[one.soort](things(one.delen), formatTime(one.opMs))).join(' ')}`
    })
    const changes = wissels.map(({ soort, naam, rol, delen, opMs }) => {
      const who = logboekText.person(naam || logboekText.someone, rol === undefined ? '' : rolWoorden[rol])
      const line = soort === 'erbij' ? logboekText.joined(who, things(delen)) : logboekText.left(who, things(delen))
      return soort === 'voorbij' ? `${line}. ${logboekText.over(formatTime(opMs))}` : line
    })
    return `<h3>${html(startWithCapital(formatDay(dag)))}</h3>${bullets([...lines, ...changes])}`
  })
  return `<p class="stil">${html(until)}</p>${days.length > 0 ? days.join('') : `<p>${html(text.lookedNobody)}</p>`}`
}

function things(delen: readonly (keyof typeof logboekText.delen)[]): string {
  return delen.length === 0 ? logboekText.something : joinNames(delen.map((deel) => logboekText.delen[deel]))
}

function overMijHtml({ bestand: { overMij } }: Meegenomen): string {
  const listed = overMij.lijsten.map(({ soort, naam, rol, telefoon, email }) => {
    const words = [naam, rol && rolWoorden[rol], telefoon, email].filter(Boolean)
    return `${text.soort(soort)}: ${words.join(', ')}`
  })
  const signed = overMij.handtekeningen.map(
    ({ rol, opMs, wortel, sleutel }) =>
      `<li>${html(text.signed(rol, momentWords(opMs)))}<br><span class="code">${html(text.signedRoot(wortel))}<br>${html(text.formKey(sleutel))}</span></li>`,
  )
  return [
    `<h3>${html(text.memberTitle)}</h3>${bullets(overMij.lid.map(({ soort, rol, aantal }) => text.member(soort, rol, aantal)))}`,
    listed.length === 0 ? '' : `<h3>${html(text.listedTitle)}</h3>${bullets(listed)}`,
    signed.length === 0 ? '' : `<h3>${html(text.signedTitle)}</h3><ul>${signed.join('')}</ul>`,
  ].join('')
}
