import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { bordText as text } from '#i18n/nl/see-bord.ts'
import { Fold } from '#ui/details.tsx'
import { EmptyLine, EmptyState } from '#ui/empty-state.tsx'
import type { IconName } from '#ui/icon.tsx'
import { TekstKnop } from '#ui/knop.tsx'
import { TaskRow } from '#ui/list-row.tsx'
import { LongRowList } from '#ui/long-list.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { callHref } from '#ui/person-row.tsx'
import { useLijstInzage } from '#workspace/logboek/lijst-inzage.ts'
import { useKorteNaam } from '#workspace/mensen/dossier.ts'
import type { Bord, BordGroep, BordPlek } from '#workspace/regio/bord.ts'
import { useBord } from '#workspace/regio/bord.ts'
import { useRegio } from '#workspace/regio/regio.ts'

type Part = keyof Bord
const order: readonly Part[] = ['zonderPlek', 'overeenkomsten', 'gesprekken', 'overleggen', 'uitnodigingen', 'groepen']

/** All the work that is open in a region, by kind; each line with one way on, and a call where there is a number. */
export function BordScreen() {
  const isCoordinator = useRegio()?.card?.role === 'regiocoordinator'
  return isCoordinator ? <Parts /> : <NotHerePage title={text.title} backHref="/" />
}

function Parts() {
  const bord = useBord()
  const naamVan = useKorteNaam()
  const { zonderPlek, overeenkomsten, gesprekken, overleggen } = bord
  useLijstInzage(
    useMemo(
      () => [
        ...zonderPlek.map(({ doc }) => doc),
        ...new Set([...overeenkomsten, ...gesprekken, ...overleggen].map(({ doc }) => doc)),
      ],
      [zonderPlek, overeenkomsten, gesprekken, overleggen],
    ),
  )
  const open = order.filter((part) => bord[part].length > 0)
  const rest = order.filter((part) => !open.includes(part)).map((part) => text.kinds[part])
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.title} below={open.length === 0 ? undefined : text.below} />
      {open.length === 0 && <EmptyState title={text.nothing.title}>{text.nothing.text}</EmptyState>}
      {open.map((part) => (
        <Fold key={part} title={text.parts[part]} below={text.counts[part](bord[part].length)}>
          <PartRows part={part} bord={bord} naamVan={(persoon) => naamVan(persoon) || text.someone} />
        </Fold>
      ))}
      {open.length > 0 && rest.length > 0 && <EmptyLine>{text.rest(rest)}</EmptyLine>}
    </Page>
  )
}

interface PartProps {
  part: Part
  bord: Bord
  naamVan: (persoon: string) => string
}

function PartRows({ part, bord, naamVan }: PartProps) {
  const label = text.parts[part]
  switch (part) {
    case 'zonderPlek':
      return (
        <LongRowList
          label={label}
          rows={bord.zonderPlek}
          rowKey={({ doc }) => doc}
          row={({ kort, doc }) => (
            <Row icon="person" title={kort} href={`/plaatsen/${doc}`} action={text.search} name={kort} />
          )}
        />
      )
    case 'uitnodigingen':
      return (
        <LongRowList
          label={label}
          rows={bord.uitnodigingen}
          rowKey={({ persoon }) => persoon}
          row={({ persoon, naam, uitnodiging }) => (
            <Row
              icon="qr"
              title={naam}
              below={uitnodiging === undefined ? text.notMade : text.notUsed}
              href={`/uitnodigen/${persoon}`}
              action={text.invite}
              name={naam}
            />
          )}
        />
      )
    case 'groepen':
      return <LongRowList label={label} rows={bord.groepen} rowKey={({ groep }) => groep.doc} row={groepRow} />
    default:
      return (
        <LongRowList
          label={label}
          rows={bord[part]}
          rowKey={({ doc }) => doc}
          row={(plek) => <PlekRow part={part} plek={plek} name={naamVan(plek.kandidaat)} />}
        />
      )
  }
}

const groepRow = ({ groep, lijstenOpen, mailsOpen }: BordGroep) => (
  <Row
    icon="group"
    title={groep.naam}
    below={[lijstenOpen === 0 ? '' : text.lists(lijstenOpen), mailsOpen === 0 ? '' : text.mails(mailsOpen)]
      .filter(Boolean)
      .join(' · ')}
    href={`/groep/${groep.doc}`}
    action={text.groep}
    name={groep.naam}
  />
)

function PlekRow({ part, plek, name }: { part: Part; plek: BordPlek; name: string }) {
  const { doc, organisatie, ontbreekt, stilDagen = 0, gesprekken, isTijd, werkbegeleider } = plek
  const what =
    part === 'overeenkomsten'
      ? { below: text.agreements(ontbreekt), href: `/werk/${doc}/overeenkomsten`, action: text.papers }
      : part === 'gesprekken'
        ? {
            below: [text.talks(gesprekken), isTijd ? text.isTime : ''].filter(Boolean).join(', '),
            href: `/contacten/${doc}`,
            action: text.contacts,
          }
        : { below: text.quiet(stilDagen), href: `/werk/${doc}`, action: text.open }
  const phone = werkbegeleider?.telefoon
  return (
    <Row icon="building" title={[name, organisatie].filter(Boolean).join(', ')} {...what} name={name}>
      {phone !== undefined && werkbegeleider !== undefined && (
        <TekstKnop icon="call" href={callHref(phone)}>
          {text.call(werkbegeleider.naam)}
        </TekstKnop>
      )}
    </Row>
  )
}

function Row({
  icon,
  title,
  below,
  href,
  action,
  name,
  children,
}: {
  icon: IconName
  title: string
  below?: string
  href: string
  action: string
  name: string
  children?: ComponentChildren
}) {
  return (
    <TaskRow
      icon={icon}
      title={title}
      below={below}
      action={
        <div class="now-do">
          <TekstKnop href={href} label={text.about(action, name)}>
            {action}
          </TekstKnop>
          {children}
        </div>
      }
    />
  )
}
