import { isId } from '#domain/id.ts'
import { placeText as text } from '#i18n/nl/place-kandidaat.ts'
import { NotHerePage } from '#ui/not-here.tsx'
import { useKandidaten } from '#workspace/mensen/kandidaten.ts'
import { usePlaatsingen } from '#workspace/plaatsing/plaatsingen.ts'
import { ChangePlek } from './change-plek.tsx'
import { NewPlek } from './new-plek.tsx'

/** A plek for a kandidaat: a new one, or the one there is. `plek` is the one that was proposed and wanted. */
export function PlaceKandidaatScreen({ kaart, plek }: { kaart: string; plek?: string }) {
  const kandidaat = useKandidaten().find((one) => isId('d', kaart) && one.doc === kaart)
  const plaatsing = usePlaatsingen().find((one) => one.velden.kandidaat === kandidaat?.persoon)
  if (kandidaat?.card.role !== 'regiocoordinator') return <NotHerePage title={text.title} backHref="/" />
  return plaatsing === undefined ? (
    <NewPlek key={kaart} kandidaat={kandidaat} wanted={plek} />
  ) : (
    <ChangePlek key={plaatsing.doc} kandidaat={kandidaat} plaatsing={plaatsing} />
  )
}
