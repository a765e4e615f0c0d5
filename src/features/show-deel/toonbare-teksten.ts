import { isStuksoort } from '#domain/stuk.ts'
import { kopieTitel, stukTekst } from '#i18n/nl/stuk-woorden.ts'
import { profielText } from '#i18n/nl/write-profiel.ts'
import type { TeTonen, ToonbaarVeld } from '#workspace/map/laten-zien.ts'
import { usePapieren } from '#workspace/map/papieren.ts'
import type { Stuk } from '#workspace/map/stukken.ts'
import { useRoutekaart } from '#workspace/map/routekaart.ts'
import { useAlleStukken } from '#workspace/map/stukken.ts'
import { routekaartTeksten } from './routekaart-teksten.ts'
import type { Toonbaar } from './toonbaar.ts'

/** A list to choose from on a phone is no archive. */
const NEWEST = 8

const labels: Readonly<Record<ToonbaarVeld, { label: string }>> = {
  ...profielText.ditBenIk.fields,
  ...profielText.watIkKan.fields,
}

/**
 * What there is to show: the own texts, then what was kept in the sections last; only that one thing when somebody comes
 * from there, which is how everything can be shown.
 *
 * @param soort a section, `id` a thing in it
 */
export function useToonbareTeksten(teksten: TeTonen['teksten'], soort = '', id = ''): Toonbaar[] {
  const stukken = useAlleStukken()
  const kaart = useRoutekaart()
  const papieren = usePapieren()
  const naamVan = (papier: string) => papieren.find((one) => one.id === papier)?.naam ?? ''
  const toonbaar = (stuk: Stuk): Toonbaar => {
    const { soort: section, antwoorden } = stuk
    return { id: stuk.id, titel: kopieTitel(section, antwoorden), tekst: stukTekst(section, antwoorden, naamVan) }
  }
  if (isStuksoort(soort)) return stukken.filter((one) => one.soort === soort && one.id === id).map(toonbaar)
  return [
    ...teksten.map(({ veld, tekst }) => ({ id: veld, titel: labels[veld].label, tekst })),
    ...routekaartTeksten(kaart),
    ...stukken
      .filter(({ isKlaar }) => isKlaar)
      .toSorted((a, b) => b.gewijzigdOpMs - a.gewijzigdOpMs)
      .slice(0, NEWEST)
      .map(toonbaar),
  ]
}
