import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { journeyOf, journeys, outcomesOf } from '../journeys/outcomes.ts'
import { listFiles, readText } from './source-files.ts'
import { listTitles } from './test-titles.ts'

const files = listFiles(['tests/journeys'], /\.test\.ts$/)

/** Files that are called after no journey, and titles that are not about the journey of their file. */
function strays(path: string, text: string): string[] {
  const id = basename(path, '.test.ts').toUpperCase()
  if (!journeys.includes(id)) return [path]
  return listTitles(path, text).flatMap(({ title }) => (journeyOf(title) === id ? [] : [`${path}: ${title}`]))
}

test('every file of tests/journeys is one journey, and each of its titles names it', () => {
  expect(files.length).toBeGreaterThan(0)
  expect(files.flatMap((path) => strays(path, readText(path)))).toEqual([])
})

test('a planted file and a planted title are seen', () => {
  const title = (words: string) => `test('${words}', () => {})`

  expect(strays('tests/journeys/t2.test.ts', title('[T2] attendance'))).toEqual([])
  expect(strays('tests/journeys/t2.test.ts', title('[T3] coaching'))).toHaveLength(1)
  expect(strays('tests/journeys/t2.test.ts', title('attendance [T2]'))).toHaveLength(1)
  expect(strays('tests/journeys/t9.test.ts', title('[T9] nothing'))).toEqual(['tests/journeys/t9.test.ts'])
})

test('a journey passed when all of its tests did, and not when it has a file and did not run', () => {
  const ran = [
    { title: '[T2] at the door', isPassed: true, isOffline: false },
    { title: '[T2] in the room', isPassed: true, isOffline: true },
    { title: '[R1] by telephone', isPassed: true, isOffline: false },
    { title: '[R1] by letter', isPassed: false, isOffline: false },
    { title: 'about nothing', isPassed: true, isOffline: true },
  ]

  expect(journeys).toHaveLength(28)
  expect(outcomesOf(ran, ['T2', 'R1', 'K1'])).toEqual([
    { id: 'K1', offline: false, passed: false },
    { id: 'T2', offline: true, passed: true },
    { id: 'R1', offline: false, passed: false },
  ])
})
