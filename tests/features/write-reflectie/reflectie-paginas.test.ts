import { expect, test } from 'vitest'
import { flowOf, hrefAfter, hrefBefore, mayWrite, paginaOf } from '#features/write-reflectie/reflectie-paginas.ts'
import { reflectieVelden } from '#domain/zelfreflectie.ts'

const base = '/reflectie/d/1'

test('a draft asks three questions about one leerdoel', () => {
  expect(flowOf(true, 'kandidaat', { leerdoel1: 'Hulp vragen' }, true)).toEqual(['actie1', 'goed1', 'beter1'])
})

test('a draft with two leerdoelen asks them about both', () => {
  const flow = flowOf(true, 'kandidaat', { leerdoel1: 'Hulp vragen', leerdoel2: 'Op tijd komen' }, true)

  expect(flow).toEqual(['actie1', 'goed1', 'beter1', 'actie2', 'goed2', 'beter2'])
})

test('without a leerdoel in the app it begins with writing one down', () => {
  expect(flowOf(true, 'kandidaat', {}, false)[0]).toBe('leerdoel1')
})

test('the werkbegeleider is asked for the reaction and what to improve together', () => {
  expect(flowOf(false, 'werkbegeleider', {}, true)).toEqual(['reactie1', 'verbeteractie1'])
})

test('every question leads on, the last one to the whole form', () => {
  const flow = flowOf(true, 'kandidaat', {}, true)

  expect(hrefAfter(base, flow, 'actie1')).toBe(`${base}/invullen/goed1`)
  expect(hrefAfter(base, flow, 'beter1')).toBe(base)
  expect(hrefBefore(base, flow, 'goed1')).toBe(`${base}/invullen/actie1`)
  expect(hrefAfter(base, flow, 'kop')).toBe(base)
  expect(hrefAfter(base, flow, 'verbeteractie1')).toBe(base)
})

test('the reaction is the werkbegeleider’s alone, what to improve belongs to both, the rest to the kandidaat', () => {
  const of = (rol: 'kandidaat' | 'werkbegeleider') => reflectieVelden.filter((veld) => mayWrite(veld, rol))

  expect(of('werkbegeleider')).toEqual(['reactie1', 'verbeteractie1', 'reactie2', 'verbeteractie2'])
  expect(of('kandidaat')).toContain('verbeteractie1')
  expect(of('kandidaat')).not.toContain('reactie1')
})

test('an address that names no question is none', () => {
  expect(paginaOf('toString')).toBeUndefined()
  expect(paginaOf('actie3')).toBeUndefined()
  expect(paginaOf('kop')).toBe('kop')
})
