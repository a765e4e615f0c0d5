import { useMemo } from 'preact/hooks'
import { gesprekRegels } from './gesprek-regels.ts'
import { useKijk } from './kijk.ts'
import type { KompasRegel } from './regels.ts'
import { belRegels, werkplekRegels } from './regels.ts'

/** What is now for a jobcoach, beside visits, notes and signatures. */
export function useKompasJobcoach(): KompasRegel[] {
  const kijk = useKijk()
  return useMemo(
    () => [...belRegels(kijk, ['jobcoach']), ...gesprekRegels(kijk, 'jobcoach'), ...werkplekRegels(kijk, ['jobcoach'])],
    [kijk],
  )
}
