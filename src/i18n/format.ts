/** All wall-clock times in the programme are Dutch, also on a phone that is abroad or set wrongly. */
const timeZone = 'Europe/Amsterdam'

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making an Intl formatter costs about a millisecond on an old phone, so each one is made once. */
function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options)
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat('nl-NL', options)
  formatters.set(key, made)
  return made
}

/** Noon UTC of a day falls on that same day in every Dutch season. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}

/** Older ICU writes "nov." and "di.": the house style has no dots. */
function formatDayWith(day: string, options: Intl.DateTimeFormatOptions): string {
  return formatter({ ...options, timeZone })
    .format(noonOf(day))
    .replaceAll('.', '')
}

/** "dinsdag 24 november" of a `YYYY-MM-DD`. */
export function formatDay(day: string): string {
  return formatDayWith(day, { weekday: 'long', day: 'numeric', month: 'long' })
}

/** "dinsdag 24 november 2026" of a `YYYY-MM-DD`; for paper and for other years. */
export function formatDayYear(day: string): string {
  return formatDayWith(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** "di 24 november" of a `YYYY-MM-DD`. */
export function formatDayMedium(day: string): string {
  return formatDayWith(day, { weekday: 'short', day: 'numeric', month: 'long' })
}

/** "dinsdag" of a weekday, 0 (Sunday) – 6. */
export function formatWeekday(weekday: number): string {
  return formatDayWith(`2026-11-${String(22 + weekday)}`, { weekday: 'long' })
}

/** "24 november" of a `YYYY-MM-DD`. */
export function formatDate(day: string): string {
  return formatDayWith(day, { day: 'numeric', month: 'long' })
}

/** "24 november 2026" of a `YYYY-MM-DD`. */
export function formatDateYear(day: string): string {
  return formatDayWith(day, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** "24-11-2026" of a `YYYY-MM-DD`; a Dutch spreadsheet takes it for a date. */
export function formatDayDigits(day: string): string {
  return day.split('-').toReversed().join('-')
}

/** "24 nov" of a `YYYY-MM-DD`. */
export function formatDayShort(day: string): string {
  return formatDayWith(day, { day: 'numeric', month: 'short' })
}

/** "november 2026" of a `YYYY-MM` or `YYYY-MM-DD`. */
export function formatMonth(month: string): string {
  return formatDayWith(`${month.slice(0, 7)}-15`, { month: 'long', year: 'numeric' })
}

/** "di 24 november, 10:00" of a day and a wall-clock time `HH:MM`. */
export function formatDayTime(day: string, time: string): string {
  return `${formatDayMedium(day)}, ${time}`
}

/** "14:32" of a moment in ms since 1970. */
export function formatTime(atMs: number): string {
  return formatter({ hour: '2-digit', minute: '2-digit', timeZone }).format(atMs)
}

/** The Dutch calendar day `YYYY-MM-DD` of a moment in ms since 1970. */
export function dayOfMoment(atMs: number): string {
  const parts = formatter({ year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).formatToParts(atMs)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** "di 24 november, 10:00" of a moment in ms since 1970. */
export function formatMoment(atMs: number): string {
  return formatDayTime(dayOfMoment(atMs), formatTime(atMs))
}

/**
 * The shortest honest way to say when: "14:32" on the same day, else "24 nov, 14:32".
 *
 * @param today `YYYY-MM-DD`; empty when unknown, then the date is always named
 */
export function formatWhen(atMs: number, today: string): string {
  const day = dayOfMoment(atMs)
  const time = formatTime(atMs)
  return day === today ? time : `${formatDayShort(day)}, ${time}`
}

/** "Tom", "Tom en Ilse", "Tom, Ilse en Noor"; an empty list is an empty text. */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} en ${names.at(-1) ?? ''}`
}

/** "1 ding" or "3 dingen". */
export function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** First letter as a capital, for a date at the start of a line: "Dinsdag 24 november". */
export function startWithCapital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nl-NL') + text.slice(1)
}

/** "340 kB", "1,5 MB" or "10 GB": how much room something takes. */
export function formatBytes(bytes: number): string {
  const mega = bytes / 1024 / 1024
  if (mega >= 1000) return `${(mega / 1024).toLocaleString('nl-NL', { maximumFractionDigits: 1 })} GB`
  if (mega >= 1) return `${mega.toLocaleString('nl-NL', { maximumFractionDigits: 1 })} MB`
  return `${Math.max(1, Math.round(bytes / 1024))} kB`
}
