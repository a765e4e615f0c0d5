import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Item } from '#domain/documentvorm.ts'
import { documentvorm } from '#domain/documentvorm.ts'
import type { LeerdoelVelden, SubdoelVelden } from '#domain/leerdoel.ts'
import {
  fillMaatPatroon,
  leerdoelStappen,
  leerdoelVragen,
  maatPatronen,
  moveSubdoel,
  smartHints,
  sortSubdoelen,
  stapStanden,
  volgordeAtEnd,
  leerdoelZin,
  readyThemas,
} from '#domain/leerdoel.ts'

const complete: LeerdoelVelden = {
  titel: 'Hulp vragen',
  wat: 'Ik vraag om hulp',
  wanneer: 'als ik vastloop',
  waar: 'in de bakkerij',
  waarom: 'ik bleef te lang zoeken',
  waartoe: 'meer rust',
  hoe: 'ik loop naar mijn maatje',
  uiterlijk: '2027-06-01',
  maat: 'minstens 2 keer per week',
  haalbaar: 'ja',
}

test('there are four steps, and the first has six questions that are fields of a leerdoel', () => {
  const fields = leerdoelStappen.flatMap((stap) => stap.velden)

  expect(leerdoelStappen.map(({ nr, code }) => [nr, code])).toEqual([
    [1, 'concreet'],
    [2, 'deelbaar'],
    [3, 'meetbaar'],
    [4, 'haalbaar'],
  ])
  expect(leerdoelVragen).toHaveLength(6)
  expect(fields.every((veld) => veld in documentvorm.map.leerdoelen)).toBe(true)
})

test('a step is empty, begun or filled in, and an empty one closes nothing', () => {
  expect(stapStanden({}, [])).toEqual({ concreet: 'leeg', deelbaar: 'leeg', meetbaar: 'leeg', haalbaar: 'leeg' })
  expect(stapStanden({ wat: 'Iets', maat: ' ', haalbaar: 'nee' }, [{ id: 's1' }])).toEqual({
    concreet: 'begonnen',
    deelbaar: 'begonnen',
    meetbaar: 'leeg',
    haalbaar: 'ingevuld',
  })
  expect(new Set(Object.values(stapStanden(complete, [{ id: 's1', tekst: 'Eerst oefenen' }])))).toEqual(
    new Set(['ingevuld']),
  )
})

test('a removed subdoel fills in no step', () => {
  expect(stapStanden({}, [{ id: 's1', tekst: 'Oefenen', weg: true }]).deelbaar).toBe('leeg')
})

test('a complete leerdoel has no hints', () => {
  expect(smartHints(complete, [], '2027-01-01')).toEqual([])
})

test('an empty leerdoel gets its hints in the order of the letters', () => {
  expect(smartHints({}, [], '2027-01-01')).toEqual([
    'wat-missing',
    'hoe-missing',
    'maat-missing',
    'haalbaar-missing',
    'waarom-missing',
    'uiterlijk-missing',
  ])
})

test('each weakness gives its own hint', () => {
  const hint = (change: LeerdoelVelden, subdoelen: SubdoelVelden[] = []) =>
    smartHints({ ...complete, ...change }, subdoelen, '2027-01-01')

  expect(hint({ wat: 'Hulp' })).toEqual(['wat-one-word'])
  expect(hint({ maat: 'vaker' })).toEqual(['maat-without-number'])
  expect(hint({ maat: 'één keer' })).toEqual([])
  expect(hint({ maat: 'een keer per dag' })).toEqual([])
  expect(hint({ haalbaar: 'bijstellen' })).toEqual(['haalbaar-not-adjusted'])
  expect(hint({ waarom: '' })).toEqual([])
  expect(hint({ uiterlijk: '2026-12-31' })).toEqual(['uiterlijk-past'])
  expect(hint({ uiterlijk: '2026-12-31', status: 'behaald' })).toEqual([])
  expect(hint({}, [{ id: 's1', uiterlijk: '2027-06-02' }])).toEqual(['subdoel-after-uiterlijk'])
  expect(hint({}, [{ id: 's1', uiterlijk: '2027-06-02', weg: true }])).toEqual([])
})

test('the four patterns of step 3 read as the method has them', () => {
  const filled = { datum: '1 juni', aantal: '2', bedrag: '50', percentage: '80', wat: 'oefenen' }

  expect(maatPatronen.map(({ code }) => fillMaatPatroon(code, filled))).toEqual([
    'uiterlijk 1 juni oefenen',
    'uiterlijk 1 juni minstens 2 oefenen',
    'minstens € 50 per maand',
    'minstens 80 % van mijn tijd oefenen',
  ])
  expect(fillMaatPatroon('by-date', {})).toBe('uiterlijk … …')
})

test('moving one subdoel writes one subdoel', () => {
  const list = [at('a', 1), at('b', 2), at('c', 3)]

  expect(moveSubdoel(list, 'c', 'up')).toEqual([{ id: 'c', volgorde: 1.5 }])
  expect(moveSubdoel(list, 'a', 'down')).toEqual([{ id: 'a', volgorde: 2.5 }])
  expect(moveSubdoel(list, 'b', 'up')).toEqual([{ id: 'b', volgorde: 0 }])
  expect(moveSubdoel(list, 'b', 'down')).toEqual([{ id: 'b', volgorde: 4 }])
})

test('the first cannot go up, the last not down, and what is not there not at all', () => {
  const list = [at('a', 1), at('b', 2)]

  expect(moveSubdoel(list, 'a', 'up')).toEqual([])
  expect(moveSubdoel(list, 'b', 'down')).toEqual([])
  expect(moveSubdoel(list, 'x', 'up')).toEqual([])
})

test('places that two devices gave twice, or never gave, are numbered again', () => {
  expect(moveSubdoel([at('a', 1), at('b', 1), at('c', 1)], 'c', 'up')).toEqual([
    { id: 'a', volgorde: 1 },
    { id: 'c', volgorde: 2 },
    { id: 'b', volgorde: 3 },
  ])
  expect(moveSubdoel([{ id: 'a' }, { id: 'b' }], 'b', 'up')).toEqual([
    { id: 'b', volgorde: 1 },
    { id: 'a', volgorde: 2 },
  ])
})

test('any number of moves gives the order that moving items in a list gives', () => {
  const moves = fc.array(fc.tuple(fc.nat(5), fc.constantFrom<'up' | 'down'>('up', 'down')), { maxLength: 200 })
  fc.assert(
    fc.property(moves, (steps) => {
      let items = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => at(id, index + 1))
      const expected = items.map(({ id }) => id)
      for (const [which, direction] of steps) {
        const id = 'abcdef'[which] ?? ''
        const changes = moveSubdoel(items, id, direction)
        items = items.map((item) => ({ ...item, ...changes.find((change) => change.id === item.id) }))
        const from = expected.indexOf(id)
        const to = from + (direction === 'up' ? -1 : 1)
        if (to >= 0 && to < expected.length) expected.splice(to, 0, ...expected.splice(from, 1))

        expect(sortSubdoelen(items).map((item) => item.id)).toEqual(expected)
      }
    }),
    { verbose: 1 },
  )
})

test('moving one pair up and down for ever keeps working', () => {
  let items = [at('a', 1), at('b', 2), at('c', 3)]
  for (let round = 0; round < 500; round++) {
    const middle = sortSubdoelen(items)[1]?.id ?? ''
    const changes = moveSubdoel(items, middle, 'up')
    items = items.map((item) => ({ ...item, ...changes.find((change) => change.id === item.id) }))
    expect(sortSubdoelen(items)[0]?.id).toBe(middle)
  }
})

test('a new subdoel comes last', () => {
  expect(volgordeAtEnd([])).toBe(1)
  expect(volgordeAtEnd([at('a', 1), at('b', 2.5), { id: 'c' }])).toBe(3)
})

test('stored leerdoelen and subdoelen are what the rules take', () => {
  const draft = (item: Item<'map', 'leerdoelen'>): LeerdoelVelden => item
  const placed = (item: Item<'werkplek', 'leerdoelen'>): LeerdoelVelden => item
  const subdoel = (item: Item<'leren', 'subdoelen'>): SubdoelVelden => item

  expect([draft, placed, subdoel]).toHaveLength(3)
})

function at(id: string, volgorde: number): SubdoelVelden {
  return { id, volgorde }
}

test('a goal in one sentence has the own words in it, with capitals and full stops only where a sentence has them', () => {
  const doel = { titel: 'Hulp vragen', wat: 'Ik vraag Tom erbij.', wanneer: 'Op dinsdag.', waar: 'ROC, lokaal 2' }

  expect(leerdoelZin(doel, 'di 1 december')).toBe(
    'Ik vraag Tom erbij, op dinsdag, ROC, lokaal 2, uiterlijk di 1 december.',
  )
  expect(leerdoelZin({ titel: 'Hulp vragen' }, 'di 1 december')).toBe('Hulp vragen, uiterlijk di 1 december.')
})

test('one answer alone is no sentence yet', () => {
  expect(leerdoelZin({ wat: 'Ik vraag Tom erbij.' }, '')).toBe('')
  expect(leerdoelZin({ waar: 'In de winkel.' }, 'di 1 december')).toBe('')
})

test('the four themes that prevent problems at work are ready to choose', () => {
  expect(readyThemas).toEqual(['feedback_vragen', 'hulp_vragen', 'emoties_uiten', 'werk_structureren'])
})
