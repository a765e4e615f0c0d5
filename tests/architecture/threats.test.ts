import { expect, test } from 'vitest'
import { isOnDisk, readText } from './source-files.ts'

// docs/threats.md promises tests; a promise whose test is gone is worse than none.

interface Cited {
  path: string
  /** absent where only a file is named */
  title: string | undefined
}

function citedIn(text: string): Cited[] {
  return [...text.matchAll(/`(tests\/[^`]+\.test\.tsx?)`(?:: "([^"]+)")?/g)].map(([, path = '', title]) => ({
    path,
    title,
  }))
}

function missing({ path, title }: Cited): boolean {
  if (!isOnDisk(path)) return true
  return title !== undefined && !readText(path).includes(title)
}

const page = readText('docs/threats.md')

test('every test that docs/threats.md names is there, under that title', () => {
  const cited = citedIn(page)

  expect(cited.length).toBeGreaterThan(50)
  expect(cited.filter(missing)).toEqual([])
})

test('every threat of the design has its defence or says that there is none, and what remains', () => {
  const parts = page.split(/^## /m).filter((part) => /^T\d/.test(part))

  expect(parts.map((part) => /^T\d+/.exec(part)?.[0])).toEqual(Array.from({ length: 17 }, (_, nr) => `T${nr + 1}`))
  for (const part of parts) {
    expect(part).toMatch(/^(Defence|Not built yet|Being built): /m)
    expect(part).toMatch(/^Remains: /m)
  }
})

test('a planted citation of a test that is not there is found', () => {
  const planted = citedIn('`tests/server/gone.test.ts`, `tests/server/limits.test.ts`: "nobody wrote this"')

  expect(planted).toHaveLength(2)
  expect(planted.filter(missing)).toHaveLength(2)
})
