import { droomVragen } from '#domain/routekaart.ts'
import { actieRegel, wanneerWoorden } from '#i18n/nl/routekaart-regels.ts'
import { droomKort, droomText, mijlpaalText, routekaartText } from '#i18n/nl/write-droom.ts'
import type { Actie, Mijlpaal, Routekaart } from '#workspace/map/routekaart.ts'
import type { Toonbaar } from './toonbaar.ts'

/**
 * What there is to show of the dream and the way there. Help that is wanted and what makes it hard stay behind: they are
 * about others.
 */
export function routekaartTeksten(kaart: Routekaart | undefined): Toonbaar[] {
  if (kaart === undefined) return []
  const { droom, mijlpalen, acties } = kaart
  const said = droomVragen.flatMap((vraag) => {
    const words = droom.teksten[vraag]?.trim() ?? ''
    return words === '' ? [] : [`${droomKort[vraag]}: ${words}`]
  })
  const statement = droom.teksten.statement?.trim() ?? ''
  const written = mijlpalen.filter(({ resultaat }) => resultaat.trim() !== '')
  const parts = written.map((mijlpaal) => ({ mijlpaal, tekst: mijlpaalTekst(mijlpaal, acties) }))
  return [
    ...(statement === '' ? [] : [{ id: 'statement', titel: droomKort.statement, tekst: statement }]),
    ...(said.length === 0 ? [] : [{ id: 'droom', titel: droomText.title, tekst: said.join('\n') }]),
    ...(parts.length < 2
      ? []
      : [
          {
            id: 'routekaart',
            titel: routekaartText.title,
            tekst: [statement, ...parts.map(({ mijlpaal, tekst }) => `${mijlpaal.resultaat.trim()}\n${tekst}`.trim())]
              .filter(Boolean)
              .join('\n\n'),
          },
        ]),
    ...parts.map(({ mijlpaal, tekst }) => ({
      id: mijlpaal.id,
      titel: mijlpaalText.titleOf(lineOf(mijlpaal.resultaat)),
      tekst:
        [lineOf(mijlpaal.resultaat).endsWith('…') ? mijlpaal.resultaat.trim() : '', tekst].filter(Boolean).join('\n') ||
        mijlpaal.resultaat.trim(),
    })),
  ]
}

function mijlpaalTekst(mijlpaal: Mijlpaal, acties: readonly Actie[]): string {
  const done = mijlpaal.gevierdOp === undefined ? '' : mijlpaalText.reachedShort
  const own = acties
    .filter(({ bij, tekst }) => bij === mijlpaal.id && tekst.trim() !== '')
    .map((actie) => `– ${actie.tekst.trim()} (${actieRegel(actie)})`)
  return [done || wanneerWoorden(mijlpaal), done === '' ? '' : mijlpaal.gevierd.trim(), ...own]
    .filter(Boolean)
    .join('\n')
}

const LINE = 120

/** A title is one line; the words themselves are whole in the text. */
function lineOf(words: string): string {
  const letters = [...words.trim().replaceAll(/\s+/g, ' ')]
  return letters.length <= LINE
    ? letters.join('')
    : `${letters
        .slice(0, LINE - 1)
        .join('')
        .trimEnd()}…`
}
