import { paginasVan } from '#domain/stuk.ts'
import { formatDayYear } from '#i18n/format.ts'
import { stukText as text } from '#i18n/nl/keep-stukken.ts'
import { antwoordWoorden, stukTitel, stukWoorden } from '#i18n/nl/stuk-woorden.ts'
import { Knop } from '#ui/knop.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { printPage } from '#ui/print-page.ts'
import { PrintPart, PrintSheet } from '#ui/print-sheet.tsx'
import { useMap } from '#workspace/map/map.ts'
import type { Stuk } from '#workspace/map/stukken.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { usePapierNaam } from './papier-naam.ts'
import { hrefOf } from './stuk-adressen.ts'

/** One thing of mijn map on paper: only what was written. */
export function PrintStuk({ stuk }: { stuk: Stuk }) {
  const { today } = useWorkspace()
  const naam = useMap()?.profiel?.roepnaam ?? ''
  const naamVan = usePapierNaam()
  const { soort, id, antwoorden } = stuk
  const words = stukWoorden[soort]
  return (
    <Page
      title={text.print}
      back={{ href: hrefOf(soort, id) }}
      help={text.help}
      foot={
        <Knop look="main" icon="print" isWide onClick={printPage}>
          {text.print}
        </Knop>
      }
    >
      <PageHead title={text.print} />
      <PrintSheet
        title={words.naam}
        below={stukTitel(soort, antwoorden)}
        foot={text.printFoot(naam, formatDayYear(today()))}
      >
        {paginasVan(soort)
          .slice(1)
          .flatMap(({ vragen }) => vragen)
          .map(({ veld }) => {
            const written = antwoordWoorden(soort, veld, antwoorden, naamVan)
            if (written === '') return null
            return (
              <PrintPart key={veld} title={words.vragen[veld]?.titel ?? ''}>
                <p class="as-written">{written}</p>
              </PrintPart>
            )
          })}
        {words.noot !== undefined && <p>{words.noot}</p>}
      </PrintSheet>
    </Page>
  )
}
