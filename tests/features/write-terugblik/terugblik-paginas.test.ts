import { expect, test } from 'vitest'
import { hrefAfter, hrefBefore, isPagina, toggleWord } from '#features/write-terugblik/terugblik-paginas.ts'

test('three questions lead to the answers, and back to where one came from', () => {
  expect(['1', '2', '3'].map((page) => (isPagina(page) ? hrefAfter('x', page) : ''))).toEqual([
    '/terugkijken/x/2',
    '/terugkijken/x/3',
    '/terugkijken/x',
  ])
  expect(hrefBefore('x', '1')).toBe('/')
  expect(hrefBefore('x', '3')).toBe('/terugkijken/x/2')
  expect(isPagina('4')).toBe(false)
})

test('a second tap takes a word back', () => {
  expect(toggleWord(['Doorzetten'], 'Hulp vragen')).toEqual(['Doorzetten', 'Hulp vragen'])
  expect(toggleWord(['Doorzetten', 'Hulp vragen'], 'Doorzetten')).toEqual(['Hulp vragen'])
})
