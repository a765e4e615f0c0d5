import { checkJaarplan } from '#domain/jaarplan.ts'
import { itemsOf } from '#documents/project.ts'
import { useMemo } from 'preact/hooks'
import type { Bijeenkomst, Groep, GroepStand } from '#workspace/groep/groepen.ts'
import { standVan, useGroepen } from '#workspace/groep/groepen.ts'
import type { Kandidaat } from '#workspace/mensen/kandidaten.ts'
import { useKandidaten } from '#workspace/mensen/kandidaten.ts'
import type { Plaatsing } from '#workspace/plaatsing/plaatsingen.ts'
import { usePlaatsingen } from '#workspace/plaatsing/plaatsingen.ts'
import type { Nazorg } from '#workspace/mensen/uitkomst.ts'
import { nazorgVandaag } from '#workspace/mensen/uitkomst.ts'
import type { Opnieuw } from '#workspace/mensen/intake.ts'
import { opnieuwUitTeNodigen } from '#workspace/mensen/intake.ts'
import { zonderProfiel } from './functieprofiel.ts'
import type { Dubbel, Plek } from './register.ts'
import { useRegister } from './register.ts'
import type { Genodigde } from '#workspace/mensen/uitnodigingen.ts'
import { useGenodigden } from '#workspace/mensen/uitnodigingen.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'

/** A row of the overview: figures about work. */
export interface OverzichtRij {
  groep: Groep
  stand: GroepStand
  /** shown forms that do not have both signatures yet */
  wachtOpHandtekening: number
}

/** Something that waits for a regiocoördinator. */
export type Taak =
  | { soort: 'opnieuw-uitnodigen'; opnieuw: Opnieuw }
  | { soort: 'nazorg'; kandidaat: Kandidaat; nazorg: Nazorg }
  | { soort: 'geen-profiel'; plekken: readonly Plek[] }
  | { soort: 'geen-plek'; kandidaat: Kandidaat }
  | { soort: 'geen-werkbegeleider'; kandidaat: Kandidaat; plaatsing: Plaatsing }
  | { soort: 'geen-maatje'; kandidaat: Kandidaat; plaatsing: Plaatsing }
  | { soort: 'zelfde-dag'; groep: Groep; bijeenkomst: Bijeenkomst; dag: string }
  | { soort: 'dubbele-functie'; dubbel: Dubbel }
  | { soort: 'niet-uitgenodigd'; genodigde: Genodigde }
  | { soort: 'niet-gebruikt'; genodigde: Genodigde }

export function useOverzicht(): { rijen: OverzichtRij[]; taken: Taak[] } {
  const workspace = useWorkspace()
  const { inviting } = workspace
  const groepen = useGroepen()
  const kandidaten = useKandidaten()
  const plaatsingen = usePlaatsingen()
  const register = useRegister()
  const genodigden = useGenodigden()
  const intakes = useCards('intake')
  const day = workspace.today()
  const rijen = useMemo(
    () =>
      groepen.map((groep) => ({
        groep,
        stand: standVan(groep, day),
        wachtOpHandtekening: plaatsingen
          .filter((one) => one.groep === groep.doc)
          .reduce((sum, one) => sum + wachtOpHandtekening(one), 0),
      })),
    [groepen, plaatsingen, day],
  )
  const taken = useMemo(
    () => [
      ...opnieuwUitTeNodigen(kandidaten, intakes, day).map((opnieuw): Taak => ({
        soort: 'opnieuw-uitnodigen',
        opnieuw,
      })),
      ...nazorgVandaag(kandidaten, day).map((one): Taak => ({ soort: 'nazorg', ...one })),
      ...dagTaken(groepen, day),
      ...plekTaken(kandidaten, plaatsingen),
      ...(register?.dubbelen ?? []).map((dubbel): Taak => ({ soort: 'dubbele-functie', dubbel })),
      ...profielTaak(register?.plekken ?? []),
      ...(inviting === undefined ? [] : genodigden.flatMap(uitnodigTaak)),
    ],
    [groepen, kandidaten, plaatsingen, register, genodigden, inviting, intakes, day],
  )
  return { rijen, taken }
}

/** Kandidaten who may start and have no plek, and placements without a werkbegeleider or maatje. */
export function plekTaken(kandidaten: readonly Kandidaat[], plaatsingen: readonly Plaatsing[]): Taak[] {
  // Of several the first counts, as in every list of people.
  const first = new Map(plaatsingen.toReversed().map((one) => [one.velden.kandidaat, one]))
  return kandidaten.flatMap((kandidaat): Taak[] => {
    const plaatsing = first.get(kandidaat.persoon)
    if (plaatsing === undefined) return searches(kandidaat) ? [{ soort: 'geen-plek', kandidaat }] : []
    return [
      ...(plaatsing.werkbegeleider === undefined
        ? [{ soort: 'geen-werkbegeleider' as const, kandidaat, plaatsing }]
        : []),
      ...(plaatsing.maatje === undefined ? [{ soort: 'geen-maatje' as const, kandidaat, plaatsing }] : []),
    ]
  })
}

/** Two bijeenkomsten of one group on one day, from today on; told once a pair. */
export function dagTaken(groepen: readonly Groep[], today: string): Taak[] {
  return groepen.flatMap((groep) => {
    const told = new Set<string>()
    return checkJaarplan(groep.bijeenkomsten).flatMap(({ code, bijeenkomst: id }): Taak[] => {
      const bijeenkomst = groep.bijeenkomsten.find((one) => one.id === id)
      const dag = bijeenkomst?.dag ?? ''
      if (code !== 'same-dag' || bijeenkomst === undefined || dag < today || told.has(dag)) return []
      told.add(dag)
      return [{ soort: 'zelfde-dag', groep, bijeenkomst, dag }]
    })
  })
}

/** One line for all plekken whose work nobody described yet: a list that was just read has many of them. */
export function profielTaak(plekken: readonly Plek[]): Taak[] {
  const open = zonderProfiel(plekken)
  return open.length === 0 ? [] : [{ soort: 'geen-profiel', plekken: open }]
}

export function uitnodigTaak(genodigde: Genodigde): Taak[] {
  if (genodigde.wroteHere === true) return []
  if (genodigde.uitnodiging === undefined) return [{ soort: 'niet-uitgenodigd', genodigde }]
  return genodigde.uitnodiging.state === 'used' || genodigde.uitnodiging.state === 'waiting'
    ? []
    : [{ soort: 'niet-gebruikt', genodigde }]
}

function searches({ status }: Kandidaat): boolean {
  return (
    status === undefined ||
    status === 'aangemeld' ||
    status === 'voorlichting_gehad' ||
    status === 'zoekt_wep' ||
    status === 'gestart'
  )
}

/** Shown forms of one placement that do not have both signatures yet. */
export function wachtOpHandtekening({ card }: Plaatsing): number {
  return itemsOf(card.items, 'plaatsing', 'reflectiesporen').filter(
    (one) => one.titel !== undefined && one.weg !== true && one.status !== 'ondertekend',
  ).length
}
