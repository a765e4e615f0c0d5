import { formatDayYear, startWithCapital } from '#i18n/format.ts'
import { logistiekText as text } from '#i18n/nl/see-logistiek.ts'
import { weekdagWoorden } from '#i18n/nl/veldwoorden.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { printPage } from '#ui/print-page.ts'
import { PrintSheet } from '#ui/print-sheet.tsx'
import { Table } from '#ui/table.tsx'
import type { WerktWaar } from '#workspace/regio/logistiek.ts'
import { useWieWerktWaar } from '#workspace/regio/logistiek.ts'
import { useRegio } from '#workspace/regio/regio.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** A sheet with who works where and whom to call, for who arranges things; first names and days, nothing more. */
export function WieWerktWaarScreen() {
  const { today } = useWorkspace()
  const regio = useRegio()
  const rows = useWieWerktWaar()
  const role = regio?.card?.role
  if (role !== 'projectassistent' && role !== 'regiocoordinator') return <NotHerePage title={text.title} backHref="/" />
  if (rows.length === 0) {
    return (
      <Page title={text.title} back={{ href: '/' }} help={text.help}>
        <EmptyState title={text.empty}>{text.emptyText}</EmptyState>
      </Page>
    )
  }
  return (
    <Page
      title={text.title}
      back={{ href: '/' }}
      help={text.help}
      foot={
        <Knop look="main" icon="print" isWide onClick={printPage}>
          {text.print}
        </Knop>
      }
    >
      <PageHead title={text.head} below={text.below} />
      <PrintSheet title={text.head} foot={text.foot(regio?.naam ?? '', formatDayYear(today()))}>
        <Table<WerktWaar>
          caption={text.head}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { head: text.heads.who, isRowHead: true, cell: ({ naam }) => naam },
            { head: text.heads.where, cell: ({ organisatie }) => organisatie },
            { head: text.heads.when, cell: daysOf },
            { head: text.heads.call, cell: ({ telefoon }) => telefoon },
            {
              head: text.heads.guide,
              cell: ({ begeleider, telefoonBegeleider }) => text.guide(begeleider, telefoonBegeleider),
            },
          ]}
        />
      </PrintSheet>
    </Page>
  )
}

function daysOf({ dagen }: WerktWaar): string {
  return startWithCapital(
    dagen.map(({ weekdag, van, tot }) => text.day(weekdagWoorden[weekdag] ?? '', van, tot)).join(', '),
  )
}
