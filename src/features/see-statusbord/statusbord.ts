import type { KandidaatStatus } from '#domain/kandidaat.ts'
import { kandidaatStatussen } from '#domain/kandidaat.ts'

/** People at one status. */
export interface Kolom<K> {
  status: KandidaatStatus
  mensen: K[]
}

/** Everybody by status, in the order of the way they go; who has none has applied. Empty ones are left out. */
export function kolommenVan<K extends { readonly status: KandidaatStatus | undefined }>(
  kandidaten: readonly K[],
): Kolom<K>[] {
  return kandidaatStatussen
    .map((status) => ({ status, mensen: kandidaten.filter((one) => (one.status ?? 'aangemeld') === status) }))
    .filter(({ mensen }) => mensen.length > 0)
}
