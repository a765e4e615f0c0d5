import type { DelimitedRow, DelimitedTextError } from './delimited-text.ts'
import { decodeFile, readDelimitedRows } from './delimited-text.ts'
import type { Result } from './result.ts'
import { fail, ok } from './result.ts'
import { foldName, foldText } from './zoeken.ts'

/** Longest name that a stored field takes; a longer one would come back as unreadable. */
const MAX_CELL = 400

export interface ImportedOrganisatie {
  readonly naam: string
  /** equal for two spellings of one name: case and accents do not count */
  readonly key: string
  readonly line: number
}

export interface ImportedPlek {
  readonly organisatie: string
  readonly functie: string
  /** the third column, and any after it */
  readonly opmerking: string
  /** equal for two rows with the same organisatie and functie */
  readonly key: string
  readonly line: number
}

/** Two rows that say the same; a third one is paired with the first as well. */
export interface DubbelPaar {
  readonly first: ImportedPlek
  readonly second: ImportedPlek
}

export type SkipReason = 'continuation-without-organisatie' | 'no-functie' | 'too-long' | 'title-above-header'

export interface SkippedRow {
  readonly line: number
  readonly reason: SkipReason
  /** what stood there, so a person can type it over */
  readonly text: string
}

export interface RegisterImport {
  readonly organisaties: readonly ImportedOrganisatie[]
  readonly plekken: readonly ImportedPlek[]
  readonly dubbelen: readonly DubbelPaar[]
  readonly overgeslagen: readonly SkippedRow[]
}

export type RegisterImportError = DelimitedTextError | 'header-only'

/**
 * The list of work-experience places as organisations keep it: organisatie, functie, remark. An empty first cell
 * continues the organisatie above; a repeated header row (a page break) is left out.
 *
 * @param file the bytes of a file, or pasted text
 * @returns a row that cannot be read is named in `overgeslagen` and stops nothing; an organisatie without any functie
 * is kept, and its row named with `no-functie`
 * @source docs/begrippen.md#register-import
 */
export function parseRegister(file: Uint8Array | string): Result<RegisterImport, RegisterImportError> {
  const text = decodeFile(file)
  if (!text.ok) return text
  const rows = readDelimitedRows(text.value)
  if (!rows.ok) return rows.error === 'only-one-column' && isHeader(text.value) ? fail('header-only') : rows
  const headerAt = rows.value.findIndex(isHeaderRow)
  const titles = rows.value.slice(0, Math.max(headerAt, 0)).filter((row) => filled(row).length === 1)
  const body = rows.value.filter((row) => !isHeaderRow(row) && !titles.includes(row))
  if (body.length === 0) return fail('header-only')
  return ok(readRows(body, titles))
}

/** What a stored organisatie needs to be compared; every field may be missing. */
export interface RegisterOrganisatie {
  readonly id: string
  readonly naam?: string
  readonly weg?: boolean
}

export interface RegisterPlek {
  readonly id: string
  readonly organisatieId?: string
  readonly functie?: string
  readonly dubbelGezien?: boolean
  readonly weg?: boolean
}

export interface NewPlek extends ImportedPlek {
  /** the organisatie in the register; `undefined` when it is new as well, see `organisaties` with the same name */
  readonly organisatieId: string | undefined
}

export interface RegisterNews {
  readonly organisaties: readonly ImportedOrganisatie[]
  readonly plekken: readonly NewPlek[]
  /** new plekken at an organisatie that was removed from the register: shown, not added by themselves */
  readonly plekkenAtRemoved: readonly NewPlek[]
  /** rows that the register already has, removed ones included */
  readonly known: number
}

/**
 * What a list adds to the register. Importing twice adds nothing: what was removed (`weg`) counts as known, whether
 * somebody removed one of a double pair or kept both.
 */
export function vergelijkMetRegister(
  parsed: RegisterImport,
  organisaties: readonly RegisterOrganisatie[],
  plekken: readonly RegisterPlek[],
): RegisterNews {
  const byId = new Map(organisaties.map((organisatie) => [organisatie.id, organisatie]))
  const byKey = new Map<string, RegisterOrganisatie>()
  for (const organisatie of organisaties) {
    const key = foldName(organisatie.naam ?? '')
    const other = byKey.get(key)
    if (other === undefined || (other.weg === true && organisatie.weg !== true)) byKey.set(key, organisatie)
  }
  const knownKeys = new Set(plekken.map((plek) => registerKey(plek, byId)))

  const news = parsed.plekken.filter((plek) => !knownKeys.has(plek.key))
  const plekkenWithId = news.map((plek): NewPlek => ({
    ...plek,
    organisatieId: byKey.get(foldName(plek.organisatie))?.id,
  }))
  const isAtRemoved = (plek: NewPlek) => plek.organisatieId !== undefined && byId.get(plek.organisatieId)?.weg === true
  return {
    organisaties: parsed.organisaties.filter((organisatie) => !byKey.has(organisatie.key)),
    plekken: plekkenWithId.filter((plek) => !isAtRemoved(plek)),
    plekkenAtRemoved: plekkenWithId.filter(isAtRemoved),
    known: parsed.plekken.length - news.length,
  }
}

/**
 * Double rows that stand in the register now and that nobody has looked at yet.
 *
 * @returns pairs of ids; a plek marked `dubbelGezien` or removed is in none
 */
export function findDubbelePlekken(
  organisaties: readonly RegisterOrganisatie[],
  plekken: readonly RegisterPlek[],
): { readonly first: string; readonly second: string }[] {
  const byId = new Map(organisaties.map((organisatie) => [organisatie.id, organisatie]))
  const present = plekken.filter((plek) => plek.weg !== true && byId.get(plek.organisatieId ?? '')?.weg !== true)
  return pairs(present, (plek) => registerKey(plek, byId))
    .filter(({ first, second }) => first.dubbelGezien !== true && second.dubbelGezien !== true)
    .map(({ first, second }) => ({ first: first.id, second: second.id }))
}

function readRows(rows: readonly DelimitedRow[], titles: readonly DelimitedRow[]): RegisterImport {
  const organisaties = new Map<string, ImportedOrganisatie>()
  const withFunctie = new Set<string>()
  const withoutFunctie: { key: string; skipped: SkippedRow }[] = []
  const plekken: ImportedPlek[] = []
  const overgeslagen = titles.map((row) => skip(row, 'title-above-header'))
  let current: ImportedOrganisatie | undefined

  for (const row of rows) {
    const { line, cells } = row
    const [naam = '', functie = '', ...rest] = cells
    const opmerking = rest.filter((cell) => cell !== '').join(' · ')
    if ([naam, functie, opmerking].some((cell) => cell.length > MAX_CELL)) {
      overgeslagen.push(skip(row, 'too-long'))
      // The rows below belong to this organisatie, not to the one above it.
      if (naam !== '') current = undefined
      continue
    }
    if (naam !== '') {
      const key = foldName(naam)
      current = organisaties.get(key) ?? { naam, key, line }
      organisaties.set(key, current)
    }
    if (current === undefined) overgeslagen.push(skip(row, 'continuation-without-organisatie'))
    else if (functie === '') withoutFunctie.push({ key: current.key, skipped: skip(row, 'no-functie') })
    else {
      withFunctie.add(current.key)
      plekken.push({ organisatie: current.naam, functie, opmerking, key: plekKey(current.key, functie), line })
    }
  }

  // An organisatie on a line of its own, with its functies below, is a way of writing and not a gap.
  const gaps = withoutFunctie.filter(
    ({ key, skipped }) => !withFunctie.has(key) || !isJustName(skipped, organisaties, key),
  )
  overgeslagen.push(...gaps.map(({ skipped }) => skipped))
  return {
    organisaties: [...organisaties.values()],
    plekken,
    dubbelen: pairs(plekken, (plek) => plek.key),
    overgeslagen: overgeslagen.toSorted((a, b) => a.line - b.line),
  }
}

function skip(row: DelimitedRow, reason: SkipReason): SkippedRow {
  return { line: row.line, reason, text: filled(row).join(' · ') }
}

function filled(row: DelimitedRow): string[] {
  return row.cells.filter((cell) => cell !== '')
}

function isHeaderRow(row: DelimitedRow): boolean {
  // Folding is dear on a long list, and no header begins otherwise.
  return /^\W?(naam|werkervaringsplaats|organisatie)/i.test(row.cells[0] ?? '') && isHeader(row.cells.join(' '))
}

function isJustName(skipped: SkippedRow, organisaties: ReadonlyMap<string, ImportedOrganisatie>, key: string): boolean {
  return foldName(skipped.text) === organisaties.get(key)?.key
}

function pairs<T>(items: readonly T[], keyOf: (item: T) => string): { first: T; second: T }[] {
  const firsts = new Map<string, T>()
  return items.flatMap((item) => {
    const first = firsts.get(keyOf(item))
    if (first === undefined) firsts.set(keyOf(item), item)
    return first === undefined ? [] : [{ first, second: item }]
  })
}

function registerKey(plek: RegisterPlek, byId: ReadonlyMap<string, RegisterOrganisatie>): string {
  return plekKey(foldName(byId.get(plek.organisatieId ?? '')?.naam ?? ''), plek.functie ?? '')
}

function plekKey(organisatieKey: string, functie: string): string {
  return `${organisatieKey}|${foldName(functie)}`
}

/** The header of Bijlage 1, and the names that lists after it use. */
function isHeader(text: string): boolean {
  return /^(werkervaringsplaats(en)?|organisatie(s)?|naam organisatie)( functies?)?( (opmerking(en)?|toelichting))?$/.test(
    foldText(text),
  )
}
