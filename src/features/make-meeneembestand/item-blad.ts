import { documentvorm } from '#domain/documentvorm.ts'
import type { EigenSoort, MeeItem } from '#domain/meeneembestand.ts'
import { gaatMee, hasBegun, hoortBij } from '#domain/meeneembestand.ts'
import type { VeldLijst } from '#domain/veld.ts'
import { formatDayYear, startWithCapital } from '#i18n/format.ts'
import { mapBladText as text } from '#i18n/nl/make-meeneembestand.ts'
import { veldNamen } from '#i18n/nl/mee-velden.ts'
import { werkTitels } from '#i18n/nl/mee-werk.ts'
import type { Meegenomen } from '#workspace/meenemen/verzamelen.ts'
import { isBijlageVeld } from '#workspace/meenemen/bijlagen.ts'
import { html, list, pair } from './html-delen.ts'
import { waardeWoorden, woordenVan } from './waarde-woorden.ts'

/** The items of one collection in every own document of a kind: the newest day first, what has none by number or name. */
export function itemsOf({ bestand }: Meegenomen, soort: EigenSoort, verzameling: string): MeeItem[] {
  const all = (kind: EigenSoort, name: string) =>
    bestand.documenten.filter((one) => one.soort === kind).flatMap(({ verzamelingen }) => verzamelingen[name] ?? [])
  // A line of attendance knows its bijeenkomst, and that one its day.
  const days = new Map(
    verzameling === 'aanwezigheid' ? all('groep', 'bijeenkomsten').map(({ id, velden }) => [id, velden['dag']]) : [],
  )
  // What only says where something is shown now stands on the page where it is shown.
  const here = all(soort, verzameling).filter(({ velden }) => hasBegun(verzameling, velden))
  return here.toSorted(
    (a, b) =>
      dayOf(b, days).localeCompare(dayOf(a, days)) ||
      weekdagOf(a) - weekdagOf(b) ||
      nameOf(a).localeCompare(nameOf(b), 'nl'),
  )
}

export function hasItems(alles: Meegenomen, soort: EigenSoort, verzameling: string): boolean {
  return alles.bestand.documenten.some(
    (one) =>
      one.soort === soort && (one.verzamelingen[verzameling] ?? []).some(({ velden }) => hasBegun(verzameling, velden)),
  )
}

function dayOf({ id, velden }: MeeItem, days: ReadonlyMap<string, unknown>): string {
  const { dag, datum, gemaaktOpMs, opMs } = velden
  const day = dag ?? datum ?? days.get(id)
  if (typeof day === 'string') return day
  const ms = gemaaktOpMs ?? opMs
  // Beyond what a calendar has: the order does not matter then.
  return typeof ms === 'number' && Math.abs(ms) < 8e15 ? new Date(ms).toISOString() : ''
}

/** Monday first. */
function weekdagOf({ velden: { weekdag } }: MeeItem): number {
  return typeof weekdag === 'number' ? (weekdag + 6) % 7 : 0
}

function nameOf({ id, velden: { naam } }: MeeItem): string {
  return typeof naam === 'string' ? naam : id
}

/** Every field with something in it, as a question and its answer. */
export function fieldPairs(alles: Meegenomen, soort: EigenSoort, verzameling: string, item: MeeItem): string[] {
  const names = namesOf(soort, verzameling)
  const { persoon } = alles.bestand
  // In the order of the words; a field that has none yet comes after them, under its own name.
  const vorm: Readonly<Record<string, VeldLijst>> = documentvorm[soort]
  const fields = new Set([...Object.keys(names), ...Object.keys(vorm[verzameling] ?? {})])
  const pairs = [...fields].flatMap((veld) => {
    const name = veld in names ? names[veld] : woordenVan(veld)
    if (name === null || name === undefined || !gaatMee(soort, verzameling, veld)) return []
    if (!(veld in names) && isBijlageVeld(veld)) return []
    const place = { soort, verzameling, veld }
    const standing = item.antwoorden?.[veld]?.map(({ waarde }) => waarde) ?? [item.velden[veld]]
    const words = standing
      .map((value) => papierNaam(alles, value) ?? waardeWoorden(place, value, alles.nameOf))
      .filter((one) => one !== '')
    if (words.length === 0) return []
    const writer = item.wie[veld]?.persoon ?? persoon.id
    // Whose words they are counts where people write; a name or a date is nobody's.
    const isWritten = isText(soort, verzameling, veld) && writer !== persoon.id
    const by = isWritten ? ` <small class="stil">${html(text.by(alles.nameOf(writer) || text.someone))}</small>` : ''
    return [`<div><dt>${html(name)}</dt><dd>${words.map(html).join(` <em>${html(text.or)}</em> `)}${by}</dd></div>`]
  })
  const unreadable = (item.onleesbaar ?? []).map((veld) => names[veld] ?? veld)
  return unreadable.length === 0 ? pairs : [...pairs, pair(text.unreadable, unreadable.join(', '))]
}

/** What a photo or paper is called, where an answer names one. */
function papierNaam({ bestand }: Meegenomen, value: unknown): string | undefined {
  // As ids of items are: most answers are told apart without looking anything up.
  if (typeof value !== 'string' || !/^[0-9a-z]{10}$/.test(value)) return undefined
  const papieren = bestand.documenten.flatMap(({ verzamelingen }) => verzamelingen['papieren'] ?? [])
  const naam = papieren.find(({ id }) => id === value)?.velden['naam']
  return typeof naam === 'string' && naam !== '' ? naam : undefined
}

function isText(soort: EigenSoort, verzameling: string, veld: string): boolean {
  const vorm: Readonly<Record<string, VeldLijst>> = documentvorm[soort]
  return vorm[verzameling]?.[veld]?.soort === 'tekst'
}

function namesOf(soort: EigenSoort, verzameling: string): Readonly<Record<string, string | null>> {
  const all: Readonly<Record<string, Readonly<Record<string, string | null>>>> = veldNamen[soort]
  return all[verzameling] ?? {}
}

/** One item with what hangs on it. */
export function articleHtml(
  alles: Meegenomen,
  soort: EigenSoort,
  verzameling: string,
  item: MeeItem,
  level: 3 | 4,
): string {
  const isMoved = typeof item.velden['verhuisdNaar'] === 'string'
  const moved = isMoved ? `<p class="stil">${html(text.shownLater)}</p>` : ''
  const title = titleOf(alles, soort, verzameling, item) || (level === 3 && soort !== 'map' ? text.soort(soort) : '')
  const head = title && `<h${level}>${html(title)}</h${level}>`
  const fields = list(fieldPairs(alles, soort, verzameling, item))
  return `<article>${head}${moved}${fields}${childrenHtml(alles, soort, item, head === '' ? level - 1 : level)}</article>`
}

/** Things of a few words each: a line, not a card. */
const short = new Set([
  'mensen',
  'dagen',
  'leerdoelsporen',
  'reflectiesporen',
  'contacten',
  'overlegsporen',
  'opbouw',
  'aanpassingen',
  'overeenkomsttekens',
  'introductie',
  'begeleiding',
  'werkdagdelen',
  'bijeenkomsten',
  'sessies',
  'sessiepunten',
  'materialen',
  'aanwezigheid',
])

export function isShort(verzameling: string): boolean {
  return short.has(verzameling)
}

export function rowsHtml(alles: Meegenomen, soort: EigenSoort, verzameling: string, items: readonly MeeItem[]): string {
  const rows = items.map((item) => {
    // Its own words say what it is; a line of attendance holds none, only at which bijeenkomst it was.
    const isNamed = verzameling === 'aanwezigheid' || werkTitels[verzameling] !== undefined
    const title = isNamed ? titleOf(alles, soort, verzameling, item) : ''
    return `<li>${title && `<strong>${html(title)}</strong>`}${list(fieldPairs(alles, soort, verzameling, item))}</li>`
  })
  return `<ul class="rij">${rows.join('')}</ul>`
}

/** The steps of a leerdoel, what others said of it; signatures stand at the form itself. */
export function childrenHtml(
  alles: Meegenomen,
  soort: EigenSoort,
  { id }: MeeItem,
  level: number,
  isDeepest = false,
): string {
  return Object.entries(hoortBij)
    .map(([verzameling, { veld }]) => {
      if (verzameling === 'handtekeningen') return ''
      const own = itemsOf(alles, soort, verzameling)
        .filter((item) => item.velden[veld] === id)
        .toSorted((a, b) => Number(a.velden['volgorde'] ?? 0) - Number(b.velden['volgorde'] ?? 0))
      if (own.length === 0) return ''
      const name = text.verzamelingen[verzameling]
      const head = name === undefined ? '' : `<h${level + 1}>${html(name)}</h${level + 1}>`
      const inside = (item: MeeItem) => (isDeepest ? '' : childrenHtml(alles, soort, item, level + 1, true))
      return head + own.map((item) => list(fieldPairs(alles, soort, verzameling, item)) + inside(item)).join('')
    })
    .join('')
}

/** What an item is called: its own words, or else its day; empty when the heading above says it all. */
function titleOf(alles: Meegenomen, soort: EigenSoort, verzameling: string, { id, velden }: MeeItem): string {
  if (verzameling === 'aanwezigheid') {
    const about = itemsOf(alles, 'groep', 'bijeenkomsten').find((one) => one.id === id)?.velden
    const words = [about?.['dag'], about?.['titel']].map((one) => (typeof one === 'string' ? one : ''))
    const day = dayTitle(words[0])
    return [day, words[1]].filter(Boolean).join(', ')
  }
  const fixed = werkTitels[verzameling]?.(id)
  if (fixed !== undefined) return fixed
  const own = [velden['titel'], velden['naam'], velden['vraag']].find(
    (one) => typeof one === 'string' && one.trim() !== '',
  )
  if (typeof own === 'string' && !('datum' in velden)) return own
  const day = velden['dag'] ?? velden['datum']
  if (typeof day === 'string') return dayTitle(day) || day
  return ''
}

function dayTitle(day: string | undefined): string {
  const isDay = day !== undefined && !Number.isNaN(Date.parse(`${day}T12:00:00Z`))
  return isDay ? startWithCapital(formatDayYear(day)) : ''
}
