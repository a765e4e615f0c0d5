import type { Bijgewoond } from '#domain/aanwezigheid.ts'
import { attendanceHistory } from '#domain/aanwezigheid.ts'
import { isVervallen, sortBijeenkomsten, verzetVanOp } from '#domain/bijeenkomst.ts'
import type { JaarStap } from './bijeenkomsten.ts'
import { jaarStappen } from './bijeenkomsten.ts'
import type { Bijeenkomst, Groep } from './groepen.ts'
import { useGroepen } from './groepen.ts'
import type { Afspraak } from '#workspace/plaatsing/notities.ts'
import { useAfsprakenVan } from '#workspace/plaatsing/notities.ts'
import { useTrainingVan } from './training.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** The year of one group as its kandidaat sees it. */
export interface MijnGroep {
  groep: Groep
  stappen: JaarStap[]
  summerAfter: number
  /** to come, by day; with the place of the group where none of its own is set */
  komend: Komend[]
  /** own attendance: dates, never a score */
  geweest: Bijgewoond[]
}

export interface Komend {
  id: string
  nr: number
  bijeenkomst: Bijeenkomst
  dag: string
  plaats: string
  /** it was on that day before, and somebody may still think so */
  verzetVan?: string
  /** it does not take place */
  isVervallen: boolean
}

/** What is to come and what was, for one kandidaat: own groups, own attendance, what was agreed on. */
export function useMijnBijeenkomsten(): { groepen: MijnGroep[]; afspraken: Afspraak[] } {
  const { ik, today } = useWorkspace()
  const { persoon } = ik.value
  const regels = useTrainingVan(persoon)
  const afspraken = useAfsprakenVan(persoon)
  const groepen = useGroepen().map((groep): MijnGroep => ({
    groep,
    ...jaarStappen(groep.bijeenkomsten, today()),
    komend: komendIn(groep, today()),
    geweest: attendanceHistory(
      groep.bijeenkomsten,
      regels.filter((regel) => regel.groep === groep.doc),
    ),
  }))
  return { groepen, afspraken }
}

/** The bijeenkomsten of a group from today on; also those that do not take place, so that nobody comes for nothing. */
export function komendIn(groep: Pick<Groep, 'bijeenkomsten' | 'plaats'>, today: string): Komend[] {
  return sortBijeenkomsten(groep.bijeenkomsten)
    .flatMap((bijeenkomst) => {
      const { id, nr = 0, dag, plaats } = bijeenkomst
      if (dag === undefined || dag < today) return []
      const verzetVan = verzetVanOp(bijeenkomst, today)
      return [
        {
          ...{ id, nr, bijeenkomst, dag, isVervallen: isVervallen(bijeenkomst) },
          plaats: plaats === undefined || plaats === '' ? groep.plaats : plaats,
          ...(verzetVan === undefined ? {} : { verzetVan }),
        },
      ]
    })
    .toSorted((a, b) => a.dag.localeCompare(b.dag))
}
