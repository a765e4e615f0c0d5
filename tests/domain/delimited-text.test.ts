import { expect, test } from 'vitest'
import { decodeFile, readDelimitedRows, writeDelimitedRows } from '#domain/delimited-text.ts'
import { utf8Bytes } from '#domain/text-bytes.ts'

test('a written list has what a Dutch spreadsheet looks for: byte order mark, semicolons, CRLF', () => {
  const text = writeDelimitedRows([
    ['Naam', 'Plek'],
    ['Renée', 'Café Über'],
  ])

  expect(text).toBe('\ufeffNaam;Plek\r\nRenée;Café Über\r\n')
  expect([...utf8Bytes(text).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})

test('cells with separators, quotes and line ends come back as they were', () => {
  const rows = [
    ['Bakker; "De Korenaar"', 'kassa, winkel'],
    ['Wil | of \\ niet', ''],
  ]

  const decoded = decodeFile(utf8Bytes(writeDelimitedRows(rows)))
  const read = decoded.ok ? readDelimitedRows(decoded.value) : decoded

  expect(read.ok && read.value.map(({ cells }) => cells)).toEqual(rows)
  expect(writeDelimitedRows([['een\r\ntwee']])).toBe('\ufeff"een\r\ntwee"\r\n')
})

test('no cell becomes a formula in a spreadsheet', () => {
  const cells = ['=1+1', '+31 6 12345678', '-3', '@SOM(A1)', '\t=1', 'a=b']

  const [line = ''] = writeDelimitedRows([cells]).slice(1).split('\r\n')

  expect(line.split(';')).toEqual(["'=1+1", "'+31 6 12345678", "'-3", "'@SOM(A1)", "'\t=1", 'a=b'])
})
