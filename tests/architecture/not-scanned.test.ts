import { expect, test } from 'vitest'
import { listFiles, readText } from './source-files.ts'

// What a person writes sets nothing in motion: the list of health words asks a question at the field, and nothing else.

/** The files that import a module, by its name. */
function importersOf(name: string, files: readonly (readonly [path: string, text: string])[]): string[] {
  return files.filter(([, text]) => new RegExp(`from '[^']*/${name}\\.ts'`).test(text)).map(([path]) => path)
}

const source = listFiles(['src', 'server', 'sw'], /\.tsx?$/).map((path) => [path, readText(path)] as const)

test('[C9] only the nudge knows the list of health words, and nothing that sets something in motion knows the nudge', () => {
  const acting = /^src\/(domain|workspace\/map|workspace\/device|workspace\/plaatsing\/pauzes)/

  expect(importersOf('gezondheidswoord', source)).toEqual(['src/workspace/leren/gezondheid.ts'])
  expect(importersOf('gezondheid', source).filter((path) => acting.test(path))).toEqual([])
})

test('sending a message, a pauze and stilte are begun by a person only: nothing else in the app does it', () => {
  const begins = /\b(stuurBerichten|beginPauze|beginStilte)\(/
  const callers = source
    .filter(
      ([path, text]) =>
        begins.test(text) && !/workspace\/(map\/berichten|plaatsing\/pauzes|device\/stilte)\.ts$/.test(path),
    )
    .map(([path]) => path)

  expect(
    callers.every((path) => /^src\/features\/(send-bericht|plan-pauze|choose-stilte)\/[a-z-]+-screen\.tsx$/.test(path)),
  ).toBe(true)
  expect(callers).toHaveLength(3)
})

test('[C8] no sentence names stilte beside a message for when it does not go', () => {
  const words = listFiles(['src/i18n/nl'], /\.ts$/).map((path) => [path, readText(path)] as const)

  expect(
    words.filter(([, text]) => /stilte/i.test(text) && /gaat even niet/i.test(text)).map(([path]) => path),
  ).toEqual([])
})

test('a planted scan is found', () => {
  const planted = [
    ['src/features/x.ts', "import { findGezondheidswoorden } from '#domain/gezondheidswoord.ts'"],
  ] as const

  expect(importersOf('gezondheidswoord', planted)).toEqual(['src/features/x.ts'])
})
