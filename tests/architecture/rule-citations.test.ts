import { expect, test } from 'vitest'
import { isOnDisk, listCode, listFiles, readText } from './source-files.ts'
import { citedRules, definedRules, listTitles } from './test-titles.ts'

const page = 'docs/sync-rules.md'
const rules = isOnDisk(page) ? definedRules(readText(page)) : []
const titles = listFiles(['tests'], /\.test\.tsx?$/).flatMap((path) => listTitles(path, readText(path)))
const proofs = titles.filter(({ isSkipped }) => !isSkipped).flatMap(({ title, place }) => citedRules(title, place))

/** Cited numbers that begin like a rule but are none: a typing error would otherwise look like a proof. */
function unknownRules(cited: readonly string[], defined: readonly string[]): string[] {
  const letters = new Set(defined.map((rule) => rule[0]))
  return cited.filter((rule) => letters.has(rule[0]) && !defined.includes(rule))
}

test('the rules of syncing are written down as soon as there is code that syncs', () => {
  const code = listCode(['src/documents', 'src/sync', 'src/storage'])

  expect(code.length === 0 || rules.length > 0).toBe(true)
})

test('every rule of docs/sync-rules.md is cited by the title of a test', () => {
  expect(rules.filter((rule) => !proofs.includes(rule))).toEqual([])
})

test('every rule that a test cites exists', () => {
  expect(unknownRules(proofs, rules)).toEqual([])
})

test('no test is skipped without the number of an issue, and none stands alone', () => {
  expect(titles.length).toBeGreaterThan(0)
  expect(titles.filter(({ isSkipped, title }) => isSkipped && !/#\d+/.test(title))).toEqual([])
  expect(titles.filter(({ isOnly }) => isOnly)).toEqual([])
})

test('planted rules and titles are read, a skipped test is no proof', () => {
  const defined = definedRules('# Rules\n\n## D1 First\n\n- **D2** second\n| D3 | third |\nD4 is only named.\n')
  const planted = `
    test('[D1][D2] two at once', () => {})
    describe.skip('[D3] not run', () => {})
    test.each([1, 2])('[D9] wrong number %s', () => {})
    expect('[D3] no title')
  `
  const found = listTitles('planted.test.ts', planted)
  const cited = found.filter(({ isSkipped }) => !isSkipped).flatMap(({ title }) => citedRules(title))

  expect(defined).toEqual(['D1', 'D2', 'D3'])
  expect(cited).toEqual(['D1', 'D2', 'D9'])
  expect(unknownRules(cited, defined)).toEqual(['D9'])
  expect(listTitles('planted.test.ts', "test.only('alone', () => {})")).toMatchObject([{ isOnly: true }])
})

test('the name of a journey is no rule, and what stands behind it is', () => {
  const planted = listTitles('tests/journeys/r1.test.ts', "test('[R1] [D2] somebody calls', () => {})")
  const elsewhere = listTitles('tests/sync/r1.test.ts', "test('[R1] somebody reads', () => {})")
  const cited = [...planted, ...elsewhere].map(({ title, place }) => citedRules(title, place))

  expect(cited).toEqual([['D2'], ['R1']])
})
