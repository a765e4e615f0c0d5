import type { Result } from './result.ts'
import { fail, ok } from './result.ts'
import { textFromUtf16, textFromUtf8, textFromWindows1252, utf8Bytes } from './text-bytes.ts'

/** Lists of work-experience places are a few KB; above 5 MB it is another kind of file. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024

export type DelimitedTextError =
  | 'empty-file'
  | 'too-large'
  | 'is-photo'
  | 'is-spreadsheet'
  | 'not-a-text-file'
  | 'only-one-column'

/** One row with anything in it. */
export interface DelimitedRow {
  /** the line in the file where the row starts, from 1 */
  readonly line: number
  /** trimmed, single spaces, NFC; empty cells kept */
  readonly cells: readonly string[]
}

const delimiters = ['\t', ';', ','] as const
type Delimiter = (typeof delimiters)[number]

/**
 * The text of a file somebody picked: UTF-8, UTF-16 with a byte order mark, or else Windows-1252.
 *
 * @param file bytes, or text that was pasted
 * @returns text without byte order mark; an error says what the file looks like, by its content and not its name
 */
export function decodeFile(file: Uint8Array | string): Result<string, DelimitedTextError> {
  if (file.length > MAX_FILE_BYTES) return fail('too-large')
  const bytes = typeof file === 'string' ? utf8Bytes(file) : file
  if (bytes.length > MAX_FILE_BYTES) return fail('too-large')
  const other = recognise(bytes)
  if (other) return fail(other)

  const text = withoutMarks(decode(bytes))
  if (hasControlCharacters(text)) return fail('not-a-text-file')
  if (text.trim() === '') return fail('empty-file')
  return ok(text)
}

/**
 * The rows of a tab, semicolon or comma separated text. Quoted cells may hold the separator, doubled quotes and line
 * ends. Rows without any text are left out; the line `sep=;` that Excel understands is obeyed.
 */
export function readDelimitedRows(text: string): Result<DelimitedRow[], 'empty-file' | 'only-one-column'> {
  const named = /^\s*sep=([\t;,])\r?\n/.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const firstLine = named ? 2 : 1
  if (body.trim() === '') return fail('empty-file')
  const delimiter = named ? delimiters.find((one) => one === named[1]) : findDelimiter(body)
  if (delimiter === undefined) return fail('only-one-column')

  const rows = split(body, delimiter, firstLine).filter((row) => row.cells.some((cell) => cell !== ''))
  return rows.length === 0 ? fail('empty-file') : ok(rows)
}

/**
 * Rows as a file that a Dutch spreadsheet opens by itself: semicolons, CRLF, and a byte order mark for its accents.
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front, so that it stays text.
 */
export function writeDelimitedRows(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cellText).join(';')}\r\n`).join('')}`
}

function cellText(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Enough of a list to tell its separator by; a whole file would be read three times over. */
const SAMPLE_LENGTH = 20_000

/** The separator that at least half of the lines have, else the first line's. Tabs before commas: text has commas. */
function findDelimiter(text: string): Delimiter | undefined {
  const start = text.slice(0, SAMPLE_LENGTH).split(/\r\n|\r|\n/)
  const lines = start.filter((line) => line.trim() !== '')
  const hasCells = (line: string, delimiter: Delimiter) => (split(line, delimiter, 1)[0]?.cells.length ?? 0) > 1
  const first = lines[0] ?? ''
  return (
    delimiters.find((delimiter) => lines.filter((line) => hasCells(line, delimiter)).length * 2 >= lines.length) ??
    delimiters.find((delimiter) => hasCells(first, delimiter))
  )
}

function split(text: string, delimiter: Delimiter, firstLine: number): DelimitedRow[] {
  const rows: DelimitedRow[] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  let line = firstLine
  let rowLine = firstLine

  const endRow = () => {
    rows.push({ line: rowLine, cells: [...cells, cell].map(tidy) })
    cells = []
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? ''
    const isLineEnd = letter === '\n' || (letter === '\r' && text[at + 1] !== '\n')
    if (isLineEnd) line++
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') cell += text[at++]
      else isQuoted = false
    } else if (letter === '"' && cell.trim() === '' && closes(text, at, delimiter)) {
      cell = ''
      isQuoted = true
    } else if (letter === delimiter) {
      cells.push(cell)
      cell = ''
    } else if (isLineEnd) {
      endRow()
      rowLine = line
    } else if (letter !== '\r') cell += letter
  }
  if (cell !== '' || cells.length > 0) endRow()
  return rows
}

/** Whether the quote at `at` has a partner at the end of a cell; a lonely quote would swallow the rest of the file. */
function closes(text: string, at: number, delimiter: Delimiter): boolean {
  let end = text.indexOf('"', at + 1)
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
  if (end < 0) return false
  let next = end + 1
  while (text[next] === ' ') next++
  return [undefined, delimiter, '\r', '\n'].includes(text[next])
}

function tidy(cell: string): string {
  return cell.replace(/\s+/gu, ' ').trim().normalize('NFC')
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return textFromUtf16(bytes.subarray(2), 'little')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return textFromUtf16(bytes.subarray(2), 'big')
  return textFromUtf8(bytes) ?? textFromWindows1252(bytes)
}

/** Without the byte order mark in front and the end mark of MS-DOS behind. */
function withoutMarks(text: string): string {
  const start = text.startsWith('\ufeff') ? 1 : 0
  return text.endsWith('\u001a') ? text.slice(start, -1) : text.slice(start)
}

function hasControlCharacters(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what text does not have
  return /[\u0000-\u0008\u000e-\u001f]/.test(text)
}

/** Files by their first bytes, whatever the name says. */
function recognise(bytes: Uint8Array): DelimitedTextError | undefined {
  const head = textFromWindows1252(bytes.subarray(0, 64))
  const startsWith = (...codes: number[]) => codes.every((code, index) => bytes[index] === code)
  const isZip = startsWith(0x50, 0x4b, 0x03, 0x04)
  if (startsWith(0xd0, 0xcf, 0x11, 0xe0)) return 'is-spreadsheet'
  if (isZip) return isZippedSpreadsheet(bytes) ? 'is-spreadsheet' : 'not-a-text-file'
  if (startsWith(0xff, 0xd8, 0xff) || startsWith(0x89, 0x50, 0x4e, 0x47)) return 'is-photo'
  if (head.startsWith('GIF8') || /^RIFF....WEBP/s.test(head) || /^....ftyp(heic|heix|mif1|avif)/s.test(head)) {
    return 'is-photo'
  }
  return head.startsWith('%PDF') || startsWith(0x1f, 0x8b) ? 'not-a-text-file' : undefined
}

function isZippedSpreadsheet(bytes: Uint8Array): boolean {
  return /xl\/workbook|opendocument\.spreadsheet/.test(textFromWindows1252(bytes))
}
