import { formatDay } from '#i18n/format.ts'
import { writeDstarrText } from '#i18n/nl/write-dstarr.ts'
import { Block } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Melding } from '#ui/melding.tsx'
import { Page, PageEnd, PageHead } from '#ui/page.tsx'
import { useMijnCoachingen } from '#workspace/leren/coaching-stand.ts'
import type { Dstarr } from '#workspace/leren/dstarr.ts'
import { useMijnDstarrs } from '#workspace/leren/dstarr.ts'
import { useLezers } from '#workspace/plaatsing/werkplek.ts'
import { hrefOf } from './dstarr-paginas.ts'

const text = writeDstarrText.list

/** Every DSTARR of the kandidaat, drafts apart from what others read. */
export function DstarrsScreen() {
  const all = useMijnDstarrs()
  const { volgende, vraagt } = useMijnCoachingen()
  const groups = [
    { title: text.drafts, dstarrs: all.filter(({ kind }) => kind === 'map') },
    { title: text.shown, dstarrs: all.filter(({ kind }) => kind === 'leren') },
  ].filter((group) => group.dstarrs.length > 0)
  const make = (
    <Knop look="main" icon="plus" href="/dstarr/nieuw">
      {text.make}
    </Knop>
  )
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help} foot={groups.length > 0 ? make : undefined}>
      <PageHead title={text.title} />
      {volgende?.dag !== undefined && (
        <Melding icon="calendar">
          {(vraagt === undefined ? text.next : text.asks)(volgende.nr, formatDay(volgende.dag))}
        </Melding>
      )}
      {groups.map((group) => (
        <Block key={group.title} title={group.title}>
          <RowList label={group.title}>
            {group.dstarrs.map((dstarr) => (
              <DstarrRow key={dstarr.id} dstarr={dstarr} />
            ))}
          </RowList>
        </Block>
      ))}
      {groups.length === 0 && (
        <EmptyState isCertain title={text.empty.title} action={make}>
          {text.empty.text}
        </EmptyState>
      )}
      {all.some(({ isVerhaal }) => isVerhaal) && (
        <RowList label={text.stories.title}>
          <ListRow icon="message" href="/verhalen" {...text.stories} />
        </RowList>
      )}
      <PageEnd>{null}</PageEnd>
    </Page>
  )
}

function DstarrRow({ dstarr }: { dstarr: Dstarr }) {
  const names = useLezers(dstarr.card).map((lezer) => lezer.naam)
  const who = dstarr.kind === 'map' ? text.onlyYou : text.with(names.filter(Boolean))
  return (
    <ListRow
      icon={dstarr.kind === 'map' ? 'lock' : 'people'}
      title={dstarr.naam || text.noName}
      below={dstarr.stand === 'klaar' ? `${writeDstarrText.check.readyChip} · ${who}` : who}
      href={hrefOf(dstarr)}
    />
  )
}
