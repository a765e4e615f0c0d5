import type { Herinnering } from './herinnering.ts'
import { herinneringUtc } from './herinnering.ts'
import { utf8Bytes } from './text-bytes.ts'

/** What a date is for; only said in the calendar by who chooses so. */
export const agendaSoorten = [
  'bijeenkomst',
  'voorlichting',
  'werkoverleg',
  'bezoek',
  'afspraak',
  'contact',
  'nazorg',
  'actie',
  'sollicitatie',
] as const
export type AgendaSoort = (typeof agendaSoorten)[number]

/** One date for the calendar of a phone. No names of people: a calendar is often shared at home or at work. */
export interface AgendaPunt {
  /** stays the same when the date moves, so that reading the file again moves it and adds nothing */
  readonly id: string
  readonly titel: string
  /** `YYYY-MM-DD` */
  readonly dag: string
  /** `HH:MM`, on a Dutch clock; without it the whole day */
  readonly van?: string
  readonly tot?: string
  readonly plaats?: string
  /** when the day, the time or the place was last changed; of a later change the calendar believes the later one */
  readonly gewijzigdMs?: number
  /** the number it had in the calendar, where its change is not known any more */
  readonly volgnummer?: number
  /** it does not take place: a calendar that has it takes it out */
  readonly isVervallen?: boolean
}

/** A line of an iCalendar file holds at most 75 bytes. @see RFC 5545 3.1 */
const LINE_BYTES = 75

const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
]

export interface AgendaWijze {
  /** moment of making, which calendars want to know */
  readonly madeAtMs: number
  readonly herinnering?: Herinnering
  /** what a reminder says; neutral, because it stands on a locked screen */
  readonly herinneringTitel?: string
  /** takes the dates out of the calendar instead of putting them in. @see RFC 5546 3.2.5 */
  readonly isAf?: boolean
}

/**
 * An iCalendar file (`.ics`) that every calendar reads. The same dates give the same bytes, but for the moment of making.
 *
 * @returns lines with CRLF
 * @source docs/begrippen.md#agenda
 */
export function writeAgenda(punten: readonly AgendaPunt[], wijze: AgendaWijze): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Opstap//Agenda//NL',
    'CALSCALE:GREGORIAN',
    `METHOD:${wijze.isAf === true ? 'CANCEL' : 'PUBLISH'}`,
    ...TIME_ZONE,
    ...punten.flatMap((punt) => eventLines(punt, wijze)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

function eventLines(punt: AgendaPunt, { madeAtMs, herinnering, herinneringTitel, isAf }: AgendaWijze): string[] {
  const { id, titel, dag, van, tot, plaats, gewijzigdMs = 0 } = punt
  const volgnummer = punt.volgnummer ?? volgnummerVan(gewijzigdMs)
  const isVervallen = punt.isVervallen === true || isAf === true
  const alarm =
    isVervallen || herinnering === undefined ? undefined : herinneringUtc({ dag, ...(van ? { van } : {}) }, herinnering)
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(id)}@opstap`,
    `DTSTAMP:${stampOf(madeAtMs)}`,
    // Of a date that was taken out here and not there the later word counts.
    `SEQUENCE:${volgnummer + (isVervallen ? 1 : 0)}`,
    ...timeLines(dag, van, tot),
    `SUMMARY:${escapeText(titel)}`,
    ...(plaats === undefined || plaats === '' ? [] : [`LOCATION:${escapeText(plaats)}`]),
    `STATUS:${isVervallen ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(alarm === undefined ? [] : alarmLines(alarm, herinneringTitel ?? titel)),
    'END:VEVENT',
  ]
}

/** The first day that a date can have been changed in this program. */
const BEGIN_MS = Date.UTC(2026, 0, 1)

/**
 * How often a date was changed is known nowhere, when it was is: seconds since 2026. It only goes up, and is equal on
 * every device that knows of the same change.
 */
export function volgnummerVan(gewijzigdMs: number): number {
  return Math.max(0, Math.floor((gewijzigdMs - BEGIN_MS) / 1000))
}

function alarmLines(atMs: number, titel: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(titel)}`,
    `TRIGGER;VALUE=DATE-TIME:${stampOf(atMs)}`,
    'END:VALARM',
  ]
}

function stampOf(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** An end before the start is no end: the date stays readable. */
function timeLines(dag: string, van: string | undefined, tot: string | undefined): string[] {
  const day = dag.replaceAll('-', '')
  if (van === undefined || van === '') return [`DTSTART;VALUE=DATE:${day}`]
  const at = (tijd: string) => `TZID=Europe/Amsterdam:${day}T${tijd.replace(':', '')}00`
  return [`DTSTART;${at(van)}`, ...(tot !== undefined && tot > van ? [`DTEND;${at(tot)}`] : [])]
}

function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, '')
}

/** Cuts after at most 75 bytes, never inside a character; what follows begins with a space. */
function foldLine(line: string): string {
  let folded = ''
  let bytes = 0
  for (const letter of line) {
    const length = utf8Bytes(letter).length
    if (bytes + length > LINE_BYTES) {
      folded += '\r\n '
      bytes = 1
    }
    folded += letter
    bytes += length
  }
  return folded
}
