import { expect, test } from 'vitest'
import type { DstarrVelden } from '#domain/dstarr.ts'
import {
  blokkenMetTekst,
  coachingenVan,
  coachingVraagt,
  dstarrNaam,
  dstarrStand,
  dstarrVragen,
  fromReflectie,
  fromTerugblik,
  isKlaarVoor,
  lastCoaching,
  nextCoaching,
  nextVraag,
} from '#domain/dstarr.ts'
import { programma } from '#domain/jaarplan.ts'

const plan = coachingenVan(
  programma.map(({ soort }, index) => ({
    id: `b${index + 1}`,
    nr: index + 1,
    soort,
    dag: `2026-${String([1, 2, 3, 4, 5, 6, 9, 10, 11, 12][index]).padStart(2, '0')}-15`,
  })),
)

const ready = (fields: DstarrVelden = {}): DstarrVelden => ({ doel: 'Hulp vragen', klaarOpMs: 1, ...fields })

test('the six letters stand in the order of the method', () => {
  expect(dstarrVragen).toEqual(['doel', 'situatie', 'taak', 'actie', 'resultaat', 'reflectie'])
})

test('one goes on at the first question without words, and being ready is said and not counted', () => {
  const half = { doel: 'Hulp vragen', situatie: ' ', actie: 'Ik riep Tom.' }
  const whole = Object.fromEntries(dstarrVragen.map((vraag) => [vraag, 'Woorden.']))

  expect(nextVraag({})).toBe('doel')
  expect(nextVraag(half)).toBe('situatie')
  expect(nextVraag(whole)).toBeUndefined()
  expect([{}, half, whole, ready()].map(dstarrStand)).toEqual(['leeg', 'begonnen', 'ingevuld', 'klaar'])
  expect(dstarrStand(ready({ klaarOpMs: null }))).toBe('begonnen')
  expect(dstarrNaam({ situatie: ' Dinsdag ' })).toBe('Dinsdag')
})

test('a zelfreflectie gives its goal, action and results, never the reaction of the werkbegeleider', () => {
  const form = {
    datum: '2026-05-12',
    leerdoelId2: 'l2',
    leerdoel2: 'Hulp vragen',
    actie2: 'Ik riep Tom.',
    goed2: 'De rij was weg.',
    beter2: 'Eerder vragen.',
    reactie2: 'KANARIE',
    verbeteractie2: 'Een teken afspreken.',
  }

  expect(blokkenMetTekst(form)).toEqual([2])
  expect(fromReflectie(form, 2)).toEqual({
    doel: 'Hulp vragen',
    actie: 'Ik riep Tom.',
    resultaat: 'De rij was weg.',
    reflectie: 'Eerder vragen.\nEen teken afspreken.',
    leerdoelId: 'l2',
    datum: '2026-05-12',
  })
  expect(JSON.stringify(fromReflectie(form, 2))).not.toContain('KANARIE')
})

test('a terugblik gives what was to be remembered as the situation, and not how the day felt', () => {
  expect(fromTerugblik({ dag: '2026-05-12', onthouden: 'Ik vroeg Ron om 1 minuut.' })).toEqual({
    situatie: 'Ik vroeg Ron om 1 minuut.',
    datum: '2026-05-12',
  })
  expect(fromTerugblik({ dag: '2026-05-12', onthouden: ' ' })).toEqual({ datum: '2026-05-12' })
})

test('the four coachings of the year plan are counted among their own kind', () => {
  expect(plan.map(({ id, nr }) => [id, nr])).toEqual([
    ['b3', 1],
    ['b5', 2],
    ['b7', 3],
    ['b9', 4],
  ])
  expect(nextCoaching(plan, '2026-05-15')?.nr).toBe(2)
  expect(lastCoaching(plan, '2026-05-15')?.nr).toBe(1)
  expect(nextCoaching(plan, '2026-11-16')).toBeUndefined()
  expect(lastCoaching(plan, '2026-03-15')).toBeUndefined()
})

test('a DSTARR that names no coaching is ready for the next; one for another coaching is not', () => {
  const [first, second] = plan
  if (first === undefined || second === undefined) throw new Error('No plan')

  expect(isKlaarVoor(ready(), first)).toBe(true)
  expect(isKlaarVoor(ready({ coaching: first.id }), first)).toBe(true)
  expect(isKlaarVoor(ready({ coaching: first.id }), second)).toBe(false)
  expect(isKlaarVoor({ doel: 'Hulp vragen' }, first)).toBe(false)
})

test('a DSTARR is asked for from a week before a coaching, until one is ready', () => {
  expect(coachingVraagt(plan, [], '2026-05-07')).toBeUndefined()
  expect(coachingVraagt(plan, [], '2026-05-08')?.nr).toBe(2)
  expect(coachingVraagt(plan, [], '2026-05-15')?.nr).toBe(2)
  expect(coachingVraagt(plan, [{ doel: 'Half' }], '2026-05-08')?.nr).toBe(2)
  expect(coachingVraagt(plan, [ready({ coaching: 'b5' })], '2026-05-08')).toBeUndefined()
  expect(coachingVraagt(plan, [ready({ coaching: 'b3' })], '2026-05-08')?.nr).toBe(2)
  expect(coachingVraagt([], [], '2026-05-08')).toBeUndefined()
})
