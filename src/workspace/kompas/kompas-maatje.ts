import { useMemo } from 'preact/hooks'
import { useKijk } from './kijk.ts'
import type { KompasRegel } from './regels.ts'
import { afgesprokenRegels } from './regels.ts'

/** What is now for a maatje: what was agreed on in the group, once. */
export function useKompasMaatje(): KompasRegel[] {
  const kijk = useKijk()
  return useMemo(() => afgesprokenRegels(kijk, 'maatje'), [kijk])
}
