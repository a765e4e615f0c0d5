import type { Periode } from './verslag.ts'

/** Stretches of time that reports are asked for. @source docs/begrippen.md#periode */
export const periodeKeuzes = ['dit_kwartaal', 'vorig_kwartaal', 'dit_jaar', 'vorig_jaar', 'zelf'] as const
export type PeriodeKeuze = (typeof periodeKeuzes)[number]

/**
 * The first and last day of a stretch.
 *
 * @param today `YYYY-MM-DD`
 */
export function periodeVan(keuze: Exclude<PeriodeKeuze, 'zelf'>, today: string): Periode {
  const [year = 0, month = 1] = today.split('-').map(Number)
  if (keuze === 'dit_jaar') return jaar(year)
  if (keuze === 'vorig_jaar') return jaar(year - 1)
  const quarter = Math.floor((month - 1) / 3) - (keuze === 'vorig_kwartaal' ? 1 : 0)
  return quarter < 0 ? kwartaal(year - 1, 3) : kwartaal(year, quarter)
}

function jaar(year: number): Periode {
  return { van: `${year}-01-01`, tot: `${year}-12-31` }
}

/** @param quarter 0–3 */
function kwartaal(year: number, quarter: number): Periode {
  const lastDays = ['03-31', '06-30', '09-30', '12-31']
  return { van: `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`, tot: `${year}-${lastDays[quarter]}` }
}
