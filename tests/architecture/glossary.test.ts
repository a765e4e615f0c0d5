import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { isOnDisk, listFiles, readText } from './source-files.ts'

const glossary = 'docs/begrippen.md'

/**
 * Domain files without an entry. An entry is a heading or a row of a table that begins with the word; in the text a word
 * may have spaces, in a file name hyphens.
 */
function listMissing(files: readonly string[], text: string): string[] {
  const entries = [...text.matchAll(/^(?:#{2,}\s+|\|\s*)([^|\n]+)/gm)].map(([, head = '']) => simplify(head))
  return files.filter((path) => {
    const word = simplify(basename(path, '.ts'))
    return !entries.some((entry) => entry === word || entry.startsWith(`${word} `))
  })
}

function simplify(text: string): string {
  const ascii = text.normalize('NFD').replace(/\p{M}/gu, '')
  return ascii
    .toLowerCase()
    .replace(/[*`_-]/g, ' ')
    .replace(/[,(/].*/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

test('every file of the domain has an entry in docs/begrippen.md', () => {
  const files = listFiles(['src/domain'], /\.ts$/)

  expect(files.length).toBeGreaterThan(0)
  expect(listMissing(files, isOnDisk(glossary) ? readText(glossary) : '')).toEqual([])
})

test('a planted domain file without an entry is found', () => {
  const text = '# Begrippen\n\n## Leerdoel\n\nOok een bijeenkomst.\n\n| **regiocoördinator**, -en | wie verbindt |\n'

  const missing = listMissing(
    ['src/domain/leerdoel.ts', 'src/domain/bijeenkomst.ts', 'src/domain/regiocoordinator.ts', 'src/domain/leer.ts'],
    text,
  )

  expect(missing).toEqual(['src/domain/bijeenkomst.ts', 'src/domain/leer.ts'])
})
