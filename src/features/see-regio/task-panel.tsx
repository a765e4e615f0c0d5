import type { VNode } from 'preact'
import { formatDay, startWithCapital } from '#i18n/format.ts'
import { taakText as text } from '#i18n/nl/see-regio.ts'
import { Details } from '#ui/details.tsx'
import { EmptyLine } from '#ui/empty-state.tsx'
import { TekstKnop } from '#ui/knop.tsx'
import { RowList, TaskRow } from '#ui/list-row.tsx'
import { LongRowList } from '#ui/long-list.tsx'
import { useArrival } from '#workspace/arrival.ts'
import type { Taak } from '#workspace/regio/overzicht.ts'
import { teamMet, useRegio } from '#workspace/regio/regio.ts'
import { useRegister } from '#workspace/regio/register.ts'

const SHOWN = 5

/** "Dit wacht op jou": a few rows, each with one way on; more of them folded away. */
export function TaskPanel({ taken }: { taken: readonly Taak[] }) {
  const register = useRegister()
  const regio = useRegio()
  // What is still on its way is not missing.
  const isHere = useArrival() === 'here'
  const rows = [
    ...(isHere && register !== undefined && register.organisaties.length === 0
      ? [<Row key="register" icon="building" {...text.geenRegister} href="/organisaties/import" />]
      : []),
    ...(isHere && teamMet(regio, 'trainer').length === 0
      ? [<Row key="team" icon="people" {...text.geenTeam} href="/team" />]
      : []),
    ...together(taken, teamMet(regio, 'regiocoordinator').length < 2),
  ]
  return (
    <section class="stack-tight">
      <h2>{text.title}</h2>
      {rows.length === 0 ? (
        <EmptyLine>{text.nothing}</EmptyLine>
      ) : (
        <RowList label={text.title}>{rows.slice(0, SHOWN)}</RowList>
      )}
      {rows.length > SHOWN && (
        <Details title={text.rest(rows.length - SHOWN)}>
          <LongRowList rows={rows.slice(SHOWN)} rowKey={({ key }) => String(key)} row={asDrawn} />
        </Details>
      )}
    </section>
  )
}

const asDrawn = (row: VNode) => row

function together(taken: readonly Taak[], isAlone: boolean): VNode[] {
  const without = taken.filter((one) => one.soort === 'niet-uitgenodigd').length
  const unused = taken.filter((one) => one.soort === 'niet-gebruikt').length
  const rows = taken.flatMap((taak) => taskRow(taak) ?? [])
  const { nietUitgenodigd, nietGebruikt } = text
  if (unused > 0) {
    const title = nietGebruikt.title(unused)
    rows.push(<Row key="unused" icon="qr" title={title} action={nietGebruikt.action} href="/uitnodigen" />)
  }
  if (without > 0) {
    // Of what a colleague made only its result can be known.
    const title = (isAlone ? nietUitgenodigd.title : nietUitgenodigd.titleByYou)(without)
    rows.push(<Row key="without" icon="qr" title={title} action={nietUitgenodigd.action} href="/uitnodigen" />)
  }
  return rows
}

function taskRow(taak: Taak): VNode | undefined {
  switch (taak.soort) {
    case 'zelfde-dag': {
      const { title, action } = text.zelfdeDag
      const below = `${taak.groep.naam} · ${startWithCapital(formatDay(taak.dag))}`
      const href = `/groep/${taak.groep.doc}/jaarplan`
      return <Row key={`dag-${taak.bijeenkomst.id}`} icon="calendar" {...{ title, below, action, href }} />
    }
    case 'geen-plek':
      return <Row key={`plek-${taak.kandidaat.doc}`} icon="building" {...wordsOf(text.geenPlek, taak)} />
    case 'geen-werkbegeleider':
      return <Row key={`wb-${taak.kandidaat.doc}`} icon="person" {...wordsOf(text.geenWerkbegeleider, taak)} />
    case 'geen-maatje':
      return <Row key={`maatje-${taak.kandidaat.doc}`} icon="people" {...wordsOf(text.geenMaatje, taak)} />
    case 'dubbele-functie': {
      const { first } = taak.dubbel
      const below = `${first.functie} · ${first.organisatie}`
      return <Row key={`dubbel-${first.id}`} icon="file" {...text.dubbel} below={below} href="/organisaties" />
    }
    default:
      return undefined
  }
}

type OverPlek = Extract<Taak, { soort: 'geen-plek' | 'geen-werkbegeleider' | 'geen-maatje' }>

function wordsOf(words: { title: (naam: string) => string; action: string }, taak: OverPlek) {
  const below = taak.soort === 'geen-plek' ? undefined : taak.plaatsing.velden.organisatie
  const href = `/plaatsen/${taak.kandidaat.doc}`
  return { title: words.title(taak.kandidaat.kort), action: words.action, href, ...(below ? { below } : {}) }
}

function Row({
  icon,
  title,
  below,
  action,
  href,
}: {
  icon: 'building' | 'people' | 'person' | 'calendar' | 'file' | 'qr'
  title: string
  below?: string
  action: string
  href: string
}) {
  return (
    <TaskRow
      icon={icon}
      title={title}
      below={below}
      action={
        <TekstKnop href={href} label={`${action}: ${title}`}>
          {action}
        </TekstKnop>
      }
    />
  )
}
