import type { DocumentSoort } from '#domain/documentsoort.ts'
import { documentvorm } from '#domain/documentvorm.ts'
import type { EigenSoort, MeeItem } from '#domain/meeneembestand.ts'
import type { VeldLijst } from '#domain/veld.ts'
import { dag, ms } from '#domain/veld.ts'
import { isId } from '#domain/id.ts'
import { dayOfMoment, formatDayYear, formatWeekday } from '#i18n/format.ts'
import { keuzeNamen } from '#i18n/nl/mee-keuzes.ts'
import { veldNamen } from '#i18n/nl/mee-velden.ts'
import { alsAnderText as text } from '#i18n/nl/see-als-ander.ts'

/** One field with something in it, as a question and its answer. */
export interface Regel {
  label: string
  tekst: string
}

/** Every field of an item that people read; fields that only the program needs have no name. */
export function regelsVan(
  soort: EigenSoort,
  verzameling: string,
  item: MeeItem,
  nameOf: (persoon: string) => string,
): Regel[] {
  const all: Readonly<Record<string, Readonly<Record<string, string | null>>>> = veldNamen[soort]
  return Object.entries(all[verzameling] ?? {}).flatMap(([veld, label]) => {
    if (label === null) return []
    const standing = item.antwoorden?.[veld]?.map(({ waarde }) => waarde) ?? [item.velden[veld]]
    const words = standing.map((value) => words1({ soort, verzameling, veld }, value, nameOf)).filter(Boolean)
    return words.length === 0 ? [] : [{ label, tekst: words.join(` ${text.or} `) }]
  })
}

type Place = { soort: DocumentSoort; verzameling: string; veld: string }

function words1(place: Place, value: unknown, nameOf: (persoon: string) => string): string {
  const { soort, verzameling, veld } = place
  if (Array.isArray(value))
    return value
      .map((one) => words1(place, one, nameOf))
      .filter(Boolean)
      .join(', ')
  if (typeof value === 'boolean') return value ? text.yes : text.no
  const vorm: Readonly<Record<string, VeldLijst>> = documentvorm[soort]
  const schema: unknown = vorm[verzameling]?.[veld]?.schema
  if (typeof value === 'number') {
    if (schema === ms) return formatDayYear(dayOfMoment(value))
    return veld === 'weekdag' ? formatWeekday(value) : String(value)
  }
  if (typeof value !== 'string' || value === '') return ''
  const choice = keuzeNamen[`${verzameling}.${veld}`]?.[value]
  if (choice !== undefined) return choice
  if (isId('p', value)) return nameOf(value)
  return schema === dag && !Number.isNaN(Date.parse(`${value}T12:00:00Z`)) ? formatDayYear(value) : value
}
