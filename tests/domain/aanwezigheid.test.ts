import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AanwezigheidVelden, DeelnemerVelden } from '#domain/aanwezigheid.ts'
import {
  aanwezigheidId,
  aanwezigStatussen,
  attendanceHistory,
  countLijst,
  displayNames,
  isWalkIn,
  lijstStand,
  listDeelnemers,
  listForIedereenIsEr,
  statusAfterTap,
  trainingsregels,
} from '#domain/aanwezigheid.ts'
import type { Item } from '#domain/documentvorm.ts'

const ten = ['Noor', 'Sem', 'Daan', 'Eva', 'Lars', 'Mila', 'Finn', 'Sara', 'Bram', 'Tess'].map((naam) => {
  return { id: naam.toLowerCase(), naam }
})

test('seven marks on a list of ten are "7 van 10"', () => {
  const marks = [mark('noor', 'aanwezig'), mark('sem', 'later_gekomen'), mark('daan', 'eerder_weg')]
  marks.push(mark('eva', 'afgemeld'), mark('lars', 'niet_gezien'), mark('mila', 'aanwezig'), mark('finn', 'aanwezig'))

  const telling = countLijst('b1', ten, marks)

  expect(telling).toEqual({ aanwezig: 5, gemarkeerd: 7, totaal: 10, open: ['bram', 'sara', 'tess'] })
})

test('a mark that was taken back counts as no mark', () => {
  const telling = countLijst('b1', ten, [mark('noor', null)])

  expect([telling.gemarkeerd, telling.open.length]).toEqual([0, 10])
})

test('marks of another bijeenkomst do not count', () => {
  expect(countLijst('b2', ten, [mark('noor', 'aanwezig')]).gemarkeerd).toBe(0)
})

test('"Iedereen is er" touches only people without a mark', () => {
  const marks = [mark('noor', 'afgemeld'), mark('sem', 'later_gekomen'), mark('eva', null)]

  const ids = listForIedereenIsEr('b1', ten, marks)

  expect(ids).toHaveLength(8)
  expect(ids).not.toContain('noor')
  expect(ids).not.toContain('sem')
  expect(ids).toContain('eva')
})

test('after "Iedereen is er" nobody is open, whatever was marked before', () => {
  const status = fc.constantFrom(undefined, null, ...aanwezigStatussen)
  fc.assert(
    fc.property(fc.array(status, { minLength: 10, maxLength: 10 }), (statussen) => {
      const marks = ten.flatMap(({ id }, index) => {
        const one = statussen[index]
        return one === undefined ? [] : [mark(id, one)]
      })
      const filled = listForIedereenIsEr('b1', ten, marks)
      const others = marks.filter(({ deelnemer }) => !filled.includes(deelnemer ?? ''))

      const after = countLijst('b1', ten, [...others, ...filled.map((id) => mark(id, 'aanwezig'))])

      expect(after.open).toEqual([])
      expect(after.gemarkeerd).toBe(10)
    }),
    { verbose: 1 },
  )
})

test('the list is alphabetical and marks do not move a row', () => {
  const before = listDeelnemers('b1', ten, []).map(({ id }) => id)
  const after = listDeelnemers('b1', ten, [mark('tess', 'aanwezig')]).map(({ id }) => id)

  expect(before).toEqual(before.toSorted())
  expect(after).toEqual(before)
})

test('a walk-in stands only on the list where they walked in, until linked', () => {
  const walkIn = { id: 'w', naam: 'Wout', inloopBij: 'b1' }

  expect(isWalkIn(walkIn)).toBe(true)
  expect(listDeelnemers('b1', [...ten, walkIn], [])).toContain(walkIn)
  expect(listDeelnemers('b2', [...ten, walkIn], [])).not.toContain(walkIn)

  const linked = { ...walkIn, kaart: 'd_1' }
  expect(isWalkIn(linked)).toBe(false)
  expect(listDeelnemers('b2', [...ten, linked], [])).toContain(linked)
})

test('who left the group stays on the old lists and is on no new one', () => {
  const left = { id: 'noor', naam: 'Noor', weg: true }

  expect(listDeelnemers('b1', [left], [mark('noor', 'aanwezig')])).toEqual([left])
  expect(listDeelnemers('b2', [left], [mark('noor', 'aanwezig')])).toEqual([])
  expect(listDeelnemers('b1', [left], [mark('noor', null)])).toEqual([])
})

test('a tap is "is er", a second tap takes it back', () => {
  expect(statusAfterTap(undefined)).toBe('aanwezig')
  expect(statusAfterTap(null)).toBe('aanwezig')
  expect(statusAfterTap('aanwezig')).toBeNull()
  expect(statusAfterTap('afgemeld')).toBe('aanwezig')
})

test('a list is complete when a trainer says so, also with open rows', () => {
  const started = countLijst('b1', ten, [mark('noor', 'aanwezig')])

  expect(lijstStand(countLijst('b1', ten, []), undefined)).toBe('leeg')
  expect(lijstStand(started, undefined)).toBe('bezig')
  expect(lijstStand(started, 1)).toBe('klaar')
})

test('one mark has one id, for every trainer', () => {
  expect(aanwezigheidId('b1', 'noor')).toBe('b1.noor')
})

test('training lines of one person come from the list, with a time only where one is kept', () => {
  const marks = [
    mark('noor', 'aanwezig', 'b1', '10:02'),
    mark('noor', 'later_gekomen', 'b2', '10:12'),
    mark('sem', 'aanwezig', 'b1'),
  ]

  expect(trainingsregels(['noor'], 'g1', marks)).toEqual([
    { id: 'b1', groep: 'g1', status: 'aanwezig' },
    { id: 'b2', groep: 'g1', status: 'later_gekomen', tijd: '10:12' },
  ])
})

test('training lines that are there already are not written again', () => {
  const marks = [mark('noor', 'later_gekomen', 'b1', '10:12'), mark('noor', 'aanwezig', 'b2')]
  const present = trainingsregels(['noor'], 'g1', marks)

  expect(trainingsregels(['noor'], 'g1', marks, present)).toEqual([])
  expect(trainingsregels(['noor'], 'g1', [mark('noor', 'afgemeld', 'b1')], present)).toEqual([
    { id: 'b1', groep: 'g1', status: 'afgemeld' },
  ])
})

test('a mark that was taken back is taken back in training, and never written there as a first line', () => {
  const undone = [mark('noor', null, 'b1')]

  expect(trainingsregels(['noor'], 'g1', undone)).toEqual([])
  expect(trainingsregels(['noor'], 'g1', undone, [{ id: 'b1', status: 'aanwezig' }])).toEqual([
    { id: 'b1', groep: 'g1', status: null },
  ])
})

test('of a roster row and a linked walk-in row the one with a standing mark counts', () => {
  const marks = [
    mark('noor', null, 'b1'),
    mark('w', 'aanwezig', 'b1'),
    mark('w', 'afgemeld', 'b2'),
    mark('noor', 'aanwezig', 'b2'),
  ]

  expect(trainingsregels(['noor', 'w'], 'g1', marks).map(({ id, status }) => [id, status])).toEqual([
    ['b2', 'aanwezig'],
    ['b1', 'aanwezig'],
  ])
})

test('a kandidaat sees attendance as dates, in order, without what has no mark', () => {
  const bijeenkomsten = [
    { id: 'b2', nr: 2, dag: '2027-02-09' },
    { id: 'b1', nr: 1, dag: '2027-01-12' },
    { id: 'b3', nr: 3, dag: '2027-03-09' },
  ]

  const history = attendanceHistory(bijeenkomsten, [
    { id: 'b2', status: 'later_gekomen', tijd: '10:12' },
    { id: 'b1', status: 'aanwezig' },
    { id: 'b3', status: null },
  ])

  expect(history).toEqual([
    { bijeenkomst: 'b1', nr: 1, dag: '2027-01-12', status: 'aanwezig', tijd: undefined },
    { bijeenkomst: 'b2', nr: 2, dag: '2027-02-09', status: 'later_gekomen', tijd: '10:12' },
  ])
})

test('two people of one name are told apart, and only they', () => {
  const names = displayNames([
    { id: '1', naam: 'Noor', achter: 'Bakker' },
    { id: '2', naam: 'noor', achter: 'Leiden' },
    { id: '3', naam: 'Sem', achter: 'Visser' },
  ])

  expect([...names.values()].map(({ naam }) => naam)).toEqual(['Noor Bakker', 'noor Leiden', 'Sem'])
  expect([...names.values()].some(({ needsAchter }) => needsAchter)).toBe(false)
})

test('two rows that look the same ask for what tells them apart', () => {
  const names = displayNames([
    { id: '1', naam: 'Noor' },
    { id: '2', naam: 'Noor' },
    { id: '3', naam: 'Noor', achter: 'B.' },
  ])

  expect([...names.values()].map(({ needsAchter }) => needsAchter)).toEqual([true, true, false])
})

test('stored rows are what the rules take', () => {
  const deelnemer = (item: Item<'groepsbeheer', 'deelnemers'>): DeelnemerVelden => item
  const aanwezigheid = (item: Item<'groepsbeheer', 'aanwezigheid'>): AanwezigheidVelden => item
  const regel = (item: Item<'training', 'aanwezigheid'>): Parameters<typeof attendanceHistory>[1][number] => item

  expect([deelnemer, aanwezigheid, regel]).toHaveLength(3)
})

function mark(
  deelnemer: string,
  status: AanwezigheidVelden['status'],
  bijeenkomst = 'b1',
  tijd?: string,
): AanwezigheidVelden {
  return { bijeenkomst, deelnemer, status, ...(tijd === undefined ? {} : { tijd }) }
}
