import { isVervallen, verzetVanOp } from '#domain/bijeenkomst.ts'
import { formatDate, formatDayYear, joinNames, startWithCapital } from '#i18n/format.ts'
import { printJaarplanText as text } from '#i18n/nl/print-jaarplan.ts'
import { soortWoorden } from '#i18n/nl/veldwoorden.ts'
import { Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { printPage } from '#ui/print-page.ts'
import { PrintSheet } from '#ui/print-sheet.tsx'
import { Table } from '#ui/table.tsx'
import { useGroep } from '#workspace/groep/bijeenkomsten.ts'
import type { Bijeenkomst } from '#workspace/groep/groepen.ts'
import { useRol } from '#workspace/rol.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** The year plan as a list on paper, for whoever is around the group; no names of kandidaten. */
export function PrintJaarplanScreen({ doc }: { doc: string }) {
  const { rol } = useRol()
  const { today } = useWorkspace()
  const groep = useGroep(doc)
  if (groep === undefined) return <NotHerePage title={text.title} backHref="/" />
  const rows = groep.bijeenkomsten.toSorted((a, b) => (a.dag ?? '~').localeCompare(b.dag ?? '~'))
  const trainers = joinNames(groep.trainers.map((one) => one.naam).filter(Boolean))
  const back = groep.card.canWrite ? `/groep/${groep.doc}/jaarplan` : rol === 'kandidaat' ? '/mijn-bijeenkomsten' : '/'
  return (
    <Page
      title={text.title}
      back={{ href: back }}
      help={text.help}
      foot={
        <Knop look="main" icon="print" isWide onClick={printPage}>
          {text.print}
        </Knop>
      }
    >
      <PageHead title={text.title} below={text.below} />
      <PrintSheet
        title={text.sheet(groep.naam)}
        below={[groep.plaats, trainers === '' ? '' : text.trainers(trainers)].filter(Boolean).join(' · ')}
        foot={text.foot(groep.naam, formatDayYear(today()))}
      >
        <Table<Bijeenkomst>
          caption={text.sheet(groep.naam)}
          rows={rows}
          rowKey={(one) => one.id}
          columns={[
            { head: text.heads.when, isRowHead: true, cell: (one) => whenOf(one, today()) },
            { head: text.heads.time, cell: ({ van, tot }) => [van, tot].filter(Boolean).join('–') },
            { head: text.heads.what, cell: whatOf },
            // The place of the group stands in the head; a column says where one is elsewhere.
            ...(rows.some((one) => isElsewhere(one, groep.plaats))
              ? [{ head: text.heads.where, cell: ({ plaats }: Bijeenkomst) => plaats ?? groep.plaats }]
              : []),
          ]}
        />
        <p>{text.summer}</p>
      </PrintSheet>
    </Page>
  )
}

function isElsewhere({ plaats = '' }: Bijeenkomst, groepPlaats: string): boolean {
  return plaats !== '' && plaats !== groepPlaats
}

function whenOf(one: Bijeenkomst, today: string): string {
  if (one.dag === undefined) return text.noDay
  const van = verzetVanOp(one, today)
  const notes = [isVervallen(one) ? text.off : '', van === undefined ? '' : text.moved(formatDate(van))]
  return [startWithCapital(formatDayYear(one.dag)), ...notes].filter(Boolean).join(', ')
}

function whatOf({ nr, soort = 'training', titel = '', lunch }: Bijeenkomst): string {
  const kind = soortWoorden[soort]
  const name = titel === '' || titel === kind ? kind : titel.startsWith(kind) ? titel : `${kind}: ${titel}`
  return [nr === undefined ? '' : `${nr}.`, [name, lunch === true ? text.lunch : ''].filter(Boolean).join(', ')]
    .filter(Boolean)
    .join(' ')
}
