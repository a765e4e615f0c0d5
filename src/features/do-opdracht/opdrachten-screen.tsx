import { formatDate, formatDay } from '#i18n/format.ts'
import { doOpdrachtText } from '#i18n/nl/do-opdracht.ts'
import { Block } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import type { Opdracht } from '#workspace/leren/opdrachten.ts'
import { opbrengstenVan, useMijnOpdrachten } from '#workspace/leren/opdrachten.ts'

const text = doOpdrachtText.list

/** What there is to do and what was done; nothing is late, and nothing is counted. */
export function OpdrachtenScreen() {
  const all = useMijnOpdrachten()
  const groups = [
    { title: text.todo, opdrachten: all.filter(({ gedaanOp }) => gedaanOp === undefined) },
    { title: text.done, opdrachten: all.filter(({ gedaanOp }) => gedaanOp !== undefined) },
  ].filter((group) => group.opdrachten.length > 0)
  const add = (
    <Knop icon="plus" href="/opdracht/nieuw">
      {text.add}
    </Knop>
  )
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help} foot={groups.length > 0 ? add : undefined}>
      <PageHead title={text.title} />
      {groups.map((group) => (
        <Block key={group.title} title={group.title}>
          <RowList label={group.title}>
            {group.opdrachten.map((one) => (
              <ListRow
                key={one.id}
                icon={one.gedaanOp === undefined ? 'list' : 'check'}
                title={one.tekst}
                below={belowOf(one)}
                href={`/opdracht/${one.id}`}
              />
            ))}
          </RowList>
        </Block>
      ))}
      {groups.length === 0 && (
        <EmptyState title={text.empty.title} action={add}>
          {text.empty.text}
        </EmptyState>
      )}
      {opbrengstenVan(all).length > 0 && (
        <RowList label={text.brought.title}>
          <ListRow icon="sun" href="/opbrengst" {...text.brought} />
        </RowList>
      )}
      <PageEnd>{null}</PageEnd>
    </Page>
  )
}

function belowOf({ van, dag, gedaanOp }: Opdracht): string {
  const from = van === 'groep' ? text.fromGroup : text.agreed
  if (gedaanOp !== undefined) return `${text.doneOn(formatDate(gedaanOp))} · ${from}`
  return `${dag === undefined ? text.noDay : text.before(formatDay(dag))} · ${from}`
}
