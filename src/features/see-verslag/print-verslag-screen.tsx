import type { VerslagDeel } from '#domain/verslag.ts'
import { formatDayYear } from '#i18n/format.ts'
import { verslagText as text } from '#i18n/nl/see-verslag.ts'
import { Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { printPage } from '#ui/print-page.ts'
import { PrintPart, PrintSheet } from '#ui/print-sheet.tsx'
import { useRegio } from '#workspace/regio/regio.ts'
import { useVerslag } from '#workspace/regio/verslag.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { periodeWoord, usePeriode } from './periode.ts'
import { aantalWoord, rijWoord, totaalWoord } from './verslag-woorden.ts'

/** The report on one sheet, for who works without a screen; the same figures and nothing else. */
export function PrintVerslagScreen() {
  const regio = useRegio()
  const { today } = useWorkspace()
  const { periode } = usePeriode(today())
  const delen = useVerslag(periode)
  if (regio?.card === undefined) return <NotHerePage title={text.title} backHref="/verslag" />
  return (
    <Page
      title={text.printTitle}
      back={{ href: '/verslag' }}
      help={text.help}
      foot={
        <Knop look="main" icon="print" isWide onClick={printPage}>
          {text.print}
        </Knop>
      }
    >
      <PageHead title={text.printTitle} below={text.printText} />
      <PrintSheet
        title={text.heading(regio.naam)}
        below={`${periodeWoord(periode)}. ${text.below}`}
        foot={`${text.heading(regio.naam)} · ${formatDayYear(today())}`}
      >
        <div class="print-columns">
          {delen.map((deel) => (
            <Deel key={deel.naam} deel={deel} />
          ))}
        </div>
        <p class="small">{text.aboutSmall}</p>
        <p class="small">{text.aboutNow}</p>
      </PrintSheet>
    </Page>
  )
}

function Deel({ deel: { naam, rijen, totaal, isZonderKlein } }: { deel: VerslagDeel }) {
  const shown = rijen.filter(({ aantal }) => aantal !== 0 || rijen.length === 1)
  return (
    <PrintPart title={text.delen[naam]}>
      {shown.length === 0 ? (
        <p>{text.nothing}</p>
      ) : (
        <table class="paper-figures">
          <tbody>
            {shown.map(({ sleutel, aantal, deelnemers }) => (
              <tr key={sleutel}>
                <th scope="row">{rijWoord(naam, sleutel)}</th>
                <td>{aantalWoord(aantal)}</td>
                {naam === 'activiteiten' && <td>{deelnemers === undefined ? '' : aantalWoord(deelnemers)}</td>}
              </tr>
            ))}
            {totaal !== undefined && !(isZonderKlein && totaal === 0) && (
              <tr>
                <th scope="row">{totaalWoord(isZonderKlein)}</th>
                <td>{totaal}</td>
              </tr>
            )}
          </tbody>
        </table>
      )}
    </PrintPart>
  )
}
