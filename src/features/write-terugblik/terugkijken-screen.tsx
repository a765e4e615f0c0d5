import { formatDay, startWithCapital } from '#i18n/format.ts'
import { terugblikText } from '#i18n/nl/write-terugblik.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import type { Terugblik } from '#workspace/map/terugkijken.ts'
import { useTerugblikken } from '#workspace/map/terugkijken.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const text = terugblikText.list

/** The days that were looked back on; a day without one is simply not there. */
export function TerugkijkenScreen() {
  const { today } = useWorkspace()
  const all = useTerugblikken()
  const shown = all.filter((one) => one.isKlaar || hasAnswer(one))
  const isBusyToday = shown.some((one) => one.dag === today() && !one.isKlaar)
  const begin = (words: string) => (
    <Knop look="main" href="/terugkijken/nieuw">
      {words}
    </Knop>
  )
  return (
    <Page
      title={text.title}
      back={{ href: '/' }}
      help={text.help}
      foot={shown.length > 0 ? begin(isBusyToday ? text.goOn : text.begin) : undefined}
    >
      <PageHead title={text.title} />
      {shown.length === 0 ? (
        <EmptyState isCertain title={text.empty} action={begin(text.emptyDo)}>
          {text.emptyText}
        </EmptyState>
      ) : (
        <RowList>
          {shown.map((one) => (
            <ListRow
              key={one.id}
              icon="clock"
              title={startWithCapital(formatDay(one.dag))}
              below={one.isKlaar ? excerpt(one) : text.notReady}
              href={`/terugkijken/${one.id}`}
            />
          ))}
        </RowList>
      )}
    </Page>
  )
}

function hasAnswer(one: Terugblik): boolean {
  return one.hoe !== undefined || one.onthouden.trim() !== '' || one.gebruikt.length > 0
}

/** How it was is nobody's first glance: the own words, or what helped. */
function excerpt({ onthouden, gebruikt }: Terugblik): string | undefined {
  const words = onthouden.trim()
  if (words !== '') return words.length > 80 ? `${words.slice(0, 79).trimEnd()}…` : words
  return gebruikt.length > 0 ? gebruikt.join(', ') : undefined
}
