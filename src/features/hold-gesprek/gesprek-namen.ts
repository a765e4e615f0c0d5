import type { GesprekVraag, Gespreksjabloon } from '#domain/gesprek-sjabloon.ts'
import { naamloos, rolWoorden } from '#i18n/nl/veldwoorden.ts'
import type { Deelnemer, Gesprek } from '#workspace/gesprek/gesprekken.ts'
import { useKorteNaam } from '#workspace/mensen/dossier.ts'
import { usePeople, useWorkspace } from '#workspace/use-workspace.tsx'

/** The address of a form. */
export function hrefOf({ doc, id }: Pick<Gesprek, 'doc' | 'id'>, vraag?: string): string {
  return vraag === undefined ? `/gesprek/${doc}/${id}` : `/gesprek/${doc}/${id}/vraag/${vraag}`
}

/** The list a form stands in, for who looks. */
export function lijstHref({ isEigen, kandidaat }: Pick<Gesprek, 'isEigen' | 'kandidaat'>): string {
  return isEigen ? '/gesprekken' : `/gesprekken/${kandidaat}`
}

/** The name of the kandidaat for the others; `undefined` for the kandidaat. */
export function useNaamVan({ isEigen, kandidaat }: Pick<Gesprek, 'isEigen' | 'kandidaat'>): string | undefined {
  const short = useKorteNaam()
  return isEigen ? undefined : short(kandidaat) || naamloos.iemand
}

/** What somebody who takes part is called; the role while this device does not know the name. */
export function useDeelnemerNaam(): (persoon: string, deelnemers: readonly Deelnemer[]) => string {
  const people = usePeople()
  return (persoon, deelnemers) => {
    const rol = deelnemers.find((one) => one.persoon === persoon)?.rol
    return people.get(persoon)?.naam || (rol === undefined ? naamloos.iemand : rolWoorden[rol])
  }
}

/** The others who take part, by name. */
export function useAnderen({ deelnemers }: Pick<Gesprek, 'deelnemers'>): string[] {
  const { ik } = useWorkspace()
  const nameOf = useDeelnemerNaam()
  return deelnemers.flatMap(({ persoon }) => (persoon === ik.value.persoon ? [] : [nameOf(persoon, deelnemers)]))
}

/** The questions of a form by part; one part where it has none. */
export function delenVan({ vragen }: Gespreksjabloon): GesprekVraag[][] {
  const delen: GesprekVraag[][] = []
  for (const vraag of vragen) (delen[(vraag.deel ?? 1) - 1] ??= []).push(vraag)
  return delen
}
