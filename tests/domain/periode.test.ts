import { expect, test } from 'vitest'
import { periodeVan } from '#domain/periode.ts'

test('a quarter and a year have their first and last day, also around New Year', () => {
  expect(periodeVan('dit_kwartaal', '2027-02-28')).toEqual({ van: '2027-01-01', tot: '2027-03-31' })
  expect(periodeVan('vorig_kwartaal', '2027-02-28')).toEqual({ van: '2026-10-01', tot: '2026-12-31' })
  expect(periodeVan('dit_kwartaal', '2027-12-31')).toEqual({ van: '2027-10-01', tot: '2027-12-31' })
  expect(periodeVan('vorig_jaar', '2027-01-01')).toEqual({ van: '2026-01-01', tot: '2026-12-31' })
})
