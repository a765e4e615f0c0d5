import { statusWoorden } from '#i18n/nl/leerdoel-woorden.ts'
import { writeLeerdoelText } from '#i18n/nl/write-leerdoel.ts'
import { Block } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import type { Leerdoel } from '#workspace/leren/leerdoelen.ts'
import { useMijnLeerdoelen } from '#workspace/leren/leerdoelen.ts'
import { useLezers } from '#workspace/plaatsing/werkplek.ts'
import { hrefOf } from './leerdoel-paginas.ts'

const text = writeLeerdoelText.list

/** Every leerdoel of the kandidaat, drafts apart from what others read. */
export function LeerdoelenScreen() {
  const doelen = useMijnLeerdoelen()
  const isOver = (doel: Leerdoel) => ['behaald', 'deels_behaald', 'losgelaten'].includes(doel.status)
  const groups = [
    { title: text.drafts, doelen: doelen.filter((doel) => doel.kind === 'map' && !isOver(doel)) },
    { title: text.shown, doelen: doelen.filter((doel) => doel.kind !== 'map' && !isOver(doel)) },
    { title: text.done, doelen: doelen.filter(isOver) },
  ].filter((group) => group.doelen.length > 0)
  const make = (
    <Knop look="main" icon="plus" href="/leerdoel/nieuw">
      {text.make}
    </Knop>
  )
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help} foot={groups.length > 0 ? make : undefined}>
      <PageHead title={text.title} />
      {groups.map((group) => (
        <Block key={group.title} title={group.title}>
          <RowList label={group.title}>
            {group.doelen.map((doel) => (
              <LeerdoelRow key={doel.id} doel={doel} />
            ))}
          </RowList>
        </Block>
      ))}
      {groups.length === 0 && (
        <EmptyState title={text.empty.title} action={make}>
          {text.empty.text}
        </EmptyState>
      )}
      <PageEnd>{null}</PageEnd>
    </Page>
  )
}

function LeerdoelRow({ doel }: { doel: Leerdoel }) {
  const names = useLezers(doel.card).map((lezer) => lezer.naam)
  const who = doel.kind === 'map' ? text.onlyYou : text.with(names.filter(Boolean))
  return (
    <ListRow
      icon={doel.kind === 'map' ? 'lock' : 'people'}
      title={doel.naam || writeLeerdoelText.overview.noName}
      below={doel.kind === 'map' ? who : `${statusWoorden[doel.status]} · ${who}`}
      href={hrefOf(doel)}
    />
  )
}
