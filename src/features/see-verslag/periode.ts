import { isDag } from '#domain/dag.ts'
import type { PeriodeKeuze } from '#domain/periode.ts'
import { periodeKeuzes, periodeVan } from '#domain/periode.ts'
import type { Periode } from '#domain/verslag.ts'
import { formatDayYear } from '#i18n/format.ts'
import { verslagText as text } from '#i18n/nl/see-verslag.ts'
import { useDraft } from '#workspace/draft.ts'

interface Typed {
  keuze: PeriodeKeuze
  van: string
  tot: string
}

export const keuzeOpties = periodeKeuzes.map((value) => ({ value, text: text.keuzes[value] }))

/** The stretch somebody chose, the same on the screen and on paper. Days that are no days are not taken over. */
export function usePeriode(today: string) {
  const start = periodeVan('dit_jaar', today)
  const { value, set } = useDraft<Typed>('verslag', () => ({ keuze: 'dit_jaar', ...start }))
  const { keuze } = value
  const typed: Periode = {
    van: isDag(value.van) ? value.van : start.van,
    tot: isDag(value.tot) ? value.tot : start.tot,
  }
  const periode = keuze === 'zelf' ? typed : periodeVan(keuze, today)
  return { keuze, periode, isReversed: periode.van > periode.tot, set }
}

/** "1 januari 2026 tot en met 31 december 2026" */
export function periodeWoord({ van, tot }: Periode): string {
  const day = (one: string) => formatDayYear(one).replace(/^\S+ /, '')
  return text.between(day(van), day(tot))
}
