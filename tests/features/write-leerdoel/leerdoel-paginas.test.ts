import { expect, test } from 'vitest'
import { flow, hrefAfter, hrefBefore, paginaOf } from '#features/write-leerdoel/leerdoel-paginas.ts'

const base = '/leerdoel/d/1'

test('the walk goes through the four steps, six questions in the first', () => {
  expect(flow).toEqual([
    'titel',
    'wat',
    'wanneer',
    'waar',
    'waarom',
    'waartoe',
    'hoe',
    'tussenstappen',
    'meten',
    'haalbaar',
  ])
})

test('each page leads to the next, the last to the overview', () => {
  expect(hrefAfter(base, 'titel')).toBe(`${base}/stap/wat`)
  expect(hrefAfter(base, 'haalbaar')).toBe(base)
  expect(hrefAfter(base, 'onderwerp')).toBe(base)
  expect(hrefBefore(base, 'titel')).toBe(base)
  expect(hrefBefore(base, 'meten')).toBe(`${base}/stap/tussenstappen`)
})

test('an address that names no page is none', () => {
  expect(paginaOf('constructor')).toBeUndefined()
  expect(paginaOf('wat')).toBe('wat')
})
