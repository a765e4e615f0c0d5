import { expect, test } from 'vitest'
import { kolommenVan } from '#features/see-statusbord/statusbord.ts'

test('everybody stands in one column, in the order of the way; who has no status has applied', () => {
  const people = [
    { id: 'a', status: 'gestart' as const },
    { id: 'b', status: undefined },
    { id: 'c', status: 'aangemeld' as const },
    { id: 'd', status: 'later_opnieuw_uitnodigen' as const },
  ]

  const columns = kolommenVan(people).map(({ status, mensen }) => [status, mensen.map(({ id }) => id)])

  expect(columns).toEqual([
    ['aangemeld', ['b', 'c']],
    ['gestart', ['a']],
    ['later_opnieuw_uitnodigen', ['d']],
  ])
})
