import { formatDayYear } from '#i18n/format.ts'
import { benaderWoorden, netwerkText as text, wetenWoorden } from '#i18n/nl/keep-netwerk.ts'
import { Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { printPage } from '#ui/print-page.ts'
import { PrintPart, PrintSheet } from '#ui/print-sheet.tsx'
import { Table } from '#ui/table.tsx'
import { useMap } from '#workspace/map/map.ts'
import type { NetwerkMens } from '#workspace/map/netwerk.ts'
import { useNetwerk } from '#workspace/map/netwerk.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'
import { NETWERK_HREF, rolVan } from './netwerk-paginas.ts'

/** What fits on one sheet with a few words each; a test prints so many. */
const FITS = 14

/** The *netwerkkaart* on one sheet of A4, to take along. What contact does with the person is never on it. */
export function PrintNetwerkScreen() {
  const { today } = useWorkspace()
  const netwerk = useNetwerk()
  const naam = useMap()?.profiel?.roepnaam ?? ''
  if (netwerk === undefined) return <NotHerePage title={text.title} backHref={NETWERK_HREF} />
  return (
    <Page
      title={text.print}
      back={{ href: NETWERK_HREF }}
      help={text.help}
      foot={
        <Knop look="main" icon="print" isWide onClick={printPage}>
          {text.print}
        </Knop>
      }
    >
      <PageHead title={text.print} below={text.printBelow} />
      {netwerk.mensen.length > FITS && <p class="quiet">{text.printMany}</p>}
      <PrintSheet title={text.printTitle} foot={text.printFoot(naam, formatDayYear(today()))}>
        <div class="netwerkkaart">
          <Table<NetwerkMens>
            caption={text.printTitle}
            rows={netwerk.mensen}
            rowKey={({ id }) => id}
            columns={[
              { head: text.printHead.wie, isRowHead: true, cell: wieOf },
              { head: text.printHead.doet, cell: ({ bijdrage }) => bijdrage.trim() || text.nothing },
              {
                head: text.printHead.weten,
                cell: ({ magWeten }) => magWeten.map((one) => wetenWoorden[one]).join(', ') || text.nothing,
              },
              { head: text.printHead.contact, cell: contactOf },
            ]}
          />
        </div>
        {netwerk.gemis.trim() !== '' && (
          <PrintPart title={text.missing}>
            <p class="as-written">{netwerk.gemis.trim()}</p>
          </PrintPart>
        )}
      </PrintSheet>
    </Page>
  )
}

/** Name, role and number, with a mark for whom one calls first. */
function wieOf(mens: NetwerkMens): string {
  const rol = rolVan(mens)
  const naam = mens.naam.trim()
  return [naam || rol || text.noName, naam === '' ? '' : rol, mens.telefoon.trim(), mens.isVast ? text.fixed : '']
    .filter(Boolean)
    .join(', ')
}

function contactOf({ magBenaderd, doorWie }: NetwerkMens): string {
  if (magBenaderd === undefined) return text.nothing
  return [benaderWoorden[magBenaderd], doorWie.trim()].filter(Boolean).join(': ')
}
