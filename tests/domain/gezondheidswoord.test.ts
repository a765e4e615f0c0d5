import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findGezondheidswoorden } from '#domain/gezondheidswoord.ts'

const register = readFileSync(fileURLToPath(new URL('../data/werkervaringsplaatsen.tsv', import.meta.url)), 'utf8')

/** The rows as people type them: every organisation with each of its functions. */
function rowsOf(text: string): { organisatie: string; functie: string }[] {
  let organisatie = ''
  return text
    .split(/\r?\n/)
    .map((line) => line.split('\t'))
    .filter(([first = '', second = '']) => second !== '' && first !== 'Werkervaringsplaats')
    .map(([first = '', functie = '']) => {
      organisatie = first || organisatie
      return { organisatie, functie }
    })
}

test.each([
  ...['Ik kreeg een diagnose.', 'Mijn DIAGNOSES zijn bekend.', 'Noor slikt medicatie', 'medicijnen gehaald'],
  ...['Ik had een psychose.', 'psychotisch geweest', 'een zware depressie', 'Ze is depressief.', 'dépressie'],
  ...['Ik ga naar therapie.', 'gedragstherapie', 'mijn psychotherapeute', 'na de opname', 'crisisopname'],
  ...['burn-out', 'Burnout', 'een burn out gehad', 'burn-outklachten', 'burn‑out'.replace('‑', '-')],
  ...['persoonlijkheidsstoornis', 'angststoornissen', 'Ik ben ziek.', 'ziekgemeld', 'ziekteverlof', 'naar de dokter'],
  ...['suïcidaal', 'suicidaal', 'ik hoor stemmen', 'stemmen gehoord', 'ADHD', 'Ik heb ADD.', 'PTSS', 'autistisch'],
  ...['mijn huisarts belde', 'paniekaanvallen', 'hoofdpijn', 'hij is zwanger', 'de\u00adpres\u00adsie', 'DOKTER'],
  ...[
    'opgenomen in een kliniek',
    'Ik had een depressie. Vereniging De Brug belde.',
    'Ziek geweest.',
    'medicatie\u200blijst',
    'de\u0301pressie',
  ],
])('a health word is noticed: %s', (text) => {
  expect(findGezondheidswoorden(text).length).toBeGreaterThan(0)
})

test.each([
  ...['Ik heb de planning gemaakt.', 'De klant had klachten over de levering.', 'Ik nam de telefoon op.'],
  ...['Bij het ziekenhuis staat de balie.', 'Ik werk in een verzorgingshuis.', 'GGZ nhn belde.', 'add-on geplaatst'],
  ...['Jan de Dokter kwam langs.', 'Vraag het aan Mevrouw Pijn.', 'Ik belde met Piet Ziek.'],
  ...['De depressievereniging zoekt hulp.', 'We deden een storingsdiagnose.', 'De diagnosestekker zit in de auto.'],
  ...['De huisartsenpraktijk zoekt een receptioniste.', 'isolatiemateriaal', 'De pilot loopt goed.', 'klachtenopvang'],
  ...['Een goede dag. Ik was moe en trots.', 'Een korte pauze hielp mij.', 'Ik heb hulp gevraagd.', ''],
])('ordinary words at work are left alone: %s', (text) => {
  expect(findGezondheidswoorden(text)).toEqual([])
})

test('all 57 rows of the register can be typed without a warning, also by who does not have the register', () => {
  const rows = rowsOf(register)

  expect(rows).toHaveLength(57)
  for (const { organisatie, functie } of rows) {
    const typed = [
      organisatie,
      functie,
      `Vandaag werkte ik bij ${organisatie} als ${functie}.`,
      `${organisatie}, ${functie}`,
    ]
    for (const text of [...typed, ...typed.map((one) => one.toLowerCase()), ...typed.map((one) => one.toUpperCase())]) {
      expect(findGezondheidswoorden(text), text).toEqual([])
    }
  }
})

test('a name this device knows is never a health word, and the same word beside it is', () => {
  const known = ['Therapiehuis De Linde', 'Tom Psychos', 'medewerker diagnosecentrale']

  expect(findGezondheidswoorden('Ik werk bij therapiehuis de Linde met tom psychos.', known)).toEqual([])
  expect(findGezondheidswoorden('Als Medewerker Diagnosecentrale', known)).toEqual([])
  expect(findGezondheidswoorden('Bij Therapiehuis De Linde praatte ik over mijn therapie.', known)).toEqual([
    'therapie',
  ])
  expect(findGezondheidswoorden('Therapiehuis De Lindelaan', known)).toEqual(['Therapiehuis'])
})

test('the words come as they were typed, each once, in their order', () => {
  expect(
    findGezondheidswoorden('Na mijn Opname kreeg ik medicatie. Die medicatie en opname, en een burn out.'),
  ).toEqual(['Opname', 'medicatie', 'burn out'])
})

test('whatever is typed, it answers, and a word that is planted in it as a sentence of its own is found', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(findGezondheidswoorden(`${text}\nMijn medicatie.\n`)).toContain('medicatie')
    }),
    { verbose: 1 },
  )
})
