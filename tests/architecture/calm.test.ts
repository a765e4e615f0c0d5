import { expect, test } from 'vitest'
import { documentsoorten, rechtVan } from '#domain/documentsoort.ts'
import { documentvorm } from '#domain/documentvorm.ts'
import { EARLIEST, herinneringen, herinneringOp, LATEST } from '#domain/herinnering.ts'
import { appText } from '#i18n/nl/app.ts'
import { keepAgendaText } from '#i18n/nl/keep-agenda.ts'
import { mapText } from '#i18n/nl/see-map.ts'
import { noteVisit } from '#workspace/device/absence.ts'
import { memoryKeeping } from '#tests/builders/proef.ts'
import { belittling, durationTokens, pressing, restless, wordsWith } from './calm.ts'
import { listFiles, readText } from './source-files.ts'

// C1–C9: the hard rules for who is under strain (ux.md 3.4). Where a browser is needed: tests/e2e/calm.test.ts and stilte.test.ts.

const catalogue = listFiles(['src/i18n/nl'], /\.ts$/).map((path) => [path, readText(path)] as const)
const source = listFiles(['src', 'sw', 'server'], /\.tsx?$/).map((path) => [path, readText(path)] as const)
const styles = listFiles(['src/ui/styles', 'public'], /\.css$/).map((path) => [path, readText(path)] as const)
const tokens = durationTokens(readText('src/ui/styles/tokens.css'))

function filesWith(pattern: RegExp, files: readonly (readonly [path: string, text: string])[] = source): string[] {
  return files.filter(([, text]) => pattern.test(text)).map(([path]) => path)
}

/** Who may measure: the office counts work, a trainer sees how long a turn takes, and a leerdoel may be in numbers. */
const measuring = /\/(coach-subgroep|see-bewaard|see-verslag|see-statusbord|read-evaluatie|leerdoel-woorden)\.ts$/

test('[C1] no sentence counts down, keeps score or says that somebody is late', () => {
  const own = catalogue.filter(([path]) => !measuring.test(path))

  expect(own.length).toBeGreaterThan(100)
  expect(own.flatMap(([path, text]) => wordsWith(path, text, pressing))).toEqual([])
})

test('[C1] nothing on a screen is a timer, a bar that fills or a mark on the icon of the app', () => {
  expect(filesWith(/role="(timer|progressbar|meter|marquee)"|<(progress|meter|marquee)\b|setAppBadge/)).toEqual([])
})

test('[C1] planted words and a planted bar are seen', () => {
  const planted = [
    ...['Nog 2 dagen.', 'Je bent te laat met je actie.', 'Profiel 60 % compleet', 'Je was 12 dagen weg.'],
    ...['3 nieuwe berichten', 'Vijf dagen op rij.'],
  ]
  const asCode = planted.map((words) => `export const words = { one: ${JSON.stringify(words)} }`)

  for (const code of asCode) expect(wordsWith('planted.ts', code, pressing), code).toHaveLength(1)
  expect(wordsWith('planted.ts', 'const w = (n: number) => `Nog ${n} dagen`', pressing)).toHaveLength(1)
  expect(wordsWith('planted.ts', "const w = 'Uiterlijk vrijdag. Nog geen dag gekozen.'", pressing)).toEqual([])
  expect(filesWith(/<(progress|meter|marquee)\b/, [['planted.tsx', '<progress value={3} />']])).toHaveLength(1)
})

test('[C2] who comes back after long is welcomed, and how long it was is not in the answer', () => {
  const keeping = memoryKeeping()

  expect(noteVisit(keeping, '2026-01-01')).toBe(false)
  expect(noteVisit(keeping, '2026-01-08')).toBe(false)
  expect(noteVisit(keeping, '2026-11-23')).toBe(true)
  expect(mapText.back).toMatch(/^Fijn dat je er bent\./)
  expect(mapText.back).not.toMatch(/\d/)
})

test('[C2] the home, what is now and looking back have no word for a day that was missed', () => {
  const own = catalogue.filter(([path]) => /\/(see-map|kompas|write-terugblik|write-droom)\.ts$/.test(path))
  const missed = [/niet gezien|gemist|afwezig|was er niet|overgeslagen|achterloopt/i]

  expect(own).toHaveLength(4)
  expect(own.flatMap(([path, text]) => wordsWith(path, text, missed))).toEqual([])
  expect(wordsWith('planted.ts', "const a = 'Je was er niet bij.'", missed)).toHaveLength(1)
})

/** Where an answer on how somebody feels stands, and whether it can be declined. */
function feelings(
  vorm: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, { schema?: unknown }>>>>>>,
) {
  return Object.entries(vorm).flatMap(([kind, collections]) =>
    Object.entries(collections).flatMap(([collection, fields]) =>
      Object.entries(fields)
        .filter(([field]) => /^(hoe|gevoel|stemming|energie|hoeGaatHet)$/.test(field))
        .flatMap(([field, { schema }]) => {
          const words = JSON.stringify((schema as { _zod?: { def?: unknown } } | undefined)?._zod?.def ?? '')
          return /"entries":/.test(words) ? [{ where: `${kind}.${collection}.${field}`, words }] : []
        }),
    ),
  )
}

test('[C3] how somebody feels is asked in the own map only, and one may rather not say', () => {
  const asked = feelings(documentvorm)

  expect(asked.map(({ where }) => where)).toContain('map.terugblikken.hoe')
  expect(asked.filter(({ where }) => !where.startsWith('map.')).map(({ where }) => where)).toEqual([])
  expect(asked.filter(({ words }) => !/zeg_ik_niet|liever_niet/.test(words)).map(({ where }) => where)).toEqual([])
})

test('[C3] nobody charts it: the answers are read where the person writes on, and when they leave', () => {
  const readers = filesWith(/'terugblikken'|terugblikkenIn|useTerugblik/)
  const allowed = new RegExp(
    [
      /^src\/(features\/(write-terugblik|make-meeneembestand)|workspace\/(map\/(terugkijken|map)|voorbeeld\/))/.source,
      /^src\/(domain\/(meeneembestand|vorm-map)|i18n\/nl\/)/.source,
      // whether there is something to lose; the words of a day as the beginning of a story; words put back in the own map
      /^src\/(domain\/herstelkaart|features\/write-dstarr\/begin-dstarr-screen|workspace\/leren\/gezondheid)/.source,
    ].join('|'),
  )

  expect(readers.filter((path) => !allowed.test(path))).toEqual([])
})

test('[C3] a planted question without a way out is seen', () => {
  const planted = { werkplek: { dagen: { stemming: documentvorm.map.terugblikken.hoe } } }

  expect(feelings(planted).map(({ where }) => where)).toEqual(['werkplek.dagen.stemming'])
})

test('[C4] what is stored about a person is read by that person, and no word of the app belittles', () => {
  const notByKandidaat = documentsoorten.filter((kind) => rechtVan(kind, 'kandidaat') === undefined)

  // Lists of many people: these are given by request.
  expect(notByKandidaat).toEqual(['groepsbeheer', 'regio'])
  expect(catalogue.flatMap(([path, text]) => wordsWith(path, text, belittling))).toEqual([])
  expect(wordsWith('planted.ts', "const a = 'Deze kandidaat is ongemotiveerd.'", belittling)).toHaveLength(1)
})

test('[C5] the app has no way to send a notice, so every one of them is off', () => {
  const ways = /\b(new Notification\(|Notification\.requestPermission|showNotification\(|pushManager|PushEvent)/

  expect(filesWith(ways)).toEqual([])
  expect(filesWith(ways, [['planted.ts', 'await registration.showNotification("Kom je?")']])).toHaveLength(1)
})

test('[C5] a reminder in the own calendar is off until it is chosen, neutral, and from nine to six', () => {
  const days = ['2026-03-29', '2026-07-01', '2026-10-25', '2026-12-31']
  const times = Array.from({ length: 24 * 12 }, (_, at) => at * 5).map(
    (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  )
  const at = days.flatMap((dag) =>
    [undefined, ...times].flatMap((van) =>
      herinneringen.map((one) => herinneringOp({ dag, ...(van === undefined ? {} : { van }) }, one).tijd),
    ),
  )

  expect([EARLIEST, LATEST]).toEqual(['09:00', '18:00'])
  expect(at.filter((tijd) => tijd < EARLIEST || tijd > LATEST)).toEqual([])
  expect(keepAgendaText.neutraal).toBe('Afspraak (Opstap)')
  // The choice that stands for whoever never chose.
  expect(readText('src/features/keep-agenda/agenda-screen.tsx')).toContain("herinneringNu() ?? 'geen'")
})

test('[C7] nothing moves longer than 150 ms, and nothing at all for who asked for no motion', () => {
  expect(tokens.get('--quick')).toBe('140ms')
  expect(styles.length).toBeGreaterThan(10)
  expect(styles.flatMap(([path, css]) => restless(path, css, tokens))).toEqual([])
  expect(filesWith(/\.animate\(|behavior: 'smooth'/)).toEqual([])
})

test('[C7] planted motion is seen', () => {
  const asked = (css: string) => `@media (prefers-reduced-motion: no-preference) { .a { ${css} } }`

  expect(restless('a.css', '.a { transition: color 100ms; }', tokens)).toEqual([
    'a.css transition: color 100ms: not asked',
  ])
  expect(restless('a.css', asked('animation: rise 0.4s ease;'), tokens)).toHaveLength(1)
  expect(restless('a.css', asked('transition: color var(--slow);'), tokens)).toHaveLength(1)
  expect(restless('a.css', asked('transition: color var(--quick);'), tokens)).toEqual([])
  expect(restless('a.css', 'html { scroll-behavior: smooth; }', tokens)).toHaveLength(1)
  expect(restless('a.css', '.a { transition: none; scroll-behavior: auto; }', tokens)).toEqual([])
})

test('[C9] Hulp has one quiet line for when it is very heavy, the same on every screen', () => {
  expect(appText.help.heavy).toBe('Heb je het nu heel zwaar? Bel 113 of 0800-0113.')
  expect(filesWith(/\b113\b/)).toEqual(['src/i18n/nl/app.ts'])
})
