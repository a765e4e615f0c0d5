import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { importErrors, skipReasons } from '#i18n/nl/import-organisaties.ts'
import type { PickedFile, ReadError } from '#features/import-organisaties/read-list.ts'
import { readListFile } from '#features/import-organisaties/read-list.ts'

const real = readFileSync(fileURLToPath(new URL('../../data/werkervaringsplaatsen.tsv', import.meta.url)))

function aFile(bytes: Uint8Array | string, size?: number): PickedFile {
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  return { size: size ?? content.length, arrayBuffer: () => Promise.resolve(Uint8Array.from(content).buffer) }
}

async function read(bytes: Uint8Array | string) {
  const result = await readListFile(aFile(bytes))
  return result.ok
    ? {
        organisaties: result.value.organisaties.map((one) => one.naam),
        plekken: result.value.plekken.map((one) => one.functie),
        opmerkingen: result.value.plekken.map((one) => one.opmerking),
        overgeslagen: result.value.overgeslagen,
      }
    : result.error
}

const korenaar = { organisaties: ['Café Über'], plekken: ['gastvrouw', 'kok'] }

test('the real file is 39 organisaties, 57 functies and one double pair', async () => {
  const result = await readListFile(aFile(real))

  expect(
    result.ok && [result.value.organisaties.length, result.value.plekken.length, result.value.dubbelen.length],
  ).toEqual([39, 57, 1])
})

test.each<[string, Uint8Array | string, ReadError]>([
  ['an empty file', '', 'empty-file'],
  ['a file with only a header', 'Werkervaringsplaats\tFuncties\n', 'header-only'],
  ['a renamed photo', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0), 'is-photo'],
  ['a renamed spreadsheet', 'PK\u0003\u0004 xl/workbook.xml', 'is-spreadsheet'],
])('%s gets its own sentence and changes nothing', async (_, bytes, error) => {
  expect(await read(bytes)).toBe(error)
  expect(importErrors[error]).toMatch(/niet gewijzigd|niets gewijzigd/)
})

test('a file of 20 MB is refused before it is opened', async () => {
  let isOpened = false
  const file: PickedFile = {
    size: 20 * 1024 * 1024,
    arrayBuffer: () => {
      isOpened = true
      return Promise.resolve(new ArrayBuffer(0))
    },
  }

  const result = await readListFile(file)

  expect(result).toEqual({ ok: false, error: 'too-large' })
  expect(isOpened).toBe(false)
})

test('a file that went away is an outcome with a sentence', async () => {
  const result = await readListFile({ size: 10, arrayBuffer: () => Promise.reject(new Error('gone')) })

  expect(result).toEqual({ ok: false, error: 'unreadable' })
  expect(importErrors.unreadable).toContain('niets gewijzigd')
})

test.each<[string, Uint8Array | string]>([
  ['semicolons', 'Café Über;gastvrouw\n;kok\n'],
  ['CRLF', 'Café Über\tgastvrouw\r\n\tkok\r\n'],
  ['a byte order mark', '\uFEFFCafé Über\tgastvrouw\n\tkok\n'],
  ['quoted cells', '"Café Über";"gastvrouw"\n"";"kok"\n'],
  ['Windows-1252', Uint8Array.from('Caf\u00e9 \u00dcber;gastvrouw\r\n;kok', (letter) => letter.charCodeAt(0))],
])('%s are read as they were meant', async (_, bytes) => {
  expect(await read(bytes)).toMatchObject(korenaar)
})

test('a third column is the remark, and a continuation row at the start is named with its line', async () => {
  const result = await read('\tkok\nHuuskes\tbijrijder\talleen in de ochtend\n')

  expect(result).toMatchObject({ plekken: ['bijrijder'], opmerkingen: ['alleen in de ochtend'] })
  expect(typeof result !== 'string' && result.overgeslagen).toEqual([
    { line: 1, reason: 'continuation-without-organisatie', text: 'kok' },
  ])
  expect(skipReasons['continuation-without-organisatie']).not.toBe('')
})
