import { expect, test } from 'vitest'
import { planVragen } from '#domain/terugvalplan.ts'
import { hrefAfter, hrefBefore, hrefOf } from '#features/write-terugvalplan/plan-paginas.ts'

test('one walks from the first question to what was written, and back', () => {
  const walked = planVragen.map(hrefAfter)

  expect(walked).toEqual([...planVragen.slice(1).map(hrefOf), '/terugvalplan'])
  expect(hrefBefore('signalen')).toBe('/terugvalplan')
  expect(hrefBefore('watHelpt')).toBe('/terugvalplan/vraag/signalen')
})
