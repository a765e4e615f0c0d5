import { expect, test } from 'vitest'
import { avoided, complainAbout, findSpokenLiterals } from './plain-dutch.ts'
import { isOnDisk, listFiles, listFolders, readText } from './source-files.ts'

function featuresWithoutSentences(features: readonly string[], exists: (path: string) => boolean): string[] {
  return features.filter((name) => !exists(`src/i18n/nl/${name}.ts`))
}

test('every feature has its sentences in src/i18n/nl', () => {
  expect(featuresWithoutSentences(listFolders('src/features'), isOnDisk)).toEqual([])
})

test('the Dutch catalogue is plain: short sentences, our own words, as je', () => {
  const catalogue = listFiles(['src/i18n/nl'], /\.ts$/)

  expect(catalogue.length).toBeGreaterThan(0)
  const complaints = catalogue.flatMap((path) => complainAbout(path, readText(path)))
  expect(complaints.map(({ place, problem }) => `${place} ${problem}`)).toEqual([])
})

test('what a screen reader says comes from the catalogue too', () => {
  const screens = listFiles(['src/features', 'src/app', 'src/workspace'], /\.tsx$/)

  expect(screens.flatMap((path) => findSpokenLiterals(path, readText(path)))).toEqual([])
})

test('a planted feature without sentences is found', () => {
  const exists = (path: string) => path === 'src/i18n/nl/plan-bijeenkomst.ts'

  expect(featuresWithoutSentences(['plan-bijeenkomst', 'share-dossier'], exists)).toEqual(['share-dossier'])
})

test('each unwanted word is found in a planted sentence', () => {
  const planted = [
    'De app synchroniseert.',
    'Het is lokaal opgeslagen.',
    'We valideren je antwoord.',
    'Schrijf een competentie op.',
    'Maak een evaluatie.',
    'Je verzuim staat hier.',
    'Vul de presentie in.',
    'Je kunt dit indienen.',
    'Wil je annuleren?',
    'Verwijder wat is gedeeld.',
    'De authenticatie lukt niet.',
    'Je kunt een foto uploaden.',
    'Open het begeleidingsplan.',
    'Je hebt geen rechten.',
    'Er ging iets fout.',
    'Hoe gaat het met uw werk?',
    'Goed gedaan!',
  ]

  expect(planted).toHaveLength(avoided.length)
  for (const [index, sentence] of planted.entries()) {
    const source = `export const words = { one: ${JSON.stringify(sentence)} }`
    expect(complainAbout('planted.ts', source), sentence).toHaveLength(1)
    expect(avoided[index]?.pattern.test(sentence), sentence).toBe(true)
  }
})

test('a planted sentence of 21 words is found, in a template and in two halves of a text too', () => {
  const long = Array.from({ length: 20 }, (_, index) => `woord${index}`).join(' ')

  expect(complainAbout('planted.ts', `const a = \`${long} \${name}\``)).toHaveLength(1)
  expect(complainAbout('planted.ts', `const a = 'Kort. ${long} erbij.'`)).toHaveLength(1)
  expect(complainAbout('planted.ts', `const a = '${long}. ${long}.'`)).toEqual([])
})

test('code is no sentence', () => {
  const code = `
    import { uploadWords } from '#domain/uploaden.ts'
    type Fault = 'ongeldig'
    export const words: Record<Fault, string> = { 'ongeldig': 'Kijk dit nog na.' }
    export const isWrong = (fault: Fault) => fault === 'ongeldig'
  `

  expect(complainAbout('planted.ts', code)).toEqual([])
})

test('a planted attribute with a sentence is found', () => {
  const screen = '<p><input aria-label="Naam" /><input title={`Dag ${day}`} /><a class="knop" title={words.open} /></p>'

  expect(findSpokenLiterals('planted.tsx', screen)).toHaveLength(2)
})
