import { expect, test } from 'vitest'
import { documentsoorten, rechtVan } from '#domain/documentsoort.ts'
import { documentvorm } from '#domain/documentvorm.ts'

// An employer may not record health: whatever a werkbegeleider reads has no field for it, not even an open one.

const banned: readonly RegExp[] = [
  /diagno|medic|therap|behandel|symptom|symptoom|psych|stoornis|handicap|beperking/i,
  /ziek|verzuim|klacht|gezond|health|arts|opname|herstel/i,
  /oorzaak|priv[eé]|thuissituatie|stemming|gemoed|indruk|gedrag|belastbaar/i,
  /bijzonderhe|bsn|burgerservice/i,
]

type Forms = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>

function listHealthFields(forms: Forms, kinds: readonly string[]): string[] {
  return kinds.flatMap((kind) =>
    Object.entries(forms[kind] ?? {}).flatMap(([collection, fields]) =>
      [collection, ...Object.keys(fields)]
        .filter((name) => banned.some((pattern) => pattern.test(name)))
        .map((name) => `${kind}.${collection}.${name}`),
    ),
  )
}

test('no form a werkbegeleider reads has a field about health, private life or mood', () => {
  const read = documentsoorten.filter((kind) => rechtVan(kind, 'werkbegeleider') !== undefined)

  expect(read).toEqual(expect.arrayContaining(['plaatsing', 'reflectie', 'werkplek']))
  expect(listHealthFields(documentvorm, read)).toEqual([])
})

test.each(['diagnose', 'medicatie', 'therapeut', 'symptomen', 'oorzaakVerzuim', 'priveOmstandigheden', 'stemming'])(
  'a planted field %s is found, and a planted collection of that name',
  (name) => {
    expect(listHealthFields({ werkplek: { notities: { [name]: 1 } } }, ['werkplek'])).toHaveLength(1)
    expect(listHealthFields({ werkplek: { [name]: { tekst: 1 } } }, ['werkplek'])).toHaveLength(1)
    expect(listHealthFields({ intake: { intake: { [name]: 1 } } }, ['werkplek'])).toEqual([])
  },
)
