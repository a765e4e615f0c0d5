import type { Aantal } from '#domain/kleine-aantallen.ts'
import { activiteitVanSleutel } from '#domain/verslag.ts'
import type { VerslagDeel } from '#domain/verslag.ts'
import { activiteitSoortWoorden } from '#i18n/nl/keep-activiteiten.ts'
import { uitkomstWoorden } from '#i18n/nl/keep-uitkomst.ts'
import { contactVormWoorden } from '#i18n/nl/log-contact.ts'
import { verslagText as text } from '#i18n/nl/see-verslag.ts'
import { aanwezigWoorden, kandidaatStatusWoorden, plaatsingStatusWoorden } from '#i18n/nl/veldwoorden.ts'

/** Words for the rows of the parts that count fields of the method. */
const perDeel: Partial<Record<VerslagDeel['naam'], Readonly<Record<string, string>>>> = {
  uitkomsten: uitkomstWoorden,
  status: kandidaatStatusWoorden,
  plaatsingen: plaatsingStatusWoorden,
  plekken: text.plekStatus,
  contacten: contactVormWoorden,
  aanwezigheid: aanwezigWoorden,
}

/** What a row is called, on the screen as in a file. */
export function rijWoord(deel: VerslagDeel['naam'], sleutel: string): string {
  if (deel !== 'activiteiten') return perDeel[deel]?.[sleutel] ?? text.rijen[sleutel] ?? sleutel
  const { soort, titel } = activiteitVanSleutel(sleutel)
  const kind = soort === undefined ? '' : activiteitSoortWoorden[soort]
  return titel === '' ? kind : `${kind}: ${titel}`
}

/** A figure as people read it; small ones have no figure. */
export function aantalWoord(aantal: Aantal): string {
  return typeof aantal === 'number' ? String(aantal) : text[aantal]
}

/** What the last row of a part is called. */
export function totaalWoord(isZonderKlein: true | undefined): string {
  return isZonderKlein ? text.totaalZonderKlein : text.totaal
}

/** The report as the cells of a file: a line per figure. */
export function verslagCellen(delen: readonly VerslagDeel[], periode: string): (string | number)[][] {
  const cell = (aantal: Aantal): string | number => (typeof aantal === 'number' ? aantal : text[aantal])
  const rows = delen.flatMap(({ naam, rijen, totaal, isZonderKlein }) => [
    ...rijen.map(({ sleutel, aantal, deelnemers }) => [
      text.delen[naam],
      rijWoord(naam, sleutel),
      cell(aantal),
      deelnemers === undefined ? '' : cell(deelnemers),
    ]),
    ...(totaal === undefined ? [] : [[text.delen[naam], totaalWoord(isZonderKlein), totaal, '']]),
  ])
  return [[text.periode, periode], ['', text.wat, text.aantal, text.deelnemers], ...rows]
}
