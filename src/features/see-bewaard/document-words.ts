import { dayOfMoment, formatWhen } from '#i18n/format.ts'
import { bewaardText as text, codeWoorden, soortVan } from '#i18n/nl/see-bewaard.ts'
import type { BewaardDocument } from '#workspace/bewaren/documenten.ts'

/** What else is known at this moment. */
export interface Around {
  net: 'geen-server' | 'offline' | 'verbindt' | 'online'
  /** `YYYY-MM-DD` */
  today: string
  /** rows of this document that could not be read */
  apart: number
}

/** "Leerdoelen van Noor", "Mijn map", "Jaarplan: Dinsdag A". */
export function nameOf({ kind, over, naam }: Pick<BewaardDocument, 'kind' | 'over' | 'naam'>): string {
  if (kind === undefined) return text.unknownDocument
  const whom = over ?? naam
  return whom === undefined ? text.soorten[kind] : soortVan[kind](whom)
}

/** Where a document is, what waits, since when and why: a few short sentences. */
export function placeWords(document: BewaardDocument, around: Around): string[] {
  const apart = around.apart > 0 ? [text.place.apart(around.apart)] : []
  return [...whereWords(document, around), ...apart]
}

function whereWords(document: BewaardDocument, around: Around): string[] {
  const { plaats, opSlot, anderen, gedeeldMs, nieuw, wacht, sindsMs } = document
  const { place } = text
  if (plaats === 'scherm') return [place.screen]
  if (plaats === 'alleen-hier') return [place.onlyHere]
  if (plaats === 'wacht') {
    const when = sindsMs > 0 ? formatWhen(sindsMs, around.today) : ''
    const what = nieuw ? place.new : when === '' ? place.waits(wacht) : place.since(wacht, when)
    return [what, ...whyWords(document, around)]
  }
  if (opSlot) return [place.locked]
  const others = anderen.length === 0 ? [] : [place.others(anderen)]
  const at = gedeeldMs > 0 ? [place.at(formatWhen(gedeeldMs, around.today))] : []
  return [place.server, ...others, ...at]
}

/** A code that is not known here is named, so that whoever helps can look it up. */
export function codeWords(code: string): string {
  return codeWoorden[code] ?? text.why.code(code)
}

function whyWords({ code, pogingen }: BewaardDocument, { net }: Around): string[] {
  if (code !== undefined) return [codeWords(code)]
  const tried = pogingen >= 3 ? [text.why.tried(pogingen)] : []
  if (net === 'offline') return [text.why.offline, ...tried]
  if (tried.length > 0) return tried
  return net === 'geen-server' ? [] : [net === 'online' ? text.why.underWay : text.why.connecting]
}

const MINUTE_MS = 60_000
/** What the way of an answer takes is no difference between clocks. */
const CLOCK_NEWS_MS = 2 * MINUTE_MS

/** How the clock of this device goes; a difference does no harm, but explains strange times. */
export function clockWords(aheadMs: number): string {
  const offMs = Math.abs(aheadMs)
  if (offMs < CLOCK_NEWS_MS) return text.clockGood
  const hours = offMs / MINUTE_MS / 60
  const much = hours < 48 ? text.minutes(Math.round(offMs / MINUTE_MS)) : text.days(Math.round(hours / 24))
  return aheadMs > 0 ? text.clockAhead(much) : text.clockBehind(much)
}

/** "14:32" today, else with its day. */
export function contactWords(lastContactMs: number, nowMs: number): string {
  return lastContactMs === 0 ? text.noContact : text.contact(formatWhen(lastContactMs, dayOfMoment(nowMs)))
}
