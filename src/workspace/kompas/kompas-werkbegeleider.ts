import { useMemo } from 'preact/hooks'
import { useKijk } from './kijk.ts'
import { gesprekRegels } from './gesprek-regels.ts'
import type { Kijk, KompasRegel } from './regels.ts'
import {
  afgesprokenRegels,
  belRegels,
  eigenPlaatsingen,
  kandidaatOf,
  overlegRegel,
  periodeRegels,
  werkplekRegels,
} from './regels.ts'

/** What is now for a werkbegeleider, beside the forms that wait. */
export function useKompasWerkbegeleider(): KompasRegel[] {
  const kijk = useKijk()
  return useMemo(() => kompasWerkbegeleider(kijk), [kijk])
}

export function kompasWerkbegeleider(kijk: Kijk): KompasRegel[] {
  const own = eigenPlaatsingen(kijk, ['werkbegeleider'])
  const talks = own.flatMap((card) => {
    const regel = overlegRegel(kijk, card, kijk.naamVan(kandidaatOf(card)))
    return regel === undefined ? [] : [{ doc: card.doc, regel }]
  })
  return [
    ...belRegels(kijk, ['werkbegeleider']),
    ...talks.map(({ regel }) => regel),
    ...werkplekRegels(kijk, ['werkbegeleider'], new Set(talks.map(({ doc }) => doc))),
    ...gesprekRegels(kijk, 'werkbegeleider'),
    ...afgesprokenRegels(kijk, 'werkbegeleider'),
    ...own.flatMap((card) => {
      const kandidaat = kandidaatOf(card)
      return kandidaat === undefined ? [] : periodeRegels(kijk, kandidaat, ['werkplek'], kijk.naamVan(kandidaat))
    }),
  ]
}
