import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ContactVelden, Contactpaar } from '#domain/contact.ts'
import {
  contactSignaal,
  contactVormen,
  countContacten,
  countPeriode,
  joinContacten,
  maybeSame,
  paarId,
  tellingVan,
} from '#domain/contact.ts'
import type { Rol } from '#domain/rol.ts'

const roles: Record<string, Rol> = {
  tom: 'werkbegeleider',
  karin: 'trainer',
  marit: 'regiocoordinator',
  noor: 'kandidaat',
  ilse: 'jobcoach',
}
const rolVan = (persoon: string): Rol | undefined => roles[persoon]

function contact(id: string, door: string, met: string[], more: Partial<ContactVelden> = {}): ContactVelden {
  return { id, door, met, vorm: 'telefoon', dag: '2026-11-17', ...more }
}

const same = (een: string, ander: string): Contactpaar => ({ een, ander, zelfde: true })
const counted = (contacten: ContactVelden[], paren: Contactpaar[] = []) =>
  countContacten(joinContacten(contacten, paren), rolVan)

test('talks of the werkbegeleider with the trainer and with the regiocoordinator both count, and each is named', () => {
  const stand = counted([contact('a', 'karin', ['tom']), contact('b', 'marit', ['tom', 'noor'])])

  expect(stand).toEqual({ aantal: 2, metTrainer: 1, metCoordinator: 1, zonderTrainer: false })
})

test('two talks without the trainer are enough, and that is said', () => {
  const stand = counted([contact('a', 'marit', ['tom']), contact('b', 'tom', ['marit'], { dag: '2026-12-01' })])

  expect(stand).toMatchObject({ aantal: 2, metTrainer: 0, zonderTrainer: true })
})

test('a talk that does not have the werkbegeleider and one of the two in it counts for nothing', () => {
  expect(
    counted([contact('a', 'karin', ['noor']), contact('b', 'tom', ['noor']), contact('c', 'ilse', ['tom'])]),
  ).toEqual({
    aantal: 0,
    metTrainer: 0,
    metCoordinator: 0,
    zonderTrainer: false,
  })
})

test('one talk with both trainer and regiocoordinator counts once, as with the trainer', () => {
  expect(counted([contact('a', 'karin', ['tom', 'marit'])])).toMatchObject({ aantal: 1, metTrainer: 1 })
})

test('one call written down at both ends is asked about, counts once when it is the same, and keeps both', () => {
  const both = [contact('a', 'karin', ['tom']), contact('b', 'tom', ['karin'])]

  expect(maybeSame(both, []).map((pair) => pair.map(({ id }) => id))).toEqual([['a', 'b']])
  expect(counted(both).aantal).toBe(2)

  const paren = [same('b', 'a')]
  expect(counted(both, paren).aantal).toBe(1)
  expect(joinContacten(both, paren)).toEqual([both])
  expect(maybeSame(both, paren)).toEqual([])
})

test('a pair that was said to be two is not asked again, and one that is open is', () => {
  const both = [contact('a', 'karin', ['tom']), contact('b', 'tom', ['karin'])]

  expect(maybeSame(both, [{ een: 'a', ander: 'b', zelfde: false }])).toEqual([])
  expect(maybeSame(both, [{ een: 'a', ander: 'b' }])).toHaveLength(1)
})

test.each<[why: string, other: ContactVelden]>([
  ['by the same person', contact('b', 'karin', ['tom'])],
  ['another day', contact('b', 'tom', ['karin'], { dag: '2026-11-20' })],
  ['a day later in another way', contact('b', 'tom', ['karin'], { dag: '2026-11-18', vorm: 'mail' })],
  ['who does not name the other', contact('b', 'tom', ['marit'])],
  ['without a day', contact('b', 'tom', ['karin'], { dag: 'gisteren' })],
])('it is not asked about one %s', (_why, other) => {
  expect(maybeSame([contact('a', 'karin', ['tom']), other], [])).toEqual([])
})

test('a day apart in the same way is asked about', () => {
  const later = contact('b', 'tom', ['karin'], { dag: '2026-11-18' })

  expect(maybeSame([contact('a', 'karin', ['tom']), later], [])).toHaveLength(1)
})

test('the name of a pair does not depend on who says it', () => {
  expect(paarId('b', 'a')).toBe(paarId('a', 'b'))
})

test('three that are the same by two pairs are one, in whatever order it was said', () => {
  const three = [contact('a', 'karin', ['tom']), contact('b', 'tom', ['karin']), contact('c', 'marit', ['tom'])]

  for (const paren of [
    [same('a', 'b'), same('b', 'c')],
    [same('b', 'c'), same('a', 'b')],
  ]) {
    expect(joinContacten(three, paren)).toEqual([three])
  }
})

test('joining loses no contact and doubles none, whatever the pairs', () => {
  const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 2, minLength: 2 })
  fc.assert(
    fc.property(fc.array(fc.tuple(ids, fc.boolean()), { maxLength: 12 }), (said) => {
      const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => contact(id, 'karin', ['tom']))
      const paren = said.map(([[een = '', ander = ''], zelfde]) => ({ een, ander, zelfde }))

      expect(
        joinContacten(all, paren)
          .flat()
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(all.map(({ id }) => id))
    }),
  )
})

test.each<[lastNr: number, aantal: number, signaal: string | undefined]>([
  [0, 0, undefined],
  [4, 0, undefined],
  [5, 0, 'halverwege'],
  [6, 0, 'halverwege'],
  [6, 1, undefined],
  [7, 1, undefined],
  [8, 1, 'bijna_klaar'],
  [8, 0, 'bijna_klaar'],
  [9, 2, undefined],
  [10, 1, 'bijna_klaar'],
])('after bijeenkomst %i with %i talks the signal is %s', (lastNr, aantal, signaal) => {
  expect(contactSignaal(aantal, lastNr)).toBe(signaal)
})

test('what a contact counts for follows from who was in it', () => {
  expect(tellingVan(['trainer', 'werkbegeleider'])).toBe('werkbegeleider_trainer')
  expect(tellingVan(['werkbegeleider', 'regiocoordinator', 'kandidaat'])).toBe('werkbegeleider_trainer')
  expect(tellingVan(['jobcoach', 'kandidaat'])).toBe('begeleiding')
})

test('99 talks, 102 mails, 118 calls, 10 visits and 10 coached at work on 60 persons are counted exactly', () => {
  const amounts = { gesprek: 99, mail: 102, telefoon: 118, werkbezoek: 10 } as const
  const forms = Object.entries(amounts).flatMap(([vorm, count]) => Array.from({ length: count }, () => vorm))
  const contacten = forms.map((vorm, at) => ({
    ...{ id: `c${at}`, vorm, dag: at % 2 === 0 ? '2013-01-01' : '2014-07-31' },
    kandidaat: `p${at % 60}`,
  }))
  const outside = [
    { id: 'before', vorm: 'mail', dag: '2012-12-31', kandidaat: 'p99' },
    { id: 'after', vorm: 'telefoon', dag: '2014-08-01', kandidaat: 'p98' },
  ]
  const coached = contacten.filter(({ vorm }) => vorm === 'werkbezoek')

  const { perVorm, personen, totaal } = countPeriode(
    joinContacten([...contacten, ...outside], []),
    '2013-01-01',
    '2014-07-31',
  )

  expect(perVorm).toEqual({
    ...Object.fromEntries(contactVormen.map((vorm) => [vorm, 0])),
    ...amounts,
  })
  expect(personen).toBe(60)
  expect(totaal).toBe(329)
  expect(new Set(coached.map(({ kandidaat }) => kandidaat)).size).toBe(10)
})

test('one talk written down twice is one in a period too', () => {
  const both = [
    contact('a', 'karin', ['tom'], { kandidaat: 'noor' }),
    contact('b', 'tom', ['karin'], { kandidaat: 'noor' }),
  ]

  expect(countPeriode(joinContacten(both, [same('a', 'b')]), '2026-01-01', '2026-12-31')).toMatchObject({
    totaal: 1,
    personen: 1,
  })
})
