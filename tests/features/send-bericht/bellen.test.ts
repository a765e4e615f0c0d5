import { expect, test } from 'vitest'
import { smsHref, wieBellen } from '#features/send-bericht/bellen.ts'

const ron = { persoon: 'p_0000000000000000000000000g' as const, rol: 'werkbegeleider' as const, naam: 'Ron' }
const inPlan = { id: 'a', bericht: '' }

test('who stands in the plan is called first, then the contactpersoon, then everybody around, each number once', () => {
  const bellers = wieBellen(
    [
      { ...inPlan, persoon: ron.persoon, naam: 'Ron', telefoon: '' },
      { ...inPlan, id: 'b', naam: 'Mijn zus', telefoon: '06 11' },
      { ...inPlan, id: 'c', naam: 'Zonder nummer', telefoon: ' ' },
    ],
    [
      { ...ron, telefoon: '06 22' },
      { ...ron, persoon: 'p_0000000000000000000000001g', naam: 'Ilse', rol: 'maatje', telefoon: '06-33' },
    ],
    { naam: 'Karin', rol: 'jobcoach', telefoon: '0633' },
  )

  expect(bellers).toEqual([
    { naam: 'Ron', telefoon: '06 22', rol: 'werkbegeleider' },
    { naam: 'Mijn zus', telefoon: '06 11' },
    { naam: 'Karin', telefoon: '0633', rol: 'jobcoach' },
  ])
})

test('without a plan there is still somebody to call', () => {
  expect(wieBellen([], [], { naam: 'Karin', rol: 'jobcoach', telefoon: '0633' })).toHaveLength(1)
  expect(wieBellen([], [{ ...ron, telefoon: '06 22' }], undefined)).toHaveLength(1)
})

test('words in a text message keep their signs', () => {
  expect(smsHref('06-12 34', 'Even niet & rust?')).toBe('sms:061234?body=Even%20niet%20%26%20rust%3F')
})
