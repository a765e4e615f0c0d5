import { useCallback, useMemo, useState } from 'preact/hooks'
import { makeSearch } from '#domain/zoeken.ts'
import { roleText } from '#i18n/nl/app.ts'
import { stateText, uitnodigenText as text } from '#i18n/nl/make-uitnodiging.ts'
import { Block } from '#ui/card.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Knop } from '#ui/knop.tsx'
import { ListRow } from '#ui/list-row.tsx'
import { LongRowList } from '#ui/long-list.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { TextField } from '#ui/text-field.tsx'
import { teamMet, useRegio } from '#workspace/regio/regio.ts'
import type { Genodigde } from '#workspace/mensen/uitnodigingen.ts'
import { canInvite, useGenodigden } from '#workspace/mensen/uitnodigingen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

const MANY = 10

/** Everybody who can be invited, with how far that is. */
export function UitnodigenScreen() {
  const workspace = useWorkspace()
  const regio = useRegio()
  const genodigden = useGenodigden()
  const [vraag, setVraag] = useState('')
  const search = useMemo(() => makeSearch(genodigden, (one) => [one.naam, one.organisatie]), [genodigden])
  const isAlone = teamMet(regio, 'regiocoordinator').length < 2
  const isKnown = canInvite(workspace)
  const row = useCallback(
    (one: Genodigde) => (
      <ListRow icon="qr" title={one.naam} below={belowOf(one, isKnown, isAlone)} href={`/uitnodigen/${one.persoon}`} />
    ),
    [isKnown, isAlone],
  )
  const groups = useMemo(() => groupsOf(search(vraag)), [search, vraag])
  if (regio?.card?.role !== 'regiocoordinator') return <NotHerePage title={text.title} backHref="/" />
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      {genodigden.length === 0 && (
        <EmptyState title={text.emptyTitle} action={<Knop href="/team">{text.emptyAction}</Knop>}>
          {text.emptyText}
        </EmptyState>
      )}
      {genodigden.length > MANY && (
        <TextField type="search" inputMode="search" label={text.search} value={vraag} onValue={setVraag} />
      )}
      {genodigden.length > 0 && groups.length === 0 && (
        <EmptyState
          isCertain
          title={text.nothing(vraag.trim())}
          action={<Knop onClick={() => setVraag('')}>{text.showAll}</Knop>}
        >
          {text.nothingText}
        </EmptyState>
      )}
      {groups.map(({ title, people }) => (
        <Block key={title} title={title}>
          <LongRowList label={title} rows={people} rowKey={(one) => one.persoon} row={row} />
        </Block>
      ))}
    </Page>
  )
}

function groupsOf(found: readonly Genodigde[]) {
  return [
    { title: text.groups.kandidaten, people: found.filter((one) => one.rol === 'kandidaat') },
    {
      title: text.groups.werkplek,
      people: found.filter((one) => one.rol === 'werkbegeleider' || one.rol === 'maatje'),
    },
    { title: text.groups.team, people: found.filter((one) => isTeam(one)) },
  ].filter(({ people }) => people.length > 0)
}

/** @param isAlone nobody else invites here; of what a colleague made only its result can be known */
function belowOf({ rol, organisatie, uitnodiging, wroteHere }: Genodigde, isKnown: boolean, isAlone: boolean): string {
  const none = isAlone ? text.none : text.noneByYou
  const state = wroteHere ? stateText.used : uitnodiging === undefined ? none : stateText[uitnodiging.state]
  return [rol === 'kandidaat' ? undefined : roleText[rol], organisatie, isKnown ? state : undefined]
    .filter(Boolean)
    .join(' · ')
}

function isTeam({ rol }: Genodigde): boolean {
  return rol !== 'kandidaat' && rol !== 'werkbegeleider' && rol !== 'maatje'
}
