import { expect, test } from 'vitest'
import { eersteOpen, isPlanBegonnen, werkafspraken } from '#domain/terugvalplan.ts'

const labels = { uren: 'Uren', taken: 'Werk', contact: 'Contact' }

test('only what was agreed about the work can go along, line by line and without what was skipped', () => {
  const plan = { signalen: 'Ik slaap slecht.', watHelpt: 'Rust.', uren: ' Een week niet. ', contact: 'Ron belt.' }

  expect(werkafspraken(plan, labels)).toBe('Uren: Een week niet.\nContact: Ron belt.')
  expect(werkafspraken({ signalen: 'Ik slaap slecht.', uren: '  ' }, labels)).toBe('')
})

test('after months it goes on at the first question without an answer', () => {
  expect(eersteOpen({}, false)).toBe('signalen')
  expect(eersteOpen({ signalen: 'a', watHelpt: ' ' }, true)).toBe('watHelpt')
  expect(eersteOpen({ signalen: 'a', watHelpt: 'b', watNiet: 'c' }, false)).toBe('mensen')
})

test('a plan is begun with one word or one person', () => {
  expect(isPlanBegonnen({ planB: ' ' }, false)).toBe(false)
  expect(isPlanBegonnen({ planB: 'x' }, false)).toBe(true)
  expect(isPlanBegonnen({}, true)).toBe(true)
})
