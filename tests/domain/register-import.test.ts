import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Item } from '#domain/documentvorm.ts'
import type { RegisterImport, RegisterOrganisatie, RegisterPlek } from '#domain/register-import.ts'
import { findDubbelePlekken, parseRegister, vergelijkMetRegister } from '#domain/register-import.ts'
import { utf8Bytes } from '#domain/text-bytes.ts'

const realFile = readFileSync(new URL('../data/werkervaringsplaatsen.tsv', import.meta.url))

test('the real list gives 39 organisations, 57 functions and one double pair', () => {
  const { organisaties, plekken, dubbelen, overgeslagen } = parsed(realFile)

  expect(organisaties).toHaveLength(39)
  expect(plekken).toHaveLength(57)
  expect(overgeslagen).toEqual([])
  expect(dubbelen.map(({ first, second }) => [first.organisatie, first.functie, first.line, second.line])).toEqual([
    ['Angst Dwang en Fobie stichting', 'administratief/secretarieel medewerker', 7, 8],
  ])
})

test('the real list is the same with semicolons, commas, CRLF, a byte order mark or as Windows-1252 and UTF-16', () => {
  const text = realFile.toString('utf8')
  const quoted = (separator: string) => text.replace(/[^\t\n]+/g, (cell) => `"${cell}"`).replaceAll('\t', separator)
  const variants: (string | Uint8Array)[] = [
    text,
    `\uFEFF${text}`,
    text.replaceAll('\n', '\r\n'),
    text.replaceAll('\n', '\r'),
    text.replaceAll('\t', ' \t').replaceAll('\n', '  \n'),
    text.replaceAll('\t', ';'),
    quoted(','),
    quoted(';'),
    `sep=;\r\n${quoted(';')}`,
    `${text}\u001A`,
    utf8Bytes(`\uFEFF${text}`),
    Buffer.from(text, 'latin1'),
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    text.normalize('NFD'),
  ]

  for (const variant of variants) {
    const { organisaties, plekken, dubbelen, overgeslagen } = parsed(variant)
    expect([organisaties.length, plekken.length, dubbelen.length, overgeslagen.length]).toEqual([39, 57, 1, 0])
    expect(organisaties.map(({ naam }) => naam)).toContain('GGz cliëntenplatform Groningen')
    expect(plekken.map(({ functie }) => functie)).toContain('gastvrouw, rondleiding, catering')
  }
})

test('an empty first cell continues the organisation above, also over a repeated header', () => {
  const { plekken } = parsed(
    'Werkervaringsplaats\tFunctie\nDe Inloop\tkok\nWerkervaringsplaats\tFunctie\n\tgastvrouw\n',
  )

  expect(plekken.map(({ organisatie, functie, line }) => [organisatie, functie, line])).toEqual([
    ['De Inloop', 'kok', 2],
    ['De Inloop', 'gastvrouw', 4],
  ])
})

test('the third column is kept as a remark, and columns after it as well', () => {
  const { plekken } = parsed('Organisatie;Functie;Opmerking\nBakker;kassa;alleen ochtend;bel eerst\n')

  expect(plekken[0]?.opmerking).toBe('alleen ochtend · bel eerst')
})

test('quoted cells may hold the separator, quotes and line ends', () => {
  const { plekken } = parsed('Organisatie;Functie\n"Bakker; de ""Korenaar""";"kassa\r\nen winkel"\nAanzet;kok\n')

  expect(plekken[0]).toMatchObject({ organisatie: 'Bakker; de "Korenaar"', functie: 'kassa en winkel', line: 2 })
  expect(plekken[1]).toMatchObject({ organisatie: 'Aanzet', line: 4 })
})

test('a lonely quote does not swallow the rest of the list', () => {
  const { plekken } = parsed('Organisatie;Functie\n"Bakker;kassa\nAanzet;kok\nRixal;5" pijpen leggen\n')

  expect(plekken.map(({ organisatie }) => organisatie)).toEqual(['"Bakker', 'Aanzet', 'Rixal'])
})

test('a continuation row before any organisation is left out and named, the rest is read', () => {
  const { plekken, overgeslagen } = parsed('Werkervaringsplaats\tFunctie\n\tkok\nAanzet\tbakker\n')

  expect(overgeslagen).toEqual([{ line: 2, reason: 'continuation-without-organisatie', text: 'kok' }])
  expect(plekken).toHaveLength(1)
})

test('an organisation without any function is kept and its row named', () => {
  const { organisaties, plekken, overgeslagen } = parsed('Werkervaringsplaats\tFunctie\nAanzet\t\nRixal\tkok\n')

  expect(organisaties).toHaveLength(2)
  expect(plekken).toHaveLength(1)
  expect(overgeslagen).toEqual([{ line: 2, reason: 'no-functie', text: 'Aanzet' }])
})

test('an organisation on a line of its own with its functions below is nothing special', () => {
  const { plekken, overgeslagen } = parsed('Werkervaringsplaats\tFunctie\nAanzet\t\n\tkok\n\tbakker\n')

  expect(plekken).toHaveLength(2)
  expect(overgeslagen).toEqual([])
})

test('a title above the header is no organisation', () => {
  const { organisaties, overgeslagen } = parsed('Lijst 2026\t\n\nWerkervaringsplaats\tFunctie\nAanzet\tkok\n')

  expect(organisaties.map(({ naam }) => naam)).toEqual(['Aanzet'])
  expect(overgeslagen).toEqual([{ line: 1, reason: 'title-above-header', text: 'Lijst 2026' }])
})

test('a cell too long to store is named, and what follows is not put with another organisation', () => {
  const { plekken, overgeslagen } = parsed(`Aanzet\tkok\n${'x'.repeat(401)}\tbakker\n\tgastvrouw\n`)

  expect(plekken).toHaveLength(1)
  expect(overgeslagen.map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'too-long'],
    [3, 'continuation-without-organisatie'],
  ])
})

test('a list without a header is read as well', () => {
  expect(parsed('Aanzet\tkok\n\tbakker\n').plekken).toHaveLength(2)
})

test('spelling of one organisation in two ways is one organisation, and double rows are found without accents and case', () => {
  const { organisaties, dubbelen } = parsed('Stichting Cliënten\tkok\nAanzet\tkok\nstichting clienten\tKOK\n')

  expect(organisaties.map(({ naam }) => naam)).toEqual(['Stichting Cliënten', 'Aanzet'])
  expect(dubbelen).toHaveLength(1)
})

test('functions that differ only in a sign are two functions', () => {
  expect(parsed('Netclients\tC++ programmeur\n\tC# programmeur\n').dubbelen).toEqual([])
})

test('a file that is not a list gives a code, by its content and not its name', () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)
  const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46)
  const zip = (name: string) => Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, ...utf8Bytes(name))
  const codes: [Uint8Array | string, string][] = [
    ['', 'empty-file'],
    [new Uint8Array(0), 'empty-file'],
    ['\uFEFF \r\n\n', 'empty-file'],
    ['\t\t\n;;\n', 'empty-file'],
    ['Werkervaringsplaats\tFunctie\n', 'header-only'],
    ['Werkervaringsplaats\n', 'header-only'],
    ['Werkervaringsplaats;Functie\r\nWerkervaringsplaats;Functie\r\n', 'header-only'],
    ['Aanzet\nRixal\n', 'only-one-column'],
    [png, 'is-photo'],
    [jpeg, 'is-photo'],
    [zip('[Content_Types].xml xl/workbook.xml'), 'is-spreadsheet'],
    [zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'is-spreadsheet'],
    [zip('word/document.xml'), 'not-a-text-file'],
    [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'is-spreadsheet'],
    [utf8Bytes('%PDF-1.7 Aanzet\tkok'), 'not-a-text-file'],
    [utf8Bytes('Aanzet\tkok\0\n'), 'not-a-text-file'],
    ['Aanzet\tkok\u0000', 'not-a-text-file'],
    [new Uint8Array(5 * 1024 * 1024 + 1), 'too-large'],
    ['ë'.repeat(3 * 1024 * 1024), 'too-large'],
  ]

  expect(codes.map(([file]) => errorOf(file))).toEqual(codes.map(([, code]) => code))
})

test('no bytes at all make the parser throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(parseRegister(bytes)).toHaveProperty('ok')
    }),
    { verbose: 1, numRuns: 500 },
  )
})

test('every row with a function is a plek or is named as left out, and no row is both', () => {
  const cell = fc.constantFrom('', 'Aanzet', 'Rixal', 'kok', 'bakker', 'cliënt', '  ')
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 30 }), (rows) => {
      // With a header in front there is always a second column; it is line 1.
      const text = ['Organisatie\tFunctie\tOpmerking', ...rows.map((row) => row.join('\t'))].join('\n')
      const result = parseRegister(text)
      const { plekken, overgeslagen } = result.ok ? result.value : { plekken: [], overgeslagen: [] }
      const told = [...plekken, ...overgeslagen].map(({ line }) => line).toSorted((a, b) => a - b)
      const withFunctie = rows.flatMap(([, functie], index) => (functie.trim() === '' ? [] : [index + 2]))

      expect(new Set(told).size).toBe(told.length)
      expect(withFunctie.filter((line) => !told.includes(line))).toEqual([])
    }),
    { verbose: 1 },
  )
})

test('a second import of the same list adds nothing', () => {
  const list = parsed(realFile)
  const { organisaties, plekken } = stored(list)

  const news = vergelijkMetRegister(list, organisaties, plekken)

  expect(news).toEqual({ organisaties: [], plekken: [], plekkenAtRemoved: [], known: 57 })
})

test('the first import adds everything, double rows included', () => {
  const news = vergelijkMetRegister(parsed(realFile), [], [])

  expect([news.organisaties.length, news.plekken.length, news.known]).toEqual([39, 57, 0])
})

test('after removing one of the double pair, or keeping both, a second import still adds nothing', () => {
  const list = parsed(realFile)
  const { organisaties, plekken } = stored(list)
  const [pair] = findDubbelePlekken(organisaties, plekken)
  const removed = plekken.map((plek) => (plek.id === pair?.second ? { ...plek, weg: true } : plek))
  const kept = plekken.map((plek) => (plek.id === pair?.second ? { ...plek, dubbelGezien: true } : plek))

  expect(vergelijkMetRegister(list, organisaties, removed).plekken).toEqual([])
  expect(vergelijkMetRegister(list, organisaties, kept).plekken).toEqual([])
  expect(findDubbelePlekken(organisaties, removed)).toEqual([])
  expect(findDubbelePlekken(organisaties, kept)).toEqual([])
})

test('a new function at a known organisation gets its id, a removed organisation is not filled again', () => {
  const organisaties: RegisterOrganisatie[] = [
    { id: 'o1', naam: 'AANZET' },
    { id: 'o2', naam: 'Rixal', weg: true },
  ]
  const plekken: RegisterPlek[] = [{ id: 'k1', organisatieId: 'o2', functie: 'kok', weg: true }]

  const news = vergelijkMetRegister(parsed('Aanzet\tbakker\nRixal\tkok\n\tmonteur\n'), organisaties, plekken)

  expect(news.organisaties).toEqual([])
  expect(news.plekken.map(({ functie, organisatieId }) => [functie, organisatieId])).toEqual([['bakker', 'o1']])
  expect(news.plekkenAtRemoved.map(({ functie }) => functie)).toEqual(['monteur'])
  expect(news.known).toBe(1)
})

test('of two organisations with one name the one that stands gets the new function', () => {
  const organisaties = [
    { id: 'o1', naam: 'Aanzet', weg: true },
    { id: 'o2', naam: 'Aanzet' },
    { id: 'o3', naam: 'Aanzet', weg: true },
  ]

  const news = vergelijkMetRegister(parsed('Aanzet\tbakker\n'), organisaties, [])

  expect(news.plekken[0]?.organisatieId).toBe('o2')
})

test('stored rows are what the comparison takes', () => {
  const organisatie = (item: Item<'regio', 'organisaties'>): RegisterOrganisatie => item
  const plek = (item: Item<'regio', 'plekken'>): RegisterPlek => item

  expect([organisatie, plek]).toHaveLength(2)
})

function parsed(file: Uint8Array | string): RegisterImport {
  const result = parseRegister(file)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

function errorOf(file: Uint8Array | string): string {
  const result = parseRegister(file)
  return result.ok ? 'ok' : result.error
}

function stored(list: RegisterImport): { organisaties: RegisterOrganisatie[]; plekken: RegisterPlek[] } {
  const organisaties = list.organisaties.map(({ naam }, index) => ({ id: `o${index}`, naam }))
  const plekken = list.plekken.map(({ organisatie, functie }, index) => {
    return { id: `k${index}`, organisatieId: organisaties.find(({ naam }) => naam === organisatie)?.id, functie }
  })
  return { organisaties, plekken }
}
