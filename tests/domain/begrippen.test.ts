import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { aanwezigStatussen } from '#domain/aanwezigheid.ts'
import { bijeenkomstSoorten } from '#domain/bijeenkomst.ts'
import { documentsoorten } from '#domain/documentsoort.ts'
import { kandidaatStatussen } from '#domain/kandidaat.ts'
import { haalbaarheden, kerncompetenties, leerdoelStatussen, leerdoelthemas } from '#domain/leerdoel.ts'
import { plaatsingStatussen, wepStatussen } from '#domain/plaatsing.ts'
import { rollen } from '#domain/rol.ts'
import { reflectieStatussen } from '#domain/zelfreflectie.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const glossary = readFileSync(`${root}docs/begrippen.md`, 'utf8')

/** The words of the page: headings of the third level, and first cells of tables. */
function listEntries(page: string): string[] {
  return [...page.matchAll(/^(?:###\s+|\|\s*)([^|\n]+?)\s*(?:\||$)/gm)].map(([, word = '']) => word)
}

/** Entries under a heading that miss a sentence in Dutch or English, a plural or a source. */
function listIncomplete(page: string): string[] {
  const entries = page.split(/^### /m).slice(1)
  return entries
    .filter((entry) => !entry.includes('\n| woord | meervoud | nl | en | bron |'))
    .filter((entry) => !/\n- nl: .+\.\n- en: .+\.\n- meervoud: .+ · bron: .+/.test(entry))
    .map((entry) => entry.split('\n')[0] ?? '')
}

/** Links of docstrings to a heading that is not on the page, as `file: heading`. */
function listBrokenSources(files: readonly (readonly [string, string])[], page: string): string[] {
  const headings = new Set([...page.matchAll(/^#{2,4} (.+)$/gm)].map(([, head = '']) => head.toLowerCase()))
  return files.flatMap(([file, text]) =>
    [...text.matchAll(/@source docs\/begrippen\.md#([\w-]+)/g)]
      .filter(([, anchor = '']) => !headings.has(anchor))
      .map(([, anchor]) => `${file}: ${anchor}`),
  )
}

test('every role, kind of document and stored state has an entry in docs/begrippen.md', () => {
  const words = [
    ...rollen,
    ...documentsoorten,
    ...bijeenkomstSoorten,
    ...aanwezigStatussen,
    ...kandidaatStatussen,
    ...plaatsingStatussen,
    ...wepStatussen,
    ...leerdoelStatussen,
    ...haalbaarheden,
    ...kerncompetenties,
    ...leerdoelthemas,
    ...reflectieStatussen,
  ]
  const entries = new Set(listEntries(glossary))

  expect(words.filter((word) => !entries.has(word))).toEqual([])
})

test('every entry says what a word means in Dutch and in English, its plural and its source', () => {
  expect(listIncomplete(glossary)).toEqual([])
  expect(glossary.split(/^### /m).length).toBeGreaterThan(50)
})

test('every row of a table has its five cells', () => {
  const rows = glossary.split('\n').filter((line) => line.startsWith('|'))

  expect(
    rows.filter(
      (row) =>
        row
          .split('|')
          .slice(1, -1)
          .filter((cell) => cell.trim() !== '').length !== 5,
    ),
  ).toEqual([])
})

test('every docstring that names the glossary as its source names a heading that is there', () => {
  const names = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  const files = names.map((name) => [name, readFileSync(`${root}src/${name}`, 'utf8')] as const)

  expect(files.length).toBeGreaterThan(20)
  expect(listBrokenSources(files, glossary)).toEqual([])
})

test('planted gaps in the glossary are found', () => {
  const page =
    '### leerdoel\n\n- nl: Een doel.\n- en: A goal.\n- meervoud: leerdoelen · bron: KoW\n\n### plek\n\n- nl: Een plek.\n'

  expect(listEntries(`${page}| pauze | – |`)).toEqual(['leerdoel', 'plek', 'pauze'])
  expect(listIncomplete(page)).toEqual(['plek'])
  expect(listBrokenSources([['a.ts', '/** @source docs/begrippen.md#plak */']], page)).toEqual(['a.ts: plak'])
})
