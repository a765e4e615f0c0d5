import { expect, test } from 'vitest'
import { leerdoelStatussen } from '#domain/leerdoel.ts'
import type { OordeelVelden } from '#domain/vaststelling.ts'
import { oordelenVan, uitkomsten, vaststellingVan } from '#domain/vaststelling.ts'

const says = (door: string, uitkomst: OordeelVelden['uitkomst'], opMs: number): OordeelVelden => ({
  id: `doel.${door}`,
  door,
  opMs,
  dag: '2026-06-01',
  ...(uitkomst === undefined ? {} : { uitkomst }),
})

test('every outcome is a status of a leerdoel, and letting go is one of them', () => {
  expect(uitkomsten.every((one) => leerdoelStatussen.some((status) => status === one))).toBe(true)
  expect(uitkomsten).toContain('losgelaten')
})

test('nobody has said anything, or took it back', () => {
  expect(vaststellingVan([], 'noor', true).stand).toBe('geen')
  expect(vaststellingVan([says('noor', null, 1)], 'noor', true).stand).toBe('geen')
})

test('one side is an answer that waits for nobody in a hurry', () => {
  expect(vaststellingVan([says('noor', 'behaald', 1)], 'noor', true).stand).toBe('een')
  expect(vaststellingVan([says('tom', 'behaald', 1), says('karin', 'behaald', 2)], 'noor', true).stand).toBe('een')
})

test('the kandidaat and one other who say the same establish it, on the day of the last', () => {
  const stand = vaststellingVan([says('noor', 'losgelaten', 1), says('tom', 'losgelaten', 2)], 'noor', true)

  expect(stand).toMatchObject({ stand: 'samen', uitkomst: 'losgelaten', dag: '2026-06-01' })
})

test('who is alone establishes it alone', () => {
  expect(vaststellingVan([says('noor', 'deels_behaald', 1)], 'noor', false).stand).toBe('samen')
})

test('two answers both stand until somebody picks, and a newer answer opens it again', () => {
  const two = [says('noor', 'behaald', 5), says('tom', 'deels_behaald', 4)]

  const open = vaststellingVan(two, 'noor', true)
  const picked = vaststellingVan(two, 'noor', true, { uitkomst: 'deels_behaald', dag: '2026-06-02', opMs: 6 })
  const again = vaststellingVan([...two, says('karin', 'losgelaten', 7)], 'noor', true, {
    uitkomst: 'deels_behaald',
    dag: '2026-06-02',
    opMs: 6,
  })

  expect(open.stand === 'verschil' && open.twee.map(({ door }) => door)).toEqual(['noor', 'tom'])
  expect(picked).toMatchObject({ stand: 'samen', uitkomst: 'deels_behaald', dag: '2026-06-02' })
  expect(again.stand).toBe('verschil')
})

test('answers are newest first', () => {
  expect(oordelenVan([says('noor', 'behaald', 1), says('tom', 'behaald', 2)]).map(({ door }) => door)).toEqual([
    'tom',
    'noor',
  ])
})
