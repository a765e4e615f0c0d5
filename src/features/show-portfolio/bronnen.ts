import type { Bron } from '#domain/bewijsstuk.ts'
import { bewijssecties } from '#domain/bewijsstuk.ts'
import { certificaatBron, dstarrBron, feedbackBron, stukBron, trainingBron } from '#i18n/nl/bewijs-bronnen.ts'
import { useCertificaten } from '#workspace/groep/certificaten.ts'
import { useMijnBijeenkomsten } from '#workspace/groep/mijn-bijeenkomsten.ts'
import { useMijnDstarrs } from '#workspace/leren/dstarr.ts'
import { useAlleStukken } from '#workspace/map/stukken.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** Everything that can become a bewijsstuk now, with the words in which it is frozen. */
export function useBronnen(): Bron[] {
  const { ik, today } = useWorkspace()
  const dstarrs = useMijnDstarrs()
  const stukken = useAlleStukken().filter(({ soort, isKlaar }) => isKlaar && bewijssecties.includes(soort))
  const certificaten = useCertificaten(ik.value.persoon) ?? []
  const { groepen } = useMijnBijeenkomsten()
  const now = today()
  return [
    ...dstarrs.flatMap((one) => [dstarrBron(one, now), ...one.tips.map(feedbackBron)]),
    ...stukken.map((one) => stukBron(one, now)),
    ...groepen.map(({ groep, geweest }) => trainingBron(groep, geweest, now)),
    ...certificaten.map(certificaatBron),
  ].filter((one) => one !== undefined)
}
