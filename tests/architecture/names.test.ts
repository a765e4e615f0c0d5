import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isOnDisk, listFiles, root } from './source-files.ts'

const fromTheCard = [
  'src',
  'public',
  'sw',
  'tests',
  'index.html',
  'vite.config.ts',
  'package.json',
  'tsconfig.json',
  'README.md',
]
const added = ['server', 'docs', 'LICENSE', 'package-lock.json']
// The last stands there while the types are being checked, which `npm test` does beside this.
const notInGit = ['node_modules', 'dist', 'data', 'tsconfig.tsbuildinfo']
const docs = ['begrippen.md', 'sync-rules.md', 'decisions', 'threats.md', 'screenshots']

/** Names of places where things end up that nobody thought about. */
const nameless = /(^|[/-])(utils?|helpers?|common|shared|misc)(?=[/.-]|$)/

function namesOutside(names: readonly string[], allowed: readonly string[]): string[] {
  return names.filter((name) => !name.startsWith('.') && !allowed.includes(name))
}

test('the top level holds only the names of the style guide', () => {
  expect(namesOutside(readdirSync(root), [...fromTheCard, ...added, ...notInGit])).toEqual([])
})

test('the top level holds every name of the style guide', () => {
  expect([...fromTheCard, ...added].filter((name) => !isOnDisk(name))).toEqual([])
})

test('docs/ holds only the names of the style guide', () => {
  expect(namesOutside(readdirSync(`${root}/docs`), docs)).toEqual([])
})

test('nothing is called utils, helpers, common, shared or misc', () => {
  const files = listFiles(['src', 'server', 'sw', 'tests', 'public'])

  expect(files.length).toBeGreaterThan(0)
  expect(files.filter((path) => nameless.test(path))).toEqual([])
})

test('no room has an index file that hands on the others', () => {
  expect(listFiles(['src', 'server', 'sw'], /\/index\.(ts|tsx|mjs)$/)).toEqual([])
})

test('planted names are found', () => {
  expect(namesOutside(['src', 'scripts', '.ci', 'vitest.config.ts'], fromTheCard)).toEqual([
    'scripts',
    'vitest.config.ts',
  ])
  expect(
    ['src/utils/date.ts', 'src/ui/helpers.ts', 'src/sync/test-helper.ts'].filter((path) => !nameless.test(path)),
  ).toEqual([])
  expect(['src/ui/shared-with.tsx', 'src/documents/commons.ts'].map((path) => nameless.test(path))).toEqual([
    true,
    false,
  ])
})
