import { hulpmiddelText as text } from '#i18n/nl/share-hulpmiddel.ts'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { EmptyLine, EmptyState } from '#ui/empty-state.tsx'
import { useGoTo } from '#ui/go-to.ts'
import { Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { NotHerePage } from '#ui/not-here.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { TickBox } from '#ui/tick-box.tsx'
import type { GroepsHulpmiddel } from '#workspace/leren/hulpmiddelen.ts'
import { makeHulpmiddel, setHelptMij, useGroepsHulpmiddelen, useHulpmiddelen } from '#workspace/leren/hulpmiddelen.ts'
import { useMap } from '#workspace/map/map.ts'
import { useCards, useWorkspace } from '#workspace/use-workspace.tsx'
import { HulpmiddelWoorden } from './hulpmiddel-woorden.tsx'

/** What helps at work: the own ones, and those of the group with an own mark. */
export function HulpmiddelenScreen() {
  const workspace = useWorkspace()
  const goTo = useGoTo()
  const doc = useMap()?.doc
  const own = useHulpmiddelen()
  const group = useGroepsHulpmiddelen()
  const hasGroup = useCards('groep').length > 0
  if (doc === undefined) return <NotHerePage title={text.title} backHref="/" />
  const add = async () => {
    const made = await makeHulpmiddel(workspace, doc)
    if (made.ok) goTo(`/hulpmiddelen/${made.id}`)
  }
  const knop = (
    <Knop look="main" icon="plus" onClick={() => void add()}>
      {text.add}
    </Knop>
  )
  return (
    <Page title={text.title} back={{ href: '/' }} help={text.help} foot={own.length > 0 ? knop : undefined}>
      <PageHead title={text.title} below={text.below} />
      {own.length === 0 ? (
        <EmptyState isCertain title={text.none} action={knop}>
          {text.noneText}
        </EmptyState>
      ) : (
        <Block title={text.mine}>
          <RowList label={text.mine}>
            {own.map((one) => (
              <ListRow
                key={one.id}
                icon="sun"
                href={`/hulpmiddelen/${one.id}`}
                title={one.titel.trim() || text.noName}
                below={text.states[one.gedeeld]}
              />
            ))}
          </RowList>
        </Block>
      )}
      {hasGroup && (
        <Block title={text.group}>
          {group.length === 0 ? <EmptyLine>{text.noGroup}</EmptyLine> : <p class="quiet small">{text.groupBelow}</p>}
          {group.map((one) => (
            <UitGroep key={one.id} hulpmiddel={one} />
          ))}
        </Block>
      )}
    </Page>
  )
}

function UitGroep({ hulpmiddel }: { hulpmiddel: GroepsHulpmiddel }) {
  const workspace = useWorkspace()
  const map = useMap()
  const { titel, helptMij } = hulpmiddel
  const mark = (isOn: boolean) => {
    if (map !== undefined) void setHelptMij(workspace, map.doc, hulpmiddel, isOn)
  }
  return (
    <Card look="outlined" label={titel}>
      <CardHead title={titel} />
      <HulpmiddelWoorden {...hulpmiddel} />
      <TickBox isOn={helptMij} onChange={mark} hint={text.helpsHint}>
        {text.helps}
      </TickBox>
    </Card>
  )
}
