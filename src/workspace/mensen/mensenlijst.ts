import type { DocumentId } from '#domain/id.ts'
import type { KandidaatStatus } from '#domain/kandidaat.ts'
import { useMemo } from 'preact/hooks'
import { useGroepen } from '#workspace/groep/groepen.ts'
import type { Plaatsing } from '#workspace/plaatsing/plaatsingen.ts'
import { usePlaatsingen } from '#workspace/plaatsing/plaatsingen.ts'
import { plekTaken, wachtOpHandtekening } from '#workspace/regio/overzicht.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import type { Kandidaat } from './kandidaten.ts'
import { kaartOf, useKandidaten } from './kandidaten.ts'
import type { Genodigde } from './uitnodigingen.ts'
import { useGenodigden } from './uitnodigingen.ts'

/** What a kandidaat can wait for, as far as a regiocoördinator can do something about it. */
export const wachtsoorten = ['plek', 'werkbegeleider', 'maatje', 'handtekening', 'uitnodiging'] as const
export type Wachtsoort = (typeof wachtsoorten)[number]

/** A kandidaat in the list of people, with what is known around them. */
export interface MensRij {
  kandidaat: Kandidaat
  email: string
  plaatsing?: Plaatsing
  /** names; empty while there is none */
  organisatie: string
  groep: string
  wacht: readonly Wachtsoort[]
}

/** What is shown of the list; an empty text means everybody. */
export interface MensFilter {
  status: KandidaatStatus | ''
  /** `zonder`: in no group yet */
  groep: DocumentId | 'zonder' | ''
  /** `iets`: whatever it is */
  wacht: Wachtsoort | 'iets' | ''
}

export const everybody: MensFilter = { status: '', groep: '', wacht: '' }

/** The rows of a list of people, in its order. */
export function mensRijen(known: {
  kandidaten: readonly Kandidaat[]
  plaatsingen: readonly Plaatsing[]
  groepen: readonly { doc: DocumentId; naam: string }[]
  genodigden: readonly Genodigde[]
}): MensRij[] {
  const { kandidaten, groepen } = known
  // Of several the first counts.
  const plaatsingen = new Map(known.plaatsingen.toReversed().map((one) => [one.velden.kandidaat, one]))
  const genodigden = new Map(known.genodigden.map((one) => [one.persoon, one]))
  const namen = new Map(groepen.map(({ doc, naam }) => [doc, naam]))
  return kandidaten.map((kandidaat) => {
    const plaatsing = plaatsingen.get(kandidaat.persoon)
    const genodigde = genodigden.get(kandidaat.persoon)
    return {
      kandidaat,
      email: kaartOf(kandidaat.card)?.email ?? '',
      ...(plaatsing === undefined ? {} : { plaatsing }),
      organisatie: plaatsing?.velden.organisatie ?? '',
      groep: (kandidaat.groep && namen.get(kandidaat.groep)) ?? '',
      wacht: [
        ...plekTaken([kandidaat], plaatsing === undefined ? [] : [plaatsing]).flatMap(({ soort }): Wachtsoort[] => {
          if (soort === 'geen-plek') return ['plek']
          if (soort === 'geen-werkbegeleider') return ['werkbegeleider']
          return soort === 'geen-maatje' ? ['maatje'] : []
        }),
        ...(plaatsing !== undefined && wachtOpHandtekening(plaatsing) > 0 ? (['handtekening'] as const) : []),
        ...(genodigde !== undefined && isNotIn(genodigde) ? (['uitnodiging'] as const) : []),
      ],
    }
  })
}

/** Whether a row is shown. */
export function isShown({ kandidaat, wacht }: MensRij, filter: MensFilter): boolean {
  const isGroep =
    filter.groep === '' ||
    (filter.groep === 'zonder' ? kandidaat.groep === undefined : kandidaat.groep === filter.groep)
  const isWacht = filter.wacht === '' || (filter.wacht === 'iets' ? wacht.length > 0 : wacht.includes(filter.wacht))
  return isGroep && isWacht && (filter.status === '' || kandidaat.status === filter.status)
}

/** The list of people, followed as it changes; what waits is only known for a regiocoördinator. */
export function useMensRijen(isCoordinator: boolean): MensRij[] {
  const { inviting } = useWorkspace()
  const kandidaten = useKandidaten()
  const plaatsingen = usePlaatsingen()
  const groepen = useGroepen()
  const genodigden = useGenodigden()
  // Where no invitations are made, nobody waits for one.
  const invited = isCoordinator && inviting !== undefined ? genodigden : undefined
  return useMemo(() => {
    const rows = mensRijen({ kandidaten, plaatsingen, groepen, genodigden: invited ?? [] })
    return isCoordinator ? rows : rows.map((row) => ({ ...row, wacht: [] }))
  }, [kandidaten, plaatsingen, groepen, invited, isCoordinator])
}

function isNotIn({ uitnodiging, wroteHere }: Genodigde): boolean {
  return wroteHere !== true && uitnodiging?.state !== 'used' && uitnodiging?.state !== 'waiting'
}
