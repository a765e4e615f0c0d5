import type { Op } from '#documents/op.ts'
import type { Bouw } from './voorbeeldregio-bouw.ts'
import { put } from './voorbeeldregio-bouw.ts'

/** Somebody who found work before the year was over. */
const UIT = 'Thi Mai'

/** What came of the year of one kandidaat, and when they speak each other again. */
export function putUitkomst(bouw: Bouw, naam: string): Op[] {
  if (naam !== UIT) return []
  return [
    ...put('kaart', 'uitkomst', 'uitkomst', {
      soort: 'betaalde_baan',
      dag: bouw.dag(20),
      uren: 16,
      functie: 'Medewerker in de bibliotheek',
    }),
    ...put('kaart', 'nazorg', 'nazorg1', {
      dag: bouw.dag(48),
      tekst: 'Bellen over de eerste weken.',
      opMs: bouw.nowMs,
    }),
  ]
}
