import { useMemo } from 'preact/hooks'
import { HALF_WAY_NR } from '#domain/contact.ts'
import { addDays } from '#domain/dag.ts'
import { DAYS_BEFORE_COACHING } from '#domain/dstarr.ts'
import { isBekijkTijd, vraagtLeerdoel } from '#domain/kompas.ts'
import { useArrival } from '#workspace/arrival.ts'
import type { Groep } from '#workspace/groep/groepen.ts'
import { useGroepen } from '#workspace/groep/groepen.ts'
import { coachingStandIn } from '#workspace/leren/coaching-stand.ts'
import { leerdoelenVan } from '#workspace/leren/leerdoelen.ts'
import { useKijk } from './kijk.ts'
import { gesprekRegels } from './gesprek-regels.ts'
import type { Kijk, KompasRegel } from './regels.ts'
import { belRegels, sure, werkplekRegels } from './regels.ts'

/** What is now for a trainer, beside the lists and the mail. */
export function useKompasTrainer(): KompasRegel[] {
  const kijk = useKijk()
  const groepen = useGroepen()
  const isHere = useArrival() === 'here'
  return useMemo(() => {
    const own = groepen.filter(({ beheer }) => beheer?.role === 'trainer')
    return sure(kompasTrainer(kijk, own), isHere)
  }, [kijk, groepen, isHere])
}

export function kompasTrainer(kijk: Kijk, groepen: readonly Groep[]): KompasRegel[] {
  return [
    ...belRegels(kijk, ['trainer']),
    ...groepen.flatMap((groep) => groepRegels(kijk, groep)),
    ...gesprekRegels(kijk, 'trainer'),
    ...werkplekRegels(kijk, ['trainer']),
  ]
}

/** Stories before a coaching, leerdoelen after it, and a first leerdoel; one line each for a whole group. */
function groepRegels({ cards, today }: Kijk, groep: Groep): KompasRegel[] {
  const { doc, naam, bijeenkomsten } = groep
  const href = `/groep/${doc}`
  const mensen = coachingStandIn(cards, groep, today)
  const [first] = mensen
  const { volgende, vorige } = first ?? {}
  const found: KompasRegel[] = []
  if (volgende?.dag !== undefined && volgende.dag <= addDays(today, DAYS_BEFORE_COACHING)) {
    const punt = { soort: 'verhalen_lezen', nr: volgende.nr, dag: volgende.dag, groep: naam } as const
    found.push({ sleutel: `verhalen_lezen.${volgende.id}`, punt, href })
  }
  const open = mensen.reduce((sum, { zonderVersie }) => sum + zonderVersie.length, 0)
  if (vorige !== undefined && open > 0 && isBekijkTijd(vorige.dag, today)) {
    const punt = { soort: 'niet_bekeken', nr: vorige.nr, aantal: open, groep: naam } as const
    found.push({ sleutel: `niet_bekeken.${vorige.id}`, punt, href })
  }
  const without = isBeginning(groep, today)
    ? mensen.filter(
        ({ persoon }) =>
          vraagtLeerdoel(bijeenkomsten, leerdoelenVan(cards, persoon, ['leren', 'werkplek']), today) !== undefined,
      ).length
    : 0
  if (without > 0) {
    found.push({
      sleutel: `geen_leerdoel.${doc}`,
      punt: { soort: 'geen_leerdoel', aantal: without, groep: naam },
      href,
    })
  }
  return found
}

/** Until half-way: later somebody who shows no leerdoel has chosen so. */
function isBeginning({ bijeenkomsten }: Groep, today: string): boolean {
  return bijeenkomsten.some(({ nr, dag }) => nr === HALF_WAY_NR && (dag ?? '~') >= today)
}
