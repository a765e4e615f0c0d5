import { formatDate, joinNames } from '#i18n/format.ts'
import { delenText as text } from '#i18n/nl/see-delen.ts'
import { rolWoorden } from '#i18n/nl/veldwoorden.ts'
import { Block, Card, CardHead } from '#ui/card.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Acties, Knop } from '#ui/knop.tsx'
import { ListRow, RowList } from '#ui/list-row.tsx'
import { Page, PageHead } from '#ui/page.tsx'
import { showDone } from '#ui/show-done.ts'
import type { Gedeeld } from '#workspace/map/delen.ts'
import { stopDelen, useGedeeld } from '#workspace/map/delen.ts'
import { useWorkspace } from '#workspace/use-workspace.tsx'

/** What the kandidaat shows now, and to whom. */
export function DelenScreen() {
  const all = useGedeeld()
  if (all.length === 0) {
    return (
      <Page title={text.title} help={text.help}>
        <PageHead title={text.title} />
        <EmptyState title={text.empty} action={<Knop href="/wie-ziet-wat">{text.how}</Knop>}>
          {text.emptyText}
        </EmptyState>
      </Page>
    )
  }
  const of = (soort: Gedeeld['soort']) => all.filter((one) => one.soort === soort)
  return (
    <Page title={text.title} help={text.help}>
      <PageHead title={text.title} below={text.below} />
      <Rows
        title={text.goals}
        icon="check-circle"
        things={of('leerdoel')}
        hrefOf={(one) => `/leerdoel/${one.doc}/${one.id}`}
      />
      <Rows
        title={text.reflections}
        icon="pen"
        things={of('reflectie')}
        hrefOf={(one) => `/reflectie/${one.doc}/${one.id}`}
      />
      {of('kopie').length > 0 && (
        <Block title={text.copies}>
          {of('kopie').map((one) => (
            <Kopie key={one.id} ding={one} />
          ))}
        </Block>
      )}
      <p class="quiet">{text.honest}</p>
      <RowList label={text.alsoTitle}>
        <ListRow icon="eye" href="/wie-ziet-wat" {...text.also} />
      </RowList>
    </Page>
  )
}

function Rows(props: {
  title: string
  icon: 'check-circle' | 'pen'
  things: readonly Gedeeld[]
  hrefOf: (one: Gedeeld) => string
}) {
  const { title, icon, things, hrefOf } = props
  if (things.length === 0) return null
  return (
    <Block title={title}>
      <RowList label={title}>
        {things.map((one) => (
          <ListRow
            key={`${one.doc}.${one.id}`}
            icon={icon}
            href={hrefOf(one)}
            title={titleOf(one)}
            below={text.seenBy(readersOf(one))}
          />
        ))}
      </RowList>
    </Block>
  )
}

function titleOf({ soort, naam, dag }: Gedeeld): string {
  if (soort === 'reflectie') return dag === undefined ? text.reflectionNoDay : text.reflection(formatDate(dag))
  return naam === '' ? text.noName : naam
}

/** Every reader is named; who has no name on this device is called by role, never left out. */
function readersOf({ lezers }: Gedeeld): string {
  return joinNames(
    lezers.map(({ naam, rol }) => (naam === '' ? text.someone(rolWoorden[rol]) : text.person(naam, rolWoorden[rol]))),
  )
}

function Kopie({ ding }: { ding: Gedeeld }) {
  const workspace = useWorkspace()
  const names = readersOf(ding)
  const stop = async () => {
    showDone(await stopDelen(workspace, ding), text.stopped(names))
  }
  return (
    <Card look="outlined" label={ding.naam}>
      <CardHead title={ding.naam} below={text.seenBy(names)} />
      <Details title={text.exactly}>
        <p class="as-written">{ding.tekst}</p>
      </Details>
      <Acties>
        <Knop size="small" label={text.stopLabel(ding.naam)} onClick={() => void stop()}>
          {text.stop}
        </Knop>
      </Acties>
    </Card>
  )
}
