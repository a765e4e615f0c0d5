import type { DocumentSoort } from '#domain/documentsoort.ts'
import { documentvorm } from '#domain/documentvorm.ts'
import type { VeldLijst } from '#domain/veld.ts'
import { dag, ms } from '#domain/veld.ts'
import { dayOfMoment, formatDayYear, formatTime, formatWeekday, startWithCapital } from '#i18n/format.ts'
import { mapBladText as text } from '#i18n/nl/make-meeneembestand.ts'
import { keuzeNamen } from '#i18n/nl/mee-keuzes.ts'
import { isId } from '#domain/id.ts'

/** A value of a field in words; empty when there is nothing to say. */
export function waardeWoorden(
  place: { soort: DocumentSoort; verzameling: string; veld: string },
  value: unknown,
  nameOf: (persoon: string) => string,
): string {
  const { soort, verzameling, veld } = place
  if (value === undefined || value === null || value === '') return ''
  if (Array.isArray(value)) return value.map((one) => waardeWoorden(place, one, nameOf)).join(', ')
  if (typeof value === 'boolean') return value ? text.yes : text.no
  const choice = typeof value === 'string' ? keuzeNamen[`${verzameling}.${veld}`]?.[value] : undefined
  if (choice !== undefined) return choice
  const vorm: Readonly<Record<string, VeldLijst>> = documentvorm[soort]
  const schema: unknown = vorm[verzameling]?.[veld]?.schema
  if (typeof value === 'number') {
    if (schema === ms || veld.endsWith('Ms')) return momentWords(value)
    const isWeekdag = veld === 'weekdag' && Number.isInteger(value) && value >= 0 && value < 7
    return isWeekdag ? formatWeekday(value) : String(value)
  }
  if (typeof value !== 'string') return ''
  if (isId('p', value)) return nameOf(value) || text.someone
  if (isChoice(schema)) return woordenVan(value)
  // A copy of an answer keeps a day as plain text.
  return isDagSchema(schema) || /^\d{4}-\d\d-\d\d$/.test(value) ? dayWords(value) : value
}

/** Words of a name in the code, for what has none of its own yet: `watHelptMij` is *Wat helpt mij*. */
export function woordenVan(name: string): string {
  const apart = name.replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2').replaceAll(/[_.-]+/g, ' ')
  return startWithCapital(apart.toLowerCase())
}

/** A day, or a day that may be none. */
function isDagSchema(schema: unknown): boolean {
  if (schema === dag || schema === undefined) return schema === dag
  const { _zod } = schema as { _zod?: { def: { innerType?: unknown } } } // a zod schema, or nothing we know
  return _zod?.def.innerType === dag
}

/** One of a few codes, for which nobody wrote words yet. */
function isChoice(schema: unknown): boolean {
  const { _zod } = (schema ?? {}) as { _zod?: { def: { type?: unknown; element?: unknown } } } // as above
  return _zod?.def.type === 'enum' || (_zod?.def.type === 'array' && isChoice(_zod.def.element))
}

/** "dinsdag 24 november 2026, 10:00". */
export function momentWords(atMs: number): string {
  // Beyond what a calendar has: somebody else's app may have written anything.
  if (Number.isNaN(new Date(atMs).getTime())) return String(atMs)
  return `${formatDayYear(dayOfMoment(atMs))}, ${formatTime(atMs)}`
}

/** A day that no calendar has stays as it was written. */
function dayWords(day: string): string {
  return Number.isNaN(Date.parse(`${day}T12:00:00Z`)) ? day : formatDayYear(day)
}
