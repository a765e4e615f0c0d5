import { isVervallen } from '#domain/bijeenkomst.ts'
import { addDays } from '#domain/dag.ts'
import { itemOf, itemsOf } from '#documents/project.ts'
import type { Card } from '#workspace/engine.ts'
import type { Bijeenkomst, Groep } from '#workspace/groep/groepen.ts'
import { mensenIn } from '#workspace/mensen/leden.ts'
import type { Werkdag } from '#workspace/plaatsing/plaatsingen.ts'
import { useFromCards } from '#workspace/use-workspace.tsx'

/** How far ahead rooms are booked. */
export const AHEAD_DAYS = 56

/** A bijeenkomst that somebody prepares the room for. */
export interface Komst {
  groep: Groep
  bijeenkomst: Bijeenkomst
  dag: string
  plaats: string
  /** what is not arranged yet */
  ontbreekt: ('plaats' | 'tijd')[]
}

/** The bijeenkomsten of all groups in the next eight weeks, by day and time. @param today `YYYY-MM-DD` */
export function komendeKomsten(groepen: readonly Groep[], today: string): Komst[] {
  const last = addDays(today, AHEAD_DAYS)
  return groepen
    .flatMap((groep) =>
      groep.bijeenkomsten.flatMap((bijeenkomst): Komst[] => {
        const { dag, van = '', plaats: own = '' } = bijeenkomst
        if (dag === undefined || dag < today || dag > last || isVervallen(bijeenkomst)) return []
        const plaats = own === '' ? groep.plaats : own
        const ontbreekt: Komst['ontbreekt'] = [
          ...(plaats === '' ? (['plaats'] as const) : []),
          ...(van === '' ? (['tijd'] as const) : []),
        ]
        return [{ groep, bijeenkomst, dag, plaats, ontbreekt }]
      }),
    )
    .toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)))
}

function keyOf({ dag, bijeenkomst }: Komst): string {
  return `${dag} ${bijeenkomst.van ?? ''} ${bijeenkomst.id}`
}

/** Who works where, as the page of a maatje tells it: a first name, days, and whom to call. Nothing else of anybody. */
export interface WerktWaar {
  id: string
  naam: string
  organisatie: string
  dagen: Werkdag[]
  /** the number that the kandidaat agreed to */
  telefoon: string
  begeleider: string
  telefoonBegeleider: string
}

export function useWieWerktWaar(): readonly WerktWaar[] {
  return useFromCards('maatje', wieWerktWaar)
}

/** By organisatie, then by name. */
export function wieWerktWaar(cards: readonly Card[]): WerktWaar[] {
  return cards
    .flatMap((card): WerktWaar[] => {
      const item = itemOf(card.items, 'maatje', 'maatje', 'maatje')
      if (item?.roepnaam === undefined) return []
      const begeleider = mensenIn(card.items, 'werkbegeleider')[0]
      const dagen = itemsOf(card.items, 'maatje', 'dagen').flatMap(({ weekdag, van = '', tot = '', weg }) =>
        weg === true || weekdag === undefined ? [] : [{ weekdag, van, tot }],
      )
      return [
        {
          ...{ id: card.doc, naam: item.roepnaam, organisatie: item.organisatie ?? '', telefoon: item.telefoon ?? '' },
          dagen: dagen
            // Two devices may have brought the week there apart, each with lines of its own.
            .filter((one, at) => dagen.findIndex((other) => isSame(one, other)) === at)
            .toSorted((a, b) => ((a.weekdag + 6) % 7) - ((b.weekdag + 6) % 7) || a.van.localeCompare(b.van)),
          ...{ begeleider: begeleider?.naam ?? '', telefoonBegeleider: begeleider?.telefoon ?? '' },
        },
      ]
    })
    .toSorted((a, b) => a.organisatie.localeCompare(b.organisatie, 'nl') || a.naam.localeCompare(b.naam, 'nl'))
}

function isSame(a: Werkdag, b: Werkdag): boolean {
  return a.weekdag === b.weekdag && a.van === b.van && a.tot === b.tot
}
