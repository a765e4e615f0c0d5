import { utf8Bytes } from './text-bytes.ts'
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

/**
 * An iCalendar file (`.ics`) that every calendar reads. The same dates give the same bytes, but for the moment of making.
 *
 * @param madeAtMs moment of making, which calendars want to know
 * @returns lines with CRLF
 * @source docs/begrippen.md#agenda
 */
export function writeAgenda(punten: readonly AgendaPunt[], madeAtMs: number): string {
  const stamp = `${new Date(madeAtMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Opstap//Agenda//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...TIME_ZONE,
    ...punten.flatMap((punt) => eventLines(punt, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

function eventLines({ id, titel, dag, van, tot, plaats }: AgendaPunt, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(id)}@opstap`,
    `DTSTAMP:${stamp}`,
    ...timeLines(dag, van, tot),
    `SUMMARY:${escapeText(titel)}`,
    ...(plaats === undefined || plaats === '' ? [] : [`LOCATION:${escapeText(plaats)}`]),
    'END:VEVENT',
  ]
}

/** An end before the start is no end: the date stays readable. */
function timeLines(dag: string, van: string | undefined, tot: string | undefined): string[] {
  const day = dag.replaceAll('-', '')
  if (van === undefined) return [`DTSTART;VALUE=DATE:${day}`]
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
