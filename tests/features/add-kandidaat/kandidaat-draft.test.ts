import { expect, test } from 'vitest'
import { emptyDraft, intakeFields, isNamed, kaartFields } from '#features/add-kandidaat/kandidaat-draft.ts'

test('one of the two names is enough', () => {
  const draft = emptyDraft('2026-11-24')

  expect(isNamed(draft)).toBe(false)
  expect(isNamed({ ...draft, roepnaam: ' ' })).toBe(false)
  expect(isNamed({ ...draft, roepnaam: 'O' })).toBe(true)
  expect(isNamed({ ...draft, achternaam: 'de Wit' })).toBe(true)
})

test('only what was filled in is kept, and a day that does not exist is not', () => {
  const draft = { ...emptyDraft('2026-11-24'), roepnaam: ' Noor ', eersteContactOp: '2026-02-30', kanaal: 'telefoon' }

  expect(kaartFields(draft)).toEqual({ roepnaam: 'Noor' })
  expect(intakeFields(draft)).toEqual({ kanaal: 'telefoon' })
})
