import { expect, test } from 'vitest'
import { listFiles, readText } from './source-files.ts'

/** The word and its cousin, without an issue number in brackets behind it: `(#12)`. */
const unnumbered = /\b(?:TODO|FIXME)\b(?!\s*\(#\d+\))/

function listUnnumbered(path: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => (unnumbered.test(line) ? [`${path}:${index + 1}`] : []))
}

test('work left over names its issue', () => {
  const files = listFiles(
    ['src', 'server', 'sw', 'tests', 'public', 'docs', 'index.html', 'vite.config.ts'],
    /\.(ts|tsx|mjs|css|html|md)$/,
  ).filter((path) => path !== 'tests/architecture/to-do-numbers.test.ts')

  expect(files.length).toBeGreaterThan(0)
  expect(files.flatMap((path) => listUnnumbered(path, readText(path)))).toEqual([])
})

test('a planted one without a number is found', () => {
  const planted = '// TODO later\n// TODO(#12): later\n/* FIXME */\nconst toDo = 1'

  expect(listUnnumbered('planted.ts', planted)).toEqual(['planted.ts:1', 'planted.ts:3'])
})
