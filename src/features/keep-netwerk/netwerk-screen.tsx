import { betrokkenheden } from '#domain/netwerk.ts'
import { netwerkText as text } from '#i18n/nl/keep-netwerk.ts'
import { WhoSees } from '#ui/bands.tsx'
import { Block } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { SaveLine } from '#ui/save-line.tsx'
import { TextArea } from '#ui/text-field.tsx'
import type { Netwerk, NetwerkMens } from '#workspace/map/netwerk.ts'
import { beginMens, GEMIS, useNetwerk } from '#workspace/map/netwerk.ts'
import { useOpenDocument, useSaveState, useTextBinding, useWorkspace } from '#workspace/use-workspace.tsx'
import { mensHref, NETWERK_HREF, rolVan } from './netwerk-paginas.ts'

/** *Mijn netwerk*: who is around, as near as the kandidaat wants them; and who is missing. */
export function NetwerkScreen() {
  const netwerk = useNetwerk()
  if (netwerk === undefined) return <NotHerePage title={text.title} backHref="/routekaart" />
  return <Mensen netwerk={netwerk} />
}

function Mensen({ netwerk }: { netwerk: Netwerk }) {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const state = useSaveState(netwerk.doc)
  const { mensen } = netwerk
  const groups = [...betrokkenheden, undefined]
    .map((near) => ({ near, mensen: mensen.filter(({ betrokken }) => betrokken === near) }))
    .filter((group) => group.mensen.length > 0)
  const isGrouped = groups.some(({ near }) => near !== undefined)
  const add = (
    <Knop
      look="main"
      icon="plus"
      isWide
      onClick={() => void beginMens(workspace, netwerk).then((id) => goTo(mensHref(id, 'wie')))}
    >
      {text.add}
    </Knop>
  )
  const rows = (label: string, all: readonly NetwerkMens[]) => (
    <RowList label={label}>
      {all.map((mens) => (
        <ListRow
          key={mens.id}
          icon="person"
          title={mens.naam.trim() || rolVan(mens) || text.noName}
          below={belowOf(mens) || undefined}
          href={mensHref(mens.id)}
        />
      ))}
    </RowList>
  )
  return (
    <Page title={text.title} back={{ href: '/routekaart' }} help={text.help} foot={mensen.length > 0 ? add : undefined}>
      <PageHead title={text.title} below={text.below} />
      {mensen.length === 0 && (
        <EmptyState isCertain title={text.empty} action={add}>
          {text.emptyText}
        </EmptyState>
      )}
      {isGrouped
        ? groups.map(({ near, mensen: all }) => (
            <Block key={near ?? ''} title={text.groups[near ?? 'open']}>
              {rows(text.groups[near ?? 'open'], all)}
            </Block>
          ))
        : mensen.length > 0 && rows(text.title, mensen)}
      <Gemis netwerk={netwerk} />
      <RowList>
        <ListRow icon="info" href={`${NETWERK_HREF}/wie-is-wie`} {...text.whoIsWho} />
        {mensen.length > 0 && <ListRow icon="print" href={`${NETWERK_HREF}/afdrukken`} title={text.print} />}
      </RowList>
      <SaveLine state={state} />
      <WhoSees>{text.who}</WhoSees>
    </Page>
  )
}

function belowOf(mens: NetwerkMens): string {
  const rol = mens.naam.trim() === '' ? '' : rolVan(mens)
  return [rol, mens.isVast ? text.fixed : ''].filter(Boolean).join(' · ')
}

function Gemis({ netwerk }: { netwerk: Netwerk }) {
  const open = useOpenDocument(netwerk.doc)
  const binding = useTextBinding(open, 'netwerkgemis', GEMIS, 'wie')
  if (binding === undefined) return null
  return <TextArea label={text.missing} hint={text.missingHint} isOptional rows={2} binding={binding} />
}
